package diag

// Printing: whatever the program says on a terminal or to a log goes through here,
// because names of files, texts of sources and errors of libraries may hold what a
// terminal obeys, or a line that looks like another message.

import (
	"fmt"
	"io"
	"reflect"
	"strings"

	"dossier/cmd/dossier/internal/charset"
)

// Printf is fmt.Fprintf in which the format alone may begin a line: texts among the
// arguments are shown in one, with their hidden characters written by numbers. A
// Message does so itself and has a line for its hint.
func Printf(w io.Writer, format string, args ...any) error {
	shown := make([]any, len(args))
	for i, a := range args {
		shown[i] = a
		switch v := a.(type) {
		case Message:
		case error:
			shown[i] = Shown(v.Error())
		case fmt.Stringer:
			shown[i] = Shown(v.String())
		default:
			if text := reflect.ValueOf(a); text.Kind() == reflect.String {
				shown[i] = Shown(text.String())
			}
		}
	}
	_, err := fmt.Fprintf(w, format, shown...)
	return err
}

// Shown returns a text in one line, with its hidden characters written by numbers,
// that no runner of workflows takes for a command: “::” at the beginning of a line
// is one to GitHub, “##[” and “##vso[” anywhere are to Azure.
func Shown(s string) string {
	s = charset.Shown(s)
	if t := strings.TrimLeft(s, " "); strings.HasPrefix(t, "::") {
		s = s[:len(s)-len(t)] + `\u003a` + t[1:]
	}
	if strings.Contains(s, "##") {
		s = strings.NewReplacer("##[", `\u0023#[`, "##vso[", `\u0023#vso[`).Replace(s)
	}
	return s
}

package flow

// What the readers of documents judge by what a document prints need of a text: as one
// line, cut to be shown, and to compare with.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Tidy is a text as one line.
func Tidy(s string) string { return strings.Join(strings.Fields(s), " ") }

// Clip is how a text begins, as one line.
func Clip(s string) string {
	s = Tidy(s)
	if len(s) > 200 {
		cut := 197
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut] + "…"
	}
	return s
}

// Folded is the letters and digits of a text, in small letters.
func Folded(s string) string {
	out := make([]byte, 0, len(s))
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			out = utf8.AppendRune(out, unicode.ToLower(r))
		}
	}
	return string(out)
}

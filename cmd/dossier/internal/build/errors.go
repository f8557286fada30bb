package build

import (
	"regexp"
	"strconv"

	"dossier/cmd/dossier/internal/diag"
)

// Failure is an error that stops a build and has a place in a file.
type Failure struct{ diag.Message }

func (f *Failure) Error() string { return f.String() }

var templatePlace = regexp.MustCompile(`^template: ([^:]+):(\d+)(?::\d+)?: (.*)$`)

// templateError names the file and line of a broken template.
func templateError(err error) error {
	if m := templatePlace.FindStringSubmatch(err.Error()); m != nil {
		line, _ := strconv.Atoi(m[2])
		return &Failure{diag.Message{Severity: diag.Error, File: "templates/" + m[1], Line: line, Text: m[3],
			Hint: "compare it with the template of the same name that Dossier ships, or remove it to use that one"}}
	}
	return err
}

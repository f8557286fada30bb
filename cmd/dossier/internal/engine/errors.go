package engine

// Errors that stop a build, with their place in a file.

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"strconv"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/input"
)

// Failure is an error that stops a build and has a place in a file.
type Failure struct{ diag.Message }

func (f *Failure) Error() string { return f.String() }

var templatePlace = regexp.MustCompile(`^template: ([^:]+):(\d+)(?::\d+)?: (.*)$`)

// failure says what went wrong while a file of the site was made: a broken
// template has a place of its own.
func (in *Inputs) failure(output string, err error) error {
	if err == nil {
		return nil
	}
	if isPanic(err) {
		return &Failure{diag.Message{Severity: diag.Error, File: output, Text: "this file cannot be made and is omitted: " + err.Error(), Hint: diag.PanicHint}}
	}
	var about *diag.About
	if errors.As(err, &about) {
		text, hint := input.Why(about.Err)
		return &Failure{diag.Message{Severity: diag.Error, File: about.File, Text: text, Hint: hint}}
	}
	if m := templatePlace.FindStringSubmatch(err.Error()); m != nil {
		line, _ := strconv.Atoi(m[2])
		hint := diag.Of(err).Hint
		if hint == "" {
			hint = "compare it with the template of the same name that Dossier ships, or remove it to use that one"
		}
		return &Failure{diag.Message{Severity: diag.Error, File: path.Join(in.ShownTemplates, m[1]), Line: line, Text: m[3], Hint: hint}}
	}
	if output == "" {
		return err
	}
	return fmt.Errorf("%s: %w", output, err)
}

func isPanic(err error) bool {
	var p *diag.Panic
	return errors.As(err, &p)
}

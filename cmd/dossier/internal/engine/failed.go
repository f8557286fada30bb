package engine

// Errors that stop a build, with their place in a file: a broken template has one of its own.

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"strconv"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/input"
)

var templatePlace = regexp.MustCompile(`^template: ([^:]+):(\d+)(?::\d+)?: (.*)$`)

// failed says what went wrong while a file of the site was made: a *[diag.Failure] where
// the error has a place. templates is the folder of the archive's own ones, as it is shown.
func failed(output, templates string, err error) error {
	if err == nil {
		return nil
	}
	if diag.IsPanic(err) {
		return &diag.Failure{Message: diag.Message{Severity: diag.Error, File: output, Text: "this file cannot be made and is omitted: " + err.Error(), Hint: diag.PanicHint}}
	}
	var about *diag.About
	if errors.As(err, &about) {
		text, hint := input.Why(about.Err)
		return &diag.Failure{Message: diag.Message{Severity: diag.Error, File: about.File, Text: text, Hint: hint}}
	}
	if m := templatePlace.FindStringSubmatch(err.Error()); m != nil {
		line, _ := strconv.Atoi(m[2])
		hint := diag.Of(err).Hint
		if hint == "" {
			hint = "compare it with the template of the same name that Dossier ships, or remove it to use that one"
		}
		return &diag.Failure{Message: diag.Message{Severity: diag.Error, File: path.Join(templates, m[1]), Line: line, Text: m[3], Hint: hint}}
	}
	if output == "" {
		return err
	}
	return fmt.Errorf("%s: %w", output, err)
}

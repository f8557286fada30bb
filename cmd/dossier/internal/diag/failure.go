package diag

// An error that stops a build.

import "errors"

// Failure is an error that stops a build and has a place in a file.
type Failure struct{ Message }

func (f *Failure) Error() string { return f.String() }

// IsPanic reports whether an error is a panic that was caught.
func IsPanic(err error) bool {
	var p *Panic
	return errors.As(err, &p)
}

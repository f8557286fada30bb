package sitefs

// How two folders are exchanged where no system call does it, and how a folder is
// restored that a build left aside when it was killed between the steps.

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// aside is where the folder b is for a moment while a takes its place.
func aside(b string) string {
	return filepath.Join(filepath.Dir(b), "."+filepath.Base(b)+".dossier~")
}

// exchangeInSteps makes two folders change places in three steps, where no system
// call does it in one. Between two of them nothing is at b; restore repairs
// that.
func exchangeInSteps(a, b string) error {
	if err := os.Rename(b, aside(b)); err != nil {
		return err
	}
	if err := os.Rename(a, b); err != nil {
		return errors.Join(err, os.Rename(aside(b), b))
	}
	return os.Rename(aside(b), a)
}

// restore puts a folder back that a build, killed at the wrong moment, left
// aside, or removes it where another took its place.
func restore(b string) error {
	old := aside(b)
	if _, err := os.Lstat(old); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if _, err := os.Lstat(b); errors.Is(err, fs.ErrNotExist) {
		return os.Rename(old, b)
	}
	return os.RemoveAll(old)
}

package sitefs

// How two folders are exchanged where no system call does it.

import (
	"errors"
	"path/filepath"
)

// exchangeInSteps makes two folders change places in three steps, where no system
// call does it in one. Between two of them nothing is at b; the old one is beside a,
// where the next build finds it.
func exchangeInSteps(a, b string) error {
	aside := filepath.Join(filepath.Dir(a), oldName)
	if err := Rename(b, aside); err != nil {
		return err
	}
	if err := Rename(a, b); err != nil {
		return errors.Join(err, Rename(aside, b))
	}
	return Rename(aside, a)
}

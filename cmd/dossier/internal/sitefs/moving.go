package sitefs

// Moving and removing files that somebody may be reading. Windows refuses both while a
// file is open, and a server, an indexer or a virus scanner opens any of them for a
// moment: it is waited for.

import (
	"errors"
	"os"
	"runtime"
	"syscall"
	"time"
)

// patience is how long a reader is waited for.
const patience = 2 * time.Second

// What Windows says of a file that is open.
const (
	accessDenied     = syscall.Errno(5)
	sharingViolation = syscall.Errno(32)
)

// held reports whether a file could not be moved or removed because somebody has it open.
func held(err error) bool {
	return runtime.GOOS == "windows" && (errors.Is(err, accessDenied) || errors.Is(err, sharingViolation))
}

// waiting does what a reader may hinder for a moment.
func waiting(do func() error) error {
	err := do()
	for wait, waited := time.Millisecond, time.Duration(0); held(err) && waited < patience; wait *= 2 {
		time.Sleep(wait)
		waited += wait
		err = do()
	}
	return err
}

// Rename moves a file or a folder to its place.
func Rename(from, to string) error { return waiting(func() error { return os.Rename(from, to) }) }

// unlink removes a file or an empty folder.
func unlink(name string) error { return waiting(func() error { return remove(name) }) }

var remove = os.Remove // which a test lets fail

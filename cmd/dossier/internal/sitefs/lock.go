package sitefs

// The lock of an output folder. It is the folder itself that is locked, so that
// nothing has to be written anywhere else: not in a home that may be read-only, and
// not where another user, or the same one with another cache, would not look.

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"github.com/gofrs/flock"
)

// ErrBusy means that another build is writing the same folder.
var ErrBusy = errors.New("another build is writing this folder")

// Held is the lock of a folder. The system drops it when the process ends.
type Held struct {
	lock *flock.Flock // of the folder, or of a file beside it; nil when the file system has no locks
	file string       // the file beside the folder, or ""
	made bool         // the folder was not there
}

// Lock takes the lock of an output folder, which keeps builds off it; Unlock gives
// it free. A folder that is not there is made. The error is ErrBusy while a build
// has it, ErrForeign when it is no folder.
func Lock(path string) (*Held, error) {
	path, err := place(path)
	if err != nil {
		return nil, err
	}
	made := false
	for range 100 {
		failed := os.Mkdir(path, 0o755)
		if errors.Is(failed, fs.ErrNotExist) {
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				return nil, err
			}
			failed = os.Mkdir(path, 0o755)
		}
		made = made || failed == nil
		info, err := os.Lstat(path)
		switch {
		case errors.Is(err, fs.ErrNotExist) && failed != nil && !errors.Is(failed, fs.ErrExist):
			return nil, failed
		case errors.Is(err, fs.ErrNotExist): // removed again
			continue
		case err != nil:
			return nil, err
		case !info.IsDir():
			return nil, fmt.Errorf("%s is no folder: %w", path, ErrForeign)
		}
		h, err := lockFolder(path)
		if err != nil {
			return nil, err
		}
		if h.Holds(path) {
			h.made = made
			return h, nil
		}
		_ = h.Unlock() // another folder took its place in between
	}
	return nil, ErrBusy
}

// place is where a folder is, links followed.
func place(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real, nil
	}
	if above, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		return filepath.Join(above, filepath.Base(path)), nil
	}
	return path, nil
}

// lockFolder locks a folder that is there.
func lockFolder(path string) (*Held, error) {
	if runtime.GOOS == "windows" {
		return lockBeside(path)
	}
	l := flock.New(path, flock.SetFlag(os.O_RDONLY))
	ok, err := l.TryLock()
	switch {
	case err == nil && ok:
		return &Held{lock: l}, nil
	case err == nil:
		return nil, ErrBusy
	case errors.Is(err, fs.ErrPermission), errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("locking %s: %w", path, err)
	}
	return lockBeside(path)
}

// lockBeside locks a file beside a folder: Windows locks no folders, and NFS only
// what may be written. The file is there while the lock is held. Where the file
// system has no locks at all, nothing is held.
func lockBeside(path string) (*Held, error) {
	name := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".dossier-lock")
	if info, err := os.Lstat(name); err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is no file of ours: %w", name, ErrForeign)
	}
	for range 100 {
		l := flock.New(name, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o666))
		ok, err := l.TryLock()
		if err != nil {
			return &Held{}, nil
		}
		if !ok {
			return nil, ErrBusy
		}
		h := &Held{lock: l, file: name}
		if h.is(name) {
			return h, nil
		}
		_ = l.Unlock() // it was removed by whoever had it
	}
	return nil, ErrBusy
}

// Sure reports whether the file system keeps others off the folder.
func (h *Held) Sure() bool { return h.lock != nil }

// Holds reports whether the folder of this path is the one that was locked.
func (h *Held) Holds(path string) bool {
	if h.lock == nil || h.file != "" {
		info, err := os.Lstat(path)
		return err == nil && info.IsDir()
	}
	return h.is(path)
}

// is reports whether what is locked has this path.
func (h *Held) is(path string) bool {
	have, err := h.lock.Stat()
	if err != nil {
		return false
	}
	now, err := os.Lstat(path)
	return err == nil && os.SameFile(have, now)
}

// Unlock gives the folder free.
func (h *Held) Unlock() error {
	if h == nil || h.lock == nil {
		return nil
	}
	if h.file == "" {
		return h.lock.Unlock()
	}
	failed := os.Remove(h.file) // before the lock goes, so that nobody locks what is no longer there
	err := h.lock.Unlock()
	if failed != nil { // Windows removes no file that is open
		_ = os.Remove(h.file)
	}
	return err
}

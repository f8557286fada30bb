// Writing into the content folder: only what an act says, because comments and order are
// the maintainer's.

package content

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// Desk writes decisions into the content folder of one archive.
type Desk struct {
	Dir   string // the content folder
	Shown string // how messages name it
	Log   string // file that remembers what was done; "" for this process alone

	Sources, ShownSources string // the folder of raw sources, which come and go by acts

	mu   sync.Mutex
	done []Act // the log
	read bool  // it was
}

// add appends lines to a file in a single write, so that its content is never
// rewritten and two writers do not lose each other's lines. A new file begins with
// head. What a full disk let through is taken back.
func add(name, head, lines string) error {
	_, err := os.Lstat(name)
	fresh := errors.Is(err, fs.ErrNotExist)
	f, err := os.OpenFile(name, os.O_RDWR|os.O_APPEND|os.O_CREATE, 0o644)
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err == nil {
		last := make([]byte, min(info.Size(), 1))
		if _, err = f.ReadAt(last, info.Size()-int64(len(last))); err == nil {
			lines = missing(last, head) + lines
		}
	}
	if err == nil {
		err = whole(f, lines)
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if info, e := os.Lstat(name); err != nil && fresh && e == nil && info.Size() == 0 {
		_ = os.Remove(name)
	}
	return err
}

// missing is what must stand between the end of a file and lines that are added: the head
// of an empty one, or the end of its last line.
func missing(end []byte, head string) string {
	switch n := len(end); {
	case n == 0:
		return head
	case end[n-1] != '\n':
		return "\n"
	}
	return ""
}

// appended is a file that is open for adding at its end.
type appended interface {
	io.WriteSeeker
	Stat() (fs.FileInfo, error)
	Sync() error
	Truncate(size int64) error
}

// whole writes all of a text at the end of a file, or nothing.
func whole(f appended, text string) error {
	n, err := f.Write([]byte(text))
	if err == nil {
		err = f.Sync()
	}
	if err == nil || n == 0 {
		return err
	}
	end, e := f.Seek(0, io.SeekCurrent)
	if info, e2 := f.Stat(); e == nil && e2 == nil && info.Size() == end { // nobody wrote behind it
		e = f.Truncate(end - int64(n))
	}
	return errors.Join(err, e)
}

// plain refuses to write through a symbolic link, which may point outside the
// folder.
func (d *Desk) plain(name string) error {
	info, err := os.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return os.MkdirAll(d.Dir, 0o755)
	}
	if err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return fmt.Errorf("%s is a symbolic link and is not written to", name)
	}
	return err
}

// stale is how old a temporary file must be to be that of a program that was killed.
const stale = time.Hour

// replace replaces a file at once, or leaves it as it is. still, which may be nil, is
// asked last and may refuse.
func replace(name string, data []byte, still func() error) error {
	dir, mode := filepath.Dir(name), fs.FileMode(0o644)
	if info, err := os.Lstat(name); err == nil {
		mode = info.Mode().Perm()
	}
	if old, err := os.ReadDir(dir); err == nil {
		for _, e := range old {
			if ok, _ := filepath.Match(temporary, e.Name()); ok {
				if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > stale {
					_ = os.Remove(filepath.Join(dir, e.Name()))
				}
			}
		}
	}
	f, err := os.CreateTemp(dir, temporary)
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if _, err = f.Write(data); err == nil {
		err = f.Chmod(mode)
	}
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil && still != nil {
		err = still()
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	return err
}

// temporary is the name of a file until it is whole; as a hidden file it is never read.
const temporary = ".dossier-*.tmp"

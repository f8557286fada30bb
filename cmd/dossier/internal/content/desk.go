// Writing into the content folder. Decisions are added and nothing is changed,
// because comments and order are the maintainer's.

package content

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// Desk writes decisions into the content folder of one archive.
type Desk struct {
	Dir   string // the content folder
	Shown string // how messages name it

	mu sync.Mutex
}

// add appends lines to a file in a single write, so that its content is never
// rewritten and two writers do not lose each other's lines. A new file begins with
// head.
func add(name, head, lines string) error {
	f, err := os.OpenFile(name, os.O_RDWR|os.O_APPEND|os.O_CREATE, 0o644)
	if err != nil {
		return err
	}
	info, err := f.Stat()
	if err == nil {
		last := make([]byte, 1)
		if size := info.Size(); size == 0 {
			lines = head + lines
		} else if _, err = f.ReadAt(last, size-1); last[0] != '\n' {
			lines = "\n" + lines
		}
	}
	if err == nil {
		_, err = f.WriteString(lines)
	}
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// quoted writes a text as a YAML string, whatever it contains.
func quoted(s string) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a string always can be
	return strings.TrimSuffix(b.String(), "\n")
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

// replace replaces a file at once, or leaves it as it is.
func replace(name string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".dossier-*.tmp")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if _, err = f.Write(data); err == nil {
		err = f.Chmod(0o644)
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	return err
}

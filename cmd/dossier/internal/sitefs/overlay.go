package sitefs

// An archive may bring templates and assets of its own, each in the place of the
// program's file of the same name.

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Overlay returns a file system in which the files of a folder stand over
// those of base. A missing folder leaves base as it is. Go files are omitted: the
// program's own folders embed themselves by one.
func Overlay(dir string, base fs.FS) fs.FS { return overlay{os.DirFS(dir), base} }

type overlay struct{ top, base fs.FS }

func (o overlay) Open(name string) (fs.File, error) {
	if filepath.Ext(name) != ".go" {
		if f, err := o.top.Open(name); err == nil {
			return f, nil
		}
	}
	return o.base.Open(name)
}

// ReadDir lists the files of both, each once, in order.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	seen := map[string]bool{}
	var out []fs.DirEntry
	var failed []error
	for _, f := range []fs.FS{o.top, o.base} {
		list, err := fs.ReadDir(f, name)
		if err != nil {
			failed = append(failed, err)
			continue
		}
		for _, e := range list {
			if !seen[e.Name()] && filepath.Ext(e.Name()) != ".go" {
				seen[e.Name()] = true
				out = append(out, e)
			}
		}
	}
	if len(failed) == 2 {
		return nil, failed[1]
	}
	slices.SortFunc(out, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return out, nil
}

package input

// An archive may bring templates and assets of its own, each in the place of the
// program's file of the same name.

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// Overlay returns a file system in which the files of a folder stand over
// those of base. A missing folder leaves base as it is. What is there and cannot be
// read is an error, not the file of base: the maintainer meant another. Go files are
// omitted: the program's own folders embed themselves by one.
func Overlay(dir string, base fs.FS) fs.FS { return overlay{dir, base} }

type overlay struct {
	dir  string
	base fs.FS
}

// first asks the folder, and base for what is not there.
func first[T any](o overlay, name string, top func(*Folder) (T, error), base func() (T, error)) (T, error) {
	if filepath.Ext(name) == ".go" {
		return base()
	}
	f, err := Open(o.dir)
	if err == nil {
		defer f.Close()
		var out T
		if out, err = top(f); err == nil {
			return out, nil
		}
	}
	if errors.Is(err, fs.ErrNotExist) {
		return base()
	}
	var none T
	return none, err
}

// Open opens a file.
func (o overlay) Open(name string) (fs.File, error) {
	return first(o, name, func(f *Folder) (fs.File, error) { return f.Open(name) }, func() (fs.File, error) { return o.base.Open(name) })
}

// Stat describes a file.
func (o overlay) Stat(name string) (fs.FileInfo, error) {
	return first(o, name, func(f *Folder) (fs.FileInfo, error) { return f.Stat(name) }, func() (fs.FileInfo, error) { return fs.Stat(o.base, name) })
}

// ReadFile reads a file of at most Most bytes.
func (o overlay) ReadFile(name string) ([]byte, error) {
	return first(o, name, func(f *Folder) ([]byte, error) { return f.ReadFile(name) }, func() ([]byte, error) { return fs.ReadFile(o.base, name) })
}

// ReadDir lists the files of both, each once, in order.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	none := func() ([]fs.DirEntry, error) { return nil, nil }
	top, err := first(o, name, func(f *Folder) ([]fs.DirEntry, error) { return f.ReadDir(name) }, none)
	if err != nil {
		return nil, err
	}
	base, err := fs.ReadDir(o.base, name)
	if err != nil && top == nil {
		return nil, err
	}
	seen := map[string]bool{}
	var out []fs.DirEntry
	for _, e := range slices.Concat(top, base) {
		if !seen[e.Name()] && filepath.Ext(e.Name()) != ".go" {
			seen[e.Name()] = true
			out = append(out, e)
		}
	}
	slices.SortFunc(out, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return out, nil
}

// What the content folder would hold after an act that is not done yet.

package content

import (
	"bytes"
	"io"
	"io/fs"
	"maps"
	"slices"
	"time"
)

// Suppose returns the Content as some changes would leave it; nothing is written.
func (c *Content) Suppose(files []Change) *Content {
	over := overlay{}
	names := map[string]bool{}
	for name := range c.files {
		names[name] = true
	}
	for _, f := range files {
		names[f.Name] = f.After != nil
		over[f.Name] = f.After
	}
	var entries []Entry
	for _, name := range slices.Sorted(maps.Keys(names)) {
		if _, changed := over[name]; names[name] {
			entries = append(entries, Entry{Name: name, Kept: !changed})
		}
	}
	return Read(over, c.root, entries, c)
}

// overlay is a file system of what is changed alone: the rest is kept.
type overlay map[string][]byte

func (o overlay) Open(name string) (fs.File, error) {
	data, found := o[name]
	if !found {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &supposed{bytes.NewReader(data), name}, nil
}

// supposed is a file of it.
type supposed struct {
	*bytes.Reader
	name string
}

func (f *supposed) Stat() (fs.FileInfo, error) { return f, nil }
func (f *supposed) Close() error               { return nil }
func (f *supposed) Name() string               { return f.name }
func (f *supposed) Mode() fs.FileMode          { return 0o444 }
func (f *supposed) ModTime() time.Time         { return time.Time{} }
func (f *supposed) IsDir() bool                { return false }
func (f *supposed) Sys() any                   { return nil }

var _ io.Reader = (*supposed)(nil)

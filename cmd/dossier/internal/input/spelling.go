package input

// One spelling of each name. Some systems store a letter and its accent apart, others in
// one, others as they are told, and git puts them together for all: the same archive would
// have other names on another machine, and with them another site. So names are told in
// the form that git has (NFC), whichever is stored.

import (
	"errors"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// spelled is an entry of a folder under its name in that form.
type spelled struct {
	fs.DirEntry
	name string
}

func (s spelled) Name() string { return s.name }

// spell puts that form in the place of names that are stored in another one, and keeps
// these. A name that stands there in both forms is of two files, and stays.
func (f *Folder) spell(dir string, list []fs.DirEntry) {
	var stored map[string]bool
	for i, e := range list {
		name := norm.NFC.String(e.Name())
		if name == e.Name() {
			continue
		}
		if stored == nil {
			stored = make(map[string]bool, len(list))
			for _, e := range list {
				stored[e.Name()] = true
			}
		}
		if !stored[name] {
			list[i] = spelled{e, name}
			f.stored.Store(path.Join(dir, name), e.Name())
		}
	}
}

// storedAs returns the name by which the system has what is told under another one.
func (f *Folder) storedAs(name string) string {
	if ascii(name) {
		return name
	}
	if _, err := f.root.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
		return name
	}
	told, at := ".", "."
	for part := range strings.SplitSeq(name, "/") {
		if !ascii(part) {
			if _, looked := f.stored.LoadOrStore(told+"/", true); !looked {
				_, _ = f.ReadDir(told) // which keeps what is stored in another form
			}
		}
		told = path.Join(told, part)
		if as, ok := f.stored.Load(told); ok {
			part = as.(string)
		}
		at = path.Join(at, part)
	}
	return at
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// Package listing says what a folder of inputs holds, and what of it is known to be as it
// was. After an edit only the places that were touched are looked at again.
package listing

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/sitefs"
)

// Entry is one thing in a folder of inputs that is not a folder itself.
type Entry struct {
	Name   string // slash-separated, below the folder; "." when that cannot be read
	Mode   fs.FileMode
	Err    error // it cannot be read
	state  facts.FileState
	looked bool // in this build; else it is as it was in the last
}

// Listing is what a folder of inputs holds, in the order of names.
type Listing []Entry

// Unread is the listing of a folder that cannot be read.
func Unread(err error) Listing { return Listing{{Name: ".", Err: err, looked: true}} }

// Look lists a folder. With the last listing and the places below the folder
// that were touched since, it looks at these alone; touched nil means that everything
// may have been.
func Look(f *input.Folder, last Listing, touched []string) Listing {
	if touched != nil && !slices.Contains(touched, ".") {
		return relook(f, last, touched)
	}
	var out Listing
	out.add(f, ".")
	out.sort()
	return out
}

// Has reports whether there is a file of a name.
func (l Listing) Has(name string) bool { return l.Entry(name) != nil }

// Entry returns the file of a name, or nil.
func (l Listing) Entry(name string) *Entry {
	i, found := slices.BinarySearchFunc(l, name, func(e Entry, name string) int { return strings.Compare(e.Name, name) })
	if !found {
		return nil
	}
	return &l[i]
}

func (l Listing) sort() {
	slices.SortFunc(l, func(a, b Entry) int { return strings.Compare(a.Name, b.Name) })
}

// relook looks at the places that were touched.
func relook(f *input.Folder, last Listing, touched []string) Listing {
	var places []string
	for _, t := range touched {
		if t = real(f, t); t != "" && !slices.Contains(places, t) {
			places = append(places, t)
		}
	}
	out := make(Listing, 0, len(last)+len(places))
	for _, e := range last {
		if slices.ContainsFunc(places, func(p string) bool { return e.Name == p || strings.HasPrefix(e.Name, p) && e.Name[len(p)] == '/' }) {
			continue
		}
		e.looked = false
		out = append(out, e)
	}
	had := len(out)
	for i, p := range places {
		if !slices.ContainsFunc(places[:i], func(q string) bool { return strings.HasPrefix(p, q+"/") }) {
			out.add(f, p)
		}
	}
	for i := range out[had:] { // whatever its time says, somebody touched it
		out[had+i].state = out[had+i].state.Unsure()
	}
	out.sort()
	return slices.CompactFunc(out, func(a, b Entry) bool { return a.Name == b.Name })
}

// real is the part of a touched place that can be looked at: what is above
// it must be folders, not links to such. It is "" for what is never an input.
func real(f *input.Folder, name string) string {
	parts := strings.Split(name, "/")
	for i, p := range parts {
		if sitefs.Temporary(p) {
			return ""
		}
		above := strings.Join(parts[:i+1], "/")
		if info, err := f.Stat(above); err != nil || !info.IsDir() {
			return above
		}
	}
	return name
}

// add lists what is at and below a place.
func (l *Listing) add(f *input.Folder, name string) {
	if name != "." { // a walk would follow a link it begins at
		info, err := f.Stat(name)
		if err != nil || !info.IsDir() {
			l.file(name, fs.FileInfoToDirEntry(info), err)
			return
		}
	}
	_ = fs.WalkDir(f, name, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			l.file(name, d, err)
		case name == ".":
		case sitefs.Temporary(path.Base(name)):
			if d.IsDir() {
				return fs.SkipDir
			}
		case !d.IsDir():
			l.file(name, d, nil)
		}
		return nil
	})
}

// file lists one thing that is not a folder, unless it vanished between two looks.
func (l *Listing) file(name string, d fs.DirEntry, err error) {
	e := Entry{Name: name, Err: err, looked: true}
	if err == nil {
		if e.Mode = d.Type(); e.Mode.IsRegular() {
			var info fs.FileInfo
			if info, err = d.Info(); err == nil {
				e.state = facts.StateOf(info)
			}
		}
	}
	if !errors.Is(err, fs.ErrNotExist) {
		e.Err = err
		*l = append(*l, e)
	}
}

// Misplaced lists the folders that stand where files are expected, beside what is
// listed.
func (l Listing) Misplaced(f *input.Folder, files []string) Listing {
	l = slices.DeleteFunc(l, func(e Entry) bool { return e.Mode.IsDir() }) // of the last look
	for _, name := range files {
		if info, err := f.Stat(name); err == nil && info.IsDir() {
			l = append(l, Entry{Name: name, Mode: fs.ModeDir, looked: true})
		}
	}
	l.sort()
	return l
}

// Kept reports whether an Entry is known to be what it was in the last listing.
func (e *Entry) Kept(last Listing) bool {
	if !e.looked {
		return true
	}
	at, found := slices.BinarySearchFunc(last, e.Name, func(o Entry, name string) int { return strings.Compare(o.Name, name) })
	return found && last[at].Mode == e.Mode && last[at].Err == nil && e.Err == nil && e.state.Same(last[at].state)
}

// Below returns the places in a folder that were touched, by their names below
// it; nil when the folder itself may have been, or everything.
func Below(dir string, touched []string) []string {
	if touched == nil {
		return nil
	}
	out := []string{}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil
	}
	for _, t := range touched {
		at, err := filepath.Abs(t)
		if err != nil {
			return nil
		}
		rel, err := filepath.Rel(abs, at)
		switch {
		case err != nil:
			return nil
		case rel == ".":
			return nil
		case filepath.IsLocal(rel):
			out = append(out, norm.NFC.String(filepath.ToSlash(rel))) // as names are told
		case strings.TrimLeft(filepath.ToSlash(rel), "./") == "": // above the folder
			return nil
		}
	}
	return out
}

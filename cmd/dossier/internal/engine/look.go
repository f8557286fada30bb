package engine

// What a folder of inputs holds. After an edit only the places that were touched are
// checked again.

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/sitefs"
)

// entry is one thing in a folder of inputs that is not a folder itself.
type entry struct {
	name   string // slash-separated, below the folder; "." when that cannot be read
	mode   fs.FileMode
	err    error // it cannot be read
	state  facts.FileState
	looked bool // in this build; else it is as it was in the last
}

// listing is what a folder of inputs holds, in the order of names.
type listing []entry

// look lists a folder. With the last listing and the places below the folder
// that were touched since, it looks at these alone; touched nil means that everything
// may have been.
func look(f *input.Folder, last listing, touched []string) listing {
	if touched != nil && !slices.Contains(touched, ".") {
		return relook(f, last, touched)
	}
	var out listing
	out.add(f, ".")
	out.sort()
	return out
}

func (l listing) sort() {
	slices.SortFunc(l, func(a, b entry) int { return strings.Compare(a.name, b.name) })
}

// relook looks at the places that were touched.
func relook(f *input.Folder, last listing, touched []string) listing {
	var places []string
	for _, t := range touched {
		if t = real(f, t); t != "" && !slices.Contains(places, t) {
			places = append(places, t)
		}
	}
	out := make(listing, 0, len(last)+len(places))
	for _, e := range last {
		if slices.ContainsFunc(places, func(p string) bool { return e.name == p || strings.HasPrefix(e.name, p) && e.name[len(p)] == '/' }) {
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
	return slices.CompactFunc(out, func(a, b entry) bool { return a.name == b.name })
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
func (l *listing) add(f *input.Folder, name string) {
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
func (l *listing) file(name string, d fs.DirEntry, err error) {
	e := entry{name: name, err: err, looked: true}
	if err == nil {
		if e.mode = d.Type(); e.mode.IsRegular() {
			var info fs.FileInfo
			if info, err = d.Info(); err == nil {
				e.state = facts.StateOf(info)
			}
		}
	}
	if !errors.Is(err, fs.ErrNotExist) {
		e.err = err
		*l = append(*l, e)
	}
}

// misplaced lists the folders that stand where files are expected, beside what is
// listed.
func (l listing) misplaced(f *input.Folder, files []string) listing {
	l = slices.DeleteFunc(l, func(e entry) bool { return e.mode.IsDir() }) // of the last look
	for _, name := range files {
		if info, err := f.Stat(name); err == nil && info.IsDir() {
			l = append(l, entry{name: name, mode: fs.ModeDir, looked: true})
		}
	}
	l.sort()
	return l
}

// kept reports whether an entry is known to be what it was in the last listing.
func (e *entry) kept(last listing) bool {
	if !e.looked {
		return true
	}
	at, found := slices.BinarySearchFunc(last, e.name, func(o entry, name string) int { return strings.Compare(o.name, name) })
	return found && last[at].mode == e.mode && last[at].err == nil && e.err == nil && e.state.Same(last[at].state)
}

// below returns the places in a folder that were touched, by their names below
// it; nil when the folder itself may have been, or everything.
func below(dir string, touched []string) []string {
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
			out = append(out, filepath.ToSlash(rel))
		case strings.TrimLeft(filepath.ToSlash(rel), "./") == "": // above the folder
			return nil
		}
	}
	return out
}

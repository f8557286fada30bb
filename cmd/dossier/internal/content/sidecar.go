// sources/: what a maintainer states of one source, beside it. A sidecar that
// exists is never written over: somebody may have restricted the source in it.

package content

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/meta"
)

// Field is one field of a sidecar, or a member of one: "retrieval.from". Line is where the
// text says it; 0 where that is not told.
type Field struct {
	Key, Value string
	Line       int
}

// sidecar is the text of a sidecar; fields without a value are omitted.
func sidecar(fields []Field) string {
	var b strings.Builder
	open := "" // the field whose members are written
	for _, f := range fields {
		if of, member, inside := strings.Cut(f.Key, "."); inside {
			if f.Value == "" {
				continue
			}
			if of != open {
				b.WriteString(of + ":\n")
			}
			b.WriteString("  " + member + ": " + meta.Quoted(f.Value) + "\n")
			open = of
		} else if v := f.yaml(); v != "" {
			open = ""
			b.WriteString(f.Key + ": " + v + "\n")
		}
	}
	return b.String()
}

// yaml writes the value of a field on one line, "" for none. Several texts are divided by
// semicolons.
func (f Field) yaml() string {
	value := strings.TrimSpace(f.Value)
	of := archive.FieldOf(f.Key)
	switch {
	case value == "" || of == nil:
		return ""
	case of.Form == archive.TrueOrFalse && (value == "true" || value == "false"):
		return value
	case strings.Contains(value, ";") && of.Several():
		var all []string
		for part := range strings.SplitSeq(value, ";") {
			if part = strings.TrimSpace(part); part != "" {
				all = append(all, meta.Quoted(part))
			}
		}
		return "[" + strings.Join(all, ", ") + "]"
	}
	return meta.Quoted(value)
}

// Correct plans to set fields of some sources, named by their paths below the sources. A
// field without a value is removed. The act is still to be done; it has no files where all
// say the same already.
func (d *Desk) Correct(sources []string, fields []Field) (Act, error) {
	if len(sources) == 0 || len(fields) == 0 {
		return Act{}, errors.New("nothing to do")
	}
	set := make([]string, len(fields))
	for i, f := range fields {
		if of := archive.FieldOf(f.Key); of == nil || !of.Written() {
			return Act{}, fmt.Errorf("%q is no field that can be set here", f.Key)
		}
		set[i] = f.Key
	}
	if err := Mistake(fields); err != nil {
		return Act{}, err
	}
	what := sources[0]
	if len(sources) != 1 {
		what = fmt.Sprintf("%d sources", len(sources))
	}
	a := NewAct("set " + strings.Join(set, ", ") + " of " + what)
	seen := map[string]bool{}
	for _, source := range sources {
		if seen[source] {
			continue
		}
		seen[source] = true
		name := path.Join("sources", source+".yaml")
		if !fs.ValidPath(source) {
			return a, fmt.Errorf("%q is no path of a source", source)
		}
		before, err := d.whole(name)
		if err != nil {
			return a, err
		}
		after := before
		for _, f := range fields {
			value := f.yaml()
			if value != "" && f.Line > 0 {
				value += " " + meta.Place(f.Line)
			}
			if after, err = meta.SetKey(after, f.Key, value); err != nil {
				return a, fmt.Errorf("%s: %w", path.Join(d.Shown, name), err)
			}
		}
		if len(bytes.TrimSpace(after)) == 0 {
			after = nil // a file that says nothing
		}
		if !bytes.Equal(before, after) {
			a.Files = append(a.Files, Change{name, before, after})
		}
	}
	return a, nil
}

// Mistake returns the first error that a sidecar with these fields would cause, so
// that it need not be written first.
func Mistake(fields []Field) error {
	var msgs diag.List
	if m := meta.YAML("", 0, []byte(sidecar(fields)), &msgs); m != nil {
		m.Attribution(false)
	}
	for _, m := range msgs {
		if m.Severity == diag.Error {
			return diag.Hintf(m.Hint, "%s", m.Text)
		}
	}
	return nil
}

// Sidecar writes the sidecar of a source, named by its path below the sources.
// Without any field no file is written, nor where one says the same already. It returns
// the file as messages name it, and what takes it back should the source not follow.
func (d *Desk) Sidecar(source string, fields []Field) (shown string, undo func(), err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	shown, undo = path.Join(d.Shown, "sources", source+".yaml"), func() {}
	text := sidecar(fields)
	if text == "" {
		return shown, undo, nil
	}
	name := filepath.Join(d.Dir, "sources", filepath.FromSlash(source)+".yaml")
	if info, err := os.Lstat(name); err == nil && info.Mode().IsRegular() {
		if have, err := os.ReadFile(name); err == nil && string(have) == text { // an add that was interrupted
			return shown, undo, nil
		}
		return shown, undo, errors.New("the file already exists")
	} else if !errors.Is(err, fs.ErrNotExist) {
		return shown, undo, errors.New("the file already exists")
	}
	for dir := filepath.Dir(name); len(dir) > len(d.Dir); dir = filepath.Dir(dir) {
		if info, err := os.Lstat(dir); err == nil && !info.IsDir() {
			return shown, undo, errors.New(dir + " is not a folder")
		}
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return shown, undo, err
	}
	if err := replace(name, []byte(text), nil); err != nil {
		return shown, undo, err
	}
	return shown, func() { _ = os.Remove(name) }, nil
}

// Stated returns what the text of a sidecar says, as far as it is understood.
func Stated(data []byte) *archive.Attribution {
	var msgs diag.List
	m := meta.YAML("", 0, data, &msgs)
	if m == nil {
		return unreadable
	}
	edits := m.Edits()
	a := m.Attribution(false)
	a.Edits = edits
	return &a
}

// Said turns words of a text into the value of a field: a date as it is printed into one
// that can be sorted, names into a list. What is not understood stays as it is.
func Said(field, words string) string {
	words = strings.Join(strings.Fields(words), " ")
	f := archive.FieldOf(field)
	switch {
	case f == nil:
	case f.Form == archive.EDTF:
		if d, found := meta.FindDate(words); found && d.Value != "" {
			return d.Value
		}
	case f.Form == archive.LanguageTag:
		if tag := meta.LanguageTag(words); tag != "" {
			return tag
		}
	case f.Form == archive.AuthorsForm:
		if list, fine := meta.People(words); fine {
			var names []string
			for _, p := range list {
				names = append(names, p.Name)
			}
			return strings.Join(names, "; ")
		}
	}
	return words
}

// unreadable stands for a sidecar that cannot be read: it may restrict its
// source.
var unreadable = &archive.Attribution{Handling: archive.Handling{Unclear: "its sidecar cannot be read"}}

func (c *Content) takeOverride(e Entry, v any) {
	a, ok := v.(*archive.Attribution)
	if !ok {
		if ext := strings.ToLower(path.Ext(e.Name)); ext != ".yaml" && ext != ".yml" {
			c.Strays = append(c.Strays, e.Name)
			return
		}
		a = unreadable
	}
	c.Overrides[strings.TrimPrefix(strings.TrimSuffix(e.Name, path.Ext(e.Name)), "sources/")] = a
}

// override reads a sidecar.
func (c *reader) override(data []byte) any {
	m := meta.YAML(c.shown, 0, data, &c.messages)
	if m == nil {
		return nil
	}
	m.Told = c.told
	edits := m.Edits()
	a := m.Attribution(false)
	a.Edits = edits
	m.Strict("a source's sidecar")
	return &a
}

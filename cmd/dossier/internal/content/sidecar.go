// sources/: what a maintainer states of one source, beside it. A sidecar that
// exists is never written over: somebody may have restricted the source in it.

package content

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
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
		if of := archive.FieldOf(f.Key); of == nil || !of.Written() && of.Form != archive.SourcePath {
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
			a.Files = append(a.Files, Change{Name: name, Before: before, After: after})
		}
	}
	return a, nil
}

// StatedBy is what a sidecar with these fields would state, which the site calls told; nil
// without any.
func StatedBy(told string, fields []Field) *archive.Attribution {
	text := sidecar(fields)
	if text == "" {
		return nil
	}
	return stated(told, []byte(text))
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

// Bring plans to add a source, under a path below the sources that no file has, with a
// sidecar of these fields. The sidecar comes first: a running preview may read the source
// at once, and not what restricts it otherwise. Without any field there is none, nor where
// one says the same already.
func (d *Desk) Bring(source string, data []byte, fields []Field) (files []Change, err error) {
	if !fs.ValidPath(source) || source == "." {
		return nil, fmt.Errorf("%q is no path of a source", source)
	}
	if text := sidecar(fields); text != "" {
		c := Change{Name: path.Join("sources", source+".yaml"), After: []byte(text)}
		have, err := d.has(c)
		switch {
		case err != nil:
			return nil, fmt.Errorf("%s: %w", d.called(c), err)
		case have == nil:
			files = append(files, c)
		case !bytes.Equal(have, c.After): // else an add was interrupted
			return nil, diag.Hintf("edit that file yourself, and add the source without these fields", "%s: the file already exists", d.called(c))
		}
	}
	if data == nil {
		data = []byte{}
	}
	return append(files, Change{Name: source, Raw: true, After: data}), nil
}

// Stated returns what the text of a sidecar says, as far as it is understood.
func Stated(data []byte) *archive.Attribution { return stated("", data) }

func stated(told string, data []byte) *archive.Attribution {
	var msgs diag.List
	m := meta.YAML("", 0, data, &msgs)
	if m == nil {
		return unreadable
	}
	m.Told = told
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

// Typed is a field as a maintainer writes it: a date in words ("4 May 2021") is kept as one
// that can be sorted, if it is all that is written and can be read in one way only.
func Typed(key, value string) Field {
	if f := archive.FieldOf(key); f != nil && f.Form == archive.EDTF {
		if d, found := meta.FindDate(value); found && d.Value != "" && d.Start == 0 && d.End == len(value) {
			value = d.Value
		}
	}
	return Field{Key: key, Value: value}
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

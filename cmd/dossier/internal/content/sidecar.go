// sources/: what a maintainer states of one source, beside it. A sidecar that
// exists is never written over: somebody may have restricted the source in it.

package content

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/meta"
)

// Field is one field of a sidecar: a value, or members.
type Field struct {
	Key, Value string
	Members    []Field
}

// sidecar is the text of a sidecar; fields without a value are omitted.
func sidecar(fields []Field) string {
	var b strings.Builder
	for _, f := range fields {
		switch {
		case len(f.Members) > 0:
			if inside := sidecar(f.Members); inside != "" {
				b.WriteString(f.Key + ":\n  " + strings.ReplaceAll(strings.TrimSuffix(inside, "\n"), "\n", "\n  ") + "\n")
			}
		case f.Value == "":
		case f.Key == "draft":
			b.WriteString("draft: " + f.Value + "\n")
		default:
			b.WriteString(f.Key + ": " + meta.Quoted(f.Value) + "\n")
		}
	}
	return b.String()
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
	a := m.Attribution(false)
	m.Strict("a source's sidecar")
	return &a
}

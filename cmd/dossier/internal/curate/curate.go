// Package curate writes a maintainer's decisions on names into the content
// folder: entities that are accepted, each into a file of its own, and
// judgements, each as a line behind those that are there. What somebody wrote
// by hand is never changed.
package curate

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"dossier/cmd/dossier/internal/archive"
)

// Desk is where decisions on one archive are written down.
type Desk struct {
	Dir   string // the content folder
	Shown string // how messages name it

	mu sync.Mutex
}

// JudgementsName is the file of judgements below the content folder.
const JudgementsName = "entities.yaml"

const judgementsHead = `# Judgements on names, one for each line that begins with "-". "dossier entities"
# and the preview add lines at the end; a later line on the same name holds, and a
# line that is removed is forgotten. Edit freely.
#
#   - ignore: "A Name"                  it is nobody's name
#   - same: "A Name"                    it stands for this entity
#     entity: its-id
#   - not-same: "A Name"                it does not stand for this entity
#     entity: its-id
#   - merge: old-id                     the one became the other; its page leads there
#     into: new-id
#   - rename: its-id                    it is shown under this name
#     name: "Another Name"

`

// Judge adds judgements at the end of entities.yaml, which it makes when there
// is none. It returns the file as messages name it.
func (d *Desk) Judge(list ...archive.Judgement) (shown string, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	shown = path.Join(d.Shown, JudgementsName)
	name := filepath.Join(d.Dir, JudgementsName)
	if err := d.plain(name); err != nil {
		return shown, err
	}
	var lines strings.Builder
	for _, j := range list {
		lines.WriteString(line(j))
	}
	return shown, add(name, judgementsHead, lines.String())
}

// add writes lines at the end of a file, in one piece, so that what stands there
// is never rewritten and two that write at once both do. A file that is not
// there begins with head.
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

// line is how a judgement is written down.
func line(j archive.Judgement) string {
	switch j.Kind {
	case archive.Ignore:
		return fmt.Sprintf("- ignore: %s\n", quoted(j.Name))
	case archive.Merge:
		return fmt.Sprintf("- merge: %s\n  into: %s\n", j.From, j.Entity)
	case archive.Rename:
		return fmt.Sprintf("- rename: %s\n  name: %s\n", j.Entity, quoted(j.Name))
	}
	return fmt.Sprintf("- %s: %s\n  entity: %s\n", j.Kind, quoted(j.Name), j.Entity)
}

// quoted writes a text so that YAML reads nothing else in it.
func quoted(s string) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a string always can be
	return strings.TrimSuffix(b.String(), "\n")
}

// ErrKept is returned when an entity has a file already.
var ErrKept = errors.New("it is kept already")

// Accept writes the file of an entity that was found. evidence is said in a
// comment. It returns the file as messages name it.
func (d *Desk) Accept(e *archive.Entity, evidence string) (shown string, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !archive.ValidID(e.ID) {
		return "", fmt.Errorf("%q is no id", e.ID)
	}
	shown = path.Join(d.Shown, "entities", e.ID+".md")
	name := filepath.Join(d.Dir, "entities", e.ID+".md")
	if _, err := os.Lstat(name); err == nil {
		return shown, ErrKept
	}
	if err := d.plain(filepath.Dir(name)); err != nil {
		return shown, err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return shown, err
	}
	var b strings.Builder
	b.WriteString("---\n# Accepted from what was found in the sources")
	if evidence != "" {
		b.WriteString(": " + strings.Join(strings.Fields(evidence), " "))
	}
	b.WriteString(".\n# Yours to edit: an alias always stands for it, a weak one only where the full\n# name stands in the same source; below the second --- goes a neutral note.\n")
	fmt.Fprintf(&b, "name: %s\ntype: %s\n", quoted(e.Name), e.Type)
	for _, part := range []struct {
		key  string
		list []string
	}{{"aliases", e.Aliases}, {"weak_aliases", e.WeakAliases}} {
		if len(part.list) > 0 {
			fmt.Fprintf(&b, "%s:\n", part.key)
			for _, a := range part.list {
				fmt.Fprintf(&b, "  - %s\n", quoted(a))
			}
		}
	}
	b.WriteString("---\n")
	return shown, replace(name, []byte(b.String()))
}

// plain refuses to write through a symbolic link, which may lead out of the
// folder.
func (d *Desk) plain(name string) error {
	info, err := os.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return os.MkdirAll(d.Dir, 0o755)
	}
	if err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return fmt.Errorf("%s is a symbolic link, and is not written through", name)
	}
	return err
}

// replace puts a whole file in the place of another, or leaves that.
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

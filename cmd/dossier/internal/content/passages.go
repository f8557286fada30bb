// Edits of a text in the sidecar of its source: a passage that is put back, or taken out
// with a reason. What the opposite entry says of the same lines is taken back instead.

package content

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/meta"
)

// mostReason is how long a reason may be, in bytes.
const mostReason = 500

// Edit plans an edit of a source's text; raw are the lines of that. The act is still to be
// done.
func (d *Desk) Edit(source string, e archive.Edit, raw []string) (Act, error) {
	what, n := "removed", "lines "
	if e.Keep {
		what = "put back"
	}
	if e.First == e.Last {
		n = "line "
	}
	a := NewAct(what + " " + n + e.Lines() + " of " + source)
	switch {
	case !fs.ValidPath(source):
		return a, fmt.Errorf("%q is no path of a source", source)
	case e.First < 1 || e.Last < e.First || e.Last > len(raw):
		return a, fmt.Errorf("lines %s are not in the text, which has %s", e.Lines(), diag.Counted(len(raw), "line"))
	case len(e.Why) > mostReason:
		return a, fmt.Errorf("a reason of %d bytes; the limit is %d", len(e.Why), mostReason)
	}
	if e.Words = archive.Quotation(raw[e.First-1 : e.Last]); e.Words == "" {
		return a, errors.New("there are no words in these lines")
	}
	name := path.Join("sources", source+".yaml")
	before, err := d.whole(name)
	if err != nil {
		return a, err
	}
	after, err := edited(before, e)
	if err != nil {
		m := diag.Of(err)
		return a, diag.Hintf(m.Hint, "%s: %s", path.Join(d.Shown, name), m.Text)
	}
	if len(bytes.TrimSpace(after)) == 0 {
		after = nil // a file that says nothing
	}
	if !bytes.Equal(before, after) {
		a.Files = append(a.Files, Change{Name: name, Before: before, After: after})
	}
	return a, nil
}

// edited is the text of a sidecar with an edit, or without one that said the opposite of
// the same lines.
func edited(data []byte, e archive.Edit) ([]byte, error) {
	for _, o := range Edits(data) {
		switch {
		case o.Last < e.First || o.First > e.Last:
		case o.Keep == e.Keep && o.First <= e.First && o.Last >= e.Last:
			return data, nil // it says so already
		case o.Keep != e.Keep && o.First >= e.First && o.Last <= e.Last:
			return meta.DropItem(data, o.Key(), o.Line)
		default:
			return nil, diag.Hintf("name these lines, or take that back first", "lines %s are edited already", o.Lines())
		}
	}
	if !e.Keep && e.Why == "" {
		return nil, errors.New("say why these lines are no part of the text")
	}
	return addEdit(data, e)
}

// addEdit writes an edit as a person would.
func addEdit(data []byte, e archive.Edit) ([]byte, error) {
	lines := []string{"lines: " + e.Lines(), "text: " + meta.Quoted(e.Words)}
	if e.Why != "" {
		lines = append(lines, "why: "+meta.Quoted(e.Why))
	}
	out, err := meta.AddItem(data, e.Key(), lines...)
	if err == nil && !readable(out) {
		err = meta.ErrByHand
	}
	return out, err
}

// Edits are those that the text of a sidecar says.
func Edits(data []byte) []archive.Edit {
	var msgs diag.List
	if m := meta.YAML("", 0, data, &msgs); m != nil {
		return m.Edits()
	}
	return nil
}

// readable reports whether the edits of a sidecar are understood.
func readable(data []byte) bool {
	var msgs diag.List
	m := meta.YAML("", 0, data, &msgs)
	if m == nil {
		return false
	}
	m.Edits()
	return msgs.Count(diag.Error) == 0
}

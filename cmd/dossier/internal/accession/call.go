package accession

// One call that brings files and folders in: what becomes of each is told, and the others
// are still added.

import (
	"cmp"
	"context"
	"errors"
	"os"
	"time"

	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/source"
)

// Call is one call.
type Call struct {
	*Door
	As     string          // the path below the folder of sources, of a folder or of the one file
	Fields []content.Field // of each sidecar

	Added   func(name string)
	Refused func(err error)
	Note    func(line string) // what is no result
}

// How much is added as one act.
const (
	mostAtOnce  = 500
	bytesAtOnce = 64 << 20
)

// Texts keeps texts as one act. there is told of each that the archive has.
func (c *Call) Texts(texts []*Text, there func(t *Text)) {
	a := c.Plan("", texts)
	a.Says = Added(texts)
	var err error
	if len(a.Files) > 0 {
		err = c.Keep(a)
	}
	for _, t := range texts {
		switch {
		case t.Refused != nil:
			c.Refused(t.Refused)
		case t.Twin != "":
			there(t)
		case err == nil:
			c.Added(t.Name)
		}
	}
	if err != nil {
		c.Refused(err)
	}
}

// One keeps one text.
func (d *Door) One(t *Text) error {
	a := d.Plan("", []*Text{t})
	switch a.Says = Added([]*Text{t}); {
	case t.Refused != nil:
		return t.Refused
	case t.Twin != "":
		return d.There(t)
	}
	return d.Keep(a)
}

// Folder adds what may be a source of a folder, and says what is not and why.
func (c *Call) Folder(ctx context.Context, dir string) {
	files, skips, err := Walk(dir)
	if err != nil {
		m := diag.Of(err)
		text, hint := input.Why(err)
		c.Refused(diag.Hintf(cmp.Or(m.Hint, hint), "%s: %s", dir, text))
		return
	}
	var texts []*Text
	size := 0
	flush := func() {
		c.Texts(texts, func(t *Text) { skips = append(skips, Skip{t.Called, "already in the archive"}) })
		texts, size = nil, 0
	}
	for _, f := range files {
		if err := ctx.Err(); err != nil {
			c.Refused(err)
			return
		}
		t, err := c.found(dir, f)
		if err != nil {
			skips = append(skips, Skip{f.Name, diag.Of(err).Text})
			continue
		}
		if texts, size = append(texts, t), size+len(t.Data); len(texts) == mostAtOnce || size > bytesAtOnce {
			flush()
		}
	}
	flush()
	why, of := Reasons(skips)
	for _, w := range why {
		c.Note("skipped in " + dir + ": " + w + ": " + diag.Few(of[w], "file"))
	}
}

// found reads one file of a folder.
func (c *Call) found(dir string, f File) (*Text, error) {
	data, err := Given(f.Path, source.ReaderOf(f.Name).Most())
	if err != nil {
		return nil, err
	}
	t := &Text{Called: f.Path, Name: Below(dir, c.As, f.Name), Data: data, Fields: c.Fields}
	return t, c.Fit(t.Name, t.Data)
}

// Come adds each file that comes into folders, until the context ends. after is called
// behind each.
func (c *Call) Come(ctx context.Context, dirs []string, every time.Duration, ready, after func()) error {
	err := Watch(ctx, dirs, every, ready, func(dir string, f File, again bool) {
		t, err := c.found(dir, f)
		switch {
		case again:
			c.Note(f.Path + " changed after it was added, and is not added again\n  hint: “dossier undo” takes the last act back")
		case err != nil:
			c.Refused(err)
		default:
			t.Free = true
			c.Texts([]*Text{t}, func(t *Text) { c.Note(c.There(t).Error()) })
		}
		after()
	})
	if err != nil {
		text, hint := input.Why(err)
		return diag.Hintf(hint, "%s", text)
	}
	return nil
}

// Given reads a file that somebody named.
func Given(file string, most int64) ([]byte, error) {
	data, err := input.ReadGiven(file, most)
	if err == nil {
		return data, nil
	}
	if errors.Is(err, input.ErrLarge) {
		return nil, TooLarge(file, most)
	}
	text, hint := input.Why(err)
	switch info, e := os.Stat(file); {
	case e != nil:
		hint = "check the file name"
	case !info.Mode().IsRegular():
		hint = "to add what another program prints, pass - as the file, and choose a name with --as"
	}
	return nil, diag.Hintf(hint, "%s: %s", file, text)
}

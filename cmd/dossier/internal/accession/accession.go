// Package accession is how texts come into an archive, by a command or at the desk: under
// which name each would be kept, how it would be read, whether it is there already, where
// what is said of it contradicts its own words; and keeping them, as one act on the folders
// of sources and of sidecars, so that it is undone like any other. Until then nothing is
// written.
package accession

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/source"
)

// Text is one that somebody brings.
type Text struct {
	Called string // by whoever brings it, in messages
	Name   string // its path below the folder of sources
	Free   bool   // another name will do where a text has this one; else it is refused
	Data   []byte
	Fields []content.Field // of the sidecar that it gets

	Trial   engine.Trial
	Doubts  diag.List // where the fields contradict the text
	Twin    string    // the source that holds the same bytes, or ""
	Refused error     // why it cannot be kept, or nil
}

// Door is the way into one archive.
type Door struct {
	In    engine.Inputs
	Files *content.Desk
}

// Look says how each text would be read, in the archive as it was built last, and whether
// it can be kept. Names that are taken become others where they may.
func (d *Door) Look(ctx context.Context, g *engine.Result, texts []*Text) error {
	d.place(texts)
	offers := make([]engine.Offer, 0, len(texts))
	var of []*Text
	for _, t := range texts {
		if t.Refused == nil && t.Twin == "" {
			offers, of = append(offers, engine.Offer{Name: t.Name, Data: t.Data, Fields: t.Fields}), append(of, t)
		}
	}
	trials, err := g.Try(ctx, offers)
	if err != nil {
		return err
	}
	for i, t := range of {
		if t.Trial = trials[i]; t.Trial.Briefing != nil {
			t.Doubts = Doubts(d.shown(t), t.Fields, t.Trial.Plain, t.Trial.Briefing.Attr())
		}
	}
	return nil
}

// Plan is the act that keeps texts: those that can be kept, as they are on the disk now.
// says is what the log calls it; without any text the act has no files.
func (d *Door) Plan(says string, texts []*Text) content.Act {
	d.place(texts)
	a := content.NewAct(says)
	for _, t := range texts {
		if t.Refused != nil || t.Twin != "" {
			continue
		}
		files, err := d.Files.Bring(t.Name, t.Data, t.Fields)
		if err != nil {
			t.Refused = err
			var hinted *diag.Hinted
			if !errors.As(err, &hinted) {
				text, hint := input.Why(err)
				t.Refused = diag.Hintf(hint, "%s is not written: %s", d.shown(t), text)
			}
			continue
		}
		a.Files = append(a.Files, files...)
	}
	return a
}

// Keep carries the act out.
func (d *Door) Keep(a content.Act) error {
	err := d.Files.Do(a)
	var changed *content.ChangedError
	var hinted *diag.Hinted
	switch {
	case err == nil, errors.As(err, &hinted):
		return err
	case errors.As(err, &changed):
		return diag.Hintf("add it again", "%w", err)
	}
	text, hint := input.Why(err)
	return diag.Hintf(hint, "nothing is written: %s", text)
}

// Added is what the log says of keeping these.
func Added(texts []*Text) string {
	var names []string
	for _, t := range texts {
		if t.Refused == nil && t.Twin == "" {
			names = append(names, t.Name)
		}
	}
	if len(names) == 1 {
		return "added " + names[0]
	}
	return "added " + diag.Counted(len(names), "source")
}

func (d *Door) shown(t *Text) string { return path.Join(d.In.ShownSources, t.Name) }

// order is that of the fields in a sidecar, before all others.
var order = []string{"title", "publisher", "authors", "published", "retrieved", "source_url", "tlp", "draft"}

// InOrder puts fields into the order in which sidecars are written, so that whoever says
// the same writes the same.
func InOrder(fields []content.Field) []content.Field {
	rank := func(c content.Field) int {
		name, _, _ := strings.Cut(c.Key, ".")
		if at := slices.Index(order, name); at >= 0 {
			return at
		}
		return len(order) + slices.IndexFunc(archive.Fields, func(f archive.Field) bool { return f.Name == name })
	}
	slices.SortStableFunc(fields, func(a, b content.Field) int { return rank(a) - rank(b) })
	return fields
}

// There is why a text cannot be added that the archive has.
func (d *Door) There(t *Text) error {
	return diag.Hintf("to correct its fields, edit "+path.Join(d.In.ShownContent, "sources", t.Twin+".yaml"), "%s is already in the archive as %s", t.Called, path.Join(d.In.ShownSources, t.Twin))
}

// place finds the twin of each text and a name that nothing else has.
func (d *Door) place(texts []*Text) {
	there := d.survey(texts)
	bySum := map[[sha256.Size]byte]string{}
	for _, t := range texts {
		t.Refused, t.Twin, t.Doubts, t.Trial = nil, "", nil, engine.Trial{}
		if t.Refused = d.Fit(t.Name, t.Data); t.Refused != nil {
			continue
		}
		sum := sha256.Sum256(t.Data)
		if t.Twin = cmp.Or(there.twin(t.Data), bySum[sum]); t.Twin != "" {
			continue
		}
		if there.has(t.Name) && t.Free {
			t.Name = another(t.Name, there.has)
		}
		if there.has(t.Name) && !there.left(t) {
			t.Refused = diag.Hintf("choose another name with --as", "%s already exists and holds another text", d.shown(t))
			if there.err != nil {
				text, hint := input.Why(there.err)
				t.Refused = diag.Hintf(hint, "%s is not written: %s", d.shown(t), text)
			}
			continue
		}
		there.names[strings.ToLower(t.Name)] = true
		bySum[sum] = t.Name
	}
	there.close()
}

// Fit says why a file of this name and these bytes can be no source, or nil.
func (d *Door) Fit(name string, data []byte) error {
	r := source.ReaderOf(name)
	switch {
	case !Nameable(name):
		return diag.Hintf("choose a path within "+d.In.ShownSources+" with --as", "%q cannot be the name of a source", name)
	case r == nil, r.Is != nil && !r.Is(data):
		return diag.Hintf(source.OtherHint, "cannot read files of this kind: %s", name)
	case int64(len(data)) > r.Most():
		return TooLarge(name, r.Most())
	}
	return nil
}

// TooLarge is said of a file with more bytes than its reader takes.
func TooLarge(file string, most int64) error {
	return diag.Hintf("split it into several sources", "%s is larger than %d MiB", file, most>>20)
}

// there is what the folders of an archive hold, as far as new texts ask.
type there struct {
	sources, content *input.Folder
	names            map[string]bool    // of this batch, in lower case
	spelt            map[string]bool    // of all sources, in lower case
	sized            map[int64][]string // sources that have as many bytes as a new one
	err              error              // of the last look
}

// survey looks at the folders once, for all texts.
func (d *Door) survey(texts []*Text) *there {
	t := &there{names: map[string]bool{}, spelt: map[string]bool{}, sized: map[int64][]string{}}
	t.content, _ = input.Open(d.In.Content)
	var err error
	if t.sources, err = input.Open(d.In.Sources); err != nil {
		return t
	}
	sizes := map[int64]bool{}
	for _, x := range texts {
		sizes[int64(len(x.Data))] = true
	}
	_ = fs.WalkDir(t.sources, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return nil
		}
		t.spelt[strings.ToLower(name)] = true
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && sizes[info.Size()] {
			t.sized[info.Size()] = append(t.sized[info.Size()], name)
		}
		return nil
	})
	return t
}

func (t *there) close() {
	for _, f := range []*input.Folder{t.sources, t.content} {
		if f != nil {
			_ = f.Close()
		}
	}
}

// twin returns the source with the same bytes, or "".
func (t *there) twin(data []byte) string {
	for _, name := range t.sized[int64(len(data))] {
		if have, err := t.sources.Read(name, int64(len(data))); err == nil && bytes.Equal(have, data) {
			return name
		}
	}
	return ""
}

// has reports whether a source has a name, or a sidecar has it, in any spelling.
func (t *there) has(name string) bool {
	t.err = nil
	if low := strings.ToLower(name); t.names[low] || t.spelt[low] {
		return true
	}
	for folder, file := range map[*input.Folder]string{t.sources: name, t.content: "sources/" + name + ".yaml"} {
		if folder == nil {
			continue
		}
		if _, err := folder.Stat(file); !errors.Is(err, fs.ErrNotExist) {
			t.err = err
			return true
		}
	}
	return false
}

// left reports whether what has the name is a sidecar that waits for its source: of an
// add that was interrupted, or written before.
func (t *there) left(x *Text) bool {
	if low := strings.ToLower(x.Name); t.err != nil || t.names[low] || t.spelt[low] {
		return false
	}
	if t.sources == nil {
		return true
	}
	_, err := t.sources.Stat(x.Name)
	return errors.Is(err, fs.ErrNotExist)
}

// another is a name like one, that is not taken.
func another(name string, taken func(string) bool) string {
	ext := extension(name)
	stem := strings.TrimSuffix(name, ext)
	for n := 2; taken(name) && n < 10_000; n++ {
		name = fmt.Sprintf("%s-%d%s", stem, n, ext)
	}
	return name
}

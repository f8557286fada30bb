package desk

// The desk of one source: its text with what was read in it, beside its fields and the
// page that is made of both.

import (
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/view"
)

// How much of a text is shown, and how many names of publishers are offered.
const (
	mostLines      = 3000
	mostPublishers = 500
)

// toMark are the fields that words of a text are put into.
var toMark = []string{"title", "authors", "publisher", "published", "place", "abstract", "rights", "source_url"}

func (d *Desk) source(g *engine.Result, own view.Own, query url.Values) ([]byte, error) {
	all, _ := review.SourceEntries(g, false)
	name := query.Get("file")
	at := slices.IndexFunc(all, func(e review.SourceEntry) bool { return e.Name == name })
	if at < 0 {
		return nil, fs.ErrNotExist
	}
	e := &all[at]
	own.Title = "Source"
	v := &view.Source{Own: own, Name: name, State: e.State(g), Places: places(all, at, query)}
	if e.Briefing == nil {
		return g.Render("source", v)
	}
	sidecar, err := d.Content.Now(sidecarName(name))
	if err != nil {
		return nil, err
	}
	v.Seen, v.Text, v.Made = d.seen(sidecar), e.Doc.SHA256, hex.EncodeToString(e.Briefing.Digest[:])
	a, edits := e.Briefing.Attr(), []archive.Edit(nil)
	if own.Behind { // what was saved is shown before the site has it
		a, edits = overlaid(a, content.Stated(sidecar))
	}
	for i := range archive.Fields {
		if f := &archive.Fields[i]; f.Written() {
			form := formOf(f, a)
			if f.Name == "publisher" {
				form.Options = publishers(g)
			}
			v.Fields = append(v.Fields, form)
		}
	}
	slices.SortStableFunc(v.Fields, func(a, b view.FieldForm) int { return rank(a) - rank(b) })
	for _, m := range toMark {
		v.Marks = append(v.Marks, formOf(archive.FieldOf(m), nil))
	}
	doc := e.Doc.Whole()
	v.Lines, v.MoreRaw = linesOf(doc, a)
	passagesOf(v.Lines, doc, edits, own.Behind)
	return g.Render("source", v)
}

// overlaid returns what is known with what a sidecar says now, and the edits in that. What
// it said before and says no more is known anew only when the site is.
func overlaid(a, sidecar *archive.Attribution) (*archive.Attribution, []archive.Edit) {
	out := *a
	out.From = map[string]archive.Provenance{}
	for field, p := range a.From {
		if p.File == "" || !strings.HasPrefix(p.File, "content/sources/") || sidecar.Has(field) {
			out.From[field] = p
		}
	}
	out.Lay(sidecar)
	return &out, sidecar.Edits
}

// publishers are the names of the archive's publishers, those with most sources first.
func publishers(g *engine.Result) (out []string) {
	groups := slices.Clone(g.Archive.Publishers)
	slices.SortStableFunc(groups, func(a, b *archive.Group) int { return len(b.Briefings) - len(a.Briefings) })
	for _, p := range groups[:min(len(groups), mostPublishers)] {
		out = append(out, p.Name)
	}
	return out
}

// rank orders the fields of a form: what is expected of every source, then what is known.
func rank(f view.FieldForm) int {
	switch {
	case archive.FieldOf(f.Name).Expected:
		return 0
	case f.Value != "":
		return 1
	}
	return 2
}

// formOf is a field as a form sets it; a may be nil.
func formOf(f *archive.Field, a *archive.Attribution) view.FieldForm {
	v := view.FieldForm{Name: f.Name, Label: f.Query(), Says: f.Says, Options: f.Vocabulary, Several: f.Several(), Basis: archive.Unknown}
	if f.Form == archive.TrueOrFalse {
		v.Options = []string{"true", "false"}
	}
	if a != nil && f.Known(a) {
		p := a.From[f.Name]
		v.Value, v.Basis, v.Evidence = f.Text(a), p.Basis, p.Evidence
		if p.File == "" {
			v.Line = p.Line
		} else {
			v.Evidence = strings.TrimSpace(p.File + " " + v.Evidence)
		}
		if v.Evidence == "" {
			v.Evidence = p.Rule
		}
	}
	return v
}

// linesOf is the text that was read, line by line, with what was read in each.
func linesOf(doc *archive.Document, a *archive.Attribution) (out []view.SourceLine, more int) {
	lines := strings.Split(strings.TrimSuffix(doc.Raw, "\n"), "\n")
	more = max(0, len(lines)-mostLines)
	for i, l := range lines[:len(lines)-more] {
		out = append(out, view.SourceLine{N: i + 1, Text: l})
	}
	for _, f := range a.Known() {
		if p := a.From[f.Name]; p.File == "" && p.Line > 0 && p.Line <= len(out) {
			l := &out[p.Line-1]
			l.Read = append(l.Read, f.Label)
		}
	}
	for _, r := range doc.Removed {
		for n := max(1, r.First); n <= min(r.Last, len(out)); n++ {
			out[n-1].Removed = r.Reason
		}
		if r.First >= 1 && r.First <= len(out) {
			out[r.First-1].Back = archive.LineRange(r.First, r.Last)
		}
	}
	return out, more
}

// passagesOf marks what is edited: in the document as it was read and, where the site is
// behind, as its sidecar says it now.
func passagesOf(lines []view.SourceLine, doc *archive.Document, edits []archive.Edit, behind bool) {
	at := func(n int) *view.SourceLine {
		if n < 1 || n > len(lines) {
			return &view.SourceLine{}
		}
		return &lines[n-1]
	}
	if behind {
		for i := range lines {
			if l := &lines[i]; strings.HasPrefix(l.Removed, "removed by the editor") {
				l.Removed, l.Back = "", ""
			}
		}
		doc = &archive.Document{}
	}
	for _, r := range doc.Repairs {
		if strings.HasPrefix(r.What, "put back by the editor") {
			for n := r.First; n <= r.Last; n++ {
				at(n).Kept = "put back"
			}
		}
	}
	for _, e := range edits {
		for n := e.First; n <= min(e.Last, len(lines)); n++ {
			l := at(n)
			if e.Keep {
				l.Removed, l.Back, l.Kept = "", "", "put back"
			} else {
				l.Removed = "removed by the editor: " + e.Why
			}
		}
		if !e.Keep {
			at(e.First).Back = e.Lines()
		}
	}
}

// setFields does what the form of a source asks for: each field that has another value
// than the page showed, all as one act.
func (d *Desk) setFields(g *engine.Result, form url.Values) (string, error) {
	name := form.Get("file")
	s, found := g.Source(name)
	if !found || s.Briefing == nil {
		return "", errNoSource
	}
	now, err := d.Content.Now(sidecarName(name))
	if err != nil {
		return "", err
	}
	stated, stale := content.Stated(now), false
	var fields []content.Field
	for i := range archive.Fields {
		f := &archive.Fields[i]
		if !f.Written() || !form.Has("set."+f.Name) {
			continue
		}
		value := strings.TrimSpace(form.Get("set." + f.Name))
		if value == form.Get("was."+f.Name) {
			continue
		}
		if form.Has("was."+f.Name) && stated.Has(f.Name) && f.Text(stated) != form.Get("was."+f.Name) {
			stale = true // the page was made before the file was changed
		}
		field := content.Typed(f.Name, value)
		if n, _ := strconv.Atoi(form.Get("at." + f.Name)); n > 0 && says(s.Doc.Whole(), n, value) {
			field.Line, field.Value = n, content.Said(f.Name, value)
		}
		fields = append(fields, field)
	}
	if len(fields) == 0 {
		return "", errNothing
	}
	a, err := d.Content.Correct([]string{name}, fields)
	if err != nil {
		return "", err
	}
	if len(a.Files) == 0 {
		return "", fmt.Errorf("%s: what the text itself says cannot be removed here; say what is right instead", fields[0].Key)
	}
	return d.unless(a, sidecarName(name), form.Get("seen"), stale)
}

package desk

// The desk of one source: its text with what was read in it, beside its fields.

import (
	"fmt"
	"io/fs"
	"net/url"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/view"
)

// mostLines is how many lines of a text are shown.
const mostLines = 3000

func (d *Desk) source(g *engine.Result, own view.Own, name string) ([]byte, error) {
	all, _ := review.SourceEntries(g, false)
	at := slices.IndexFunc(all, func(e review.SourceEntry) bool { return e.Name == name })
	if at < 0 {
		return nil, fs.ErrNotExist
	}
	e := &all[at]
	own.Title = "Source"
	v := &view.Source{Own: own, Name: name, State: e.State(g)}
	if at > 0 {
		v.Previous = all[at-1].Name
	}
	if at+1 < len(all) {
		v.Next = all[at+1].Name
	}
	if e.Briefing == nil {
		return g.Render("source", v)
	}
	for i := range archive.Fields {
		if f := &archive.Fields[i]; f.Written() {
			v.Fields = append(v.Fields, formOf(f, e.Briefing.Attr))
		}
	}
	slices.SortStableFunc(v.Fields, func(a, b view.FieldForm) int { return rank(a) - rank(b) })
	v.Lines, v.MoreRaw = linesOf(e.Doc, e.Briefing.Attr)
	return g.Render("source", v)
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
	v := view.FieldForm{Name: f.Name, Label: f.Label, Says: f.Says, Options: f.Vocabulary, Several: f.Several(), Basis: archive.Unknown}
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
	}
	return out, more
}

// setFields does what the form of a source asks for: each field that has another value
// than the page showed.
func (d *Desk) setFields(g *engine.Result, form url.Values) (string, error) {
	name := form.Get("file")
	if s, found := g.Source(name); !found || s.Briefing == nil {
		return "", errNoSource
	}
	var fields []content.Field
	for i := range archive.Fields {
		f := &archive.Fields[i]
		if !f.Written() || !form.Has("set."+f.Name) {
			continue
		}
		value := strings.TrimSpace(form.Get("set." + f.Name))
		if value != form.Get("was."+f.Name) {
			fields = append(fields, content.Field{Key: f.Name, Value: value})
		}
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
	return a.ID, d.Content.Do(a)
}

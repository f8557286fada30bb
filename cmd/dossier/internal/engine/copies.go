package engine

// Which sources are one text: those whose whole text is shown, compared by their words;
// and what a maintainer says of them, which overrules that. A source that is withheld, or
// shown in part, is compared with none, so that no other shows that it is there.

import (
	"context"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/copies"
)

// compare makes what the text of a source is compared by, where it changed.
func (m *memo) compare(was *memo, known, foreign *copies.Sketch) {
	b := m.briefing
	if b.Doc != m.doc || b.Attr.Retracted() {
		m.text, m.foreign = nil, nil
		return
	}
	m.abroad(was, foreign)
	title := b.Attr.Title
	if b.Attr.Basis("title") == archive.Inferred {
		title = ""
	}
	if was != nil && was.text != nil && was.doc == m.doc {
		if was.text.Title == title {
			m.text = was.text
			return
		}
		known = was.text.Sketch
	}
	if known == nil {
		known = copies.Of(m.doc)
	}
	m.text = &copies.Text{Name: m.name, Title: title, Doc: m.doc, Sketch: known}
}

// copied returns the groups of sources that are one text, each as the names of files.
func (g *run) copied(ctx context.Context) (out [][]string) {
	var texts []*copies.Text
	var ruling []*memo
	for _, m := range g.sources {
		if m.briefing == nil || m.withheld != "" {
			continue
		}
		if m.text != nil {
			texts = append(texts, m.text)
		}
		if a := m.briefing.Attr; len(a.Duplicates)+len(a.NotDuplicates) > 0 {
			ruling = append(ruling, m)
		}
	}
	ids := map[string]string{} // of briefings, and names of sources → the name of the source
	for i, m := range g.sources {
		if len(ruling) > 0 && m.briefing != nil {
			ids[m.name], ids[g.admission.ids[i]] = m.name, m.name
		}
	}
	rulings := copies.Rulings{}
	for _, m := range ruling {
		rulings.Same = append(rulings.Same, g.ruled(m, ids, "duplicates", m.briefing.Attr.Duplicates)...)
		rulings.Apart = append(rulings.Apart, g.ruled(m, ids, "not_duplicates", m.briefing.Attr.NotDuplicates)...)
	}
	if g.texts = g.last.texts; g.texts == nil || !slices.Equal(g.last.compared, texts) {
		g.texts = g.texts.Update(ctx, texts)
	}
	g.compared = texts
	for _, group := range g.texts.Groups(texts, rulings) {
		out = append(out, group)
	}
	return out
}

// ruled returns what a source states in one of its fields, as pairs of sources.
func (g *run) ruled(m *memo, ids map[string]string, field string, list []string) (out [][2]string) {
	for _, id := range list {
		name, ok := ids[id]
		if !ok || id == "" || name == m.name {
			from := m.briefing.Attr.From[field]
			where := from.File
			if where == "" {
				where = m.shown
			}
			g.Messages.Errorf(where, from.Line, "write the last part of its page's address, without .html, or its path below "+g.in.ShownSources, "%s: %q is no other source", field, id)
			continue
		}
		out = append(out, [2]string{m.name, name})
	}
	return out
}

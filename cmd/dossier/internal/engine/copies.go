package engine

// Which sources are one text: those whose whole text is shown, compared by their words;
// and what a maintainer says of them, which overrules that. A source that is withheld, or
// shown in part, is compared with none, so that no other shows that it is there.

import (
	"context"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/copies"
	"dossier/cmd/dossier/internal/references"
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
	rulings := copies.Rulings{}
	for _, m := range ruling {
		a := m.briefing.Attr
		rulings.Same = append(rulings.Same, g.named().Pairs(m.briefing, "duplicates", a.Duplicates, m.shown, g.in.ShownSources, &g.Messages)...)
		rulings.Apart = append(rulings.Apart, g.named().Pairs(m.briefing, "not_duplicates", a.NotDuplicates, m.shown, g.in.ShownSources, &g.Messages)...)
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

// named are all sources by what others may call them.
func (g *run) named() *references.Known {
	if g.known == nil {
		g.known = references.New(g.content.site.BaseURL)
		for i, m := range g.sources {
			if m.briefing != nil {
				g.known.Add(m.name, g.admission.ids[i], m.plain, m.withheld == "")
			}
		}
		for _, b := range g.admission.withdrawn {
			g.known.Add(b.Doc.File, b.ID, "", true)
		}
	}
	return g.known
}

package engine

// Which sources are translations of each other: those whose whole text is shown, by their
// names and numbers; and what a maintainer says of them, which overrules that. A source that
// is withheld, or shown in part, is compared with none and joined to none, so that no other
// shows that it is there.

import (
	"context"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/copies"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/translations"
)

// abroad makes what the text of a source is compared by with those in other languages,
// where it changed.
func (m *memo) abroad(was *memo, known *copies.Sketch) {
	language := m.briefing.Attr.Language
	switch {
	case language == "" || language == "und":
		m.foreign = nil
	case was != nil && was.foreign != nil && was.doc == m.doc && was.foreign.Language == language:
		m.foreign = was.foreign
	default:
		m.foreign = translations.Text(m.name, language, m.doc, known)
	}
}

// translate finds the pairs of sources of which one is a translation of the other.
func (g *run) translate(ctx context.Context) {
	var texts []*copies.Text
	var ruling []*memo
	shown := map[string]bool{} // by name: a source whose whole text is
	for _, m := range g.sources {
		if m.briefing == nil || m.withheld != "" || m.text == nil {
			continue
		}
		if m.foreign != nil {
			texts = append(texts, m.foreign)
		}
		if a := m.briefing.Attr; a.TranslationOf != "" || len(a.NotTranslationOf) > 0 {
			ruling = append(ruling, m)
		}
	}
	if g.foreign = g.last.foreign; g.foreign == nil {
		g.foreign = translations.Among()
	}
	if !slices.Equal(g.last.abroad, texts) {
		g.foreign = g.foreign.Update(ctx, texts)
	}
	g.abroad = texts
	apart, stated := map[[2]string]bool{}, map[[2]string]bool{}
	if len(ruling) > 0 {
		ids := map[string]string{}
		for i, m := range g.sources {
			if m.briefing != nil {
				ids[m.name], ids[g.admission.ids[i]] = m.name, m.name
				shown[m.name] = m.withheld == "" && m.text != nil
			}
		}
		for _, m := range ruling {
			a := m.briefing.Attr
			for _, p := range g.ruled(m, ids, "not_translation_of", a.NotTranslationOf) {
				apart[p], apart[[2]string{p[1], p[0]}] = true, true
			}
			if a.TranslationOf == "" || strings.Contains(a.TranslationOf, "://") {
				continue
			}
			for _, p := range g.ruled(m, ids, "translation_of", []string{a.TranslationOf}) {
				if shown[p[1]] {
					stated[p], stated[[2]string{p[1], p[0]}] = true, true
					g.translated = append(g.translated, facts.Translated{Text: p[0], Original: p[1], Stated: true})
				}
			}
		}
	}
	for _, p := range g.foreign.Pairs() {
		if k := [2]string{p.A, p.B}; !apart[k] && !stated[k] {
			g.translated = append(g.translated, facts.Translated{Text: p.A, Original: p.B})
		}
	}
}

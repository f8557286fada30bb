package engine

// Which sources belong together: what each is compared by, where it changed, and what rooms
// alike and versions make of all of them.

import (
	"context"

	"dossier/cmd/dossier/internal/alike"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/references"
	"dossier/cmd/dossier/internal/shelf"
	"dossier/cmd/dossier/internal/versions"
)

// compare makes what the text of a source is compared by, where it changed.
func (m *memo) compare(was *memo, known alike.Sketches) {
	var before *alike.Texts
	if was != nil && was.doc == m.doc {
		before = &was.texts
	}
	m.texts = alike.Of(m.name, m.briefing, m.doc, before, known)
}

// together returns the sources that are one text, the translations, and shared passages.
func (g *run) together(ctx context.Context) alike.Joined {
	var found *Found
	if g.last.handed != nil {
		found = g.last.handed.Found
	}
	if found == nil || found.Of != g.compares() {
		found = g.find(ctx)
	}
	g.Messages = append(g.Messages, found.Messages...)
	return found.Joined
}

// find finds them.
func (g *run) find(ctx context.Context) *Found {
	if g.last.handed != nil { // what nobody compared has nothing yet to be compared by
		_ = g.each(ctx, func(m *memo) *memo {
			if m.elsewhere == nil || m.briefing == nil || m.texts != (alike.Texts{}) {
				return m
			}
			n := *m
			n.compare(nil, m.sketches.Get())
			return &n
		})
	}
	var shown []alike.Source
	for _, m := range g.sources {
		if m.counts() {
			shown = append(shown, alike.Source{Briefing: m.briefing, Texts: m.texts, Shown: m.shown})
		}
	}
	out, index := &Found{Of: g.compares()}, g.last.alike
	if g.in.Shelf != nil {
		index = alike.Once()
	}
	index, out.Joined = index.Join(ctx, shown, g.named(), g.in.ShownSources, &out.Messages)
	if g.in.Shelf == nil { // another build may follow
		g.alike = index
	} else {
		index.Forget()
		_ = g.each(ctx, func(m *memo) *memo {
			n := *m
			if n.texts = (alike.Texts{}); m.sketches.Nothing() {
				n.sketches = shelf.Lay(g.in.Shelf, m.texts.Sketches())
			}
			return &n
		})
	}
	out.Joined.Passages = index.Passages(ctx)
	return out
}

// counts reports whether a source is a briefing of the archive, and no earlier version of one:
// these teach nothing, and are no copies.
func (m *memo) counts() bool { return m.briefing != nil && m.withheld == "" && !m.superseded }

// saved finds the texts that were saved again, and returns which sources go with a later one.
func (g *run) saved(why []string, messages *diag.List) func(source int) bool {
	list := make([]versions.Source, len(g.sources))
	for i, m := range g.sources {
		if list[i] = (versions.Source{Name: m.name, Shown: m.shown}); m.briefing != nil && !m.item.Only {
			list[i].Briefing, list[i].Restricted = m.briefing, m.own != ""
		}
	}
	g.texts = versions.Of(list, why, g.last.texts, messages)
	return g.texts.Behind
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

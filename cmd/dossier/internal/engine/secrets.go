package engine

// Which names may not be told, as package untold says: of the addresses of entities, and
// of those that are kept.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/digest"
	"dossier/cmd/dossier/internal/likeness"
	"dossier/cmd/dossier/internal/names"
	"dossier/cmd/dossier/internal/tally"
	"dossier/cmd/dossier/internal/untold"
)

// restricted reports whether a source that was shown is withheld, or its text is,
// since the addresses were last stored: whoever is no longer named was named in it.
func (g *run) restricted() bool {
	for _, l := range g.admission.links {
		if o := g.register.At(l.ID); o != nil && !o.Withheld && (l.Withheld || g.fresh[l.Source]) {
			return true
		}
	}
	return false
}

// nameOf returns the name of an entity that became another: that of its file, or else
// the words of its id.
func (g *run) nameOf(id string) string {
	for _, e := range g.content.Entities {
		if e.ID == id {
			return e.Name
		}
	}
	return strings.ReplaceAll(id, "-", " ")
}

// surface is a mention as it is written.
func surface(b *archive.Briefing, m *archive.Mention) string {
	leaves := b.Doc.Whole().Leaves
	if m.N < 1 || m.N > len(leaves) {
		return b.Attr().Title
	}
	return leaves[m.N-1].Text[m.Start:m.End]
}

// secrets returns what of names stands in which of the sources. They do not change any
// more when it is first called.
func (g *run) secrets() *untold.Names[*memo] {
	if g.names == nil {
		g.names = untold.Of(g.sources, g.content.Content.Pages, g.last.names)
	}
	return g.names
}

// Secret returns what of a source may not be shown.
func (m *memo) Secret() (out []string) {
	if m.doc == nil || m.withheld == "" && m.briefing != nil && m.briefing.Doc == m.doc {
		return nil
	}
	out = append(out, m.folded())
	if m.briefing != nil {
		out = append(out, likeness.Words(m.briefing.Attr().Title))
	}
	return out
}

// Shown returns a source as it is shown; nil where it is not.
func (m *memo) Shown() *archive.Briefing {
	if m.withheld != "" {
		return nil
	}
	return m.briefing
}

// MayHold reports whether a name may be in a source.
func (m *memo) MayHold(name tally.Words) bool {
	return m.words.Nothing() || m.words.Get().HoldAllOfAny([]tally.Words{name})
}

// mayDiffer reports whether other names may be in a source by what changed.
func (m *memo) mayDiffer(kept []tally.Words, moved *names.Moved) bool {
	words := m.words.Get() // nil where nobody wrote down which it has
	return words == nil && len(kept) > 0 || words.HoldAllOfAny(kept) || moved.Touches(words)
}

// untold reports whether what stands at the address of an entity may not be told.
// merged says that the entity became another, of which the line may have the name.
func (g *run) untold(l archive.Permalink, merged bool) bool {
	s, name, id := g.secrets(), l.Name, g.nameOf(l.ID)
	if merged {
		name = id
	}
	return (l.Withheld || s.Hidden(name)) && !s.Shown(name) || s.Hidden(id) && !s.Shown(id) && !s.Shown(name)
}

// prepare asks at once what untold will ask of many.
func (g *run) prepare(list []archive.Permalink) {
	s := g.secrets()
	var names []string
	for _, l := range list {
		if _, there := g.joined.Number(l.ID); there {
			continue
		}
		if id := g.nameOf(l.ID); l.Withheld || s.Hidden(l.Name) || s.Hidden(id) {
			names = append(names, l.Name, id)
		}
	}
	s.Ask(names)
}

// unmerged takes out of what became another, and had no address, whose name may not be
// told, and returns their addresses: nothing is shown there.
func (g *run) unmerged(became map[string]string, known map[string]bool) (links []archive.Permalink) {
	s := g.secrets()
	for id := range became {
		if name := g.nameOf(id); !known[id] && s.Hidden(name) && !s.Shown(name) {
			delete(became, id)
			if known != nil {
				known[id] = true
			}
			links = append(links, archive.Permalink{ID: id, Name: name, Withheld: true})
		}
	}
	return links
}

// told returns the entities that are kept, without those of their other names that
// may not be told.
func (g *run) told(kept []*archive.Entity) []*archive.Entity {
	s := g.secrets()
	seen := map[string]map[string]bool{} // by entity with a name in a secret text: as it is written
	for _, e := range kept {
		if slices.ContainsFunc(untold.Others(e), s.Hidden) {
			seen[e.ID] = map[string]bool{}
		}
	}
	if len(seen) == 0 {
		return kept
	}
	for _, m := range g.sources {
		if b := m.Shown(); b != nil {
			for _, m := range b.Mentions() {
				if words := seen[m.Entity]; words != nil {
					words[likeness.Words(surface(b, &m))] = true
				}
			}
		}
	}
	var unseen []string
	old := map[string]*archive.Entity{}
	for _, e := range g.last.shorn {
		old[e.ID] = e
	}
	for _, e := range kept {
		for _, n := range untold.Others(e) {
			if words := seen[e.ID]; words != nil && !words[likeness.Words(n)] && s.Hidden(n) {
				unseen = append(unseen, n)
			}
		}
	}
	s.Ask(unseen)
	out := slices.Clone(kept)
	for i, e := range out {
		if seen[e.ID] == nil {
			continue
		}
		c := s.Shorn(e, seen[e.ID])
		if c == e {
			continue
		}
		if c.Digest = digest.Entity(c); old[c.ID] != nil && old[c.ID].Digest == c.Digest {
			c = old[c.ID]
		}
		out[i] = c
		g.Memory.shorn = append(g.Memory.shorn, c)
	}
	return out
}

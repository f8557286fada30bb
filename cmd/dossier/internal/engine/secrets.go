package engine

// Which names may not be told: those that stand in a text that may not be shown and in
// none that may. One rule for pages, redirects and the names that a maintainer gave.

import (
	"context"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/digest"
	"dossier/cmd/dossier/internal/likeness"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/tally"
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
		return b.Attr.Title
	}
	return leaves[m.N-1].Text[m.Start:m.End]
}

// secrets answers what of names stands in which texts. What it needs for that is made
// when it is first asked.
type secrets struct {
	*run
	texts []string // what may not be shown, folded, with a space at both ends
	made  bool
}

func (g *run) secrets() *secrets {
	if g.answers == nil {
		g.answers = map[string]*memo{}
	}
	return &secrets{run: g}
}

// untold reports whether what stands at the address of an entity may not be told.
// merged says that the entity became another, of which the line may have the name.
func (s *secrets) untold(l archive.Permalink, merged bool) bool {
	name, id := l.Name, s.nameOf(l.ID)
	if merged {
		name = id
	}
	return (l.Withheld || s.hidden(name)) && !s.shown(name) || s.hidden(id) && !s.shown(id) && !s.shown(name)
}

// prepare asks at once what untold will ask of many.
func (s *secrets) prepare(list []archive.Permalink) {
	var names []string
	for _, l := range list {
		if _, there := s.joined.Number(l.ID); there {
			continue
		}
		if id := s.nameOf(l.ID); l.Withheld || s.hidden(l.Name) || s.hidden(id) {
			names = append(names, l.Name, id)
		}
	}
	s.ask(names)
}

// unmerged takes out of what became another, and had no address, whose name may not be
// told, and returns their addresses: nothing is shown there.
func (s *secrets) unmerged(became map[string]string, known map[string]bool) (links []archive.Permalink) {
	for id := range became {
		if name := s.nameOf(id); !known[id] && s.hidden(name) && !s.shown(name) {
			delete(became, id)
			if known != nil {
				known[id] = true
			}
			links = append(links, archive.Permalink{ID: id, Name: name, Withheld: true})
		}
	}
	return links
}

// secret reports whether a source has text that may not be shown.
func (m *memo) secret() bool {
	return m.doc != nil && (m.withheld != "" || m.briefing == nil || m.briefing.Doc != m.doc)
}

// hidden reports whether a name stands in a text that may not be shown.
func (s *secrets) hidden(name string) bool {
	if !s.made {
		s.made = true
		for _, m := range s.sources {
			if m.secret() {
				s.texts = append(s.texts, m.folded())
				if m.briefing != nil {
					s.texts = append(s.texts, likeness.Words(m.briefing.Attr.Title))
				}
			}
		}
	}
	if name = likeness.Words(name); strings.TrimSpace(name) == "" {
		return false
	}
	return slices.ContainsFunc(s.texts, func(text string) bool { return strings.Contains(text, name) })
}

// elsewhere stands for what no source says and a page of the maintainer's does.
var elsewhere = &memo{}

// ask finds out of some names at once whether they stand in what may be shown. After an
// edit only what changed is read again.
func (s *secrets) ask(list []string) {
	first := map[string][]string{} // by their first word
	var open []string
	for _, name := range list {
		name = prose.Fold(name)
		if _, asked := s.answers[name]; asked || name == "" {
			continue
		}
		s.answers[name] = nil
		open = append(open, name)
		word, _, _ := strings.Cut(name, " ")
		first[word] = append(first[word], name)
	}
	if len(open) == 0 {
		return
	}
	known := map[*memo]bool{} // these gave their answer to the last build
	if !slices.ContainsFunc(open, func(name string) bool { _, asked := s.last.answers[name]; return !asked }) {
		for _, m := range s.last.sources {
			known[m] = true
		}
		for _, m := range s.sources {
			if known[m] {
				for _, name := range open {
					if s.last.answers[name] == m {
						s.answers[name] = m
					}
				}
			}
		}
	}
	found := make([][]string, len(s.sources))
	_ = cores.Each(context.Background(), len(s.sources), func(i int) {
		if m := s.sources[i]; m.briefing != nil && m.withheld == "" && !known[m] {
			found[i] = m.says(first)
		}
	})
	for i, names := range found {
		for _, name := range names {
			if s.answers[name] == nil {
				s.answers[name] = s.sources[i]
			}
		}
	}
	for _, p := range s.content.Content.Pages {
		body.Walk(p.Body, func(b *body.Block) bool {
			for _, name := range tally.NamesIn(b.Text, first) {
				if s.answers[name] == nil {
					s.answers[name] = elsewhere
				}
			}
			return true
		})
	}
	if len(known) > 0 { // who gave the answer may have changed, and another may give it too
		for _, name := range open {
			if w := s.last.answers[name]; s.answers[name] == nil && w != nil && w != elsewhere {
				s.answers[name] = s.witness(name)
			}
		}
	}
}

// witness returns a source that may be shown and has a name, or nil.
func (s *secrets) witness(name string) *memo {
	word, _, _ := strings.Cut(name, " ")
	first := map[string][]string{word: {name}}
	words := []tally.Words{tally.OfName(name)}
	for _, m := range s.sources {
		if m.briefing != nil && m.withheld == "" && (m.words == nil || m.words.HoldAllOfAny(words) || len(tally.NamesIn(m.briefing.Attr.Line(), first)) > 0) && len(m.says(first)) > 0 {
			return m
		}
	}
	return nil
}

// says returns which names stand in what is shown of a source.
func (m *memo) says(first map[string][]string) (out []string) {
	out = tally.NamesIn(m.briefing.Attr.Line(), first)
	for _, b := range m.briefing.Doc.Whole().Leaves {
		out = append(out, tally.NamesIn(b.Text, first)...)
	}
	return out
}

// shown reports whether a name stands in what may be shown.
func (s *secrets) shown(name string) bool {
	s.ask([]string{name})
	return s.answers[prose.Fold(name)] != nil
}

// shorn returns the entities that are kept, without those of their other names that
// may not be told. The name itself and the note stay: whoever writes a file on somebody
// whom the public may read of writes for the public.
func (g *run) shorn(kept []*archive.Entity) []*archive.Entity {
	s := g.secrets()
	var asked map[string]map[string]bool // by entity: other names in secret texts, folded → seen
	for _, e := range kept {
		for _, n := range slices.Concat(e.Aliases, e.WeakAliases, e.Not) {
			if s.hidden(n) {
				if asked == nil {
					asked = map[string]map[string]bool{}
				}
				if asked[e.ID] == nil {
					asked[e.ID] = map[string]bool{}
				}
				asked[e.ID][likeness.Words(n)] = false
			}
		}
	}
	if asked == nil {
		return kept
	}
	for _, m := range g.sources {
		if m.briefing == nil || m.withheld != "" {
			continue
		}
		for i := range m.briefing.Mentions {
			x := &m.briefing.Mentions[i]
			if names := asked[x.Entity]; names != nil {
				names[likeness.Words(surface(m.briefing, x))] = true
			}
		}
	}
	var unseen []string
	for _, names := range asked {
		for n, seen := range names {
			if !seen {
				unseen = append(unseen, n)
			}
		}
	}
	s.ask(unseen)
	old := map[string]*archive.Entity{}
	for _, e := range g.last.untold {
		old[e.ID] = e
	}
	out := slices.Clone(kept)
	for i, e := range out {
		names := asked[e.ID]
		if names == nil {
			continue
		}
		told := func(list []string) []string {
			return slices.DeleteFunc(slices.Clone(list), func(n string) bool {
				seen, hidden := names[likeness.Words(n)]
				return hidden && !seen && !s.shown(n)
			})
		}
		c := *e
		c.Aliases, c.WeakAliases, c.Not = told(e.Aliases), told(e.WeakAliases), told(e.Not)
		if c.Digest = digest.Entity(&c); old[c.ID] != nil && old[c.ID].Digest == c.Digest {
			out[i] = old[c.ID]
		} else {
			out[i] = &c
		}
		g.Memory.untold = append(g.Memory.untold, out[i])
	}
	return out
}

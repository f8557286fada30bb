package engine

// Which names may not be told: those that stand in a text that may not be shown and in
// none that may. One rule for pages, redirects and the names that a maintainer gave.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/names"
	"dossier/cmd/dossier/internal/prose"
)

// restricted reports whether a source that was shown is withheld, or its text is,
// since the addresses were last stored: whoever is no longer named was named in it.
func (g *run) restricted() bool {
	for _, l := range g.admission.links {
		if o := g.register.byID[l.ID]; o != nil && !o.Withheld && (l.Withheld || g.fresh[l.Source]) {
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

// secrets answers what of names stands in which texts. What it needs for that is made
// when it is first asked.
type secrets struct {
	*run
	texts []string // what may not be shown, folded, with a space at both ends
	made  bool
	seen  map[string]bool // what shown answered
}

func (g *run) secrets() *secrets { return &secrets{run: g, seen: map[string]bool{}} }

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
					s.texts = append(s.texts, padded(m.briefing.Attr.Title))
				}
			}
		}
	}
	if name = padded(name); strings.TrimSpace(name) == "" {
		return false
	}
	return slices.ContainsFunc(s.texts, func(text string) bool { return strings.Contains(text, name) })
}

func padded(text string) string { return " " + prose.Fold(text) + " " }

// foldedText returns the words of a document as it was read and as it is printed,
// which differ where a page cuts words.
func foldedText(doc *archive.Document) string {
	var b strings.Builder
	b.WriteString(padded(doc.Raw))
	for _, l := range doc.Leaves {
		b.WriteString(prose.Fold(l.Text))
		b.WriteByte(' ')
	}
	return b.String()
}

// shown reports whether a name stands in what may be shown.
func (s *secrets) shown(name string) bool {
	name = padded(name)
	if seen, asked := s.seen[name]; asked {
		return seen
	}
	seen := s.look(name)
	s.seen[name] = seen
	return seen
}

func (s *secrets) look(name string) bool {
	says := func(text string) bool { return strings.Contains(padded(text), name) }
	words := []names.Words{names.WordsOf(name)}
	for _, m := range s.sources {
		if m.briefing == nil || m.withheld != "" {
			continue
		}
		a := m.briefing.Attr
		if says(a.Title) || says(a.TitleOriginal) || says(a.Abstract) || says(a.Publisher.Name) || slices.ContainsFunc(a.Authors, func(p archive.Author) bool { return says(p.Name) || says(p.Org) }) {
			return true
		}
		if m.words != nil && !m.words.HoldAllOfAny(words) {
			continue
		}
		if slices.ContainsFunc(m.briefing.Doc.Leaves, func(b *body.Block) bool { return says(b.Text) }) {
			return true
		}
	}
	for _, p := range s.content.Content.Pages {
		if !body.Walk(p.Body, func(b *body.Block) bool { return !says(b.Text) }) {
			return true
		}
	}
	return false
}

// untold returns the entities that are kept, without those of their other names that
// may not be told. The name itself and the note stay: whoever writes a file on somebody
// whom the public may read of writes for the public.
func (g *run) untold(kept []*archive.Entity) []*archive.Entity {
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
				asked[e.ID][padded(n)] = false
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
			if names := asked[x.Entity]; names != nil && x.N > 0 && x.N <= len(m.briefing.Doc.Leaves) {
				names[padded(m.briefing.Doc.Leaves[x.N-1].Text[x.Start:x.End])] = true
			}
		}
	}
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
				seen, hidden := names[padded(n)]
				return hidden && !seen && !s.shown(n)
			})
		}
		c := *e
		c.Aliases, c.WeakAliases, c.Not = told(e.Aliases), told(e.WeakAliases), told(e.Not)
		if c.Digest = fingerprintEntity(&c); old[c.ID] != nil && old[c.ID].Digest == c.Digest {
			out[i] = old[c.ID]
		} else {
			out[i] = &c
		}
		g.Memory.untold = append(g.Memory.untold, out[i])
	}
	return out
}

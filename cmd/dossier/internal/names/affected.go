package names

// Which documents an edit of the names may affect, by their words alone, so that a
// watched build scans only those again.

import (
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/called"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/tally"
)

// wordsOf returns the words of a document, and of what it links itself.
func wordsOf(lines []detect.Line) tally.Words {
	n := 0
	for i := range lines {
		n += len(lines[i].Parts)
	}
	g := tally.Gather(n)
	for _, l := range lines {
		for i := range l.Parts {
			g.Add(l.Parts[i].Hash)
		}
		for _, s := range l.Spans {
			if s.Kind == body.Wiki {
				g.Text(s.Target)
			}
		}
	}
	return g.Words()
}

// Differ returns the words of each form of the entities that m knows and old does
// not, or knows otherwise, and the other way round, but for the last word of
// several: "Rioalto and Marbella cartels" has a cartel of Rioalto without it. A
// document that holds all words of none of them has the same mentions in both.
func (m *Matcher) Differ(old *Matcher) (out []tally.Words) {
	for _, e := range m.changed(old) {
		for _, f := range called.Forms(e) {
			w := tally.OfKey(f)
			out = append(out, w[:max(1, len(w)-1)])
		}
	}
	return out
}

// changed returns the entities that m knows and old does not, or knows
// otherwise, and the other way round: both versions of each.
func (m *Matcher) changed(old *Matcher) (out []*archive.Entity) {
	known := make(map[string]*archive.Entity, len(old.entities))
	for _, e := range old.entities {
		known[e.ID] = e
	}
	for _, e := range m.entities {
		o := known[e.ID]
		delete(known, e.ID)
		if o == e || o != nil && alike(o, e) {
			continue
		}
		out = append(out, e)
		if o != nil {
			out = append(out, o)
		}
	}
	for _, o := range known {
		out = append(out, o)
	}
	return out
}

// alike reports whether linking sees no difference between two versions of
// an entity.
func alike(a, b *archive.Entity) bool {
	return a.Name == b.Name && a.Type == b.Type && a.Confidence == b.Confidence && slices.Equal(a.Aliases, b.Aliases) && slices.Equal(a.WeakAliases, b.WeakAliases) && slices.Equal(a.Not, b.Not)
}

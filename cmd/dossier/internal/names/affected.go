package names

// Which documents an edit of the names may affect, by their words alone, so that a
// watched build scans only those again.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/prose"
)

// Words are the distinct folded words of a document, as sorted hashes. Two
// words with one hash cost a needless scan and nothing else.
type Words []uint32

// of makes them the words of a document, and of what it links itself.
func (w *Words) of(lines []detect.Line) {
	n := 0
	for i := range lines {
		n += len(lines[i].Parts)
	}
	seen := hashSets.Get().(*hashSet) // most words of a text are repeats, and need not be sorted
	defer hashSets.Put(seen)
	seen.room(n)
	for _, l := range lines {
		for i := range l.Parts {
			if h := uint32(l.Parts[i].Hash); seen.add(h) {
				*w = append(*w, h)
			}
		}
		for _, s := range l.Spans {
			if s.Kind == body.Wiki {
				w.add(s.Target)
			}
		}
	}
	w.pack()
}

// add appends the words of a text.
func (w *Words) add(text string) {
	prose.Words(text, func(word []byte, _, _ int) { *w = append(*w, uint32(prose.Hash(word))) })
}

// pack sorts the words, drops repeats and lets go of what room is left.
func (w *Words) pack() {
	slices.Sort(*w)
	*w = slices.Clone(slices.Compact(*w))
}

// wordsOf returns the words of a folded name, in its order.
func wordsOf(key string) (w Words) {
	for f := range strings.FieldsSeq(key) {
		w = append(w, uint32(prose.Hash(f)))
	}
	return w
}

// WordsOf returns the words of a name.
func WordsOf(name string) Words { return wordsOf(prose.Fold(name)) }

// hold reports whether a document of these words holds one of some words.
func (w Words) hold(some Words) bool {
	for _, s := range some {
		if _, ok := slices.BinarySearch(w, s); ok {
			return true
		}
	}
	return false
}

// holdAll reports whether a document of these words holds all of some words.
func (w Words) holdAll(some Words) bool {
	for _, s := range some {
		if _, ok := slices.BinarySearch(w, s); !ok {
			return false
		}
	}
	return true
}

// Differ returns the words of each form of the entities that m knows and old does
// not, or knows otherwise, and the other way round, but for the last word of
// several: "Rioalto and Marbella cartels" has a cartel of Rioalto without it. A
// document that holds all words of none of them has the same mentions in both.
func (m *Matcher) Differ(old *Matcher) (out []Words) {
	for _, e := range m.changed(old) {
		for _, f := range Forms(e) {
			w := wordsOf(f)
			out = append(out, w[:max(1, len(w)-1)])
		}
	}
	return out
}

// HoldAllOfAny reports whether a document of these words holds all words of one
// of some names.
func (w Words) HoldAllOfAny(names []Words) bool { return slices.ContainsFunc(names, w.holdAll) }

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

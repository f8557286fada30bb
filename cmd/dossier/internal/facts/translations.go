package facts

// Briefings that are translations of each other: which they are, why that is said, and both
// side by side. Two texts are compared when a page asks, since few briefings have one.

import (
	"cmp"
	"maps"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/translations"
	"dossier/cmd/dossier/internal/view"
)

// Translated says that two sources are translations of each other, by their names. Stated:
// a maintainer says so, and which is the original; else that is not known. Once: where
// reports are counted, the two are one.
type Translated struct {
	Text, Original string
	Stated, Once   bool
}

// counterpart is a briefing that another is a translation of, or that is one of it.
type counterpart struct {
	id           string
	original     bool // it is the original
	stated, once bool
}

// mostCounterparts is how many of a briefing are shown and followed one by one. One more
// is left out on both sides: what is stated comes first, then by the names of sources.
const mostCounterparts = 40

// counterparts finds those of all briefings, by id.
func counterparts(briefings []*archive.Briefing, list []Translated) map[string][]counterpart {
	if len(list) == 0 {
		return nil
	}
	byFile := make(map[string]string, len(briefings))
	for _, b := range briefings {
		if !b.Retracted() {
			byFile[b.Doc.File] = b.ID
		}
	}
	out := map[string][]counterpart{}
	for _, t := range list {
		a, b := byFile[t.Text], byFile[t.Original]
		if a != "" && b != "" && len(out[a]) < mostCounterparts && len(out[b]) < mostCounterparts {
			out[a] = append(out[a], counterpart{b, t.Stated, t.Stated, t.Once})
			out[b] = append(out[b], counterpart{a, false, t.Stated, t.Once})
		}
	}
	for id, list := range out {
		slices.SortFunc(list, func(a, b counterpart) int {
			return cmp.Or(cmp.Compare(order(a), order(b)), cmp.Compare(a.id, b.id))
		})
		out[id] = slices.CompactFunc(list, func(a, b counterpart) bool { return a.id == b.id })
	}
	return out
}

// order puts the original first, then what a maintainer states.
func order(c counterpart) int {
	switch {
	case c.original:
		return 0
	case c.stated:
		return 1
	}
	return 2
}

// Translations returns the original and the translations of a briefing.
func (r *Reader) Translations(b int) (out []view.Translation) {
	id := r.of.graph.Briefings[b].ID
	r.note(translationsFact, id)
	for _, c := range r.of.translated[id] {
		if i, ok := r.of.graph.Briefing(c.id); ok {
			r.note(textFact, c.id)
			x, y := r.of.graph.Briefings[b], r.of.graph.Briefings[i]
			t := view.Translation{Card: r.Card(i), Original: c.original, Stated: c.stated, Once: c.once, Page: view.TranslationPath(id, c.id)}
			if !c.stated {
				k := translations.Compare(x.Doc.Whole(), x.Attr().Language, y.Doc.Whole(), y.Attr().Language)
				t.Names, t.OfNames, t.Numbers, t.OfNumbers, t.InOrder = k.Names, k.OfNames, k.Numbers, k.OfNumbers, k.InOrder
			}
			out = append(out, t)
		}
	}
	return out
}

// BothLanguages returns two briefings that are translations of each other, by paragraph.
func (r *Reader) BothLanguages(a, b string) *view.TranslationPage {
	r.note(translationsFact, a)
	r.note(textFact, a)
	r.note(textFact, b)
	i, j := r.Briefing(a), r.Briefing(b)
	x, y := r.of.graph.Briefings[i], r.of.graph.Briefings[j]
	v := &view.TranslationPage{A: r.Card(i), B: r.Card(j)}
	for _, t := range r.Translations(i) {
		if t.ID == b {
			v.Why = t
		}
	}
	for _, row := range translations.Align(x.Doc.Whole(), x.Attr().Language, y.Doc.Whole(), y.Attr().Language) {
		v.Rows = append(v.Rows, view.Row{A: row.A, B: row.B})
	}
	return v
}

// Translations yields the pairs of ids of briefings that are translations of each other.
func (o Outline) Translations(yield func(a, b string) bool) {
	for _, id := range slices.Sorted(maps.Keys(o.of.translated)) {
		for _, c := range o.of.translated[id] {
			if id < c.id && !yield(id, c.id) {
				return
			}
		}
	}
}

// translationChanges finds the briefings that have other translations than before.
func (s *Snapshot) translationChanges(old *Snapshot, f *Changes) {
	for id, now := range s.translated {
		if !slices.Equal(now, old.translated[id]) {
			f.add(translationsFact, id)
			f.add(translationsFact, "")
		}
	}
	for id := range old.translated {
		if s.translated[id] == nil {
			f.add(translationsFact, id)
			f.add(translationsFact, "")
		}
	}
}

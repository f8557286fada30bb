package facts

// Passages that a briefing has in common with others: where they stand in these, and which
// of them is dated before. Nothing says who took them from whom.

import (
	"cmp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/reuse"
	"dossier/cmd/dossier/internal/view"
)

// Ties are what was found between sources that are no copies of one text, by the names of
// their files.
type Ties struct {
	Translated []Translated
	Passages   map[string][]reuse.Passage
}

// shared returns the passages of all briefings, with ids in place of the names of files.
func shared(briefings []*archive.Briefing, found map[string][]reuse.Passage) map[string][]reuse.Passage {
	if len(found) == 0 {
		return nil
	}
	ids := make(map[string]string, len(found))
	for name, list := range found {
		ids[name] = ""
		for i := range list {
			for _, o := range list[i].In {
				ids[o.Name] = ""
			}
		}
	}
	for _, b := range briefings {
		if _, wanted := ids[b.Doc.File]; wanted && !b.Retracted() {
			ids[b.Doc.File] = b.ID
		}
	}
	out := make(map[string][]reuse.Passage, len(found))
	for name, list := range found {
		id := ids[name]
		for _, p := range list {
			in := make([]reuse.Other, 0, len(p.In))
			for _, o := range p.In {
				if o.Name = ids[o.Name]; o.Name != "" {
					in = append(in, o)
				}
			}
			if p.In = in; id != "" && len(in) > 0 {
				out[id] = append(out[id], p)
			}
		}
	}
	return out
}

// openingBytes is how much of a passage says which it is.
const openingBytes = 60

// Passages returns what a briefing has in common with others, in order; of each those that
// have it, the earliest first.
func (r *Reader) Passages(b int) (out []view.Passage) {
	own := r.of.graph.Briefings[b]
	r.note(passagesFact, own.ID)
	list := r.of.passages[own.ID]
	if len(list) == 0 {
		return nil
	}
	r.note(textFact, own.ID)
	day := r.Card(b).Attr.SortKey()
	for _, p := range list {
		v := view.Passage{N: p.From.N, Start: p.From.At, Last: p.To.N, End: p.To.At, Words: p.Words}
		text := own.Text(v.N)
		if v.Last == v.N {
			text = text[:v.End]
		}
		v.Opening = prose.Clip(text[v.Start:], openingBytes)
		for _, o := range p.In {
			i, _ := r.of.graph.Briefing(o.Name)
			in := view.PassageIn{Card: r.Card(i), N: o.N, Words: o.Words}
			theirs := in.Attr.SortKey()
			in.Earlier, in.Later = before(theirs, day), before(day, theirs)
			v.In = append(v.In, in)
		}
		slices.SortStableFunc(v.In, func(a, b view.PassageIn) int {
			return cmp.Or(cmp.Compare(unknownLast(a.Attr.SortKey()), unknownLast(b.Attr.SortKey())), cmp.Compare(a.ID, b.ID))
		})
		out = append(out, v)
	}
	return out
}

// before reports whether one day is known to be before another: neither is unknown, nor a
// month or year that the other may lie in.
func before(a, b string) bool { return a != "" && a < b && !strings.HasPrefix(b, a) }

// passageChanges finds the briefings that have other passages in common than before.
func (s *Snapshot) passageChanges(old *Snapshot, f *Changes) {
	same := func(a, b reuse.Passage) bool {
		return a.From == b.From && a.To == b.To && a.Words == b.Words && slices.Equal(a.In, b.In)
	}
	for id, list := range s.passages {
		if !slices.EqualFunc(list, old.passages[id], same) {
			f.add(passagesFact, id)
		}
	}
	for id := range old.passages {
		if s.passages[id] == nil {
			f.add(passagesFact, id)
		}
	}
}

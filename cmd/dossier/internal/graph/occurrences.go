package graph

// Where each entity is named, and whom each briefing names. Both are reused from the
// last archive except for the briefings that changed.

import (
	"cmp"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cores"
)

// named lists the entities of one briefing, in the order of their numbers, each with its
// mentions. Briefing holds the entity's number.
func named(b *archive.Briefing, index map[string]int) (out []archive.Occurrence) {
	at := make(map[int]int, 16)
	mentions := b.Mentions()
	for i := range mentions {
		e, ok := index[mentions[i].Entity]
		if !ok {
			continue
		}
		if at[e] == 0 {
			out = append(out, archive.Occurrence{Briefing: e, First: int32(i)}) //nolint:gosec // no text has more
			at[e] = len(out)
		}
		out[at[e]-1].Mentions++
	}
	slices.SortFunc(out, func(a, b archive.Occurrence) int { return cmp.Compare(a.Briefing, b.Briefing) })
	return slices.Clip(out)
}

// differences are the occurrences that the touched briefings added, moved or dropped.
type differences struct {
	add            [][]archive.Occurrence // by entity, in the order of briefings
	touched, moved []bool                 // by entity
	dropped        []bool                 // by old briefing
}

// occur lists, for each entity, where it is named, and for each briefing, whom
// it names, most first.
func (j *joiner) occur() {
	d := j.differ()
	j.locate(d)
	j.list(d)
	for i := range j.touched {
		j.touched[i].before, j.touched[i].is = nil, nil
	}
}

// differ compares the touched briefings with what they were.
func (j *joiner) differ() *differences {
	j.sets = map[int]bool{}
	n := len(j.Entities)
	d := &differences{make([][]archive.Occurrence, n), make([]bool, n), make([]bool, n), make([]bool, len(j.old.Briefings))}
	cores.Stretches(len(j.touched), func(from, to int) {
		for i := from; i < to; i++ {
			t := &j.touched[i]
			if t.old >= 0 {
				t.before = named(j.old.Briefings[t.old], j.old.index)
			}
			if t.new >= 0 {
				t.is = named(j.Briefings[t.new], j.index)
			}
		}
	})
	for i := range j.touched {
		t := &j.touched[i]
		t.sameSet = t.old >= 0 && t.new >= 0 && len(t.before) == len(t.is)
		for k := range t.before {
			e := j.toE[t.before[k].Briefing]
			t.sameSet = t.sameSet && e == t.is[k].Briefing
			if e >= 0 {
				d.touched[e] = true
				d.moved[e] = d.moved[e] || !j.inPlace(t, k, e)
			}
		}
		for k, o := range t.is {
			if d.touched[o.Briefing] = true; d.add[o.Briefing] == nil && len(j.old.Briefings) == 0 { // all that name it come
				d.add[o.Briefing] = make([]archive.Occurrence, 0, j.uses[j.Entities[o.Briefing].ID])
			}
			d.moved[o.Briefing] = d.moved[o.Briefing] || !j.wasThere(t, k)
			d.add[o.Briefing] = append(d.add[o.Briefing], archive.Occurrence{Briefing: t.new, First: o.First, Mentions: o.Mentions})
		}
		if !t.sameSet {
			for _, o := range t.before {
				if e := j.toE[o.Briefing]; e >= 0 {
					j.sets[e] = true
				}
			}
			for _, o := range t.is {
				j.sets[o.Briefing] = true
			}
		}
		if t.old >= 0 {
			d.dropped[t.old] = true
		}
	}
	return d
}

// locate lists the occurrences of each entity.
func (j *joiner) locate(d *differences) {
	j.Occurrences = make([][]archive.Occurrence, len(j.Entities))
	for e := range j.Entities {
		var before []archive.Occurrence
		if o := j.fromE[e]; o >= 0 {
			before = j.old.Occurrences[o]
		}
		if !d.touched[e] && !j.shifted {
			j.Occurrences[e] = before
			continue
		}
		if j.Occurrences[e] = d.add[e]; len(before) > 0 {
			j.Occurrences[e] = j.among(before, d.dropped, d.add[e])
		}
		if d.moved[e] {
			j.Changes.Occurrences = append(j.Changes.Occurrences, e)
		}
	}
}

// among returns occurrences under their new numbers, without those in dropped briefings and with
// more of them.
func (j *joiner) among(before []archive.Occurrence, dropped []bool, more []archive.Occurrence) []archive.Occurrence {
	out := make([]archive.Occurrence, 0, len(before)+len(more))
	for _, o := range before {
		if dropped[o.Briefing] {
			continue
		}
		n := j.to[o.Briefing]
		for len(more) > 0 && more[0].Briefing < n {
			out, more = append(out, more[0]), more[1:]
		}
		out = append(out, archive.Occurrence{Briefing: n, First: o.First, Mentions: o.Mentions})
	}
	return append(out, more...)
}

// list lists the entities that each briefing names.
func (j *joiner) list(d *differences) {
	j.Named = make([][]archive.Count, len(j.Briefings))
	for i, o := range j.from {
		if o < 0 {
			continue
		}
		j.Named[i] = j.old.Named[o]
		if !j.movedE && len(j.renamed) == 0 || d.dropped[o] {
			continue
		}
		moved := make([]archive.Count, len(j.Named[i]))
		again := false
		for k, c := range j.Named[i] {
			moved[k] = archive.Count{Entity: int32(j.toE[c.Entity]), Mentions: c.Mentions} //nolint:gosec // as many as before
			again = again || j.renamed[j.toE[c.Entity]]
		}
		if again {
			most(moved)
			j.Changes.Named = append(j.Changes.Named, i)
		}
		j.Named[i] = moved
	}
	for i := range j.touched {
		t := &j.touched[i]
		if t.new < 0 {
			continue
		}
		counts := make([]archive.Count, len(t.is))
		for k, o := range t.is {
			counts[k] = archive.Count{Entity: int32(o.Briefing), Mentions: o.Mentions} //nolint:gosec // as many as a map has
		}
		most(counts)
		j.Named[t.new] = counts
		j.Changes.Named = append(j.Changes.Named, t.new)
	}
}

// inPlace reports whether the k-th entity that a touched briefing named before,
// now number e, is mentioned in the same places of it.
func (j *joiner) inPlace(t *touch, k, e int) bool {
	if t.old < 0 || t.new < 0 {
		return false
	}
	at, found := slices.BinarySearchFunc(t.is, e, func(o archive.Occurrence, e int) int { return cmp.Compare(o.Briefing, e) })
	if !found {
		return false
	}
	was, is := j.old.Briefings[t.old].Mentions(), j.Briefings[t.new].Mentions()
	return slices.EqualFunc(t.before[k].In(was), t.is[at].In(is), func(x, y int) bool {
		return was[x].N == is[y].N && was[x].Start == is[y].Start && was[x].End == is[y].End
	})
}

// wasThere reports whether a touched briefing named its k-th entity before.
func (j *joiner) wasThere(t *touch, k int) bool {
	o := j.fromE[t.is[k].Briefing]
	_, found := slices.BinarySearchFunc(t.before, o, func(x archive.Occurrence, o int) int { return cmp.Compare(x.Briefing, o) })
	return o >= 0 && found
}

// most sorts counts, most first.
func most(counts []archive.Count) {
	slices.SortFunc(counts, func(a, b archive.Count) int {
		return cmp.Or(-cmp.Compare(a.Mentions, b.Mentions), cmp.Compare(a.Entity, b.Entity))
	})
}

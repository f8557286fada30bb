package graph

// Which briefings are related, by the names they share, and which entities are
// named together. A new source must change the relatives of those that share a name
// with it and of no other, so that an edit stays cheap.

import (
	"cmp"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/atlas"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/exact"
	"dossier/cmd/dossier/internal/names"
)

// Limits on what a page shows of the archive, so that none grows with it.
const (
	maxRelated  = 6
	maxTogether = 24
)

// crowd is the number of names above which a briefing is a list, which does not show
// who belongs together.
const crowd = 1000

// An entity named in more than one briefing in a hundred, and in more than
// fifty, does not show that two of them are related.
const (
	commonShare = 100
	commonFew   = 50
)

// weigh sets how much sharing an entity counts: the fewer briefings name it, the
// more (Adamic and Adar 2003, "Friends and neighbors on the Web"). Weights are
// whole numbers, so that no sum depends on the order of its parts; they do not
// depend on how many briefings there are, so that a new one changes the
// relatives of those that share a name with it and of no other.
func (j *joiner) weigh() {
	common := max(commonFew, len(j.Briefings)/commonShare)
	j.weight = make([]int, len(j.Entities))
	for e, o := range j.Occurrences {
		if len(o) <= common && !joinsNothing(j.Entities[e]) {
			j.weight[e] = int(1_000_000 / exact.Log(1+j.Origins(e)))
		}
	}
}

// joinsNothing reports whether an entity is a body that each country has, or a country:
// that two briefings name it does not show that they are of one thing.
func joinsNothing(e *archive.Entity) bool {
	if names.AnyCountrys(e) { // a Supreme Court, but whose?
		return true
	}
	_, kind, ok := atlas.Find(e.Name)
	return e.Type == "place" && ok && kind == atlas.Country
}

// relate finds, for each briefing, those that share the names of most weight.
// Relatives are the same unless a name they share counts more or less than
// before, or the briefing's own names differ.
func (j *joiner) relate() {
	again := make([]bool, len(j.Briefings))
	for _, t := range j.touched {
		if t.new >= 0 && !t.sameSet {
			again[t.new] = true
		}
	}
	for e := range j.Entities {
		o := j.fromE[e]
		before := 0
		if o >= 0 {
			before = j.old.weight[o]
		}
		if j.weight[e] == before && (before == 0 || !j.sets[e] && !j.renamed[e]) {
			continue
		}
		for _, x := range j.Occurrences[e] {
			again[x.Briefing] = true
		}
		if o >= 0 {
			for _, x := range j.old.Occurrences[o] {
				if n := j.to[x.Briefing]; n >= 0 {
					again[n] = true
				}
			}
		}
	}
	var differ []int
	j.Related, differ = renew(j.from, again, func(o int) []int32 { return j.relatives(j.old.Related[o]) }, j.relativesOf, slices.Equal)
	j.Changes.Related = j.sharing(differ, again)
}

// sharing adds to those briefings whose relatives differ, which may be in question, those
// that share other names with the same ones.
func (j *joiner) sharing(differ []int, again []bool) (all []int) {
	for i, o := range j.from {
		if len(differ) > 0 && differ[0] == i {
			all, differ = append(all, i), differ[1:]
		} else if o >= 0 && again[i] && slices.ContainsFunc(j.Related[i], func(r int32) bool { return !j.shareTheSame(i, int(r)) }) {
			all = append(all, i)
		}
	}
	return all
}

// shareTheSame reports whether two briefings share the names that they shared before.
func (j *joiner) shareTheSame(a, b int) bool {
	was := j.old.Common(j.from[a], j.from[b])
	return slices.EqualFunc(was, j.Common(a, b), func(x, y int) bool { return j.toE[x] == y })
}

// room is for counting: a number for each of many things, and which of these were counted.
type room struct {
	counts  []int // zero everywhere before and after
	touched []int32
}

// count counts n more for something.
func (r *room) count(i, n int) {
	if r.counts[i] == 0 {
		r.touched = append(r.touched, int32(i)) //nolint:gosec // there are no more briefings or entities
	}
	r.counts[i] += n
}

// clear forgets what was counted.
func (r *room) clear() {
	for _, i := range r.touched {
		r.counts[i] = 0
	}
	r.touched = r.touched[:0]
}

// renew makes a list for each number: that of its old number, or, for those that are
// new or invalid, what find returns. find has a room of its own to count in, cleared
// before and after. changed are the numbers whose lists differ.
func renew[T any](from []int, again []bool, keep func(old int) []T, find func(i int, in *room) []T, same func(a, b []T) bool) (all [][]T, changed []int) {
	all = make([][]T, len(from))
	var list []int
	for i, o := range from {
		if o >= 0 {
			all[i] = keep(o)
		}
		if again[i] || o < 0 {
			list = append(list, i)
		}
	}
	found := make([][]T, len(list))
	cores.Stretches(len(list), func(a, b int) {
		in := &room{counts: make([]int, len(from))}
		for k := a; k < b; k++ {
			found[k] = find(list[k], in)
			in.clear()
		}
	})
	for k, i := range list {
		if from[i] < 0 || !same(found[k], all[i]) {
			all[i] = found[k]
			changed = append(changed, i)
		}
	}
	return all, changed
}

// relatives translates the relatives of before into the new numbers.
func (j *joiner) relatives(before []int32) []int32 {
	if !j.shifted {
		return before
	}
	out := make([]int32, len(before))
	for i, r := range before {
		out[i] = int32(j.to[r]) //nolint:gosec // there are no more briefings
	}
	return out
}

// relativesOf finds the relatives of one briefing.
func (j *joiner) relativesOf(b int, in *room) (out []int32) {
	for _, c := range j.Named[b] {
		weight := j.weight[c.Entity]
		if weight == 0 {
			continue
		}
		for _, o := range j.Occurrences[c.Entity] {
			in.count(o.Briefing, weight)
		}
	}
	score := in.counts
	better := func(a, b int) bool { return score[a] > score[b] || score[a] == score[b] && a < b }
	best := make([]int, 0, maxRelated+1)
	for _, t := range in.touched { // the few best, without sorting all
		t := int(t)
		if len(best) == maxRelated && better(best[maxRelated-1], t) || t == b || j.oneOf(t, b) {
			continue
		}
		if k := slices.IndexFunc(best, func(o int) bool { return j.oneOf(o, t) }); k >= 0 { // of copies the best
			if better(best[k], t) {
				continue
			}
			best = slices.Delete(best, k, k+1)
		}
		at := len(best)
		for at > 0 && better(t, best[at-1]) {
			at--
		}
		best = slices.Insert(best, at, t)
		best = best[:min(len(best), maxRelated)]
	}
	for _, t := range best {
		out = append(out, int32(t)) //nolint:gosec // there are no more briefings
	}
	return slices.Clip(out)
}

// Common lists the names that two briefings have in common and that show that these are
// related, those of most weight first.
func (j *Joined) Common(a, b int) (out []int) {
	in := make(map[int32]bool, len(j.Named[b]))
	for _, c := range j.Named[b] {
		in[c.Entity] = true
	}
	for _, c := range j.Named[a] {
		if in[c.Entity] && j.weight[c.Entity] > 0 {
			out = append(out, int(c.Entity))
		}
	}
	slices.SortFunc(out, func(x, y int) int {
		return cmp.Or(-cmp.Compare(j.weight[x], j.weight[y]), cmp.Compare(x, y))
	})
	return out
}

// cooccur lists, for each entity, those named in the same briefings.
func (j *joiner) cooccur() {
	again := make([]bool, len(j.Entities))
	for e := range j.sets {
		again[e] = true
	}
	for e := range j.renamed {
		for _, o := range j.Occurrences[e] {
			for _, c := range j.Named[o.Briefing] {
				again[c.Entity] = true
			}
		}
	}
	j.Together, j.Changes.Together = renew(j.fromE, again, func(o int) []archive.Together { return j.together(j.old.Together[o]) }, j.togetherWith,
		slices.Equal)
}

// together translates the co-occurrences of before into the new numbers.
func (j *joiner) together(before []archive.Together) []archive.Together {
	if !j.movedE {
		return before
	}
	out := make([]archive.Together, len(before))
	for i, t := range before {
		out[i] = archive.Together{Entity: j.toE[t.Entity], Briefings: t.Briefings}
	}
	return out
}

// togetherWith counts who is named with an entity.
func (j *joiner) togetherWith(e int, in *room) (out []archive.Together) {
	j.beside(e, func(named []archive.Count) {
		for _, c := range named {
			if int(c.Entity) != e {
				in.count(int(c.Entity), 1)
			}
		}
	})
	slices.SortFunc(in.touched, func(a, b int32) int {
		return cmp.Or(-cmp.Compare(in.counts[a], in.counts[b]), cmp.Compare(a, b))
	})
	for _, t := range in.touched[:min(len(in.touched), maxTogether)] {
		out = append(out, archive.Together{Entity: int(t), Briefings: in.counts[t]})
	}
	return slices.Clone(out)
}

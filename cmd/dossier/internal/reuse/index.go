package reuse

// Which texts to compare, of all, without comparing each with each: those that have a
// fingerprint in common which not too many have. The index follows edits: a text that came
// or went changes what is found of itself and of those that share a fingerprint with it.

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"sync"

	"dossier/cmd/dossier/internal/cores"
)

const (
	common    = 64 // texts that have a fingerprint, beyond which it tells nothing
	compared  = 64 // others that a text is compared with: those with most in common
	freshMost = 64 // units that are looked up one by one until they are put to the others
)

// unit is a text with its number.
type unit struct {
	Text
	number int32
}

func (u *unit) fingerprints() []fingerprint { return fingerprints(wordsOf(u.Doc.Whole(), nil)) }

// Index is what is known of a set of texts. It does not change: Update returns another.
type Index struct {
	units    []*unit // by name
	byNumber []*unit // nil where one went
	free     []int32 // numbers that no posting has
	postings *postings
	fresh    []fresh         // that are not in postings
	runs     map[*unit][]run // what each shares with each other
	passages map[string][]Passage
}

// fresh is a unit with its fingerprints.
type fresh struct {
	*unit
	has []fingerprint
}

// Passages returns the passages of each text that has some, by its name, in order; it is
// not to be changed.
func (x *Index) Passages() map[string][]Passage {
	if x == nil {
		return nil
	}
	return x.passages
}

// Update returns the index of a set of texts, which are in order of their names. x is that
// of another set, or nil: what it knows of texts in both is taken from it.
func (x *Index) Update(ctx context.Context, texts []Text) *Index {
	if x == nil {
		x = &Index{}
	}
	n := &Index{units: make([]*unit, 0, len(texts)), byNumber: slices.Clone(x.byNumber), free: slices.Clone(x.free), postings: x.postings}
	var came, went []*unit
	was := x.units
	for i := range texts {
		for len(was) > 0 && was[0].Name < texts[i].Name {
			went, was = append(went, was[0]), was[1:]
		}
		if len(was) > 0 && was[0].Text == texts[i] {
			n.units, was = append(n.units, was[0]), was[1:]
			continue
		}
		u := &unit{Text: texts[i]}
		n.units, came = append(n.units, u), append(came, u)
	}
	if went = append(went, was...); len(came)+len(went) == 0 {
		return x
	}
	for _, u := range went {
		n.byNumber[u.number] = nil
	}
	n.fresh = slices.DeleteFunc(slices.Clone(x.fresh), func(f fresh) bool { return n.byNumber[f.number] == nil })
	if x.postings == nil || len(came) > len(texts)/4 || len(n.byNumber)+len(came)-len(n.free) >= 1<<x.postings.bits {
		n.anew(ctx)
		n.find(ctx, &Index{}, n.tied(), nil)
		return n
	}
	n.add(came)
	n.find(ctx, x, n.touched(x, came, went), went)
	return n
}

// anew makes all postings.
func (x *Index) anew(ctx context.Context) {
	for i, u := range x.units {
		x.units[i] = &unit{u.Text, int32(i)}
	}
	x.byNumber, x.free, x.fresh = slices.Clone(x.units), nil, nil
	x.postings = sized(2 * len(x.units))
	lists := make([][]key, (len(x.units)+63)/64)
	_ = cores.Each(ctx, len(lists), func(k int) {
		var words []word
		var list []key
		for i := 64 * k; i < min(64*k+64, len(x.units)); i++ {
			words = wordsOf(x.units[i].Doc.Whole(), words)
			for _, f := range fingerprints(words) {
				list = append(list, x.postings.key(f, int32(i)))
			}
		}
		lists[k] = slices.Clone(list) // without what it had to grow
	})
	x.postings.fill(lists)
}

// add gives numbers to units, and puts them to the others when they are many.
func (x *Index) add(came []*unit) {
	for _, u := range came {
		if k := len(x.free); k > 0 {
			u.number, x.free = x.free[k-1], x.free[:k-1]
			x.byNumber[u.number] = u
		} else {
			u.number = int32(len(x.byNumber))
			x.byNumber = append(x.byNumber, u)
		}
		x.fresh = append(x.fresh, fresh{u, u.fingerprints()})
	}
	if len(x.fresh) <= freshMost {
		return
	}
	var more []key
	for _, f := range x.fresh {
		for _, h := range f.has {
			more = append(more, x.postings.key(h, f.number))
		}
	}
	x.postings = x.postings.put(func(number int32) bool { return x.byNumber[number] != nil }, more)
	x.fresh, x.free = nil, nil
	for i, u := range x.byNumber {
		if u == nil {
			x.free = append(x.free, int32(i))
		}
	}
}

// tied returns the units that have a fingerprint in common with others.
func (x *Index) tied() (out []*unit) {
	is := make([]bool, len(x.byNumber))
	x.postings.runs(func(numbers []int32) {
		if len(numbers) > 1 && len(numbers) <= common {
			for _, n := range numbers {
				is[n] = true
			}
		}
	})
	for i, u := range x.byNumber {
		if is[i] {
			out = append(out, u)
		}
	}
	return out
}

// having appends the units that have a fingerprint; none where it is common.
func (x *Index) having(f fingerprint, out []*unit) []*unit {
	if x.postings == nil {
		return out
	}
	begin := len(out)
	x.postings.having(f, func(number int32) bool {
		if u := x.byNumber[number]; u != nil {
			out = append(out, u)
		}
		return len(out)-begin <= common
	})
	for i := range x.fresh {
		if _, ok := slices.BinarySearch(x.fresh[i].has, f); ok {
			out = append(out, x.fresh[i].unit)
		}
	}
	if len(out)-begin > common {
		return out[:begin]
	}
	return out
}

// touched returns the units that share a fingerprint with one that came or went.
func (x *Index) touched(old *Index, came, went []*unit) (out []*unit) {
	is := map[*unit]bool{}
	var list []*unit
	for _, units := range [2][]*unit{came, went} {
		for _, u := range units {
			for _, f := range u.fingerprints() {
				list = x.having(f, old.having(f, list[:0]))
				for _, o := range list {
					if x.byNumber[o.number] == o {
						is[o] = true
					}
				}
			}
		}
	}
	for u := range is {
		out = append(out, u)
	}
	slices.SortFunc(out, byName)
	return out
}

func byName(a, b *unit) int { return cmp.Compare(a.Name, b.Name) }

// others returns the units that a text with these fingerprints is compared with, by name.
func (x *Index) others(u *unit, has []fingerprint) (out []*unit) {
	shared := map[*unit]int{}
	var list []*unit
	for _, f := range has {
		list = x.having(f, list[:0])
		for _, o := range list {
			if o.Name != u.Name && o.One != u.One {
				shared[o]++
			}
		}
	}
	out = slices.Collect(maps.Keys(shared))
	slices.SortFunc(out, func(a, b *unit) int { return cmp.Or(shared[b]-shared[a], byName(a, b)) })
	out = out[:min(len(out), compared)]
	slices.SortFunc(out, byName)
	return out
}

// find finds the passages of some units anew.
func (x *Index) find(ctx context.Context, old *Index, again, went []*unit) {
	x.runs, x.passages = maps.Clone(old.runs), maps.Clone(old.passages)
	if x.runs == nil {
		x.runs, x.passages = map[*unit][]run{}, map[string][]Passage{}
	}
	for _, u := range went {
		delete(x.runs, u)
		delete(x.passages, u.Name)
	}
	kept, wanted := make([][]run, len(again)), make([][]*unit, len(again))
	marked := make([][]mark, len(x.byNumber)) // of these units
	_ = cores.Each(ctx, len(again), func(i int) {
		u := again[i]
		all := marks(wordsOf(u.Doc.Whole(), nil))
		has := distinct(all)
		marked[u.number] = slices.Clip(all)
		now := x.others(u, has)
		if same, ok := old.unit(u.Name); !ok || same != u {
			wanted[i] = now
			return
		}
		was := old.others(u, has)
		for _, o := range now {
			if !slices.Contains(was, o) {
				wanted[i] = append(wanted[i], o)
				continue
			}
			for _, r := range old.runs[u] {
				if r.other == o {
					kept[i] = append(kept[i], r)
				}
			}
		}
	})
	_ = cores.Each(ctx, len(again), func(i int) {
		own := marked[again[i].number]
		wanted[i] = slices.DeleteFunc(wanted[i], func(o *unit) bool {
			others := marked[o.number]
			return others != nil && !mayShare(own, others)
		})
	})
	found := compare(ctx, again, wanted)
	made := make([][]Passage, len(again))
	_ = cores.Each(ctx, len(again), func(i int) {
		kept[i] = append(kept[i], found[i]...)
		if len(kept[i]) > 0 {
			made[i] = passages(again[i], kept[i])
		}
	})
	for i, u := range again {
		delete(x.runs, u)
		delete(x.passages, u.Name)
		if len(kept[i]) > 0 {
			x.runs[u] = kept[i]
		}
		if len(made[i]) > 0 {
			x.passages[u.Name] = made[i]
		}
	}
}

// unit returns the one of a name.
func (x *Index) unit(name string) (*unit, bool) {
	i, ok := slices.BinarySearchFunc(x.units, name, func(u *unit, name string) int { return cmp.Compare(u.Name, name) })
	if !ok {
		return nil, false
	}
	return x.units[i], true
}

// compare compares units with others: all that a text is the longer one of at once, so
// that it is laid open once, however many short ones share something with it.
func compare(ctx context.Context, units []*unit, others [][]*unit) [][]run {
	type half struct {
		shorter *unit
		of      [2]int // where in units the shorter and the longer are; -1 where not wanted
	}
	at := make(map[*unit]int, len(units))
	for i, u := range units {
		at[u] = i
	}
	jobs := map[*unit]map[*unit]*half{}
	for i, u := range units {
		for _, o := range others[i] {
			longer, shorter, side := o, u, 0
			if length := u.Doc.Length - o.Doc.Length; length > 0 || length == 0 && u.Name > o.Name {
				longer, shorter, side = u, o, 1
			}
			if jobs[longer] == nil {
				jobs[longer] = map[*unit]*half{}
			}
			h := jobs[longer][shorter]
			if h == nil {
				h = &half{shorter, [2]int{-1, -1}}
				jobs[longer][shorter] = h
			}
			h.of[side] = i
		}
	}
	list := slices.SortedFunc(maps.Keys(jobs), byName)
	out := make([][]run, len(units))
	var mu sync.Mutex
	_ = cores.Each(ctx, len(list), func(k int) {
		longer := list[k]
		l := lay(longer.Doc.Whole())
		var words []word
		for _, s := range slices.SortedFunc(maps.Keys(jobs[longer]), byName) {
			h := jobs[longer][s]
			words = wordsOf(s.Doc.Whole(), words)
			var of [2][]run
			for _, m := range l.beside(words) {
				of[0] = append(of[0], runOf(longer, m.at, l.words[m.beside:m.beside+m.n]))
				of[1] = append(of[1], runOf(s, m.beside, words[m.at:m.at+m.n]))
			}
			mu.Lock()
			for side, i := range h.of {
				if i >= 0 {
					out[i] = append(out[i], widest(of[side])...)
				}
			}
			mu.Unlock()
		}
	})
	return out
}

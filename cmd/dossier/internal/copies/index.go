package copies

// Which texts may be copies, of all, without comparing each with each: those that share
// enough of the runs in their sketches. A run that many texts have is a phrase or a form
// of somebody's, and tells nothing. The index follows edits: a text that came or went
// changes its own pairs, and those of texts for which a run became rare or common by it.

import (
	"cmp"
	"context"
	"maps"
	"math"
	"math/bits"
	"slices"
	"sync"

	"dossier/cmd/dossier/internal/cores"
)

const (
	common     = 64 // texts that have a run, from which on it tells nothing
	leastRuns  = 3  // that two texts must share to be compared
	leastShare = 0.2
	sharing    = 4 // postings that begin with the same bits, of which they are looked up
	mostBits   = 20
	freshMost  = 32 // units that are looked up one by one until they are merged
)

// unit is a text with all that have exactly its words: they are compared once.
type unit struct {
	*Text
	number int32
}

// posting says that a unit has a run: its hash in front, so that they sort as numbers.
type posting uint64

func post(hash uint32, unit int32) posting { return posting(hash)<<32 | posting(uint32(unit)) }

func (p posting) hash() uint32 { return uint32(p >> 32) }
func (p posting) unit() int32  { return int32(uint32(p)) }

// Index is what is known of a set of texts. It does not change: Update returns another.
type Index struct {
	texts    []*Text             // all that have enough words, by name
	bySame   []*Text             // the same ones, by their words, then name
	same     map[string][]string // by name of a unit, where several have its words: all of these, in order
	units    []*unit             // by name
	byNumber []*unit             // nil where one went
	merged   []posting           // by hash, then unit; of some that went, too
	starts   []int32             // where in merged hashes begin, by their first bits
	shift    int                 // how many bits are not the first
	fresh    []*unit             // that are not in merged
	pairs    []Pair              // by names
	rule     func() Rule         // what decides, for one search; nil: the words of both
	once     bool                // no other follows: merged has what several units have, and no more
}

// Rule reports whether two texts belong together, and how much speaks for it.
type Rule func(a, b *Text) (is bool, score float64)

// By returns an index without texts in which another rule decides, of texts that are not of
// one side and whose sketches share enough. Each search asks for its own, which may keep what
// it read.
func By(rule func() Rule) *Index { return &Index{rule: rule} }

// Once returns an index without texts that is updated once. It takes a fraction of the memory,
// for most runs are in one text alone.
func Once() *Index { return &Index{once: true} }

// Pairs returns the copies among units, in order; it is not to be changed.
func (x *Index) Pairs() []Pair { return x.pairs }

func byName(a, b *Text) int  { return cmp.Compare(a.Name, b.Name) }
func byUnit(a, b *unit) int  { return cmp.Compare(a.Name, b.Name) }
func byWords(a, b *Text) int { return cmp.Or(cmp.Compare(a.Sketch.Same, b.Sketch.Same), byName(a, b)) }
func byNames(a, b Pair) int  { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) }

// unit returns the one that a text is, or nil.
func (x *Index) unit(name string) *unit {
	if i, ok := slices.BinarySearchFunc(x.units, name, func(u *unit, name string) int { return cmp.Compare(u.Name, name) }); ok {
		return x.units[i]
	}
	return nil
}

// Update returns the index of a set of texts. x is that of another set, or nil: what it
// knows of texts in both is taken from it. What does not change is copied as a whole list
// or not at all, so that an edit costs little more than what it changes.
func (x *Index) Update(ctx context.Context, texts []*Text) *Index {
	if x == nil {
		x = &Index{}
	}
	n := &Index{texts: make([]*Text, 0, len(texts)), same: x.same, merged: x.merged, starts: x.starts, shift: x.shift, rule: x.rule, once: x.once}
	for _, t := range texts {
		if t.Sketch.Words >= fewest {
			n.texts = append(n.texts, t)
		}
	}
	if !slices.IsSortedFunc(n.texts, byName) {
		slices.SortFunc(n.texts, byName)
	}
	more, less := difference(x.texts, n.texts)
	if len(more)+len(less) == 0 {
		return x
	}
	n.bySame = replaced(x.bySame, more, less, byWords)
	came, went := n.distinct(x, more, less)
	n.byNumber = slices.Clone(x.byNumber)
	for _, u := range went {
		n.byNumber[u.number] = nil
	}
	for _, u := range came {
		u.number = int32(len(n.byNumber))
		n.byNumber = append(n.byNumber, u)
	}
	n.units = replaced(x.units, came, went, byUnit)
	n.fresh = slices.DeleteFunc(slices.Clone(x.fresh), func(u *unit) bool { return n.byNumber[u.number] == nil })
	n.fresh = append(n.fresh, came...)
	again := n.affected(x, came, went)
	if len(n.fresh) > freshMost || len(n.byNumber) > 2*len(n.units)+freshMost {
		n.merge()
	}
	n.pair(ctx, x, again, went)
	return n
}

// difference returns the texts that one list has more, and less, than another; both are in
// order of names.
func difference(was, is []*Text) (more, less []*Text) {
	for len(was) > 0 || len(is) > 0 {
		switch {
		case len(was) > 0 && len(is) > 0 && was[0] == is[0]:
			was, is = was[1:], is[1:]
		case len(is) == 0 || len(was) > 0 && was[0].Name <= is[0].Name:
			less, was = append(less, was[0]), was[1:]
		default:
			more, is = append(more, is[0]), is[1:]
		}
	}
	return more, less
}

// replaced returns another list in order: with more and without less.
func replaced[T comparable](list, more, less []T, order func(a, b T) int) []T {
	more = slices.SortedFunc(slices.Values(more), order)
	gone := make(map[T]bool, len(less))
	for _, t := range less {
		gone[t] = true
	}
	out := make([]T, 0, len(list)+len(more))
	for _, t := range list {
		if len(gone) > 0 && gone[t] {
			continue
		}
		for len(more) > 0 && order(more[0], t) < 0 {
			out, more = append(out, more[0]), more[1:]
		}
		out = append(out, t)
	}
	return append(out, more...)
}

// distinct finds the units that came and went, where texts did: a unit is the first by name
// of all that have the same words.
func (x *Index) distinct(old *Index, more, less []*Text) (came, went []*unit) {
	words := map[uint64]bool{}
	var list []uint64
	for _, texts := range [2][]*Text{more, less} {
		for _, t := range texts {
			if w := t.Sketch.Same; !words[w] {
				words[w] = true
				list = append(list, w)
			}
		}
	}
	x.same = maps.Clone(x.same)
	for _, w := range list {
		if was := old.withWords(w); len(was) > 1 {
			delete(x.same, was[0].Name)
		}
	}
	for _, w := range list {
		was, is := old.withWords(w), x.withWords(w)
		if len(was) > 0 && (len(is) == 0 || is[0] != was[0]) {
			went = append(went, old.unit(was[0].Name))
		}
		if len(is) > 0 && (len(was) == 0 || is[0] != was[0]) {
			came = append(came, &unit{Text: is[0]})
		}
		if len(is) > 1 {
			if x.same == nil {
				x.same = map[string][]string{}
			}
			names := make([]string, len(is))
			for i, t := range is {
				names[i] = t.Name
			}
			x.same[is[0].Name] = names
		}
	}
	return came, went
}

// withWords returns the texts that have all the same words, by name.
func (x *Index) withWords(words uint64) []*Text {
	at, _ := slices.BinarySearchFunc(x.bySame, words, func(t *Text, w uint64) int { return cmp.Compare(t.Sketch.Same, w) })
	end := at
	for end < len(x.bySame) && x.bySame[end].Sketch.Same == words {
		end++
	}
	return x.bySame[at:end]
}

// merge makes one list of all postings, and numbers the units anew.
func (x *Index) merge() {
	list := make([]*unit, 0, len(x.units))
	number := make([]int32, len(x.byNumber))
	for i, u := range x.byNumber {
		number[i] = -1
		if u != nil {
			number[i] = int32(len(list))
			list = append(list, &unit{u.Text, int32(len(list))})
		}
	}
	var fresh []posting
	if x.once {
		fresh = x.several(number)
	} else {
		fresh = x.postings(number, 0, math.MaxUint32, nil)
	}
	if len(x.merged) > 0 {
		out := make([]posting, 0, len(x.merged)+len(fresh))
		for _, p := range x.merged {
			n := number[p.unit()]
			if n < 0 {
				continue
			}
			p = post(p.hash(), n)
			for len(fresh) > 0 && fresh[0] < p {
				out, fresh = append(out, fresh[0]), fresh[1:]
			}
			out = append(out, p)
		}
		fresh = append(out, fresh...)
	}
	x.merged, x.fresh, x.byNumber = fresh, nil, list
	first := min(bits.Len(uint(len(x.merged)/sharing)), mostBits)
	x.shift = 32 - first
	x.starts = make([]int32, 1<<first+1)
	for _, p := range x.merged {
		x.starts[p.hash()>>x.shift+1]++
	}
	for i := range 1 << first {
		x.starts[i+1] += x.starts[i]
	}
	for i, u := range x.units {
		x.units[i] = list[number[u.number]]
	}
}

// postings returns those of the fresh units whose hashes are from one to another, in order.
// number has the new numbers of units, and room is used as far as it is large enough.
func (x *Index) postings(number []int32, from, to uint32, room []posting) []posting {
	within := func(u *unit) []uint32 {
		hashes := u.Sketch.Hashes
		first, _ := slices.BinarySearch(hashes, from)
		end, last := slices.BinarySearch(hashes, to)
		if last {
			end++
		}
		return hashes[first:end]
	}
	n := 0
	for _, u := range x.fresh {
		n += len(within(u))
	}
	out := slices.Grow(room[:0], n) // once in its full size: it is most of what a large archive takes here
	for _, u := range x.fresh {
		for _, h := range within(u) {
			out = append(out, post(h, number[u.number]))
		}
	}
	slices.Sort(out)
	return out
}

// several returns the postings of runs that several fresh units have and not too many do.
func (x *Index) several(number []int32) []posting {
	const parts = 16
	var kept [parts][]posting
	var room []posting
	for part := range uint32(parts) {
		first, end := part*(math.MaxUint32/parts+1), 0
		room = x.postings(number, first, first+math.MaxUint32/parts, room)
		for list := room; len(list) > 0; {
			n := 1
			for n < len(list) && list[n].hash() == list[0].hash() {
				n++
			}
			if n > 1 && n <= common {
				end += copy(room[end:], list[:n])
			}
			list = list[n:]
		}
		kept[part] = slices.Clone(room[:end])
	}
	return slices.Concat(kept[:]...)
}

// having appends the units that have a run; none where it is common.
func (x *Index) having(h uint32, out []int32) []int32 {
	begin := len(out)
	if len(x.merged) > 0 {
		first := h >> x.shift
		list := x.merged[x.starts[first]:x.starts[first+1]]
		at, _ := slices.BinarySearch(list, post(h, 0)) // thousands of texts may have a run before it
		for _, p := range list[at:] {
			if p.hash() != h {
				break
			}
			if x.byNumber[p.unit()] == nil {
				continue
			}
			if len(out)-begin == common {
				return out[:begin]
			}
			out = append(out, p.unit())
		}
	}
	for _, u := range x.fresh {
		if _, ok := slices.BinarySearch(u.Sketch.Hashes, h); ok {
			if len(out)-begin == common {
				return out[:begin]
			}
			out = append(out, u.number)
		}
	}
	return out
}

// affected returns the names of the units whose pairs must be found again.
func (x *Index) affected(old *Index, came, went []*unit) map[string]bool {
	again := make(map[string]bool, len(came))
	for _, u := range came {
		again[u.Name] = true
	}
	if len(old.units) == 0 {
		return again
	}
	var was, is []int32
	for _, list := range [][]*unit{came, went} {
		for _, u := range list {
			for _, h := range u.Sketch.Hashes {
				was, is = old.having(h, was[:0]), x.having(h, is[:0])
				if len(was) > 0 && len(is) > 0 {
					continue // it was rare and is
				}
				for _, n := range was { // it became common
					if now := x.byNumber[n]; now != nil {
						again[now.Name] = true
					}
				}
				for _, n := range is { // it became rare, or came into being
					again[x.byNumber[n].Name] = true
				}
			}
		}
	}
	return again
}

// pair finds the pairs of some units among all.
func (x *Index) pair(ctx context.Context, old *Index, again map[string]bool, went []*unit) {
	drop := maps.Clone(again)
	for _, u := range went {
		drop[u.Name] = true
	}
	for _, p := range old.pairs {
		if !drop[p.A] && !drop[p.B] {
			x.pairs = append(x.pairs, p)
		}
	}
	if len(x.merged) == 0 && len(x.fresh) > 0 {
		x.merge()
	}
	list := slices.Sorted(maps.Keys(again))
	most, skip := x.crowd(len(list))
	var mu sync.Mutex
	const stretch = 64
	_ = cores.Each(ctx, (len(list)+stretch-1)/stretch, func(k int) {
		s := &search{Index: x, counts: make([]uint16, len(x.byNumber))}
		if x.rule != nil {
			s.decide = x.rule()
		}
		for _, name := range list[k*stretch : min((k+1)*stretch, len(list))] {
			u := x.unit(name)
			if skip && u.Side == most {
				continue // those of other sides find it
			}
			for _, other := range s.candidates(u) {
				if again[other.Name] && other.Name < name && !(skip && other.Side == most) {
					continue // it finds this one
				}
				p, ok := s.kept(old, u, other)
				if ok {
					mu.Lock()
					x.pairs = append(x.pairs, p)
					mu.Unlock()
				}
			}
		}
	})
	slices.SortFunc(x.pairs, byNames)
}

// crowd returns the side on which most units are, if all are looked for: then none of it
// need be, since those of other sides find them.
func (x *Index) crowd(again int) (most string, ok bool) {
	if x.rule == nil || again < len(x.units) {
		return "", false
	}
	count := map[string]int{}
	for _, u := range x.units {
		if count[u.Side]++; count[u.Side] > count[most] {
			most = u.Side
		}
	}
	return most, true
}

// search is the room in which one unit after the other is looked for.
type search struct {
	*Index
	counts  []uint16 // by unit: shared runs; zero between two searches
	touched []int32  // the units that share any
	having_ []int32
	a, b    []word
	is      *unit // whose words are in a
	decide  Rule  // nil: the words of both
}

// candidates returns the units that share enough runs with one.
func (s *search) candidates(u *unit) (out []*unit) {
	s.touched = s.touched[:0]
	for _, h := range u.Sketch.Hashes {
		s.having_ = s.having(h, s.having_[:0])
		for _, n := range s.having_ {
			if n == u.number {
				continue
			}
			if s.counts[n] == 0 {
				s.touched = append(s.touched, n)
			}
			if s.counts[n] < 1<<15 {
				s.counts[n]++
			}
		}
	}
	for _, n := range s.touched {
		o := s.byNumber[n]
		c := int(s.counts[n])
		s.counts[n] = 0
		if u.Side != "" && u.Side == o.Side {
			continue
		}
		if c >= leastRuns && float64(c) >= leastShare*float64(min(len(u.Sketch.Hashes), len(o.Sketch.Hashes))) {
			out = append(out, o)
		}
	}
	slices.SortFunc(out, byUnit)
	return out
}

// kept returns what two units are, as it was found before or now.
func (s *search) kept(old *Index, u, o *unit) (Pair, bool) {
	p := Pair{A: min(u.Name, o.Name), B: max(u.Name, o.Name)}
	if i, ok := slices.BinarySearchFunc(old.pairs, p, byNames); ok && old.unit(u.Name).Text == u.Text && old.unit(o.Name).Text == o.Text {
		return old.pairs[i], true
	}
	if s.decide != nil {
		var is bool
		is, p.Score = s.decide(u.Text, o.Text)
		return p, is
	}
	if s.is != u {
		s.a, s.is = wordsOf(u.Doc.Whole(), s.a), u
	}
	s.b = wordsOf(o.Doc.Whole(), s.b)
	shorter, longer, turned := s.a, s.b, false
	if u.Sketch.Words > o.Sketch.Words || u.Sketch.Words == o.Sketch.Words && u.Name > o.Name {
		shorter, longer, turned = s.b, s.a, true
	}
	c, titled := compare(shorter, longer), alike(u.Title, o.Title)
	p.OfA, p.OfB = c.whole(titled)
	if turned != (p.A != u.Name) {
		p.OfA, p.OfB = p.OfB, p.OfA
	}
	return p, c.copies(titled)
}

package names

import (
	"cmp"
	"maps"
	"math"
	"runtime"
	"slices"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/prose"
)

// Limits on what a page shows of the archive, so that none grows with it.
const (
	maxRelated  = 6
	maxTogether = 24
)

// crowd is of how many names a briefing is a list, which says nothing of who
// belongs together.
const crowd = 1000

// An entity named in more than one briefing in a hundred, and in more than
// fifty, says nothing of how two of them are related.
const (
	commonShare = 100
	commonFew   = 50
)

// Joined is an archive with what the next Join reuses of it, and what differs
// from the one before. Nothing in it changes once it is made.
type Joined struct {
	*archive.Archive
	Changes Changes

	read     []*archive.Briefing          // as they were given
	place    []int                        // of each of read in Archive.Briefings
	entities []*archive.Entity            // as they were given
	index    map[string]int               // entity id → index in Archive.Entities
	uses     map[string]int               // entity id → number of briefings that name it
	keys     map[string][]byte            // name → what it is sorted by
	weight   []int                        // by entity: what sharing it says
	forms    map[*archive.Entity][]string // what each is called, folded
}

// Changes says what differs from the archive before, by index in the new one.
// Whatever is not listed is equal.
type Changes struct {
	Briefings   []int // new, or of another value
	Named       []int // briefings whose names or counts differ
	Related     []int // briefings whose relatives differ
	Occurrences []int // entities whose mentions stand in other places; in a text that differs they may stand in the same
	Together    []int // entities whose company differs
	Order       bool  // briefings were added, removed or moved
	Names       bool  // entities were added, removed, moved or changed
	Groups      bool  // publishers or authors differ
	Shared      bool  // names that several entities share differ
}

// Join makes an archive of what was read one by one: every entity with its
// occurrences, every briefing with its relatives. Entities that no briefing
// names are left out. Both lists come in an order of their own, by path and by
// id, which does not show in the result.
//
// previous is the archive as it was, or nil. What did not change is taken from
// it, and the result is the same as without it: a clean join is one from an
// empty archive.
func Join(previous *Joined, site *archive.Site, briefings []*archive.Briefing, entities []*archive.Entity) *Joined {
	if previous == nil || previous.Site.Language != site.Language {
		previous = &Joined{Archive: &archive.Archive{Site: site}}
	}
	j := &joiner{
		Joined: &Joined{Archive: &archive.Archive{Site: site}, read: briefings, entities: entities},
		old:    previous,
		order:  collate.New(language.Make(site.Language), collate.IgnoreCase, collate.Numeric),
	}
	j.arrange()
	j.name()
	j.share()
	j.occur()
	j.weigh()
	j.relate()
	j.keepCompany()
	j.group()
	j.count()
	return j.Joined
}

// joiner is the state of one Join.
type joiner struct {
	*Joined
	old   *Joined
	order *collate.Collator

	to      []int        // old briefing → new one, or -1
	from    []int        // new briefing → old one, or -1
	shifted bool         // some number of a briefing changed
	touched []touch      // briefings that are not the same value
	toE     []int        // old entity → new one, or -1
	fromE   []int        // new entity → old one, or -1
	movedE  bool         // some number of an entity changed
	renamed map[int]bool // entities that may stand in another order among the others
	sets    map[int]bool // entities of briefings whose set of names changed
}

// touch is a briefing that changed: its numbers, -1 where it is not.
type touch struct {
	old, new   int
	before, is []archive.Occurrence // by entity: Briefing holds the entity's number here
	sameSet    bool
}

// arrange puts the briefings in order and finds those that changed. One that
// keeps its id and its date keeps its place among the others.
func (j *joiner) arrange() {
	j.to = make([]int, len(j.old.Briefings))
	for i := range j.to {
		j.to[i] = -1
	}
	kept := make([]*archive.Briefing, len(j.old.Briefings)) // by old number
	var fresh []*archive.Briefing
	was := make([]int, len(j.read)) // by place in read: old number, -1 for a fresh one
	k := 0
	for i, b := range j.read {
		was[i] = -1
		for k < len(j.old.read) && j.old.read[k] != b && j.old.read[k].Doc.File < b.Doc.File {
			k++
		}
		if k < len(j.old.read) && (j.old.read[k] == b || j.old.read[k].Doc.File == b.Doc.File) {
			o := j.old.read[k]
			at := j.old.place[k]
			k++
			if o == b || o.ID == b.ID && o.Attr.SortKey() == b.Attr.SortKey() {
				kept[at], was[i] = b, at
				continue
			}
		}
		fresh = append(fresh, b)
	}
	slices.SortFunc(fresh, archive.ByDate)
	j.Briefings = make([]*archive.Briefing, 0, len(j.read))
	j.from = make([]int, 0, len(j.read))
	add := func(b *archive.Briefing, old int) {
		if old >= 0 {
			j.to[old] = len(j.Briefings)
		}
		j.shifted = j.shifted || old != len(j.Briefings)
		j.Briefings, j.from = append(j.Briefings, b), append(j.from, old)
	}
	placed := make(map[*archive.Briefing]int, len(fresh))
	for at, b := range kept {
		if b == nil {
			continue
		}
		for len(fresh) > 0 && archive.ByDate(fresh[0], b) < 0 {
			placed[fresh[0]] = len(j.Briefings)
			add(fresh[0], -1)
			fresh = fresh[1:]
		}
		add(b, at)
	}
	for _, b := range fresh {
		placed[b] = len(j.Briefings)
		add(b, -1)
	}
	j.shifted = j.shifted || len(j.Briefings) != len(j.old.Briefings)
	j.place = make([]int, len(j.read))
	for i, b := range j.read {
		if was[i] >= 0 {
			j.place[i] = j.to[was[i]]
		} else {
			j.place[i] = placed[b]
		}
	}
	for i, b := range j.Briefings {
		if o := j.from[i]; o < 0 || j.old.Briefings[o] != b {
			j.touched = append(j.touched, touch{old: o, new: i})
			j.Changes.Briefings = append(j.Changes.Briefings, i)
		}
	}
	for o, n := range j.to {
		if n < 0 {
			j.touched = append(j.touched, touch{old: o, new: -1})
		}
	}
	j.Changes.Order = j.shifted
}

// byName sorts values by name the way a reader of the site's language expects,
// then by id.
func byName[T any](keys *sorter, list []T, name, id func(T) string) {
	type keyed struct {
		key []byte
		v   T
	}
	sorted := make([]keyed, len(list))
	for i, v := range list {
		sorted[i] = keyed{keys.key(name(v)), v}
	}
	slices.SortFunc(sorted, func(a, b keyed) int {
		return cmp.Or(slices.Compare(a.key, b.key), cmp.Compare(id(a.v), id(b.v)))
	})
	for i := range sorted {
		list[i] = sorted[i].v
	}
}

// sorter makes sort keys, and remembers those of the last archive.
type sorter struct {
	order    *collate.Collator
	buf      collate.Buffer
	old, now map[string][]byte
}

func (s *sorter) key(name string) []byte {
	if k, ok := s.now[name]; ok {
		return k
	}
	k, ok := s.old[name]
	if !ok {
		s.buf.Reset()
		k = slices.Clone(s.order.KeyFromString(&s.buf, name))
	}
	s.now[name] = k
	return k
}

// name lists the entities that are named, in order.
func (j *joiner) name() {
	j.uses = maps.Clone(j.old.uses)
	if j.uses == nil {
		j.uses = map[string]int{}
	}
	crossed := false
	count := func(b *archive.Briefing, by int) {
		seen := make(map[string]bool, 16)
		for i := range b.Mentions {
			id := b.Mentions[i].Entity
			if seen[id] {
				continue
			}
			seen[id] = true
			n := j.uses[id]
			crossed = crossed || n == 0 || n+by == 0
			if n+by == 0 {
				delete(j.uses, id)
			} else {
				j.uses[id] = n + by
			}
		}
	}
	for _, t := range j.touched {
		if t.new >= 0 {
			count(j.Briefings[t.new], 1)
		}
		if t.old >= 0 {
			count(j.old.Briefings[t.old], -1)
		}
	}
	keys := &sorter{order: j.order, old: j.old.keys, now: make(map[string][]byte, len(j.old.keys))}
	j.keys = keys.now
	if !crossed && len(j.old.read) > 0 && slices.Equal(j.old.entities, j.entities) {
		j.Entities, j.index, j.keys = j.old.Entities, j.old.index, j.old.keys
		j.toE = numbers(len(j.Entities))
		j.fromE = j.toE
		return
	}
	for _, e := range j.entities {
		if j.uses[e.ID] > 0 {
			j.Entities = append(j.Entities, e)
		}
	}
	byName(keys, j.Entities, func(e *archive.Entity) string { return e.Name }, func(e *archive.Entity) string { return e.ID })
	j.index = make(map[string]int, len(j.Entities))
	j.toE = make([]int, len(j.old.Entities))
	for i := range j.toE {
		j.toE[i] = -1
	}
	j.fromE = make([]int, len(j.Entities))
	j.renamed = map[int]bool{}
	for i, e := range j.Entities {
		j.index[e.ID] = i
		o, ok := j.old.index[e.ID]
		if !ok {
			j.fromE[i], j.movedE = -1, true
			continue
		}
		j.fromE[i], j.toE[o] = o, i
		j.movedE = j.movedE || o != i
		if j.old.Entities[o] != e {
			j.Changes.Names = true
			if j.old.Entities[o].Name != e.Name {
				j.renamed[i] = true
			}
		}
	}
	if len(j.Entities) != len(j.old.Entities) {
		j.movedE = true
	}
	j.Changes.Names = j.Changes.Names || j.movedE
	j.resolve()
}

// resolve looks again at briefings that did not change and speak of an entity
// that came or went: a judgement may send a name to what is not there yet.
func (j *joiner) resolve() {
	other := map[string]bool{}
	for i, e := range j.Entities {
		if j.fromE[i] < 0 && j.old.uses[e.ID] > 0 {
			other[e.ID] = true
		}
	}
	for o, e := range j.old.Entities {
		if j.toE[o] < 0 && j.uses[e.ID] > 0 {
			other[e.ID] = true
		}
	}
	if len(other) == 0 {
		return
	}
	for i, b := range j.Briefings {
		if o := j.from[i]; o >= 0 && j.old.Briefings[o] == b && slices.ContainsFunc(b.Mentions, func(m archive.Mention) bool { return other[m.Entity] }) {
			j.touched = append(j.touched, touch{old: o, new: i})
			j.Changes.Briefings = append(j.Changes.Briefings, i)
		}
	}
	slices.Sort(j.Changes.Briefings)
	slices.SortStableFunc(j.touched, func(a, b touch) int { return cmp.Compare(uint(a.new), uint(b.new)) }) // -1 comes last
}

// share finds the names that several entities have.
func (j *joiner) share() {
	if !j.Changes.Names && len(j.old.read) > 0 {
		j.Shared, j.SharedBy, j.forms = j.old.Shared, j.old.SharedBy, j.old.forms
		return
	}
	j.forms = make(map[*archive.Entity][]string, len(j.Entities))
	of := make(map[string][]int, 2*len(j.Entities))
	for i, e := range j.Entities {
		forms, ok := j.old.forms[e]
		if !ok {
			forms = Forms(e)
		}
		j.forms[e] = forms
		for _, f := range forms {
			of[f] = append(of[f], i)
		}
	}
	taken := map[string]bool{}
	for f, list := range of {
		if len(list) > 1 {
			j.Shared = append(j.Shared, archive.SharedName{ID: Slug(f), Name: f, Entities: list})
		}
	}
	slices.SortFunc(j.Shared, func(a, b archive.SharedName) int { return cmp.Compare(a.Name, b.Name) })
	j.SharedBy = make([][]int, len(j.Entities))
	for i := range j.Shared {
		n := &j.Shared[i]
		if taken[n.ID] {
			n.ID += "-" + Number(n.Name)
		}
		taken[n.ID] = true
		n.Name = j.written(n)
		for _, e := range n.Entities {
			j.SharedBy[e] = append(j.SharedBy[e], i)
		}
	}
	j.Changes.Shared = len(j.Shared) != len(j.old.Shared) || j.movedE
	for i := 0; i < len(j.Shared) && !j.Changes.Shared; i++ {
		a, b := &j.Shared[i], &j.old.Shared[i]
		j.Changes.Shared = a.ID != b.ID || a.Name != b.Name || !slices.Equal(a.Entities, b.Entities)
	}
}

// written is how a shared name is spelt by the first that has it.
func (j *joiner) written(n *archive.SharedName) string {
	for _, i := range n.Entities {
		e := j.Entities[i]
		for _, s := range Spellings(e) {
			if prose.Fold(s) == n.Name {
				return s
			}
		}
	}
	return n.Name
}

func numbers(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// names lists the entities of one briefing, in the order of their numbers,
// each with its mentions. Briefing holds the entity's number.
func names(b *archive.Briefing, index map[string]int) (out []archive.Occurrence) {
	at := make(map[int]int, 16)
	for i := range b.Mentions {
		e, ok := index[b.Mentions[i].Entity]
		if !ok {
			continue
		}
		k, ok := at[e]
		if !ok {
			k = len(out)
			at[e] = k
			out = append(out, archive.Occurrence{Briefing: e})
		}
		out[k].Mentions = append(out[k].Mentions, i)
	}
	slices.SortFunc(out, func(a, b archive.Occurrence) int { return cmp.Compare(a.Briefing, b.Briefing) })
	return out
}

// occur lists, for each entity, where it is named, and for each briefing, whom
// it names, most first.
func (j *joiner) occur() {
	j.sets = map[int]bool{}
	add := make([][]archive.Occurrence, len(j.Entities)) // by entity, in the order of briefings
	touched := make([]bool, len(j.Entities))
	moved := make([]bool, len(j.Entities))
	shares(len(j.touched), func(from, to int) {
		for i := from; i < to; i++ {
			t := &j.touched[i]
			if t.old >= 0 {
				t.before = names(j.old.Briefings[t.old], j.old.index)
			}
			if t.new >= 0 {
				t.is = names(j.Briefings[t.new], j.index)
			}
		}
	})
	dropped := make([]bool, len(j.old.Briefings))
	for i := range j.touched {
		t := &j.touched[i]
		t.sameSet = t.old >= 0 && t.new >= 0 && len(t.before) == len(t.is)
		for k := range t.before {
			e := j.toE[t.before[k].Briefing]
			t.sameSet = t.sameSet && e == t.is[k].Briefing
			if e >= 0 {
				touched[e] = true
				moved[e] = moved[e] || !j.inPlace(t, k, e)
			}
		}
		for k, o := range t.is {
			touched[o.Briefing] = true
			moved[o.Briefing] = moved[o.Briefing] || !j.wasThere(t, k)
			add[o.Briefing] = append(add[o.Briefing], archive.Occurrence{Briefing: t.new, Mentions: o.Mentions})
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
			dropped[t.old] = true
		}
	}
	j.Occurrences = make([][]archive.Occurrence, len(j.Entities))
	for e := range j.Entities {
		var before []archive.Occurrence
		if o := j.fromE[e]; o >= 0 {
			before = j.old.Occurrences[o]
		}
		if !touched[e] && !j.shifted {
			j.Occurrences[e] = before
			continue
		}
		out := make([]archive.Occurrence, 0, len(before)+len(add[e]))
		more := add[e]
		for _, o := range before {
			if dropped[o.Briefing] {
				continue
			}
			n := j.to[o.Briefing]
			for len(more) > 0 && more[0].Briefing < n {
				out, more = append(out, more[0]), more[1:]
			}
			out = append(out, archive.Occurrence{Briefing: n, Mentions: o.Mentions})
		}
		j.Occurrences[e] = append(out, more...)
		if moved[e] {
			j.Changes.Occurrences = append(j.Changes.Occurrences, e)
		}
	}
	j.Named = make([][]archive.Count, len(j.Briefings))
	for i, o := range j.from {
		if o < 0 {
			continue
		}
		j.Named[i] = j.old.Named[o]
		if !j.movedE && len(j.renamed) == 0 || dropped[o] {
			continue
		}
		moved := make([]archive.Count, len(j.Named[i]))
		again := false
		for k, c := range j.Named[i] {
			moved[k] = archive.Count{Entity: j.toE[c.Entity], Mentions: c.Mentions}
			again = again || j.renamed[moved[k].Entity]
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
			counts[k] = archive.Count{Entity: o.Briefing, Mentions: len(o.Mentions)}
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
	was, is := j.old.Briefings[t.old].Mentions, j.Briefings[t.new].Mentions
	return found && slices.EqualFunc(t.before[k].Mentions, t.is[at].Mentions, func(x, y int) bool {
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

// weigh says what sharing an entity tells: the fewer briefings name it, the
// more (Adamic and Adar 2003, "Friends and neighbors on the Web"). Weights are
// whole numbers, so that no sum depends on the order of its parts; they do not
// depend on how many briefings there are, so that a new one changes the
// relatives of those that share a name with it and of no other.
func (j *joiner) weigh() {
	common := max(commonFew, len(j.Briefings)/commonShare)
	j.weight = make([]int, len(j.Entities))
	for e, o := range j.Occurrences {
		if len(o) <= common {
			j.weight[e] = int(1_000_000 / math.Log(1+float64(len(o))))
		}
	}
}

// shares cuts 0 to n into one stretch for each core and works on them side by
// side. The stretches do not show in what f stores for each number.
func shares(n int, f func(from, to int)) {
	cores := min(runtime.GOMAXPROCS(0), (n+15)/16)
	if cores <= 1 {
		f(0, n)
		return
	}
	var wg sync.WaitGroup
	for i := range cores {
		wg.Go(func() { f(i*n/cores, (i+1)*n/cores) })
	}
	wg.Wait()
}

// relate finds, for each briefing, those that share the most telling names.
// Relatives are the same unless a name they share tells more or less than
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
	j.Related, j.Changes.Related = renew(j.from, again, func(o int) []archive.Related { return j.relatives(j.old.Related[o]) }, j.relativesOf,
		func(x, y archive.Related) bool { return x.Briefing == y.Briefing && slices.Equal(x.Shared, y.Shared) })
}

// renew makes a list for each number: what was kept of its old number, or, for
// those that are new or looked at again, what find gives. find has a slice of
// its own to count in, zero everywhere before and after. changed are the
// numbers whose lists are not what was kept.
func renew[T any](from []int, again []bool, keep func(old int) []T, find func(i int, counts []int) []T, same func(a, b T) bool) (all [][]T, changed []int) {
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
	shares(len(list), func(a, b int) {
		counts := make([]int, len(from))
		for k := a; k < b; k++ {
			found[k] = find(list[k], counts)
		}
	})
	for k, i := range list {
		if from[i] < 0 || !slices.EqualFunc(found[k], all[i], same) {
			all[i] = found[k]
			changed = append(changed, i)
		}
	}
	return all, changed
}

// relatives brings the relatives of before to the numbers of now.
func (j *joiner) relatives(before []archive.Related) []archive.Related {
	if !j.shifted && !j.movedE {
		return before
	}
	out := make([]archive.Related, len(before))
	for i, r := range before {
		out[i] = archive.Related{Briefing: j.to[r.Briefing], Shared: r.Shared}
		if j.movedE {
			out[i].Shared = make([]int, len(r.Shared))
			for k, e := range r.Shared {
				out[i].Shared[k] = j.toE[e]
			}
		}
	}
	return out
}

// relativesOf finds the relatives of one briefing. score is zero everywhere,
// before and after.
func (j *joiner) relativesOf(b int, score []int) (out []archive.Related) {
	var touched []int
	for _, c := range j.Named[b] {
		if j.weight[c.Entity] == 0 {
			continue
		}
		for _, o := range j.Occurrences[c.Entity] {
			if o.Briefing == b {
				continue
			}
			if score[o.Briefing] == 0 {
				touched = append(touched, o.Briefing)
			}
			score[o.Briefing] += j.weight[c.Entity]
		}
	}
	var best []int
	for _, t := range touched { // the few best, without sorting all
		at := len(best)
		for at > 0 && (score[t] > score[best[at-1]] || score[t] == score[best[at-1]] && t < best[at-1]) {
			at--
		}
		if at < maxRelated {
			best = slices.Insert(best, at, t)
			best = best[:min(len(best), maxRelated)]
		}
	}
	for _, t := range best {
		out = append(out, archive.Related{Briefing: t, Shared: j.shared(b, t)})
	}
	for _, t := range touched {
		score[t] = 0
	}
	return out
}

// shared lists the names two briefings have in common, most telling first.
func (j *joiner) shared(a, b int) (out []int) {
	in := make(map[int]bool, len(j.Named[b]))
	for _, c := range j.Named[b] {
		in[c.Entity] = true
	}
	for _, c := range j.Named[a] {
		if in[c.Entity] && j.weight[c.Entity] > 0 {
			out = append(out, c.Entity)
		}
	}
	slices.SortFunc(out, func(x, y int) int {
		return cmp.Or(-cmp.Compare(j.weight[x], j.weight[y]), cmp.Compare(x, y))
	})
	return out
}

// keepCompany lists, for each entity, those named in the same briefings.
func (j *joiner) keepCompany() {
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
	j.Together, j.Changes.Together = renew(j.fromE, again, func(o int) []archive.Together { return j.company(j.old.Together[o]) }, j.companyOf,
		func(x, y archive.Together) bool { return x == y })
}

// company brings the company of before to the numbers of now.
func (j *joiner) company(before []archive.Together) []archive.Together {
	if !j.movedE {
		return before
	}
	out := make([]archive.Together, len(before))
	for i, t := range before {
		out[i] = archive.Together{Entity: j.toE[t.Entity], Briefings: t.Briefings}
	}
	return out
}

// companyOf counts who is named with an entity. count is zero everywhere,
// before and after.
func (j *joiner) companyOf(e int, count []int) (out []archive.Together) {
	var touched []int
	for _, o := range j.Occurrences[e] {
		if len(j.Named[o.Briefing]) > crowd {
			continue
		}
		for _, c := range j.Named[o.Briefing] {
			if c.Entity == e {
				continue
			}
			if count[c.Entity] == 0 {
				touched = append(touched, c.Entity)
			}
			count[c.Entity]++
		}
	}
	slices.SortFunc(touched, func(a, b int) int {
		return cmp.Or(-cmp.Compare(count[a], count[b]), cmp.Compare(a, b))
	})
	for _, t := range touched[:min(len(touched), maxTogether)] {
		out = append(out, archive.Together{Entity: t, Briefings: count[t]})
	}
	for _, t := range touched {
		count[t] = 0
	}
	return out
}

// group gathers the briefings of each publisher and author. They are the same
// as long as every briefing keeps its number, its publisher and its authors.
func (j *joiner) group() {
	same := !j.shifted && len(j.old.read) > 0
	for _, t := range j.touched {
		same = same && t.old >= 0 && t.new >= 0 && signedAlike(j.old.Briefings[t.old].Attr, j.Briefings[t.new].Attr)
	}
	if same {
		j.Publishers, j.Authors = j.old.Publishers, j.old.Authors
		return
	}
	j.Changes.Groups = true
	publishers, authors := map[string]*archive.Group{}, map[string]*archive.Group{}
	for i, b := range j.Briefings {
		if p := &b.Attr.Publisher; p.ID != "" {
			g := publishers[p.ID]
			if g == nil {
				g = &archive.Group{ID: p.ID, Name: p.Name, Publisher: p}
				publishers[p.ID] = g
				j.Publishers = append(j.Publishers, g)
			}
			g.Briefings = append(g.Briefings, i)
		}
		for k := range b.Attr.Authors {
			p := &b.Attr.Authors[k]
			g := authors[p.ID]
			if g == nil {
				g = &archive.Group{ID: p.ID, Name: p.Name}
				authors[p.ID] = g
				j.Authors = append(j.Authors, g)
			}
			if g.Bio == "" {
				g.Bio = p.Bio
			}
			if n := len(g.Briefings); n == 0 || g.Briefings[n-1] != i {
				g.Briefings = append(g.Briefings, i)
			}
		}
	}
	keys := &sorter{order: j.order, old: j.old.keys, now: make(map[string][]byte, len(j.old.keys))}
	name, id := func(g *archive.Group) string { return g.Name }, func(g *archive.Group) string { return g.ID }
	byName(keys, j.Publishers, name, id)
	byName(keys, j.Authors, name, id)
	for _, e := range j.Entities {
		if k, ok := j.keys[e.Name]; ok {
			keys.now[e.Name] = k
		}
	}
	j.keys = keys.now
}

// signedAlike reports whether two attributions name the same publisher and the
// same authors in the same words.
func signedAlike(a, b *archive.Attribution) bool {
	p, q := &a.Publisher, &b.Publisher
	return p.ID == q.ID && p.Name == q.Name && p.URL == q.URL && p.Type == q.Type && p.Country == q.Country && slices.Equal(a.Authors, b.Authors)
}

func (j *joiner) count() {
	c := j.old.Counts
	add := func(b *archive.Briefing, by int) {
		if b.Attr.Retracted() { // a tombstone is no briefing
			return
		}
		c.Briefings += by
		c.Mentions += by * len(b.Mentions)
		if !b.Attr.Has("published") {
			c.Undated += by
		}
		if !b.Attr.Has("authors") {
			c.Unsigned += by
		}
		if !b.Attr.Has("publisher") {
			c.Unissued += by
		}
	}
	for _, t := range j.touched {
		if t.old >= 0 {
			add(j.old.Briefings[t.old], -1)
		}
		if t.new >= 0 {
			add(j.Briefings[t.new], 1)
		}
	}
	c.Entities, c.Publishers, c.Authors = len(j.Entities), len(j.Publishers), len(j.Authors)
	j.Counts = c
}

// Number returns the number of an entity in Entities.
func (j *Joined) Number(id string) (int, bool) {
	n, ok := j.index[id]
	return n, ok
}

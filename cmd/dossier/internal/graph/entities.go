package graph

// Which entities are named, in which order, and which names several of them share.

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/collate"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/called"
	"dossier/cmd/dossier/internal/names"
)

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
		mentions := b.Mentions()
		for i := range mentions {
			id := mentions[i].Entity
			if seen[id] {
				continue
			}
			seen[id] = true
			n := j.uses[id]
			crossed = crossed || n == 0 || n+by == 0
			if n+by == 0 {
				delete(j.uses, id)
			} else {
				j.uses[strings.Clone(id)] = n + by // a map takes the key it is given last, and with it all of these mentions would stay
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

// resolve checks unchanged briefings again that name an entity which was added or
// removed: a judgement may point a name at an entity that does not exist yet.
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
		if o := j.from[i]; o >= 0 && j.old.Briefings[o] == b && slices.ContainsFunc(b.Mentions(), func(m archive.Mention) bool { return other[m.Entity] }) {
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
			forms = called.Forms(e)
		}
		j.forms[e] = forms
		if names.AnyCountrys(e) {
			continue // each text has its own Supreme Court
		}
		for _, f := range forms {
			of[f] = append(of[f], i)
		}
	}
	taken := map[string]bool{}
	for f, list := range of {
		if len(list) > 1 {
			j.Shared = append(j.Shared, archive.SharedName{ID: called.Slug(f), Name: f, Entities: list})
		}
	}
	slices.SortFunc(j.Shared, func(a, b archive.SharedName) int { return cmp.Compare(a.Name, b.Name) })
	j.SharedBy = make([][]int, len(j.Entities))
	for i := range j.Shared {
		n := &j.Shared[i]
		if taken[n.ID] {
			n.ID += "-" + called.Number(n.Name)
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

// written is how a shared name is spelled by the first that has it.
func (j *joiner) written(n *archive.SharedName) string {
	for _, i := range n.Entities {
		if s := called.Spelling(j.Entities[i], n.Name); s != "" {
			return s
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

// Package judgements looks up what a maintainer decided of names that were found: it takes
// precedence over every conclusion.
package judgements

import (
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/prose"
)

// A Set is what a maintainer decided of names that were found, ready to
// be looked up.
type Set struct {
	List    []archive.Judgement
	ignore  map[string]bool            // folded names of nobody
	same    map[string]string          // folded name → id of whom it refers to
	differs map[string]map[string]bool // folded name → ids of whom it does not stand for
	merged  map[string]string          // id → the id it is now
	names   map[string]string          // id → the name it is shown under
	in      map[string]*Set            // source → what is decided for it alone
}

// New compiles judgements; a later one on the same name holds.
func New(list []archive.Judgement) *Set {
	j := empty()
	j.List = list
	for _, r := range list {
		j.add(&r)
	}
	return j
}

func empty() *Set {
	return &Set{ignore: map[string]bool{}, same: map[string]string{}, differs: map[string]map[string]bool{}, merged: map[string]string{}, names: map[string]string{}}
}

// add compiles one judgement.
func (j *Set) add(r *archive.Judgement) {
	if r.In != "" {
		if j.in == nil {
			j.in = map[string]*Set{}
		}
		if j.in[r.In] == nil {
			j.in[r.In] = empty()
		}
		j = j.in[r.In]
	}
	k := prose.Fold(r.Name)
	switch r.Kind {
	case archive.Ignore:
		j.ignore[k] = true
		delete(j.same, k)
	case archive.Same:
		j.same[k] = r.Entity
		delete(j.ignore, k)
	case archive.NotSame:
		if j.differs[k] == nil {
			j.differs[k] = map[string]bool{}
		}
		j.differs[k][r.Entity] = true
		if j.same[k] == r.Entity {
			delete(j.same, k)
		}
	case archive.Merge:
		j.merged[r.From] = r.Entity
	case archive.Rename:
		j.names[r.Entity] = r.Name
	}
}

// In returns what is decided for one source alone; nil, which knows nothing, where nothing is.
func (j *Set) In(source string) *Set { return j.in[source] }

// Sources lists the sources for which alone something is decided, in no order.
func (j *Set) Sources() (out []string) {
	for s := range j.in {
		out = append(out, s)
	}
	return out
}

// Knows reports whether a maintainer decided something of a folded name.
func (j *Set) Knows(key string) bool {
	return j != nil && (j.ignore[key] || j.same[key] != "" || len(j.differs[key]) > 0)
}

// Apart reports whether a name is judged not to stand for an entity.
func (j *Set) Apart(key, id string) bool { return j != nil && j.differs[key][id] }

// Ignored reports whether a folded name is nobody's.
func (j *Set) Ignored(key string) bool { return j != nil && j.ignore[key] }

// Same returns the id of whom a folded name is judged to stand for, or "".
func (j *Set) Same(key string) string {
	if j == nil {
		return ""
	}
	return j.same[key]
}

// Sames returns these ids by the folded names. It is not to be changed.
func (j *Set) Sames() map[string]string { return j.same }

// NameOf returns the name that an id is shown under by a judgement, or "".
func (j *Set) NameOf(id string) string { return j.names[id] }

// Now returns the id that an id became by merges. A loop ends where it began;
// reading the judgements reports it.
func (j *Set) Now(id string) string {
	for range len(j.merged) + 1 {
		to, ok := j.merged[id]
		if !ok {
			return id
		}
		id = to
	}
	return id
}

// Keep returns the entities that are kept, as the judgements leave them: with
// names added, forbidden or changed, and without those that became others.
func (j *Set) Keep(entities []*archive.Entity) []*archive.Entity {
	if len(j.List) == 0 {
		return entities
	}
	at := make(map[string]int, len(entities))
	for i, e := range entities {
		at[e.ID] = i
	}
	out := slices.Clone(entities)
	change := func(id string, f func(e *archive.Entity)) {
		if i, ok := at[id]; ok {
			e := *out[i] // what the file says stays as it is
			e.Digest = archive.Digest{}
			f(&e)
			out[i] = &e
		}
	}
	gone := map[string]bool{}
	for _, r := range j.List {
		if r.In != "" { // that source asks for it
			continue
		}
		switch r.Kind {
		case archive.Same:
			if id := j.Now(r.Entity); j.same[prose.Fold(r.Name)] == r.Entity {
				change(id, func(e *archive.Entity) { e.Aliases = with(e.Aliases, r.Name) })
			}
		case archive.NotSame:
			change(r.Entity, func(e *archive.Entity) { e.Not = with(e.Not, r.Name) })
		case archive.Rename:
			change(r.Entity, func(e *archive.Entity) {
				e.Aliases, e.Name = with(slices.Clone(e.Aliases), e.Name), r.Name
				e.Aliases = slices.DeleteFunc(e.Aliases, func(a string) bool { return a == r.Name })
			})
		case archive.Merge:
			i, ok := at[r.From]
			if _, kept := at[j.Now(r.From)]; !ok || !kept {
				continue
			}
			gone[r.From] = true
			change(j.Now(r.From), func(e *archive.Entity) {
				for _, a := range append([]string{out[i].Name}, out[i].Aliases...) {
					e.Aliases = with(e.Aliases, a)
				}
				for _, a := range out[i].WeakAliases {
					e.WeakAliases = with(e.WeakAliases, a)
				}
			})
		}
	}
	return slices.DeleteFunc(out, func(e *archive.Entity) bool { return gone[e.ID] })
}

// with returns a list that holds a text.
func with(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(slices.Clip(list), s)
}

// Moved lists the ids that became others, and which.
func (j *Set) Moved() map[string]string {
	out := make(map[string]string, len(j.merged))
	for from := range j.merged {
		out[from] = j.Now(from)
	}
	return out
}

// Differ returns the folded names that two sets decide differently on, or that they refer to
// other entities, and the ids that they rename or merge differently.
func Differ(a, b *Set) (names, ids map[string]bool) {
	names, ids = map[string]bool{}, map[string]bool{}
	for _, of := range [2]map[string]string{a.merged, b.merged} {
		for id := range of {
			if a.Now(id) != b.Now(id) {
				ids[id] = true
			}
		}
	}
	for _, of := range [2]map[string]string{a.names, b.names} {
		for id := range of {
			if a.names[id] != b.names[id] {
				ids[id] = true
			}
		}
	}
	sources := map[string]bool{"": true}
	for _, s := range slices.Concat(a.Sources(), b.Sources()) {
		sources[s] = true
	}
	for s := range sources {
		x, y := a, b
		if s != "" {
			x, y = a.In(s), b.In(s)
		}
		for _, of := range [2]*Set{x, y} {
			if of == nil {
				continue
			}
			for k := range of.ignore {
				if x.Ignored(k) != y.Ignored(k) {
					names[k] = true
				}
			}
			for k, id := range of.same {
				if x.Same(k) != y.Same(k) || a.Now(id) != b.Now(id) {
					names[k] = true
				}
			}
			for k, differs := range of.differs {
				for id := range differs {
					if x.Apart(k, id) != y.Apart(k, id) {
						names[k] = true
					}
				}
			}
		}
	}
	return names, ids
}

package copies

// From pairs to groups. A group is a text and those that are copies of it: not whatever is
// joined by a chain of pairs, for a digest of two reports is a copy of each, and the
// reports are two.

import (
	"cmp"
	"maps"
	"slices"
)

// Group is the texts that are one: the fullest first, the others by name.
type Group []string

// Rulings are what a maintainer decided, by names of texts: which are one and which
// are not, whatever their words say.
type Rulings struct{ Same, Apart [][2]string }

// grouping is the room for finding groups.
type grouping struct {
	words map[string]int             // by unit
	to    map[string]map[string]bool // by unit: its copies; true of one that is not only of a text inside it
	ruled map[string][]string        // by unit: those that a maintainer says are the same
	apart map[string][]string
}

// Groups returns the groups of a set of texts, in the order of their first names.
func (x *Index) Groups(texts []*Text, by Rulings) (out []Group) {
	g := &grouping{words: map[string]int{}, to: map[string]map[string]bool{}, ruled: map[string][]string{}, apart: map[string][]string{}}
	unitOf := map[string]string{}
	for u, list := range x.same {
		for _, t := range list {
			unitOf[t] = u
		}
		g.add(u)
	}
	of := func(t string) string { return cmp.Or(unitOf[t], t) }
	for _, p := range x.pairs {
		g.link(p.A, p.B, p.OfA, p.OfB)
	}
	there := map[string]*Text{}
	if len(by.Same) > 0 {
		for _, t := range texts {
			there[t.Name] = t
		}
	}
	for _, p := range by.Same {
		if there[p[0]] != nil && there[p[1]] != nil && of(p[0]) != of(p[1]) {
			a, b := of(p[0]), of(p[1])
			g.link(a, b, true, true)
			g.ruled[a], g.ruled[b] = append(g.ruled[a], b), append(g.ruled[b], a)
		}
	}
	for _, p := range by.Apart {
		a, b := of(p[0]), of(p[1])
		if a != b {
			delete(g.to[a], b)
			delete(g.to[b], a)
		}
		g.apart[p[0]], g.apart[p[1]] = append(g.apart[p[0]], p[1]), append(g.apart[p[1]], p[0])
	}
	for name := range g.to {
		if u := x.unit(name); u != nil {
			g.words[name] = u.Sketch.Words
		} else { // it has few words, and was joined
			g.words[name] = there[name].Sketch.Words
		}
	}
	for _, units := range g.stars() {
		var list Group
		for _, u := range units {
			if list = append(list, u); len(x.same[u]) > 0 {
				list = append(list, x.same[u][1:]...)
			}
		}
		if list = g.sorted(list); len(list) > 1 {
			out = append(out, list)
		}
	}
	slices.SortFunc(out, func(a, b Group) int { return cmp.Compare(a[0], b[0]) })
	return out
}

func (g *grouping) add(u string) {
	if g.to[u] == nil {
		g.to[u] = map[string]bool{}
	}
}

func (g *grouping) link(a, b string, ofA, ofB bool) {
	g.add(a)
	g.add(b)
	g.to[a][b], g.to[b][a] = ofA, ofB
}

// stars takes the fullest unit with its copies, again and again, until none is left.
func (g *grouping) stars() (out [][]string) {
	units := slices.Collect(maps.Keys(g.to))
	slices.SortFunc(units, func(a, b string) int {
		return cmp.Or(-cmp.Compare(g.words[a], g.words[b]), cmp.Compare(a, b))
	})
	taken := map[string]bool{}
	for _, u := range units {
		if taken[u] {
			continue
		}
		taken[u] = true
		star := []string{u}
		around := slices.DeleteFunc(slices.Sorted(maps.Keys(g.to[u])), func(v string) bool { return taken[v] })
		for _, v := range around {
			if g.to[u][v] || g.withAll(v, around) {
				star = append(star, v)
			}
		}
		for _, v := range star {
			taken[v] = true
		}
		for i := 0; i < len(star); i++ { // whatever they are to the fullest, these are the same as one of it
			for _, v := range g.ruled[star[i]] {
				if !taken[v] {
					star, taken[v] = append(star, v), true
				}
			}
		}
		out = append(out, star)
	}
	return out
}

// withAll reports whether a unit is a copy of all others of a list: one that is not,
// and stands inside the text that all are copies of, may be another text in that.
func (g *grouping) withAll(u string, list []string) bool {
	for _, v := range list {
		if _, ok := g.to[u][v]; v != u && !ok {
			return false
		}
	}
	return true
}

// sorted puts a group in order, without those that are to be apart from others in it.
func (g *grouping) sorted(list Group) (out Group) {
	slices.Sort(list[1:])
	in := make(map[string]bool, len(list))
	for _, t := range list {
		if !slices.ContainsFunc(g.apart[t], func(o string) bool { return in[o] }) {
			out, in[t] = append(out, t), true
		}
	}
	return out
}

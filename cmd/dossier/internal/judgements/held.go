package judgements

// What a judgement makes impossible: two that are held apart are not merged, and nothing
// becomes itself.

import (
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/prose"
)

// HeldApart returns the judgement by which two entities are not the same, if there is one.
func (j *Set) HeldApart(a, b *archive.Entity) (r archive.Judgement, found bool) {
	for _, pair := range [2][2]*archive.Entity{{a, b}, {b, a}} {
		e, id := pair[0], pair[1].ID
		for _, name := range slices.Concat([]string{e.Name, e.ID}, e.Aliases) {
			if k := prose.Fold(name); j.Apart(k, id) {
				for _, r := range slices.Backward(j.List) {
					if r.Kind == archive.NotSame && r.In == "" && r.Entity == id && prose.Fold(r.Name) == k {
						return r, true
					}
				}
			}
		}
	}
	return r, false
}

// Circle reports whether one entity became the other already, however many merges later.
func (j *Set) Circle(from, into string) bool { return j.Now(into) == j.Now(from) }

// Hold returns the judgement that holds two entities apart for good. It is on the longer
// name, which the other is then not linked in; where both are folded alike, on the id.
func Hold(a, b *archive.Entity) archive.Judgement {
	x, y := prose.Fold(a.Name), prose.Fold(b.Name)
	if len(x) < len(y) || len(x) == len(y) && a.ID < b.ID {
		a, b = b, a
	}
	r := archive.Judgement{Kind: archive.NotSame, Name: a.Name, Entity: b.ID}
	if x == y {
		r.Name = a.ID
	}
	return r
}

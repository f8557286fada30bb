package graph

// Publishers and authors with their briefings, and how large the archive is.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
)

// group gathers the briefings of each publisher and author. They are the same
// as long as every briefing keeps its number, its publisher and its authors.
func (j *joiner) group() {
	same := !j.shifted && len(j.old.read) > 0
	for _, t := range j.touched {
		same = same && t.old >= 0 && t.new >= 0 && signedAlike(j.old.Briefings[t.old].Attr(), j.Briefings[t.new].Attr())
	}
	if same {
		j.Publishers, j.Authors = j.old.Publishers, j.old.Authors
		return
	}
	j.Changes.Groups = true
	publishers, authors := map[string]*archive.Group{}, map[string]*archive.Group{}
	for i, b := range j.Briefings {
		a := b.Attr()
		if a.Publisher.ID != "" {
			g := publishers[a.Publisher.ID]
			if g == nil {
				p := a.Publisher // the rest need not stay
				g = &archive.Group{ID: p.ID, Name: p.Name, Publisher: &p}
				publishers[p.ID] = g
				j.Publishers = append(j.Publishers, g)
			}
			g.Briefings = append(g.Briefings, i)
		}
		for k := range a.Authors[:min(len(a.Authors), archive.PagedAuthors)] {
			p := &a.Authors[k]
			g := authors[p.ID]
			if g == nil {
				g = &archive.Group{ID: strings.Clone(p.ID), Name: strings.Clone(p.Name)}
				authors[g.ID] = g
				j.Authors = append(j.Authors, g)
			}
			if g.Bio == "" {
				g.Bio = strings.Clone(p.Bio)
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
		if b.Retracted() { // a tombstone is not a briefing
			return
		}
		c.Briefings += by
		c.Mentions += by * len(b.Mentions())
		a := b.Attr()
		if !a.Has("published") {
			c.Undated += by
		}
		if !a.Has("authors") {
			c.Unsigned += by
		}
		if !a.Has("publisher") {
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

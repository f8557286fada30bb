package graph

// Briefings that are one text. What several copies say is said once, so whoever counts
// briefings to tell how much speaks for something counts texts.

import (
	"slices"

	"dossier/cmd/dossier/internal/archive"
)

// CopiesOf returns the briefings that are one text with one, itself among them, the fullest
// first; nil when it has no copies.
func (j *Joined) CopiesOf(b int) []int {
	if j.copyOf == nil || j.copyOf[b] == 0 {
		return nil
	}
	return j.Copies[j.copyOf[b]-1]
}

// Origins returns in how many texts an entity is named.
func (j *Joined) Origins(e int) int {
	n := len(j.Occurrences[e])
	if j.copyOf == nil {
		return n
	}
	var seen []int
	for _, o := range j.Occurrences[e] {
		if c := j.copyOf[o.Briefing]; c > 0 {
			if slices.Contains(seen, c) {
				n--
			} else {
				seen = append(seen, c)
			}
		}
	}
	return n
}

// Once returns some briefings without those that are copies of one before them.
func (j *Joined) Once(list []int) []int {
	if j.copyOf == nil {
		return list
	}
	seen := map[int]bool{}
	return slices.DeleteFunc(slices.Clone(list), func(b int) bool {
		c := j.copyOf[b]
		again := c > 0 && seen[c]
		seen[c] = true
		return again
	})
}

// MentionedOnce returns how often an entity is mentioned, of copies of one text in the one
// that does so most.
func (j *Joined) MentionedOnce(e int) (n int) {
	most := map[int]int{}
	for _, o := range j.Occurrences[e] {
		c := 0
		if j.copyOf != nil {
			c = j.copyOf[o.Briefing]
		}
		n += len(o.Mentions)
		if c > 0 {
			n -= min(most[c], len(o.Mentions))
			most[c] = max(most[c], len(o.Mentions))
		}
	}
	return n
}

// gather notes which briefings are copies, and what differs by it.
func (j *joiner) gather(files [][]string) {
	j.Changes.Copies = map[string]bool{}
	if len(files) > 0 {
		number := make(map[string]int, len(j.Briefings))
		for i, b := range j.Briefings {
			if !b.Attr.Retracted() {
				number[b.Doc.File] = i
			}
		}
		j.copyOf = make([]int, len(j.Briefings))
		for _, list := range files {
			var group []int
			for _, f := range list {
				if i, ok := number[f]; ok {
					group = append(group, i)
				}
			}
			if len(group) < 2 {
				continue
			}
			j.Copies = append(j.Copies, group)
			for _, i := range group {
				j.copyOf[i] = len(j.Copies)
			}
		}
	}
	ids := func(of *Joined) (out [][]string) { // of each group, with none first: a group may be of thousands
		out = make([][]string, 1+len(of.Copies))
		for n, group := range of.Copies {
			for _, i := range group {
				out[n+1] = append(out[n+1], of.Briefings[i].ID)
			}
		}
		return out
	}
	groupOf := func(of *Joined, b int) int {
		if of.copyOf == nil {
			return 0
		}
		return of.copyOf[b]
	}
	old, now, same := ids(j.old), ids(j.Joined), map[[2]int]bool{{0, 0}: true}
	var differ []int
	for i, o := range j.from {
		pair := [2]int{0, groupOf(j.Joined, i)}
		if o >= 0 && j.old.Briefings[o].ID == j.Briefings[i].ID {
			pair[0] = groupOf(j.old, o)
		}
		equal, known := same[pair]
		if !known {
			equal = slices.Equal(old[pair[0]], now[pair[1]])
			same[pair] = equal
		}
		if !equal {
			j.Changes.Copies[j.Briefings[i].ID] = true
			differ = append(differ, i)
		}
	}
	for _, group := range j.old.Copies { // one that is gone had a page
		for _, o := range group {
			if j.to[o] < 0 {
				j.Changes.Copies[j.old.Briefings[o].ID] = true
			}
		}
	}
	again := map[int]bool{}
	for _, i := range differ {
		for _, c := range j.Named[i] {
			again[c.Entity], j.sets[c.Entity] = true, true
		}
	}
	for e := range j.Entities {
		if o := j.fromE[e]; again[e] && (o < 0 || j.old.Origins(o) != j.Origins(e)) {
			j.Changes.Origins = append(j.Changes.Origins, e)
		}
	}
}

// oneOf reports whether a briefing is a copy of another.
func (j *Joined) oneOf(a, b int) bool {
	return j.copyOf != nil && j.copyOf[a] > 0 && j.copyOf[a] == j.copyOf[b]
}

// texts returns the entities that are named with another, of each text it is named in:
// those of copies once.
func (j *joiner) texts(e int, yield func(named []archive.Count)) {
	var copies map[int]map[int]bool // by group: what it names
	for _, o := range j.Occurrences[e] {
		named := j.Named[o.Briefing]
		if len(named) > crowd {
			continue
		}
		c := 0
		if j.copyOf != nil {
			c = j.copyOf[o.Briefing]
		}
		if c == 0 {
			yield(named)
			continue
		}
		if copies == nil {
			copies = map[int]map[int]bool{}
		}
		if copies[c] == nil {
			copies[c] = map[int]bool{}
		}
		fresh := make([]archive.Count, 0, len(named))
		for _, n := range named {
			if !copies[c][n.Entity] {
				copies[c][n.Entity] = true
				fresh = append(fresh, n)
			}
		}
		yield(fresh)
	}
}

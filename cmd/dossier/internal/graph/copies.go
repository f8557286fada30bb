package graph

// Briefings that are one text: copies of each other, and translations. What several of them
// say is said once, so whoever counts briefings to tell how much speaks for something counts
// texts. Lists have the copies of a text once, and a translation beside its original: who
// reads one language may not read the other.

import (
	"slices"

	"dossier/cmd/dossier/internal/archive"
)

// partition is which briefings belong together.
type partition struct {
	groups [][]int
	of     []int // by briefing: 1 + its place in groups, or 0; nil where there are no groups
}

// at returns the number of the group that a briefing is in, or 0.
func (p *partition) at(b int) int {
	if p.of == nil {
		return 0
	}
	return p.of[b]
}

// with returns the group that a briefing is in, or nil.
func (p *partition) with(b int) []int {
	if n := p.at(b); n > 0 {
		return p.groups[n-1]
	}
	return nil
}

// Copies returns the groups of briefings that are copies, each the fullest first.
func (j *Joined) Copies() [][]int { return j.copies.groups }

// CopiesOf returns the copies of a briefing, itself among them, the fullest first; nil when
// it has none.
func (j *Joined) CopiesOf(b int) []int { return j.copies.with(b) }

// Text returns a number that a briefing has in common with those that are one text with it,
// in whichever language.
func (j *Joined) Text(b int) int {
	if group := j.texts.with(b); group != nil {
		return group[0]
	}
	return b
}

// Origins returns in how many texts an entity is named.
func (j *Joined) Origins(e int) int { return j.origins[e] }

// countTexts counts the texts that each entity is named in: pages ask for those of common names
// many thousand times.
func (j *joiner) countTexts() {
	j.origins = make([]int, len(j.Entities))
	last := make([]int, 1+len(j.texts.groups)) // by group: the entity that it was counted for, from 1
	for e, list := range j.Occurrences {
		j.origins[e] = len(list)
		for _, o := range list {
			if group := j.texts.at(o.Briefing); group > 0 {
				if last[group] == e+1 {
					j.origins[e]--
				}
				last[group] = e + 1
			}
		}
	}
}

// Once returns some briefings without those that are copies of one before them.
func (j *Joined) Once(list []int) []int {
	if j.copies.of == nil {
		return list
	}
	seen := map[int]bool{}
	return slices.DeleteFunc(slices.Clone(list), func(b int) bool {
		c := j.copies.at(b)
		again := c > 0 && seen[c]
		seen[c] = true
		return again
	})
}

// MentionedOnce returns how often an entity is mentioned, of several briefings that are one
// text in the one that does so most.
func (j *Joined) MentionedOnce(e int) (n int) {
	most := map[int]int{}
	for _, o := range j.Occurrences[e] {
		c := j.texts.at(o.Briefing)
		times := int(o.Mentions)
		n += times
		if c > 0 {
			n -= min(most[c], times)
			most[c] = max(most[c], times)
		}
	}
	return n
}

// gather notes which briefings are copies and which are one text, and what differs by it.
func (j *joiner) gather(copies, texts [][]string) {
	j.Changes.Copies = map[string]bool{}
	number := make(map[string]int, len(j.Briefings))
	if len(copies)+len(texts) > 0 {
		for i, b := range j.Briefings {
			if !b.Retracted() {
				number[b.Doc.File] = i
			}
		}
	}
	j.copies, j.texts = partitionOf(copies, number, len(j.Briefings)), partitionOf(texts, number, len(j.Briefings))
	j.countTexts()
	j.regrouped(&j.old.copies, &j.copies)
	again := map[int]bool{}
	for _, i := range j.regrouped(&j.old.texts, &j.texts) {
		for _, c := range j.Named[i] {
			again[int(c.Entity)], j.sets[int(c.Entity)] = true, true
		}
	}
	for e := range j.Entities {
		if o := j.fromE[e]; again[e] && (o < 0 || j.old.Origins(o) != j.Origins(e)) {
			j.Changes.Origins = append(j.Changes.Origins, e)
		}
	}
}

// partitionOf reads groups of files; number is that of the briefing of each.
func partitionOf(files [][]string, number map[string]int, briefings int) (p partition) {
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
		if p.of == nil {
			p.of = make([]int, briefings)
		}
		p.groups = append(p.groups, group)
		for _, i := range group {
			p.of[i] = len(p.groups)
		}
	}
	return p
}

// regrouped returns the briefings that belong together with others than before, and notes
// them.
func (j *joiner) regrouped(before, is *partition) (differ []int) {
	ids := func(of *partition, briefings []*archive.Briefing) (out [][]string) { // of each group, with none first: a group may be of thousands
		out = make([][]string, 1+len(of.groups))
		for n, group := range of.groups {
			for _, i := range group {
				out[n+1] = append(out[n+1], briefings[i].ID)
			}
		}
		return out
	}
	old, now, same := ids(before, j.old.Briefings), ids(is, j.Briefings), map[[2]int]bool{{0, 0}: true}
	for i, o := range j.from {
		pair := [2]int{0, is.at(i)}
		if o >= 0 && j.old.Briefings[o].ID == j.Briefings[i].ID {
			pair[0] = before.at(o)
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
	for _, group := range before.groups { // one that is gone had a page
		for _, o := range group {
			if j.to[o] < 0 {
				j.Changes.Copies[j.old.Briefings[o].ID] = true
			}
		}
	}
	return differ
}

// oneOf reports whether two briefings are one text.
func (j *Joined) oneOf(a, b int) bool {
	return j.texts.at(a) > 0 && j.texts.at(a) == j.texts.at(b)
}

// beside returns the entities that are named with another, of each text it is named in:
// those of several briefings that are one once.
func (j *joiner) beside(e int, yield func(named []archive.Count)) {
	var copies map[int]map[int32]bool // by group: what it names
	for _, o := range j.Occurrences[e] {
		named := j.Named[o.Briefing]
		if len(named) > crowd {
			continue
		}
		c := j.texts.at(o.Briefing)
		if c == 0 {
			yield(named)
			continue
		}
		if copies == nil {
			copies = map[int]map[int32]bool{}
		}
		if copies[c] == nil {
			copies[c] = map[int32]bool{}
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

package graph

// Which briefings are worth reading side by side.

import (
	"bytes"
	"slices"

	"dossier/cmd/dossier/internal/archive"
)

const (
	manyNames       = 6
	pairsOfBriefing = 2 // with its own relatives; theirs may add to it
)

// Pairs are briefings to be read side by side: a briefing and those of its
// relatives that share a day with it, or many names. It does not change.
type Pairs struct {
	of map[string][]string // id → ids of its partners among its own relatives
}

// Of returns the partners of a briefing among its own relatives, not those whose
// partner it is.
func (p *Pairs) Of(id string) []string { return p.of[id] }

// Have reports whether two briefings are a pair.
func (p *Pairs) Have(a, b string) bool {
	return slices.Contains(p.of[a], b) || slices.Contains(p.of[b], a)
}

// pair finds the pairs, again for the briefings that changed and their relatives.
func (j *joiner) pair() {
	j.Pairs, j.Changes.Pairs = &Pairs{of: make(map[string][]string, len(j.Briefings))}, map[string]bool{}
	again := make([]bool, len(j.Briefings))
	changed := make([]bool, len(j.Briefings))
	for _, i := range j.Changes.Related {
		again[i] = true
	}
	for _, i := range j.Changes.Briefings {
		again[i], changed[i] = true, true
	}
	for i, b := range j.Briefings {
		var had []string
		if _, was := j.old.byID[b.ID]; was {
			had = j.old.Pairs.of[b.ID]
			if !again[i] && !slices.ContainsFunc(j.Related[i], func(r int32) bool { return changed[r] }) {
				if had != nil {
					j.Pairs.of[b.ID] = had
				}
				continue
			}
		}
		var list []string
		for _, r := range j.Related[i] {
			if len(list) < pairsOfBriefing && (len(j.Common(i, int(r))) >= manyNames || j.shareDay(i, int(r))) {
				list = append(list, j.Briefings[r].ID)
			}
		}
		if list != nil {
			j.Pairs.of[b.ID] = list
		}
		if !slices.Equal(list, had) {
			for _, id := range append(slices.Concat(list, had), b.ID) {
				j.Changes.Pairs[id] = true
			}
		}
	}
	if !j.Changes.Order {
		return
	}
	for _, b := range j.old.Briefings {
		if _, stays := j.byID[b.ID]; !stays {
			for _, id := range j.old.Pairs.of[b.ID] {
				j.Changes.Pairs[id] = true
			}
		}
	}
}

// shareDay reports whether two briefings have statements of the same day. The days
// are looked up, since two long chronologies would be compared line by line.
func (j *joiner) shareDay(a, b int) bool {
	x, y := j.daysOf(a), j.daysOf(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return slices.ContainsFunc(x, func(d day) bool {
		_, found := slices.BinarySearchFunc(y, d, day.compare)
		return found
	})
}

// day is one as it is written: 2006-01-02. There are many of them at a time.
type day [len("2006-01-02")]byte

func (d day) compare(o day) int { return bytes.Compare(d[:], o[:]) }

// daysOf returns the days of which a briefing has statements, in order. A briefing is a relative
// of several: its statements are looked through once.
func (j *joiner) daysOf(b int) []day {
	if j.days[b] == nil {
		j.days[b] = daysIn(j.Briefings[b].Dated())
	}
	return j.days[b]
}

// daysIn returns the days among the dates of statements, in order.
func daysIn(dated []archive.Statement) []day {
	days := []day{}
	for i := range dated {
		if d := dated[i].Date; len(d) == len(day{}) {
			days = append(days, day([]byte(d)))
		}
	}
	slices.SortFunc(days, day.compare)
	return slices.Clone(slices.Compact(days))
}

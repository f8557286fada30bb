package graph

// Every dated sentence in order of time. An edit removes a briefing's statements and
// inserts the new ones.

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/view"
)

// Dated is one statement of the archive. It stands in several lists of a Timeline.
type Dated struct{ *dated }

type dated struct {
	briefing *archive.Briefing
	date     string
	n        int32 // in its Dated
	k        int32 // in what was listed with it
}

// DatedIn returns the n-th statement of a briefing.
func DatedIn(b *archive.Briefing, n int) Dated {
	return Dated{&dated{b, b.Dated()[n].Date, int32(n), 0}} //nolint:gosec // a text has fewer
}

func (d Dated) statement() *archive.Statement { return &d.briefing.Dated()[d.n] }

// Date returns what the statement dates, as EDTF.
func (d Dated) Date() string { return d.date }

// Year returns the year that it begins in.
func (d Dated) Year() string { return d.Date()[:len("2006")] }

// Briefing returns the id of the briefing that the statement is in.
func (d Dated) Briefing() string { return d.briefing.ID }

// Names returns the ids of the entities that the statement names, in its order.
func (d Dated) Names() []string {
	f := d.briefing.Findings()
	return namedIn(f.Mentions, &f.Dated[d.n])
}

// Row returns the statement's words as pages show them, without their briefing.
func (d Dated) Row() view.StatementRow {
	s := d.statement()
	row := view.StatementRow{N: s.N, Date: s.Date, Rule: s.Rule}
	row.Left, row.Words, row.Right = s.Cut(d.briefing.Text(s.N))
	return row
}

// Timeline is every dated statement, in order of time: by the year it begins
// in, by who published it, and by each entity that its sentence names. It does not change.
type Timeline struct {
	of    map[string][]Dated // "2026" → a year's; "@eln" → an entity's; "~quay" → a publisher's
	years []view.YearCount
}

// Years returns the years that statements begin in.
func (t *Timeline) Years() []view.YearCount { return t.years }

// Under returns the statements under a key: a year, OfEntity or OfPublisher.
func (t *Timeline) Under(key string) []Dated { return t.of[key] }

// OfEntity is the key of an entity's statements.
func OfEntity(id string) string { return "@" + id }

// OfPublisher is the key of a publisher's statements.
func OfPublisher(id string) string { return "~" + id }

// date makes the timeline from the last one and the briefings that changed.
func (j *joiner) date() {
	j.days = make([][]day, len(j.Briefings))
	t, touched := &Timeline{}, map[string]bool{}
	j.Timeline, j.Changes.Statements = t, touched
	gone := map[string]bool{} // briefings whose statements are removed
	var come []*archive.Briefing
	for _, i := range j.Changes.Briefings {
		b := j.Briefings[i]
		gone[b.ID] = true
		come = append(come, b)
	}
	if j.Changes.Order {
		for _, b := range j.old.Briefings {
			if _, stays := j.byID[b.ID]; !stays {
				gone[b.ID] = true
			}
		}
	}
	for id := range gone {
		if at, was := j.old.byID[id]; was {
			b := j.old.Briefings[at]
			for n := range b.Dated() {
				d := DatedIn(b, n)
				d.under(d.Names(), func(key string) { touched[key] = true })
			}
		}
	}
	if old := j.old.Timeline; old != nil {
		if len(touched) == 0 && !slices.ContainsFunc(come, func(b *archive.Briefing) bool { return len(b.Dated()) > 0 }) {
			j.Timeline = old
			return
		}
		t.of = maps.Clone(old.of)
	} else {
		t.of = map[string][]Dated{}
	}
	for key := range touched {
		t.of[key] = slices.DeleteFunc(slices.Clone(t.of[key]), func(d Dated) bool { return gone[d.briefing.ID] })
	}
	fresh := map[string][]Dated{}
	var names []string // of one statement after the other,
	var from []int32   // those of each from here
	all := inOrder(come, func(b *archive.Briefing, f *archive.Findings) {
		j.days[j.byID[b.ID]] = daysIn(f.Dated)
		for n := range f.Dated {
			from = append(from, int32(len(names))) //nolint:gosec // they are fewer
			names = append(names, j.known(namedIn(f.Mentions, &f.Dated[n]))...)
		}
	})
	from = append(from, int32(len(names))) //nolint:gosec
	for _, d := range all {                // once, though each is under several keys
		d.under(names[from[d.k]:from[d.k+1]], func(key string) {
			touched[key] = true
			fresh[key] = append(fresh[key], d)
		})
	}
	for key := range touched {
		if t.of[key] = merged(t.of[key], fresh[key]); len(t.of[key]) == 0 {
			delete(t.of, key)
		}
		delete(fresh, key)
	}
	for key, list := range t.of {
		if key[0] != '@' && key[0] != '~' {
			t.years = append(t.years, view.YearCount{Year: key, Count: len(list)})
		}
	}
	slices.SortFunc(t.years, func(a, b view.YearCount) int { return cmp.Compare(a.Year, b.Year) })
	j.Changes.Years = j.old.Timeline == nil || !slices.Equal(t.years, j.old.Timeline.years)
}

// InOrder lists the statements of some briefings in order of time. A date is that of many,
// so that dates are sorted, and not statements.
func InOrder(briefings []*archive.Briefing) []Dated {
	return inOrder(briefings, func(*archive.Briefing, *archive.Findings) {})
}

// inOrder calls each with every briefing on the way.
func inOrder(briefings []*archive.Briefing, each func(b *archive.Briefing, f *archive.Findings)) (all []Dated) {
	briefings = slices.SortedFunc(slices.Values(briefings), func(a, b *archive.Briefing) int {
		return cmp.Or(cmp.Compare(a.SortKey(), b.SortKey()), cmp.Compare(a.ID, b.ID))
	})
	on := map[string][]Dated{}
	n := 0
	for _, b := range briefings {
		f := b.Findings()
		each(b, f)
		of := make([]dated, len(f.Dated))
		for i := range f.Dated {
			date := f.Dated[i].Date
			list, known := on[date]
			if known {
				date = list[0].date
			} else {
				date = strings.Clone(date) // what it stands in need not stay
			}
			of[i] = dated{b, date, int32(i), int32(n)} //nolint:gosec // statements are fewer
			on[date] = append(list, Dated{&of[i]})
			n++
		}
	}
	all = make([]Dated, 0, n)
	for _, date := range slices.SortedFunc(maps.Keys(on), byDate) {
		all = append(all, on[date]...)
	}
	return all
}

// byDate orders dates by the day they begin, the less exact first.
func byDate(a, b string) int {
	from, _, _ := strings.Cut(a, "/")
	than, _, _ := strings.Cut(b, "/")
	return cmp.Or(cmp.Compare(from, than), cmp.Compare(a, b))
}

// merged merges two lists of statements that are in order. It changes neither: the last
// archive may hold them.
func merged(list, more []Dated) []Dated {
	if len(more) == 0 {
		return list
	}
	if len(list) < 16*len(more) {
		out := make([]Dated, 0, len(list)+len(more))
		for len(list) > 0 && len(more) > 0 {
			if inTime(list[0], more[0]) < 0 {
				out, list = append(out, list[0]), list[1:]
			} else {
				out, more = append(out, more[0]), more[1:]
			}
		}
		return append(append(out, list...), more...)
	}
	list = slices.Grow(slices.Clone(list), len(more))
	for _, d := range more { // a few among many
		at, _ := slices.BinarySearchFunc(list, d, inTime)
		list = slices.Insert(list, at, d)
	}
	return list
}

// inTime orders statements by the day they begin, the less exact first; then by
// the date of their source, its id and the place in it.
func inTime(a, b Dated) int {
	if a.date != b.date {
		return byDate(a.date, b.date)
	}
	if a.briefing == b.briefing {
		return cmp.Compare(a.n, b.n)
	}
	return cmp.Or(cmp.Compare(a.briefing.SortKey(), b.briefing.SortKey()), cmp.Compare(a.briefing.ID, b.briefing.ID), cmp.Compare(a.n, b.n))
}

// known returns ids as the archive has them, as far as it does.
func (j *joiner) known(ids []string) []string {
	for i, id := range ids {
		if e, ok := j.index[id]; ok {
			ids[i] = j.Entities[e].ID
		}
	}
	return ids
}

// under calls f with the key of each year, publisher and entity that a statement, which names
// these entities, belongs to.
func (d Dated) under(names []string, f func(key string)) {
	f(d.Year())
	if id := d.briefing.PublisherID(); id != "" {
		f(OfPublisher(id))
	}
	for _, id := range names {
		f(OfEntity(id))
	}
}

// namedIn returns the entities that a statement names, in its order.
func namedIn(mentions []archive.Mention, s *archive.Statement) (ids []string) {
	at, _ := slices.BinarySearchFunc(mentions, s, func(m archive.Mention, s *archive.Statement) int {
		return cmp.Or(cmp.Compare(m.N, s.N), cmp.Compare(m.Start, s.Start))
	})
	for i := at; i < len(mentions) && mentions[i].N == s.N && mentions[i].Start < s.End; i++ {
		if m := &mentions[i]; m.End <= s.End && !slices.Contains(ids, m.Entity) {
			ids = append(ids, m.Entity)
		}
	}
	return ids
}

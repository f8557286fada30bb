package build

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
)

// How much of the chronology a page holds.
const (
	statementsPerPage  = 120
	statementsOnEntity = 8 // an entity with more has a chronology of its own
)

// dated is one statement of the archive.
type dated struct {
	briefing *archive.Briefing
	n        int // in its Dated
}

func (d dated) statement() *archive.Statement { return &d.briefing.Dated[d.n] }

// timeline is every dated statement, in order of time: by the year it begins
// in, and by each entity that its sentence names.
type timeline struct {
	of      map[string][]dated // "2026" → a year's; "@eln" → an entity's
	years   []archive.YearCount
	touched map[string]bool // which differ from the last generation's
}

// timelineOf makes the timeline of an archive from the last one and the
// briefings that changed.
func timelineOf(s, old *snapshot) *timeline {
	t := &timeline{touched: map[string]bool{}}
	gone := map[string]bool{} // briefings whose statements are taken away
	var come []*archive.Briefing
	if old == nil || old.timeline == nil {
		t.of = map[string][]dated{}
		come = s.Briefings
	} else {
		for _, i := range s.Changes.Briefings {
			b := s.Briefings[i]
			gone[b.ID] = true
			come = append(come, b)
		}
		if s.Changes.Order {
			for _, b := range old.Briefings {
				if _, stays := s.briefing[b.ID]; !stays {
					gone[b.ID] = true
				}
			}
		}
		for id := range gone {
			if at, was := old.briefing[id]; was {
				eachDated(old.Briefings[at], func(key string, _ int) { t.touched[key] = true })
			}
		}
		if len(t.touched) == 0 && !slices.ContainsFunc(come, func(b *archive.Briefing) bool { return len(b.Dated) > 0 }) {
			return &timeline{of: old.timeline.of, years: old.timeline.years}
		}
		t.of = maps.Clone(old.timeline.of)
		for key := range t.touched {
			t.of[key] = slices.DeleteFunc(slices.Clone(t.of[key]), func(d dated) bool { return gone[d.briefing.ID] })
		}
	}
	fresh := map[string][]dated{}
	for _, b := range come {
		eachDated(b, func(key string, n int) {
			t.touched[key] = true
			fresh[key] = append(fresh[key], dated{b, n})
		})
	}
	for key := range t.touched {
		list, more := t.of[key], fresh[key]
		if len(list) < 16*len(more) {
			list = slices.Concat(list, more)
			slices.SortFunc(list, inTime)
		} else if len(more) > 0 { // a few among many that are in order
			list = slices.Grow(slices.Clone(list), len(more))
			for _, d := range more {
				at, _ := slices.BinarySearchFunc(list, d, inTime)
				list = slices.Insert(list, at, d)
			}
		}
		if t.of[key] = list; len(list) == 0 {
			delete(t.of, key)
		}
	}
	for key, list := range t.of {
		if key[0] != '@' {
			t.years = append(t.years, archive.YearCount{Year: key, Count: len(list)})
		}
	}
	slices.SortFunc(t.years, func(a, b archive.YearCount) int { return cmp.Compare(a.Year, b.Year) })
	return t
}

// inTime orders statements by the day they begin, the less exact first; then by
// the date of their source, its id and the place in it.
func inTime(a, b dated) int {
	x, y := a.statement(), b.statement()
	from, _, _ := strings.Cut(x.Date, "/")
	than, _, _ := strings.Cut(y.Date, "/")
	return cmp.Or(cmp.Compare(from, than), cmp.Compare(x.Date, y.Date),
		cmp.Compare(a.briefing.Attr.SortKey(), b.briefing.Attr.SortKey()), cmp.Compare(a.briefing.ID, b.briefing.ID), cmp.Compare(a.n, b.n))
}

// eachDated calls f for each year and entity that a statement of a briefing
// belongs to.
func eachDated(b *archive.Briefing, f func(key string, n int)) {
	for n := range b.Dated {
		f(b.Dated[n].Date[:4], n)
		for _, id := range namedIn(b, &b.Dated[n]) {
			f("@"+id, n)
		}
	}
}

// namedIn returns the entities that a statement names, in its order.
func namedIn(b *archive.Briefing, s *archive.Statement) (ids []string) {
	at, _ := slices.BinarySearchFunc(b.Mentions, s.N, func(m archive.Mention, n int) int { return cmp.Compare(m.N, n) })
	for i := at; i < len(b.Mentions) && b.Mentions[i].N == s.N; i++ {
		if m := &b.Mentions[i]; m.Start >= s.Start && m.End <= s.End && !slices.Contains(ids, m.Entity) {
			ids = append(ids, m.Entity)
		}
	}
	return ids
}

// pages returns how many pages the statements under a key take; 0 for none.
func (t *timeline) pages(key string) int {
	n := len(t.of[key])
	if n == 0 || key[0] == '@' && n <= statementsOnEntity {
		return 0
	}
	return pagesFor(n, statementsPerPage)
}

// asBefore reports whether the timeline fills the pages that it filled.
func (t *timeline) asBefore(old *timeline) bool {
	for key := range t.touched {
		if t.pages(key) != old.pages(key) {
			return false
		}
	}
	return true
}

// years returns the years that statements begin in.
func (r *reader) years() []archive.YearCount {
	r.note(yearsFact, "")
	return r.of.timeline.years
}

// dated returns the statements under a key.
func (r *reader) dated(key string) []dated {
	r.note(timelineFact, key)
	return r.of.timeline.of[key]
}

// statement returns a statement as pages show it.
func (r *reader) statement(d dated) archive.StatementRow {
	s := d.statement()
	row := archive.StatementRow{Card: r.card(r.at(d.briefing.ID)), N: s.N, Date: s.Date, Rule: s.Rule}
	row.Left, row.Words, row.Right = s.Cut(d.briefing.Text(s.N))
	return row
}

// days groups statements by their date. Those of several sources on one day
// that name somebody in common stand together, under these names.
func (r *reader) days(list []dated) (out []archive.DatedGroup) {
	for len(list) > 0 {
		date := list[0].statement().Date
		n := 1
		for n < len(list) && list[n].statement().Date == date {
			n++
		}
		out = append(out, archive.DatedGroup{Date: date, Accounts: r.accounts(list[:n])})
		list = list[n:]
	}
	return out
}

// maxTogether bounds how many statements of a day are compared with each other.
const maxTogether = 60

func (r *reader) accounts(list []dated) (out []archive.Account) {
	exact := len(list[0].statement().Date) == len("2006-01-02") && len(list) <= maxTogether
	taken := make([]bool, len(list))
	for i, d := range list {
		if taken[i] {
			continue
		}
		a := archive.Account{Rows: []archive.StatementRow{r.statement(d)}}
		if exact {
			var common []string
			names := namedIn(d.briefing, d.statement())
			for k := i + 1; k < len(list); k++ {
				if taken[k] || list[k].briefing == d.briefing {
					continue
				}
				shared := slices.DeleteFunc(namedIn(list[k].briefing, list[k].statement()), func(id string) bool { return !slices.Contains(names, id) })
				if len(shared) == 0 {
					continue
				}
				taken[k] = true
				a.Rows = append(a.Rows, r.statement(list[k]))
				for _, id := range shared {
					if !slices.Contains(common, id) {
						common = append(common, id)
					}
				}
			}
			for _, id := range common {
				a.Names = append(a.Names, r.ref(r.entityAt(id)))
			}
		}
		out = append(out, a)
	}
	return out
}

// chronology plans the pages of all years.
func (p *planner) chronology() {
	p.chunk("years", "", 0, func(p *planner, _ string, _ int) {
		const at = "chronology/index.html"
		p.page(at, func(r *reader) (any, error) {
			return &archive.YearsView{Frame: r.frame(at, "chronology", archive.T("Chronology"), ""), Years: r.years()}, nil
		})
	})
	for _, y := range p.timeline.years {
		p.chunk("year", y.Year, p.timeline.pages(y.Year), func(p *planner, year string, last int) {
			p.statements(year, "chronology/"+year+".html", last)
		})
	}
}

// statements plans the pages of the statements under a key.
func (p *planner) statements(key, base string, last int) {
	for n := range last {
		at := archive.PagePath(base, n+1)
		p.page(at, func(r *reader) (any, error) {
			list := r.dated(key)
			v := &archive.ChronologyView{Pager: archive.Pager{Base: base, Page: n + 1, Last: last}, Total: len(list)}
			if id, of := strings.CutPrefix(key, "@"); of {
				ref := r.ref(r.entityAt(id))
				v.Entity = &ref
				v.Frame = r.frame(at, "entities", archive.T("Chronology of %s", ref.Name), "")
			} else {
				v.Frame = r.frame(at, "chronology", key, "")
				v.Year = key
				years := r.years()
				if i, ok := slices.BinarySearchFunc(years, key, func(y archive.YearCount, k string) int { return cmp.Compare(y.Year, k) }); ok {
					if i > 0 {
						v.Before = years[i-1].Year
					}
					if i+1 < len(years) {
						v.After = years[i+1].Year
					}
				}
				v.Months = months(list)
			}
			v.Days = r.days(list[n*statementsPerPage : min((n+1)*statementsPerPage, len(list))])
			return v, nil
		})
	}
}

// months counts the statements of a year by month; those of no month are left
// out.
func months(list []dated) (out [12]int) {
	for _, d := range list {
		if date := d.statement().Date; len(date) >= 7 && date[4] == '-' {
			if m := int(date[5]-'0')*10 + int(date[6]-'0'); m >= 1 && m <= 12 {
				out[m-1]++
			}
		}
	}
	return out
}

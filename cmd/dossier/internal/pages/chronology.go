package pages

// The dated statements of one year, or of those that name one entity, in order of
// time.

import (
	"cmp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

const (
	statementsPerPage = 300 // some 130 kB
	maxTogether       = 60  // statements of a day that are compared with each other
)

func planChronologies(p *planner) {
	for e := range p.Entities() {
		if key := facts.OfEntity(e.ID); e.HasPage && chronologyPages(p.Outline, key) > 0 {
			p.chunk(key, chronologyPages(p.Outline, key), chronology)
		}
	}
	for year := range p.Years() {
		p.chunk(year, chronologyPages(p.Outline, year), chronology)
	}
}

// chronologyPages returns how many pages the statements under a key take; 0 where
// they have none.
func chronologyPages(o facts.Outline, key string) int {
	n := o.Statements(key)
	if n == 0 || key[0] == '@' && n <= statementsOnEntity {
		return 0
	}
	return pagesFor(n, statementsPerPage)
}

func chronology(f *files, c Chunk) {
	key, last := c.ID, c.N
	id, of := strings.CutPrefix(key, "@")
	base := "chronology/" + key + ".html"
	if of {
		base = view.ChronologyPath(id)
	}
	for n := range last {
		at := view.PagePath(base, n+1)
		f.page(at, func(r *facts.Reader) (any, error) {
			list := r.Dated(key)
			v := &view.Chronology{Pager: view.Pager{Base: base, Page: n + 1, Last: last}, Total: len(list)}
			if of {
				ref := r.Ref(r.EntityAt(id))
				v.Entity = &ref
				v.Frame = frame(r, at, "entities", i18n.T("Chronology of %s", ref.Name), "")
			} else {
				v.Frame = frame(r, at, "chronology", key, "")
				v.Year, v.Months = key, months(list)
				v.MonthAt = monthsAt(list, base)
				v.Before, v.After = around(r.Years(), key)
			}
			v.Days = days(r, list[n*statementsPerPage:min((n+1)*statementsPerPage, len(list))])
			return v, nil
		})
	}
}

// around returns the years before and after one, or "".
func around(years []view.YearCount, year string) (before, after string) {
	i, ok := slices.BinarySearchFunc(years, year, func(y view.YearCount, k string) int { return cmp.Compare(y.Year, k) })
	if ok && i > 0 {
		before = years[i-1].Year
	}
	if ok && i+1 < len(years) {
		after = years[i+1].Year
	}
	return before, after
}

// months counts the statements of a year by month; those of no month are omitted.
func months(list []facts.Dated) (out [12]int) {
	for _, d := range list {
		if date := d.Date(); len(date) >= 7 && date[4] == '-' {
			if m := int(date[5]-'0')*10 + int(date[6]-'0'); m >= 1 && m <= 12 {
				out[m-1]++
			}
		}
	}
	return out
}

// monthsAt returns where each month of a year begins: its page, and the first date in it.
func monthsAt(list []facts.Dated, base string) (out [12]string) {
	for i, d := range list {
		date := d.Date()
		if len(date) < 7 || strings.Contains(date, "/") {
			continue
		}
		if m := int(date[5]-'0')*10 + int(date[6]-'0'); m >= 1 && m <= 12 && out[m-1] == "" {
			out[m-1] = view.PagePath(base, i/statementsPerPage+1) + "#d" + date
		}
	}
	return out
}

// days groups statements by their date. Those of several sources on one day
// that name somebody in common are grouped together, under these names.
func days(r *facts.Reader, list []facts.Dated) (out []view.DatedGroup) {
	for len(list) > 0 {
		date := list[0].Date()
		n := 1
		for n < len(list) && list[n].Date() == date {
			n++
		}
		out = append(out, view.DatedGroup{Date: date, Accounts: accounts(r, list[:n])})
		list = list[n:]
	}
	return out
}

func accounts(r *facts.Reader, list []facts.Dated) (out []view.Account) {
	exact := len(list[0].Date()) == len("2006-01-02") && len(list) <= maxTogether
	said, taken := again(r, list)
	for i, d := range list {
		if taken[i] {
			continue
		}
		a := view.Account{Rows: []view.StatementRow{said(i)}}
		if exact {
			var common []string
			names := d.Names()
			for k := i + 1; k < len(list); k++ {
				if taken[k] || list[k].Briefing() == d.Briefing() {
					continue
				}
				shared := slices.DeleteFunc(list[k].Names(), func(id string) bool { return !slices.Contains(names, id) })
				if len(shared) == 0 {
					continue
				}
				taken[k] = true
				a.Rows = append(a.Rows, said(k))
				for _, id := range shared {
					if !slices.Contains(common, id) {
						common = append(common, id)
					}
				}
			}
			for _, id := range common {
				a.Names = append(a.Names, r.Ref(r.EntityAt(id)))
			}
		}
		if len(a.Rows) > 1 {
			a.Voices = voices(r, a.Rows)
		}
		out = append(out, a)
	}
	return out
}

// again finds the sentences that a copy of the same text has said before, word for word:
// they are taken, and said returns the row of another with how many repeat it.
func again(r *facts.Reader, list []facts.Dated) (said func(i int) view.StatementRow, taken []bool) {
	taken = make([]bool, len(list))
	repeats := map[int]int{}
	first := map[[3]string]int{}
	for i, d := range list {
		ids := r.CopiesOf(r.Briefing(d.Briefing()))
		if ids == nil {
			continue
		}
		row := d.Row()
		key := [3]string{ids[0], row.Words, row.Left + row.Right}
		if at, ok := first[key]; !ok {
			first[key] = i
		} else if list[at].Briefing() != d.Briefing() {
			taken[i] = true
			repeats[at]++
		}
	}
	return func(i int) view.StatementRow {
		row := r.Statement(list[i])
		if n := repeats[i]; n > 0 {
			row.Repeated, row.Copies = n, view.CopiesPath(r.CopiesOf(r.Briefing(row.ID))[0])
		}
		return row
	}, taken
}

// voices counts the sources of some rows.
func voices(r *facts.Reader, rows []view.StatementRow) view.Voices {
	var list []int
	for i := range rows {
		if b := r.Briefing(rows[i].ID); !slices.Contains(list, b) {
			list = append(list, b)
		}
	}
	return r.Voices(list)
}

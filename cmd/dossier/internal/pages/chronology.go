package pages

// The dated statements of one year, of one publisher, or of those that name one entity,
// in order of time; beside the first page what a script filters them by.

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
	statementsOnPage  = 40  // an entity or a publisher with more has a chronology of its own
)

func planChronologies(p *planner) {
	for e := range p.Entities() {
		if key := facts.OfEntity(e.ID); e.HasPage && chronologyPages(p.Outline, key) > 0 {
			p.chunk(key, chronologyPages(p.Outline, key), chronology)
		}
	}
	for id := range p.Groups(facts.Publishers) {
		if key := facts.OfPublisher(id); chronologyPages(p.Outline, key) > 0 {
			p.chunk(key, chronologyPages(p.Outline, key), chronology)
		}
	}
	for year := range p.Years() {
		p.chunk(year, chronologyPages(p.Outline, year), chronology)
	}
}

// chronologyOf returns whose statements are under a key: the folder and the id of an
// entity or a publisher, no folder where it is a year.
func chronologyOf(key string) (folder, id string) {
	if id, of := strings.CutPrefix(key, facts.OfEntity("")); of {
		return "entities", id
	}
	if id, of := strings.CutPrefix(key, facts.OfPublisher("")); of {
		return facts.Publishers, id
	}
	return "", key
}

// chronologyPages returns how many pages the statements under a key take; 0 where
// they have none.
func chronologyPages(o facts.Outline, key string) int {
	n := o.Statements(key)
	if folder, _ := chronologyOf(key); n == 0 || folder != "" && n <= statementsOnPage {
		return 0
	}
	return pagesFor(n, statementsPerPage)
}

func chronology(f *files, c Chunk) {
	key, last := c.ID, c.N
	folder, id := chronologyOf(key)
	base, period := "chronology/"+key+".html", len("2006-01")
	if folder != "" {
		base, period = view.ChronologyPath(folder+"/"+id), len("2006")
	}
	for n := range last {
		at := view.PagePath(base, n+1)
		f.page(at, func(r *facts.Reader) (any, error) {
			list := r.Dated(key)
			v := &view.Chronology{Pager: view.Pager{Base: base, Page: n + 1, Last: last}, Total: len(list)}
			v.Periods = facts.Once(r, "periods of "+key, func(r *facts.Reader) []view.Period { return periods(r.Dated(key), base, period) })
			switch folder {
			case "":
				v.Frame = frame(r, at, "chronology", key, "")
				v.Year = key
				if n == 0 {
					v.Markdown = twinOf(r.Site(), base)
				}
				v.Before, v.After = around(r.Years(), key)
			case facts.Publishers:
				v.Publisher = r.Group(folder, id).Publisher
				v.Frame = frame(r, at, folder, i18n.T("Chronology of %s", v.Publisher.Name), "")
			default:
				ref := r.Ref(r.EntityAt(id))
				v.Entity = &ref
				v.Frame = frame(r, at, folder, i18n.T("Chronology of %s", ref.Name), "")
			}
			v.Days = days(r, page(list, n))
			return v, nil
		})
	}
	rows := strings.TrimSuffix(base, ".html")
	f.file(rows+".js", func(r *facts.Reader) (any, error) {
		list := r.Dated(key)
		t := newRows(r, rows, period)
		for n := range last {
			t.page(page(list, n))
		}
		return t.out, nil
	})
}

// page returns the statements of one page of a list.
func page(list []facts.Dated, n int) []facts.Dated {
	return list[min(n*statementsPerPage, len(list)):min((n+1)*statementsPerPage, len(list))]
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

// periods counts the statements of a list by month, or by year, as so many bytes of their
// dates say, and tells where each begins; those of no month are omitted.
func periods(list []facts.Dated, base string, of int) (out []view.Period) {
	for i, d := range list {
		key := periodOf(d.Date(), of)
		if key == "" {
			continue
		}
		if n := len(out); n == 0 || out[n-1].Key != key {
			out = append(out, view.Period{Key: key})
		}
		p := &out[len(out)-1]
		p.Count++
		if p.At == "" {
			p.At = view.PagePath(base, i/statementsPerPage+1) + "#d" + d.Date()
		}
	}
	return out
}

// periodOf returns the month or the year that a date begins in, "" where it tells none.
func periodOf(date string, of int) string {
	if from, _, _ := strings.Cut(date, "/"); len(from) >= of {
		return from[:of]
	}
	return ""
}

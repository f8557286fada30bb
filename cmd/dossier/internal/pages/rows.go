package pages

// What the statements of a chronology are filtered by: how exact their dates are, who
// published them, whom they name. Scripts read it; the pages are whole without.

import (
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

// rows is such a file while it is made. Each id has a number, that of its first use; -1
// is a name without a page, by which nobody would filter.
type rows struct {
	r                          *facts.Reader
	out                        *view.DatedRows
	names, publishers, periods map[string]int
	period                     int // bytes of a date that are its period
}

func newRows(r *facts.Reader, name string, period int) *rows {
	return &rows{r, &view.DatedRows{Name: name}, map[string]int{}, map[string]int{}, map[string]int{}, period}
}

// page adds the statements of a page, in the order in which it shows them.
func (t *rows) page(list []facts.Dated) {
	var all []view.DatedRow
	by(facts.Dated.Date, list, func(list []facts.Dated) {
		accounts, repeats := together(t.r, list)
		for _, a := range accounts {
			for _, i := range a.at {
				all = append(all, t.row(list, i, repeats[i]))
			}
		}
	})
	t.out.Pages = append(t.out.Pages, all)
}

func (t *rows) row(list []facts.Dated, i int, repeats []int) view.DatedRow {
	date := list[i].Date()
	row := view.DatedRow{Precision: slices.Index(view.Precisions, archive.Precision(date)), Period: -1}
	if p := periodOf(date, t.period); p != "" {
		row.Period = numbered(t.periods, p, len(t.out.Periods), func() bool { t.out.Periods = append(t.out.Periods, p); return true })
	}
	for _, k := range append([]int{i}, repeats...) {
		by := t.r.Issuer(t.r.Briefing(list[k].Briefing()))
		n := numbered(t.publishers, by.ID, len(t.out.Publishers), func() bool {
			t.out.Publishers = append(t.out.Publishers, view.Label{ID: by.ID, Name: by.Name})
			return true
		})
		if !slices.Contains(row.Publishers, n) {
			row.Publishers = append(row.Publishers, n)
		}
	}
	for _, id := range list[i].Names() {
		n := numbered(t.names, id, len(t.out.Names), func() bool {
			ref := t.r.Ref(t.r.EntityAt(id))
			if ref.Passage == "" {
				t.out.Names = append(t.out.Names, view.Label{ID: id, Name: ref.Name})
			}
			return ref.Passage == ""
		})
		if n >= 0 {
			row.Names = append(row.Names, n)
		}
	}
	return row
}

// numbered returns the number of an id: the next where it has none yet, -1 where it gets
// none.
func numbered(of map[string]int, id string, next int, add func() bool) int {
	n, known := of[id]
	if !known {
		if n = -1; add() {
			n = next
		}
		of[id] = n
	}
	return n
}

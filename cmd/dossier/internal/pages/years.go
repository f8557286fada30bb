package pages

// The page that leads to the years of the chronology, and what a script filters them by.

import (
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

func planYears(p *planner) { p.chunk("", 0, years) }

func years(f *files, _ Chunk) {
	const rows = "chronology/index"
	f.page(rows+".html", func(r *facts.Reader) (any, error) {
		return &view.Years{Frame: frame(r, rows+".html", "chronology", i18n.T("Chronology"), ""), Years: r.Years()}, nil
	})
	f.file(rows+".js", func(r *facts.Reader) (any, error) {
		t := newRows(r, rows, len("2006"))
		for _, y := range r.Years() {
			list := r.Dated(y.Year)
			for n := range pagesFor(len(list), statementsPerPage) {
				t.page(page(list, n))
			}
		}
		return t.out, nil
	})
}

package pages

// The page that leads to the years of the chronology.

import (
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

func planYears(p *planner) { p.chunk("", 0, years) }

func years(f *files, _ Chunk) {
	const at = "chronology/index.html"
	f.page(at, func(r *facts.Reader) (any, error) {
		return &view.Years{Frame: frame(r, at, "chronology", i18n.T("Chronology"), ""), Years: r.Years()}, nil
	})
}

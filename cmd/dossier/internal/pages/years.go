package pages

// The page that leads to the years of the chronology.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/facts"
)

func planYears(p *planner) { p.chunk("", 0, years) }

func years(f *files, _ Chunk) {
	const at = "chronology/index.html"
	f.page(at, func(r *facts.Reader) (any, error) {
		return &archive.YearsView{Frame: frame(r, at, "chronology", archive.T("Chronology"), ""), Years: r.Years()}, nil
	})
}

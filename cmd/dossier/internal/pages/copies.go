package pages

// The page of a text that several briefings are: who carried it, and what each changed.

import (
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

func planCopies(p *planner) {
	for id := range p.Copies {
		p.chunk(id, 0, copied)
	}
}

func copied(f *files, c Chunk) {
	at := view.CopiesPath(c.ID)
	f.page(at, func(r *facts.Reader) (any, error) {
		v := &view.CopiesPage{Copies: r.Copies(r.Briefing(c.ID))}
		v.Frame = frame(r, at, "briefings", i18n.T("Copies of one text"), "“"+v.Fullest.Attr.Title+"”")
		return v, nil
	})
}

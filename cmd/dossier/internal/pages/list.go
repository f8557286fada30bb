package pages

// All briefings, the newest first.

import (
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

const cardsPerPage = 50

func planBriefingList(p *planner) {
	n, _ := p.Count()
	p.chunk("", pagesFor(n, cardsPerPage), briefingList)
}

func briefingList(f *files, c Chunk) {
	const base = "briefings/index.html"
	for n := 1; n <= c.N; n++ {
		at := view.PagePath(base, n)
		f.page(at, func(r *facts.Reader) (any, error) {
			total := r.Briefings()
			v := &view.List{
				Frame: frame(r, at, "briefings", i18n.T("Briefings"), ""), Pager: view.Pager{Base: base, Page: n, Last: c.N},
				Heading: "Briefings", What: "briefings", Total: r.Counts().Briefings,
			}
			for i := (n - 1) * cardsPerPage; i < min(n*cardsPerPage, total); i++ {
				v.Cards = append(v.Cards, r.Card(i))
			}
			return v, nil
		})
	}
}

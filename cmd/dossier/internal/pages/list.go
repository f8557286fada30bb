package pages

// All briefings, the newest first; copies of one text are listed once, by the fullest.

import (
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

const cardsPerPage = 50

func planBriefingList(p *planner) {
	p.chunk("", pagesFor(p.Listed(), cardsPerPage), briefingList)
}

func briefingList(f *files, c Chunk) {
	const base = "briefings/index.html"
	for n := 1; n <= c.N; n++ {
		at := view.PagePath(base, n)
		f.page(at, func(r *facts.Reader) (any, error) {
			list := r.Listed()
			v := &view.List{
				Frame: frame(r, at, "briefings", i18n.T("Briefings"), ""), Pager: view.Pager{Base: base, Page: n, Last: c.N},
				Heading: "Briefings", What: "briefings", Total: r.Counts().Briefings,
			}
			v.Texts, v.Cards = len(list), r.Listings(list[min((n-1)*cardsPerPage, len(list)):min(n*cardsPerPage, len(list))])
			return v, nil
		})
	}
}

package pages

// All briefings, the newest first.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/facts"
)

const cardsPerPage = 50

func planBriefingList(p *planner) {
	n, _ := p.Count()
	p.chunk("", pagesFor(n, cardsPerPage), briefingList)
}

func briefingList(f *files, c Chunk) {
	const base = "briefings/index.html"
	for n := 1; n <= c.N; n++ {
		at := archive.PagePath(base, n)
		f.page(at, func(r *facts.Reader) (any, error) {
			total := r.Briefings()
			v := &archive.ListView{
				Frame: frame(r, at, "briefings", archive.T("Briefings"), ""), Pager: archive.Pager{Base: base, Page: n, Last: c.N},
				Heading: "Briefings", What: "briefings", Total: r.Counts().Briefings,
			}
			for i := (n - 1) * cardsPerPage; i < min(n*cardsPerPage, total); i++ {
				v.Cards = append(v.Cards, r.Card(i))
			}
			return v, nil
		})
	}
}

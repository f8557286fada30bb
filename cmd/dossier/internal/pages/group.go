package pages

// One publisher or author: the briefings that carry the name, and, of a publisher,
// a feed of them.

import (
	"strings"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

// namesOfGroup is how many names are listed that its briefings speak of most.
const namesOfGroup = 24

func planGroups(p *planner) {
	for _, folder := range []string{facts.Publishers, facts.Authors} {
		for id, briefings := range p.Groups(folder) {
			p.chunk(folder+"/"+id, pagesFor(briefings, cardsPerPage), group)
		}
	}
}

func group(f *files, c Chunk) {
	folder, id, _ := strings.Cut(c.ID, "/")
	base, last := c.ID+".html", c.N
	for n := 1; n <= last; n++ {
		at := view.PagePath(base, n)
		f.page(at, func(r *facts.Reader) (any, error) {
			g := r.Group(folder, id)
			v := &view.List{
				Frame: frame(r, at, folder, g.Name, ""), Pager: view.Pager{Base: base, Page: n, Last: last},
				Heading: g.Name, What: strings.TrimSuffix(folder, "s"), Publisher: g.Publisher, Bio: g.Bio, Total: len(g.Briefings),
				Cards: r.Cards(g.Briefings[(n-1)*cardsPerPage : min(n*cardsPerPage, len(g.Briefings))]),
			}
			if n == 1 {
				v.Names = r.MostNamed(g.Briefings, namesOfGroup)
			}
			return v, nil
		})
	}
	if folder != facts.Publishers {
		return
	}
	f.feed(c.ID+"/feed", func(r *facts.Reader) view.Feed {
		g := r.Group(folder, id)
		return view.Feed{Page: base, Title: g.Name + " · " + r.Site().Title,
			Entries: entries(r, len(g.Briefings), func(i int) int { return g.Briefings[i] }, func(b int) bool { return r.Issuer(b).ID == id })}
	})
}

package pages

// One publisher or author: the briefings that carry the name.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

const (
	namesOfGroup  = 8   // listed of those that its briefings name most
	titlesPerPage = 250 // briefings that are listed by title and slip alone
)

func planGroups(p *planner) {
	for _, folder := range []string{facts.Publishers, facts.Authors} {
		for id, briefings := range p.Groups(folder) {
			p.chunk(folder+"/"+id, pagesFor(briefings, titlesPerPage), group)
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
			list := r.Once(g.Briefings)
			v := &view.List{
				Frame: frame(r, at, folder, g.Name, ""), Pager: view.Pager{Base: base, Page: n, Last: last},
				Heading: g.Name, What: strings.TrimSuffix(folder, "s"), Publisher: g.Publisher, Bio: g.Bio, Total: len(g.Briefings), Texts: r.Texts(g.Briefings),
				Cards: r.Listings(list[min((n-1)*titlesPerPage, len(list)):min(n*titlesPerPage, len(list))]),
			}
			if n == 1 {
				v.Feed = folder == facts.Publishers && slices.ContainsFunc(g.Briefings, func(b int) bool { return r.Card(b).Attr.FeedTime() != "" })
				v.Voices = r.Voices(g.Briefings)
				v.Names = r.MostNamed(list, namesOfGroup)
				if folder == facts.Publishers {
					dated := r.Dated(facts.OfPublisher(id))
					if v.Dated = len(dated); v.Dated <= statementsOnPage {
						v.Days = days(r, dated)
					}
				}
			}
			return v, nil
		})
	}
}

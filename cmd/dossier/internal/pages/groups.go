package pages

// The lists of publishers and of authors.

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

func planGroupIndexes(p *planner) {
	for _, folder := range []string{facts.Publishers, facts.Authors} {
		p.chunk(folder, pagesFor(p.CountGroups(folder), namesPerPage), groupIndex)
	}
}

func groupIndex(f *files, c Chunk) {
	folder, last := c.ID, c.N
	base := folder + "/index.html"
	heading := strings.ToUpper(folder[:1]) + folder[1:]
	for n := 1; n <= last; n++ {
		at := view.PagePath(base, n)
		f.page(at, func(r *facts.Reader) (any, error) {
			v := &view.Groups{Frame: frame(r, at, folder, i18n.T(heading), ""), Pager: view.Pager{Base: base, Page: n, Last: last}, Heading: heading, Folder: folder, Unknown: r.Counts().Unissued}
			if folder == facts.Authors {
				v.Unknown = r.Counts().Unsigned
			}
			groups := facts.Once(r, folder+" in order", func(r *facts.Reader) []*archive.Group {
				return inOrder(r.Groups(folder), folder == facts.Authors)
			})
			for _, g := range groups[(n-1)*namesPerPage : min(n*namesPerPage, len(groups))] {
				v.Groups = append(v.Groups, view.GroupCount{ID: g.ID, Name: shownName(g.Name), Briefings: r.Texts(g.Briefings)})
			}
			return v, nil
		})
	}
}

package pages

// The lists of publishers and of authors.

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/facts"
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
		at := archive.PagePath(base, n)
		f.page(at, func(r *facts.Reader) (any, error) {
			v := &archive.GroupsView{Frame: frame(r, at, folder, archive.T(heading), ""), Pager: archive.Pager{Base: base, Page: n, Last: last}, Heading: heading, Folder: folder, Unknown: r.Counts().Unissued}
			if folder == facts.Authors {
				v.Unknown = r.Counts().Unsigned
			}
			groups := r.Groups(folder)
			for _, g := range groups[(n-1)*namesPerPage : min(n*namesPerPage, len(groups))] {
				v.Groups = append(v.Groups, archive.GroupCount{ID: g.ID, Name: g.Name, Briefings: len(g.Briefings)})
			}
			return v, nil
		})
	}
}

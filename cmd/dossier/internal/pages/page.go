package pages

// A page of the maintainer's own, from content/pages.

import (
	"maps"
	"slices"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

func planOwnPages(p *planner) {
	for id := range p.Pages() {
		p.chunk(id, 0, ownPage)
	}
}

func ownPage(f *files, c Chunk) {
	at := "pages/" + c.ID + ".html"
	f.page(at, func(r *facts.Reader) (any, error) {
		page, links := r.Page(c.ID)
		v := &view.OwnPage{Frame: frame(r, at, "pages/"+c.ID, page.Title, page.Description), Page: page, Links: links}
		counts := map[int]int{} // by number of an entity
		for _, m := range page.Mentions {
			if e, ok := r.FindEntity(m.Entity); ok {
				counts[e]++
			}
		}
		for _, e := range slices.Sorted(maps.Keys(counts)) {
			v.Names = append(v.Names, view.NameCount{Ref: r.Ref(e), Count: counts[e]})
		}
		return v, nil
	})
}

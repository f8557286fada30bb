package pages

// A page of the maintainer's own, from content/pages. One that keeps a question lists the
// briefings that answer it.

import (
	"maps"
	"slices"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/terms"
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
		if page.Search != "" {
			a := answerTo(r, page.Search)
			v.Answer = &view.Answer{Query: a.query, Total: len(a.briefings), Cards: r.Listings(first(a.briefings, titlesPerPage)), Feed: page.FeedPath()}
		}
		return v, nil
	})
}

// answer is a kept question with the briefings that answer it, the newest first and
// copies of one text once.
type answer struct {
	query     string // of the search page, for the same
	briefings []int
}

func answerTo(r *facts.Reader, question string) answer {
	return facts.Once(r, "answer to "+question, func(r *facts.Reader) answer {
		asked, err := terms.Read(question)
		if err != nil {
			panic(err) // it was read when the page was
		}
		return answer{asked.Query(), r.Once(finderOf(r).index().Answer(&asked))}
	})
}

package pages

// The front page: the newest briefings, and the names and publishers with most mentions.

import (
	"cmp"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

const (
	latestOnHome     = 8
	namesOnHome      = 14 // of each type
	publishersOnHome = 12
	besideOnHome     = 5
	newestBeside     = 60 // briefings in which pairs of one day are looked for
)

func planHome(p *planner) { p.chunk("", 0, home) }

func home(f *files, _ Chunk) {
	const at = "index.html"
	f.page(at, func(r *facts.Reader) (any, error) {
		site := r.Site()
		v := &view.Home{Frame: frame(r, at, "home", site.Title, site.Description), Counts: r.Counts()}
		for _, b := range first(r.Listed(), latestOnHome) {
			v.Latest = append(v.Latest, r.Listing(b))
		}
		v.Names = byType(r, namesOnHome)
		for _, g := range largest(r.Groups(facts.Publishers), publishersOnHome) {
			g = r.Group(facts.Publishers, g.ID)
			v.Publishers = append(v.Publishers, view.GroupCount{ID: g.ID, Name: g.Name, Briefings: len(g.Briefings)})
		}
		v.Beside = ofOneDay(r)
		for _, page := range r.Pages() {
			v.Pages = append(v.Pages, archive.NavItem{Title: page.Title, Path: page.Path()})
		}
		return v, nil
	})
}

// ofOneDay lists the newest pairs of briefings that two publishers issued on one day and
// that have a page side by side: what they say differently, no other list shows.
func ofOneDay(r *facts.Reader) (out []view.Beside) {
	seen := map[string]bool{}
	for _, i := range first(r.Listed(), newestBeside) {
		a, issuer := r.Card(i), r.Issuer(i).ID
		if len(a.Attr.Published) != len("2006-01-02") || issuer == "" || a.Attr.Retracted() {
			continue
		}
		for _, rel := range r.Related(i) {
			b := r.Card(int(rel))
			other := r.Issuer(int(rel)).ID
			at := view.ComparePath(a.ID, b.ID)
			if b.Attr.Published != a.Attr.Published || other == "" || other == issuer || b.Attr.Retracted() || seen[at] || !r.Paired(a.ID, b.ID) {
				continue
			}
			if seen[at] = true; len(out) < besideOnHome {
				out = append(out, view.Beside{A: a, B: b, Path: at})
			}
		}
	}
	return out
}

// byType returns, for each type, its most often named entities.
func byType(r *facts.Reader, most int) (out []view.TypeNames) {
	of := map[archive.EntityType][]view.NameCount{}
	for _, n := range r.Totals() {
		of[n.Type] = append(of[n.Type], n)
	}
	for _, t := range archive.EntityTypes {
		list := of[t]
		if len(list) == 0 {
			continue
		}
		slices.SortStableFunc(list, func(a, b view.NameCount) int {
			return cmp.Or(-cmp.Compare(a.Count, b.Count), -cmp.Compare(a.Briefings, b.Briefings))
		})
		out = append(out, view.TypeNames{Type: t, Total: len(list), Names: first(list, most)})
	}
	return out
}

func largest(groups []*archive.Group, most int) []*archive.Group {
	list := slices.Clone(groups)
	slices.SortStableFunc(list, func(a, b *archive.Group) int { return -cmp.Compare(len(a.Briefings), len(b.Briefings)) })
	return first(list, most)
}

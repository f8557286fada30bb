package desk

// One name in full: how it is written, whom it is likely the same as, every source that
// names it, and what may be done: also to some of these sources alone.

import (
	"cmp"
	"net/url"
	"slices"

	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/view"
)

// How much of a name is shown.
const (
	mostNameSources = 200
	mostNameForms   = 40
	spotsOfSource   = 3
)

func (d *Desk) name(g *engine.Result, own view.Own, query url.Values) ([]byte, error) {
	c := d.catalogue(g)
	at, found := c.at[query.Get("id")]
	if !found { // it became another
		return d.names(g, own, query)
	}
	n := &c.all[at]
	own.Title = n.Entity.Name
	v := &view.Name{Own: own, NameQuery: nameQuery(query), State: *n, IDs: c.targets, Plan: d.plannedNames(g, query)}
	v.State.Alike = c.likelyOf(g.Rules(), n)
	forms := map[string]int{}
	for _, p := range review.PlacesOf(g, n.Entity.ID) {
		for _, m := range p.Mentions {
			forms[p.Briefing.Text(m.N)[m.Start:m.End]]++
		}
		if len(v.Sources) == mostNameSources {
			v.More++
			continue
		}
		s := view.NameSource{File: p.Briefing.Doc.File, Count: len(p.Mentions)}
		for _, m := range p.Mentions[:min(len(p.Mentions), spotsOfSource)] {
			s.Spots = append(s.Spots, view.Sample{Card: view.CardOf(p.Briefing), Spot: view.SpotOf(p.Briefing, m)})
		}
		v.Sources = append(v.Sources, s)
	}
	for w, count := range forms {
		v.Forms = append(v.Forms, view.NameForm{Words: w, Count: count})
	}
	slices.SortFunc(v.Forms, func(a, b view.NameForm) int {
		return cmp.Or(-cmp.Compare(a.Count, b.Count), cmp.Compare(a.Words, b.Words))
	})
	v.Forms = v.Forms[:min(len(v.Forms), mostNameForms)]
	list := c.pick(g, &v.NameQuery, false)
	if i := slices.Index(list, n); i >= 0 {
		if i > 0 {
			v.Previous = list[i-1].Entity.ID
		}
		if i+1 < len(list) {
			v.Next = list[i+1].Entity.ID
		}
	}
	return g.Render("name", v)
}

package pages

// The page of a name that several entities have, which leads to each of them.

import (
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

func planSharedNames(p *planner) {
	for id := range p.Shared() {
		p.chunk(id, 0, sharedName)
	}
}

func sharedName(f *files, c Chunk) {
	at := view.SharedRef{ID: c.ID}.Path()
	f.page(at, func(r *facts.Reader) (any, error) {
		n := r.Shared(c.ID)
		v := &view.SharedName{Frame: frame(r, at, "entities", n.Name, ""), Name: n.Name}
		for _, e := range n.Entities {
			ent := r.Entity(e)
			s := view.Sense{NameCount: r.Total(e), Note: ent.Summary()}
			if list := offices(r, e, ent, 1); len(list) > 0 {
				s.Role = &list[0]
			} else if o := r.Occurrences(e); len(o) > 0 {
				c := r.Card(o[0].Briefing)
				s.Card = &c
			}
			v.Senses = append(v.Senses, s)
		}
		return v, nil
	})
}

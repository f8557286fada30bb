package pages

// The tombstone of an entity: the page at its address once no briefing names it any
// more.

import (
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

func planGoneEntities(p *planner) {
	for _, id := range p.Gone() {
		p.chunk(id, 0, goneEntity)
	}
}

func goneEntity(f *files, c Chunk) {
	at := view.EntityPath(c.ID)
	f.page(at, func(r *facts.Reader) (any, error) {
		g := r.Tombstone(c.ID)
		return &view.Gone{Frame: frame(r, at, "entities", g.Name, ""), Name: g.Name, On: g.On, Why: g.Why}, nil
	})
}

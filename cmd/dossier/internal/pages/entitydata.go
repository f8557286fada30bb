package pages

// What may be downloaded of an entity, beside its JSON: a feed, and a table of its
// mentions.

import (
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

func planEntityData(p *planner) {
	for e := range p.Entities() {
		if e.HasPage {
			p.chunk(e.ID, 0, entityData)
		}
	}
}

func entityData(f *files, c Chunk) {
	id := c.ID
	f.feed("entities/"+id+"/feed", func(r *facts.Reader) view.Feed {
		e := r.EntityAt(id)
		o := r.Occurrences(e)
		return view.Feed{Page: view.EntityPath(id), Title: r.Ref(e).Name + " · " + r.Site().Title,
			Entries: entries(r, len(o), func(i int) int { return o[i].Briefing }, func(int) bool { return false })}
	})
	f.file("entities/"+id+"/mentions.csv", func(r *facts.Reader) (any, error) {
		e := r.EntityAt(id)
		ref := r.Ref(e)
		v := &view.Table{Site: r.Site(), Of: "mentions", Plain: true}
		for _, o := range r.Occurrences(e) {
			v.Briefings = append(v.Briefings, &view.Briefing{Briefing: r.Whole(o.Briefing), Names: []view.NameCount{{Ref: ref}}})
			v.Mentions = append(v.Mentions, o.Mentions)
		}
		return v, nil
	})
}

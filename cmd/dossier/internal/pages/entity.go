package pages

// An entity's pages: what the archive says of it, and each of its mentions, in
// pages of bounded length; and the same as JSON.

import (
	"cmp"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

const (
	mentionsPerPage    = 150
	statementsOnEntity = 8  // an entity with more has a chronology of its own
	publishersOfEntity = 40 // listed of those that name it
)

func planEntities(p *planner) {
	for e := range p.Entities() {
		if n := entityPages(e); n > 0 {
			p.chunk(e.ID, n, entity)
		}
	}
}

// entityPages returns how many pages an entity has; 0 for one without.
func entityPages(e facts.Thing) int {
	if !e.HasPage {
		return 0
	}
	return paged(e.Occurrences, func(int, archive.Occurrence) {})
}

func entity(f *files, c Chunk) {
	id, last := c.ID, c.N
	base, data := view.EntityPath(id), "entities/"+id+".json"
	for n := range last {
		at := view.PagePath(base, n+1)
		f.page(at, func(r *facts.Reader) (any, error) {
			e := r.EntityAt(id)
			ent, total := r.Entity(e), r.Total(e)
			v := &view.Entity{
				Frame: frame(r, at, "entities", ent.Name, ""), Pager: view.Pager{Base: base, Page: n + 1, Last: last},
				Entity: ent, Briefings: total.Briefings, Mentions: total.Count,
			}
			for _, o := range cut(r.Occurrences(e), n) {
				v.Groups = append(v.Groups, r.Spots(o))
			}
			if n == 0 {
				v.JSON = data
				v.Publishers, v.Unissued = perPublisher(r, e)
				v.Shared = r.SharedBy(e)
				list := r.Dated(facts.OfEntity(id))
				v.Dated = len(list)
				v.Days = days(r, list[max(0, len(list)-statementsOnEntity):])
				portray(r, e, v)
			}
			return v, nil
		})
	}
	f.file(data, func(r *facts.Reader) (any, error) {
		e := r.EntityAt(id)
		v := &view.EntityData{Entity: r.Entity(e), Mentions: r.Total(e).Count}
		for _, o := range r.Occurrences(e) {
			v.Briefings = append(v.Briefings, view.CardCount{Card: r.Card(o.Briefing), Mentions: len(o.Mentions)})
		}
		return v, nil
	})
}

// paged cuts an entity's mentions into pages and calls add with each stretch;
// a briefing's mentions are kept together where they fit.
func paged(occurrences []archive.Occurrence, add func(page int, o archive.Occurrence)) (pages int) {
	n := 0 // mentions on the page so far
	for _, o := range occurrences {
		if n > 0 && n+len(o.Mentions) > mentionsPerPage {
			pages, n = pages+1, 0
		}
		for len(o.Mentions) > mentionsPerPage {
			add(pages, archive.Occurrence{Briefing: o.Briefing, Mentions: o.Mentions[:mentionsPerPage]})
			o.Mentions = o.Mentions[mentionsPerPage:]
			pages, n = pages+1, 0
		}
		add(pages, o)
		n += len(o.Mentions)
	}
	return pages + 1
}

// cut returns what of an entity's mentions is on one page.
func cut(occurrences []archive.Occurrence, page int) (out []archive.Occurrence) {
	paged(occurrences, func(n int, o archive.Occurrence) {
		if n == page {
			out = append(out, o)
		}
	})
	return out
}

func perPublisher(r *facts.Reader, e int) (out []view.GroupCount, unissued int) {
	at := map[string]int{}
	for _, o := range r.Occurrences(e) {
		pub := r.Issuer(o.Briefing)
		if pub.ID == "" {
			unissued++
			continue
		}
		i, ok := at[pub.ID]
		if !ok {
			i = len(out)
			at[pub.ID] = i
			out = append(out, view.GroupCount{ID: pub.ID, Name: pub.Name})
		}
		out[i].Briefings++
		out[i].Mentions += len(o.Mentions)
	}
	slices.SortStableFunc(out, func(a, b view.GroupCount) int {
		return cmp.Or(-cmp.Compare(a.Briefings, b.Briefings), -cmp.Compare(a.Mentions, b.Mentions), cmp.Compare(a.ID, b.ID))
	})
	return first(out, publishersOfEntity), unissued
}

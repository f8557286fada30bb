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
	rowsPerPage        = 250 // briefings on the first page of a name: some 120 kB
	rowsFurther        = 400 // on a further one, which has no passages
	fewMentions        = 40  // a name with no more shows each of them, else the first of each briefing
	publishersOfEntity = 12  // listed of those that name it
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
	return 1 + max(0, len(e.Occurrences)-rowsPerPage+rowsFurther-1)/rowsFurther
}

// onPage returns those briefings of a list that page n of a name has, n from 0.
func onPage(all []archive.Occurrence, n int) []archive.Occurrence {
	if n == 0 {
		return first(all, rowsPerPage)
	}
	return first(all[rowsPerPage+(n-1)*rowsFurther:], rowsFurther)
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
				Entity: ent, Briefings: total.Briefings, Texts: total.Texts, Mentions: total.Count, All: total.Count <= fewMentions,
			}
			all := r.Occurrences(e)
			if n == 0 {
				v.JSON, v.Feed = data, inFeed(r, all)
				v.Markdown = twinOf(v.Site, v.Path)
				v.Publishers, v.MorePublishers, v.Unissued = perPublisher(r, e)
				v.Voices = r.Voices(briefings(all))
				v.Shared = r.SharedBy(e)
				chronicle(r, id, v)
				portray(r, e, v)
			}
			for _, o := range onPage(all, n) { // behind what reads these texts whole
				if n > 0 {
					v.Groups = append(v.Groups, titled(r, o))
				} else {
					v.Groups = append(v.Groups, row(r, o, v.All))
				}
			}
			return v, nil
		})
	}
	f.file(data, func(r *facts.Reader) (any, error) {
		e := r.EntityAt(id)
		v := &view.EntityData{Entity: r.Entity(e), Mentions: r.Total(e).Count}
		for _, o := range r.Occurrences(e) {
			v.Briefings = append(v.Briefings, r.Places(o))
		}
		return v, nil
	})
}

// titled is what a further page shows of a briefing: its title, which leads to the first
// passage. Who is there looks for a briefing among hundreds.
func titled(r *facts.Reader, o archive.Occurrence) view.MentionGroup {
	g := view.MentionGroup{Card: r.Card(o.Briefing), Mentions: int(o.Mentions)}
	if at := slices.DeleteFunc(r.Places(o).Paragraphs, func(n int) bool { return n == 0 }); len(at) > 0 {
		g.Spots = []view.Spot{{N: at[0]}}
	}
	return g
}

// row is what the first page shows of one: the passages that name it, or the first of them.
// Of a title there is none, because a row begins with it.
func row(r *facts.Reader, o archive.Occurrence, all bool) view.MentionGroup {
	if !all {
		return r.Spots(o, 1)
	}
	return r.Spots(o, fewMentions)
}

// inFeed reports whether a feed can carry a briefing that names an entity.
func inFeed(r *facts.Reader, occurrences []archive.Occurrence) bool {
	return slices.ContainsFunc(occurrences, func(o archive.Occurrence) bool {
		a := r.Card(o.Briefing).Attr
		return a.FeedTime() != "" && !a.Retracted()
	})
}

// chronicle adds the dated sentences that name an entity: all of a few; of more than
// those the page of their own tells them, and they are not written twice.
func chronicle(r *facts.Reader, id string, v *view.Entity) {
	list := r.Dated(facts.OfEntity(id))
	if v.Dated = len(list); v.Dated <= statementsOnPage {
		v.Days = days(r, list)
	}
}

func briefings(all []archive.Occurrence) (out []int) {
	for _, o := range all {
		out = append(out, o.Briefing)
	}
	return out
}

func perPublisher(r *facts.Reader, e int) (out []view.GroupCount, more, unissued int) {
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
		out[i].Mentions += int(o.Mentions)
	}
	slices.SortStableFunc(out, func(a, b view.GroupCount) int {
		return cmp.Or(-cmp.Compare(a.Briefings, b.Briefings), -cmp.Compare(a.Mentions, b.Mentions), cmp.Compare(a.ID, b.ID))
	})
	out, rest := first(out, publishersOfEntity), max(0, len(out)-publishersOfEntity)
	return out, rest, unissued
}

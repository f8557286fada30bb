package pages

// Briefings, names and years as Markdown: those of a part of the archive as one download, and,
// where site.yaml asks for them, each beside its page.

import (
	"maps"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

// mostNamePlaces is how many briefings the Markdown of a name lists.
const mostNamePlaces = 500

// bundle is the View of the download of some briefings.
func bundle(r *facts.Reader, from, to int) *view.Texts {
	v := &view.Texts{Site: r.Site(), Briefings: whole(r, from, to)}
	in := map[int]*view.NameText{}
	for k, b := range v.Briefings {
		at := paragraphs(b.Briefing)
		for _, n := range r.Named(from + k) {
			e := int(n.Entity)
			if r.Ref(e).Passage != "" {
				continue
			}
			t := in[e]
			if t == nil {
				t = &view.NameText{Entity: r.Entity(e)}
				in[e] = t
			}
			t.Places = append(t.Places, view.NamePlace{Card: r.Card(from + k), Paragraphs: at[t.Entity.ID]})
		}
	}
	for _, e := range slices.Sorted(maps.Keys(in)) {
		v.Names = append(v.Names, *in[e])
	}
	by(facts.Dated.Year, r.DatedIn(from, to), func(list []facts.Dated) {
		v.Years = append(v.Years, *yearText(r, list[0].Year(), list))
	})
	return v
}

func yearText(r *facts.Reader, year string, list []facts.Dated) *view.YearText {
	return &view.YearText{YearCount: view.YearCount{Year: year, Count: len(list)}, Days: days(r, list)}
}

// paragraphs returns where a briefing has each of its names.
func paragraphs(b *archive.Briefing) map[string][]int {
	at := map[string][]int{}
	for _, m := range b.Mentions() {
		if list := at[m.Entity]; len(list) == 0 || list[len(list)-1] != m.N {
			at[m.Entity] = append(list, m.N)
		}
	}
	return at
}

// twinOf is the Markdown beside a page, "" where the site has none.
func twinOf(site *archive.Site, page string) string {
	if !site.Twins {
		return ""
	}
	return strings.TrimSuffix(page, ".html") + ".md"
}

func planTwins(p *planner) {
	if !p.Twins() {
		return
	}
	for id := range p.Briefings() {
		p.chunk("briefings/"+id, 0, func(f *files, _ Chunk) {
			f.file("briefings/"+id+".md", func(r *facts.Reader) (any, error) {
				i := r.Briefing(id)
				return &view.Twin{Site: r.Site(), Briefing: &view.Briefing{Briefing: r.Whole(i), Names: r.Names(i)}}, nil
			})
		})
	}
	for year := range p.Years() {
		p.chunk("chronology/"+year, 0, func(f *files, _ Chunk) {
			f.file("chronology/"+year+".md", func(r *facts.Reader) (any, error) {
				return &view.Twin{Site: r.Site(), Year: yearText(r, year, r.Dated(year))}, nil
			})
		})
	}
	for e := range p.Entities() {
		if e.HasPage {
			p.chunk("entities/"+e.ID, 0, func(f *files, _ Chunk) {
				f.file("entities/"+e.ID+".md", func(r *facts.Reader) (any, error) { return &view.Twin{Site: r.Site(), Name: nameText(r, e.ID)}, nil })
			})
		}
	}
}

func nameText(r *facts.Reader, id string) *view.NameText {
	e := r.EntityAt(id)
	list := r.Occurrences(e)
	v := &view.NameText{Entity: r.Entity(e), More: max(0, len(list)-mostNamePlaces)}
	for _, o := range first(list, mostNamePlaces) {
		v.Places = append(v.Places, view.NamePlace{Card: r.Card(o.Briefing), Paragraphs: slices.Compact(r.Places(o).Paragraphs)})
	}
	return v
}

package build

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/export"
)

// briefingsPerFile is how many briefings one file of those to carry away holds;
// larger archives have several, so that an edit makes one of them anew.
const briefingsPerFile = 500

// databaseUpTo is the size of an archive up to which it is also written as one
// database: that grows with all of it, and is made anew with every edit.
const databaseUpTo = 2000

// entries returns the newest of some briefings that a feed can carry: those
// published last, and those of them that were taken back last.
func (r *reader) entries(n int, at func(i int) int, ours func(b int) bool) (out []archive.FeedEntry) {
	add := func(i int) {
		b := r.whole(i)
		out = append(out, archive.FeedEntry{Card: r.card(i), File: b.Doc.File})
	}
	for _, b := range r.retracted() {
		if len(out) < feedEntries && ours(b) && export.Updated(r.of.Briefings[b].Attr) != "" {
			add(b)
		}
	}
	for i, read := 0, 0; i < n && read < feedEntries; i++ {
		if b := r.whole(at(i)); export.Updated(b.Attr) != "" && !b.Attr.Retracted() {
			read++
			add(at(i))
		}
	}
	slices.SortStableFunc(out, func(a, b archive.FeedEntry) int { return -cmp.Compare(export.Updated(a.Attr), export.Updated(b.Attr)) })
	return out[:min(len(out), feedEntries)]
}

// feeds plans a feed as Atom and as JSON.
func (p *planner) feeds(base string, make func(r *reader) archive.FeedView) {
	for _, ext := range []string{".xml", ".json"} {
		p.file(base+ext, func(r *reader) (any, error) {
			v := make(r)
			v.Site, v.Path = r.site(), base+ext
			return &v, nil
		})
	}
}

func siteFeeds(p *planner, _ string, _ int) {
	p.feeds("feed", func(r *reader) archive.FeedView {
		return archive.FeedView{Page: "index.html", Title: r.site().Title, Subtitle: r.site().Description,
			Entries: r.entries(r.briefings(), func(i int) int { return i }, func(int) bool { return true })}
	})
}

func publisherFeeds(p *planner, id string, _ int) {
	p.feeds("publishers/"+id+"/feed", func(r *reader) archive.FeedView {
		g := r.groupOf("publishers", id)
		return archive.FeedView{Page: "publishers/" + id + ".html", Title: g.Name + " · " + r.site().Title,
			Entries: r.entries(len(g.Briefings), func(i int) int { return g.Briefings[i] }, func(b int) bool { return r.of.Briefings[b].Attr.Publisher.ID == id })}
	})
}

// entityData plans what may be carried away of an entity, beside its JSON.
func entityData(p *planner, id string, _ int) {
	p.feeds("entities/"+id+"/feed", func(r *reader) archive.FeedView {
		e := r.entityAt(id)
		o := r.occurrences(e)
		return archive.FeedView{Page: archive.EntityPath(id), Title: r.ref(e).Name + " · " + r.site().Title,
			Entries: r.entries(len(o), func(i int) int { return o[i].Briefing }, func(int) bool { return false })}
	})
	p.file("entities/"+id+"/mentions.csv", func(r *reader) (any, error) {
		e := r.entityAt(id)
		ref := r.ref(e)
		v := &archive.TableView{Site: r.site(), Of: "mentions"}
		for _, o := range r.occurrences(e) {
			v.Briefings = append(v.Briefings, &archive.BriefingView{Briefing: r.whole(o.Briefing), Names: []archive.NameCount{{Ref: ref}}})
			v.Mentions = append(v.Mentions, o.Mentions)
		}
		return v, nil
	})
}

// carried plans the files that the whole archive is carried away in, and the
// page that leads to them.
func (p *planner) carried() {
	parts := pagesFor(len(p.Briefings), briefingsPerFile)
	p.chunk("carried", "", parts, func(p *planner, _ string, parts int) {
		var files []archive.DataFile
		add := func(path, what, kind string, view func(r *reader) (any, error)) {
			files = append(files, archive.DataFile{Path: path, What: what, Kind: kind})
			p.file(path, view)
		}
		slice := func(r *reader, part int) (out []*archive.BriefingView) {
			for b := part * briefingsPerFile; b < min((part+1)*briefingsPerFile, r.briefings()); b++ {
				out = append(out, &archive.BriefingView{Briefing: r.whole(b), Names: r.names(b)})
			}
			return out
		}
		each := func(name, ext, what, kind string, view func(r *reader, b []*archive.BriefingView) any) {
			for part := range parts {
				path := "data/" + name + ext
				if parts > 1 {
					path = fmt.Sprintf("data/%s-%0*d%s", name, len(strconv.Itoa(parts)), part+1, ext)
				}
				add(path, what, kind, func(r *reader) (any, error) { return view(r, slice(r, part)), nil })
			}
		}
		for _, t := range []struct{ of, what string }{{"briefings", "Every briefing with its attribution and how each field is known"},
			{"mentions", "Every mention of a name, the rule that linked it, and where it stands"}, {"statements", "Every dated sentence"}} {
			each(t.of, ".csv", t.what, "CSV", func(r *reader, b []*archive.BriefingView) any {
				return &archive.TableView{Site: r.site(), Of: t.of, Briefings: b}
			})
		}
		add("data/entities.csv", "Every name, with its type, its aliases and how often it is named", "CSV", func(r *reader) (any, error) {
			return &archive.TableView{Site: r.site(), Of: "entities", Entities: r.entityRows()}, nil
		})
		each("briefings", ".jsonl", "Every briefing whole, one to a line", "JSON Lines", func(r *reader, b []*archive.BriefingView) any {
			return &archive.LinesView{Site: r.site(), Of: "briefings", Briefings: b}
		})
		add("data/entities.ftm.json", "Names as FollowTheMoney entities, for OpenAleph", "FollowTheMoney", func(r *reader) (any, error) {
			return &archive.LinesView{Site: r.site(), Of: "followthemoney", Entities: r.entityRows()}, nil
		})
		each("briefings", ".ftm.json", "Briefings as FollowTheMoney articles, and which names they document", "FollowTheMoney", func(r *reader, b []*archive.BriefingView) any {
			return &archive.LinesView{Site: r.site(), Of: "followthemoney", Briefings: b}
		})
		for _, f := range []struct{ ext, format, kind string }{{".bib", "bib", "BibTeX"}, {".ris", "ris", "RIS"}, {".csl.json", "csl", "CSL-JSON"}} {
			each("citations", f.ext, "How every briefing is cited", f.kind, func(r *reader, b []*archive.BriefingView) any {
				v := &archive.CitationsView{Format: f.format}
				for i := range b {
					v.Citations = append(v.Citations, archive.CitationOf(b[i].Briefing, r.site()))
				}
				return v
			})
		}
		if parts <= databaseUpTo/briefingsPerFile {
			add("data/archive.sqlite", "Everything as one database with an index over the full text, for SQL and Datasette", "SQLite", func(r *reader) (any, error) {
				r.note(sourcesFact, "")
				return &archive.DatabaseView{Site: r.site(), Publishers: r.publishers(), Entities: r.entityRows(), Briefings: r.of.Briefings}, nil
			})
		}
		const at = "data/index.html"
		p.page(at, func(r *reader) (any, error) {
			return &archive.DataView{Frame: r.frame(at, "data", archive.T("Data"), ""), Counts: r.counts(), Files: files}, nil
		})
	})
}

// publishers lists what is shown of each publisher.
func (r *reader) publishers() (out []*archive.Publisher) {
	for _, g := range r.groups("publishers") {
		r.note(groupFact, "publishers/"+g.ID)
		out = append(out, &archive.Publisher{ID: g.ID, Name: g.Name, URL: g.Publisher.URL, Type: g.Publisher.Type, Country: g.Publisher.Country})
	}
	return out
}

// entityRows lists the entities with their counts.
func (r *reader) entityRows() (out []archive.EntityRow) {
	r.note(namesFact, "")
	for e, n := range r.totals() {
		out = append(out, archive.EntityRow{Entity: r.of.Entities[e], URL: n.Path(), Mentions: n.Count, Briefings: n.Briefings})
	}
	return out
}

// picturesUpTo is the size of an archive up to which each briefing has a picture
// of its own, for where a link to it is shared. In a larger one the site's stands
// for all: pictures would take most of a build.
const picturesUpTo = 500

// pictured reports whether briefings have pictures. Only where the site says
// where it stands can anybody find them.
func (s *snapshot) pictured() bool { return s.Site.BaseURL != "" && len(s.Briefings) <= picturesUpTo }

// picture returns where the picture of a briefing stands.
func (r *reader) picture(id string) string {
	r.note(orderFact, "")
	if r.site(); r.of.pictured() {
		return "cards/" + id + ".png"
	}
	return "card.png"
}

func picture(p *planner, id string, _ int) {
	p.file("cards/"+id+".png", func(r *reader) (any, error) {
		c := r.card(r.at(id))
		return &archive.CardView{Site: r.site(), Title: c.Attr.Title, Words: archive.SlipWords(c.Attr.Slip())}, nil
	})
}

func sitePicture(p *planner, _ string, _ int) {
	p.file("card.png", func(r *reader) (any, error) {
		site := r.site()
		v := &archive.CardView{Site: site, Title: site.Description, Words: archive.Plural(r.counts().Briefings, "briefing") + " · " + archive.Plural(r.counts().Entities, "name")}
		if v.Title == "" {
			v.Title = site.Title
		}
		return v, nil
	})
}

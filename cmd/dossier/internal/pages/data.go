package pages

// The files in which the whole archive can be downloaded, and the page that lists
// them.

import (
	"fmt"
	"strconv"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// briefingsPerFile is how many briefings one of these files holds; larger archives
// have several, so that an edit makes one of them anew.
const briefingsPerFile = 500

// databaseUpTo is the size of an archive up to which it is also written as one
// database: that grows with all of it, and is made anew with every edit.
const databaseUpTo = 2000

func planData(p *planner) {
	n, _ := p.Count()
	p.chunk("", pagesFor(n, briefingsPerFile), data)
}

// downloads are the files of one plan, in the order in which the page lists them.
type downloads struct {
	*files
	parts int
	list  []view.DataFile
}

func (d *downloads) add(path, what, kind string, v func(r *facts.Reader) any) {
	d.list = append(d.list, view.DataFile{Path: path, What: what, Kind: kind})
	d.file(path, func(r *facts.Reader) (any, error) { return v(r), nil })
}

// each adds a file for each part of the briefings.
func (d *downloads) each(name, ext, what, kind string, v func(r *facts.Reader, b []*view.Briefing) any) {
	for part := range d.parts {
		path := "data/" + name + ext
		if d.parts > 1 {
			path = fmt.Sprintf("data/%s-%0*d%s", name, len(strconv.Itoa(d.parts)), part+1, ext)
		}
		d.add(path, what, kind, func(r *facts.Reader) any {
			var list []*view.Briefing
			for b := part * briefingsPerFile; b < min((part+1)*briefingsPerFile, r.Briefings()); b++ {
				list = append(list, &view.Briefing{Briefing: r.Whole(b), Names: r.Names(b)})
			}
			return v(r, list)
		})
	}
}

func data(f *files, c Chunk) {
	d := &downloads{files: f, parts: c.N}
	for _, t := range []struct{ of, what string }{{"briefings", "Every briefing with its attribution and how each field is known"},
		{"mentions", "Every mention of a name, the rule that linked it, and where it appears"}, {"statements", "Every dated sentence"}} {
		d.each(t.of, ".csv", t.what, "CSV", func(r *facts.Reader, b []*view.Briefing) any {
			return &view.Table{Site: r.Site(), Of: t.of, Briefings: b}
		})
	}
	d.add("data/entities.csv", "Every name, with its type, its aliases and how often it is named", "CSV", func(r *facts.Reader) any {
		return &view.Table{Site: r.Site(), Of: "entities", Entities: entityRows(r)}
	})
	d.each("briefings", ".jsonl", "Every briefing whole, one to a line", "JSON Lines", func(r *facts.Reader, b []*view.Briefing) any {
		return &view.Lines{Site: r.Site(), Of: "briefings", Briefings: b}
	})
	d.add("data/entities.ftm.json", "Names as FollowTheMoney entities, for OpenAleph", "FollowTheMoney", func(r *facts.Reader) any {
		return &view.Lines{Site: r.Site(), Of: "followthemoney", Entities: entityRows(r)}
	})
	d.each("briefings", ".ftm.json", "Briefings as FollowTheMoney articles, and which names they document", "FollowTheMoney", func(r *facts.Reader, b []*view.Briefing) any {
		return &view.Lines{Site: r.Site(), Of: "followthemoney", Briefings: b}
	})
	for _, t := range []struct{ ext, format, kind string }{{".bib", "bib", "BibTeX"}, {".ris", "ris", "RIS"}, {".csl.json", "csl", "CSL-JSON"}} {
		d.each("citations", t.ext, "How every briefing is cited", t.kind, func(r *facts.Reader, b []*view.Briefing) any {
			v := &view.Citations{Format: t.format}
			for i := range b {
				v.Citations = append(v.Citations, view.CitationOf(b[i].Briefing, r.Site()))
			}
			return v
		})
	}
	if d.parts <= databaseUpTo/briefingsPerFile {
		d.add("data/archive.sqlite", "Everything as one database with an index over the full text, for SQL and Datasette", "SQLite", func(r *facts.Reader) any {
			return &view.Database{Site: r.Site(), Publishers: publishers(r), Entities: entityRows(r), Briefings: r.Sources()}
		})
	}
	const at = "data/index.html"
	f.page(at, func(r *facts.Reader) (any, error) {
		return &view.Data{Frame: frame(r, at, "data", i18n.T("Data"), ""), Counts: r.Counts(), Files: d.list}, nil
	})
}

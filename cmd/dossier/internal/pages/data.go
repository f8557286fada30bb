package pages

// The files in which the whole archive can be downloaded, and the page that lists
// them.

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// briefingsPerFile is how many briefings one of these files holds; larger archives
// have several, so that an edit makes one of them anew.
const briefingsPerFile = 500

// markdown is the download of the texts for people's notes and for language models.
const markdown = "markdown.zip"

// partsPerDatabase is how many of their parts a database holds, so 2,000 briefings: a
// query wants few files, an edit and the memory of a build want small ones.
const partsPerDatabase = 4

// downloadable is the kind of these files.
const downloadable = "data"

// IsDownload reports whether the files of a chunk are made from many briefings each.
func IsDownload(c Chunk) bool { return c.Kind == downloadable }

func planData(p *planner) {
	n, _ := p.Count()
	p.chunk(p.Downloads(), pagesFor(n, briefingsPerFile), data)
}

// downloads are the files of one plan, in the order in which the page lists them.
type downloads struct {
	*files
	parts int
	list  []view.DataFile
}

// add adds one file.
func (d *downloads) add(name, what, kind string, v func(r *facts.Reader) any) {
	path := "data/" + name
	d.list = append(d.list, view.DataFile{Name: name, What: what, Kind: kind, Paths: []string{path}})
	d.file(path, func(r *facts.Reader) (any, error) { return v(r), nil })
}

// each adds a file for so many parts of the briefings; its View is that of those from
// one to another. The number stands before the first dot of a name.
func (d *downloads) each(name, what, kind string, parts int, v func(r *facts.Reader, from, to int) any) {
	file := view.DataFile{Name: name, What: what, Kind: kind}
	n, most := pagesFor(d.parts, parts), parts*briefingsPerFile
	for i := range n {
		path := partPath(name, i, n)
		file.Paths = append(file.Paths, path)
		d.file(path, func(r *facts.Reader) (any, error) { return v(r, i*most, min((i+1)*most, r.Briefings())), nil })
	}
	d.list = append(d.list, file)
}

// partPath is where part i of n is.
func partPath(name string, i, n int) string {
	if n <= 1 {
		return "data/" + name
	}
	stem, ext, _ := strings.Cut(name, ".")
	return fmt.Sprintf("data/%s-%0*d.%s", stem, len(strconv.Itoa(n)), i+1, ext)
}

// whole lists briefings with the names in them.
func whole(r *facts.Reader, from, to int) (list []*view.Briefing) {
	for b := from; b < to; b++ {
		list = append(list, &view.Briefing{Briefing: r.Whole(b), Names: r.Names(b)})
	}
	return list
}

// shownAs lists of briefings those that lists have for their texts.
func shownAs(r *facts.Reader, from, to int) (ids []string) {
	for b := from; b < to; b++ {
		ids = append(ids, r.ShownAs(b))
	}
	return ids
}

// sources lists briefings.
func sources(r *facts.Reader, from, to int) (list []*archive.Briefing) {
	for b := from; b < to; b++ {
		list = append(list, r.Whole(b))
	}
	return list
}

func data(f *files, c Chunk) {
	d := &downloads{files: f, parts: c.N}
	if c.ID != archive.DownloadNone {
		d.tables()
		d.citations()
	}
	if c.ID == archive.DownloadAll {
		d.texts()
	}
	const at = "data/index.html"
	f.page(at, func(r *facts.Reader) (any, error) {
		return &view.Data{Frame: frame(r, at, "data", i18n.T("Data"), ""), Counts: r.Counts(), Files: d.list}, nil
	})
}

func (d *downloads) tables() {
	for _, t := range []struct{ of, ext, what string }{{"briefings", ".csv", "For spreadsheets: every briefing with its attribution and how each field is known"},
		{"mentions", ".csv.gz", "Every mention of a name and the rule that linked it; the id of a briefing leads to its row among the briefings"}, {"statements", ".csv.gz", "Every dated sentence"}} {
		d.each(t.of+t.ext, t.what, "CSV", 1, func(r *facts.Reader, from, to int) any {
			v := &view.Table{Site: r.Site(), Of: t.of, Briefings: whole(r, from, to)}
			if t.of == "briefings" {
				v.ShownAs = shownAs(r, from, to)
			}
			return v
		})
	}
	d.add("entities.csv", "Every name, with its type, its aliases and how often it is named", "CSV", func(r *facts.Reader) any {
		return &view.Table{Site: r.Site(), Of: "entities", Entities: entityRows(r)}
	})
}

func (d *downloads) citations() {
	for _, t := range []struct{ ext, format, kind, what string }{{".bib", "bib", "BibTeX", "How every briefing is cited, for LaTeX"}, {".ris", "ris", "RIS", "The same for EndNote and other reference managers"}, {".csl.json", "csl", "CSL-JSON", "The same for Zotero and Pandoc"}} {
		d.each("citations"+t.ext, t.what, t.kind, 1, func(r *facts.Reader, from, to int) any {
			v := &view.Citations{Format: t.format}
			for _, b := range sources(r, from, to) {
				v.Citations = append(v.Citations, view.CitationOf(b, r.Site()))
			}
			return v
		})
	}
}

// texts are the files that hold the texts of the archive.
func (d *downloads) texts() {
	d.each("briefings.jsonl.gz", "For programs: every briefing whole, one to a line", "JSON Lines", 1, func(r *facts.Reader, from, to int) any {
		v := &view.Lines{Site: r.Site(), Of: "briefings", Briefings: whole(r, from, to)}
		for _, b := range v.Briefings {
			b.Leads = r.Leads(b.Briefing.ID)
		}
		return v
	})
	d.each(markdown, "For your own notes and for language models: every briefing and name as a text with how each field is known, linked to each other: an Open Knowledge Format bundle", "Markdown", 1, func(r *facts.Reader, from, to int) any {
		return bundle(r, from, to)
	})
	d.each("archive.sqlite.gz", "For queries: everything as one database with an index over the full text, for SQL and Datasette", "SQLite", partsPerDatabase, func(r *facts.Reader, from, to int) any {
		v := &view.Database{Site: r.Site(), Briefings: sources(r, from, to), ShownAs: shownAs(r, from, to)}
		if d.parts <= partsPerDatabase {
			v.Publishers, v.Entities = publishers(r), entityRows(r)
		} else {
			v.Publishers, v.Entities = issuers(r, from, to), namedIn(r, from, to)
		}
		return v
	})
	d.add("ftm-entities.json.gz", "Names as FollowTheMoney entities, for OpenAleph", "FollowTheMoney", func(r *facts.Reader) any {
		return &view.Lines{Site: r.Site(), Of: "followthemoney", Entities: entityRows(r)}
	})
	d.each("ftm-briefings.json.gz", "Briefings as FollowTheMoney articles, and which names they document", "FollowTheMoney", 1, func(r *facts.Reader, from, to int) any {
		return &view.Lines{Site: r.Site(), Of: "followthemoney", Briefings: whole(r, from, to)}
	})
}

// namedIn lists the entities that some briefings name, with their counts in these:
// those of the archive would make every part of it anew with each edit.
func namedIn(r *facts.Reader, from, to int) (out []view.EntityRow) {
	in := map[int]view.EntityRow{}
	for b := from; b < to; b++ {
		for _, n := range r.Named(b) {
			row := in[int(n.Entity)]
			row.Mentions += int(n.Mentions)
			row.Briefings++
			in[int(n.Entity)] = row
		}
	}
	for _, e := range slices.Sorted(maps.Keys(in)) {
		row := in[e]
		row.Entity, row.URL = r.Entity(e), r.Ref(e).Path()
		out = append(out, row)
	}
	return out
}

// issuers lists the publishers of some briefings.
func issuers(r *facts.Reader, from, to int) (out []*archive.Publisher) {
	in := map[string]*archive.Publisher{}
	for b := from; b < to; b++ {
		if p := r.Issuer(b); p.ID != "" {
			in[p.ID] = &archive.Publisher{ID: p.ID, Name: p.Name, URL: p.URL, Type: p.Type, Country: p.Country}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(in)) {
		out = append(out, in[id])
	}
	return out
}

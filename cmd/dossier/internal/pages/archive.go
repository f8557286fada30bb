package pages

// What programs read first: archive.json, the schemas, robots.txt, llms.txt and, on a site
// that has an address, how to ask it.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/export"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

func planArchive(p *planner) {
	bundles := 0
	if n, _ := p.Count(); p.Downloads() == archive.DownloadAll {
		bundles = pagesFor(n, briefingsPerFile)
	}
	p.chunk("", bundles, archiveFiles)
	if p.Published() {
		p.chunk("opensearch", 0, openSearch)
	}
}

func archiveFiles(f *files, c Chunk) {
	f.file("archive.json", func(r *facts.Reader) (any, error) {
		v := &view.Archive{Site: r.Site(), Counts: r.Counts()}
		for i, b := range r.Sources() {
			v.Briefings = append(v.Briefings, view.BriefingRow{Card: view.CardOf(b), SHA256: b.Doc.SHA256, ShownAs: r.ShownAs(i)})
		}
		v.Entities = entityRows(r)
		v.Publishers = publishers(r)
		return v, nil
	})
	for _, name := range export.Schemas {
		f.file("schema/"+name, func(*facts.Reader) (any, error) { return &view.Schema{Name: name}, nil })
	}
	f.file("llms.txt", func(r *facts.Reader) (any, error) {
		v := &view.LLMs{Site: r.Site(), Counts: r.Counts()}
		for i := range c.N {
			v.Bundles = append(v.Bundles, partPath(markdown, i, c.N))
		}
		return v, nil
	})
	f.file("robots.txt", func(r *facts.Reader) (any, error) { return &view.Robots{Site: r.Site()}, nil })
}

func openSearch(f *files, _ Chunk) {
	f.file("opensearch.xml", func(r *facts.Reader) (any, error) { return &view.OpenSearch{Site: r.Site()}, nil })
}

// publishers lists what is shown of each publisher.
func publishers(r *facts.Reader) (out []*archive.Publisher) {
	for _, g := range r.Groups(facts.Publishers) {
		g = r.Group(facts.Publishers, g.ID)
		out = append(out, &archive.Publisher{ID: g.ID, Name: g.Name, URL: g.Publisher.URL, Type: g.Publisher.Type, Country: g.Publisher.Country})
	}
	return out
}

// entityRows lists the entities with their counts.
func entityRows(r *facts.Reader) (out []view.EntityRow) {
	entities := r.Entities()
	for e, n := range r.Totals() {
		out = append(out, view.EntityRow{Entity: entities[e], URL: n.Path(), Mentions: n.Count, Briefings: n.Briefings})
	}
	return out
}

package pages

// The sitemap of a site that has an address, or an index and its parts.

import (
	"fmt"

	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

// maxURLs is the most a sitemap may list (sitemaps.org).
const maxURLs = 50_000

// fixedURLs are the pages that every site has.
var fixedURLs = []string{"index.html", "briefings/index.html", "entities/index.html", "chronology/index.html", "map.html", "graph.html", "data/index.html"}

func planSitemaps(p *planner) {
	if !p.Published() {
		return
	}
	n, _ := p.Count()
	n += len(fixedURLs) + 2 + p.CountGroups(facts.Publishers) + p.CountGroups(facts.Authors) // 2: their lists
	for range p.Years() {
		n++
	}
	for range p.Pages() {
		n++
	}
	for e := range p.Entities() {
		if e.HasPage {
			n++
		}
	}
	p.chunk("", pagesFor(n, maxURLs), sitemaps)
}

func sitemaps(f *files, c Chunk) {
	const at = "sitemap.xml"
	parts := c.N
	if parts == 1 {
		f.file(at, func(r *facts.Reader) (any, error) { return &view.Sitemap{Site: r.Site(), URLs: urls(r)}, nil })
		return
	}
	var list []view.SitemapURL
	for n := range parts {
		name := fmt.Sprintf("sitemap-%d.xml", n+1)
		list = append(list, view.SitemapURL{Path: name})
		f.file(name, func(r *facts.Reader) (any, error) {
			urls := urls(r)
			return &view.Sitemap{Site: r.Site(), URLs: urls[n*maxURLs : min((n+1)*maxURLs, len(urls))]}, nil
		})
	}
	f.file(at, func(r *facts.Reader) (any, error) {
		return &view.Sitemap{Site: r.Site(), URLs: list, Index: true}, nil
	})
}

// urls lists the addresses of the site.
func urls(r *facts.Reader) (urls []view.SitemapURL) {
	add := func(path, date string) {
		day, _ := edtf.Day(date)
		urls = append(urls, view.SitemapURL{Path: path, Date: day})
	}
	for _, path := range fixedURLs {
		add(path, "")
	}
	for _, y := range r.Years() {
		add(y.Path(), "")
	}
	add("publishers/index.html", "")
	add("authors/index.html", "")
	for _, page := range r.Pages() {
		add(page.Path(), "")
	}
	for _, b := range r.Sources() {
		add(b.Path(), b.Attr().Published)
	}
	for e := range r.Entities() {
		if ref := r.Ref(e); ref.Passage == "" {
			add(ref.Path(), "")
		}
	}
	for _, folder := range []string{facts.Publishers, facts.Authors} {
		for _, g := range r.Groups(folder) {
			add(folder+"/"+g.ID+".html", "")
		}
	}
	return urls
}

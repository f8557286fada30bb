package render

// What the head of a page tells programs: reference managers read the Highwire
// and Dublin Core tags (as Zotero's translators do), search engines JSON-LD of
// schema.org, and whoever shows a link Open Graph. What is unknown is omitted.

import (
	"encoding/json"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/view"
)

func meta(dst []byte, key, name, content string) []byte {
	if content = strings.Join(strings.Fields(content), " "); content == "" {
		return dst
	}
	dst = add(dst, "<meta ", key, `="`, name, `" content="`)
	return add(esc(dst, content), "\">\n")
}

// pageTitle is what a browser calls a page.
func pageTitle(f view.Frame) string {
	if f.Path == "index.html" {
		return f.Site.Title
	}
	return f.Title + " · " + f.Site.Title
}

// findable is what search engines and feed readers are told of a page.
func findable(dst []byte, f *view.Frame) []byte {
	dst = add(dst, `<meta name="description" content="`)
	if f.Description != "" {
		dst = esc(dst, f.Description)
	} else {
		dst = esc(add(esc(dst, f.Title), ": "), f.Site.Title)
		dst = esc(add(dst, ". "), f.Site.Description)
	}
	dst = add(dst, "\">\n")
	if base := f.Site.BaseURL; base != "" {
		dst = esc(add(dst, `<link rel="canonical" href="`), base+f.Path)
		dst = esc(add(dst, "\">\n", `<link rel="search" type="application/opensearchdescription+xml" title="`), f.Site.Title)
		dst = add(dst, `" href="`, f.Up, "opensearch.xml\">\n")
	}
	if f.JSON != "" {
		dst = add(dst, `<link rel="alternate" type="application/json" href="`, f.Up, f.JSON, "\">\n")
	}
	if f.Markdown != "" {
		dst = add(dst, `<link rel="alternate" type="text/markdown" href="`, f.Up, f.Markdown, "\">\n")
	}
	dst = esc(add(dst, `<link rel="alternate" type="application/atom+xml" title="`), f.Site.Title)
	dst = add(dst, `" href="`, f.Up, "feed.xml\">\n")
	if f.Path == "index.html" {
		dst = esc(add(dst, `<link rel="alternate" type="application/feed+json" title="`), f.Site.Title)
		dst = add(dst, `" href="`, f.Up, "feed.json\">\n")
	}
	return dst
}

// citeTags are those by which reference managers import a briefing.
func citeTags(dst []byte, v *view.Briefing) []byte {
	c := view.CitationOf(v.Briefing, v.Site)
	named := func(name, content string) { dst = meta(dst, "name", name, content) }
	named("citation_title", c.Title)
	for _, a := range c.Authors {
		if a.Family == "" { // the comma keeps programs from dividing it
			named("citation_author", a.Name+",")
		} else {
			named("citation_author", a.Inverted()+";")
		}
	}
	named("citation_publication_date", c.Published.Parts("/"))
	named("citation_language", c.Language)
	if href, ok := body.Outside(v.Briefing.Attr.SourceURL); ok {
		named("citation_public_url", href)
	}
	if c.Type == view.Report {
		named("citation_technical_report_institution", c.Outlet)
	}
	named("DC.type", string(c.Type)) // no Highwire tag says these three of a news article
	named("DC.source", c.Outlet)
	named("DC.rights", c.Rights)
	dst = openGraph(dst, v.Frame, "article", c.Title, v.Picture)
	return linkedData(dst, briefingData(v, &c))
}

// openGraph writes what is shown where somebody links to a page. It takes the address of
// the site: nobody can link to a page without one, and Open Graph requires it.
func openGraph(dst []byte, f view.Frame, kind, title, picture string) []byte {
	if f.Site.BaseURL == "" {
		return dst
	}
	dst = meta(dst, "property", "og:type", kind)
	dst = meta(dst, "property", "og:title", title)
	dst = meta(dst, "property", "og:site_name", f.Site.Title)
	dst = meta(dst, "property", "og:url", f.Site.BaseURL+f.Path)
	dst = meta(dst, "property", "og:image", f.Site.BaseURL+picture)
	dst = meta(dst, "property", "og:image:alt", f.Title)
	dst = meta(dst, "property", "og:image:width", "1200")
	dst = meta(dst, "property", "og:image:height", "630")
	return meta(dst, "name", "twitter:card", "summary_large_image")
}

// thing is a node of JSON-LD.
type thing map[string]any

// linkedData writes a node of schema.org. encoding/json sorts keys and escapes
// what could end the element.
func linkedData(dst []byte, n thing) []byte {
	n["@context"] = "https://schema.org"
	data, err := json.Marshal(n)
	if err != nil {
		return dst
	}
	dst = append(add(dst, `<script type="application/ld+json">`), data...)
	return add(dst, "</script>\n")
}

var workTypes = map[string]string{
	"report": "Report", "news": "ReportageNewsArticle", "analysis": "AnalysisNewsArticle", "opinion": "OpinionNewsArticle", "brief": "Report",
	"press-release": "Article", "interview": "Article", "dataset": "Dataset", "social": "SocialMediaPosting", "fact-check": "Article",
}

func workType(c *view.Citation, kind string) string {
	if c.Type == view.BlogPost {
		return "BlogPosting"
	}
	if t := workTypes[kind]; t != "" {
		return t
	}
	return "CreativeWork"
}

// addressOf is the address of a page of a site, "" where the site has none: JSON-LD
// takes an address that is not whole from the page that it stands on.
func addressOf(site *archive.Site, path string) string {
	if site.BaseURL == "" {
		return ""
	}
	return site.BaseURL + path
}

// mostAbout bounds how many names JSON-LD says a briefing is about. The links of the
// page say whom else it mentions, and its notes what it cites.
const mostAbout = 3

func briefingData(v *view.Briefing, c *view.Citation) thing {
	a := v.Briefing.Attr
	page := addressOf(v.Site, v.Path)
	n := thing{"@type": workType(c, a.Kind), "headline": c.Title, "isPartOf": thing{"@type": "Collection", "name": v.Site.Title}}
	some := func(k, s string) {
		if s != "" {
			n[k] = s
		}
	}
	some("url", page)
	some("inLanguage", c.Language)
	some("datePublished", c.Published.Parts("-"))
	some("abstract", c.Abstract)
	if c.Outlet != "" {
		p := thing{"@type": "Organization", "name": c.Outlet}
		if a.Publisher.URL != "" {
			p["url"] = a.Publisher.URL
		}
		n["publisher"] = p
	}
	var authors []thing
	for _, p := range c.Authors {
		t := thing{"@type": "Person", "name": p.Name}
		if p.Organisation() {
			t["@type"] = "Organization"
		}
		authors = append(authors, t)
	}
	if authors != nil {
		n["author"] = authors
	}
	madeFrom(n, a, page)
	var names []thing
	for _, e := range v.Names {
		if len(names) == mostAbout || v.Site.BaseURL == "" { // without an address a name says which thing is meant to nobody
			break
		}
		names = append(names, thing{"@type": thingType(e.Type), "name": e.Name, "@id": addressOf(v.Site, e.Path())})
	}
	if len(names) > 0 {
		n["about"] = names
	}
	var cited []string
	for _, u := range a.Cites {
		if href, ok := body.Outside(u); ok && !slices.Contains(cited, href) {
			cited = append(cited, href)
		}
	}
	if cited != nil {
		n["citation"] = cited
	}
	return n
}

// madeFrom adds what a text is made from: the original that it is, that it sums up
// or that it translates.
func madeFrom(n thing, a *archive.Attribution, page string) {
	original, _ := body.Outside(a.SourceURL)
	if len(a.Fidelity) == 1 && a.Fidelity[0] == "full" {
		if original != "" {
			n["url"] = original
			if page != "" {
				n["archivedAt"] = page
			}
		}
		return
	}
	for _, f := range a.Fidelity {
		switch f {
		case "digest", "excerpt":
			n["@type"] = "Article"
			var based []thing
			for _, w := range a.DigestOf {
				based = append(based, workThing(w))
			}
			if based == nil && original != "" {
				based = []thing{{"@type": "CreativeWork", "url": original}}
			}
			if based != nil {
				n["isBasedOn"] = based
			}
		case "translation", "machine-translation":
			t := thing{"@type": "CreativeWork"}
			if a.TitleOriginal != "" {
				t["name"] = a.TitleOriginal
			}
			if a.OriginalLanguage != "" {
				t["inLanguage"] = a.OriginalLanguage
			}
			if len(t) > 1 {
				n["translationOfWork"] = t
			}
		}
	}
}

func workThing(w archive.Work) thing {
	t := thing{"@type": "CreativeWork"}
	for k, s := range map[string]string{"name": w.Title, "url": w.URL, "datePublished": w.Published} {
		if s != "" {
			t[k] = s
		}
	}
	if w.Author != "" {
		t["author"] = thing{"@type": "Person", "name": w.Author}
	}
	if w.Publisher != "" {
		t["publisher"] = thing{"@type": "Organization", "name": w.Publisher}
	}
	return t
}

func thingType(t archive.EntityType) string {
	switch t {
	case "":
		return "Thing"
	case "person":
		return "Person"
	case "organization":
		return "Organization"
	case "place":
		return "Place"
	case "event":
		return "Event"
	case "work":
		return "CreativeWork"
	}
	return "DefinedTerm"
}

// entityTags describe an entity to programs: what it is and by what else it is known.
// What names it stands on the page and in its JSON.
func entityTags(dst []byte, v *view.Entity) []byte {
	e := v.Entity
	n := thing{"@type": thingType(e.Type), "name": e.Name}
	if at := addressOf(v.Site, view.EntityPath(e.ID)); at != "" {
		n["@id"], n["url"] = at, at
	}
	if len(e.Aliases) > 0 {
		n["alternateName"] = e.Aliases
	}
	same := append([]string(nil), e.SameAs...)
	if e.Wikidata != "" {
		same = append(same, "https://www.wikidata.org/entity/"+e.Wikidata)
	}
	if same != nil {
		n["sameAs"] = same
	}
	if s := e.Summary(); s != "" {
		n["description"] = s
	}
	return linkedData(openGraph(dst, v.Frame, "website", e.Name, "card.png"), n)
}

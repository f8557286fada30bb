package pagehead

// What a page says as JSON-LD of schema.org: what kind of work a briefing is, whose, what it
// is made from and what it cites; what an entity is. Nodes are maps, because what is unknown
// is no key of them.

import (
	"encoding/json"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/view"
)

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
	dst = append(append(dst, `<script type="application/ld+json">`...), data...)
	return append(dst, "</script>\n"...)
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
	a := v.Briefing.Attr()
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
	some("version", c.Version)
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

// entityData says what an entity is and by what else it is known.
func entityData(v *view.Entity) thing {
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
	return n
}

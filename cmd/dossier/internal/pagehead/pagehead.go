// Package pagehead is what the head of a page tells programs: browsers its title, search
// engines and feed readers where it stands in other forms and languages, reference
// managers the Highwire and Dublin Core tags (as Zotero's translators read them), whoever
// shows a link Open Graph, and search engines JSON-LD of schema.org.
//
// It is apart from render because nobody sees it: it has no words of the interface, no
// slips and no template, and follows what programs read. What is unknown is omitted.
package pagehead

import (
	"cmp"
	"strings"

	"golang.org/x/text/language"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/view"
)

// tag writes an element without content: its attributes are pairs of name and value.
func tag(dst []byte, element string, attributes ...string) []byte {
	dst = append(append(dst, '<'), element...)
	for i := 0; i+1 < len(attributes); i += 2 {
		dst = append(append(append(dst, ' '), attributes[i]...), `="`...)
		dst = append(body.AppendEscaped(dst, attributes[i+1]), '"')
	}
	return append(dst, ">\n"...)
}

func meta(dst []byte, key, name, content string) []byte {
	if content = strings.Join(strings.Fields(content), " "); content == "" {
		return dst
	}
	return tag(dst, "meta", key, name, "content", content)
}

// Title is what a browser calls a page.
func Title(f view.Frame) string {
	if f.Path == "index.html" {
		return f.Site.Title
	}
	return f.Title + " · " + f.Site.Title
}

// Findable writes what search engines and feed readers are told of any page.
func Findable(dst []byte, f *view.Frame) []byte {
	site := f.Site
	dst = tag(dst, "meta", "name", "description", "content", cmp.Or(f.Description, f.Title+": "+site.Title+". "+site.Description))
	if base := site.BaseURL; base != "" {
		dst = tag(dst, "link", "rel", "canonical", "href", base+f.Path)
		dst = tag(dst, "link", "rel", "search", "type", "application/opensearchdescription+xml", "title", site.Title, "href", f.Up+"opensearch.xml")
	}
	if f.JSON != "" {
		dst = tag(dst, "link", "rel", "alternate", "type", "application/json", "href", f.Up+f.JSON)
	}
	if f.Markdown != "" {
		dst = tag(dst, "link", "rel", "alternate", "type", "text/markdown", "href", f.Up+f.Markdown)
	}
	dst = tag(dst, "link", "rel", "alternate", "type", "application/atom+xml", "title", site.Title, "href", f.Up+"feed.xml")
	if f.Path == "index.html" {
		dst = tag(dst, "link", "rel", "alternate", "type", "application/feed+json", "title", site.Title, "href", f.Up+"feed.json")
	}
	return dst
}

// Briefing writes the tags by which reference managers import a briefing, and what other
// programs are told of it.
func Briefing(dst []byte, v *view.Briefing) []byte {
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
	if href, ok := body.Outside(v.Briefing.Attr().SourceURL); ok {
		named("citation_public_url", href)
	}
	if c.Type == view.Report {
		named("citation_technical_report_institution", c.Outlet)
	}
	named("DC.type", string(c.Type)) // no Highwire tag says these three of a news article
	named("DC.source", c.Outlet)
	named("DC.rights", c.Rights)
	dst = openGraph(dst, v.Frame, "article", c.Title, v.Picture)
	return languages(linkedData(dst, briefingData(v, &c)), v)
}

// Entity writes what programs are told of an entity. What names it stands on the page and
// in its JSON.
func Entity(dst []byte, v *view.Entity) []byte {
	return linkedData(openGraph(dst, v.Frame, "website", v.Entity.Name, "card.png"), entityData(v))
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

// languages writes in which languages a text is there.
func languages(dst []byte, v *view.Briefing) []byte {
	alternate := func(a *archive.Attribution, id string) {
		if _, err := language.Parse(a.Language); err == nil && a.Language != "und" {
			dst = tag(dst, "link", "rel", "alternate", "hreflang", a.Language, "href", cmp.Or(v.Site.BaseURL, v.Up)+"briefings/"+id+".html")
		}
	}
	for i := range v.Translations {
		if i == 0 {
			alternate(v.Briefing.Attr(), v.Briefing.ID)
		}
		alternate(v.Translations[i].Attr, v.Translations[i].ID)
	}
	return dst
}

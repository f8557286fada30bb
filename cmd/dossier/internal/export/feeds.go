package export

// Feeds, the sitemap and the other XML: what readers of feeds, search engines and
// browsers ask a site for.

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// urn names a thing for good, from what identifies it: a version 8 UUID (RFC
// 9562) of its SHA-256.
func urn(kind, id string) string {
	h := sha256.Sum256([]byte("dossier\x00" + kind + "\x00" + id))
	h[6] = h[6]&0x0F | 0x80
	h[8] = h[8]&0x3F | 0x80
	dst := append(make([]byte, 0, 45), "urn:uuid:"...)
	for i, part := range [][]byte{h[:4], h[4:6], h[6:8], h[8:10], h[10:16]} {
		if i > 0 {
			dst = append(dst, '-')
		}
		dst = hex.AppendEncode(dst, part)
	}
	return string(dst)
}

// headline is the title of an entry; one that was retracted says so first.
func headline(a *archive.Attribution) string {
	if a.Retracted() {
		return "[" + a.RetractedWord() + "] " + a.Title
	}
	return a.Title
}

// summary is what an entry says: its slip, and its opening or why there is none.
func summary(v *view.Feed, c *view.FeedEntry) string {
	slip := archive.SlipWords(c.Attr.Slip())
	if seen := c.Attr.FeedDate(); seen != "" { // else the date of the entry would pass for its own
		slip += " · " + seen
	}
	if c.Version != "" {
		slip += " · " + i18n.T("version of %s", i18n.TDate(c.Version))
	}
	if c.Copies > 0 {
		slip += " · " + i18n.T("and %s of the text", i18n.Plural(c.Copies, "more copy", "more copies"))
	}
	switch {
	case c.Attr.Retracted():
		return slip + ". " + c.Attr.RetractionReason()
	case v.Short:
		return slip
	}
	return slip + ". " + c.Opening
}

// atom writes a feed as Atom (RFC 4287). Each entry carries its slip in words,
// with the date in the precision the source gives.
func atom(dst []byte, v *view.Feed) []byte {
	base := v.Site.BaseURL
	if base == "" { // links are relative to the feed
		base = strings.Repeat("../", strings.Count(v.Path, "/"))
	}
	updated := "1970-01-01T00:00:00Z"
	for i := range v.Entries {
		updated = max(updated, v.Entries[i].Attr.FeedTime())
	}
	m := document(dst, !v.Short)
	m.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", v.Site.Language)
	m.text("id", feedID(v))
	m.text("title", v.Title)
	if v.Subtitle != "" {
		m.text("subtitle", v.Subtitle)
	}
	m.text("updated", updated)
	m.text("link", "", "rel", "alternate", "type", "text/html", "href", base+v.Page)
	m.text("link", "", "rel", "self", "type", "application/atom+xml", "href", base+v.Path)
	m.author(cmp.Or(v.Site.Editor, v.Site.Title))
	m.text("generator", v.Site.Generator)
	for i := range v.Entries {
		m.entry(v, &v.Entries[i], base)
	}
	m.close("feed")
	return append(m.dst, '\n')
}

// entry writes an entry of a feed. A short one leaves out what Atom takes for granted or
// what has been said.
func (m *markup) entry(v *view.Feed, c *view.FeedEntry, base string) {
	at, published := c.Attr.FeedTime(), edtf.Moment(c.Attr.Published)
	m.open("entry")
	m.text("id", urn("source", c.File))
	m.text("title", headline(c.Attr))
	m.text("updated", at)
	if published != "" && (!v.Short || published != at) {
		m.text("published", published)
	}
	if v.Short {
		m.text("link", "", "href", base+c.Path())
		m.text("summary", summary(v, c))
	} else {
		m.text("link", "", "rel", "alternate", "type", "text/html", "href", base+c.Path())
		for i := range c.Attr.Authors {
			m.author(c.Attr.Authors[i].Name)
		}
		m.text("summary", summary(v, c), "type", "text")
	}
	m.close("entry")
}

func (m *markup) author(name string) {
	m.open("author")
	m.text("name", name)
	m.close("author")
}

// feedID names a feed for good: that of the site by its title, the others by
// their place in it.
func feedID(v *view.Feed) string {
	if v.Path == "feed.xml" || v.Path == "feed.json" {
		return urn("site", v.Site.BaseURL+v.Site.Title)
	}
	return urn("feed", v.Site.BaseURL+v.Site.Title+"\x00"+strings.TrimSuffix(strings.TrimSuffix(v.Path, ".xml"), ".json"))
}

// jsonFeed writes a feed as JSON Feed 1.1.
func jsonFeed(o *object, v *view.Feed) []byte {
	base := v.Site.BaseURL
	up := ""
	if base == "" {
		up = strings.Repeat("../", strings.Count(v.Path, "/"))
	}
	o.open('{')
	o.string("version", "https://jsonfeed.org/version/1.1")
	o.string("title", v.Title)
	if v.Subtitle != "" {
		o.string("description", v.Subtitle)
	}
	o.string("home_page_url", base+up+v.Page)
	o.string("feed_url", base+up+v.Path)
	o.string("language", v.Site.Language)
	o.list("items", len(v.Entries), func(i int) {
		c := v.Entries[i]
		o.string("id", urn("source", c.File))
		o.string("url", base+up+c.Path())
		o.string("title", headline(c.Attr))
		o.string("content_text", summary(v, &c))
		if at := edtf.Moment(c.Attr.Published); at != "" {
			o.string("date_published", at)
		}
		if at := c.Attr.FeedTime(); at != edtf.Moment(c.Attr.Published) {
			o.string("date_modified", at)
		}
		if c.Attr.Language != "" && c.Attr.Language != "und" {
			o.string("language", c.Attr.Language)
		}
		if len(c.Attr.Authors) > 0 {
			o.list("authors", len(c.Attr.Authors), func(k int) { o.string("name", c.Attr.Authors[k].Name) })
		}
	})
	o.close('}')
	return append(o.dst, '\n')
}

func feed(o *object, v *view.Feed) []byte {
	if strings.HasSuffix(v.Path, ".json") {
		return jsonFeed(o, v)
	}
	return atom(o.dst, v)
}

// openSearch tells a browser how to ask the site.
func openSearch(v *view.OpenSearch) []byte {
	dst := append([]byte(xml.Header), `<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>`...)
	name := []rune(plain(v.Site.Title))
	dst = body.AppendEscaped(dst, string(name[:min(len(name), 16)]))
	dst = append(dst, "</ShortName><Description>"...)
	dst = body.AppendEscaped(dst, i18n.T("Search %s", plain(v.Site.Title)))
	dst = append(dst, `</Description><InputEncoding>UTF-8</InputEncoding><Url type="text/html" template="`...)
	dst = body.AppendEscaped(dst, v.Site.BaseURL+"search.html?q={searchTerms}")
	return append(dst, "\"/></OpenSearchDescription>\n"...)
}

// plain removes what XML 1.0 cannot hold.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, s)
}

func sitemap(v *view.Sitemap) ([]byte, error) {
	set, one := "urlset", "url"
	if v.Index {
		set, one = "sitemapindex", "sitemap"
	}
	dst := fmt.Appendf(nil, "%s<%s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n", xml.Header, set)
	for _, u := range v.URLs {
		dst = append(append(append(dst, '<'), one...), "><loc>"...)
		dst = body.AppendEscaped(dst, v.Site.BaseURL+u.Path)
		dst = append(dst, "</loc>"...)
		if u.Date != "" {
			dst = append(append(append(dst, "<lastmod>"...), u.Date...), "</lastmod>"...)
		}
		dst = append(append(append(dst, "</"...), one...), ">\n"...)
	}
	return append(append(append(dst, "</"...), set...), ">\n"...), nil
}

func robots(v *view.Robots) []byte {
	if v.Site.Marking != "" {
		return []byte("User-agent: *\nDisallow: /\n")
	}
	s := "User-agent: *\nAllow: /\n"
	if v.Site.BaseURL != "" {
		s += "Sitemap: " + v.Site.BaseURL + "sitemap.xml\n"
	}
	return []byte(s)
}

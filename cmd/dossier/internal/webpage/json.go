package webpage

// JSON-LD, as pages really carry it: in comments, with line ends inside strings, with
// one thing, a list, or a graph of them.

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"dossier/cmd/dossier/internal/dom"
	"dossier/cmd/dossier/internal/lazyregexp"
)

// thing is what one object says of the page's article.
type thing struct {
	title, published, modified, publisher, language, url string
	authors                                              []named
	ids                                                  []string // of authors that another object describes
	paid                                                 bool     // not free to read
	article                                              bool     // said to be one
	words                                                int      // that it has by its own count
	line                                                 int
}

// named is somebody, and whether it is said to be an organisation.
type named struct {
	name string
	org  bool
}

var articleType = lazyregexp.New(`(?i)(?:Article|BlogPosting|Report|SocialMediaPosting|LiveBlogPosting|ReportageNewsArticle|PressRelease)$`)

// linked reads the articles that the JSON-LD of a page describes, the likeliest first.
func linked(root *html.Node) (out []thing) {
	known := map[string]named{} // whom the page describes apart from its article, by id
	var all []thing
	dom.Each(root, func(n *html.Node) bool {
		if n.Type != html.ElementNode || n.Data != "script" || !strings.Contains(strings.ToLower(dom.Attr(n, "type")), "ld+json") || n.FirstChild == nil || len(n.FirstChild.Data) > 1<<20 {
			return true
		}
		v, ok := loose(n.FirstChild.Data)
		if !ok {
			return true
		}
		objects(v, 0, func(o map[string]any) {
			if len(all) > 200 {
				return
			}
			if id, ok := o["@id"].(string); ok && len(known) < 200 {
				if list := people(o); len(list) == 1 && slices.ContainsFunc(stringsOf(o["@type"]), isSomebody) {
					known[id] = list[0]
				}
			}
			t := thingOf(o)
			t.line = dom.Line(n)
			t.article = slices.ContainsFunc(stringsOf(o["@type"]), articleType.MatchString)
			if t.article || t.title != "" && t.published != "" && len(t.authors) > 0 {
				all = append(all, t)
			}
		})
		return false
	})
	slices.SortStableFunc(all, func(a, b thing) int { return rank(b) - rank(a) })
	for _, f := range all {
		for _, id := range f.ids {
			if a, ok := known[id]; ok {
				f.authors = append(f.authors, a)
			}
		}
		out = append(out, f)
	}
	return out
}

func isSomebody(kind string) bool { return kind == "Person" || strings.HasSuffix(kind, "Organization") }

// rank is how well an object describes the article of a page.
func rank(t thing) (n int) {
	for _, yes := range []bool{t.article, t.article, t.title != "", t.published != "", len(t.authors) > 0, t.publisher != ""} {
		if yes {
			n++
		}
	}
	return n
}

// loose parses JSON as browsers' tools accept it.
func loose(s string) (v any, ok bool) {
	s = strings.TrimSpace(s)
	for _, cut := range []string{"<!--", "//<![CDATA[", "<![CDATA["} {
		s = strings.TrimSpace(strings.TrimPrefix(s, cut))
	}
	for _, cut := range []string{"-->", "//]]>", "]]>", ";"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, cut))
	}
	if json.Unmarshal([]byte(s), &v) == nil {
		return v, true
	}
	inside, escaped := false, false
	mended := strings.Map(func(r rune) rune {
		switch {
		case escaped:
			escaped = false
		case r == '\\':
			escaped = true
		case r == '"':
			inside = !inside
		case inside && r < ' ':
			return ' '
		}
		return r
	}, s)
	mended = trailing.ReplaceAllString(mended, "$1")
	return v, json.Unmarshal([]byte(mended), &v) == nil
}

var trailing = lazyregexp.New(`,\s*([}\]])`)

// objects calls f for each object in v, outer ones first.
func objects(v any, depth int, f func(map[string]any)) {
	if depth > 8 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v[:min(len(v), 200)] {
			objects(e, depth+1, f)
		}
	case map[string]any:
		f(v)
		for _, key := range []string{"@graph", "mainEntity", "itemListElement", "hasPart"} {
			if inner, ok := v[key]; ok {
				objects(inner, depth+1, f)
			}
		}
	}
}

func thingOf(o map[string]any) thing {
	t := thing{
		title: first(o, "headline", "name"), published: first(o, "datePublished"), modified: first(o, "dateModified"),
		language: first(o, "inLanguage"), url: first(o, "url", "mainEntityOfPage"), words: count(o["wordCount"]),
	}
	if t.published == "" {
		t.published = first(o, "dateCreated")
	}
	if p, ok := firstOf(o["publisher"]).(map[string]any); ok {
		t.publisher = first(p, "name")
	}
	for _, key := range []string{"author", "creator"} {
		if len(t.authors) == 0 && len(t.ids) == 0 {
			t.authors = people(o[key])
			t.ids = idsOf(o[key])
		}
	}
	for _, s := range stringsOf(o["isAccessibleForFree"]) {
		t.paid = strings.EqualFold(s, "false")
	}
	return t
}

// people are the names in the value of an author.
func people(v any) (out []named) {
	switch v := v.(type) {
	case string:
		if s := plain(v); s != "" {
			out = append(out, named{name: s})
		}
	case []any:
		for _, e := range v[:min(len(v), 40)] {
			out = append(out, people(e)...)
		}
	case map[string]any:
		org := slices.ContainsFunc(stringsOf(v["@type"]), func(s string) bool { return strings.HasSuffix(s, "Organization") })
		for _, name := range stringsOf(v["name"]) {
			out = append(out, named{plain(name), org})
		}
	}
	return out
}

// idsOf are the ids of authors that are described elsewhere.
func idsOf(v any) (out []string) {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	for _, e := range list[:min(len(list), 40)] {
		if o, ok := e.(map[string]any); ok && o["name"] == nil {
			if id, ok := o["@id"].(string); ok {
				out = append(out, id)
			}
		}
	}
	return out
}

// first is the first of these members that is a text, or an object with an address.
func first(o map[string]any, keys ...string) string {
	for _, k := range keys {
		switch v := firstOf(o[k]).(type) {
		case string:
			if s := plain(v); s != "" {
				return s
			}
		case map[string]any:
			for _, k := range []string{"@id", "url", "name"} {
				if s, ok := v[k].(string); ok && s != "" {
					return plain(s)
				}
			}
		}
	}
	return ""
}

func firstOf(v any) any {
	if list, ok := v.([]any); ok && len(list) > 0 {
		return list[0]
	}
	return v
}

func stringsOf(v any) (out []string) {
	switch v := v.(type) {
	case string:
		out = append(out, v)
	case bool:
		if v {
			return []string{"true"}
		}
		return []string{"false"}
	case []any:
		for _, e := range v[:min(len(v), 40)] {
			if s, ok := e.(string); ok {
				out = append(out, s)
			}
		}
	}
	return out
}

// plain is a value without markup, entities and spare space.
func plain(s string) string {
	s = html.UnescapeString(html.UnescapeString(s))
	if strings.Contains(s, "<") {
		if n, err := html.Parse(strings.NewReader(s)); err == nil {
			s = dom.Text(n)
		}
	}
	var w words
	w.add(s)
	text, _, _ := w.done()
	return text
}

package webpage

// A page cut into units: paragraphs, headings, items, tables, captions, each with its
// text, its links and what it stands in. All that is decided of a page is decided of
// them.

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/dom"
)

// unit is a stretch of a page that is text as a whole, or is not.
type unit struct {
	body.Block            // a leaf, or a Table
	el         *html.Node // the element whose text it is
	line       int        // of the page, on which that begins
	holder     *html.Node // the element that it stands in, beside its neighbours
	list       *html.Node // the list that it is an item of
	quote      *html.Node // the quotation that it stands in
	fold       string     // its letters and digits, to compare
	linked     int        // bytes of its text that are links
	where      string     // why such a place holds no text: "navigation"; "" for others
	omitted    string     // why it is no text
}

// maxUnits is how much of a page is read. The longest pages that people save have a
// tenth of it.
const maxUnits = 60_000

// cutter cuts a tree into units.
type cutter struct {
	base   *url.URL
	units  []unit
	looked int // bytes of places that were looked at for an article
}

// cut returns the units of a tree.
func cut(root *html.Node, base *url.URL) []unit {
	c := &cutter{base: base}
	c.element(root, place{})
	return c.units
}

// place is what an element stands in.
type place struct {
	where             string
	list, quote, item *html.Node
	depth             int
	linked            bool // in a link that holds more than a line
}

// onlyInline reports whether an element holds nothing but text and what stands in it.
func onlyInline(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && !dom.Silent[c.Data] && (!dom.Inline[c.Data] || !onlyInline(c)) {
			return false
		}
	}
	return true
}

// element cuts one element.
func (c *cutter) element(n *html.Node, at place) {
	if n.Type == html.ElementNode {
		if dom.Silent[n.Data] || at.depth > 400 {
			return
		}
		if at.where == "" || at.where == inFooter {
			if w := c.whereIs(n); w != "" {
				at.where = w
			}
		}
	}
	at.depth++
	switch {
	case n.Type == html.ElementNode && n.Data == "table" && isData(n):
		c.table(n, at)
		return
	case n.Type == html.ElementNode && n.Data == "pre":
		c.code(n, at)
		return
	case n.Type == html.ElementNode && (n.Data == "ul" || n.Data == "ol"):
		at.list = n
	case n.Type == html.ElementNode && n.Data == "li":
		at.item = n
	case n.Type == html.ElementNode && n.Data == "blockquote":
		at.quote = n
	case n.Type == html.ElementNode && n.Data == "a" && dom.Attr(n, "href") != "":
		at.linked = true
	}
	var run []*html.Node // children that stand in one line
	flush := func() {
		if len(run) > 0 {
			c.line(n, run, at)
			run = run[:0]
		}
	}
	breaks := 0
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		switch k.Type {
		case html.TextNode:
			if strings.TrimSpace(k.Data) != "" {
				breaks = 0
			}
			run = append(run, k)
		case html.ElementNode:
			switch {
			case dom.Silent[k.Data]:
			case k.Data == "br":
				if breaks++; breaks > 1 {
					flush()
				} else {
					run = append(run, k)
				}
			case dom.Inline[k.Data] && onlyInline(k):
				breaks = 0
				run = append(run, k)
			default:
				flush()
				breaks = 0
				c.element(k, at)
			}
		case html.DocumentNode:
			c.element(k, at)
		}
	}
	flush()
}

// line makes a unit of what stands in one line of an element.
func (c *cutter) line(n *html.Node, run []*html.Node, at place) {
	if len(c.units) >= maxUnits {
		return
	}
	var w words
	for _, k := range run {
		c.inline(&w, k)
	}
	text, spans, linked := w.done()
	if text == "" {
		return
	}
	if at.linked {
		linked = len(text)
	}
	u := unit{Block: body.Block{Kind: body.Paragraph, Text: text, Spans: spans}, el: n, line: dom.Line(n), holder: n.Parent, where: at.where, linked: linked, fold: fold(text)}
	if at.item != nil && at.list != nil {
		u.list, u.holder = at.list, at.list.Parent
	}
	if at.quote != nil {
		u.quote = at.quote
	}
	for e, up := n, 0; e != nil && up < 3; e, up = e.Parent, up+1 {
		if len(e.Data) == 2 && e.Data[0] == 'h' && e.Data[1] >= '1' && e.Data[1] <= '6' {
			u.Kind, u.Level, u.list = body.Heading, int(e.Data[1]-'0'), nil
			u.el, u.holder = e, e.Parent
			break
		}
		if !dom.Inline[e.Data] {
			if e.Data == "figcaption" || e.Data == "caption" {
				u.where = inCaption
			}
			if e != n {
				break
			}
		}
	}
	if u.holder == nil {
		u.holder = n
	}
	c.units = append(c.units, u)
}

// code makes a unit of preformatted text.
func (c *cutter) code(n *html.Node, at place) {
	var s strings.Builder
	dom.Each(n, func(k *html.Node) bool {
		if k.Type == html.TextNode {
			s.WriteString(k.Data)
		} else if k.Data == "br" {
			s.WriteByte('\n')
		}
		return s.Len() < 1<<20
	})
	text := strings.Trim(charset.Lines(s.String()), "\n")
	if strings.TrimSpace(text) == "" || len(c.units) >= maxUnits {
		return
	}
	kind := body.Code
	if dom.Attr(n, "class") == "" && !strings.ContainsAny(text, "{}=;") { // letters and minutes are set so, too
		kind = body.Paragraph
		text = strings.Join(strings.Fields(text), " ")
	} else {
		text += "\n"
	}
	c.units = append(c.units, unit{Block: body.Block{Kind: kind, Text: text}, el: n, line: dom.Line(n), holder: n.Parent, quote: at.quote, where: at.where, fold: fold(text)})
}

// isData reports whether a table holds values rather than the parts of a page.
func isData(n *html.Node) bool {
	rows, most, long, nested := 0, 0, 0, false
	dom.Each(n, func(k *html.Node) bool {
		if k == n || k.Type != html.ElementNode {
			return true
		}
		switch k.Data {
		case "table", "form", "article", "section", "h1", "h2":
			nested = true
			return false
		case "tr":
			cells := 0
			for d := k.FirstChild; d != nil; d = d.NextSibling {
				if d.Data == "td" || d.Data == "th" {
					cells++
					if len(dom.Text(d)) > 400 {
						long++
					}
				}
			}
			if cells > 0 {
				rows++
			}
			most = max(most, cells)
		}
		return !nested
	})
	return !nested && rows > 1 && most > 1 && most < 60 && long*4 < rows && dom.Attr(n, "role") != "presentation"
}

// table makes a unit of a table.
func (c *cutter) table(n *html.Node, at place) {
	t := unit{Block: body.Block{Kind: body.Table}, el: n, line: dom.Line(n), holder: n.Parent, quote: at.quote, where: at.where}
	var all strings.Builder
	dom.Each(n, func(k *html.Node) bool {
		if k.Type != html.ElementNode || k.Data != "tr" {
			if k.Data == "caption" {
				c.element(k, at)
				return false
			}
			return true
		}
		row := body.Block{Kind: body.Row}
		heads := 0
		for d := k.FirstChild; d != nil; d = d.NextSibling {
			if d.Type != html.ElementNode || d.Data != "td" && d.Data != "th" {
				continue
			}
			var w words
			c.inline(&w, d)
			text, spans, linked := w.done()
			t.linked += linked
			if d.Data == "th" {
				heads++
			}
			row.Kids = append(row.Kids, body.Block{Kind: body.Cell, Text: text, Spans: spans})
			all.WriteString(text)
			all.WriteByte(' ')
		}
		if len(row.Kids) > 0 {
			if heads == len(row.Kids) && len(t.Kids) == 0 {
				row.Level = 1
			}
			t.Kids = append(t.Kids, row)
		}
		return false
	})
	t.fold = fold(all.String())
	if t.fold != "" && len(c.units) < maxUnits {
		c.units = append(c.units, t)
	}
}

// inline adds the text of a node that stands in a line.
func (c *cutter) inline(w *words, n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.add(n.Data)
		return
	case html.ElementNode:
	default:
		return
	}
	if dom.Silent[n.Data] || hidden(n) {
		return
	}
	kind, target, spanned := body.SpanKind(0), "", true
	switch n.Data {
	case "br":
		w.space = true
		return
	case "em", "i", "cite", "dfn", "var":
		kind = body.Emphasis
	case "strong", "b":
		kind = body.Strong
	case "s", "strike", "del":
		kind = body.Strike
	case "code", "kbd", "samp", "tt":
		kind = body.CodeSpan
	case "a":
		kind, target = body.Link, c.address(dom.Attr(n, "href"))
		spanned = target != ""
	default:
		spanned = false
		if !dom.Inline[n.Data] {
			w.space = true
			defer func() { w.space = true }()
		}
	}
	start := w.mark()
	before := w.text.Len()
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		c.inline(w, k)
	}
	if n.Data == "a" {
		w.linked += w.text.Len() - before
	}
	if spanned {
		w.span(start, kind, target)
	}
}

// address is where a link leads, or "" when that is no page of the web.
func (c *cutter) address(href string) string {
	href = strings.TrimSpace(href)
	if href == "" || href[0] == '#' || len(href) > 2000 {
		return ""
	}
	u, err := url.Parse(href)
	if err != nil {
		return ""
	}
	if c.base != nil {
		u = c.base.ResolveReference(u)
	}
	if web, ok := body.Web(u.String()); ok {
		return web
	}
	return ""
}

// words collects the text of a line, with one space where the page has any.
type words struct {
	text   strings.Builder
	space  bool
	spans  []body.Span
	linked int
}

func (w *words) add(s string) {
	for _, r := range charset.Printable(strings.ToValidUTF8(s, "\uFFFD")) {
		switch {
		case unicode.IsSpace(r) || r == '\u00a0':
			w.space = true
		case r == '\u00ad' || r == '\u200b' || r == '\ufeff' || r == '\u2060':
		default:
			if w.space && w.text.Len() > 0 {
				w.text.WriteByte(' ')
			}
			w.space = false
			w.text.WriteRune(r)
		}
	}
}

// mark is where a span begins that comes now.
func (w *words) mark() int {
	if w.space && w.text.Len() > 0 {
		return w.text.Len() + 1
	}
	return w.text.Len()
}

func (w *words) span(start int, kind body.SpanKind, target string) {
	if start < w.text.Len() {
		w.spans = append(w.spans, body.Span{Start: start, End: w.text.Len(), Kind: kind, Target: target})
	}
}

// done returns the text, its spans in order, and how much of it is links.
func (w *words) done() (string, []body.Span, int) {
	slices.SortStableFunc(w.spans, func(a, b body.Span) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	return w.text.String(), w.spans, w.linked
}

// fold is the letters and digits of a text, in small letters, to compare with.
func fold(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			out.WriteRune(unicode.ToLower(r))
		}
	}
	return out.String()
}

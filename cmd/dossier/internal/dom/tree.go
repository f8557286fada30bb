// Package dom reads the markup of a saved page into a tree, each element with the line of
// the page that it begins on. What is most of the bytes of many pages and none of their
// text is left out before: scripts, styles, pictures inside the page.
package dom

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// Parse returns the tree of a page. The parser refuses one that is nested too deeply, as
// hostile pages are and some broken ones; of such a page only paragraphs are kept.
func Parse(page string) (*html.Node, error) {
	page = numbered(page)
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		root, err = html.Parse(strings.NewReader(flat(page)))
	}
	return root, err
}

// flat is a page without the elements that hold others: its paragraphs and headings, one
// behind the other, and what its head says.
func flat(page string) string {
	var out strings.Builder
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		kind := z.Next()
		raw := string(z.Raw()) // of the token as it stands
		switch kind {
		case html.ErrorToken:
			return out.String()
		case html.TextToken, html.CommentToken:
			out.WriteString(raw)
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			name, _ := z.TagName()
			switch n := string(name); {
			case n == "meta" || n == "title" || n == "link" || n == "time" || Silent[n] && n != "head", len(n) == 2 && n[0] == 'h' && n[1] <= '6':
				out.WriteString(raw)
			case !Inline[n]:
				out.WriteString("<p>")
			}
		}
	}
}

// Line is the line of the page that an element, or the nearest around it, begins on.
func Line(n *html.Node) int {
	for ; n != nil; n = n.Parent {
		if v := Attr(n, lineAttr); v != "" {
			line, _ := strconv.Atoi(v)
			return line
		}
	}
	return 0
}

// Attr is the value of an attribute, or "".
func Attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// Each calls f for n and everything in it, until f returns false for a part.
func Each(n *html.Node, f func(*html.Node) bool) {
	if !f(n) {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		Each(c, f)
	}
}

// Text is the text of an element on one line.
func Text(n *html.Node) string {
	var s strings.Builder
	Each(n, func(n *html.Node) bool {
		switch {
		case n.Type == html.TextNode:
			s.WriteString(n.Data)
		case n.Type == html.ElementNode && (n.Data == "script" || n.Data == "style" || n.Data == "noscript" || n.Data == "template"):
			return false
		case n.Type == html.ElementNode && (n.Data == "br" || n.Data == "p" || n.Data == "div" || n.Data == "li"):
			s.WriteByte(' ')
		}
		return s.Len() < 1<<20
	})
	return strings.Join(strings.Fields(s.String()), " ")
}

// Within reports whether an element stands in one of these.
func Within(n *html.Node, names ...string) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		for _, name := range names {
			if p.Data == name {
				return true
			}
		}
	}
	return false
}

// Silent are elements whose content is no text of a page.
var Silent = map[string]bool{"script": true, "style": true, "noscript": true, "template": true, "svg": true, "iframe": true, "object": true, "head": true,
	"canvas": true, "audio": true, "video": true, "math": true, "select": true, "textarea": true, "button": true, "input": true, "map": true, "progress": true, "meter": true, "datalist": true}

// Inline are elements that stand within a line.
var Inline = map[string]bool{"a": true, "abbr": true, "acronym": true, "b": true, "bdi": true, "bdo": true, "big": true, "cite": true, "code": true, "data": true, "del": true, "dfn": true,
	"em": true, "font": true, "i": true, "img": true, "picture": true, "source": true, "ins": true, "kbd": true, "label": true, "mark": true, "nobr": true, "q": true, "rp": true, "rt": true, "ruby": true, "s": true, "samp": true,
	"small": true, "span": true, "strike": true, "strong": true, "sub": true, "sup": true, "time": true, "tt": true, "u": true, "var": true, "wbr": true, "br": true}

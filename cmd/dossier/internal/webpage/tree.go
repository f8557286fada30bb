package webpage

// The tree of a page, each element with the line of the page that it begins on.

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// parse returns the tree of a page. The parser refuses one that is nested too deeply, as
// hostile pages are and some broken ones; of such a page only paragraphs are kept.
func parse(page string) (*html.Node, error) {
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
			case n == "meta" || n == "title" || n == "link" || n == "time" || silent[n] && n != "head", len(n) == 2 && n[0] == 'h' && n[1] <= '6':
				out.WriteString(raw)
			case !inline[n]:
				out.WriteString("<p>")
			}
		}
	}
}

// lineOf is the line of the page that an element, or the nearest around it, begins on.
func lineOf(n *html.Node) int {
	for ; n != nil; n = n.Parent {
		if v := attr(n, lineAttr); v != "" {
			line, _ := strconv.Atoi(v)
			return line
		}
	}
	return 0
}

// attr is the value of an attribute, or "".
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// each calls f for n and everything in it, until f returns false for a part.
func each(n *html.Node, f func(*html.Node) bool) {
	if !f(n) {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		each(c, f)
	}
}

// textOf is the text of an element on one line.
func textOf(n *html.Node) string {
	var s strings.Builder
	each(n, func(n *html.Node) bool {
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

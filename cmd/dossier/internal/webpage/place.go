package webpage

// What the place of a text in its page says of it. Only elements and roles whose
// meaning the standard gives are believed; names of classes are anybody's, and whole
// articles stand in some that are called sidebar.

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// Reasons why a part of a page is no text, as a record shows them.
const (
	inNavigation = "navigation"
	inForm       = "form"
	inFooter     = "foot of the page"
	inBanner     = "head of the page"
	inAside      = "beside the article"
	inCaption    = "caption"
	inComments   = "comments of readers"
	isHidden     = "hidden in the page"
	isRepeated   = "repeated"
	isOutside    = "outside the article"
	isLinks      = "links to other pages"
	isByline     = "byline"
)

// commentList is what an element is called that holds the comments of readers.
var commentList = regexp.MustCompile(`(?i)^(?:comments?|comment-?(?:list|s?-?(?:section|area|thread|container|wrapper))|disqus[_-]thread|respond|commentarea)$`)

// whereIs says in what kind of place an element puts its text, or "".
func whereIs(n *html.Node) string {
	switch n.Data {
	case "nav", "menu":
		return inNavigation
	case "form", "fieldset":
		if len(textOf(n)) < 1500 { // some systems wrap a whole page in a form
			return inForm
		}
	case "dialog":
		return inForm
	case "aside":
		return inAside
	case "figcaption":
		return inCaption
	case "footer":
		if !within(n, "article", "blockquote") {
			return inFooter
		}
	}
	switch attr(n, "role") {
	case "navigation", "menu", "menubar", "tablist":
		return inNavigation
	case "dialog", "alertdialog", "search":
		return inForm
	case "complementary":
		return inAside
	case "contentinfo":
		if !within(n, "article") {
			return inFooter
		}
	}
	if hidden(n) {
		return isHidden
	}
	if id := attr(n, "id"); id != "" && commentList.MatchString(id) {
		return inComments
	}
	if class := attr(n, "class"); class != "" && len(class) < 200 {
		for _, c := range strings.Fields(class) {
			if commentList.MatchString(c) && n.Data != "body" {
				return inComments
			}
		}
	}
	return ""
}

// hidden reports whether an element is not shown.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return !strings.EqualFold(a.Val, "until-found")
		case "aria-hidden":
			if a.Val == "true" && n.Data != "body" && n.Data != "html" && n.Data != "div" && n.Data != "main" { // pages behind a dialog of consent
				return true
			}
		case "style":
			s := strings.ToLower(strings.Join(strings.Fields(a.Val), ""))
			if strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden") {
				return n.Data != "body" && n.Data != "html"
			}
		}
	}
	return false
}

// within reports whether an element stands in one of these.
func within(n *html.Node, names ...string) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		for _, name := range names {
			if p.Data == name {
				return true
			}
		}
	}
	return false
}

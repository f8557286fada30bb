package webpage

// What the place of a text in its page says of it. Only elements and roles whose
// meaning the standard gives are believed; names of classes are anybody's, and whole
// articles stand in some that are called sidebar.

import (
	"strings"

	"golang.org/x/net/html"

	"dossier/cmd/dossier/internal/dom"
	"dossier/cmd/dossier/internal/lazyregexp"
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
	isConsent    = "request for consent"
	isRepeated   = "repeated"
	isOutside    = "outside the article"
	isLinks      = "links to other pages"
	isByline     = "byline"
)

// consent is how the names of what the usual programs put into a page begin that ask for
// consent.
var consent = []string{"onetrust", "ot-sdk", "cybotcookiebot", "didomi", "usercentrics", "sp_message", "qc-cmp", "truste", "cmplz", "cky-", "fc-consent", "gdpr",
	"borlabscookie", "_brlbs", "iubenda-cs", "klaro", "tarteaucitron", "axeptio", "osano-cm", "sourcepoint",
	"cookiebanner", "cookie-banner", "cookieconsent", "cookie-consent", "cookienotice", "cookie-notice", "cookielaw", "cookie-law", "cookiebar", "cookie-bar", "cookiepolicy", "cookie-policy"}

// asksConsent reports whether an id or a class is one of those.
func asksConsent(s string) bool {
	for _, p := range consent {
		if len(s) >= len(p) && s[0]|0x20 == p[0] && strings.EqualFold(s[:len(p)], p) {
			return true
		}
	}
	return false
}

// commentList is what an element is called that holds the comments of readers.
var commentList = lazyregexp.New(`(?i)^(?:comments?|comment-?(?:list|s?-?(?:section|area|thread|container|wrapper))|disqus[_-]thread|respond|commentarea)$`)

// whereIs says in what kind of place an element puts its text, or "". Some systems wrap
// a whole page in what is meant for a part of it.
func (c *cutter) whereIs(n *html.Node) string {
	switch w := placeOf(n); w {
	case inNavigation, inForm, inAside, inFooter, inComments:
		if c.holdsText(n) {
			return ""
		}
		return w
	case "":
		if class := dom.Attr(n, "class"); len(class) >= len("hidden") && len(class) < 400 && notShown(class) && !c.holdsMuch(n) {
			return isHidden
		}
		if newsletter(n) && !c.holdsMuch(n) {
			return inForm
		}
		return ""
	default:
		return w
	}
}

// readAloud matches the classes of what only programs that read aloud say: “Article
// content” above each of its parts, or the name of the site.
var readAloud = lazyregexp.New(`(?i)(?:^|[\s_-])(?:visually-?hidden|hidden-?visually|sr-only|screen-reader-text|off-?screen|assistive|aural)(?:$|\s)`)

// notShown reports whether a class says that an element is not shown, at no width.
func notShown(class string) bool {
	if readAloud.MatchString(class) {
		return true
	}
	never, some := false, false
	for _, c := range strings.Fields(class) {
		never = never || c == "hidden"
		some = some || strings.ContainsRune(c, ':') // md:block
	}
	return never && !some
}

// newsletter reports whether an element is called so to those who do not see it, or in
// a name of its own: an offer to subscribe.
func newsletter(n *html.Node) bool {
	switch n.Data {
	case "section", "div", "aside", "li", "p":
		return strings.Contains(strings.ToLower(dom.Attr(n, "aria-label")), "newsletter") || strings.EqualFold(dom.Attr(n, "id"), "newsletter")
	}
	return false
}

// holdsMuch reports whether a part of a page holds more than what stands in a small box.
func (c *cutter) holdsMuch(n *html.Node) bool {
	if c.looked > 4<<20 {
		return true
	}
	_, sentences := c.amount(n)
	return sentences > 1000
}

// holdsText reports whether a part of a page holds so many sentences that it is rather
// the article, or is a form around nearly the whole page, as some systems write it.
func (c *cutter) holdsText(n *html.Node) bool {
	if c.looked > 4<<20 { // a page that nests such parts without end
		return false
	}
	if n.Data == "form" {
		all, _ := c.amount(rootOf(n))
		if inside, _ := c.amount(n); inside > 500 && inside*3 > all*2 {
			return true
		}
	}
	_, sentences := c.amount(n)
	return sentences > 2500
}

// amount is how many bytes of text outside of links an element holds, and how many of
// them in paragraphs that are longer than a line.
func (c *cutter) amount(in *html.Node) (all, sentences int) {
	dom.Each(in, func(k *html.Node) bool {
		switch {
		case k.Type == html.TextNode:
			n := len(strings.TrimSpace(k.Data))
			all, c.looked = all+n, c.looked+n
			return true
		case k.Type != html.ElementNode:
			return true
		case k.Data == "a" || dom.Silent[k.Data] || k != in && (k.Data == "article" && in.Parent != nil && in.Data != "form" || placeOf(k) == inComments):
			return false
		case k.Data == "p":
			n := len(dom.Text(k))
			if all, c.looked = all+n, c.looked+n; n > 80 {
				sentences += n
			}
			return false
		}
		c.looked += 20
		return true
	})
	return all, sentences
}

// rootOf is the node that a whole page hangs from.
func rootOf(n *html.Node) *html.Node {
	for n.Parent != nil {
		n = n.Parent
	}
	return n
}

// placeOf says for what kind of place an element is meant.
func placeOf(n *html.Node) string {
	for _, a := range n.Attr {
		if (a.Key == "id" || a.Key == "class") && asksConsent(a.Val) {
			return isConsent
		}
		if (a.Key == "id" || a.Key == "class") && (strings.HasPrefix(a.Val, "goog-gt-") || strings.HasPrefix(a.Val, "skiptranslate")) { // a translation of the page, offered
			return inForm
		}
	}
	switch n.Data {
	case "nav", "menu":
		return inNavigation
	case "form", "fieldset":
		return inForm
	case "dialog":
		return inForm
	case "aside":
		return inAside
	case "figcaption":
		return inCaption
	case "footer":
		if !dom.Within(n, "article", "blockquote") {
			return inFooter
		}
	}
	switch dom.Attr(n, "role") {
	case "navigation", "menu", "menubar", "tablist":
		return inNavigation
	case "dialog", "alertdialog", "search":
		return inForm
	case "complementary":
		return inAside
	case "contentinfo":
		if !dom.Within(n, "article") {
			return inFooter
		}
	}
	if hidden(n) {
		return isHidden
	}
	if id := dom.Attr(n, "id"); id != "" && commentList.MatchString(id) {
		return inComments
	}
	if class := dom.Attr(n, "class"); class != "" && len(class) < 200 {
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
			return !strings.EqualFold(a.Val, "until-found") && !strings.HasPrefix(dom.Attr(n, "id"), "S:") // what React sends later, and its script puts in place
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

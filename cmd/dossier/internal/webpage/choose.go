package webpage

// Which units of a page are its text. go-readability, which many readers of the web
// use, keeps some; where it left out neighbours of what it kept, or kept what plainly
// stands beside the text, the units themselves decide.

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/dom"
)

// choose gives each unit that is no text the reason why.
// title is the unit that shows the title, from 1, or 0.
func choose(root *html.Node, base *url.URL, units []unit, title int) {
	others := nextArticles(units, title)
	for a := range others {
		a.Parent.RemoveChild(a)
	}
	kept := readable(root, base, units)
	otherwise(units, kept)
	if main := mainPart(units, kept); main != nil {
		main.widen(units, kept)
		main.trim(units, kept, title)
	}
	seen := map[string]int{}
	for i := range units {
		u := &units[i]
		switch {
		case others[articleOf(u.el)]:
			u.omitted = isOutside
		case u.where == isHidden, u.where == isConsent, u.where == inNavigation, u.where == inCaption, u.where == inForm && !kept[i], u.where == inComments:
			u.omitted = u.where
		case !kept[i] && u.where != "":
			u.omitted = u.where
		case !kept[i] && mostlyLinks(u):
			u.omitted = isLinks
		case !kept[i]:
			u.omitted = isOutside
		case len(u.fold) > 40 && seen[u.fold] > 0:
			u.omitted = isRepeated
		case len(u.fold) > 40:
			seen[u.fold]++
		}
	}
}

// nextArticles are the articles with a headline of their own that stand behind the one of
// the page, as systems write them that go on to the next where a reader comes to the end.
func nextArticles(units []unit, title int) map[*html.Node]bool {
	if title == 0 {
		return nil
	}
	own := articleOf(units[title-1].el)
	if own == nil {
		return nil
	}
	var out map[*html.Node]bool
	for i := title; i < len(units); i++ {
		u := &units[i]
		if a := articleOf(u.el); u.Kind == body.Heading && u.Level == 1 && u.where != isHidden && u.fold != units[title-1].fold && a != nil && a != own && articleOf(a.Parent) == nil {
			if out == nil {
				out = map[*html.Node]bool{}
			}
			out[a] = true
		}
	}
	return out
}

// otherwise keeps the part of a page that holds most of its sentences where what
// go-readability kept is little beside it: it takes some articles for something else.
func otherwise(units []unit, kept []bool) {
	sum, all := map[*html.Node]int{}, 0
	var best *html.Node
	for i := range units {
		u := &units[i]
		if kept[i] && u.where != isHidden {
			all += len(u.fold)
		}
		if u.where != "" || !prosy(u) || mostlyLinks(u) {
			continue
		}
		sum[u.holder] += len(u.fold)
		if best == nil || sum[u.holder] > sum[best] {
			best = u.holder
		}
	}
	if best == nil || all > 600 || sum[best] < 2*all+500 { // a thread of comments is longer than many an article
		return
	}
	for i := range units {
		u := &units[i]
		kept[i] = u.where == "" && u.holder == best && prosy(u) && !mostlyLinks(u)
	}
}

// readable says which units go-readability keeps.
func readable(root *html.Node, base *url.URL, units []unit) []bool {
	kept := make([]bool, len(units))
	detach(root)
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.MaxElemsToParse = 100_000
	article, err := parser.ParseDocument(root, base)
	if err != nil || article.Node == nil {
		return kept
	}
	var set = map[string]int{}
	for _, u := range cut(article.Node, base) {
		set[u.fold]++
	}
	for i, u := range units {
		if u.fold != "" && set[u.fold] > 0 {
			kept[i] = true
		}
	}
	lone(units, kept, set)
	return kept
}

// detach takes what asks for consent out of a page: it has the longest text of some.
func detach(root *html.Node) {
	var out []*html.Node
	dom.Each(root, func(n *html.Node) bool {
		if n.Type == html.ElementNode && n.Parent != nil && n.Data != "body" && n.Data != "html" && placeOf(n) == isConsent {
			out = append(out, n)
			return false
		}
		return true
	})
	for _, n := range out {
		n.Parent.RemoveChild(n)
	}
}

// lone takes short units back whose words also stand elsewhere in the page and that have
// no neighbour which is kept: of several equal ones only those in the text were meant.
func lone(units []unit, kept []bool, set map[string]int) {
	count := map[string]int{}
	for _, u := range units {
		count[u.fold]++
	}
	for i := range units {
		f := units[i].fold
		if kept[i] && count[f] > set[f] && !near(kept, i) {
			kept[i] = false
		}
	}
}

func near(kept []bool, i int) bool {
	return i > 0 && kept[i-1] || i+1 < len(kept) && kept[i+1]
}

// part is where most of the text of a page stands: directly in one element, and in those
// that are written like it, since some systems cut an article to put advertisements
// between its parts.
type part struct {
	holder, article *html.Node
	sign            string
	first, last     int // units that stand directly in it and are kept
}

// holds reports whether a unit stands in such an element, at most two levels deep.
func (p *part) holds(u *unit) bool {
	return u.holder == p.holder || p.alike(u) || within2(u.holder, p.holder)
}

func (p *part) alike(u *unit) bool {
	return u.holder != p.holder && signature(u.holder) == p.sign && articleOf(u.holder) == p.article
}

// widen adds units that go-readability left out between those it kept, and their
// neighbours in the same part of the page.
func (p *part) widen(units []unit, kept []bool) {
	for i := range units {
		u := &units[i]
		if kept[i] || u.where != "" || mostlyLinks(u) {
			continue
		}
		inside := i > p.first && i < p.last
		alike := p.alike(u)
		switch {
		case u.holder != p.holder && !alike && !(inside && within2(u.holder, p.holder)):
		case u.Kind == body.Heading:
			kept[i] = (inside || alike) && i+1 < len(units) && (kept[i+1] || prosy(&units[i+1]))
		case inside:
			kept[i] = prosy(u) || u.list != nil || u.Kind == body.Table
		default:
			kept[i] = prosy(u) && utf8.RuneCountInString(u.Text) > 80
		}
	}
}

// trim takes away what go-readability kept above the headline, what is no sentence
// between it and the text, and what stands behind the text in other parts of the page.
func (p *part) trim(units []unit, kept []bool, title int) {
	first, last, inside, all := -1, -1, 0, 0
	for i := range units {
		if !kept[i] {
			continue
		}
		all += len(units[i].fold)
		if p.holds(&units[i]) {
			inside += len(units[i].fold)
			if first < 0 && prosy(&units[i]) {
				first = i
			}
			last = i
		}
	}
	if first < 0 || inside*10 < all*6 {
		return
	}
	for i := range units {
		u := &units[i]
		switch {
		case !kept[i]:
		case i < first && i < title-1, i > last:
			kept[i] = false
		case i < first && i != title-1 && u.Kind == body.Paragraph && !prosy(u) && strings.Count(u.Text, " ") < 5:
			kept[i] = false
		}
	}
}

// signature is how an element and the one around it are written.
func signature(n *html.Node) string {
	s := n.Data + "." + dom.Attr(n, "class")
	if n.Parent != nil {
		s += "<" + n.Parent.Data + "." + dom.Attr(n.Parent, "class")
	}
	return s
}

// articleOf is the article that an element stands in, or nil.
func articleOf(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		if n.Data == "article" {
			return n
		}
	}
	return nil
}

// within2 reports whether an element stands in another, at most two levels deep.
func within2(n, in *html.Node) bool {
	for up := 0; n != nil && up < 3; n, up = n.Parent, up+1 {
		if n == in {
			return true
		}
	}
	return false
}

// mainPart is the part of the page that most of the kept text stands in, or nil.
func mainPart(units []unit, kept []bool) *part {
	sum := map[*html.Node]int{}
	var best *html.Node
	for i, u := range units {
		if kept[i] && u.Kind == body.Paragraph {
			sum[u.holder] += len(u.fold)
			if best == nil || sum[u.holder] > sum[best] {
				best = u.holder
			}
		}
	}
	if best == nil {
		return nil
	}
	p := &part{holder: best, sign: signature(best), article: articleOf(best), first: -1}
	for i, u := range units {
		if kept[i] && u.holder == best {
			if p.first < 0 {
				p.first = i
			}
			p.last = i
		}
	}
	return p
}

// mostlyLinks reports whether a unit is rather a way to other pages than text.
func mostlyLinks(u *unit) bool {
	n := len(u.Text)
	if u.Kind == body.Table {
		n = len(u.fold)
	}
	return n > 0 && u.linked*3 > n*2
}

// prosy reports whether a unit reads like sentences.
func prosy(u *unit) bool {
	if u.Kind != body.Paragraph {
		return false
	}
	words := strings.Count(u.Text, " ") + 1
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(u.Text, "\"”»’')]"))
	ends := strings.ContainsRune(".!?…:。！？؟।", last)
	if words < 3 && utf8.RuneCountInString(u.Text) > 20 && strings.IndexFunc(u.Text, func(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Thai) }) >= 0 {
		return ends
	}
	return ends && words >= 5 || words >= 25
}

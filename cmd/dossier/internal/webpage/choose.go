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
)

// choose gives each unit that is no text the reason why.
func choose(root *html.Node, base *url.URL, units []unit) {
	kept := readable(root, base, units)
	widen(units, kept)
	seen := map[string]int{}
	for i := range units {
		u := &units[i]
		switch {
		case u.where == isHidden, u.where == inNavigation, u.where == inCaption, u.where == inForm && !kept[i], u.where == inComments:
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

// readable says which units go-readability keeps.
func readable(root *html.Node, base *url.URL, units []unit) []bool {
	kept := make([]bool, len(units))
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

// widen adds units that go-readability left out between those it kept, and the
// neighbours of these in the same element.
func widen(units []unit, kept []bool) {
	holder, _ := mainHolder(units, kept)
	if holder == nil {
		return
	}
	first, last := -1, -1
	for i, u := range units {
		if kept[i] && u.holder == holder {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for i := range units {
		u := &units[i]
		if kept[i] || u.where != "" || mostlyLinks(u) {
			continue
		}
		inside := i > first && i < last
		switch {
		case u.holder != holder && !(inside && within2(u.holder, holder)):
		case u.Kind == body.Heading:
			kept[i] = inside && i+1 < len(units) && (kept[i+1] || prosy(&units[i+1]))
		case inside:
			kept[i] = prosy(u) || u.list != nil || u.Kind == body.Table
		default:
			kept[i] = prosy(u) && utf8.RuneCountInString(u.Text) > 80
		}
	}
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

// mainHolder is the element that most of the kept text stands directly in.
func mainHolder(units []unit, kept []bool) (best *html.Node, share float64) {
	sum := map[*html.Node]int{}
	all := 0
	for i, u := range units {
		if kept[i] && u.Kind == body.Paragraph {
			sum[u.holder] += len(u.fold)
			all += len(u.fold)
			if best == nil || sum[u.holder] > sum[best] {
				best = u.holder
			}
		}
	}
	if best == nil {
		return nil, 0
	}
	return best, float64(sum[best]) / float64(all)
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

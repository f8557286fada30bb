package webpage

// What a page is called: of what its headings, its head and its data say, what the most
// speaks for, without the names of the site and what stands above or below a headline.

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/dom"
	"dossier/cmd/dossier/internal/lazyregexp"
)

// separators stand between a title and the name of a site.
var separators = lazyregexp.New(`\s+(?:[|·•»«/\\]|[-–—]|::)\s+|\s*\|\s*`)

// above matches what systems call what stands above or below a headline in its element.
var above = lazyregexp.New(`(?i)(?:^|[\s_-])(?:kicker|topline|roofline|overline|dachzeile|oberzeile|unterzeile|spitzmarke|eyebrow|title-?header|(?:super|pre|sub|unter)-?tit(?:le|el)|sub-?(?:line|head|headline)|sur-?titre|antet[ií]tulo|volanta|cintillo|occhiello|aural|label|flag|badge)(?:$|[\s_-])`)

// ofSite matches what systems call the name of the site.
var ofSite = lazyregexp.New(`(?i)(?:^|[\s_-])(?:logo|(?:site|blog)-?(?:title|name))(?:$|[\s_-])`)

// headline is what a heading says without what stands above or below it in the same
// element; "" for one that says no title: the name of the site, which leads to its front
// page, or what heads a list.
func headline(u *unit) string {
	text := u.Text
	dom.Each(u.el, func(n *html.Node) bool {
		if n == u.el || n.Type != html.ElementNode || n.Data != "small" && !above.MatchString(dom.Attr(n, "class")) {
			return true
		}
		part := dom.Text(n)
		rest, ok := strings.CutPrefix(text, part)
		if !ok {
			rest, ok = strings.CutSuffix(text, part)
		}
		if rest = strings.Trim(rest, " :|–—·,-"); ok && utf8.RuneCountInString(rest) > 7 {
			text = rest
		}
		return false
	})
	if fold(text) == "" || strings.HasSuffix(text, ":") || ofSite.MatchString(dom.Attr(u.el, "class")) {
		return ""
	}
	if u.linked == len(u.Text) {
		link := firstLink(u.el)
		if _, front := toFront(link); front {
			return ""
		}
	}
	return text
}

// firstLink is the address that an element leads to, or stands in a link to.
func firstLink(n *html.Node) (href string) {
	for up := n; up != nil && href == ""; up = up.Parent {
		if up.Data == "a" {
			href = dom.Attr(up, "href")
		}
	}
	dom.Each(n, func(k *html.Node) bool {
		if k.Data == "a" && href == "" {
			href = dom.Attr(k, "href")
		}
		return href == ""
	})
	return href
}

// archived matches what an archive of the web puts before an address.
var archived = regexp.MustCompile(`^https?://web\.archive\.org/web/\d+[a-z_]*/`)

// toFront reports whether an address is that of the front page of a site, and its host;
// "" for the site of the page itself.
func toFront(href string) (host string, ok bool) {
	href = archived.ReplaceAllString(strings.TrimSpace(href), "")
	if href == "/" {
		return "", true
	}
	u, err := url.Parse(href)
	if err != nil || u.Host == "" || u.Path != "" && u.Path != "/" || u.RawQuery != "" || u.Fragment != "" {
		return "", false
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www."), true
}

// frontNames are what a link to a front page shows, in words and in a picture.
func frontNames(link *html.Node) (names []string) {
	add := func(s string) {
		if s = strings.TrimSpace(s); fold(s) != "" && len(s) <= 60 {
			names = append(names, s)
		}
	}
	add(dom.Text(link))
	add(dom.Attr(link, "title"))
	dom.Each(link, func(n *html.Node) bool {
		if n.Data == "img" {
			add(dom.Attr(n, "alt"))
		}
		return true
	})
	return names
}

// bare is a title without the names of the site and its parts, which stand behind or
// before it; known are titles that other places give.
func (j *judge) bare(title string, known []string) string {
	parts := separators.FindAllStringIndex(title, -1)
	for i := len(parts) - 1; i >= 0; i-- { // the longest beginning that another place gives
		head := strings.TrimSpace(title[:parts[i][0]])
		if slices.Contains(known, fold(head)) {
			return head
		}
	}
	for _, p := range parts {
		if tail := strings.TrimSpace(title[p[1]:]); slices.Contains(known, fold(tail)) {
			return tail
		}
	}
	if part := j.headed(title, parts); part != "" {
		return part
	}
	if n := len(parts); n > 0 {
		if p := parts[n-1]; j.isSite(title[p[1]:]) {
			return j.bare(strings.TrimSpace(title[:p[0]]), known)
		}
		if p := parts[0]; j.isSite(title[:p[0]]) {
			return strings.TrimSpace(title[p[1]:])
		}
	}
	return title
}

// withKicker is a headline with what stands above it, where another place joins the two
// by a sign, and else without.
func (j *judge) withKicker(h said) string {
	full := j.units[h.unit-1].fold
	if fold(h.value) == full {
		return h.value
	}
	others := []said{j.first("og:title"), j.first("twitter:title"), j.title}
	if len(j.things) > 0 {
		others = append(others, said{value: j.things[0].title})
	}
	for _, o := range others {
		if len(o.value) > 2*len(h.value)+400 { // nothing but such a headline
			continue
		}
		if v := j.bare(o.value, []string{full}); fold(v) == full {
			return v
		}
	}
	return h.value
}

// headed is the longest beginning or end of a title that a heading of the page says, of
// whatever level; "" for none.
func (j *judge) headed(title string, parts [][]int) (best string) {
	said := map[string]string{} // beginnings and ends, by their fold
	for _, p := range parts {
		for _, part := range []string{title[:p[0]], title[p[1]:]} {
			if f := fold(part); len(f) >= 12 && len(f)*3 > len(fold(title)) { // and not a section of the text
				said[f] = strings.TrimSpace(part)
			}
		}
	}
	for i := range j.units {
		if u := &j.units[i]; u.Kind == body.Heading && u.where == "" && said[u.fold] != "" && len(u.fold) > len(fold(best)) && !j.isSite(u.Text) {
			best = said[u.fold]
		}
	}
	return best
}

// vote is a title that one place gives, and how much that says.
type vote struct {
	said
	weight float64
}

// elect returns the title that the most speaks for, as an index, and how much. One that
// begins with another speaks for it, too.
func elect(votes []vote) (best int, most float64) {
	best = -1
	for i, v := range votes {
		sum := 0.0
		f := fold(v.value)
		for _, w := range votes {
			if g := fold(w.value); f == g || len(f) > 24 && len(g) > 24 && (strings.HasPrefix(f, g) || strings.HasPrefix(g, f)) {
				sum += w.weight
			}
		}
		if v.unit > 0 {
			sum += 0.5
		}
		if sum > most {
			best, most = i, sum
		}
	}
	return best, most
}

// worth is how much a first heading says. One of which nothing else in the page knows is
// rather the name of a section, and one that heads the window before a longer heading of
// the page that of the site.
func (j *judge) worth(h said, weight float64, second said) float64 {
	f := fold(h.value)
	if second.unit > 0 && len(f) < len(fold(second.value)) {
		return min(weight, 0.5)
	}
	others := []said{j.title, j.first("og:title"), j.first("twitter:title")}
	if len(j.things) > 0 {
		others = append(others, said{value: j.things[0].title})
	}
	told := false
	for _, o := range others {
		g := fold(o.value)
		if g == "" || j.isSite(o.value) {
			continue
		}
		told = true
		if strings.Contains(f, g) || strings.Contains(g, f) || common(h.value, o.value) {
			if len(j.headings) == 1 { // what a page prints is its headline, whatever it tells programs
				weight = 6
			}
			return weight
		}
	}
	if told && len(strings.Fields(h.value)) < 5 && utf8.RuneCountInString(h.value) < 30 {
		return min(weight, 0.9)
	}
	return weight
}

// common reports whether the shorter of two texts has half of its words in common with
// the other.
func common(s, t string) bool {
	a, b := strings.Fields(strings.ToLower(s)), strings.Fields(strings.ToLower(t))
	if len(a) > len(b) {
		a, b = b, a
	}
	n := 0
	for _, w := range a {
		if slices.Contains(b, w) {
			n++
		}
	}
	return len(a) > 2 && len(b) < 100 && n*2 >= len(a)
}

// secondHalf is a heading of the page that the title of the window gives beside a shorter
// one, which is the first heading: the site, or a part of it, stands above an article.
func (j *judge) secondHalf() said {
	parts := separators.FindAllStringIndex(j.title.value, 4)
	if len(parts) == 0 || len(j.title.value) > 1000 {
		return said{}
	}
	halves := map[string]bool{}
	for _, p := range parts {
		head, tail := fold(j.title.value[:p[0]]), fold(j.title.value[p[1]:])
		for _, h := range j.headings[:min(len(j.headings), 6)] {
			switch fold(h.value) {
			case head:
				halves[tail] = len(tail) > len(head)
			case tail:
				halves[head] = len(head) > len(tail)
			}
		}
	}
	for i := range j.units {
		if u := &j.units[i]; halves[u.fold] && u.Kind == body.Heading && u.where != isHidden && u.where != inFooter && u.where != inNavigation {
			return said{value: u.Text, where: "a heading that the title of the window names", line: u.line, unit: i + 1}
		}
	}
	return said{}
}

// headlines decides the title.
func (j *judge) headlines() {
	var votes []vote
	add := func(v said, weight float64) {
		if fold(v.value) != "" && !j.isSite(v.value) && utf8.RuneCountInString(v.value) < 400 {
			votes = append(votes, vote{v, weight})
		}
	}
	weight := 3.0
	if len(j.headings) > 1 {
		weight = 1.5
	}
	second := j.secondHalf()
	for i, h := range j.headings {
		if i < 6 {
			h.value = j.withKicker(h)
			add(h, j.worth(h, weight, second))
		}
	}
	add(second, 2)
	for i, h := range j.headline {
		if i < 2 {
			add(h, 2)
		}
	}
	if len(j.things) > 0 {
		add(said{value: j.things[0].title, where: "JSON-LD headline", line: j.things[0].line}, 2)
	}
	add(j.first("citation_title"), 3)
	add(j.first("og:title"), 2)
	add(j.first("dc.title", "dcterms.title"), 1)
	if tw := j.first("twitter:title"); fold(tw.value) != fold(j.first("og:title").value) { // else it is the same, said once more
		add(tw, 1)
	}
	var folds []string
	for _, v := range votes {
		folds = append(folds, fold(v.value))
	}
	if second.unit > 0 {
		add(said{value: second.value, where: j.title.where, line: j.title.line}, 1.5)
	} else {
		add(j.title, 1.5)
	}
	for i := range votes {
		votes[i].value = j.bare(votes[i].value, folds)
	}
	best, most := elect(votes)
	if best < 0 {
		return
	}
	v := votes[best].said
	if v.unit == 0 { // the page may show it in a heading of another level
		for i := range j.units {
			if u := &j.units[i]; u.Kind == body.Heading && u.fold == fold(v.value) && u.where != isHidden && u.where != inNavigation {
				v.unit, v.value = i+1, u.Text
				break
			}
		}
	}
	v.value = unbroken(v.value, votes)
	j.known.Title = v.value
	j.top = j.topmost(v)
	if most >= 3 {
		j.set("title", archive.Extracted, v, "")
		return
	}
	j.set("title", archive.Inferred, v, "one place in the page alone calls it so")
}

// unbroken is a title as the page means it, by what other places give: an attribute breaks
// off where a headline quotes, and a headline may hold the way to the front page behind
// it, or a kicker before it.
func unbroken(title string, votes []vote) string {
	for _, w := range votes {
		if rest, ok := strings.CutPrefix(w.value, title); ok && strings.HasPrefix(strings.TrimSpace(rest), `"`) {
			return w.value
		}
	}
	for _, w := range votes {
		if rest, ok := strings.CutPrefix(title, w.value); ok && len(fold(w.value)) > 20 && againstLetter(w.value, rest) {
			return w.value
		}
	}
	for _, w := range votes {
		if g := fold(w.value); len(g) > 20 && g != fold(title) && strings.HasSuffix(fold(title), g) && strings.HasSuffix(title, w.value) {
			return w.value
		}
	}
	return title
}

// againstLetter reports whether a text goes on with a capital where the letter of a word
// ends, as elements do that stand side by side and are no sentence.
func againstLetter(text, rest string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	next, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLower(last) && unicode.IsUpper(next)
}

// topmost is the unit that is the headline, or the heading that holds it beside the
// words above it, or else the first heading of the highest level.
func (j *judge) topmost(v said) int {
	if v.unit > 0 {
		return v.unit
	}
	f, first := fold(v.value), 0
	for i := range j.units {
		u := &j.units[i]
		if u.Kind != body.Heading || u.where == isHidden || u.where == inFooter || u.where == inNavigation {
			continue
		}
		if f != "" && len(u.fold) < 3*len(f)+60 && strings.Contains(u.fold, f) {
			return i + 1
		}
		if first == 0 && u.Level == 1 && !j.isSite(u.Text) {
			first = i + 1
		}
	}
	return first
}

package webpage

// Everything in a page that may say what its article is called, who wrote it, when and
// where it was published: a page says it in many places, and they disagree.

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/dom"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
)

// said is one value and where the page says it.
type said struct {
	value string
	where string // "JSON-LD headline", "meta og:title", "the first heading"
	line  int    // of the page
	unit  int    // the unit that shows it, from 1; 0 for none

	body, person bool       // a name that is said to be of one
	stated       bool       // by what no reader sees, in a form of its own
	el           *html.Node // the element that says it
	at           int        // the unit that it stands in, from 1; 0 for none
}

// sayings are what a page says of its article.
type sayings struct {
	things                []thing
	meta                  map[string][]said // by name or property, in small letters
	title                 said              // of the window
	canonical, language   string
	headings              []said // of the first level
	headline, author, day []said // microdata and rel=author
	bylines               []said // elements that are called so
	times                 []said // <time>, and what it shows
	saved                 saved
	translated            said              // what says that a program translated the page
	pictured              map[string]bool   // what is said of its pictures, folded
	front                 map[string]string // what its links to a front page show, folded, and the host of that; "" for its own
}

// saved is what a program that saved a page wrote into it.
type saved struct{ url, day, program string }

var (
	singleFile = lazyregexp.New(`(?s)Page saved with SingleFile\s+url:\s*(\S+)\s+saved date:\s*([^\n]+)`)
	// bylineClass is what systems call the element that names who wrote a page.
	bylineClass = lazyregexp.New(`(?i)(?:^|[\s_-])(?:by-?lines?|authors?|article-?authors?|author-?names?|auteurs?|autor(?:en|es)?|author-?(?:list|wrapper|info|links?))(?:[\s_-]|$)|[a-z](?:Authors?|Byline|AuthorList|AuthorName)(?:[\s_-]|$)`)
	// translatedClass is what browsers call a page of which they show a translation.
	translatedClass = lazyregexp.New(`(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)`)
	savedFrom       = lazyregexp.New(`saved from url=\(\d+\)(\S+)`)
)

// listen collects what a page says.
func listen(root *html.Node) *sayings {
	s := &sayings{things: linked(root), meta: map[string][]said{}, pictured: map[string]bool{}, front: map[string]string{}}
	n := 0
	dom.Each(root, func(e *html.Node) bool {
		if n++; n > 200_000 {
			return false
		}
		switch e.Type {
		case html.CommentNode:
			s.comment(e.Data)
		case html.ElementNode:
			s.element(e)
		}
		return true
	})
	return s
}

// see adds the headings that the units of the page show, and tells captions by what the
// page says of its pictures to those who do not see them.
func (s *sayings) see(units []unit) {
	for i := range units {
		if u := &units[i]; u.Kind == body.Paragraph && u.where == "" && s.pictured[u.fold] {
			u.where = inCaption
		}
		if u := &units[i]; u.Kind == body.Heading && u.Level == 1 && u.where != isHidden && u.where != inFooter && u.where != inForm && u.where != inNavigation {
			if value := headline(u); value != "" {
				s.headings = append(s.headings, said{value: value, where: "the first heading", line: u.line, unit: i + 1})
			}
		}
	}
	holds := map[*html.Node]int{} // the first unit in an element
	for i := range units {
		for e, up := units[i].el, 0; e != nil && up < 5 && holds[e] == 0; e, up = e.Parent, up+1 {
			holds[e] = i + 1
		}
	}
	for _, list := range [][]said{s.author, s.bylines} {
		for k := range list {
			for e, up := list[k].el, 0; e != nil && up < 4 && list[k].at == 0; e, up = e.Parent, up+1 {
				list[k].at = holds[e]
			}
			f := fold(list[k].value)
			for n, at := 0, list[k].at; at > 0 && n < 8 && at+n <= len(units); n++ { // it may stand behind what else is in there
				if strings.Contains(units[at+n-1].fold, f) {
					list[k].at = at + n
					break
				}
			}
		}
	}
}

func (s *sayings) comment(text string) {
	if len(text) > 4000 || s.saved.url != "" {
		return
	}
	if m := singleFile.FindStringSubmatch(text); m != nil {
		s.saved = saved{m[1], m[2], "SingleFile"}
	} else if m := savedFrom.FindStringSubmatch(text); m != nil {
		s.saved = saved{url: m[1], program: "the browser"}
	}
}

// element takes down what one element says.
func (s *sayings) element(e *html.Node) {
	line := dom.Line(e)
	switch e.Data {
	case "html":
		if class := dom.Attr(e, "class"); translatedClass.MatchString(class) {
			s.translated = said{value: class, where: "html class"}
		}
		s.language = dom.Attr(e, "lang")
		if s.language == "" {
			s.language = dom.Attr(e, "xml:lang")
		}
	case "title":
		if s.title.value == "" && !dom.Within(e, "svg") {
			s.title = said{value: plain(dom.Text(e)), where: "the title of the window", line: line}
		}
	case "link":
		if strings.EqualFold(dom.Attr(e, "rel"), "canonical") && s.canonical == "" {
			s.canonical = strings.TrimSpace(dom.Attr(e, "href"))
		}
	case "meta":
		if by := dom.Attr(e, "content"); by != "" && strings.EqualFold(dom.Attr(e, "http-equiv"), "X-Translated-By") {
			s.translated = said{value: by, where: "meta http-equiv=X-Translated-By"}
		}
		value := plain(cmp.Or(dom.Attr(e, "content"), dom.Attr(e, "value"))) // some programs that save pages write the other
		for _, key := range []string{"name", "property", "itemprop"} {
			if k := strings.ToLower(strings.TrimSpace(dom.Attr(e, key))); k != "" && value != "" && len(value) < 2000 && len(s.meta[k]) < 100 {
				s.meta[k] = append(s.meta[k], said{value: value, where: "meta " + k, line: line, stated: true})
			}
		}
	case "a":
		if host, ok := toFront(dom.Attr(e, "href")); ok {
			for _, name := range frontNames(e) {
				if f := fold(name); f != fold(s.title.value) { // some give the page's own title there
					s.front[f] = host
				}
			}
		}
	case "img":
		for _, key := range []string{"alt", "title"} {
			if v := dom.Attr(e, key); len(v) < 400 && strings.Count(v, " ") > 2 {
				s.pictured[fold(v)] = true
			}
		}
	case "time":
		value := dom.Attr(e, "datetime")
		if shown := dom.Text(e); (value != "" || shown != "") && len(s.times) < 40 && !ofChange(e, shown) {
			if value == "" {
				value = shown
			}
			s.times = append(s.times, said{value: value, where: "a time in the page", line: line})
		}
	}
	s.microdata(e, line)
	if len(s.bylines) < 60 && (e.Data == "address" || calledByline(dom.Attr(e, "class")) || calledByline(dom.Attr(e, "id")) || calledByline(dom.Attr(e, "data-testid"))) {
		if v := namesIn(e); v != "" && utf8.RuneCountInString(v) < 160 {
			s.bylines = append(s.bylines, said{value: v, where: "a byline in the page", line: line, el: e})
		}
	}
	if (e.Data == "a" || e.Data == "span") && hasWord(dom.Attr(e, "rel"), "author") && len(s.author) < 200 {
		s.author = append(s.author, said{value: dom.Text(e), where: "a link to its author", line: line, el: e})
	}
}

// microdata takes down what the markup of an element says that its text is.
func (s *sayings) microdata(e *html.Node, line int) {
	if e.Data == "meta" { // which shows none
		return
	}
	for _, prop := range strings.Fields(dom.Attr(e, "itemprop")) {
		v := said{value: dom.Text(e), where: "microdata " + prop, line: line, el: e}
		switch {
		case len(s.headline)+len(s.author)+len(s.day) > 200:
		case prop == "headline":
			s.headline = append(s.headline, v)
		case prop == "author", prop == "creator":
			s.author = append(s.author, v)
		case prop == "datePublished":
			if d := dom.Attr(e, "datetime"); d != "" {
				v.value = d
			} else if d := dom.Attr(e, "content"); d != "" {
				v.value = d
			}
			s.day = append(s.day, v)
		}
	}
}

// updated is what stands beside the day of a change.
var updated = lazyregexp.New(`(?i)(?:^|\P{L})(?:` + lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return l.Credits.Updated }) + `)(?:\P{L}|$)`)

// ofChange reports whether a time is that of the last change: it is called so, or the
// words beside it say so.
func ofChange(e *html.Node, shown string) bool {
	class := strings.ToLower(dom.Attr(e, "class") + " " + dom.Attr(e, "itemprop"))
	if (strings.Contains(class, "updated") || strings.Contains(class, "modified")) && !strings.Contains(class, "publi") {
		return true
	}
	if updated.MatchString(shown) {
		return true
	}
	for n := e.PrevSibling; n != nil; n = n.PrevSibling { // the words before it
		if s := strings.TrimSpace(dom.Text(n)); s != "" {
			return len(s) < 200 && n.Data != "time" && updated.MatchString(s[max(0, len(s)-30):])
		}
	}
	return false
}

// namesIn is the text of an element, or, where it holds several elements that are names,
// these: many pages print nothing between them.
func namesIn(e *html.Node) string {
	var names []string
	dom.Each(e, func(n *html.Node) bool {
		if n.Type == html.ElementNode && (n.Data == "a" || n.Data == "li" || n.Data == "span") && n != e {
			if name := dom.Text(n); meta.NameOnly.MatchString(name) {
				names = append(names, name)
				return false
			}
		}
		return len(names) < 20
	})
	whole, list := dom.Text(e), strings.Join(names, ", ")
	if len(names) > 1 && len(list)*3 > len(whole)*2 {
		return list
	}
	return whole
}

// calledByline asks for a cheap sign first: every element of a page is asked.
func calledByline(s string) bool {
	return len(s) >= 5 && len(s) < 400 && mayBeByline(s) && bylineClass.MatchString(s)
}

// mayBeByline reports whether one of the words of bylineClass may stand in a text: “aut”
// or “line”.
func mayBeByline(s string) bool {
	for i := 0; i+3 < len(s); i++ {
		switch s[i] | 0x20 {
		case 'a':
			if s[i+1]|0x20 == 'u' && s[i+2]|0x20 == 't' {
				return true
			}
		case 'l':
			if s[i+1]|0x20 == 'i' && s[i+2]|0x20 == 'n' && s[i+3]|0x20 == 'e' {
				return true
			}
		}
	}
	return false
}

func hasWord(list, word string) bool {
	for _, w := range strings.Fields(list) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// first is the first thing that one of the names says.
func (s *sayings) first(names ...string) said {
	for _, n := range names {
		if v := s.meta[n]; len(v) > 0 {
			return v[0]
		}
	}
	return said{}
}

package webpage

// Who wrote a page: of the places that name somebody, whom several name, or one that the
// page shows beside its headline.

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/outlets"
)

var (
	// byline matches the word before a name, in any language that is read.
	byline = regexp.MustCompile(`(?i)^(?:` + string(lang.Read.Names(func(n *lang.Names) lang.Pattern { return n.Byline })) + `)\s*:?\s+`)
	// noAuthor matches values that systems put where a name is missing.
	noAuthor = regexp.MustCompile(`(?i)^(?:https?:|www\.|admin(?:istrator)?$|editor$|staff$|unknown$|null$|none$|n/a$|guest$|web ?master$)|[@<>{}|=]|\.(?:com|org|net|html?)\b|^[\P{L}]*$`)
)

// writers are people that a page says wrote it, and where it says so.
type writers struct {
	people []archive.Author
	said
	votes int
}

// authors decides who wrote the page: whom two places name, or one and a line near the
// headline. The site itself is its author only where such a line says so.
func (j *judge) authors() {
	var lists []writers
	add := func(values ...said) {
		var l writers
		for _, v := range values {
			for _, a := range j.people(v) {
				if !slices.ContainsFunc(l.people, func(b archive.Author) bool { return fold(b.Name) == fold(a.Name) }) {
					l.people = append(l.people, a)
				}
			}
			if l.value == "" {
				l.said = v
			}
		}
		if len(l.people) > 0 && len(l.people) <= 30 {
			lists = append(lists, l)
		}
	}
	for _, t := range j.things {
		var values []said
		for _, a := range t.authors {
			values = append(values, said{value: a.name, where: "JSON-LD author", line: t.line, body: a.org, person: !a.org})
		}
		if add(values...); len(lists) > 0 {
			break
		}
	}
	for _, name := range []string{"citation_author", "dc.creator", "dcterms.creator", "author", "byl", "parsely-author", "sailthru.author", "article:author", "cxenseparse:author", "og:article:author"} {
		add(j.meta[name]...)
	}
	add(j.author...)
	near := len(lists)
	for _, v := range j.bylines {
		add(v)
	}
	for _, v := range j.linesBelow() {
		add(v)
	}
	j.vote(lists, near)
	best := -1
	for i, l := range lists {
		if l.votes > 0 && (best < 0 || l.votes > lists[best].votes) && (i < near || j.besideTitle(l.unit)) {
			best = i
		}
	}
	if best < 0 {
		return
	}
	l := lists[best]
	if l.unit > 0 {
		l.value = j.units[l.unit-1].Text
	}
	j.known.Authors = l.people
	switch {
	case len(l.people) == 1 && j.isSite(l.people[0].Name):
		j.set("authors", archive.Inferred, l.said, "the page names nobody but its site")
	case l.votes >= 3:
		j.set("authors", archive.Extracted, l.said, "")
	default:
		j.set("authors", archive.Inferred, l.said, "one place in the page alone names them")
	}
}

// vote counts what speaks for each list of people; those before near are metadata, the
// others lines of the page.
func (j *judge) vote(lists []writers, near int) {
	for i := range lists {
		l := &lists[i]
		if l.person {
			l.votes += 2
		}
		for k, m := range lists {
			switch {
			case !same(l.people, m.people):
			case k < near:
				l.votes += 2
			case i < near || k == i:
				l.votes++
			}
		}
		l.unit = j.shows(l.people)
		if l.unit > 0 {
			l.votes++
			if j.besideTitle(l.unit) {
				l.votes += 2
			}
		}
		if !slices.ContainsFunc(l.people, func(a archive.Author) bool { return a.Org == "" }) {
			l.votes-- // a body is named where nobody else is, and least the site itself
			if len(l.people) == 1 && j.isSite(l.people[0].Name) {
				l.votes = min(l.votes-1, 2)
			}
		}
	}
}

// linesBelow are the lines between the headline and the text that name somebody in the
// form of a byline: behind its word, with a bar between two names, an agency and a place.
func (j *judge) linesBelow() (out []said) {
	title := j.known.From["title"].Line
	if title == 0 {
		return nil
	}
	for i := title; i < min(len(j.units), title+14); i++ {
		u := &j.units[i]
		if prosy(u) {
			break
		}
		v := said{value: u.Text, where: "a line below the headline", line: u.line, unit: i + 1}
		agency, place, _ := strings.Cut(u.Text, ", ")
		a, b, two := strings.Cut(u.Text, "/")
		switch o, _ := outlets.ByName(agency); {
		case len(u.Text) > 120 || u.where == isHidden:
		case byline.MatchString(u.Text):
			v.person = true
			out = append(out, v)
		case o != nil && place != "" && strings.ToUpper(place) == place:
			v.value, v.body = agency, true
			out = append(out, v)
		case two && meta.NameOnly.MatchString(strings.TrimSpace(a)) && meta.NameOnly.MatchString(strings.TrimSpace(b)) && strings.Contains(strings.TrimSpace(a), " ") && strings.Contains(strings.TrimSpace(b), " "):
			v.value, v.person = a+", "+b, true
			out = append(out, v)
		}
	}
	return out
}

// besideTitle reports whether a unit stands where a page names its authors.
func (j *judge) besideTitle(unit int) bool {
	title := j.known.From["title"].Line
	return unit > 0 && title > 0 && unit >= title-4 && unit <= title+14
}

// people are the authors that a value names.
func (j *judge) people(v said) (out []archive.Author) {
	value := strings.TrimSpace(byline.ReplaceAllString(v.value, ""))
	if value == "" || noAuthor.MatchString(value) || utf8.RuneCountInString(value) > 200 {
		return nil
	}
	body := func() []archive.Author { return []archive.Author{{Name: value, Org: value}} }
	if o, _ := outlets.ByName(value); o != nil || v.body || j.isSite(value) {
		return body()
	}
	if last, given, ok := strings.Cut(value, ", "); ok && catalogued[v.where] && !strings.Contains(given, ",") && meta.Capitalised(last) && meta.Capitalised(given) {
		return []archive.Author{{Name: given + " " + last, Family: last, Given: given}}
	}
	if list, ok := meta.People(value); ok && len(list) > 0 {
		return list
	}
	n := utf8.RuneCountInString(value)
	switch {
	case v.person && n >= 2 && n < 20 && !strings.ContainsAny(value, " /,") && eastern(value):
		return []archive.Author{{Name: value}}
	case n <= 60 && strings.Contains(value, " ") && !strings.ContainsAny(value, ":;!?,|"):
		return body()
	}
	return nil
}

// catalogued are the places where libraries' programs write the family name first.
var catalogued = map[string]bool{"meta citation_author": true, "meta dc.creator": true, "meta dcterms.creator": true}

// eastern reports whether a name is written in signs of East Asia.
func eastern(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return !unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
	}) < 0
}

func same(a, b []archive.Author) bool {
	if len(a) != len(b) {
		return false
	}
	for _, x := range a {
		if !slices.ContainsFunc(b, func(y archive.Author) bool { return fold(x.Name) == fold(y.Name) }) {
			return false
		}
	}
	return true
}

// shows is the unit of the page that names the first of these people, near the headline
// before it is anywhere else, or 0 where the page does not name them all.
func (j *judge) shows(people []archive.Author) (unit int) {
	for n, a := range people {
		at, name := 0, fold(a.Name)
		for i := range j.units {
			u := &j.units[i]
			if len(u.Text) > 400 || u.where == isHidden || u.where == inComments || !strings.Contains(u.fold, name) {
				continue
			}
			if at == 0 || j.besideTitle(i+1) && !j.besideTitle(at) {
				at = i + 1
			}
		}
		switch {
		case at == 0 || name == "":
			return 0
		case n == 0:
			unit = at
		}
	}
	return unit
}

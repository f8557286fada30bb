package webpage

// From what a page says to fields with a basis: what two independent places say, or the
// page shows, was read; what one place alone says is concluded, and where places
// disagree the record names both.

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/outlets"
)

// judge is what is known while the fields of a page are decided.
type judge struct {
	*sayings
	units []unit
	known archive.Attribution
	host  string
	site  string // the name of the site, as the page says it
}

func (j *judge) set(field string, basis archive.Basis, v said, rule string) {
	evidence := v.value
	if v.unit == 0 && v.where != "" {
		evidence = v.where + ": " + v.value
	}
	if r := []rune(evidence); len(r) > 200 {
		evidence = string(r[:199]) + "…"
	}
	j.known.Set(field, archive.Provenance{Basis: basis, Line: v.unit, Evidence: evidence, Rule: rule})
}

// address decides where the page was saved from.
func (j *judge) address(from string) *url.URL {
	for _, v := range []said{
		{value: j.canonical, where: "link rel=canonical"}, j.first("og:url"), {value: from, where: "the address it was saved from"},
		{value: j.saved.url, where: "a comment of " + j.saved.program},
	} {
		web, ok := body.Web(v.value)
		if !ok {
			continue
		}
		u, err := url.Parse(web)
		if err != nil || (u.Path == "" || u.Path == "/") && u.RawQuery == "" {
			continue // of the whole site
		}
		j.known.SourceURL = web
		j.set("source_url", archive.Extracted, v, "")
		j.host = strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
		return u
	}
	return nil
}

// publisher decides who issued the page.
func (j *judge) publisher() {
	name := j.first("og:site_name", "citation_journal_title", "citation_publisher", "dc.publisher", "application-name", "apple-mobile-web-app-title")
	for _, t := range j.things {
		if t.publisher != "" && name.value == "" {
			name = said{value: t.publisher, where: "JSON-LD publisher", line: t.line}
		}
	}
	j.site = name.value
	if o, domain := outlets.ByHost(j.host); o != nil {
		j.known.Publisher = archive.Publisher{Name: o.Name, Type: o.Type, Country: o.Country, Domains: slices.Compact([]string{domain, j.host}), Aliases: nonEmpty(name.value)}
		j.set("publisher", archive.Extracted, said{value: j.host, where: "the address of the page"}, "the list of outlets says whose address this is")
		return
	}
	if short := strings.TrimSpace(cutSite.ReplaceAllString(name.value, "")); short != "" && utf8.RuneCountInString(short) < 60 && !body.LooksLikeAddress(short) {
		j.known.Publisher = archive.Publisher{Name: short, Domains: nonEmpty(j.host)}
		j.set("publisher", archive.Extracted, name, "")
		return
	}
	if j.host != "" {
		j.known.Publisher = archive.Publisher{Name: j.host, Domains: []string{j.host}}
		j.set("publisher", archive.Inferred, said{value: j.host, where: "the address of the page"}, "the host of the address the page was saved from")
	}
}

// cutSite matches what sites put behind their name.
var cutSite = regexp.MustCompile(`\s*(?:[|·•]| [-–—] ).*$`)

func nonEmpty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// separators stand between a title and the name of a site.
var separators = regexp.MustCompile(`\s+(?:[|·•»«/\\]|[-–—]|::)\s+|\s*\|\s*`)

// isSite reports whether words are the name of the page's site.
func (j *judge) isSite(s string) bool {
	f := fold(s)
	if f == "" {
		return false
	}
	for _, name := range []string{j.site, j.known.Publisher.Name, j.host} {
		if g := fold(name); g != "" && (f == g || len(f) > 5 && len(g) > 5 && (strings.HasPrefix(g, f) || strings.HasPrefix(f, g))) {
			return true
		}
	}
	label, _, _ := strings.Cut(j.host, ".")
	return len(label) > 3 && f == fold(label)
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

// headlines decides the title.
func (j *judge) headlines() {
	type vote struct {
		said
		weight float64
	}
	var votes []vote
	add := func(v said, weight float64) {
		if v.value != "" && !j.isSite(v.value) && utf8.RuneCountInString(v.value) < 400 {
			votes = append(votes, vote{v, weight})
		}
	}
	weight := 3.0
	if len(j.headings) > 1 {
		weight = 1.5
	}
	for i, h := range j.headings {
		if i < 6 {
			add(h, weight)
		}
	}
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
	add(j.first("twitter:title"), 1)
	var folds []string
	for _, v := range votes {
		folds = append(folds, fold(v.value))
	}
	add(j.title, 1.5)
	for i := range votes {
		votes[i].value = j.bare(votes[i].value, folds)
	}
	best, most := -1, 0.0
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
	if best < 0 {
		return
	}
	v := votes[best].said
	if v.unit == 0 { // the page may show it in a heading of another level
		for i := range j.units {
			if u := &j.units[i]; u.Kind == body.Heading && u.fold == fold(v.value) && u.where != isHidden {
				v.unit, v.value = i+1, u.Text
				break
			}
		}
	}
	for _, w := range votes { // a kicker stands in the heading of some
		if g := fold(w.value); len(g) > 20 && g != fold(v.value) && strings.HasSuffix(fold(v.value), g) && strings.HasSuffix(v.value, w.value) {
			v.value = w.value
			break
		}
	}
	j.known.Title = v.value
	if most >= 3 {
		j.set("title", archive.Extracted, v, "")
		return
	}
	j.set("title", archive.Inferred, v, "one place in the page alone calls it so")
}

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
			l.votes-- // a body is named where nobody else is
		}
	}
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
	site := len(l.people) == 1 && j.isSite(l.people[0].Name)
	if l.votes >= 3 && !site {
		j.set("authors", archive.Extracted, l.said, "")
		return
	}
	if site {
		j.set("authors", archive.Inferred, l.said, "the page names nobody but its site")
		return
	}
	j.set("authors", archive.Inferred, l.said, "one place in the page alone names them")
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

// zoned matches a moment, its day, and whether it is told in the world's time.
var zoned = regexp.MustCompile(`^\s*(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:?\d{2}.*?(Z|[+-]00:?00)?)?\s*$`)

// dates decides when the page was published and changed.
func (j *judge) dates() {
	var days []said
	add := func(v said) {
		if v.value != "" {
			days = append(days, v)
		}
	}
	for _, t := range j.things {
		if t.published != "" {
			add(said{value: t.published, where: "JSON-LD datePublished", line: t.line})
			break
		}
	}
	for _, name := range []string{"article:published_time", "og:article:published_time", "citation_publication_date", "citation_date", "citation_online_date", "dc.date.issued", "dcterms.issued", "dc.date", "datepublished", "date", "pubdate", "publish-date", "publishdate", "parsely-pub-date", "sailthru.date", "publication_date", "article.published", "cxenseparse:recs:publishtime", "last-modified-date"} {
		add(j.first(name))
	}
	for i, v := range j.day {
		if i == 0 {
			add(v)
		}
	}
	shown, at := j.shownDay()
	for _, v := range days {
		day, world := dayOf(v.value)
		if day == "" {
			continue
		}
		if world && shown != "" && shown != day && apart(shown, day) {
			day = shown // the page prints the day of its own place
		}
		if shown == day {
			v.unit = at
			v.value = j.units[at-1].Text
		}
		j.known.Published = day
		j.set("published", archive.Extracted, v, "")
		break
	}
	if j.known.Published == "" {
		if len(j.times) > 0 {
			if day, _ := dayOf(j.times[0].value); day != "" && (shown == "" || shown == day) {
				j.known.Published = day
				j.set("published", archive.Inferred, j.times[0], "the first time that the page gives")
			}
		} else if shown != "" {
			j.known.Published = shown
			j.set("published", archive.Inferred, said{value: j.units[at-1].Text, unit: at}, "the day beside the headline")
		}
	}
	for _, t := range j.things {
		if day, _ := dayOf(t.modified); day > j.known.Published && j.known.Published != "" {
			j.known.Updated = day
			j.set("updated", archive.Extracted, said{value: t.modified, where: "JSON-LD dateModified", line: t.line}, "")
			return
		}
	}
	if v := j.first("article:modified_time", "og:updated_time"); v.value != "" && j.known.Published != "" {
		if day, _ := dayOf(v.value); day > j.known.Published {
			j.known.Updated = day
			j.set("updated", archive.Extracted, v, "")
		}
	}
}

// dayOf is the day of a moment, and whether it is told in the world's time, not that of
// the page's place.
func dayOf(s string) (day string, world bool) {
	if m := zoned.FindStringSubmatch(s); m != nil && edtf.Valid(m[1]) {
		return m[1], m[2] != ""
	}
	if d, ok := meta.FindDate(s); ok && d.Problem == "" {
		return d.Value, false
	}
	return "", false
}

// shownDay is the first day that the page shows beside its headline, and where.
func (j *judge) shownDay() (day string, unit int) {
	from := j.known.From["title"].Line
	if from == 0 {
		return "", 0
	}
	look := func(i int) bool {
		u := &j.units[i]
		if len(u.Text) > 160 || u.where == isHidden || u.where == inNavigation || u.where == inComments {
			return false
		}
		if d, ok := meta.FindDate(u.Text); ok && d.Problem == "" && len(d.Value) == 10 {
			day, unit = d.Value, i+1
			return true
		}
		return false
	}
	for i := from; i < min(len(j.units), from+14); i++ {
		if look(i) {
			return day, unit
		}
	}
	for i := from - 2; i >= max(0, from-5); i-- {
		if look(i) {
			return day, unit
		}
	}
	return "", 0
}

// apart reports whether two days follow each other.
func apart(a, b string) bool {
	x, y := edtf.Plain(a), edtf.Plain(b)
	d := (x.Year*12+x.Month)*31 + x.Day - (y.Year*12+y.Month)*31 - y.Day
	return d >= -4 && d <= 4
}

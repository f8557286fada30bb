package webpage

// Who wrote a page: of the places that name somebody, whom several name, or one that the
// page shows beside its headline.

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/dom"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/outlets"
)

// printed are words for that something was.
const printed = `posted|veröffentlicht|published|publicado|publié`

var (
	// printedBehind matches them behind a name, with what follows.
	printedBehind = lazyregexp.New(`(?i)\s(?:` + printed + `)(?:\P{L}.*)?$`)
	// byline matches the word before a name, in any language that is read.
	byline = lazyregexp.New(`(?i)^(?:` + string(lang.Read.Names(func(n *lang.Names) lang.Pattern { return n.Byline })) + `)\s*:?\s+`)
	// writtenBy matches a label that ends in that word.
	writtenBy = lazyregexp.New(`(?i)(?:^|\s)(?:` + string(lang.Read.Names(func(n *lang.Names) lang.Pattern { return n.Byline })) + `)\s*:?$`)
	// metaAuthor matches what else a system may call the meta element of an author.
	metaAuthor = lazyregexp.New(`(?:^|[._:-])authors?(?:_?names?)?$`)
	// labelled matches a line that says with a label who wrote a text.
	labelled = lazyregexp.New(`(?i)^(?:` + string(lang.Read.Names(func(n *lang.Names) lang.Pattern { return n.Byline })) + `)\s*:\s*\S`)
	// behind matches the word before a name behind what else a line says, such as a day.
	behind = lazyregexp.New(`(?i)^(.{3,80}?)[\s·|,/–—-](?:` + string(lang.Read.Names(func(n *lang.Names) lang.Pattern { return n.Byline })) + `)\s*:?\s+(\S.*)$`)
	// degrees matches titles before a name.
	degrees = lazyregexp.New(`(^|(?:,|;|&|\s(?:und|and|y|et|e))\s+)(?:(?:Prof|Dr|Mag|Dipl|Ing|PD|Priv|Doz|Univ|med|phil|jur|rer|nat|habil|h\.c|Dra|Lic)\.(?:-\S+)?\s*)+`)
	// cuts are what stands between a name and what else a line says.
	cuts = lazyregexp.New(`\s+[·•|/–—]\s+|\s*[·•|]\s*|\n`)
	// toProfile matches links to the pages of an author.
	toProfile = lazyregexp.New(`(?i)^(?:view|show|see|read|more|all|zeige|zeigt|alle|weitere|mehr|ver|voir|afficher|tou[st]|archiv|über|about|follow|folgen|` + printed + `|name|no author|foto|photo|bild|image|edited|reviewed|updated|vor|hace|il y a)(?:\P{L}|$)`)
	// noAuthor matches values that systems put where a name is missing.
	noAuthor = lazyregexp.New(`(?i)^(?:https?:|www\.)|[@<>{}|=]|\.(?:com|org|net|html?)\b|^[\P{L}]*$`)
)

// writers are people that a page says wrote it, and where it says so.
type writers struct {
	people []archive.Author
	said
	votes int
}

// metaAuthors are the names that systems give the meta element of an author.
var metaAuthors = []string{"citation_author", "dc.creator", "dcterms.creator", "author", "byl", "parsely-author", "sailthru.author", "article:author", "cxenseparse:author", "og:article:author",
	"article:author_name", "articleauthor", "article.author", "author_name", "authors", "news_author", "shareaholic:article_author_name", "vr:author", "rnews:creator"}

// authors decides who wrote the page: whom two places name, or one and a line near the
// headline. The site itself is its author only where such a line says so.
func (j *judge) authors() {
	lists, near := j.allWriters()
	j.vote(lists, near)
	best := -1
	for i, l := range lists {
		if l.unit == 0 && l.votes < 3 && strings.HasPrefix(l.where, "meta ") && !catalogued[l.where] {
			continue // who keeps the site, more often than who wrote the page: nothing in it names them
		}
		if l.votes > 0 && (best < 0 || l.votes > lists[best].votes) && (i < near || j.besideTitle(l.unit) || l.where == credit) {
			best = i
		}
	}
	if best < 0 {
		return
	}
	for i, l := range lists { // the page shows one more beside the headline
		if l.votes >= lists[best].votes-1 && len(l.people) > len(lists[best].people) && amongst(lists[best].people, l.people) && j.besideTitle(cmp.Or(l.at, l.unit)) {
			best = i
		}
	}
	for i, l := range lists { // more than the name is taken for a name
		if l.el != nil && j.besideTitle(l.at) && beginAs(lists[best].people, l.people) {
			best = i
		}
	}
	l := lists[best]
	if l.unit > 0 {
		l.value = j.units[l.unit-1].Text
	}
	j.known.Authors = l.people
	switch {
	case len(l.people) == 1 && j.isOwn(l.people[0].Name):
		j.set("authors", archive.Inferred, l.said, "the page names nobody but its site")
	case l.votes >= 3:
		j.set("authors", archive.Extracted, l.said, "")
	default:
		j.set("authors", archive.Inferred, l.said, "one place in the page alone names them")
	}
}

// allWriters are the lists of people that the page gives: those before near by what it
// says of itself, the others in lines that it shows.
func (j *judge) allWriters() (lists []writers, near int) {
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
		if len(l.people) > 0 && len(l.people) <= 30 && len(lists) < 150 {
			lists = append(lists, l)
		}
	}
	for _, t := range j.things {
		var values []said
		for _, a := range t.authors {
			values = append(values, said{value: a.name, where: "JSON-LD author", line: t.line, body: a.org, person: !a.org, stated: true})
		}
		if add(values...); len(lists) > 0 {
			break
		}
	}
	for _, name := range metaAuthors {
		add(j.meta[name]...)
	}
	for _, name := range slices.Sorted(maps.Keys(j.meta)) {
		if metaAuthor.MatchString(name) && !slices.Contains(metaAuthors, name) {
			for _, v := range j.meta[name] {
				v.stated = false // anybody may use such a name
				add(v)
			}
		}
	}
	for n := range 2 { // what a preview on a social site shows
		if label := j.first("twitter:label" + string('1'+rune(n))); writtenBy.MatchString(label.value) {
			add(j.first("twitter:data" + string('1'+rune(n))))
		}
	}
	beside, far := j.split(j.author)
	add(beside...)
	if len(beside) == 0 && len(far) == 1 { // of several, those are of other pages that it leads to
		add(far...)
	}
	near = len(lists)
	for _, group := range j.grouped() {
		add(group...)
	}
	for _, v := range j.linesBelow() {
		add(v)
	}
	for _, v := range j.credits() {
		add(v)
	}
	return lists, near
}

// split divides what the page says of its authors by whether that stands beside the
// headline; of those far from it each name counts once.
func (j *judge) split(list []said) (beside, far []said) {
	for _, v := range list {
		switch {
		case v.at > 0 && (j.units[v.at-1].where == inComments || j.units[v.at-1].where == inCaption || j.units[v.at-1].where == isHidden || j.ofAnother(v.at-1)):
		case j.besideTitle(v.at):
			beside = append(beside, v)
		case !slices.ContainsFunc(far, func(w said) bool { return fold(w.value) == fold(v.value) }):
			far = append(far, v)
		}
	}
	return beside, far
}

// ofAnother reports whether a unit stands below a heading that leads to another page, as
// in a box of what else to read.
func (j *judge) ofAnother(i int) bool {
	if i == 0 || i == j.top {
		return false
	}
	above := &j.units[i-1]
	return above.Kind == body.Heading && mostlyLinks(above)
}

// grouped are the elements that are called bylines, those together that stand side by
// side and are written alike.
func (j *judge) grouped() (groups [][]said) {
	beside, far := j.split(j.bylines)
	for _, v := range beside {
		if n := len(groups); n > 0 {
			last := groups[n-1][len(groups[n-1])-1]
			if last.el != nil && v.el != nil && last.el.Parent == v.el.Parent && last.el.Data == v.el.Data && dom.Attr(last.el, "class") == dom.Attr(v.el, "class") {
				groups[n-1] = append(groups[n-1], v)
				continue
			}
		}
		groups = append(groups, []said{v})
	}
	for _, v := range far {
		groups = append(groups, []said{v})
	}
	return groups
}

// credit is where a line at the end of a text names who wrote it.
const credit = "the credit below the text"

// credits are the lines that name an author where the text ends: with a label, or in
// another face than the text, as papers sign it.
func (j *judge) credits() (out []said) {
	last := -1
	for i := range j.units {
		if u := &j.units[i]; u.omitted == "" && u.Kind == body.Paragraph {
			last = i
		}
	}
	for i := max(0, last-2); i >= 0 && i < min(len(j.units), last+8); i++ {
		u := &j.units[i]
		if len(u.Text) > 100 || u.where == isHidden || u.where == inComments || u.where == inNavigation || u.linked == len(u.Text) {
			continue
		}
		v := said{value: u.Text, where: credit, line: u.line, unit: i + 1, person: true}
		site, agency, two := strings.Cut(u.Text, "/")
		o, _ := outlets.ByName(strings.TrimSpace(agency))
		switch {
		case labelled.MatchString(u.Text):
			out = append(out, v)
		case i != last:
		case two && o != nil && j.isSite(strings.TrimSpace(site)):
			v.value, v.person, v.body = o.Name, false, true
			if a := strings.TrimSpace(agency); len(a) > 4 {
				v.value = a
			}
			out = append(out, v)
		case meta.NameOnly.MatchString(u.Text) && strings.Count(u.Text, " ") < 4 && len(u.Spans) > 0 && u.Spans[0].Start == 0 && u.Spans[0].End == len(u.Text) && u.Spans[0].Kind != body.Link:
			out = append(out, v)
		}
	}
	return out
}

// vote counts what speaks for each list of people; those before near are metadata, the
// others lines of the page.
func (j *judge) vote(lists []writers, near int) {
	for i := range lists {
		lists[i].unit = j.shows(lists[i].people)
	}
	for i := range lists {
		l := &lists[i]
		if l.person {
			l.votes += 2
		}
		for k, m := range lists {
			switch {
			case len(m.people) < len(l.people) && amongst(m.people, l.people) && (i < near && l.unit > 0 || i >= near && (j.besideTitle(l.at) || j.besideTitle(l.unit))):
				if k < near {
					l.votes += 2
				}
			case !same(l.people, m.people):
			case k < near:
				l.votes += 2
			case i < near || k == i:
				l.votes++
			}
		}
		if l.unit > 0 {
			l.votes++
			if j.besideTitle(l.unit) {
				l.votes += 2
			}
		}
		if !slices.ContainsFunc(l.people, func(a archive.Author) bool { return a.Org == "" }) {
			l.votes-- // a body is named where nobody else is, and least the site itself
			if len(l.people) == 1 && j.isOwn(l.people[0].Name) {
				l.votes = min(l.votes-1, 2)
				if l.where != "JSON-LD author" && !j.besideTitle(l.unit) {
					l.votes = 0
				}
			}
		}
	}
}

// linesBelow are the lines between the headline and the text that name somebody in the
// form of a byline: behind its word, with a bar between two names, an agency and a place.
func (j *judge) linesBelow() (out []said) {
	title := j.top
	if title == 0 {
		return nil
	}
	for i, lead := title, false; i < min(len(j.units), title+14); i++ {
		u := &j.units[i]
		if prosy(u) {
			if lead { // a byline may stand behind the first paragraph, not farther below
				break
			}
			lead = true
			continue
		}
		v := said{value: u.Text, where: "a line below the headline", line: u.line, unit: i + 1}
		agency, place, _ := strings.Cut(u.Text, ", ")
		a, b, two := strings.Cut(u.Text, "/")
		switch o, _ := outlets.ByName(agency); {
		case len(u.Text) > 120 || u.where == isHidden || j.ofAnother(i):
		case byline.MatchString(u.Text):
			v.person = true
			out = append(out, v)
		case lead:
		case o != nil && place != "" && strings.ToUpper(place) == place:
			v.value, v.body = agency, true
			out = append(out, v)
		case two && u.where != inCaption && !shout.MatchString(b) && !j.isHouse(strings.TrimSpace(a)) && !j.isHouse(strings.TrimSpace(b)) && meta.NameOnly.MatchString(strings.TrimSpace(a)) && meta.NameOnly.MatchString(strings.TrimSpace(b)) && strings.Contains(strings.TrimSpace(a), " ") && strings.Contains(strings.TrimSpace(b), " "):
			v.value, v.person = a+", "+b, true
			out = append(out, v)
		}
	}
	return out
}

// besideTitle reports whether a unit stands where a page names its authors.
func (j *judge) besideTitle(unit int) bool {
	title := j.top
	return unit > 0 && title > 0 && unit >= title-4 && unit <= title+14
}

// people are the authors that a value names.
func (j *judge) people(v said) (out []archive.Author) {
	value := strings.TrimSpace(byline.ReplaceAllString(glued.ReplaceAllString(v.value, "$1"), ""))
	if !v.stated {
		value = glued.ReplaceAllString(nameIn(value), "$1")
	}
	value = strings.Trim(value, " :,;|·-–—")
	value = handle.ReplaceAllString(shouted.ReplaceAllString(value, "$1"), "$1")
	if value == "" || ofRecording.MatchString(v.value) || ofPicture.MatchString(value) || possessive.MatchString(value) || noAuthor.MatchString(value) || lang.Nobody(value) || utf8.RuneCountInString(value) > 200 {
		return nil
	}
	asBody := func() []archive.Author { return []archive.Author{{Name: value, Org: value}} }
	if o, _ := outlets.ByName(value); o != nil || v.body || j.isSite(value) {
		return asBody()
	}
	if last, given, ok := strings.Cut(value, ", "); ok && catalogued[v.where] && !strings.Contains(given, ",") && meta.Capitalised(last) && meta.Capitalised(given) {
		return []archive.Author{{Name: given + " " + last, Family: last, Given: given}}
	}
	if toProfile.MatchString(value) {
		return nil
	}
	if list, ok := meta.People(joinedNames(degrees.ReplaceAllString(j.withoutLast(withoutOffice(value)), "$1"))); ok && len(list) > 0 {
		return j.withoutHouse(list)
	}
	n := utf8.RuneCountInString(value)
	switch {
	case v.person && n >= 2 && n < 20 && !strings.ContainsAny(value, " /,") && eastern(value):
		return []archive.Author{{Name: value}}
	case v.stated && n <= 60 && strings.Contains(value, " ") && !strings.ContainsAny(value, ":;!?,|0123456789") && meta.Capitalised(value):
		return asBody()
	}
	return nil
}

// withoutHouse is a list of people without the house that one of them writes for, and
// without what a link to all that they wrote says or a writer is called.
func (j *judge) withoutHouse(list []archive.Author) []archive.Author {
	return slices.DeleteFunc(list, func(a archive.Author) bool {
		return len(list) > 1 && (j.isHouse(a.Name) || toProfile.MatchString(a.Name) || office.MatchString(a.Name[strings.LastIndexByte(a.Name, ' ')+1:]))
	})
}

// isHouse reports whether a name is that of an outlet, of the site or of a part of it.
func (j *judge) isHouse(name string) bool {
	o, _ := outlets.ByName(name)
	return o != nil || j.isOwn(name)
}

// isOwn reports whether a name is that of the site or of a part of it.
func (j *judge) isOwn(name string) bool {
	if j.isSite(name) {
		return true
	}
	label, _, _ := strings.Cut(j.host, ".")
	f, g := fold(name), fold(label)
	if rest, ok := strings.CutPrefix(name, "The "); ok {
		return len(g) > 2 && fold(rest) == g
	}
	return len(g) > 2 && strings.HasPrefix(f, g) && strings.HasPrefix(strings.ToUpper(name), strings.ToUpper(label))
}

// nameIn is the part of a line that may name somebody: behind “Posted on 3 May by”,
// before a day and before what a bar divides from it.
func nameIn(line string) string {
	if m := behind.FindStringSubmatch(line); m != nil && (strings.ContainsAny(m[1], "0123456789") || toProfile.MatchString(m[1])) {
		line = m[2]
	}
	if d, ok := meta.FindDate(line); ok && d.Start > 0 {
		words := strings.Fields(line[:d.Start])
		for len(words) > 1 { // on, am, posted on
			w := words[len(words)-1]
			if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) && !toProfile.MatchString(w) && !strings.HasSuffix(w, ":") {
				break
			}
			words = words[:len(words)-1]
		}
		line = strings.Join(words, " ")
	}
	for _, part := range cuts.Split(printedBehind.ReplaceAllString(line, ""), 6) {
		if part = strings.TrimSpace(byline.ReplaceAllString(part, "")); part != "" && !strings.ContainsAny(part, "0123456789") && !toProfile.MatchString(part) {
			return part
		}
	}
	return ""
}

// joinedNames is a list of names with commas where words of languages that are not read
// join two of them.
func joinedNames(s string) string {
	for _, and := range []string{" og ", " och ", " ve ", " ja ", " dan ", " en "} {
		if a, b, ok := strings.Cut(s, and); ok && meta.NameOnly.MatchString(a) && meta.NameOnly.MatchString(b) {
			return a + ", " + b
		}
	}
	return s
}

// catalogued are the places where libraries' programs write the family name first.
var catalogued = map[string]bool{"meta citation_author": true, "meta dc.creator": true, "meta dcterms.creator": true}

// eastern reports whether a name is written in signs of East Asia.
func eastern(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return !unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
	}) < 0
}

// beginAs reports whether each of some names begins with the one of others in its place,
// and one of them goes on: Ana Pell, and Ana Pell Harbours.
func beginAs(long, short []archive.Author) (more bool) {
	if len(long) != len(short) {
		return false
	}
	for i := range long {
		switch {
		case long[i].Name == short[i].Name:
		case long[i].Org == "" && strings.HasPrefix(long[i].Name, short[i].Name+" "):
			more = true
		default:
			return false
		}
	}
	return more
}

func same(a, b []archive.Author) bool { return len(a) == len(b) && amongst(a, b) }

// amongst reports whether all of these people are among others.
func amongst(a, b []archive.Author) bool {
	for _, x := range a {
		if !slices.ContainsFunc(b, func(y archive.Author) bool { return fold(x.Name) == fold(y.Name) }) {
			return false
		}
	}
	return true
}

// dividers are what may stand against the words of a line.
var dividers = strings.NewReplacer(",", " ", ".", " ", "/", " ", "(", " ", ")", " ", ":", " ", "|", " ", "–", " ", "—", " ")

// shows is the unit of the page that names the first of these people, near the headline
// before it is anywhere else, or 0 where the page does not name them all.
func (j *judge) shows(people []archive.Author) (unit int) {
	for n, a := range people {
		at, name := 0, fold(a.Name)
		for i := range j.units {
			u := &j.units[i]
			if len(u.Text) > 400 || a.Org != "" && (len(u.Text) > len(a.Name)+60 || u.where == inFooter) || u.where == isHidden || u.where == inComments || !strings.Contains(u.fold, name) || len(name) < 6 && name == strings.ToLower(a.Name) && !hasWord(dividers.Replace(u.Text), a.Name) {
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

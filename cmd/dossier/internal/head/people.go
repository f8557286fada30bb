package head

// Bylines: who wrote a text, told from who took its pictures, from the desk that
// sent it, from what a writer is called, and from the outlet behind the name.

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/sieve"
)

var (
	bylineLead = sieve.New(`^%s\s*:?\s+`, `(?:(?:`+lang.Read.Names(func(n *lang.Names) lang.Pattern { return n.BylineFront })+`)\s+)?(?:`+lang.Read.Names(func(n *lang.Names) lang.Pattern { return n.Byline })+`)`)
	creditLead = sieve.New(`^[—–-]?\s*%s(?:\s*:\s*|\s+)`, ofCredits(func(c *lang.Credits) lang.Pattern { return c.By }))
	newsroom   = sieve.New(`^%s(?:[\s,.].*)?$`, ofCredits(func(c *lang.Credits) lang.Pattern { return c.Newsroom }))
	deskEnds   = creditWords(func(c *lang.Credits) lang.Words { return c.NewsroomEnd })
	noPerson   = lazyregexp.New(`(?i)^(?:(?:` + lang.Read.Names(func(n *lang.Names) lang.Pattern { return n.NoPerson }) + `)(?:\s+(?:` + lang.Read.Names(func(n *lang.Names) lang.Pattern { return n.AndAgencies }) + `))?)$`)
	designated = lazyregexp.New(`(?i)^(?:` + ofCredits(func(c *lang.Credits) lang.Pattern { return c.Designation }) + `)$`)
	roleBehind = lazyregexp.New(`(?i)^(?:.*\b(?:` + lang.Read.Names(func(n *lang.Names) lang.Pattern { return n.RoleBehind }) + `)\b.*)$`)
	office     = lazyregexp.New(`(?i)^(?:` + ofCredits(func(c *lang.Credits) lang.Pattern { return c.Offices }) + `)$`)
	degrees    = set(creditWords(func(c *lang.Credits) lang.Words { return c.Degrees }))
	suffixes   = set(creditWords(func(c *lang.Credits) lang.Words { return c.Suffixes }))
	titles     = set(lang.All.Words(func(l *lang.Language) lang.Words { return l.Names.Honorifics }))
	address    = lazyregexp.New(`^[(<\[]?\S+@\S+[)>\]]?$|^https?://\S+$`)
	joiners    = lang.All.Words(func(l *lang.Language) lang.Words { return l.Credits.And }, func(l *lang.Language) lang.Words { return l.Names.With })
	nameJoin   = lazyregexp.New(`(?i)\s*(?:[,;]\s*(?:` + lang.Any(joiners) + `)\s+|,|;|\s+&\s+|\s+/\s+|\s+(?:` + lang.Any(joiners) + `)\s+|\||\s[–—-]\s)\s*`)
	inPlace    = lang.All.Words(func(l *lang.Language) lang.Words { return l.Names.In })
	forOutlet  = creditWords(func(c *lang.Credits) lang.Words { return c.For })
	nameOf     = lazyregexp.New(`^` + meta.FullName + `(?:\s+(?:Jr|Sr)\.?|\s+I{2,3}|\s+IV)?$`)
)

// credited is what a line of names says.
type credited struct {
	authors []archive.Author
	outlet  *outletName
	nobody  bool // a desk, an agency: a byline that names no person
	office  bool // somebody's office stands behind the name: a speaker
	place   string
}

// byline reads a line such as "By Ana Ruiz and J. M. Ortega, Bogotá". ok is false
// when the line is no byline.
func byline(s string) (c credited, ok bool) {
	s = strings.Trim(s, " *_()[]")
	if len(s) > 220 || others.MatchString(s) {
		return c, false
	}
	lead := creditLead.FindString(s)
	if lead == "" {
		lead = bylineLead.FindString(s)
	}
	if lead == "" {
		return c, false
	}
	rest := strings.TrimSpace(s[len(lead):])
	for i := 0; i < len(rest); i++ { // "Interview by Ana Ruiz. Photographs by Tom Sorley."
		if rest[i] == ' ' && others.MatchString(rest[i+1:]) {
			rest = rest[:i]
		}
	}
	if c, ok = people(rest); ok {
		return c, true
	}
	if wholeName := strings.Trim(rest, " ."); isDesk(wholeName) || noPerson.MatchString(wholeName) {
		if len(strings.Fields(wholeName)) <= 6 {
			return credited{nobody: true}, true
		}
	}
	return c, false
}

// isDesk reports whether a name is that of a desk, of nobody: "Newsroom", "City Desk".
func isDesk(s string) bool {
	last := strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:])
	for _, w := range deskEnds {
		if last == w || len(w) > 7 && strings.HasSuffix(last, w) {
			return true
		}
	}
	return newsroom.MatchString(s)
}

// desk reads "Redacción Judicial", "Newsroom of the Courier": nobody's name, and
// perhaps an outlet's.
func desk(s string) (c credited, ok bool) {
	s = strings.Trim(s, " .")
	if o, known := outletNamed(s); known && o.known != nil {
		return credited{nobody: true, outlet: &o}, true
	}
	first, rest, _ := strings.Cut(s, " ")
	if !isDesk(first) && !isDesk(s) || len(strings.Fields(s)) > 6 {
		return c, false
	}
	if o, known := outletNamed(rest); known && o.known != nil {
		c.outlet = &o
	}
	c.nobody = true
	return c, true
}

// people reads a list of names, with what may stand behind each: a degree, a
// designation, an outlet, an address, a place. Anything else makes the line no list
// of names.
func people(s string) (c credited, ok bool) {
	s = strings.TrimRight(strings.Trim(s, " *_|[]"), " ,")
	if s == "" || len(s) > 200 || !beginsAsName(s) {
		return c, false
	}
	if c, ok := desk(s); ok {
		return c, true
	}
	if name, o, ok := nameAndOutlet(s); ok {
		return credited{authors: []archive.Author{meta.Person(name)}, outlet: &o}, true
	}
	if o, named := outletNamed(s); named && !nameOfPerson(s) && !strings.Contains(s, ",") {
		return credited{nobody: true, outlet: &o}, true
	}
	for _, part := range nameJoin.Split(s, -1) {
		part = strings.Trim(part, " *_[]")
		if _, last, _ := cutLast(part); !suffixes[strings.ToLower(strings.TrimSuffix(last, "."))] {
			part = strings.Trim(part, ".")
		}
		if part == "" {
			continue
		}
		if !c.add(part) {
			return credited{}, false
		}
		ok = true
	}
	return c, ok && len(c.authors) <= 30 && (len(c.authors) > 0 || c.nobody)
}

// nameAndOutlet cuts "ANA RUIZ Associated Press" in two.
func nameAndOutlet(s string) (name string, o outletName, ok bool) {
	words := strings.Fields(s)
	for n := 2; n < len(words) && n <= 4; n++ {
		name = strings.Join(words[:n], " ")
		if !nameOfPerson(name) {
			continue
		}
		if o, ok = outletNamed(strings.Join(words[n:], " ")); ok && (o.known != nil || o.media && prose.AllCapitals(name) && !prose.AllCapitals(o.name)) {
			return name, o, true
		}
	}
	return "", o, false
}

// beginsAsName reports whether a line can begin with a name: capitals, but for small
// words and codes.
func beginsAsName(s string) bool {
	first, rest, more := strings.Cut(s, " ")
	r, _ := utf8.DecodeRuneInString(first)
	if !unicode.IsUpper(r) && !smallWords[first] && r != '@' {
		o, _ := outletNamed(s)
		return o.known != nil || newsroom.May(s)
	}
	if !more || strings.HasSuffix(first, ",") {
		return true
	}
	second, _, _ := strings.Cut(rest, " ")
	r, _ = utf8.DecodeRuneInString(strings.TrimLeft(second, "(“\"<&/|-–—·@"))
	if !unicode.IsLower(r) || smallWords[second] || newsroom.May(s) || particle[second] {
		return true
	}
	o, _ := outletNamed(s)
	return o.media
}

var particle = set(joiners)

func nameOfPerson(s string) bool { return isPerson(s) && !outletWord.MatchString(s) }

// add reads one part of a list of names.
func (c *credited) add(part string) bool {
	plain := strings.ToLower(strings.ReplaceAll(part, ".", ""))
	named := len(c.authors) > 0
	switch {
	case named && suffixes[plain]:
		a := &c.authors[len(c.authors)-1]
		if len(plain) == 2 && (plain[1] == 'r') {
			part = strings.TrimSuffix(part, ".") + "."
		}
		a.Name += " " + part
		return true
	case named && degrees[plain], address.MatchString(part), strings.HasPrefix(part, "@") && !strings.Contains(part, " "):
		return true
	}
	if before, handle, cut := strings.Cut(part, " @"); cut && !strings.Contains(handle, " ") {
		part = before
	}
	if before, inside, cut := strings.Cut(part, " ("); cut {
		if o, ok := outletNamed(strings.TrimSuffix(inside, ")")); ok {
			c.outlet = &o
		}
		part = before
	}
	if before, _, cut := strings.Cut(part, " <"); cut {
		part = before
	}
	for _, in := range inPlace {
		if before, place, cut := strings.Cut(part, " "+in+" "); cut && mayBePlace(place, false) && isPerson(before) {
			c.place, part = place, before
		}
	}
	part = c.withoutOutlet(part)
	o, isOutlet := outletNamed(part)
	switch {
	case isOutlet && (o.known != nil || o.media && (named || !nameOfPerson(part)) || !named && !nameOfPerson(part)):
		if c.outlet == nil {
			c.outlet = &o
		}
		c.nobody = c.nobody || !named
		return true
	case isOutlet && named: // where somebody works
		return true
	case named && designated.MatchString(part):
		c.outletOf(part)
		return true
	case named && office.MatchString(part):
		c.office = true
		return true
	case named && (roleBehind.MatchString(part) || others.MatchString(part)):
		c.outletOf(part)
		return true
	case isDesk(part), noPerson.MatchString(part):
		c.nobody = true
		return true
	case (named || c.outlet != nil) && isKnownPlace(part):
		return true
	}
	name := withoutTitle(part)
	if isPerson(name) {
		c.authors = append(c.authors, meta.Person(name))
		return true
	}
	if head, ok := splitDesignation(part); ok {
		c.authors = append(c.authors, meta.Person(head))
		return true
	}
	return named && meta.Capitalised(part) && !strings.ContainsAny(part, "0123456789:") && len(strings.Fields(part)) <= 5
}

// withoutOutlet cuts "Ana Ruiz for the Courier", and takes the outlet down.
func (c *credited) withoutOutlet(part string) string {
	for _, w := range forOutlet {
		at := prose.IndexFold(part, " "+w+" ")
		if at < 0 || smallWords[w] || !nameOf.MatchString(part[:at]) {
			continue
		}
		behind := part[at+len(w)+2:]
		if o, ok := outletNamed(behind); ok {
			c.outlet = &o
			return part[:at]
		}
		if siteOf(behind) != nil {
			return part[:at]
		}
	}
	return part
}

// outletOf reads the outlet in what a writer is called: "Reporter of the Courier".
func (c *credited) outletOf(s string) {
	for _, w := range forOutlet {
		if _, at, cut := strings.Cut(s, " "+w+" "); cut && c.outlet == nil {
			if o, ok := outletNamed(at); ok && (o.known != nil || o.media) {
				c.outlet = &o
			}
		}
	}
}

// calledSo reports whether each name begins with a given name or an initial: where no word
// says that somebody wrote, a town ("Den Haag"), a label ("Original Poster") and a title
// have the form of a name as well.
func calledSo(list []archive.Author) bool {
	for _, a := range list {
		first, _, _ := strings.Cut(cmp.Or(a.Given, a.Name), " ")
		if !detect.InGivenList(prose.Fold(first)) && !strings.HasSuffix(first, ".") && utf8.RuneCountInString(first) > 1 {
			return false
		}
	}
	return true
}

// withoutTitle drops a short title before a name: Dr. Ana Ruiz.
func withoutTitle(s string) string {
	first, rest, ok := strings.Cut(s, " ")
	if ok && strings.Contains(rest, " ") && titles[strings.ToLower(strings.TrimSuffix(first, "."))] {
		return rest
	}
	return s
}

// isPerson reports whether s is printed as the name of a person, without the word of an
// office or letters that stand for a body: "Press Secretary", "ARD-Studio Lisboa".
func isPerson(s string) bool {
	if !nameOf.MatchString(s) {
		return false
	}
	if first, _, _ := strings.Cut(strings.ToLower(s), " "); noPlace[first] || kindLabels[first] != "" || sections[first] {
		return false
	}
	capitals := prose.AllCapitals(s)
	for w := range strings.FieldsSeq(s) {
		low := strings.ToLower(w)
		if capitals && len(w) > 2 && strings.Trim(w, "BCDFGHJKLMNPQRSTVWXZ") == "" { // "BBW SVR": letters of a body
			return false
		}
		if fused.MatchString(w) || officeWords[low] || capitals && (noPlace[low] || kindLabels[low] != "") || !capitals && acronym.MatchString(w) && !suffixes[low] {
			return false
		}
	}
	return true
}

var (
	officeWords = set(lang.All.Words(func(l *lang.Language) lang.Words { return l.Names.Titles }, func(l *lang.Language) lang.Words { return l.Names.Offices }))
	fused       = lazyregexp.New(`\p{Ll}{3}\p{Lu}\p{Ll}`) // a label that lost the space before a name: "JudgeAna Ruiz"
	acronym     = lazyregexp.New(`^\p{Lu}{3,}(?:-.*)?$`)
)

// splitDesignation cuts the name out of "Ana Brandt Staff Writer".
func splitDesignation(s string) (name string, ok bool) {
	words := strings.Fields(s)
	for n := 2; n < len(words) && n <= 4; n++ {
		if name = strings.Join(words[:n], " "); isPerson(name) && designated.MatchString(strings.Join(words[n:], " ")) {
			return name, true
		}
	}
	return "", false
}

var initialEnd = lazyregexp.New(`(?:\b\p{Lu}\.){2,}$|\b(?i:` + lang.Any(lang.Read.Words(func(l *lang.Language) lang.Words { return l.Names.NameEnds })) + `)\.$`)

// initialsEnd reports whether the full stop at the end of s belongs to a name.
func initialsEnd(s string) bool { return initialEnd.MatchString(s) }

// person takes down what a line of names says. sure is false where no word says that
// it is one.
func (f *Facts) people(c credited, line int, evidence, rule string) {
	if c.office { // somebody who spoke
		return
	}
	f.Authors(c.authors, archive.Extracted, line, evidence, rule)
	if c.outlet != nil {
		f.Credited(*c.outlet, archive.Extracted, line, evidence, "the outlet next to the name of the writer")
	}
}

// spoken reports whether one of the names is that of somebody who speaks in the text:
// a transcript's speaker wrote nothing.
func spoken(list []archive.Author, paras []Para) bool {
	left := lookBytes
	for _, p := range paras {
		head := p.Text[:min(len(p.Text), 80)]
		if colon := strings.IndexByte(head, ':'); colon > 0 && turn.MatchString(head) {
			who := strings.ToLower(head[:colon])
			for _, a := range list {
				words := strings.Fields(strings.ToLower(a.Name))
				last := words[len(words)-1]
				if utf8.RuneCountInString(last) > 2 && strings.Contains(who, last) {
					return true
				}
			}
		}
		if left -= len(p.Text); left < 0 {
			break
		}
	}
	return false
}

package head

// What one line says by its own words. A line counts only when all of it is
// understood, since what looks like a byline or a date may be the text's own.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/furniture"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/sieve"
)

var (
	siteLine  = lazyregexp.New(`(?i)^(?:https?://)?((?:[a-z0-9-]+\.)+[a-z]{2,24})/?$`)
	pageLine  = lazyregexp.New(`(?i)^(?:(?:` + lang.Read.Head(func(h *lang.Head) lang.Pattern { return h.Address }) + `)\s*:\s*)?<?(https?://[^\s<>"]+)>?$`)
	slugLine  = lazyregexp.New(`(?i)` + lang.Read.Head(func(h *lang.Head) lang.Pattern { return h.Slug }))
	bulletGap = lazyregexp.New(`\s+[|·•–—‖/-]\s+|\s*[|·•‖]\s*|\t+`)
)

// Lines of a head that say nothing of a text.
var (
	// identifier is a number in a catalogue of series, books or papers.
	identifier   = lazyregexp.New(`(?i)\b(?:e?-?ISSN|ISBN)(?:-1[03])?[:\s]*\d[\dX-]{6,}`)
	numberWord   = lazyregexp.New(`(?i)\s+(?:` + lang.Read.Head(func(h *lang.Head) lang.Pattern { return h.SeriesNumber }) + `|n\.?[\x{b0}\x{ba}]|#)\.?\s?\d[\d/-]*\w?$`)
	seriesNumber = lazyregexp.New(`(?i)^(?:\p{L}[\p{L}-]*\s+){0,6}(?:` + lang.Read.Head(func(h *lang.Head) lang.Pattern { return h.SeriesNumber }) + `|n\.?[\x{b0}\x{ba}]|#)\.?\s?\d[\d/-]*\w?$`)
	contactLine  = sieve.New(`^%s`, lang.Read.Pattern(func(l *lang.Language) lang.Pattern { return l.Foot.Contacts }))
)

// claim is what a line says: its role, and how to take down what it says.
type claim struct {
	role   Role
	reason string // for leaving it out
	apply  func()
	ok     bool
	below  bool // only if a title stands above
}

// understand reads one line; titled says that a title may stand above it, next what
// stands below.
func (h *heading) understand(p Para, titled bool, next []Para) claim {
	return h.read(p, titled, next, h.paras)
}

// Line reads one paragraph alone as a line of a head, as a text with marks of
// headings has them: ok says that it is no text.
func (f *Facts) Line(p Para) (l Line, ok bool) {
	if strings.Contains(p.Text, "\n") {
		return f.lines(p)
	}
	c := f.read(p, true, nil, nil)
	if !c.ok {
		return Line{Para: p}, false
	}
	if c.apply != nil {
		c.apply()
	}
	return Line{Para: p, Role: c.role, Reason: c.reason}, true
}

// lines reads a paragraph of several lines, each of which must be understood.
func (f *Facts) lines(p Para) (Line, bool) {
	var claims []claim
	for i, s := range strings.Split(p.Text, "\n") {
		c := f.read(Para{First: p.First + i, Last: p.First + i, Text: strings.TrimSpace(s)}, true, nil, nil)
		if !c.ok || i > 6 {
			return Line{Para: p}, false
		}
		claims = append(claims, c)
	}
	l := Line{Para: p, Role: Meta}
	for _, c := range claims {
		if c.apply != nil {
			c.apply()
		}
		if c.reason != "" {
			l.Reason = c.reason
		}
	}
	return l, true
}

func (f *Facts) read(p Para, titled bool, next, all []Para) claim {
	s := strings.TrimSpace(strings.Trim(p.Text, "*_ "))
	if len(s) > 400 || !hasWord.MatchString(s) && !f.hasDate(s) && !clockOnly(s) {
		return claim{}
	}
	if c := f.label(s, p, titled, next); c.ok {
		return c
	}
	if first, _, more := strings.Cut(s, " "); more && len(s) < 100 && !titled { // "Delta.example, news of the delta"
		if m := siteOf(strings.TrimRight(first, ",:;–—-|")); m != nil && len(next) > 1 {
			return claim{role: Masthead, reason: "the name of a site and its motto", ok: true, apply: func() {
				f.Site(m[1], archive.Extracted, p.First, s, "the address of a site above the title")
			}}
		}
	}
	if m := siteOf(s); m != nil {
		return says(func() { f.Site(m[1], archive.Extracted, p.First, s, "a web address on a line of its own") })
	}
	if m := pageOf(s); m != nil {
		return says(func() { f.SourceURL(m[1], p.First, s) })
	}
	if c := f.keyed(s, p); c.ok {
		return c
	}
	if len(s) < 200 && (creditInBrackets(s) || others.MatchString(s) && !terminalSentence(s)) && !f.hasDate(s) {
		return claim{role: Furniture, reason: archive.OthersCredit, ok: true}
	}
	if len(s) < 200 && strings.ContainsAny(s, "|/:-") && !prose.Terminal(s) && slugLine.MatchString(s) {
		return claim{role: Furniture, reason: "wire slug", ok: true, apply: func() {
			if d, found := f.findDate(s); found {
				f.Dated("published", d, p.First, s, "the date of a wire slug")
			}
		}}
	}
	if len(s) < 60 && strings.ContainsAny(s, "/.-") && prose.AllCapitals(s[:1]) && code.MatchString(s) {
		return claim{role: Furniture, reason: "number or slug of the text", ok: true}
	}
	if len(s) < 240 {
		if c := f.credits(s, p, titled, next, all); c.ok {
			return c
		}
	}
	if c := f.firstPublished(s, p); c.ok {
		return c
	}
	if c := f.loneDateline(s, p, next); c.ok {
		return c
	}
	c := f.nameLine(s, p, titled, next, all)
	c.below = titled
	return c
}

// says is the claim of a line that says a field.
func says(apply func()) claim { return claim{role: Meta, apply: apply, ok: true} }

func (f *Facts) hasDate(s string) bool { _, ok := f.findDate(s); return ok }

func terminalSentence(s string) bool { return len(strings.Fields(s)) > 12 && strings.HasSuffix(s, ".") }

// label reads a line that says what the text or the page is.
func (f *Facts) label(s string, p Para, titled bool, next []Para) claim {
	low := Fold(s)
	kind := func(k string) func() {
		return func() {
			if f.Kind.Kind == "" {
				f.Kind = Kind{Kind: k, Line: p.First}
			}
		}
	}
	switch {
	case release.MatchString(s):
		return claim{role: Label, reason: "release label", ok: true, apply: func() { f.Release = true; kind("press-release")() }}
	case kindLabels[low] != "" && len(next) > 0 && !(titled && partHeadings[low]):
		return claim{role: Label, reason: "label of the kind of text", ok: true, apply: kind(kindLabels[low])}
	}
	if k := f.series(s); k != "" && (!titled || seriesLine.MatchString(s)) {
		return claim{role: Label, reason: "label of the kind of text", ok: true, apply: func() {
			kind(k)()
			if d, found := f.findDate(s); found {
				f.Dated("published", d, p.First, s, "the date next to the number of the series")
			}
		}}
	}
	if (len(s) > 160 || strings.HasPrefix(s, "« ")) && furniture.Navigates(s) {
		return claim{role: Furniture, reason: "navigation", ok: true}
	}
	if len(next) == 0 || len(s) > 160 || !p.Gap && prose.StartsLower(s) && len(strings.Fields(s)) > 3 { // a line of a paragraph
		return claim{}
	}
	switch {
	case picture.MatchString(s):
		return claim{role: Furniture, reason: "in the place of a picture", ok: true}
	case prompt.MatchString(s):
		return claim{role: Furniture, reason: "prompt of the page", ok: true}
	case banner.MatchString(s) && len(strings.Fields(s)) > 1:
		return claim{role: Furniture, reason: "banner of the site", ok: true}
	case status.MatchString(s):
		return claim{role: Label, reason: "status line", ok: true}
	case ago.MatchString(s):
		return claim{role: Furniture, reason: "a time that counts from a visit", ok: true}
	case sections[low]:
		return claim{role: Label, reason: "section label", ok: true}
	case isHandle(s):
		return claim{role: Furniture, reason: "name of an account", ok: true}
	case clockOnly(s):
		return claim{role: Furniture, reason: "time of day", ok: true}
	case furniture.Navigates(s):
		return claim{role: Furniture, reason: "navigation", ok: true}
	case len(s) < 60 && weather.MatchString(s):
		return claim{role: Furniture, reason: "weather", ok: true}
	case len(s) < 80 && strings.ContainsAny(s, "0123456789") && seriesNumber.MatchString(s):
		if k := kindLabels[Fold(numberWord.ReplaceAllString(s, ""))]; k != "" {
			return claim{role: Label, reason: "number of the series", ok: true, apply: kind(k)}
		}
		return claim{role: Label, reason: "number of the series", ok: true}
	case identifier.MatchString(s):
		return f.catalogued(s, p)
	case len(s) < 120 && (strings.Contains(s, "@") || prose.CountDigits(s) > 5) && contactLine.MatchString(s):
		return claim{role: Furniture, reason: "contact", ok: true}
	case strings.ContainsAny(s, "|-–—·"):
		return f.homeLink(s, p)
	}
	return claim{}
}

// catalogued reads a line with the number of a catalogue: that of a series or a book,
// never a title. What stands before the number may be the outlet.
func (f *Facts) catalogued(s string, p Para) claim {
	c := claim{role: Masthead, reason: "number of a catalogue", ok: true}
	if o, ok := outletNamed(strings.Trim(identifier.ReplaceAllString(s, ""), " .,;:|()–—-")); ok && (o.known != nil || o.media) {
		c.apply = func() { f.Issuer(o, archive.Extracted, p.First, s, "a masthead above the title") }
	}
	return c
}

// homeLink reads the name of an outlet that leads to its first page: "The Herald - Back
// to home".
func (f *Facts) homeLink(s string, p Para) claim {
	at := titleBar.FindStringIndex(s)
	if at == nil || !prompt.MatchString(strings.TrimSpace(s[at[1]:])) {
		return claim{}
	}
	o, ok := outletNamed(s[:at[0]])
	if !ok || o.known == nil && !o.media {
		return claim{}
	}
	return claim{role: Masthead, reason: "masthead", ok: true, apply: func() {
		f.Issuer(o, archive.Extracted, p.First, s, "a masthead above the title")
	}}
}

// clockOnly reports whether a line has no more than a time of day.
func clockOnly(s string) bool {
	if len(s) > 40 || !clock.MatchString(s) {
		return false
	}
	return clockWords.MatchString(strings.TrimSpace(clock.ReplaceAllString(s, " ")))
}

// credits reads a line of parts: dates, a byline, an outlet, a place, in any order,
// between bars, commas or none. A date or the word of a byline must be among them.
func (f *Facts) credits(s string, p Para, titled bool, next, all []Para) claim {
	if c, ok := byline(s); ok {
		rule := "a byline"
		dates, _ := f.stamps(s)
		if len(dates) == 0 || !strings.ContainsAny(s, "|·•") {
			return says(func() {
				f.people(c, p.First, s, rule)
				f.record(agree(dates), p.First, s, "the date next to the byline")
			})
		}
	}
	if !strings.ContainsAny(s, "0123456789|·•/\t") && !strings.Contains(s, " - ") && !strings.Contains(s, " – ") && !strings.Contains(s, " — ") {
		return claim{}
	}
	l := &creditLine{Facts: f, p: p, s: s, titled: titled}
	parts := bulletGap.Split(s, -1)
	if len(parts) > 8 {
		return claim{}
	}
	var dates []stamp
	for i, part := range parts {
		if part = strings.Trim(part, " ,;"); part == "" {
			continue
		}
		if len(parts) > 1 && byNamed(part) && l.part(part, i, len(parts)) {
			continue
		}
		list, left := f.stamps(part)
		if len(list) == 0 {
			if !l.part(part, i, len(parts)) {
				return claim{}
			}
			continue
		}
		dates, l.dated = append(dates, list...), true
		for _, rest := range left {
			if !l.beside(rest.text, rest.binding) {
				return claim{}
			}
		}
	}
	dates = agree(dates)
	if len(dates) == 0 && !l.sure && !(l.ago && l.nextTo == "publisher") || len(dates) > 0 && len(parts) > 4 && !titled && len(s) > 120 {
		return claim{}
	}
	if len(l.names.authors) > 0 && !l.byWord && spoken(l.names.authors, all) {
		l.names.authors = nil
	}
	return says(func() {
		for _, apply := range l.apply {
			apply()
		}
		f.people(l.names, p.First, s, l.nameRule)
		if told := slices.ContainsFunc(dates, func(d stamp) bool { return d.told && d.field == "published" }); f.dayAbove && len(dates) > 0 && (titled && (told || l.byWord) || l.nextTo == "place") {
			f.surer()
		} else if !told && len(dates) > 0 && len(l.names.authors) == 0 && !f.Known.Has("published") {
			f.dayAbove = true
		}
		f.record(dates, p.First, s, l.dateRule())
	})
}

func byNamed(s string) bool { _, ok := byline(s); return ok }

// creditLine is a line of parts that is being read.
type creditLine struct {
	*Facts
	p        Para
	s        string
	titled   bool // a title may stand above it
	apply    []func()
	names    credited
	nameRule string
	byWord   bool // a word says that it is a byline
	sure     bool // there is one, or a name and an outlet
	dated    bool // a date was read
	ago      bool // a time that is counted from the visit stands there
	nextTo   string
}

func (l *creditLine) dateRule() string {
	if l.nextTo != "" {
		return "the date next to the " + l.nextTo
	}
	return "a date on a line of its own"
}

// part reads one part between bars that has no date.
func (l *creditLine) part(part string, i, n int) bool {
	if at := clock.FindStringIndex(part); at != nil && at[0] == 0 && at[1] < len(part) { // "10:22 By Ana Ruiz"
		part = strings.TrimLeft(part[at[1]:], " ,.-")
	}
	low := Fold(part)
	switch {
	case part == "", clockOnly(part), sections[low], noPlace[low], status.MatchString(part), prompt.MatchString(part):
		return true
	case ago.MatchString(part):
		l.ago = true
		return true
	case others.MatchString(part), seriesNumber.MatchString(part):
		return true
	case kindLabels[low] != "":
		l.apply = append(l.apply, func() {
			if l.Kind.Kind == "" {
				l.Kind = Kind{Kind: kindLabels[low], Line: l.p.First}
			}
		})
		return true
	case l.Page != nil && l.Page(part) != "":
		return true
	case siteOf(part) != nil:
		l.apply = append(l.apply, func() {
			l.Site(siteLine.FindStringSubmatch(part)[1], archive.Extracted, l.p.First, l.s, "the web address next to the date")
		})
		return true
	case address.MatchString(part), strings.HasPrefix(part, "@") && !strings.Contains(part, " "):
		return true
	}
	if n > 1 && len(l.names.authors) > 0 && designated.MatchString(part) {
		l.names.outletOf(part)
		return true
	}
	if l.dated {
		return l.beside(part, after)
	}
	return l.beside(part, apart)
}

// beside reads what stands next to a date: a byline, an outlet, a place, a person.
func (l *creditLine) beside(s string, b binding) bool {
	s = strings.Trim(s, " .,;()")
	if bare, _, told := l.field(s); told {
		s = strings.Trim(bare, " .,;()")
	} else if m := updatedFirst.FindString(s); m != "" && ago.MatchString(strings.TrimSpace(s[len(m):])) {
		return true
	}
	whose := false
	for { // "Edition of"
		before, last, cut := cutLast(s)
		if !cut || !smallWords[last] {
			break
		}
		s, whose = before, whose || slices.Contains(forOutlet, last)
	}
	low := strings.ToLower(s)
	if s == "" || noPlace[low] || sections[low] || clockWords.MatchString(s) || ago.MatchString(s) || dayOnly(s) || strings.ContainsAny(s, "0123456789") && seriesNumber.MatchString(s) {
		return true
	}
	if c, ok := byline(s); ok {
		l.named(c, "a byline")
		l.byWord, l.sure, l.nextTo = true, true, "byline"
		return true
	}
	o, outlet := outletNamed(s)
	if outlet && o.known == nil && !o.media && nameOfPerson(s) {
		outlet = false
	}
	if outlet && (o.known != nil || o.media) && isKnownPlace(s) && o.known == nil {
		outlet = false
	}
	switch words := strings.Fields(low); {
	case outlet && o.known == nil && !o.media && len(words) > 2 && ofWords[words[1]] && !bodyWords.Has(words[0]): // "Minutes of the Board"
		return true
	case outlet && b > after && o.known == nil && !o.media: // "Remarks on the Harbour Council of 3 May"
		return false
	case outlet:
		l.apply = append(l.apply, func() { l.Issuer(o, archive.Extracted, l.p.First, l.s, "the name next to the date") })
		l.nextTo = "publisher"
		l.sure = l.sure || len(l.names.authors) > 0
		return true
	case kindLabels[Fold(s)] != "":
		return true
	case b == loose && !isKnownPlace(s): // "Tenu le 3 mai", "Ana Ruiz le 3 mai"
		return l.titled && l.person(s)
	case b > after && !isKnownPlace(s): // "Session of 3 May", "Register 3 May"
		return b == word && l.titled && !whose && l.person(s)
	case mayBePlace(s, true) && (b != after || isKnownPlace(s)):
		l.apply = append(l.apply, func() { l.Place(s, l.p.First, l.s) })
		l.nextTo = "place"
		return true
	}
	handled := isHandle(s[strings.LastIndexByte(s, ' ')+1:]) // "Ana Ruiz @anaruiz · 3 May"
	if handled {
		l.sure = l.person(s)
		return l.sure
	}
	return l.titled && !whose && l.person(s)
}

// person reads a name that no word says is the writer's.
func (l *creditLine) person(s string) bool {
	c, ok := people(s)
	if !ok || strings.Contains(s, ":") {
		return false
	}
	if !calledSo(c.authors) { // a day stands there, and nobody who can be told from a town
		c.authors = nil
	}
	l.named(c, "the name next to the date")
	l.nextTo = "byline"
	l.sure = l.sure || c.outlet != nil
	return true
}

// dayOnly reports whether s is a day without a year, with a word before it.
func dayOnly(s string) bool {
	if len(s) > 50 || !strings.ContainsAny(s, "0123456789") {
		return false
	}
	s = strings.TrimSpace(weekdays.ReplaceAllString(" "+s, " "))
	_, _, from, to, ok := meta.FindDay(s)
	return ok && strings.Trim(s[to:], " .,)") == "" && (from == 0 || updatedFirst.MatchString(s[:from]+" "))
}

func (l *creditLine) named(c credited, rule string) {
	l.names.authors = append(l.names.authors, c.authors...)
	l.names.office = l.names.office || c.office
	if l.names.outlet == nil {
		l.names.outlet = c.outlet
	}
	l.nameRule = rule
}

// updatedFirst matches the words before the time of an update.
var updatedFirst = lazyregexp.New(`(?i)^(?:` + ofCredits(func(c *lang.Credits) lang.Pattern { return c.Updated + "|" + c.Published }) + `)\s*:?\s+`)

// saysWhoOrWhen reports whether a line says who or when.
func saysWhoOrWhen(f *Facts, s string) bool {
	if len(s) > 160 {
		return false
	}
	if _, ok := byline(s); ok || saysWhen(f, s) {
		return true
	}
	if d, found := f.findDate(s); found && len(s) < 120 && (d.End-d.Start)*5 > len(s) {
		return true
	}
	return prose.AllCapitals(s) && meta.NameOnly.MatchString(s) || isDesk(s) && len(strings.Fields(s)) < 5
}

package source

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/markdown"
)

func itoa(n int) string { return strconv.Itoa(n) }

func atoi(s string) int { n, _ := strconv.Atoi(s); return n }

// maxHead is how many paragraphs can belong to the head of a text: title,
// publisher, byline, date, labels, standfirst.
const maxHead = 14

// head reads the paragraphs above the text for who, when and where, and
// returns what is left to be shown.
func (r *reading) head(paras []para) []para {
	var kept []para  // lines of the head that are neither metadata nor text
	var titles []int // indexes in kept that could be the title
	end, lastMeta := 0, -1
	for i := 0; i < len(paras) && i < maxHead; i++ {
		p := paras[i]
		if p.code {
			break
		}
		if i > 0 && len(titles) > 0 && !p.gap && startsLower(p.text) && kept[len(kept)-1].last+1 == p.first { // a title on two lines
			kept[len(kept)-1].text += " " + p.text
			kept[len(kept)-1].last = p.last
			end = i + 1
			continue
		}
		if r.metadata(p, len(titles) > 0, paras[i+1:]) {
			lastMeta = i
			end = i + 1
			continue
		}
		if isText(p, i, paras) {
			// A standfirst may stand between the title and the byline.
			if len(titles) == 0 || len(p.text) > 420 || !r.metadataSoon(paras[i+1:min(i+4, len(paras))]) {
				break
			}
			p.dek = true
		} else if p.marker == "" && !partHeadings[label(p.text)] {
			titles = append(titles, len(kept))
		} else if lastMeta < i-1 || partHeadings[label(p.text)] {
			break
		}
		kept = append(kept, p)
		end = i + 1
	}
	rest := paras[end:]
	// A line that heads the text stays a heading when something else is the title.
	if len(titles) > 0 {
		kept = r.chooseTitle(kept, titles, paras[end:])
	}
	if len(rest) > 0 {
		r.lead(&rest[0])
	}
	for i := range kept {
		r.lead(&kept[i])
	}
	return append(kept, rest...)
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// isText reports whether a paragraph of the head is already text: long, or a
// whole sentence, or behind a dateline.
func isText(p para, i int, all []para) bool {
	if _, _, _, end, ok := leadDateline(p.text); ok && end > 0 {
		return true
	}
	words := len(strings.Fields(p.text))
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(p.text, "\"”»’')*_ "))
	switch {
	case len(p.text) > 220 || words > 32:
		return true
	case strings.ContainsRune(":;,", last):
		return words > 3
	case last == '.' && !initialsEnd(p.text):
		return words >= 8 || i > 0
	case last == '?' || last == '!':
		return i > 1 && words > 14
	}
	return false
}

var initialEnd = regexp.MustCompile(`(?:\b\p{Lu}\.){2,}$|\b(?i:` + lang.Any(lang.Read.Words(func(l *lang.Language) lang.Words { return l.Names.NameEnds })) + `)\.$`)

func initialsEnd(s string) bool { return initialEnd.MatchString(s) }

// chooseTitle picks the title among the lines of the head and returns the
// others, which stay in the text.
func (r *reading) chooseTitle(kept []para, titles []int, rest []para) []para {
	at := titles[0]
	// A masthead above the title names the publisher: capitals that stand in
	// usual case further down, or a name that outlets have.
	for len(titles) > 1 {
		p := kept[titles[0]]
		name := r.usualInText(p.text, rest)
		switch {
		case sections[label(p.text)]:
			r.remove(p.first, p.last, p.text, "section label")
		case upper(p.text) && name != "" && len(strings.Fields(p.text)) <= 8:
			r.publisher(archive.Publisher{Name: name}, archive.Extracted, p.first, p.text, "a masthead above the title")
		case outlet.MatchString(p.text) && capitalised(p.text) && len(strings.Fields(p.text)) <= 7 && !terminal(p.text) && len(kept[titles[1]].text) > len(p.text):
			r.publisher(archive.Publisher{Name: strings.TrimSpace(p.text)}, archive.Extracted, p.first, p.text, "a masthead above the title")
		default:
			goto chosen
		}
		kept[titles[0]].text = ""
		titles = titles[1:]
		for len(titles) > 1 && upper(p.text) && upper(kept[titles[0]].text) && !kept[titles[0]].gap && kept[titles[1]].gap { // it goes on below
			r.remove(kept[titles[0]].first, kept[titles[0]].last, kept[titles[0]].text, "masthead")
			kept[titles[0]].text = ""
			titles = titles[1:]
		}
		at = titles[0]
	}
chosen:
	title := kept[at]
	if len(rest) == 0 && len(kept) == 1 && len(title.text) > 120 {
		return kept // a text of one paragraph
	}
	text := strings.Trim(title.text, "*_# ")
	if upper(text) && len(strings.Fields(text)) > 3 {
		// Kept as printed: the case of its words is not ours to know.
		text = strings.TrimSpace(text)
	}
	block := markdown.Block{}
	block.Inline(text)
	if r.found("title", archive.Extracted, title.first, title.text, "the first line of its own above the text") {
		r.doc.Recovered.Title = block.Text
		if m := titleKind.FindStringSubmatch(block.Text); m != nil && r.label == "" {
			r.label, r.labelLine = kindLabels[strings.ToLower(m[1])], title.first
		}
	}
	var out []para
	for i, p := range kept {
		if i == at || p.text == "" {
			continue
		}
		p.dek = i > at && (len(strings.Fields(p.text)) > 5 || i == at+1 && !partHeadings[label(p.text)] && kept[at].last+2 >= p.first)
		out = append(out, p)
	}
	return out
}

// titleKind matches a title that names its kind: "FACT CHECK: …", "Statement by
// the minister".
var titleKind = regexp.MustCompile(`(?i)^(` + lang.Any(phrases(func(h *lang.Head) lang.Phrases { return h.TitleKinds })) + `)(?:\s*[:|]|\s+(?:` + lang.Any(lang.Read.Words(func(l *lang.Language) lang.Words { return l.Head.TitleKindFor })) + `)\b)`)

// usualInText returns the words of a line in capitals as they stand in usual
// case in the text, or "".
func (r *reading) usualInText(s string, rest []para) string {
	s = strings.Trim(s, " .:*")
	if s == "" {
		return ""
	}
	for _, p := range rest {
		if at := indexFold(p.text, s); at >= 0 {
			if got := p.text[at : at+len(s)]; !upper(got) {
				return got
			}
		}
	}
	return ""
}

// indexFold finds sub in s whatever the case, where folding keeps lengths.
func indexFold(s, sub string) int {
	ls, lsub := strings.ToLower(s), strings.ToLower(sub)
	if len(ls) != len(s) || len(lsub) != len(sub) {
		return -1
	}
	return strings.Index(ls, lsub)
}

func (r *reading) metadataSoon(paras []para) bool {
	for _, p := range paras {
		if _, ok := byline(p.text); ok {
			return true
		}
		if _, found := findDate(p.text); found && len(p.text) < 120 {
			return true
		}
		if upper(p.text) && nameOnly.MatchString(p.text) {
			return true
		}
	}
	return false
}

// issueTail is what a journal prints behind its name.
var issueTail = regexp.MustCompile(`(?i)[,|·–—-]?\s*\b(?:` + patterns(func(h *lang.Head) lang.Pattern { return h.Issue }) + `)\.?\s*\d.*$`)

func (r *reading) publisher(p archive.Publisher, basis archive.Basis, line int, evidence, rule string) {
	if name := strings.TrimSpace(issueTail.ReplaceAllString(p.Name, "")); len(name) > 3 {
		p.Name = name
	}
	if r.found("publisher", basis, line, evidence, rule) {
		r.doc.Recovered.Publisher = p
	}
}

func (r *reading) date(field, value string, basis archive.Basis, line int, evidence, rule string) {
	if value == "" || !r.found(field, basis, line, evidence, rule) {
		return
	}
	switch a := &r.doc.Recovered; field {
	case "published":
		a.Published = value
	case "updated":
		a.Updated = value
	case "retrieved":
		a.Retrieved = value
	}
}

func (r *reading) authors(list []archive.Author, basis archive.Basis, line int, evidence, rule string) {
	if len(list) > 0 && r.found("authors", basis, line, evidence, rule) {
		r.doc.Recovered.Authors = list
	}
}

var (
	siteLine  = regexp.MustCompile(`(?i)^(?:https?://)?((?:[a-z0-9-]+\.)+[a-z]{2,24})/?$`)
	pageLine  = regexp.MustCompile(`(?i)^(?:(?:` + patterns(func(h *lang.Head) lang.Pattern { return h.Address }) + `)\s*:\s*)?<?(https?://[^\s<>"]+)>?$`)
	slugLine  = regexp.MustCompile(`(?i)` + patterns(func(h *lang.Head) lang.Pattern { return h.Slug }))
	bulletGap = regexp.MustCompile(`\s+[|·•–—]\s+|\s*[|·•]\s*`)
)

// metadata reads one paragraph of the head as metadata and reports whether it
// was any. Nothing is recorded unless the whole paragraph is understood.
func (r *reading) metadata(p para, afterTitle bool, next []para) bool {
	s := strings.TrimSpace(strings.Trim(p.text, "*_ "))
	if len(s) > 400 {
		return false
	}
	low := label(s)
	switch {
	case release.MatchString(s):
		r.release = true
		if r.label == "" {
			r.label, r.labelLine = "press-release", p.first
		}
		r.remove(p.first, p.last, p.text, "release label")
		return true
	case kindLabels[low] != "" && (!afterTitle || !p.gap || len(next) > 0) && len(next) > 0 && !(afterTitle && partHeadings[low]):
		if r.label == "" {
			r.label, r.labelLine = kindLabels[low], p.first
		}
		r.remove(p.first, p.last, p.text, "label of the kind of text")
		return true
	}
	if kind := series(s); kind != "" && (!afterTitle || seriesLine.MatchString(s)) {
		if r.label == "" {
			r.label, r.labelLine = kind, p.first
		}
		if d, found := findDate(s); found {
			r.dated("published", d, p.first, s, "the date beside the number of the series")
		}
		r.remove(p.first, p.last, p.text, "label of the kind of text")
		return true
	}
	if m := siteLine.FindStringSubmatch(s); m != nil {
		r.publisher(archive.Publisher{Name: strings.ToLower(m[1])}, archive.Extracted, p.first, s, "a web address on a line of its own")
		return true
	}
	if m := pageLine.FindStringSubmatch(s); m != nil {
		r.sourceURL(m[1], p.first, s)
		return true
	}
	if r.keyed(s, p) {
		return true
	}
	if names, ok := byline(s); ok {
		r.authors(names, archive.Extracted, p.first, s, "a byline")
		if d, found := findDate(s); found {
			r.dated("published", d, p.first, s, "the date beside the byline")
		}
		return true
	}
	if slugLine.MatchString(s) && len(s) < 200 && strings.ContainsAny(s, "|/:-") && !terminal(s) {
		if d, found := findDate(s); found {
			r.dated("published", d, p.first, s, "the date of a wire slug")
		}
		r.remove(p.first, p.last, p.text, "wire slug")
		return true
	}
	if len(s) < 160 {
		if strings.ContainsAny(s, "|·•") && r.segments(s, p) {
			return true
		}
		if d, found := findDate(s); found && r.datedLine(s, d, p) {
			return true
		}
	}
	return r.nameLine(s, p, afterTitle, next) || r.outletLine(s, p, afterTitle, next)
}

// outletLine reads the name of an outlet on a line of its own below the title,
// where the next line says when or by whom.
func (r *reading) outletLine(s string, p para, afterTitle bool, next []para) bool {
	if !afterTitle || len(next) == 0 || len(s) > 80 || terminal(s) || !outlet.MatchString(s) || !capitalised(s) || partHeadings[label(s)] || !r.metadataSoon(next[:1]) {
		return false
	}
	r.publisher(archive.Publisher{Name: s}, archive.Extracted, p.first, s, "the name of an outlet below the title")
	return true
}

var seriesLine = regexp.MustCompile(`(?i)^(` + lang.Any(phrases(func(h *lang.Head) lang.Phrases { return h.Series })) + `)\b(?:\s+(?:` + patterns(func(h *lang.Head) lang.Pattern { return h.SeriesNumber }) + `)\.?)?\s*[#:]?\s*\d[\w/.-]*(?:\s*[|·•,–—-]\s*(.*))?$`)

// series returns the kind of text that a line such as "Policy Brief No. 14 |
// March 2025" or "ANALYSIS | Foreign policy" labels, or "".
func series(s string) string {
	if len(s) > 90 {
		return ""
	}
	if m := seriesLine.FindStringSubmatch(s); m != nil {
		if _, dated := findDate(m[2]); m[2] == "" || dated {
			return kindLabels[strings.ToLower(m[1])]
		}
	}
	first, rest, bar := strings.Cut(s, "|")
	if kind := kindLabels[label(first)]; bar && kind != "" && len(strings.Fields(rest)) <= 4 && !strings.ContainsAny(rest, "0123456789|") {
		return kind
	}
	return ""
}

func (r *reading) sourceURL(url string, line int, evidence string) {
	if r.found("source_url", archive.Extracted, line, evidence, "a web address on a line of its own") {
		r.doc.Recovered.SourceURL = url
	}
	host := strings.TrimPrefix(strings.TrimPrefix(url, "https://"), "http://")
	host, _, _ = strings.Cut(host, "/")
	if siteLine.MatchString(host) {
		r.publisher(archive.Publisher{Name: strings.ToLower(host)}, archive.Inferred, line, evidence, "the host of the address the text was taken from")
	}
}

// dated records a date, or says why a printed one cannot be used.
func (r *reading) dated(field string, d foundDate, line int, evidence, rule string) {
	if d.problem != "" {
		r.msgs.Warnf(r.shown, line, "set "+field+": in content/sources/"+r.doc.File+".yaml", "a date that cannot be used: %s", d.problem)
		return
	}
	r.date(field, d.value, archive.Extracted, line, evidence, rule)
}

var (
	dateWords      = regexp.MustCompile(`(?i)^(?:` + patterns(func(h *lang.Head) lang.Pattern { return h.DateFront }) + `)?(?:\s+(?:` + patterns(func(h *lang.Head) lang.Pattern { return h.DateFrontEnd }) + `))?\s*:?\s*$`)
	updatedWords   = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Head.Updated })
	retrievedWords = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Head.Retrieved })
	machineWords   = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Head.Machine })
)

// datedLine reads a line that holds a date and little else: "Published on 3
// May 2024", "Bogotá, 13 January 2026", "The Courier, Saturday 7 December 2024".
func (r *reading) datedLine(s string, d foundDate, p para) bool {
	before := strings.TrimSpace(weekdays.ReplaceAllString(s[:d.start], ""))
	after := strings.TrimSpace(weekdays.ReplaceAllString(clock.ReplaceAllString(s[d.end:], ""), ""))
	before = strings.TrimSpace(strings.TrimRight(before, " ,|–—-·(:"))
	after = strings.Trim(after, " .,|–—-·)")
	field := "published"
	if m := dateWords.FindString(before); m != "" || before == "" {
		switch low := strings.ToLower(m); {
		case containsAny(low, updatedWords):
			field = "updated"
		case containsAny(low, retrievedWords):
			field = "retrieved"
		}
		before = ""
	}
	if len(after) > 0 {
		if f, found := findDate(after); found { // "3 May 2024, updated 4 May 2024"
			lead := strings.ToLower(after[:f.start])
			if containsAny(lead, updatedWords) {
				r.dated("updated", f, p.first, s, "the date of the update")
				after = strings.Trim(after[f.end:], " .,|–—-·)")
			}
			if i := strings.IndexAny(after, "0123456789"); i >= 0 && strings.TrimSpace(clock.ReplaceAllString(after, "")) == "" {
				after = ""
			}
		}
	}
	rule := "a date on a line of its own"
	who := strings.Trim(before, " .,")
	if who == "" {
		who = after
		after = ""
	}
	switch {
	case after != "" && !placeName(after) && !outlet.MatchString(after):
		return false
	case who == "":
	case outlet.MatchString(who) && capitalised(who) && len(who) < 80:
		r.publisher(archive.Publisher{Name: who}, archive.Extracted, p.first, s, "the name beside the date")
		rule = "the date beside the publisher"
	case nameListBeforeDate(who):
		names, _ := byline(who)
		if names == nil {
			names, _ = people(who)
		}
		r.authors(names, archive.Extracted, p.first, s, "the name beside the date")
		rule = "the date beside the byline"
	case placeName(who):
		r.place(usualPlace(who), p.first, s)
		rule = "the date beside the place"
	default:
		return false
	}
	r.dated(field, d, p.first, s, rule)
	return true
}

func nameListBeforeDate(s string) bool {
	if _, ok := byline(s); ok {
		return true
	}
	return false
}

func (r *reading) place(name string, line int, evidence string) {
	if r.found("place", archive.Extracted, line, evidence, "the place of a dateline") {
		r.doc.Recovered.Place = name
	}
}

// usualPlace turns "ROTTERDAM, Netherlands" into "Rotterdam, Netherlands".
func usualPlace(s string) string {
	parts := strings.Split(s, ",")
	for i, p := range parts {
		p = strings.TrimSpace(p)
		if upper(p) && utf8.RuneCountInString(p) > 3 {
			p = usualCase(p)
		}
		parts[i] = p
	}
	return strings.Join(parts, ", ")
}

// segments reads a line of parts between bars: publisher, section, date,
// byline, in any order. One part must be a date or a byline.
func (r *reading) segments(s string, p para) bool {
	parts := bulletGap.Split(s, -1)
	if len(parts) < 2 || len(parts) > 6 {
		return false
	}
	sure := false
	var apply []func()
	for i, part := range parts {
		part = strings.TrimSpace(part)
		low := label(part)
		if part == "" {
			continue
		}
		if d, found := findDate(part); found && d.end-d.start > len(part)/3 {
			lead := strings.ToLower(part[:d.start])
			field := "published"
			if containsAny(lead, updatedWords) {
				field = "updated"
			}
			apply = append(apply, func() { r.dated(field, d, p.first, s, "a date in the line below the title") })
			sure = true
			continue
		}
		if names, ok := byline(part); ok {
			apply = append(apply, func() { r.authors(names, archive.Extracted, p.first, s, "a byline") })
			sure = true
			continue
		}
		switch {
		case kindLabels[low] != "":
			apply = append(apply, func() {
				if r.label == "" {
					r.label, r.labelLine = kindLabels[low], p.first
				}
			})
		case sections[low]:
		case furnitureReason(part) != "":
		case siteLine.MatchString(part):
			apply = append(apply, func() {
				r.publisher(archive.Publisher{Name: strings.ToLower(part)}, archive.Extracted, p.first, s, "the web address beside the date")
			})
		case capitalised(part) && len(part) < 60 && (outlet.MatchString(part) || i == 0):
			apply = append(apply, func() {
				r.publisher(archive.Publisher{Name: part}, archive.Extracted, p.first, s, "the name beside the date")
			})
		case nameOnly.MatchString(part):
			apply = append(apply, func() {
				r.authors([]archive.Author{person(part)}, archive.Extracted, p.first, s, "the name beside the date")
			})
		case placeName(part):
			apply = append(apply, func() { r.place(usualPlace(part), p.first, s) })
		default:
			return false
		}
	}
	if !sure {
		return false
	}
	for _, f := range apply {
		f()
	}
	return true
}

// nameLine reads a name on a line of its own as the author, where something
// else in the text says so: an author note, a date line beside it, capitals.
func (r *reading) nameLine(s string, p para, afterTitle bool, next []para) bool {
	if !afterTitle || len(s) > 120 {
		return false
	}
	names, ok := people(s)
	if !ok || len(names) == 0 || outlet.MatchString(s) {
		return false
	}
	why := ""
	for _, q := range next[max(0, len(next)-6):] { // where author notes stand
		for i, n := range names {
			text := strings.TrimLeft(q.text, "*_( ")
			if indexFold(text, n.Name) == 0 && nameStarts.MatchString(text) {
				names[i].Name = text[:len(n.Name)]
				why = "a name below the title that the author note repeats"
			}
		}
	}
	if why == "" && len(names) > 1 && len(next) > 0 && partHeadings[label(next[0].text)] {
		why = "names between the title and the first heading"
	}
	if why == "" && len(next) > 0 {
		if d, found := findDate(next[0].text); found && len(next[0].text) < 120 && 3*(d.end-d.start) > len(next[0].text) {
			why = "a name above the line of the date"
		}
	}
	if why == "" {
		return false
	}
	r.authors(names, archive.Extracted, p.first, s, why)
	return true
}

// keys are the words that introduce a value in the head of a text, and the field
// it is of.
var keys = lang.Read.Map(func(l *lang.Language) map[string]string { return l.Head.Labels })

var keyWord = regexp.MustCompile(`(?i)(?:^|[\s|;·])\**(` + lang.Any(slices.Collect(maps.Keys(keys))) + `)\**\s*(?::\**\s*|\s(?:=|-)\s)`)

var bareDateKey = regexp.MustCompile(`(?i)^(` + lang.Any(phrases(func(h *lang.Head) lang.Phrases { return h.DateLabels })) + `)\s+(\S)`)

// keyed reads "Key: value" pairs: one a line, or several in one line. The line
// must begin with a key it knows; "date 2026-02-04" may lack the colon.
func (r *reading) keyed(s string, p para) bool {
	type pair struct{ key, value string }
	var pairs []pair
	head := ""
	if m := bareDateKey.FindStringSubmatchIndex(s); m != nil {
		if d, ok := findDate(s[m[4]:]); ok && d.start == 0 {
			head = s[m[2]:m[3]]
			pairs = append(pairs, pair{head, s[m[4] : m[4]+d.end]})
			rest := s[m[4]+d.end:]
			if at := keyWord.FindStringIndex(rest); at == nil || strings.Trim(rest[:at[0]], " |;·,") != "" {
				if strings.Trim(clock.ReplaceAllString(rest, ""), " |;·,.") != "" {
					return false
				}
				rest = ""
			}
			s = rest
		}
	}
	if head == "" && !strings.ContainsAny(s, ":=") && !strings.Contains(s, " - ") {
		return false
	}
	at := keyWord.FindAllStringSubmatchIndex(s, -1)
	if head == "" && (len(at) == 0 || strings.Trim(s[:at[0][2]], "*_ ") != "") {
		return false
	}
	for i, m := range at {
		end := len(s)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		pairs = append(pairs, pair{s[m[2]:m[3]], strings.Trim(s[m[1]:end], " |;·*\t")})
	}
	// "Summary: …" or "Section: …" alone may be the text's own; a line of the
	// head says something we have a field for.
	known := false
	for _, q := range pairs {
		if f := keys[strings.ToLower(q.key)]; f != "ignore" || len(q.value) < 80 {
			known = true
		}
		if len(q.value) > 300 || q.value == "" && len(pairs) > 1 {
			return false
		}
	}
	if !known {
		return false
	}
	for _, q := range pairs {
		r.keyedField(keys[strings.ToLower(q.key)], q.key, q.value, p.first, p.text)
	}
	return true
}

func (r *reading) keyedField(field, key, value string, line int, evidence string) {
	a := &r.doc.Recovered
	rule := "a line that says “" + strings.ToLower(key) + "”"
	value = strings.TrimSpace(value)
	if value == "" {
		return
	}
	switch field {
	case "title":
		if r.found(field, archive.Extracted, line, evidence, rule) {
			a.Title = value
		}
	case "title_original":
		if r.found(field, archive.Extracted, line, evidence, rule) {
			a.TitleOriginal = value
		}
	case "published", "updated", "retrieved":
		if d, ok := findDate(value); ok {
			r.dated(field, d, line, evidence, rule)
		} else if m := dateYear.FindStringSubmatch(value); m != nil {
			r.date(field, m[1], archive.Extracted, line, evidence, rule)
		}
	case "authors":
		if names, ok := people(value); ok {
			r.authors(names, archive.Extracted, line, evidence, rule)
		} else if capitalised(value) && len(value) < 100 {
			r.authors([]archive.Author{{Name: value, Org: value}}, archive.Extracted, line, evidence, rule)
		}
	case "from":
		name, _, _ := strings.Cut(value, "<")
		name = strings.Trim(name, " \"")
		if names, ok := people(name); ok && len(names) > 0 && !outlet.MatchString(name) {
			r.authors(names, archive.Extracted, line, evidence, rule)
		} else if name != "" && len(name) < 80 {
			r.publisher(archive.Publisher{Name: name}, archive.Extracted, line, evidence, rule)
		}
	case "publisher":
		switch {
		case pageLine.MatchString(value):
			r.sourceURL(pageLine.FindStringSubmatch(value)[1], line, evidence)
		case siteLine.MatchString(value):
			r.publisher(archive.Publisher{Name: strings.ToLower(siteLine.FindStringSubmatch(value)[1])}, archive.Extracted, line, evidence, rule)
		default:
			if d, ok := findDate(value); ok {
				r.dated("published", d, line, evidence, rule)
				value = strings.Trim(weekdays.ReplaceAllString(value[:d.start], ""), " ,|(-–—·")
			}
			if before, url, ok := strings.Cut(value, "http"); ok {
				url, _, _ = strings.Cut("http"+url, " ")
				value = strings.Trim(before, " ,|(-–—·")
				if r.found("source_url", archive.Extracted, line, evidence, rule) {
					a.SourceURL = strings.TrimRight(url, ").,")
				}
			}
			if value != "" && len(value) < 100 {
				r.publisher(archive.Publisher{Name: value}, archive.Extracted, line, evidence, rule)
			}
		}
	case "source_url":
		if m := pageLine.FindStringSubmatch(value); m != nil {
			if r.found(field, archive.Extracted, line, evidence, rule) {
				a.SourceURL = m[1]
			}
		} else if m := siteLine.FindStringSubmatch(value); m != nil {
			r.publisher(archive.Publisher{Name: strings.ToLower(m[1])}, archive.Extracted, line, evidence, rule)
		}
	case "language", "original_language":
		tag := languageTag(value)
		if tag == "" || !r.found(field, archive.Extracted, line, evidence, rule) {
			return
		}
		if field == "language" {
			a.Language = tag
		} else {
			a.OriginalLanguage = tag
		}
	case "place":
		if placeName(value) {
			r.place(usualPlace(value), line, evidence)
		}
	case "kind":
		if k := kindLabels[label(value)]; k != "" && r.found(field, archive.Extracted, line, evidence, rule) {
			a.Kind = k
		}
	case "translator":
		if r.found("fidelity", archive.Extracted, line, evidence, rule) {
			a.Fidelity = []string{"translation"}
			if containsAny(label(value), machineWords) {
				a.Fidelity = []string{"machine-translation"}
			}
		}
	case "abstract":
		if r.found(field, archive.Extracted, line, evidence, rule) {
			a.Abstract = value
		}
	case "licence":
		if r.found(field, archive.Extracted, line, evidence, rule) {
			a.Handling.Licence = value
		}
	case "rights":
		if r.found(field, archive.Extracted, line, evidence, rule) {
			a.Handling.Rights = value
		}
	}
}

var leadDash = regexp.MustCompile(`\s*(?:—|--+)\s*|\s+[–-]\s+`)

// leadDateline reads the dateline a paragraph opens with: "BOGOTÁ, Colombia —",
// "NIAMEY, Jan 30 (Sahel Wire) -", "ROTTERDAM, 3 September 2024 —". end is the
// byte where the dash begins.
func leadDateline(s string) (place, date, agency string, end int, ok bool) {
	at := leadDash.FindStringIndex(s[:min(len(s), 160)])
	if at == nil || at[0] == 0 || at[1] >= len(s) {
		return dotDateline(s)
	}
	left := strings.TrimSpace(s[:at[0]])
	if len(left) > 110 {
		return
	}
	dash := strings.TrimSpace(s[at[0]:at[1]])
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[at[1]:], "“\"«‘'¿¡*_("))
	if open, close := strings.IndexByte(left, '('), strings.IndexByte(left, ')'); open > 0 && close > open {
		agency = left[open+1 : close]
		left = strings.TrimSpace(left[:open]) + left[close+1:]
	}
	if d, found := findDate(left); found {
		date = d.value
		left = left[:d.start] + left[d.end:]
	} else if _, _, from, to, found := findDay(left); found {
		date = strings.TrimSpace(left[from:to])
		left = left[:from] + left[to:]
	}
	left = strings.Trim(weekdays.ReplaceAllString(left, ""), " ,./|:")
	if !placeName(left) || !unicode.IsUpper(next) && !unicode.IsDigit(next) {
		return "", "", "", 0, false
	}
	first, _, _ := strings.Cut(left, ",")
	caps := upper(first)
	if !caps && (dash != "—" && agency == "" && date == "" && !strings.Contains(left, ",") || len(strings.Fields(first)) > 3 || !strings.ContainsAny(s[at[0]:at[1]], " ") && agency == "" && date == "") {
		return "", "", "", 0, false
	}
	return usualPlace(left), date, agency, at[0], true
}

// dotDateline reads a dateline that ends with a full stop, as Spanish ones do:
// "Bogotá, 17 de agosto de 2023. El Gobierno …".
func dotDateline(s string) (place, date, agency string, end int, ok bool) {
	head := s[:min(len(s), 100)]
	d, found := findDate(head)
	if !found || d.value == "" || d.end >= len(s) {
		return
	}
	left := strings.Trim(weekdays.ReplaceAllString(head[:d.start], ""), " ,./|:-")
	rest := strings.TrimLeft(s[d.end:], " ")
	if left == "" || !placeName(left) || !strings.HasPrefix(rest, ".") {
		return
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, ".- –—“\"«"))
	if !unicode.IsUpper(next) || len(rest) < 60 {
		return
	}
	return usualPlace(left), d.value, "", len(s) - len(rest) + 1, true
}

// lead reads the dateline of the first paragraph of the text.
func (r *reading) lead(p *para) {
	place, date, agency, end, ok := leadDateline(p.text)
	if !ok || r.dateline {
		return
	}
	r.dateline = true
	p.place = end
	evidence := p.text[:end]
	r.place(place, p.first, evidence)
	if agency != "" && !strings.ContainsAny(agency, ",;:0123456789") && capitalised(agency) {
		r.publisher(archive.Publisher{Name: agency}, archive.Extracted, p.first, evidence, "the agency named in the dateline")
	}
	switch {
	case date == "":
	case date[0] >= '0' && date[0] <= '9' && len(date) >= 7 && date[4] == '-':
		r.date("published", date, archive.Extracted, p.first, evidence, "the date of the dateline")
	default:
		r.doc.Repairs = append(r.doc.Repairs, archive.Repair{First: p.first, Last: p.first, What: "the dateline gives a day without a year: " + date})
	}
}

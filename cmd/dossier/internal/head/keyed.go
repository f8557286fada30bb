package head

// Lines of metadata with labels: "Date: 3 May 2024 | Source: The Courier".

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/sieve"
)

// keys are the words that introduce a value in the head of a text, and the field
// it is of.
var keys = lang.Read.Map(func(l *lang.Language) map[string]string { return l.Head.Labels })

var keyWord = lazyregexp.New(`(?i)(?:^|[\s|;·])\**(` + lang.Any(slices.Collect(maps.Keys(keys))) + `)\**\s*(?::\**:?\s*|\s(?:=|-)\s)`)

var bareDate = sieve.New(`^%s\s+(\S)`, `(`+lang.Any(phrases(func(h *lang.Head) lang.Phrases { return h.DateLabels }))+`)`)

// isoMonth matches a year and a month at the beginning of a text.
var isoMonth = lazyregexp.New(`^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])\b`)

// dateBefore reads the date that stands with its label before the text of a
// paragraph, "date 2026-02-04 The council …", and returns what is left.
func (f *Facts) dateBefore(p Para) (Para, bool) {
	m := bareDate.SubmatchIndex(p.Text[:min(len(p.Text), 60)])
	if m == nil {
		return p, false
	}
	end := min(len(p.Text), m[4]+40)
	for end < len(p.Text) && p.Text[end]&0xC0 == 0x80 {
		end++
	}
	d, ok := f.findDate(p.Text[m[4]:end])
	if month := isoMonth.FindStringSubmatchIndex(p.Text[m[4]:end]); month != nil && (!ok || d.Start != 0) { // "date 2024-11 The council"
		d, ok = Found{Value: p.Text[m[4] : m[4]+month[1]], End: month[1]}, true
	}
	if !ok || d.Start != 0 || d.Problem != "" {
		return p, false
	}
	rest := strings.TrimLeft(p.Text[m[4]+d.End:], " ,.;:|·–—-")
	stamped := rest != "" && strings.HasPrefix(p.Text[m[4]:], d.Value) // by the program that saved it: no sentence begins so
	if !stamped && len(strings.Fields(rest)) < 4 && !wireNote(rest) || keyWord.MatchString(rest[:min(len(rest), 40)]) || clockOnly(rest) {
		return p, false
	}
	basis := archive.Extracted
	if len(d.Value) < len("2006-01-02") { // the month of a collection; a day that the page prints is better
		basis = archive.Inferred
	}
	f.Date("published", d.Value, basis, p.First, p.Text[:m[4]+d.End], "a date with its label before the text")
	if f.Repair != nil {
		f.Repair(p.First, p.First, "a date that stands with its label before the text is left out: "+p.Text[:m[4]+d.End])
	}
	p.Text = rest
	return p, true
}

// wireNote reports whether s is what an agency says of its version of a text: "(Adds
// quotes)".
func wireNote(s string) bool {
	return strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && len(s) < 80
}

type pair struct{ key, value string }

// keyed reads "Key: value" pairs: one a line, or several in one line. The line
// must begin with a key it knows; "date 2026-02-04" may lack the colon.
func (f *Facts) keyed(s string, p Para) claim {
	var pairs []pair
	head := ""
	if m := bareDate.SubmatchIndex(s); m != nil {
		if month := isoMonth.FindStringIndex(s[m[4]:]); month != nil { // "date 2024-11 3 November 2024": that of a collection, and the page's
			if d, ok := f.findDate(s[m[4]+month[1]:]); ok && strings.Trim(s[m[4]+month[1]+d.End:], " .") == "" && strings.Trim(s[m[4]+month[1]:][:d.Start], " ") == "" {
				return says(func() { f.Dated("published", d, p.First, s, "a date with its label") })
			}
		}
		if d, ok := f.findDate(s[m[4]:]); ok && d.Start == 0 {
			rest := s[m[4]+d.End:]
			if at := keyWord.FindStringIndex(rest); at != nil && strings.Trim(rest[:at[0]], " |;·,") == "" {
				head = s[m[2]:m[3]]
				pairs = append(pairs, pair{head, s[m[4] : m[4]+d.End]})
				s = rest
			}
		}
	}
	if head == "" && !strings.ContainsAny(s, ":=") && !strings.Contains(s, " - ") {
		return claim{}
	}
	if head == "" && !beginsWithKey(s) {
		return claim{}
	}
	at := keyWord.FindAllStringSubmatchIndex(s, -1)
	if head == "" && (len(at) == 0 || strings.Trim(s[:at[0][2]], "*_ ") != "") {
		return claim{}
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
		field := keys[strings.ToLower(q.key)]
		if field != "ignore" || len(q.value) < 80 {
			known = true
		}
		if len(q.value) > 300 || q.value == "" && len(pairs) > 1 || field == "authors" && !mayBeAuthors(q.value) {
			return claim{}
		}
	}
	if !known {
		return claim{}
	}
	if field := keys[strings.ToLower(pairs[0].key)]; len(pairs) == 1 && (field == "published" || field == "updated") {
		if _, left := f.stamps(pairs[0].value); len(left) > 0 { // "Published on 3 May 2024 by Ana Ruiz"
			if c := f.credits(s, p, true, nil, nil); c.ok {
				return c
			}
		}
	}
	return says(func() {
		for _, q := range pairs {
			f.Keyed(keys[strings.ToLower(q.key)], q.key, q.value, p.First, p.Text)
		}
	})
}

// beginsWithKey reports whether a line begins with a label: a cheap look before the
// pattern of all of them.
func beginsWithKey(s string) bool {
	end := strings.IndexAny(s, ":=")
	if dash := strings.Index(s, " - "); dash >= 0 && (end < 0 || dash < end) {
		end = dash
	}
	return end > 0 && end < 60 && keys[strings.ToLower(strings.Trim(s[:end], " *_\t"))] != ""
}

// mayBeAuthors reports whether what stands behind the label of an author can be
// names: a sentence is none.
func mayBeAuthors(s string) bool {
	return len(s) < 200 && !(strings.HasSuffix(s, ".") && len(strings.Fields(s)) > 8 && !meta.Capitalised(s))
}

// A statement is a label of the head with its value, and where it stands.
type statement struct {
	field, value string
	line         int
	evidence     string
	rule         string
}

// Keyed takes down what a label says of a field.
func (f *Facts) Keyed(field, key, value string, line int, evidence string) {
	a := f.Known
	st := statement{field, strings.TrimSpace(value), line, evidence, "a line that says “" + strings.ToLower(key) + "”"}
	if st.value == "" {
		return
	}
	text := map[string]*string{"title": &a.Title, "title_original": &a.TitleOriginal, "abstract": &a.Abstract, "licence": &a.Handling.Licence, "rights": &a.Handling.Rights}
	switch field {
	case "published", "updated", "retrieved":
		f.keyedDates(st)
	case "authors":
		if c, ok := people(st.value); ok {
			c.office = false
			f.people(c, line, evidence, st.rule)
		} else if meta.Capitalised(st.value) && len(st.value) < 100 && !newsroom.MatchString(st.value) {
			f.Authors([]archive.Author{{Name: st.value, Org: st.value}}, archive.Extracted, line, evidence, st.rule)
		}
	case "from":
		name, _, _ := strings.Cut(st.value, "<")
		name = strings.Trim(name, " \"")
		if c, ok := people(name); ok && len(c.authors) > 0 && !outletWord.MatchString(name) {
			f.Authors(c.authors, archive.Extracted, line, evidence, st.rule)
		} else if name != "" && len(name) < 80 {
			f.Publisher(archive.Publisher{Name: name}, archive.Extracted, line, evidence, st.rule)
		}
	case "publisher":
		f.keyedPublisher(st)
	case "source_url":
		if m := pageLine.FindStringSubmatch(st.value); m != nil {
			if f.foundKeyed(st) {
				a.SourceURL = m[1]
			}
			f.address(m[1], line, evidence)
		} else if m := siteLine.FindStringSubmatch(st.value); m != nil {
			f.Site(m[1], archive.Extracted, line, evidence, st.rule)
		}
	case "language":
		if tag := meta.LanguageTag(st.value); tag != "" && f.foundKeyed(st) {
			a.Language = tag
		}
	case "original_language":
		if tag := meta.LanguageTag(st.value); tag != "" && f.foundKeyed(st) {
			a.OriginalLanguage = tag
		}
	case "place":
		if mayBePlace(st.value, false) {
			f.Place(st.value, line, evidence)
		}
	case "kind":
		if k := kindLabels[Fold(st.value)]; k != "" && f.foundKeyed(st) {
			a.Kind = k
		}
	case "translator":
		if f.Found("fidelity", archive.Extracted, line, evidence, st.rule) {
			a.Fidelity = []string{"translation"}
		}
	default:
		if to := text[field]; to != nil && f.foundKeyed(st) {
			*to = st.value
		}
	}
}

// keyedDates reads the date behind a label, and others in the same line that say what
// they are of.
func (f *Facts) keyedDates(st statement) {
	list, _ := f.stamps(st.value)
	if len(list) == 0 {
		if m := dateYear.FindStringSubmatch(st.value); m != nil {
			f.Date(st.field, m[1], archive.Extracted, st.line, st.evidence, st.rule)
		}
		return
	}
	if st.field == "published" {
		f.surer()
	}
	f.Dated(st.field, list[0].date, st.line, st.evidence, st.rule)
	for _, s := range list[1:] {
		if s.told {
			f.Dated(s.field, s.date, st.line, st.evidence, "the date next to its label")
		}
	}
}

func (f *Facts) foundKeyed(st statement) bool {
	return f.Found(st.field, archive.Extracted, st.line, st.evidence, st.rule)
}

// longestIssuer is how many bytes may stand between the label of a source and its day.
const longestIssuer = 70

// keyedPublisher reads a publisher, with the date and the address that may stand
// behind it: "Source: The Courier, 3 May 2024, https://…".
func (f *Facts) keyedPublisher(st statement) {
	const joins = " ,|(-–—·"
	value := st.value
	if m := pageLine.FindStringSubmatch(value); m != nil {
		f.SourceURL(m[1], st.line, st.evidence)
		return
	}
	if m := siteLine.FindStringSubmatch(value); m != nil {
		f.Site(m[1], archive.Extracted, st.line, st.evidence, st.rule)
		return
	}
	if d, ok := f.findDate(value); ok {
		if d.Start > longestIssuer { // a day in a sentence on where something stands
			return
		}
		f.Dated("published", d, st.line, st.evidence, st.rule)
		value = strings.Trim(weekdays.ReplaceAllString(value[:d.Start], " "), joins)
		if before, last, cut := cutLast(value); cut && (articles[last] || atWords[last]) { // "…, le 3 mai 2024"
			value = strings.TrimRight(before, joins)
		}
	}
	if before, url, ok := strings.Cut(value, "http"); ok {
		url, _, _ = strings.Cut("http"+url, " ")
		value = strings.Trim(before, joins)
		if f.Found("source_url", archive.Extracted, st.line, st.evidence, st.rule) {
			f.Known.SourceURL = strings.TrimRight(url, ").,")
		}
	}
	if value = withoutKind(value); value == "" || len(value) >= 100 {
		return
	}
	o, _ := outletNamed(value)
	first, _, _ := strings.Cut(value, " ")
	if r, _ := utf8.DecodeRuneInString(value); unicode.IsLower(r) && o.known == nil && !articles[first] {
		return // words, and no name: "Source: talks with the board"
	}
	f.Credited(outletName{name: value, known: o.known, sure: o.sure}, archive.Inferred, st.line, st.evidence, st.rule)
}

// withoutKind is who issued a press release, without that it is one: “Press release
// Harbour Trust”, “Harbour Trust, press release”.
func withoutKind(issuer string) string {
	release := func(words []string) bool {
		return kindLabels[Fold(strings.Trim(strings.Join(words, " "), ",:–—-"))] == "press-release"
	}
	words := strings.Fields(issuer)
	for n := min(2, len(words)-1); n > 0; n-- {
		if behind := strings.TrimLeft(strings.Join(words[n:], " "), "–—- "); release(words[:n]) && meta.Capitalised(behind) {
			return behind
		}
		if at := len(words) - n; release(words[at:]) && strings.HasSuffix(words[at-1], ",") {
			return strings.TrimRight(strings.Join(words[:at], " "), ",")
		}
	}
	return issuer
}

// siteOf reads a domain alone, pageOf a web address: of each the whole line.
func siteOf(s string) []string {
	if len(s) > 80 || !strings.Contains(s, ".") || strings.Contains(s, " ") {
		return nil
	}
	return siteLine.FindStringSubmatch(s)
}

func pageOf(s string) []string {
	if !strings.Contains(s, "://") {
		return nil
	}
	return pageLine.FindStringSubmatch(s)
}

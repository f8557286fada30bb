package source

// Lines of metadata with labels: "Date: 3 May 2024 | Source: The Courier".

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/meta"
)

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
		if d, ok := meta.FindDate(s[m[4]:]); ok && d.Start == 0 {
			head = s[m[2]:m[3]]
			pairs = append(pairs, pair{head, s[m[4] : m[4]+d.End]})
			rest := s[m[4]+d.End:]
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

// A statement is a label of the head with its value, and where it stands.
type statement struct {
	field, value string
	line         int
	evidence     string
	rule         string
}

// keyedField records what a label says of a field.
func (r *reading) keyedField(field, key, value string, line int, evidence string) {
	a := &r.doc.Recovered
	st := statement{field, strings.TrimSpace(value), line, evidence, "a line that says “" + strings.ToLower(key) + "”"}
	if st.value == "" {
		return
	}
	text := map[string]*string{"title": &a.Title, "title_original": &a.TitleOriginal, "abstract": &a.Abstract, "licence": &a.Handling.Licence, "rights": &a.Handling.Rights}
	switch field {
	case "published", "updated", "retrieved":
		if d, ok := meta.FindDate(st.value); ok {
			r.dated(field, d, line, evidence, st.rule)
		} else if m := dateYear.FindStringSubmatch(st.value); m != nil {
			r.date(field, m[1], archive.Extracted, line, evidence, st.rule)
		}
	case "authors":
		if names, ok := meta.People(st.value); ok {
			r.authors(names, archive.Extracted, line, evidence, st.rule)
		} else if meta.Capitalised(st.value) && len(st.value) < 100 {
			r.authors([]archive.Author{{Name: st.value, Org: st.value}}, archive.Extracted, line, evidence, st.rule)
		}
	case "from":
		name, _, _ := strings.Cut(st.value, "<")
		name = strings.Trim(name, " \"")
		if names, ok := meta.People(name); ok && len(names) > 0 && !outlet.MatchString(name) {
			r.authors(names, archive.Extracted, line, evidence, st.rule)
		} else if name != "" && len(name) < 80 {
			r.publisher(archive.Publisher{Name: name}, archive.Extracted, line, evidence, st.rule)
		}
	case "publisher":
		r.keyedPublisher(st)
	case "source_url":
		if m := pageLine.FindStringSubmatch(st.value); m != nil {
			if r.foundKeyed(st) {
				a.SourceURL = m[1]
			}
		} else if m := siteLine.FindStringSubmatch(st.value); m != nil {
			r.publisher(archive.Publisher{Name: strings.ToLower(m[1])}, archive.Extracted, line, evidence, st.rule)
		}
	case "language":
		if tag := meta.LanguageTag(st.value); tag != "" && r.foundKeyed(st) {
			a.Language = tag
		}
	case "original_language":
		if tag := meta.LanguageTag(st.value); tag != "" && r.foundKeyed(st) {
			a.OriginalLanguage = tag
		}
	case "place":
		if placeName(st.value) {
			r.place(usualPlace(st.value), line, evidence)
		}
	case "kind":
		if k := kindLabels[label(st.value)]; k != "" && r.foundKeyed(st) {
			a.Kind = k
		}
	case "translator":
		if r.found("fidelity", archive.Extracted, line, evidence, st.rule) {
			a.Fidelity = []string{"translation"}
			if containsAny(label(st.value), machineWords) {
				a.Fidelity = []string{"machine-translation"}
			}
		}
	default:
		if to := text[field]; to != nil && r.foundKeyed(st) {
			*to = st.value
		}
	}
}

func (r *reading) foundKeyed(st statement) bool {
	return r.found(st.field, archive.Extracted, st.line, st.evidence, st.rule)
}

// keyedPublisher reads a publisher, with the date and the address that may stand
// behind it: "Source: The Courier, 3 May 2024, https://…".
func (r *reading) keyedPublisher(st statement) {
	const joins = " ,|(-–—·"
	value := st.value
	switch {
	case pageLine.MatchString(value):
		r.sourceURL(pageLine.FindStringSubmatch(value)[1], st.line, st.evidence)
		return
	case siteLine.MatchString(value):
		r.publisher(archive.Publisher{Name: strings.ToLower(siteLine.FindStringSubmatch(value)[1])}, archive.Extracted, st.line, st.evidence, st.rule)
		return
	}
	if d, ok := meta.FindDate(value); ok {
		r.dated("published", d, st.line, st.evidence, st.rule)
		value = strings.Trim(weekdays.ReplaceAllString(value[:d.Start], ""), joins)
	}
	if before, url, ok := strings.Cut(value, "http"); ok {
		url, _, _ = strings.Cut("http"+url, " ")
		value = strings.Trim(before, joins)
		if r.found("source_url", archive.Extracted, st.line, st.evidence, st.rule) {
			r.doc.Recovered.SourceURL = strings.TrimRight(url, ").,")
		}
	}
	if value != "" && len(value) < 100 {
		r.publisher(archive.Publisher{Name: value}, archive.Extracted, st.line, st.evidence, st.rule)
	}
}

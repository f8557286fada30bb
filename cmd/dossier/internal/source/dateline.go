package source

// Datelines: the place, and sometimes the day and the agency, that a news text
// opens with.

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/meta"
)

var leadDash = regexp.MustCompile(`\s*(?:—|--+)\s*|\s+[–-]\s+`)

// leadDateline reads the dateline a paragraph opens with: "BOGOTÁ, Colombia —",
// "NIAMEY, Jan 30 (Sahel Wire) -", "ROTTERDAM, 3 September 2024 —". end is the
// byte where the dash begins.
func leadDateline(s string) (place, date, agency string, end int, ok bool) {
	var at []int
	if head := s[:min(len(s), 160)]; strings.ContainsAny(head, "-–—") { // most have none
		at = leadDash.FindStringIndex(head)
	}
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
	if d, found := meta.FindDate(left); found {
		date = d.Value
		left = left[:d.Start] + left[d.End:]
	} else if _, _, from, to, found := meta.FindDay(left); found {
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
	d, found := meta.FindDate(head)
	if !found || d.Value == "" || d.End >= len(s) {
		return
	}
	left := strings.Trim(weekdays.ReplaceAllString(head[:d.Start], ""), " ,./|:-")
	rest := strings.TrimLeft(s[d.End:], " ")
	if left == "" || !placeName(left) || !strings.HasPrefix(rest, ".") {
		return
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, ".- –—“\"«"))
	if !unicode.IsUpper(next) || len(rest) < 60 {
		return
	}
	return usualPlace(left), d.Value, "", len(s) - len(rest) + 1, true
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
	if agency != "" && !strings.ContainsAny(agency, ",;:0123456789") && meta.Capitalised(agency) {
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

// usualPlace turns "ROTTERDAM, Netherlands" into "Rotterdam, Netherlands".
func usualPlace(s string) string {
	parts := strings.Split(s, ",")
	for i, p := range parts {
		p = strings.TrimSpace(p)
		if upper(p) && utf8.RuneCountInString(p) > 3 {
			p = meta.UsualCase(p)
		}
		parts[i] = p
	}
	return strings.Join(parts, ", ")
}

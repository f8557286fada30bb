package archive

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/lang"
)

// edtfDate is one date of EDTF level 1: a year, a month or season, a day, with
// an optional qualifier; unspecified digits only at the end of the year.
var edtfDate = regexp.MustCompile(`^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%])?$`)

// ValidDate reports whether s is a date or interval of EDTF level 1 (Library
// of Congress, 2019), as far as archives need it: years 0000 to 9999, months,
// seasons 21 to 24, days that exist, qualifiers ~ ? %, open and unknown ends.
func ValidDate(s string) bool {
	if from, to, ok := strings.Cut(s, "/"); ok {
		open := func(s string) bool { return s == "" || s == ".." }
		return (open(from) || validPoint(from)) && (open(to) || validPoint(to)) && !(open(from) && open(to))
	}
	return validPoint(s)
}

func validPoint(s string) bool {
	m := edtfDate.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	if m[2] == "" || m[2] == "XX" {
		return m[3] == "" || m[3] == "XX"
	}
	month, _ := strconv.Atoi(m[2])
	if m[3] == "" {
		return month >= 1 && month <= 12 || month >= 21 && month <= 24
	}
	if m[3] == "XX" {
		return month >= 1 && month <= 12
	}
	year, err := strconv.Atoi(m[1])
	day, _ := strconv.Atoi(m[3])
	return err == nil && ValidDay(year, month, day)
}

// ValidDay reports whether a calendar day exists.
func ValidDay(year, month, day int) bool {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return year > 0 && t.Year() == year && int(t.Month()) == month && t.Day() == day
}

// DateKey returns a string that sorts dates; "" for none. An interval sorts by
// its end, or its start when it is open.
func DateKey(s string) string {
	if from, to, ok := strings.Cut(s, "/"); ok {
		s = to
		if to == "" || to == ".." {
			s = from
		}
	}
	return strings.Trim(s, "~?%.")
}

// Day returns the date in the form 2006-01-02 when it is a plain day.
func Day(s string) (string, bool) {
	if len(s) == 10 && validPoint(s) && !strings.Contains(s, "X") {
		return s, true
	}
	return "", false
}

// Words returns a date as English prints it: "13 January 2026", "January 2026",
// "about 2025", "2025 (uncertain)", "until 2026". The precision is the date's
// own.
func Words(date string) string { return WordsIn("en", date) }

// WordsIn returns a date as it is printed in a language; in English where that
// has no words for dates. What a language has no form for stays as it is.
func WordsIn(tag, date string) string {
	l := lang.Of(tag)
	from, to, ok := strings.Cut(date, "/")
	switch {
	case !ok:
		return pointWords(l, date)
	case from == "" || from == "..":
		return fillForm(l.Written.Until, WordsIn(tag, to))
	case to == "" || to == "..":
		return fillForm(l.Written.Since, WordsIn(tag, from))
	}
	return fillForm(l.Written.Range, WordsIn(tag, from), WordsIn(tag, to))
}

// pointWords prints a date that is no interval.
func pointWords(l *lang.Language, date string) string {
	m := edtfDate.FindStringSubmatch(date)
	if m == nil {
		return date
	}
	out := strings.TrimLeft(m[1], "0")
	if open := strings.TrimRight(m[1], "X"); open != m[1] {
		if l.Written.Decade == "" {
			return date
		}
		out = fillForm(l.Written.Decade, open+"000"[:4-len(open)])
	}
	if month, err := strconv.Atoi(m[2]); err == nil {
		out = fillForm(l.Written.Month, monthName(l, month), out)
		if day, err := strconv.Atoi(m[3]); err == nil {
			out = fillForm(l.Written.Day, strconv.Itoa(day), out)
		}
	}
	if strings.ContainsAny(m[4], "?%") {
		out = fillForm(l.Written.Uncertain, out)
	}
	if strings.ContainsAny(m[4], "~%") {
		out = fillForm(l.Written.About, out)
	}
	return out
}

// monthName returns the name of a month, 1 to 12, or of a season, 21 to 24.
func monthName(l *lang.Language, month int) string {
	if month >= 21 && month <= 24 {
		return l.Dates.Seasons.List()[month-21]
	}
	if month < 1 || month > 12 {
		return strconv.Itoa(month)
	}
	name, _, _ := strings.Cut(string(l.Dates.Months[month-1]), " ")
	if l.Dates.CapitalMonths {
		return strings.ToUpper(name[:1]) + name[1:]
	}
	return name
}

// fillForm puts words where %s stands in a form.
func fillForm(form string, words ...string) string {
	for _, w := range words {
		before, after, _ := strings.Cut(form, "%s")
		form = before + w + after
	}
	return form
}

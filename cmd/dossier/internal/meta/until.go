package meta

// The day from which something may be shown. It is never early: a time of day, an
// unknown zone or a span of days moves it to the next day on which what was written
// has passed everywhere.

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
)

var (
	spanISO  = lazyregexp.New(`^(\d{4})(?:-(\d{2}|[Xxu]{2})(?:-[Xxu]{2})?)?$`)
	timeISO  = lazyregexp.New(`^(\d{4}-\d{2}-\d{2})(?:[Tt]|\s+)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?$`)
	zoneISO  = lazyregexp.New(`^([+-])(\d{1,2}):?(\d{2})?$`)
	timeTail = lazyregexp.New(`(?i)^[\s,;]*(?:[a-z]{1,3}\s+)?(?:\d{1,2}(?:[:.h]\d{2}){0,2}\s*(?:[ap]\.?m\b\.?|h\b|[a-z]{3,5}\b)?)?[\s,]*(?:\(?[a-z]{1,5}\)?)?(?:[+-]\d{1,2}(?::?\d{2})?)?\s*$`)
	timeHead = lazyregexp.New(`(?i)^\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\b\.?)?[\s,]*(?:[a-z]{2,4})?$`)
	weekday  = lazyregexp.New(`(?i)\b(?:` + lang.Any(lang.All.Weekdays()) + `)\b[.,]?`)
	yearOnly = lazyregexp.New(`\b(?:19|20)\d{2}\b`)
)

// Until reads the day from which a source may be shown: a day, a month or a year that
// has to pass, or a day with a time. ok is false for what is not understood whole.
func Until(s string) (day string, ok bool) {
	s = strings.TrimSpace(s)
	if _, err := time.Parse(time.DateOnly, s); err == nil {
		return s, true
	}
	if m := spanISO.FindStringSubmatch(s); m != nil {
		month := 0
		if m[2] != "" && m[2][0] <= '9' {
			if month, _ = strconv.Atoi(m[2]); month < 1 || month > 12 {
				return "", false
			}
		}
		return behind(m[1], month), true
	}
	if m := timeISO.FindStringSubmatch(s); m != nil {
		return untilTime(m)
	}
	d, _ := FindDate(s)
	if d.Value == "" {
		return "", false
	}
	before := strings.Trim(weekday.ReplaceAllString(s[:d.Start], ""), " ,")
	after := strings.TrimSpace(weekday.ReplaceAllString(s[d.End:], ""))
	if before != "" && !timeHead.MatchString(before) || !timeTail.MatchString(after) {
		return "", false
	}
	return EndOf(d.Value, before+after != ""), true
}

// EndOf returns the day from which what is held until a date may be shown: the day
// itself, or the one behind it when more was said than the day, such as a time.
func EndOf(date string, more bool) string {
	switch len(date) {
	case len("2006-01-02"):
		if t, err := time.Parse(time.DateOnly, date); err == nil && more {
			return t.AddDate(0, 0, 1).Format(time.DateOnly)
		}
		return date
	case len("2006-01"):
		month, _ := strconv.Atoi(date[5:])
		return behind(date[:4], month)
	}
	return behind(date, 0)
}

// behind returns the first day behind a month, or behind a year when month is 0.
func behind(year string, month int) string {
	y, _ := strconv.Atoi(year)
	if month == 0 {
		month = 12
	}
	return time.Date(y, time.Month(month)+1, 1, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}

// zoned is a time of day of universal time, as it is printed beside a day.
var zoned = lazyregexp.New(`(?i)(?:^|[^\pL\pN])(?:at\s+)?(\d{1,2})(?:[:.h]?(\d{2}))?\s*([ap]\.?m\.?|hrs?|hours?|h)?\s*\(?(?:GMT|UTC)\)?(?:$|[^\pL\pN+-])`)

// untilZoned returns the day from which may be shown what is held until such a time on
// a day; other when it is none.
func untilZoned(day, hour, minute, half, other string) string {
	h, _ := strconv.Atoi(hour)
	switch half = strings.ToLower(half); {
	case half != "" && half[0] != 'h' && (h < 1 || h > 12):
		return other
	case strings.HasPrefix(half, "a"), strings.HasPrefix(half, "p"):
		if h %= 12; half[0] == 'p' {
			h += 12
		}
	}
	if minute == "" {
		minute = "00"
	}
	if until, ok := Until(day + "T" + strconv.Itoa(h) + ":" + minute + "Z"); ok {
		return until
	}
	return other
}

// untilTime returns the first day that begins in the last zone, twelve hours behind
// UTC, no earlier than a time. A time without a zone is one of that zone.
func untilTime(m []string) (string, bool) {
	day, err := time.Parse(time.DateOnly, m[1])
	n := func(s string) time.Duration { v, _ := strconv.Atoi(s); return time.Duration(v) }
	if err != nil || n(m[2]) > 24 || n(m[3]) > 59 || n(m[4]) > 60 {
		return "", false
	}
	at := day.Add(n(m[2])*time.Hour + n(m[3])*time.Minute + n(m[4])*time.Second)
	if strings.ContainsAny(m[0], ".,") {
		at = at.Add(time.Second)
	}
	zone := -12 * time.Hour
	if z := zoneISO.FindStringSubmatch(m[5]); z != nil {
		if zone = n(z[2])*time.Hour + n(z[3])*time.Minute; z[1] == "-" {
			zone = -zone
		}
	} else if m[5] != "" {
		zone = 0
	}
	at = at.Add(-zone - 12*time.Hour)
	if whole := at.Truncate(24 * time.Hour); whole.Before(at) {
		at = whole.AddDate(0, 0, 1)
	}
	return at.Format(time.DateOnly), true
}

// LastDate returns the latest date that a line names, as EDTF, with the bytes from the
// first to the end of the last, and whether all of its dates can be read. A year alone
// counts when nothing else is there.
func LastDate(s string) (value string, start, end int, ok bool) {
	ok = true
	for at := 0; at < len(s); {
		d, found := FindDate(s[at:min(len(s), at+400)])
		if !found {
			break
		}
		if value == "" && end == 0 {
			start = at + d.Start
		}
		if end = at + d.End; d.Value == "" {
			ok = false
		} else if EndOf(d.Value, false) > EndOf(value, false) || value == "" {
			value = d.Value
		}
		at = end
	}
	if end == 0 {
		if m, d, from, to, found := FindDay(s); found && edtf.ValidDay(2024, m, d) { // of a leap year: no year is known
			return "", from, to, false
		}
		at := yearOnly.FindStringIndex(s)
		if at == nil {
			return "", 0, 0, false
		}
		return s[at[0]:at[1]], at[0], at[1], true
	}
	return value, start, end, ok
}

// hasLower reports whether a text has a small letter, and so is not all capitals.
func hasLower(s string) bool { return strings.IndexFunc(s, unicode.IsLower) >= 0 }

package edtf

// Dates as they are printed. What differs between languages, names and order
// alike, comes from a file of words, so that a language needs no code.

import (
	"slices"
	"strconv"
	"strings"
)

// Calendar prints dates in one language.
type Calendar struct {
	months, seasons []string
	patterns        map[string]string
}

// CalendarWords are the words a file needs for dates, in English: the names of
// months and of seasons, and patterns. A pattern that ends in ", days" is the
// other before it where the dates are whole days; it may be missing.
var CalendarWords = append([]string{monthNames, seasonNames}, patterns...)

const (
	monthNames  = "January, February, March, April, May, June, July, August, September, October, November, December"
	seasonNames = "spring, summer, autumn, winter"

	dayPattern    = "{day} {month} {year}"
	monthPattern  = "{month} {year}"
	decadePattern = "{year}s"
	about         = "about {date}"
	uncertain     = "{date} (uncertain)"
	until         = "until {date}"
	since         = "since {date}"
	between       = "{from} to {to}"
	inOneMonth    = "{day} to {last} {month} {year}"
	ofDays        = ", days"
)

var patterns = []string{dayPattern, monthPattern, decadePattern, about, uncertain, until, since, between, inOneMonth, about + ofDays, until + ofDays, since + ofDays, between + ofDays}

// NewCalendar makes the calendar of a language; say translates words of
// CalendarWords and returns those that it does not know as they are.
func NewCalendar(say func(string) string) *Calendar {
	c := &Calendar{patterns: make(map[string]string, len(patterns))}
	list := func(names string) []string {
		out := strings.Split(say(names), ", ")
		if len(out) != strings.Count(names, ", ")+1 {
			return strings.Split(names, ", ")
		}
		return out
	}
	c.months, c.seasons = list(monthNames), list(seasonNames)
	for _, p := range patterns {
		said := say(p)
		if plain, days := strings.CutSuffix(p, ofDays); days && said == p {
			said = say(plain)
		}
		c.patterns[p] = said
	}
	return c
}

var english = NewCalendar(func(s string) string { return s })

// Words returns a date as it is printed in English: "13 January 2026",
// "January 2026", "about 2025", "2025 (uncertain)", "until 2026".
func Words(date string) string { return english.Words(date) }

// Words returns a date as it is printed. The precision is the date's own. What is
// no date stays as it is.
func (c *Calendar) Words(date string) string {
	if from, to, ok := strings.Cut(date, "/"); ok {
		return c.interval(from, to)
	}
	words, _ := c.point(date)
	return words
}

func (c *Calendar) interval(from, to string) string {
	start, startsOnDay := c.point(from)
	end, endsOnDay := c.point(to)
	switch {
	case from == "" || from == "..":
		return c.fill(until, endsOnDay, "{date}", end)
	case to == "" || to == "..":
		return c.fill(since, startsOnDay, "{date}", start)
	}
	if a, b := Plain(from), Plain(to); a.Day > 0 && b.Day > 0 && a.Year == b.Year && a.Month == b.Month {
		return c.fill(inOneMonth, false, "{day}", strconv.Itoa(a.Day), "{last}", strconv.Itoa(b.Day), "{month}", c.months[a.Month-1], "{year}", strconv.Itoa(a.Year))
	}
	return c.fill(between, startsOnDay && endsOnDay, "{from}", start, "{to}", end)
}

// point prints one date and reports whether it is a whole day.
func (c *Calendar) point(s string) (words string, day bool) {
	if wholeDay(s) { // most dates
		month, _ := strconv.Atoi(s[5:7])
		return c.fill(dayPattern, false, "{day}", strings.TrimLeft(s[8:], "0"), "{month}", c.months[month-1], "{year}", strings.TrimLeft(s[:4], "0")), true
	}
	year, part, dayOf, qualifier, ok := cut(s)
	if !ok {
		return s, false
	}
	year = strings.TrimLeft(year, "0")
	if open := strings.TrimRight(year, "X"); open != year {
		year = c.fill(decadePattern, false, "{year}", open+strings.Repeat("0", len(year)-len(open)))
	}
	words = year
	if n, err := strconv.Atoi(part); err == nil {
		var month string
		switch {
		case n >= 1 && n <= 12:
			month = c.months[n-1]
		case n >= 21 && n <= 24:
			month = c.seasons[n-21]
		default:
			return s, false
		}
		if d, err := strconv.Atoi(dayOf); err == nil {
			words, day = c.fill(dayPattern, false, "{day}", strconv.Itoa(d), "{month}", month, "{year}", year), true
		} else {
			words = c.fill(monthPattern, false, "{month}", month, "{year}", year)
		}
	}
	if strings.ContainsAny(qualifier, "?%") {
		words = c.fill(uncertain, false, "{date}", words)
	}
	if strings.ContainsAny(qualifier, "~%") {
		words = c.fill(about, day, "{date}", words)
	}
	return words, day
}

// wholeDay reports whether a date has the form of a day, 2026-01-13; that it
// exists was asked before.
func wholeDay(s string) bool {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' || s[5:7] < "01" || s[5:7] > "12" || s[8:] < "01" || s[8:] > "31" {
		return false
	}
	return strings.Trim(s, "0123456789-") == ""
}

// fill puts words into a pattern: names of places and what goes there, in turn.
func (c *Calendar) fill(pattern string, days bool, with ...string) string {
	if days {
		pattern += ofDays
	}
	var s strings.Builder
	for rest := c.patterns[pattern]; rest != ""; {
		at := strings.IndexByte(rest, '{')
		end := strings.IndexByte(rest, '}')
		if at < 0 || end < at {
			s.WriteString(rest)
			break
		}
		s.WriteString(rest[:at])
		for i := 0; i+1 < len(with); i += 2 {
			if with[i] == rest[at:end+1] {
				s.WriteString(with[i+1])
			}
		}
		rest = rest[end+1:]
	}
	return s.String()
}

// SamePlaces reports whether two patterns name the same places, such as {day}.
func SamePlaces(a, b string) bool {
	return slices.Equal(places(a), places(b))
}

func places(pattern string) (names []string) {
	for {
		_, rest, ok := strings.Cut(pattern, "{")
		if !ok {
			break
		}
		name, after, closed := strings.Cut(rest, "}")
		if !closed {
			break
		}
		names, pattern = append(names, name), after
	}
	slices.Sort(names)
	return names
}

package meta

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
)

// months holds month names and their usual abbreviations, lower case, in the
// languages whose metadata lines are read: English, Spanish, French,
// Portuguese, German, Italian.
var months = func() map[string]int {
	m := map[string]int{}
	for i, names := range []string{
		"january jan enero ene janvier janv janeiro januar gennaio gen",
		"february feb febrero février fevrier févr fevereiro fev februar febbraio",
		"march mar marzo mars março marco märz",
		"april apr abril abr avril avr aprile",
		"may mayo mai maio maggio mag",
		"june jun junio juin junho juni giugno giu",
		"july jul julio juillet juil julho juli luglio lug",
		"august aug agosto ago août aout",
		"september sept sep septiembre setiembre septembre setembro set settembre",
		"october oct octubre octobre outubro out oktober okt ottobre ott",
		"november nov noviembre novembre novembro",
		"december dec diciembre dic décembre decembre dezembro dez dezember dicembre",
	} {
		for _, n := range strings.Fields(names) {
			m[n] = i + 1
		}
	}
	return m
}()

const month = `(\p{L}{3,10})\.?`

var (
	dateISO  = regexp.MustCompile(`\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b`)
	dateDMY  = regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?\s+(?:de\s+|of\s+|d[ei]\s+)?` + month + `,?\s+(?:de\s+|del\s+)?(\d{4})\b`)
	dateMDY  = regexp.MustCompile(`(?i)` + month + `\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:de\s+)?(\d{4})\b`)
	dateWire = regexp.MustCompile(`(?i)\b(\d{1,2})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(\d{4}|\d{2})\b`)
	dateMY   = regexp.MustCompile(`(?i)` + month + `,?\s+(?:de\s+)?(\d{4})\b`)
	dateNum  = regexp.MustCompile(`\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b`)
	dateMD   = regexp.MustCompile(`(?i)(?:^|[\s,(])(?:` + month + `\s+(\d{1,2})|(\d{1,2})\s+` + month + `)\b`)
	DateYear = regexp.MustCompile(`^\(?((?:19|20)\d{2})\)?$`)
)

// FoundDate is a date read in a line of metadata.
type FoundDate struct {
	Value      string // EDTF; "" when the date is impossible or ambiguous
	Start, End int
	Problem    string
}

// FindDate returns the first full date (a day, else a month) in a short text.
func FindDate(s string) (FoundDate, bool) {
	if len(s) > 400 || !strings.ContainsAny(s, "0123456789") {
		return FoundDate{}, false
	}
	best, ok := FoundDate{Start: len(s)}, false
	try := func(re *regexp.Regexp, read func(g []string) (y, m, d int, fine bool)) {
		for _, at := range re.FindAllStringSubmatchIndex(s, 4) {
			g := make([]string, len(at)/2)
			for i := range g {
				if at[2*i] >= 0 {
					g[i] = s[at[2*i]:at[2*i+1]]
				}
			}
			y, m, d, fine := read(g)
			if !fine {
				continue
			}
			f := FoundDate{Start: at[0], End: at[1]}
			switch {
			case m == 0:
				f.Problem = fmt.Sprintf("%q may be day and month or month and day", g[0])
			case d < 0:
				f.Value = fmt.Sprintf("%04d-%02d", y, m)
			case !archive.ValidDay(y, m, d):
				f.Problem = fmt.Sprintf("there is no day %q", g[0])
			default:
				f.Value = fmt.Sprintf("%04d-%02d-%02d", y, m, d)
			}
			if f.Start < best.Start || f.Start == best.Start && f.End > best.End {
				best, ok = f, true
			}
			return
		}
	}
	num := func(s string) int { n, _ := strconv.Atoi(s); return n }
	try(dateISO, func(g []string) (int, int, int, bool) { return num(g[1]), max(num(g[2]), 1), num(g[3]), true })
	try(dateDMY, func(g []string) (int, int, int, bool) {
		m, ok := months[strings.ToLower(g[2])]
		return num(g[3]), m, num(g[1]), ok
	})
	try(dateMDY, func(g []string) (int, int, int, bool) {
		m, ok := months[strings.ToLower(g[1])]
		return num(g[3]), m, num(g[2]), ok
	})
	try(dateWire, func(g []string) (int, int, int, bool) {
		y := num(g[3])
		if y < 100 {
			y += 2000
		}
		return y, months[strings.ToLower(g[2])], num(g[1]), true
	})
	try(dateNum, func(g []string) (int, int, int, bool) {
		a, b := num(g[1]), num(g[2])
		switch {
		case a > 12:
			return num(g[3]), max(b, 1), a, true
		case b > 12:
			return num(g[3]), max(a, 1), b, true
		case a == b:
			return num(g[3]), max(a, 1), b, true
		}
		return num(g[3]), 0, 0, true
	})
	if !ok {
		try(dateMY, func(g []string) (int, int, int, bool) {
			m, ok := months[strings.ToLower(g[1])]
			return num(g[2]), m, -1, ok
		})
	}
	return best, ok
}

// FindDay returns a month and a day without a year, as datelines of news
// agencies print them.
func FindDay(s string) (m, d, start, end int, ok bool) {
	at := dateMD.FindStringSubmatchIndex(s)
	if at == nil {
		return
	}
	g := func(i int) string {
		if at[2*i] < 0 {
			return ""
		}
		return s[at[2*i]:at[2*i+1]]
	}
	m = months[strings.ToLower(g(1)+g(4))]
	d, _ = strconv.Atoi(g(2) + g(3))
	return m, d, at[0], at[1], m > 0 && d > 0 && d < 32
}

var Weekdays = regexp.MustCompile(`(?i)\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mon|tue|wed|thu|fri|sat|sun)\b\.?,?`)

var Clock = regexp.MustCompile(`(?i),?\s*(?:at\s+|a las\s+|[-–|]\s*)?\b\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:a\.?\s?m\.?|p\.?\s?m\.?|hrs?|h)?\s*(?:gmt|utc|[ecmp][sd]?t|cet|cest|bst|z|[+-]\d{2}:?\d{2})?\b`)

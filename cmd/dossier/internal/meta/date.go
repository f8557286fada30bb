package meta

// Dates in metadata, in every language that writes its months with letters. What
// may be two dates gives none, with the reason.

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/lang"
)

// The words of dates in metadata lines, of every language: a clipping may be
// dated in another than its text.
var (
	months    = lang.All.Months()
	ofWords   = lang.Any(lang.All.Words(func(l *lang.Language) lang.Words { return l.Dates.Of }))
	ordinals  = lang.Any(lang.All.Words(func(l *lang.Language) lang.Words { return l.Dates.Ordinals }))
	shortName = lang.Any(lang.Read.ShortMonths())
)

const month = `(\p{L}{3,10})\.?`

var (
	dateISO  = regexp.MustCompile(`\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b`)
	dateDMY  = regexp.MustCompile(`(?i)\b(\d{1,2})(?:` + ordinals + `|\.)?\s+(?:(?:` + ofWords + `)\s+)?` + month + `,?\s+(?:(?:` + ofWords + `)\s+)?(\d{4})\b`)
	dateMDY  = regexp.MustCompile(`(?i)` + month + `\s+(\d{1,2})(?:` + ordinals + `)?,?\s+(?:(?:` + ofWords + `)\s+)?(\d{4})\b`)
	dateWire = regexp.MustCompile(`(?i)\b(\d{1,2})(` + shortName + `)(\d{4}|\d{2})\b`)
	dateMY   = regexp.MustCompile(`(?i)` + month + `,?\s+(?:(?:` + ofWords + `)\s+)?(\d{4})\b`)
	dateNum  = regexp.MustCompile(`\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b`)
	dateMD   = regexp.MustCompile(`(?i)(?:^|[\s,(])(?:` + month + `\s+(\d{1,2})|(\d{1,2})\s+` + month + `)\b`)
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
			case !edtf.ValidDay(y, m, d):
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
	if w := at[2]; w >= 0 && months[strings.ToLower(s[w:at[3]])] == 0 { // a word before the day: until 3 May
		m, d, start, end, ok = FindDay(s[at[3]:])
		return m, d, start + at[3], end + at[3], ok
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

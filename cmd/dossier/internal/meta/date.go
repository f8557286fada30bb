package meta

// Dates in metadata, in every language that writes its months with letters. What
// may be two dates gives none, with the reason.

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
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
	dateISO = lazyregexp.New(`\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b`)
	dateDMY = lazyregexp.New(`(?i)\b(\d{1,2})(?:` + ordinals + `|\.)?\s+(?:(?:` + ofWords + `)\s+)?` + month + `,?\s+(?:(?:` + ofWords + `)\s+)?(\d{4})\b`)
	// dateLaw is a day as courts write it: diez (10) de abril de dos mil diecinueve (2019).
	dateLaw  = lazyregexp.New(`(?i)(?:\p{L}+\s+)?\((\d{1,2})\)\s+(?:` + ofWords + `)\s+` + month + `\s+(?:` + ofWords + `)\s+(?:\p{L}+\s+){1,8}\((\d{4})\)`)
	dateMDY  = lazyregexp.New(`(?i)` + month + `\s+(\d{1,2})(?:` + ordinals + `)?,?\s+(?:(?:` + ofWords + `)\s+)?(\d{4})\b`)
	dateWire = lazyregexp.New(`(?i)\b(\d{1,2})(` + shortName + `)(\d{4}|\d{2})\b`)
	dateMY   = lazyregexp.New(`(?i)` + month + `,?\s+(?:(?:` + ofWords + `)\s+)?(\d{4})\b`)
	dateNum  = lazyregexp.New(`\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b`)
	dateMD   = lazyregexp.New(`(?i)(?:^|[\s,(])(?:` + month + `\s+(\d{1,2})|(\d{1,2})(?:` + ordinals + `|\.)?\s+(?:(?:` + ofWords + `)\s+)?` + month + `)\b`)
)

// FoundDate is a date read in a line of metadata.
type FoundDate struct {
	Value      string // EDTF; "" when the date is impossible or ambiguous
	Start, End int
	Problem    string
}

// FindDate returns the first full date (a day, else a month) in a short text.
func FindDate(s string) (FoundDate, bool) {
	if len(s) > 400 {
		return FoundDate{}, false
	}
	if d, ok := farDate(s); ok {
		return d, true
	}
	has := numbersIn(s)
	if has == 0 {
		return FoundDate{}, false
	}
	return findDate(s, has)
}

// findDate looks for each form of a date that the numbers of a text may be of.
func findDate(s string, has beside) (FoundDate, bool) {
	best, ok := FoundDate{Start: len(s)}, false
	try := func(re *lazyregexp.Regexp, read func(g []string) (y, m, d int, fine bool)) {
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
	if has&parted != 0 {
		try(dateISO, func(g []string) (int, int, int, bool) { return num(g[1]), max(num(g[2]), 1), num(g[3]), true })
	}
	dayFirst := func(g []string) (int, int, int, bool) {
		m, ok := months[strings.ToLower(g[2])]
		return num(g[3]), m, num(g[1]), ok
	}
	if has != 0 && strings.Count(s, "(") > 1 {
		try(dateLaw, dayFirst)
	}
	if has&monthAndYear == monthAndYear {
		try(dateDMY, dayFirst)
		try(dateMDY, func(g []string) (int, int, int, bool) {
			m, ok := months[strings.ToLower(g[1])]
			return num(g[3]), m, num(g[2]), ok
		})
	}
	if has&glued != 0 {
		try(dateWire, func(g []string) (int, int, int, bool) {
			y := num(g[3])
			if y < 100 {
				y += 2000
			}
			return y, months[strings.ToLower(g[2])], num(g[1]), true
		})
	}
	if has&parted != 0 {
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
	}
	if !ok && has&monthAndYear == monthAndYear {
		try(dateMY, func(g []string) (int, int, int, bool) {
			m, ok := months[strings.ToLower(g[1])]
			return num(g[2]), m, -1, ok
		})
	}
	return best, ok
}

// What the numbers of a text have beside them. Each way to write a date needs some of
// it, and most numbers are none.
type beside uint8

const (
	parted     beside = 1 << iota // by one of -/. from another number
	fourth                        // four digits behind a blank
	glued                         // a letter
	monthNamed                    // somewhere in the text: a word that may end with the name of a month
	alone                         // nothing of these

	monthAndYear = fourth | monthNamed
)

// numbersIn returns what the numbers of a text have beside them; 0 when there are none.
func numbersIn(s string) (has beside) {
	for i := strings.IndexAny(s, "0123456789"); i >= 0 && i < len(s); i++ {
		if !isDigit(s[i]) {
			continue
		}
		from := i
		for i < len(s) && isDigit(s[i]) {
			i++
		}
		has |= alone
		if i-from == 4 && from > 0 && isBlank(s[from-1]) {
			has |= fourth
		}
		if i == len(s) {
			break
		}
		switch c := s[i]; {
		case c == '-' || c == '/' || c == '.':
			if i+1 < len(s) && isDigit(s[i+1]) {
				has |= parted
			}
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c >= utf8.RuneSelf:
			has |= glued
		}
	}
	if has&fourth != 0 && monthIn(s) {
		has |= monthNamed
	}
	return has
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isBlank reports whether a byte is one of \s.
func isBlank(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' && c != '\v' }

// monthIn reports whether a run of letters of a text, or the last ten of a longer one,
// is the name of a month.
func monthIn(s string) bool {
	var word [10]rune // the last ones, in small letters
	n := 0
	isMonth := func() bool {
		if n < 3 {
			return false
		}
		var buf [40]byte
		w := buf[:0]
		for i := max(0, n-len(word)); i < n; i++ {
			w = utf8.AppendRune(w, word[i%len(word)])
		}
		return months[string(w)] != 0
	}
	for _, r := range s {
		if unicode.IsLetter(r) {
			word[n%len(word)] = unicode.ToLower(r)
			n++
			continue
		}
		if isMonth() {
			return true
		}
		n = 0
	}
	return isMonth()
}

// FindDay returns a month and a day without a year, as datelines of news
// agencies print them.
func FindDay(s string) (m, d, start, end int, ok bool) {
	if !strings.ContainsAny(s, "0123456789") {
		return
	}
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

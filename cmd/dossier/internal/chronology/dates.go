package chronology

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
)

// token is a word, a number or a mark of a text.
type token struct {
	start, end int
	kind       byte   // 'w' word, '0' number, else the mark itself, or '?'
	space      bool   // space stands before it
	lower      string // of words
	n          int    // of numbers: the value, or -1 for one that is no plain number
}

// dated is a date as the words give it; a date without a year waits for one.
type dated struct {
	start, end int
	date       string
	year       int // explicit; 0 when the words hold none
	month, day int // of a day without a year
	lastDay    int // of a range of days
	relative   *relative
	rule       string
}

type scanner struct {
	published string
	text      string
	tokens    []token
	found     []dated
}

// read finds the dates in a text.
func (s *scanner) read(text string) {
	s.text, s.tokens, s.found = text, s.tokens[:0], s.found[:0]
	worth := false
	for pos := 0; pos < len(text); {
		t := token{start: pos, kind: '?'}
		r, n := utf8.DecodeRuneInString(text[pos:])
		if unicode.IsSpace(r) {
			pos += n
			continue
		}
		end := pos + n
		switch {
		case '0' <= r && r <= '9':
			t.kind = '0'
			for end < len(text) && (text[end] >= '0' && text[end] <= '9' ||
				(text[end] == ',' || text[end] == '.') && end+1 < len(text) && text[end+1] >= '0' && text[end+1] <= '9') {
				end++
			}
			t.n = number(text[pos:end])
			worth = true
		case unicode.IsLetter(r):
			t.kind = 'w'
			for end < len(text) {
				r, n := utf8.DecodeRuneInString(text[end:])
				if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
					break
				}
				end += n
			}
			if end-pos <= 12 {
				t.lower = strings.ToLower(text[pos:end])
				worth = worth || phrases[t.lower] != nil
			}
		case r < utf8.RuneSelf:
			t.kind = text[pos]
		case r == '–' || r == '—' || r == '‑':
			t.kind = '-'
		case r == '’':
			t.kind = '\''
		}
		t.end = end
		t.space = pos == 0 || len(s.tokens) == 0 || s.tokens[len(s.tokens)-1].end < pos
		s.tokens = append(s.tokens, t)
		pos = end
	}
	if !worth {
		return
	}
	for i := 0; i < len(s.tokens); {
		if d, next := s.at(i); next > i {
			if d.start == 0 && d.end == 0 {
				d.start, d.end = s.tokens[i].start, s.tokens[next-1].end
			}
			if !s.spans(i, d) {
				s.found = append(s.found, d)
			}
			i = next
			continue
		}
		i++
	}
}

// spans makes an interval of the last date and this one where the words join
// them: "between October 2023 and January 2025".
func (s *scanner) spans(i int, d dated) bool {
	if len(s.found) == 0 || d.date == "" {
		return false
	}
	last := &s.found[len(s.found)-1]
	k := i - 1 // the word that joins them
	if s.in(k, articles) {
		k--
	}
	from := k - 1
	for from >= 0 && s.tok(from).start >= last.start {
		from--
	}
	if s.in(from, articles) {
		from--
	}
	joined := s.in(k, andWords) && s.in(from, betweenWords) || s.in(k, toWords) && s.in(from, fromWords)
	if !joined || s.tok(k-1).end != last.end || last.date == "" || strings.Contains(last.date+d.date, "/") || last.date >= d.date {
		return false
	}
	last.date, last.end = last.date+"/"+d.date, d.end
	return true
}

func number(digits string) int {
	if len(digits) > 8 {
		return -1
	}
	n := 0
	for _, c := range []byte(digits) {
		if c < '0' || c > '9' {
			return -1
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// tok returns token i, or one that nothing fits.
func (s *scanner) tok(i int) token {
	if i < 0 || i >= len(s.tokens) {
		return token{kind: '?', n: -1}
	}
	return s.tokens[i]
}

// in reports whether token i is one of some words.
func (s *scanner) in(i int, set wordSet) bool {
	t := s.tok(i)
	return t.kind == 'w' && set[t.lower]
}

// month reads a month and its full stop.
func (s *scanner) month(i int) (m, next int) {
	t := s.tok(i)
	if t.kind != 'w' || t.lower == "" {
		return 0, i
	}
	m = months[t.lower]
	if m == 0 || capitals[t.lower] && s.text[t.start] == t.lower[0] {
		return 0, i
	}
	if dot := s.tok(i + 1); dot.kind == '.' && !dot.space && shortMonths[t.lower] {
		return m, i + 2
	}
	return m, i + 1
}

// year reads four digits that may be a year beside a month.
func (s *scanner) year(i int) int {
	t := s.tok(i)
	if t.kind == '0' && t.end-t.start == 4 && t.n >= 1000 && t.n < 2200 && s.whole(i) {
		return t.n
	}
	return 0
}

// whole reports whether a number stands by itself: not a part of "3.5", "A4",
// "$2000" or "M-19".
func (s *scanner) whole(i int) bool {
	t, before, after := s.tok(i), s.tok(i-1), s.tok(i+1)
	if t.n < 0 || after.kind == 'w' && !after.space || after.kind == '%' {
		return false
	}
	if i > 0 && !t.space {
		switch before.kind {
		case '(', '[', '-', '/', '"', '\'', ',', ';':
		case 'w':
			return false
		default:
			return strings.HasSuffix(s.text[:before.end], "“") || strings.HasSuffix(s.text[:before.end], "«") || strings.HasSuffix(s.text[:before.end], "‘")
		}
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[:t.start])
	return !unicode.Is(unicode.Sc, r)
}

// day reads a day of the month: 3, 3rd, 1.º.
func (s *scanner) day(i int) (d, next int) {
	t := s.tok(i)
	if t.kind != '0' || t.n < 1 || t.n > 31 || t.end-t.start > 2 {
		return 0, i
	}
	next = i + 1
	if o := s.tok(next); !o.space && s.in(next, ordinals) {
		next++
	} else if o.kind == '.' && !o.space && !s.tok(next+1).space && s.in(next+1, ordinals) {
		next += 2
	}
	if o := s.tok(next); o.kind == 'w' && !o.space || o.kind == '%' || o.kind == ':' {
		return 0, i
	}
	return t.n, next
}

// at reads the date that begins at token i; next is i when there is none.
func (s *scanner) at(i int) (d dated, next int) {
	t := s.tok(i)
	if t.kind == 'w' {
		if d, next = s.monthFirst(i); next > i {
			return d, next
		}
		return s.relative(i)
	}
	if t.kind != '0' {
		return d, i
	}
	if d, next = s.numeric(i); next > i || t.n < 0 {
		return d, next
	}
	if d, next = s.dayFirst(i); next > i {
		return d, next
	}
	return s.yearAlone(i)
}

// monthFirst reads "January 3, 2026", "January 3–5", "January 2026", "enero de
// 2026", "January to March 2026".
func (s *scanner) monthFirst(i int) (dated, int) {
	m, at := s.month(i)
	if m == 0 {
		return dated{}, i
	}
	if day, next := s.day(at); day > 0 && s.year(at) == 0 {
		last := 0
		if s.tok(next).kind == '-' || s.in(next, dayTo) || s.in(next, andWords) {
			if m2, k := s.month(next + 1); m2 > 0 { // January 30 to February 2, 2026
				if day2, k := s.day(k); day2 > 0 {
					if y, k := s.yearAfter(k); y > 0 {
						return interval(ymd(y, m, day), ymd(y, m2, day2), y), k
					}
				}
			} else if d2, k := s.day(next + 1); d2 > day && !s.in(next, andWords) && !(s.tok(k).kind == 'w' && months[s.tok(k).lower] > 0) {
				last, next = d2, k
			}
		}
		if y, k := s.yearAfter(next); y > 0 {
			return s.days(y, m, day, last), k
		}
		if n := s.tok(next); n.kind == 'w' && n.space && capital(s.text, n) && !s.ends(next-1) && n.lower != "" && months[n.lower] == 0 && s.in(next+1, notDays) {
			return dated{}, i
		}
		return dated{month: m, day: day, lastDay: last}, next
	}
	k := at
	if s.in(k, ofWords) || s.tok(k).kind == ',' {
		k++
	}
	if y := s.year(k); y > 0 && !s.tok(k).follows(counted, s.tok(k+1)) {
		from := fmt.Sprintf("%04d-%02d", y, m)
		if to, end := s.monthTo(k + 1); end > k+1 { // March 2025 to January 2026
			return interval(from, to, y), end
		}
		return dated{date: from, year: y}, k + 1
	}
	// January to March 2025, entre enero y marzo de 2025
	if s.tok(at).kind == '-' || s.in(at, toWords) || s.in(at, andWords) && s.in(i-1, betweenWords) {
		if m2, k := s.month(at + 1); m2 > m {
			if s.in(k, ofWords) {
				k++
			}
			if y := s.year(k); y > 0 {
				return interval(fmt.Sprintf("%04d-%02d", y, m), fmt.Sprintf("%04d-%02d", y, m2), y), k + 1
			}
		}
	}
	return dated{}, i
}

// monthTo reads the end of a range of months.
func (s *scanner) monthTo(i int) (string, int) {
	if s.tok(i).kind != '-' && !s.in(i, toWords) {
		return "", i
	}
	m, k := s.month(i + 1)
	if m == 0 {
		return "", i
	}
	if s.in(k, ofWords) {
		k++
	}
	if y := s.year(k); y > 0 {
		return fmt.Sprintf("%04d-%02d", y, m), k + 1
	}
	return "", i
}

// yearAfter reads ", 2026" or "de 2026" behind a day.
func (s *scanner) yearAfter(i int) (y, next int) {
	if s.tok(i).kind == ',' || s.in(i, ofWords) {
		i++
	}
	if y = s.year(i); y > 0 {
		return y, i + 1
	}
	return 0, i
}

// dayFirst reads "3 January 2026", "3–5 January", "3 de enero de 2026", "del 3 al
// 5 de enero de 2026".
func (s *scanner) dayFirst(i int) (dated, int) {
	if !s.whole(i) && !s.in(i+1, ordinals) {
		return dated{}, i
	}
	day, k := s.day(i)
	if day == 0 {
		return dated{}, i
	}
	last := 0
	if s.tok(k).kind == '-' || s.in(k, toWords) {
		if d2, n := s.day(k + 1); d2 > day {
			last, k = d2, n
		}
	}
	joined := s.in(k, ofWords)
	if joined {
		k++
	}
	m, n := s.month(k)
	if m == 0 {
		return dated{}, i
	}
	if name := s.tok(k); joined && !capitals[name.lower] && capital(s.text, name) && s.year(n) == 0 && !s.in(n, ofWords) {
		return dated{}, i // the 23 de Enero is a quarter
	}
	if y, n := s.yearAfter(n); y > 0 {
		return s.days(y, m, day, last), n
	}
	return dated{month: m, day: day, lastDay: last}, n
}

// numeric reads 2026-01-03, 2026-01, and 13/01/2026 where the order is certain.
func (s *scanner) numeric(i int) (dated, int) {
	t := s.tok(i)
	mark := s.tok(i + 1)
	if mark.space || mark.kind != '-' && mark.kind != '/' || !s.whole(i) {
		if strings.Count(s.text[t.start:t.end], ".") != 2 {
			return dated{}, i
		}
		var d, m, y int // 13.01.2026: a day before a month wherever points are used
		if n, _ := fmt.Sscanf(s.text[t.start:t.end], "%2d.%2d.%4d", &d, &m, &y); n == 3 && y > 1000 && archive.ValidDay(y, m, d) {
			return dated{date: ymd(y, m, d), year: y}, i + 1
		}
		return dated{}, i
	}
	a, b, c := t, s.tok(i+2), s.tok(i+4)
	if b.kind != '0' || b.space || b.end-b.start > 2 {
		return dated{}, i
	}
	if three := s.tok(i + 3); three.kind == mark.kind && !three.space && c.kind == '0' && !c.space {
		switch {
		case a.end-a.start == 4 && archive.ValidDay(a.n, b.n, c.n):
			return dated{date: ymd(a.n, b.n, c.n), year: a.n}, i + 5
		case c.end-c.start == 4 && a.n > 12 && archive.ValidDay(c.n, b.n, a.n):
			return dated{date: ymd(c.n, b.n, a.n), year: c.n}, i + 5
		case c.end-c.start == 4 && b.n > 12 && archive.ValidDay(c.n, a.n, b.n):
			return dated{date: ymd(c.n, a.n, b.n), year: c.n}, i + 5
		}
		return dated{}, i
	}
	if mark.kind == '-' && s.year(i) > 0 && b.end-b.start == 2 && b.n >= 1 && b.n <= 12 && s.text[b.start] == '0' {
		return dated{date: fmt.Sprintf("%04d-%02d", a.n, b.n), year: a.n}, i + 3
	}
	return dated{}, i
}

// yearAlone reads 2018, the 1990s, 2018–2022, between 2018 and 2022, and leaves
// numbers that are counts or parts of a name.
func (s *scanner) yearAlone(i int) (dated, int) {
	t := s.tok(i)
	if t.end-t.start != 4 || t.n < 1000 || t.n >= 2200 {
		return dated{}, i
	}
	if s.in(i+1, decadeEnds) && !s.tok(i+1).space && t.n%10 == 0 { // the 1980s and 1990s
		from, to, next := t.n, t.n+9, i+2
		if s.in(next, andWords) || s.in(next, toWords) || s.tok(next).kind == '-' {
			k := next + 1
			if s.in(k, articles) {
				k++
			}
			if u := s.tok(k); u.kind == '0' && u.end-u.start == 4 && u.n > from && u.n%10 == 0 && s.in(k+1, decadeEnds) {
				to, next = u.n+9, k+2
			}
		}
		return interval(fmt.Sprintf("%04d", from), fmt.Sprintf("%04d", to), from), next
	}
	if !s.whole(i) {
		return dated{}, i
	}
	year := fmt.Sprintf("%04d", t.n)
	before := s.tok(i - 1)
	if before.kind == '-' && !before.space && s.in(i-2, yearPrefixes) {
		return dated{date: year, year: t.n}, i + 1
	}
	// 2018-2022, from 2018 to 2022, between 2018 and 2022
	join := s.tok(i + 1)
	if y2 := s.tok(i + 2); y2.kind == '0' && s.whole(i+2) && (join.kind == '-' && !join.space && !y2.space && (y2.end-y2.start == 4 || y2.end-y2.start == 2) ||
		s.in(i+1, toWords) && s.in(i-1, fromWords) || s.in(i+1, andWords) && s.in(i-1, betweenWords)) {
		to := y2.n
		if y2.end-y2.start == 2 {
			to += t.n / 100 * 100
		}
		if to > t.n && to < 2200 && (y2.end-y2.start == 4 || to-t.n < 100) {
			return interval(year, fmt.Sprintf("%04d", to), t.n), i + 3
		}
	}
	if before.kind == '-' && !before.space || t.n < 1400 || t.follows(counted, join) {
		return dated{}, i
	}
	if t.n%10 == 0 && (s.in(i-1, ofWords) || s.in(i-1, articles)) && (s.in(i-2, decades) || s.in(i-3, decades)) {
		return interval(year, fmt.Sprintf("%04d", t.n+9), t.n), i + 1
	}
	if t.n%100 == 0 && join.kind == 'w' && join.space && strings.HasSuffix(join.lower, "s") && !capital(s.text, join) && !s.in(i-1, articles) {
		return dated{}, i // in 2000 villages
	}
	switch {
	case before.kind == 'w' && beforeYear[before.lower]:
		if s.in(i-1, countJoins) && (s.in(i-2, countBefore) || join.kind == 'w' && join.space && !capital(s.text, join) && !s.ends(i) && strings.HasSuffix(join.lower, "s") && t.n%10 == 0) {
			return dated{}, i
		}
	case s.in(i-1, andWords) || s.in(i-1, orWords) || before.kind == ',':
		// "in 2018 and 2022": after another year
		if !s.afterYear(i - 1) {
			return dated{}, i
		}
	case before.kind == '(' || before.kind == '[':
	case s.in(i-1, determiners) || s.in(i-1, seasons):
		if join.kind != 'w' && determiners[before.lower] {
			return dated{}, i
		}
	case s.in(i-1, possessives) && s.tok(i-2).kind == '\'' && join.kind == 'w': // Petro's 2022 campaign
	case i == 0 || s.ends(i-1): // 2024 was worse
		if join.kind != 'w' && join.kind != ',' || capital(s.text, join) || strings.HasSuffix(join.lower, "s") && !singular[join.lower] {
			return dated{}, i
		}
	default:
		return dated{}, i
	}
	return dated{date: year, year: t.n}, i + 1
}

// afterYear reports whether the token before i is a year that was found.
func (s *scanner) afterYear(i int) bool {
	for i >= 0 && (s.tok(i).kind == ',' || s.in(i, andWords) || s.in(i, orWords)) {
		i--
	}
	return len(s.found) > 0 && s.found[len(s.found)-1].end == s.tok(i).end && len(s.found[len(s.found)-1].date) == 4
}

// ends reports whether a sentence ends behind token i.
func (s *scanner) ends(i int) bool {
	k := s.tok(i).kind
	return k == '.' || k == '!' || k == '?' || i >= len(s.tokens)-1
}

func (t token) follows(set wordSet, next token) bool {
	return next.kind == 'w' && next.space && set[next.lower]
}

func capital(text string, t token) bool {
	r, _ := utf8.DecodeRuneInString(text[t.start:])
	return unicode.IsUpper(r)
}

// relative reads what is counted from the day of the document.
func (s *scanner) relative(i int) (dated, int) {
	list := phrases[s.tok(i).lower]
	for k := range list {
		r, n := &list[k], 1
		for n < len(r.words) && s.tok(i+n).kind == 'w' && s.tok(i+n).lower == r.words[n] {
			n++
		}
		if n == len(r.words) && (len(r.after) == 0 || s.in(i-1, r.after)) && !s.in(i-1, r.notAfter) && !s.in(i+n, r.notBefore) {
			return dated{relative: r}, i + n
		}
	}
	return dated{}, i
}

func ymd(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02d", y, m, d) }

func (s *scanner) days(y, m, day, last int) dated {
	if !archive.ValidDay(y, m, day) || last > 0 && !archive.ValidDay(y, m, last) {
		return dated{year: y}
	}
	if last > 0 {
		return interval(ymd(y, m, day), ymd(y, m, last), y)
	}
	return dated{date: ymd(y, m, day), year: y}
}

func interval(from, to string, year int) dated {
	if to <= from {
		return dated{year: year}
	}
	return dated{date: from + "/" + to, year: year}
}

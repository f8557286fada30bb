package chronology

// Dates that name a day or a month, and how two of them make a range.

import (
	"fmt"
	"strings"

	"dossier/cmd/dossier/internal/edtf"
)

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

// month reads a month and its full stop. In lower case it is not a form that a
// language writes with a capital, nor one that is an everyday word somewhere: "two
// years ago. 2019 was quiet".
func (s *scanner) month(i int) (m, next int) {
	m, next = s.anyMonth(i)
	if t := s.tok(i); m > 0 && s.text[t.start] == t.lower[0] && (capitals[t.lower] || everyday[t.lower]) {
		return 0, i
	}
	return m, next
}

// monthOfDay reads a month behind a day, where a form of a language that writes
// months small will do if a year follows, or a full stop and it is no word: "2 feb.
// 2018", "3 ago. 2023", but not "3 set points".
func (s *scanner) monthOfDay(i int) (m, next int) {
	if m, next = s.month(i); m > 0 {
		return m, next
	}
	m, next = s.anyMonth(i)
	word := s.tok(i).lower
	if y, _ := s.yearAfter(next); m > 0 && small[word] && (y > 0 || next > i+1 && !everyday[word]) {
		return m, next
	}
	return 0, i
}

func (s *scanner) anyMonth(i int) (m, next int) {
	t := s.tok(i)
	if t.kind != 'w' || months[t.lower] == 0 {
		return 0, i
	}
	if dot := s.tok(i + 1); dot.kind == '.' && !dot.space && shortMonths[t.lower] {
		return months[t.lower], i + 2
	}
	return months[t.lower], i + 1
}

// year reads four digits that may be a year beside a month.
func (s *scanner) year(i int) int {
	t := s.tok(i)
	if t.kind == '0' && t.end-t.start == 4 && t.n >= 1000 && t.n < 2200 && s.whole(i) {
		return t.n
	}
	return 0
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
	m, n := s.monthOfDay(k)
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
		if n, _ := fmt.Sscanf(s.text[t.start:t.end], "%2d.%2d.%4d", &d, &m, &y); n == 3 && y > 1000 && edtf.ValidDay(y, m, d) {
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
		case a.end-a.start == 4 && edtf.ValidDay(a.n, b.n, c.n):
			return dated{date: ymd(a.n, b.n, c.n), year: a.n}, i + 5
		case c.end-c.start == 4 && a.n > 12 && edtf.ValidDay(c.n, b.n, a.n):
			return dated{date: ymd(c.n, b.n, a.n), year: c.n}, i + 5
		case c.end-c.start == 4 && b.n > 12 && edtf.ValidDay(c.n, a.n, b.n):
			return dated{date: ymd(c.n, a.n, b.n), year: c.n}, i + 5
		}
		return dated{}, i
	}
	if mark.kind == '-' && s.year(i) > 0 && b.end-b.start == 2 && b.n >= 1 && b.n <= 12 && s.text[b.start] == '0' {
		return dated{date: fmt.Sprintf("%04d-%02d", a.n, b.n), year: a.n}, i + 3
	}
	return dated{}, i
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
	if !edtf.ValidDay(y, m, day) || last > 0 && !edtf.ValidDay(y, m, last) {
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

package chronology

// Dates in digits, and parts of a year that have a number.

import (
	"fmt"
	"strings"

	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/lang"
)

// glued reports whether number i is the middle or the end of something longer: a
// number with hyphens, a web address, the number of a law.
func (s *scanner) glued(i int) bool {
	t, mark, before := s.tok(i), s.tok(i-1), s.tok(i-2)
	if i < 1 || t.space || mark.space {
		return false
	}
	if before.kind == 'w' && months[before.lower] > 0 { // 3 May–5 June
		return false
	}
	switch mark.kind {
	case '-', '/', '_', '=', '.', ':', '#', '@', '&', '+', '*', '~', '^':
		return (before.kind == 'w' || before.kind == '0' || mark.kind != '-' && mark.kind != '/') && !s.in(i-2, yearPrefixes)
	}
	return false
}

// ofNumbers reports whether a word before i has numbers that are no dates: page 1990,
// law no. 2003-45.
func (s *scanner) ofNumbers(i int) bool {
	for i > 0 {
		t := s.tok(i - 1)
		if t.kind == '#' {
			return true
		}
		if t.space || t.kind != '.' && t.kind != '?' && !s.in(i-1, ordinals) {
			break
		}
		i--
	}
	return s.in(i-1, numbered)
}

// goes reports whether a number that ends before token i goes on.
func (s *scanner) goes(i int) bool {
	t, next := s.tok(i), s.tok(i+1)
	switch t.kind {
	case '-', '/', '_', '=':
		return !t.space && !next.space && (next.kind == '0' || next.kind == 'w')
	}
	return false
}

// numeric reads 2026-01-03, 2026-01, 14-ene-2019, and 13/01/2026 where the order is
// certain.
func (s *scanner) numeric(i int) (dated, int) {
	t, mark := s.tok(i), s.tok(i+1)
	if t.n < 0 && strings.Count(s.text[t.start:t.end], ".") == 2 {
		return s.points(i)
	}
	if mark.space || mark.kind != '-' && mark.kind != '/' || t.n < 0 || t.end-t.start > 4 || !s.whole(i) {
		return dated{}, i
	}
	a, b, three, c := t, s.tok(i+2), s.tok(i+3), s.tok(i+4)
	if b.space {
		return dated{}, i
	}
	if s.glued(i) {
		return dated{}, i + 1
	}
	if three.kind == mark.kind && !three.space && c.kind == '0' && !c.space {
		if s.goes(i+5) || s.ofNumbers(i) {
			return dated{}, i + 5
		}
		return s.threeNumbers(a, b, c), i + 5
	}
	if b.kind == '0' && a.end-a.start == 4 && (b.end-b.start == 2 || mark.kind == '/' && b.end-b.start == 4) {
		return s.twoNumbers(i)
	}
	return dated{}, i
}

// threeNumbers reads a day of three numbers, of which the second may be a word.
func (s *scanner) threeNumbers(a, b, c token) dated {
	day := func(y, m, d int) dated {
		if y < 1000 || !edtf.ValidDay(y, m, d) {
			return dated{}
		}
		return dated{date: ymd(y, m, d), year: y}
	}
	long := func(t token) bool { return t.end-t.start == 4 && t.n >= 1000 && t.n < 2200 }
	switch {
	case b.kind == 'w' && long(c) && months[b.lower] > 0:
		return day(c.n, months[b.lower], a.n)
	case b.kind != '0' || b.end-b.start > 2 || b.n < 0:
	case long(a):
		return day(a.n, b.n, c.n)
	case !long(c) || a.end-a.start > 2:
	case a.n > 12:
		s.dayFirstSeen = true
		return day(c.n, b.n, a.n)
	case b.n > 12:
		s.monthFirstSeen = true
		return day(c.n, a.n, b.n)
	case a.n == b.n:
		return day(c.n, a.n, b.n)
	case day(c.n, b.n, a.n).date != "" && day(c.n, a.n, b.n).date != "":
		return dated{either: [2]string{ymd(c.n, b.n, a.n), ymd(c.n, a.n, b.n)}, year: c.n}
	}
	return dated{}
}

// twoNumbers reads 2026-01, which is a month, and 2008-09 and 2023/24, which are years:
// where either may be meant, a word beside it must say which.
func (s *scanner) twoNumbers(i int) (dated, int) {
	a, mark, b := s.tok(i), s.tok(i+1), s.tok(i+2)
	if a.n < 1000 || a.n >= 2200 {
		return dated{}, i
	}
	if s.goes(i+3) || s.ofNumbers(i) || s.tok(i+3).kind == 'w' && !s.tok(i+3).space || s.otherYear(i+2) {
		return dated{}, i + 3
	}
	next := (b.n == (a.n+1)%100 && b.end-b.start == 2) || b.n == a.n+1
	if mark.kind == '/' {
		if next {
			return interval(fmt.Sprintf("%04d", a.n), fmt.Sprintf("%04d", a.n+1), a.n), i + 3
		}
		return dated{}, i + 3
	}
	dash := s.text[mark.start:mark.end] == "–" // which no date in digits has
	period := dash || next || s.in(i-1, periods) || s.in(i+3, periods)
	switch {
	case !period && b.n >= 1 && b.n <= 12 && s.text[b.start] == '0':
		return dated{date: fmt.Sprintf("%04d-%02d", a.n, b.n), year: a.n}, i + 3
	case !period && b.n >= 10 && b.n <= 12 && b.n > a.n%100: // October, or until 2010
		return dated{}, i + 3
	}
	return dated{}, i
}

// points reads 13.01.2026: a day before a month wherever points are used.
func (s *scanner) points(i int) (dated, int) {
	t := s.tok(i)
	parts := strings.Split(s.text[t.start:t.end], ".")
	if len(parts) != 3 || len(parts[0]) > 2 || len(parts[1]) > 2 || len(parts[2]) != 4 || s.ofNumbers(i) || s.goes(i+1) || s.glued(i) {
		return dated{}, i
	}
	d, m, y := number(parts[0]), number(parts[1]), number(parts[2])
	if y < 1000 || y >= 2200 || !edtf.ValidDay(y, m, d) {
		return dated{}, i
	}
	return dated{date: ymd(y, m, d), year: y}, i + 1
}

// signed reads 2024年10月5日.
func (s *scanner) signed(i int) (dated, int) {
	t := s.tok(i)
	if t.end-t.start != 4 || t.n < 1600 || t.n >= 2200 || s.tok(i+1).kind != 'w' || s.tok(i+1).space {
		return dated{}, i
	}
	for _, signs := range lang.DateSigns {
		if !s.begins(i+1, signs[0]) {
			continue
		}
		y := t.n
		m, d := s.tok(i+2), s.tok(i+4)
		if m.kind != '0' || m.n < 1 || m.n > 12 || !s.begins(i+3, signs[1]) {
			return dated{date: fmt.Sprintf("%04d", y), year: y}, i + 2
		}
		if d.kind == '0' && s.begins(i+5, signs[2]) && edtf.ValidDay(y, m.n, d.n) {
			return dated{date: ymd(y, m.n, d.n), year: y}, i + 6
		}
		return dated{date: fmt.Sprintf("%04d-%02d", y, m.n), year: y}, i + 4
	}
	return dated{}, i
}

func (s *scanner) begins(i int, sign string) bool {
	t := s.tok(i)
	return t.kind == 'w' && strings.HasPrefix(s.text[t.start:t.end], sign)
}

// part reads a quarter or a half of a year: Q3 2024, the third quarter of 2024, 3º
// trimestre de 2024, first half of 2023.
func (s *scanner) part(i int) (dated, int) {
	t := s.tok(i)
	if s.tok(i-1).kind == '-' { // Q1–Q3
		return dated{}, i
	}
	n, k, of := 0, i+1, 4
	switch {
	case t.kind == 'w' && nth[t.lower] > 0:
		n = nth[t.lower]
	case t.kind == '0' && t.n >= 1 && t.n <= 4 && t.end-t.start == 1:
		n = t.n
		if s.tok(k).kind == '.' && !s.tok(k).space {
			k++
		}
		if s.in(k, ordinals) && !s.tok(k).space {
			k++
		}
		if k == i+1 {
			return dated{}, i
		}
	case t.kind == 'w' && t.end-t.start == 1 && capital(s.text, t) && s.tongue.letters[t.lower]:
		d := s.tok(i + 1)
		if d.space || d.end-d.start != 1 || d.n < 1 || d.n > 4 {
			return dated{}, i
		}
		if k = i + 2; s.tok(k).kind == '/' || s.in(k, ofWords) {
			k++
		}
		return s.partOf(i, d.n, 4, k)
	default:
		return dated{}, i
	}
	switch {
	case s.in(k, quarters):
	case s.in(k, halves) && n <= 2:
		of = 2
	default:
		return dated{}, i
	}
	if k++; s.in(k, ofWords) {
		k++
	}
	return s.partOf(i, n, of, k)
}

// partOf returns part n of so many of the year at token k.
func (s *scanner) partOf(i, n, of, k int) (dated, int) {
	for s.in(k, fiscal) || s.in(k, articles) || s.in(k, beforeYear) && s.year(k+1) > 0 || s.in(k, beforeYear) && s.in(k-1, fiscal) {
		if s.in(k, fiscal) {
			if s.year(k+1) > 0 {
				return dated{}, k + 2
			}
			if s.year(k+2) > 0 {
				return dated{}, k + 3
			}
		}
		k++
	}
	y := s.year(k)
	if y == 0 || s.goes(k+1) {
		return dated{}, i
	}
	if s.in(i-1, fiscal) || s.in(k+1, fiscal) {
		return dated{}, k + 1
	}
	months := 12 / of
	return interval(fmt.Sprintf("%04d-%02d", y, (n-1)*months+1), fmt.Sprintf("%04d-%02d", y, n*months), y), k + 1
}

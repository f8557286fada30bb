package chronology

// Years that stand alone. Four digits are more often a number of something: each
// needs a word, or a place in its sentence, that makes it a year.

import (
	"fmt"
	"slices"
	"strings"
)

// yearAlone reads 2018, the 1990s, 2018–2022, between 2018 and 2022, and leaves
// numbers that are counts or parts of a name.
func (s *scanner) yearAlone(i int) (dated, int) {
	t := s.tok(i)
	if t.end-t.start != 4 || t.n < 1000 || t.n >= 2200 {
		return dated{}, i
	}
	if s.in(i+1, decadeEnds) && !s.tok(i+1).space && t.n%10 == 0 {
		return s.decade(i)
	}
	if !s.whole(i) {
		return dated{}, i
	}
	alone := dated{date: fmt.Sprintf("%04d", t.n), year: t.n}
	before, after := s.tok(i-1), s.tok(i+1)
	joined := before.kind == '-' && !before.space
	if joined && s.in(i-2, yearPrefixes) {
		return alone, i + 1
	}
	if to := s.rangeEnd(i); to > 0 {
		return interval(alone.date, fmt.Sprintf("%04d", to), t.n), i + 3
	}
	if joined || t.n < 1400 || t.follows(counted, after) {
		return dated{}, i
	}
	if t.n%10 == 0 && (s.in(i-1, ofWords) || s.in(i-1, articles)) && (s.in(i-2, decades) || s.in(i-3, decades)) {
		return interval(alone.date, fmt.Sprintf("%04d", t.n+9), t.n), i + 1
	}
	if !s.isYear(i) {
		return dated{}, i
	}
	return alone, i + 1
}

// decade reads the 1980s, and the 1980s and 1990s.
func (s *scanner) decade(i int) (dated, int) {
	from := s.tok(i).n
	to, next := from+9, i+2
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

// rangeEnd returns the year that ends a range which token i begins: 2018-2022,
// 2018-22, from 2018 to 2022, between 2018 and 2022; 0 when it begins none.
func (s *scanner) rangeEnd(i int) int {
	t, join, end := s.tok(i), s.tok(i+1), s.tok(i+2)
	digits := end.end - end.start
	if end.kind != '0' || !s.whole(i+2) {
		return 0
	}
	hyphen := join.kind == '-' && !join.space && !end.space && (digits == 4 || digits == 2)
	if !hyphen && !(s.in(i+1, toWords) && s.in(i-1, fromWords)) && !(s.in(i+1, andWords) && s.in(i-1, betweenWords)) {
		return 0
	}
	to := end.n
	if digits == 2 {
		to += t.n / 100 * 100
	}
	if to <= t.n || to >= 2200 || digits != 4 && to-t.n >= 100 {
		return 0
	}
	return to
}

// isYear reports whether what stands around four digits makes them a year.
func (s *scanner) isYear(i int) bool {
	t, before, after := s.tok(i), s.tok(i-1), s.tok(i+1)
	word := after.kind == 'w'
	many := word && after.space && plural(after.lower) && !capital(s.text, after)
	if t.n%100 == 0 && many && !s.in(i-1, articles) { // in 2000 villages
		return false
	}
	switch {
	case s.in(i-1, beforeYear):
		count := s.in(i-2, countBefore) || many && !s.ends(i) && t.n%10 == 0 // a total of 2000
		return !s.in(i-1, countJoins) || !count
	case s.in(i-1, andWords), s.in(i-1, orWords), before.kind == ',': // in 2018 and 2022
		return s.afterYear(i - 1)
	case before.kind == '(', before.kind == '[':
		return true
	case s.in(i-1, determiners), s.in(i-1, seasons):
		return word || !s.in(i-1, determiners)
	case s.in(i-1, possessives) && s.tok(i-2).kind == '\'' && word: // Petro's 2022 campaign
		return true
	case i == 0 || s.ends(i-1): // 2024 was worse
		return (word || after.kind == ',') && !capital(s.text, after) && (!plural(after.lower) || singular[after.lower])
	}
	return false
}

// plural reports whether a word ends like a noun in the plural.
func plural(word string) bool {
	return slices.ContainsFunc(plurals, func(end string) bool { return strings.HasSuffix(word, end) })
}

// afterYear reports whether the token before i is a year that was found.
func (s *scanner) afterYear(i int) bool {
	for i >= 0 && (s.tok(i).kind == ',' || s.in(i, andWords) || s.in(i, orWords)) {
		i--
	}
	return len(s.found) > 0 && s.found[len(s.found)-1].end == s.tok(i).end && len(s.found[len(s.found)-1].date) == 4
}

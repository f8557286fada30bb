package chronology

// Years that stand alone. Four digits are more often a number of something: each
// needs a word, or a place in its sentence, that makes it a year.

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// yearAlone reads 2018, the 1990s, the ’90s, 2018–2022, between 2018 and 2022, and
// leaves numbers that are counts or parts of a name.
func (s *scanner) yearAlone(i int) (dated, int) {
	t := s.tok(i)
	if t.end-t.start == 2 {
		return s.shortDecade(i)
	}
	if t.end-t.start != 4 || t.n < 1000 || t.n >= 2200 {
		return dated{}, i
	}
	if s.in(i+1, decadeEnds) && !s.tok(i+1).space && t.n%10 == 0 {
		return s.decade(i)
	}
	if s.glued(i) || s.goes(i+1) && s.tok(i+1).kind != '-' || s.ofNumbers(i) {
		return dated{}, i
	}
	if d, next := s.yearPart(i); next > i {
		return d, next
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
		if s.otherYear(i+2) || s.counts(i+2) || s.in(i-1, fromWords) && s.in(i-2, changes) || before.kind == ':' {
			return dated{}, i + 3
		}
		return interval(alone.date, fmt.Sprintf("%04d", to), t.n), i + 3
	}
	if joined || t.n < 1400 || t.follows(counted, after) || s.otherYear(i) {
		return dated{}, i
	}
	if t.n%10 == 0 && ((s.in(i-1, ofWords) || s.in(i-1, articles)) && (s.in(i-2, decades) || s.in(i-3, decades)) || s.in(i-1, decadeYears) && !s.afterYears(i+1) && (t.n%100 != 0 || t.n == 2000)) {
		return interval(alone.date, fmt.Sprintf("%04d", t.n+9), t.n), i + 1
	}
	if !s.isYear(i) {
		return dated{}, i
	}
	return alone, i + 1
}

// yearPart reads 2024 Q3, and the 2024 third quarter.
func (s *scanner) yearPart(i int) (dated, int) {
	q, n := s.tok(i+1), s.tok(i+2)
	if k := nth[q.lower]; q.kind == 'w' && k > 0 && s.in(i+2, quarters) && !s.in(i-1, fiscal) {
		y := s.tok(i).n
		return interval(fmt.Sprintf("%04d-%02d", y, 3*k-2), fmt.Sprintf("%04d-%02d", y, 3*k), y), i + 3
	}
	if q.kind != 'w' || q.end-q.start != 1 || !s.tongue.letters[q.lower] || !capital(s.text, q) || n.space || n.end-n.start != 1 || n.n < 1 || n.n > 4 || s.in(i-1, fiscal) {
		return dated{}, i
	}
	y := s.tok(i).n
	return interval(fmt.Sprintf("%04d-%02d", y, 3*n.n-2), fmt.Sprintf("%04d-%02d", y, 3*n.n), y), i + 3
}

// decade reads the 1980s, and the 1980s and 1990s. What ends in two noughts may be a
// century, but for that of now.
func (s *scanner) decade(i int) (dated, int) {
	from := s.tok(i).n
	to, next := from+9, i+2
	if from%100 == 0 && from != 2000 || s.otherYear(i+1) {
		return dated{}, next
	}
	if s.in(next, andWords) || s.in(next, toWords) || s.tok(next).kind == '-' {
		k := next + 1
		if s.in(k, articles) {
			k++
		}
		if u := s.tok(k); u.kind == '0' && u.end-u.start == 4 && u.n > from && u.n%10 == 0 && s.in(k+1, decadeEnds) && !s.tok(k+1).space {
			to, next = u.n+9, k+2
		}
	}
	return interval(fmt.Sprintf("%04d", from), fmt.Sprintf("%04d", to), from), next
}

// shortDecade reads the ’90s, los años 90, die 90er Jahre; complete finds their century.
func (s *scanner) shortDecade(i int) (dated, int) {
	t := s.tok(i)
	if t.n < 10 || t.n%10 != 0 {
		return dated{}, i
	}
	quoted := s.tok(i-1).kind == '\'' && !t.space || strings.HasSuffix(s.text[:t.start], "‘")
	ends := s.in(i+1, decadeEnds) && !s.tok(i+1).space
	years := i + 2
	if s.tok(years).kind == '-' {
		years++
	}
	switch {
	case ends && quoted, ends && s.in(years, beforeYear):
		return dated{decade: t.n}, i + 2
	case s.in(i-1, decadeYears) && s.whole(i) && !s.tok(i+1).follows(counted, s.tok(i+1)) && !s.afterYears(i+1):
		return dated{decade: t.n}, i + 1
	}
	return dated{}, i
}

// afterYears reports whether another year follows: los años 2010 y 2012.
func (s *scanner) afterYears(i int) bool {
	k := s.tok(i).kind
	return (k == ',' || k == '-' || k == '/' || s.in(i, andWords) || s.in(i, orWords) || s.in(i, toWords)) && s.tok(i+1).kind == '0'
}

// rangeEnd returns the year that ends a range which token i begins: 2018-2022,
// 2018-22, from 2018 to 2022, between 2018 and 2022; 0 when it begins none.
func (s *scanner) rangeEnd(i int) int {
	t, join, end := s.tok(i), s.tok(i+1), s.tok(i+2)
	digits := end.end - end.start
	if end.kind != '0' || !s.whole(i+2) || s.goes(i+3) {
		return 0
	}
	hyphen := join.kind == '-' && !join.space && !end.space && (digits == 4 || digits == 2)
	if !hyphen && !(s.in(i+1, toWords) && s.in(i-1, fromWords)) && !(s.in(i+1, andWords) && s.in(i-1, betweenWords)) {
		return 0
	}
	to := end.n
	if digits == 2 {
		to += t.n / 100 * 100
		if to < t.n && end.n == (t.n+1)%100 { // 1999-00
			to += 100
		}
	}
	if to <= t.n || to >= 2200 || digits != 4 && (digits != 2 || to-t.n >= 100) {
		return 0
	}
	return to
}

// counts reports whether what follows the number at i is counted by it.
func (s *scanner) counts(i int) bool {
	t, after := s.tok(i), s.tok(i+1)
	return t.follows(counted, after) || t.n%50 == 0 && after.kind == 'w' && plural(after.lower, s.tongue) && !s.ends(i)
}

// isYear reports whether what stands around four digits makes them a year.
func (s *scanner) isYear(i int) bool {
	t, before, after := s.tok(i), s.tok(i-1), s.tok(i+1)
	word := after.kind == 'w'
	many := word && after.space && plural(after.lower, s.tongue) && !capital(s.text, after)
	if s.tongue.capitalNouns && word && capital(s.text, after) && !s.in(i-1, decadeYears) && t.n%10 == 0 {
		many = true
	}
	if t.n%100 == 0 && many && !s.in(i-1, articles) { // in 2000 villages
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s.text[t.end:]); word && !after.space || isMoney(r) || s.money(i+1) {
		return false
	}
	switch {
	case s.in(i-1, beforeYear):
		count := s.in(i-2, countBefore) || many && !s.ends(i) && t.n%10 == 0 // a total of 2000
		return !s.in(i-1, countJoins) || !count && !s.in(i-2, changes)
	case s.in(i-1, andWords), s.in(i-1, orWords), before.kind == ',': // in 2018 and 2022
		return s.afterYear(i - 1)
	case before.kind == '(', before.kind == '[':
		clock := t.n < 1700 && t.n%100 < 60 && t.n%15 == 0                                                                        // (1530 GMT)
		code := word && s.tok(i+2).kind == ')' && strings.ToUpper(s.text[after.start:after.end]) == s.text[after.start:after.end] // (1920 HZ)
		return !clock && !code && (!many || s.tongue.singular[after.lower])
	case s.in(i-1, seasons):
		return true
	case s.in(i-1, s.tongue.determiners):
		return word && !s.money(i+1)
	case s.in(i-1, possessives) && s.tok(i-2).kind == '\'' && word: // Petro's 2022 campaign
		return true
	case i == 0 || s.ends(i-1): // 2024 was worse
		return after.kind == ',' && !s.tok(i+2).follows(counted, s.tok(i+2)) || word && s.tongue.singular[after.lower]
	case len(s.tongue.bare) > 0 && s.tongue.known && before.kind == 'w' && t.n >= 1700: // wurde 2018 in Bonn
		return s.tongue.bare[after.lower] && !capital(s.text, after) && !s.in(i-1, countJoins) && !s.in(i-1, countBefore)
	}
	return false
}

// money reports whether token i is the sign of a currency.
func (s *scanner) money(i int) bool {
	t := s.tok(i)
	r, _ := utf8.DecodeRuneInString(s.text[min(t.start, len(s.text)):])
	return t.kind == '?' && t.end > t.start && isMoney(r)
}

// plural reports whether a word ends like a noun in the plural.
func plural(word string, in *tongue) bool {
	return !in.singular[word] && slices.ContainsFunc(in.plurals, func(end string) bool { return strings.HasSuffix(word, end) })
}

// afterYear reports whether the token before i is a year that was found.
func (s *scanner) afterYear(i int) bool {
	for i >= 0 && (s.tok(i).kind == ',' || s.in(i, andWords) || s.in(i, orWords)) {
		i--
	}
	return len(s.found) > 0 && s.found[len(s.found)-1].end == s.tok(i).end && len(s.found[len(s.found)-1].date) == 4
}

// otherYear reports whether the number at i is a year of another calendar, or one
// before the year 1: 1446 of the Hijra, AH 1446, 15 Ramadan 1445, 1500 BC.
func (s *scanner) otherYear(i int) bool {
	b := i - 1
	if s.in(b, ofWords) || s.tok(b).kind == ',' {
		b--
	}
	if before := s.tok(b); before.kind == 'w' && (otherMonths[before.lower] || s.era(b, true)) {
		return true
	}
	for k := i - 1; k >= max(0, i-3) && s.tok(k).kind == 'w'; k-- { // the Persian year 1403
		if calendars[s.tok(k).lower] {
			return true
		}
	}
	for k := i + 1; k <= i+5; k++ {
		t := s.tok(k)
		if t.kind == '(' && k == i+1 || t.kind == '\'' {
			continue
		}
		if t.kind != 'w' {
			break
		}
		if calendars[t.lower] {
			return true
		}
		if t.end-t.start > 3 {
			break
		}
	}
	return s.era(i+1, false)
}

// era reports whether the short form of an era stands at token i, or is all of it:
// AH, B.C., v. Chr. One without a full stop has capitals.
func (s *scanner) era(i int, alone bool) bool {
	var letters [24]byte
	n, points := 0, false
	for k := i; k < i+10; k++ {
		t := s.tok(k)
		if t.kind == '.' || t.kind == '-' || t.kind == '(' && k == i || t.kind == '\'' {
			points = points || n > 0
			continue
		}
		if t.kind != 'w' || t.lower == "" || n+len(t.lower) > len(letters) {
			return false
		}
		n += copy(letters[n:], t.lower)
		last := s.text[t.end-1]
		shown := 'A' <= last && last <= 'Z' || points || s.tok(k+1).kind == '.' && n > 1 || n > 4
		if shown && eras[string(letters[:n])] {
			return true
		}
		if alone {
			return false
		}
	}
	return false
}

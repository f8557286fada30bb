package chronology

// Whether a sentence says of a day that it was or that it is to come: told from the
// clause in which the day stands, since "the council, which met on 3 October, will
// vote" has both.

import (
	"slices"
	"strings"
)

// A sense is what a clause says of its day.
type sense uint8

const (
	plain sense = 0 // nothing
	was   sense = 1
	comes sense = 2
	both  sense = 3
)

// reach is how many tokens on either side of a date are looked at.
const reach = 40

// sense returns what the clause of a date says of it, or where it says nothing, the
// next one, or the one before.
func (s *scanner) sense(f *dated) sense {
	from, to := f.first, f.next
	for from > 0 && f.first-from < reach && !s.parts(from-1) {
		from--
	}
	for to < len(s.tokens) && to-f.next < reach && !s.parts(to) {
		to++
	}
	found := s.signs(from, f.first) | s.signs(f.next, to)
	if s.before(f.first, s.tongue.toward) {
		found |= comes
	} else if found == was && f.day > 0 && !s.before(f.first, s.tongue.on) && f.first > from {
		found = plain // of the day, not on it: the 3 May summit
	}
	if found != plain {
		return found
	}
	next := to + 1
	for next < len(s.tokens) && next-to < reach && !s.parts(next) {
		next++
	}
	if to < len(s.tokens) && !s.ends(to) {
		if found = s.signs(to+1, next); found != plain {
			return found
		}
	}
	if from > 0 && !s.ends(from-1) {
		back := from - 1
		for back > 0 && from-back < reach && !s.parts(back-1) {
			back--
		}
		return s.signs(back, from-1)
	}
	return plain
}

// verbBeside is the sense of a weekday that stands alone. Only a verb right beside it
// counts, since the next one may be of another day: "he spoke of a meeting on Monday";
// or where it begins its sentence, all that follows in it.
func (s *scanner) verbBeside(f *dated) sense {
	k := f.first - 1
	if !s.in(k, s.tongue.onDay) {
		k--
	}
	if k == 0 || s.ends(k-1) {
		to := f.next
		for to < len(s.tokens) && !s.ends(to) && s.tok(to).kind != ';' {
			to++
		}
		if found := s.signs(f.next, to); found != comes || s.wills(f.next, to) {
			return found
		}
		return plain
	}
	found := s.signs(max(0, k-4), k)
	switch {
	case s.signs(k-1, k) == was, s.tongue.says[s.tok(k-1).lower], found == was && s.signs(k-3, k) == was && len(s.tongue.pastWith) > 0:
		return found | was
	case s.signs(f.next, f.next+1) == was && (found|s.signs(f.next, f.next+3))&comes == 0:
		return was
	case s.wills(max(0, k-4), k):
		return found
	}
	return plain
}

// wills reports whether one of some tokens says for certain that something is to come.
func (s *scanner) wills(from, to int) bool {
	for k := from; k < to; k++ {
		if t := s.tok(k); t.kind == 'w' && (s.tongue.will[t.lower] || ending(t.lower, s.tongue.toCome)) {
			return true
		}
	}
	return false
}

// parts reports whether token i stands between clauses.
func (s *scanner) parts(i int) bool {
	switch s.tok(i).kind {
	case ',', ';', ':', '(', ')', '.', '!', '?', '"':
		return true
	}
	return false
}

// before reports whether a word of a set stands before token i, behind which an article
// or a weekday may stand.
func (s *scanner) before(i int, set wordSet) bool {
	for k := i - 1; k >= max(0, i-5); k-- {
		t := s.tok(k)
		if t.kind == 'w' && set[t.lower] {
			return true
		}
		if !(t.kind == 'w' && (s.in(k, articles) || s.weekdayAt(k) > 0 || s.in(k, s.tongue.on))) && t.kind != ',' && t.kind != '-' {
			return false
		}
	}
	return false
}

// signs returns what the words from one token to another say.
func (s *scanner) signs(from, to int) (found sense) {
	for k := from; k < to; k++ {
		t := s.tok(k)
		if t.kind != 'w' || capital(s.text, t) && k > 0 && !s.parts(k-1) {
			continue
		}
		word := t.lower
		if word == "" {
			word = s.text[t.start:t.end]
		}
		switch {
		case s.tongue.future[word] || ending(word, s.tongue.toCome):
			found |= comes
		case s.tongue.says[word] && !s.tongue.past[word]: // what is said of a day is no deed of that day
		case s.tongue.past[word], ending(word, s.tongue.pastEnds):
			found |= was
		case s.tongue.pastWith[word] && (ending(s.tok(k+1).lower, s.tongue.withEnds) || ending(s.tok(k+2).lower, s.tongue.withEnds)):
			found |= was
		}
	}
	return found
}

// ending reports whether a word of some length has one of some endings.
func ending(word string, ends []string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return len(word) > len(end)+1 && strings.HasSuffix(word, end) })
}

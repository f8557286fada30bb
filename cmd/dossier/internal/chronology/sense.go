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

// saidOrDone is sense for a weekday, of which what was said is as good a sign as what
// was done.
func (s *scanner) saidOrDone(f *dated) sense {
	found := s.sense(f)
	for k := max(0, f.first-reach/4); k < min(len(s.tokens), f.next+reach/4); k++ {
		if t := s.tok(k); t.kind == 'w' && s.tongue.says[t.lower] && found == plain {
			return was
		}
	}
	return found
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

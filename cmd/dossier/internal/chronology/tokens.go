package chronology

// A text as words, numbers and marks. Numbers keep their commas, their size and
// what touches them, for that tells a year from a sum or a part of a name.

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a mark of a text.
type token struct {
	start, end int
	kind       byte   // 'w' word, '0' number, else the mark itself, or '?'
	space      bool   // space stands before it
	lower      string // of words
	opens      bool   // a word that may begin a date
	n          int    // of numbers: the value, or -1 for one that is no plain number
}

// scanners are kept for the room of their tokens.
var scanners = sync.Pool{New: func() any { return &scanner{} }}

// put gives a scanner back, without the text it was used for.
func (s *scanner) put() {
	tokens, found := s.tokens[:cap(s.tokens)], s.found[:cap(s.found)]
	clear(tokens)
	clear(found)
	if len(tokens)+len(found) < 1<<12 {
		*s = scanner{tokens: tokens[:0], found: found[:0]}
		scanners.Put(s)
	}
}

type scanner struct {
	published string
	tongue    *tongue
	text      string
	tokens    []token
	found     []dated

	// What the text has shown before.
	told           int  // the year that it spoke of last
	toldDay        bool // by more than the year
	heading        int  // the year that the heading above is
	dayFirstSeen   bool // a date in digits that can have but one order
	monthFirstSeen bool
}

// read finds the dates in a text.
func (s *scanner) read(text string) {
	s.text, s.tokens, s.found = text, s.tokens[:0], s.found[:0]
	if !s.cut() {
		return
	}
	for i := 0; i < len(s.tokens); {
		if t := &s.tokens[i]; t.kind != '0' && !t.opens {
			i++
			continue
		}
		if d, next := s.at(i); next > i {
			if d.end == 0 {
				d.first, d.next = i, next
				d.start, d.end = s.tokens[i].start, s.tokens[next-1].end
			}
			if d.month > 0 {
				d.weekday = s.besideWeekday(d.first)
				s.yearBeside(&d)
				next = d.next
			}
			if !s.spans(d.first, d) {
				s.found = append(s.found, d)
			}
			i = next
			continue
		}
		i++
	}
}

// longestWord is the length in bytes of the longest word that is looked up.
const longestWord = 20

// cut makes tokens of the text and reports whether it may hold a date.
func (s *scanner) cut() (worth bool) {
	text := s.text
	for pos := 0; pos < len(text); {
		if text[pos] == ' ' {
			pos++
			continue
		}
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
				if c := text[end] | 0x20; 'a' <= c && c <= 'z' {
					end++
					continue
				} else if text[end] < utf8.RuneSelf {
					break
				}
				r, n := utf8.DecodeRuneInString(text[end:])
				if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
					break
				}
				end += n
			}
			if end-pos <= longestWord {
				t.lower = strings.ToLower(text[pos:end])
				start := starts[t.lower]
				worth, t.opens = worth || start&without != 0, start != 0 || end-pos == 1
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
	return worth
}

// number returns the value of some digits, or -1 where they are no plain number.
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
	return !isMoney(r)
}

func isMoney(r rune) bool { return r == '$' || r > unicode.MaxASCII && unicode.Is(unicode.Sc, r) }

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

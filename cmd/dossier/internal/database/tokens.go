package database

// What SQLite's tokenizer takes for a word of the full text.

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

const maxToken = 32768 // bytes

// foldTable says what SQLite's tokenizer "unicode61 remove_diacritics 2" makes of
// each character; a test asks SQLite for it. A line is a range and what becomes of
// it, all in hexadecimal: a first character, counted up with the range or, after
// "=", one for all; none where the character is dropped inside a word. What is in
// no range parts words.
//
//go:embed fold.txt
var foldTable string

// span is a line of that table.
type span struct {
	first, last rune
	to          rune
	one         bool // to is for all of them
}

var spans = sync.OnceValue(func() (out []span) {
	number := func(s string) rune { n, _ := strconv.ParseInt(s, 16, 32); return rune(n) }
	for line := range strings.Lines(foldTable) {
		f := strings.Fields(line)
		s := span{first: number(f[0]), last: number(f[1])}
		if len(f) > 2 {
			to, one := strings.CutPrefix(f[2], "=")
			s.to, s.one = number(to), one
		}
		out = append(out, s)
	}
	return out
})

// fold returns what a character is in a token: 0 for one that is dropped in the
// middle of it, -1 for one that is in none.
func fold(r rune) rune {
	switch {
	case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		return r
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A'
	case r < 0x80:
		return -1
	}
	list := spans()
	i, found := slices.BinarySearchFunc(list, r, func(s span, r rune) int {
		switch {
		case s.last < r:
			return -1
		case s.first > r:
			return 1
		}
		return 0
	})
	switch {
	case !found:
		return -1
	case list[i].one || list[i].to == 0:
		return list[i].to
	}
	return list[i].to + r - list[i].first
}

// folded is what the characters of ASCII are in a token; 0 for one that is in none.
var folded = func() (t [utf8.RuneSelf]byte) {
	for r := range rune(utf8.RuneSelf) {
		t[r] = byte(max(fold(r), 0))
	}
	return t
}()

// tokens calls f with each token of a text, in order. A token is in room.
func tokens(text, room []byte, f func(token []byte)) {
	token := room[:0]
	end := func() {
		if len(token) > 0 {
			f(token[:min(len(token), maxToken)])
		}
		token = token[:0]
	}
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			i++
			if c = folded[c]; c > 0 {
				token = append(token, c)
			} else {
				end()
			}
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		i += n
		switch to := fold(r); {
		case to < 0 || to == 0 && len(token) == 0:
			end()
		case to > 0:
			token = utf8.AppendRune(token, to)
		}
	}
	end()
}

package database

// What SQLite's tokenizer takes for a word of the full text, and each word once, under a
// number.

import (
	"bytes"
	_ "embed"
	"hash/maphash"
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

// vocabulary gives each word a number, from 0. A text is a million words, few of them
// new: no pointer is followed to find one, and none is there for the collector.
type vocabulary struct {
	slots []uint64 // half of a word's hash, and its number and one
	ends  []int    // of the words in text
	text  []byte
	seed  maphash.Seed
}

// number returns the number of a word.
func (v *vocabulary) number(word []byte) uint32 {
	if 2*len(v.ends) >= len(v.slots) {
		v.grow()
	}
	h := maphash.Bytes(v.seed, word)
	mark := h &^ 0xffffffff
	for i := h; ; i++ {
		slot := &v.slots[i&uint64(len(v.slots)-1)]
		if *slot == 0 {
			v.text = append(v.text, word...)
			v.ends = append(v.ends, len(v.text))
			*slot = mark | uint64(len(v.ends))
			return uint32(len(v.ends) - 1)
		}
		if n := uint32(*slot) - 1; *slot&^0xffffffff == mark && bytes.Equal(v.word(n), word) {
			return n
		}
	}
}

// grow makes room for twice as many words.
func (v *vocabulary) grow() {
	if v.slots == nil {
		v.seed = maphash.MakeSeed()
	}
	v.slots = make([]uint64, max(1<<12, 2*len(v.slots)))
	for n := range v.ends {
		h := maphash.Bytes(v.seed, v.word(uint32(n)))
		i := h
		for v.slots[i&uint64(len(v.slots)-1)] != 0 {
			i++
		}
		v.slots[i&uint64(len(v.slots)-1)] = h&^0xffffffff | uint64(n+1)
	}
}

// word returns the word of a number.
func (v *vocabulary) word(n uint32) []byte {
	start := 0
	if n > 0 {
		start = v.ends[n-1]
	}
	return v.text[start:v.ends[n]]
}

// sorted lists the numbers of the words in the order of the words.
func (v *vocabulary) sorted() []uint32 {
	list := make([]uint32, len(v.ends))
	for i := range list {
		list[i] = uint32(i)
	}
	slices.SortFunc(list, func(a, b uint32) int { return bytes.Compare(v.word(a), v.word(b)) })
	return list
}

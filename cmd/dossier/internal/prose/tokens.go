package prose

// Names, search and indexes must agree on what a word is and on what two
// spellings have in common, so texts are cut and folded here and nowhere else.
// The client of the search does the same to a query.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Token is a run of letters, digits and their marks in a text.
type Token struct {
	Start, End int // bytes
	Class      Class
}

// Class says how a token is written, as far as names care.
type Class uint8

const (
	Lower    Class = iota // begins in lower case, or has no case
	Capital               // begins with a capital
	Capitals              // two capitals or more and no small letter
	Single                // one capital letter
	Digits                // begins with a digit
)

// Next returns the token at or behind pos and its words folded: without case
// and accents. The folded word is written to buf and is valid until the next
// call with it. ok is false at the end of the text.
func Next(s string, pos int, buf []byte) (t Token, word []byte, ok bool) {
	for pos < len(s) {
		c := s[pos]
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' {
			break
		}
		if c < utf8.RuneSelf {
			pos++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[pos:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			break
		}
		pos += n
	}
	if pos >= len(s) {
		return t, nil, false
	}
	t.Start = pos
	word = buf[:0]
	small, large, letters := false, 0, 0
	for pos < len(s) {
		c := s[pos]
		switch {
		case 'a' <= c && c <= 'z':
			word = append(word, c)
			small = true
			letters++
			pos++
			continue
		case 'A' <= c && c <= 'Z':
			word = append(word, c+'a'-'A')
			if letters == 0 {
				t.Class = Capital
			}
			large++
			letters++
			pos++
			continue
		case '0' <= c && c <= '9':
			word = append(word, c)
			if pos == t.Start {
				t.Class = Digits
			}
			letters++
			pos++
			continue
		case c < utf8.RuneSelf:
			t.End = pos
			return t.finish(small, large, letters), word, true
		}
		r, n := utf8.DecodeRuneInString(s[pos:])
		if !inWord(r) {
			break
		}
		word = fold(word, r)
		if unicode.IsUpper(r) {
			if letters == 0 {
				t.Class = Capital
			}
			large++
		} else if unicode.IsLower(r) {
			small = true
		}
		letters++
		pos += n
	}
	t.End = pos
	return t.finish(small, large, letters), word, true
}

// finish tells words in capitals and single letters from other capitalised ones.
func (t Token) finish(small bool, large, letters int) Token {
	if t.Class == Capital && !small {
		if large >= 2 {
			t.Class = Capitals
		} else if letters == 1 {
			t.Class = Single
		}
	}
	return t
}

// inWord reports whether a rune belongs to a token.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// Words yields the words of a text, folded, with their places in bytes.
func Words(text string, yield func(word []byte, start, end int)) {
	var buf [96]byte
	for pos := 0; ; {
		t, word, ok := Next(text, pos, buf[:0])
		if !ok {
			return
		}
		if len(word) > 0 {
			yield(word, t.Start, t.End)
		}
		pos = t.End
	}
}

// Fold returns the words of a text, folded, with a space between them.
func Fold(text string) string {
	var b strings.Builder
	Words(text, func(w []byte, _, _ int) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.Write(w)
	})
	return b.String()
}

// Hash is FNV-1a of a folded word, for tables that hold words by the thousand;
// two words with one hash would be taken for one.
func Hash[T string | []byte](word T) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(word) {
		h = (h ^ uint64(word[i])) * 1099511628211
	}
	return h
}

// unmarked are letters that keep their mark when a text is decomposed.
var unmarked = map[rune]string{'ø': "o", 'ł': "l", 'đ': "d", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'ı': "i"}

// latin holds what the letters below U+0250 are folded to, because most texts
// with accents need no others.
var latin = func() (t [0x250]string) {
	for r := rune(0); r < 0x250; r++ {
		t[r] = string(decompose(nil, r))
	}
	return t
}()

func fold(dst []byte, r rune) []byte {
	if r < 0x250 {
		return append(dst, latin[r]...)
	}
	return decompose(dst, r)
}

// decompose appends a letter in lower case, without its marks.
func decompose(dst []byte, r rune) []byte {
	r = unicode.ToLower(r)
	if s, ok := unmarked[r]; ok {
		return append(dst, s...)
	}
	var in [8]byte
	for _, r := range string(norm.NFD.Bytes(utf8.AppendRune(in[:0], r))) {
		if !unicode.Is(unicode.Mn, r) {
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

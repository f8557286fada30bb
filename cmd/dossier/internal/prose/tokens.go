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

// What a byte is to the tokeniser.
const (
	between byte = iota // tokens
	small
	large
	digit
	wide // a byte of a letter, a mark or a sign that is no ASCII
)

var kinds = func() (t [256]byte) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z':
			t[c] = small
		case 'A' <= c && c <= 'Z':
			t[c] = large
		case '0' <= c && c <= '9':
			t[c] = digit
		case c >= utf8.RuneSelf:
			t[c] = wide
		}
	}
	return t
}()

// Next returns the token at or behind pos and its words folded: without case
// and accents. The folded word is written to buf and is valid until the next
// call with it. ok is false at the end of the text.
func Next(s string, pos int, buf []byte) (t Token, word []byte, ok bool) {
	t, word, plain, ok := Cut(s, pos, buf)
	if plain {
		word = append(buf[:0], s[t.Start:t.End]...)
	}
	return t, word, ok
}

// Cut is Next for those who can do with the text itself: of a plain token, as most are,
// the folded word is what stands there, and is not written to buf.
func Cut(s string, pos int, buf []byte) (t Token, word []byte, plain, ok bool) {
	for pos < len(s) {
		k := kinds[s[pos]]
		if k == between {
			pos++
			continue
		}
		if k != wide {
			break
		}
		r, n := utf8.DecodeRuneInString(s[pos:])
		if !punctuation(r) && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			break
		}
		pos += n
	}
	if pos >= len(s) {
		return t, nil, false, false
	}
	t.Start = pos
	if k := kinds[s[pos]]; k == small || k == digit {
		end := pos + 1
		for end < len(s) && (kinds[s[end]] == small || kinds[s[end]] == digit) {
			end++
		}
		if end == len(s) || kinds[s[end]] == between || kinds[s[end]] == wide && !wordAt(s, end) {
			if k == digit {
				t.Class = Digits
			}
			t.End = end
			return t, nil, true, true
		}
	}
	word = buf[:0]
	isSmall, capitals, letters := false, 0, 0
	for pos < len(s) {
		c := s[pos]
		switch kinds[c] {
		case small:
			word = append(word, c)
			isSmall = true
		case large:
			word = append(word, c+'a'-'A')
			if letters == 0 {
				t.Class = Capital
			}
			capitals++
		case digit:
			word = append(word, c)
			if pos == t.Start {
				t.Class = Digits
			}
		case between:
			t.End = pos
			return t.finish(isSmall, capitals, letters), word, false, true
		case wide:
			r, n := utf8.DecodeRuneInString(s[pos:])
			if !inWord(r) {
				t.End = pos
				return t.finish(isSmall, capitals, letters), word, false, true
			}
			word = fold(word, r)
			if unicode.IsUpper(r) {
				if letters == 0 {
					t.Class = Capital
				}
				capitals++
			} else if unicode.IsLower(r) {
				isSmall = true
			}
			letters++
			pos += n
			continue
		}
		letters++
		pos++
	}
	t.End = pos
	return t.finish(isSmall, capitals, letters), word, false, true
}

// wordAt reports whether a token goes on at a place.
func wordAt(s string, pos int) bool {
	r, _ := utf8.DecodeRuneInString(s[pos:])
	return inWord(r)
}

// punctuation reports whether a rune is one of the dashes, quotation marks and blanks
// that texts are full of, so that no table need be asked what it is.
func punctuation(r rune) bool { return 0x2000 <= r && r < 0x2070 }

// finish tells words in capitals and single letters from other capitalised ones.
func (t Token) finish(isSmall bool, capitals, letters int) Token {
	if t.Class == Capital && !isSmall {
		if capitals >= 2 {
			t.Class = Capitals
		} else if letters == 1 {
			t.Class = Single
		}
	}
	return t
}

// inWord reports whether a rune belongs to a token.
func inWord(r rune) bool {
	return !punctuation(r) && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r))
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

// AppendFolded appends a letter as words are compared: in lower case, without its marks.
func AppendFolded(dst []byte, r rune) []byte { return fold(dst, r) }

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

// Apostrophe reports whether nothing but an apostrophe stands between two words.
func Apostrophe(gap string) bool { return gap == "’" || gap == "'" }

// Hyphen reports whether nothing but a hyphen does.
func Hyphen(gap string) bool { return gap == "-" || gap == "‑" }

package names

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A token is a run of letters and digits in a text.
type token struct {
	start, end int
	class      class
}

// class says how a token is written, as far as names care.
type class uint8

const (
	lower    class = iota // begins in lower case, or has no case
	capital               // begins with a capital
	capitals              // two capitals or more and no small letter
	single                // one capital letter
	digits                // begins with a digit
)

// folded maps letters below U+0250 to their base letter in lower case; 0 where
// a letter folds to more than one.
var folded = func() (t [0x250]byte) {
	for r := rune(0); r < 0x250; r++ {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			continue
		}
		base := []rune(norm.NFD.String(string(unicode.ToLower(r))))
		if base[0] < 0x80 {
			t[r] = byte(base[0])
		}
	}
	for r, b := range map[rune]byte{'ø': 'o', 'Ø': 'o', 'ł': 'l', 'Ł': 'l', 'đ': 'd', 'Đ': 'd', 'ı': 'i', 'ħ': 'h'} {
		t[r] = b
	}
	return t
}()

// word reports whether a rune belongs to a token.
func word(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// next returns the token at or behind pos and its folded spelling, which is
// valid until the next call with the same buffer. ok is false at the end.
func next(s string, pos int, buf []byte) (t token, fold []byte, ok bool) {
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
	t.start = pos
	fold = buf[:0]
	small, large, letters := false, 0, 0
	for pos < len(s) {
		c := s[pos]
		switch {
		case 'a' <= c && c <= 'z':
			fold = append(fold, c)
			small = true
			letters++
			pos++
			continue
		case 'A' <= c && c <= 'Z':
			fold = append(fold, c+'a'-'A')
			if letters == 0 {
				t.class = capital
			}
			large++
			letters++
			pos++
			continue
		case '0' <= c && c <= '9':
			fold = append(fold, c)
			if pos == t.start {
				t.class = digits
			}
			letters++
			pos++
			continue
		case c < utf8.RuneSelf:
			goto done
		}
		r, n := utf8.DecodeRuneInString(s[pos:])
		if !word(r) {
			break
		}
		if r < 0x250 && folded[r] != 0 {
			fold = append(fold, folded[r])
		} else if !unicode.Is(unicode.Mn, r) {
			fold = utf8.AppendRune(fold, unicode.ToLower(r))
		}
		if unicode.IsUpper(r) {
			if letters == 0 {
				t.class = capital
			}
			large++
		} else if unicode.IsLower(r) {
			small = true
		}
		letters++
		pos += n
	}
done:
	t.end = pos
	if t.class == capital && !small {
		if large >= 2 {
			t.class = capitals
		} else if letters == 1 {
			t.class = single
		}
	}
	return t, fold, true
}

// fits reports whether a token of a text may stand for one of a name: "US" is
// not "us", "May" is not "may", but a heading in capitals still names people.
func (want class) fits(have class) bool {
	switch want {
	case capital:
		return have == capital || have == capitals
	case capitals:
		return have == capitals
	case single:
		return have == single || have == capitals
	}
	return true
}

// gap reports whether two tokens of a name may stand this far apart. own is
// what stands between them in the name itself.
func gap(s, own string) bool {
	switch s {
	case " ", "-", ".", ". ", "’", "'", "’ ", "\n", "‑":
		return true
	}
	return s == own
}

package terms

// What a character is to the search, and what is left of a word when its spelling is taken
// off. static/assets/find.js does the same; testdata/cases.txt holds both to it.

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/prose"
)

// class is what a character is to the cutter.
type class uint8

const (
	between class = iota // words
	letter               // or digit, of a script that is written with blanks
	dense                // a letter of a script that is not: Chinese, Japanese, Thai; and Korean, whose words carry endings
	within               // a mark, or a sign that nobody sees: it goes on with what stands before it
)

var plain = func() (t [utf8.RuneSelf]class) {
	for c := range t {
		if '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' {
			t[c] = letter
		}
	}
	return t
}()

// classOf returns the class of a character.
func classOf(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		return plain[r]
	case r == 0xAD, r == 0x200C, r == 0x200D, r == 0x2060, r == 0xFEFF, r == 0x0640: // soft hyphen, joiners, the stroke that lengthens Arabic words
		return within
	case 0x2000 <= r && r < 0x2070, 0x02B9 <= r && r < 0x02C0: // dashes, quotation marks; letters that are apostrophes
		return between
	case r < 0x0300:
		if unicode.IsLetter(r) {
			return letter
		}
		return between
	case r == 0xFF9E || r == 0xFF9F || unicode.IsMark(r):
		return within
	case !unicode.IsLetter(r) && !unicode.IsDigit(r):
		return between
	case isDense(r):
		return dense
	}
	return letter
}

// isDense reports whether a letter is of a script whose words stand in a run.
func isDense(r rune) bool {
	return r >= 0x0E00 && (r < 0x0F00 || 0x1000 <= r && r < 0x10A0 || 0x1780 <= r && r < 0x1800 || sign(r) || 0x3041 <= r && r < 0x3100 || 0x31F0 <= r && r < 0x3200 || 0xAC00 <= r && r < 0xD7B0 || 0xFF66 <= r && r < 0xFFA0)
}

// Dense reports whether a folded word is of such a script.
func Dense(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return isDense(r)
}

// sign reports whether a letter is a Chinese character: a word by itself.
func sign(r rune) bool {
	return 0x3005 <= r && r < 0x3008 || 0x3400 <= r && r < 0xA000 || 0xF900 <= r && r < 0xFB00 || 0x20000 <= r && r < 0x40000
}

// whole reports whether a letter keeps its marks, because they are vowels or make
// another letter of it.
func whole(r rune) bool {
	return r >= 0x0900 && (r < 0x1B00 || 0x3040 <= r && r < 0x3100 || 0x3400 <= r && r < 0xA000 || 0xAC00 <= r && r < 0xD7B0)
}

// fold appends what a word is compared by: letters of one width, in lower case, without
// marks.
func fold(dst []byte, word string) []byte {
	simple := true
	for i := range len(word) {
		simple = simple && word[i] < utf8.RuneSelf
	}
	if !simple && !norm.NFKC.IsNormalString(word) {
		word = norm.NFKC.String(word)
	}
	for _, r := range word {
		switch {
		case 'A' <= r && r <= 'Z':
			dst = append(dst, byte(r)+'a'-'A')
		case r < utf8.RuneSelf:
			if plain[r] == letter {
				dst = append(dst, byte(r))
			}
		case r == 'ς': // σ at the end of a word
			dst = append(dst, "σ"...)
		case whole(r):
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		case classOf(r) == letter:
			dst = prose.AppendFolded(dst, r)
		case classOf(r) == dense:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

package prose

// What a reader sees of a line that restricts, whatever it is written with: a mark
// with a no-break space, in full-width letters or with a Cyrillic E in it is the
// same mark to everyone who reads it.

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/lang"
)

// Skeleton returns a text in capitals of ASCII, as far as it can be mistaken for
// such: letters and signs without accents and without what only looks different,
// each run of blanks of any kind as long as it was, nothing that has no width.
func Skeleton(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] < 0x80
	}
	if plain {
		return strings.ToUpper(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if r < 0x80 {
			b.WriteByte(upperByte(byte(r)))
			continue
		}
		b.WriteString(kept(r))
	}
	return b.String()
}

// AppendSkeleton appends the Skeleton of one rune.
func AppendSkeleton(dst []byte, r rune) []byte {
	if r < 0x80 {
		return append(dst, upperByte(byte(r)))
	}
	return append(dst, kept(r)...)
}

// bones is the Skeleton of one rune.
func bones(r rune) string {
	var b strings.Builder
	if to, ok := lang.Lookalikes[r]; ok {
		return string(to)
	}
	if letter, ok := boxed(r); ok {
		return string(letter)
	}
	for _, d := range norm.NFKD.String(string(r)) {
		to, ok := lang.Lookalikes[d]
		switch {
		case ok:
			b.WriteRune(to)
		case unicode.Is(unicode.Mn, d), unicode.Is(unicode.Me, d), unicode.Is(unicode.Cf, d), d == unicode.ReplacementChar, filler[d]:
		case unicode.IsSpace(d):
			b.WriteByte(' ')
		default:
			b.WriteString(strings.ToUpper(string(d)))
		}
	}
	return b.String()
}

// kept is bones from a table for the accented letters, dashes and quotation marks of
// most texts.
func kept(r rune) string {
	switch {
	case r < latinEnd:
		return latinBones[r]
	case dashesFrom <= r && r < dashesEnd:
		return dashBones[r-dashesFrom]
	}
	return bones(r)
}

const (
	latinEnd   = 0x250
	dashesFrom = 0x2000
	dashesEnd  = 0x2070
)

var latinBones, dashBones = func() (letters [latinEnd]string, dashes [dashesEnd - dashesFrom]string) {
	for r := range rune(latinEnd) {
		letters[r] = bones(r)
	}
	for i := range dashes {
		dashes[i] = bones(dashesFrom + rune(i))
	}
	return letters, dashes
}()

func upperByte(c byte) byte {
	if 'a' <= c && c <= 'z' {
		return c - 'a' + 'A'
	}
	return c
}

// filler are letters that have no shape.
var filler = map[rune]bool{'\u115F': true, '\u1160': true, '\u3164': true, '\uFFA0': true, '\u2800': true}

// boxed returns the letter in a dark circle or box, or of a flag: Unicode decomposes
// the light ones only.
func boxed(r rune) (byte, bool) {
	for _, first := range []rune{0x1F150, 0x1F170, 0x1F1E6} {
		if first <= r && r < first+26 {
			return byte('A' + r - first), true
		}
	}
	return 0, false
}

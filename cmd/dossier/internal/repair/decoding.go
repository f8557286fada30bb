package repair

// UTF-8 that was read as windows-1252: each character became two or three. The way back
// is proof by itself, since hardly any text has such runs by chance.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lazyregexp"
)

// upperHalf are the characters of windows-1252 for the bytes 0x80 to 0x9F.
var upperHalf = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ")

var byteOf = func() map[rune]byte {
	m := map[rune]byte{}
	for i, r := range upperHalf {
		m[r] = byte(0x80 + i)
	}
	for r := rune(0xA0); r < 0x100; r++ {
		m[r] = byte(r)
	}
	return m
}()

// telltale is what hardly any text has: the first character of a broken run and a sign
// that no word goes on with.
var telltale = lazyregexp.New(`â€|Ã[\x{A0}-\x{BF}]\pL|\p{Ll}Ã[\x{A0}-\x{BF}]|Â[\x{A0}£§°«»·½©®]`)

// hasMojibake is a cheap sign of it.
func hasMojibake(s string) bool {
	for i := 0; ; {
		at := strings.IndexByte(s[i:], 0xC3)
		if at < 0 || i+at+1 >= len(s) {
			return false
		}
		switch i += at + 1; s[i] {
		case 0x83, 0x82, 0xA2, 0x84, 0x85, 0x90, 0x91, 0x8E, 0x8F: // Ã Â â Ä Å Ð Ñ Î Ï
			return true
		}
	}
}

// redecoded returns a line as it was before it was decoded wrongly, once or twice; what
// cannot be proven stays.
func redecoded(s string) string {
	for range 2 {
		got := s
		if back, ok := wholeLine(s); ok {
			got = back
		} else {
			got = runs(s)
		}
		if got == s {
			break
		}
		s = got
	}
	return s
}

// wholeLine decodes a line again, if all characters of it that are not ASCII fit.
func wholeLine(s string) (string, bool) {
	raw := make([]byte, 0, len(s))
	for _, r := range s {
		if r < 0x80 {
			raw = append(raw, byte(r))
			continue
		}
		b, ok := byteOf[r]
		if !ok {
			return "", false
		}
		raw = append(raw, b)
	}
	if len(raw) == len(s) || !utf8.Valid(raw) {
		return "", false
	}
	common, other := 0, 0
	before := rune(0)
	for _, r := range string(raw) {
		switch {
		case r < 0x80:
		case r < 0xA0 || r == utf8.RuneError:
			return "", false
		case r < 0x100 && unicode.IsUpper(before) && quoteByte(r):
			return "", false // a capital with a tilde and a closing mark, as they are
		case r < 0x180 || 0x2010 <= r && r <= 0x203A || r == '€' || r == '™':
			common++
		default:
			other++
		}
		before = r
	}
	return string(raw), common > 0 && other <= common || other >= 4
}

// quoteByte reports whether the second byte of a character is that of a quotation mark or
// a dash in windows-1252.
func quoteByte(r rune) bool { b := byte(0x80 | r&0x3F); return b >= 0x91 && b <= 0x97 || b == 0x85 }

// runs decodes the runs of a line that prove themselves, and leaves the rest.
func runs(s string) string {
	var b strings.Builder
	rest := []rune(s)
	for i := 0; i < len(rest); i++ {
		c := rest[i]
		next := func(k int) byte {
			if i+k < len(rest) {
				return byteOf[rest[i+k]]
			}
			return 0
		}
		switch {
		case c == 'â' && next(1) == 0x80 && next(2) >= 0x90 && next(2) <= 0xBF:
			r, _ := utf8.DecodeRune([]byte{0xE2, 0x80, next(2)})
			b.WriteRune(r)
			i += 2
		case c == 'â' && next(1) == 0x80 && (i+2 >= len(rest) || rest[i+2] == utf8.RuneError || strings.ContainsRune(" .,;:!?)", rest[i+2])): // its last byte has no character
			b.WriteRune('”')
			i++
			if i+1 < len(rest) && rest[i+1] == utf8.RuneError {
				i++
			}
		case c == 'Ã' && next(1) >= 0xA0 && next(1) <= 0xBF && (i > 0 && unicode.IsLower(rest[i-1]) || i+2 < len(rest) && unicode.IsLower(rest[i+2])):
			b.WriteRune(rune(next(1)) + 0x40)
			i++
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}

package prose

// Blanks of text that programs laid out: one between words, and none without a width.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes one space of each run of blanks and drops what has no width.
func Clean(s string) string {
	dirty := false
	for i := 0; i < len(s) && !dirty; i++ {
		switch s[i] {
		case ' ':
			dirty = i > 0 && s[i-1] == ' '
		case '\t', 0xC2, 0xE2, 0xE3, 0xEF: // first bytes of the odd blanks below
			dirty = true
		}
	}
	if !dirty || strings.IndexFunc(s, oddBlank) < 0 && !strings.Contains(s, "  ") {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, c := range s {
		switch {
		case c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD':
		case c == ' ' || oddBlank(c):
			space = b.Len() > 0
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(c)
		}
	}
	return b.String()
}

// oddBlank reports whether a rune is a blank other than the plain one, or has
// no width.
func oddBlank(c rune) bool {
	switch c {
	case '\t', '\u00A0', '\u202F', '\u2009', '\u200A', '\u3000', '\u200B', '\u2060', '\uFEFF', '\u00AD':
		return true
	}
	return false
}

// Letters folds a text to its letters and digits in lower case.
func Letters(s string) string {
	b := make([]byte, 0, len(s))
	for _, c := range s {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			b = utf8.AppendRune(b, unicode.ToLower(c))
		}
	}
	return string(b)
}

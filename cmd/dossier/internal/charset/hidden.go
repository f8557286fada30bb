package charset

// Characters that nobody sees, but that change what is seen: the controls of
// terminals, the direction of the text behind them, letters without width. A field
// of one line loses them on the way in; a message shows them by their numbers.

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Directs reports whether a character embeds, overrides or isolates the direction
// of the text behind it. Left open, it turns round what follows, also what others
// said.
func Directs(r rune) bool { return 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069 }

// Undirected removes the characters that Directs names. Texts keep the marks that
// have no reach of their own (U+200E, U+200F, U+061C).
func Undirected(s string) string {
	for i := 0; ; i++ {
		next := strings.IndexByte(s[i:], "\u202A"[0])
		if next < 0 {
			return s
		}
		if i += next; DirectsAt(s, i) {
			break
		}
	}
	return strings.Map(func(r rune) rune {
		if Directs(r) {
			return -1
		}
		return r
	}, s)
}

// DirectsAt is Directs of the character that begins at a byte of s. All take three.
func DirectsAt(s string, i int) bool {
	return i+2 < len(s) && s[i] == 0xE2 && (s[i+1] == 0x80 && 0xAA <= s[i+2] && s[i+2] <= 0xAE || s[i+1] == 0x81 && 0xA6 <= s[i+2] && s[i+2] <= 0xA9)
}

// RightToLeft reports whether a text has letters that are written from right to
// left, or marks for them.
func RightToLeft(s string) bool {
	for i := range len(s) {
		if s[i] >= 0xD6 { // U+0590 and what follows
			return strings.IndexFunc(s[i:], func(r rune) bool {
				return 0x590 <= r && r <= 0x8FF || 0xFB1D <= r && r <= 0xFDCF || 0xFDF0 <= r && r <= 0xFDFF || 0xFE70 <= r && r <= 0xFEFC || 0x10800 <= r && r <= 0x10FFF || 0x1E800 <= r && r <= 0x1EFFF ||
					r == 0x200E || r == 0x200F
			}) >= 0
		}
	}
	return false
}

// hidden reports whether a character has no shape of its own: controls, format
// characters, separators of lines and what Unicode lets every program ignore.
func hidden(r rune) bool {
	switch {
	case r < 0x7F:
		return r < ' '
	case r < 0xA0 || r&0xFFFE == 0xFFFE || 0xFDD0 <= r && r <= 0xFDEF:
		return true
	case unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point):
		return !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
	}
	return unicode.Is(unicode.Variation_Selector, r)
}

// joins reports whether a hidden character is part of how the letter before it is
// written: the joiners of Persian, of the scripts of India and of emoji, and the
// choice of a variant. European letters have neither.
func joins(r, before, after rune) bool {
	if unicode.IsSpace(before) || hidden(before) && !unicode.Is(unicode.Variation_Selector, before) || unicode.In(before, unicode.Latin, unicode.Greek, unicode.Cyrillic) {
		return false
	}
	switch {
	case r == 0x200C || r == 0x200D:
		return before > 0x7F
	case unicode.Is(unicode.Variation_Selector, r):
		return before > 0x7F || after == 0x20E3 // a key: 1️⃣
	}
	return false
}

// each calls f for each character of s with what it means for a field of one line:
// fine is false where it is hidden. Bytes that are no UTF-8 are utf8.RuneError of
// width 1.
func each(s string, f func(r rune, width int, fine bool)) {
	before := ' '
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		fine := !hidden(r) && (r != utf8.RuneError || n > 1)
		if !fine && n > 1 {
			after, _ := utf8.DecodeRuneInString(s[i+n:])
			fine = joins(r, before, after)
		}
		f(r, n, fine)
		if before, i = r, i+n; !fine {
			before = ' '
		}
	}
}

// plain reports whether s holds printable ASCII alone, as most fields do.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// OneLine returns a text as a field of one line: blanks of every kind that break
// lines are one space, and hidden characters are gone.
func OneLine(s string) string {
	if plain(s) {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	each(s, func(r rune, width int, fine bool) {
		switch {
		case fine:
			b.WriteRune(r)
		case '\t' <= r && r <= '\r' || r == 0x85 || r == 0x2028 || r == 0x2029:
			if t := b.String(); t != "" && t[len(t)-1] != ' ' {
				b.WriteByte(' ')
			}
		case r < ' ' || r == utf8.RuneError || 0x7F <= r && r < 0xA0 || r&0xFFFE == 0xFFFE:
			b.WriteRune(utf8.RuneError) // as in a text: something stood here
		}
	})
	return strings.TrimSpace(b.String())
}

// Shown returns a text for a terminal or a log: one line, in which hidden
// characters and bytes that are no text are written by their numbers.
func Shown(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	at := 0
	each(s, func(r rune, width int, fine bool) {
		switch {
		case fine:
			b.WriteString(s[at : at+width])
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case width == 1:
			fmt.Fprintf(&b, `\x%02x`, s[at])
		case r > 0xFFFF:
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
		at += width
	})
	return b.String()
}

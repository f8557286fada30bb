package prose

// Numbers that stand fused to a word: marks of footnotes that a program wrote as any other
// digit, and what belongs to a unit.

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
)

// FusedAt returns the end of the number n at s[i:] if it is fused to the end of a word or
// of a sentence, or i. What belongs to a name (G7, F-16, COVID19, H2O) or a number (1.5) is none.
func FusedAt(s string, i, n int) int {
	digits := strconv.Itoa(n)
	if !strings.HasPrefix(s[i:], digits) || i == 0 {
		return i
	}
	end := i + len(digits)
	if after, _ := utf8.DecodeRuneInString(s[end:]); end < len(s) && (unicode.IsLetter(after) || unicode.IsDigit(after) || after == '%' || after == '/' || after == '-' || after == ':') {
		return i
	}
	if end+1 < len(s) && (s[end] == '.' || s[end] == ',') && s[end+1] >= '0' && s[end+1] <= '9' {
		return i // 1.5
	}
	before := strings.TrimRight(s[:i], "”’\"')]»")
	r, size := utf8.DecodeLastRuneInString(before)
	if strings.ContainsRune(".,;:!?", r) {
		if q, _ := utf8.DecodeLastRuneInString(before[:len(before)-size]); unicode.IsLetter(q) || strings.ContainsRune("”’\"')]»%", q) {
			return end
		}
		q, _ := utf8.DecodeLastRuneInString(before[:len(before)-size]) // “in 1911,2 and”: four digits are a year
		if unicode.IsDigit(q) && (end == len(s) || s[end] == ' ') {
			year := before[:len(before)-size]
			if at := strings.LastIndexFunc(year, func(r rune) bool { return !unicode.IsDigit(r) }); len(year)-at-1 == 4 {
				return end
			}
		}
		return i
	}
	if !unicode.IsLower(r) && len(before) == i {
		return i
	}
	word := before[strings.LastIndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) })+1:]
	if utf8.RuneCountInString(word) < 3 && len(before) == i || UnitBefore(word) {
		return i
	}
	return end
}

var unit = lazyregexp.New(`(?:^|[\s\d/(])(?:[kcmd]?m|` + lang.Any(lang.Read.Words(func(l *lang.Language) lang.Words { return l.Prose.Units })) + `)$`)

// UnitBefore reports whether a raised 2 or 3 belongs to a unit: km², m³.
func UnitBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLower(r) && unit.MatchString(s[max(0, len(s)-8):])
}

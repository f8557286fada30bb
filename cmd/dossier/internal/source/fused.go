package source

// Marks of footnotes that lost their place: a program that reads PDFs writes a raised
// digit as any other, “Moss3”. That it is a mark shows in the notes: they count from
// one, and the text holds each of their numbers behind a word, in this order.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fusedMarks returns how many notes the list below line heading has, if the text above
// refers to them by digits that stand fused to words, and 0 if not.
func (r *reading) fusedMarks(heading int) int {
	if r.fusedLooks++; r.fusedLooks > 8 {
		return 0 // each look reads the text
	}
	notes := 0
	for i := heading + 1; i < len(r.lines) && notes < maxNotes; i++ {
		if m := noteNumber.FindStringSubmatch(r.lines[i]); m != nil && atoi(m[1]) == notes+1 {
			notes++
		}
	}
	next := 1
	for i := r.begin; i < heading && next <= notes; i++ {
		l := r.lines[i]
		for k := 0; k < len(l) && next <= notes; k++ {
			if l[k] < '1' || l[k] > '9' {
				continue
			}
			if end := fusedAt(l, k, next); end > k {
				next++
				k = end - 1
			}
		}
	}
	if notes == 0 || next <= notes {
		return 0 // one of them is missing: the digits may be anything
	}
	return notes
}

// fusedAt returns the end of the number n at s[i:] if it is fused to the end of a word or
// of a sentence, or i. What belongs to a name (G7, F-16, COVID19, H2O) or a number (1.5) is none.
func fusedAt(s string, i, n int) int {
	digits := itoa(n)
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
	if utf8.RuneCountInString(word) < 3 && len(before) == i || unitBefore(word) {
		return i
	}
	return end
}

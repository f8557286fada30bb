package prose

// How long a text takes to read.

import (
	"iter"
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/lang"
)

// Minutes is how many minutes people take to read a text in a language, given by its tag:
// a figure to plan by, not to measure with. It is 0 for a text that takes less than a
// minute and a half, which nobody plans, and where no pace is known of the language.
func Minutes(text iter.Seq[string], tag string) int {
	primary, _, _ := strings.Cut(tag, "-")
	pace, count := lang.Pace[primary], words
	if pace == 0 {
		pace, count = lang.PaceOfLetters[primary], letters
	}
	if pace == 0 {
		return 0
	}
	n := 0
	for part := range text {
		n += count(part)
	}
	if minutes := (n + pace/2) / pace; minutes > 1 {
		return minutes
	}
	return 0
}

// words counts what stands between spaces and has a letter or a digit.
func words(s string) (n int) {
	for word := range strings.FieldsSeq(s) {
		if strings.IndexFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
			n++
		}
	}
	return n
}

func letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

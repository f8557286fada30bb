package prose

// What a title is known again by: the same line once more with the name of a site behind
// it, behind a label, or in other words; and the text, which takes its words up.

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lazyregexp"
)

// TextWords are the words of the beginning of a text, cut short so that endings do not
// tell them apart.
type TextWords map[string]bool

// textBytes is how much of a text a title is looked for in, longWord how many bytes a word
// has that says something.
const (
	textBytes  = 6000
	longWord   = 4
	stemLength = 5
)

// NewTextWords reads the paragraphs of a text, up to a bound.
func NewTextWords(paragraphs func(yield func(string) bool)) TextWords {
	t, left := TextWords{}, textBytes
	for p := range paragraphs {
		for w := range beginnings(p[:min(len(p), max(left, 0))]) {
			t[w] = true
		}
		if left -= len(p); left <= 0 {
			break
		}
	}
	return t
}

// TakenUp counts how many of a line's longer words the text has, and of how many.
func (t TextWords) TakenUp(line string) (taken, of int) {
	for w := range beginnings(line) {
		if of++; t[w] {
			taken++
		}
	}
	return taken, of
}

// beginnings are the longer words of a line, cut short.
func beginnings(line string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for w := range strings.FieldsFuncSeq(strings.ToLower(line), notOfWord) {
			if len(w) >= longWord && !yield(cutShort(w)) {
				return
			}
		}
	}
}

func cutShort(w string) string {
	n, most := 0, stemLength
	if len(w) <= stemLength {
		most--
	}
	for i := range w {
		if n++; n > most {
			return w[:i]
		}
	}
	return w
}

// WordsOf returns the words of a line for comparing: letters and digits alone, in lower
// case.
func WordsOf(s string) []string { return strings.FieldsFunc(strings.ToLower(s), notOfWord) }

func notOfWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// SameTitle reports whether one line is the other, or begins with it and goes on with
// the name of an outlet.
func SameTitle(a, b string) bool {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	if strings.EqualFold(a, b) {
		return true
	}
	return len(b) > 12 && len(a) > len(b) && strings.EqualFold(a[:len(b)], b) && siteBehind.MatchString(a[len(b):])
}

// siteBehind matches the outlet that a page prints behind its title, with its bar.
var siteBehind = lazyregexp.New(`^(?:\s+(?:[|·•«»–—-]|::)\s+[^|]{2,60}){1,3}$|^(?:\s*\|\s*[^|]{2,60}){1,3}$`)

// BehindLabel reports whether one line is a short one and behind it the other: "News
// Harbour to stay open for a year", "3. Harbour to stay open for a year".
func BehindLabel(s, title string) bool {
	at := len(s) - len(title)
	return len(title) > 24 && at > 1 && at < 40 && s[at-1] == ' ' && strings.EqualFold(s[at:], title)
}

// Retold reports whether two lines say the same in nearly the same words, as the line that
// says where a visitor is and the title of the page do.
func Retold(a, b string) bool {
	in := TextWords{}
	for w := range beginnings(a) {
		in[w] = true
	}
	shared, of := in.TakenUp(b)
	return shared > 3 && shared*3 >= 2*max(of, len(in)) && !strings.EqualFold(a, b)
}

// Headline reports whether a line is printed as titles are in English: four words or
// more, the long ones with a capital. One that ends with a full stop is no sentence.
func Headline(s string) bool {
	long := 0
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if utf8.RuneCountInString(w) < 4 && (unicode.IsLower(r) || long > 0) {
			continue
		}
		if !unicode.IsUpper(r) {
			return false
		}
		long++
	}
	return long > 4 && !AllCapitals(s) && strings.Count(s, ".") < 2
}

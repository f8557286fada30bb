// Package prose knows running text: where a sentence ends, how it describes a
// name, and what its words are folded and stemmed to, so that a question finds
// the text that answers it. The words of each language stand in lang.
package prose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/lang"
)

// A stop says what the full stop of an abbreviation tells.
type stop uint8

const (
	ends   stop = iota + 1 // it may end a sentence: the next word decides
	within                 // it ends none
	dated                  // it ends none behind a day, else it is an everyday word: 3 ago. 2024
)

// abbreviations end in a full stop that does not end a sentence, in lower case.
var abbreviations = func() map[string]stop {
	m := map[string]stop{}
	short := lang.Read.ShortMonths()
	for _, l := range lang.Read {
		for _, names := range l.Dates.Weekdays {
			short = append(short, names.List()[1:]...)
		}
	}
	never := lang.Read.Words(func(l *lang.Language) lang.Words { return l.Prose.Abbreviations },
		func(l *lang.Language) lang.Words { return l.Names.Honorifics })
	for _, w := range append(short, never...) {
		m[w] = within
	}
	for _, w := range lang.Read.Words(func(l *lang.Language) lang.Words { return l.Prose.MayEnd }) {
		m[w] = ends
	}
	for _, w := range lang.Read.Words(func(l *lang.Language) lang.Words { return l.Prose.Everyday }) {
		m[w] = dated
	}
	return m
}()

// dayOf are words between a day and its month: "1.º de ago.".
var dayOf = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Dates.Of })

// starters are capitalised words that most often begin a sentence, so that they
// end the one before even after an abbreviation.
var starters = lang.Read.Set(func(l *lang.Language) lang.Words { return l.Prose.Starters })

// Span is a stretch of a text, in bytes.
type Span struct{ Start, End int }

// SentenceWith returns the sentence that has text[start:end] in it, or as much of it as lies
// within so many bytes on either side: a paragraph may have thousands.
func SentenceWith(text string, start, end, around int) (Span, bool) {
	from, to := max(0, start-around), min(len(text), end+around)
	for from > 0 && !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	for _, s := range Sentences(text[from:to]) {
		if from+s.End >= end {
			return Span{from + s.Start, from + s.End}, from+s.Start <= start
		}
	}
	return Span{}, false
}

// Sentences cuts a paragraph into its sentences, without the space between
// them. A sentence ends with . ! ? or … and what closes it, before a word that
// may begin one; the stop of an abbreviation or of an initial does not count.
func Sentences(text string) (out []Span) {
	start := 0
	add := func(end int) {
		s := Span{start, end}
		for s.Start < s.End {
			r, n := utf8.DecodeRuneInString(text[s.Start:])
			if !unicode.IsSpace(r) {
				break
			}
			s.Start += n
		}
		s.End = s.Start + len(strings.TrimRightFunc(text[s.Start:s.End], unicode.IsSpace))
		if s.Start < s.End {
			out = append(out, s)
		}
		start = end
	}
	for i := 0; i < len(text); {
		if c := text[i]; c != '\n' && c != '.' && c != '!' && c != '?' && c != ellipsis {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		at := i
		i += n
		switch r {
		case '\n':
			add(at)
			continue
		case '.', '!', '?', '…':
		default:
			continue
		}
		for i < len(text) { // what closes it
			r, n := utf8.DecodeRuneInString(text[i:])
			if !strings.ContainsRune(`.!?…"'”’»)]`, r) {
				break
			}
			i += n
		}
		rest := strings.TrimLeftFunc(text[i:], unicode.IsSpace)
		if len(rest) == len(text)-i && rest != "" || !begins(rest) {
			continue
		}
		if r == '.' && i == at+1 && stops(text[start:at], rest) {
			continue
		}
		add(i)
	}
	add(len(text))
	return out
}

// ellipsis is the first byte of …, the one sign that ends a sentence and is no ASCII.
const ellipsis = 0xE2

// begins reports whether a sentence may begin here.
func begins(s string) bool {
	s = strings.TrimLeft(s, `"'“‘«([—–-`)
	r, _ := utf8.DecodeRuneInString(s)
	return s == "" || r == '¿' || r == '¡' || !unicode.IsLower(r)
}

// stops reports whether the full stop behind text belongs to its last word.
func stops(text, rest string) bool {
	before, word := cutLast(text)
	first, n := utf8.DecodeRuneInString(word)
	lower := strings.ToLower(word)
	kind := abbreviations[lower]
	initial := len(word) == n && n > 0 && unicode.IsUpper(first)
	dotted := len(word) > 2 && strings.Contains(word, ".") && len(word) <= 7 && word != lower
	switch {
	case kind == within, kind == dated && afterDay(before), ordinalDay(word, rest):
		return true
	case kind == ends, initial, dotted:
		next := rest
		if i := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
			next = rest[:i]
		}
		return rest != "" && !starters[next]
	}
	return false
}

// pointDays are the months, and the words between two days, before which a day has a
// full stop: 3. Mai, 3. und 28. Mai.
var pointDays = func() map[string]bool {
	m := map[string]bool{}
	for _, l := range lang.Read {
		if l.Dates.CapitalMonths && slices.Contains(l.Dates.Ordinals.List(), ".") {
			for _, names := range l.Dates.Months {
				for _, n := range names.List() {
					m[n] = true
				}
			}
		}
	}
	return m
}()

// ordinalDay reports whether a number is a day and what follows its full stop is the
// month: am 3. Mai.
func ordinalDay(number, rest string) bool {
	if len(number) > 2 || strings.Trim(number, "0123456789") != "" || number == "" {
		return false
	}
	end := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(rest)
	}
	return end > 2 && end < 12 && pointDays[strings.ToLower(rest[:end])]
}

// cutLast cuts a text before its last word.
func cutLast(text string) (before, word string) {
	at := strings.LastIndexFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`("“«[`, r) }) + 1
	return text[:at], text[at:]
}

// afterDay reports whether a text ends in the number of a day, as in "el 12" and
// "el 1.º de".
func afterDay(text string) bool {
	before, word := cutLast(strings.TrimRightFunc(text, unicode.IsSpace))
	if dayOf[strings.ToLower(word)] {
		_, word = cutLast(strings.TrimRightFunc(before, unicode.IsSpace))
	}
	digits := len(word) - len(strings.TrimLeft(word, "0123456789"))
	return digits == 1 || digits == 2
}

// Package prose knows running text in English and Spanish: where a sentence
// ends, and what its words are folded and stemmed to, so that a question finds
// the text that answers it.
package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviations end in a full stop that does not end a sentence, in lower case.
// Those behind the bar may also end one: a word that begins a sentence decides.
var abbreviations = func() map[string]bool {
	m := map[string]bool{}
	never, also, _ := strings.Cut(`mr mrs ms dr prof gen col lt sgt capt cmdr adm maj sen rep gov pres rev hon st mt ft vs no nos art vol ed eds pp cf ca al approx
		jan feb mar apr jun jul aug sep sept oct nov dec ene abr dic mon tue wed thu fri sat sun e.g i.e
		sr sra srta sres dra dres gral cnel tte cap dip lic ing arq mons fr núm num pág págs p.ej dto dpto av avda c.c ee
		| inc corp ltd co etc jr u.s u.k u.n e.u d.c a.m p.m uu ee.uu s.a ll.m ph.d c.v a.c d.c`, "|")
	for _, w := range strings.Fields(never) {
		m[w] = false
	}
	for _, w := range strings.Fields(also) {
		m[w] = true
	}
	return m
}()

// ambiguous are short forms of months that are words of their own, "years ago.":
// they are months behind the number of a day.
var ambiguous = map[string]bool{"may": true, "ago": true, "set": true}

// starters are capitalised words that most often begin a sentence, so that they
// end the one before even after an abbreviation.
var starters = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`The A An This That These Those It He She They We You I In On At By For From With As But And Or So If When While Since Until After Before Although However Meanwhile There Here His Her Its Their Our My What Who Why How No Not Both Each Some Many Most Once During Despite According
		El La Los Las Un Una En Con Por Para De Del Se Su Sus Lo Y Pero Según Sin Sobre Como Cuando Mientras Desde Hasta Entre Este Esta Estos Estas Ese Esa Así También Además Aunque No`) {
		m[w] = true
	}
	return m
}()

// Span is a stretch of a text, in bytes.
type Span struct{ Start, End int }

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

// begins reports whether a sentence may begin here.
func begins(s string) bool {
	s = strings.TrimLeft(s, `"'“‘«([—–-`)
	r, _ := utf8.DecodeRuneInString(s)
	return s == "" || r == '¿' || r == '¡' || !unicode.IsLower(r)
}

// stops reports whether the full stop behind text belongs to its last word.
func stops(text, rest string) bool {
	before, word := cutLast(text)
	_, n := utf8.DecodeRuneInString(word)
	lower := strings.ToLower(word)
	may, known := abbreviations[lower]
	initial := len(word) == n && n > 0 && unicode.IsUpper([]rune(word)[0])
	dotted := len(word) > 2 && strings.Contains(word, ".") && len(word) <= 7 && word != lower
	switch {
	case known && !may, ambiguous[lower] && afterDay(before):
		return true
	case known, initial, dotted:
		next := rest
		if i := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
			next = rest[:i]
		}
		return rest != "" && !starters[next]
	}
	return false
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
	if strings.EqualFold(word, "de") {
		_, word = cutLast(strings.TrimRightFunc(before, unicode.IsSpace))
	}
	digits := len(word) - len(strings.TrimLeft(word, "0123456789"))
	return digits == 1 || digits == 2
}

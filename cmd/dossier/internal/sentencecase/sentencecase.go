// Package sentencecase finds where a name ends of which only the first word has a capital.
// French writes those of bodies, laws, events and countries so: Union européenne, Cour des
// comptes, Agence nationale de la recherche. By its capital alone such a name is an everyday
// word, or a country that it is not: Guinée équatoriale.
package sentencecase

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/wordsets"
)

// A Kind is what lists say of a word.
type Kind uint8

const (
	Head    Kind = iota // names of bodies, places, laws or events are made with it: Cour
	Quality             // an adjective: française, nationale
	Side                // which part of a country or continent is meant: orientale
	Place               // a country, a continent, a town whose name is also a word for a place
	NoNoun              // it begins no noun that something is of: une, cette
	Opening             // it has its capital from the sentence, as far as is known
)

// Words are those of a line.
type Words interface {
	Len() int
	// Word returns one of them: folded, what stands before it, and how it is written.
	Word(i int) (fold, gap string, class prose.Class)
	Is(i int, k Kind) bool
	// Lists reports whether lists know some words side by side as a name.
	Lists(from, to int) bool
}

const (
	longestKnown = 6 // words of a name in a list
	mostBefore   = 2 // words with a capital before the head: Haute Autorité, Seconde Guerre
	mostPhrases  = 4 // of the recherche, of the santé publique
	mostAlike    = 8 // words side by side that are alike: adjectives, words with a capital
)

// End returns where a name ends that begins at a word with a capital and goes on with small
// ones, in a language that writes names so; 0 for any other.
func End(w Words, at int) int {
	if w.Is(at, NoNoun) { // Le monde des affaires
		return 0
	}
	for to := min(at+longestKnown, w.Len()); to > at+1; to-- {
		if _, gap, class := w.Word(to - 1); class == prose.Lower && tied(gap) && !w.Is(to-1, NoNoun) && !hyphened(w, to) && w.Lists(at, to) {
			return to
		}
	}
	if follows(w, at+1, prose.Lower) && w.Is(at, Place) && w.Is(at+1, Side) && quality(w, at+1) && endsAlike(w, at+1) {
		return at + 2 // Europe centrale
	}
	h := at
	for h-at < mostBefore && !w.Is(h, Head) && w.Is(h, Quality) && follows(w, h+1, prose.Capital) {
		h++
	}
	if _, _, class := w.Word(h); class != prose.Capital || !w.Is(h, Head) || w.Is(at, Opening) {
		return 0
	}
	k := qualities(w, h+1)
	if k > h+1 && !hyphened(w, k) && w.Lists(at, k) {
		return k
	}
	k = hyphens(w, k)
	small := k > h+1
	if !small && w.Is(h, Place) { // Détroit de la Ligue nationale
		return 0
	}
	for range mostPhrases {
		end, noun := phrase(w, k)
		if end == 0 {
			break
		}
		k, small = end, small || noun
	}
	if !small {
		return 0
	}
	return hyphens(w, k)
}

// hyphens returns where the small words end that hyphens tie to what stands before one: Parti
// social-démocrate.
func hyphens(w Words, i int) int {
	for n := 0; n < mostAlike && hyphened(w, i); n++ {
		i++
	}
	return i
}

// hyphened reports whether a hyphen ties a small word to what stands before it.
func hyphened(w Words, i int) bool {
	if i >= w.Len() {
		return false
	}
	_, gap, class := w.Word(i)
	return prose.Hyphen(gap) && class == prose.Lower
}

// tied reports whether two words may be of one name by what stands between them.
func tied(gap string) bool { return gap == " " || prose.Hyphen(gap) || prose.Apostrophe(gap) }

// follows reports whether a word of a class stands behind another one's space.
func follows(w Words, i int, as prose.Class) bool {
	if i >= w.Len() {
		return false
	}
	_, gap, class := w.Word(i)
	return gap == " " && class == as
}

// qualities returns where the adjectives end that begin at a word.
func qualities(w Words, i int) int {
	for n := 0; n < mostAlike && follows(w, i, prose.Lower) && quality(w, i); n++ {
		i++
	}
	return i
}

// quality reports whether a word is an adjective: lists say so, or it ends like one and is no
// verb that does.
func quality(w Words, i int) bool {
	fold, _, _ := w.Word(i)
	if unlike[fold] || w.Is(i, NoNoun) {
		return false
	}
	return w.Is(i, Quality) || endsAlike(w, i)
}

// endsAlike reports whether a word ends like an adjective.
func endsAlike(w Words, i int) bool {
	fold, _, _ := w.Word(i)
	for _, end := range ends {
		if len(fold) > len(end)+2 && strings.HasSuffix(fold, end) {
			return true
		}
	}
	return false
}

// phrase returns where ends what a name is said to be of, which begins at a word: de la
// recherche, du travail et de l’emploi, des États-Unis; 0 for no such phrase. noun says
// whether that is written small.
func phrase(w Words, at int) (end int, noun bool) {
	k, bare := of(w, at)
	if k == 0 || k >= w.Len() {
		return 0, false
	}
	fold, gap, class := w.Word(k)
	elided := len(peek(w, k-1)) == 1 // de l’emploi
	switch {
	case elided != prose.Apostrophe(gap) || !elided && gap != " ":
		return 0, false
	case class == prose.Capital || class == prose.Capitals:
		for k++; k < w.Len() && k-at < mostAlike; k++ {
			if _, gap, class := w.Word(k); class != prose.Capital && class != prose.Capitals || gap != " " && !prose.Hyphen(gap) {
				break
			}
		}
		end = qualities(w, k)
		return end, end > k // des Nations unies
	case class != prose.Lower || len(fold) < 3 || w.Is(k, NoNoun) || unlike[fold] || bare && acts(fold):
		return 0, false
	}
	if w.Is(k, Side) && follows(w, k+1, prose.Lower) && !quality(w, k+1) && !w.Is(k+1, NoNoun) { // des hautes études
		k++
	}
	k = qualities(w, k+1)
	if slices.Contains(ands, peek(w, k)) {
		_, without := of(w, k+1)
		if more, small := phrase(w, k+1); more > 0 && small && bare == without {
			k = more
		}
	}
	return k, true
}

// of returns where what a name is of begins, behind the small words that say so from one on, and
// whether no article is among them; 0 for other words.
func of(w Words, at int) (k int, bare bool) {
	for _, the := range ofThe {
		n := 0
		for n < len(the) && peek(w, at+n) == the[n] {
			n++
		}
		if n == len(the) {
			return at + n, false
		}
	}
	if slices.Contains(ofBare, peek(w, at)) {
		return at + 1, true
	}
	return 0, false
}

// peek returns a small word behind a space, folded, or "".
func peek(w Words, i int) string {
	if !follows(w, i, prose.Lower) {
		return ""
	}
	fold, _, _ := w.Word(i)
	return fold
}

// acts reports whether a word behind "de" may be a verb: a demandé à la Commission de bloquer.
func acts(fold string) bool {
	if nouns[fold] {
		return false
	}
	for _, end := range verbs {
		if strings.HasSuffix(fold, end) {
			return true
		}
	}
	return false
}

// What adjectives and verbs end in, which words end so and are none, and what stands before what
// a name is of and between two of these.
var (
	ends   = words(func(l *lang.Language) lang.Words { return l.Names.AdjectiveEnds })
	unlike = set(func(l *lang.Language) lang.Words { return l.Names.NoAdjective })
	verbs  = words(func(l *lang.Language) lang.Words { return l.Names.VerbEnds })
	nouns  = set(func(l *lang.Language) lang.Words { return l.Names.NoVerb })
	ofBare = words(func(l *lang.Language) lang.Words { return l.Names.Of })
	ands   = words(func(l *lang.Language) lang.Words { return l.Dates.And })
	ofThe  = func() (out [][]string) {
		for _, l := range small() {
			for _, p := range l.Names.OfThe.List() {
				out = append(out, strings.Fields(prose.Fold(p)))
			}
		}
		return out
	}()
)

// small are the languages that write names so.
func small() lang.List {
	return slices.DeleteFunc(slices.Clone(lang.Read), func(l *lang.Language) bool { return l.Names.AdjectiveEnds == "" })
}

func words(table func(*lang.Language) lang.Words) (out []string) {
	for _, word := range small().Words(table) {
		out = append(out, prose.Fold(word))
	}
	return out
}

func set(table func(*lang.Language) lang.Words) map[string]bool {
	return wordsets.Few(strings.Join(words(table), " "))
}

package detect

// The genitive of names in a language that writes every noun with a capital. German sets its s
// without an apostrophe: Deutschlands Osten, Otto Beispiels Partei. Read as one word it is a name
// of its own, or the first of one that ends with the noun behind it.

import (
	"strings"
	"sync"

	"dossier/cmd/dossier/internal/prose"
)

// genitive is its ending, and leastBare of how many bytes a name is that has one.
const (
	genitive  = "s"
	leastBare = 3
)

// apart stands between two words of which no name is made.
const apart = "  "

// setGenitivesApart takes the ending from names that have it.
func setGenitivesApart(lines []Line) {
	words := sync.OnceValue(func() map[uint64]int { return capitalWords(lines) })
	for i := range lines {
		l := &lines[i]
		for k := 0; k+1 < len(l.Parts); k++ {
			bare, place, ok := l.genitive(k, words)
			if !ok {
				continue
			}
			p := &l.Parts[k]
			if place && k > 0 && p.Gap == " " && capital(&l.Parts[k-1]) { // der Norden Frankreichs
				p.Gap = apart
			}
			p.Fold, p.Hash, p.asked = bare, prose.Hash(bare), false
			p.End -= len(genitive)
			l.Parts[k+1].Gap = genitive + l.Parts[k+1].Gap
		}
	}
}

// genitive returns a word without the ending, and whether it is a place, where a name has it:
// the word is a country or a town, or the document has it with a capital as often as with the
// ending, and a noun follows. In "Jan Peters" the s is the name's.
func (l *Line) genitive(at int, words func() map[uint64]int) (bare string, place, ok bool) {
	p, next, before := &l.Parts[at], &l.Parts[at+1], &Part{asked: true}
	if bare, ok = strings.CutSuffix(p.Fold, genitive); !ok || p.Class != prose.Capital || next.Gap != " " || !strings.HasSuffix(l.Text[:p.End], genitive) || len(bare) < leastBare || strings.HasSuffix(bare, genitive) || p.In(Given|forenames|Places|towns|bodies) {
		return "", false, false
	}
	if at > 0 && p.Gap == " " {
		before = &l.Parts[at-1]
	}
	hash := prose.Hash(bare)
	sets, large := lexicon().Of(hash), capital(before)
	given := large && before.In(Given|forenames)
	place = sets&(Places|towns) != 0 && !given
	switch {
	case !large && (beforeNoun[before.Fold] || beforeAny[before.Fold]), large && before.In(organizationHeads|placeHeads|policyHeads|eventHeads):
		return "", false, false // des Essens wegen, Sozialdemokratische Partei Deutschlands
	case place && sets&Places != 0:
		return bare, true, true
	case next.Class != prose.Capital || next.First || sets&(Given|forenames) != 0 && large:
		return "", false, false
	}
	return bare, place, place || words()[hash] >= max(1, words()[p.Hash])
}

// capitalWords returns how often each word begins with a capital.
func capitalWords(lines []Line) map[uint64]int {
	words := map[uint64]int{}
	for i := range lines {
		for k := range lines[i].Parts {
			if p := &lines[i].Parts[k]; p.Class == prose.Capital {
				words[p.Hash]++
			}
		}
	}
	return words
}

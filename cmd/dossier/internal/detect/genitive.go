package detect

// The genitive of names in a language that writes every noun with a capital. German sets its s
// without an apostrophe: Deutschlands Osten, Otto Beispiels Partei. Read as one word it is a name
// of its own, or the first of one that ends with the noun behind it.

import (
	"strings"

	"dossier/cmd/dossier/internal/prose"
)

// genitive is its ending, and leastBare of how many bytes a name is that has one.
const (
	genitive  = "s"
	leastBare = 3
)

// apart stands between two words of which no name is made.
const apart = "  "

// setGenitivesApart takes the ending from names that have it: the word without it is a country
// or a town, or the document has it with a capital as often as with the ending, and a noun follows. In "Jan Peters"
// the s is the name's.
func setGenitivesApart(lines []Line) {
	var words map[uint64]int // with a capital, of the document: how often
	for i := range lines {
		l := &lines[i]
		for k := 0; k+1 < len(l.Parts); k++ {
			p, next := &l.Parts[k], &l.Parts[k+1]
			bare, ok := strings.CutSuffix(p.Fold, genitive)
			if !ok || p.Class != prose.Capital || next.Gap != " " || len(bare) < leastBare || strings.HasSuffix(bare, genitive) || p.In(Given|forenames|Places|towns|bodies) {
				continue
			}
			hash, before := prose.Hash(bare), &Part{asked: true}
			if k > 0 && p.Gap == " " {
				before = &l.Parts[k-1]
			}
			sets, large := lexicon().Of(hash), capital(before)
			given := large && before.In(Given|forenames)
			switch {
			case !large && (beforeNoun[before.Fold] || beforeAny[before.Fold]), large && before.In(organizationHeads|placeHeads|policyHeads|eventHeads):
				continue // des Essens wegen, Sozialdemokratische Partei Deutschlands
			case sets&Places != 0 && !given:
			case next.Class != prose.Capital || next.First || sets&(Given|forenames) != 0 && large:
				continue
			case sets&towns != 0 && !given:
			default:
				if words == nil {
					words = capitalWords(lines)
				}
				if words[hash] < max(1, words[p.Hash]) {
					continue
				}
			}
			if large && !given && sets&(Places|towns) != 0 { // der Norden Frankreichs: two words, and no name
				p.Gap = apart
			}
			p.Fold, p.Hash, p.asked = bare, hash, false
			p.End -= len(genitive)
			next.Gap = genitive + next.Gap
		}
	}
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

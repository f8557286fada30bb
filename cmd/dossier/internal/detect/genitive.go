package detect

// The genitive of names in a language that writes every noun with a capital. German sets its s
// without an apostrophe: Deutschlands Osten, Otto Beispiels Partei. Read as one word it is a name
// of its own, or the first of one that ends with the noun behind it.

import (
	"strings"
	"sync"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lexicon"
	"dossier/cmd/dossier/internal/prose"
)

// genitives are its endings.
var genitives = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Names.Genitive })

const (
	leastBare = 3    // bytes of a name that has one
	apart     = "  " // between two words of which no name is made
)

// setGenitivesApart takes the ending from names that have it.
func setGenitivesApart(lines []Line) {
	words := sync.OnceValue(func() map[uint64]int { // how often each begins with a capital
		n := map[uint64]int{}
		for i := range lines {
			for k := range lines[i].Parts {
				if p := &lines[i].Parts[k]; p.Class == prose.Capital {
					n[p.Hash]++
				}
			}
		}
		return n
	})
	for i := range lines {
		l := &lines[i]
		for k := range l.Parts {
			p := &l.Parts[k]
			bare, end := l.bareGenitive(p)
			if end == "" {
				continue
			}
			place, ok := l.inGenitive(k, prose.Hash(bare), words)
			if !ok {
				continue
			}
			if place && k > 0 && p.Gap == " " && capital(&l.Parts[k-1]) { // der Norden Frankreichs
				p.Gap = apart
			}
			p.Fold, p.Hash, p.asked = bare, prose.Hash(bare), false
			p.End -= len(end)
			if k+1 < len(l.Parts) {
				l.Parts[k+1].Gap = end + l.Parts[k+1].Gap
			}
		}
	}
}

// bareGenitive returns a word without the ending, and this; "" for one that is a name with it
// or has none.
func (l *Line) bareGenitive(p *Part) (bare, end string) {
	if p.Class != prose.Capital || p.In(Given|forenames|Places|towns|bodies) {
		return "", ""
	}
	for _, end := range genitives {
		bare, ok := strings.CutSuffix(p.Fold, end)
		if ok && strings.HasSuffix(l.Text[:p.End], end) && len(bare) >= leastBare && !strings.HasSuffix(bare, end) {
			return bare, end
		}
	}
	return "", ""
}

// inGenitive reports whether a word that may be a genitive is that of a place or of another
// name, by its hash without the ending: a country wherever it stands, a town with a noun behind
// it, and with one what the document has with a capital as often as with the ending. In "Jan
// Peters" the s is the name's, and what a name is built around keeps its own (Sozialdemokratische
// Partei Deutschlands).
func (l *Line) inGenitive(at int, bare uint64, words func() map[uint64]int) (place, ok bool) {
	p, before, next := &l.Parts[at], &Part{asked: true}, &Part{asked: true}
	if at > 0 && p.Gap == " " {
		before = &l.Parts[at-1]
	}
	if at+1 < len(l.Parts) && l.Parts[at+1].Gap == " " {
		next = &l.Parts[at+1]
	}
	sets, large := lexicon.Of(bare), capital(before)
	given := large && before.In(Given|forenames)
	place = sets&(Places|towns) != 0 && !given
	switch {
	case large && before.In(organizationHeads|placeHeads|policyHeads|eventHeads):
		return false, false
	case place && sets&Places != 0:
		return true, true
	case !large && (beforeNoun[before.Fold] || beforeAny[before.Fold]): // des Essens wegen
		return false, false
	case next.Class != prose.Capital || next.First || sets&(Given|forenames) != 0 && large:
		return false, false
	}
	return place, place || words()[bare] >= max(1, words()[p.Hash])
}

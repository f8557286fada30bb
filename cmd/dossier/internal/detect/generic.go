package detect

// Bodies that each country has: by its name alone, nobody knows whose a Supreme Court
// is, so that it is no entity for two texts.

import (
	"strings"

	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/sentencecase"
)

// GenericBody reports whether a folded name is made of nothing but words that bodies of
// any country are called with: Supreme Court, Ministry of Defence, Policía Nacional. It
// belongs to a country that the text names, or to no more than the text.
func GenericBody(key string) bool {
	body, words := false, 0
	for w := range strings.FieldsSeq(key) {
		words++
		sets := lexicon().Of(prose.Hash(w))
		switch {
		case sets&organizationHeads != 0:
			body = true
		case sets&(adjectives|portfolios|ties|connectors|offices) == 0 && w != "and" && w != "y" && w != "e" && w != "et" && w != "und":
			return false
		}
	}
	return body && words < 8 && oneAs()[key] == "" && len(variants()[key]) == 0 && !shared.Holds(key)
}

// HoldsBody reports whether a name holds a word for a body.
func (l *Line) HoldsBody(r Run) bool { return holdsOneOf(l.Parts[r.From:r.To], organizationHeads) }

// IsPlace reports whether lists know a place or a region of a name.
func (l *Line) IsPlace(r Run) bool {
	if r.To-r.From == 1 && r.as == "" && r.Head == "" {
		return l.Parts[r.From].In(Places | towns)
	}
	return SetsOf(l.Parts, r)&(Places|towns) != 0
}

// Len is of how many words a line is.
func (l *Line) Len() int { return len(l.Parts) }

// Is reports what lists say of one of them.
func (l *Line) Is(i int, k sentencecase.Kind) bool {
	switch p := &l.Parts[i]; k {
	case sentencecase.Head:
		return p.In(organizationHeads | placeHeads | policyHeads | eventHeads)
	case sentencecase.Quality:
		return p.In(adjectives | demonyms | directions)
	case sentencecase.Side:
		return p.In(directions)
	case sentencecase.Place:
		return p.In(Places)
	case sentencecase.NoNoun:
		return p.In(openers|NoName|connectors) || days[p.Fold]
	default:
		return p.First
	}
}

// Lists reports whether lists know the name of some words side by side.
func (l *Line) Lists(from, to int) bool {
	return SetsOf(l.Parts, Run{From: from, To: to})&(Places|bodies) != 0
}

// Word returns one of them: folded, what stands before it, and how it is written.
func (l *Line) Word(i int) (fold, gap string, class prose.Class) {
	p := &l.Parts[i]
	return p.Fold, p.Gap, p.Class
}

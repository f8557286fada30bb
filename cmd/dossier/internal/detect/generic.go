package detect

// Bodies that each country has: by its name alone, nobody knows whose a Supreme Court
// is, so that it is no entity for two texts.

import (
	"strings"

	"dossier/cmd/dossier/internal/lexicon"
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
		sets := lexicon.Of(prose.Hash(w))
		switch {
		case sets&organizationHeads != 0:
			body = true
		case sets&(adjectives|portfolios|ties|connectors|offices) == 0 && w != "and" && w != "y" && w != "e" && w != "et" && w != "und" && w != "d" && w != "l":
			return false
		}
	}
	return body && words < 8 && oneAs()[key] == "" && len(variants()[key]) == 0 && !shared.Holds(key)
}

// BehindPlace reports whether a folded name goes on behind one of a place that is of two words or
// more: San Example Padres. What it is, the place does not say.
func BehindPlace(key string) bool {
	for i, second := 0, false; i < len(key); i++ {
		if key[i] != ' ' {
			continue
		}
		if second && (Places | towns).Holds(key[:i]) {
			next, _, _ := strings.Cut(key[i+1:], " ")
			first, _, _ := strings.Cut(key, " ")
			return !(connectors | directions).Holds(next) && !directions.Holds(first)
		}
		second = true
	}
	return false
}

// SureBody reports whether a folded name begins with a word that names of bodies and hardly any
// others have, and what that is of: University of Example; or ends with one by its letters:
// Example F.C.
func SureBody(key string) bool {
	words := strings.Fields(key)
	first, n := words[0], len(words)
	if n > 2 && len(words[n-1]) == 1 && len(words[n-2]) == 1 {
		return organizationHeads.Holds(words[n-2] + words[n-1])
	}
	return n > 2 && clearHeads[first] && starters.Holds(first) && organizationHeads.Holds(first) && ties.Holds(words[1])
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
		return p.In(Places) || p.In(towns) && p.In(placeHeads)
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

// Everyday reports whether a name or an alias is a word that texts are full of:
// it cannot stand for anybody by itself.
func Everyday(name string) bool {
	var buf [64]byte
	t, word, ok := prose.Next(name, 0, buf[:0])
	if !ok || strings.TrimSpace(name) != name[t.Start:t.End] {
		return false
	}
	sets := lexicon.Of(prose.Hash(word))
	return t.Class != prose.Capitals && sets&NoName != 0 || t.Class == prose.Lower && sets&(common|openers) != 0
}

// CommonWord reports whether a folded word is an everyday one.
func CommonWord(word string) bool { return common.Holds(word) }

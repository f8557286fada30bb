package detect

// People whose given name and family name are both everyday words: Grant Young, Rose Price.
// Each word alone says nothing; side by side, the second with a capital that no sentence
// gave it, they are somebody.

import (
	"strings"

	"dossier/cmd/dossier/internal/prose"
)

// Quality reports whether a word at the beginning of a sentence is rather said of what
// follows it than somebody's name: Young people.
func (l *Line) Quality(at int) bool {
	p := &l.Parts[at]
	if !p.First || !qualities[p.Fold] || at+1 == len(l.Parts) {
		return false
	}
	next := &l.Parts[at+1]
	return next.Gap == " " && next.Class == prose.Lower && !next.In(PersonVerbs|connectors) && !auxiliaries[next.Fold] && !strings.HasSuffix(next.Fold, "ed")
}

// wordPerson reports whether two words are the given name and the family name of somebody,
// though both are words. Where they begin a sentence, the first may have its capital from
// there: then what follows has to be said of a person.
func wordPerson(parts []Part, r Run) bool {
	if r.To-r.From != 2 {
		return false
	}
	given, family := &parts[r.From], &parts[r.From+1]
	if given.Class != prose.Capital || family.Class != prose.Capital || family.Gap != " " || family.First || !wordGivens[given.Fold] || !(family.In(everydaySurnames) || wordFamilies[family.Fold]) {
		return false
	}
	if family.In(placeHeads|organizationHeads|policyHeads|eventHeads|compoundHeads) && family.Fold != "banks" || buildings[family.Fold] || family.In(months) && given.In(months) || family.Fold == "day" {
		return false
	}
	if sites[family.Fold] {
		return speaksNext(parts, r.To)
	}
	return !given.First || doesNext(parts, r.To)
}

// eitherWay reports whether two words, a given name and a word that names are built around, may
// be somebody as well as something: families are called so (Emmet Flood, Charles Street), or it
// is a word of another language, which would stand before the name or be one with it (Alban Berg).
func eitherWay(first, last *Part) bool {
	own := !first.In(Places | towns | givenPlaces | common | adjectives | demonyms)
	switch {
	case first.Class != prose.Capital || last.Class != prose.Capital || last.Gap != " ":
		return false
	case first.In(Given):
		return last.In(placeHeads) && (!own || last.In(compoundHeads))
	}
	return own && first.In(forenames) && last.In(organizationHeads|placeHeads|policyHeads|eventHeads)
}

// speaksNext reports whether what stands at a part is said of people alone.
func speaksNext(parts []Part, at int) bool {
	if at >= len(parts) {
		return false
	}
	p := &parts[at]
	return p.Gap == " " && p.In(PersonVerbs) || p.Gap == ", " && (p.Fold == "who" || p.Class == prose.Digits && p.End-p.Start == 2)
}

// doesNext reports whether what stands at a part is said of somebody named before it: a verb
// in the present or the past, "who", an age, or "and" with another one.
func doesNext(parts []Part, at int) bool {
	if at >= len(parts) {
		return false
	}
	p := &parts[at]
	switch {
	case p.Gap == ", ":
		return speaksNext(parts, at)
	case p.Gap == "’" || p.Gap == "'":
		return p.Fold == "s"
	case p.Gap != " " || p.Class != prose.Lower:
		return false
	case p.And():
		other := Run{From: at + 1, To: at + 3}
		if other.To > len(parts) {
			return false
		}
		return parts[at+1].In(Given|forenames) && capital(&parts[at+1]) && capital(&parts[at+2]) || wordGivens[parts[at+1].Fold] && capital(&parts[at+1]) && capital(&parts[at+2])
	}
	return p.In(PersonVerbs) || len(p.Fold) > 3 && (strings.HasSuffix(p.Fold, "s") && !strings.HasSuffix(p.Fold, "ss") || strings.HasSuffix(p.Fold, "ed")) || p.Fold == "was" || p.Fold == "is" || p.Fold == "has"
}

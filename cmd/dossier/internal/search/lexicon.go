package search

// The words that others may begin like or be misspelt as, by how they begin. Of a hundred
// thousand briefings some thousand words begin with the same three letters: there, those
// that most briefings hold are in one file, which nearly every question is content with,
// and the others in another by four letters.

import (
	"cmp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/terms"
	"dossier/cmd/dossier/internal/view"
)

// perHead is how many words that begin alike are in the first file. The four that a
// reader is offered for three letters are always among them.
const perHead = 256

// lexicon is the words by file: those that are looked for first, and the others.
type lexicon struct{ first, others [][]view.SearchWord }

// Lexicon returns one file's words with how many briefings hold them.
func (x *Index) Lexicon(n int) []view.SearchWord { return x.lexicon().first[n] }

// Others returns one file's words that begin like many that more briefings hold.
func (x *Index) Others(n int) []view.SearchWord { return x.lexicon().others[n] }

// spelt reports whether a term is a word that others may begin like or be misspelt as: not
// a name, a number longer than a year, or characters of a script without blanks.
func spelt(term string) bool {
	return term[0] != '=' && !terms.Dense(term) && (len(term) <= 4 || strings.Trim(term, "0123456789") != "")
}

// words shares the words of all files of postings among those of the lexicon.
func (x *Index) words() lexicon {
	counted := make([][]view.SearchWord, x.Shape.Postings)
	each(len(counted), func(s int) { counted[s] = words(x.runs, s, false) })
	files := x.Shape.Lexicon
	l := lexicon{make([][]view.SearchWord, files), make([][]view.SearchWord, files)}
	put := func(to [][]view.SearchWord, letters int, w view.SearchWord) {
		s := Hash(beginning(w.Word, letters)) % uint32(files)
		to[s] = append(to[s], w)
	}
	for _, shard := range counted {
		for _, w := range shard {
			if spelt(w.Word) {
				put(l.first, 3, w)
			}
		}
	}
	if x.PerHead > 0 {
		for s := range l.first {
			first, others := most(l.first[s], x.PerHead)
			l.first[s] = first
			for _, w := range others {
				put(l.others, 4, w)
			}
		}
	}
	byWord := func(a, b view.SearchWord) int { return cmp.Compare(a.Word, b.Word) }
	each(files, func(s int) {
		slices.SortFunc(l.first[s], byWord)
		slices.SortFunc(l.others[s], byWord)
	})
	return l
}

// most parts words in those that most briefings hold, so many of each beginning, and the
// others.
func most(list []view.SearchWord, perHead int) (first, others []view.SearchWord) {
	slices.SortFunc(list, func(a, b view.SearchWord) int {
		return cmp.Or(b.Briefings-a.Briefings, cmp.Compare(a.Word, b.Word))
	})
	of := map[string]int{} // by their beginnings
	for _, w := range list {
		head := beginning(w.Word, 3)
		if of[head]++; of[head] <= perHead {
			first = append(first, w)
		} else {
			others = append(others, w)
		}
	}
	return first, others
}

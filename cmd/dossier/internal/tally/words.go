package tally

// Which words a document holds, so that of an edit of names only those documents are read
// again that hold some name's words.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/prose"
)

// Words are the distinct folded words of a document, as sorted hashes. Two
// words with one hash cost a needless scan and nothing else.
type Words []uint32

// A Gatherer collects the words of one document.
type Gatherer struct {
	words Words
	seen  *hashSet // most words of a text are repeats, and need not be sorted
}

// Gather begins a document; n bounds how many words are given by their hashes.
func Gather(n int) *Gatherer {
	g := &Gatherer{seen: hashSets.Get().(*hashSet)}
	g.seen.room(n)
	return g
}

// Add adds a word, given by its hash.
func (g *Gatherer) Add(hash uint64) {
	if h := uint32(hash); g.seen.add(h) {
		g.words = append(g.words, h)
	}
}

// Text adds the words of a text.
func (g *Gatherer) Text(text string) {
	prose.Words(text, func(word []byte, _, _ int) { g.words = append(g.words, uint32(prose.Hash(word))) })
}

// Words ends the document. The words are sorted, without repeats and spare room.
func (g *Gatherer) Words() Words {
	hashSets.Put(g.seen)
	g.seen = nil
	slices.Sort(g.words)
	return slices.Clone(slices.Compact(g.words))
}

// OfKey returns the words of a folded name, in its order.
func OfKey(key string) (w Words) {
	for f := range strings.FieldsSeq(key) {
		w = append(w, uint32(prose.Hash(f)))
	}
	return w
}

// OfName returns the words of a name.
func OfName(name string) Words { return OfKey(prose.Fold(name)) }

// HoldAny reports whether a document of these words holds one of some words.
func (w Words) HoldAny(some Words) bool {
	for _, s := range some {
		if _, ok := slices.BinarySearch(w, s); ok {
			return true
		}
	}
	return false
}

// holdAll reports whether a document of these words holds all of some words.
func (w Words) holdAll(some Words) bool {
	for _, s := range some {
		if _, ok := slices.BinarySearch(w, s); !ok {
			return false
		}
	}
	return true
}

// HoldAllOfAny reports whether a document of these words holds all words of one
// of some names.
func (w Words) HoldAllOfAny(names []Words) bool { return slices.ContainsFunc(names, w.holdAll) }

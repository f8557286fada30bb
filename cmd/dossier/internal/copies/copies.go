// Package copies finds texts that are one text: a report that several papers carried, cut,
// under another headline, with a paragraph of their own. One prolific text is not
// corroboration, so whoever counts must know; and two reports of one event are two,
// so where it is in doubt nothing is said.
//
// Each text has a sketch, made once. Sketches say cheaply which texts may be copies
// (index.go), the words of both decide (pair.go), and pairs make groups (groups.go). What
// is found depends on the texts alone, never on their order or on what was there before.
package copies

import (
	"slices"

	"dossier/cmd/dossier/internal/archive"
)

// Text is a text among others.
type Text struct {
	Name   string // by which it is told from others
	Title  string // "" when it has none of its own
	Doc    *archive.Filed
	Sketch *Sketch

	Side     string // texts of one side are never a pair; "" is none
	Language string // where the rule of an index asks for it
}

// Sketch is by what a text is compared with all others: a quarter of its runs of words,
// chosen by their hashes, so that two texts chose the same ones.
type Sketch struct {
	Words  int    // how many it has
	Same   uint64 // the hash of all of them
	Hashes []uint32
}

const (
	runLength = 5  // words of a run; of fewer, too many are everybody's
	sampled   = 4  // of so many runs one is in the sketch
	fewest    = 30 // a text of fewer words says too little to be known again
)

// Of returns the sketch of a document: of the words of its text, without headings,
// datelines, notes and what is removed.
func Of(doc *archive.Document) *Sketch {
	s := &Sketch{}
	var last [runLength]uint32
	same := uint64(0)
	each(doc, func(w word, _ bool) {
		same = mix(same, uint64(w.hash))
		copy(last[:], last[1:])
		last[runLength-1] = w.hash
		if s.Words++; s.Words < runLength {
			return
		}
		if h := runOf(last[:]); h%sampled == 0 {
			s.Hashes = append(s.Hashes, uint32(h>>32))
		}
	})
	s.Same = same
	slices.Sort(s.Hashes)
	s.Hashes = slices.Clone(slices.Compact(s.Hashes))
	return s
}

// runOf joins the hashes of words to one.
func runOf(words []uint32) (h uint64) {
	for _, w := range words {
		h = mix(h, uint64(w))
	}
	return h
}

func mix(h, w uint64) uint64 {
	h = (h ^ w) * 0x9E3779B97F4A7C15
	h ^= h >> 29
	h *= 0xBF58476D1CE4E5B9
	return h ^ h>>32
}

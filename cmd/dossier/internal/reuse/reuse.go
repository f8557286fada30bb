// Package reuse finds the passages that several texts have in common: a speech that two
// papers quote, a paragraph that a report took over, a release inside an article. Which
// texts are one text is known before; here texts are different ones that share a part.
//
// Of each text a few fingerprints are kept, chosen so that two texts with thirty words in a
// row in common chose at least one in common (words.go). They say which texts to compare
// (index.go), the words of both say what they share (pair.go), and what stands in so many
// texts that it is a notice is left out (passages.go). What is found depends on the texts
// alone, never on their order or on what was there before.
package reuse

import "dossier/cmd/dossier/internal/archive"

// Text is a text among others.
type Text struct {
	Name      string // by which it is told from others
	Doc       *archive.Filed
	Publisher string // "" where it is not known
	// One is the same of texts that are one text in several forms, such as translations:
	// these are not compared with each other, and count once.
	One string
}

// Passage is a stretch of a text that stands in others, too.
type Passage struct {
	From, To Place
	Words    int
	In       []Other // by name
}

// Place is a place in a text: a byte of a leaf, by its number.
type Place struct{ N, At int }

// Other is a text that has a passage, or a part of it.
type Other struct {
	Name  string
	N     int // the leaf in which it begins there
	Words int // how many of the passage's
}

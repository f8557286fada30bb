package names

// A capital tells a name only beside how the archive writes the word elsewhere,
// so it is counted for each word how it is used.

// use says how a word is written, in one text or in all.
type use uint8

const (
	usedSmall  use = 1 << iota // somewhere in lower case
	usedLarge                  // somewhere with a capital inside a sentence
	mostSmall                  // more often in lower case than with such a capital
	usedAlone                  // somewhere a name by itself
	usedPerson                 // somewhere the end of a person's name
	usedShort                  // somewhere what a name is called for short, by a definition
)

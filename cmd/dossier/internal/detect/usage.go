package detect

// A capital marks a name only if the archive writes the word otherwise elsewhere, so
// the uses of each word are counted.

// Use says how a word is written, in one text or in all.
type Use uint8

const (
	UsedSmall  Use = 1 << iota // somewhere in lower case
	UsedLarge                  // somewhere with a capital inside a sentence
	MostSmall                  // more often in lower case than with such a capital
	UsedAlone                  // somewhere a name by itself
	UsedPerson                 // somewhere the end of a person's name
	UsedShort                  // somewhere what a name is called for short, by a definition
)

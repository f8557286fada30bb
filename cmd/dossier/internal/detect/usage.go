package detect

// A capital tells a name only beside how the archive writes the word elsewhere,
// so it is counted for each word how it is used.

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

package detect

// How far a cue can be trusted with the type of a name: of some, marked texts say that
// names nearly always are what the cue says, and of others that it is a guess.

import "strings"

// Proves reports whether a cue alone says what a name is: a list, a title, a word for
// what it is.
func (c Cue) Proves() bool { return standings[c] == proof }

// Hints reports whether a cue says what a name is unless something speaks against it.
func (c Cue) Hints() bool { return standings[c] == hint }

// Listed reports whether a cue is that lists know the name, or the given name of a person.
func (c Cue) Listed() bool {
	return c == knownPlace || c == knownBody || c == givenFirst || c == givenListed || c == placeSide
}

// Several reports whether the words of a name, folded, speak of more than one thing: a
// title or an office stands inside, as in "Example MP Ana Ruiz". What the whole is for, its
// looks cannot tell.
func Several(key string) bool {
	first := true
	for w := range strings.SplitSeq(key, " ") {
		if !first && (Titles | offices).Holds(w) {
			return true
		}
		first = false
	}
	return false
}

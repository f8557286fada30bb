// Package cue lists the reasons to take a name for a person, a place or something else: what
// each speaks for, how much it weighs, and how a page names it.
package cue

import "dossier/cmd/dossier/internal/archive"

// A cue is a reason to take a name for something: how it is made, or what
// stands around it.
type Cue uint8

// Strong is the weight from which on a cue is a reason by itself.
const Strong = 4

// Speaks returns what a cue speaks for.
func (c Cue) Speaks() archive.EntityType { return cues[c].speaks }

// Weight returns how much a cue weighs, from 0 to settled.
func (c Cue) Weight() int32 { return cues[c].weight }

// Settles reports whether a name is what it is by the words it is made of, and
// nothing around it is needed to say so.
func (c Cue) Settles() bool {
	return c.Weight() >= settled && (c <= GivenFirst || c == SharedHead || c == WorkTitle || c == DatelinePlace)
}

// MayBeTitled reports whether a name that is only written like one is a person where a title
// stands before its last word alone.
func (c Cue) MayBeTitled() bool {
	return c == BodyLike || c == PersonShape || c == SaysAfter || c == BodyShape
}

// Titled reports whether a cue is a title before the name.
func (c Cue) Titled() bool { return c == TitleBefore }

// Why returns how a page names a cue.
func (c Cue) Why() string { return cues[c].why }

// A cue of weight Evident says more of a name than how it is written; one of
// weight settled leaves no doubt.
const (
	Evident = 3
	settled = 5
)

// Proves reports whether a cue alone says what a name is: a list, a title, a word for
// what it is.
func (c Cue) Proves() bool { return standings[c] == proof }

// Hints reports whether a cue says what a name is unless something speaks against it.
func (c Cue) Hints() bool { return standings[c] == hint }

// Listed reports whether a cue is that lists know the name, or the given name of a person.
func (c Cue) Listed() bool {
	return c == KnownPlace || c == KnownBody || c == GivenFirst || c == GivenListed || c == PlaceSide
}

// Given reports whether a cue is a given name and no more: ships have them, too.
func (c Cue) Given() bool {
	return c == GivenFirst || c == GivenListed || c == GivenAlone || c == PersonsEnd
}

// Vague reports whether a cue says less than what it weighs: anything may be written so.
func (c Cue) Vague() bool { return c == InCapitals || c == TheBefore }

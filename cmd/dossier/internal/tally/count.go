package tally

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
	UsedAny                    // so often as one of several that it is not the name of one
	UsedNoun                   // so often as a noun that it says nothing as a name by itself
)

// Word is how often a document writes a word in each way.
type Word struct {
	Hash uint64 // prose.Hash of the folded word
	Count
}

// Count is how often a word is written in each way.
type Count struct{ Small, Large, Alone, Person, Short, Noun, Any int32 }

// Add adds another count so many times; -1 takes it away.
func (c *Count) Add(d *Count, by int32) {
	c.Small += by * d.Small
	c.Large += by * d.Large
	c.Alone += by * d.Alone
	c.Person += by * d.Person
	c.Short += by * d.Short
	c.Noun += by * d.Noun
	c.Any += by * d.Any
}

// From how many words on behind articles and the like, and from which part of all, a word is a
// noun. Of 767 German pages, Ende has 53 of a hundred so, Fragen 17; Trump 6, Berlin 3.
const (
	leastNoun = 3
	ofNoun    = 6
	ofAny     = 16 // Bild has 10 of a hundred behind ein, mein and the like, Bundesregierung none
)

// Use returns the ways in which the word is written at all.
func (c *Count) Use() (u Use) {
	if c.Small > 0 {
		u |= UsedSmall
	}
	if c.Large > 0 {
		u |= UsedLarge
	}
	if c.Small > c.Large {
		u |= MostSmall
	}
	if c.Alone > 0 {
		u |= UsedAlone
	}
	if c.Person > 0 {
		u |= UsedPerson
	}
	if c.Short > 0 {
		u |= UsedShort
	}
	if c.Any >= leastNoun && c.Any*ofAny >= c.Large {
		u |= UsedAny
	}
	if c.Noun >= leastNoun && c.Noun*ofNoun >= c.Large {
		u |= UsedNoun
	}
	return u
}

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

// count is how often a word is written in each way.
type count struct{ small, large, alone, person, short int32 }

func (c *count) add(d *count, by int32) {
	c.small += by * d.small
	c.large += by * d.large
	c.alone += by * d.alone
	c.person += by * d.person
	c.short += by * d.short
}

func (c *count) use() (u use) {
	if c.small > 0 {
		u |= usedSmall
	}
	if c.large > 0 {
		u |= usedLarge
	}
	if c.small > c.large {
		u |= mostSmall
	}
	if c.alone > 0 {
		u |= usedAlone
	}
	if c.person > 0 {
		u |= usedPerson
	}
	if c.short > 0 {
		u |= usedShort
	}
	return u
}

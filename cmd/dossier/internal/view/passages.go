package view

// The passages that a briefing has in common with others.

// Passage is a stretch of a briefing's text that stands in other texts, too.
type Passage struct {
	N, Start  int // the leaf and the byte in it where it begins
	Last, End int // and where it ends
	Words     int
	Opening   string // its first words
	In        []PassageIn
}

// PassageIn is a briefing that has a passage, or a part of it.
type PassageIn struct {
	Card
	N, Words       int  // the leaf in which it begins there; how many of its words
	Earlier, Later bool // by their dates; neither where these do not tell
}

const (
	mostPassages = 20 // that a page lists; all are marked
	mostHolders  = 6  // briefings that are named for each
)

// ListedPassages returns the passages that the page lists.
func (v *Briefing) ListedPassages() []Passage {
	return v.Passages[:min(len(v.Passages), mostPassages)]
}

// MorePassages is how many it does not list.
func (v *Briefing) MorePassages() int { return len(v.Passages) - len(v.ListedPassages()) }

// Holders returns the briefings that are named for a passage.
func (p Passage) Holders() []PassageIn { return p.In[:min(len(p.In), mostHolders)] }

// MoreHolders is how many are not named.
func (p Passage) MoreHolders() int { return len(p.In) - len(p.Holders()) }

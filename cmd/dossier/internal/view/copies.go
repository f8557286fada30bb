package view

// The Views of briefings that are one text.

import "slices"

// Copies are the briefings that are one text.
type Copies struct {
	Fullest  Card
	Earliest string // id of the one that was published first; "" where that cannot be told
	Agency   string // that wrote the text, as a copy credits it; "" where none or several do
	All      []Copy // the fullest first, the others by their dates
}

// Path returns the page of the text.
func (c *Copies) Path() string { return CopiesPath(c.Fullest.ID) }

// CopiesPath returns the page of the text of which a briefing is the fullest copy.
func CopiesPath(id string) string { return "copies/" + id + ".html" }

// Copy is one of them.
type Copy struct {
	Card
	Publisher  string // "" where it is not known
	Difference        // from the fullest; zero of that one
}

// Difference is what a copy changed, by sentence.
type Difference struct {
	Same, Of, Other                     int // of its sentences as many are the same; how many the fullest has
	Reordered                           bool
	Changed                             []Reworded
	Added, Missing                      []string
	MoreChanged, MoreAdded, MoreMissing int // that are not listed
}

// Reworded is a sentence in the words of both.
type Reworded struct{ Was, Is string }

// Carriers returns the names of the publishers that carried the text, each once,
// without who wrote it.
func (c *Copies) Carriers() (out []string) {
	for i := range c.All {
		if p := c.All[i].Publisher; p != "" && p != c.Agency && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// Of returns the copy that a briefing is.
func (c *Copies) Of(id string) *Copy {
	for i := range c.All {
		if c.All[i].ID == id {
			return &c.All[i]
		}
	}
	return nil
}

// CopiesPage is the page of a text that several briefings are.
type CopiesPage struct {
	Frame
	*Copies
}

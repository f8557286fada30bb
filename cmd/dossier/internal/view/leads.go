package view

// How briefings lead to each other.

// Why one briefing leads to another.
type Why int

// The reasons: the first two are stated.
const (
	Translates Why = iota
	Cites
	LinksTo
)

// String is how files for programs call it.
func (w Why) String() string { return [...]string{"translates", "cites", "links"}[w] }

// Leads are the briefings that one leads to, and those that lead to it.
type Leads struct {
	Held map[string]string // an address in its text → the id of the briefing that the archive has of it
	To   []Citing          // those that its attribution names
	Out  []Citing          // those that its text links to
	By   []Citing          // the newest that lead to it
	All  int               // how many do
}

// Citing is another briefing, why one leads to the other, and the paragraph with the link.
type Citing struct {
	Card
	Why Why
	N   int
}

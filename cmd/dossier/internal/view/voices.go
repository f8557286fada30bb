package view

// How many voices some briefings are: five papers that carry one agency's text are one.

// Voices counts briefings by who wrote them.
type Voices struct {
	Briefings  int
	Reports    int // copies of one text once
	Origins    int // reports of one agency, or of one publisher where no agency is credited, are of one
	Publishers int
	Unclaimed  int     // reports of which no publisher is known
	Unknown    int     // reports of which nobody says who wrote them
	Shared     []Voice // agencies that wrote several of the reports
}

// Voice is an agency and how many reports it wrote.
type Voice struct {
	Name    string
	Reports int
}

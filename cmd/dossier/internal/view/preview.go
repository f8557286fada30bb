package view

// The Views of the preview's own pages, which no build writes.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
)

// Own is what all pages of the preview have in common.
type Own struct {
	Frame
	Token string // proves that a form was sent from such a page; "" where nothing may be done
	Done  string // what was done last
	Undo  string // the act that did it, or ""
	Wrong string // why something was not done

	At     string // the page itself: its name and query
	Behind bool   // what was done is saved, and the site does not have it yet
}

// Sources is the preview's table of sources.
type Sources struct {
	Own
	Counts   archive.Counts
	Errors   int
	Warnings int
	Notes    int
	Messages diag.List // of the archive itself, of no source
	More     int       // messages that are not listed
	Query    string    // words that the sources are filtered by
	Facets   []Facet   // and what else
	Sorts    []Sort    // the columns
	Filter   string    // all of it as an address has it, without "?" and the page
	Rows     []SourceRow
	Matching int // rows on all pages
	Page     int
	Last     int
	Fields   []FieldForm // that can be set for many at once
	Plan     *Plan       // nil when nothing is planned
}

// Facet is something that sources are filtered by.
type Facet struct {
	Name, Label string
	Options     []FacetOption
}

// FacetOption is one of its values, and how many sources have it.
type FacetOption struct {
	Value, Label string
	Count        int
	Chosen       bool
}

// Sort is a column that a table can be sorted by.
type Sort struct {
	Key, Label string
	Link       string // that sorts by it
	Order      string // "ascending", "descending" or "" where another column orders the table
}

// SourceRow is one source in the table.
type SourceRow struct {
	Name                string // path below the sources
	Title               string // "" when it cannot be read
	Path                string // of its page, "" when it has none
	Cells               []SourceCell
	Missing             []string // labels of fields without a cell that are expected and not known
	Errors, Warnings    int
	Withheld, Corrected bool
	Holds               bool // it has no text, and only holds others
}

// SourceCell is what is known of one field.
type SourceCell struct {
	Name  string
	Text  string
	Basis archive.Basis
}

// Plan is what an act on many sources would change.
type Plan struct {
	ID    string // which the form repeats
	Says  string
	Rows  []PlanRow
	Files int // that it writes
	Same  int // sources that say so already
}

// PlanRow is one source of a plan, or a number of sources that change alike.
type PlanRow struct {
	Before string
	Basis  archive.Basis
	After  string
	Names  []string
	More   int // names that are not listed
}

// FieldForm is a field as a form sets it.
type FieldForm struct {
	Instead           string // what would be known of it without what is said here, or what is not taken
	Name, Label, Says string
	Value             string // what is known, as front matter says it
	Basis             archive.Basis
	Evidence          string // where that was read
	Line              int    // or 0
	Options           []string
	Several           bool // divided by semicolons
}

// Source is the desk of one source.
type Source struct {
	Own
	Name    string
	State   SourceState
	Fields  []FieldForm
	Lines   []SourceLine
	MoreRaw int // lines that are not shown
	Places  Places
	Marks   []FieldForm // that words of the text can be put into
	Seen    string      // tells what the sidecar held when the page was made,
	Text    string      // and what the text was
	Made    string      // tells which version of its page there is
}

// Places is where a source is among others.
type Places struct {
	Filter         string // of the list, as an address has it
	Previous, Next string // sources of the list, or ""
	Queue          Queue
}

// Queue is where a source is among those of which something is not known.
type Queue struct {
	Missing, Label string // the field; "" and a word for any
	At, All        int
	In             bool // the source is one of them
	Previous, Next string
}

// Conflict asks what to do about files that were changed meanwhile.
type Conflict struct {
	Own
	ID, Says string
	Files    []ConflictFile
}

// ConflictFile is one of them.
type ConflictFile struct {
	Name   string
	Gone   bool       // it was deleted, or was never there
	Known  bool       // what it was is known:
	Theirs []DiffLine // what was changed meanwhile
	Mine   []DiffLine // what the act would change now
}

// DiffLine is a line of a comparison: "+", "-", " ", or "" where lines are left out.
type DiffLine struct{ Sign, Text string }

// Add is where texts are brought in: what was brought, as it would be read.
type Add struct {
	Own
	Tray                 string // under which it waits; "" where nothing was brought yet
	Texts                []AddText
	Skipped              []string    // what is not taken, and why
	Notes                []string    // what is to be known of what was
	Fields               []FieldForm // that may be said of all of it at once
	MostFiles, MostBytes int         // that may be brought at once
	Listed               bool        // there are several: their texts are short
	Ready                int         // texts that can be kept
}

// AddText is one text that was brought.
type AddText struct {
	N        int
	Called   string // by whoever brought it
	File     string // as the maintainer would type it, once it is kept
	Title    string
	Refused  string // why it cannot be kept
	Twin     string // the source that holds the same bytes
	Withheld string // why it would be in no page
	Messages diag.List
	Fields   []FieldForm
	Names    []AddName
	Inside   []string // titles or names of the files in it
	Lines    []SourceLine
	More     int // lines that are not shown
	Removed  int // passages
	Unread   bool
}

// AddName is a name in such a text.
type AddName struct {
	Name  string
	Type  archive.EntityType
	Count int
	Known bool // the archive has it
}

// Clip is where the page arrives that one is reading.
type Clip struct{ Own }

// SourceLine is a line of the text that was read, and what was read in it.
type SourceLine struct {
	N       int
	Text    string
	Read    []string // labels of the fields
	Removed string   // why it is no part of the text, or ""
	Back    string   // lines that are put back together, at the first of them
	Kept    string   // it was removed, and put back
}

// SourceState is one source in a preview.
type SourceState struct {
	File     string            // as the maintainer would type it
	Sidecar  string            // where its corrections stand, or would stand
	Stands   bool              // there is such a sidecar
	Briefing *archive.Briefing // nil when it cannot be read
	Withheld string            // why it is not in the archive, or ""
	Holds    bool              // it has no text, and only holds others
	Unknown  []*archive.Field  // fields that are expected and not known
	Messages diag.List
	Names    []Candidate // what looks like a name and is none that is kept
}

// Candidate is what looks like a name and is none that is kept, and what it
// most likely is.
type Candidate struct {
	Name  string
	Type  archive.EntityType
	Count int
}

// Names is the preview's list of names, with what a maintainer may decide of each.
type Names struct {
	Own
	NameQuery
	Last  int
	Total int
	Names []NameState
	IDs   []NameTarget // of what another may be merged into
	Plan  *NamePlan    // nil when nothing is planned
}

// NameQuery is which names are listed.
type NameQuery struct {
	Show    string             // "found", "kept" or "all"
	Type    archive.EntityType // "" for all
	Unknown bool               // only those whose type is not known
	Alike   bool               // only those that are likely another's
	Often   bool               // the most often named first, not the most doubtful
	Query   string             // what the names hold; "" for all
	First   bool               // what an act changes is shown before it is done
	Page    int
	Link    string // all of it but the page, as an address has it
}

// NameTarget is what another name may be merged into.
type NameTarget struct{ ID, Name string }

// NamePlan is what an act on names would change.
type NamePlan struct {
	ID     string // which the form repeats
	Says   string
	Effect string // “29 mentions: 27 stay, 2 go to …”
	// Counting is set while that is not known yet: the page asks again.
	Counting bool
	Shifts   []Shift
	Files    []string // that it writes
	Wrong    []string // why it is better not done
}

// Shift is a place whose link changes.
type Shift struct {
	Sample
	From, To string // "" for nobody
}

// Name is the desk of one name.
type Name struct {
	Own
	NameQuery
	State    NameState
	Forms    []NameForm
	Sources  []NameSource
	More     int // sources that are not listed
	Previous string
	Next     string
	IDs      []NameTarget
	Plan     *NamePlan
}

// NameForm is how a name is written, and how often.
type NameForm struct {
	Words string
	Count int
}

// NameSource is a source that names it, with some of the sentences.
type NameSource struct {
	File  string
	Count int
	Spots []Sample
}

// NameState is one name, as somebody who reviews names sees it.
type NameState struct {
	Decided   bool // something was, and the site does not show it yet
	Entity    *archive.Entity
	Mentions  int
	Briefings int
	Samples   []Sample
	Alike     []NameAlike
}

// NameAlike is a name that is likely the same, and by what.
type NameAlike struct {
	Entity   *archive.Entity
	Mentions int
	Why      string
	From     string // id of the two that is merged into the other
	Into     string
}

// Sample is a sentence that names an entity, and the briefing it stands in.
type Sample struct {
	Card
	Spot Spot
}

// Log is what was done in the content folder, the latest first.
type Log struct {
	Own
	Acts []LogRow
}

// LogRow is one act.
type LogRow struct {
	ID, When, Says string
	Files          []string
	Undone         bool
	Back           bool // it took another back
}

// Doctor is what to do next for an archive.
type Doctor struct {
	Own
	Groups []AdviceGroup
}

// AdviceGroup is advice of one kind.
type AdviceGroup struct {
	Name string
	Rows []AdviceRow
}

// AdviceRow is one thing to look at.
type AdviceRow struct {
	Says     string
	Count    int
	Examples []AdviceExample
	Page     string // of the desk where it is fixed
	Command  string
}

// AdviceExample is a source or a name.
type AdviceExample struct{ Name, Page string }

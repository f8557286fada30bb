package view

// The Views of the search: its page, and the files of its index.

import "dossier/cmd/dossier/internal/archive"

// Search is the search page: what a question may be narrowed to.
type Search struct {
	Frame
	Filters []SearchFilter
	Many    bool // so many briefings that what was found is counted when somebody asks for it
}

// SearchFilter is one thing that a question may be narrowed by.
type SearchFilter struct {
	Key     string
	Options []SearchOption
}

// SearchOption is a value of a filter and how many briefings have it.
type SearchOption struct {
	Value, Label string
	Briefings    int
}

// SearchWord is a folded, stemmed word of the archive, in how many briefings it
// stands, and where.
type SearchWord struct {
	Word      string
	Briefings int
	Data      []byte
	Cut       bool // Data is the beginning of a long list
	Rest      int  // what the word weighs in the others
}

// SearchWords is a file of the index: words with where they stand, or, in
// the lexicon, with how many briefings hold them.
type SearchWords struct {
	Name  string
	Words []SearchWord
}

// SearchPairs is a file of the index: in each slot the briefings that hold a
// pair of words.
type SearchPairs struct {
	Name  string
	Slots []SearchWord
}

// SearchColumns is a file of what some briefings may be picked by.
type SearchColumns struct {
	Name           string
	Columns        []SearchColumn
	First, Lengths []byte         // the first day of each date, and how many days it may be
	Names          []SearchColumn // who names the entities that are named most
}

// SearchColumn is a field: its values, and which of them each briefing has.
type SearchColumn struct {
	Key    string
	Values []string
	Data   []byte
}

// SearchNames is a file of names to offer while somebody types.
type SearchNames struct {
	Name  string
	Names []SearchName
}

// SearchName is a name with what else it is called.
type SearchName struct {
	NameCount
	Aliases []string
}

// EntityPreviews is a file of what is shown of names in passing.
type EntityPreviews struct {
	Site     *archive.Site
	Name     string
	Previews []EntityPreview
}

// EntityPreview is a name, what is kept of it in a sentence, and the newest
// briefing that names it.
type EntityPreview struct {
	NameCount
	Note   string
	Latest Card
}

// SearchTexts is a file of texts that results are shown from.
type SearchTexts struct {
	Site      *archive.Site
	Name      string
	Briefings []*archive.Briefing
}

// SearchRules is what the client knows before it asks: how the index is cut, and how
// words are folded and stemmed.
type SearchRules struct {
	Briefings                int
	Postings, Lexicon, Names int  // files of the index: of postings, of words, of names and what is shown of them
	PerText, PerColumns      int  // briefings in a file of texts, and of columns
	PerHead                  int  // words that begin alike in the first of two files of these; 0: there is one
	PerRest                  int  // files of postings with one of what is left of their long lists; 0: no list is long
	Copies                   bool // some are copies of one text: a file says which
	Languages                []string
	Scripts                  []string // that a page loads to ask
}

// Schema is one of the JSON Schemas that ship with the site.
type Schema struct{ Name string }

// Static is an asset, written as it is.
type Static struct {
	Name string // in the site
	Data []byte
}

// Original is the file of a source as it came; Packed is its name in a ZIP archive, ""
// for the file itself.
type Original struct {
	Packed string
	Data   []byte
}

// Large is an asset that is too large to be held: it goes from its file into the site.
type Large struct {
	Name string // in the site and in static/
}

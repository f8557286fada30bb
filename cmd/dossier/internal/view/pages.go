package view

// The Views of pages that readers see, one for each kind.

import (
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
)

// Home is the front page.
type Home struct {
	Frame
	Counts     archive.Counts
	Latest     []Card
	Names      []TypeNames
	Publishers []GroupCount
	Pages      []archive.NavItem
	Beside     []Beside
}

// Beside is two briefings of one day that have a page side by side.
type Beside struct {
	A, B Card
	Path string
}

// TypeNames is a type of entity with its most often named ones.
type TypeNames struct {
	Type  archive.EntityType
	Total int
	Names []NameCount
}

// Briefing is a briefing's page; its JSON twin is made of the same.
type Briefing struct {
	Frame
	Briefing     *archive.Briefing
	Names        []NameCount // every entity it names, most first
	Picture      string      // that stands for it where a link is shared
	Versions     []Version   // of its text, the latest first, itself among them; none where there are no others
	Revision     *Revision   // what it changed of the version before it
	Minutes      int         // that it takes to read; 0 where nobody is told
	Corrections  []Corrected
	MoreCorrect  int // of these that are not listed
	Translations []Translation
	Passages     []Passage
	OneText      *Copies // the briefings that are one text with it; nil where there are none
	Leads        Leads
	Related      []RelatedCard
	Earlier      *Card
	Later        *Card
	BibTeX       string // how it is cited, for reference managers; "" where files beside the page say so
	RIS          string
}

// Version is one of several versions of a text.
type Version struct {
	Path string // its page
	Day  string // on which it was saved, EDTF, or ""
	Here bool   // it is that of the page
}

// VersionsOf lists the versions of the text of a briefing, the latest first; here is the
// one whose page it is. There are none where it was saved once.
func VersionsOf(latest, here *archive.Briefing) (out []Version) {
	if len(latest.Versions) == 0 {
		return nil
	}
	for _, b := range append([]*archive.Briefing{latest}, latest.Versions...) {
		out = append(out, Version{Path: b.Path(), Day: b.Version(), Here: b == here})
	}
	return out
}

// Revision is what a version of a text changed of the one before it.
type Revision struct {
	Now, Was string      // the days on which they were saved, EDTF, or ""
	Changes  *Difference // nil where the two cannot be compared
	Unnoted  bool        // it prints no correction, and both are known to be whole
}

// Corrected is a text that a briefing corrects, or one that corrects it.
type Corrected struct {
	Card
	Corrects bool // it corrects the briefing
}

// RelatedCard is a related briefing and the names it shares.
type RelatedCard struct {
	Card
	Shared  []Ref
	More    int    // shared names that are not listed
	Compare string // page on which the two stand side by side, or ""
}

// ComparePath returns the page on which two briefings stand side by side.
func ComparePath(a, b string) string { return "compare/" + min(a, b) + "--" + max(a, b) + ".html" }

// Compare is two briefings side by side.
type Compare struct {
	Frame
	A, B         Card
	TitleA       string // what tells it from the other
	TitleB       string
	Days         []SameDay
	Both         []PairName
	OnlyA, OnlyB []NameCount
	MoreA, MoreB int // that are not listed
	Voices       Voices

	AloneA, AloneB Alone
}

// Alone is what one of two briefings has and the other has not.
type Alone struct {
	Days    []AloneDay
	Quoted  []AloneQuoted
	Figures []Spot
}

// Any reports whether there is anything.
func (a Alone) Any() bool { return len(a.Days)+len(a.Quoted)+len(a.Figures) > 0 }

// AloneDay is a day, and where it stands.
type AloneDay struct {
	Date string
	N    int
}

// AloneQuoted is who is quoted, and where first.
type AloneQuoted struct {
	Ref
	N int
}

// SameDay is a date that both speak of, in the words of each.
type SameDay struct {
	Date string
	A, B []StatementRow
}

// PairName is a name that both have, and how often.
type PairName struct {
	Ref
	A, B int
}

// Record is the raw text of a source beside what was read in it.
type Record struct {
	Frame
	Briefing *archive.Briefing
	Names    []NameCount
}

// List is a page of a list of briefings: all of them, or those of one
// publisher or author.
type List struct {
	Frame
	Pager
	Heading   string
	What      string // "briefings", "publisher", "author"
	Publisher *archive.Publisher
	Bio       string
	Feed      bool // it has a feed
	Total     int
	Texts     int // briefings, copies of one text counted once
	Voices    Voices
	Cards     []Card
	Names     []NameCount  // the names these briefings speak of most
	Dated     int          // statements of a publisher
	Days      []DatedGroup // these, unless they have pages of their own
}

// Entity is a page of what the archive says about one entity.
type Entity struct {
	Frame
	Pager
	Entity         *archive.Entity
	Mentions       int
	Briefings      int
	Texts          int // briefings, copies of one text counted once
	Voices         Voices
	Groups         []MentionGroup
	All            bool // Groups have every passage that names it, not the first of each briefing
	Feed           bool // it has a feed
	Publishers     []GroupCount
	MorePublishers int   // that are not listed
	Unissued       int   // briefings without a publisher
	First          *Card // the earliest dated briefing that names it
	Latest         *Card
	Says           []Sentence      // what says most of it
	Spans          []string        // the years, or months, that Over counts by
	Over           []PublisherOver // how often each publisher named it in these
	Undated        int             // mentions in briefings without a date, which Over cannot count
	Together       []Company
	Described      []Description // what sources put beside the name
	Dated          int           // statements that name it
	Days           []DatedGroup  // these, unless they have a page of their own
	Shared         []SharedRef   // names that it shares with others
}

// PublisherOver is how often the briefings of one publisher name an entity, by
// the time they were published.
type PublisherOver struct {
	ID, Name string // empty when the publisher is not stated
	Counts   []int
	Total    int
}

// Company is an entity that is named in the same briefings as another, and a
// sentence that names both, where one is shown.
type Company struct {
	NameCount
	Sentence *Sentence
}

// Sentence is a sentence of a briefing as other pages show it.
type Sentence struct {
	Card
	N    int
	Text string
}

// Description is what a source puts beside a name, where it does so first, and
// how many more briefings have the same words.
type Description struct {
	Words string
	Card
	N    int
	More int
}

// SharedRef leads to the page of a name that several entities share.
type SharedRef struct{ ID, Name string }

// Path returns the page of the name in the site.
func (r SharedRef) Path() string { return "names/" + r.ID + ".html" }

// SharedName is the page of a name that several entities share.
type SharedName struct {
	Frame
	Name   string
	Senses []Sense
}

// Sense is one bearer of a shared name, and what is kept of it in a sentence or
// two.
type Sense struct {
	NameCount
	Note string
	Role *Description // what a source calls the bearer
	Card *Card        // the newest briefing that names it
}

// Moved is the page at the old address of an entity that became another.
type Moved struct {
	Frame
	To Ref
}

// Gone is the page at the address of an entity that no briefing names any
// more.
type Gone struct {
	Frame
	Name, On, Why string
}

// Map is the map of the places that are named most.
type Map struct {
	Frame
	Places []MapPlace
	Others int  // places whose whereabouts nobody knows
	Once   bool // some are named in copies of one text, which count once
	// What is shown of the Earth, in degrees.
	West, North, Width, Height int
}

// MapPlace is a place and where it lies. Basis and Rule say how that is known.
type MapPlace struct {
	NameCount
	Lat, Lon string
	Basis    archive.Basis
	Rule     string
}

// Graph is a graph of the names that are named most: which stand together, in groups of
// one and those beside it. A group is the edges with one A, in a row.
type Graph struct {
	Frame
	Names  []NameCount
	Edges  []GraphEdge
	Groups int
}

// GraphEdge joins two of the names of a graph, by their numbers in it.
type GraphEdge struct{ A, B, Briefings int }

// MentionGroup is one briefing, how often it names somebody, and the mentions that a
// page shows.
type MentionGroup struct {
	Card
	Mentions int
	Spots    []Spot
}

// Spot is a mention as other pages show it: in as much of its text as they
// show, and no more.
type Spot struct {
	N             int // leaf it stands in; 0 is the title
	Left, Right   string
	Name          string
	Before, After bool // the text goes on

	Begins, Ends string // the rest of its sentence on either side, where a page shows that on demand
}

// context is how many bytes of text stand on either side of a mention.
const context = 44

// SpotOf returns a mention in its context, cut at words.
func SpotOf(b *archive.Briefing, m *archive.Mention) (s Spot) {
	text := b.Text(m.N)
	if m.End > len(text) {
		return Spot{N: m.N}
	}
	s = Spot{N: m.N, Left: text[:m.Start], Name: text[m.Start:m.End], Right: text[m.End:]}
	if s.Before = len(s.Left) > context; s.Before {
		s.Left = s.Left[len(s.Left)-context:]
		if i := strings.IndexByte(s.Left, ' '); i >= 0 {
			s.Left = s.Left[i+1:]
		}
		for len(s.Left) > 0 && !utf8.RuneStart(s.Left[0]) {
			s.Left = s.Left[1:]
		}
	}
	if s.After = len(s.Right) > context; s.After {
		end := context
		for end > 0 && !utf8.RuneStart(s.Right[end]) {
			end--
		}
		s.Right = s.Right[:end]
		if i := strings.LastIndexByte(s.Right, ' '); i >= 0 {
			s.Right = s.Right[:i]
		}
	}
	return s
}

// mostOfSentence is how much of a sentence is kept on either side: a list of a thousand
// names is one sentence, and would be on the page of each.
const mostOfSentence = 400

// Within adds the rest of the sentence text[from:to] to a mention text[start:end], and
// leaves out of the context what is of other sentences.
func (s *Spot) Within(text string, from, to, start, end int) {
	left, right := start-len(s.Left), end+len(s.Right)
	if from >= left {
		s.Left, s.Before = text[from:start], false
	} else if s.Before && left-from <= mostOfSentence {
		s.Begins = text[from:left]
	}
	if to <= right {
		s.Right, s.After = text[end:to], false
	} else if s.After && to-right <= mostOfSentence {
		s.Ends = text[right:to]
	}
}

// Index is a page of names in alphabetical order.
type Index struct {
	Frame
	Pager
	Heading string
	Type    archive.EntityType // "" for all
	Types   []TypeNames
	Letters []LetterLink
	Names   []LetterNames
	Alone   int // the page on which the names of one briefing begin, behind the others; 0 where there are none
	Total   int
}

// LetterLink leads to the page on which a letter begins.
type LetterLink struct {
	Letter string
	Page   int
}

// LetterNames is a letter and the names under it.
type LetterNames struct {
	Letter string
	Alone  bool // only one briefing has them
	Names  []NameCount
}

// Groups is the index of publishers or of authors.
type Groups struct {
	Frame
	Pager
	Heading string
	Folder  string // "publishers" or "authors"
	Groups  []GroupCount
	Unknown int // briefings without one
}

// OwnPage is a page of the maintainer's own.
type OwnPage struct {
	Frame
	Page   *archive.Page
	Names  []NameCount
	Links  map[string]string // what its own link targets lead to
	Answer *Answer           // to the question that it keeps, or nil
}

// Answer is the newest of the briefings that answer a kept question.
type Answer struct {
	Query string // of the search page, for the same
	Total int
	Cards []Card
	Feed  string // path
}

// NotFound is the page a host shows for an address that does not exist.
type NotFound struct{ Frame }

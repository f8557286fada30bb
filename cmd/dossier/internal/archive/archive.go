// Package archive holds the nouns of Dossier as plain data: what a reader
// recovers from one source (Document), who said it and how we know
// (Attribution), the names in it (Entity, Mention), and everything joined
// (Archive).
//
// Values here are built once and then only read. Those that a View points at
// carry a Digest, so a View can be fingerprinted without walking the archive.
package archive

import (
	"cmp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
)

// Digest identifies the content of a value: equal digests, equal output.
type Digest [16]byte

// Document is what reading one source gives, before anything is joined to it.
type Document struct {
	File      string // slash-separated path below the sources folder
	SHA256    string // of the raw bytes, hexadecimal
	Bytes     int    // size of the raw file
	MediaType string
	Encoding  string // what the bytes were decoded from: utf-8, utf-16le, …; "" when they are not text
	Raw       string // the text that was read, line ends as \n
	Parts     []Part // where its lines come from in a file that is not text; else none
	Addresses string // of people in a mail: MaskedAddresses or ShownAddresses; "" where there are none
	Edited    string // EditsKey of the edits with which it was read

	Within  Within   // the file that holds it; zero for one that lies in a folder
	Members []Inner  // the files in it
	Listed  []Listed // what it says of others, where it is a list

	Recovered Attribution // read in the text
	Stated    Attribution // the source's own front matter

	Body      []body.Block
	Footnotes []Footnote
	Leaves    []*body.Block // of Body and Footnotes; leaf n is Leaves[n-1]
	Removed   []Removal
	Repairs   []Repair
	Messages  diag.List
}

// Within is the file that holds a source, and what the source is there.
type Within struct {
	File string // as Document.File
	As   Relation
}

// Relation is what a file is in the file that holds it.
type Relation string

// What files hold.
const (
	Attachment Relation = "attachment"
	MessageIn  Relation = "message"
	PageIn     Relation = "page"
	EntryIn    Relation = "entry"
)

// Inner is a file inside a source.
type Inner struct {
	Name   string // as the source calls it
	File   string // as Document.File; "" where no reader reads it
	Type   string // media type, as the source states it
	Bytes  int
	SHA256 string
}

// Listed is what a list of things, such as a library of references, says of one.
type Listed struct {
	Key    string // by which the list calls it
	Line   int
	Files  []string // where its file is, as the list says
	Fields Attribution
}

// Tie leads from a briefing to what is in its file, or holds it.
type Tie struct {
	Inner
	ID, Title string // of the briefing that it is; "" where it is none that is shown
}

// Part is a stretch of the text that was read and its place in the file: page 3,
// part 2. Parts are in the order of their lines and share none.
type Part struct {
	First, Last int // lines of Document.Raw
	Kind        PartKind
	Label       string // its number or name, as the file counts: "3", "iv"
}

// PartKind is what a file that is not text is made of.
type PartKind string

// The kinds of part.
const (
	PagePart      PartKind = "page"
	PiecePart     PartKind = "part"
	ParagraphPart PartKind = "paragraph"
	LinePart      PartKind = "line"
)

// Part returns the part of the file that a line of the text comes from, or nil.
func (d *Document) Part(line int) *Part {
	at, found := slices.BinarySearchFunc(d.Parts, line, func(p Part, line int) int {
		switch {
		case p.Last < line:
			return -1
		case p.First > line:
			return 1
		}
		return 0
	})
	if !found {
		return nil
	}
	return &d.Parts[at]
}

// Enlist lists the leaves of a document in the order of their numbers.
func (d *Document) Enlist() {
	out := make([]*body.Block, 0, 64)
	body.Walk(d.Body, func(b *body.Block) bool { out = append(out, b); return true })
	for i := range d.Footnotes {
		if t := d.Footnotes[i].Text; t != nil {
			out = append(out, t)
		}
	}
	d.Leaves = slices.Clip(out)
}

// Text returns the text of leaf n of the briefing; leaf 0 is the title.
func (b *Briefing) Text(n int) string {
	if n == 0 {
		return b.Attr().Title
	}
	return b.Doc.Text(n)
}

// Footnote is one definition and the paragraph that first refers to it.
type Footnote struct {
	Marker    string
	URL       string      // when the note is a web address and nothing else
	Text      *body.Block // nil when it is a URL alone
	Paragraph int         // leaf that refers to it first; 0 when none does
	Refs      int         // how often it is referred to
	First     int         // lines of the definition
	Last      int
}

// Removal is text of the source that is not shown, and why.
type Removal struct {
	First, Last int
	Text        string
	Reason      string
}

// OthersCredit is why a line is removed that credits somebody who did not write the text.
const OthersCredit = "credit of somebody else"

// Repair is a change of shape, never of words: a broken line fixed, a mark
// read as markup.
type Repair struct {
	First, Last int
	What        string
}

// Mention is one occurrence of an entity. Start and End are bytes in the text
// of leaf N; N is 0 in the title.
type Mention struct {
	*Linked
	N          int
	Start, End int
}

// Linked is to whom a mention was linked, and why. Mentions share it where it is the same:
// a large archive has a million, which are in memory as long as it is.
type Linked struct {
	Entity   string
	Rule     Rule
	Evidence string // what made it a link, in words; may be empty for a name
	// Confidence is how many of a hundred links of this evidence are right. Below what a
	// site asks for, a name is indexed and not linked.
	Confidence uint8
}

// Statement is a sentence that carries a date. Start and End are the sentence's
// bytes in the text of leaf N, From and To those of the words that date it. A
// sentence with two dates gives two statements.
type Statement struct {
	N          int
	Start, End int
	From, To   int
	Date       string // EDTF: a day, a month, a year, or an interval of these
	Rule       string // what completed the date; "" when the words state all of it
}

// What completed the date of a statement. Behind those of the document's date, and of
// a language, stand a comma and that.
const (
	YearInSentence   = "the year is in the same sentence"
	YearInHeading    = "the year is in the heading"
	YearNamedBefore  = "the year is the one named before"
	YearOfDocument   = "the year is that of the document’s date"
	CenturyBefore    = "the century is that of the last such years before the document’s date"
	CountedFrom      = "counted from the document’s date"
	OrderOfOthers    = "day and month are in the order of the other dates of the text"
	OrderOfLanguages = "the day is before the month"
)

// Cut cuts a text into what is in the sentence before the words of its date,
// these, and what follows them; of a text that is shorter than the sentence
// was, what is there.
func (s *Statement) Cut(text string) (left, words, right string) {
	start := min(s.Start, len(text))
	from := min(max(s.From, start), len(text))
	to := min(max(s.To, from), len(text))
	end := min(max(s.End, to), len(text))
	return text[start:from], text[from:to], text[to:end]
}

// Precision returns the word of the output contract for how exact a date is:
// day, month, year or interval.
func Precision(date string) string {
	switch {
	case strings.Contains(date, "/"):
		return "interval"
	case len(date) == len("2006-01-02"):
		return "day"
	case len(date) == len("2006-01"):
		return "month"
	}
	return "year"
}

// Basis says whether the date is the text's own or was completed.
func (s *Statement) Basis() Basis {
	if s.Rule != "" {
		return Inferred
	}
	return Extracted
}

// Rule says how a mention was linked.
type Rule string

// The rules of linking, as they are in data-rule and in JSON.
const (
	ByName      Rule = "name"
	ByAlias     Rule = "alias"
	ByWeakAlias Rule = "weak-alias"
	ByAcronym   Rule = "acronym"
	BySurname   Rule = "surname"
	ByDiscovery Rule = "discovered" // not kept: it was found
)

// EntityType is one of the kinds of thing that have a page; "" where it is not known.
type EntityType string

// EntityTypes lists the types in the order they are shown.
var EntityTypes = []EntityType{"person", "organization", "place", "policy", "event", "work"}

// Plural returns the folder and heading word of a type: "people" for "person". Names
// whose type is not known are among all names only.
func (t EntityType) Plural() string {
	switch t {
	case "":
		return "entities"
	case "person":
		return "people"
	case "policy":
		return "policies"
	}
	return string(t) + "s"
}

// Class returns the word by which pages mark a type: "unknown" where it is not known.
func (t EntityType) Class() string { return cmp.Or(string(t), "unknown") }

// Entity is one person, organization, place, policy, event or work.
type Entity struct {
	ID          string
	Name        string
	Type        EntityType
	Aliases     []string
	WeakAliases []string // link only with support in the same document
	Not         []string // phrases in which no form of the name is this entity
	SameAs      []string // URLs
	Wikidata    string
	Coordinates string // of a place, when they are kept: degrees north, degrees east
	Note        []body.Block
	Found       bool     // not kept: it was found in the sources
	Confidence  uint8    // of a hundred names with this evidence, how many are one
	Why         []string // what speaks for its type, when it was found
	File        string   // where it is kept
	Line        map[string]int
	Digest      Digest
}

// Summary returns the first paragraph of the entity's note, "" without one.
func (e *Entity) Summary() string {
	if len(e.Note) == 0 {
		return ""
	}
	return e.Note[0].Text
}

// Judgement is a maintainer's decision on one name.
type Judgement struct {
	Kind   JudgementKind
	Name   string // that is judged, as it is written
	Entity string // id that the name refers to, or does not; that is renamed; that another became
	From   string // id that became Entity
	In     string // source, below the sources, in which alone it holds; "" for all
	File   string
	Line   int
}

// JudgementKind is the word a judgement begins with in entities.yaml.
type JudgementKind string

// The kinds of judgement.
const (
	Ignore  JudgementKind = "ignore"
	Same    JudgementKind = "same"
	NotSame JudgementKind = "not-same"
	Merge   JudgementKind = "merge"
	Rename  JudgementKind = "rename"
)

// Occurrence points at the mentions of one entity in one briefing. A briefing has dozens,
// so they are small and point to nothing.
type Occurrence struct {
	Briefing int   // index in Archive.Briefings
	First    int32 // index of the first mention in that briefing's Mentions
	Mentions int32 // how many there are
}

// In returns the indexes of the mentions among all of their briefing.
func (o Occurrence) In(all []Mention) []int {
	out := make([]int, 0, o.Mentions)
	for i := int(o.First); len(out) < cap(out); i++ {
		if all[i].Entity == all[o.First].Entity {
			out = append(out, i)
		}
	}
	return out
}

// Together is an entity that is named in the same briefings as another.
type Together struct {
	Entity    int // index in Archive.Entities
	Briefings int // how many briefings name both
}

// Archive is everything joined. Briefings are in order of date, newest first,
// undated last; Entities in the order of their names.
type Archive struct {
	Site       *Site
	Counts     Counts
	Briefings  []*Briefing
	Entities   []*Entity
	Publishers []*Group
	Authors    []*Group
	Pages      []*Page

	Occurrences [][]Occurrence // by entity
	Named       [][]Count      // by briefing: entities and how often, most first
	Related     [][]int32      // by briefing: others that share names with it, best first
	Together    [][]Together   // by entity
	Shared      []SharedName   // names that several entities share, in the order of their ids
	SharedBy    [][]int        // by entity: indexes in Shared

	Messages diag.List
}

// SharedName is a name, an alias or a surname that several entities have.
type SharedName struct {
	ID       string
	Name     string
	Entities []int // indexes in Entities
}

// Count is an entity and a number of mentions.
type Count struct{ Entity, Mentions int32 }

// Group is a publisher or an author with the briefings that carry its name.
type Group struct {
	ID        string
	Name      string
	Publisher *Publisher // nil for an author
	Bio       string
	Briefings []int // indexes in Archive.Briefings
}

// Site is what every page knows about the archive.
type Site struct {
	Title       string
	Description string
	BaseURL     string // with a trailing slash; empty when not set
	Language    string
	Editor      string
	Generator   string
	FoundNames  string            // which found names are shown, and how
	LinkFrom    uint8             // the least confidence of a link, in hundredths
	Addresses   string            // of people in mail: masked or shown
	Twins       bool              // the pages of briefings and names have Markdown beside them
	Downloads   string            // which files of the whole archive are written
	Marking     string            // is shown on every page of a site that is not for the public
	Assets      map[string]string // name of an asset → its path in the site, where that carries a hash
	Nav         []NavItem
	Digest      Digest
}

// Root is the path of the site on its host, with a slash at both ends;
// "/" when its address is not known.
func (s *Site) Root() string {
	_, rest, ok := strings.Cut(s.BaseURL, "://")
	if !ok {
		return "/"
	}
	return rest[strings.IndexByte(rest, '/'):]
}

// What a site does with names that were found and are not kept.
const (
	FoundRepeated = "repeated" // those that several briefings name have a page
	FoundAll      = "all"      // each has one
	FoundNone     = "none"     // none is looked for
)

// Which files of the whole archive a site has.
const (
	DownloadAll  = "all"  // each
	DownloadFew  = "few"  // tables and citations: none that holds the texts
	DownloadNone = "none" // none
)

// What a site does with addresses of people in mail, and what was done in a document.
const (
	MaskedAddresses = "masked" // what stands before the @ is nowhere
	ShownAddresses  = "shown"
)

// NavItem is a page of the maintainer's that the navigation shows.
type NavItem struct{ Title, Path string }

// Counts says how large the archive is.
type Counts struct {
	Briefings  int `json:"briefings"`
	Entities   int `json:"entities"`
	Mentions   int `json:"mentions"`
	Publishers int `json:"publishers"`
	Authors    int `json:"authors"`
	Undated    int `json:"undated"`
	Unsigned   int `json:"author_not_stated"`
	Unissued   int `json:"publisher_not_stated"`
}

// Page is a page of the maintainer's own, from content/pages.
type Page struct {
	ID          string
	Title       string
	Description string
	Nav         int    // place in the navigation; 0 omits it
	Search      string // the question that it answers, or ""
	Body        []body.Block
	Footnotes   []Footnote
	Mentions    []Mention
	File        string
	Digest      Digest
}

// FeedPath returns the place of the feed of a page that answers a question.
func (p *Page) FeedPath() string { return "pages/" + p.ID + "/feed.xml" }

// Path returns the page's place in the site.
func (p *Page) Path() string { return "pages/" + p.ID + ".html" }

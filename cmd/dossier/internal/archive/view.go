package archive

import (
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/diag"
)

// A View is all the data one output file is made from. Templates and exporters
// see nothing else, so a View's fingerprint, with that of the templates and of
// the program, is the whole truth about the file.
//
// Views refer to large things by pointer; those carry a Digest. Card and Ref
// stand for the little of a briefing or an entity that other pages show, so
// that a change inside one does not touch every page that points at it.

// Frame is what every page has around its content.
type Frame struct {
	Site        *Site
	Path        string // of the page in the site
	Up          string // from the page to the site's root: "", "../", "../../"
	Title       string
	Description string
	Section     string // entry of the navigation that is current
	JSON        string // path of the JSON twin, or ""
	Forms       bool   // it sends forms to where it comes from; only the preview's own pages do
}

// InSite returns the site that a page belongs to.
func (f Frame) InSite() *Site { return f.Site }

// Surround is what the header and the footer of a page are made from. Many
// pages share one, and then share both.
type Surround struct {
	Site    *Site
	Up      string
	Section string
	Path    string // only of pages that the navigation names
}

// Surround returns what stands around the page of a frame.
func (f Frame) Surround() Surround {
	s := Surround{Site: f.Site, Up: f.Up, Section: f.Section}
	for _, n := range f.Site.Nav {
		if n.Path == f.Path {
			s.Path = f.Path
		}
	}
	return s
}

// Card is a briefing as other pages show it: title, slip, opening words. It
// holds no more than that, so that a change inside a briefing reaches no other
// page than those that show it.
type Card struct {
	ID      string
	Attr    *Attribution
	Opening string
	Digest  Digest
}

// CardOf returns the card of a briefing.
func CardOf(b *Briefing) Card { return Card{b.ID, b.Attr, b.Opening, b.Slip} }

// Path returns the briefing's page in the site.
func (c Card) Path() string { return "briefings/" + c.ID + ".html" }

// Ref is an entity as other pages show it.
type Ref struct {
	ID, Name string
	Type     EntityType
	Found    bool   // nobody keeps it
	Passage  string // the only place that names it, when it has no page of its own
}

// Path returns the entity's page in the site, or the passage that names it.
func (r Ref) Path() string {
	if r.Passage != "" {
		return r.Passage
	}
	return EntityPath(r.ID)
}

// EntityPath returns the page of an entity that has one.
func EntityPath(id string) string { return "entities/" + id + ".html" }

// ChronologyPath returns the chronology of an entity that has one of its own.
func ChronologyPath(id string) string { return "entities/" + id + "/chronology.html" }

// RefOf returns the reference to an entity that has a page.
func RefOf(e *Entity) Ref { return Ref{ID: e.ID, Name: e.Name, Type: e.Type, Found: e.Found} }

// PassagePath returns where leaf n of a briefing stands.
func PassagePath(briefing string, n int) string {
	if n == 0 {
		return "briefings/" + briefing + ".html#title"
	}
	return "briefings/" + briefing + ".html#p" + itoa(n)
}

// NameCount is an entity and how often, or in how many briefings, it is named.
type NameCount struct {
	Ref
	Count     int
	Briefings int
}

// GroupCount is a publisher or author and a number of briefings and mentions.
type GroupCount struct {
	ID, Name  string
	Briefings int
	Mentions  int
}

// Pager says which page of a long list this is. Pages are Base itself,
// then Base without its extension as a folder with 2.html, 3.html and so on.
type Pager struct {
	Base       string // path of the first page
	Page, Last int    // from 1
}

// PagePath returns the path of page n of a list that begins at base.
func PagePath(base string, n int) string {
	if n <= 1 {
		return base
	}
	return base[:len(base)-len(".html")] + "/" + itoa(n) + ".html"
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

// HomeView is the front page.
type HomeView struct {
	Frame
	Counts     Counts
	Latest     []Card
	Names      []TypeNames
	Publishers []GroupCount
	Pages      []NavItem
}

// TypeNames is a type of entity with its most often named ones.
type TypeNames struct {
	Type  EntityType
	Total int
	Names []NameCount
}

// BriefingView is a briefing's page; its JSON twin is made of the same.
type BriefingView struct {
	Frame
	Briefing *Briefing
	Names    []NameCount // every entity it names, most first
	Picture  string      // that stands for it where a link is shared
	Related  []RelatedCard
	Earlier  *Card
	Later    *Card
}

// RelatedCard is a related briefing and the names it shares.
type RelatedCard struct {
	Card
	Shared  []Ref
	More    int    // shared names that are not listed
	Compare string // page on which the two stand side by side, or ""
}

// BriefingTextView is a briefing as Markdown.
type BriefingTextView struct {
	Site     *Site
	Briefing *Briefing
}

// CitationsView is a file of citations: "bib", "ris" or "csl".
type CitationsView struct {
	Format    string
	Citations []Citation
}

// ComparePath returns the page on which two briefings stand side by side.
func ComparePath(a, b string) string { return "compare/" + min(a, b) + "--" + max(a, b) + ".html" }

// CompareView is two briefings side by side.
type CompareView struct {
	Frame
	A, B         Card
	Days         []SameDay
	Both         []PairName
	OnlyA, OnlyB []NameCount
	MoreA, MoreB int // that are not listed
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

// RecordView is the raw text of a source beside what was read in it.
type RecordView struct {
	Frame
	Briefing *Briefing
	Names    []NameCount
}

// ListView is a page of a list of briefings: all of them, or those of one
// publisher or author.
type ListView struct {
	Frame
	Pager
	Heading   string
	What      string // "briefings", "publisher", "author"
	Publisher *Publisher
	Bio       string
	Total     int
	Cards     []Card
	Names     []NameCount // the names these briefings speak of most
}

// EntityView is a page of what the archive says about one entity.
type EntityView struct {
	Frame
	Pager
	Entity     *Entity
	Mentions   int
	Briefings  int
	Groups     []MentionGroup
	Publishers []GroupCount
	Unissued   int   // briefings without a publisher
	First      *Card // the earliest dated briefing that names it
	Latest     *Card
	Spans      []string        // the years, or months, that Over counts by
	Over       []PublisherOver // how often each publisher named it in these
	Together   []Company
	Described  []Description // what sources put beside the name
	Dated      int           // statements that name it
	Days       []DatedGroup  // the latest of these
	Shared     []SharedRef   // names that it shares with others
}

// PublisherOver is how often the briefings of one publisher name an entity, by
// the time they were published.
type PublisherOver struct {
	ID, Name string // empty when the publisher is not stated
	Counts   []int
	Total    int
}

// Company is an entity that is named in the same briefings as another, and
// sentences that name both.
type Company struct {
	NameCount
	Sentences []Sentence
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

// SharedView is the page of a name that several entities share.
type SharedView struct {
	Frame
	Name   string
	Senses []Sense
}

// Sense is one bearer of a shared name, and what is kept of it in a sentence or
// two.
type Sense struct {
	NameCount
	Note string
}

// MovedView is the page at the old address of an entity that became another.
type MovedView struct {
	Frame
	To Ref
}

// GoneView is the page at the address of an entity that no briefing names any
// more.
type GoneView struct {
	Frame
	Name, On, Why string
}

// YearCount is a year and how many dated statements begin in it.
type YearCount struct {
	Year  string
	Count int
}

// Path returns the year's page in the site.
func (y YearCount) Path() string { return "chronology/" + y.Year + ".html" }

// YearsView leads to the years of the chronology.
type YearsView struct {
	Frame
	Years []YearCount
}

// ChronologyView is a page of dated statements in order of time: of one year, or
// of those that name one entity.
type ChronologyView struct {
	Frame
	Pager
	Year          string
	Before, After string  // years
	Months        [12]int // statements by month, when it is a year
	Entity        *Ref
	Total         int
	Days          []DatedGroup
}

// DatedGroup is a date and what sources say of it.
type DatedGroup struct {
	Date     string
	Accounts []Account
}

// Account is one statement, or those of several sources on one day that name
// somebody in common.
type Account struct {
	Names []Ref
	Rows  []StatementRow
}

// StatementRow is a dated sentence as pages show it: its words before, in and
// after the date, and the briefing it stands in.
type StatementRow struct {
	Card
	N                  int
	Date, Rule         string
	Left, Words, Right string
}

// MapView is the map of the places that are named most.
type MapView struct {
	Frame
	Places []MapPlace
	Others int // places whose whereabouts nobody knows
	// What is shown of the Earth, in degrees.
	West, North, Width, Height int
}

// MapPlace is a place and where it lies. Basis and Rule say how that is known.
type MapPlace struct {
	NameCount
	Lat, Lon string
	Basis    Basis
	Rule     string
}

// GraphView is a graph of the names that are named most: which stand together.
type GraphView struct {
	Frame
	Names []NameCount
	Edges []GraphEdge
}

// GraphEdge joins two of the names of a graph, by their numbers in it.
type GraphEdge struct{ A, B, Briefings int }

// MentionGroup is one briefing and the mentions in it that a page shows.
type MentionGroup struct {
	Card
	Spots []Spot
}

// Spot is a mention as other pages show it: in as much of its text as they
// show, and no more.
type Spot struct {
	N             int // leaf it stands in; 0 is the title
	Left, Right   string
	Name          string
	Before, After bool // the text goes on
}

// context is how many bytes of text stand on either side of a mention.
const context = 72

// SpotOf returns a mention in its context, cut at words.
func SpotOf(b *Briefing, m *Mention) (s Spot) {
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

// EntityDataView is the JSON twin of an entity.
type EntityDataView struct {
	Entity    *Entity
	Mentions  int
	Briefings []CardCount
}

// CardCount is a briefing and how often it names an entity.
type CardCount struct {
	Card
	Mentions int
}

// IndexView is a page of names in alphabetical order.
type IndexView struct {
	Frame
	Pager
	Heading string
	Type    EntityType // "" for all
	Types   []TypeNames
	Letters []LetterLink
	Names   []LetterNames
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
	Names  []NameCount
}

// GroupsView is the index of publishers or of authors.
type GroupsView struct {
	Frame
	Pager
	Heading string
	Folder  string // "publishers" or "authors"
	Groups  []GroupCount
	Unknown int // briefings without one
}

// PageView is a page of the maintainer's own.
type PageView struct {
	Frame
	Page  *Page
	Names []NameCount
	Links map[string]string // what its own link targets lead to
}

// NotFoundView is the page a host shows for an address that does not exist.
type NotFoundView struct{ Frame }

// ArchiveView is archive.json.
type ArchiveView struct {
	Site       *Site
	Counts     Counts
	Briefings  []BriefingRow
	Entities   []EntityRow
	Publishers []*Publisher
}

// BriefingRow is a briefing in archive.json.
type BriefingRow struct {
	Card
	SHA256 string
}

// EntityRow is an entity in archive.json.
type EntityRow struct {
	*Entity
	URL       string
	Mentions  int
	Briefings int
}

// FeedView is a feed of the newest dated briefings: of the site, of an entity,
// of a publisher. Its path tells its format, .xml or .json.
type FeedView struct {
	Site            *Site
	Path            string // in the site
	Page            string // that it belongs to
	Title, Subtitle string
	Entries         []FeedEntry
}

// CardView is the picture that stands for a page where a link to it is shared.
type CardView struct {
	Site  *Site
	Title string
	Words string // below the title
}

// OpenSearchView tells browsers how to ask the site.
type OpenSearchView struct{ Site *Site }

// TableView is a CSV file: of briefings, entities, mentions or statements.
type TableView struct {
	Site      *Site
	Of        string // "briefings", "entities", "mentions", "statements"
	Briefings []*BriefingView
	Entities  []EntityRow
	Mentions  [][]int // of each briefing, those that the table holds; nil for all
}

// LinesView is a file of JSON lines: briefings as they are in their own files,
// or what FollowTheMoney makes of them and of the entities.
type LinesView struct {
	Site      *Site
	Of        string // "briefings", "followthemoney"
	Briefings []*BriefingView
	Entities  []EntityRow
}

// DatabaseView is the archive as one SQLite file.
type DatabaseView struct {
	Site       *Site
	Publishers []*Publisher
	Entities   []EntityRow
	Briefings  []*Briefing
}

// DataView is the page that leads to what may be carried away.
type DataView struct {
	Frame
	Counts Counts
	Files  []DataFile
}

// DataFile is a file to carry away.
type DataFile struct{ Path, What, Kind string }

// FeedEntry is a briefing in a feed; File identifies it for good.
type FeedEntry struct {
	Card
	File string
}

// SitemapView lists addresses and when what they show was published.
type SitemapView struct {
	Site  *Site
	URLs  []SitemapURL
	Index bool // URLs are other sitemaps
}

// SitemapURL is one page of the site.
type SitemapURL struct{ Path, Date string }

// HostView is a file that tells a host how to serve the site.
type HostView struct {
	Site          *Site
	Name          string
	Fingerprinted []string   // assets that never change under their names
	Redirects     []Redirect // addresses that lead elsewhere
}

// Redirect is an address of the site and the one it leads to.
type Redirect struct{ From, To string }

// RobotsView is robots.txt.
type RobotsView struct{ Site *Site }

// PreviewView is a page of the preview: how each source was read, and what is
// to be said of it. No build writes one.
type PreviewView struct {
	Frame
	Counts   Counts
	Errors   int
	Warnings int
	Notes    int
	Show     string    // which sources: "" for all, "messages", "unknown"
	Page     int       // of them
	Last     int       // page
	Total    int       // sources that are shown, on all pages
	Messages diag.List // of the archive itself, of no source
	More     int       // messages that are not listed
	Sources  []SourceState
}

// SourceState is one source in a preview.
type SourceState struct {
	File     string    // as the maintainer would type it
	Sidecar  string    // where its corrections stand, or would stand
	Stands   bool      // there is such a sidecar
	Briefing *Briefing // nil when it cannot be read
	Withheld string    // why it is not in the archive, or ""
	Unknown  []string  // fields nobody knows
	Messages diag.List
	Names    []Candidate // what looks like a name and is none that is kept
}

// Candidate is what looks like a name and is none that is kept, and what it
// most likely is.
type Candidate struct {
	Name  string
	Type  EntityType
	Count int
}

// NamesView is the preview's page of names, with what a maintainer may decide of
// each. No build writes one.
type NamesView struct {
	Frame
	Show  string     // "found", "kept" or "all"
	Type  EntityType // "" for all
	Query string     // what the names hold; "" for all
	Page  int
	Last  int
	Total int
	Names []NameState
	IDs   []string // of what another may be merged into
	Token string   // proves that a decision was made on this page; "" when none may be
	Done  string   // what was decided last
	Wrong string   // why it was not
}

// NameState is one name, as somebody who reviews names sees it.
type NameState struct {
	Entity    *Entity
	Mentions  int
	Briefings int
	Samples   []Sample
}

// Sample is a sentence that names an entity, and the briefing it stands in.
type Sample struct {
	Card
	Spot Spot
}

// SearchView is the search page: what a question may be narrowed to.
type SearchView struct {
	Frame
	Briefings               int
	Postings, Lexicon, Sets int      // files of the index: of postings, of words, of names
	PerText                 int      // briefings in a file of texts
	Languages               []string // by whose rules words were stemmed
	Filters                 []SearchFilter
}

// SearchFilter is one thing that a question may be narrowed by.
type SearchFilter struct {
	Key, Label string
	Options    []SearchOption
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
}

// SearchWordsView is a file of the index: words with where they stand, or, in
// the lexicon, with how many briefings hold them.
type SearchWordsView struct {
	Name  string
	Words []SearchWord
}

// SearchPairsView is a file of the index: in each slot the briefings that hold a
// pair of words.
type SearchPairsView struct {
	Name  string
	Slots [][]byte
}

// SearchNamesView is a file of names to offer while somebody types.
type SearchNamesView struct {
	Name  string
	Names []SearchName
}

// SearchName is a name with what else it is called.
type SearchName struct {
	NameCount
	Aliases []string
}

// EntityPreviewsView is a file of what is shown of names in passing.
type EntityPreviewsView struct {
	Site     *Site
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

// SearchTextsView is a file of texts that results are shown from.
type SearchTextsView struct {
	Site      *Site
	Name      string
	Briefings []*Briefing
}

// SearchRulesView is how the client folds and stems a question.
type SearchRulesView struct {
	Names int // files of names, and of what is shown of them
}

// SchemaView is one of the JSON Schemas that ship with the site.
type SchemaView struct{ Name string }

// StaticView is an asset, written as it is.
type StaticView struct {
	Name string // in the site
	Data []byte
}

// InSite returns the site that these files belong to: what they hold of the
// interface is put into its language.
func (v *FeedView) InSite() *Site           { return v.Site }
func (v *BriefingTextView) InSite() *Site   { return v.Site }
func (v *SearchTextsView) InSite() *Site    { return v.Site }
func (v *EntityPreviewsView) InSite() *Site { return v.Site }

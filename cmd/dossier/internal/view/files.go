package view

// The Views of files that programs read: JSON, tables, feeds, what a host is told.

import "dossier/cmd/dossier/internal/archive"

// EntityData is the JSON twin of an entity.
type EntityData struct {
	Entity    *archive.Entity
	Mentions  int
	Briefings []BriefingPlaces
}

// BriefingPlaces is a briefing and the paragraph of each of its mentions of an entity;
// what else there is to say of it, its own JSON says.
type BriefingPlaces struct {
	ID, Published string
	Paragraphs    []int
}

// Archive is archive.json.
type Archive struct {
	Site       *archive.Site
	Counts     archive.Counts
	Briefings  []BriefingRow
	Entities   []EntityRow
	Publishers []*archive.Publisher
}

// BriefingRow is a briefing in archive.json.
type BriefingRow struct {
	Card
	SHA256  string
	ShownAs string // the briefing that lists have for its text: itself, or the fullest of its copies
}

// EntityRow is an entity in archive.json.
type EntityRow struct {
	*archive.Entity
	URL       string
	Mentions  int
	Briefings int
}

// Rows is a file of the rows of the table of all briefings.
type Rows struct {
	Site  *archive.Site
	Name  string
	Cards []Card
}

// InSite returns the site whose language the values are in.
func (v *Rows) InSite() *archive.Site { return v.Site }

// Feed is a feed of the newest dated briefings: of the site, of an entity,
// of a publisher. Its path tells its format, .xml or .json. There are hundreds of names,
// so that a feed of one is Short: its entries say who published what, and when.
type Feed struct {
	Site            *archive.Site
	Path            string // in the site
	Page            string // that it belongs to
	Title, Subtitle string
	Short           bool
	Entries         []FeedEntry
}

// Picture is the picture that stands for a page where a link to it is shared.
type Picture struct {
	Site  *archive.Site
	Title string
	Words string // below the title
}

// OpenSearch tells browsers how to ask the site.
type OpenSearch struct{ Site *archive.Site }

// Table is a CSV file: of briefings, entities, mentions or statements.
type Table struct {
	Site      *archive.Site
	Of        string // "briefings", "entities", "mentions", "statements"
	Briefings []*Briefing
	ShownAs   []string // of the table of briefings: of each, the one that lists have for its text
	Entities  []EntityRow
}

// Lines is a file of JSON lines: briefings as they are in their own files,
// or what FollowTheMoney makes of them and of the entities.
type Lines struct {
	Site      *archive.Site
	Of        string // "briefings", "followthemoney"
	Briefings []*Briefing
	Entities  []EntityRow
}

// Texts is a ZIP archive of briefings, and of the names in them that have a page, as
// Markdown.
type Texts struct {
	Site      *archive.Site
	Briefings []*Briefing
	Names     []NameText
	Years     []YearText
}

// Twin is the Markdown twin of the page of a briefing, of a name or of a year.
type Twin struct {
	Site     *archive.Site
	Briefing *Briefing
	Name     *NameText
	Year     *YearText
}

// YearText is what the Markdown of a year is made from.
type YearText struct {
	YearCount
	Days []DatedGroup
}

// NameText is what the Markdown of a name is made from: the briefings that name it, and how
// many more there are.
type NameText struct {
	Entity *archive.Entity
	Places []NamePlace
	More   int
}

// NamePlace is a briefing and the paragraphs in which it has a name; 0 is the title.
type NamePlace struct {
	Card
	Paragraphs []int
}

// Citations is a file of citations: "bib", "ris" or "csl".
type Citations struct {
	Format    string
	Citations []Citation
}

// Database is the archive, or a part of it, as an SQLite file.
type Database struct {
	Site       *archive.Site
	Publishers []*archive.Publisher
	Entities   []EntityRow
	Briefings  []*archive.Briefing
	ShownAs    []string // of each the one that lists have for its text
}

// Data is the page that leads to what may be carried away.
type Data struct {
	Frame
	Counts archive.Counts
	Files  []DataFile
}

// DataFile is a file to carry away, or several that continue each other.
type DataFile struct {
	Paths            []string
	Name, What, Kind string
}

// FeedEntry is a briefing in a feed; File identifies it for good.
type FeedEntry struct {
	Card
	File    string
	Version string // the day of the version of a text that was saved again, EDTF, or ""
}

// Sitemap lists addresses and when what they show was published.
type Sitemap struct {
	Site  *archive.Site
	URLs  []SitemapURL
	Index bool // URLs are other sitemaps
}

// SitemapURL is one page of the site.
type SitemapURL struct{ Path, Date string }

// Host is a file that tells a host how to serve the site.
type Host struct {
	Site          *archive.Site
	Name          string
	Originals     bool       // files of sources are offered
	Fingerprinted []string   // assets that never change under their names
	Redirects     []Redirect // addresses that lead elsewhere
}

// Redirect is an address of the site and the one it leads to.
type Redirect struct{ From, To string }

// Robots is robots.txt.
type Robots struct{ Site *archive.Site }

// LLMs is llms.txt: what a language model finds in the site, and how it is to be read.
type LLMs struct {
	Site    *archive.Site
	Counts  archive.Counts
	Bundles []string // paths of the archive as Markdown
}

// InSite returns the site that these files belong to: what they hold of the
// interface is put into its language.
func (v *Feed) InSite() *archive.Site           { return v.Site }
func (v *OpenSearch) InSite() *archive.Site     { return v.Site }
func (v *SearchTexts) InSite() *archive.Site    { return v.Site }
func (v *EntityPreviews) InSite() *archive.Site { return v.Site }

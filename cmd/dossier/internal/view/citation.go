package view

// How a briefing is cited: once for the page, for the tags of its head and for
// each format of reference managers.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/edtf"
)

// Citation is a briefing as reference managers know it. What is unknown is
// empty; nothing is made up for a style's sake.
type Citation struct {
	ID          string
	Type        CitationType
	Title       string
	Authors     []archive.Author
	Translators []archive.Author
	Outlet      string // who published it
	Published   edtf.Date
	Shown       string // the same for readers, in EDTF, also where it is approximate or a range
	Language    string
	Place       string
	Abstract    string
	URL         string // of the original, else of the page in the archive
	Page        string // in the archive; absolute when the site says where it stands
	Accessed    string // the day on which the original was saved, or ""
	Archive     string // title of the site
	English     bool   // the site's interface is English: so are the dates of styles
	Rights      string
	Note        string   // what the text is when it is not the whole original
	Part        []string // the same in words of the vocabulary
	SHA256      string   // of the source as it came
	Version     string   // the day on which this version of the text was saved, where there are several
}

// CitationType is Zotero's name of a type of item.
type CitationType string

// The types that briefings are cited as.
const (
	NewspaperArticle CitationType = "newspaperArticle"
	MagazineArticle  CitationType = "magazineArticle"
	BlogPost         CitationType = "blogPost"
	Report           CitationType = "report"
	Webpage          CitationType = "webpage"
	Interview        CitationType = "interview"
	PlainDocument    CitationType = "document"
)

// citationType is how a source of some kind is cited: by its kind where that
// decides, else by who published it.
func citationType(kind, publisher string) CitationType {
	switch kind {
	case "report":
		return Report
	case "interview":
		return Interview
	case "press-release", "transcript", "statement", "dataset", "legal":
		return PlainDocument
	case "social":
		return Webpage
	}
	switch publisher {
	case "newspaper", "news-agency", "broadcaster":
		return NewspaperArticle
	case "magazine":
		return MagazineArticle
	case "blog", "individual":
		return BlogPost
	case "think-tank", "ngo", "government", "igo", "academic":
		if kind == "analysis" || kind == "brief" {
			return Report
		}
		return Webpage
	}
	switch kind {
	case "news", "opinion", "fact-check":
		return NewspaperArticle
	case "brief", "analysis":
		return Report
	}
	return Webpage
}

// CitationOf returns how a briefing is cited.
func CitationOf(b *archive.Briefing, site *archive.Site) Citation {
	a := b.Attr()
	c := Citation{
		ID: b.Key(), Version: b.Version(), Type: citationType(a.Kind, a.Publisher.Type), Title: a.Title, Authors: a.Authors, Translators: a.Translators, Outlet: a.Publisher.Name,
		Published: edtf.Plain(a.Published), Shown: a.Published, Place: a.Place, Abstract: a.Abstract, URL: a.SourceURL,
		Page: site.BaseURL + b.Path(), Archive: site.Title, Rights: a.Handling.Rights, SHA256: b.Doc.SHA256,
		English: site.Language == "" || site.Language == "en" || strings.HasPrefix(site.Language, "en-"),
	}
	if c.URL != "" { // of another address nobody looked anything up
		c.Accessed, _ = edtf.Day(a.Retrieved)
	}
	if a.Language != "und" {
		c.Language = a.Language
	}
	if c.Rights == "" {
		c.Rights = a.Handling.Licence
	}
	if c.URL == "" && site.BaseURL != "" {
		c.URL = c.Page
	}
	if len(a.Fidelity) > 0 && !slices.Equal(a.Fidelity, []string{"full"}) {
		c.Part = a.Fidelity
		c.Note = archive.Upper(strings.Join(a.Fidelity, ", ")) + " kept in " + site.Title
	}
	if c.Version != "" {
		c.Note = strings.TrimPrefix(c.Note+"; Version of "+c.Version, "; ")
	}
	return c
}

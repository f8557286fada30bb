package view

// A View is all the data one output file is made from. Templates and exporters
// see nothing else, so a View's fingerprint, with that of the templates and of
// the program, is the whole truth about the file.
//
// Views refer to large things by pointer; those carry a Digest. Card and Ref
// stand for the little of a briefing or an entity that other pages show, so
// that a change inside one does not touch every page that points at it.

import "dossier/cmd/dossier/internal/archive"

// Frame is what every page has around its content.
type Frame struct {
	Site        *archive.Site
	Path        string // of the page in the site
	Up          string // from the page to the site's root: "", "../", "../../"
	Title       string
	Description string
	Section     string // entry of the navigation that is current
	JSON        string // path of the JSON twin, or ""
	Markdown    string // path of the Markdown twin, or ""
	Forms       bool   // it sends forms to where it comes from; only the preview's own pages do
}

// InSite returns the site that a page belongs to.
func (f Frame) InSite() *archive.Site { return f.Site }

// Surround is what the header and the footer of a page are made from. Many
// pages share one, and then share both.
type Surround struct {
	Site    *archive.Site
	Up      string
	Section string
	Path    string // only of pages that the navigation names
	Forms   bool
}

// Surround returns what stands around the page of a frame.
func (f Frame) Surround() Surround {
	s := Surround{Site: f.Site, Up: f.Up, Section: f.Section, Forms: f.Forms}
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
	Attr    *archive.Attribution
	Opening string
	Digest  archive.Digest // of the above

	Copies   int    // in a list that has it once for all copies of its text: how many others
	CopiesAt string // their page
	Original string // in a list, of a translation: the title of its original
	OriginAt string // the page of that
}

// CardOf returns the card of a briefing.
func CardOf(b *archive.Briefing) Card {
	return Card{ID: b.ID, Attr: b.Brief(), Opening: b.Opening, Digest: b.Slip}
}

// Path returns the briefing's page in the site.
func (c Card) Path() string { return "briefings/" + c.ID + ".html" }

// Ref is an entity as other pages show it.
type Ref struct {
	ID, Name string
	Type     archive.EntityType
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

// ChronologyPath returns the chronology of an entity or a publisher that has one of its
// own, from the path of its page without its extension.
func ChronologyPath(of string) string { return of + "/chronology.html" }

// RefOf returns the reference to an entity that has a page.
func RefOf(e *archive.Entity) Ref { return Ref{ID: e.ID, Name: e.Name, Type: e.Type, Found: e.Found} }

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
	Texts     int // briefings, copies of one text counted once
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

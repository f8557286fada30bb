// Package pages says which files a site has and what each is made from. One kind of
// file is one file of this package: its paths and its View. A new kind of page is
// such a file, a template, and a line in the table of kinds. A View sees the
// archive through a facts.Reader alone.
package pages

import (
	"strings"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

// Output is one file of a site: where it goes and how its View is made. Views are
// made one at a time, so that a million are never side by side.
type Output struct {
	Path     string
	Template string // that renders it; "" for a file that is exported
	View     func(r *facts.Reader) (any, error)
}

// Chunk names files that come and go together: those of one briefing, or of the n
// pages of one list. While its name stays, a chunk has the same files.
type Chunk struct {
	Kind, ID string
	N        int
}

// Lot names the files that are best made by one process, since they share what takes long
// to make: all words of the search, what is shown of one thing.
func (c Chunk) Lot(path string) string {
	switch {
	case c.Kind == downloadable, c.Kind == wordIndex && c.ID != "lexicon":
		return path
	case c.ID == "":
		return c.Kind
	}
	return c.ID
}

// wordIndex is the kind of the files of the search.
const wordIndex = "index of words"

// kind is a kind of files.
type kind struct {
	name     string // of its chunks
	template string // of its pages, or ""
	plan     func(p *planner)
}

// kinds are all kinds, in the order in which they are planned. Assets come last: a
// path that a page has stays the page's.
var kinds = []kind{
	{"home", "home", planHome},
	{"not found", "404", planNotFound},
	{"briefing", "briefing", planBriefings},
	{"record", "record", planRecords},
	{"version", "briefing", planVersions},
	{"record of a version", "record", planVersionRecords},
	{"original", "", planOriginals},
	{"picture", "", planPictures},
	{"compare", "compare", planComparisons},
	{"copies", "copies", planCopies},
	{"translations", "translation", planTranslations},
	{"briefings", "list", planBriefingList},
	{"entity", "entity", planEntities},
	{"shared", "shared", planSharedNames},
	{"moved", "moved", planMovedEntities},
	{"led", "moved", planMovedBriefings},
	{"gone", "gone", planGoneEntities},
	{"index", "index", planIndexes},
	{"years", "years", planYears},
	{"chronology", "chronology", planChronologies},
	{"map", "map", planMap},
	{"graph", "graph", planGraph},
	{"groups", "groups", planGroupIndexes},
	{"group", "list", planGroups},
	{"page", "page", planOwnPages},
	{"search", "search", planSearch},
	{wordIndex, "", planSearchIndex},
	{"tables", "", planTables},
	{downloadable, "data", planData},
	{"twins", "", planTwins},
	{"archive", "", planArchive},
	{"feeds", "", planFeeds},
	{"feeds of names", "", planNameFeeds},
	{"feeds of publishers", "", planPublisherFeeds},
	{"feeds of pages", "", planPageFeeds},
	{"sitemaps", "", planSitemaps},
	{"host", "", planHost},
	{assets, "", planAssets},
}

// Templates lists the templates that pages are rendered by.
func Templates() (names []string) {
	seen := map[string]bool{"": true}
	for _, k := range kinds {
		if !seen[k.template] {
			seen[k.template] = true
			names = append(names, k.template)
		}
	}
	return names
}

// Site is what a plan adds files to. It remembers those of earlier plans.
type Site interface {
	// Keep adds the files that an earlier plan had under the same name, and
	// reports whether it did.
	Keep(c Chunk) bool
	// Add adds new files.
	Add(c Chunk, files []Output)
	// Claim takes a path for a file of static/, unless this plan has a file already
	// that could not stand beside it on every system.
	Claim(path string) bool
}

// Plan adds every file of a site.
func Plan(o facts.Outline, site Site) {
	for i := range kinds {
		kinds[i].plan(&planner{Outline: o, kind: &kinds[i], site: site})
	}
}

// SamePlan reports whether a plan has the files that it had.
func SamePlan(now, old facts.Outline) bool {
	if !now.SameThings(old) || searchShape(now) != searchShape(old) {
		return false
	}
	for is := range now.Recounted() {
		if was, _ := old.Entity(is.ID); entityPages(is) != entityPages(was) || is.Dated != was.Dated {
			return false
		}
	}
	for key := range now.Redated() {
		if chronologyPages(now, key) != chronologyPages(old, key) {
			return false
		}
	}
	return true
}

// planner adds the files of one kind.
type planner struct {
	facts.Outline
	kind *kind
	site Site
}

// chunk adds some files: those planned before under the same name, or new ones.
func (p *planner) chunk(id string, n int, make func(f *files, c Chunk)) {
	c := Chunk{p.kind.name, id, n}
	if p.site.Keep(c) {
		return
	}
	f := &files{template: p.kind.template}
	make(f, c)
	p.site.Add(c, f.list)
}

// files are those of one chunk.
type files struct {
	template string
	list     []Output
}

func (f *files) page(path string, view func(r *facts.Reader) (any, error)) {
	f.list = append(f.list, Output{path, f.template, view})
}

func (f *files) file(path string, view func(r *facts.Reader) (any, error)) {
	f.list = append(f.list, Output{path, "", view})
}

// pagesFor returns how many pages a list takes.
func pagesFor(n, each int) int { return max(1, (n+each-1)/each) }

// first returns the first n of a list.
func first[T any](list []T, n int) []T { return list[:min(len(list), n)] }

// frame is the frame of the page at path.
func frame(r *facts.Reader, path, section, title, description string) view.Frame {
	return view.Frame{Site: r.Site(), Path: path, Up: strings.Repeat("../", strings.Count(path, "/")), Title: title, Description: description, Section: section}
}

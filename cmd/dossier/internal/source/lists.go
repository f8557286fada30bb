package source

// Lists of things, as formats of sources: libraries of references, which say of other
// files who wrote them and when; and feeds, whose items are sources.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/bibliography"
	"dossier/cmd/dossier/internal/feed"
)

var (
	bibTeX   = Reader{Name: "BibTeX library", Extensions: []string{".bib"}, MediaType: "application/x-bibtex", List: bibliography.Read}
	risFile  = Reader{Name: "RIS library", Extensions: []string{".ris"}, MediaType: "application/x-research-info-systems", List: bibliography.Read}
	jsonFile = Reader{Name: "CSL-JSON library or JSON Feed", Extensions: []string{".json"}, MediaType: "application/json", List: bibliography.Read, Members: feed.Members, As: archive.EntryIn, Is: isList}
	feedFile = Reader{Name: "feed", Extensions: []string{".rss", ".atom", ".rdf", ".xml"}, MediaType: "application/rss+xml", Members: feed.Members, As: archive.EntryIn, Is: feed.Is}
)

// isList reports whether a file is a library of references in JSON, or a feed.
func isList(data []byte) bool {
	if feed.Is(data) {
		return true
	}
	list, _ := bibliography.Read(".json", data)
	return len(list) > 0
}

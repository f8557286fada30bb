package source

// Lists of things, as formats of sources: libraries of references, which say of other
// files who wrote them and when.

import (
	"dossier/cmd/dossier/internal/bibliography"
)

var (
	bibTeX   = Reader{Name: "BibTeX library", Extensions: []string{".bib"}, MediaType: "application/x-bibtex", List: bibliography.Read}
	risFile  = Reader{Name: "RIS library", Extensions: []string{".ris"}, MediaType: "application/x-research-info-systems", List: bibliography.Read}
	jsonFile = Reader{Name: "CSL-JSON library", Extensions: []string{".json"}, MediaType: "application/json", List: bibliography.Read, Is: isList}
)

// isList reports whether a file is a library of references in JSON.
func isList(data []byte) bool {
	list, _ := bibliography.Read(".json", data)
	return len(list) > 0
}

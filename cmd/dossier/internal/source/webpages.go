package source

// Saved pages of the web, as a format of sources.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/webpage"
)

// webPage reads a page that a browser saved.
var webPage = Reader{
	Name: "saved page", Extensions: []string{".html", ".htm", ".xhtml"}, MediaType: "text/html",
	Read: func(in Input) (*archive.Document, diag.List) {
		return in.extracted(webpage.Read(in.Data, webpage.Saved{}))
	},
}

// webArchive reads a page that a browser saved with all it needs, in the form of a mail.
var webArchive = Reader{
	Name: "web archive", Extensions: []string{".mhtml", ".mht"}, MediaType: "multipart/related",
	Read: func(in Input) (*archive.Document, diag.List) { return in.extracted(webpage.ReadMHTML(in.Data)) },
}

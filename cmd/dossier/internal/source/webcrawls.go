package source

// Web archives, as formats of sources: they hold pages, and nothing else is read of them.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/warc"
)

var (
	warcFile = Reader{Name: "WARC", Extensions: []string{".warc", ".warc.gz"}, MediaType: "application/warc", Members: warc.Members, As: archive.PageIn}
	waczFile = Reader{Name: "WACZ", Extensions: []string{".wacz"}, MediaType: "application/wacz", Members: warc.Packed, As: archive.PageIn}
)

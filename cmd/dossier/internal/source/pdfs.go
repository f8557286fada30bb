package source

// PDF files, as a format of sources.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/pdf"
)

// pdfFile reads pages that were made to be printed.
var pdfFile = Reader{
	Name: "PDF", Extensions: []string{".pdf"}, MediaType: "application/pdf",
	Read: func(in Input) (*archive.Document, diag.List) { return in.extracted(pdf.Read(in.Data)) },
}

// KeepEngine says where the compiled reader of PDF files is kept (pdf.Keep).
func KeepEngine(place func() string) { pdf.Keep(place) }

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
	Read: func(in Input) (*archive.Document, diag.List) {
		doc, msgs := in.extracted(pdf.Read(in.Data))
		if doc != nil {
			pdf.Judge(doc)
		}
		return doc, msgs
	},
}

// KeepEngine says where the compiled reader of PDF files is kept (pdf.Keep).
func KeepEngine(place func() string) { pdf.Keep(place) }

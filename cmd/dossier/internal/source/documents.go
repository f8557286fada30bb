package source

// Documents of word processors and books, as formats of sources. Which of them a file is its bytes
// say: one that was renamed is read all the same.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/epub"
	"dossier/cmd/dossier/internal/office"
)

// wordDocument reads what Word writes since 2007.
var wordDocument = Reader{
	Name: ".docx document", Extensions: []string{".docx", ".docm", ".dotx", ".dotm"},
	MediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Read: document,
}

// openDocument reads what LibreOffice writes.
var openDocument = Reader{
	Name: "OpenDocument text", Extensions: []string{".odt", ".ott", ".fodt"},
	MediaType: "application/vnd.oasis.opendocument.text", Read: document,
}

// richText reads what many programs write.
var richText = Reader{Name: "rich text", Extensions: []string{".rtf"}, MediaType: "application/rtf", Read: document}

// oldDocument says what to do with the files of older versions of Word; many files of
// that name are in another format, and are read.
var oldDocument = Reader{Name: ".doc document", Extensions: []string{".doc", ".dot"}, MediaType: "application/msword", Read: document}

func document(in Input) (*archive.Document, diag.List) { return in.extracted(office.Read(in.Data)) }

// book reads electronic books.
var book = Reader{
	Name: "book", Extensions: []string{".epub"}, MediaType: "application/epub+zip",
	Read: func(in Input) (*archive.Document, diag.List) { return in.extracted(epub.Read(in.Data)) },
}

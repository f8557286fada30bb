// Package source turns raw sources, each the bytes of one file, into an
// archive.Document.
//
// Each format has one Reader, in a file of its own, and a line in Readers. All end
// in the same tree of blocks. A reader never guesses silently: each field it
// recovers carries the line and the words it was read from, each line it omits is
// logged with a reason, and text it does not understand stays text.
//
// The way through a plain text (text.go) is: footnote definitions are taken
// out, lines become paragraphs, furniture is removed, the head and the foot
// are read for who, when and where, broken paragraphs are joined, repeats are
// dropped, and what is left is shaped into headings, lists and paragraphs.
package source

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
)

// MaxBytes is the largest source that is read, and the longest text of one.
const MaxBytes = 16 << 20

// SplitHint is what to do with a source that is larger.
const SplitHint = "split it into several sources, or keep the original elsewhere and link to it with source_url"

// OtherHint is what to do with a file of a kind that no reader knows.
const OtherHint = "save it as PDF or as a web page (.html), or its text as .txt or .md"

// A Reader reads the sources of one format.
type Reader struct {
	Name       string   // for people: "plain text"
	Extensions []string // of its files, in lower case, the usual one first
	MediaType  string

	// Read turns the bytes of a source into a Document, which begins as
	// in.Document and is most easily made by in.Text. A source that cannot be read
	// gives a nil Document and an error among the messages.
	Read func(in Input) (*archive.Document, diag.List)
}

// Readers are the supported formats. No two share an extension.
var Readers = []Reader{plainText, markdownText, webPage, webArchive, pdfFile}

// ReaderOf returns the reader of a source of this name, or nil.
func ReaderOf(name string) *Reader {
	ext := strings.ToLower(path.Ext(name))
	for i := range Readers {
		if slices.Contains(Readers[i].Extensions, ext) {
			return &Readers[i]
		}
	}
	return nil
}

// Input is one source as its reader gets it.
type Input struct {
	Name  string // slash-separated path below the sources folder
	Shown string // path that messages use
	Data  []byte

	mediaType string
}

// Read reads one source. name is its slash-separated path below the sources
// folder; shown is the path that messages use. A source that cannot be read
// gives a nil Document and an error among the messages; it never costs others.
func Read(name, shown string, data []byte) (*archive.Document, diag.List) {
	var msgs diag.List
	reader := ReaderOf(name)
	switch {
	case reader == nil:
		msgs.Errorf(shown, 0, OtherHint, "cannot read files of this kind")
		return nil, msgs
	case len(data) > MaxBytes:
		msgs.Errorf(shown, 0, SplitHint, "%d bytes; the limit is %d", len(data), MaxBytes)
		return nil, msgs
	}
	return reader.Read(Input{Name: name, Shown: shown, Data: data, mediaType: reader.MediaType})
}

// Document returns a document with what is known of the file itself.
func (in Input) Document() *archive.Document {
	sum := sha256.Sum256(in.Data)
	return &archive.Document{File: in.Name, SHA256: hex.EncodeToString(sum[:]), Bytes: len(in.Data), MediaType: in.mediaType}
}

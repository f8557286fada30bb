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
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/wires"
)

// MaxBytes is the largest source that is read, and the longest text of one.
const MaxBytes = 16 << 20

// MaxHolding is the largest file that is read for the files in it.
const MaxHolding = 128 << 20

// SplitHint is what to do with a source that is larger.
const SplitHint = "split it into several sources, or keep the original elsewhere and link to it with source_url"

// OtherHint is what to do with a file of a kind that no reader knows.
const OtherHint = "save it as PDF, as a web page (.html), a mail (.eml) or a document (.docx), or its text as .txt or .md"

// A Reader reads the sources of one format.
type Reader struct {
	Name       string   // for people: "plain text"
	Extensions []string // of its files, in lower case, the usual one first
	MediaType  string

	// Read turns the bytes of a source into a Document, which begins as
	// in.Document and is most easily made by in.Text. A source that cannot be read
	// gives a nil Document and an error among the messages. It is nil where a file only
	// holds others.
	Read func(in Input) (*archive.Document, diag.List)

	// Members takes the files out of one that holds others, and As says what these are
	// in it. It is nil where a file holds none.
	Members func(data []byte) ([]extract.Member, diag.List)
	As      archive.Relation

	// List reads what a file says of others. Is, where it is set, says whether a file of
	// such a name is of the format at all: others have the same extension.
	List func(name string, data []byte) ([]archive.Listed, diag.List)
	Is   func(data []byte) bool

	Scans bool // its pages may be pictures, of which a transcription may be kept beside it
}

// Most is how large a file of the format may be.
func (r *Reader) Most() int64 {
	if r.Members != nil {
		return MaxHolding
	}
	return MaxBytes
}

// Readers are the supported formats. No two share an extension.
var Readers = []Reader{plainText, markdownText, webPage, webArchive, warcFile, waczFile, pdfFile, bibTeX, risFile, jsonFile, feedFile, letter, mailbox, wordDocument, openDocument, richText, oldDocument, book}

// longestExtension is how many bytes of a name may be its extension, of which some have
// two dots.
const longestExtension = 16

// ReaderOf returns the reader of a source of this name, or nil.
func ReaderOf(name string) *Reader {
	base := path.Base(name)
	if len(base) > longestExtension {
		base = base[len(base)-longestExtension:]
	}
	base = strings.ToLower(base)
	for i := range Readers {
		if slices.ContainsFunc(Readers[i].Extensions, func(ext string) bool { return strings.HasSuffix(base, ext) }) {
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
	Given extract.Given // by the file that holds it

	Addresses  string         // of people in mail: archive.MaskedAddresses or ShownAddresses
	Edits      []archive.Edit // by a maintainer
	Transcript []byte         // the file that is kept of what a program read on its pictures, or nil

	mediaType string
}

// Read reads one source. name is its slash-separated path below the sources
// folder; shown is the path that messages use. A source that cannot be read
// gives a nil Document and an error among the messages; it never costs others.
func Read(name, shown string, data []byte) (*archive.Document, diag.List) {
	return Input{Name: name, Shown: shown, Data: data}.Read()
}

// Read reads one source. One that only holds others gives a Document without text.
func (in Input) Read() (*archive.Document, diag.List) {
	var msgs diag.List
	reader := ReaderOf(in.Name)
	if reader == nil {
		msgs.Errorf(in.Shown, 0, OtherHint, "cannot read files of this kind")
		return nil, msgs
	}
	if most := reader.Most(); int64(len(in.Data)) > most {
		msgs.Errorf(in.Shown, 0, SplitHint, "%d bytes; the limit is %d", len(in.Data), most)
		return nil, msgs
	}
	in.mediaType = reader.MediaType
	if in.Addresses == "" {
		in.Addresses = archive.MaskedAddresses
	}
	if reader.Read == nil {
		return in.holding(reader)
	}
	doc, msgs := reader.Read(in)
	wires.Set(doc)
	if doc != nil && !in.Given.Empty() {
		in.given(&doc.Recovered)
	}
	return doc, msgs
}

// holding returns the Document of a file without text of its own, and what it says of
// others.
func (in Input) holding(reader *Reader) (*archive.Document, diag.List) {
	doc := in.Document()
	var msgs diag.List
	for _, e := range in.Edits {
		msgs.Errorf(e.File, e.Line, "remove the entry", "%s has no text of its own", in.Shown)
	}
	if reader.Is != nil && !reader.Is(in.Data) {
		msgs.Warnf(in.Shown, 0, OtherHint, "cannot read files of this kind; ignored")
		return doc, msgs
	}
	if reader.List != nil {
		list, said := reader.List(in.Name, in.Data)
		for i := range list {
			harmless(&list[i].Fields)
		}
		for _, m := range said {
			m.File = in.Shown
			msgs = append(msgs, m)
		}
		doc.Listed = list
	}
	return doc, msgs
}

// given adds what the file that holds the source says of it.
func (in Input) given(a *archive.Attribution) {
	a.Lay(&in.Given.Known)
	fill := func(field, value string, to *string) {
		if value != "" && !a.Has(field) {
			*to = value
			a.Set(field, archive.Provenance{Basis: archive.Extracted, Evidence: "the file that holds it: " + value})
		}
	}
	fill("source_url", in.Given.Address, &a.SourceURL)
	fill("retrieved", in.Given.Day, &a.Retrieved)
	harmless(a)
}

// Document returns a document with what is known of the file itself.
func (in Input) Document() *archive.Document {
	sum := sha256.Sum256(in.Data)
	return &archive.Document{File: in.Name, SHA256: hex.EncodeToString(sum[:]), Bytes: len(in.Data), MediaType: in.mediaType, Edited: archive.EditsKey(in.Edits)}
}

// Package extract is what the reader of a file that is no plain text takes out of it:
// the fields that the file itself states, and its text as blocks, each with its place.
//
// A reader of a format decides two things that only it can know: what the file's own
// metadata are worth, and which of its blocks are the text. Everything else (marks of
// handling, the lines of a head, furniture, language, kind) is read of all formats by
// the same rules, in source.
package extract

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
)

// A Source is what one file holds.
type Source struct {
	// Known are the fields that the file states. The line of a provenance is the number
	// of the block that prints the value, from 1, or 0 where none does: the evidence then
	// begins with what holds it ("JSON-LD datePublished: …").
	Known archive.Attribution

	// Blocks are everything that may be read in the file, text and not, in its order.
	Blocks []Block

	// Lines says that the blocks are stretches of lines whose structure is yet to be
	// read, as the pages of a PDF and a mail in plain text are: paragraphs, headings and
	// lists are found as in a plain text. What a block says of itself still counts: one
	// that says it is a heading is one (to level 3 by the size of its type), and the lines
	// of a Cell are rows of a table. Otherwise each block is what it says it is.
	Lines bool

	// Notes are the footnotes, in the order of the text. A span in a block, or in a note,
	// refers to one by its label.
	Notes []Note

	// Called is a title that the file states and does not print: it heads a text that has
	// none, as something concluded. The rule says where it was read.
	Called, CalledRule string

	// Letter says that the file states who wrote its text and when, and that no lines of a
	// head stand above it, nor credits below: what looks like one is text.
	Letter bool

	Encoding string    // what the bytes were decoded from, as charset names it; "" for none
	Messages diag.List // what a maintainer should know; their lines are numbers of blocks
	Refused  bool      // the last message says why there is no text
}

// A Block is a block of a file and whether it is text.
type Block struct {
	body.Block // with no lines: First and Last are given when all blocks are laid out

	Omitted string // why it is no part of the text, for people ("navigation"); "" for text

	Part  archive.PartKind // what Label counts; "" when the file has no such places
	Label string           // "12"
}

// A Note is a footnote: one leaf.
type Note struct {
	Label string
	body.Block
}

// Member is a file inside a file: an attachment of a mail, a message of a mailbox.
type Member struct {
	Name string // as the file calls it, not to be trusted as a path; "" where it does not
	Type string // media type as stated
	Data []byte
	Given
}

// Given is what the file says of a member, which cannot be read in its bytes.
type Given struct {
	Address, Day string              // of a page: where it was taken from, and when (EDTF)
	Charset      string              // of a text, as stated
	Whole        bool                // a page is a text and nothing around it
	Known        archive.Attribution // fields that it states, each with its evidence
}

// Empty reports whether nothing is given.
func (g *Given) Empty() bool {
	return g.Address == "" && g.Day == "" && g.Charset == "" && len(g.Known.From) == 0
}

// Text is a paragraph.
func Text(s string) Block { return Block{Block: body.Block{Kind: body.Paragraph, Text: s}} }

// Refuse is a file that cannot be read, and why.
func Refuse(hint, format string, args ...any) Source {
	x := Source{Refused: true}
	x.Messages.Errorf("", 0, hint, format, args...)
	return x
}

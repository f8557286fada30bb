// Package source reads what a maintainer keeps: raw sources under seeds/, and
// the curated files under content/.
//
// Read turns the bytes of one source into an archive.Document. Every format has
// a file of its own; all end in the same tree of blocks. A reader never guesses
// silently: each field it recovers carries the line and the words it was read
// in, each line it leaves out is logged with a reason, and text it does not
// understand stays text.
//
// The way through a plain text (text.go) is: footnote definitions are taken
// out, lines become paragraphs, furniture is removed, the head and the foot
// are read for who, when and where, broken paragraphs are mended, repeats are
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
	"dossier/cmd/dossier/internal/markdown"
)

// MaxBytes is the largest source that is read.
const MaxBytes = 16 << 20

// Formats maps the file extensions that are read to their media types.
var Formats = map[string]string{
	".txt": "text/plain", ".text": "text/plain",
	".md": "text/markdown", ".markdown": "text/markdown",
}

// Readable reports whether a source of this name has a reader.
func Readable(name string) bool { return Formats[strings.ToLower(path.Ext(name))] != "" }

// Read reads one source. name is its slash-separated path below the sources
// folder; shown is the path that messages use. A source that cannot be read
// gives a nil Document and an error among the messages; it never costs others.
func Read(name, shown string, data []byte) (*archive.Document, diag.List) {
	var msgs diag.List
	if len(data) > MaxBytes {
		msgs.Errorf(shown, 0, "split it into several sources, or keep the original elsewhere and link to it with source_url",
			"%d bytes; a source may have at most %d", len(data), MaxBytes)
		return nil, msgs
	}
	text, encoding, problem := decode(data)
	if problem.text != "" {
		msgs.Errorf(shown, problem.line, problem.hint, "%s", problem.text)
		return nil, msgs
	}
	if strings.TrimSpace(text) == "" {
		msgs.Warnf(shown, 0, "put text in it or delete it", "there is nothing in this source")
		return nil, msgs
	}
	sum := sha256.Sum256(data)
	doc := &archive.Document{
		File: name, SHA256: hex.EncodeToString(sum[:]), Bytes: len(data),
		MediaType: Formats[strings.ToLower(path.Ext(name))], Encoding: encoding, Raw: text,
	}
	if problem.warning != "" {
		msgs.Warnf(shown, problem.line, problem.hint, "%s", problem.warning)
	}
	r := &reading{doc: doc, shown: shown, lines: strings.Split(text, "\n"), msgs: &msgs}
	for i, l := range r.lines {
		r.lines[i] = strings.TrimRight(l, " \t\u00a0")
	}
	r.begin = r.frontMatter()
	r.marking()
	if doc.MediaType == "text/markdown" {
		r.markdown()
	} else {
		r.text()
	}
	markdown.Number(doc.Body, 0)
	r.references()
	doc.Leaves = leaves(doc)
	r.opening()
	r.language()
	r.kind()
	doc.Messages = msgs
	if len(doc.Body) == 0 {
		msgs.Warnf(shown, 0, "look at its record: every line was read as metadata or removed", "no text is left of this source")
		doc.Messages = msgs
	}
	return doc, msgs
}

// leaves lists the leaves of a document in the order of their numbers.
func leaves(d *archive.Document) []*markdown.Block {
	out := make([]*markdown.Block, 0, 64)
	markdown.Walk(d.Body, func(b *markdown.Block) bool { out = append(out, b); return true })
	for i := range d.Footnotes {
		if t := d.Footnotes[i].Text; t != nil {
			out = append(out, t)
		}
	}
	return slices.Clip(out)
}

// reading is the state of reading one source.
type reading struct {
	doc   *archive.Document
	shown string
	lines []string // trimmed on the right; line n of the file is lines[n-1]
	begin int      // first line behind the front matter, as an index
	notes map[string]*archive.Footnote
	order []string // markers of notes as they are defined
	msgs  *diag.List

	label     string // a kind the text names itself, "OPINION"
	labelLine int
	release   bool            // marked as a press release
	dateline  bool            // the text opens with a dateline
	noted     bool            // the author note gave the authors
	looks     int             // searches for words broken at a line's end
	unfenced  map[string]bool // marks of code blocks that nothing closes
	questions int             // paragraphs that open with Q: or A:
	turns     int             // paragraphs that open with a speaker's name
	rights    *para           // the copyright line; lang holds the name in it
	wrapped   int             // width at which lines are wrapped; 0 when each line is a paragraph
}

// found records a field read in the text, unless it is known already.
func (r *reading) found(field string, basis archive.Basis, line int, evidence, rule string) bool {
	a := &r.doc.Recovered
	if a.Has(field) && !(a.Basis(field) == archive.Inferred && basis == archive.Extracted) {
		return false // what was read first stands, but for what was only concluded
	}
	a.Set(field, archive.Provenance{Basis: basis, Line: line, Evidence: clip(evidence, 200), Rule: rule})
	return true
}

func (r *reading) remove(first, last int, text, reason string) {
	r.doc.Removed = append(r.doc.Removed, archive.Removal{First: first, Last: last, Text: text, Reason: reason})
}

func (r *reading) repair(first, last int, what string) {
	r.doc.Repairs = append(r.doc.Repairs, archive.Repair{First: first, Last: last, What: what})
}

// clip shortens s to at most n bytes, at a space, with an ellipsis.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	cut := strings.LastIndexByte(s[:n+1], ' ')
	if cut < n/2 {
		cut = n
		for cut > 0 && s[cut]&0xC0 == 0x80 {
			cut--
		}
	}
	return strings.TrimRight(s[:cut], " ,;:") + "…"
}

// The steps that readers share: text that is the file itself and text that was
// extracted from pages or a container are read by the same rules, so that a byline
// is found in both.

package source

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/corrections"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/forms"
	"dossier/cmd/dossier/internal/head"
	"dossier/cmd/dossier/internal/repair"
	"dossier/cmd/dossier/internal/translated"
)

// reading is the state of reading one source.
type reading struct {
	doc              *archive.Document
	shown            string
	lines            []string // trimmed on the right; line n of the text is lines[n-1]
	begin            int      // first line behind the front matter, as an index
	notes            map[string]*archive.Footnote
	order            []string // markers of notes as they are defined
	referred         bool     // spans of the blocks refer to the notes
	fused, nextFused int      // notes whose marks are digits fused to words, and the next of them
	fusedLooks       int      // how often such notes were looked for
	msgs             *diag.List

	read       *head.Facts           // what is read of who, when and where; ask facts for it
	noted      bool                  // the note on the author gave the authors
	looks      int                   // searches for words hyphenated at the end of a line
	unfenced   map[string]bool       // marks of code blocks that nothing closes
	dialogue   forms.Dialogue        // labels of speakers that name nobody
	names      map[string]bool       // speakers by name
	turns      int                   // paragraphs that open with a speaker's name
	rights     *para                 // the copyright line; lang holds the name in it
	called     string                // a title that the file states and does not print
	calledRule string                // where it is stated
	undated    []undated             // embargoes that print a day without a year
	wrapped    int                   // width at which lines are wrapped; 0 when each line is a paragraph
	conversed  string                // the kind of a conversation
	speakers   map[string]bool       // lines that name who speaks next
	spreads    map[int]repair.Spread // lines that hold two columns, by their first
	letter     bool                  // no lines of a head stand above the text, nor credits below it
	levels     map[int]int           // of headings that are told by their type, by their lines

	edits  []archive.Edit // by a maintainer; cut finds their lines
	edited diag.List      // what is said of them, which is not about the source
	blocks []body.Block   // as they were taken out of a file that is no plain text
}

// decoded reads a source that is text: its front matter, then its body.
func (in Input) decoded(body func(*reading)) (*archive.Document, diag.List) {
	var msgs diag.List
	text, encoding, problem := charset.Decode(in.Data)
	if problem != nil && problem.Refused {
		msgs.Errorf(in.Shown, problem.Line, problem.Hint, "%s", problem.Text)
		return nil, msgs
	}
	r := in.reading(text)
	if r == nil {
		return in.empty()
	}
	r.doc.Encoding = encoding
	if problem != nil {
		r.msgs.Warnf(in.Shown, problem.Line, problem.Hint, "%s", problem.Text)
	}
	r.begin = r.frontMatter()
	r.mend()
	r.marking()
	r.cut(nil)
	body(r)
	return r.finish()
}

// Piece is text that a reader extracted from a file, and its place there.
type Piece struct {
	Kind  archive.PartKind // "" for text that has no place of its own
	Label string           // its number or name, as the file counts
	Text  string
}

// Text reads the text that was extracted from a source, as a plain text is read. Each
// piece begins on a new line.
func (in Input) Text(pieces []Piece) (*archive.Document, diag.List) {
	var text strings.Builder
	var parts []archive.Part
	line := 1
	for _, p := range pieces {
		s := strings.TrimSuffix(charset.Lines(strings.ToValidUTF8(p.Text, "\uFFFD")), "\n")
		last := line + strings.Count(s, "\n")
		if p.Kind != "" {
			parts = append(parts, archive.Part{First: line, Last: last, Kind: p.Kind, Label: charset.OneLine(p.Label)})
		}
		text.WriteString(s)
		text.WriteByte('\n')
		line = last + 1
	}
	if text.Len() > MaxBytes {
		var msgs diag.List
		msgs.Errorf(in.Shown, 0, "split it into several sources", "its text has %d bytes; the limit is %d", text.Len(), MaxBytes)
		return nil, msgs
	}
	r := in.reading(text.String())
	if r == nil {
		return in.empty()
	}
	r.doc.Parts = parts
	r.mend()
	r.marking()
	r.cut(nil)
	r.text()
	return r.finish()
}

// reading starts to read a text; it returns nil for an empty one.
func (in Input) reading(text string) *reading {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	r := &reading{doc: in.Document(), shown: in.Shown, lines: strings.Split(text, "\n"), msgs: &diag.List{}, edits: in.Edits}
	r.doc.Raw = text
	for i, l := range r.lines {
		r.lines[i] = strings.TrimRight(charset.Undirected(l), " \t\u00a0")
	}
	return r
}

// empty is the result of reading a source without text.
func (in Input) empty() (*archive.Document, diag.List) {
	var msgs diag.List
	msgs.Warnf(in.Shown, 0, "add text or delete the file", "this source is empty")
	return nil, msgs
}

// finish does what needs the whole body.
func (r *reading) finish() (*archive.Document, diag.List) {
	doc := r.doc
	r.putBack()
	body.Number(doc.Body, 0)
	r.references()
	doc.Enlist()
	r.opening()
	r.heldYears()
	r.language()
	r.converse()
	r.kind()
	corrections.Read(doc, r.shown, r.msgs)
	translated.Read(doc)
	harmless(&doc.Recovered)
	if len(doc.Body) == 0 {
		r.msgs.Warnf(r.shown, 0, "see its record page: every line was read as metadata or removed", "this source has no text left")
	}
	doc.Messages = *r.msgs
	return doc, append(slices.Clip(*r.msgs), r.edited...)
}

// harmless takes out of texts that somebody wrote what no page may hold.
func harmless(a *archive.Attribution) {
	a.Texts(func(form archive.Form, s string) string {
		s = body.WithoutPassword(charset.OneLine(s))
		if _, ok := body.Web(s); form == archive.WebAddress && !ok {
			return ""
		}
		return s
	})
}

func (r *reading) remove(first, last int, text, reason string) {
	r.doc.Removed = append(r.doc.Removed, archive.Removal{First: first, Last: last, Text: text, Reason: reason})
}

func (r *reading) repair(first, last int, what string) {
	r.doc.Repairs = append(r.doc.Repairs, archive.Repair{First: first, Last: last, What: what})
}

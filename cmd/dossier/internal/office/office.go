// Package office reads what word processors write: documents of Word (.docx), of
// OpenDocument (.odt) and in Rich Text Format (.rtf).
//
// The text is what a reader of the printed pages sees: tracked changes as accepted,
// notes, lists with their numbers, tables; and never comments, hidden text, deleted
// text, or the instructions of fields. A maintainer is told how much of that there was,
// not what it said.
//
// What a file says of itself is judged (judge.go): word processors fill in its title,
// its author and its day by themselves.
package office

import (
	"bytes"
	"strings"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/markup"
	"dossier/cmd/dossier/internal/unzip"
)

// Why blocks are no text.
const (
	runningHead = "running head of the pages"
	runningFoot = "running foot of the pages"
	ownByline   = "byline"
	property    = "property of the file"
)

// Read reads a document, whichever of the formats its bytes are: names of files lie.
func Read(data []byte) extract.Source {
	switch {
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")):
		return oldFile(data)
	case isRTF(data):
		return readRTF(data)
	case bytes.HasPrefix(data, []byte("PK")):
		return readZip(data)
	}
	head := data[:min(len(data), 4096)]
	if bytes.Contains(head, []byte("office:document")) {
		return readFlat(data)
	}
	return extract.Refuse(kindHint(head), "it is no document of a word processor, whatever its name says")
}

// kindHint says what to do with a file of another kind, by its first bytes.
func kindHint(head []byte) string {
	low := bytes.ToLower(bytes.TrimLeft(head, "\xEF\xBB\xBF \t\r\n"))
	switch {
	case bytes.HasPrefix(low, []byte("%pdf")):
		return "it is a PDF: rename it to .pdf"
	case bytes.HasPrefix(low, []byte("<!doctype html")), bytes.HasPrefix(low, []byte("<html")):
		return "it is a web page: rename it to .html"
	case bytes.HasPrefix(low, []byte("mime-version:")):
		return "it is a web archive: rename it to .mhtml"
	}
	return "open it in its program and save it as .docx, or save its text as .txt"
}

// readZip reads a document in a zip file.
func readZip(data []byte) extract.Source {
	z, err := unzip.Open(data)
	if err != nil {
		return damaged(err)
	}
	if main := wordMain(z); main != "" {
		return readWord(z, main)
	}
	kind, _ := z.Read("mimetype")
	switch {
	case z.Has("content.xml") && !bytes.Contains(kind, []byte("spreadsheet")) && !bytes.Contains(kind, []byte("presentation")) && !bytes.Contains(kind, []byte("graphics")):
		return readOpen(z)
	case bytes.Contains(kind, []byte("epub")):
		return extract.Refuse("rename it to .epub", "it is a book, whatever its name says")
	case z.Has("xl/workbook.xml"), bytes.Contains(kind, []byte("spreadsheet")):
		return extract.Refuse("save the sheet as .csv beside the sources, or its text as .txt", "it is a spreadsheet and no text")
	case z.Has("ppt/presentation.xml"), bytes.Contains(kind, []byte("presentation")):
		return extract.Refuse("save it as .txt or .html", "it is a presentation and no text")
	}
	return extract.Refuse("open it in its program and save it as .docx", "it is a zip file that holds no document")
}

// wordMain is the name of the part that holds the text of a document of Word, or "".
func wordMain(z *unzip.Archive) string {
	if data, err := z.Read("_rels/.rels"); err == nil {
		for _, target := range relationTargets(data, "officeDocument") {
			if name := within("", target); z.Has(name) && !strings.HasPrefix(name, "xl/") && !strings.HasPrefix(name, "ppt/") {
				return name
			}
		}
	}
	if z.Has("word/document.xml") {
		return "word/document.xml"
	}
	return ""
}

// oldFile says what to do with a file of the time before zip files, or an encrypted one,
// which is wrapped in the same way.
func oldFile(data []byte) extract.Source {
	if bytes.Contains(data, utf16le("EncryptedPackage")) {
		return extract.Refuse("open it with its password and save it without one", "it is encrypted")
	}
	if bytes.Contains(data, utf16le("__substg1.0_")) {
		return extract.Refuse("save the message as .eml", "it is a mail of Outlook (.msg)")
	}
	return extract.Refuse("open it in Word or LibreOffice and save it as .docx", "it is in the format of Word before 2007 (.doc)")
}

func utf16le(s string) []byte {
	out := make([]byte, 0, 2*len(s))
	for i := range len(s) {
		out = append(out, s[i], 0)
	}
	return out
}

func damaged(err error) extract.Source {
	return extract.Refuse("ask for the file again, or open it in its program and save it anew", "it cannot be read: %s", err)
}

// maxDepth is how deep tables, boxes and the like may stand in each other.
const maxDepth = 60

// nested is a document whose elements are read one in the other.
type nested struct {
	depth int
	left  left
}

// enter goes into the element that was opened last, or skips it where most are open
// around it. Who entered leaves.
func (n *nested) enter(s *markup.Scanner, most int) bool {
	if n.depth >= most {
		n.left.deep = true
		s.Skip()
		return false
	}
	n.depth++
	return true
}

func (n *nested) leave() { n.depth-- }

// left counts what was left out on purpose, and what was too much.
type left struct {
	inserted, deleted, hidden, comments, chunks int
	deep                                        bool
}

// tell takes down for a maintainer what was left out.
func (l *left) tell(x *extract.Source) {
	if l.inserted+l.deleted > 0 {
		x.Messages.Notef("", 0, "accept or reject its changes and save it again, if that is not the text", "tracked changes are read as accepted: %s, %s",
			diag.Counted(l.inserted, "insertion is", "insertions are")+" text", diag.Counted(l.deleted, "deletion is", "deletions are")+" left out")
	}
	if l.hidden > 0 {
		x.Messages.Notef("", 0, "", "hidden text is left out, in %s", diag.Counted(l.hidden, "place", "places"))
	}
	if l.comments > 0 {
		x.Messages.Notef("", 0, "", "%s left out", diag.Counted(l.comments, "comment is", "comments are"))
	}
	if l.chunks > 0 {
		x.Messages.Warnf("", 0, "open it in Word and save it again", "%s put in from another file left out", diag.Counted(l.chunks, "part is", "parts are"))
	}
	if l.deep {
		x.Messages.Warnf("", 0, "copy the innermost text out of its tables and boxes", "what stands more than %d levels deep in tables and boxes is left out", maxDepth)
	}
}

// withoutRepeats leaves out what says the same as a piece before it, as the heads of
// first, left and right pages do.
func withoutRepeats(pieces []piece) (out []piece) {
	seen := map[string]bool{}
	for _, p := range pieces {
		if p.Para != nil {
			text := p.Para.Text()
			if seen[text] {
				continue
			}
			seen[text] = true
		}
		out = append(out, p)
	}
	return out
}

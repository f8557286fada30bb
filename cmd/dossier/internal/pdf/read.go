package pdf

// From the bytes of a file to its blocks: what cannot be read and why, the order of the
// steps, and what a maintainer should know.

import (
	"bytes"
	"errors"
	"strconv"
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/transcript"
)

// maxPages bounds a file; maxText is how many letters of one are kept.
const (
	maxPages = 3000
	maxText  = 12 << 20
)

const (
	splitHint = "split it into several files, or keep the original elsewhere and link to it with source_url"
	scanHint  = "have a program read its pages: dossier transcribe, with the path of the file; or put what ocrmypdf makes of it in its place"
	againHint = "open it in a viewer and save it again, or ask for another copy"
)

// Read reads a file.
func Read(data []byte) extract.Source { return ReadWith(data, nil) }

// ReadWith reads a file and what a program read on its pictures, where that is kept.
func ReadWith(data []byte, kept *transcript.Kept) extract.Source {
	if !bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) {
		return extract.Refuse("save it again as PDF, or give the file the extension of what it is", "this is no PDF file")
	}
	s, err := open()
	if err != nil {
		return extract.Refuse("report this, with the version of the program and of the system", "the reader of PDF files cannot start: %v", err)
	}
	defer s.close()
	at := s.put(data)
	doc := s.call("FPDF_LoadMemDocument", at, uint64(len(data)), 0)
	if doc == 0 || s.err != nil {
		return s.refuse()
	}
	count := int(int32(s.call("FPDF_GetPageCount", doc)))
	switch {
	case s.err != nil || count <= 0:
		return s.refuse()
	case count > maxPages:
		return extract.Refuse(splitHint, "%d pages; the limit is %d", count, maxPages)
	}
	d := document{info: s.stated(doc, data)}
	letters := 0
	for n := range count {
		sh := s.sheet(doc, n)
		if s.err != nil {
			return s.refuse()
		}
		if letters += len(sh.letters); letters > maxText {
			return extract.Refuse(splitHint, "its text has more than %d letters", maxText)
		}
		d.take(sh)
	}
	d.recall(kept)
	return d.source()
}

// refuse says why a file cannot be read.
func (s *sandbox) refuse() extract.Source {
	switch {
	case errors.Is(s.err, errTime):
		return extract.Refuse(splitHint, "%v", s.err)
	case errors.Is(s.err, errMemory):
		return extract.Refuse(splitHint, "%v", s.err)
	case s.err != nil:
		return extract.Refuse(againHint, "the file is broken: %v", s.err)
	}
	const password, security = 4, 5
	switch s.call("FPDF_GetLastError") {
	case password:
		return extract.Refuse("save a copy without a password, for example by printing it to a file, or: qpdf --decrypt --password=… in.pdf out.pdf", "the file is encrypted, and opens only with a password")
	case security:
		return extract.Refuse("save a copy without it, for example by printing it to a file", "the file is encrypted in a way that cannot be read")
	}
	return extract.Refuse(againHint, "the file is broken: no page can be found in it")
}

// document is a file on its way.
type document struct {
	info   info
	pages  []leaf
	vocab  vocabulary
	normal float32 // size of most of its type
	unread int
	count  int // letters
	pieces []piece
	notes  []note
	kept   *transcript.Kept // what a program read, where that is used
}

// take makes lines of the letters of a page, which are not kept.
func (d *document) take(s sheet) {
	p := leaf{sheet: s}
	p.aside = asides(s.letters)
	p.lines = lines(words(s.letters))
	p.letters, p.count = nil, len(s.letters)
	d.unread += s.unread
	d.count += len(s.letters)
	d.pages = append(d.pages, p)
}

// asides gathers what is not seen, or stands sideways.
func asides(letters []letter) (out []aside) {
	var text strings.Builder
	var stamp *style
	end := func() {
		if s := strings.TrimSpace(text.String()); s != "" && stamp != nil {
			why := "printed sideways in the margin"
			if stamp.turn == askew {
				why = "printed across the page"
			}
			out = append(out, aside{text: tidy(s), why: why, stamp: true})
		}
		text.Reset()
		stamp = nil
	}
	hidden := map[string]int{}
	for i := range letters {
		l := &letters[i]
		if l.style.hidden != "" {
			if l.space || i == 0 || letters[i-1].style.hidden == "" {
				hidden[l.style.hidden]++
			}
			continue
		}
		if l.style.turn == 0 {
			end()
			continue
		}
		if stamp != nil && stamp.turn != l.style.turn {
			end()
		}
		if l.space && text.Len() > 0 {
			text.WriteByte(' ')
		}
		stamp = l.style
		text.WriteRune(l.r)
	}
	end()
	for _, why := range []string{"outside of the page", "drawn by no pen", "too small to be read", "white on white", "below a filled box"} {
		if n := hidden[why]; n > 0 {
			out = append(out, aside{text: "(" + diag.Counted(n, "word that is", "words that are") + " not seen on the page)", why: why})
		}
	}
	return out
}

// source makes the result.
func (d *document) source() extract.Source {
	if x, refused := d.unreadable(); refused {
		return x
	}
	runningHeads(d.pages)
	d.learn()
	order := make([][]block, len(d.pages))
	for i := range d.pages {
		p := &d.pages[i]
		order[i] = blocks(p.lines)
		for k := range order[i] {
			order[i][k].page = p.number
		}
		kept, notes := takeNotes(&d.vocab, order[i], p.h, d.normal)
		order[i] = kept
		d.notes = append(d.notes, notes...)
	}
	for i := range d.pages {
		p := &d.pages[i]
		for k := range p.heads {
			d.pieces = append(d.pieces, piece{text: tidy(p.heads[k].text()), page: p.number, omitted: "running head"})
		}
		for _, a := range p.aside {
			d.pieces = append(d.pieces, piece{text: a.text, page: p.number, omitted: a.why, stamp: a.stamp})
		}
		for k := range order[i] {
			d.pieces = append(d.pieces, d.vocab.paragraphs(&order[i][k], d.normal)...)
		}
		d.pieces = append(d.pieces, p.paragraphs()...)
	}
	d.headings()
	d.moveNotes()
	x := extract.Source{Lines: true}
	x.Known.From = map[string]archive.Provenance{}
	d.known(&x.Known)
	d.report(&x)
	for i := range d.pieces {
		p := &d.pieces[i]
		b := extract.Text(p.text)
		b.Part, b.Label, b.Omitted = archive.PagePart, strconv.Itoa(p.page), p.omitted
		switch {
		case p.omitted != "":
		case p.table:
			b.Kind = body.Cell
		case p.level > 0:
			b.Kind, b.Level = body.Heading, p.level
		}
		x.Blocks = append(x.Blocks, b)
	}
	return x
}

// unreadable reports why there is nothing to read, if so.
func (d *document) unreadable() (extract.Source, bool) {
	pictures := 0
	for i := range d.pages {
		if d.pages[i].picture > 0.3 {
			pictures++
		}
	}
	words := 0
	for i := range d.pages {
		for k := range d.pages[i].lines {
			words += len(d.pages[i].lines[k].words)
		}
	}
	switch {
	case d.kept != nil:
		return extract.Source{}, false
	case d.unread > 20 && d.unread > 2*d.count:
		return extract.Refuse(scanHint, "its fonts do not say which letters they draw, so there is no text to read"), true
	case words == 0 && pictures > 0:
		return extract.Refuse(scanHint, "it is a scan: %s, and no text", diag.Counted(len(d.pages), "page is a picture", "pages are pictures")), true
	case words == 0:
		return extract.Refuse("if its pages show text, it is drawn as pictures; "+scanHint, "there is no text in it (%s)", diag.Counted(len(d.pages), "page", "pages")), true
	}
	return extract.Source{}, false
}

// report says what a maintainer should know.
func (d *document) report(x *extract.Source) {
	var scans, recognised []string
	transcribed := 0
	for i := range d.pages {
		p := &d.pages[i]
		switch {
		case p.recognised != "":
			transcribed++
		case p.picture > 0.5 && len(p.lines) < 3:
			scans = append(scans, strconv.Itoa(p.number))
		case p.scanned:
			recognised = append(recognised, strconv.Itoa(p.number))
		}
	}
	d.transcribed(x, transcribed)
	list := func(pages []string) string {
		if len(pages) > 8 {
			return strings.Join(pages[:8], ", ") + ", …"
		}
		return strings.Join(pages, ", ")
	}
	if len(scans) > 0 {
		x.Messages.Warnf("", 0, scanHint, "%s without text that can be read: %s", diag.Counted(len(scans), "page is a picture", "pages are pictures"), list(scans))
	}
	if len(recognised) > 0 {
		x.Messages.Warnf("", 0, "compare it with the pages", "the text of %s was recognised on a scan by a program: %s", diag.Counted(len(recognised), "page", "pages"), list(recognised))
		if len(recognised)*2 > len(d.pages) {
			x.Known.Fidelity = []string{"transcription"}
			x.Known.Set("fidelity", archive.Provenance{Basis: archive.Inferred, Evidence: "text that is not drawn, before the pictures of pages", Rule: "a program recognised it on a scan"})
		}
	}
	if d.unread > 40 && d.unread*10 > d.count {
		x.Messages.Warnf("", 0, "compare it with the pages; "+scanHint, "%d letters have no meaning in the file, and are left out", d.unread)
	}
}

// learn finds the size of most type, and the words of the document.
func (d *document) learn() {
	d.vocab = vocabulary{whole: map[string]bool{}}
	sizes := map[int]int{}
	for i := range d.pages {
		for k := range d.pages[i].lines {
			l := &d.pages[i].lines[k]
			sizes[int(float32(l.size*4)+0.5)] += l.letters()
			d.vocab.learn(l)
		}
	}
	most := 0
	for size, n := range sizes {
		if n > most || n == most && float32(size)/4 < d.normal {
			most, d.normal = n, float32(size)/4
		}
	}
}

// headings finds which pieces are headings, by the size and weight of their type.
func (d *document) headings() {
	boldText, all := 0, 0
	for i := range d.pieces {
		if p := &d.pieces[i]; p.omitted == "" {
			all += len(p.text)
			if p.bold {
				boldText += len(p.text)
			}
		}
	}
	for i := range d.pieces {
		p := &d.pieces[i]
		if p.omitted != "" || p.table || len(p.text) > 200 || p.lines > 4 || strings.IndexFunc(p.text, unicode.IsLetter) < 0 || len(p.text) < 3 {
			continue
		}
		last := p.text[len(p.text)-1]
		sentence := last == ';' || last == ',' || last == '.' && len(strings.Fields(p.text)) > 9
		switch {
		case sentence || signMark.MatchString(strings.Fields(p.text)[0]) || p.level == 0 && headsNothing(p.text):
		case p.size > 1.35*d.normal:
			p.level = 2
		case p.size > 1.1*d.normal:
			p.level = 3
		case p.bold && p.lines <= 2 && boldText*3 < all && last != '.' && last != ':' && len(p.text) < 120 && i+1 < len(d.pieces):
			p.level = 4
		}
	}
}

// moveNotes puts the notes behind the text.
func (d *document) moveNotes() {
	counted := numbered(d.notes)
	for _, n := range d.notes {
		text := n.text
		switch {
		case n.mark != "" && counted:
			text = smallMark.Replace(n.mark) + " " + text
		case n.mark != "":
			text = n.mark + " " + text
		}
		d.pieces = append(d.pieces, piece{text: text, page: n.page, size: 0.8 * d.normal})
	}
}

// sample is the text of the first page, for what the file states of itself.
func (d *document) first() []int {
	var out []int
	page := 0
	for i := range d.pieces {
		p := &d.pieces[i]
		if p.omitted != "" {
			continue
		}
		if page == 0 {
			page = p.page
		}
		if p.page != page {
			break
		}
		out = append(out, i)
	}
	return out
}

package source

// What the reader of another format took out of a file becomes a Document here. Its
// blocks are laid out as lines, so that everything read in them has a place that a
// record can show; what they say is then read by the rules of all formats.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/head"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/repair"
)

// extracted makes a Document of what was taken out of a file.
func (in Input) extracted(x extract.Source) (*archive.Document, diag.List) {
	blocks := slices.Clone(x.Blocks)
	raw, parts := layOut(blocks)
	notes := slices.Clone(x.Notes)
	raw = layNotes(raw, notes)
	msgs := make(diag.List, 0, len(x.Messages))
	for _, m := range x.Messages {
		m.File, m.Line = in.Shown, lineOfBlock(blocks, m.Line)
		msgs = append(msgs, m)
	}
	switch {
	case x.Refused:
		return nil, msgs
	case len(raw) > MaxBytes:
		msgs.Errorf(in.Shown, 0, SplitHint, "its text has %d bytes; the limit is %d", len(raw), MaxBytes)
		return nil, msgs
	}
	r := in.reading(raw)
	if r == nil {
		doc, more := in.empty()
		return doc, append(msgs, more...)
	}
	r.msgs, r.letter = &msgs, x.Letter
	r.doc.Encoding, r.doc.Parts, r.doc.Recovered = x.Encoding, parts, x.Known
	r.doc.Recovered.From = map[string]archive.Provenance{}
	for field, p := range x.Known.From {
		p.Line = lineOfBlock(blocks, p.Line)
		r.doc.Recovered.Set(field, p)
	}
	r.called, r.calledRule = x.Called, x.CalledRule
	for i := range blocks {
		if !x.Lines {
			r.blocks = append(r.blocks, blocks[i].Block)
		}
	}
	kept := r.omit(blocks)
	r.takeDown(notes)
	if x.Lines {
		r.levels = levels(kept)
		r.mend()
		r.marking()
		r.cut(nil)
		r.text()
	} else {
		r.marking()
		kept = r.cut(kept)
		kept = slices.DeleteFunc(kept, func(b body.Block) bool { return b.Kind.Leaf() && r.lines[b.First-1] == taken })
		kept = r.withoutBoxes(kept)
		if !x.Known.Has("title") && !x.Letter {
			kept = r.untitled(kept)
		}
		r.structured(kept)
	}
	return r.finish()
}

// rowOfTable is the level of a line that is a row of a table.
const rowOfTable = -1

// levels are those of the lines that the file prints as headings, and of rows of tables.
func levels(blocks []body.Block) map[int]int {
	out := map[int]int{}
	for _, b := range blocks {
		switch b.Kind {
		case body.Heading:
			out[b.First] = b.Level
		case body.Cell:
			for i := b.First; i <= b.Last; i++ {
				out[i] = rowOfTable
			}
		}
	}
	return out
}

// lineOfBlock is the first line of block n, counted from 1, or 0.
func lineOfBlock(blocks []extract.Block, n int) int {
	if n < 1 || n > len(blocks) {
		return 0
	}
	return blocks[n-1].First
}

// layOut gives each leaf of the blocks its lines, with an empty line between blocks, and
// returns the text of all, and where its lines are in the file.
func layOut(blocks []extract.Block) (raw string, parts []archive.Part) {
	var text strings.Builder
	line := 1
	for i := range blocks {
		b := &blocks[i]
		if i > 0 {
			text.WriteByte('\n')
			line++
		}
		kids := []body.Block{b.Block}
		line = layLeaves(&text, kids, line)
		b.Block = kids[0]
		if b.Part == "" {
			continue
		}
		label := charset.OneLine(b.Label)
		if n := len(parts); n > 0 && parts[n-1].Kind == b.Part && parts[n-1].Label == label {
			parts[n-1].Last = b.Last
		} else {
			parts = append(parts, archive.Part{First: b.First, Last: b.Last, Kind: b.Part, Label: label})
		}
	}
	return text.String(), parts
}

// layNotes lays out notes behind a text.
func layNotes(raw string, notes []extract.Note) string {
	if len(notes) == 0 {
		return raw
	}
	var text strings.Builder
	text.WriteString(raw)
	line := strings.Count(raw, "\n") + 1
	for i := range notes {
		text.WriteByte('\n')
		leaf := []body.Block{notes[i].Block}
		next := layLeaves(&text, leaf, line+1)
		notes[i].Block = leaf[0]
		line = next
	}
	return text.String()
}

// takeDown takes the notes down that a file holds apart from its text. Blocks and notes
// refer to them by spans, so no sign in a text is looked at.
func (r *reading) takeDown(notes []extract.Note) {
	if len(notes) == 0 {
		return
	}
	r.notes, r.referred = map[string]*archive.Footnote{}, true
	for _, n := range notes[:min(len(notes), maxNotes)] {
		if r.notes[n.Label] == nil {
			leaf := n.Block
			leaf.Zone = body.FootnoteZone
			r.keepNote(n.Label, &leaf)
		}
	}
}

// untitled reads the blocks above a text that says nowhere what it is called, as the
// head of a plain text is read, and returns those that stay.
func (r *reading) untitled(blocks []body.Block) []body.Block {
	var above []head.Para
	for i := range blocks {
		if b := &blocks[i]; (b.Kind == body.Paragraph || b.Kind == body.Heading) && len(above) < 40 {
			text, _, _ := strings.Cut(b.Text, "\n")
			above = append(above, head.Para{First: b.First, Last: b.Last, Text: text, Gap: true, Heading: b.Kind == body.Heading})
			continue
		}
		break
	}
	lines, used := r.facts().Head(above)
	role := map[int]head.Line{}
	for _, l := range lines {
		role[l.First] = l
	}
	kept := blocks[:0]
	for i, b := range blocks {
		l, ok := role[b.First]
		if i < used && ok && l.Role > head.Deck && !strings.Contains(b.Text, "\n") {
			r.lineOf(l)
			continue
		}
		if i < used && ok && strings.HasSuffix(b.Text, l.Text) {
			b.Cut(0, len(b.Text)-len(l.Text)) // a date stood before it
		}
		kept = append(kept, b)
	}
	return kept
}

// layLeaves writes the leaves of a copy of blocks that begin at a line; it returns the
// line behind them.
func layLeaves(text *strings.Builder, blocks []body.Block, line int) int {
	for i := range blocks {
		b := &blocks[i]
		b.First = line
		if b.Kind.Leaf() {
			if len(b.Spans) == 0 {
				b.Text = charset.Lines(strings.ToValidUTF8(b.Text, "\uFFFD"))
				if b.Kind != body.Code {
					mended := strings.Split(b.Text, "\n")
					repair.Lines(mended, false)
					b.Text = strings.Join(mended, "\n")
				}
			}
			s := strings.TrimSuffix(b.Text, "\n")
			text.WriteString(s)
			text.WriteByte('\n')
			line += strings.Count(s, "\n") + 1
		} else if len(b.Kids) > 0 {
			b.Kids = slices.Clone(b.Kids)
			line = layLeaves(text, b.Kids, line)
		} else { // a rule, an empty list
			text.WriteByte('\n')
			line++
		}
		b.Last = line - 1
	}
	return line
}

// omit takes down the blocks that are no text, and returns the others.
func (r *reading) omit(blocks []extract.Block) (kept []body.Block) {
	for i := 0; i < len(blocks); i++ {
		b := &blocks[i]
		if b.Omitted != "" {
			last := i
			for last+1 < len(blocks) && blocks[last+1].Omitted == b.Omitted {
				last++
			}
			var text []string
			r.markedAside(blocks[i : last+1])
			for k := b.First; k <= blocks[last].Last; k++ {
				if l := strings.TrimSpace(r.lines[k-1]); l != "" && r.lines[k-1] != taken {
					text = append(text, l)
				}
				r.lines[k-1] = taken
			}
			if len(text) > 0 {
				r.remove(b.First, blocks[last].Last, strings.Join(text, " "), b.Omitted)
			}
			i = last
			continue
		}
		kept = append(kept, b.Block)
	}
	return kept
}

// markedAside finds the marks of handling in what is no part of the text, such as the
// banner of a page. Only what is nothing but a mark counts there: the links of a page
// may be called anything.
func (r *reading) markedAside(blocks []extract.Block) {
	for _, b := range blocks {
		if !b.Kind.Leaf() || slices.ContainsFunc(b.Spans, func(s body.Span) bool { return s.Kind == body.Link }) {
			continue
		}
		for i := b.First - 1; i < b.Last; i++ {
			l := r.lines[i]
			if len(l) > markBytes || !meta.MayMark(l) {
				continue
			}
			p := meta.MarkTLP(l, true)
			if p.TLP == "" && meta.Capitals(l) {
				p = meta.MarkOther(l)
			}
			if p.TLP != "" && p.Alone {
				p.Alone = false // its line is omitted as it is
				r.marked(i, p)
			}
		}
	}
}

// withoutBoxes takes the furniture of a page out that stands among its blocks.
func (r *reading) withoutBoxes(blocks []body.Block) (kept []body.Block) {
	paras := make([]para, len(blocks))
	for i, b := range blocks {
		p := para{first: b.First, last: b.Last, text: b.Text, gap: true, code: b.Kind != body.Paragraph && b.Kind != body.Heading}
		if p.code {
			p.text = strings.Join(r.lines[b.First-1:b.Last], "\n")
		}
		paras[i] = p
	}
	at := 0
	for _, b := range boxes(paras) {
		kept = append(kept, blocks[at:b.From]...)
		at = b.To
		r.drop(b)
	}
	return append(kept, blocks[at:]...)
}

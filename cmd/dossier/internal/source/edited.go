package source

// What a maintainer takes out of a text, before it is read, and puts back into it, after.
// Marks of handling hold wherever they stand: they are looked for before.

import (
	"bytes"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/passages"
	"dossier/cmd/dossier/internal/repair"
)

// passages is the text as its edits see it.
func (r *reading) passages() *passages.Text {
	return &passages.Text{Raw: strings.Split(r.doc.Raw, "\n"), Lines: r.lines, Out: taken, Begin: r.begin, Shown: r.shown, Said: &r.edited}
}

// cut takes out the lines that a maintainer removed: what is removed teaches nothing. It
// returns the blocks without them.
func (r *reading) cut(blocks []body.Block) (kept []body.Block) {
	if len(r.edits) == 0 {
		return blocks
	}
	r.edits, kept = r.passages().Remove(r.doc, r.edits, blocks)
	return kept
}

// putBack puts lines back that were removed and that a maintainer keeps.
func (r *reading) putBack() {
	if len(r.edits) == 0 {
		return
	}
	t := r.passages()
	t.PutBack(r.doc, r.edits, func(p archive.Removal) []body.Block {
		if _, two := r.spreads[p.First-1]; two { // beside another column
			b := body.Block{First: p.First, Last: p.Last}
			b.Inline(p.Text)
			return []body.Block{b}
		}
		return r.blocksOf(t.Raw, p.First, p.Last)
	})
}

// blocksOf makes blocks of some lines that are no part of the text yet.
func (r *reading) blocksOf(raw []string, first, last int) (out []body.Block) {
	for _, b := range r.blocks {
		if b.First >= first && b.Last <= last {
			out = append(out, b)
		}
	}
	if len(out) > 0 {
		return out
	}
	lines := slices.Clone(raw[:last])
	for i := first - 1; i < last; i++ {
		lines[i] = strings.TrimRight(charset.Undirected(lines[i]), " \t\u00a0")
	}
	markdown := r.doc.MediaType == "text/markdown"
	repair.Lines(lines[first-1:], markdown)
	if src := []byte(strings.Join(lines[first-1:], "\n")); markdown && body.TooMuch(src) == "" {
		return body.Parse(bytes.TrimSpace(src), first)
	}
	doc := *r.doc
	again := &reading{doc: &doc, shown: r.shown, lines: lines, begin: first - 1, msgs: &diag.List{}}
	return again.shape(again.split(false))
}

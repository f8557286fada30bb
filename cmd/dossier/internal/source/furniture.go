package source

// Furniture is what a page prints around a text; the room furniture tells it. Here it
// is taken out, before anything else is read: what is removed teaches nothing.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/furniture"
	"dossier/cmd/dossier/internal/lang"
)

// furnitureReason says why a line is furniture wherever it stands, or returns "".
var furnitureReason = furniture.Reason

// A box of a page, with its paragraphs.
type box struct {
	furniture.Box
	paras []para
}

// boxes finds the boxes of a page.
func boxes(paras []para) (out []box) {
	look := make([]furniture.Para, len(paras))
	for i, p := range paras {
		look[i] = furniture.Para{Text: p.text, Marker: p.marker, Gap: p.gap, Fixed: p.code || p.turn}
	}
	for _, b := range furniture.Find(look) {
		out = append(out, box{b, slices.Clone(paras[b.From:b.To])})
	}
	return out
}

// drop notes a box as removed.
func (r *reading) drop(b box) {
	var text []string
	for _, p := range b.paras {
		text = append(text, p.text)
	}
	if b.Reason == "copyright line" {
		r.copyright(b.paras[0])
	}
	r.remove(b.paras[0].first, b.paras[len(b.paras)-1].last, strings.Join(text, " "), b.Reason)
}

// dropFurniture takes the boxes of a page out of its paragraphs, but for those that
// close a text: the address in a contact prints a body's name in its usual case,
// by which a masthead in capitals is known. They are returned.
func (r *reading) dropFurniture(paras []para) (kept []para, below map[int]box) {
	below = map[int]box{}
	at := 0
	kept = make([]para, 0, len(paras))
	for _, b := range boxes(paras) {
		kept = append(kept, paras[at:b.From]...)
		at = b.To
		if furniture.Closes(b.Reason) {
			kept = append(kept, b.paras...)
			below[b.paras[0].first] = b
			continue
		}
		r.drop(b)
	}
	return append(kept, paras[at:]...), below
}

// dropBelow takes out the boxes that close a text, and what is left of them.
func (r *reading) dropBelow(paras []para, below map[int]box) []para {
	kept := paras[:0]
	until := 0
	for _, p := range paras {
		if b, ok := below[p.first]; ok && p.first > until {
			r.drop(b)
			until = b.paras[len(b.paras)-1].last
		}
		if p.first > until {
			kept = append(kept, p)
		}
	}
	return kept
}

// runningHeads takes out the lines that a printed page repeats above or below its
// text: they stand in the middle of sentences.
func (r *reading) runningHeads() {
	lines := make([]string, len(r.lines)-r.begin)
	for i := range lines {
		if l := r.lines[r.begin+i]; l != taken {
			lines[i] = clean(l)
		}
	}
	for _, h := range furniture.Heads(lines) {
		i := r.begin + h.Line
		r.remove(i+1, i+1, lines[h.Line], h.Reason)
		r.lines[i] = taken
	}
}

var rightsReserved = lang.Read.Foot(func(f *lang.Foot) lang.Pattern { return f.Rights })

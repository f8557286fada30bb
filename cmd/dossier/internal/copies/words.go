package copies

// A text as it is compared: its words, which of them somebody else is quoted with, and
// which are facts. Two reports may quote one speech at length and are no copies; two
// bulletins of one form have all words in common but their figures and names.

import (
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/prose"
)

// word is a word of a text.
type word struct {
	hash   uint32 // of the folded word
	quoted bool   // between quotation marks, or in a block of quotation
	figure bool
	name   bool // written like one, and not the first of a sentence
}

// each yields the words of a document's text, in order; first is that of a paragraph.
func each(doc *archive.Document, yield func(w word, first bool)) {
	paragraphs(doc.Body, false, func(b *body.Block, quoted bool) { words(b.Text, quoted, yield) })
}

// paragraphs yields the leaves that are text: what stands in a heading, a dateline or a
// note is what those who carry a text change.
func paragraphs(blocks []body.Block, quoted bool, yield func(b *body.Block, quoted bool)) {
	for i := range blocks {
		b := &blocks[i]
		switch {
		case !b.Kind.Leaf():
			paragraphs(b.Kids, quoted || b.Kind == body.Quote, yield)
		case b.Zone == body.Body:
			yield(b, quoted)
		}
	}
}

// words yields those of one paragraph.
func words(text string, quoted bool, yield func(w word, first bool)) {
	var buf [96]byte
	mark := marks{}
	first, begins := true, true
	for pos := 0; ; {
		t, folded, ok := prose.Next(text, pos, buf[:0])
		if !ok {
			return
		}
		if between := text[pos:t.Start]; between != " " {
			mark.read(between)
			begins = begins || strings.ContainsAny(between, ".!?:;“”\"«»„…—–")
		}
		pos = t.End
		w := word{quoted: quoted || mark.open}
		for i := t.Start; i < t.End; i++ {
			w.figure = w.figure || '0' <= text[i] && text[i] <= '9'
		}
		w.name = !begins && !w.figure && (t.Class == prose.Capital || t.Class == prose.Capitals || t.Class == prose.Single)
		begins = false
		if len(folded) > 0 && folded[0] >= 0xE0 { // a script that may have no spaces
			for _, r := range string(folded) {
				w.hash = uint32(mix(0, uint64(r)))
				yield(w, first)
				first = false
			}
			continue
		}
		w.hash = uint32(prose.Hash(folded) >> 16)
		yield(w, first)
		first = false
	}
}

// marks follows the quotation marks of a paragraph, in any of the ways in which they are
// set: “a”, „a“, «a», »a«, "a".
type marks struct {
	open bool
	low  bool // by „
}

func (m *marks) read(between string) {
	for len(between) > 0 {
		r, n := utf8.DecodeRuneInString(between)
		between = between[n:]
		switch r {
		case '"', '«', '»':
			m.open, m.low = !m.open, false
		case '„':
			m.open, m.low = true, true
		case '“':
			m.open, m.low = !m.low, false
		case '”':
			m.open, m.low = false, false
		}
	}
}

// wordsOf returns the words of a document.
func wordsOf(doc *archive.Document, room []word) []word {
	room = room[:0]
	each(doc, func(w word, _ bool) { room = append(room, w) })
	return room
}

package mail

// The text of a mail as HTML, cut into the same pieces.

import (
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/webpage"
)

// page cuts the HTML of a mail into pieces.
func page(text string) []piece {
	units, err := webpage.Letter(text)
	if err != nil {
		return nil
	}
	out := make([]piece, 0, len(units))
	for _, u := range units {
		p := piece{Block: u.Block, list: u.List, number: u.Number, linked: u.Linked}
		if u.Quoted {
			p.quote = 1
		}
		if p.Kind.Leaf() && withoutFiller(&p.Block) && len(p.Text) < 200 {
			p.omitted = isFiller
		}
		switch {
		case p.Kind.Leaf() && strings.IndexFunc(p.Text, func(r rune) bool { return !unicode.IsSpace(r) && !filler(r) }) < 0:
			continue
		case u.Hidden:
			p.omitted = isFiller
		case u.Signature && u.Kind != body.Table && !u.Quoted:
			p.omitted = isSignature
		case p.Kind == body.Heading && len(p.Text) > 240: // some programs set whole mailings as headings
			p.Kind, p.Level = body.Paragraph, 0
		}
		out = append(out, p)
	}
	return out
}

// filler are signs that nobody sees, by which mailings keep the words of their text out of
// lists of mails.
func filler(r rune) bool {
	return r == 0x34F || r == 0x200B || r == 0x200C || r == 0x200D || r == 0x61C || r == 0x115F || r == 0x1160 || r == 0x17B4 || r == 0x17B5 || r == 0x180E ||
		0x2060 <= r && r <= 0x2064 || r == 0x3164 || r == 0xFEFF || r == 0xFFA0 || r == 0xAD
}

// withoutFiller takes runs of such signs out of a text, and reports whether there were
// many: letters of some languages have single ones.
func withoutFiller(b *body.Block) bool {
	n := 0
	for _, r := range b.Text {
		if filler(r) {
			n++
		}
	}
	if n < 4 {
		return false
	}
	var text strings.Builder
	moved := make([]int, len(b.Text)+1) // where each byte is now
	space := true
	for i, r := range b.Text {
		moved[i] = text.Len()
		switch {
		case filler(r):
		case unicode.IsSpace(r):
			if !space {
				text.WriteByte(' ')
			}
			space = true
		default:
			text.WriteRune(r)
			space = false
		}
		for k := i + 1; k < len(moved) && k < i+4; k++ {
			moved[k] = text.Len()
		}
	}
	moved[len(b.Text)] = text.Len()
	kept := b.Spans[:0]
	for _, s := range b.Spans {
		if s.Start, s.End = moved[s.Start], moved[s.End]; s.Start < s.End {
			kept = append(kept, s)
		}
	}
	b.Spans, b.Text = kept, text.String()
	trimmed := strings.TrimRight(b.Text, " ")
	if len(trimmed) < len(b.Text) {
		b.Cut(len(trimmed), len(b.Text))
	}
	return n >= 8
}

// visible counts the words of pieces that are shown.
func visible(pieces []piece) (n int) {
	for _, p := range pieces {
		if p.omitted == "" || p.omitted == isSignature {
			n += wordsIn(&p.Block)
		}
	}
	return n
}

// wordsIn counts the words of a block but for addresses.
func wordsIn(b *body.Block) (n int) {
	for _, w := range strings.Fields(b.Text) {
		if !strings.Contains(w, "://") && strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
			n++
		}
	}
	for i := range b.Kids {
		n += wordsIn(&b.Kids[i])
	}
	return n
}

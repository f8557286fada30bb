package pdf

// Footnotes: small type at the foot of a page, below the text, that opens with a mark.
// They are moved behind the text, so that a sentence goes on over the page.

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	noteStart = regexp.MustCompile(`^(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(\d{1,3})[.)]?|([*∗†‡§¶]+))\s*(\S.*)$`)
	plainMark = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")
	smallMark = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")
)

// A note of a page.
type note struct {
	mark string // digits; "" for a sign
	text string
	page int
}

// takeNotes takes the notes out of the blocks of a page.
func takeNotes(v *vocabulary, list []block, h, normal float32) (kept []block, notes []note) {
	for i := range list {
		b := &list[i]
		if !b.table && b.omitted == "" && b.size < 0.94*normal && b.top > 0.4*h && lowest(list, i, normal) {
			pieces := v.paragraphs(b, normal)
			if len(pieces) > 0 {
				m := noteStart.FindStringSubmatch(pieces[0].text)
				if m != nil && (m[1] != "" || m[3] != "" || utf8.RuneCountInString(m[4]) > 12) {
					notes = append(notes, notesOf(pieces)...)
					continue
				}
				if len(notes) > 0 && i > 0 { // one that goes on
					notes[len(notes)-1].text = v.join(notes[len(notes)-1].text, pieces[0].text)
					notes = append(notes, notesOf(pieces[1:])...)
					continue
				}
			}
		}
		kept = append(kept, *b)
	}
	return kept, notes
}

// lowest reports whether no text in larger type stands below a block in its column.
func lowest(list []block, i int, normal float32) bool {
	b := &list[i]
	for k := range list {
		c := &list[k]
		if k != i && c.top > b.foot-1 && min(c.x1, b.x1) > max(c.x0, b.x0) && c.size >= 0.94*normal && c.letters() > 20 {
			return false
		}
	}
	return true
}

func notesOf(pieces []piece) (out []note) {
	for _, p := range pieces {
		m := noteStart.FindStringSubmatch(p.text)
		switch {
		case m != nil && m[1]+m[2] != "":
			out = append(out, note{plainMark.Replace(m[1] + m[2]), m[4], p.page})
		case m == nil && len(out) > 0 && out[len(out)-1].mark != "":
			out[len(out)-1].text += " " + p.text
		default:
			out = append(out, note{"", p.text, p.page})
		}
	}
	return out
}

// numbered reports whether the marks of notes count through the document: then each
// stands for one note.
func numbered(notes []note) bool {
	last := 0
	for _, n := range notes {
		if n.mark == "" {
			continue
		}
		k := 0
		for _, r := range n.mark {
			k = k*10 + int(r-'0')
		}
		if k <= last {
			return false
		}
		last = k
	}
	return last > 0
}

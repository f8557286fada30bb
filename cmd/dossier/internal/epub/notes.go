package epub

// Notes of a book. Some books say of an element that it is one; in others a digit leads
// to a paragraph further on that begins with the same digit. So all pages are looked
// through for links and what they lead to before they are read.

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/flow"
	"dossier/cmd/dossier/internal/markup"
)

// maxNotes bounds the notes of a book, and the links that may lead to one.
const maxNotes = 5000

// A link leads to another place of the book.
type link struct {
	to    string // as it is written
	mark  string // how it is printed
	sure  bool   // the page says that it leads to a note
	at    int    // where in the page it stands
	label string // of the note that it leads to
}

// A target is an element with a name.
type target struct {
	note   bool   // the page says that it is a note
	begins string // its first letters
	at     int
}

// survey looks a page through for links and what they may lead to.
func (p *page) survey() {
	p.links, p.targets = map[int]*link{}, map[string]*target{}
	s := markup.New(p.data)
	s.Void = void
	var open []*target // whose first letters are to come
	var in *link
	depth, away := 0, 0 // of the link that is open
	for k := range s.Within() {
		switch k {
		case markup.Start:
			kind := kindOf(s)
			if id := s.Attr("id"); id != "" && len(p.targets) < 100_000 && p.targets[id] == nil {
				t := &target{at: s.Offset(), note: hasWord(kind, "footnote", "rearnote", "endnote", "note", "doc-footnote", "doc-endnote")}
				p.targets[id] = t
				open = append(open, t)
			}
			if to := s.Attr("href"); s.Name == "a" && to != "" && !strings.Contains(to, ":") && away == 0 {
				away = s.Depth
				p.ways++
			}
			if to := s.Attr("href"); s.Name == "a" && to != "" && in == nil && strings.Contains(to, "#") && !strings.Contains(to, "://") && len(p.order) < 4*maxNotes {
				in = &link{to: to, at: s.Offset(), sure: hasWord(kind, "noteref", "doc-noteref")}
				depth = s.Depth
				p.links[in.at] = in
				p.order = append(p.order, in)
			}
		case markup.Text:
			text := strings.TrimSpace(s.Text)
			if text == "" {
				continue
			}
			if away > 0 && strings.IndexFunc(text, unicode.IsLetter) >= 0 {
				p.linked += len(strings.Fields(text))
			}
			if in != nil && len(in.mark) < 40 {
				in.mark += text[:min(len(text), 40)]
			}
			for _, t := range open {
				t.begins = text[:min(len(text), 40)]
			}
			open = open[:0]
		case markup.End:
			if in != nil && s.Depth < depth {
				in = nil
			}
			if s.Depth < away {
				away = 0
			}
		}
	}
}

// notes are those of the book.
type notes struct {
	labels map[[2]string]string // by file and fragment
	marks  map[string]string    // how each is printed
	pieces map[string][]flow.Piece
	order  []string
}

// findNotes says which links lead to notes.
func (b *book) findNotes() *notes {
	n := &notes{labels: map[[2]string]string{}, marks: map[string]string{}, pieces: map[string][]flow.Piece{}}
	at := map[string]int{}
	for i := range b.pages {
		at[b.pages[i].file] = i
	}
	for i := range b.pages {
		p := &b.pages[i]
		if p.file == b.pack.nav {
			continue
		}
		for _, l := range p.order {
			file, id := within(p.file, l.to)
			k, ok := at[file]
			if !ok || !l.sure && !isMark(l.mark) {
				continue
			}
			t := b.pages[k].targets[id]
			behind := k > i || k == i && t != nil && t.at > l.at
			if t == nil || !t.note && !(l.sure && behind) && !(behind && beginsWith(t.begins, l.mark)) {
				continue
			}
			key := [2]string{file, id}
			if n.labels[key] == "" {
				if len(n.order) == maxNotes {
					continue
				}
				n.labels[key] = strconv.Itoa(len(n.order) + 1)
				n.order = append(n.order, n.labels[key])
				n.marks[n.labels[key]] = l.mark
			}
			l.label = n.labels[key]
		}
	}
	return n
}

// of is the label of a note, or "".
func (n *notes) of(file, id string) string {
	if id == "" {
		return ""
	}
	return n.labels[[2]string{file, id}]
}

func (n *notes) keep(label string, pieces []flow.Piece) {
	if n.pieces[label] == nil {
		n.pieces[label] = pieces
	}
}

// texts are the notes without the marks before them.
func (n *notes) texts() (out []extract.Note) {
	for _, label := range n.order {
		leaf := flow.Leaf(n.pieces[label])
		mark := strings.Trim(n.marks[label], "[]().")
		rest := strings.TrimLeft(leaf.Text, "[( ")
		if !strings.HasPrefix(rest, mark) { // it was a link
			rest = strings.TrimLeft(rest, "]).: ")
			leaf.Cut(0, len(leaf.Text)-len(rest))
		}
		if mark != "" && strings.HasPrefix(rest, mark) {
			rest = rest[len(mark):]
			if next, _ := utf8.DecodeRuneInString(rest); !unicode.IsLetter(next) && !unicode.IsDigit(next) {
				rest = strings.TrimLeft(rest, "]).: ")
				leaf.Cut(0, len(leaf.Text)-len(rest))
			}
		}
		out = append(out, extract.Note{Label: label, Block: leaf})
	}
	return out
}

// isMark reports whether a link is printed like the sign of a note, or of the way back.
func isMark(s string) bool {
	s = strings.Trim(s, "[]()")
	if s == "" || utf8.RuneCountInString(s) > 5 {
		return false
	}
	return strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsDigit(r) && !strings.ContainsRune("*†‡§¶#↩↑^⇑⤴\uFE0E¹²³⁰⁴⁵⁶⁷⁸⁹", r)
	}) < 0
}

// beginsWith reports whether a text begins with a mark.
func beginsWith(text, mark string) bool {
	mark = strings.Trim(mark, "[]()")
	rest, ok := strings.CutPrefix(strings.TrimLeft(text, "[( "), mark)
	if !ok || mark == "" {
		return false
	}
	next, _ := utf8.DecodeRuneInString(rest)
	return !unicode.IsDigit(next)
}

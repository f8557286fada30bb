package office

// Footnotes and endnotes: numbered as they are referred to, as readers see them.

import (
	"path"
	"strconv"

	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/flow"
	"dossier/cmd/dossier/internal/markup"
)

// maxNotes bounds the notes of one file.
const maxNotes = 5000

// notes gives labels to the notes of a file, footnotes apart from endnotes.
type notes struct {
	labels [2]map[string]string // by the number that the file gives it
	order  [][2]string          // kind and number in the file
}

// label is what a reader sees where a note is referred to.
func (n *notes) label(end bool, id string) string {
	kind := 0
	if end {
		kind = 1
	}
	if n.labels[kind] == nil {
		n.labels[kind] = map[string]string{}
	}
	if l, ok := n.labels[kind][id]; ok {
		return l
	}
	l := strconv.Itoa(len(n.labels[kind]) + 1)
	if end {
		l = flow.Numeral(len(n.labels[kind])+1, "i")
	}
	n.labels[kind][id] = l
	n.order = append(n.order, [2]string{strconv.Itoa(kind), id})
	return l
}

// readNotes reads those notes that the text refers to.
func (w *wordFile) readNotes(main string) []extract.Note {
	texts := [2]map[string][]piece{}
	for kind, name := range []string{"footnotes", "endnotes"} {
		if len(w.notes.labels[kind]) == 0 {
			continue
		}
		texts[kind] = map[string][]piece{}
		w.relations(path.Join(path.Dir(main), name+".xml"))
		s := markup.New(w.part(main, name))
		for element := range s.Elements() {
			if element != "footnote" && element != "endnote" {
				continue
			}
			id := s.Attr("id")
			if w.notes.labels[kind][id] == "" {
				s.Skip()
				continue
			}
			w.fields = nil
			texts[kind][id] = w.blocks(s)
		}
	}
	return w.notes.texts(texts)
}

// texts are the notes, with the text of each by its kind and its number in the file.
func (n *notes) texts(texts [2]map[string][]piece) (out []extract.Note) {
	for _, o := range n.order[:min(len(n.order), maxNotes)] {
		kind := number(o[0])
		out = append(out, extract.Note{Label: n.labels[kind][o[1]], Block: flow.Leaf(texts[kind][o[1]])})
	}
	return out
}

// countComments says how many comments were left out.
func (w *wordFile) countComments(main string) (n int) {
	s := markup.New(w.part(main, "comments"))
	for name := range s.Elements() {
		if name == "comment" {
			n++
			s.Skip()
		}
	}
	return n
}

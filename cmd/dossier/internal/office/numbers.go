package office

// Numbers of paragraphs: what a list shows before each item is no text of the file, but
// readers see it, and texts refer to it.

import (
	"dossier/cmd/dossier/internal/flow"
	"strconv"
	"strings"
)

// A level is how the items of one depth of a list are numbered.
type level struct {
	format string // "1", "a", "A", "i", "I"; "•" for bullets, "" for nothing
	text   string // what is shown, with %1 for the number of the first depth
	start  int
	legal  bool // numbers of other depths are shown in digits
}

// A numbering is a list with its counters.
type numbering struct {
	levels [9]level
	count  [9]int
	begun  [9]bool
}

// next counts an item of a depth, from 0, and says what it shows: an item of a list
// where that is a bullet or one number, else words that belong to the text ("Article 3",
// "2.1").
func (n *numbering) next(id string, depth int) (it item, label string) {
	if depth < 0 || depth > 8 {
		depth = 8
	}
	l := &n.levels[depth]
	if !n.begun[depth] {
		n.begun[depth], n.count[depth] = true, l.start
	} else {
		n.count[depth]++
	}
	for d := depth + 1; d < len(n.count); d++ {
		n.begun[d] = false
	}
	switch {
	case l.format == "•":
		return item{Depth: depth + 1, List: id}, ""
	case l.format == "":
		return item{}, plainLabel(l.text)
	}
	alone := "%" + strconv.Itoa(depth+1)
	if strings.Trim(strings.Replace(l.text, alone, "", 1), ".() \t)") == "" && strings.Contains(l.text, alone) && n.count[depth] > 0 {
		it = item{Depth: depth + 1, List: id, Number: n.count[depth]}
		if l.format != "1" {
			it.Numeral = l.format
		}
		return it, ""
	}
	return item{}, n.label(depth)
}

// plainLabel is a label without a number, as it is shown.
func plainLabel(text string) string {
	if strings.Contains(text, "%") {
		return ""
	}
	return strings.TrimSpace(text)
}

// label is what is shown before the item that was counted last at a depth.
func (n *numbering) label(depth int) string {
	out := n.levels[depth].text
	if !strings.Contains(out, "%") {
		return strings.TrimSpace(out)
	}
	for d := range n.levels[:depth+1] {
		count, format := n.count[d], n.levels[d].format
		if !n.begun[d] {
			count = n.levels[d].start
		}
		if format == "•" || format == "" || n.levels[depth].legal && d < depth {
			format = "1"
		}
		out = strings.ReplaceAll(out, "%"+strconv.Itoa(d+1), flow.Numeral(count, format))
	}
	return strings.TrimSpace(out)
}

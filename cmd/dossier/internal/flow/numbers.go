package flow

// Numbers of paragraphs: what a list shows before each item is no text of the file, but
// readers see it, and texts refer to it.

import (
	"strconv"
	"strings"
)

// A Level is how the items of one depth of a list are numbered.
type Level struct {
	Format string // "1", "a", "A", "i", "I"; "•" for bullets, "" for nothing
	Text   string // what is shown, with %1 for the number of the first depth
	Start  int
	Legal  bool // numbers of other depths are shown in digits
}

// A Numbering is a list with its counters.
type Numbering struct {
	Levels [9]Level
	count  [9]int
	begun  [9]bool
}

// Next counts an item of a depth, from 0, and says what it shows: an item of a list
// where that is a bullet or one number, else words that belong to the text ("Article 3",
// "2.1").
func (n *Numbering) Next(id string, depth int) (it Item, label string) {
	if depth < 0 || depth > 8 {
		depth = 8
	}
	l := &n.Levels[depth]
	if !n.begun[depth] {
		n.begun[depth], n.count[depth] = true, l.Start
	} else {
		n.count[depth]++
	}
	for d := depth + 1; d < len(n.count); d++ {
		n.begun[d] = false
	}
	switch {
	case l.Format == "•":
		return Item{Depth: depth + 1, List: id}, ""
	case l.Format == "":
		return Item{}, plainLabel(l.Text)
	}
	alone := "%" + strconv.Itoa(depth+1)
	if strings.Trim(strings.Replace(l.Text, alone, "", 1), ".() \t") == "" && strings.Contains(l.Text, alone) && n.count[depth] > 0 {
		it = Item{Depth: depth + 1, List: id, Number: n.count[depth]}
		if l.Format != "1" {
			it.Numeral = l.Format
		}
		return it, ""
	}
	return Item{}, n.Label(depth)
}

// plainLabel is a label without a number, as it is shown.
func plainLabel(text string) string {
	if strings.Contains(text, "%") {
		return ""
	}
	return strings.TrimSpace(text)
}

// Label is what is shown before the item that was counted last at a depth.
func (n *Numbering) Label(depth int) string {
	out := n.Levels[depth].Text
	if !strings.Contains(out, "%") {
		return strings.TrimSpace(out)
	}
	for d := range n.Levels[:depth+1] {
		count, format := n.count[d], n.Levels[d].Format
		if !n.begun[d] {
			count = n.Levels[d].Start
		}
		if format == "•" || format == "" || n.Levels[depth].Legal && d < depth {
			format = "1"
		}
		out = strings.ReplaceAll(out, "%"+strconv.Itoa(d+1), Numeral(count, format))
	}
	return strings.TrimSpace(out)
}

// Begin has the next item of a depth, from 0, show a number.
func (n *Numbering) Begin(depth, number int) {
	if depth >= 0 && depth < len(n.count) {
		n.begun[depth], n.count[depth] = true, number-1
	}
}

// Restart has each depth begin anew.
func (n *Numbering) Restart() { n.begun = [9]bool{} }

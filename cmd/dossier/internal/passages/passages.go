// Package passages finds the lines of a text that a maintainer puts back into it or takes
// out of it, by their numbers and by the words that stand there, and does the same to
// blocks. Where the words are elsewhere now, the words are followed; where they are
// nowhere, or in several places, nothing is done and it is said: another part of the text
// is never cut in their place.
package passages

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
)

// How much is looked at to find a passage that moved: so many places whose first line is
// like it, and no passage of fewer letters, which may be anything.
const (
	mostLooks  = 50
	leastMoved = 20
)

// Find returns the edits with the lines that they are about in a text, in order. Lines
// before begin, counted from 0, are no text. shown is how messages name the source.
func Find(lines []string, begin int, edits []archive.Edit, shown string, msgs *diag.List) (out []archive.Edit) {
	for _, e := range edits {
		said := e
		e.First, e.Last = trim(lines, e.First, e.Last)
		if !within(&e, begin, len(lines)) || !e.Quotes(lines[e.First-1:e.Last]) {
			to := moved(lines, begin, &said)
			if to == 0 {
				lost(&said, shown, msgs)
				continue
			}
			last := to + said.Last - said.First
			msgs.Warnf(e.File, e.Line, "write lines: "+archive.LineRange(to, last), "the words of lines %s of %s stand in lines %s now, and are followed there", said.Lines(), shown, archive.LineRange(to, last))
			e.First, e.Last = to, last
		}
		out = append(out, e)
	}
	slices.SortStableFunc(out, func(a, b archive.Edit) int { return a.First - b.First })
	kept := out[:0]
	for _, e := range out {
		if n := len(kept); n > 0 && e.First <= kept[n-1].Last {
			msgs.Errorf(e.File, e.Line, "keep one of the two, with the lines as they are now", "these words stand in lines that another entry is about, on line %d", kept[n-1].Line)
			continue
		}
		kept = append(kept, e)
	}
	return kept
}

// trim leaves empty lines out at both ends.
func trim(lines []string, first, last int) (int, int) {
	empty := func(n int) bool { return n >= 1 && n <= len(lines) && strings.TrimSpace(lines[n-1]) == "" }
	for first < last && empty(first) {
		first++
	}
	for last > first && empty(last) {
		last--
	}
	return first, last
}

func within(e *archive.Edit, begin, end int) bool { return e.First > begin && e.Last <= end }

// lost says that the words of an edit are not there.
func lost(e *archive.Edit, shown string, msgs *diag.List) {
	const text, hint = "what is quoted here is not what lines %s of %s say, so %s", "write the lines and the words as they are now, or remove the entry"
	if e.Keep {
		msgs.Warnf(e.File, e.Line, hint, text, e.Lines(), shown, "nothing is put back")
		return
	}
	msgs.Errorf(e.File, e.Line, hint, text, e.Lines(), shown, "nothing is removed")
}

// moved returns the line at which the words of an edit begin now, or 0 where that is not
// one place.
func moved(lines []string, begin int, e *archive.Edit) (found int) {
	n := e.Last - e.First + 1
	want := strings.Join(strings.Fields(e.Words), " ")
	if len(want) < leastMoved || n > len(lines) {
		return 0
	}
	looks := 0
	for i := begin; i+n <= len(lines); i++ {
		l := lines[i]
		if len(l) == 0 || !opens(l, want) {
			continue
		}
		if looks++; looks > mostLooks {
			return 0
		}
		if e.Quotes(lines[i : i+n]) {
			if found > 0 {
				return 0
			}
			found = i + 1
		}
	}
	return found
}

// opens reports whether a line may be the first of those that a quotation begins with, by
// its first letters.
func opens(line, want string) bool {
	line = strings.TrimLeft(line, " \t\u00a0")
	n := min(len(line), len(want), 8)
	if at := strings.IndexByte(want[:n], ' '); at > 0 {
		n = at
	}
	return n > 0 && line[:n] == want[:n]
}

// Within returns the lines of the leaf that some lines are only a part of; ok is false
// where there is none.
func Within(blocks []body.Block, first, last int) (from, to int, ok bool) {
	body.Walk(blocks, func(b *body.Block) bool {
		if b.First <= last && b.Last >= first && (b.First < first || b.Last > last) {
			from, to, ok = b.First, b.Last, true
		}
		return !ok
	})
	return from, to, ok
}

// Cut returns blocks without the leaves of which out reports the first line. Cells stay,
// empty, as long as their row has others; what holds nothing any more goes too.
func Cut(blocks []body.Block, out func(line int) bool) (kept []body.Block) {
	for _, b := range blocks {
		switch {
		case b.Kind.Leaf():
			if out(b.First) {
				continue
			}
		case b.Kind == body.Row:
			if b.Kids = cells(b.Kids, out); b.Kids == nil {
				continue
			}
		case len(b.Kids) > 0:
			if b.Kids = Cut(b.Kids, out); len(b.Kids) == 0 {
				continue
			}
		}
		kept = append(kept, b)
	}
	return kept
}

// cells empties those of a row that are out; nil where all are.
func cells(row []body.Block, out func(line int) bool) []body.Block {
	row = slices.Clone(row)
	left := len(row)
	for i := range row {
		if out(row[i].First) {
			row[i].Text, row[i].Spans = "", nil
			left--
		}
	}
	if left == 0 {
		return nil
	}
	return row
}

// Insert puts blocks among those of a text, in the order of their lines.
func Insert(blocks, more []body.Block) []body.Block {
	if len(more) == 0 {
		return blocks
	}
	at := slices.IndexFunc(blocks, func(b body.Block) bool { return b.First > more[0].First })
	if at < 0 {
		at = len(blocks)
	}
	return slices.Insert(slices.Clip(blocks), at, more...)
}

// Split takes lines out of what was removed. It returns what is removed still, with the
// words of lines as these have them, and the lines that are not, each stretch with why it
// had been.
func Split(removed []archive.Removal, lines []string, e *archive.Edit) (left, back []archive.Removal) {
	part := func(r archive.Removal, first, last int) archive.Removal {
		if first != r.First || last != r.Last {
			first, last = trim(lines, first, last)
			r.First, r.Last, r.Text = first, last, strings.Join(strings.Fields(strings.Join(lines[first-1:last], " ")), " ")
		}
		return r
	}
	for _, r := range removed {
		first, last := max(r.First, e.First), min(r.Last, e.Last)
		if first > last {
			left = append(left, r)
			continue
		}
		back = append(back, part(r, first, last))
		if r.First < first {
			left = append(left, part(r, r.First, first-1))
		}
		if r.Last > last {
			left = append(left, part(r, last+1, r.Last))
		}
	}
	left = slices.DeleteFunc(left, func(r archive.Removal) bool { return r.Text == "" })
	return left, back
}

// Text is a text on its way to blocks, line by line.
type Text struct {
	Raw   []string // as they stand in the file,
	Lines []string // and as they are read: those that are out become Out
	Out   string
	Begin int // lines that are no text, at its head
	Shown string
	Said  *diag.List // what is said of edits
}

// byEditor begins the reason of what a maintainer removed.
const byEditor = "removed by the editor: "

// Remove takes lines and blocks out that a maintainer removed. It returns the edits with
// the lines that they are about.
func (t *Text) Remove(doc *archive.Document, edits []archive.Edit, blocks []body.Block) ([]archive.Edit, []body.Block) {
	edits = Find(t.Raw, t.Begin, edits, t.Shown, t.Said)
	gone := map[int]bool{}
	for _, e := range edits {
		if e.Keep {
			continue
		}
		if from, to, part := Within(blocks, e.First, e.Last); part {
			t.Said.Errorf(e.File, e.Line, "name all of its lines", "lines %s are only a part of a paragraph, of lines %d to %d; nothing is removed", e.Lines(), from, to)
			continue
		}
		var text []string
		for i := e.First - 1; i < e.Last; i++ {
			if t.Lines[i] != t.Out {
				text = append(text, strings.Fields(t.Raw[i])...)
				t.Lines[i], gone[i+1] = t.Out, true
			}
		}
		if len(text) == 0 {
			t.Said.Notef(e.File, e.Line, "remove the entry", "lines %s of %s are no part of the text anyway", e.Lines(), t.Shown)
			continue
		}
		doc.Removed = append(doc.Removed, archive.Removal{First: e.First, Last: e.Last, Text: strings.Join(text, " "), Reason: byEditor + e.Why})
	}
	return edits, Cut(blocks, func(line int) bool { return gone[line] })
}

// PutBack puts lines back that were removed and that a maintainer keeps; blocksOf makes
// blocks of them.
func (t *Text) PutBack(doc *archive.Document, edits []archive.Edit, blocksOf func(r archive.Removal) []body.Block) {
	for i := range edits {
		e := &edits[i]
		if !e.Keep {
			continue
		}
		left, back := Split(doc.Removed, t.Raw, e)
		if doc.Removed = left; len(back) == 0 {
			t.Said.Notef(e.File, e.Line, "remove the entry", "nothing is removed of lines %s of %s, so nothing is put back", e.Lines(), t.Shown)
		}
		for _, b := range back {
			doc.Body = Insert(doc.Body, blocksOf(b))
			what := "put back by the editor, taken out as " + b.Reason
			if e.Why != "" {
				what += ": " + e.Why
			}
			doc.Repairs = append(doc.Repairs, archive.Repair{First: b.First, Last: b.Last, What: what})
		}
	}
}

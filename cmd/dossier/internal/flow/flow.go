// Package flow lays out what documents have in common: paragraphs with a role, some of
// them items of lists, tables that hold the like, notes. Readers of formats say what a
// paragraph is; here it becomes blocks.
package flow

import (
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/body"
)

// A Role is what the style of a paragraph says it is.
type Role uint8

// The roles.
const (
	Plain Role = iota
	Heading
	Title
	Subtitle
	Author
	Date
	Caption
	Contents // a line of the table of contents
	Quoted
	Code
)

// A Para is a paragraph of a file.
type Para struct {
	Line
	Role  Role
	Level int // of a heading, from 1
	Item  Item
	Goes  bool // its end was deleted, or it is a large first letter: the next goes on with it
	Glued bool // without a blank between
}

// An Item says that a paragraph is one of a list.
type Item struct {
	Depth   int    // from 1; 0 for no item
	List    string // which list
	Number  int    // that it shows; 0 for a bullet
	Numeral string // "a", "A", "i", "I" where it is none of digits
	Next    bool   // it goes on with the item above
}

// A Piece is a paragraph or a table.
type Piece struct {
	Para  *Para
	Table *Table
}

// A Table has rows of cells.
type Table struct{ Rows []Row }

// A Row has cells.
type Row struct {
	Head  bool // it says what stands below
	Cells []Cell
}

// A Cell holds what a page may hold.
type Cell struct {
	Pieces []Piece
	Wide   int // further columns that it covers
}

// A Block is a block with what is known of it.
type Block struct {
	body.Block
	Role    Role
	Omitted string // why it is no text
	Size    int    // of its largest letters, in half points; 0 where nobody says
	Gap     bool   // an empty paragraph stands before it
	Count   int    // which paragraph of the text it begins with; 0 where it is none
}

// Flow lays pieces out as blocks.
type Flow struct {
	Blocks []Block

	gap    bool   // an empty paragraph came
	omit   string // why what comes now is no text
	count  int    // paragraphs with text
	open   *list
	opened int // number of the paragraph that opened it
	before *Para
}

// list is a list on its way.
type list struct {
	id      string
	number  int
	numeral string
	items   []*entry
}

type entry struct {
	kids []body.Block
	sub  *list
}

// Lay lays out pieces of the text, or of what stands around it for the reason omit.
func (f *Flow) Lay(pieces []Piece, omit string) {
	f.close()
	f.omit = omit
	for _, p := range pieces {
		if p.Table != nil {
			f.table(p.Table)
		} else {
			f.paragraph(p.Para)
		}
	}
	f.join(nil)
	f.close()
	f.omit = ""
}

// join returns a paragraph with the one before it that goes on in it.
func (f *Flow) join(p *Para) *Para {
	b := f.before
	f.before = nil
	if b == nil {
		return p
	}
	if p == nil {
		b.Goes = false
		f.paragraph(b)
		return nil
	}
	b.Space = b.Space || !b.Glued
	if b.Glued {
		b.Space = false
		q := *p
		q.Line = Line{}
		q.Write(&b.Line)
		q.Space = false
		q.Write(&p.Line)
		return &q
	}
	b.Write(&p.Line)
	b.Goes = p.Goes
	return b
}

func (f *Flow) paragraph(p *Para) {
	if p = f.join(p); p == nil {
		return
	}
	if p.Goes {
		f.before = p
		return
	}
	if p.Empty() {
		f.gap = true
		return
	}
	for _, l := range p.pieces() {
		q := *p
		q.Line = l
		f.add(&q)
	}
}

func (f *Flow) add(p *Para) {
	f.count++
	if p.Item.Depth > 0 && f.omit == "" {
		f.item(p)
		return
	}
	f.close()
	kind := body.Paragraph
	if p.Role == Heading || p.Role == Title {
		kind = body.Heading
		p.text = []byte(strings.ReplaceAll(strings.TrimRight(string(p.text), "\n"), "\n", " "))
	}
	b := p.leaf(kind, kind == body.Heading)
	last := len(f.Blocks) - 1
	goesOn := last >= 0 && f.Blocks[last].Role == p.Role && f.omit == ""
	switch p.Role {
	case Title:
		b.Level = 2
	case Heading:
		b.Level = min(max(p.Level, 1)+1, 6)
	case Quoted:
		if goesOn {
			f.Blocks[last].Kids = append(f.Blocks[last].Kids, b)
			return
		}
		b = body.Block{Kind: body.Quote, Kids: []body.Block{b}}
	case Contents:
		if f.omit == "" {
			f.omit = isContents
			defer func() { f.omit = "" }()
		}
	case Code:
		b = body.Block{Kind: body.Code, Text: b.Text + "\n"}
		if goesOn {
			f.Blocks[last].Text += b.Text
			return
		}
	}
	f.put(b, p.Role, f.count)
	f.Blocks[len(f.Blocks)-1].Size = p.size
}

// isContents is why a line of a table of contents is no text.
const isContents = "table of contents"

func (f *Flow) put(b body.Block, role Role, count int) {
	if f.omit != "" {
		count = 0
	}
	f.Blocks = append(f.Blocks, Block{Block: b, Role: role, Omitted: f.omit, Gap: f.gap, Count: count})
	f.gap = false
}

// item adds an item to the list that is open, or opens one.
func (f *Flow) item(p *Para) {
	at, text := p.Item, p.leaf(body.Paragraph, false)
	if f.open != nil && at.Depth == 1 && f.open.id != at.List && !at.Next {
		f.close()
	}
	if f.open == nil {
		f.open = &list{id: at.List, number: at.Number, numeral: at.Numeral}
		f.opened = f.count
	}
	l := f.open
	for d := 1; d < at.Depth && len(l.items) > 0; d++ {
		last := l.items[len(l.items)-1]
		if last.sub == nil {
			last.sub = &list{id: at.List, number: at.Number, numeral: at.Numeral}
		}
		l = last.sub
	}
	if at.Next && len(l.items) > 0 && l.items[len(l.items)-1].sub == nil {
		last := l.items[len(l.items)-1]
		last.kids = append(last.kids, text)
		return
	}
	l.items = append(l.items, &entry{kids: []body.Block{text}})
}

// close ends the list that is open.
func (f *Flow) close() {
	if f.open == nil {
		return
	}
	b := f.open.block()
	f.open = nil
	f.put(b, Plain, f.opened)
}

func (l *list) block() body.Block {
	b := body.Block{Kind: body.List, Level: max(l.number, 0), Lang: l.numeral}
	for _, e := range l.items {
		kids := e.kids
		if e.sub != nil {
			kids = append(kids, e.sub.block())
		}
		b.Kids = append(b.Kids, body.Block{Kind: body.Item, Kids: kids})
	}
	return b
}

// longCell is how many bytes of text in a cell are rather part of a page.
const longCell = 500

// table lays out a table: as one where it holds values, else what its cells hold, one
// behind the other, since pages are laid out in tables too.
func (f *Flow) table(t *Table) {
	f.join(nil)
	f.close()
	if f.omit != "" || !t.holdsValues() {
		for _, r := range t.Rows {
			for _, c := range r.Cells {
				for _, p := range c.Pieces {
					if p.Table != nil {
						f.table(p.Table)
					} else {
						f.paragraph(p.Para)
					}
				}
				f.join(nil)
				f.close()
			}
		}
		return
	}
	f.count++
	first := f.count
	b := body.Block{Kind: body.Table}
	for i, r := range t.Rows {
		line := body.Block{Kind: body.Row}
		some := false
		for _, c := range r.Cells {
			text := c.line()
			leaf := text.leaf(body.Cell, false)
			some = some || leaf.Text != ""
			line.Kids = append(line.Kids, leaf)
			for range c.Wide {
				line.Kids = append(line.Kids, body.Block{Kind: body.Cell})
			}
		}
		if some {
			if r.Head && (i == 0 || len(b.Kids) > 0 && b.Kids[len(b.Kids)-1].Level == 1) {
				line.Level = 1
			}
			b.Kids = append(b.Kids, line)
		}
	}
	tidyColumns(b.Kids)
	f.put(b, Plain, first)
}

// tidyColumns leaves out columns that are empty in each row, as merged cells leave them,
// and takes a first row in bold for the head.
func tidyColumns(rows []body.Block) {
	var used []bool
	for _, r := range rows {
		for j, c := range r.Kids {
			for len(used) <= j {
				used = append(used, false)
			}
			used[j] = used[j] || c.Text != ""
		}
	}
	for i := range rows {
		kids := rows[i].Kids[:0]
		for j, c := range rows[i].Kids {
			if used[j] {
				kids = append(kids, c)
			}
		}
		rows[i].Kids = kids
	}
	if len(rows) > 1 && rows[0].Level == 0 && allBold(rows[0].Kids) && !allBold(rows[1].Kids) {
		rows[0].Level = 1
	}
	for i := range rows {
		for j := range rows[i].Kids {
			if c := &rows[i].Kids[j]; rows[i].Level == 1 && isBold(c) {
				c.Spans = c.Spans[1:]
			}
		}
	}
}

// isBold reports whether all of a cell is.
func isBold(c *body.Block) bool {
	return len(c.Spans) > 0 && c.Spans[0].Kind == body.Strong && c.Spans[0].Start == 0 && c.Spans[0].End >= len(c.Text)
}

func allBold(cells []body.Block) bool {
	some := 0
	for i := range cells {
		if cells[i].Text != "" {
			if !isBold(&cells[i]) {
				return false
			}
			some++
		}
	}
	return some > 1
}

// holdsValues reports whether a table is one: several rows of several short cells.
func (t *Table) holdsValues() bool {
	full, long, most, rows := 0, 0, 0, 0
	for _, r := range t.Rows {
		n := 0
		for _, c := range r.Cells {
			size := 0
			for _, p := range c.Pieces {
				if p.Table != nil {
					return false
				}
				size += len(p.Para.text)
			}
			if size > 0 {
				n++
			}
			if size > longCell {
				long++
			}
		}
		full += n
		most = max(most, n)
		if n > 0 {
			rows++
		}
	}
	return rows > 1 && most > 1 && most <= 60 && long*4 < full
}

// line is all text of a cell, a paragraph a line.
func (c *Cell) line() *Line {
	out := &Line{}
	for _, p := range c.Pieces {
		if p.Para == nil || p.Para.Empty() {
			continue
		}
		if mark := p.Para.Item.shown(); mark != "" {
			p.Para.Prefix(mark)
		}
		if len(out.text) > 0 {
			out.End()
		}
		out.Write(&p.Para.Line)
	}
	return out
}

// shown is what an item shows before its text.
func (i Item) shown() string {
	switch {
	case i.Depth == 0 || i.Next:
		return ""
	case i.Number < 1:
		return "•"
	}
	return Numeral(i.Number, i.Numeral) + "."
}

// Numeral writes a number in digits, letters or Roman digits.
func Numeral(n int, kind string) string {
	switch {
	case (kind == "a" || kind == "A") && n > 0 && n <= 26*9:
		return strings.Repeat(string(rune(kind[0]-0+byte((n-1)%26))), (n-1)/26+1)
	case (kind == "i" || kind == "I") && n > 0 && n < 4000:
		s := roman(n)
		if kind == "i" {
			s = strings.ToLower(s)
		}
		return s
	}
	return strconv.Itoa(n)
}

func roman(n int) string {
	var out strings.Builder
	for i, v := range []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1} {
		for ; n >= v; n -= v {
			out.WriteString([]string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}[i])
		}
	}
	return out.String()
}

// Leaf makes one leaf of pieces, a paragraph a line, as a note is.
func Leaf(pieces []Piece) body.Block {
	c := Cell{Pieces: pieces}
	return c.line().leaf(body.Paragraph, false)
}

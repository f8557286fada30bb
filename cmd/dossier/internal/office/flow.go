package office

// What word processors have in common: paragraphs with a role, some of them items of
// lists, tables that hold the like, notes. Here they become the blocks of a source.

import (
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/extract"
)

// A role is what the style of a paragraph says it is.
type role uint8

const (
	plain role = iota
	heading
	title
	subtitle
	author
	date
	caption
	contents // a line of the table of contents
	quoted
	code
)

// A para is a paragraph of a file.
type para struct {
	line
	role  role
	level int // of a heading, from 1
	item  item
	goes  bool // its end was deleted, or it is a large first letter: the next goes on with it
	glued bool // without a blank between
}

// An item says that a paragraph is one of a list.
type item struct {
	depth   int    // from 1; 0 for no item
	list    string // which list
	number  int    // that it shows; 0 for a bullet
	numeral string // "a", "A", "i", "I" where it is none of digits
	next    bool   // it goes on with the item above
}

// A piece is a paragraph or a table.
type piece struct {
	para  *para
	table *table
}

type table struct{ rows []row }

type row struct {
	head  bool
	cells []cell
}

type cell struct {
	pieces []piece
	wide   int // further columns that it covers
}

// flow lays pieces out as blocks.
type flow struct {
	blocks []extract.Block
	roles  []role // of each block
	sizes  []int  // of its letters
	omit   string // why what comes now is no text
	count  int    // paragraphs with text
	open   *list
	opened int // number of the paragraph that opened it
	before *para
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

// lay lays out pieces of the text, or of what stands around it for the reason omit.
func (f *flow) lay(pieces []piece, omit string) {
	f.close()
	f.omit = omit
	for _, p := range pieces {
		if p.table != nil {
			f.table(p.table)
		} else {
			f.paragraph(p.para)
		}
	}
	f.join(nil)
	f.close()
	f.omit = ""
}

// join returns a paragraph with the one before it that goes on in it.
func (f *flow) join(p *para) *para {
	b := f.before
	f.before = nil
	if b == nil {
		return p
	}
	if p == nil {
		b.goes = false
		f.paragraph(b)
		return nil
	}
	b.space = b.space || !b.glued
	if b.glued {
		b.space = false
		q := *p
		q.line = line{}
		q.write(&b.line)
		q.space = false
		q.write(&p.line)
		return &q
	}
	b.write(&p.line)
	b.goes = p.goes
	return b
}

func (f *flow) paragraph(p *para) {
	if p = f.join(p); p == nil {
		return
	}
	if p.goes {
		f.before = p
		return
	}
	if p.empty() {
		return
	}
	for _, l := range p.pieces() {
		q := *p
		q.line = l
		f.add(&q)
	}
}

func (f *flow) add(p *para) {
	f.count++
	if p.item.depth > 0 && f.omit == "" {
		f.item(p)
		return
	}
	f.close()
	kind := body.Paragraph
	if p.role == heading || p.role == title {
		kind = body.Heading
		p.text = []byte(strings.ReplaceAll(string(p.text), "\n", " "))
	}
	b := extract.Block{Block: p.leaf(kind, kind == body.Heading)}
	switch p.role {
	case title:
		b.Level = 2
	case heading:
		b.Level = min(max(p.level, 1)+1, 6)
	case quoted:
		b.Block = body.Block{Kind: body.Quote, Kids: []body.Block{b.Block}}
	case contents:
		b.Omitted = "table of contents"
	case code:
		b.Block = body.Block{Kind: body.Code, Text: b.Text + "\n"}
		if last := len(f.blocks) - 1; last >= 0 && f.roles[last] == code && f.omit == "" {
			f.blocks[last].Text += b.Text
			return
		}
	}
	f.put(b, p.role, p.size, f.count)
}

func (f *flow) put(b extract.Block, r role, size, count int) {
	if f.omit != "" {
		b.Omitted = f.omit
	} else {
		b.Part, b.Label = archive.ParagraphPart, strconv.Itoa(count)
	}
	f.blocks = append(f.blocks, b)
	f.roles = append(f.roles, r)
	f.sizes = append(f.sizes, size)
}

// item adds an item to the list that is open, or opens one.
func (f *flow) item(p *para) {
	at, text := p.item, p.leaf(body.Paragraph, false)
	if f.open != nil && at.depth == 1 && f.open.id != at.list && !at.next {
		f.close()
	}
	if f.open == nil {
		f.open = &list{id: at.list, number: at.number, numeral: at.numeral}
		f.opened = f.count
	}
	l := f.open
	for d := 1; d < at.depth && len(l.items) > 0; d++ {
		last := l.items[len(l.items)-1]
		if last.sub == nil {
			last.sub = &list{id: at.list, number: at.number, numeral: at.numeral}
		}
		l = last.sub
	}
	if at.next && len(l.items) > 0 && l.items[len(l.items)-1].sub == nil {
		last := l.items[len(l.items)-1]
		last.kids = append(last.kids, text)
		return
	}
	l.items = append(l.items, &entry{kids: []body.Block{text}})
}

// close ends the list that is open.
func (f *flow) close() {
	if f.open == nil {
		return
	}
	b := f.open.block()
	f.open = nil
	f.put(extract.Block{Block: b}, plain, 0, f.opened)
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
func (f *flow) table(t *table) {
	f.join(nil)
	f.close()
	if f.omit != "" || !t.holdsValues() {
		for _, r := range t.rows {
			for _, c := range r.cells {
				for _, p := range c.pieces {
					if p.table != nil {
						f.table(p.table)
					} else {
						f.paragraph(p.para)
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
	for i, r := range t.rows {
		line := body.Block{Kind: body.Row}
		some := false
		for _, c := range r.cells {
			text := c.line()
			leaf := text.leaf(body.Cell, false)
			some = some || leaf.Text != ""
			line.Kids = append(line.Kids, leaf)
			for range c.wide {
				line.Kids = append(line.Kids, body.Block{Kind: body.Cell})
			}
		}
		if some {
			if r.head && (i == 0 || len(b.Kids) > 0 && b.Kids[len(b.Kids)-1].Level == 1) {
				line.Level = 1
			}
			b.Kids = append(b.Kids, line)
		}
	}
	tidyColumns(b.Kids)
	f.put(extract.Block{Block: b}, plain, 0, first)
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
func (t *table) holdsValues() bool {
	full, long, most, rows := 0, 0, 0, 0
	for _, r := range t.rows {
		n := 0
		for _, c := range r.cells {
			size := 0
			for _, p := range c.pieces {
				if p.table != nil {
					return false
				}
				size += len(p.para.text)
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
func (c *cell) line() *line {
	out := &line{}
	for _, p := range c.pieces {
		if p.para == nil || p.para.empty() {
			continue
		}
		if mark := p.para.item.shown(); mark != "" {
			p.para.prefix(mark)
		}
		if len(out.text) > 0 {
			out.end()
		}
		out.write(&p.para.line)
	}
	return out
}

// shown is what an item shows before its text.
func (i item) shown() string {
	switch {
	case i.depth == 0 || i.next:
		return ""
	case i.number < 1:
		return "•"
	}
	return numeral(i.number, i.numeral) + "."
}

// prefix puts a mark and a blank before the text.
func (p *para) prefix(mark string) {
	l := line{}
	l.add(mark, look{})
	l.space = true
	l.write(&p.line)
	p.line = l
}

// numeral writes a number in digits, letters or Roman digits.
func numeral(n int, kind string) string {
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

// note makes a note of pieces: one leaf, a paragraph a line.
func note(label string, pieces []piece) extract.Note {
	c := cell{pieces: slices.DeleteFunc(pieces, func(p piece) bool { return p.para == nil })}
	l := c.line()
	return extract.Note{Label: label, Block: l.leaf(body.Paragraph, false)}
}

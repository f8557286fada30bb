// The file format of SQLite (https://sqlite.org/fileformat2.html), as far as a file
// needs it that is written once and in order: an engine that could also change it
// was a third of the program and of its first build.

package database

import (
	"bytes"
	"encoding/binary"
	"io"
)

// Sizes of a page, in bytes; what overflows a cell follows from them.
const (
	pageSize   = 4096
	tableLocal = pageSize - 35
	indexLocal = (pageSize-12)*64/255 - 23
	minLocal   = (pageSize-12)*32/255 - 23
)

// Kinds of pages.
const (
	indexInner = 2
	tableInner = 5
	indexLeaf  = 10
	tableLeaf  = 13
)

// file is a database as it grows: pages, of which the first is written last.
type file struct {
	pages  int
	blocks []func(from, to int) []byte // of so many pages each
	tail   []byte                      // the pages of none yet
	aside  Aside
	room   []byte // for further ones
}

// Aside puts bytes out of memory, and returns how to read some of them.
type Aside func(data []byte) func(from, to int) []byte

// here leaves them in memory.
func here(data []byte) func(from, to int) []byte {
	return func(from, to int) []byte { return data[from:to] }
}

// perBlock is how many pages are put aside at once.
const perBlock = 64

// blank returns a page of zeros. Many are made at once.
func (f *file) blank() []byte {
	if len(f.room) == 0 {
		f.room = make([]byte, 64*pageSize)
	}
	page := f.room[:pageSize:pageSize]
	f.room = f.room[pageSize:]
	return page
}

func (f *file) add(page []byte) int {
	if f.tail == nil {
		f.tail = make([]byte, 0, perBlock*pageSize)
	}
	f.tail = append(f.tail, page...)
	if f.pages++; len(f.tail) == cap(f.tail) {
		f.blocks, f.tail = append(f.blocks, f.aside(f.tail)), nil
	}
	return f.pages
}

// cell appends what of a record stands in its cell to dst; the rest goes into a chain
// of pages.
func (f *file) cell(dst, data []byte, most int) []byte {
	if len(data) <= most {
		return append(dst, data...)
	}
	local := minLocal + (len(data)-minLocal)%(pageSize-4)
	if local > most {
		local = minLocal
	}
	dst = binary.BigEndian.AppendUint32(append(dst, data[:local]...), uint32(f.pages+1))
	for rest := data[local:]; len(rest) > 0; {
		n := min(len(rest), pageSize-4)
		page := f.blank()
		copy(page[4:], rest[:n])
		if rest = rest[n:]; len(rest) > 0 {
			binary.BigEndian.PutUint32(page, uint32(f.pages+2))
		}
		f.add(page)
	}
	return dst
}

// node is a page of a tree while cells are added: pointers to cells at its front, in
// order, cells at its end.
type node struct {
	page   []byte
	start  int // of its head: the first page of a file begins with the file's
	front  int // where the next pointer goes
	cells  int
	end    int // where the last cell begins
	before int // and the one before it
}

func (f *file) node(kind byte, start int) *node {
	n := &node{page: f.blank(), start: start, front: start + 8, end: pageSize}
	n.page[start] = kind
	if kind == tableInner || kind == indexInner {
		n.front += 4
	}
	return n
}

// take adds a cell, if it fits.
func (n *node) take(cell []byte) bool {
	if n.front+2 > n.end-len(cell) {
		return false
	}
	n.before, n.end = n.end, n.end-len(cell)
	copy(n.page[n.end:], cell)
	binary.BigEndian.PutUint16(n.page[n.front:], uint16(n.end))
	n.front += 2
	n.cells++
	return true
}

// drop takes off the last cell, which was just added.
func (n *node) drop() []byte {
	last := bytes.Clone(n.page[n.end:n.before])
	clear(n.page[n.end:n.before])
	n.end = n.before
	n.cells--
	n.front -= 2
	clear(n.page[n.front : n.front+2])
	return last
}

// done ends the page; right is the last child of an inner one.
func (n *node) done(right int) []byte {
	head := n.page[n.start:]
	binary.BigEndian.PutUint16(head[3:], uint16(n.cells))
	binary.BigEndian.PutUint16(head[5:], uint16(n.end))
	if right > 0 {
		binary.BigEndian.PutUint32(head[8:], uint32(right))
	}
	return n.page
}

// tree puts inner pages above pages until there is one root. Between two children
// stands what parts them.
func (f *file) tree(inner byte, children []int, parts [][]byte) int {
	for len(children) > 1 {
		var above []int
		var between [][]byte
		n := f.node(inner, 0)
		for i, part := range parts {
			cell := append(binary.BigEndian.AppendUint32(nil, uint32(children[i])), part...)
			if n.take(cell) {
				continue
			}
			right, up := children[i], part
			n2 := f.node(inner, 0)
			if i == len(parts)-1 { // no page without a cell
				last := n.drop()
				right, up = int(binary.BigEndian.Uint32(last)), last[4:]
				n2.take(cell)
			}
			above, between = append(above, f.add(n.done(right))), append(between, up)
			n = n2
		}
		above = append(above, f.add(n.done(children[len(children)-1])))
		children, parts = above, between
	}
	return children[0]
}

// table is a tree of rows that come in the order of their numbers.
type table struct {
	f      *file
	leaf   *node
	leaves []int
	parts  [][]byte // the last number of each leaf
	last   int
	cell   []byte
}

func (f *file) table() *table { return &table{f: f, leaf: f.node(tableLeaf, 0)} }

func (t *table) row(number int, data []byte) {
	t.cell = t.f.cell(varint(varint(t.cell[:0], uint64(len(data))), uint64(number)), data, tableLocal)
	if !t.leaf.take(t.cell) {
		t.leaves, t.parts = append(t.leaves, t.f.add(t.leaf.done(0))), append(t.parts, varint(nil, uint64(t.last)))
		t.leaf = t.f.node(tableLeaf, 0)
		t.leaf.take(t.cell)
	}
	t.last = number
}

// root ends the table.
func (t *table) root() int {
	return t.f.tree(tableInner, append(t.leaves, t.f.add(t.leaf.done(0))), t.parts)
}

// index is a tree of n records that come sorted. It returns the root.
func (f *file) index(n int, record func(i int) []byte) int {
	var leaves []int
	var parts [][]byte
	var cell []byte
	leaf := f.node(indexLeaf, 0)
	for i := range n {
		r := record(i)
		cell = f.cell(varint(cell[:0], uint64(len(r))), r, indexLocal)
		if leaf.take(cell) {
			continue
		}
		var up []byte
		next := f.node(indexLeaf, 0)
		if i == n-1 { // no page without a cell
			up = leaf.drop()
			next.take(cell)
		} else {
			up = bytes.Clone(cell)
		}
		leaves, parts = append(leaves, f.add(leaf.done(0))), append(parts, up)
		leaf = next
	}
	return f.tree(indexInner, append(leaves, f.add(leaf.done(0))), parts)
}

// write writes the file. Its first page is the root of the list of tables, which has
// pages of its own where it is long.
func (f *file) write(to io.Writer, schema [][]byte) error {
	root, right := f.node(tableLeaf, 100), 0
	for i, row := range schema {
		if !root.take(f.cell(varint(varint(nil, uint64(len(row))), uint64(i+1)), row, tableLocal)) { // the first page has a head
			root = nil
			break
		}
	}
	if root == nil {
		t := f.table()
		for i, row := range schema {
			t.row(i+1, row)
		}
		root, right = f.node(tableInner, 100), f.add(t.leaf.done(0))
		for i, leaf := range t.leaves {
			root.take(append(binary.BigEndian.AppendUint32(nil, uint32(leaf)), t.parts[i]...))
		}
	}
	first := root.done(right)
	copy(first, "SQLite format 3\x00")
	binary.BigEndian.PutUint16(first[16:], pageSize)
	copy(first[18:], []byte{1, 1, 0, 64, 32, 32})
	for at, v := range map[int]int{24: 1, 28: f.pages, 40: 1, 44: 4, 56: 1, 92: 1, 96: 3_045_000} {
		binary.BigEndian.PutUint32(first[at:], uint32(v))
	}
	if _, err := to.Write(first); err != nil {
		return err
	}
	from := pageSize // the first page is written
	for _, block := range f.blocks {
		if _, err := to.Write(block(from, perBlock*pageSize)); err != nil {
			return err
		}
		from = 0
	}
	_, err := to.Write(f.tail[min(from, len(f.tail)):])
	return err
}

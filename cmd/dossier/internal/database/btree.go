// The file format of SQLite (https://sqlite.org/fileformat2.html), as far as a file
// needs it that is written once and in order: an engine that could also change it
// was a third of the program and of its first build.

package database

import (
	"encoding/binary"
	"io"
	"math"
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
type file struct{ pages [][]byte }

func (f *file) add(page []byte) int {
	f.pages = append(f.pages, page)
	return len(f.pages)
}

// varint is SQLite's: seven bits a byte, the highest first.
func varint(b []byte, v uint64) []byte {
	n := 1
	for v>>(7*n) > 0 {
		n++
	}
	for n--; n > 0; n-- {
		b = append(b, byte(v>>(7*n))|0x80)
	}
	return append(b, byte(v)&0x7f)
}

// record is a row: the types of its values, then the values.
func record(values ...any) []byte {
	var types, data []byte
	for _, value := range values {
		switch v := value.(type) {
		case nil:
			types = append(types, 0)
		case bool:
			n := byte(8)
			if v {
				n = 9
			}
			types = append(types, n)
		case int:
			kind, size := integer(v)
			types = append(types, kind)
			for size--; size >= 0; size-- {
				data = append(data, byte(v>>(8*size)))
			}
		case string:
			types = varint(types, uint64(13+2*len(v)))
			data = append(data, v...)
		case []byte:
			types = varint(types, uint64(12+2*len(v)))
			data = append(data, v...)
		}
	}
	head := varint(nil, uint64(len(types)+1))
	if len(head) > 1 {
		head = varint(nil, uint64(len(types)+2))
	}
	return append(append(head, types...), data...)
}

// integer returns the type of a number and how many bytes it takes.
func integer(v int) (kind byte, size int) {
	switch {
	case v == 0 || v == 1:
		return byte(8 + v), 0
	case v == int(int8(v)):
		return 1, 1
	case v == int(int16(v)):
		return 2, 2
	case v >= math.MinInt32 && v <= math.MaxInt32:
		return 4, 4
	}
	return 6, 8
}

// payload returns what of a record stands in its cell; the rest goes into a chain
// of pages.
func (f *file) payload(data []byte, most int) []byte {
	if len(data) <= most {
		return data
	}
	local := minLocal + (len(data)-minLocal)%(pageSize-4)
	if local > most {
		local = minLocal
	}
	cell := binary.BigEndian.AppendUint32(data[:local:local], uint32(len(f.pages)+1))
	for rest := data[local:]; len(rest) > 0; {
		n := min(len(rest), pageSize-4)
		page := make([]byte, pageSize)
		copy(page[4:], rest[:n])
		if rest = rest[n:]; len(rest) > 0 {
			binary.BigEndian.PutUint32(page, uint32(len(f.pages)+2))
		}
		f.add(page)
	}
	return cell
}

// node is a page of a tree while cells are added.
type node struct {
	kind  byte
	cells [][]byte
	size  int // bytes
}

func newNode(kind byte) *node {
	size := 8
	if kind == tableInner || kind == indexInner {
		size = 12
	}
	return &node{kind: kind, size: size}
}

// take adds a cell, if it fits.
func (n *node) take(cell []byte) bool {
	if n.size+len(cell)+2 > pageSize {
		return false
	}
	n.cells = append(n.cells, cell)
	n.size += len(cell) + 2
	return true
}

// drop takes the last cell off.
func (n *node) drop() []byte {
	last := n.cells[len(n.cells)-1]
	n.cells = n.cells[:len(n.cells)-1]
	return last
}

// page writes the node: pointers to cells at its front, in order, cells at its end.
// The first page of a file begins with the file's head.
func (n *node) page(start, right int) []byte {
	page := make([]byte, pageSize)
	head := page[start:]
	head[0] = n.kind
	binary.BigEndian.PutUint16(head[3:], uint16(len(n.cells)))
	pointers := head[8:]
	if right > 0 {
		binary.BigEndian.PutUint32(head[8:], uint32(right))
		pointers = head[12:]
	}
	end := pageSize
	for i, c := range n.cells {
		end -= len(c)
		copy(page[end:], c)
		binary.BigEndian.PutUint16(pointers[2*i:], uint16(end))
	}
	binary.BigEndian.PutUint16(head[5:], uint16(end))
	return page
}

// tree puts inner pages above pages until there is one root. Between two children
// stands what parts them.
func (f *file) tree(inner byte, children []int, parts [][]byte) int {
	for len(children) > 1 {
		var above []int
		var between [][]byte
		n := newNode(inner)
		for i, part := range parts {
			cell := append(binary.BigEndian.AppendUint32(nil, uint32(children[i])), part...)
			if n.take(cell) {
				continue
			}
			right, up := children[i], part
			n2 := newNode(inner)
			if i == len(parts)-1 { // no page without a cell
				last := n.drop()
				right, up = int(binary.BigEndian.Uint32(last)), last[4:]
				n2.take(cell)
			}
			above, between = append(above, f.add(n.page(0, right))), append(between, up)
			n = n2
		}
		above = append(above, f.add(n.page(0, children[len(children)-1])))
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
}

func (f *file) table() *table { return &table{f: f, leaf: newNode(tableLeaf)} }

func (t *table) row(number int, data []byte) {
	cell := append(varint(varint(nil, uint64(len(data))), uint64(number)), t.f.payload(data, tableLocal)...)
	if !t.leaf.take(cell) {
		t.leaves, t.parts = append(t.leaves, t.f.add(t.leaf.page(0, 0))), append(t.parts, varint(nil, uint64(t.last)))
		t.leaf = newNode(tableLeaf)
		t.leaf.take(cell)
	}
	t.last = number
}

// root ends the table.
func (t *table) root() int {
	return t.f.tree(tableInner, append(t.leaves, t.f.add(t.leaf.page(0, 0))), t.parts)
}

// index is a tree of records that are sorted. It returns the root.
func (f *file) index(records [][]byte) int {
	var leaves []int
	var parts [][]byte
	n := newNode(indexLeaf)
	for i, r := range records {
		cell := append(varint(nil, uint64(len(r))), f.payload(r, indexLocal)...)
		if n.take(cell) {
			continue
		}
		up, n2 := cell, newNode(indexLeaf)
		if i == len(records)-1 { // no page without a cell
			up = n.drop()
			n2.take(cell)
		}
		leaves, parts = append(leaves, f.add(n.page(0, 0))), append(parts, up)
		n = n2
	}
	return f.tree(indexInner, append(leaves, f.add(n.page(0, 0))), parts)
}

// write writes the file. Its first page is the root of the list of tables, which has
// pages of its own where it is long.
func (f *file) write(to io.Writer, schema [][]byte) error {
	root, right := newNode(tableLeaf), 0
	for i, row := range schema {
		cell := append(varint(varint(nil, uint64(len(row))), uint64(i+1)), f.payload(row, tableLocal)...)
		if root.size+100+len(cell)+2 > pageSize { // the first page has a head
			root = nil
			break
		}
		root.take(cell)
	}
	if root == nil {
		t := f.table()
		for i, row := range schema {
			t.row(i+1, row)
		}
		root, right = newNode(tableInner), f.add(t.leaf.page(0, 0))
		for i, leaf := range t.leaves {
			root.take(append(binary.BigEndian.AppendUint32(nil, uint32(leaf)), t.parts[i]...))
		}
	}
	first := root.page(100, right)
	copy(first, "SQLite format 3\x00")
	binary.BigEndian.PutUint16(first[16:], pageSize)
	copy(first[18:], []byte{1, 1, 0, 64, 32, 32})
	for at, v := range map[int]int{24: 1, 28: len(f.pages), 40: 1, 44: 4, 56: 1, 92: 1, 96: 3_045_000} {
		binary.BigEndian.PutUint32(first[at:], uint32(v))
	}
	f.pages[0] = first
	for _, p := range f.pages {
		if _, err := to.Write(p); err != nil {
			return err
		}
	}
	return nil
}

// The index over the full text, as FTS5 keeps it in its tables
// (ext/fts5/fts5_index.c of SQLite tells the format): one segment, whose leaves hold
// terms in order, each with its documents and the places in them.

package database

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

const (
	leafSize = 4050    // FTS5's own default, in bytes
	segment  = 1 << 37 // of the number of a segment in that of its rows
	maxToken = 32768   // bytes
)

// foldTable says what SQLite's tokenizer "unicode61 remove_diacritics 2" makes of
// each character; a test asks SQLite for it. A line is a range and what becomes of
// it, all in hexadecimal: a first character, counted up with the range or, after
// "=", one for all; none where the character is dropped inside a word. What is in
// no range parts words.
//
//go:embed fold.txt
var foldTable string

// span is a line of that table.
type span struct {
	first, last rune
	to          rune
	one         bool // to is for all of them
}

var spans = sync.OnceValue(func() (out []span) {
	number := func(s string) rune { n, _ := strconv.ParseInt(s, 16, 32); return rune(n) }
	for line := range strings.Lines(foldTable) {
		f := strings.Fields(line)
		s := span{first: number(f[0]), last: number(f[1])}
		if len(f) > 2 {
			to, one := strings.CutPrefix(f[2], "=")
			s.to, s.one = number(to), one
		}
		out = append(out, s)
	}
	return out
})

// fold returns what a character is in a token: 0 for one that is dropped in the
// middle of it, -1 for one that is in none.
func fold(r rune) rune {
	switch {
	case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
		return r
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A'
	case r < 0x80:
		return -1
	}
	list := spans()
	i, found := slices.BinarySearchFunc(list, r, func(s span, r rune) int {
		switch {
		case s.last < r:
			return -1
		case s.first > r:
			return 1
		}
		return 0
	})
	switch {
	case !found:
		return -1
	case list[i].one || list[i].to == 0:
		return list[i].to
	}
	return list[i].to + r - list[i].first
}

// tokens calls f with each token of a text, in order.
func tokens(text string, f func(token []byte)) {
	var token []byte
	end := func() {
		if len(token) > 0 {
			f(token[:min(len(token), maxToken)])
		}
		token = token[:0]
	}
	for _, r := range text {
		switch to := fold(r); {
		case to < 0 || to == 0 && len(token) == 0:
			end()
		case to > 0:
			token = utf8.AppendRune(token, to)
		}
	}
	end()
}

// doclist is where a term stands: of each document its number, less that of the one
// before, the size of the list of places, doubled, and the list.
type doclist struct {
	data   []byte
	last   int // document that is in data
	row    int // document of the places
	column int
	place  int
	places []byte
}

func (d *doclist) add(row, column, place int) {
	if d.row != row {
		d.close()
		d.row, d.column, d.place, d.places = row, 0, 0, d.places[:0]
	}
	if d.column != column {
		d.places = varint(append(d.places, 1), uint64(column))
		d.column, d.place = column, 0
	}
	d.places = varint(d.places, uint64(place-d.place+2))
	d.place = place
}

func (d *doclist) close() {
	if d.row > 0 {
		d.data = varint(varint(d.data, uint64(d.row-d.last)), uint64(2*len(d.places)))
		d.data, d.last = append(d.data, d.places...), d.row
	}
}

// fulltext collects what the index holds.
type fulltext struct {
	terms map[string]*doclist
	sizes *table // tokens of each column of each document
	total []int  // tokens of each column
	rows  int
}

// document indexes the columns of the next row.
func (x *fulltext) document(columns ...string) {
	x.rows++
	var sizes []byte
	for c, text := range columns {
		n := 0
		tokens(text, func(token []byte) {
			d := x.terms[string(token)]
			if d == nil {
				d = &doclist{}
				x.terms[string(token)] = d
			}
			d.add(x.rows, c, n)
			n++
		})
		if len(x.total) == c {
			x.total = append(x.total, 0)
		}
		x.total[c] += n
		sizes = varint(sizes, uint64(n))
	}
	x.sizes.row(x.rows, record(nil, sizes))
}

// leaves writes the segment, leaf by leaf.
type leaves struct {
	put       func(leaf int, data []byte)
	page      []byte
	index     []byte // where terms begin
	lastIndex int
	term      []byte // the last one
	firsts    [][]byte
	number    int
	hasTerm   bool
	fresh     bool // no document begins on the page
}

func (l *leaves) begin() {
	l.page, l.index, l.lastIndex, l.hasTerm, l.fresh = make([]byte, 4, leafSize+256), nil, 0, false, true
	l.number++
}

func (l *leaves) flush() {
	binary.BigEndian.PutUint16(l.page[2:], uint16(len(l.page)))
	l.put(l.number, append(l.page, l.index...))
	l.begin()
}

// space is how many bytes the page takes yet.
func (l *leaves) space() int { return leafSize - len(l.page) - len(l.index) }

func (l *leaves) add(term string, d *doclist) {
	key := append([]byte{'0'}, term...) // of the index that is no index of prefixes
	if l.space() <= len(key)+2 && len(l.page) > 4 {
		l.flush()
	}
	l.index = varint(l.index, uint64(len(l.page)-l.lastIndex))
	l.lastIndex = len(l.page)
	common := 0
	for common < min(len(key), len(l.term)) && key[common] == l.term[common] {
		common++
	}
	if l.hasTerm {
		l.page = varint(l.page, uint64(common))
	} else {
		if l.number > 1 {
			l.firsts = append(l.firsts, record(1, key[:common+1], 2*l.number))
		}
		common = 0
	}
	l.page = append(varint(l.page, uint64(len(key)-common)), key[common:]...)
	l.term, l.hasTerm, l.fresh = key, true, false
	if l.space() > len(d.data) {
		l.page = append(l.page, d.data...)
		return
	}
	row, before := uint64(0), uint64(0)
	for rest := d.data; len(rest) > 0; {
		delta, n := uvarint(rest)
		row += delta
		if l.fresh {
			binary.BigEndian.PutUint16(l.page, uint16(len(l.page)))
			l.page, l.fresh = varint(l.page, row), false
		} else {
			l.page = varint(l.page, row-before)
		}
		before = row
		size, m := uvarint(rest[n:])
		end := n + m + int(size/2)
		l.places(rest[n:end])
		rest = rest[end:]
	}
}

// places writes a list of places, over several pages where it is long; a number is
// not divided.
func (l *leaves) places(list []byte) {
	if len(list) <= l.space() {
		l.page = append(l.page, list...)
		return
	}
	for {
		n := len(list)
		if space := l.space(); n > space {
			_, n = uvarint(list)
			for {
				_, m := uvarint(list[n:])
				if n+m > space {
					break
				}
				n += m
			}
		}
		l.page = append(l.page, list[:n]...)
		if list = list[n:]; l.space() <= 0 || len(list) > 0 {
			l.flush()
		}
		if len(list) == 0 {
			return
		}
	}
}

// uvarint reads a varint and returns its length.
func uvarint(b []byte) (v uint64, n int) {
	for n < len(b) {
		c := b[n]
		n++
		if v = v<<7 | uint64(c&0x7f); c < 0x80 {
			break
		}
	}
	return v, n
}

// write ends the index and returns the roots of its tables.
func (x *fulltext) write(f *file) (data, index, sizes, config int) {
	t := f.table()
	averages := varint(nil, uint64(x.rows))
	for _, n := range x.total {
		averages = varint(averages, uint64(n))
	}
	t.row(1, record(nil, averages))
	// The list of segments comes before their leaves: write these aside.
	var pages [][]byte
	l := &leaves{put: func(_ int, data []byte) { pages = append(pages, data) }}
	l.begin()
	for _, term := range slices.Sorted(maps.Keys(x.terms)) {
		d := x.terms[term]
		d.close()
		l.add(term, d)
	}
	if len(l.page) > 4 {
		l.flush()
	}
	structure := make([]byte, 4)
	if len(pages) == 0 {
		structure = append(structure, 0, 0, 0)
	} else { // one level, one segment: its number, its first leaf and its last
		structure = varint(append(structure, 1, 1, 1, 0, 1, 1, 1), uint64(len(pages)))
		l.firsts = slices.Insert(l.firsts, 0, record(1, []byte{}, 2))
	}
	t.row(10, record(nil, structure))
	for i, page := range pages {
		t.row(segment+i+1, record(nil, bytes.Clone(page)))
	}
	return t.root(), f.index(l.firsts), x.sizes.root(), f.index([][]byte{record("version", 4)})
}

// The index over the full text, as FTS5 keeps it in its tables
// (ext/fts5/fts5_index.c of SQLite tells the format): one segment, whose leaves hold
// terms in order, each with its documents and the places in them.

package database

import (
	"encoding/binary"
	"slices"

	"dossier/cmd/dossier/internal/prose"
)

const (
	leafSize = 4050    // FTS5's own default, in bytes
	segment  = 1 << 37 // of the number of a segment in that of its rows
	perRun   = 1 << 18 // of what is said, in words
)

// fulltext collects what the index holds: the words of all columns one after the other. They
// are many times what else is known of a text, and so lie aside in runs.
type fulltext struct {
	vocabulary prose.Vocabulary
	often      []int // each word is said
	said       []func(from, to int) []byte
	run        []byte // that is not full: each word as it comes, in four bytes
	saidAll    int
	aside      Aside
	columns    []int  // where each column of each document ends in said
	sizes      *table // tokens of each column of each document
	total      []int  // tokens of each column
	rows       int

	room, list []byte
	record     record
}

// document indexes the columns of the next row.
func (x *fulltext) document(columns ...[]byte) {
	x.rows++
	x.total = append(x.total, make([]int, len(columns)-len(x.total))...)
	x.list = x.list[:0]
	for c, text := range columns {
		before := x.saidAll
		tokens(text, x.room, x.say)
		x.columns = append(x.columns, x.saidAll)
		x.total[c] += x.saidAll - before
		x.list = varint(x.list, uint64(x.saidAll-before))
	}
	x.sizes.row(x.rows, x.record.next().absent().blob(x.list).bytes())
}

func (x *fulltext) say(token []byte) {
	n, fresh := x.vocabulary.Number(token)
	if fresh {
		x.often = append(x.often, 0)
	}
	x.often[n]++
	x.run = binary.LittleEndian.AppendUint32(x.run, uint32(n))
	if x.saidAll++; x.saidAll%perRun == 0 {
		x.said, x.run = append(x.said, x.aside(x.run)), make([]byte, 0, 4*perRun)
	}
}

// mostPlaces is of how many places those of some words are looked up at once.
const mostPlaces = 1 << 23

// each calls f with the words in their order, and where in all that is said each stands. Of
// as many words as memory has room for all that is said is read once, and their places are
// counted into a list: to keep one for each word would be to keep ten thousands that grow.
func (x *fulltext) each(most int, f func(word int, places []uint32)) {
	sorted := x.vocabulary.Sorted()
	at := make([]int32, len(sorted)) // where the next place of a word goes, below 0 where it is not looked up
	var list []uint32
	for len(sorted) > 0 {
		n, size := 0, 0
		for n < len(sorted) && (n == 0 || size+x.often[sorted[n]] <= most) {
			size += x.often[sorted[n]]
			n++
		}
		for i := range at {
			at[i] = -1
		}
		from := 0
		for _, word := range sorted[:n] {
			at[word] = int32(from) //nolint:gosec // it is in the list
			from += x.often[word]
		}
		list = slices.Grow(list[:0], size)[:size]
		place := uint32(0)
		look := func(run []byte) {
			for ; len(run) > 0; run = run[4:] {
				if k := &at[binary.LittleEndian.Uint32(run)]; *k >= 0 {
					list[*k] = place
					*k++
				}
				place++
			}
		}
		for _, run := range x.said {
			look(run(0, 4*perRun))
		}
		look(x.run)
		from = 0
		for _, word := range sorted[:n] {
			f(word, list[from:from+x.often[word]])
			from += x.often[word]
		}
		sorted = sorted[n:]
	}
}

// columnOf returns the column that a place is in, which is not before another: that, or with
// most words one that is near.
func (x *fulltext) columnOf(place uint32, from int) int {
	step := 1
	for from+step < len(x.columns) && x.columns[from+step] <= int(place) {
		from, step = from+step, 2*step
	}
	at, _ := slices.BinarySearch(x.columns[from:min(from+step, len(x.columns))], int(place)+1)
	return from + at
}

// doclist writes where a word stands: of each document its number, less that of the one
// before, the size of the list of places, doubled, and the list.
func (x *fulltext) doclist(dst []byte, list []uint32) []byte {
	last, in, each := 0, 0, len(x.total)
	for len(list) > 0 {
		in = x.columnOf(list[0], in)
		row, column, at := in/each, 0, 0
		x.list = x.list[:0]
		for end := x.columns[(row+1)*each-1]; len(list) > 0 && int(list[0]) < end; list = list[1:] {
			in = x.columnOf(list[0], in)
			if in%each != column {
				column, at = in%each, 0
				x.list = varint(append(x.list, 1), uint64(column))
			}
			p := int(list[0])
			if in > 0 {
				p -= x.columns[in-1]
			}
			x.list = varint(x.list, uint64(p-at+2))
			at = p
		}
		dst = append(varint(varint(dst, uint64(row+1-last)), uint64(2*len(x.list))), x.list...)
		last = row + 1
	}
	return dst
}

// leaves writes the segment, leaf by leaf.
type leaves struct {
	put       func(leaf int, data []byte)
	page      []byte
	index     []byte // where terms begin
	lastIndex int
	key, term []byte // a word as it stands in the index, and the last one
	firsts    [][]byte
	number    int
	hasTerm   bool
	fresh     bool // no document begins on the page
}

// first is the row that says with which words a leaf begins.
func first(words []byte, leaf int) []byte {
	return new(record).next().number(1).blob(words).number(2 * leaf).bytes()
}

func (l *leaves) begin() {
	l.page, l.index, l.lastIndex, l.hasTerm, l.fresh = make([]byte, 4, leafSize+256), l.index[:0], 0, false, true
	l.number++
}

func (l *leaves) flush() {
	binary.BigEndian.PutUint16(l.page[2:], uint16(len(l.page)))
	l.put(l.number, append(l.page, l.index...))
	l.begin()
}

// space is how many bytes the page takes yet.
func (l *leaves) space() int { return leafSize - len(l.page) - len(l.index) }

func (l *leaves) add(word, doclist []byte) {
	l.key = append(append(l.key[:0], '0'), word...) // of the index that is no index of prefixes
	key := l.key
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
			l.firsts = append(l.firsts, first(key[:common+1], l.number))
		}
		common = 0
	}
	l.page = append(varint(l.page, uint64(len(key)-common)), key[common:]...)
	l.term = append(l.term[:0], key...)
	l.hasTerm, l.fresh = true, false
	if l.space() > len(doclist) {
		l.page = append(l.page, doclist...)
		return
	}
	row, before := uint64(0), uint64(0)
	for rest := doclist; len(rest) > 0; {
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
	row := func(number int, blob []byte) { t.row(number, x.record.next().absent().blob(blob).bytes()) }
	averages := varint(nil, uint64(x.rows))
	for _, n := range x.total {
		averages = varint(averages, uint64(n))
	}
	row(1, averages)
	// The list of segments comes before their leaves: write these aside.
	var pages []func() []byte
	l := &leaves{put: func(_ int, data []byte) {
		page := f.aside(data)
		pages = append(pages, func() []byte { return page(0, len(data)) })
	}}
	l.begin()
	x.each(mostPlaces, func(word int, places []uint32) {
		x.room = x.doclist(x.room[:0], places)
		l.add(x.vocabulary.Word(word), x.room)
	})
	if len(l.page) > 4 {
		l.flush()
	}
	structure := make([]byte, 4)
	if len(pages) == 0 {
		structure = append(structure, 0, 0, 0)
	} else { // one level, one segment: its number, its first leaf and its last
		structure = varint(append(structure, 1, 1, 1, 0, 1, 1, 1), uint64(len(pages)))
		l.firsts = slices.Insert(l.firsts, 0, first([]byte{}, 1))
	}
	row(10, structure)
	for i, page := range pages {
		row(segment+i+1, page())
	}
	data = t.root()
	index = f.index(len(l.firsts), func(i int) []byte { return l.firsts[i] })
	sizes = x.sizes.root()
	return data, index, sizes, f.index(1, func(int) []byte { return x.record.next().text("version").number(4).bytes() })
}

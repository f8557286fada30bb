// Package shelf keeps the documents of an archive that are not needed for a while out of
// memory. A clean build reads each text a dozen times, and between two readings another
// ten thousand: what was used last stays in memory within a bound, and the rest lies in one
// file that only this process knows.
//
// A document that comes back is equal to the one that went, so the bound shows nowhere in
// what is made.
package shelf

import (
	"bytes"
	"encoding/binary"
	"io"
	"math"
	"os"
	"sync"
	"sync/atomic"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cache"
)

// Most is how many bytes of documents stay in memory, about: what two cores use at a time
// is some hundreds of kilobytes, and what lists quote is used again soon. An archive that
// fits altogether is as fast as without a shelf; of a large one no bound keeps enough.
const Most = 32 << 20

// Shelf is where documents lie. A nil one keeps all in memory: a watch and a preview use
// them again and again.
type Shelf struct {
	most int
	open func() (*os.File, error)

	mu      sync.Mutex // of what follows
	file    *os.File   // once something had to go
	end     int64
	failed  bool // nothing can be written: the rest stays in memory
	held    int
	waiting []*place // in memory, in the order in which they came
}

// New returns a shelf that keeps so many bytes in memory. open returns its file, empty; it
// is asked for when the first document has to go.
func New(most int, open func() (*os.File, error)) *Shelf { return &Shelf{most: most, open: open} }

// Close gives the file back. Documents that are there can no longer be had.
func (s *Shelf) Close() error {
	if s == nil || s.file == nil {
		return nil
	}
	return s.file.Close()
}

// File files a document.
func (s *Shelf) File(d *archive.Document) *archive.Filed {
	if s == nil {
		return archive.InMemory(d)
	}
	p := &place{of: s, size: sizeOf(d), length: -1}
	p.doc.Store(d)
	s.took(p)
	return archive.Elsewhere(archive.LabelOf(d), p)
}

// Lying files a document that lies in another file already, where its Bytes were written.
func (s *Shelf) Lying(l archive.Label, in io.ReaderAt, at int64, length int) *archive.Filed {
	p := &place{of: s, size: 4096 + 2*length, in: in, at: at, length: length}
	if s == nil {
		return archive.InMemory(p.read())
	}
	return archive.Elsewhere(l, p)
}

// place is where one document is.
type place struct {
	of     *Shelf
	size   int // in memory, about
	doc    atomic.Pointer[archive.Document]
	used   atomic.Bool // since it began to wait
	mu     sync.Mutex  // of reading it
	in     io.ReaderAt
	at     int64
	length int // in the file; -1 where it is not there yet
}

// sizeOf says how much memory a document takes, about: its text once as it is and once in
// blocks, and two attributions.
func sizeOf(d *archive.Document) int { return 4096 + 2*len(d.Raw) + 256*len(d.Leaves) }

// Whole implements archive.Place.
func (p *place) Whole() *archive.Document {
	if d := p.doc.Load(); d != nil {
		p.used.Store(true)
		return d
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if d := p.doc.Load(); d != nil {
		return d
	}
	d := p.read()
	p.doc.Store(d)
	p.of.took(p)
	return d
}

// read reads a document from where it lies.
func (p *place) read() *archive.Document {
	d, data := &archive.Document{}, read(p.in, p.at, p.length)
	if err := cache.Decode(data[begin(numberIn(data)):], d); err != nil {
		panic(unreadable(err))
	}
	d.Enlist()
	return d
}

// Text implements archive.Place. Pages that quote hundreds of documents read a paragraph of
// each, and not all of it.
func (p *place) Text(n int) string {
	if d := p.doc.Load(); d != nil {
		p.used.Store(true)
		return d.Text(n)
	}
	if n < 1 || begin(n) > p.length {
		return ""
	}
	table := read(p.in, p.at, begin(n))
	if n > numberIn(table) {
		return ""
	}
	from, to := numberIn(table[begin(n-1):]), numberIn(table[begin(n-1)+4:])
	return string(read(p.in, p.at+int64(from), to-from))
}

// Bytes returns a document as it lies in a file: behind a table of where the text of each
// leaf begins and ends in it.
func Bytes(d *archive.Document) []byte {
	bare := *d
	bare.Leaves = nil // Enlist finds them
	data := cache.Encode(nil, &bare)
	whole := make([]byte, 4, begin(len(d.Leaves))+len(data))
	binary.LittleEndian.PutUint32(whole, uint32(len(d.Leaves)))
	at := 0
	for _, l := range d.Leaves { // they stand there as they are, in this order
		k := bytes.Index(data[at:], []byte(l.Text))
		if k < 0 {
			panic("shelf: a text is written in another order than it is listed")
		}
		from := begin(len(d.Leaves)) + at + k
		at += k + len(l.Text)
		whole = binary.LittleEndian.AppendUint32(binary.LittleEndian.AppendUint32(whole, uint32(from)), uint32(from+len(l.Text)))
	}
	return append(whole, data...)
}

// begin is where something begins behind a table of n leaves.
func begin(n int) int { return 4 + 8*n }

func numberIn(data []byte) int { return int(binary.LittleEndian.Uint32(data)) }

// took counts a document that is in memory, and puts others away for it.
func (s *Shelf) took(p *place) {
	s.mu.Lock()
	s.held += p.size
	s.waiting = append(s.waiting, p)
	var going []*place
	for s.held > s.most && len(s.waiting) > 1 && !s.failed {
		first := s.waiting[0]
		s.waiting = s.waiting[1:]
		if first.used.Swap(false) { // it waits once more
			s.waiting = append(s.waiting, first)
			continue
		}
		s.held -= first.size
		going = append(going, first)
	}
	s.mu.Unlock()
	for _, g := range going {
		g.leave()
	}
}

// Apart returns an equal value that shares no memory with what it was taken from: a few words
// of a text keep all of it in memory.
func Apart[T any](v *T) *T {
	out := new(T)
	if err := cache.Decode(cache.Encode(nil, v), out); err != nil {
		panic(err) // it was written just now
	}
	return out
}

// leave puts a document away.
func (p *place) leave() {
	if p.length < 0 && !p.write() {
		return
	}
	p.doc.Store(nil)
}

func (p *place) write() bool {
	data := Bytes(p.doc.Load())
	at, ok := p.of.put(data)
	if ok {
		p.in, p.at, p.length = p.of.file, at, len(data)
	}
	return ok
}

// put writes something into the file; ok is false where it must stay in memory.
func (s *Shelf) put(data []byte) (at int64, ok bool) {
	if s == nil || len(data) > math.MaxInt32 {
		return 0, false
	}
	if at, ok = s.place(len(data)); !ok {
		return 0, false
	}
	if _, err := s.file.WriteAt(data, at); err != nil {
		s.fails()
		return 0, false
	}
	return at, true
}

// place gives room in the file.
func (s *Shelf) place(n int) (at int64, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.file == nil && !s.failed {
		var err error
		if s.file, err = s.open(); err != nil {
			s.file, s.failed = nil, true
		}
	}
	if s.failed {
		return 0, false
	}
	at = s.end
	s.end += int64(n)
	return at, true
}

func (s *Shelf) fails() {
	s.mu.Lock()
	s.failed = true
	s.mu.Unlock()
}

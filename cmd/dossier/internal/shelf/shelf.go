// Package shelf keeps the documents of an archive, and what is known of each, out of memory
// while nobody needs them. A clean build reads each text a dozen times, and between two
// readings another ten thousand: what was used last stays in memory within a bound, and the
// rest lies in one file that only this process knows.
//
// What comes back is equal to what went, so the bound shows nowhere in what is made.
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

// Most is how many bytes of all that stay in memory, about: what two cores use at a time
// is some hundreds of kilobytes, and what lists quote is used again soon. An archive that
// fits altogether is as fast as without a shelf; of a large one no bound keeps enough.
const Most = 32 << 20

// Shelf is where documents lie, and what is known of them. A nil one keeps all in memory: a
// watch and a preview use them again and again.
type Shelf struct {
	open func() (*os.File, error)

	mu               sync.Mutex // of what follows
	file             *os.File   // once something had to go
	end              int64
	failed           bool // nothing can be written: the rest stays in memory
	texts, briefings queue

	documents    kind[archive.Document]
	attributions kind[archive.Attribution]
	findings     kind[archive.Findings]
}

// kind is what all of one kind have in common.
type kind[T any] struct {
	of    *Shelf
	among *queue
	size  func(*T) int    // that it takes in memory, about, without the bytes that it was read from
	bytes func(*T) []byte // as they lie in a file, and back
	value func([]byte) *T
}

// queue is what is in memory of one kind: what is known of sources is asked for far more often
// than their texts.
type queue struct {
	most, held int
	waiting    []resident // in the order in which they came
}

// New returns a shelf that keeps so many bytes of documents in memory, and four times as many of
// what is known of them. open returns its file, empty; it is asked for when the first thing has
// to go.
func New(most int, open func() (*os.File, error)) *Shelf {
	s := &Shelf{open: open, texts: queue{most: most}, briefings: queue{most: 4 * most}}
	s.documents = kind[archive.Document]{s, &s.texts, func(d *archive.Document) int { return 4096 + 256*len(d.Leaves) }, Bytes, documentOf}
	s.attributions = kind[archive.Attribution]{s, &s.briefings, func(*archive.Attribution) int { return 3072 }, encoded[archive.Attribution], decoded[archive.Attribution]}
	s.findings = kind[archive.Findings]{s, &s.briefings, func(f *archive.Findings) int { return 512 + 96*len(f.Mentions) + 96*len(f.Dated) }, encoded[archive.Findings], decoded[archive.Findings]}
	return s
}

// Close gives the file back. What is there can no longer be had.
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
	p := &document{place[archive.Document]{kind: &s.documents, length: -1}}
	p.put(d, 2*len(d.Raw)) // its text is once as it is and once in blocks
	return archive.Elsewhere(archive.LabelOf(d), p)
}

// Lying files a document that lies in another file already, where its Bytes were written.
func (s *Shelf) Lying(l archive.Label, in io.ReaderAt, at int64, length int) *archive.Filed {
	if s == nil {
		return archive.InMemory(documentOf(read(in, at, length)))
	}
	return archive.Elsewhere(l, &document{place[archive.Document]{kind: &s.documents, in: in, at: at, length: int32(length)}}) //nolint:gosec // put takes no more
}

// Briefing puts away what is known of a source, as far as it is in memory.
func (s *Shelf) Briefing(b *archive.Briefing) {
	if s == nil {
		return
	}
	b.PutAway(func(a *archive.Attribution) archive.Kept[archive.Attribution] {
		return known(&s.attributions, a)
	}, func(f *archive.Findings) archive.Kept[archive.Findings] {
		return known(&s.findings, f)
	})
}

// known keeps a value in memory for a while.
func known[T any](k *kind[T], v *T) *place[T] {
	p := &place[T]{kind: k, length: -1}
	p.put(v, 0)
	return p
}

func encoded[T any](v *T) []byte { return cache.Encode(nil, v) }

func decoded[T any](data []byte) *T {
	v := new(T)
	if err := cache.Decode(data, v); err != nil {
		panic(unreadable(err))
	}
	return v
}

// resident is something that is in memory.
type resident interface {
	rests() bool // nobody asked for it since it began to wait
	bytes() int
	leave()
}

// place is where one thing is. There are three for each source.
type place[T any] struct {
	kind   *kind[T]
	v      atomic.Pointer[T]
	in     io.ReaderAt
	at     int64
	length int32       // in the file; -1 where it is not there yet
	size   int32       // in memory, while it is there
	mu     sync.Mutex  // of reading it
	used   atomic.Bool // since it began to wait
}

// document is the place of a document, of which a part can be read.
type document struct{ place[archive.Document] }

// Whole implements archive.Place.
func (p *document) Whole() *archive.Document { return p.Get() }

// Get implements archive.Kept.
func (p *place[T]) Get() *T {
	if v := p.v.Load(); v != nil {
		p.used.Store(true)
		return v
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if v := p.v.Load(); v != nil {
		return v
	}
	v := p.read()
	p.put(v, int(p.length))
	return v
}

// put keeps a value in memory, for a while, with so many bytes in which its words are.
func (p *place[T]) put(v *T, bytes int) {
	p.size = int32(min(p.kind.size(v)+bytes, math.MaxInt32))
	p.v.Store(v)
	p.kind.of.took(p.kind.among, p)
}

// read reads a value from where it lies.
func (p *place[T]) read() *T { return p.kind.value(read(p.in, p.at, int(p.length))) }

// documentOf returns the document that lies as these Bytes.
func documentOf(data []byte) *archive.Document {
	d := &archive.Document{}
	if err := cache.Decode(data[begin(numberIn(data)):], d); err != nil {
		panic(unreadable(err))
	}
	d.Enlist()
	return d
}

// Text implements archive.Place. Pages that quote hundreds of documents read a paragraph of
// each, and not all of it.
func (p *document) Text(n int) string {
	if d := p.v.Load(); d != nil {
		p.used.Store(true)
		return d.Text(n)
	}
	if n < 1 || begin(n) > int(p.length) {
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

// took counts something that is in memory, and puts others away for it.
func (s *Shelf) took(q *queue, p resident) {
	s.mu.Lock()
	q.held += p.bytes()
	q.waiting = append(q.waiting, p)
	var going []resident
	for q.held > q.most && len(q.waiting) > 1 && !s.failed {
		first := q.waiting[0]
		q.waiting = q.waiting[1:]
		if !first.rests() { // it waits once more
			q.waiting = append(q.waiting, first)
			continue
		}
		q.held -= first.bytes()
		going = append(going, first)
	}
	s.mu.Unlock()
	for _, g := range going {
		g.leave()
	}
}

func (p *place[T]) rests() bool { return !p.used.Swap(false) }

func (p *place[T]) bytes() int { return int(p.size) }

// Apart returns an equal value that shares no memory with what it was taken from: a few words
// of a text keep all of it in memory.
func Apart[T any](v *T) *T {
	out := new(T)
	if err := cache.Decode(cache.Encode(nil, v), out); err != nil {
		panic(err) // it was written just now
	}
	return out
}

// leave puts a value away.
func (p *place[T]) leave() {
	if p.length >= 0 || p.write(p.v.Load()) {
		p.v.Store(nil)
	}
}

func (p *place[T]) write(v *T) bool {
	data := p.kind.bytes(v)
	at, ok := p.kind.of.put(data)
	if ok {
		p.in, p.at, p.length = p.kind.of.file, at, int32(len(data)) //nolint:gosec // put takes no more
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

package search

// An index is made of runs of briefings, and an edit changes one of them: the others are
// kept for the next index, as bytes that are read file by file and in which no number says
// where in the archive a run stands.

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math/bits"
	"sync"

	"dossier/cmd/dossier/internal/archive"
)

// run is the words of some briefings that follow each other.
type run struct {
	key     string // of the briefings and the shape; "" where these cannot be told
	base, n int    // the first of the briefings, and how many
	span           // nil while it is not made
}

// span returns some of the bytes of a run: all of them need not be in memory.
type span func(from, to int) []byte

// here returns bytes that are.
func here(data []byte) span { return func(from, to int) []byte { return data[from:to] } }

// leastRun is how long runs are in a small archive. There are some sixteen of them in any:
// more would repeat more words, 64 take a fifth longer.
const leastRun = 64

// cut cuts an archive into runs. Where one ends an id says, so that a briefing that is
// added moves the others by one and changes the runs of none.
func cut(briefings []*archive.Briefing, shape Shape) (runs []run) {
	usual := leastRun
	if n := len(briefings) / 16; n > leastRun {
		usual = 1 << bits.Len(uint(n-1))
	}
	end := func(base, i int) {
		r := run{base: base, n: i - base}
		hash, told := sha256.New(), true
		_, _ = hash.Write(binary.AppendUvarint(nil, uint64(shape.Postings)))
		for _, b := range briefings[base:i] {
			told = told && b.Digest != archive.Digest{}
			_, _ = hash.Write(b.Digest[:])
		}
		if told {
			r.key = hex.EncodeToString(hash.Sum(nil)[:16])
		}
		runs = append(runs, r)
	}
	base := 0
	for i, b := range briefings {
		if i > base && (Hash(b.ID)%uint32(usual) == 0 || i-base == 4*usual) {
			end(base, i)
			base = i
		}
	}
	if base < len(briefings) {
		end(base, len(briefings))
	}
	return runs
}

// Kept is the runs of the last index. The zero value holds none.
type Kept struct {
	// Parts, when set, hold the words of this archive, as other processes found them.
	Parts []Part
	// Recall, when set, returns a run that another process stored, or nil.
	Recall func(key string) []byte
	// Aside, when set, puts a run out of memory and returns how to read some of it.
	Aside func(data []byte) func(from, to int) []byte

	mu   sync.Mutex
	runs map[string]span
}

func (k *Kept) run(key string) span {
	if k == nil || key == "" {
		return nil
	}
	k.mu.Lock()
	is := k.runs[key]
	k.mu.Unlock()
	if is == nil && k.Recall != nil {
		if data := k.Recall(key); data != nil {
			is = k.aside(data)
		}
	}
	return is
}

func (k *Kept) aside(data []byte) span {
	if k == nil || k.Aside == nil {
		return here(data)
	}
	return k.Aside(data)
}

// keep keeps these runs, and no others.
func (k *Kept) keep(runs []run) {
	if k == nil {
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.runs = make(map[string]span, len(runs))
	for _, r := range runs {
		if r.key != "" {
			k.runs[r.key] = r.span
		}
	}
}

// Runs returns the runs of the last index by their keys, to be stored; nil where none was
// made.
func (k *Kept) Runs() map[string]func() []byte {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.runs == nil {
		return nil
	}
	out := make(map[string]func() []byte, len(k.runs))
	for key, run := range k.runs {
		out[key] = func() []byte { return run(0, run.number(0)) }
	}
	return out
}

// number reads the number that lies at some place.
func (s span) number(at int) int { return int(binary.LittleEndian.Uint32(s(at, at+4))) }

// done shares the terms among the files, and returns the run: how long it is, where the
// terms and the pairs of each file begin, and these.
func (w *writer) done() []byte {
	for n := range w.terms {
		f := &w.files[hash(w.names.Word(n))%uint32(len(w.files))]
		f.terms = append(f.terms, int32(n))
	}
	size := 8 + 8*len(w.files)
	for i := range w.files {
		size += len(w.files[i].pairs)
	}
	for n := range w.terms {
		size += len(w.names.Word(n)) + len(w.terms[n].data) + 8
	}
	out := make([]byte, 8+8*len(w.files), size)
	binary.LittleEndian.PutUint32(out[4:], uint32(len(out)))
	for i := range w.files {
		f := &w.files[i]
		for _, n := range f.terms {
			out = w.terms[n].write(out, w.names.Word(int(n)))
		}
		binary.LittleEndian.PutUint32(out[8+8*i:], uint32(len(out)))
		out = append(out, f.pairs...)
		binary.LittleEndian.PutUint32(out[12+8*i:], uint32(len(out)))
	}
	binary.LittleEndian.PutUint32(out, uint32(len(out)))
	return out
}

// part returns what a run knows of one file of postings, and of one of pairs.
func (r *run) part(file int) (terms, pairs []byte) {
	at := here(r.span(4+8*file, 16+8*file))
	begin, middle, end := at.number(0), at.number(4), at.number(8)
	both := r.span(begin, end)
	return both[:middle-begin], both[middle-begin:]
}

// write appends a term to a run.
func (t *term) write(dst, word []byte) []byte {
	dst = append(binary.AppendUvarint(dst, uint64(len(word))), word...)
	for _, n := range [...]int{t.n, t.first, t.last - t.first, t.weightOfFirst + 1, len(t.data)} {
		dst = binary.AppendUvarint(dst, uint64(n))
	}
	return append(dst, t.data...)
}

// readTerm reads what write wrote, and returns what follows.
func readTerm(data []byte) (word []byte, t term, rest []byte) {
	number := func() int {
		n, k := binary.Uvarint(data)
		data = data[k:]
		return int(n)
	}
	n := number()
	word, data = data[:n], data[n:]
	t.n, t.first, t.last, t.weightOfFirst = number(), number(), number(), number()-1
	t.last += t.first
	n = number()
	t.data = data[:n]
	return word, t, data[n:]
}

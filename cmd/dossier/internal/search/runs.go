package search

// An index is made of runs of briefings, and an edit changes one of them: the others are
// kept for the next index, as bytes that are read file by file and in which no number says
// where in the archive a run stands.

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"io"
	"math/bits"
	"sync"

	"dossier/cmd/dossier/internal/archive"
)

// run is the words of some briefings that follow each other.
type run struct {
	key     string // of the briefings and the shape; "" where these cannot be told
	base, n int    // the first of the briefings, and how many
	data    []byte // all of it, or
	table   []byte // where its parts end, of one that lies
	in      io.ReaderAt
	at      int64
}

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

	mu   sync.Mutex
	runs map[string][]byte
}

func (k *Kept) run(key string) []byte {
	if k == nil || key == "" {
		return nil
	}
	k.mu.Lock()
	data := k.runs[key]
	k.mu.Unlock()
	if data == nil && k.Recall != nil {
		data = k.Recall(key)
	}
	return data
}

// keep keeps these runs, and no others.
func (k *Kept) keep(runs []run) {
	if k == nil {
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.runs = make(map[string][]byte, len(runs))
	for _, r := range runs {
		if r.key != "" {
			k.runs[r.key] = r.data
		}
	}
}

// Runs returns the runs of the last index by their keys, to be stored; nil where none was
// made.
func (k *Kept) Runs() map[string][]byte {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.runs
}

// done shares the terms among the files, and returns the run: a table of where the
// terms and the pairs of each file end, and these.
func (w *writer) done() []byte {
	for n := range w.terms {
		f := &w.files[hash(w.names.Word(n))%uint32(len(w.files))]
		f.terms = append(f.terms, int32(n))
	}
	size := 4 + 8*len(w.files)
	for i := range w.files {
		size += len(w.files[i].pairs)
	}
	for n := range w.terms {
		size += len(w.names.Word(n)) + len(w.terms[n].data) + 8
	}
	out := make([]byte, 4+8*len(w.files), size)
	binary.LittleEndian.PutUint32(out, uint32(len(out)))
	for i := range w.files {
		f := &w.files[i]
		for _, n := range f.terms {
			out = w.terms[n].write(out, w.names.Word(int(n)))
		}
		binary.LittleEndian.PutUint32(out[4+8*i:], uint32(len(out)))
		out = append(out, f.pairs...)
		binary.LittleEndian.PutUint32(out[8+8*i:], uint32(len(out)))
	}
	return out
}

// part returns what a run knows of one file of postings, and of one of pairs.
func (r *run) part(file int) (terms, pairs []byte) {
	table := r.data
	if r.in != nil {
		table = r.table
	}
	end := func(n int) int { return int(binary.LittleEndian.Uint32(table[4*n:])) }
	data, from := r.data, 0
	if r.in != nil {
		from = end(2 * file)
		data = read(r.in, r.at+int64(from), end(2*file+2)-from)
	}
	return data[end(2*file)-from : end(2*file+1)-from], data[end(2*file+1)-from : end(2*file+2)-from]
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

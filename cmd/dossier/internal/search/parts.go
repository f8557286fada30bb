package search

// The words of an archive as several processes found them: each those of some briefings,
// wherever in the archive these stand. Runs of such briefings lie in files, of which each
// process reads what the files of the index are made from that it makes.

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"slices"

	"dossier/cmd/dossier/internal/archive"
)

// Part is what WritePart wrote.
type Part interface {
	io.ReaderAt
	Size() int64
}

// inPart is how many briefings are in one run: their words are in memory while it is made.
const inPart = 2048

// what is said of each briefing in front of a run: its number, and what of it is in the run.
const (
	numberSize = 4
	saidSize   = 16
	memberSize = numberSize + saidSize
)

// WritePart writes the words of some briefings, which have these numbers in the archive,
// rising. Behind the runs stand how many briefings each has and where it ends.
func WritePart(to io.Writer, shape Shape, numbers []int, briefings []*archive.Briefing) error {
	var behind []byte
	end := uint64(0)
	for len(numbers) > 0 {
		n := min(len(numbers), inPart)
		w := newWriter(shape.Postings)
		var members []byte
		for i, b := range briefings[:n] {
			members = append(binary.LittleEndian.AppendUint32(members, uint32(numbers[i])), said(b, shape)...)
			w.add(numbers[i], b)
		}
		data := w.done()
		if _, err := to.Write(append(members, data...)); err != nil {
			return err
		}
		end += uint64(len(members) + len(data))
		behind = binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(behind, uint64(n)), end)
		numbers, briefings = numbers[n:], briefings[n:]
	}
	_, err := to.Write(binary.LittleEndian.AppendUint64(behind, uint64(len(behind))))
	return err
}

// said tells what of a briefing an index of a shape holds.
func said(b *archive.Briefing, shape Shape) []byte {
	h := sha256.New()
	fmt.Fprintf(h, "%d %q %q %q %d %q\n", shape.Postings, b.Attr().Title, b.Attr().Language, b.Doc.SHA256, b.Doc.Length, b.Doc.Edited)
	var line []byte
	for _, m := range b.Mentions() {
		line = append(append(line[:0], m.Entity...), '\n')
		for _, n := range [...]int{m.N, m.Start, m.End} {
			line = binary.AppendVarint(line, int64(n))
		}
		_, _ = h.Write(line)
	}
	return h.Sum(nil)[:saidSize]
}

// together returns the runs of an archive: those of the parts that are of it, and one or
// more of the briefings that are in none of these.
func together(parts []Part, briefings []*archive.Briefing, shape Shape) (runs []run) {
	is := make([][]byte, len(briefings))
	each(len(is), func(i int) { is[i] = said(briefings[i], shape) })
	in := make([]bool, len(briefings))
	for _, p := range parts {
		size := int64(binary.LittleEndian.Uint64(read(p, p.Size()-8, 8)))
		at := int64(0)
		for behind := read(p, p.Size()-8-size, int(size)); len(behind) > 0; behind = behind[16:] {
			n, end := int64(binary.LittleEndian.Uint64(behind)), int64(binary.LittleEndian.Uint64(behind[8:]))
			members := read(p, at, int(n)*memberSize)
			if ours(members, is) {
				for ; len(members) > 0; members = members[memberSize:] {
					in[binary.LittleEndian.Uint32(members)] = true
				}
				data := at + n*memberSize
				runs = append(runs, run{span: func(from, to int) []byte { return read(p, data+int64(from), to-from) }})
			}
			at = end
		}
	}
	var rest []int
	for i, there := range in {
		if !there {
			rest = append(rest, i)
		}
	}
	for list := range slices.Chunk(rest, inPart) {
		w := newWriter(shape.Postings)
		for _, i := range list {
			w.add(i, briefings[i])
		}
		runs = append(runs, run{span: here(w.done())})
	}
	return runs
}

// ours reports whether all members of a run are briefings of the archive, and as it has
// them now.
func ours(members []byte, is [][]byte) bool {
	for ; len(members) > 0; members = members[memberSize:] {
		i := binary.LittleEndian.Uint32(members)
		if int(i) >= len(is) || !bytes.Equal(is[i], members[numberSize:memberSize]) {
			return false
		}
	}
	return true
}

// read reads some bytes of a part: it is whole, or nobody has it.
func read(p io.ReaderAt, at int64, n int) []byte {
	data := make([]byte, n)
	if _, err := p.ReadAt(data, at); err != nil {
		panic(fmt.Errorf("the words of a share cannot be read again: %w", err))
	}
	return data
}

// sorted are the postings of a word where the briefings of runs stand among each other.
func sorted(runs []term) (dst []byte) {
	type entry struct{ briefing, weight int }
	var all []entry
	for _, t := range runs {
		all = append(all, entry{t.first, t.weightOfFirst})
		at := t.first
		for data := t.data; len(data) > 0; {
			var between, weight int
			between, weight, data = readPosting(data, t.weightOfFirst != none)
			at += between + 1
			all = append(all, entry{at, weight})
		}
	}
	slices.SortFunc(all, func(a, b entry) int { return cmp.Compare(a.briefing, b.briefing) })
	last := -1
	for _, e := range all {
		dst = posting(dst, e.briefing-last-1, e.weight)
		last = e.briefing
	}
	return dst
}

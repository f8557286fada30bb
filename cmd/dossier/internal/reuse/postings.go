package reuse

// The fingerprints of all texts, in little more than four bytes each: they are sorted, the
// first bits of one say in which list it is, and a list holds the further ones with the
// number of the text.

import (
	"math/bits"
	"slices"
)

// postings are those of texts by their numbers. They do not change.
type postings struct {
	starts []uint32 // where in list those begin that have the same first bits
	list   []uint32 // the bits of a fingerprint that are not first, above the number
	bits   int      // of a number
}

// key is a fingerprint and a number as they are sorted: a list's number above, and what
// stands in it below.
type key uint64

func (p *postings) key(f fingerprint, number int32) key {
	return key(f)<<p.bits | key(number)
}

// sized returns postings that numbers of texts fit into, without any.
func sized(texts int) *postings {
	p := &postings{bits: max(bits.Len(uint(texts)), 6)}
	p.starts = make([]uint32, 1<<(bitsOf+p.bits-32)+1)
	return p
}

// fill puts what is in several lists into postings that have nothing yet. All of it is
// nowhere a second time: each list goes where its keys belong.
func (p *postings) fill(lists [][]key) {
	for _, list := range lists {
		for _, k := range list {
			p.starts[k>>32+1]++
		}
	}
	for i := range len(p.starts) - 1 {
		p.starts[i+1] += p.starts[i]
	}
	p.list = make([]uint32, p.starts[len(p.starts)-1])
	next := slices.Clone(p.starts)
	for i, list := range lists {
		for _, k := range list {
			p.list[next[k>>32]] = uint32(k)
			next[k>>32]++
		}
		lists[i] = nil
	}
	for i := range len(p.starts) - 1 {
		slices.Sort(p.list[p.starts[i]:p.starts[i+1]])
	}
}

// put returns postings of the same size with what is kept of them and more.
func (p *postings) put(kept func(number int32) bool, more []key) *postings {
	slices.Sort(more)
	n := &postings{bits: p.bits, starts: make([]uint32, len(p.starts)), list: make([]uint32, 0, len(p.list)+len(more))}
	add := func(k key) {
		n.starts[k>>32+1]++
		n.list = append(n.list, uint32(k))
	}
	for first := range len(p.starts) - 1 {
		for _, e := range p.list[p.starts[first]:p.starts[first+1]] {
			k := key(first)<<32 | key(e)
			for len(more) > 0 && more[0] < k {
				add(more[0])
				more = more[1:]
			}
			if kept(int32(e & (1<<p.bits - 1))) {
				add(k)
			}
		}
	}
	for _, k := range more {
		add(k)
	}
	for i := range len(n.starts) - 1 {
		n.starts[i+1] += n.starts[i]
	}
	return n
}

// having yields the numbers of the texts that have a fingerprint, in order.
func (p *postings) having(f fingerprint, yield func(number int32) bool) {
	k := p.key(f, 0)
	list := p.list[p.starts[k>>32]:p.starts[k>>32+1]]
	at, _ := slices.BinarySearch(list, uint32(k))
	for _, e := range list[at:] {
		if e>>p.bits != uint32(k)>>p.bits || !yield(int32(e&(1<<p.bits-1))) {
			return
		}
	}
}

// runs yields the numbers of the texts that have a fingerprint, for each.
func (p *postings) runs(yield func(numbers []int32)) {
	var numbers []int32
	for first := range len(p.starts) - 1 {
		list := p.list[p.starts[first]:p.starts[first+1]]
		for i, e := range list {
			if i > 0 && e>>p.bits != list[i-1]>>p.bits {
				yield(numbers)
				numbers = numbers[:0]
			}
			numbers = append(numbers, int32(e&(1<<p.bits-1)))
		}
		if len(numbers) > 0 {
			yield(numbers)
			numbers = numbers[:0]
		}
	}
}

// Package tally counts the words of one document: how often each is written in which way,
// and which there are, so that it can be told whether a name could be in it.
//
// Words are found by their hashes. Every word of all texts is looked up, and a map would
// be most of what that costs.
package tally

import (
	"math/bits"
	"math/rand/v2"
	"sync"
)

// seed keeps a text from choosing words that all belong to one slot. Nothing that is made
// depends on which slot a word has.
var seed = rand.Uint64()

// spread returns the slot of a hash among n, a power of two.
func spread(hash uint64, n int) int {
	hi, lo := bits.Mul64(hash^seed, 0x9E3779B97F4A7C15)
	return int(hi^lo) & (n - 1)
}

// sized returns room for n words with most slots free.
func sized[T int32 | uint32](slots []T, n int) []T {
	size := 64
	for size < 2*n {
		size *= 2
	}
	if size > cap(slots) {
		return make([]T, size)
	}
	slots = slots[:size]
	clear(slots)
	return slots
}

// An Index finds the words of a document in the list of them, which it does not hold: the
// list outlives it, and its room serves the next document.
type Index struct {
	slots []int32 // the place of a word, from 1; 0 where a slot is free
}

// Room makes an index of some words with room for n.
func (x *Index) Room(words []Word, n int) {
	x.slots = sized(x.slots, n)
	for i := range words {
		x.slots[x.slot(words, words[i].Hash)] = int32(i + 1)
	}
}

// slot returns where a word is, or would be.
func (x *Index) slot(words []Word, hash uint64) int {
	i := spread(hash, len(x.slots))
	for x.slots[i] > 0 && words[x.slots[i]-1].Hash != hash {
		i = (i + 1) & (len(x.slots) - 1)
	}
	return i
}

// Known returns a word, or nil.
func (x *Index) Known(words []Word, hash uint64) *Word {
	if at := x.slots[x.slot(words, hash)]; at > 0 {
		return &words[at-1]
	}
	return nil
}

// Word returns a word, which is added when it is new. It is good until another is.
func (x *Index) Word(words *[]Word, hash uint64) *Word {
	at := x.slot(*words, hash)
	if x.slots[at] == 0 {
		if n := len(*words); 2*n >= len(x.slots) {
			x.Room(*words, 2*n)
			at = x.slot(*words, hash)
		}
		*words = append(*words, Word{Hash: hash})
		x.slots[at] = int32(len(*words))
	}
	return &(*words)[x.slots[at]-1]
}

// Size is how much room an index has.
func (x *Index) Size() int { return len(x.slots) }

// A hashSet tells which words of a document are repeats.
type hashSet struct {
	slots []uint32 // 0: free
}

var hashSets = sync.Pool{New: func() any { return &hashSet{} }}

// room empties a set and makes room for n words.
func (s *hashSet) room(n int) { s.slots = sized(s.slots, n) }

// add adds a word, and reports whether it may be new.
func (s *hashSet) add(h uint32) bool {
	if h == 0 {
		return true
	}
	i := spread(uint64(h), len(s.slots))
	for s.slots[i] != 0 {
		if s.slots[i] == h {
			return false
		}
		i = (i + 1) & (len(s.slots) - 1)
	}
	s.slots[i] = h
	return true
}

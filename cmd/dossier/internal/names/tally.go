package names

// The words of one document, found by their hashes. Every word of all texts is looked up,
// and a map would be most of what that costs.

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

// A tally finds the words of a document among its facts.
type tally struct {
	slots []int32 // the place of a word, from 1; 0 where a slot is free
}

// room makes a tally of some words with room for n.
func (t *tally) room(words []wordCount, n int) {
	t.slots = sized(t.slots, n)
	for i := range words {
		t.slots[t.slot(words, words[i].hash)] = int32(i + 1)
	}
}

// slot returns where a word is, or would be.
func (t *tally) slot(words []wordCount, hash uint64) int {
	i := spread(hash, len(t.slots))
	for t.slots[i] > 0 && words[t.slots[i]-1].hash != hash {
		i = (i + 1) & (len(t.slots) - 1)
	}
	return i
}

// known returns a word, or nil.
func (t *tally) known(words []wordCount, hash uint64) *wordCount {
	if at := t.slots[t.slot(words, hash)]; at > 0 {
		return &words[at-1]
	}
	return nil
}

// word returns a word, which is added when it is new. It is good until another is.
func (t *tally) word(words *[]wordCount, hash uint64) *wordCount {
	at := t.slot(*words, hash)
	if t.slots[at] == 0 {
		if n := len(*words); 2*n >= len(t.slots) {
			t.room(*words, 2*n)
			at = t.slot(*words, hash)
		}
		*words = append(*words, wordCount{hash: hash})
		t.slots[at] = int32(len(*words))
	}
	return &(*words)[t.slots[at]-1]
}

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

package prose

// Each word of many once, under a number. An archive is millions of words, few of them
// new, so that no pointer is followed to find one and none is there for the collector.

import (
	"bytes"
	"hash/maphash"
	"slices"
)

// Vocabulary gives words numbers, from 0 in the order in which they come.
type Vocabulary struct {
	slots []uint64 // half of a word's hash, and its number and one
	ends  []int    // of the words in text
	text  []byte
}

// seed is for the places of words in slots, which nobody sees.
var seed = maphash.MakeSeed()

const numberBits = 1<<32 - 1 // of a slot

// Number returns the number of a word; fresh says that it is new.
func (v *Vocabulary) Number(word []byte) (n int, fresh bool) {
	if 2*len(v.ends) >= len(v.slots) {
		v.grow()
	}
	h := maphash.Bytes(seed, word)
	last := uint64(len(v.slots) - 1)
	for i := h & last; ; i = (i + 1) & last {
		slot := v.slots[i]
		if slot == 0 {
			v.text = append(v.text, word...)
			v.ends = append(v.ends, len(v.text))
			v.slots[i] = h&^numberBits | uint64(len(v.ends))
			return len(v.ends) - 1, true
		}
		if n := int(slot&numberBits) - 1; (slot^h)&^numberBits == 0 && bytes.Equal(v.Word(n), word) {
			return n, false
		}
	}
}

// grow makes room for twice as many words.
func (v *Vocabulary) grow() {
	v.slots = make([]uint64, max(64, 2*len(v.slots)))
	last := uint64(len(v.slots) - 1)
	for n := range v.ends {
		h := maphash.Bytes(seed, v.Word(n))
		i := h & last
		for v.slots[i] != 0 {
			i = (i + 1) & last
		}
		v.slots[i] = h&^numberBits | uint64(n+1)
	}
}

// Len returns how many words there are.
func (v *Vocabulary) Len() int { return len(v.ends) }

// Word returns the word of a number.
func (v *Vocabulary) Word(n int) []byte {
	start := 0
	if n > 0 {
		start = v.ends[n-1]
	}
	return v.text[start:v.ends[n]]
}

// Sorted lists the numbers of the words in the order of the words.
func (v *Vocabulary) Sorted() []int {
	list := make([]int, len(v.ends))
	for i := range list {
		list[i] = i
	}
	slices.SortFunc(list, func(a, b int) int { return bytes.Compare(v.Word(a), v.Word(b)) })
	return list
}

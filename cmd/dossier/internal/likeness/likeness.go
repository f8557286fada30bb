// Package likeness knows a text again after small edits, with a new title or in another
// format, by a few hashes of its runs of three words. They do not give the words back,
// and each is so short that many other runs have it.
package likeness

import (
	"encoding/base64"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/prose"
)

const (
	runLength  = 3  // words
	sampleSize = 24 // hashes, three bytes each
	fewRuns    = 6  // a text with fewer is known only by all of them
)

// runsOf returns the hashes of all runs of words of a document: those that stand in
// its text, not in its front matter.
func runsOf(doc *archive.Document) (out []uint32) {
	var last [runLength - 1]uint64
	n := 0
	take := func(h uint64) {
		if n >= runLength-1 {
			out = append(out, mix(last[0], last[1], h))
		}
		last[0], last[1] = last[1], h
		n++
	}
	read := func(text string) {
		prose.Words(text, func(w []byte, _, _ int) {
			if w[0] < 0xE0 { // most scripts have spaces
				take(prose.Hash(w))
				return
			}
			for _, r := range string(w) {
				take(uint64(r))
			}
		})
	}
	if doc.Recovered.Basis("title") == archive.Extracted {
		read(doc.Recovered.Title)
	}
	for _, b := range doc.Leaves {
		read(b.Text)
	}
	if n > 0 && n < runLength {
		out = append(out, mix(last[0], last[1], uint64(n)))
	}
	return out
}

// mix joins hashes to one of 24 bits.
func mix(words ...uint64) uint32 {
	h := uint64(0)
	for _, w := range words {
		h = (h ^ w) * 0x9E3779B97F4A7C15
		h ^= h >> 32
	}
	h = (h ^ h>>29) * 0xBF58476D1CE4E5B9
	return uint32(h >> 40)
}

// Sample returns the smallest hashes of a text as they are stored: a choice that
// depends on nothing but the words.
func Sample(doc *archive.Document) string {
	list := distinct(runsOf(doc))
	var b []byte
	for _, h := range list[:min(len(list), sampleSize)] {
		b = append(b, byte(h>>16), byte(h>>8), byte(h))
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

func distinct(list []uint32) []uint32 {
	slices.Sort(list)
	return slices.Compact(list)
}

// hashesOf reads a sample; none when it is none.
func hashesOf(words string) (out []uint32) {
	b, err := base64.RawURLEncoding.DecodeString(words)
	if err != nil {
		return nil
	}
	for ; len(b) >= 3; b = b[3:] {
		out = append(out, uint32(b[0])<<16|uint32(b[1])<<8|uint32(b[2]))
	}
	return out
}

// Brief reports whether a sample is that of a text of a few words.
func Brief(words string) bool { return len(words) < fewRuns*4 }

// Samples looks for many of them in a text at once.
type Samples struct {
	Words []string // in the order in which they are numbered
	list  [][]uint32
	of    map[uint32][]int32
	maybe [1 << 10]uint64 // which hashes are in one, by their first bits: most runs are in none
}

// New takes samples; "" is like nothing.
func New(words []string) *Samples {
	s := &Samples{Words: words, list: make([][]uint32, len(words)), of: map[uint32][]int32{}}
	for i, w := range words {
		s.list[i] = hashesOf(w)
		for _, h := range s.list[i] {
			s.of[h] = append(s.of[h], int32(i))
			s.maybe[h>>14] |= 1 << (h >> 8 & 63)
		}
	}
	return s
}

// In returns which of the samples a text is like, in their order: it holds most of what
// they were taken from, or is mostly made of it.
func (s *Samples) In(doc *archive.Document) (out []int) {
	if len(s.of) == 0 {
		return nil
	}
	runs := runsOf(doc)
	var known []uint32
	for _, h := range runs {
		if s.maybe[h>>14]&(1<<(h>>8&63)) != 0 && s.of[h] != nil {
			known = append(known, h)
		}
	}
	if len(known) == 0 {
		return nil
	}
	runs = distinct(runs)
	hits := map[int32]int{}
	for _, h := range distinct(known) {
		for _, i := range s.of[h] {
			hits[i]++
		}
	}
	for i, n := range hits {
		if s.like(s.list[i], n, runs) {
			out = append(out, int(i))
		}
	}
	slices.Sort(out)
	return out
}

// like compares a text with one sample, of which it holds some hashes.
func (s *Samples) like(list []uint32, held int, runs []uint32) bool {
	switch {
	case len(list) < fewRuns:
		return held == len(list) && len(runs) <= 2*len(list)+2
	case mostOf(held, len(list)):
		return true
	case held < fewRuns:
		return false
	}
	// of its own runs, those that would be in the sample, had the other text them
	could, _ := slices.BinarySearch(runs, list[len(list)-1]+1)
	if len(list) < sampleSize { // then all of them would be
		could = len(runs)
	}
	return mostOf(held, could)
}

func mostOf(n, of int) bool { return 5*n >= 3*of }

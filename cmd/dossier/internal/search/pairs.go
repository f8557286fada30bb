package search

// Pairs of words that stand one after the other, by a hash of the two: many pairs share a
// slot. A pair that very many briefings hold has a long list as a word has: those in which
// its words weigh most are in the slot, and the others in a file for itself.

import (
	"encoding/binary"
	"slices"
	"strconv"

	"dossier/cmd/dossier/internal/view"
)

// slots is how many lists of pairs are in one file; the client knows it too. With fewer,
// more pairs would share a list, and more texts be loaded for a phrase that none has.
const slots = 512

// Pairs returns one file's lists of briefings, by slot.
func (x *Index) Pairs(n int) []view.SearchWord {
	out := make([]view.SearchWord, slots)
	for slot, list := range x.pairs(n) {
		out[slot], _ = x.slot(list)
	}
	return out
}

// PairsRest returns what is left of the long lists of pairs that one file has, under the
// numbers of their slots.
func (x *Index) PairsRest(n int) (out []view.SearchWord) {
	for file := n * PerRest; file < min((n+1)*PerRest, x.Shape.Postings); file++ {
		for slot, list := range x.pairs(file) {
			if w, rest := x.slot(list); w.Cut {
				out = append(out, view.SearchWord{Word: strconv.Itoa(slot*x.Shape.Postings + file), Data: rest})
			}
		}
	}
	return out
}

// perWeight is how many weights a pair may have, 0 to 15.
const perWeight = 16

// pairs joins what the runs know of the pairs of one file: by slot the briefings and
// weights, as one number, rising.
func (x *Index) pairs(file int) [][]int {
	in := make([][]int, slots)
	for i := range x.runs {
		b := x.runs[i].base
		for _, data := x.runs[i].part(file); len(data) > 0; {
			of := int(binary.LittleEndian.Uint16(data))
			more, n := binary.Uvarint(data[2:])
			b += int(more)
			data = data[2+n:]
			in[of%slots] = append(in[of%slots], b*perWeight+of/slots)
		}
	}
	for _, list := range in {
		if !slices.IsSorted(list) {
			slices.Sort(list)
		}
	}
	return in
}

// slot writes a list of briefings, and what is left of one that is long.
func (x *Index) slot(list []int) (w view.SearchWord, rest []byte) {
	last := -1
	for k, of := range list {
		b := of / perWeight
		if k+1 < len(list) && list[k+1]/perWeight == b { // the last of a briefing weighs most
			continue
		}
		w.Data = posting(w.Data, b-last-1, of%perWeight)
		last = b
		w.Briefings++
	}
	if w.Cut = x.Long > 0 && w.Briefings > x.Long; w.Cut {
		w.Data, rest, _ = divide(w.Data, x.Long)
	}
	// Nobody is shown what a pair weighs.
	var plain []byte
	last = -1
	eachPosting(w.Data, true, func(b, _ int) {
		plain = number(plain, b-last-1)
		last = b
	})
	w.Data = plain
	return w, rest
}

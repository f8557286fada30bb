package reuse

// What two texts have in common: runs of the same words, as long as they are.

import (
	"slices"

	"dossier/cmd/dossier/internal/archive"
)

// samePlaces is how many places of one fingerprint in a text are tried: one that repeats
// itself has many, and they all say the same.
const samePlaces = 8

// laid is a text that others are laid beside.
type laid struct {
	words []word
	at    map[fingerprint][]int32
}

func lay(doc *archive.Document) *laid {
	l := &laid{words: wordsOf(doc, nil), at: map[fingerprint][]int32{}}
	winnow(l.words, func(f fingerprint, at int) {
		if list := l.at[f]; len(list) < samePlaces {
			l.at[f] = append(list, int32(at))
		}
	})
	return l
}

// patience is how much is looked at again, in lengths of the text, where passages lie across
// each other: in a text that repeats itself there is no end of them.
const patience = 4

// match is a run of words that two texts have in common: where it begins in each, and how
// long it is.
type match struct{ at, beside, n int }

// beside returns the passages of a text that stand in the one that is laid, wherever they
// stand there.
func (l *laid) beside(words []word) (out []match) {
	covered, looked := 0, 0
	ends := map[int]int{} // by how far apart the places are: where the last run ended
	winnow(words, func(f fingerprint, at int) {
		least := 0
		if looked > patience*len(words) {
			if at+shingle <= covered {
				return
			}
			least = covered - leastWords
		}
		for _, p := range l.at[f] {
			apart := int(p) - at
			if at < ends[apart] {
				continue
			}
			m := match{at, int(p), 0}
			for m.at > least && m.at > 0 && m.beside > 0 && words[m.at-1].hash == l.words[m.beside-1].hash {
				m.at--
				m.beside--
			}
			for m.at+m.n < len(words) && m.beside+m.n < len(l.words) && words[m.at+m.n].hash == l.words[m.beside+m.n].hash {
				m.n++
			}
			looked += m.n
			if ends[apart] = m.at + m.n; m.n < leastWords {
				continue
			}
			covered = max(covered, m.at+m.n)
			if telling(words[m.at : m.at+m.n]) {
				out = append(out, m)
			}
		}
	})
	return out
}

// telling reports whether words are a passage: enough of them, enough different ones.
func telling(words []word) bool {
	if len(words) < leastWords || sizeOf(words) < leastWords {
		return false
	}
	var seen [leastDistinct]uint32
	n := 0
	for i := range words {
		if words[i].size > 0 && !slices.Contains(seen[:n], words[i].hash) {
			seen[n] = words[i].hash
			if n++; n == leastDistinct {
				return true
			}
		}
	}
	return false
}

// sizeOf returns how many words there are, by their sizes.
func sizeOf(words []word) (n int) {
	for i := range words {
		n += int(words[i].size)
	}
	return n / whole
}

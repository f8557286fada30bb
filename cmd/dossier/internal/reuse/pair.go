package reuse

// What two texts have in common: runs of the same words, as long as they are.

import (
	"cmp"
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
func (l *laid) beside(words []word) (all []match) {
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
			ends[apart] = m.at + m.n
			if m.n >= shingle {
				all = append(all, m)
			}
			if m.n < leastWords {
				continue
			}
			covered = max(covered, m.at+m.n)
		}
	})
	slices.SortFunc(all, func(a, b match) int { return cmp.Or(a.at-b.at, a.beside-b.beside) })
	if l.form(words, all) {
		return nil
	}
	return slices.DeleteFunc(all, func(m match) bool { return !telling(words[m.at : m.at+m.n]) })
}

const (
	mostFilled  = 4 // words that are filled in at one place of a form
	leastFilled = 2 // places of one
)

// form reports whether two texts are one form with other names and figures: again and again
// these are all that differs before the same words go on. Bulletins of one kind quote
// nobody.
func (l *laid) form(words []word, matches []match) bool {
	blank := func(list []word) bool {
		return !slices.ContainsFunc(list, func(w word) bool { return !w.filled })
	}
	n := 0
	for i, m := range matches {
		end, beside := m.at+m.n, m.beside+m.n
		for _, o := range matches[i+1:] {
			if o.at > end+mostFilled {
				break
			}
			if o.at >= end && o.beside >= beside && o.beside <= beside+mostFilled && blank(words[end:o.at]) && blank(l.words[beside:o.beside]) {
				n++
				break
			}
		}
	}
	return n >= leastFilled
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

// Package wordsets keeps many lists of words in one table, so that one look says of a word in
// which of them it is, and reads long lists from the files that hold them compressed.
package wordsets

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"iter"
	"strings"
)

// A Table holds the sets of each word by its hash, side by side, a bit for each: it is asked
// for most words of all texts, and a look should cost one line of the processor's cache.
type Table[S ~uint64] []struct {
	Hash uint64
	Sets S // none: the place is free
}

// place returns where a word is, or would be. At least half of the places are free.
func (t Table[S]) place(hash uint64) int {
	i := int(hash) & (len(t) - 1)
	for t[i].Sets != 0 && t[i].Hash != hash {
		i = (i + 1) & (len(t) - 1)
	}
	return i
}

// Of returns the sets in which a word is.
func (t Table[S]) Of(hash uint64) S { return t[t.place(hash)].Sets }

// New makes a table of words.
func New[S ~uint64](all map[uint64]S) Table[S] {
	n := 1
	for n < 2*len(all) {
		n *= 2
	}
	t := make(Table[S], n)
	for hash, sets := range all {
		if sets != 0 {
			at := &t[t.place(hash)]
			at.Hash, at.Sets = hash, sets
		}
	}
	return t
}

// Few is a set of few words, written one after the other, that is seldom asked.
func Few(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// Lines yields the lines of a list that is compressed.
func Lines(file []byte) iter.Seq[string] {
	return func(yield func(string) bool) {
		z, err := gzip.NewReader(bytes.NewReader(file))
		if err != nil {
			panic("wordsets: a list is broken: " + err.Error()) // it is part of the program
		}
		for lines := bufio.NewScanner(z); lines.Scan(); {
			if !yield(lines.Text()) {
				return
			}
		}
	}
}

// Section yields the lines of one section of such a list: those below its title, “= title”.
func Section(file []byte, title string) iter.Seq[string] {
	return func(yield func(string) bool) {
		in := false
		for line := range Lines(file) {
			if is, ok := strings.CutPrefix(line, "= "); ok {
				if in {
					return
				}
				in = is == title
			} else if in && !yield(line) {
				return
			}
		}
	}
}

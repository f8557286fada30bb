package names

// The words of a document are found whatever their hashes are: a text may choose them.

import (
	"testing"

	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestTally(t *testing.T) {
	var words []wordCount
	var all tally
	all.room(nil, 3)
	for i := range uint64(10_000) {
		all.word(&words, i%1000<<40).small++
	}
	for i := range uint64(1000) {
		if w := all.known(words, i<<40); w == nil || w.small != 10 {
			t.Fatalf("word %d: %v", i, w)
		}
	}
	if w := all.known(words, 7); w != nil || len(words) != 1000 {
		t.Errorf("%d words, and %v of one that is not there", len(words), w)
	}
	var set hashSet
	set.room(1000)
	fresh := 0
	for i := range uint32(10_000) {
		if set.add(i % 1000 << 20) {
			fresh++
		}
	}
	if fresh != 999+10 { // of 0 it cannot tell
		t.Errorf("%d words are new", fresh)
	}
}

func TestTallyOfChosenWords(t *testing.T) {
	growth.Linear(t, 40_000, func(n int) func() {
		return func() {
			var words []wordCount
			var all tally
			var set hashSet
			all.room(nil, 1)
			set.room(n)
			for i := range uint64(n) {
				all.word(&words, i<<32)
				set.add(uint32(i << 14))
			}
		}
	})
}

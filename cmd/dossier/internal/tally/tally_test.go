package tally

// The words of a document are found whatever their hashes are: a text may choose them.

import (
	"testing"

	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestTally(t *testing.T) {
	var words []Word
	var all Index
	all.Room(nil, 3)
	for i := range uint64(10_000) {
		all.Word(&words, i%1000<<40).Small++
	}
	for i := range uint64(1000) {
		if w := all.Known(words, i<<40); w == nil || w.Small != 10 {
			t.Fatalf("word %d: %v", i, w)
		}
	}
	if w := all.Known(words, 7); w != nil || len(words) != 1000 {
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
			var words []Word
			var all Index
			var set hashSet
			all.Room(nil, 1)
			set.room(n)
			for i := range uint64(n) {
				all.Word(&words, i<<32)
				set.add(uint32(i << 14))
			}
		}
	})
}

package detect

// The lexicon is unpacked whole and in time.

import (
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// The gazetteer is there; BenchmarkLexicon says how quickly.
func TestLexicon(t *testing.T) {
	all := 0
	for _, w := range lexicon() {
		if w.Sets != 0 {
			all++
		}
	}
	if all < 55_000 || len(written) > 64 || !towns.Holds("medellin") || !towns.Holds("sao paulo") || towns.Holds("victoria") || !common.Holds("average") || !Given.Holds("jose") {
		t.Errorf("%d words in %d sets", all, len(written))
	}
}

func BenchmarkLexicon(b *testing.B) {
	for b.Loop() {
		makeLexicon()
	}
}

package detect

import (
	"testing"
	"time"
)

// The gazetteer is there, and quickly.
func TestLexicon(t *testing.T) {
	start := time.Now()
	all := lexicon()
	if d := time.Since(start); d > time.Second { // 50 ms on a quiet machine
		t.Errorf("read in %s", d)
	}
	if len(all) < 55_000 || len(written) > 64 || !towns.Holds("medellin") || !towns.Holds("sao paulo") || towns.Holds("victoria") || !common.Holds("average") || !Given.Holds("jose") {
		t.Errorf("%d words in %d sets", len(all), len(written))
	}
}

func BenchmarkLexicon(b *testing.B) {
	for b.Loop() {
		makeLexicon()
	}
}

package detect

// The lexicon is unpacked whole.

import (
	"testing"

	"dossier/cmd/dossier/internal/lexicon"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestLexicon(t *testing.T) {
	if n := lexicon.Size(); n < 55_000 || !towns.Holds("medellin") || !towns.Holds("sao paulo") || towns.Holds("victoria") || !common.Holds("average") || !Given.Holds("jose") {
		t.Errorf("%d words", n)
	}
}

package head

// The sieves of heads hold back most lines that their patterns do not match.

import (
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestSievesHoldBack(t *testing.T) {
	lines := []string{"Northern port to shut for a year", "Ferry strike ends after nine days", "Robledal cierra su puente", "Eels return to the upper river",
		"Der Hafen im Norden wird gesperrt", "Le port du nord restera fermé", "O governo fecha o porto", "Mill wheel turns again", "Union wins its case"}
	for name, s := range sieves() {
		n := 0
		for _, l := range lines {
			if s.May(l) {
				n++
			}
		}
		if n > len(lines)/3 {
			t.Errorf("%s holds back %d of %d lines", name, len(lines)-n, len(lines))
		}
	}
}

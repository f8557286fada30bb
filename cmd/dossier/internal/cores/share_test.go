package cores

// Each thing is in one share, of whatever many, and no share is left with nothing.

import (
	"fmt"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestEachInOneShare(t *testing.T) {
	for n := range 10 {
		held := make([]int, n+1)
		for k := range 1000 {
			in := 0
			for i := 1; i <= n; i++ {
				if (Share{i, n}).Has(fmt.Sprint("briefings/", k)) {
					held[i]++
					in++
				}
			}
			if n > 0 && in != 1 {
				t.Fatalf("%d is in %d of %d shares", k, in, n)
			}
		}
		for i := 1; i <= n; i++ {
			if held[i] < 500/n {
				t.Errorf("share %d of %d has %d of 1000", i, n, held[i])
			}
		}
	}
	if !(Share{}).Has("any") {
		t.Error("who does all leaves something")
	}
}

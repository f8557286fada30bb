package cores

// Parts grow with what is in them, and one thing more or less moves none back and forth.

import (
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestPartsFollowWhatIsInThem(t *testing.T) {
	was, moves := 0, 0
	for n := range 300_000 {
		now := Parts(n, was)
		if now < 64 || now > 64 && n <= 256*now || n > 512*now {
			t.Fatalf("%d things in %d parts", n, now)
		}
		if now != was {
			moves++
			if n > 0 && Parts(n-1, now) != now {
				t.Fatalf("with %d things in %d parts one less moves all", n, now)
			}
		}
		was = now
	}
	if moves != 5 || Parts(10, was) != 64 {
		t.Errorf("%d moves", moves)
	}
}

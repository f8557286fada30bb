package collector

// How often garbage is collected follows what is kept, in archives of each size.

import (
	"os"
	"runtime"
	"runtime/debug"
	"testing"
	"time"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestRoomFollowsWhatIsKept(t *testing.T) {
	for _, c := range []struct {
		kept, room uint64 // in MB
	}{{4, 128}, {64, 128}, {144, 192}, {240, 240}, {320, 160}, {420, 140}, {576, 192}, {3 << 10, 1 << 10}} {
		if got := roomFor(c.kept << 20); got>>20 != c.room {
			t.Errorf("of %d MB kept: %d MB, want %d", c.kept, got>>20, c.room)
		}
	}
}

// A run that may refill what it filled is given the most that it ever was.
func TestWhatWasFilledIsFilledAgain(t *testing.T) {
	if os.Getenv("GOGC") != "" {
		t.Skip("GOGC is set")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	defer func(is uint64) { filled = is; refill.Store(false) }(filled)
	filled = 8 << 30
	collected(new(collection))
	if got := debug.SetGCPercent(100); got > 100_000 {
		t.Errorf("%d %% are made though nothing is to be filled again", got)
	}
	Refill()
	collected(new(collection))
	if got := debug.SetGCPercent(100); got < 10_000 {
		t.Errorf("%d %% are made, of 8 GB that were filled", got)
	}
}

func TestEachCollectionSetsTheNext(t *testing.T) {
	if os.Getenv("GOGC") != "" {
		t.Skip("GOGC is set")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(77))
	GiveRoom()
	for range 2 { // the first is set by the call, the second by the collection
		for end := time.Now().Add(5 * time.Minute); ; {
			if was := debug.SetGCPercent(77); was != 77 {
				break
			}
			if time.Now().After(end) {
				t.Fatal("a collection set nothing")
			}
			runtime.GC()
			time.Sleep(time.Millisecond)
		}
	}
}

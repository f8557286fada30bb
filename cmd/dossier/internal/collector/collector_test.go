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
		kept uint64
		room int // in percent
	}{{0, 3200}, {64 << 20, 200}, {144 << 20, 133}, {240 << 20, 100}, {320 << 20, 50}, {420 << 20, 33}, {576 << 20, 33}, {3 << 30, 33}} {
		if got := roomFor(c.kept); got != c.room {
			t.Errorf("of %d MB kept: %d %%, want %d", c.kept>>20, got, c.room)
		}
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

// Package collector says how much memory a run may take for working faster. The
// collector of garbage walks all that is kept of an archive each time, and by default
// again whenever as much was made as is kept, which for a small archive is every few
// files.
package collector

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// How much may be made between two collections: leastRoom whatever is kept, and a third of
// much that is kept. In between it grows with the root of what is kept, where the time of
// collecting and the memory for it are least together (Kirisame et al. 2022, "Optimal heap
// limits"), as long as both stay below ample: a large archive takes that much at its end.
const (
	leastRoom = 128 << 20
	rootOf    = 256 << 20 // of the product with this
	ample     = 480 << 20
)

// GiveRoom has each collection set when the next one is due, unless whoever runs the
// program says it by $GOGC. It is a rule on what is kept and not a limit: near a limit a
// large archive would be collected all the time.
func GiveRoom() {
	if os.Getenv("GOGC") == "" {
		collected(new(collection))
	}
}

// collection is what nothing refers to, so that its finalizer runs after each
// collection. It is large enough to share its block of memory with nothing.
type collection struct{ _ [64]byte }

func collected(c *collection) {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	debug.SetGCPercent(roomFor(sample[0].Value.Uint64()))
	runtime.SetFinalizer(c, collected)
}

// leastHeap is what Go takes the percent of where less is kept.
const leastHeap = 4 << 20

// roomFor returns for how much is kept how much may be made, in percent of it.
func roomFor(kept uint64) int {
	kept = max(kept, leastHeap)
	room := max(leastRoom, kept/3)
	if kept < ample {
		room = max(room, min(uint64(math.Sqrt(float64(kept)*rootOf)), ample-kept))
	}
	return int(100 * room / kept)
}

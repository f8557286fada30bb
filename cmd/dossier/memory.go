package main

// How much memory a run may take for working faster: the collector of garbage walks
// all that is kept of an archive each time, and by default again whenever as much was
// made as is kept, which for a small archive is every few files.

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// leastRoom is how much may be made between two collections, whatever is kept. Beyond
// three times as much a third of what is kept is.
const leastRoom = 128 << 20

// giveRoom has each collection set when the next one is due, unless whoever runs the
// program says it by $GOGC. It is a rule on what is kept and not a limit: near a limit a
// large archive would be collected all the time.
func giveRoom() {
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
	return int(100 * max(leastRoom, kept/3) / kept)
}

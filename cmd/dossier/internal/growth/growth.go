// Package growth holds hostile inputs to what they cost as they grow, for tests:
// by the clock a slow machine fails them and a fast one lets a square through.
package growth

import (
	"runtime"
	"testing"
	"time"
)

const (
	// most is how much dearer twice the input may be: linear work comes near 2,
	// a square to 4.
	most = 3
	// Work below these is noise: what starts up, rounds or is collected.
	littleTime  = 150 * time.Millisecond
	littleBytes = 2 << 20
	// tries is how often both sizes are measured, the least of each counts: another
	// program can only make them dearer.
	tries = 15
)

type cost struct {
	time  time.Duration // of the processor, on all cores
	bytes uint64        // allocated
}

func (c *cost) least(o cost) { c.time, c.bytes = min(c.time, o.time), min(c.bytes, o.bytes) }

// Linear fails t when a work of size 2n takes much more than twice the processor
// time or allocated memory of one of size n. prepare makes the input of a size and
// returns the work on it; only the work is measured.
func Linear(t testing.TB, n int, prepare func(n int) (work func())) {
	t.Helper()
	Undisturbed(t)
	once, twice := measure(prepare(n)), measure(prepare(2*n))
	for range tries - 1 {
		if once.fits(twice) {
			return
		}
		once.least(measure(prepare(n)))
		twice.least(measure(prepare(2 * n)))
	}
	if !once.fits(twice) {
		t.Errorf("of size %d: %s and %d KB; of twice the size: %s and %d KB", n, once.time, once.bytes>>10, twice.time, twice.bytes>>10)
	}
}

// Undisturbed skips a test of costs under the race detector, which makes all work some
// ten times dearer: make test runs each without it as well.
func Undisturbed(t testing.TB) {
	t.Helper()
	if detector {
		t.Skip("costs are measured without the race detector")
	}
}

func (c cost) fits(twice cost) bool {
	return twice.time <= max(most*c.time, littleTime) && twice.bytes <= max(most*c.bytes, littleBytes)
}

func measure(work func()) cost {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	began := processorTime()
	work()
	took := processorTime() - began
	runtime.ReadMemStats(&after)
	return cost{took, after.TotalAlloc - before.TotalAlloc}
}

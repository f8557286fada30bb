// Package growth holds hostile inputs to what they cost as they grow, for tests:
// by the clock a slow machine fails them and a fast one lets a square through.
package growth

import (
	"fmt"
	"runtime"
	"testing"
	"time"
)

const (
	// most is how much dearer twice the input may be: linear work comes near 2,
	// a square to 4.
	most = 3
	// mostOfFour is how much dearer four times the input may be: 8, where a part that
	// grows by the square makes twice the input 3 times as dear. What the machine does
	// once, as where an input outgrows its caches, makes one of the two steps dear.
	mostOfFour = 8
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
// time or allocated memory of one of size n, and much more than four times those of
// one of n/2. prepare makes the input of a size and returns the work on it; only the
// work is measured.
func Linear(t testing.TB, n int, prepare func(n int) (work func())) {
	t.Helper()
	Undisturbed(t)
	once, twice := measure(prepare(n)), measure(prepare(2*n))
	for range tries - 1 {
		if once.fits(twice, most) {
			return
		}
		once.least(measure(prepare(n)))
		twice.least(measure(prepare(2 * n)))
	}
	half := measure(prepare(n / 2))
	for range tries - 1 {
		half.least(measure(prepare(n / 2)))
	}
	if !once.fits(twice, most) && !half.fits(twice, mostOfFour) {
		t.Errorf("of size %d: %s; of twice the size: %s; of half: %s", n, once, twice, half)
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

func (c cost) fits(larger cost, most int) bool {
	return larger.time <= max(time.Duration(most)*c.time, littleTime) && larger.bytes <= max(uint64(most)*c.bytes, littleBytes)
}

func (c cost) String() string { return fmt.Sprintf("%s and %d KB", c.time, c.bytes>>10) }

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

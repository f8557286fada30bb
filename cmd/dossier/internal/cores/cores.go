// Package cores shares work among the processor's cores. What is made must not
// depend on how it was shared, so a function is only told numbers, and stores what
// it makes under them.
package cores

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// Each calls f for 0 to n-1, on all cores, until it is done or the context ends.
func Each(ctx context.Context, n int, f func(i int)) error {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(max(runtime.GOMAXPROCS(0), 1), n) {
		wg.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				f(i)
			}
		})
	}
	wg.Wait()
	return ctx.Err()
}

// Stretches cuts 0 to n into one stretch for each core and calls f with each: for
// work that needs room of its own to count in. A few numbers are one stretch.
func Stretches(n int, f func(from, to int)) {
	cores := min(runtime.GOMAXPROCS(0), (n+15)/16)
	if cores <= 1 {
		f(0, n)
		return
	}
	var wg sync.WaitGroup
	for i := range cores {
		wg.Go(func() { f(i*n/cores, (i+1)*n/cores) })
	}
	wg.Wait()
}

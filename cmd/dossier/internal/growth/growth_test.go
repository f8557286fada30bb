package growth

// The measure is measured: it lets linear work pass and fails what is far from it.
// Time grows by the cube here, eight times for twice the size: a square's four is so
// near to the limit that a busy machine can hide it.

import (
	"strings"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// recorder is a test that notes whether it failed.
type recorder struct {
	testing.TB
	failed bool
}

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.failed = true }

var sink int

func TestLinear(t *testing.T) {
	spin := func(n int) {
		for i := range n {
			sink += i ^ sink
		}
	}
	var text string
	for name, c := range map[string]struct {
		n    int
		work func(n int)
		ok   bool
	}{
		"linear time":   {50_000_000, spin, true},
		"cubed time":    {400, func(n int) { spin(n * n * n) }, false},
		"linear memory": {10 << 20, func(n int) { text = strings.Repeat("x", n) }, true},
		"a step": {10 << 20, func(n int) {
			if n > 15<<20 { // beyond it all is nearly twice as dear
				text = strings.Repeat("x", n*3/4)
			}
			text = strings.Repeat("x", n)
		}, true},
		"squared memory": {4 << 10, func(n int) { text = strings.Repeat("x", n*n) }, false},
	} {
		r := &recorder{TB: t}
		Linear(r, c.n, func(n int) func() { return func() { c.work(n) } })
		if r.failed == c.ok {
			t.Errorf("%s: failed is %v", name, r.failed)
		}
	}
	_ = text
}

package exact

// What must be the same everywhere is compared with what it should be.

import (
	"math"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit"
)

func TestLog(t *testing.T) {
	for _, n := range []int{1, 2, 3, 4, 7, 10, 50, 99, 100, 1000, 65535, 65536, 65537, 1_000_000, math.MaxInt32} {
		if got, want := Log(n), math.Log(float64(n)); math.Abs(got-want) > 1e-9 {
			t.Errorf("the logarithm of %d is %v, not %v", n, got, want)
		}
	}
	last := -1.0
	for n := 1; n < 5000; n++ {
		l := Log(n)
		if l <= last {
			t.Fatalf("the logarithm of %d is not more than that of the number before", n)
		}
		last = l
	}
}

// The very digits: these were found on another machine than the one that runs this.
func TestLogIsTheSame(t *testing.T) {
	for n, want := range map[int]uint64{3: 0x3ff193ea7aa21a11, 10: 0x40026bb1bbb43259, 1000: 0x401ba18a998e4b86} {
		if got := math.Float64bits(Log(n)); got != want {
			t.Errorf("the logarithm of %d is %#x, not %#x", n, got, want)
		}
	}
}

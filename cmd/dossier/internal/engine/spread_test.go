package engine

// In which order files are made: what takes much memory while it is made is not made side
// by side.

import (
	"testing"

	_ "dossier/cmd/dossier/internal/testkit"
)

func TestLargeFilesAreSpread(t *testing.T) {
	for _, c := range []struct {
		others, large int
		together      int // at most so many large ones in a row
	}{{100, 7, 1}, {3, 0, 0}, {0, 4, 4}, {2, 9, 8}, {9, 8, 1}} {
		var list []*output
		for i := range c.others + c.large {
			list = append(list, &output{large: i >= c.others})
		}
		got := spread(list)
		seen, row, most := map[*output]bool{}, 0, 0
		for _, o := range got {
			seen[o] = true
			if row++; !o.large {
				row = 0
			}
			most = max(most, row)
		}
		if len(got) != len(list) || len(seen) != len(list) || most > c.together {
			t.Errorf("of %d and %d: %d, %d of them different, %d large ones in a row", c.others, c.large, len(got), len(seen), most)
		}
	}
}

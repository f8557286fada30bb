package engine_test

// The year of a day that a text prints without one follows from when it was published,
// and moves with a sidecar that says so.

import (
	"context"
	"testing"
)

func TestYearsMoveWithTheSidecar(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root, "seeds/s.txt", "A paper\n\n4 March 2025\n\nThe harbour was closed on 27 January, and the ferries came back to it only at the end of the week.\n")
	in := kept(root)
	in.Watching = true
	w := &watched{in: in, kept: newMemory()}
	for _, published := range []string{"2025-03-04", "2020-03-04", "2021-03-04"} {
		write(t, root, "content/sources/s.txt.yaml", "published: "+published+"\n")
		if err := w.build(context.Background(), w.kept); err != nil {
			t.Fatal(err)
		}
		if err := w.same(kept(root)); err != nil {
			t.Errorf("published %s: %v", published, err)
		}
	}
}

package engine_test

// What a build left for the next process: an archive that is as it was is recalled
// whole, and nothing of its site is made again, though some of it is looked at.

import (
	"context"
	"testing"

	"dossier/cmd/dossier/internal/engine"
)

func TestRecalledWhole(t *testing.T) {
	root := t.TempDir()
	many(t, root, 30)
	in := kept(root)
	in.Watching = true
	w := &watched{in: in, kept: newMemory()}
	if err := w.build(context.Background(), w.kept); err != nil {
		t.Fatal(err)
	}
	s := shelf{}
	if err := w.disk.Store(s, "a", "key"); err != nil {
		t.Fatal(err)
	}
	m, whole := engine.Recall(context.Background(), in, s, "a", []string{"key"}, w.holds)
	if !whole || m == nil {
		t.Fatal("not recalled", m, whole)
	}
	g, err := engine.Build(context.Background(), in, m, w.kept)
	if err != nil {
		t.Fatal(err)
	}
	// Files of now are looked at, since their times say nothing yet; what was made once
	// has no fingerprint, and is made to be compared.
	if g.Stats.Written != 0 || g.Stats.Rendered > g.Stats.Looked || g.Stats.Looked*4 > g.Stats.Unchanged {
		t.Errorf("%+v", g.Stats)
	}
}

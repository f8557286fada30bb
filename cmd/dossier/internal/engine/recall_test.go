package engine_test

// What a build left for the next process: an archive that is as it was is recalled
// whole, and nothing of its site is made again, though some of it is looked at.

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/engine"
)

// storedBuild builds thirty sources and stores what the next process may reuse.
func storedBuild(t *testing.T) (w *watched, s shelf) {
	t.Helper()
	root := t.TempDir()
	many(t, root, 30)
	w = &watched{in: kept(root), kept: newMemory()}
	w.in.Watching = true
	if err := w.build(context.Background(), w.kept); err != nil {
		t.Fatal(err)
	}
	s = shelf{}
	if err := w.disk.Store(s, "a", "key"); err != nil {
		t.Fatal(err)
	}
	return w, s
}

func TestRecalledWhole(t *testing.T) {
	w, s := storedBuild(t)
	in := w.in
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
	// What is known by its hash is not read, even where it would now be another.
	var first engine.Source
	for s := range g.Sources() {
		first = s
		break
	}
	if err := os.WriteFile(filepath.Join(in.Sources, first.Name), []byte("Another report\n\nWith another text, which is long enough.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for known, read := range map[string]bool{first.Doc.SHA256: false, "": true} {
		in.Known = func(string) string { return known }
		m, _ := engine.Recall(context.Background(), in, s, "a", []string{"key"}, w.holds)
		g, err := engine.Build(context.Background(), in, m, nil)
		if err != nil {
			t.Fatal(err)
		}
		if now, _ := g.Source(first.Name); (now.Doc.SHA256 != first.Doc.SHA256) != read {
			t.Errorf("known as %q: read: %v", known, !read)
		}
	}
}

// What is known of the files of a site lies in parts. Without one of them these files are
// looked at again, and are what they were.
func TestRecalledWithoutAPart(t *testing.T) {
	w, s := storedBuild(t)
	in := w.in
	parts := len(s)
	maps.DeleteFunc(s, func(name string, _ []byte) bool { return strings.HasPrefix(name, "a-files-") })
	m, whole := engine.Recall(context.Background(), in, s, "a", []string{"key"}, w.holds)
	if !whole || parts == len(s) {
		t.Fatal("not recalled, or there was no part", whole, parts)
	}
	g, err := engine.Build(context.Background(), in, m, w.kept)
	if err != nil || g.Stats.Written != 0 || g.Stats.Looked != g.Planned() {
		t.Errorf("%v %+v", err, g.Stats)
	}
}

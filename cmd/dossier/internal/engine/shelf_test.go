package engine_test

// Where the texts lie while nobody needs them, and what is for the next build, shows in no
// file, in no message and in nothing that is stored.

import (
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"testing"

	putaside "dossier/cmd/dossier/internal/shelf"
)

func TestShelfShowsNowhere(t *testing.T) {
	in := inputs("testdata/archive")
	in.Watching = true // for the next process, which builds on what this one stores
	held, want := site(t, in)
	for _, cores := range []int{1, 2} {
		old := runtime.GOMAXPROCS(cores)
		in.Shelf = putaside.New(0, func() (*os.File, error) { return os.Create(filepath.Join(t.TempDir(), "shelf")) })
		g, got := site(t, in)
		runtime.GOMAXPROCS(old)
		if !maps.Equal(got, want) || !reflect.DeepEqual(g.Messages, held.Messages) {
			t.Errorf("on %d cores a site is another where its texts lie on a shelf", cores)
		}
		if err := in.Shelf.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestShelfShowsInNothingStored(t *testing.T) {
	root := t.TempDir()
	many(t, root, 30)
	in := kept(root)
	in.Watching = true
	stored := func(on *putaside.Shelf) shelf {
		in.Shelf = on
		g, _ := site(t, in)
		s := shelf{}
		if err := g.Store(s, "a", "key"); err != nil {
			t.Fatal(err)
		}
		delete(s, "a") // it lists words in any order
		return s
	}
	on := putaside.New(0, func() (*os.File, error) { return os.Create(filepath.Join(t.TempDir(), "shelf")) })
	want, got := stored(nil), stored(on)
	if !reflect.DeepEqual(got, want) || len(want) < 3 {
		t.Errorf("from a shelf %d files are stored, others than the %d", len(got), len(want))
	}
	if err := on.Close(); err != nil {
		t.Error(err)
	}
}

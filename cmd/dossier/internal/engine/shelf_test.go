package engine_test

// Where the texts lie while nobody needs them shows in no file and in no message.

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

package wordsets

// Words and sections are found, and nothing else is.

import (
	"bytes"
	"compress/gzip"
	"slices"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// Words are found in all of their sets, whatever others lie where their hashes say.
func TestTable(t *testing.T) {
	all := map[uint64]uint64{0: 1, 1: 2, 8: 3, 16: 4, 17: 8, 1 << 40: 5, 1<<40 + 8: 6, 99: 0}
	table := New(all)
	for hash, want := range all {
		if got := table.Of(hash); got != want {
			t.Errorf("%d is in %b, want %b", hash, got, want)
		}
	}
	for _, hash := range []uint64{2, 24, 1<<40 + 1, 100} {
		if got := table.Of(hash); got != 0 {
			t.Errorf("%d, which is no word, is in %b", hash, got)
		}
	}
}

func TestSection(t *testing.T) {
	var file bytes.Buffer
	z := gzip.NewWriter(&file)
	if _, err := z.Write([]byte("= towns\nUmber\nOchre\n= rivers\nSlate\n")); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for title, want := range map[string][]string{"towns": {"Umber", "Ochre"}, "rivers": {"Slate"}, "lakes": nil} {
		if got := slices.Collect(Section(file.Bytes(), title)); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", title, got, want)
		}
	}
}

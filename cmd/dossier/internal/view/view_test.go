package view

// Paths of the pages of a long list.

import (
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestPagePath(t *testing.T) {
	for n, want := range map[int]string{1: "entities/x.html", 2: "entities/x/2.html", 120: "entities/x/120.html"} {
		if got := PagePath("entities/x.html", n); got != want {
			t.Errorf("page %d: %s", n, got)
		}
	}
}

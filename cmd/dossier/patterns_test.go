package main

// Patterns are compiled when they are first asked: one that is none must be found here and
// not on somebody's text.

import (
	"testing"

	"dossier/cmd/dossier/internal/lazyregexp"
)

func TestEveryPatternCompiles(t *testing.T) {
	made := lazyregexp.All()
	if len(made) < 100 {
		t.Fatalf("%d patterns: the rooms that have them are not part of the program", len(made))
	}
	for _, p := range made {
		if _, err := p.Compile(); err != nil {
			t.Error(err)
		}
	}
}

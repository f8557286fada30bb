package engine_test

// Hostile sources are held to linear cost through all that a build does with them.

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/growth"
)

// A hostile source costs what its size is worth all the way to its pages, not only
// while it is read. Under -short one in three is.
func TestHostileSourcesAreLinear(t *testing.T) {
	marks := func(n int) string {
		var s strings.Builder
		for i := range n {
			fmt.Fprintf(&s, "Claim number %d is made here[%d]. ", i, 1+i%9)
		}
		for i := range 9 {
			fmt.Fprintf(&s, "\n\n[%d] note of it", 1+i)
		}
		return s.String()
	}
	repeat := func(s string) func(int) string { return func(n int) string { return strings.Repeat(s, n) } }
	for i, hostile := range []struct {
		name, file string
		n          int
		text       func(n int) string
	}{
		{"marks in one paragraph", "x.txt", 4000, marks},
		{"days without a year", "x.txt", 1000, repeat("on 3 May and ")},
		{"days", "x.txt", 1000, repeat("on 3 May 2024 and ")},
		{"yesterdays", "x.txt", 4000, repeat("“yesterday” and ")},
		{"names", "x.txt", 4000, repeat("we met Ana Ruiz and ")},
		{"quotations", "x.txt", 4000, repeat("he read “The Long Report” and ")},
		{"names in paragraphs", "x.txt", 3000, repeat("We met Ana Ruiz of the Port Authority (PA) there.\n\n")},
		{"links", "x.md", 2000, repeat("See [[Port Authority|the Port]] here.\n\n")},
		{"emphasis", "x.md", 1500, repeat("*Ana Ruiz* and **Port Authority** met, ")},
	} {
		if testing.Short() && i%3 != 0 {
			continue
		}
		t.Run(hostile.name, func(t *testing.T) {
			growth.Linear(t, hostile.n, func(n int) func() {
				root := t.TempDir()
				write(t, root, small...)
				write(t, root, "seeds/"+hostile.file, "Title of it\n\nBogotá, 3 February 2024\n\n"+hostile.text(n)+"\n")
				return func() {
					if _, err := engine.Build(context.Background(), inputs(root), nil, newMemory()); err != nil {
						t.Fatal(err)
					}
				}
			})
		})
	}
}

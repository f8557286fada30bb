package pages_test

// Kinds of pages and the templates that ship belong together.

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/desk"
	"dossier/cmd/dossier/internal/pages"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
	"dossier/templates"
)

// Every template that ships belongs to a kind of page, or to the preview's own, and
// every kind has its template.
func TestEachTemplateHasAKind(t *testing.T) {
	files, err := fs.Glob(templates.FS, "*.html")
	if err != nil {
		t.Fatal(err)
	}
	var have []string
	for _, f := range files {
		if f != "base.html" {
			have = append(have, strings.TrimSuffix(f, ".html"))
		}
	}
	want := slices.Sorted(slices.Values(slices.Concat(pages.Templates(), desk.Templates)))
	if !slices.Equal(have, want) {
		t.Errorf("templates %v\nkinds of page %v", have, want)
	}
}

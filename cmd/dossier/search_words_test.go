package main

// Words that every object of JavaScript knows are words like others: whether an
// archive has them or not, the search says so, in a real browser.

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/testkit"
)

func TestSearchForWordsOfTheLanguage(t *testing.T) {
	testkit.Tool(t, "chromium")
	ctx := browser(t)
	words := []string{"constructor", "toString", "valueOf", "hasOwnProperty", "__proto__", "prototype"}
	for _, has := range []bool{true, false} {
		root := t.TempDir()
		write := func(name, text string) {
			t.Helper()
			file := filepath.Join(root, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		write("seeds/a.txt", "A first report\n\nThe port of Quavost was closed on 4 March 2025.\n")
		if has {
			write("seeds/b.txt", "A second report\n\nThe "+strings.Join(words, " and the ")+" were named by Constructor Plenith.\n")
			write("content/entities/constructor.md", "---\nname: Constructor Plenith\ntype: person\n---\n")
		}
		base := "file://" + buildSite(t, "--root", root) + "/"
		for _, word := range words {
			for _, question := range []string{word, `"the ` + word + `"`} {
				a := ask(t, ctx, base, question)
				found := slices.Contains(a.Results, "briefings/a-second-report.html")
				if strings.Contains(a.Status, "could not be loaded") || a.Status == "" || found != has {
					t.Errorf("%v: %s finds %v, %q", has, question, a.Results, a.Status)
				}
			}
		}
	}
}

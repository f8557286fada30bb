package main

// Words that every object of JavaScript knows are words like others: whether an
// archive has them or not, the search says so, in a real browser.

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"dossier/cmd/dossier/internal/testkit"
)

func TestSearchForWordsOfTheLanguage(t *testing.T) {
	t.Parallel()
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

// A browser that cannot undo the compression of the texts finds the same briefings, and
// says that it shows no excerpts.
func TestSearchWithoutDecompression(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "chromium")
	site := siteOf(t, "../..")
	ctx := browser(t)
	for _, able := range []bool{true, false} {
		if !able {
			err := chromedp.Do(ctx, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
				_, err := cdp.Call(ctx, target, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: "delete window.DecompressionStream"})
				return err
			}))
			if err != nil {
				t.Fatal(err)
			}
		}
		for _, question := range []string{"cocaine", `"seizure of Maduro"`} {
			a := ask(t, ctx, "file://"+site+"/", question)
			if len(a.Results) == 0 || a.Slips < 2*len(a.Results) {
				t.Errorf("%s: without results, or these without slips: %+v", question, a)
			}
			if said := strings.Contains(a.Status, "excerpts are missing"); said == able || (a.Snippet != "") != able {
				t.Errorf("%s: able to undo it: %v; an excerpt leads to %q; %q", question, able, a.Snippet, a.Status)
			}
		}
	}
}

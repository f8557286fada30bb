package engine_test

// When the file of addresses stops a build, and what becomes of it where two branches
// were merged.

import (
	"context"
	"errors"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
)

// stops fails unless a build stops, at a line of the file of addresses and with some
// words.
func stops(t *testing.T, in engine.Inputs, line int, words string) {
	t.Helper()
	_, err := engine.Build(context.Background(), in, nil, newMemory())
	var failure *diag.Failure
	if !errors.As(err, &failure) || failure.File != "content/permalinks.yaml" || failure.Line != line || failure.Hint == "" || !strings.Contains(failure.Text, words) {
		t.Errorf("line %d, %q: %v", line, words, err)
	}
}

// lines puts addresses in the place of those that are kept.
func lines(t *testing.T, root string, briefings ...string) {
	t.Helper()
	write(t, root, "content/permalinks.yaml", "---\nbriefings:\n"+strings.Join(briefings, "")+"entities:\n...\n")
}

func TestBrokenAddressesStopTheBuild(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	rebuilt(t, root)
	in := kept(root)
	_ = os.WriteFile(in.Permalinks, nil, 0o644)
	stops(t, in, 1, "the file is empty")
}

// An address that readers know is not given up because a line is missing.
func TestSiteThatStandsLosesNoAddress(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	_, files := rebuilt(t, root)
	in := kept(root)
	for name := range files {
		in.Standing = append(in.Standing, name)
	}
	site(t, in)
	write(t, root, "content/sources/one.txt.yaml", "title: Harbour shut\n")
	site(t, in)
	data, _ := os.ReadFile(in.Permalinks)
	var without []string
	for line := range strings.Lines(string(data)) {
		if !strings.Contains(line, "port-closes") {
			without = append(without, line)
		}
	}
	_ = os.WriteFile(in.Permalinks, []byte(strings.Join(without, "")), 0o644)
	stops(t, in, 1+strings.Count(string(data)[:strings.Index(string(data), `{id: "port-closes`)], "\n"), "lacks addresses that the site there has: 1 page (briefings/port-closes-for-a-day.html)")
	_ = os.Remove(in.Permalinks)
	stops(t, in, 0, "lacks addresses")
	_ = os.Remove(root + "/content/sources/one.txt.yaml")
	site(t, in) // the title gives the same address again
}

// What a merge leaves when it keeps the lines of both branches.
func TestLinesOfTwoBranches(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/site.yaml", "title: Two\n", "seeds/a.txt", "Alpha\n\nThe harbour of Havn was closed for a day.\n", "seeds/b.txt", "Beta\n\nThe harbour of Havn was opened again at noon.\n")
	in := kept(root)
	const alpha, beta = `  - {id: "alpha", source: "a.txt", title: "Alpha"}` + "\n", `  - {id: "beta", source: "b.txt", title: "Beta"}` + "\n"
	same := func(name string, want ...string) {
		t.Helper()
		g, files := rebuilt(t, root)
		if g.Messages.Count(diag.Error) > 0 {
			t.Errorf("%s: %v", name, g.Messages)
		}
		for i := 0; i < len(want); i += 2 {
			holds(t, files, name, want[i], want[i+1])
		}
		data, _ := os.ReadFile(in.Permalinks)
		if strings.Count(string(data), `{id: "alpha"`) != 1 {
			t.Errorf("%s: %s", name, data)
		}
	}
	lines(t, root, alpha, alpha, beta)
	same("a line twice", "briefings/alpha.html", "closed for a day", "briefings/beta.html", "noon")

	lines(t, root, beta, alpha, `  - {id: "alpha", source: "a.txt", title: "Alpha", gone: "2026-01-01"}`+"\n")
	same("gone on one branch", "briefings/alpha.html", "closed for a day")

	lines(t, root, beta, `  - {id: "alpha", source: "old.txt", title: "Alpha"}`+"\n", alpha)
	same("moved on one branch", "briefings/alpha.html", "closed for a day")

	lines(t, root, beta, alpha, `  - {id: "first-name", source: "a.txt", title: "First name"}`+"\n")
	same("two addresses for one source", "briefings/alpha.html", "closed for a day", "briefings/first-name.html", "url=../briefings/alpha.html", "records/first-name.html", "url=../records/alpha.html")
	write(t, root, "content/sources/a.txt.yaml", "draft: true\n")
	if _, files := rebuilt(t, root); files["briefings/first-name.html"]+files["briefings/alpha.html"] != "" {
		t.Error("an address leads to what may not be shown")
	}
	write(t, root, "content/sources/a.txt.yaml", "draft: false\n")
	same("lifted", "briefings/first-name.html", "url=../briefings/alpha.html")

	lines(t, root, beta, alpha, `  - {id: "c", gone: "2026-01-01", to: "d"}`+"\n", `  - {id: "d", gone: "2026-01-01", to: "alpha"}`+"\n")
	same("one redirect behind another", "briefings/c.html", "url=../briefings/alpha.html", "briefings/d.html", "url=../briefings/alpha.html")

	lines(t, root, alpha, `  - {id: "alpha", source: "b.txt", title: "Alpha"}`+"\n")
	stops(t, in, 4, "address alpha is that of b.txt here, and of a.txt on line 3")
	lines(t, root, alpha)
	same("as the hint says", "briefings/beta.html", "noon")

	lines(t, root, `  - {id: "alpha", gone: "2026-01-01", to: "b"}`+"\n", `  - {id: "alpha", gone: "2026-01-01", to: "c"}`+"\n")
	stops(t, in, 4, "led elsewhere")
	write(t, root, "content/permalinks.yaml", "briefings:\n"+alpha+"briefings:\n"+beta+"entities: []\n")
	same("a list twice", "briefings/beta.html", "noon")
}

// A file name in an old encoding, or one that no line of YAML holds as it is, is kept
// like any other.
func TestAddressesOfOddNames(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/site.yaml", "title: Odd\n", "seeds/a [b] {c}: d, \"e\" #f.txt", "Alpha "+strings.Repeat("[{", 300)+"\n\nThe harbour of Havn was closed.\n", "seeds/ space .txt", "Beta\n\nNobody knows why it was.\n")
	if err := os.WriteFile(root+"/seeds/caf\xE9.txt", []byte("Gamma\n\nIt was opened again at noon.\n"), 0o644); err != nil {
		t.Log("this file system takes UTF-8 alone:", err)
	}
	rebuilt(t, root)
	in := kept(root)
	in.Frozen = true
	if g, _ := site(t, in); g.Messages.Count(diag.Error) > 0 {
		t.Error(g.Messages)
	}
}

// Titles and names that are those of devices, sources whose names differ in case or in
// the form of an accent alone: each gets a page, and no two pages one name.
func TestPagesHaveNamesForEverySystem(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/site.yaml", "title: Names\n")
	for i, title := range []string{"CON", "con", "Aux", "NUL.", "COM1", "lpt9", "Prn", "Index", "404", strings.Repeat("Long", 200), "...", "Été", "E\u0301te\u0301", "ÉTÉ"} {
		write(t, root, "seeds/"+string(rune('a'+i))+".txt", title+"\n\nNul met Com1 at Havn. Nul left Havn for Com1, a port of the Con Company.\n")
	}
	if runtime.GOOS == "linux" {
		write(t, root, "seeds/e\u0301.txt", "One\n\nA text.\n", "seeds/é.txt", "One\n\nAnother text.\n", "seeds/É.txt", "One\n\nA third text.\n")
	}
	_, files := rebuilt(t, root)
	seen := map[string]string{}
	pages := 0
	for name := range files {
		if other, twice := seen[strings.ToLower(name)]; twice {
			t.Errorf("%s and %s", name, other)
		}
		seen[strings.ToLower(name)] = name
		for part := range strings.SplitSeq(name, "/") {
			if archive.Reserved(part) || len(part) > 200 || strings.HasSuffix(part, ".") || strings.ContainsAny(part, `<>:"\|?* `) {
				t.Error(name)
			}
		}
		if path.Dir(name) == "briefings" && path.Ext(name) == ".html" {
			pages++
		}
	}
	sources, _ := os.ReadDir(filepath.Join(root, "seeds"))
	if pages != len(sources)+1 { // and the list
		t.Errorf("%d pages of %d sources", pages, len(sources))
	}
	// What was published at a device's name stays there.
	lines(t, root, `  - {id: "con", source: "a.txt", title: "CON"}`+"\n")
	if _, files = rebuilt(t, root); files["briefings/con.html"] == "" {
		t.Error("an address that was published is dead")
	}
}

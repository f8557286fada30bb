package engine_test

// Files of static/: large ones go from their place into the site, and two that some
// system takes for one are not both in it.

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/check"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/growth"
	"dossier/cmd/dossier/internal/sitefs"
)

// A file larger than what is held, written, built again, changed, and served.
// Long because each step is judged by the one before.
func TestLargeAsset(t *testing.T) {
	growth.Undisturbed(t)
	root, out := t.TempDir(), filepath.Join(t.TempDir(), "site")
	write(t, root, small...)
	write(t, root, "static/film.mp4", "begins")
	film := filepath.Join(root, "static/film.mp4")
	const size = 200 << 20
	change := func(at int64, text string) {
		f, err := os.OpenFile(film, os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if _, err := f.WriteAt([]byte(text), at); err != nil {
			t.Fatal(err)
		}
		if err := f.Truncate(size); err != nil {
			t.Fatal(err)
		}
	}
	sum := func(name string) string {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		s := sha256.Sum256(data)
		return hex.EncodeToString(s[:])
	}
	in := inputs(root)
	in.Watching = true
	var last *engine.Result
	var before, after runtime.MemStats
	for i, text := range []string{"middle", "middle", "other"} {
		change(size/2, text)
		folder, err := sitefs.Open(out, sitefs.Options{Compress: true})
		if err != nil {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&before)
		g, err := engine.Build(context.Background(), in, last.Memory(), folder)
		runtime.ReadMemStats(&after)
		if err != nil {
			t.Fatal(err)
		}
		if held := after.TotalAlloc - before.TotalAlloc; held > size {
			t.Errorf("build %d: %d MB are allocated", i, held>>20)
		}
		if _, err := folder.Commit(g.Files(), "test", ""); err != nil {
			t.Fatal(err)
		}
		_ = folder.Close()
		if i == 1 && g.Stats.Written > 0 {
			t.Errorf("it did not change, and %d files are written", g.Stats.Written)
		}
		m, err := sitefs.ReadManifest(out)
		if err != nil {
			t.Fatal(err)
		}
		want := sum(film)
		if sum(filepath.Join(out, "film.mp4")) != want || !slices.ContainsFunc(m.Files, func(f sitefs.File) bool { return f.Path == "film.mp4" && f.SHA256 == want && f.Size == size }) {
			t.Errorf("build %d: the site has another film", i)
		}
		if !slices.ContainsFunc(g.Messages, func(m diag.Message) bool { return m.File == "static/film.mp4" && m.Severity == diag.Note }) {
			t.Errorf("nothing is said of its size: %v", g.Messages)
		}
		last = g
	}
	open := last.Large("film.mp4")
	if open == nil || last.Large("index.html") != nil || last.Large("none") != nil {
		t.Fatal("which files are large?")
	}
	f, err := open()
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || info.Size() != size {
		t.Error(err)
	}
	site := check.NewSite()
	if _, err := engine.Build(context.Background(), inputs(root), nil, site); err != nil {
		t.Fatal(err)
	}
	if _, bytes := site.Totals(); bytes < size {
		t.Errorf("a check counts %d bytes", bytes)
	}
}

func TestNamesThatClash(t *testing.T) {
	for name, other := range map[string]string{
		"index.html": "the site itself", "Index.html": "index.html", "INDEX.HTML": "index.html", "404.HTML": "404.html", "feed.xml": "the site itself", "Feed.xml": "feed.xml",
		"briefings": "briefings/", "Briefings": "briefings/", "entities/Ana.html": "entities/ana.html", "index.html/x.txt": "index.html", "Index.html/x.txt": "index.html",
		"one": "static/One/x.txt", "briefings/index.html": "the site itself",
	} {
		root := t.TempDir()
		write(t, root, small...)
		write(t, root, "static/cafe\u0301.txt", "é in two", "static/A/b.txt", "b", "static/One/x.txt", "x")
		write(t, root, "static/"+name, "MINE")
		g, files := site(t, inputs(root))
		n := 0
		for _, m := range g.Messages {
			if m.Severity == diag.Error && strings.HasPrefix(m.File, "static/") && m.Hint != "" {
				n++
				if !strings.Contains(m.File+" "+m.Text, other) || !strings.Contains(m.File+" "+m.Text, name) {
					t.Errorf("%s: %s", name, m)
				}
			}
		}
		if n != 1 {
			t.Errorf("%s: %d errors: %v", name, n, g.Messages)
		}
		if !strings.HasPrefix(other, "static/") && files[name] == "MINE" {
			t.Errorf("%s is in the site", name)
		}
	}
	root := t.TempDir()
	write(t, root, small...)
	fine := []string{"index.htm", "caf\u00e9.txt", "CNAME", "LICENSE", "a/b.txt", "a/c.txt", "A.txt", "Briefings.txt", "briefing", "robots", "entities/anna.html", "films/index.html"}
	for _, name := range fine {
		write(t, root, "static/"+name, "MINE")
	}
	g, files := site(t, inputs(root))
	if n := g.Messages.Count(diag.Error); n > 0 {
		t.Errorf("%v", g.Messages)
	}
	for _, name := range fine {
		if files[name] != "MINE" {
			t.Errorf("%s is not in the site", name)
		}
	}
}

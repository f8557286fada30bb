package accession

// What comes in has a name of ours, is there once, and is told where it is contradicted.

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/engine"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func door(t *testing.T) *Door {
	root := t.TempDir()
	in := engine.Inputs{Sources: filepath.Join(root, "seeds"), ShownSources: "seeds", Content: filepath.Join(root, "content"), ShownContent: "content"}
	return &Door{In: in, Files: &content.Desk{Dir: in.Content, Shown: "content", Sources: in.Sources, ShownSources: "seeds", Log: filepath.Join(root, "log")}}
}

func TestSafeNames(t *testing.T) {
	for called, want := range map[string]string{
		"a.txt": "a.txt", "../../a.txt": "a.txt", `..\..\a.txt`: "a.txt", `C:\x\a.txt`: "x/a.txt", "/etc/a.txt": "etc/a.txt", "a/../b.txt": "a/b.txt", ".git/a.txt": "git/a.txt",
		"con.txt": "", "x/con.txt": "x", "a. /b.txt ": "a/b.txt", "a\x00b.txt": "ab.txt", "a\nb.txt": "a b.txt", "": "", "..": "", "a?b*.txt": "a-b-.txt",
	} {
		got := Safe(called)
		if got != want {
			t.Errorf("%q becomes %q, not %q", called, got, want)
		}
		if got != "" && !Nameable(got) {
			t.Errorf("%q becomes %q, which is no name", called, got)
		}
	}
	for _, called := range []string{strings.Repeat("x", 5000) + ".txt", strings.Repeat("d/", 5000) + "x.txt"} {
		if got := Safe(called); !Nameable(got) || len(got) > 1100 || !strings.HasSuffix(got, ".txt") {
			t.Errorf("%.30q becomes %q", called, got)
		}
	}
	for text, want := range map[string]string{"Plain": ".txt", " <!DOCTYPE html><p>x": ".html", "---\ntitle: x\n---\n": ".md", "--- no": ".txt", "<html>": ".html", "": ".txt"} {
		if got := Pasted(text); got != want {
			t.Errorf("%q is %s", text, got)
		}
	}
	if got := Titled(".txt", []byte("A quay is built\n\nThe quay is built by people who had never built one before, it says.\n")); got != "a-quay-is-built.txt" {
		t.Error(got)
	}
	if got := Titled(".txt", []byte("\x00\x01")); got != "text.txt" {
		t.Error(got)
	}
}

func TestNothingTwiceAndNothingOver(t *testing.T) {
	d := door(t)
	keep := func(texts ...*Text) content.Act {
		t.Helper()
		a := d.Plan("", texts)
		a.Says = Added(texts)
		if err := d.Keep(a); err != nil {
			t.Fatal(err)
		}
		return a
	}
	one := &Text{Called: "one", Name: "a/One.txt", Data: []byte("one"), Fields: []content.Field{{Key: "title", Value: "One"}}}
	twin := &Text{Called: "twin", Name: "twin.txt", Data: []byte("one")}
	other := &Text{Called: "other", Name: "A/one.TXT", Free: true, Data: []byte("other")}
	fixed := &Text{Called: "fixed", Name: "a/one.txt", Data: []byte("fixed")}
	act := keep(one, twin, other, fixed)
	if twin.Twin != "a/One.txt" || other.Name != "A/one-2.TXT" || fixed.Refused == nil || act.Says != "added 2 sources" {
		t.Errorf("%+v %+v %+v %q", twin, other, fixed, act.Says)
	}
	if len(act.Files) != 3 || act.Files[0].Raw || !act.Files[1].Raw { // what restricts comes first
		t.Errorf("%v", act.Files)
	}
	again := &Text{Called: "again", Name: "x.txt", Data: []byte("other")}
	if a := d.Plan("", []*Text{again}); again.Twin != "A/one-2.TXT" || len(a.Files) != 0 {
		t.Errorf("%+v", again)
	}
	if _, err := d.Files.Undo(act.ID); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"seeds/a/One.txt", "seeds/A/one-2.TXT", "content/sources/a/One.txt.yaml"} {
		if _, err := os.Stat(filepath.Join(filepath.Dir(d.In.Sources), name)); err == nil {
			t.Errorf("%s is left", name)
		}
	}
	// A sidecar that waits for somebody's text is not for any text of its name.
	if err := os.MkdirAll(filepath.Join(d.In.Content, "sources"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(d.In.Content, "sources", "mine.txt.yaml"), []byte("tlp: RED\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	free, named := &Text{Called: "free", Name: "mine.txt", Free: true, Data: []byte("free")}, &Text{Called: "named", Name: "mine.txt", Data: []byte("named"), Fields: []content.Field{{Key: "tlp", Value: "CLEAR"}}}
	d.Plan("", []*Text{free, named})
	if free.Name != "mine-2.txt" || named.Refused == nil {
		t.Errorf("%+v %+v", free, named)
	}
}

func TestDoubts(t *testing.T) {
	said := func(set func(a *archive.Attribution), basis archive.Basis, fields ...string) *archive.Attribution {
		a := &archive.Attribution{}
		set(a)
		for _, f := range fields {
			a.Set(f, archive.Provenance{Basis: basis, Line: 3})
		}
		return a
	}
	published := func(s string, b archive.Basis) *archive.Attribution {
		return said(func(a *archive.Attribution) { a.Published = s }, b, "published")
	}
	for _, c := range []struct {
		key        string
		plain, now *archive.Attribution
		want       bool
	}{
		{"published", published("2026-03-03", archive.Extracted), published("2025", archive.Stated), true},
		{"published", published("2026-03-03", archive.Extracted), published("2026-03", archive.Stated), false},
		{"published", published("2026", archive.Extracted), published("2026-03~", archive.Stated), false},
		{"published", published("2026-03-03", archive.Inferred), published("2025", archive.Stated), false},
		{"title", said(func(a *archive.Attribution) { a.Title = "The Quay, built" }, archive.Extracted, "title"), said(func(a *archive.Attribution) { a.Title = "Quay built" }, archive.Stated, "title"), false},
		{"title", said(func(a *archive.Attribution) { a.Title = "Quay built" }, archive.Extracted, "title"), said(func(a *archive.Attribution) { a.Title = "Quay sold" }, archive.Stated, "title"), true},
		{"source_url", said(func(a *archive.Attribution) { a.SourceURL = "http://www.quay.example/a/" }, archive.Stated, "source_url"), said(func(a *archive.Attribution) { a.SourceURL = "https://quay.example/a#top" }, archive.Stated, "source_url"), false},
		{"publisher", &archive.Attribution{}, said(func(a *archive.Attribution) { a.Publisher.Name = "X" }, archive.Stated, "publisher"), false},
	} {
		got := Doubts("seeds/x.txt", []content.Field{{Key: c.key, Value: "x"}}, c.plain, c.now)
		if (len(got) > 0) != c.want {
			t.Errorf("%s: %v", c.key, got)
		}
	}
}

func TestWalk(t *testing.T) {
	dir := t.TempDir()
	for name, data := range map[string]string{"a.txt": "x", "deep/er/b.html": "x", "p.png": "x", "empty.txt": "", ".hid/c.txt": "x", "Page.html": "x", "Page_files/in.html": "x", "x.yaml": "x", "half.pdf.crdownload": "x", "lib.bib": "x"} {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	_ = os.Symlink("/etc", filepath.Join(dir, "away"))
	_ = os.Symlink(filepath.Join(dir, "a.txt"), filepath.Join(dir, "link.txt"))
	files, skips, err := Walk(dir)
	var names []string
	for _, f := range files {
		names = append(names, f.Name)
	}
	if err != nil || strings.Join(names, " ") != "Page.html a.txt deep/er/b.html lib.bib" {
		t.Errorf("%q %v", names, err)
	}
	why, of := Reasons(skips)
	if len(skips) < 6 || !slices.Contains(of["empty"], "empty.txt") || !slices.Contains(of["only belongs to a saved page"], "Page_files/in.html") || len(why) < 5 {
		t.Errorf("%v", skips)
	}
}

// A file that comes is told once, when it is whole; what was there is not.
func TestWatch(t *testing.T) {
	dir, aside := t.TempDir(), filepath.Join(t.TempDir(), "x")
	write := func(name, data string) { // at once: a busy machine could write so late that half of it is believed
		t.Helper()
		if err := errors.Join(os.WriteFile(aside, []byte(data), 0o644), os.Rename(aside, filepath.Join(dir, name))); err != nil {
			t.Error(err)
		}
	}
	write("old.txt", "old")
	ctx, end := context.WithCancel(context.Background())
	told := make(chan string, 100)
	ready := make(chan bool)
	done := make(chan error, 1)
	go func() {
		done <- Watch(ctx, []string{dir}, 5*time.Millisecond, func() { close(ready) }, func(_ string, f File, again bool) { told <- fmt.Sprint(f.Name, " ", f.Size, " ", again) })
	}()
	<-ready
	want := func(s string) {
		t.Helper()
		select {
		case got := <-told:
			if got != s {
				t.Errorf("%s, not %s", got, s)
			}
		case <-time.After(5 * time.Minute):
			t.Fatalf("%s is not told", s)
		}
	}
	write("new.pdf.part", "half")
	write("new.pdf", "12345")
	write("first.txt", "x")
	want("first.txt 1 false")
	if err := os.Remove(filepath.Join(dir, "new.pdf.part")); err != nil {
		t.Fatal(err)
	}
	want("new.pdf 5 false")
	write("first.txt", "xyz")
	want("first.txt 3 true")
	end()
	if err := <-done; err != nil || len(told) > 0 {
		t.Error(err, len(told))
	}
}

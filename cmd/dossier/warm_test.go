package main

// A build that takes up what the last process left makes and says what a build without
// it does, whatever was edited, broken or killed in between.

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"dossier/cmd/dossier/internal/cache"
)

// numbers are what a summary says that need not be the same: how much was written, how long it took.
var numbers = regexp.MustCompile(`\d+ written, \d+ unchanged, \d+ removed|[\d.]+ m?s\n`)

// said carries out a call and returns its status and all that it said.
func said(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	status := run(args, &env{ctx: context.Background(), stdout: &out, stderr: &errs})
	return fmt.Sprintf("%d\n%s\n%s", status, numbers.ReplaceAllString(out.String(), "# "), errs.String())
}

// sameAsClean builds an archive on what is remembered and without, and compares. again
// builds what nobody edited since on what is remembered, and compares it with the same.
func sameAsClean(t *testing.T, root string, flags ...string) (again func()) {
	t.Helper()
	out, clean := filepath.Join(root, "public"), filepath.Join(root, "clean")
	build := func(more ...string) string {
		return said(t, slices.Concat([]string{"build", "--root", root}, flags, more)...)
	}
	warm := func() string { return strings.ReplaceAll(build("--out", out), out, clean) }
	first := warm() // it gives the addresses
	want := build("--out", clean, "--cache", "none")
	site := wholeSite(t, clean)
	same := func(got string) {
		t.Helper()
		if got != want && !strings.Contains(got, "has new addresses") {
			t.Fatalf("said\n%s\nwant\n%s", got, want)
		}
		if !bytes.Equal(wholeSite(t, out), site) {
			t.Fatal("the site is another than that of a clean build")
		}
	}
	same(first)
	return func() { t.Helper(); same(warm()) }
}

// archiveOf makes a small archive that names several things in several sources.
func archiveOf(t *testing.T, root string) {
	t.Helper()
	for i := range 6 {
		place(t, filepath.Join(root, "seeds", fmt.Sprintf("%d.txt", i)), harbour(i, "The Port Authority"))
	}
	place(t, filepath.Join(root, "content", "site.yaml"), "title: Warm\n")
	place(t, filepath.Join(root, "content", "entities", "port.md"), "---\nname: Port Authority\ntype: organization\n---\n")
}

func harbour(i int, who string) string {
	return fmt.Sprintf("Report %d of the harbour\n\n%s and the Ministry of Tides spoke of pier %d on 3 May 20%02d, and nobody else did, for all we know.\n", i, who, i, i%20+1)
}

// Whatever is edited between two builds, the second says and writes what a clean one does.
func TestWarmEqualsClean(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	archiveOf(t, root)
	seed := func(n int) string { return filepath.Join(root, "seeds", fmt.Sprintf("%d.txt", n)) }
	in := func(name string) string { return filepath.Join(root, filepath.FromSlash(name)) }
	day := "2026-05-01"
	edits := []func(n int){
		func(int) {},
		func(n int) { place(t, seed(n), harbour(n, "The Customs Office of Havn")) },
		func(n int) { place(t, seed(n), harbour(n, "The Port Authority")+"\n\nEmbargo: 2 May 2026\n") },
		func(n int) { _ = os.Remove(seed(n)) },
		func(n int) { _ = os.Rename(seed(n), seed(n+1)) },
		func(n int) {
			place(t, in("content/entities/port.md"), fmt.Sprintf("---\nname: Port Authority\ntype: organization\naliases: [Quay %d]\n---\nA note.\n", n))
		},
		func(n int) {
			place(t, in(fmt.Sprintf("content/sources/%d.txt.yaml", n)), []string{"publish: metadata\n", "tlp: RED\n", "embargo_until: 2026-05-02\n", "title: [x\n"}[n%4])
		},
		func(int) { _ = os.RemoveAll(in("content/sources")) },
		func(n int) { place(t, in("static/extra.css"), fmt.Sprint("a{order:", n, "}")) },
		func(int) { day = "2026-05-02" },
		func(n int) { place(t, in("templates/es.txt"), fmt.Sprint("# ", n, "\n")) },
		func(n int) { // somebody writes into the site
			pages, _ := filepath.Glob(in("public/briefings/*.html"))
			if len(pages) > 0 {
				place(t, pages[n%len(pages)], "something else")
			}
		},
		func(int) { _ = os.RemoveAll(in("public")) },
		func(n int) { // something breaks what is remembered
			files, _ := filepath.Glob(in(cache.Name + "/*"))
			if len(files) > 0 {
				name := files[n%len(files)]
				if data, _ := os.ReadFile(name); len(data) > 0 {
					data[n*len(data)/10] ^= 1
					_ = os.WriteFile(name, data, 0o600)
				}
			}
		},
		func(int) { _ = os.RemoveAll(in(cache.Name)) },
	}
	rounds := 40
	if testing.Short() {
		rounds = 12
	}
	r := rand.New(rand.NewPCG(7, uint64(rounds)))
	spared := 0
	var story []int
	for range rounds {
		k := r.IntN(len(edits))
		story = append(story, k)
		edits[k](r.IntN(6))
		t.Log(story)
		again := sameAsClean(t, root, "--date", day)
		if last, _ := os.Stat(in("public/manifest.json")); last != nil {
			again()
			if now, err := os.Stat(in("public/manifest.json")); err == nil && os.SameFile(last, now) {
				spared++
			}
		}
	}
	if spared < rounds/2 {
		t.Errorf("of %d builds of an unchanged archive only %d left the site as it was", rounds, spared)
	}
}

// A build with nothing to do opens no source that was left alone: it holds whatever
// bytes, as long as its times say that nobody wrote it.
func TestUnchangedReadsNothing(t *testing.T) {
	root := t.TempDir()
	archiveOf(t, root)
	old := time.Now().Add(-time.Hour)
	_ = filepath.WalkDir(root, func(name string, _ os.DirEntry, _ error) error { return os.Chtimes(name, old, old) })
	for range 3 {
		sameAsClean(t, root)
	}
	in, err := (&placeFlags{Root: root}).inputs()
	if err != nil {
		t.Fatal(err)
	}
	c := &buildCommand{archiveFlags: archiveFlags{placeFlags: placeFlags{Root: root}}, Out: filepath.Join(root, "public")}
	folder, err := c.open(in)
	if err != nil {
		t.Fatal(err)
	}
	defer folder.Close()
	if in.Audience, err = c.audience(); err != nil {
		t.Fatal(err)
	}
	w := c.warm(in)
	last := c.lastStamp(w)
	if last == nil || c.unchanged(w, last, folder) == nil {
		t.Fatal("the archive is not known to be the same")
	}
	if slices.ContainsFunc(last.Inputs[0], func(s cache.State) bool { return s.Mode.IsRegular() && !s.Sure }) {
		t.Error("a source that was left alone would be read")
	}
}

// Private and public sites of one archive, and commands beside builds, do not take each
// other's memory for their own.
func TestEachAudienceItsOwn(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	archiveOf(t, root)
	place(t, filepath.Join(root, "seeds", "secret.txt"), "TLP:AMBER\n\nA secret report\n\nZyxquor Plenith met the Port Authority in Quavost, as nobody else knows.\n")
	for range 2 {
		for _, flags := range [][]string{{}, {"--max-tlp", "AMBER"}, {"--drafts"}, {"--base-url", "https://a.example/"}, {"--compress"}, {}} {
			sameAsClean(t, root, flags...)
			site := filepath.Join(root, "public")
			if found := strings.Contains(string(wholeSite(t, site)), "secret"); found != (len(flags) == 2 && flags[0] == "--max-tlp") {
				t.Errorf("%v: the site has the secret source: %v", flags, found)
			}
			if got, want := said(t, "check", "--root", root), said(t, "check", "--root", root, "--cache", "none"); got != want {
				t.Errorf("a check says\n%s\nwant\n%s", got, want)
			}
		}
	}
}

// A build killed while it writes what it remembers costs the next one nothing but time.
func TestKilledWhileRemembering(t *testing.T) {
	t.Parallel()
	dossier, root := program(t), t.TempDir()
	archiveOf(t, root)
	remembered := filepath.Join(root, cache.Name)
	r := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 3))
	killed := 0
	for k := range kills(6, 3) {
		place(t, filepath.Join(root, "seeds", "moving.txt"), harbour(k, "The Customs Office of Havn"))
		before, _ := os.ReadDir(remembered)
		c := exec.Command(dossier, "build", "--root", root, "--quiet")
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		gone := make(chan struct{})
		go func() { _ = c.Wait(); close(gone) }()
	wait:
		for {
			select {
			case <-gone:
				break wait
			case <-time.After(100 * time.Microsecond): // a core of two that only asks would slow it down
			}
			if now, _ := os.ReadDir(remembered); len(now) != len(before) || slices.ContainsFunc(now, func(e os.DirEntry) bool { return strings.HasPrefix(e.Name(), ".new-") }) {
				time.Sleep(time.Duration(r.Int64N(int64(3 * time.Millisecond))))
				if c.Process.Kill() == nil {
					killed++
				}
				<-gone
				break wait
			}
		}
		if said, err := exec.Command(dossier, "build", "--root", root, "--quiet").CombinedOutput(); err != nil {
			t.Fatalf("the next build: %s: %v", said, err)
		}
		clean := filepath.Join(root, "clean")
		if said, err := exec.Command(dossier, "build", "--root", root, "--quiet", "--out", clean, "--cache", "none").CombinedOutput(); err != nil {
			t.Fatalf("a clean build: %s: %v", said, err)
		}
		if !bytes.Equal(wholeSite(t, filepath.Join(root, "public")), wholeSite(t, clean)) {
			t.Fatalf("after kill %d the next build differs from a clean one", k)
		}
	}
	t.Logf("%d killed", killed)
}

// What is remembered is neither published nor read as a source.
func TestCacheHasItsOwnPlace(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	archiveOf(t, root)
	for _, dir := range []string{"static/x", "seeds/x", "content/x", "public", "public/x"} {
		got := said(t, "build", "--root", root, "--cache", filepath.Join(root, filepath.FromSlash(dir)))
		if !strings.HasPrefix(got, fmt.Sprint(exitUsage)) {
			t.Errorf("%s is taken for a cache: %s", dir, got)
		}
	}
	elsewhere := filepath.Join(t.TempDir(), "c")
	for range 2 {
		sameAsClean(t, root, "--cache", elsewhere)
	}
	if _, err := os.Stat(filepath.Join(root, cache.Name)); err == nil {
		t.Error("another folder was named, and the usual one is used")
	}
	if entries, err := os.ReadDir(elsewhere); err != nil || len(entries) < 3 {
		t.Error("nothing is remembered there:", entries, err)
	}
}

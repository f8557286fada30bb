package main

// The program is killed as a process, because a goroutine cannot be: whatever the
// moment, a whole site stands in the folder.

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// program is the program itself, for what no test can do to a goroutine: the binary
// of the tests, which TestMain makes the program where it is called by that name.
func program(t *testing.T) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "dossier")
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	self, err := os.Executable()
	if err == nil && os.Link(self, name) != nil { // another disk
		var data []byte
		if data, err = os.ReadFile(self); err == nil {
			err = os.WriteFile(name, data, 0o700)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// wholeSite compares a folder with its manifest, both ways but for a folder of somebody
// else's, and returns the bytes of the manifest.
func wholeSite(t *testing.T, dir string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	var m struct {
		Files []struct {
			Path, SHA256 string
			Size         int64
		}
	}
	if err := json.Unmarshal(data, &m); err != nil {
		t.Fatalf("the manifest: %v", err)
	}
	listed := map[string]bool{"manifest.json": true}
	for _, f := range m.Files {
		listed[f.Path] = true
		got, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(f.Path)))
		if err != nil {
			t.Fatal(err)
		}
		if fmt.Sprintf("%x", sha256.Sum256(got)) != f.SHA256 || int64(len(got)) != f.Size {
			t.Fatalf("%s is not what the manifest says", f.Path)
		}
	}
	_ = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if rel, _ := filepath.Rel(dir, name); err == nil && !d.IsDir() && !listed[filepath.ToSlash(rel)] && !strings.HasPrefix(rel, "theirs") {
			t.Fatalf("%s is in no manifest", rel)
		}
		return nil
	})
	return data
}

// kills is how often a test kills: $DOSSIER_KILLS, or few.
func kills(usual, short int) int {
	if n, err := strconv.Atoi(os.Getenv("DOSSIER_KILLS")); err == nil {
		return n
	}
	if testing.Short() {
		return short
	}
	return usual
}

// A build that is killed at any moment leaves the old site or the new one, whole,
// and the next build makes what a clean one does. $DOSSIER_KILLS says how often.
func TestKilledAtAnyMoment(t *testing.T) {
	t.Parallel()
	dossier, root := program(t), t.TempDir()
	kills, sources := kills(10, 3), 20
	put := func(name, text string) {
		name = filepath.Join(root, filepath.FromSlash(name))
		_ = os.MkdirAll(filepath.Dir(name), 0o755)
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for i := range sources {
		put(fmt.Sprintf("seeds/%02d.txt", i), fmt.Sprintf("Report %d of the harbour\n\nThe Port Authority and the Ministry of Tides spoke of pier %d on 3 May 20%02d, and nobody else did.\n", i, i, i%20+1))
	}
	call := func(out string) *exec.Cmd {
		c := exec.Command(dossier, "build", "--root", root, "--out", out, "--quiet", "--date", "2026-05-01")
		c.Env = append(os.Environ(), "XDG_CACHE_HOME="+t.TempDir())
		return c
	}
	// two states of the archive, and the sites that a clean build makes of them
	state := func(n int) {
		put("content/site.yaml", fmt.Sprintf("title: State %d\n", n))
		put("seeds/moving.txt", fmt.Sprintf("What moves\n\nIn state %d the Customs Office of Havn spoke, in a text that is long enough.\n", n))
	}
	var clean [2][]byte
	for n := range clean {
		state(n)
		out := filepath.Join(t.TempDir(), "clean")
		for range 2 { // the second knows the addresses that the first gave
			if said, err := call(out).CombinedOutput(); err != nil {
				t.Fatalf("%s: %v", said, err)
			}
		}
		clean[n] = wholeSite(t, out)
	}
	out := filepath.Join(t.TempDir(), "public")
	state(0)
	began := time.Now()
	if said, err := call(out).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v", said, err)
	}
	takes := time.Since(began)
	r := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 1))
	old, new := 0, 0
	for k := range kills {
		state((k + 1) % 2)
		c := call(out)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(r.Int64N(int64(takes) * 5 / 4)))
		_ = c.Process.Kill()
		_ = c.Wait()
		switch got := wholeSite(t, out); {
		case bytes.Equal(got, clean[k%2]):
			old++
		case bytes.Equal(got, clean[(k+1)%2]):
			new++
		default:
			t.Fatalf("after kill %d the site is neither the old one nor the new one", k)
		}
		began := time.Now()
		if said, err := call(out).CombinedOutput(); err != nil {
			t.Fatalf("the next build: %s: %v", said, err)
		}
		takes = (3*takes + time.Since(began)) / 4
		if !bytes.Equal(wholeSite(t, out), clean[(k+1)%2]) {
			t.Fatalf("after kill %d the next build differs from a clean one", k)
		}
		if left, _ := filepath.Glob(filepath.Join(filepath.Dir(out), ".public*")); len(left) > 0 {
			t.Fatalf("left beside the site: %v", left)
		}
	}
	t.Logf("%d kills within %v: %d left the old site, %d the new one", kills, takes, old, new)
}

// What writes into an archive (a source that is added, a decision on a name) is done
// or not done, whatever the moment of the kill: no file is half written, no source
// stands without the restriction it was added with, and the next build has no error.
func TestActsKilledAtAnyMoment(t *testing.T) {
	t.Parallel()
	dossier, root := program(t), t.TempDir()
	kills := kills(12, 4)
	for i := range 12 {
		place(t, filepath.Join(root, "seeds", fmt.Sprintf("%02d.txt", i)), fmt.Sprintf("Report %d\n\nThe Port Authority met the Ministry of Tides and the Customs Office at Havn. The Customs Office of pier %d agreed with the Port Authority.\n", i, i))
	}
	place(t, filepath.Join(root, "content", "site.yaml"), "title: Killed\n")
	call := func(args ...string) *exec.Cmd {
		c := exec.Command(dossier, append(args, "--root", root)...)
		c.Env = append(os.Environ(), "XDG_CACHE_HOME="+filepath.Join(root, ".cache"))
		return c
	}
	r := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 2))
	takes := map[string]time.Duration{}
	for k := range kills {
		clip := filepath.Join(t.TempDir(), fmt.Sprintf("clip-%d.txt", k))
		place(t, clip, fmt.Sprintf("Clipping %d\n\n%s\n", k, bytes.Repeat([]byte("The Port Authority spoke of a plan. "), 20000)))
		acts := [][]string{
			{"add", clip, "--tlp", "RED"},
			{"entities", "ignore", fmt.Sprintf("Name Number %d", k)},
			{"entities", "accept", "port-authority"},
			{"entities", "not-same", "customs-office", "ministry-of-tides"},
			{"build", "--quiet"},
		}
		act := acts[k%len(acts)]
		if act[1] == "accept" {
			_ = os.RemoveAll(filepath.Join(root, "content", "entities"))
		}
		limit := takes[act[0]]
		if limit == 0 {
			limit = 60 * time.Millisecond
		}
		c := call(act...)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		began := time.Now()
		gone := make(chan struct{})
		go func() { _ = c.Wait(); close(gone) }()
		select {
		case <-gone:
			takes[act[0]] = time.Since(began)
		case <-time.After(time.Duration(r.Int64N(int64(limit) * 5 / 4))):
			_ = c.Process.Kill()
			<-gone
			takes[act[0]] = limit * 21 / 20
		}
		for j := range kills { // what was added, then or before
			added := filepath.Join(root, "seeds", fmt.Sprintf("clip-%d.txt", j))
			data, err := os.ReadFile(added)
			if err != nil {
				continue
			}
			if whole := fmt.Appendf(nil, "Clipping %d\n\n%s\n", j, bytes.Repeat([]byte("The Port Authority spoke of a plan. "), 20000)); !bytes.Equal(data, whole) {
				t.Fatalf("after kill %d of %v, %s has %d bytes of %d", k, act, added, len(data), len(whole))
			}
			if sidecar := read(t, filepath.Join(root, "content", "sources", filepath.Base(added)+".yaml")); sidecar != "tlp: \"RED\"\n" {
				t.Fatalf("after kill %d of %v, the source is there and its sidecar says %q", k, act, sidecar)
			}
		}
		if said, err := call("build", "--quiet").CombinedOutput(); err != nil {
			t.Fatalf("after kill %d of %v: %v\n%s", k, act, err, said)
		}
		wholeSite(t, filepath.Join(root, "public"))
	}
}

// Two archives are built into one folder at once, by users with caches of their own, and
// now one is killed, now the other, now none: the site is that of one of them, what a third put
// there stays, and nothing is left beside it.
func TestTwoBuildsAtOnceAreKilled(t *testing.T) {
	t.Parallel()
	dossier, above := program(t), t.TempDir()
	out := filepath.Join(t.TempDir(), "public")
	call := func(n int, out string) *exec.Cmd {
		c := exec.Command(dossier, "build", "--root", filepath.Join(above, strconv.Itoa(n)), "--out", out, "--quiet", "--date", "2026-05-01")
		c.Env = append(os.Environ(), "XDG_CACHE_HOME="+t.TempDir())
		return c
	}
	var clean [2][]byte
	for n := range clean {
		for i := range 20 {
			name := filepath.Join(above, strconv.Itoa(n), "seeds", fmt.Sprintf("%d.txt", i))
			_ = os.MkdirAll(filepath.Dir(name), 0o755)
			if err := os.WriteFile(name, fmt.Appendf(nil, "Report %d of quay %d\n\nThe Ministry of Tides spoke of quay %d on 3 May 2025, and nobody else did.\n", i, n, n), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		of := filepath.Join(t.TempDir(), "clean")
		for range 2 {
			if said, err := call(n, of).CombinedOutput(); err != nil {
				t.Fatalf("%s: %v", said, err)
			}
		}
		clean[n] = wholeSite(t, of)
	}
	began := time.Now()
	if said, err := call(0, out).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v", said, err)
	}
	takes := time.Since(began)
	theirs := filepath.Join(out, "theirs", "folder", "file")
	_ = os.MkdirAll(filepath.Dir(theirs), 0o700)
	if err := os.WriteFile(theirs, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 2))
	for round := range kills(8, 3) {
		both := [2]*exec.Cmd{call(0, out), call(1, out)}
		for _, c := range both {
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(time.Duration(r.Int64N(int64(takes) / 4)))
		}
		time.Sleep(time.Duration(r.Int64N(int64(takes))))
		if n := r.IntN(3); n < 2 {
			_ = both[n].Process.Kill()
		}
		for _, c := range both {
			_ = c.Wait()
		}
		if got := wholeSite(t, out); !bytes.Equal(got, clean[0]) && !bytes.Equal(got, clean[1]) {
			t.Fatalf("after round %d the site is that of neither archive", round)
		}
		if said, err := call(round%2, out).CombinedOutput(); err != nil {
			t.Fatalf("the next build: %s: %v", said, err)
		}
		if !bytes.Equal(wholeSite(t, out), clean[round%2]) {
			t.Fatalf("after round %d the next build differs from a clean one", round)
		}
		if _, err := os.Stat(theirs); err != nil {
			t.Fatal(err)
		}
		if left, _ := filepath.Glob(filepath.Join(filepath.Dir(out), ".public*")); len(left) > 0 {
			t.Fatalf("left beside the site: %v", left)
		}
	}
}

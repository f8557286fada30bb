package main

// A build that processes share, as processes: started at once, some killed and started
// again. What lies there and what is said is what one process leaves and says.

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// Long because it is one build from its first step to its last.
func TestSharedByProcesses(t *testing.T) {
	t.Parallel()
	dossier, above := program(t), t.TempDir()
	alone, shared := filepath.Join(above, "a"), filepath.Join(above, "b")
	for _, root := range []string{alone, shared} {
		archiveOf(t, root)
		for i := range 30 {
			place(t, filepath.Join(root, "seeds", "more", fmt.Sprintf("%d.txt", i)), harbour(i, "The Customs Office of Havn"))
		}
		place(t, filepath.Join(root, "seeds", "marked.txt"), harbour(1, "Somebody")+"\nTLP:PINK\n") // an error, which all have to say
		place(t, filepath.Join(root, "seeds", "closed.txt"), "TLP:RED\n\n"+harbour(2, "The Hidden Bureau of Zim"))
		place(t, filepath.Join(root, "seeds", "strange.bin"), "no text")
	}
	flags := func(root string, more ...string) []string {
		return append(more, "--root", root, "--out", filepath.Join(root, "public"), "--date", "2026-05-01")
	}
	want := said(t, append(flags(alone, "build"), "--cache", "none")...)
	work, n := filepath.Join(above, "work"), 4
	step := func(phase string, i int) *exec.Cmd {
		c := exec.Command(dossier, append(flags(shared, "build"), "--work", work, "--phase", phase, "--shard", fmt.Sprintf("%d/%d", i, n))...)
		c.Env = append(os.Environ(), "XDG_CACHE_HOME="+above)
		return c
	}
	for _, phase := range []string{"read", "sum", "scan", "pages"} {
		of := n
		if phase == "sum" {
			of = 1
		}
		var wg sync.WaitGroup
		for i := 1; i <= of; i++ {
			wg.Go(func() {
				if i%2 == 0 { // killed wherever it is by now
					c := step(phase, i)
					if err := c.Start(); err != nil {
						t.Error(err)
					}
					time.Sleep(time.Duration(100*i) * time.Millisecond)
					_ = c.Process.Kill()
					_ = c.Wait()
				}
				if out, err := step(phase, i).CombinedOutput(); err != nil {
					t.Errorf("%s %d: %v\n%s", phase, i, err, out)
				}
			})
		}
		if wg.Wait(); t.Failed() {
			return
		}
	}
	got := said(t, append(flags(shared, "join"), "--work", work)...)
	if got = strings.ReplaceAll(got, shared, alone); got != want {
		t.Errorf("said\n%s\nwant\n%s", got, want)
	}
	same := func(name string) {
		t.Helper()
		a, err := os.ReadFile(filepath.Join(alone, filepath.FromSlash(name)))
		b, err2 := os.ReadFile(filepath.Join(shared, filepath.FromSlash(name)))
		if err != nil || err2 != nil || !bytes.Equal(a, b) {
			t.Errorf("%s is another: %v %v", name, err, err2)
		}
	}
	if !bytes.Equal(wholeSite(t, filepath.Join(alone, "public")), wholeSite(t, filepath.Join(shared, "public"))) {
		t.Error("the site is another")
	}
	same("content/permalinks.yaml")
	// Late, when all is done: nothing is another, and it can be joined again.
	if out, err := step("pages", 2).CombinedOutput(); err != nil {
		t.Errorf("late: %v\n%s", err, out)
	}
	again := said(t, append(flags(shared, "join"), "--work", work)...)
	if again = strings.ReplaceAll(again, shared, alone); again != want {
		t.Errorf("again said\n%s\nwant\n%s", again, want)
	}
	same("content/permalinks.yaml")
	// What no reader of the site may see is in none of its parts, and nobody else reads the rest.
	if info, err := os.Stat(work); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may read the work: %v %v", info.Mode(), err)
	}
	parts, _ := filepath.Glob(filepath.Join(work, "site-*"))
	if len(parts) != n {
		t.Errorf("%d parts of the site", len(parts))
	}
	for _, part := range parts {
		for name, data := range files(t, part) {
			if strings.Contains(data, "Hidden Bureau") || strings.Contains(data, "closed.txt") {
				t.Errorf("%s of %s tells what is withheld", name, part)
			}
		}
	}
}

package build

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"strings"
	"testing"
	"time"
)

func TestZZ(t *testing.T) {
	dir := "/tmp/w/bench"
	n := os.Getenv("N")
	if n == "" {
		t.Skip()
	}
	in := inputs("")
	in.Sources, in.Content = filepath.Join(dir, "corpus-"+n, "raw"), filepath.Join(dir, "content-"+n)
	in.Watching = true
	src, _ := filepath.Glob(filepath.Join(in.Sources, "000007*"))
	ent := filepath.Join(in.Content, "entities", "o00013.md")
	s := time.Now()
	last, err := Build(context.Background(), in, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	var ms runtime.MemStats
	runtime.ReadMemStats(&ms)
	fmt.Println("first", time.Since(s), last.Stats, "heap MB", ms.HeapAlloc>>20)
	run := func(name, file string, edit func(string) string, times int) {
		old, _ := os.ReadFile(file)
		defer os.WriteFile(file, old, 0o644)
		for i := range times {
			if file != "" {
				d := string(old)
				if i%2 == 0 {
					d = edit(d)
				}
				os.WriteFile(file, []byte(d), 0o644)
			}
			x := in
			x.Touched = []string{file}
			if file == "" {
				x.Touched = nil
			}
			s := time.Now()
			next, err := Build(context.Background(), x, last, nil)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Println(name, time.Since(s).Round(100*time.Microsecond), next.Stats)
			last = next
		}
		x := in
		if file != "" {
			os.WriteFile(file, old, 0o644)
		}
		last, _ = Build(context.Background(), x, last, nil)
	}
	if p := os.Getenv("PROF"); p != "" {
		f, _ := os.Create(p)
		pprof.StartCPUProfile(f)
		defer pprof.StopCPUProfile()
	}
	want := os.Getenv("ONLY")
	do := func(name, file string, edit func(string) string, times int) {
		if want == "" || want == name {
			run(name, file, edit, times)
		}
	}
	do("unchanged", "", nil, 4)
	do("body", src[0], func(s string) string {
		return strings.Replace(s, "\n\n", "\n\nOne more paragraph for the benchmark, with nothing else in it at all.\n\n", 1)
	}, 60)
	do("title", src[0], func(s string) string { return "zq token " + s }, 30)
	do("name", src[0], func(s string) string { return s + "\n\nBudget Season and the Ministry of Works.\n" }, 30)
	do("alias", ent, func(s string) string {
		return strings.Replace(dropAliases(s), "type: organization", "type: organization\naliases: [\"Budget Season\"]", 1)
	}, 6)
	do("note", ent, func(s string) string { return s + "\nOne more line.\n" }, 6)
	do("new", filepath.Join(in.Sources, "zz.txt"), func(s string) string { return "A new source\n\nThis is a new source with words in it." }, 1)
}

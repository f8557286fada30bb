package main

// A day at the preview, in little by default and as a whole with $DOSSIER_SOAK: what it
// holds (memory, goroutines, descriptors) does not grow with the edits it has seen, and
// the last page equals a clean build.

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"dossier/cmd/dossier/internal/testkit"
)

// holds is what a process holds, asked by the test.
type holds struct {
	Heap        uint64 // bytes, after collection
	Goroutines  int
	Descriptors int // 0 where the system does not list them
}

// measured answers whoever connects to it with what this process holds, where
// $DOSSIER_MEASURE is set, and says where it stands. The binary of the tests calls it where
// it stands for the program.
func measured() {
	if os.Getenv("DOSSIER_MEASURE") == "" {
		return
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	fmt.Fprintln(os.Stderr, "measured at", l.Addr())
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			debug.FreeOSMemory()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			open, _ := os.ReadDir("/proc/self/fd")
			_ = json.NewEncoder(c).Encode(holds{m.HeapAlloc, runtime.NumGoroutine(), len(open)})
			_ = c.Close()
		}
	}()
}

// soaked is a preview as a process of its own, with those who listen to it.
type soaked struct {
	*running
	process *os.Process
	measure string
	streams []context.CancelFunc
	edits   int
}

func (s *soaked) holds() (h holds) {
	s.t.Helper()
	c, err := net.Dial("tcp", s.measure)
	if err != nil {
		s.t.Fatal(err)
	}
	defer c.Close()
	if err := json.NewDecoder(c).Decode(&h); err != nil {
		s.t.Fatal(err)
	}
	return h
}

// listening opens n event streams more; a preview refuses those that are too many.
func (s *soaked) listening(n int, page string) {
	u, _ := url.Parse(s.address)
	address := u.ResolveReference(&url.URL{Path: "/_dossier/events", RawQuery: "page=" + url.QueryEscape(page)}).String()
	for range n {
		ctx, stop := context.WithCancel(context.Background())
		s.streams = append(s.streams, stop)
		go func() {
			req, _ := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
			if res, err := http.DefaultTransport.RoundTrip(req); err == nil {
				_, _ = io.Copy(io.Discard, res.Body)
				_ = res.Body.Close()
			}
		}()
	}
}

// quiet ends all streams, and waits until an edit made now is shown.
func (s *soaked) quiet() holds {
	s.t.Helper()
	for _, stop := range s.streams {
		stop()
	}
	s.streams = nil
	s.edits++
	s.put("seeds/last.txt", text("The last word", "edit number "+strconv.Itoa(s.edits)))
	s.shows("briefings/the-last-word.html", "edit number "+strconv.Itoa(s.edits)+" version")
	http.DefaultTransport.(*http.Transport).CloseIdleConnections()
	h := s.holds()
	eventually(func() bool { // what was closed goes away in its own time
		time.Sleep(300 * time.Millisecond)
		was := h
		h = s.holds()
		return h.Goroutines == was.Goroutines && h.Descriptors == was.Descriptors
	})
	return h
}

// soakOf starts a preview of n sources as a process, in a repository with two branches.
func soakOf(t *testing.T, n int) *soaked {
	t.Helper()
	root := filepath.Join(t.TempDir(), "archive")
	for i := range n {
		place(t, filepath.Join(root, "seeds", fmt.Sprintf("%04d.txt", i)), soakText(i, 0))
	}
	place(t, filepath.Join(root, "content", "site.yaml"), "title: Soak\n")
	git := func(args ...string) {
		t.Helper()
		c := exec.Command("git", append([]string{"-C", root, "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "core.hooksPath="}, args...)...)
		if said, err := c.CombinedOutput(); err != nil {
			t.Fatalf("git %s: %v\n%s", args, err, said)
		}
	}
	git("init", "-q", "-b", "main")
	place(t, filepath.Join(root, ".gitignore"), "content/permalinks.yaml\nseeds/last.txt\n")
	git("add", ".")
	git("commit", "-qm", "one")
	git("checkout", "-qb", "other")
	for i := 0; i < n; i += 7 {
		place(t, filepath.Join(root, "seeds", fmt.Sprintf("%04d.txt", i)), soakText(i, -1))
	}
	git("commit", "-qam", "two")
	git("checkout", "-q", "main")

	s := &soaked{}
	printed := &buffer{}
	c := exec.Command(program(t), "serve", "--root", root)
	c.Stdout, c.Stderr = printed, printed
	c.Env = append(os.Environ(), "DOSSIER_MEASURE=yes", "XDG_CACHE_HOME="+t.TempDir())
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	done := make(chan int, 1)
	go func() { _ = c.Wait(); done <- c.ProcessState.ExitCode() }()
	s.running = &running{t: t, root: root, printed: printed, stop: func() { _ = c.Process.Signal(os.Interrupt) }, done: done}
	s.process = c.Process
	t.Cleanup(func() { _ = c.Process.Kill(); <-done })
	s.address = regexp.MustCompile(`http://\S+`).FindString(s.says(`preview at http://\S+`))
	s.says("watching")
	s.measure = regexp.MustCompile(`127\S+`).FindString(s.says(`measured at \S+\n`))
	return s
}

// soakText is one state of a source: a text with names, dates and a number.
func soakText(i, state int) string {
	return fmt.Sprintf("Report %d of the harbour\n\n3 May 20%02d\n\nThe Port Authority and the Ministry of Tides of district %d spoke of pier %d on 3 May 20%02d. State %d.\n\nThe Ministry of Tides of district %d agreed.\n",
		i, i%20+1, i%40, i, i%20+1, state, i%40)
}

// The whole of it, by hand, some twenty minutes:
//
//	DOSSIER_SOAK=1 go test ./cmd/dossier -run TestSoak -v -timeout 3h
func TestSoak(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "git")
	sources, edits, streams := 60, 120, 40
	if testing.Short() {
		sources, edits, streams = 30, 40, 20
	}
	if os.Getenv("DOSSIER_SOAK") != "" {
		sources, edits, streams = 2000, 20000, 1000
	}
	s := soakOf(t, sources)
	const rounds = 10
	r := rand.New(rand.NewPCG(14, 1))
	signal := func(name string) {
		if runtime.GOOS != "windows" {
			_ = exec.Command("kill", "-"+name, strconv.Itoa(s.process.Pid)).Run()
		}
	}
	var seen []holds
	for round := range rounds {
		s.listening(streams/rounds, "/briefings/the-last-word.html")
		for k := range edits / rounds {
			i := r.IntN(sources)
			name := filepath.Join(s.root, "seeds", fmt.Sprintf("%04d.txt", i))
			switch n := r.IntN(20); {
			case n == 0:
				_ = os.Remove(name)
			case n == 1:
				_ = os.Rename(name, filepath.Join(s.root, "seeds", fmt.Sprintf("%04d.txt", r.IntN(sources))))
			case n == 2:
				place(t, filepath.Join(s.root, "content", "site.yaml"), fmt.Sprintf("title: Soak %d\n", r.IntN(3)))
			case n == 3:
				place(t, filepath.Join(s.root, "content", "entities", fmt.Sprintf("kept-%d.md", r.IntN(5))), fmt.Sprintf("---\nname: Ministry of Tides of district %d\ntype: organisation\n---\n\nA note.\n", r.IntN(40)))
			default:
				place(t, name, soakText(i, s.edits+k))
			}
			if k%10 == 9 {
				s.edits++
				s.put("seeds/last.txt", text("The last word", "edit number "+strconv.Itoa(s.edits)))
				s.shows("briefings/the-last-word.html", "edit number "+strconv.Itoa(s.edits)+" version")
			}
		}
		for _, to := range []string{"other", "main"} { // a branch is switched
			if said, err := exec.Command("git", "-C", s.root, "checkout", "-qf", to).CombinedOutput(); err != nil {
				t.Fatalf("%v\n%s", err, said)
			}
		}
		signal("STOP") // the laptop is closed, and somebody else edits
		for i := 0; i < sources; i += 5 {
			place(t, filepath.Join(s.root, "seeds", fmt.Sprintf("%04d.txt", i)), soakText(i, -2-round))
		}
		signal("CONT")
		h := s.quiet()
		seen = append(seen, h)
		t.Logf("round %d: heap %.1f MB, %d goroutines, %d descriptors", round+1, float64(h.Heap)/1e6, h.Goroutines, h.Descriptors)
	}
	s.equalsBuild()
	early, late := seen[rounds/3:rounds/3+2], seen[rounds-2:]
	least := func(hs []holds, of func(holds) int) int {
		return of(slices.MinFunc(hs, func(a, b holds) int { return of(a) - of(b) }))
	}
	for _, m := range []struct {
		what string
		of   func(holds) int
		more int // what may come and go: connections that close in their own time
	}{
		{"heap", func(h holds) int { return int(h.Heap) }, least(early, func(h holds) int { return int(h.Heap) })/5 + 2<<20},
		{"goroutines", func(h holds) int { return h.Goroutines }, 8},
		{"descriptors", func(h holds) int { return h.Descriptors }, 8},
	} {
		if was, is := least(early, m.of), least(late, m.of); is > was+m.more {
			t.Errorf("%s grew from %d to %d\n%v", m.what, was, is, seen)
		}
	}
	if strings.Contains(s.printed.String(), "panic") {
		t.Errorf("%s", s.printed)
	}
}

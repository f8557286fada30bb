package main

// A deploy is killed as a process at random moments: no target ever holds half a
// file, and the next deploy leaves the site there, whole, and nothing else.

import (
	"crypto/md5" //nolint:gosec // what object stores tell of a file
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// store stands for an object store: the requests of a deploy, each taking a moment.
// A file is stored when all of it has arrived.
type store struct {
	mu    sync.Mutex
	files map[string]string
}

func (s *store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	time.Sleep(time.Millisecond)
	body, err := io.ReadAll(r.Body)
	s.mu.Lock()
	defer s.mu.Unlock()
	key := strings.TrimPrefix(r.URL.Path, "/bucket/")
	data, there := s.files[key]
	switch {
	case err != nil:
	case r.URL.Query().Has("list-type"):
		type content struct{ Key, ETag string }
		var list struct {
			XMLName     xml.Name `xml:"ListBucketResult"`
			IsTruncated bool
			Contents    []content
		}
		for key, data := range s.files {
			list.Contents = append(list.Contents, content{key, fmt.Sprintf("%x", md5.Sum([]byte(data)))}) //nolint:gosec
		}
		_ = xml.NewEncoder(w).Encode(list)
	case r.Method == http.MethodPut:
		s.files[key] = string(body)
	case r.Method == http.MethodDelete:
		delete(s.files, key)
		w.WriteHeader(http.StatusNoContent)
	case !there:
		w.WriteHeader(http.StatusNotFound)
	default:
		_, _ = io.WriteString(w, data)
	}
}

// contents reads what a folder holds, but for what a deploy keeps there.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		rel, _ := filepath.Rel(dir, name)
		out[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// twoSites builds two states of an archive; each has files that the other has not.
func twoSites(t *testing.T, dossier string) (sites [2]string) {
	t.Helper()
	for n := range sites {
		root := t.TempDir()
		for i := range 20 {
			name := filepath.Join(root, "seeds", fmt.Sprintf("%02d.txt", i+8*n))
			_ = os.MkdirAll(filepath.Dir(name), 0o755)
			if err := os.WriteFile(name, fmt.Appendf(nil, "Report %d of the harbour\n\nThe Port Authority spoke of pier %d on 3 May 20%02d, in state %d.\n", i+8*n, i, i+1, n), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		sites[n] = filepath.Join(root, "public")
		if said, err := exec.Command(dossier, "build", "--root", root, "--quiet", "--date", "2026-05-01").CombinedOutput(); err != nil {
			t.Fatalf("%s: %v", said, err)
		}
	}
	return sites
}

func TestDeployKilledAtAnyMoment(t *testing.T) {
	t.Parallel()
	dossier := program(t)
	env := append(os.Environ(), "AWS_ACCESS_KEY_ID=key", "AWS_SECRET_ACCESS_KEY=secret-key", "TMPDIR="+t.TempDir()) // what a killed git leaves is not for others
	sites := twoSites(t, dossier)
	var want [2]map[string]string
	for n := range sites {
		want[n] = contents(t, sites[n])
	}
	folder, bare := filepath.Join(t.TempDir(), "www"), filepath.Join(t.TempDir(), "bare.git")
	if said, err := exec.Command("git", "init", "--quiet", "--bare", bare).CombinedOutput(); err != nil {
		t.Fatalf("%s", said)
	}
	bucket := &store{files: map[string]string{}}
	server := httptest.NewServer(bucket)
	defer server.Close()
	for name, c := range map[string]struct {
		target string
		held   func(t *testing.T) map[string]string
	}{
		"folder": {folder, func(t *testing.T) map[string]string { return contents(t, folder) }},
		"branch": {"git:" + bare + "#pages", func(t *testing.T) map[string]string { return branchFiles(t, bare) }},
		"store": {"s3://bucket/?region=x&endpoint=" + url.QueryEscape(server.URL), func(*testing.T) map[string]string {
			bucket.mu.Lock()
			defer bucket.mu.Unlock()
			return maps.Clone(bucket.files)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			deploy := func(n int) *exec.Cmd {
				c := exec.Command(dossier, "deploy", "--quiet", "--root", filepath.Dir(sites[n]), c.target)
				c.Env = env
				return c
			}
			began := time.Now()
			if said, err := deploy(0).CombinedOutput(); err != nil {
				t.Fatalf("%s: %v", said, err)
			}
			takes := time.Since(began)
			half := 0
			for k := range kills(4, 2) {
				next := (k + 1) % 2
				c1 := deploy(next)
				if err := c1.Start(); err != nil {
					t.Fatal(err)
				}
				time.Sleep(rand.N(takes * 5 / 4))
				_ = c1.Process.Kill()
				_ = c1.Wait()
				if mixed(t, c.held(t), want[1-next], want[next]) {
					half++
				}
				if name == "branch" && half > 0 {
					t.Fatalf("after kill %d the branch holds half a site", k)
				}
				var said []byte
				var err error
				if !eventually(func() bool { // the git of the killed one may come between
					said, err = deploy(next).CombinedOutput()
					return err == nil || name != "branch"
				}) || err != nil {
					t.Fatalf("after kill %d, the next deploy: %s: %v", k, said, err)
				}
				got := c.held(t)
				var j struct{ Done bool }
				if err := json.Unmarshal([]byte(got[".dossier-deploy.json"]), &j); name != "branch" && (err != nil || !j.Done) {
					t.Fatalf("after kill %d the journal is open: %v", k, err)
				}
				delete(got, ".dossier-deploy.json")
				if !maps.Equal(got, want[next]) {
					t.Fatalf("after kill %d the next deploy leaves another site: %d files, not %d", k, len(got), len(want[next]))
				}
			}
			t.Logf("%d kills within %v; %d left a site in two states", kills(4, 2), takes, half)
		})
	}
}

// mixed reports whether a target holds files of two sites, each whole.
func mixed(t *testing.T, held, before, after map[string]string) bool {
	t.Helper()
	old, new := 0, 0
	for path, data := range held {
		was, is := before[path] == data, after[path] == data
		switch {
		case was && !is:
			old++
		case is && !was:
			new++
		case !was && !is && !strings.HasPrefix(path, ".dossier-"):
			t.Fatalf("%s is neither the old one nor the new one", path)
		}
	}
	return old > 0 && new > 0
}

// branchFiles reads the files of the branch, which is one commit.
func branchFiles(t *testing.T, bare string) map[string]string {
	t.Helper()
	git := func(in string, args ...string) string {
		c := exec.Command("git", append([]string{"-C", bare}, args...)...)
		c.Stdin = strings.NewReader(in)
		out, err := c.Output()
		if err != nil {
			t.Fatalf("git %v: %v", args, err)
		}
		return string(out)
	}
	at := strings.TrimSpace(git("", "rev-parse", "pages")) // a git that outlived the killed deploy may still push
	if n := git("", "rev-list", "--count", at); n != "1\n" {
		t.Fatalf("the branch has %s commits", n)
	}
	out := map[string]string{}
	names := strings.Split(strings.TrimSuffix(git("", "ls-tree", "-r", "-z", "--name-only", at), "\x00"), "\x00")
	var ask strings.Builder
	for _, name := range names {
		fmt.Fprintf(&ask, "%s:%s\n", at, name)
	}
	rest := git(ask.String(), "cat-file", "--batch")
	for _, name := range names {
		head, after, _ := strings.Cut(rest, "\n")
		size, err := strconv.Atoi(head[strings.LastIndexByte(head, ' ')+1:])
		if err != nil || size > len(after) {
			t.Fatalf("%s: %s", name, head)
		}
		out[name], rest = after[:size], after[size+1:]
	}
	return out
}

package deploy

// A deploy by several processes leaves what one process leaves, each page after all that
// pages need; and wherever one of them stops, the next deploy knows what is there.

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// uploads is a target that notes what is put there.
type uploads struct {
	Target
	mu    sync.Mutex
	paths []string
	stop  func(path string) bool
}

func (u *uploads) Put(ctx context.Context, o *Object) error {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.stop != nil && u.stop(o.Path) {
		return context.Canceled
	}
	u.paths = append(u.paths, o.Path)
	return u.Target.Put(ctx, o)
}

// third is whether a path is of one of three shares.
func third(i int) func(string) bool { return func(path string) bool { return len(path)%3 == i } }

// step does a step as three processes at once.
func (u *uploads) step(t *testing.T, tree *Tree, s Step) {
	t.Helper()
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Go(func() {
			if _, err := Deploy(context.Background(), tree, u, Options{Step: s, Share: third(i)}); err != nil {
				t.Errorf("%s %d: %v", s, i, err)
			}
		})
	}
	wg.Wait()
}

func target(t *testing.T) (*uploads, string) {
	t.Helper()
	at := filepath.Join(t.TempDir(), "www")
	f, err := NewFolder(at)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return &uploads{Target: f}, at
}

func TestSharedDeploy(t *testing.T) {
	tree := site(t, filepath.Join(t.TempDir(), "site"), pages(20))
	u, at := target(t)
	must(t, tree, u, Options{Step: Begin})
	u.step(t, tree, Needs)
	u.step(t, tree, Pages)
	u.step(t, tree, Pages) // twice
	first := slices.IndexFunc(u.paths, func(p string) bool { return strings.HasSuffix(p, ".html") })
	for _, p := range u.paths[first:] {
		if !strings.HasSuffix(p, ".html") {
			t.Errorf("%s comes after a page", p)
		}
	}
	u.paths = nil
	if r := must(t, tree, u, Options{}); len(r.Uploaded) > 0 || slices.ContainsFunc(u.paths, func(p string) bool { return !bookkeeping(p) }) {
		t.Errorf("the last step uploads again: %v", u.paths)
	}
	holds(t, at, pages(20))
	for what, o := range map[string]Options{"done": {Step: Pages, Share: third(0)}} {
		if _, err := Deploy(context.Background(), tree, u, o); !errors.Is(err, ErrNotBegun) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// One share fails, another never begins, and the site becomes another: nothing of the
// first stays.
func TestSharedDeployCutOff(t *testing.T) {
	tree := site(t, filepath.Join(t.TempDir(), "site"), pages(20, "briefings/secret.html", "by mistake"))
	u, at := target(t)
	if _, err := Deploy(context.Background(), tree, u, Options{Step: Needs, Share: third(0)}); !errors.Is(err, ErrNotBegun) {
		t.Error("a share uploads before all is known:", err)
	}
	must(t, tree, u, Options{Step: Begin})
	u.step(t, tree, Needs)
	n := 0
	u.stop = func(string) bool { n++; return n > 3 }
	for i := range 2 {
		_, _ = Deploy(context.Background(), tree, u, Options{Step: Pages, Share: third(i)})
	}
	u.stop = nil
	other := site(t, filepath.Join(t.TempDir(), "other"), pages(5))
	if _, err := Deploy(context.Background(), other, u, Options{Step: Needs, Share: third(1)}); err == nil && len(u.paths) == 0 {
		t.Error("a share of another site uploads")
	}
	if _, err := Deploy(context.Background(), tree, u, Options{Step: Pages, Share: third(0), Gzip: true}); !errors.Is(err, ErrNotBegun) {
		t.Error("one share compresses and others do not:", err)
	}
	must(t, other, u, Options{})
	holds(t, at, pages(5))
}

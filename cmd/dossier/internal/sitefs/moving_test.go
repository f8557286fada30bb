package sitefs

// Files of a site that somebody reads while the next one is made.

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// Whoever reads a file for a moment does not make a build fail: neither one that exchanges
// the folders nor one that moves its files.
func TestReadersAreWaitedFor(t *testing.T) {
	was, files := maps.Clone(site), but("index.html", "<h1>Another</h1>", "briefings/one.html", "")
	for i := range 150 {
		name := fmt.Sprintf("records/%d.html", i)
		was[name], files[name] = name, name
	}
	for _, large := range []int{largeSite, 100} {
		out := filepath.Join(t.TempDir(), "public")
		put(t, out, was, Options{})
		f := open(t, out, Options{})
		f.large = large
		for _, name := range []string{"index.html", filepath.Join("briefings", "one.html")} {
			read, err := os.Open(filepath.Join(out, name))
			if err != nil {
				t.Fatal(err)
			}
			time.AfterFunc(100*time.Millisecond, func() { _ = read.Close() })
		}
		_, _, err := f.build(files)
		if err := errors.Join(err, f.Close()); err != nil {
			t.Fatal(err)
		}
		if got, want := tree(t, out), clean(t, files); !maps.Equal(got, want) {
			t.Errorf("the site differs: %v", difference(got, want))
		}
	}
}

// A file that is no longer part of the site and cannot be removed makes the build fail,
// and the next one removes it: it may be of a source that is withheld since.
func TestWhatCannotBeRemovedIsNotForgotten(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	put(t, out, site, Options{})
	files := but("briefings/two.html", "")
	remove = func(string) error { return &os.PathError{Op: "remove", Path: "two.html", Err: sharingViolation} }
	f := open(t, out, Options{})
	f.large = 1 // its files are moved
	_, _, err := f.build(files)
	remove = os.Remove
	if err == nil {
		t.Error("it is no error")
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	put(t, out, files, Options{})
	if got, want := tree(t, out), clean(t, files); !maps.Equal(got, want) {
		t.Errorf("the site differs: %v", difference(got, want))
	}
}

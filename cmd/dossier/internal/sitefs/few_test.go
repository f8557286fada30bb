package sitefs

// What a small edit of a large site does to its folder, and what a kill in that moment
// leaves to the next build.

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// Of a large site, few changed files are moved into the folder that stands; a build that
// is killed meanwhile is completed by the next.
func TestFewOfManyAreMoved(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	files := maps.Clone(site)
	for i := range 200 {
		files[fmt.Sprintf("records/%d.html", i)] = fmt.Sprint("record ", i)
	}
	put(t, out, files, Options{})
	write(t, out, "theirs.txt", "kept")
	stood := func(was os.FileInfo) bool {
		now, err := os.Stat(out)
		return err == nil && os.SameFile(was, now)
	}
	again := func(from int) (f *Folder, was os.FileInfo) {
		t.Helper()
		was, err := os.Stat(out)
		if err != nil || !os.SameFile(was, was) { // Windows looks which folder it is when it is first asked
			t.Fatal(err)
		}
		f = open(t, out, Options{})
		f.large = from
		if _, _, err := f.build(files); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		got := tree(t, out)
		delete(got, "theirs.txt")
		if want := clean(t, files); !maps.Equal(got, want) {
			t.Fatalf("the site differs: %v", difference(got, want))
		}
		if left, _ := filepath.Glob(filepath.Join(filepath.Dir(out), ".public*")); len(left) > 0 {
			t.Errorf("left beside the site: %v", left)
		}
		return f, was
	}
	files["index.html"], files["new/one.html"] = "<h1>Another</h1>", "new"
	delete(files, "records/7.html")
	var never time.Time
	f, was := again(100)
	if !stood(was) {
		t.Error("the folder was exchanged")
	}
	if !f.Alone("records/8.html") || !f.Moved("records/8.html", never).IsZero() || f.Alone("index.html") || f.Moved("index.html", never).IsZero() {
		t.Error("which files were moved is not known")
	}

	// killed when one of two files was in its place
	write(t, out, PendingName, "index.html\nnew/two.html\nmanifest.json\n", "index.html", "<h1>Third</h1>")
	if f, was = again(100); stood(was) || f.Alone("records/8.html") {
		t.Error("what was left unfinished is not written as a whole")
	}
	for i := range 5 {
		files[fmt.Sprintf("records/%d.html", i)] = "changed"
	}
	if _, was = again(100); stood(was) {
		t.Error("many files are moved one by one")
	}
	files["index.html"] = "<h1>Fourth</h1>"
	if _, was = again(1000); stood(was) {
		t.Error("the folder of a small site is not exchanged")
	}
}

package main

// Where a site may be written, what a watch does whose site goes away, what of static/ is
// published, and reports that cannot be printed.

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// call runs a command and returns its status and all that it printed.
func call(args ...string) (int, string) {
	var said strings.Builder
	status := run(args, &env{ctx: context.Background(), stdout: &said, stderr: &said})
	return status, said.String()
}

// A site is not written into what it is made from, nor around it, by whatever way the
// folder is named; nothing is written before that is known.
func TestPlacesForASite(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("symbolic links need a right there")
	}
	above := t.TempDir()
	root, home := filepath.Join(above, "archive"), filepath.Join(above, "home")
	t.Setenv("HOME", home)
	for _, dir := range []string{"seeds/deep", "content/pages"} {
		if err := os.MkdirAll(filepath.Join(root, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(os.Mkdir(home, 0o755), os.Symlink("seeds", filepath.Join(root, "toseeds")), os.Symlink("archive", filepath.Join(above, "toarchive")),
		os.Symlink("nowhere", filepath.Join(above, "dangling")), os.WriteFile(filepath.Join(root, "file"), nil, 0o644)); err != nil {
		t.Fatal(err)
	}
	list := func() string {
		var names []string
		_ = filepath.WalkDir(above, func(name string, _ os.DirEntry, _ error) error { names = append(names, name); return nil })
		return strings.Join(names, "\n")
	}
	before := list()
	for _, out := range []string{"archive", "archive/seeds", "archive/seeds/", "archive/seeds/site", "archive/seeds/deep/er/site", "archive/content", "archive/content/pages", "archive/static", "archive/static/site",
		"archive/STATIC/site", "archive/templates/x/y", "archive/toseeds", "archive/toseeds/site", "toarchive", "toarchive/seeds/x", "archive/public/../seeds/x", ".", "/", "home", "dangling", "archive/file", "archive/file/site"} {
		if !filepath.IsAbs(out) {
			out = filepath.Join(above, out)
		}
		for _, more := range [][]string{nil, {"--watch"}} {
			status, said := call(append([]string{"build", "--root", root, "--out", out}, more...)...)
			if status == exitDone || !strings.Contains(said, "hint: ") {
				t.Errorf("%s: status %d, %s", out, status, said)
			}
		}
	}
	if after := list(); after != before {
		t.Errorf("something was written:\n%s\nbefore:\n%s", after, before)
	}
	if status, said := call("build", "--root", root, "--sources", root); status != exitUsage {
		t.Errorf("a site in its sources: status %d, %s", status, said)
	}
	for _, out := range []string{"archive/public", "archive/seeds2", "archive/site/deep/er", "archive/public2/seeds", "beside", "archive/*", "archive/[ab]", "toarchive/contents"} {
		if status, said := call("build", "--root", root, "--out", filepath.Join(above, out)); status != exitDone {
			t.Errorf("%s: status %d, %s", out, status, said)
		}
	}
}

// What is no asset is not published, and said once; what hosts look for is, though its
// name is hidden.
func TestWhatOfStaticIsPublished(t *testing.T) {
	t.Parallel()
	root := newArchive(t)
	put := func(name string) {
		name = filepath.Join(root, "static", filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte("x"), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	out := []string{".git/config", ".git/objects/aa/bb", "a/.svn/entries", "a.css~", "a/#b.css#", "a/.b.css.swp", "b.html.bak", ".env", "id_rsa", ".well-known/.x.swp"}
	in := []string{".well-known/security.txt", ".well-known/acme-challenge/k", ".nojekyll", ".htaccess", "a/b.css", "id_card.txt"}
	for _, name := range append(out, in...) {
		put(name)
	}
	status, said := call("build", "--root", root)
	if status != exitDone || strings.Count(said, "static/.git") != 1 {
		t.Errorf("status %d, %s", status, said)
	}
	have := files(t, filepath.Join(root, "public"))
	for _, name := range in {
		if _, ok := have[name]; !ok {
			t.Errorf("%s is not published", name)
		}
	}
	for _, name := range out {
		if _, ok := have[name]; ok {
			t.Errorf("%s is published", name)
		}
		if top := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(name, "/config"), "/objects/aa/bb"), "/entries"); !strings.Contains(said, "static/"+top+": ") {
			t.Errorf("nothing says that %s is left out", name)
		}
	}
	for _, name := range []string{"manifest.json", ".dossier-pending", "a/.dossier-deploy.json"} {
		put(name)
		if status, said := call("build", "--root", root); status != exitError || !strings.Contains(said, "static/"+name+": ") {
			t.Errorf("%s: status %d, %s", name, status, said)
		}
		if err := os.Remove(filepath.Join(root, "static", filepath.FromSlash(name))); err != nil {
			t.Fatal(err)
		}
	}
}

// A watch whose site is removed, emptied or replaced writes it again, without an edit; what
// stands in its place is left alone.
func TestWatchedSiteComesBack(t *testing.T) {
	t.Parallel()
	root := newArchive(t)
	r := start(t, root, "build", "--watch")
	r.says("watching")
	public := filepath.Join(root, "public")
	back := func(after string) {
		t.Helper()
		clean := filepath.Join(t.TempDir(), "clean")
		if status, said := call("build", "--root", root, "--out", clean); status != exitDone {
			t.Fatal(said)
		}
		want := files(t, clean)
		if !eventually(func() bool { return maps.Equal(files(t, public), want) }) {
			t.Fatalf("the site does not come back after %s\n%s", after, r.printed)
		}
	}
	do := func(errs ...error) {
		t.Helper()
		if err := errors.Join(errs...); err != nil {
			t.Fatal(err)
		}
	}
	removed := func(name string) (err error) { // the watch may write into it meanwhile
		eventually(func() bool { err = os.RemoveAll(name); return err == nil })
		return err
	}
	do(removed(public))
	back("its removal")
	do(os.Rename(public, filepath.Join(root, "away")))
	back("a move")
	entries, err := os.ReadDir(public)
	do(err)
	for _, e := range entries {
		do(removed(filepath.Join(public, e.Name())))
	}
	back("it was emptied")
	do(removed(public), os.WriteFile(public, []byte("theirs"), 0o644))
	r.says("no folder")
	if data, err := os.ReadFile(public); err != nil || string(data) != "theirs" {
		t.Errorf("what stands in the place of the site was touched: %q %v", data, err)
	}
	do(os.Remove(public))
	back("a file stood there")
	do(os.Rename(filepath.Join(root, "seeds"), filepath.Join(root, "seeds2")), removed(public))
	r.says("the site is gone, and so is")
	do(os.Rename(filepath.Join(root, "seeds2"), filepath.Join(root, "seeds")))
	back("its sources were away")
	do(os.MkdirAll(filepath.Join(root, "static", ".well-known", "deep"), 0o755), os.WriteFile(filepath.Join(root, "static", ".well-known", "deep", "x"), []byte("1"), 0o644))
	back("a hidden folder of static/ is new")
	do(os.WriteFile(filepath.Join(root, "static", ".well-known", "deep", "x"), []byte("2"), 0o644))
	back("a hidden file of static/ was edited")
}

// full is an output that takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

// A report that cannot be printed is no success, whatever the command.
func TestReportsThatCannotBePrinted(t *testing.T) {
	root := newArchive(t)
	for _, args := range [][]string{{"build", "--json"}, {"build"}, {"check"}, {"check", "--format", "json"}, {"check", "--format", "sarif"}, {"check", "--format", "github"}, {"entities", "list"}, {"entities", "list", "--json"}} {
		args = append(args, "--root", root)
		var said strings.Builder
		if status := run(args, &env{ctx: context.Background(), stdout: full{}, stderr: &said}); status != exitError || !strings.Contains(said.String(), "no space left") {
			t.Errorf("%v: status %d, %s", args, status, said.String())
		}
	}
	for _, args := range [][]string{{"version"}, {"help"}, {"help", "build"}, {"init", filepath.Join(t.TempDir(), "new")}} {
		if status := run(args, &env{ctx: context.Background(), stdout: full{}, stderr: &strings.Builder{}}); status == exitDone {
			t.Errorf("%v: status %d", args, status)
		}
	}
	if status := run([]string{"build", "--root", root}, &env{ctx: context.Background(), stdout: &strings.Builder{}, stderr: full{}}); status != exitError {
		t.Errorf("messages that cannot be printed: status %d", status)
	}
}

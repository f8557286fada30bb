//go:build unix

package sitefs

// What is not ours: beside the site, inside it, and in the places that it wants. Links,
// pipes and rights are those of Unix.

import (
	"errors"
	"fmt"
	"maps"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// beside is what a folder holds, one line for each name.
func beside(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

// Beside the site only folders with a build's own mark are removed, however the site
// is called and whatever else has such a name.
func TestOnlyMarkedFoldersGo(t *testing.T) {
	for _, name := range []string{"public", "*", "[ab]", "?", "a*", `\`, "s[1]", "a b", "-x", "a\nb"} {
		above := t.TempDir()
		out := filepath.Join(above, name)
		dot := "." + name + ".dossier-"
		write(t, above, dot+"backup/precious", "x", dot+"123/precious", "x", dot+"7/dossier", "another text", dot+"7/precious", "x", "."+name+".dossier~/precious", "x",
			dot+"12/new", "no folder", ".a.dossier-1/dossier", mark, ".a.dossier-1/new/precious", "x", ".public2.dossier-1/dossier", mark, ".public2.dossier-1/new/x", "x", dot+"5", "a file", "elsewhere/dossier", mark, "elsewhere/new/precious", "x")
		if err := os.Symlink("elsewhere", filepath.Join(above, dot+"99")); err != nil {
			t.Fatal(err)
		}
		put(t, out, site, Options{})
		before := beside(t, above)
		killed := open(t, out, Options{})
		if _, err := killed.Write("index.html", []byte("half")); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(killed.lock.Unlock(), killed.next.Unlock()); err != nil {
			t.Fatal(err)
		}
		write(t, above, dot+"31/dossier", mark[:10], dot+"32/dossier", "")      // killed while they were marked
		if err := os.Mkdir(filepath.Join(above, dot+"33"), 0o700); err != nil { // and before
			t.Fatal(err)
		}
		if beside(t, above) == before {
			t.Fatalf("%q: nothing was left by a killed build", name)
		}
		put(t, out, but("index.html", "<h1>New</h1>"), Options{})
		if after := beside(t, above); after != before {
			t.Errorf("%q: beside the site are now\n%q, before\n%q", name, after, before)
		}
		for _, kept := range []string{dot + "backup/precious", dot + "123/precious", dot + "7/precious", ".a.dossier-1/new/precious", "elsewhere/new/precious"} {
			if _, err := os.Stat(filepath.Join(above, kept)); err != nil {
				t.Errorf("%q: %v", name, err)
			}
		}
	}
}

// foreign puts things of others into a site and returns a description of all that
// must stay.
func foreign(t *testing.T, out string) func() string {
	t.Helper()
	old := time.Now().Add(-50 * time.Hour).Truncate(time.Second)
	write(t, out, "private/k", "k", "deep/er/k", "k", "briefings/own/k", "k", "briefings/k.txt", "k", "one.txt", "k", ".git/HEAD", "ref")
	for _, err := range []error{
		os.Link(filepath.Join(out, "one.txt"), filepath.Join(out, "two.txt")),
		os.Mkdir(filepath.Join(out, "empty"), 0o711),
		os.Symlink("/nowhere", filepath.Join(out, "link")),
		os.Symlink("private", filepath.Join(out, "briefings/folder")),
		syscall.Mkfifo(filepath.Join(out, "pipe"), 0o600),
		syscall.Mkfifo(filepath.Join(out, "deep/pipe"), 0o600),
		os.Chmod(filepath.Join(out, "one.txt"), 0o640),
		os.Chmod(filepath.Join(out, "private"), 0o700|os.ModeSetgid),
		os.Chmod(filepath.Join(out, "briefings"), 0o750),
		os.Chmod(out, 0o775|os.ModeSticky),
		os.Chtimes(filepath.Join(out, "private/k"), old, old),
		os.Chtimes(filepath.Join(out, "private"), old, old),
		os.Chtimes(filepath.Join(out, "empty"), old, old),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	socket := filepath.Join(t.TempDir(), "s")
	l, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	if err := os.Rename(socket, filepath.Join(out, "socket")); err != nil {
		t.Fatal(err)
	}
	return func() string {
		var b strings.Builder
		for _, name := range []string{"private", "private/k", "deep", "deep/er", "deep/er/k", "deep/pipe", "briefings/own", "briefings/own/k", "briefings/k.txt", "briefings/folder", "one.txt", "two.txt", "empty", "link", "pipe", "socket", ".git", ".git/HEAD"} {
			info, err := os.Lstat(filepath.Join(out, name))
			if err != nil {
				fmt.Fprintln(&b, name, "is gone")
				continue
			}
			to, _ := os.Readlink(filepath.Join(out, name))
			fmt.Fprintln(&b, name, info.Mode(), info.ModTime().UnixNano(), info.Sys().(*syscall.Stat_t).Ino, to)
		}
		for _, name := range []string{".", "briefings"} {
			if info, err := os.Lstat(filepath.Join(out, name)); err == nil {
				fmt.Fprintln(&b, name, info.Mode())
			}
		}
		return b.String()
	}
}

// What others put into a site stays as it is, to the inode.
func TestForeignThingsStay(t *testing.T) {
	for _, how := range []string{"exchanged", "watched", "poured"} {
		t.Run(how, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "public")
			f := open(t, out, Options{Watching: how == "watched"})
			if _, _, err := f.build(site); err != nil {
				t.Fatal(err)
			}
			if how != "watched" {
				if err := f.Close(); err != nil {
					t.Fatal(err)
				}
			}
			state := foreign(t, out)
			before := state()
			next := but("index.html", "<h1>New</h1>", "briefings/one.html", "", "entities/a/feed.xml", "", "topics/new.html", "new")
			if how != "watched" {
				f = open(t, out, Options{})
			}
			if how == "poured" {
				f.drop()
				f.inPlace = true
			}
			if _, _, err := f.build(next); err != nil {
				t.Fatal(err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			if after := state(); after != before {
				t.Errorf("before:\n%s\nafter:\n%s", before, after)
			}
			if wrong := matching(out); len(wrong) > 0 {
				t.Error(wrong)
			}
			if left, _ := filepath.Glob(filepath.Join(filepath.Dir(out), ".public*")); len(left) > 0 {
				t.Errorf("left beside the site: %v", left)
			}
		})
	}
}

// marked lists a site of which some files came from static/.
func marked(files map[string]string, static ...string) func(func(File) bool) {
	return func(yield func(File) bool) {
		for f := range list(files) {
			for _, s := range static {
				f.Static = f.Static || f.Path == s
			}
			if !yield(f) {
				return
			}
		}
	}
}

// A file that somebody put where static/ once had one stays; what Dossier wrote goes,
// and so does a page that somebody changed, whose source may have been withheld since.
func TestFileWhereStaticHadOne(t *testing.T) {
	for _, watching := range []bool{false, true} {
		out := filepath.Join(t.TempDir(), "public")
		f := open(t, out, Options{Watching: watching})
		begun := but("files/a.txt", "ours", "files/b.txt", "ours", "files/c.txt", "ours", "files/d.txt", "ours")
		static := []string{"files/a.txt", "files/b.txt", "files/c.txt", "files/d.txt"}
		build := func(files map[string]string, static ...string) (removed int) {
			if err := f.Begin(nil); err != nil {
				t.Fatal(err)
			}
			for p, data := range files {
				if _, err := f.Write(p, []byte(data)); err != nil {
					t.Fatal(err)
				}
			}
			removed, err := f.Commit(marked(files, static...), "test", "")
			if err != nil {
				t.Fatal(err)
			}
			return removed
		}
		build(begun, static...)
		write(t, out, "files/a.txt", "theirs", "files/b.txt", "OURS", "briefings/one.html", "changed")
		if err := os.Remove(filepath.Join(out, "files/c.txt")); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink("/nowhere", filepath.Join(out, "files/c.txt")); err != nil {
			t.Fatal(err)
		}
		if !watching {
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			f = open(t, out, Options{})
		}
		removed := build(but("briefings/one.html", ""))
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		if got := beside(t, filepath.Join(out, "files")); got != "a.txt b.txt c.txt" || removed != 2 || len(f.Kept()) != 3 {
			t.Errorf("watching %v: left are %s; %d removed; kept: %v", watching, got, removed, f.Kept())
		}
		if _, err := os.Lstat(filepath.Join(out, "briefings/one.html")); err == nil {
			t.Error("a page that is no longer part of the site stays because it was changed")
		}
	}
}

// Where something of others is in a place that the site wants, nothing is changed and
// the error names it.
func TestPlacesThatAreTaken(t *testing.T) {
	for _, c := range []struct {
		name, path, by string
		put            func(out string) error
	}{
		{"a file", "about.html", "about.html", func(out string) error { return os.WriteFile(filepath.Join(out, "about.html"), nil, 0o600) }},
		{"a folder", "about.html", "about.html", func(out string) error { return os.Mkdir(filepath.Join(out, "about.html"), 0o700) }},
		{"a link", "about.html", "about.html", func(out string) error { return os.Symlink("/etc/hostname", filepath.Join(out, "about.html")) }},
		{"a pipe", "about.html", "about.html", func(out string) error { return syscall.Mkfifo(filepath.Join(out, "about.html"), 0o600) }},
		{"a file where a folder must be", "topics/a/b.html", "topics", func(out string) error { return os.WriteFile(filepath.Join(out, "topics"), nil, 0o600) }},
		{"a link where a folder must be", "topics/a/b.html", "topics", func(out string) error { return os.Symlink(filepath.Dir(out), filepath.Join(out, "topics")) }},
		{"a link where a folder was", "briefings/new.html", "briefings", func(out string) error {
			return errors.Join(os.Rename(filepath.Join(out, "briefings"), filepath.Join(out, "moved")), os.Symlink("moved", filepath.Join(out, "briefings")))
		}},
		{"a compressed copy", "large.html", "large.html.gz", func(out string) error { return os.WriteFile(filepath.Join(out, "large.html.gz"), nil, 0o600) }},
	} {
		for _, inPlace := range []bool{false, true} {
			out := filepath.Join(t.TempDir(), "public")
			put(t, out, site, Options{Compress: true})
			if err := c.put(out); err != nil {
				t.Fatal(err)
			}
			before := beside(t, out)
			f := open(t, out, Options{Compress: true})
			if inPlace {
				f.drop()
				f.inPlace = true
			}
			_, _, err := f.build(but("index.html", "new", c.path, strings.Repeat("text ", 1000)))
			var taken *Taken
			if !errors.As(err, &taken) || taken.By != c.by {
				t.Errorf("%s, in place %v: %v", c.name, inPlace, err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			if after := beside(t, out); after != before {
				t.Errorf("%s: the site holds %q, before %q", c.name, after, before)
			}
			if data, _ := os.ReadFile(filepath.Join(out, "index.html")); string(data) != site["index.html"] {
				t.Errorf("%s: a page was replaced", c.name)
			}
		}
	}
	// what is nobody's place is nobody's business
	out := filepath.Join(t.TempDir(), "public")
	put(t, out, site, Options{})
	write(t, out, "about.txt", "x", "topics2/x", "x", "briefings/new.txt", "x", "large.html.gz", "x")
	put(t, out, but("about.html", "x", "topics/a/b.html", "x", "briefings/new.html", "x", "large.html", "x"), Options{})
}

// Whenever a build is killed while it moves folders of others, the next one puts them
// back.
func TestKilledWhileFoldersMove(t *testing.T) {
	next := but("index.html", "<h1>New</h1>", "briefings/two.html", "")
	for _, step := range []string{"before the exchange", "after the exchange", "between its steps"} {
		out := filepath.Join(t.TempDir(), "public")
		put(t, out, site, Options{})
		state := foreign(t, out)
		before := state()
		f := open(t, out, Options{})
		for p, data := range next {
			if _, err := f.Write(p, []byte(data)); err != nil {
				t.Fatal(err)
			}
		}
		files := f.manifest(list(next))
		wanted := map[string]File{}
		var paths []string
		for _, file := range files {
			wanted[file.Path] = file
			paths = append(paths, file.Path)
		}
		theirs, err := f.theirs(wanted)
		if err == nil {
			err = errors.Join(f.linkUnchanged(paths), create(filepath.Join(f.dir, ManifestName), Manifest{Schema: manifestSchema, Files: files}.encode()))
		}
		if err == nil {
			_, err = f.bring(theirs)
		}
		switch step {
		case "after the exchange":
			err = errors.Join(err, exchange(f.dir, f.path))
			write(t, f.dir, "arrived/late", "x") // while it went on
		case "between its steps":
			err = errors.Join(err, os.Rename(f.path, filepath.Join(f.beside, oldName)))
		}
		if err := errors.Join(err, f.lock.Unlock(), f.next.Unlock()); err != nil {
			t.Fatal(err)
		}
		put(t, out, next, Options{})
		if after := state(); after != before {
			t.Errorf("%s: before:\n%s\nafter:\n%s", step, before, after)
		}
		if _, err := os.Stat(filepath.Join(out, "arrived/late")); step == "after the exchange" && err != nil {
			t.Error(err)
		}
		if wrong := matching(out); len(wrong) > 0 {
			t.Error(step, wrong)
		}
		if left := beside(t, filepath.Dir(out)); left != "public" {
			t.Errorf("%s: beside the site: %s", step, left)
		}
	}
}

// The lock is that of the folder that is there: it comes along when the folders are
// exchanged, and a folder that was removed takes its lock with it.
func TestLockIsTheFolders(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", "/nowhere")
	t.Setenv("HOME", "/nowhere")
	out := filepath.Join(t.TempDir(), "public")
	f := open(t, out, Options{Watching: true})
	defer f.Close()
	busy := func(when string) {
		t.Helper()
		if _, err := Open(out, Options{}); !errors.Is(err, ErrBusy) {
			t.Errorf("%s, another build got %v", when, err)
		}
	}
	busy("before the first site")
	if _, _, err := f.build(site); err != nil {
		t.Fatal(err)
	}
	busy("after the folders were exchanged")
	if f.Lost() {
		t.Error("a site that stands is lost")
	}
	if _, _, err := f.build(but("index.html", "x")); err != nil {
		t.Fatal(err)
	}
	busy("after a build in place")
	if left := beside(t, filepath.Dir(out)); left != "public" {
		t.Errorf("the lock shows: %s", left)
	}
	if err := os.RemoveAll(out); err != nil {
		t.Fatal(err)
	}
	if !f.Lost() {
		t.Error("a site that was removed is not lost")
	}
	if _, _, err := f.build(but("index.html", "y")); !errors.Is(err, ErrGone) {
		t.Errorf("a build into a folder that is gone got %v", err)
	}
	put(t, out, site, Options{})
	if !f.Lost() {
		t.Error("a site that another build made is taken for ours")
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if got := tree(t, out); !maps.Equal(got, clean(t, site)) {
		t.Errorf("the site of the other build was changed: %v", difference(got, clean(t, site)))
	}
}

// A folder that was made for a site that did not come to be goes again; one that
// somebody made stays.
func TestFolderOfNoSite(t *testing.T) {
	above := t.TempDir()
	f := open(t, filepath.Join(above, "public"), Options{})
	if _, err := f.Write("index.html", []byte("half")); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil || beside(t, above) != "" {
		t.Errorf("left is %q; %v", beside(t, above), err)
	}
	if err := os.Mkdir(filepath.Join(above, "theirs"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := open(t, filepath.Join(above, "theirs"), Options{}).Close(); err != nil || beside(t, above) != "theirs" {
		t.Errorf("left is %q; %v", beside(t, above), err)
	}
}

// Where a folder cannot be locked, a file beside it is, while the build runs.
func TestLockBeside(t *testing.T) {
	above := t.TempDir()
	out := filepath.Join(above, "public")
	h, err := lockBeside(out)
	if err != nil || !h.Sure() {
		t.Fatal(err)
	}
	if _, err := lockBeside(out); !errors.Is(err, ErrBusy) {
		t.Errorf("the second got %v", err)
	}
	if err := h.Unlock(); err != nil || beside(t, above) != "" {
		t.Errorf("left is %q; %v", beside(t, above), err)
	}
	if err := syscall.Mkfifo(filepath.Join(above, ".public.dossier-lock"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := lockBeside(out); !errors.Is(err, ErrForeign) {
		t.Errorf("a pipe for a lock: %v", err)
	}
	if h, err := lockBeside(filepath.Join(above, "missing", "public")); err != nil || h.Sure() {
		t.Errorf("no place for a lock: %v, sure %v", err, h.Sure())
	}
}

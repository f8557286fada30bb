package sitefs

// The output folder after clean, broken and concurrent builds: what is published is
// whole, and nothing of others is removed.

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// site is a small site, by path.
var site = map[string]string{
	"index.html":          "<h1>Home</h1>" + strings.Repeat("<p>An invented line.</p>", 80),
	"briefings/one.html":  "<h1>One</h1>",
	"briefings/two.html":  "<h1>Two</h1>",
	"briefings/two.json":  `{"title":"Two"}`,
	"assets/style.css":    "a{}",
	"feed.xml":            "<feed/>",
	"entities/a/feed.xml": "<feed/>",
}

// but returns a site with some files changed; "" removes one.
func but(changes ...string) map[string]string {
	out := maps.Clone(site)
	for i := 0; i < len(changes); i += 2 {
		if out[changes[i]] = changes[i+1]; changes[i+1] == "" {
			delete(out, changes[i])
		}
	}
	return out
}

// build writes a site into an open folder, as a build does, and returns how many
// files were written and removed.
func (f *Folder) build(files map[string]string) (written, removed int, err error) {
	paths := slices.Sorted(maps.Keys(files))
	if err := f.Begin(paths); err != nil {
		return 0, 0, err
	}
	for _, p := range paths {
		changed, err := f.Write(p, []byte(files[p]))
		if err != nil {
			return written, 0, err
		}
		if changed {
			written++
		}
	}
	removed, err = f.Commit(list(files), "test", "")
	return written, removed, err
}

func list(files map[string]string) func(func(File) bool) {
	return func(yield func(File) bool) {
		for path, data := range files {
			if !yield(File{Path: path, SHA256: fmt.Sprintf("%x", sha256.Sum256([]byte(data))), Size: int64(len(data))}) {
				return
			}
		}
	}
}

// put opens a folder, builds a site into it and closes it.
func put(t *testing.T, out string, files map[string]string, o Options) (written, removed int) {
	t.Helper()
	f := open(t, out, o)
	written, removed, err := f.build(files)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return written, removed
}

func open(t *testing.T, dir string, o Options) *Folder {
	t.Helper()
	f, err := Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// write puts files below a folder, in the order given.
func write(t *testing.T, root string, files ...string) {
	t.Helper()
	for i := 0; i+1 < len(files); i += 2 {
		name := filepath.Join(root, filepath.FromSlash(files[i]))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(files[i+1]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		rel, _ := filepath.Rel(dir, name)
		files[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// clean is what a folder holds after a first build of a site.
func clean(t *testing.T, files map[string]string) map[string]string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "clean")
	put(t, out, files, Options{})
	return tree(t, out)
}

func difference(a, b map[string]string) (out []string) {
	for k := range a {
		if v, ok := b[k]; !ok || v != a[k] {
			out = append(out, k)
		}
	}
	for k := range b {
		if _, ok := a[k]; !ok {
			out = append(out, "-"+k)
		}
	}
	return out
}

// matching reports what is wrong between a folder and its manifest.
func matching(dir string) (wrong []string) {
	m, err := ReadManifest(dir)
	if err != nil {
		return []string{err.Error()}
	}
	for _, f := range m.Files {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(f.Path)))
		if err != nil {
			wrong = append(wrong, err.Error())
		} else if fmt.Sprintf("%x", sha256.Sum256(data)) != f.SHA256 || int64(len(data)) != f.Size {
			wrong = append(wrong, f.Path+" is not what the manifest says")
		}
		if f.MediaType() == "" || strings.Contains(f.MediaType(), "octet-stream") && !strings.HasSuffix(f.Path, ".br") {
			wrong = append(wrong, f.Path+" has the media type "+f.MediaType())
		}
	}
	return wrong
}

func TestWritesOnlyWhatDiffers(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	put(t, out, site, Options{})
	page := filepath.Join(out, "index.html")
	old := time.Now().Add(-time.Hour).Truncate(time.Second)
	if err := os.Chtimes(page, old, old); err != nil {
		t.Fatal(err)
	}
	written, _ := put(t, out, site, Options{})
	if info, err := os.Stat(page); err != nil || !info.ModTime().Equal(old) || written != 0 {
		t.Errorf("an unchanged page was written again: %d %v", written, err)
	}
	// A page somebody changed by hand is put right; a file of theirs stays.
	write(t, out, "index.html", "tampered", "theirs.txt", "kept", "briefings/theirs.html", "kept")
	fewer := but("briefings/two.html", "", "briefings/two.json", "")
	if _, removed := put(t, out, fewer, Options{}); removed != 2 {
		t.Errorf("%d files removed, want 2", removed)
	}
	got := tree(t, out)
	if got["theirs.txt"] == "" || got["briefings/theirs.html"] == "" {
		t.Error("a file that is not ours was removed")
	}
	delete(got, "theirs.txt")
	delete(got, "briefings/theirs.html")
	if want := clean(t, fewer); !maps.Equal(got, want) {
		t.Errorf("an updated site differs from a new one: %v", difference(got, want))
	}
}

func TestForeignFoldersAreRefused(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "precious.txt", "mine")
	if _, err := Open(dir, Options{}); !errors.Is(err, ErrForeign) {
		t.Errorf("a folder with files of others: %v", err)
	}
	write(t, dir, "manifest.json", `{"schema":"something else"}`)
	if _, err := Open(dir, Options{}); !errors.Is(err, ErrForeign) {
		t.Errorf("a manifest of others: %v", err)
	}
	file := filepath.Join(t.TempDir(), "file")
	write(t, filepath.Dir(file), "file", "x")
	if _, err := Open(file, Options{}); !errors.Is(err, ErrForeign) {
		t.Errorf("a file: %v", err)
	}
}

// A manifest is a file like any other and may say anything: nothing outside of
// the folder is removed for it.
func TestManifestCannotReachOutside(t *testing.T) {
	parent := t.TempDir()
	write(t, parent, "precious.txt", "mine", "public/manifest.json", `{"schema":"dossier/manifest/1","files":[{"path":"../precious.txt"},{"path":"/etc/hostname"},{"path":""}]}`)
	put(t, filepath.Join(parent, "public"), site, Options{})
	if _, err := os.Stat(filepath.Join(parent, "precious.txt")); err != nil {
		t.Error(err)
	}
}

func TestTwoBuildsAtOnce(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	f := open(t, out, Options{})
	if _, err := Open(out, Options{}); !errors.Is(err, ErrBusy) {
		t.Errorf("the second build got %v", err)
	}
	t.Chdir(filepath.Dir(out)) // by whatever name it is called
	if _, err := Lock("./" + filepath.Base(out)); !errors.Is(err, ErrBusy) {
		t.Errorf("a deploy got %v", err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	open(t, out, Options{}).Close()
}

// A build that was killed leaves the site as it was, or files that the next
// build knows and puts right.
func TestKilledBuildIsPutRight(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	half := func(names ...string) *Folder {
		f := open(t, out, Options{})
		if err := f.Begin(names); err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if _, err := f.Write(name, []byte("half")); err != nil {
				t.Fatal(err)
			}
		}
		return f
	}
	killed := func(f *Folder) { // neither Commit nor Close
		if err := errors.Join(f.lock.Unlock(), f.next.Unlock()); err != nil {
			t.Fatal(err)
		}
	}
	killed(half("index.html"))
	if entries, err := os.ReadDir(out); err == nil && len(entries) > 0 {
		t.Error("an unfinished new site stands in its place")
	}
	put(t, out, site, Options{})
	want := tree(t, out)

	f := half("index.html", "left/behind.html")
	write(t, out, "briefings/.dossier-123", "half a temporary file", PendingName, "index.html\nleft/behind.html\n")
	killed(f)
	put(t, out, site, Options{})
	if got := tree(t, out); !maps.Equal(got, want) {
		t.Errorf("the next build left %v", difference(got, want))
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(out), ".public*")); len(left) > 0 {
		t.Errorf("left beside the site: %v", left)
	}
}

// A new site takes the place of the old one at once, and what others put there
// comes along.
func TestSitesChangePlaces(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows moves no folder that is open, and has other rights")
	}
	out := filepath.Join(t.TempDir(), "public")
	put(t, out, site, Options{})
	write(t, out, "theirs.txt", "kept", "deep/er/theirs.txt", "kept", "briefings/.hidden", "kept")
	if err := os.Symlink("/nowhere", filepath.Join(out, "link")); err != nil {
		t.Fatal(err)
	}
	_ = os.Mkdir(filepath.Join(out, "empty"), 0o755)
	_ = os.Chmod(out, 0o775)
	before, err := os.Open(out) // whoever reads the old site goes on to do so
	if err != nil {
		t.Fatal(err)
	}
	defer before.Close()
	info, _ := before.Stat()
	another := but("index.html", "<h1>Another</h1>")
	put(t, out, another, Options{})
	now, err := os.Stat(out)
	if err != nil || os.SameFile(info, now) || now.Mode().Perm() != 0o775 {
		t.Errorf("the folder is the one it was, or may be read by others: %v %v", now.Mode(), err)
	}
	for _, name := range []string{"theirs.txt", "deep/er/theirs.txt", "briefings/.hidden"} {
		if data, err := os.ReadFile(filepath.Join(out, name)); err != nil || string(data) != "kept" {
			t.Errorf("%s is lost: %v", name, err)
		}
	}
	if to, err := os.Readlink(filepath.Join(out, "link")); err != nil || to != "/nowhere" {
		t.Errorf("their link is lost: %v", err)
	}
	if _, err := os.Stat(filepath.Join(out, "empty")); err != nil {
		t.Error(err)
	}
	if wrong := matching(out); len(wrong) > 0 {
		t.Error(wrong)
	}
	written, _ := put(t, out, another, Options{})
	if again, _ := os.Stat(out); written != 0 || !os.SameFile(now, again) {
		t.Error("a build that changes nothing changes the folder")
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(out), ".public*")); len(left) > 0 {
		t.Errorf("left beside the site: %v", left)
	}
}

// Where folders cannot change places, files are replaced one by one.
func TestSitesArePoured(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	put(t, out, site, Options{})
	write(t, out, "theirs.txt", "kept")
	another := but("index.html", "<h1>Another</h1>", "briefings/two.html", "", "briefings/two.json", "")
	f := open(t, out, Options{})
	if err := f.Begin(nil); err != nil {
		t.Fatal(err)
	}
	for path, data := range another {
		if _, err := f.Write(path, []byte(data)); err != nil {
			t.Fatal(err)
		}
	}
	m := Manifest{Schema: manifestSchema, Generator: "test", Files: f.manifest(list(another))}
	if _, err := f.pour([]string{"briefings/two.html", "briefings/two.json"}, m.encode()); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	got := tree(t, out)
	delete(got, "theirs.txt")
	if want := clean(t, another); !maps.Equal(got, want) {
		t.Errorf("poured, the site differs: %v", difference(got, want))
	}
}

// A build in place that finds nothing to change leaves nothing either, nor does one that is
// stopped before it changes anything.
func TestUnchangedInPlace(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	f := open(t, out, Options{Watching: true})
	if _, _, err := f.build(site); err != nil {
		t.Fatal(err)
	}
	if err := f.Begin(slices.Collect(maps.Keys(site))); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(out, PendingName)); err != nil {
		t.Error("nothing says what is about to be written")
	}
	for path, data := range site {
		if changed, err := f.Write(path, []byte(data)); changed || err != nil {
			t.Errorf("%s is written again, or cannot be: %v", path, err)
		}
	}
	if err := f.Unchanged(); err != nil {
		t.Fatal(err)
	}
	left := func() bool { _, err := os.Stat(filepath.Join(out, PendingName)); return err == nil }
	if left() {
		t.Error("it is left to be finished")
	}
	for _, replaced := range []bool{false, true} {
		if err := f.Begin([]string{"index.html"}); err != nil {
			t.Fatal(err)
		}
		if replaced {
			if _, err := f.Write("index.html", []byte("half a site")); err != nil {
				t.Fatal(err)
			}
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		if left() != replaced {
			t.Errorf("stopped with files replaced: %v; left to be finished: %v", replaced, left())
		}
		if !replaced {
			f = open(t, out, Options{Watching: true})
			if _, _, err := f.build(site); err != nil { // the first of a watch is not in place
				t.Fatal(err)
			}
		}
	}
}

// Copies that are compressed hold what stands beside them, and go with it.
func TestCompressedCopies(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	put(t, out, site, Options{Compress: true})
	n := 0
	for path := range tree(t, out) {
		base, ext := strings.TrimSuffix(path, filepath.Ext(path)), filepath.Ext(path)
		if ext != ".br" && ext != ".gz" {
			continue
		}
		n++
		data, _ := os.ReadFile(filepath.Join(out, path))
		var r io.Reader = brotli.NewReader(bytes.NewReader(data))
		if ext == ".gz" {
			var err error
			if r, err = gzip.NewReader(bytes.NewReader(data)); err != nil {
				t.Fatal(err)
			}
		}
		got, err := io.ReadAll(r)
		want, _ := os.ReadFile(filepath.Join(out, base))
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not %s: %v", path, base, err)
		}
	}
	if wrong := matching(out); n != 2 || len(wrong) > 0 { // of index.html: the others are too small to be worth it
		t.Errorf("%d copies; %v", n, wrong)
	}
	put(t, out, site, Options{})
	for path := range tree(t, out) {
		if strings.HasSuffix(path, ".br") || strings.HasSuffix(path, ".gz") {
			t.Errorf("%s is left", path)
		}
	}
}

// No path leads out of the site, whoever gives it.
func TestFolderKeepsPathsInside(t *testing.T) {
	f := open(t, filepath.Join(t.TempDir(), "public"), Options{})
	defer f.Close()
	for _, path := range []string{"../x", "/x", "a/../../x", ""} {
		if _, err := f.Write(path, []byte("x")); err == nil {
			t.Errorf("%q is written", path)
		}
	}
}

// What is known of the site that stands: its addresses, if they are public, and whether
// a build that failed wrote into it.
func TestPublicAndDirty(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	put(t, out, site, Options{})
	f := open(t, out, Options{Watching: true})
	if got := f.Public(); len(got) != len(site) || f.Dirty() {
		t.Error(got, f.Dirty())
	}
	for _, text := range []string{"beside", "in place"} {
		next := but("index.html", text)
		if err := f.Begin([]string{"index.html"}); err != nil {
			t.Fatal(err)
		}
		if changed, err := f.Write("index.html", []byte(text)); err != nil || !changed || !f.Dirty() {
			t.Error(changed, err, f.Dirty())
		}
		if _, err := f.Commit(list(next), "test", ""); err != nil || f.Dirty() {
			t.Error(err, f.Dirty())
		}
	}
	if _, err := f.Commit(list(site), "test", "TLP:AMBER"); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	f = open(t, out, Options{})
	if got := f.Public(); len(got) > 0 {
		t.Error("addresses of a site that is not public:", got)
	}
	_ = f.Close()
}

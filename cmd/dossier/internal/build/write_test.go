package build

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/export"
)

// matching reports what is wrong between a folder and its manifest.
func matching(dir string) (wrong []string) {
	m, err := readManifest(dir)
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
		if f.MediaType == "" || strings.Contains(f.MediaType, "octet-stream") && !strings.HasSuffix(f.Path, ".br") {
			wrong = append(wrong, f.Path+" has the media type "+f.MediaType)
		}
	}
	return wrong
}

// A new site takes the place of the old one at once, and what others put there
// comes along.
func TestSitesChangePlaces(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows moves no folder that is open, and has other rights")
	}
	root, out := t.TempDir(), filepath.Join(t.TempDir(), "public")
	write(t, root, small...)
	buildInto(t, root, out)
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
	write(t, root, "content/site.yaml", "title: Another\nbase_url: https://small.example/a/\n")
	buildInto(t, root, out)
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
	g := buildInto(t, root, out)
	if again, _ := os.Stat(out); g.Stats.Written != 0 || !os.SameFile(now, again) {
		t.Error("a build that changes nothing changes the folder")
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(out), ".public*")); len(left) > 0 {
		t.Errorf("left beside the site: %v", left)
	}
}

// Where folders cannot change places, files are replaced one by one.
func TestSitesArePoured(t *testing.T) {
	root, out := t.TempDir(), filepath.Join(t.TempDir(), "public")
	write(t, root, small...)
	buildInto(t, root, out)
	write(t, out, "theirs.txt", "kept")
	write(t, root, "content/site.yaml", "title: Another\n")
	if err := os.Remove(filepath.Join(root, "seeds/two.md")); err != nil {
		t.Fatal(err)
	}
	f := open(t, out)
	g, err := Build(context.Background(), inputs(root), nil, f)
	if err != nil {
		t.Fatal(err)
	}
	list := f.files(g)
	wanted := map[string]bool{}
	for i := range list {
		wanted[list[i].Path] = true
	}
	var gone []string
	for path := range f.ours {
		if !wanted[path] {
			gone = append(gone, path)
		}
	}
	if err := f.pour(gone, manifest{Schema: manifestSchema, Generator: "test", Files: list}.encode()); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	clean := filepath.Join(t.TempDir(), "clean")
	buildInto(t, root, clean)
	got := tree(t, out)
	delete(got, "theirs.txt")
	if want := tree(t, clean); !maps.Equal(got, want) {
		t.Errorf("poured, the site differs: %v", difference(got, want))
	}
}

// A build in place that finds nothing to change leaves nothing either.
func TestUnchangedInPlace(t *testing.T) {
	root, out := t.TempDir(), filepath.Join(t.TempDir(), "public")
	write(t, root, small...)
	f, err := OpenFolder(out, FolderOptions{Watching: true})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for i := range 2 {
		g, err := Build(context.Background(), inputs(root), nil, f)
		if err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			_, err = f.Commit(g, "test")
		} else if g.Stats.Written > 0 {
			t.Errorf("%d files are written again", g.Stats.Written)
		} else if _, e := os.Stat(filepath.Join(out, pendingName)); e != nil {
			t.Error("nothing says what is about to be written")
		} else {
			err = f.Unchanged()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(filepath.Join(out, pendingName)); err == nil {
		t.Error("it is left to be finished")
	}
}

// In three steps, too, a site is the old one or the new one, or restored.
func TestExchangeInSteps(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, ".public.dossier-1"), filepath.Join(dir, "public")
	write(t, dir, ".public.dossier-1/x", "new", "public/x", "old")
	if err := exchangeInSteps(a, b); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(filepath.Join(b, "x")); string(data) != "new" {
		t.Errorf("%q", data)
	}
	if err := os.Rename(b, aside(b)); err != nil { // killed between the steps
		t.Fatal(err)
	}
	if err := restore(b); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(filepath.Join(b, "x")); string(data) != "new" {
		t.Errorf("not restored: %q", data)
	}
	write(t, dir, "."+filepath.Base(b)+".dossier~/x", "stale")
	if err := restore(b); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(aside(b)); err == nil {
		t.Error("what stood aside is left")
	}
}

// Copies that are compressed hold what stands beside them, and go with it.
func TestCompressedCopies(t *testing.T) {
	root, out := t.TempDir(), filepath.Join(t.TempDir(), "public")
	write(t, root, small...)
	build := func(compress bool) {
		f, err := OpenFolder(out, FolderOptions{Compress: compress})
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		g, err := Build(context.Background(), inputs(root), nil, f)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Commit(g, "test"); err != nil {
			t.Fatal(err)
		}
	}
	build(true)
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
	if wrong := matching(out); n < 20 || len(wrong) > 0 {
		t.Errorf("%d copies; %v", n, wrong)
	}
	build(false)
	for path := range tree(t, out) {
		if strings.HasSuffix(path, ".br") || strings.HasSuffix(path, ".gz") {
			t.Errorf("%s is left", path)
		}
	}
}

// Hosts are told what pages say themselves, what never changes, and what moved.
func TestHostFiles(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root, "content/entities.yaml", "- merge: ana\n  into: port\n")
	in := inputs(root)
	_, files := site(t, in)
	meta := regexp.MustCompile(`http-equiv="Content-Security-Policy" content="([^"]*)"`)
	for name, page := range files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		if m := meta.FindStringSubmatch(page); m == nil || strings.ReplaceAll(m[1], "&#39;", "'") != export.Policy {
			t.Errorf("%s: the policy is %q, that of the headers %q", name, m, export.Policy)
		}
	}
	for _, want := range []string{"/a/*\n  Content-Security-Policy: " + export.Policy + "; frame-ancestors 'none'\n", "nosniff", "immutable"} {
		if !strings.Contains(files["_headers"], want) {
			t.Errorf("_headers lacks %q", want)
		}
	}
	for _, line := range strings.Split(files["_headers"], "\n") {
		if path, ok := strings.CutPrefix(line, "/a/"); ok && path != "*" && files[path] == "" {
			t.Errorf("a header for %q, which is not there", path)
		}
	}
	if want := "/a/entities/ana.html /a/entities/port.html 301\n"; files["_redirects"] != want {
		t.Errorf("_redirects %q, want %q", files["_redirects"], want)
	}
	if _, ok := files[".nojekyll"]; !ok {
		t.Error("no .nojekyll")
	}
	if !strings.Contains(files["404.html"], `href="/a/assets/style.`) {
		t.Error("404.html does not name its style from the root of its host")
	}
	write(t, root, "static/_headers", "mine")
	if _, files = site(t, in); files["_headers"] != "mine" {
		t.Error("the archive's own _headers does not win")
	}
	in.Audience = archive.Audience{TLP: "AMBER"}
	_ = os.Remove(filepath.Join(root, "static/_headers"))
	if _, files = site(t, in); !strings.Contains(files["_headers"], "X-Robots-Tag: noindex") {
		t.Error("a private site may be indexed")
	}
}

// No path leads out of the site, whoever gives it.
func TestFolderKeepsPathsInside(t *testing.T) {
	f := open(t, filepath.Join(t.TempDir(), "public"))
	defer f.Close()
	for _, path := range []string{"../x", "/x", "a/../../x", ""} {
		if _, err := f.Write(path, []byte("x")); err == nil {
			t.Errorf("%q is written", path)
		}
	}
}

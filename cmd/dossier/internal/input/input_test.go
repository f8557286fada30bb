package input

// What may lie in a folder that somebody else filled: none of it is waited for, none is
// followed, and none fills the memory.

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"dossier/cmd/dossier/internal/testkit"
)

// put writes a file below a folder.
func put(t *testing.T, dir, name, text string) string {
	t.Helper()
	at := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return at
}

func opened(t *testing.T, dir string) *Folder {
	t.Helper()
	f, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func TestReadsPlainFiles(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "a.txt", "one")
	put(t, dir, "sub/deep/b.txt", "two")
	put(t, dir, "empty.txt", "")
	put(t, dir, "full.txt", strings.Repeat("x", 100))
	f := opened(t, dir)
	for name, want := range map[string]string{"a.txt": "one", "sub/deep/b.txt": "two", "empty.txt": "", "full.txt": strings.Repeat("x", 100)} {
		if got, err := f.Read(name, 100); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	if _, err := f.Read("full.txt", 99); !errors.Is(err, ErrLarge) || !strings.Contains(err.Error(), "100 bytes; the limit is 99") {
		t.Error(err)
	}
	if _, err := f.ReadFile("nothing"); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	var names []string
	_ = fs.WalkDir(f, ".", func(name string, _ fs.DirEntry, err error) error {
		names = append(names, name)
		return err
	})
	if got := strings.Join(names, " "); got != ". a.txt empty.txt full.txt sub sub/deep sub/deep/b.txt" {
		t.Error(got)
	}
}

// Each is refused with what it is and what to do, whatever the way to it.
func TestRefusesLinks(t *testing.T) {
	dir, away := t.TempDir(), t.TempDir()
	put(t, away, "secret.txt", "PLANTED")
	put(t, dir, "inside.txt", "inside")
	put(t, dir, "folder/x.txt", "x")
	for name, to := range map[string]string{
		"out.txt": filepath.Join(away, "secret.txt"), "up.txt": "../" + filepath.Base(away) + "/secret.txt", "in.txt": "inside.txt", "loop.txt": "loop.txt", "nowhere.txt": "nowhere",
		"device.txt": os.DevNull, "away": away, "within": "folder", "self": ".",
	} {
		if !testkit.Symlink(t, to, filepath.Join(dir, name)) {
			t.Skip("no symbolic links here")
		}
	}
	f := opened(t, dir)
	for _, name := range []string{"out.txt", "up.txt", "in.txt", "loop.txt", "nowhere.txt", "device.txt", "away", "away/secret.txt", "within/x.txt", "self/inside.txt"} {
		data, err := f.ReadFile(name)
		if err == nil || data != nil {
			t.Errorf("%s is read: %q", name, data)
			continue
		}
		if text, hint := Why(err); text != "a symbolic link is not followed" || hint == "" {
			t.Errorf("%s: %s, %s", name, text, hint)
		}
		if file, err := f.Open(name); err == nil || file != nil {
			t.Errorf("%s is opened", name)
		}
	}
	for _, name := range []string{"away", "within", "self"} {
		if list, err := f.ReadDir(name); err == nil || len(list) > 0 {
			t.Errorf("%s is listed", name)
		}
	}
	if _, err := f.ReadFile("../" + filepath.Base(away) + "/secret.txt"); err == nil {
		t.Error("a path leads out of the folder")
	}
	if _, err := f.ReadFile("folder"); err == nil || !strings.Contains(err.Error(), "this is a folder") {
		t.Error(err)
	}
	// The folder itself: a link only where a slash says so.
	link := filepath.Join(t.TempDir(), "link")
	testkit.Symlink(t, dir, link)
	if _, err := Open(link); err == nil || Fit(link) == nil {
		t.Error("a link in the place of a folder is followed")
	}
	if data, err := opened(t, link+string(filepath.Separator)).ReadFile("inside.txt"); err != nil || string(data) != "inside" {
		t.Error(err)
	}
	if _, err := Open(filepath.Join(dir, "inside.txt")); err == nil || Fit(filepath.Join(dir, "inside.txt")) == nil {
		t.Error("a file is taken for a folder")
	}
	if Fit(filepath.Join(dir, "none")) != nil {
		t.Error("a missing folder is unfit")
	}
}

// A file that the maintainer names may be a link, but no pipe.
func TestReadGiven(t *testing.T) {
	dir := t.TempDir()
	name := put(t, dir, "a.txt", "one")
	link := filepath.Join(dir, "link.txt")
	if testkit.Symlink(t, name, link) {
		if data, err := ReadGiven(link, 10); err != nil || string(data) != "one" {
			t.Errorf("%q, %v", data, err)
		}
	}
	if _, err := ReadGiven(name, 2); !errors.Is(err, ErrLarge) {
		t.Error(err)
	}
	for _, bad := range []string{dir, os.DevNull} {
		if _, err := ReadGiven(bad, 10); err == nil {
			t.Errorf("%s is read", bad)
		}
	}
}

// Nothing is written over, through a link, or outside.
func TestCreate(t *testing.T) {
	dir, away := t.TempDir(), t.TempDir()
	put(t, dir, "there.txt", "old")
	if !testkit.Symlink(t, away, filepath.Join(dir, "away")) {
		t.Skip("no symbolic links here")
	}
	testkit.Symlink(t, filepath.Join(away, "new.txt"), filepath.Join(dir, "dangling.txt"))
	testkit.Symlink(t, ".", filepath.Join(dir, "self"))
	f := opened(t, dir)
	for _, name := range []string{"there.txt", "there.txt/x.txt", "away/x.txt", "away/deep/x.txt", "dangling.txt", "self/x.txt", "../x.txt"} {
		if err := f.Create(name, []byte("new"), nil); err == nil {
			t.Errorf("%s is written", name)
		}
	}
	if list, _ := os.ReadDir(away); len(list) > 0 {
		t.Errorf("written outside: %v", list)
	}
	if data, _ := f.ReadFile("there.txt"); string(data) != "old" {
		t.Errorf("overwritten: %q", data)
	}
	if err := f.Create("new/deep/x.txt", []byte("new"), nil); err != nil {
		t.Error(err)
	}
	if data, err := f.ReadFile("new/deep/x.txt"); err != nil || string(data) != "new" {
		t.Error(err)
	}
	stop := errors.New("stop")
	if err := f.Create("half/y.txt", []byte("new"), func() error {
		if _, err := f.Stat("half/y.txt"); !errors.Is(err, fs.ErrNotExist) {
			t.Error("it has its name before what must come first")
		}
		return stop
	}); !errors.Is(err, stop) {
		t.Error(err)
	}
	if left, _ := os.ReadDir(filepath.Join(dir, "half")); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// What of an archive's own cannot be read is an error: the program's file is not what
// was meant.
func TestOverlay(t *testing.T) {
	dir := t.TempDir()
	base := fstest.MapFS{"a.html": {Data: []byte("base a")}, "b.html": {Data: []byte("base b")}, "sub/c.css": {Data: []byte("base c")}, "x.go": {Data: []byte("package x")}}
	put(t, dir, "a.html", "own a")
	put(t, dir, "sub/d.css", "own d")
	put(t, dir, "x.go", "own code")
	linked := testkit.Symlink(t, filepath.Join(dir, "a.html"), filepath.Join(dir, "b.html"))
	o := Overlay(dir, base)
	for name, want := range map[string]string{"a.html": "own a", "sub/c.css": "base c", "sub/d.css": "own d", "x.go": "package x"} {
		if data, err := fs.ReadFile(o, name); err != nil || string(data) != want {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
	if linked {
		if data, err := fs.ReadFile(o, "b.html"); err == nil {
			t.Errorf("a link gives %q", data)
		}
	}
	list, err := fs.ReadDir(o, "sub")
	if err != nil || len(list) != 2 {
		t.Error(list, err)
	}
	if data, err := fs.ReadFile(Overlay(filepath.Join(dir, "none"), base), "a.html"); err != nil || string(data) != "base a" {
		t.Error(err)
	}
	if data, err := fs.ReadFile(Overlay(filepath.Join(dir, "a.html"), base), "b.html"); err == nil {
		t.Errorf("a file in the place of the folder gives %q", data)
	}
}

// A large file: its bytes, also where it has holes, from any place, and an error
// where it is written or the build is stopped.
func TestStream(t *testing.T) {
	dir := t.TempDir()
	name := put(t, dir, "film", "head")
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteAt([]byte("middle"), 3<<20); err != nil {
		t.Fatal(err)
	}
	if err := f.Truncate(5 << 20); err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	folder := opened(t, dir)
	stream := func() *Reader {
		file, err := folder.Open("film")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = file.Close() })
		r, err := Stream(ctx, "film", file)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	r := stream()
	for range 2 {
		if got, err := io.ReadAll(r); err != nil || string(got) != string(want) || r.Err != nil {
			t.Fatalf("%d bytes, %v, %v", len(got), err, r.Err)
		}
		_, _ = r.Seek(0, io.SeekStart)
	}
	if n, err := r.Seek(-3<<20, io.SeekEnd); err != nil || n != 2<<20 {
		t.Error(n, err)
	}
	if got, err := io.ReadAll(r); err != nil || string(got) != string(want[2<<20:]) {
		t.Error(len(got), err)
	}
	for what, change := range map[string]func() error{
		"grows":  func() error { return f.Truncate(6 << 20) },
		"is cut": func() error { return f.Truncate(1 << 20) },
	} {
		_ = f.Truncate(5 << 20)
		r := stream()
		if _, err := io.ReadFull(r, make([]byte, 1000)); err != nil {
			t.Fatal(err)
		}
		if err := change(); err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadAll(r); err == nil || r.Err == nil || !strings.Contains(err.Error(), "it changed while it was read") {
			t.Errorf("one that %s: %v", what, err)
		}
	}
	r = stream()
	stop()
	if _, err := io.ReadAll(r); !errors.Is(err, context.Canceled) || !errors.Is(r.Err, context.Canceled) {
		t.Error(err)
	}
}

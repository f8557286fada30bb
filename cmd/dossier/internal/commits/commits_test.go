package commits

// A folder comes as it was, a file in each of its states, and what is no commit or no
// repository is told.

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"dossier/cmd/dossier/internal/testkit"
)

func TestFolder(t *testing.T) {
	testkit.Tool(t, "git")
	root := t.TempDir()
	run := func(args ...string) {
		t.Helper()
		cmd := exec.Command("git", append([]string{"-C", root, "-c", "user.name=x", "-c", "user.email=x@example.org"}, args...)...)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %q: %v\n%s", args, err, out)
		}
	}
	put := func(name, text string) {
		t.Helper()
		at := filepath.Join(root, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(at), 0o755), os.WriteFile(at, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	run("init", "-q")
	put("seeds/sub/a.txt", "one")
	put("other.txt", "not asked for")
	run("add", ".")
	run("commit", "-qm", "first")
	put("seeds/sub/a.txt", "two")
	put("seeds/b.txt", "new")
	to := filepath.Join(t.TempDir(), "then")
	if err := Folder(t.Context(), filepath.Join(root, "seeds"), "HEAD", to); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(filepath.Join(to, "sub", "a.txt")); err != nil || string(data) != "one" {
		t.Errorf("%q, %v", data, err)
	}
	for _, name := range []string{"b.txt", "other.txt"} {
		if _, err := os.Stat(filepath.Join(to, name)); err == nil {
			t.Error(name, "is there")
		}
	}
	if err := Folder(t.Context(), filepath.Join(root, "content"), "HEAD", to+"2"); err != nil {
		t.Error("a folder that was not there:", err)
	}
	run("add", ".")
	run("commit", "-qm", "second")
	put("seeds/sub/a.txt", "three")
	run("rm", "-q", "--cached", "seeds/b.txt")
	run("commit", "-qm", "third")
	states, err := History(t.Context(), filepath.Join(root, "seeds"))
	if list := states["sub/a.txt"]; err != nil || len(states) != 2 || len(list) != 1 { // all on one day
		t.Fatalf("%+v, %v", states, err)
	} else if data, err := list[0].Read(t.Context()); err != nil || string(data) != "two" {
		t.Errorf("%q, %v", data, err)
	}
	if states, err = History(t.Context(), root); err != nil || len(states["seeds/sub/a.txt"]) != 1 || len(states["other.txt"]) != 1 {
		t.Errorf("of all of it: %+v, %v", states, err)
	}
	var wrong *Error
	if err := Folder(t.Context(), filepath.Join(root, "seeds"), "nowhere", to); !errors.As(err, &wrong) {
		t.Error(err)
	}
	if err := Folder(t.Context(), filepath.Join(t.TempDir(), "seeds"), "HEAD", to); !errors.As(err, &wrong) {
		t.Error(err)
	}
}

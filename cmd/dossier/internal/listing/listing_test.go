package listing

// After an edit only what was touched is looked at, and only that is in doubt.

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"dossier/cmd/dossier/internal/input"
	_ "dossier/cmd/dossier/internal/testkit"
)

func TestOnlyTheTouchedIsLookedAt(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string) {
		at := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		long := time.Now().Add(-time.Hour)
		if err := os.Chtimes(at, long, long); err != nil {
			t.Fatal(err)
		}
	}
	put("a.txt", "one")
	put("sub/b.txt", "two")
	put("c.txt", "three")
	f, err := input.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	first := Look(f, nil, nil)
	put("a.txt", "four")
	put("c.txt", "fifth")
	put("sub/d.txt", "six")
	then := Look(f, first, []string{"a.txt", "sub"})
	kept := map[string]bool{}
	for i := range then {
		kept[then[i].Name] = then[i].Kept(first)
	}
	if len(then) != 4 || kept["a.txt"] || kept["sub/b.txt"] || kept["sub/d.txt"] || !kept["c.txt"] {
		t.Errorf("kept are %v", kept)
	}
	all := Look(f, then, nil)
	for i := range all {
		kept[all[i].Name] = all[i].Kept(first)
	}
	if kept["a.txt"] || kept["c.txt"] || !kept["sub/b.txt"] || kept["sub/d.txt"] {
		t.Errorf("of all, kept are %v", kept)
	}
}

// A file is read again as it was read before, or not at all.
func TestReadAgain(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("one"), 0o644); err != nil {
		t.Fatal(err)
	}
	const sum = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed" // of “one”
	a := Again{Dir: dir, Shown: "seeds", Most: 10}
	if data, err := a.File("a.txt", sum); err != nil || string(data) != "one" {
		t.Errorf("%q, %v", data, err)
	}
	for name, of := range map[string]string{"a.txt": "00", "b.txt": sum, "../a.txt": sum} {
		if data, err := a.File(name, of); err == nil {
			t.Errorf("%s: %q", name, data)
		}
	}
	a.Most = 2
	if _, err := a.File("a.txt", sum); err == nil {
		t.Error("a file that is larger than before is read")
	}
}

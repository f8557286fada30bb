package input

// A name is one name, whichever form of Unicode the system stores it in.

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestNamesAreToldInOneForm(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"Café/Zürich.txt", "Café/plain.txt", "ñ.txt"} {
		at := filepath.Join(dir, norm.NFD.String(filepath.FromSlash(name)))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, listed := range []bool{true, false} { // who reads again does not list first
		f, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		if listed {
			var names []string
			_ = fs.WalkDir(f, ".", func(name string, d fs.DirEntry, err error) error {
				if err != nil {
					t.Error(err)
				} else if _, err := d.Info(); err != nil {
					t.Error(err)
				}
				names = append(names, name)
				return nil
			})
			if want := []string{".", "Café", "Café/Zürich.txt", "Café/plain.txt", "ñ.txt"}; !slices.Equal(names, want) {
				t.Errorf("told are %q", names)
			}
		}
		for _, name := range []string{"Café/Zürich.txt", "Café/plain.txt", "ñ.txt"} {
			if data, err := f.ReadFile(name); err != nil || string(data) != name {
				t.Errorf("%s holds %q, %v", name, data, err)
			}
		}
		if _, err := f.ReadFile("Café/ä.txt"); err == nil {
			t.Error("what is not there is read")
		}
		if err := f.Replace("ñ.txt", []byte("ñ.txt")); err != nil {
			t.Error(err)
		}
		if err := f.Create("Café/new.txt", nil, nil); listed && err != nil {
			t.Error(err)
		}
		_ = f.Close()
	}
	if list, _ := os.ReadDir(dir); len(list) != 2 {
		t.Errorf("a second file was made: %v", list)
	}
}

// Two files whose names differ in this alone stay two.
func TestBothFormsAreTwoFiles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{norm.NFC.String("é.txt"), norm.NFD.String("é.txt")} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	f, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	list, err := f.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list { // one where the system takes them for one
		if data, err := f.ReadFile(e.Name()); err != nil || len(list) == 2 && string(data) != e.Name() {
			t.Errorf("%q holds %q, %v", e.Name(), data, err)
		}
	}
}

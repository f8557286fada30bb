package main

// One archive is built in two places that differ in all that must not count.

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dossier/cmd/dossier/internal/atlas"
)

// The same archive gives the same bytes in any place, time zone, language, number
// of cores, and however its files were copied. It names each area of the atlas in each
// language, since lists that are made in another order may take one for another. Under
// -short two places are compared.
func TestSameBytesAnywhere(t *testing.T) {
	t.Parallel()
	dossier := program(t)
	var want []byte
	areas := [6]strings.Builder{} // a text of each language in which they have names
	for _, names := range atlas.Areas() {
		for i, n := range names[:min(len(names), len(areas))] {
			areas[i].WriteString("Ana Ruiz visited " + n + " on Monday.\n\n")
		}
	}
	places := [][]string{
		{"TZ=UTC", "LANG=C", "GOMAXPROCS=1"},
		{"TZ=Pacific/Kiritimati", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8", "GOMAXPROCS=7", "HOME=/nonexistent"},
		{"TZ=America/Los_Angeles", "LANG=ar_EG.UTF-8", "GOMAXPROCS=3", "GOGC=20"},
	}
	if testing.Short() {
		places = places[:2]
	}
	for i, env := range places {
		root := filepath.Join(t.TempDir(), []string{"a", "an other place", "ein Ort/ñ"}[i])
		for _, part := range []string{"content", "seeds"} {
			if err := os.CopyFS(filepath.Join(root, part), os.DirFS(filepath.Join("../..", part))); err != nil {
				t.Fatal(err)
			}
			_ = filepath.WalkDir(filepath.Join(root, part), func(name string, _ os.DirEntry, _ error) error {
				when := time.Now().Add(-time.Duration(i) * 1000 * time.Hour)
				return os.Chtimes(name, when, when)
			})
		}
		for k := range areas {
			name := filepath.Join(root, "seeds", "areas-"+string(rune('a'+k))+".txt")
			if err := os.WriteFile(name, []byte("Travels of a year\n\n"+areas[k].String()), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		c := exec.Command(dossier, "build", "--quiet", "--compress", "--date", "2026-05-01", "--root", []string{".", root, "../ein Ort/ñ"}[i])
		c.Dir, c.Env = []string{root, "/", filepath.Join(filepath.Dir(filepath.Dir(root)), "ein Ort")}[i], append(append(os.Environ(), env...), "XDG_CACHE_HOME="+t.TempDir())
		if said, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v", said, err)
		}
		got := wholeSite(t, filepath.Join(root, "public"))
		if want == nil {
			want = got
		}
		if !bytes.Equal(got, want) {
			t.Errorf("with %v the site differs:\n%s", env, firstLine(got, want))
		}
	}
}

// firstLine returns the first line of a that b does not have at its place.
func firstLine(a, b []byte) string {
	other := bytes.Split(b, []byte("\n"))
	for i, l := range bytes.Split(a, []byte("\n")) {
		if i >= len(other) || !bytes.Equal(l, other[i]) {
			return string(l)
		}
	}
	return ""
}

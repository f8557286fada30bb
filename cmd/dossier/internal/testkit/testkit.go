// Package testkit is what the tests of all rooms share: the flag that rewrites
// expected files, and the tools that some tests need. Every package with tests
// imports it, because "go test ./... -update" asks each of them for the flag.
package testkit

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// Update is set where expected files are to be rewritten instead of compared.
var Update = flag.Bool("update", false, "rewrite the files that tests expect")

// Tool finds a tool that the table .ci/tools names: a path to run or to read.
// Where it is missing, the test is skipped with a word on how to get it, but in CI
// it fails: nobody reads what is skipped there. Under -short no tool is asked for.
func Tool(t testing.TB, name string) string {
	t.Helper()
	if testing.Short() {
		t.Skipf("needs %s; -short leaves it out", name)
	}
	root := repository(t)
	table, err := os.ReadFile(filepath.Join(root, ".ci", "tools"))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(table)) {
		row := strings.Fields(line)
		if len(row) != 4 || row[0] != name {
			continue
		}
		for place := range strings.SplitSeq(row[3], ",") {
			if strings.Contains(place, "/") {
				place = filepath.Join(root, filepath.FromSlash(place))
			}
			if found, err := exec.LookPath(place); err == nil {
				return found
			}
			if _, err := os.Stat(place); err == nil && filepath.IsAbs(place) {
				return place
			}
		}
		const missing = "needs %s (%s: %s)\n  hint: make tools installs what is missing"
		if os.Getenv("CI") != "" {
			t.Fatalf(missing, name, row[1], row[2])
		}
		t.Skipf(missing, name, row[1], row[2])
	}
	t.Fatalf(".ci/tools has no row %q", name)
	return ""
}

// repository finds the folder of go.mod above the package that is tested.
func repository(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	for ; err == nil; dir = filepath.Dir(dir) {
		if _, missing := os.Stat(filepath.Join(dir, "go.mod")); missing == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			break
		}
	}
	t.Fatal("no go.mod above this package")
	return ""
}

// Symlink makes a symbolic link and reports whether there is one: Windows lets
// only some of its users make them.
func Symlink(t testing.TB, target, name string) bool {
	t.Helper()
	err := os.Symlink(target, name)
	if err != nil && runtime.GOOS != "windows" {
		t.Fatal(err)
	}
	return err == nil
}

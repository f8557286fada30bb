package main

// What a release is made of: how much code of others, named in its bill of
// materials, and the same bytes whoever makes it.

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"dossier/cmd/dossier/internal/testkit"
)

// The most that the program may stand on. All code of others has to be trusted,
// compiled, and watched for vulnerabilities.
const (
	maxRequired = 49  // modules in go.mod, those of the tests among them
	maxModules  = 33  // modules compiled into the program
	maxPackages = 399 // packages compiled, Go's among them and ours not
)

const tooMany = "%d %s, more than %d: what would users lose without the new ones? (cmd/dossier/README.md, Weight) If it is worth it, raise the bound in this test with the change"

// compiled lists the packages of others in the Linux program, and their modules.
func compiled(t *testing.T) (packages, modules []string) {
	t.Helper()
	c := exec.Command("go", "list", "-deps", "-f", "{{if not (and .Module .Module.Main)}}{{.ImportPath}} {{with .Module}}{{.Path}}@{{.Version}}{{end}}{{end}}", ".")
	c.Env = append(os.Environ(), "GOOS=linux", "GOARCH=amd64", "CGO_ENABLED=0")
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		name, module, _ := strings.Cut(strings.TrimSpace(line), " ")
		if name == "" {
			continue
		}
		if packages = append(packages, name); module != "" {
			modules = append(modules, module)
		}
	}
	slices.Sort(modules)
	return packages, slices.Compact(modules)
}

func TestDependenciesAreFew(t *testing.T) {
	data := read(t, "../../go.mod")
	required := 0
	for line := range strings.Lines(data) {
		if f := strings.Fields(line); strings.HasPrefix(line, "\t") && len(f) >= 2 && strings.HasPrefix(f[1], "v") {
			required++
		}
	}
	packages, modules := compiled(t)
	if required < 10 || len(modules) < 5 || len(packages) < 100 {
		t.Fatalf("%d, %d, %d: they are not counted", required, len(modules), len(packages))
	}
	for _, c := range []struct {
		have, most int
		what       string
	}{{required, maxRequired, "modules are required"}, {len(modules), maxModules, "modules are compiled into the program"}, {len(packages), maxPackages, "packages are compiled"}} {
		if c.have > c.most {
			t.Errorf(tooMany, c.have, c.what, c.most)
		}
	}
}

// compiling keeps tests that compile the same from doing it at once, and so twice.
var compiling sync.Mutex

// A release is made in two places, with other settings: each byte is the same. Its
// hashes and its bill of materials tell what is there. It is made for the processor that
// TestNoProductIsRoundedWithItsSum asks for, so that both compile once.
func TestReleaseIsTheSameAnywhere(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds the program twice; -short leaves it out")
	}
	compiling.Lock()
	defer compiling.Unlock()
	var made [2]map[string]string
	for n, env := range [][]string{{"TZ=UTC", "LC_ALL=C"}, {"TZ=Asia/Tokyo", "LC_ALL=C.UTF-8", "GOARM64=v9.0", "GOFLAGS=-buildvcs=auto -ldflags=-w", "GOMAXPROCS=1", "CGO_ENABLED=1"}} {
		dir := filepath.Join(t.TempDir(), []string{"one", "another place, with a longer name"}[n])
		for _, part := range []string{"Makefile", "go.mod", "go.sum", ".ci/bill", "cmd", "static", "templates"} {
			copyTree(t, filepath.Join("../..", filepath.FromSlash(part)), filepath.Join(dir, filepath.FromSlash(part)))
		}
		c := exec.Command("make", "release", "VERSION=1.2.3", "SYSTEMS="+otherSystem+"/"+otherProcessor)
		c.Dir, c.Env = dir, append(os.Environ(), env...)
		if said, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v", said, err)
		}
		made[n] = contents(t, filepath.Join(dir, "dist"))
	}
	if len(made[0]) != 3 {
		t.Errorf("a release of one system holds %d files, not 3", len(made[0]))
	}
	for name, data := range made[0] {
		if made[1][name] != data {
			t.Errorf("%s is another one when it is made elsewhere", name)
		}
		if sum := fmt.Sprintf("%x  %s\n", sha256.Sum256([]byte(data)), name); name != "SHA256SUMS" && !strings.Contains(made[0]["SHA256SUMS"], sum) {
			t.Errorf("SHA256SUMS does not hold %q", sum)
		}
	}
	var bill struct {
		Format     string `json:"bomFormat"`
		Components []struct {
			Name, Version, PURL string
			Hashes              []struct{ Content string }
		}
	}
	if err := json.Unmarshal([]byte(made[0]["dossier-1.2.3.cdx.json"]), &bill); err != nil || bill.Format != "CycloneDX" {
		t.Fatalf("the bill of materials: %v", err)
	}
	listed := map[string]string{}
	for _, c := range bill.Components {
		listed[c.Name] = c.Version
		for _, h := range c.Hashes {
			if h.Content != fmt.Sprintf("%x", sha256.Sum256([]byte(made[0][c.Name]))) {
				t.Errorf("the bill has another hash of %s", c.Name)
			}
		}
	}
	if "go"+listed["stdlib"] != strings.Fields(runtime.Version())[0] {
		t.Errorf("the bill says Go %s", listed["stdlib"])
	}
	_, modules := compiled(t)
	for _, m := range modules {
		if name, version, _ := strings.Cut(m, "@"); listed[name] != version {
			t.Errorf("the bill lacks %s", m)
		}
	}
}

// copyTree copies a file or a folder, but for what only tests read.
func copyTree(t *testing.T, from, to string) {
	t.Helper()
	err := filepath.WalkDir(from, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			if err == nil && d.Name() == "testdata" {
				return fs.SkipDir
			}
			return err
		}
		rel, _ := filepath.Rel(from, name)
		data, err := os.ReadFile(name)
		if err != nil || strings.HasSuffix(name, "_test.go") {
			return err
		}
		at := filepath.Join(to, rel)
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			return err
		}
		return os.WriteFile(at, data, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A vulnerability that is known stops CI; a database that cannot be asked does not,
// but it is said, and where an answer is a must it does.
func TestVulnerabilitiesStopCI(t *testing.T) {
	t.Parallel()
	testkit.Tool(t, "govulncheck")
	db := t.TempDir()
	put := func(name, text string) {
		name = filepath.Join(db, filepath.FromSlash(name))
		_ = os.MkdirAll(filepath.Dir(name), 0o755)
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	ask := func(from string, args ...string) (string, error) {
		c := exec.Command("../../.ci/vulnerable", args...)
		c.Env = append(os.Environ(), "VULNERABILITIES="+from, "GITHUB_ACTIONS=", "SCAN=package")
		out, err := c.CombinedOutput()
		return string(out), err
	}
	if said, err := ask("http://127.0.0.1:1"); err != nil || !strings.Contains(said, "NOT CHECKED") {
		t.Errorf("no database: %v, %s", err, said)
	}
	if said, err := ask("http://127.0.0.1:1", "must"); err == nil {
		t.Errorf("no database, and it must be asked: %s", said)
	}
	put("index/db.json", `{"modified":"2026-01-01T00:00:00Z"}`)
	put("index/modules.json", `[{"path":"github.com/alecthomas/kong","vulns":[{"id":"GO-2026-99999","modified":"2026-01-01T00:00:00Z"}]}]`)
	put("index/vulns.json", `[{"id":"GO-2026-99999","modified":"2026-01-01T00:00:00Z"}]`)
	put("ID/GO-2026-99999.json", `{"schema_version":"1.3.1","id":"GO-2026-99999","modified":"2026-01-01T00:00:00Z","published":"2026-01-01T00:00:00Z","summary":"An invented one","details":"Invented for a test.","database_specific":{"url":"https://example.org/GO-2026-99999"},
"affected":[{"package":{"name":"github.com/alecthomas/kong","ecosystem":"Go"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"}]}],"ecosystem_specific":{"imports":[{"path":"github.com/alecthomas/kong","symbols":["New"]}]}}]}`)
	said, err := ask("file://" + filepath.ToSlash(db))
	if err == nil || !strings.Contains(said, "GO-2026-99999") || !strings.Contains(said, "hint: update it") || strings.Contains(said, "panic") {
		t.Errorf("a known vulnerability: %v, %s", err, said)
	}
	if strings.Contains(said, "NOT CHECKED") {
		t.Error("a database that answers is taken for one that is away")
	}
}

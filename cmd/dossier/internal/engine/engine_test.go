package engine_test

// A build by its results: the golden site, the same bytes on any machine, bad input
// that costs no good one, and links that lead somewhere.

import (
	"compress/gzip"
	"context"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cache"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/source"
	"dossier/cmd/dossier/internal/testkit"
	"dossier/static"
	"dossier/templates"
)

// Each check makes dozens of builds; make unit and make test run this many, -rapid.checks
// as many as it says.
func TestMain(m *testing.M) {
	source.KeepEngine(func() string { return cache.Machine("pdf") }) // else each run compiles the reader of PDF files
	debug.SetGCPercent(300)                                          // a sixth less work
	flag.Parse()
	checks, given := "30", false
	if testing.Short() {
		checks = "15"
	}
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "rapid.checks" })
	if !given {
		_ = flag.Set("rapid.checks", checks)
	}
	os.Exit(m.Run())
}

// memory is a Sink that keeps the site.
type memory struct {
	mu    sync.Mutex
	files map[string]string
}

func newMemory() *memory { return &memory{files: map[string]string{}} }

func (m *memory) Begin([]string) error { return nil }

func (m *memory) Write(path string, data []byte) (bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	changed := m.files[path] != string(data)
	m.files[path] = string(data)
	return changed, nil
}

func (m *memory) Pass(path string, from io.ReadSeeker) (sum [sha256.Size]byte, size int64, changed bool, err error) {
	data, err := io.ReadAll(from)
	if err == nil {
		changed, err = m.Write(path, data)
	}
	return sha256.Sum256(data), int64(len(data)), changed, err
}

func inputs(root string) engine.Inputs {
	return engine.Inputs{
		Sources: filepath.Join(root, "seeds"), ShownSources: "seeds", Content: filepath.Join(root, "content"), ShownContent: "content",
		Templates: input.Overlay(filepath.Join(root, "templates"), templates.FS), ShownTemplates: "templates", Static: input.Overlay(filepath.Join(root, "static"), static.FS), Generator: "Dossier test",
		Audience: archive.Audience{Today: "2026-05-01"},
	}
}

// site builds an archive into memory.
func site(t testing.TB, in engine.Inputs) (*engine.Result, map[string]string) {
	t.Helper()
	m := newMemory()
	g, err := engine.Build(context.Background(), in, nil, m)
	if err != nil {
		t.Fatal(err)
	}
	return g, m.files
}

// write puts files below a folder, in the order given.
func write(t testing.TB, root string, files ...string) {
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

var small = []string{
	"content/site.yaml", "title: Small\nbase_url: https://small.example/a/\n",
	"content/entities/port.md", "---\nname: Port Authority\ntype: organization\naliases: [PA]\n---\nAn invented body.\n",
	"content/entities/ana.md", "---\nname: Ana Ruiz\ntype: person\n---\nAn invented person.\n",
	"content/publishers/herald.yaml", "name: The Herald\ndomains: [herald.example]\n",
	"content/pages/about.md", "---\ntitle: About\nnav: 1\n---\nSee [the first](source:one.txt), [Ana](entity:ana) and [home](index.html).\n\n```json\n{\"a\": 1}\n```\n",
	"seeds/one.txt", "Port closes for a day\n\nwww.herald.example\n\nBy Ana Example\n\nThe Port Authority (PA) closed on Monday.¹ Ana Ruiz said so, and the PA agreed.\n\nBackground\n\nRuiz has kept the port for ten years. It is not large, but it is hers, she says.\n\nLeave a comment\n\nHavn, 3 March 2025\n\n¹ https://herald.example/port\n",
	"seeds/two.md", "---\ntitle: Port opens again\ndate: 2025-03-04\nlang: en\n---\n\nThe Port Authority opened.\n\n## Table\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
	"seeds/sub/three.txt", "A text without a title or a date, which is long enough to be one paragraph and which nobody signed; it names the Port Authority once more.\n",
}

// TestGolden holds a whole small site to what was looked at: the bytes of its files, and
// of those that are compressed what they hold.
func TestGolden(t *testing.T) {
	const golden = "testdata/golden"
	g, got := site(t, inputs("testdata/archive"))
	for name, path := range g.Archive.Site.Assets {
		if got[path] == "" {
			t.Errorf("no %s", name)
		}
		delete(got, path)
	}
	for _, asset := range []string{"assets/icon.svg", "schema/archive.json", "schema/briefing.json", "schema/entity.json"} {
		if got[asset] == "" {
			t.Errorf("no %s", asset)
		}
		delete(got, asset) // not the archive's own
	}
	for name, data := range got {
		if path.Ext(name) == ".gz" || path.Ext(name) == ".zip" {
			delete(got, name)
			got[name+".unpacked"] = testkit.Unpacked(t, name, data)
		}
	}
	if *testkit.Update {
		if err := os.RemoveAll(golden); err != nil {
			t.Fatal(err)
		}
		for name, data := range got {
			write(t, golden, name, data)
		}
	}
	seen := map[string]bool{}
	err := filepath.WalkDir(golden, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(golden, name)
		rel = filepath.ToSlash(rel)
		seen[rel] = true
		want, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if have, ok := got[rel]; !ok {
			t.Errorf("%s: nobody makes this file any more", rel)
		} else if have != string(want) {
			t.Errorf("%s differs from what was looked at; go test ./... -update rewrites it\n%s", rel, firstDifference(have, string(want)))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range got {
		if !seen[name] {
			t.Errorf("%s: a new file that nobody looked at", name)
		}
	}
}

func firstDifference(a, b string) string {
	la, lb := strings.Split(unpacked(a), "\n"), strings.Split(unpacked(b), "\n")
	for i := range min(len(la), len(lb)) {
		if la[i] != lb[i] {
			return fmt.Sprintf("line %d\n got %s\nwant %s", i+1, la[i], lb[i])
		}
	}
	return "one is longer"
}

// unpacked is the text of a file that may be gzip, for a person to read.
func unpacked(data string) string {
	r, err := gzip.NewReader(strings.NewReader(data))
	if err != nil {
		return data
	}
	text, err := io.ReadAll(r)
	if err != nil {
		return data
	}
	return string(text)
}

// The same input gives the same bytes, whatever the order in which files were
// made, the number of cores, the time zone or the locale.
func TestSameBytes(t *testing.T) {
	a, b := t.TempDir(), t.TempDir()
	write(t, a, small...)
	for i := len(small) - 2; i >= 0; i -= 2 {
		write(t, b, small[i], small[i+1])
	}
	_, first := site(t, inputs(a))
	t.Setenv("TZ", "Pacific/Chatham")
	t.Setenv("LC_ALL", "tr_TR.UTF-8")
	old := runtime.GOMAXPROCS(1)
	_, second := site(t, inputs(b))
	runtime.GOMAXPROCS(7)
	_, third := site(t, inputs(b))
	runtime.GOMAXPROCS(old)
	if !maps.Equal(first, second) || !maps.Equal(second, third) {
		t.Error("two builds of one archive differ")
	}
	for name, data := range first {
		if strings.Contains(data, a) || strings.Contains(data, os.TempDir()) {
			t.Errorf("%s holds a path of this machine", name)
		}
	}
}

// What did not change is not rendered again.
func TestUnchangedIsKept(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	in := inputs(root)
	in.Watching = true
	kept := newMemory()
	first, err := engine.Build(context.Background(), in, nil, kept)
	if err != nil {
		t.Fatal(err)
	}
	second, err := engine.Build(context.Background(), in, first.Memory(), kept)
	if err != nil {
		t.Fatal(err)
	}
	if s := second.Stats; s.Rendered != s.Looked || s.Written != 0 || s.Unchanged != first.Count() { // files of now are looked at: their times say nothing yet
		t.Errorf("%+v", s)
	}
	if second, err = engine.Build(context.Background(), in, second.Memory(), kept); err != nil {
		t.Fatal(err)
	}
	if s := second.Stats; s.Rendered != 0 || s.Written != 0 || s.Unchanged != first.Count() { // what was looked at once is known by its View
		t.Errorf("%+v", s)
	}
	write(t, root, "seeds/two.md", strings.Replace(small[13], "opened.", "opened at noon.", 1))
	third, err := engine.Build(context.Background(), in, second.Memory(), kept)
	if err != nil {
		t.Fatal(err)
	}
	if s := third.Stats; s.Written == 0 || s.Written > 24 {
		t.Errorf("one source changed, %d of %d files written", s.Written, third.Count())
	}
}

// A bad source never costs the others.
func TestBadSources(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root,
		"seeds/empty.txt", "", "seeds/blank.txt", " \n\n\t\n", "seeds/binary.txt", "a\x00b", "seeds/invalid.txt", "Title\n\nbad \xff\xfe bytes in a text that is otherwise fine, and long enough.\n",
		"seeds/picture.png", "x", "seeds/twice-a.txt", "One title\n\nA text that is long enough to be the text of a source of its own.\n",
		"seeds/twice-b.txt", "One title\n\nAnother text that is long enough to be the text of a source of its own.\n",
		"seeds/unclosed.md", "---\ntitle: x\n\nA text.\n", "seeds/.hidden.txt", "x", "seeds/editor.txt~", "x",
		"seeds/template.txt", "{{.Title}} {{template \"x\"}} <script>alert(1)</script>\n\nThe title of this text tries to be a template and a script.\n",
		"seeds/secret.md", "---\ntitle: Withheld\ntlp: AMBER\n---\nPLANTED-STRING\n",
	)
	if !testkit.Symlink(t, "/etc/passwd", filepath.Join(root, "seeds/link.txt")) || !testkit.Symlink(t, "/etc", filepath.Join(root, "seeds/folder")) {
		t.Skip("no symbolic links here")
	}
	g, files := site(t, inputs(root))
	for _, want := range []string{
		"seeds/empty.txt: warning:", "seeds/blank.txt: warning:", "seeds/binary.txt:1: not a text file", "seeds/invalid.txt:3: warning:", "seeds/picture.png: warning: cannot read files of this kind",
		"seeds/twice-b.txt: note: its address would be that of seeds/twice-a.txt", "seeds/unclosed.md:1: the front matter is not closed", "seeds/link.txt: a symbolic link", "seeds/folder: a symbolic link",
		"seeds/secret.md: note: withheld: marked TLP:AMBER",
	} {
		found := false
		for _, m := range g.Messages {
			found = found || strings.HasPrefix(m.String(), want)
		}
		if !found {
			t.Errorf("no message %q in\n%v", want, g.Messages)
		}
	}
	for _, m := range g.Messages {
		if m.Hint == "" {
			t.Errorf("no hint: %s", m)
		}
	}
	if n := g.Archive.Counts.Briefings; n != 3+4 {
		t.Errorf("%d briefings", n)
	}
	for name, data := range files {
		if strings.HasPrefix(name, "assets/") {
			continue // the program's own
		}
		if strings.Contains(data, "PLANTED-STRING") || strings.Contains(data, "root:x:0") || strings.Contains(data, ".hidden") {
			t.Errorf("%s shows what it must not", name)
		}
	}
	walk(t, files)
}

func TestBadContent(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root,
		"content/site.yaml", "title: x\ntitel: y\nbase_url: nowhere\n",
		"content/entities/second.md", "---\nname: Port Authority\ntype: organisation\n---\n",
		"content/entities/third.md", "---\nname: The Third\ntype: place\naliases: [PA, '', '...', 3]\ncolour: red\nwikidata: 7\n---\n",
		"content/entities/Bad Name.md", "---\nname: x\ntype: place\n---\n", "content/entities/more/ana.md", "---\nname: x\ntype: place\n---\n",
		"content/entities/front.md", "no front matter\n", "content/entities/open.md", "---\nname: x\n", "content/entities/noname.md", "---\ntype: place\n---\n",
		"content/publishers/p.yaml", "name: P\ntype: paper\ntitle: all the same\nsource_reliability: G\n", "content/sources/none.txt.yaml", "title: x\n",
		"content/pages/p.md", "---\ntitle: P\n---\n[nowhere](source:none.txt)\n", "content/entities/list.md", "---\n- a\n---\n", "content/notes.txt", "ignored",
	)
	g, files := site(t, inputs(root))
	for _, want := range []string{
		`content/site.yaml:2: unknown key "titel" in site.yaml` + "\n  hint: did you mean \"title\"?", "content/site.yaml:3: base_url is not a web address",
		`content/entities/second.md:3: unknown type "organisation"; did you mean "organization"?`, `content/entities/third.md:4: "PA" is already a name of port (content/entities/port.md:4)`,
		"content/entities/third.md:4: an empty alias", "content/entities/third.md:4: invalid alias", `content/entities/third.md:5: unknown key "colour"`, "content/entities/third.md:6: invalid Wikidata id",
		"content/entities/Bad Name.md: the file name is not a valid id", `content/entities/more/ana.md: id "ana" is already used by content/entities/ana.md`, "content/entities/front.md:1: there is no front matter",
		"content/entities/open.md:1: the front matter is not closed", "content/entities/noname.md:2: the entity has no name", `content/publishers/p.yaml:2: unknown type "paper"`,
		"content/publishers/p.yaml:3: title cannot be the same", `content/publishers/p.yaml:4: unknown source_reliability "G"`, `content/sources/none.txt.yaml: warning: there is no source "none.txt"`,
		"content/pages/p.md:4: warning: a link that leads nowhere", "content/entities/list.md:2: this is a list", "content/notes.txt: warning: this file is ignored",
	} {
		found := false
		for _, m := range g.Messages {
			found = found || strings.HasPrefix(m.String(), want)
		}
		if !found {
			t.Errorf("no message %q in\n%v", want, g.Messages)
		}
	}
	if g.Messages.Count(diag.Error) < 16 {
		t.Errorf("%d errors", g.Messages.Count(diag.Error))
	}
	walk(t, files)
}

func TestBrokenTemplateNamesItsLine(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root, "templates/home.html", "{{define \"main\"}}\n{{.Nothing}}\n{{end}}")
	_, err := engine.Build(context.Background(), inputs(root), nil, newMemory())
	var f *diag.Failure
	if !errors.As(err, &f) || f.File != "templates/home.html" || f.Line != 2 || f.Hint == "" {
		t.Errorf("%v", err)
	}
	write(t, root, "templates/home.html", "{{define \"main\"}}<p>mine</p>{{end}}")
	if _, files := site(t, inputs(root)); !strings.Contains(files["index.html"], "<p>mine") {
		t.Error("the archive's own template is not used")
	}
}

var (
	attributes = regexp.MustCompile(`\s(href|src|id)=(?:"([^"]*)"|([^\s">]+))`)
	ours       = regexp.MustCompile(`<script data-early>[^<]*</script>|<script type="application/ld\+json">\{[^<]*\}</script>`)
	forbidden  = regexp.MustCompile(`(?i)<script|<style|\sstyle=|\son[a-z]+=|javascript:`)
)

// walk follows every link of a site: each leads to a file of it, and each
// fragment to an id on that page; nothing on a page is live.
func walk(t *testing.T, files map[string]string) {
	t.Helper()
	ids := map[string]map[string]bool{}
	for name, data := range files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		ids[name] = map[string]bool{}
		for _, m := range attributes.FindAllStringSubmatch(data, -1) {
			m[2] += m[3] // with quotes, or without
			if m[1] == "id" {
				if ids[name][m[2]] {
					t.Errorf("%s: the id %q stands twice", name, m[2])
				}
				ids[name][m[2]] = true
			}
		}
		if m := forbidden.FindString(ours.ReplaceAllStringFunc(data, unlessRefused)); m != "" {
			t.Errorf("%s holds %q", name, m)
		}
		if !strings.Contains(data, `http-equiv="Content-Security-Policy"`) || strings.Count(data, "<h1") != 1 {
			t.Errorf("%s: no policy, or not one h1", name)
		}
	}
	for name, data := range files {
		if !strings.HasSuffix(name, ".html") || name == "404.html" {
			continue
		}
		for _, m := range attributes.FindAllStringSubmatch(data, -1) {
			m[2] += m[3]
			if m[1] == "id" || strings.Contains(m[2], "://") || strings.HasPrefix(m[2], "mailto:") || strings.HasPrefix(m[2], "data:application/x-bibtex;base64,") || strings.HasPrefix(m[2], "data:application/x-research-info-systems;base64,") {
				continue
			}
			to, fragment, _ := strings.Cut(m[2], "#")
			if strings.HasPrefix(to, "/") {
				t.Errorf("%s: %s is not relative", name, m[2])
			}
			target := name
			if to != "" {
				target = filepath.ToSlash(filepath.Join(filepath.Dir(name), to))
			}
			if _, ok := files[target]; !ok {
				t.Errorf("%s: %s leads nowhere", name, m[2])
			} else if fragment != "" && !ids[target][fragment] {
				t.Errorf("%s: there is no %q on %s", name, fragment, target)
			}
		}
	}
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	var long strings.Builder
	for i := range 400 {
		fmt.Fprintf(&long, "The Port Authority spoke for the %dth time of the day, and Ana Ruiz listened.\n\n", i)
	}
	write(t, root, "seeds/long.txt", "A long day at the port\n\n"+long.String())
	for i := range 260 { // more than a page of a name holds
		write(t, root, fmt.Sprintf("seeds/many/%03d.txt", i), fmt.Sprintf("Report number %d\n\n%d May 2024\n\nThe Port Authority wrote report number %d, and it was not long.\n", i, i%28+1, i))
	}
	_, files := site(t, inputs(root))
	for _, name := range []string{"entities/port/2.html", "briefings/index/3.html", "sitemap.xml", "feed.xml", "robots.txt", "archive.json", "people/index.html", "works/index.html"} {
		if files[name] == "" {
			t.Errorf("no %s", name)
		}
	}
	led := regexp.MustCompile(`\]\(([^)]+)\)`).FindAllStringSubmatch(files["llms.txt"], -1)
	for _, link := range led {
		if files[strings.TrimPrefix(link[1], "https://small.example/a/")] == "" {
			t.Errorf("llms.txt leads to %s, which is not there", link[1])
		}
	}
	if len(led) < 5 {
		t.Errorf("llms.txt leads to %d files:\n%s", len(led), files["llms.txt"])
	}
	walk(t, files)
}

package main

// The documentation is held to the program: what can be generated is, and the rest
// must name what exists, because a manual that is wrong is worse than none.

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/testkit"
)

const docs = "../../docs/"

// generated holds a file of the documentation to what the program says.
func generated(t *testing.T, name, want string) {
	t.Helper()
	if *testkit.Update {
		if err := os.WriteFile(docs+name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if have := read(t, docs+name); have != want {
		t.Errorf("docs/%s is not what the program says; go test ./cmd/dossier -update rewrites it", name)
	}
}

// generatedPart does the same for the part of a page between two marks.
func generatedPart(t *testing.T, name, part, want string) {
	t.Helper()
	begin, end := "<!-- "+part+": written by go test ./cmd/dossier -update -->\n", "<!-- end -->"
	before, rest, ok := strings.Cut(read(t, docs+name), begin)
	_, after, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatalf("docs/%s has lost the marks around its %s", name, part)
	}
	generated(t, name, before+begin+want+end+after)
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}

const commandsIntro = `# Commands

<!-- Written by go test ./cmd/dossier -update from the help of the program. -->

A path given by a flag is relative to the working directory. The exit status is 0 on success, 1 if the archive has errors, and 2 if the command is called wrongly. A message names file and line and ends with a hint; a bad source never affects the others.

`

func TestCommandsPage(t *testing.T) {
	t.Setenv("COLUMNS", "80") // the width of the help, whatever terminal this runs in
	var page strings.Builder
	page.WriteString(commandsIntro)
	var out bytes.Buffer
	e := &env{ctx: context.Background(), stdout: &out, stderr: &out}
	parser, err := newParser(e, func(int) {})
	if err != nil {
		t.Fatal(err)
	}
	var write func(n *kong.Node, name []string)
	write = func(n *kong.Node, name []string) {
		out.Reset()
		if status := run(append([]string{"help"}, name...), e); status != exitDone {
			t.Fatalf("help %v: status %d, %s", name, status, out.String())
		}
		var text strings.Builder
		for line := range strings.Lines(out.String()) {
			text.WriteString(strings.TrimRight(line, " \n") + "\n")
		}
		fmt.Fprintf(&page, "%s %s\n\n```text\n%s```\n\n", strings.Repeat("#", min(2+max(len(name)-1, 0), 3)), strings.Join(append([]string{"dossier"}, name...), " "), text.String())
		for _, c := range n.Children {
			write(c, append(slices.Clone(name), c.Name))
		}
	}
	write(parser.Model.Node, nil)
	generated(t, "commands.md", strings.TrimRight(page.String(), "\n")+"\n")
}

// The page on checking has a row for each rule.
func TestRulesAreDocumented(t *testing.T) {
	var rows strings.Builder
	rows.WriteString("| rule | level | finds |\n| --- | --- | --- |\n")
	for _, r := range content.CheckRules {
		level := r.Level
		if level == "" {
			level = "as reported"
		}
		fmt.Fprintf(&rows, "| `%s` | %s | %s |\n", r.Name, level, r.What)
	}
	generatedPart(t, "checking.md", "rules", rows.String())
}

// The page on files has a row for each field of a source.
func TestFieldsAreDocumented(t *testing.T) {
	generatedPart(t, "files.md", "fields", archive.FieldsMarkdown())
}

// README shows one source and what the program reads in it.
func TestReadmeExample(t *testing.T) {
	readme := read(t, "../../README.md")
	if n := strings.Count(readme, "\n"); n > 150 {
		t.Errorf("README has %d lines; 150 is the most, the rest belongs into docs/", n)
	}
	root := filepath.Join(t.TempDir(), "archive")
	call := func(args ...string) string {
		var out bytes.Buffer
		if status := run(args, &env{ctx: context.Background(), stdout: &out, stderr: &out}); status != exitDone {
			t.Fatalf("%v: status %d, %s", args, status, out.String())
		}
		return out.String()
	}
	call("init", root)
	from, text := filepath.Join(t.TempDir(), "clipping.txt"), read(t, filepath.Join(root, "seeds", "example.txt"))
	if err := os.Rename(filepath.Join(root, "seeds", "example.txt"), from); err != nil {
		t.Fatal(err)
	}
	said := call("add", "--root", root, "--as", "example.txt", from)
	said = "seeds/example.txt\n" + said[strings.Index(said, "\n")+1:]
	for _, block := range []string{text, said} {
		if !strings.Contains(readme, "```text\n"+block+"```\n") {
			t.Errorf("README does not show\n%s", block)
		}
	}
}

// Every link between pages of the documentation leads to a file, and to a heading.
func TestDocumentationLinks(t *testing.T) {
	root := os.DirFS("../..")
	pages := []string{"README.md", "cmd/dossier/README.md"}
	err := fs.WalkDir(root, "docs", func(name string, d fs.DirEntry, err error) error {
		if err == nil && path.Ext(name) == ".md" {
			pages = append(pages, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	link := regexp.MustCompile(`\]\(([^)\s]+)\)`)
	code := regexp.MustCompile("(?ms)^```.*?^```$|`[^`\n]*`")
	linked := map[string]bool{"README.md": true}
	for _, page := range pages {
		text := read(t, filepath.Join("../..", filepath.FromSlash(page)))
		for _, m := range link.FindAllStringSubmatch(code.ReplaceAllString(text, ""), -1) {
			u, err := url.Parse(m[1])
			if err != nil {
				t.Errorf("%s: %s", page, err)
				continue
			}
			if u.Host != "" {
				continue
			}
			to := page
			if u.Path != "" {
				to = path.Join(path.Dir(page), u.Path)
			}
			linked[to] = true
			if _, err := fs.Stat(root, to); err != nil {
				t.Errorf("%s links to %s, which does not exist", page, m[1])
			} else if u.Fragment != "" && !slices.Contains(headings(read(t, filepath.Join("../..", filepath.FromSlash(to)))), u.Fragment) {
				t.Errorf("%s links to %s, which is no heading", page, m[1])
			}
		}
	}
	for _, page := range pages {
		if !linked[page] {
			t.Errorf("no page links to %s", page)
		}
	}
}

// headings lists the ids that GitHub gives to the headings of a page.
func headings(text string) (ids []string) {
	fence := false
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "```") {
			fence = !fence
		}
		if title := strings.TrimLeft(line, "#"); !fence && title != line && strings.HasPrefix(title, " ") {
			id := strings.Map(func(r rune) rune {
				switch {
				case r == ' ':
					return '-'
				case r == '-' || r == '_' || 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r > 0x7f:
					return r
				}
				return -1
			}, strings.ToLower(strings.TrimSpace(title)))
			ids = append(ids, id)
		}
	}
	return ids
}

// The page on theming lists every template.
func TestTemplatesAreDocumented(t *testing.T) {
	page := read(t, docs+"theming.md")
	names, err := filepath.Glob("../../templates/*.html")
	if err != nil || len(names) == 0 {
		t.Fatal("no templates", err)
	}
	for _, name := range names {
		if !strings.Contains(page, "`"+filepath.Base(name)+"`") {
			t.Errorf("docs/theming.md does not list %s", filepath.Base(name))
		}
	}
}

// Each promise names the tests that hold it, and they exist.
func TestPromisesAreHeld(t *testing.T) {
	tests := map[string]bool{}
	name := regexp.MustCompile(`(?m)^func ((?:Test|Fuzz)\w+)\(`)
	err := filepath.WalkDir("../..", func(file string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(file, "_test.go") {
			for _, m := range name.FindAllStringSubmatch(read(t, file), -1) {
				tests[m[1]] = true
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for line := range strings.Lines(read(t, docs+"promises.md")) {
		cells := strings.Split(strings.Trim(line, "| \n"), " | ")
		if len(cells) != 2 || cells[1] == "held by" || strings.HasPrefix(cells[0], "---") {
			continue
		}
		rows++
		held := regexp.MustCompile("`((?:Test|Fuzz)\\w+)`").FindAllStringSubmatch(cells[1], -1)
		if len(held) == 0 {
			t.Errorf("no test holds %q", cells[0])
		}
		for _, m := range held {
			if !tests[m[1]] {
				t.Errorf("%q is held by %s, which does not exist", cells[0], m[1])
			}
		}
	}
	if rows < 20 {
		t.Errorf("%d promises; the page has changed its form", rows)
	}
}

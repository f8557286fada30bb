package engine_test

// Branches are merged by git, as maintainers do, and every address that a build of any
// of them gave answers afterwards, or the build stops at a line.

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/testkit"
)

// clerk edits an archive on branches, and remembers every address it built.
type clerk struct {
	t     *testing.T
	root  string
	r     *rand.Rand
	ever  map[string]bool
	story []string
}

func (c *clerk) git(args ...string) (string, error) {
	args = append([]string{"-C", c.root, "-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false", "-c", "merge.conflictStyle=merge"}, args...)
	out, err := exec.Command("git", args...).CombinedOutput()
	return string(out), err
}

func (c *clerk) must(args ...string) {
	c.t.Helper()
	if out, err := c.git(args...); err != nil {
		c.t.Fatalf("%v\ngit %v: %s", c.story, args, out)
	}
}

func (c *clerk) one(of ...string) string { return of[c.r.IntN(len(of))] }

// text is a source: few titles and names, so that branches choose the same.
func (c *clerk) text() string {
	who := func() string {
		return c.one("Ana Zyxquor", "Bran Wubberton", "Carla Ombleby", "Tide Council of Havn")
	}
	text := fmt.Sprintf("Title %d\n\n", c.r.IntN(6))
	for range 3 {
		text += fmt.Sprintf("On %d March 2025 %s met %s in the harbour of Havn.\n\n", 1+c.r.IntN(28), who(), who())
	}
	return text
}

// edit changes something, as one step of work on a branch.
func (c *clerk) edit() {
	sources, _ := filepath.Glob(filepath.Join(c.root, "seeds", "*.txt"))
	to := filepath.Join(c.root, "seeds", fmt.Sprintf("s%d.txt", c.r.IntN(12)))
	from := c.one(append(sources, to)...)
	data, _ := os.ReadFile(from)
	put := func(name, text string) {
		_ = os.MkdirAll(filepath.Dir(name), 0o755)
		_ = os.WriteFile(name, []byte(text), 0o644)
	}
	judge := func(line string) {
		name := filepath.Join(c.root, "content", "entities.yaml")
		old, _ := os.ReadFile(name)
		put(name, string(old)+line)
	}
	sidecar := filepath.Join(c.root, "content", "sources", filepath.Base(from)+".yaml")
	what := c.one("new", "new", "rename", "retitle", "both", "delete", "edit", "copy", "replace", "withhold", "lift", "merge", "name", "ignore")
	c.story = append(c.story, what+" "+filepath.Base(from))
	switch what {
	case "new":
		put(to, c.text())
	case "rename":
		_ = os.Rename(from, to)
	case "retitle":
		_, rest, _ := strings.Cut(string(data), "\n")
		put(from, fmt.Sprintf("Title %d\n", c.r.IntN(6))+rest)
	case "both":
		_ = os.Remove(from)
		put(to, string(data)+"A line more, which stands at its end.\n")
	case "delete":
		_ = os.Remove(from)
	case "edit":
		put(from, string(data)+fmt.Sprintf("A line more, number %d.\n", c.r.IntN(100)))
	case "copy":
		put(to, string(data))
	case "replace":
		put(from, c.text())
	case "withhold":
		put(sidecar, "draft: true\n")
	case "lift":
		_ = os.RemoveAll(filepath.Join(c.root, "content", "sources"))
	case "merge":
		judge("- merge: " + c.one("ana-zyxquor", "bran-wubberton") + "\n  into: " + c.one("carla-ombleby", "tide-council-of-havn") + "\n")
	case "name":
		judge("- rename: " + c.one("ana-zyxquor", "carla-ombleby") + "\n  name: " + c.one("Ana Quib", "Carla Quib") + "\n")
	case "ignore":
		judge("- ignore: " + c.one("Ana Zyxquor", "Bran Wubberton") + "\n")
	}
}

// build makes the site as the command does, and reports why there is none. Every
// address that may have been published by now must be in it.
func (c *clerk) build(published map[string]bool) (files map[string]string, failed *diag.Failure) {
	c.t.Helper()
	m, in := newMemory(), kept(c.root)
	g, err := engine.Build(context.Background(), in, nil, m)
	var failure *diag.Failure
	if errors.As(err, &failure) {
		return nil, failure
	}
	if err == nil && g.Relinked() {
		err = content.WritePermalinks(in.Permalinks, g.Permalinks)
	}
	if err != nil {
		c.t.Fatalf("%v\n%v", c.story, err)
	}
	hidden := map[string]bool{}
	for _, l := range g.Permalinks.Briefings {
		hidden["briefings/"+l.ID+".html"], hidden["records/"+l.ID+".html"] = l.Withheld, l.Withheld
	}
	for _, l := range g.Permalinks.Entities {
		hidden["entities/"+l.ID+".html"] = l.Withheld
	}
	for at := range published {
		if m.files[at] == "" && !hidden[at] {
			c.t.Fatalf("%v\n%s is dead\n%s", c.story, at, c.permalinks())
		}
	}
	return m.files, nil
}

// publish commits what was built, and remembers its addresses.
func (c *clerk) publish(files map[string]string, failure *diag.Failure) {
	c.t.Helper()
	if failure != nil {
		c.t.Fatalf("%v\n%v", c.story, failure)
	}
	for name := range files {
		if slices.Contains([]string{"briefings", "records", "entities"}, path.Dir(name)) && path.Ext(name) == ".html" {
			c.ever[name] = true
		}
	}
	c.must("add", "-A")
	c.must("commit", "-qm", "x", "--allow-empty")
}

func (c *clerk) permalinks() string {
	data, _ := os.ReadFile(kept(c.root).Permalinks)
	return string(data)
}

// merge merges a branch, and does with each conflict what a maintainer might.
func (c *clerk) merge(branch string) {
	c.t.Helper()
	out, err := c.git("merge", "-q", "--no-edit", branch)
	if err != nil {
		c.story = append(c.story, "conflicts")
		unmerged, _ := c.git("diff", "--name-only", "--diff-filter=U")
		for name := range strings.Lines(unmerged) {
			name = strings.TrimSuffix(name, "\n")
			switch {
			case name == "content/"+content.PermalinksName:
				if _, failure := c.build(nil); failure == nil || failure.Line == 0 || failure.File != name {
					c.t.Fatalf("%v\na merge that was not finished does not stop the build at a line: %v", c.story, failure)
				}
				var both strings.Builder
				for line := range strings.Lines(c.permalinks()) {
					if !strings.HasPrefix(line, "<<<<<<<") && !strings.HasPrefix(line, "=======") && !strings.HasPrefix(line, ">>>>>>>") {
						both.WriteString(line)
					}
				}
				_ = os.WriteFile(kept(c.root).Permalinks, []byte(both.String()), 0o644)
				c.must("add", name)
			default:
				if _, err := c.git("checkout", c.one("--ours", "--theirs"), "--", name); err != nil && c.r.IntN(2) == 0 {
					_ = os.Remove(filepath.Join(c.root, name))
				}
				c.must("add", "-A", "--", name)
			}
		}
		if strings.Contains(out, "fatal:") {
			c.t.Fatal(out)
		}
	}
	for range 40 { // what stops the build is a line, and the hint says what to do with it
		files, failure := c.build(c.ever)
		if failure == nil {
			c.publish(files, nil)
			return
		}
		lines := strings.SplitAfter(c.permalinks(), "\n")
		if failure.Line == 0 || failure.Line > len(lines) || failure.File != "content/"+content.PermalinksName {
			c.t.Fatalf("%v\n%v", c.story, failure)
		}
		c.story = append(c.story, failure.Text)
		_ = os.WriteFile(kept(c.root).Permalinks, []byte(strings.Join(slices.Delete(lines, failure.Line-1, failure.Line), "")), 0o644)
	}
	c.t.Fatalf("%v\nthe build stops for ever", c.story)
}

// Whatever two branches do, and however they are merged, no address dies that either
// of them published.
func TestMergedBranchesLoseNoAddress(t *testing.T) {
	testkit.Tool(t, "git")
	for seed := range uint64(number("DOSSIER_MERGES", 8)) {
		c := &clerk{t: t, root: t.TempDir(), r: rand.New(rand.NewPCG(seed, 14)), ever: map[string]bool{}}
		write(t, c.root, "content/site.yaml", "title: Merged\n")
		for i := range 4 {
			write(t, c.root, fmt.Sprintf("seeds/s%d.txt", i), c.text())
		}
		if seed%2 == 0 {
			write(t, c.root, ".gitattributes", "content/permalinks.yaml merge=union\n")
		}
		c.must("init", "-q", "-b", "main")
		c.story = append(c.story, fmt.Sprint("seed ", seed))
		c.publish(c.build(nil))
		for round := range 2 {
			branch := fmt.Sprint("branch", round)
			c.must("branch", branch)
			for _, on := range []string{branch, "main"} {
				c.must("checkout", "-q", on)
				c.story = append(c.story, "on "+on+":")
				for range 2 + c.r.IntN(4) {
					c.edit()
				}
				c.publish(c.build(nil))
			}
			c.story = append(c.story, "merge:")
			c.merge(branch)
		}
	}
}

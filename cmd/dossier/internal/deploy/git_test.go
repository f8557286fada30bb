package deploy

// Deploying to a branch: what was taken back is not in its history, the work of
// others is not lost, and the bytes are those of the site.

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// bare makes an empty repository to deploy to, and a call of git in it.
func bare(t *testing.T) (dir string, run func(args ...string) string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "bare.git")
	if out, err := exec.Command("git", "init", "--quiet", "--bare", dir).CombinedOutput(); err != nil {
		t.Fatalf("%s", out)
	}
	return dir, func(args ...string) string {
		t.Helper()
		c := exec.Command("git", append([]string{"-C", dir, "-c", "user.name=x", "-c", "user.email=x@x.example"}, args...)...)
		c.Env = append(os.Environ(), "GIT_INDEX_FILE="+filepath.Join(dir, "an-index"))
		out, err := c.CombinedOutput()
		if err != nil {
			t.Fatalf("git %v: %s", args, out)
		}
		return strings.TrimSpace(string(out))
	}
}

// theirs commits a file of somebody else on top of a branch, and returns the commit.
func theirs(run func(args ...string) string, branch, name, message string) string {
	args := []string{"-m", message}
	if run("for-each-ref", "refs/heads/"+branch) != "" {
		run("read-tree", branch)
		args = append(args, "-p", run("rev-parse", branch))
	} else {
		run("read-tree", "--empty")
	}
	run("update-index", "--add", "--cacheinfo", "100644,"+run("hash-object", "-w", "HEAD")+","+name)
	commit := run(append([]string{"commit-tree", run("write-tree")}, args...)...)
	run("update-ref", "refs/heads/"+branch, commit)
	return commit
}

func TestBranch(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	at, run := bare(t)
	b := &Branch{Remote: at, Name: "pages", Generator: "Dossier test"}
	files := pages(5, ".nojekyll", "")
	deploy := func(files map[string]string, o Options) *Report {
		t.Helper()
		r, err := b.Deploy(context.Background(), site(t, dir, files), o)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	if r := deploy(files, Options{DryRun: true}); len(r.Uploaded) != len(files) {
		t.Errorf("dry: %+v", r)
	}
	deploy(files, quick)
	if got := strings.Split(run("ls-tree", "-r", "--name-only", "pages"), "\n"); len(got) != len(files)+1 {
		t.Errorf("the branch holds %v", got)
	}
	if got := run("show", "pages:briefings/3.html"); got != files["briefings/3.html"] {
		t.Errorf("%q", got)
	}
	before := run("rev-parse", "pages")
	if deploy(files, quick); run("rev-parse", "pages") != before {
		t.Error("nothing changed, and there is a commit")
	}
	// somebody adds a file of theirs; the next deploy keeps it, and drops the history
	theirs(run, "pages", "CNAME", "theirs")
	delete(files, "briefings/2.html")
	files["index.html"] = "<p>another"
	r := deploy(files, quick)
	if !slices.Equal(r.Uploaded, []string{"index.html"}) || !slices.Equal(r.Deleted, []string{"briefings/2.html"}) || len(r.Notes) != 2 || !strings.Contains(r.Notes[0], "commits by others (1)") {
		t.Errorf("%+v", r)
	}
	if names := run("ls-tree", "-r", "--name-only", "pages"); !strings.Contains(names, "CNAME") || strings.Contains(names, "briefings/2.html") {
		t.Errorf("the branch holds %s", names)
	}
	if n := run("rev-list", "--count", "pages"); n != "1" {
		t.Errorf("%s commits", n)
	}
	for remote, want := range map[string]string{filepath.Join(at, "nowhere"): "ls-remote", "--upload-pack=touch pwned": "not a remote"} {
		b.Remote = remote
		if _, err := b.Deploy(context.Background(), site(t, dir, files), quick); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", remote, err)
		}
	}
	for _, name := range []string{"", "-f", "a..b", "a:refs/heads/main", "a b", "a.lock"} {
		b.Remote, b.Name = at, name
		if _, err := b.Deploy(context.Background(), site(t, dir, files), quick); err == nil {
			t.Errorf("%q is taken for a branch", name)
		}
	}
}

// What a site took back is in no commit of its branch, however the history came to
// be, unless that is the work of others, and then the deploy says so.
func TestBranchForgets(t *testing.T) {
	const word = "zyxquorword"
	for name, prepare := range map[string]func(run func(args ...string) string){
		"deployed before": func(func(args ...string) string) {},
		"deployed by an earlier version, many times": func(run func(args ...string) string) {
			for range 3 {
				commit := run("commit-tree", "pages^{tree}", "-p", "pages", "-m", subject+"Dossier 0.1")
				run("update-ref", "refs/heads/pages", commit)
			}
		},
		"with a commit of the host": func(run func(args ...string) string) { theirs(run, "pages", "CNAME", "Create CNAME") },
		"above a commit of others":  func(run func(args ...string) string) { rebase(run, "pages") },
		"with the manifest removed since": func(run func(args ...string) string) {
			run("read-tree", "pages")
			run("--work-tree=.", "update-index", "--force-remove", manifestName)
			run("update-ref", "refs/heads/pages", run("commit-tree", run("write-tree"), "-p", "pages", "-m", "oops"))
		},
	} {
		dir := filepath.Join(t.TempDir(), "public")
		at, run := bare(t)
		b := &Branch{Remote: at, Name: "pages", Generator: "Dossier test"}
		if _, err := b.Deploy(context.Background(), site(t, dir, pages(3, "secret.html", word)), quick); err != nil {
			t.Fatal(err)
		}
		prepare(run)
		before := run("rev-parse", "pages")
		next := site(t, dir, pages(3))
		o := quick
		o.Prune = strings.Contains(name, "removed")
		if _, err := b.Deploy(context.Background(), next, Options{}); o.Prune != errors.Is(err, ErrTaken) {
			t.Errorf("%s: %v", name, err)
		}
		r, err := b.Deploy(context.Background(), next, o)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if log := run("log", "-p", "pages"); strings.Contains(log, word) {
			t.Errorf("%s: the branch still tells", name)
		}
		if o.Prune && (!slices.Contains(r.Deleted, "secret.html") || !strings.Contains(strings.Join(r.Notes, "\n"), before[:12])) {
			t.Errorf("%s: %+v", name, r)
		}
	}
}

// rebase puts a branch on top of a first commit that holds no site.
func rebase(run func(args ...string) string, branch string) {
	root := theirs(run, "elsewhere", "README", "init")
	run("update-ref", "refs/heads/"+branch, run("commit-tree", branch+"^{tree}", "-p", root, "-m", subject+"Dossier 0.1"))
}

// The commits of others on a branch that is not the site's alone stay.
func TestBranchKeepsTheWorkOfOthers(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	at, run := bare(t)
	first := theirs(run, "main", "sources.txt", "first")
	b := &Branch{Remote: at, Name: "main", Generator: "Dossier test"}
	deploy := func(files map[string]string) *Report {
		t.Helper()
		r, err := b.Deploy(context.Background(), site(t, dir, files), quick)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	if r := deploy(pages(3)); !slices.Equal(r.Left, []string{"sources.txt"}) {
		t.Errorf("%+v", r)
	}
	deploy(pages(2))
	if got := run("rev-list", "main"); !strings.HasSuffix(got, "\n"+first) || strings.Count(got, "\n") != 1 {
		t.Errorf("the first is lost, or a deploy is kept: %s", got)
	}
	second := theirs(run, "main", "more.txt", "second")
	r := deploy(pages(1))
	if got := run("rev-list", "main"); !strings.Contains(got, second) || !strings.Contains(got, first) {
		t.Errorf("commits of others are lost: %s", got)
	}
	if !strings.Contains(strings.Join(r.Notes, "\n"), "history is kept") {
		t.Errorf("it is not said that the history is kept: %q", r.Notes)
	}
	if _, err := os.Stat(filepath.Join(at, "FETCH_HEAD")); err == nil {
		t.Error("the repository was disturbed")
	}

	// a clone that does not know the history takes it for nobody's
	clone := filepath.Join(t.TempDir(), "clone")
	if out, err := exec.Command("git", "clone", "--quiet", "--depth=1", "--branch=main", "file://"+filepath.ToSlash(at), clone).CombinedOutput(); err != nil {
		t.Fatalf("%s", out)
	}
	b.Repository, b.Remote = clone, "origin"
	deploy(pages(4))
	if got := run("rev-list", "main"); !strings.Contains(got, second) || !strings.Contains(got, first) {
		t.Errorf("from a shallow clone, commits of others are lost: %s", got)
	}
}

// Who pushes at the same time loses nothing: a file of theirs is kept, and over a
// deploy of theirs none is made.
func TestBranchPushedMeanwhile(t *testing.T) {
	for _, c := range []struct {
		name, push string
		want       error
	}{
		{"a file", "theirs", nil},
		{"a deploy", "deployed", ErrMeanwhile},
		{"no replacement of the history", "", ErrHistory},
	} {
		dir := filepath.Join(t.TempDir(), "public")
		at, run := bare(t)
		b := &Branch{Remote: at, Name: "pages", Generator: "Dossier test"}
		if _, err := b.Deploy(context.Background(), site(t, dir, pages(3)), quick); err != nil {
			t.Fatal(err)
		}
		old := run("rev-parse", "pages")
		theirs(run, "pages", "CNAME", "theirs")
		run("branch", "theirs", "pages")
		run("update-ref", "refs/heads/pages", old)
		if _, err := (&Branch{Remote: at, Name: "deployed", Generator: "Dossier test"}).Deploy(context.Background(), site(t, dir, pages(7)), quick); err != nil {
			t.Fatal(err)
		}
		if c.push == "" {
			run("config", "receive.denyNonFastForwards", "true")
		}
		b.Repository = filepath.Join(t.TempDir(), "mine")
		if out, err := exec.Command("git", "init", "--quiet", b.Repository).CombinedOutput(); err != nil {
			t.Fatalf("%s", out)
		}
		hooks := filepath.Join(b.Repository, ".git", "hooks")
		_ = os.MkdirAll(hooks, 0o755)
		hook := fmt.Sprintf("#!/bin/sh\n[ -z %[1]q ] || git -C '%[2]s' rev-parse --verify -q refs/heads/pushed >/dev/null || git -C '%[2]s' update-ref refs/heads/pages %[1]s\ngit -C '%[2]s' update-ref refs/heads/pushed pages\n", c.push, filepath.ToSlash(at))
		if err := os.WriteFile(filepath.Join(hooks, "pre-push"), []byte(hook), 0o755); err != nil {
			t.Fatal(err)
		}
		_, err := b.Deploy(context.Background(), site(t, dir, pages(2)), quick)
		if !errors.Is(err, c.want) || c.want == nil && err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		names := run("ls-tree", "-r", "--name-only", "pages")
		switch c.push {
		case "theirs":
			if !strings.Contains(names, "CNAME") || strings.Contains(names, "briefings/2.html") || run("rev-list", "--count", "pages") != "1" {
				t.Errorf("%s: the branch holds %s", c.name, names)
			}
		case "deployed":
			if run("rev-parse", "pages") != run("rev-parse", "deployed") {
				t.Errorf("%s is lost", c.name)
			}
		default:
			if run("rev-parse", "pages") != old {
				t.Errorf("%s: it was pushed all the same", c.name)
			}
		}
	}
}

// Neither what git is told to do with texts nor what a site holds for git changes a
// byte or leaves a file out.
func TestBranchHoldsTheBytes(t *testing.T) {
	config := filepath.Join(t.TempDir(), "config")
	if err := os.WriteFile(config, []byte("[core]\n\tautocrlf = true\n\tsafecrlf = true\n\tignorecase = true\n\tfileMode = false\n[commit]\n\tgpgsign = true\n[push]\n\tfollowTags = true\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("GIT_CONFIG_GLOBAL", config)
	dir := filepath.Join(t.TempDir(), "public")
	files := pages(2, ".gitignore", "*\n", ".gitattributes", "* text eol=crlf\n*.html filter=none ident\n", "a.txt", "one\r\ntwo\n$Id$\r\n", "é ü+%20.txt", "x\n", "deep/.gitignore", "*\n", "data", "a file")
	at, run := bare(t)
	for round := range 2 {
		if round == 1 { // what was a file is a folder, and the other way round
			delete(files, "data")
			delete(files, "deep/.gitignore")
			files["data/x.txt"], files["deep"] = "x", "a file"
		}
		tree := site(t, dir, files)
		t.Setenv("GIT_DIR", filepath.Join(t.TempDir(), "of a hook"))
		_, err := (&Branch{Remote: at, Name: "pages", Generator: "Dossier test"}).Deploy(context.Background(), tree, quick)
		os.Unsetenv("GIT_DIR") //nolint:errcheck
		if err != nil {
			t.Fatal(err)
		}
		names := strings.Split(strings.TrimSuffix(run("ls-tree", "-r", "-z", "--name-only", "pages"), "\x00"), "\x00")
		want := append(slices.Sorted(maps.Keys(files)), manifestName)
		slices.Sort(want)
		slices.Sort(names)
		if !slices.Equal(names, want) {
			t.Errorf("the branch holds %q, not %q", names, want)
		}
		for name, data := range files {
			out, err := exec.Command("git", "-C", at, "cat-file", "blob", "pages:"+name).Output()
			if err != nil || string(out) != data {
				t.Errorf("%s: %q, %v", name, out, err)
			}
		}
		for line := range strings.Lines(run("ls-tree", "-r", "pages")) {
			if !strings.HasPrefix(line, "100644 blob ") {
				t.Errorf("another mode: %s", line)
			}
		}
	}
}

package deploy

// A target says of itself what it likes: nothing outside it is touched for that,
// nothing of others is lost, and nothing of an earlier site stays unsaid.

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/testkit"
)

func TestWithin(t *testing.T) {
	for _, path := range []string{
		"", ".", "..", "../x", "a/../../x", "a/..", "/etc/passwd", "a//b", "a/", "./a", `..\x`, `a\..\..\x`, `\x`, "C:/x", `c:\x`, "C:",
		"%2e%2e/x", "a/%2E%2E/x", "..%2fx", "%2fetc/passwd", "%252e%252e/x", "%25252e%25252e/x", "%2525252525252e/x", "a\x00b", "a%00b", "a\nb", "a\x1b[2Jb", "\xff",
	} {
		if within(path) {
			t.Errorf("%q is taken for a file of the target", path)
		}
	}
	for _, path := range []string{
		"index.html", "a/b/c.html", "a b.png", "a+b.txt", "100%.txt", "50%2F50.png", "%zz", "é/ü.html", "..a/b..", "...", "a..b", ".well-known/x", "a:b.txt", "C", `a\b.txt`, "日本.html", "~x", "-x", "*",
	} {
		if !within(path) {
			t.Errorf("%q is not taken for a file", path)
		}
	}
}

// published deploys a site to a new folder, and then spoils the folder.
func published(t *testing.T, files map[string]string, spoil func(at string)) (*Folder, string) {
	t.Helper()
	at := filepath.Join(t.TempDir(), "above", "www")
	target, err := NewFolder(at)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = target.Close() })
	must(t, site(t, filepath.Join(t.TempDir(), "public"), files), target, quick)
	_ = os.RemoveAll(filepath.Join(at, unfinished))
	spoil(at)
	return target, at
}

func put(t *testing.T, name, data string) {
	t.Helper()
	_ = os.MkdirAll(filepath.Dir(name), 0o755)
	if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Without a manifest nobody knows whose a file is: the deploy says so, and does what
// it is told to.
func TestLostManifest(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(at string)
		want  error
	}{
		"gone": {func(at string) { _ = os.Remove(filepath.Join(at, manifestName)) }, ErrLost},
		"cut off": {func(at string) {
			put(t, filepath.Join(at, manifestName), `{"schema":"dossier/manifest/1","files":[{"path":`)
		}, ErrTaken},
		"empty":               {func(at string) { put(t, filepath.Join(at, manifestName), "") }, ErrTaken},
		"of another program":  {func(at string) { put(t, filepath.Join(at, manifestName), `{"name":"An app"}`) }, ErrTaken},
		"with a hostile path": {func(at string) { put(t, filepath.Join(at, manifestName), hostile(t, "%2e%2e/victim.html")) }, ErrTaken},
		"of another site, or an older one": {func(at string) {
			put(t, filepath.Join(at, manifestName), hostile(t, "theirs.txt"))
		}, ErrLost},
		"gone with the journal": {func(at string) {
			_ = os.Remove(filepath.Join(at, manifestName))
			_ = os.Remove(filepath.Join(at, journalName))
		}, ErrTaken},
		"gone, and the journal cut off": {func(at string) {
			_ = os.Remove(filepath.Join(at, manifestName))
			put(t, filepath.Join(at, journalName), `{"sch`)
		}, ErrLost},
	} {
		target, at := published(t, pages(3, "secret.html", "zyxquor"), func(at string) {
			put(t, filepath.Join(at, "..", "victim.html"), "theirs")
			put(t, filepath.Join(at, "theirs.txt"), "theirs")
			c.spoil(at)
		})
		next := site(t, filepath.Join(t.TempDir(), "public"), pages(3))
		_, err := Deploy(context.Background(), next, target, quick)
		if !errors.Is(err, c.want) || c.want == ErrLost && !strings.Contains(err.Error(), "secret.html, theirs.txt") {
			t.Errorf("%s: %v", name, err)
		}
		if r := must(t, next, target, Options{Overwrite: true}); !slices.Equal(r.Left, []string{"secret.html", "theirs.txt"}) {
			t.Errorf("%s: it says that %v stay", name, r.Left)
		}
		_ = os.RemoveAll(filepath.Join(at, unfinished))
		holds(t, at, pages(3, "secret.html", "zyxquor"), "theirs.txt")
		if r := must(t, next, target, Options{Prune: true}); !slices.Equal(r.Deleted, []string{"secret.html", "theirs.txt"}) || len(r.Left) > 0 {
			t.Errorf("%s: pruned %v, left %v", name, r.Deleted, r.Left)
		}
		_ = os.RemoveAll(filepath.Join(at, unfinished))
		holds(t, at, pages(3))
		if _, err := os.Stat(filepath.Join(at, "..", "victim.html")); err != nil {
			t.Errorf("%s: a file outside is gone", name)
		}
	}
}

// hostile is a manifest that names a path.
func hostile(t *testing.T, path string) string {
	t.Helper()
	data, err := json.Marshal(Manifest{Schema: "dossier/manifest/1", Files: []File{{Path: path}}})
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// A first deploy that was cut off in a folder that holds something is completed
// without a question.
func TestFirstDeployCutOff(t *testing.T) {
	files := pages(3)
	target, at := published(t, files, func(at string) {
		put(t, filepath.Join(at, "theirs.txt"), "theirs")
		j := journal{Schema: journalSchema, First: true, Files: map[string]string{"gone.html": "x"}}
		for path := range files {
			j.Files[path] = "x"
		}
		put(t, filepath.Join(at, journalName), string(j.object().Data))
		put(t, filepath.Join(at, "gone.html"), "of the site that was cut off")
		_ = os.Remove(filepath.Join(at, manifestName))
		_ = os.Remove(filepath.Join(at, "briefings", "1.html"))
	})
	r := must(t, site(t, filepath.Join(t.TempDir(), "public"), files), target, quick)
	if !r.Resumed || !slices.Equal(r.Deleted, []string{"gone.html"}) || !slices.Equal(r.Left, []string{"theirs.txt"}) {
		t.Errorf("%+v", r)
	}
	_ = os.RemoveAll(filepath.Join(at, unfinished))
	holds(t, at, files, "theirs.txt")
}

// A journal may name anything: what is outside the target, and the deploy's own
// files, are not touched for it.
func TestHostileJournal(t *testing.T) {
	files := pages(2)
	outside := []string{"../victim.html", "a/../../victim.html", "%2e%2e/victim.html", `..\victim.html`, "/victim.html", "C:/victim.html", "a\x00b"}
	target, at := published(t, files, func(at string) {
		put(t, filepath.Join(at, "..", "victim.html"), "theirs")
		j := journal{Schema: journalSchema, Files: map[string]string{manifestName: "", journalName: "", "old.html": ""}}
		for _, path := range outside {
			j.Files[path] = ""
		}
		put(t, filepath.Join(at, journalName), string(j.object().Data))
		put(t, filepath.Join(at, "old.html"), "of a deploy that was cut off")
	})
	asked := &recorder{Target: target}
	r, err := Deploy(context.Background(), site(t, filepath.Join(t.TempDir(), "public"), files), asked, quick)
	if err != nil || len(r.Notes) != len(outside) || !strings.Contains(strings.Join(r.Notes, "\n"), `"../victim.html"`) {
		t.Errorf("%v, %+v", err, r)
	}
	if !slices.Equal(asked.deleted, []string{"old.html"}) {
		t.Errorf("deleted: %q", asked.deleted)
	}
	_ = os.RemoveAll(filepath.Join(at, unfinished))
	holds(t, at, files)
}

// recorder notes what is deleted at a target.
type recorder struct {
	Target
	deleted []string
}

func (r *recorder) Delete(ctx context.Context, path string) error {
	r.deleted = append(r.deleted, path)
	return r.Target.Delete(ctx, path)
}

// What lies behind a link at the target is somebody else's.
func TestFolderBehindLinks(t *testing.T) {
	files := pages(3, "old/a.html", "old", "keep/b.html", "keep")
	for _, inside := range []bool{true, false} {
		elsewhere := t.TempDir()
		target, _ := published(t, files, func(at string) {
			if inside {
				elsewhere = filepath.Join(at, "elsewhere")
			}
			for _, dir := range []string{"old", "briefings"} {
				_ = os.RemoveAll(filepath.Join(at, dir))
				put(t, filepath.Join(elsewhere, dir, "a.html"), "theirs")
				put(t, filepath.Join(elsewhere, dir, "1.html"), "theirs")
				if !testkit.Symlink(t, filepath.Join(elsewhere, dir), filepath.Join(at, dir)) {
					t.Skip("no symbolic links here")
				}
				if inside { // os.Root follows what stays in it, if it is relative
					_ = os.Remove(filepath.Join(at, dir))
					testkit.Symlink(t, filepath.Join("elsewhere", dir), filepath.Join(at, dir))
				}
			}
		})
		for _, next := range []map[string]string{pages(3, "keep/b.html", "keep"), pages(3, "old/a.html", "new", "keep/b.html", "keep")} {
			next["briefings/1.html"] = "changed"
			if _, err := Deploy(context.Background(), site(t, filepath.Join(t.TempDir(), "public"), next), target, quick); err == nil || !strings.Contains(err.Error(), "link or a file at the target") {
				t.Errorf("a link is followed: %v", err)
			}
		}
		for _, name := range []string{"old/a.html", "old/1.html", "briefings/a.html", "briefings/1.html"} {
			if data, err := os.ReadFile(filepath.Join(elsewhere, filepath.FromSlash(name))); err != nil || string(data) != "theirs" {
				t.Errorf("%s behind a link is %q: %v", name, data, err)
			}
		}
	}
}

// What was a file may become a folder, and the other way round.
func TestFileBecomesFolder(t *testing.T) {
	target, at := published(t, pages(2, "data", "a file", "deep/er/x.txt", "x"), func(string) {})
	next := pages(2, "data/x.html", "x", "deep", "a file")
	must(t, site(t, filepath.Join(t.TempDir(), "public"), next), target, quick)
	_ = os.RemoveAll(filepath.Join(at, unfinished))
	holds(t, at, next)
}

// A site with a file of a name that a deploy or git needs is not deployed.
func TestReservedNames(t *testing.T) {
	for _, name := range []string{journalName, unfinished + "/x", ".git/config", "deep/.GIT/hooks/pre-push"} {
		dir := filepath.Join(t.TempDir(), "public")
		_ = site(t, dir, pages(1)).Close()
		m, err := readManifest([]byte(hostile(t, name)))
		if err != nil {
			t.Fatal(err)
		}
		data, _ := json.Marshal(m)
		put(t, filepath.Join(dir, filepath.FromSlash(name)), "x")
		put(t, filepath.Join(dir, manifestName), string(data))
		if _, err := Open(dir); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s is deployed: %v", name, err)
		}
	}
}

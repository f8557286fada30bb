package history_test

// Earlier contents come out of git once, as versions; what was ever restricted does not come
// into the open, and all of it is taken back by one undo.

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/history"
	"dossier/cmd/dossier/internal/testkit"
)

// kept is an archive that git has.
type kept struct {
	*testing.T
	root  string
	in    engine.Inputs
	files *content.Desk
}

func newArchive(t *testing.T) *kept {
	t.Helper()
	testkit.Tool(t, "git")
	k := &kept{T: t, root: t.TempDir()}
	k.in = engine.Inputs{Sources: filepath.Join(k.root, "seeds"), ShownSources: "seeds", Content: filepath.Join(k.root, "content"), ShownContent: "content", Static: fstest.MapFS{}, Templates: fstest.MapFS{}}
	k.files = &content.Desk{Dir: k.in.Content, Shown: "content", Log: filepath.Join(k.root, ".cache", "acts.jsonl"), Sources: k.in.Sources, ShownSources: "seeds"}
	k.put("content/site.yaml", "title: Kept\n")
	k.git("2026-01-01", "init", "-q")
	return k
}

func (k *kept) git(day string, args ...string) {
	k.Helper()
	cmd := exec.Command("git", append([]string{"-C", k.root, "-c", "user.name=x", "-c", "user.email=x@example.org"}, args...)...)
	cmd.Env = append(os.Environ(), "GIT_COMMITTER_DATE="+day+"T12:00:00Z", "GIT_AUTHOR_DATE=2020-02-02T12:00:00Z")
	if out, err := cmd.CombinedOutput(); err != nil {
		k.Fatalf("git %q: %v\n%s", args, err, out)
	}
}

func (k *kept) put(name, text string) {
	k.Helper()
	at := filepath.Join(k.root, name)
	if err := errors.Join(os.MkdirAll(filepath.Dir(at), 0o755), os.WriteFile(at, []byte(text), 0o644)); err != nil {
		k.Fatal(err)
	}
}

func (k *kept) commit(day string) {
	k.Helper()
	k.git(day, "add", "seeds", "content")
	k.git(day, "commit", "-qm", "saved")
}

func (k *kept) read() *engine.Result {
	k.Helper()
	g, err := engine.Read(k.Context(), k.in)
	if err != nil {
		k.Fatal(err)
	}
	return g
}

func (k *kept) keep(names ...string) content.Act {
	k.Helper()
	a, err := history.Keep(k.Context(), k.in, k.files, slices.Collect(k.read().Sources()), names)
	if err == nil && len(a.Files) > 0 {
		err = k.files.Do(a)
	}
	if err != nil {
		k.Fatal(err)
	}
	return a
}

// held are the files of the archive and what is in them.
func (k *kept) held() map[string]string {
	out := map[string]string{}
	for _, dir := range []string{"seeds", "content"} {
		_ = filepath.WalkDir(filepath.Join(k.root, dir), func(name string, d os.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				data, _ := os.ReadFile(name)
				rel, _ := filepath.Rel(k.root, name)
				out[filepath.ToSlash(rel)] = string(data)
			}
			return err
		})
	}
	return out
}

func quay(how string) string {
	return "The quay\n\nThe harbour master closed the quay for " + how + ", and gave no reason for it.\n"
}

func TestKeep(t *testing.T) {
	k := newArchive(t)
	k.put("seeds/quay.txt", quay("an hour"))
	k.put("seeds/sub/other.txt", "Other\n\nIt rained on the boats.\n")
	k.put("content/sources/quay.txt.yaml", "# mine\ntitle: The quay\npublisher: The Herald\n")
	k.commit("2026-03-01")
	k.put("seeds/quay.txt", quay("a dya"))
	k.commit("2026-03-03")
	k.put("seeds/quay.txt", quay("a day"))
	k.commit("2026-03-03") // as it stood at the end of the day
	k.put("seeds/quay.txt", quay("a week"))
	k.commit("2026-09-09")
	before := k.held()
	a := k.keep()
	now := k.held()
	for name, want := range map[string]string{
		"seeds/quay.txt":                           quay("a week"),
		"seeds/quay-2026-03-01.txt":                quay("an hour"),
		"seeds/quay-2026-03-03.txt":                quay("a day"),
		"content/sources/quay-2026-03-01.txt.yaml": "publisher: \"The Herald\"\ntitle: \"The quay\"\nretrieved: \"2026-03-01\"\n",
		"content/sources/quay-2026-03-03.txt.yaml": "publisher: \"The Herald\"\ntitle: \"The quay\"\nretrieved: \"2026-03-03\"\nrevision_of: \"quay-2026-03-01.txt\"\n",
		"content/sources/quay.txt.yaml":            "# mine\ntitle: The quay\npublisher: The Herald\nrevision_of: \"quay-2026-03-03.txt\"\nretrieved: \"2026-09-09\"\n",
	} {
		if now[name] != want {
			t.Errorf("%s holds %q, want %q", name, now[name], want)
		}
	}
	if len(now) != len(before)+4 {
		t.Errorf("%d files, and %d before", len(now), len(before))
	}
	at := slices.IndexFunc(k.read().Archive.Briefings, func(b *archive.Briefing) bool { return len(b.Versions) == 2 })
	if got := k.read().Archive.Briefings; len(got) != 2 || at < 0 || got[at].Version() != "2026-09-09" || got[at].Versions[1].Version() != "2026-03-01" {
		t.Errorf("%d briefings, versions at %d", len(got), at)
	}
	if again := k.keep(); len(again.Files) > 0 {
		t.Errorf("kept once more: %q", k.files.Called(&again))
	}
	k.commit("2026-09-10")
	k.put("seeds/quay.txt", quay("a month"))
	k.commit("2026-10-10")
	later := k.keep("seeds/quay.txt")
	if got := k.held()["content/sources/quay-2026-09-09.txt.yaml"]; !strings.Contains(got, `revision_of: "quay-2026-03-03.txt"`) || !strings.Contains(k.held()["content/sources/quay.txt.yaml"], `revision_of: "quay-2026-09-09.txt"`) {
		t.Errorf("what was committed since does not follow: %s", got)
	}
	for _, id := range []string{later.ID, a.ID} {
		if _, err := k.files.Undo(id); err != nil {
			t.Fatal(err)
		}
	}
	before["seeds/quay.txt"] = quay("a month")
	if back := k.held(); len(back) != len(before) || back["content/sources/quay.txt.yaml"] != before["content/sources/quay.txt.yaml"] {
		t.Errorf("undone, it holds %q", back)
	}
}

// What a sidecar restricted at any time is a draft, and so takes no text into the open.
func TestRestrictedOnce(t *testing.T) {
	for _, how := range []string{"tlp: RED\n", "draft: true\n", "publish: metadata\n", "embargo_until: 2026-03-02\n", "retracted: {on: 2026-03-02, why: an error}\n", "tlp: [broken\n"} {
		k := newArchive(t)
		k.put("seeds/quay.txt", quay("a secret"))
		k.put("content/sources/quay.txt.yaml", how)
		k.commit("2026-03-01")
		k.put("seeds/quay.txt", quay("a day"))
		k.put("content/sources/quay.txt.yaml", "tlp: CLEAR\n")
		k.commit("2026-03-03")
		k.keep()
		if got := k.held()["content/sources/quay-2026-03-01.txt.yaml"]; !strings.Contains(got, "draft: true\n") {
			t.Errorf("%q: %q", how, got)
		}
		for _, b := range k.read().Archive.Briefings {
			if len(b.Versions) > 0 || strings.Contains(b.Doc.Whole().Raw, "secret") {
				t.Errorf("%q: %s shows it", how, b.ID)
			}
		}
	}
}

func TestNothingToKeepFrom(t *testing.T) {
	k := newArchive(t)
	k.put("seeds/quay.txt", quay("a day"))
	k.commit("2026-03-03")
	if _, err := history.Keep(k.Context(), k.in, k.files, slices.Collect(k.read().Sources()), []string{"nowhere.txt"}); err == nil || !strings.Contains(err.Error(), "no source nowhere.txt") {
		t.Error(err)
	}
	if err := os.RemoveAll(filepath.Join(k.root, ".git")); err != nil {
		t.Fatal(err)
	}
	if _, err := history.Keep(k.Context(), k.in, k.files, slices.Collect(k.read().Sources()), nil); err == nil || !strings.Contains(err.Error(), "not in a git repository") {
		t.Error(err)
	}
}

// Decisions are added to what somebody wrote by hand, never put in its place.

package content

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/testkit"
)

// What somebody wrote by hand is never changed, and nothing in a name can be
// anything but a name.
func TestJudge(t *testing.T) {
	dir := t.TempDir()
	d := &Desk{Dir: dir, Shown: "content"}
	name := filepath.Join(dir, JudgementsName)
	hand := "# mine\n- ignore: Some Name   # as I say"
	if err := os.WriteFile(name, []byte(hand), 0o644); err != nil {
		t.Fatal(err)
	}
	shown, err := d.Judge(archive.Judgement{Kind: archive.Ignore, Name: "a\"b\n- merge: x # : {[*&!"}, archive.Judgement{Kind: archive.Merge, From: "a", Entity: "b"})
	if err != nil || shown != "content/entities.yaml" {
		t.Fatal(shown, err)
	}
	data, _ := os.ReadFile(name)
	want := hand + "\n- ignore: \"a\\\"b\\n- merge: x # : {[*&!\"\n- merge: a\n  into: b\n"
	if string(data) != want {
		t.Errorf("%s", data)
	}
	// Several at once each add their lines, whole.
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			if _, err := d.Judge(archive.Judgement{Kind: archive.Rename, Entity: "x", Name: "Y"}); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	data, _ = os.ReadFile(name)
	if n := strings.Count(string(data), "- rename: x\n  name: \"Y\"\n"); n != 20 || !strings.HasPrefix(string(data), hand) {
		t.Errorf("%d of 20", n)
	}
	// A link is not written through.
	out := filepath.Join(t.TempDir(), "out")
	_ = os.Remove(name)
	if !testkit.Symlink(t, out, name) {
		t.Skip("no symbolic links here")
	}
	if _, err := d.Judge(archive.Judgement{Kind: archive.Ignore, Name: "x"}); err == nil {
		t.Error("a symbolic link was written through")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".dossier-*")); len(left) > 0 {
		t.Error("something was left behind: ", left)
	}
}

func TestAccept(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "content")
	d := &Desk{Dir: dir, Shown: "content"}
	e := &archive.Entity{ID: "tide-council", Name: "Tide: Council", Type: "organization", Aliases: []string{"TC", "- x"}, WeakAliases: []string{"Tide"}}
	shown, err := d.Accept(e, "2 mentions\n---\nin 1 briefing")
	if err != nil || shown != "content/entities/tide-council.md" {
		t.Fatal(shown, err)
	}
	data, _ := os.ReadFile(filepath.Join(dir, "entities", "tide-council.md"))
	for _, want := range []string{"# Accepted from the names found in the sources: 2 mentions --- in 1 briefing.\n", "name: \"Tide: Council\"\ntype: organization\naliases:\n  - \"TC\"\n  - \"- x\"\nweak_aliases:\n  - \"Tide\"\n---\n"} {
		if !strings.Contains(string(data), want) {
			t.Errorf("%s", data)
		}
	}
	if _, err := d.Accept(e, ""); !errors.Is(err, ErrKept) {
		t.Error("it was written twice:", err)
	}
	for _, id := range []string{"../x", "", "a/b", "A"} {
		if _, err := d.Accept(&archive.Entity{ID: id}, ""); err == nil {
			t.Errorf("%q was taken for an id", id)
		}
	}
}

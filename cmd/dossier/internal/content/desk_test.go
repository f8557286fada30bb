// Decisions are added to what somebody wrote by hand, never put in its place.

package content

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

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

// full is a file on a disk that takes some more bytes and is then full.
type full struct {
	*os.File
	left int
}

func (f *full) Write(data []byte) (int, error) {
	n, _ := f.File.Write(data[:min(len(data), f.left)])
	f.left -= n
	if n < len(data) {
		return n, errors.New("no space left")
	}
	return n, nil
}

// A full disk leaves no half of a line, wherever it ends.
func TestFullDiskLeavesNoHalf(t *testing.T) {
	const before, more = "- ignore: \"A\"\n", "- same: \"B\"\n  entity: b\n"
	name := filepath.Join(t.TempDir(), "entities.yaml")
	for left := range len(more) + 1 {
		if err := os.WriteFile(name, []byte(before), 0o644); err != nil {
			t.Fatal(err)
		}
		f, err := os.OpenFile(name, os.O_RDWR|os.O_APPEND, 0)
		if err != nil {
			t.Fatal(err)
		}
		err = whole(&full{f, left}, more)
		_ = f.Close()
		want := before
		if left == len(more) {
			want += more
		}
		if data, _ := os.ReadFile(name); string(data) != want || (err == nil) != (left == len(more)) {
			t.Errorf("%d bytes: %v %q", left, err, data)
		}
	}
}

// A file that is replaced keeps who may read it, and what a killed program left is
// cleared away, but not what another is writing.
func TestReplace(t *testing.T) {
	dir := t.TempDir()
	name, left, young := filepath.Join(dir, "x.yaml"), filepath.Join(dir, ".dossier-1.tmp"), filepath.Join(dir, ".dossier-2.tmp")
	for _, f := range []string{name, left, young} {
		if err := os.WriteFile(f, []byte("old"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	long := time.Now().Add(-2 * stale)
	if err := os.Chtimes(left, long, long); err != nil {
		t.Fatal(err)
	}
	if err := replace(name, []byte("new"), nil); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(name)
	if data, _ := os.ReadFile(name); string(data) != "new" || err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("%q %v %v", data, info.Mode(), err)
	}
	if _, err := os.Stat(left); err == nil {
		t.Error("what a killed program left is still there")
	}
	if _, err := os.Stat(young); err != nil {
		t.Error("what another program is writing was removed")
	}
	refused := errors.New("refused")
	if err := replace(name, []byte("newer"), func() error { return refused }); !errors.Is(err, refused) {
		t.Error(err)
	}
	if data, _ := os.ReadFile(name); string(data) != "new" {
		t.Errorf("%q", data)
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

// A date in words is kept as one that can be sorted, where it can be read in one way only.
func TestTyped(t *testing.T) {
	for value, want := range map[string]string{
		"4 May 2021": "2021-05-04", "May 4, 2021": "2021-05-04", "2021-05": "2021-05", "2021~": "2021~",
		"32 May 2021": "32 May 2021", "4/5/2021": "4/5/2021", "4 May 2021 or later": "4 May 2021 or later", "": "",
	} {
		if got := Typed("published", value); got.Key != "published" || got.Value != want {
			t.Errorf("%q: %+v", value, got)
		}
	}
	if got := Typed("title", "4 May 2021"); got.Value != "4 May 2021" {
		t.Errorf("a title becomes %q", got.Value)
	}
}

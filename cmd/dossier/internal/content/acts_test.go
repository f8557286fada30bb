// What was done can be undone, and what somebody else wrote meanwhile stays.

package content

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
)

// folderOf reads all files of a folder.
func folderOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		files[filepath.ToSlash(strings.TrimPrefix(name, dir))] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	at := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Any program of acts, undone in reverse, gives the files of before, byte for byte, also
// when another process undoes it.
func TestUndoGivesWhatWas(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 7))
		dir, log := t.TempDir(), filepath.Join(t.TempDir(), "cache", "acts")
		write(t, dir, "sources/a.txt.yaml", "# mine\npublisher: \"One\" # sure\n\n# why\nkind: report\n")
		write(t, dir, "sources/deep/b.md.yaml", "tlp: GREEN\r\n")
		if seed%2 == 0 {
			write(t, dir, JudgementsName, "- ignore: \"Mine\"")
		}
		d := &Desk{Dir: dir, Shown: "content", Log: log}
		states := []map[string]string{folderOf(t, dir)}
		sources := []string{"a.txt", "deep/b.md", "c.txt", "new/d.txt"}
		fields := []Field{{Key: "publisher", Value: "Two"}, {Key: "kind", Value: "news"}, {Key: "kind", Value: ""}, {Key: "authors", Value: "Ana Example; Otto Example"}, {Key: "draft", Value: "true"}, {Key: "publisher", Value: ""}, {Key: "tlp", Value: "AMBER"}, {Key: "published", Value: "2021-05"}}
		for n := range 12 {
			var err error
			switch k := r.IntN(8); {
			case k < 5:
				var a Act
				if a, err = d.Correct([]string{sources[r.IntN(4)], sources[r.IntN(4)]}[:1+r.IntN(2)], []Field{fields[r.IntN(len(fields))]}); err == nil {
					err = d.Do(a)
				}
			case k == 5:
				_, err = d.Accept(&archive.Entity{ID: fmt.Sprintf("e%d", n), Name: "Some Name", Type: "person"}, "")
			default:
				_, err = d.Judge(archive.Judgement{Kind: archive.Ignore, Name: fmt.Sprintf("Name %d", n)})
			}
			if err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			states = append(states, folderOf(t, dir))
		}
		other := &Desk{Dir: dir, Shown: "content", Log: log}
		acts := other.Acts()
		for i := len(acts) - 1; i >= 0; i-- {
			if acts[i].Undone(acts) {
				continue
			}
			if _, err := other.Undo(acts[i].ID); err != nil {
				t.Fatalf("seed %d: undo %q: %v", seed, acts[i].Says, err)
			}
		}
		if got := folderOf(t, dir); !maps.Equal(got, states[0]) {
			t.Fatalf("seed %d: %q, before: %q", seed, got, states[0])
		}
	}
}

// An act on files that somebody changed is refused as a whole; nothing is lost.
func TestActsYieldToOthers(t *testing.T) {
	dir := t.TempDir()
	d := &Desk{Dir: dir, Shown: "content"}
	write(t, dir, "sources/a.txt.yaml", "kind: report\n")
	a, err := d.Correct([]string{"a.txt", "b.txt"}, []Field{{Key: "publisher", Value: "One"}})
	if err != nil || len(a.Files) != 2 {
		t.Fatal(a, err)
	}
	write(t, dir, "sources/b.txt.yaml", "tlp: RED\n")
	before := folderOf(t, dir)
	var changed *ChangedError
	if err := d.Do(a); !errors.As(err, &changed) || changed.Shown != "content/sources/b.txt.yaml" {
		t.Error(err)
	}
	if got := folderOf(t, dir); !maps.Equal(got, before) {
		t.Errorf("%q", got)
	}
	if len(d.Acts()) != 0 {
		t.Error("the log has what was not done")
	}
	if a, err = d.Correct([]string{"a.txt", "b.txt"}, []Field{{Key: "publisher", Value: "One"}}); err != nil {
		t.Fatal(err)
	}
	if err := d.Do(a); err != nil {
		t.Fatal(err)
	}
	// Somebody edits one of them: undoing would lose that.
	write(t, dir, "sources/a.txt.yaml", "kind: report\npublisher: \"One\"\ntlp: RED\n")
	before = folderOf(t, dir)
	if _, err := d.Undo(a.ID); err == nil {
		t.Error("undone over an edit")
	}
	if got := folderOf(t, dir); !maps.Equal(got, before) {
		t.Errorf("%q", got)
	}
	// A later act of ours is to be undone first.
	write(t, dir, "sources/a.txt.yaml", "kind: report\npublisher: \"One\"\n")
	later, err := d.Correct([]string{"a.txt"}, []Field{{Key: "language", Value: "es"}})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Do(later); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Undo(a.ID); err == nil || !strings.Contains(err.Error(), "set language of a.txt") {
		t.Error(err)
	}
	for _, id := range []string{later.ID, a.ID} {
		if _, err := d.Undo(id); err != nil {
			t.Error(err)
		}
	}
	if _, err := d.Undo(a.ID); err == nil {
		t.Error("undone twice")
	}
	if got := folderOf(t, dir); !maps.Equal(got, map[string]string{"/sources/a.txt.yaml": "kind: report\n", "/sources/b.txt.yaml": "tlp: RED\n"}) {
		t.Errorf("%q", got)
	}
}

// A program that was killed halfway through an act leaves what another can undo.
func TestUndoHalfAnAct(t *testing.T) {
	dir, log := t.TempDir(), filepath.Join(t.TempDir(), "acts")
	d := &Desk{Dir: dir, Shown: "content", Log: log}
	a, err := d.Correct([]string{"a.txt", "b.txt", "c.txt"}, []Field{{Key: "publisher", Value: "One"}})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.note(a); err != nil {
		t.Fatal(err)
	}
	if err := d.put(a.Files[0]); err != nil {
		t.Fatal(err)
	}
	if _, err := (&Desk{Dir: dir, Shown: "content", Log: log}).Undo(a.ID); err != nil {
		t.Fatal(err)
	}
	if got := folderOf(t, dir); len(got) != 0 {
		t.Errorf("%q", got)
	}
}

// Nothing that is sent becomes a path, a key or a value of its own making.
func TestCorrectRefuses(t *testing.T) {
	dir := t.TempDir()
	d := &Desk{Dir: dir, Shown: "content"}
	for _, c := range []struct {
		source string
		field  Field
	}{
		{"../a.txt", Field{Key: "publisher", Value: "One"}}, {"/a.txt", Field{Key: "publisher", Value: "One"}}, {"a.txt", Field{Key: "publisher: x\ntlp", Value: "CLEAR"}},
		{"a.txt", Field{Key: "rating", Value: "A1"}}, {"a.txt", Field{Key: "kind", Value: "poem"}}, {"a.txt", Field{Key: "published", Value: "yesterday"}}, {"a.txt", Field{Key: "tlp", Value: "BLUE"}}, {"a.txt", Field{Key: "draft", Value: "perhaps"}},
	} {
		if a, err := d.Correct([]string{c.source}, []Field{c.field}); err == nil {
			t.Errorf("%s, %s: %v", c.source, c.field.Key, a.Files)
		}
	}
	a, err := d.Correct([]string{"a.txt"}, []Field{{Key: "title", Value: "a\"\ntlp: CLEAR\n#"}})
	if err != nil || string(a.Files[0].After) != "title: \"a\\\"\\ntlp: CLEAR\\n#\"\n" {
		t.Errorf("%v, %v", a.Files, err)
	}
	// A log that others wrote leads nowhere else.
	log := filepath.Join(t.TempDir(), "acts")
	write(t, filepath.Dir(log), "acts", `{"id":"x","says":"y","files":[{"name":"../../evil","before":"eA==","after":null}]}`+"\n{cut")
	if acts := (&Desk{Dir: dir, Log: log}).Acts(); len(acts) != 0 {
		t.Errorf("%v", acts)
	}
}

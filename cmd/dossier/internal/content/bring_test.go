// Sources that an act brings: whole or not at all, over nobody's, taken away again by
// their hashes where the log does not hold their bytes.

package content

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestBringAndUndo(t *testing.T) {
	root := t.TempDir()
	open := func() *Desk {
		return &Desk{Dir: filepath.Join(root, "content"), Shown: "content", Sources: filepath.Join(root, "seeds"), ShownSources: "seeds", Log: filepath.Join(root, "log")}
	}
	d := open()
	do := func(source string, data []byte, fields ...Field) Act {
		t.Helper()
		files, err := d.Bring(source, data, fields)
		if err != nil {
			t.Fatal(err)
		}
		a := NewAct("added "+source, files...)
		if err := d.Do(a); err != nil {
			t.Fatal(err)
		}
		return a
	}
	small, large := []byte("small"), bytes.Repeat([]byte("x"), mostRawBytes+1)
	a, b := do("a/small.txt", small, Field{Key: "title", Value: "Small"}), do("large.txt", large)
	if info, err := os.Stat(d.Log); err != nil || info.Size() > 5000 {
		t.Errorf("the log holds %v", info.Size())
	}
	if got := strings.Join(d.Called(&a), " "); got != "content/sources/a/small.txt.yaml seeds/a/small.txt" {
		t.Error(got)
	}
	d = open() // another process
	back, err := d.Undo(b.ID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(d.Sources, "large.txt")); err == nil {
		t.Error("it is left")
	}
	if _, err := d.Undo(back.ID); err == nil || !strings.Contains(err.Error(), "does not hold the bytes") {
		t.Error(err)
	}
	if back, err = d.Undo(a.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Undo(back.ID); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(filepath.Join(d.Sources, "a", "small.txt")); !bytes.Equal(data, small) {
		t.Errorf("%q came back", data)
	}
	// What somebody edited since stays, and what others hold is not written over.
	c := do("c.txt", small)
	write(t, d.Sources, "c.txt", "edited")
	if _, err := d.Undo(c.ID); err == nil {
		t.Error("an edited source is taken away")
	}
	files, err := d.Bring("new.txt", small, []Field{{Key: "tlp", Value: "RED"}})
	if err != nil {
		t.Fatal(err)
	}
	write(t, d.Sources, "new.txt", "theirs")
	if err := d.Do(NewAct("added", files...)); err == nil {
		t.Error("a source is written over")
	}
	if data, _ := os.ReadFile(filepath.Join(d.Sources, "new.txt")); string(data) != "theirs" {
		t.Errorf("%q", data)
	}
	if _, err := os.Stat(filepath.Join(d.Dir, "sources", "new.txt.yaml")); err == nil {
		t.Error("its sidecar is theirs now")
	}
}

// An add that was killed between its two files is one that can be done again, or undone.
func TestBringKilledBetween(t *testing.T) {
	root := t.TempDir()
	d := &Desk{Dir: filepath.Join(root, "content"), Shown: "content", Sources: filepath.Join(root, "seeds"), ShownSources: "seeds", Log: filepath.Join(root, "log")}
	fields := []Field{{Key: "tlp", Value: "RED"}}
	files, err := d.Bring("x.txt", []byte("x"), fields)
	if err != nil || len(files) != 2 || files[0].Raw {
		t.Fatal(files, err)
	}
	a := NewAct("added x.txt", files...)
	if err := d.note(a); err != nil {
		t.Fatal(err)
	}
	if err := d.put(files[0]); err != nil { // and no further
		t.Fatal(err)
	}
	again, err := d.Bring("x.txt", []byte("x"), fields)
	if err != nil || len(again) != 1 || !again[0].Raw {
		t.Errorf("%v %v", again, err)
	}
	if _, err := d.Bring("x.txt", []byte("x"), []Field{{Key: "tlp", Value: "CLEAR"}}); err == nil {
		t.Error("what restricts it is written over")
	}
	if _, err := d.Undo(a.ID); err != nil {
		t.Error(err)
	}
	if got := folderOf(t, d.Dir); len(got) != 0 {
		t.Errorf("%v", got)
	}
	for _, name := range []string{"../x.txt", "/x.txt", "a/../../x.txt", ".", ""} {
		if _, err := d.Bring(name, nil, nil); err == nil {
			t.Errorf("%q is brought", name)
		}
	}
}

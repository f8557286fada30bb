package unzip

// Files that lie about what they hold: a message, and no more than the bounds.

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit"
)

func packed(t *testing.T, entries ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := 0; i+1 < len(entries); i += 2 {
		f, err := w.Create(entries[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(entries[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestRead(t *testing.T) {
	a, err := Open(packed(t, `word\Document.xml`, "text", "../../etc/passwd", "no", "folder/", ""))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"word/document.xml", "/word/Document.xml"} {
		if data, err := a.Read(name); string(data) != "text" {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
	if _, err := a.Read("other.xml"); !errors.Is(err, ErrMissing) {
		t.Error(err)
	}
	if a.Has("folder/") || len(a.Names()) != 2 {
		t.Error(a.Names())
	}
}

func TestBounds(t *testing.T) {
	a, err := Open(packed(t, "bomb", strings.Repeat("\x00", 8<<20)))
	if err != nil {
		t.Fatal(err)
	}
	if data, err := a.Read("bomb"); err == nil {
		t.Errorf("%d bytes of an entry that is packed a thousandfold", len(data))
	}
	var many []string
	for i := range maxEntries + 1 {
		many = append(many, fmt.Sprint(i), "")
	}
	if _, err := Open(packed(t, many...)); err == nil {
		t.Error("too many entries are opened")
	}
	whole := packed(t, "a", strings.Repeat("a line of text that is not all alike\n", 100))
	if _, err := Open(whole[:len(whole)-30]); err == nil {
		t.Error("a file that was cut off is opened")
	}
	a, err = Open(packed(t, "text", "some"))
	if err != nil {
		t.Fatal(err)
	}
	a.left = 3
	if _, err := a.Read("text"); err == nil {
		t.Error("more is read than may be")
	}
}

// The registry, and the lines of text that was extracted from a file.

package source

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
)

// Each format of the registry can be found, and by no name but its own.
func TestReaders(t *testing.T) {
	types := map[string]bool{}
	for i, r := range Readers {
		if r.Name == "" || r.Read == nil && r.Members == nil && r.List == nil || r.MediaType == "" || types[r.MediaType] || len(r.Extensions) == 0 {
			t.Errorf("%+v", r)
		}
		types[r.MediaType] = true
		for _, ext := range r.Extensions {
			if ext[0] != '.' || ext != strings.ToLower(ext) || ReaderOf("a/B"+strings.ToUpper(ext)) != &Readers[i] {
				t.Errorf("%s: %q", r.Name, ext)
			}
		}
	}
	for _, name := range []string{"", "txt", "a.txt/b", "a.xyz", "a.txt~", "a."} {
		if r := ReaderOf(name); r != nil {
			t.Errorf("%q is read as %s", name, r.Name)
		}
	}
	if d, msgs := Read("a.pdf", "seeds/a.pdf", []byte("%PDF")); d != nil || len(msgs) != 1 || msgs[0].Hint == "" {
		t.Errorf("%v %v", d, msgs)
	}
}

// The lines of each piece are known however the pieces end their lines, and what
// is not text in them is shown as such.
func TestPieces(t *testing.T) {
	d, msgs := Input{Name: "a.box", Shown: "seeds/a.box"}.Text([]Piece{
		{"", "", "A title of its own\n\n"},
		{archive.PagePart, "1", "One line\rand another\fand a third\u2028and a fourth\n"},
		{archive.PagePart, "i\xff\x00i", ""},
		{archive.PiecePart, "x", "The last \xff\x00 one"},
	})
	if d == nil {
		t.Fatal(msgs)
	}
	var got []string
	for _, p := range d.Parts {
		got = append(got, fmt.Sprintf("%d-%d %s %q", p.First, p.Last, p.Kind, p.Label))
	}
	if want := []string{`3-6 page "1"`, `7-7 page "i��i"`, `8-8 part "x"`}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	lines := strings.Split(d.Raw, "\n")
	if lines[0] != "A title of its own" || lines[2] != "One line" || lines[5] != "and a fourth" || lines[7] != "The last �� one" {
		t.Errorf("%q", lines)
	}
	for line, want := range map[int]string{0: "", 1: "", 2: "", 3: "1", 6: "1", 7: "i��i", 8: "x", 9: ""} {
		label := ""
		if p := d.Part(line); p != nil {
			label = p.Label
		}
		if label != want {
			t.Errorf("line %d is of part %q, want %q", line, label, want)
		}
	}
	for name, pieces := range map[string][]Piece{"none": nil, "empty": {{archive.PagePart, "1", " \n\t\n"}}, "too long": {{archive.PagePart, "1", strings.Repeat("x", MaxBytes)}}} {
		if d, msgs := (Input{Name: "a.box", Shown: "a.box"}).Text(pieces); d != nil || len(msgs) != 1 || msgs[0].Hint == "" {
			t.Errorf("%s: %v %v", name, d, msgs)
		}
	}
}

package intake

// What a file holds becomes sources with names that any system takes, whatever the file
// calls them; within bounds; and the same whether it was read before or not.

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/source"
	_ "dossier/cmd/dossier/internal/testkit"
)

// A ".nest" holds as many texts as its first line says, and another nest around each more
// line.
func init() {
	members := func(data []byte) (list []extract.Member, msgs diag.List) {
		head, rest, nested := strings.Cut(string(data), "\n")
		if nested {
			list = append(list, extract.Member{Name: "inner.nest", Data: []byte(rest)})
		}
		n := 0
		if _, err := fmt.Sscan(head, &n); err != nil {
			msgs.Errorf("", 0, "mend it", "no number")
		}
		for i := range n {
			list = append(list, extract.Member{Type: "text/plain", Data: fmt.Appendf(nil, "Text %d\n\nThis is text number %d of those in it, and long enough.\n", i, i)})
		}
		return list, msgs
	}
	source.Readers = append(source.Readers, source.Reader{Name: "nest", Extensions: []string{".nest"}, MediaType: "test/nest", Members: members, As: archive.EntryIn})
}

func TestNames(t *testing.T) {
	long := strings.Repeat("ä", 200)
	list := []extract.Member{
		{Name: "../../etc/passwd.txt"}, {Name: `C:\tmp\a<b>.txt`}, {Name: ".hidden.txt"}, {Name: "con.txt"}, {Name: "  a \t b.txt . "},
		{Name: long + ".txt"}, {Name: "x\u202etxt.exe"}, {Name: "report", Type: "text/html; charset=x"}, {Name: "~$lock.txt"}, {Name: "", Type: "text/plain"},
		{Name: "same.txt", Data: []byte("1")}, {Name: "SAME.txt", Data: []byte("2")}, {Name: "same.txt", Data: []byte("1")}, {Name: "\xff.txt"}, {Name: "a/.."},
		{Name: "Icon\r"}, {Name: "y.swp"}, {Name: "e\u0301.txt"}, {Name: "\u00e9.txt"},
	}
	seen := map[string]bool{}
	var got []string
	for _, m := range named(list) {
		key := strings.ToLower(m.name)
		switch {
		case seen[key]:
			t.Errorf("%q is there twice", m.name)
		case !utf8.ValidString(m.name), len(m.name) > longest+20, strings.ContainsAny(m.name, "/\\<>:\"|?*\x00\r\n\u202e"), strings.Trim(m.name, ". ") != m.name, archive.Reserved(m.name):
			t.Errorf("%q is no good name", m.name)
		}
		seen[key] = true
		got = append(got, m.name)
	}
	for _, want := range []string{"passwd.txt", "a-b-.txt", "hidden.txt", "a b.txt", "report.html", "lock.txt", "same-6b86b273.txt", "SAME-d4735e3a.txt", "\u00e9.txt"} {
		if !slices.Contains(got, want) {
			t.Errorf("there is no %q in %q", want, got)
		}
	}
	// The order of those that share a name does not show.
	slices.Reverse(list)
	for _, m := range named(list) {
		if !seen[strings.ToLower(m.name)] {
			t.Errorf("%q is another name in another order", m.name)
		}
	}
}

// read reads one file that holds some bytes.
func read(t *testing.T, data string, last []*Item) []*Item {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "x.nest"), []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
	f, err := input.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := &Reading{Folder: f, Read: func(in source.Input) (*archive.Document, diag.List) { return in.Document(), nil }}
	return r.File(context.Background(), "x.nest", "seeds/x.nest", last)
}

func said(items []*Item) (out string) {
	for _, it := range items {
		for _, m := range it.Messages {
			out += m.String() + "\n"
		}
	}
	return out
}

func TestBounds(t *testing.T) {
	if items := read(t, fmt.Sprint(mostFiles+100), nil); len(items) != mostFiles || !strings.Contains(said(items), "101 of the files in it are not read") {
		t.Errorf("%d files, and %q", len(items), said(items))
	}
	deep := read(t, strings.Repeat("1\n", 40), nil)
	if len(deep) > 2*mostDepth+2 || !strings.Contains(said(deep), "are not read, since it lies 4 deep") {
		t.Errorf("%d files, and %q", len(deep), said(deep))
	}
	if broken := read(t, "x", nil); !broken[0].Unread || broken[0].Messages[0].File != "seeds/x.nest" {
		t.Errorf("%+v", broken[0])
	}
}

// A file that grows is read as far as it is new; what was read is the same as without it.
func TestGrows(t *testing.T) {
	first := read(t, "5\n2", nil)
	then := read(t, "8\n2", first)
	clean := read(t, "8\n2", nil)
	if len(then) != len(clean) || len(first) != len(then)-3 {
		t.Fatalf("%d, %d and %d files", len(first), len(then), len(clean))
	}
	reused := 0
	for i, it := range then {
		if it.Name != clean[i].Name || it.SHA256 != clean[i].SHA256 || it.Within != clean[i].Within {
			t.Errorf("%+v is %+v", it, clean[i])
		}
		if slices.Contains(first, it) {
			reused++
		}
	}
	if reused != len(first)-1 {
		t.Errorf("%d of %d are as they were read before", reused, len(first))
	}
	if again := read(t, "8\n2", then); &again[0] != &then[0] {
		t.Error("the same bytes are read again")
	}
}

// Whatever stands in the file of permalinks, no id that is read can leave the site; and
// whatever is written there is read again.

package content

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"dossier/cmd/dossier/internal/archive"
)

// FuzzPermalinks: what can be read has ids that may be paths, each once.
func FuzzPermalinks(f *testing.F) {
	f.Add("briefings:\n  - {id: \"a\", source: \"a.txt\", title: \"A\"}\nentities:\n  - {id: \"b\", name: \"B\", gone: \"2026-05-01\", to: \"c\"}\n")
	f.Add("briefings: [{id: ../x}]\nentities: []\n")
	f.Add("---\nbriefings:\n  - {id: a}\n  - {id: a, source: b}\nbriefings:\nentities:\n...\n")
	f.Add("entities: {id: a, withheld: true}")
	f.Fuzz(func(t *testing.T, s string) {
		p, msgs := ReadPermalinks("permalinks.yaml", []byte(s))
		if p == nil && len(msgs) == 0 {
			t.Error("refused without a word")
		}
		if p == nil {
			return
		}
		for _, list := range [][]archive.Permalink{p.Briefings, p.Entities} {
			seen := map[string]bool{}
			for _, l := range list {
				if !archive.ValidID(l.ID) || seen[l.ID] || l.To != "" && !archive.ValidID(l.To) {
					t.Errorf("%+v", l)
				}
				seen[l.ID] = true
			}
		}
	})
}

// FuzzPermalinksWritten: what a build writes it reads, byte for byte, whatever a source
// is called. Its name is told with accents composed.
func FuzzPermalinksWritten(f *testing.F) {
	for _, s := range []string{"", "Port closes", strings.Repeat("[", 300), strings.Repeat("{", 300), `"'\\`, "- a", "a: b # c", "\x00\x1b[0m\r\n\t", "\u0085\u2028\u2029\uFEFF\uFFFE", "caf\xe9.txt", "A\u0301.txt", "\xed\xa0\x80", " space ", "...", "---", "\n...\n", "<<<<<<< HEAD", strings.Repeat("long ", 40000)} {
		f.Add(s, s, "a.txt")
		f.Add("A", "", s)
	}
	f.Fuzz(func(t *testing.T, title, issuer, source string) {
		want := &archive.Permalinks{
			Briefings: []archive.Permalink{{ID: "a", Name: title, Source: norm.NFC.String(source), SHA256: "00", Issuer: issuer, Date: "2026"}, {ID: "b", Name: source, Source: norm.NFC.String(title), Gone: "2026-01-01", Withheld: true}},
			Entities:  []archive.Permalink{{ID: "c", Name: title, Gone: "2026-05-01", To: "d"}, {ID: "d", Name: source}},
		}
		data := permalinks(want)
		got, msgs := ReadPermalinks("permalinks.yaml", data)
		if got == nil {
			t.Fatalf("%v\n%s", msgs, data)
		}
		for _, list := range [][]archive.Permalink{got.Briefings, got.Entities} {
			for i := range list {
				list[i].Line = 0
			}
		}
		if !slices.Equal(got.Briefings, want.Briefings) || !slices.Equal(got.Entities, want.Entities) || got.United {
			t.Errorf("%+v\n%s", got, data)
		}
	})
}

// A file that was cut off anywhere is not taken for a whole one.
func TestPermalinksCutOff(t *testing.T) {
	data := permalinks(&archive.Permalinks{
		Briefings: []archive.Permalink{{ID: "a", Name: "A", Source: "a.txt"}, {ID: "b", Source: "...", Gone: "2026-01-01"}},
		Entities:  []archive.Permalink{{ID: "c", Name: "\n...\n"}},
	})
	for at := range len(data) - len("\n") {
		if got, msgs := ReadPermalinks("permalinks.yaml", data[:at]); got != nil || len(msgs) == 0 {
			t.Fatalf("cut off and not noticed:\n%s", data[:at])
		}
	}
	if got, msgs := ReadPermalinks("permalinks.yaml", data); got == nil {
		t.Fatal(msgs)
	}
}

// What somebody writes while a site is built stays, and so does what another build wrote.
func TestWritePermalinksOverNothingElse(t *testing.T) {
	name := filepath.Join(t.TempDir(), PermalinksName)
	read := func() *archive.Permalinks {
		t.Helper()
		data, err := os.ReadFile(name)
		if err != nil {
			return &archive.Permalinks{}
		}
		p, msgs := ReadPermalinks("permalinks.yaml", data)
		if p == nil {
			t.Fatal(msgs)
		}
		return p
	}
	one, two := read(), read()
	one.Briefings = []archive.Permalink{{ID: "a"}}
	two.Briefings = []archive.Permalink{{ID: "b"}}
	if err := WritePermalinks(name, one); err != nil {
		t.Fatal(err)
	}
	if err := WritePermalinks(name, two); !errors.Is(err, ErrChanged) {
		t.Error("two builds at once:", err)
	}
	if err := WritePermalinks(name, one); err != nil {
		t.Error("the same again:", err)
	}
	data, _ := os.ReadFile(name)
	if err := unchanged(name, two.Sum, data); err != nil {
		t.Error("another came to the same while this one was written:", err)
	}
	one = read()
	_ = os.WriteFile(name, append(data, "# by hand\n"...), 0o644)
	one.Briefings = append(one.Briefings, archive.Permalink{ID: "c"})
	if err := WritePermalinks(name, one); !errors.Is(err, ErrChanged) {
		t.Error("a hand edit:", err)
	}
	if data, _ := os.ReadFile(name); !strings.HasSuffix(string(data), "# by hand\n") {
		t.Errorf("%s", data)
	}
	_ = os.Remove(name)
	if err := WritePermalinks(name, one); !errors.Is(err, ErrChanged) {
		t.Error("removed meanwhile:", err)
	}
	if left, _ := os.ReadDir(filepath.Dir(name)); len(left) > 0 {
		t.Error("something was left behind:", left)
	}
}

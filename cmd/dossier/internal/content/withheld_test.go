package content

// What is remembered of withheld sources is read as it was written, and never in part:
// a line that is lost would publish.

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestWithheldIsReadAsWritten(t *testing.T) {
	want := []archive.Held{
		{Source: "a: {b}.txt", SHA256: "00", Words: "AbC-_", By: archive.BySidecar, TLP: "AMBER+STRICT"},
		{Source: "sub/\"b\".txt", SHA256: "11", By: archive.BySource, Draft: true, Until: "2030-01-01"},
		{Source: "c.txt", SHA256: "22", By: archive.ByPublisher, Publish: "metadata"},
		{Source: "c.txt", SHA256: "33", By: archive.ByPublisher},
		{Source: "d.txt", SHA256: "44", By: archive.BySource, Until: archive.UnknownDay},
	}
	name := filepath.Join(t.TempDir(), PermalinksName)
	if err := WritePermalinks(name, &archive.Permalinks{Withheld: want}); err != nil {
		t.Fatal(err)
	}
	data, _ := os.ReadFile(name)
	got, msgs := ReadPermalinks("p.yaml", data)
	if got == nil || !slices.Equal(got.Withheld, want) {
		t.Errorf("%v\n%v\n%s", got, msgs, data)
	}
	if err := WritePermalinks(name, &archive.Permalinks{Sum: got.Sum}); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(name); strings.Contains(string(data), "\nwithheld:") {
		t.Errorf("a part without a line:\n%s", data)
	}
	twice := strings.Replace(string(data), "withheld:\n", "withheld:\n  - {source: \"e.txt\", by: source, sha256: \"55\"}\nwithheld:\n", 1)
	if got, msgs := ReadPermalinks("p.yaml", []byte(twice)); got == nil || len(got.Withheld) != len(want)+1 {
		t.Errorf("of two branches: %v", msgs)
	}
	for what, text := range map[string]string{
		"no list": "withheld: x", "no keys": "withheld: [x]", "no source": "withheld: [{sha256: a, by: source}]", "no bytes": "withheld: [{source: a, by: source}]", "nobody": "withheld: [{source: a, sha256: b}]",
		"another stater": "withheld: [{source: a, sha256: b, by: me}]", "an unknown key": "withheld: [{source: a, sha256: b, by: source, to: c}]", "no mark": "withheld: [{source: a, sha256: b, by: source, tlp: PINK}]",
		"no date": "withheld: [{source: a, sha256: b, by: source, embargo_until: soon}]", "neither true nor false": "withheld: [{source: a, sha256: b, by: source, draft: maybe}]", "no extent": "withheld: [{source: a, sha256: b, by: source, publish: some}]",
	} {
		if p, msgs := ReadPermalinks("p.yaml", []byte("---\nbriefings: []\nentities: []\n"+text+"\n...\n")); p != nil || msgs.Count(diag.Error) == 0 || msgs[0].Hint == "" {
			t.Errorf("%s: %v", what, msgs)
		}
	}
}

package review

// What a maintainer is told to look at is there, and what is in order is not named.

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/engine"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
	"dossier/static"
	"dossier/templates"
)

func TestDoctor(t *testing.T) {
	long := strings.Repeat("The ferry crossed the bay again and nobody was late for work that day. ", 5)
	g := read(t, map[string]string{
		"seeds/whole.md":  "---\ntitle: A whole one\npublisher: The Post\nauthors: Ana Example\npublished: 2021-05-03\nkind: news\nfidelity: full\nlanguage: en\n---\n\n" + long + "\n",
		"seeds/again.txt": "Another headline of it\n\n3 May 2021\n\n" + long + "\n",
		"seeds/short.txt": "A short headline here\n\nFew words.\n",
		"seeds/twice.txt": "Another headline of it\n\n3 May 2021\n\n" + long + "\n",
	})
	got := map[string][]string{}
	for _, a := range Doctor(g) {
		got[a.Says] = a.Examples
		if a.Count < len(a.Examples) || a.Command == "" || len(a.Examples) == 0 {
			t.Errorf("%+v", a)
		}
		if a.Group != GroupTwice && slices.Contains(a.Examples, "whole.md") {
			t.Errorf("%s: %q", a.Says, a.Examples)
		}
	}
	for says, want := range map[string][]string{
		"sources without “Publisher”":      {"again.txt", "short.txt", "twice.txt"},
		"source of fewer than 25 words":    {"short.txt"},
		"sources have the text of another": {"twice.txt", "whole.md"},
	} {
		if !slices.Equal(got[says], want) {
			t.Errorf("%s: %q, want %q", says, got[says], want)
		}
	}
}

// The table filters by what is known and what is not, and what is not known stands last.
func TestSourceFilter(t *testing.T) {
	g := read(t, map[string]string{
		"seeds/a.md": "---\ntitle: Ferry back\npublisher: The Post\npublished: 2021-05-03\n---\n\nThe ferry is back.\n",
		"seeds/b.md": "---\ntitle: Árbol caído\npublisher: El Faro\npublished: 2020\nlanguage: es\n---\n\nCayó un árbol.\n",
		"seeds/c.md": "---\ntitle: No day\n---\n\nNobody said when.\n",
	})
	all, _ := SourceEntries(g, false)
	for _, c := range []struct {
		f    SourceFilter
		want string
	}{
		{SourceFilter{}, "a.md b.md c.md"},
		{SourceFilter{Down: true}, "c.md b.md a.md"},
		{SourceFilter{Words: "ARBOL faro"}, "b.md"},
		{SourceFilter{Missing: "publisher"}, "c.md"},
		{SourceFilter{Values: map[string]string{"published": "2021"}}, "a.md"},
		{SourceFilter{Values: map[string]string{"language": "es"}}, "b.md"},
		{SourceFilter{Sort: "published"}, "b.md a.md c.md"},
		{SourceFilter{Sort: "published", Down: true}, "a.md b.md c.md"},
		{SourceFilter{State: "unread"}, ""},
	} {
		var got []string
		for _, e := range c.f.Pick(all) {
			got = append(got, e.Name)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%+v: %s, want %s", c.f, s, c.want)
		}
	}
}

// read reads an archive of some files.
func read(t *testing.T, files map[string]string) *engine.Result {
	t.Helper()
	root := t.TempDir()
	for name, data := range files {
		at := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	g, err := engine.Read(t.Context(), engine.Inputs{
		Sources: filepath.Join(root, "seeds"), ShownSources: "seeds", Content: filepath.Join(root, "content"), ShownContent: "content",
		Templates: templates.FS, Static: static.FS, Generator: "Dossier test", Audience: archive.Audience{Today: "2026-05-01"},
	})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

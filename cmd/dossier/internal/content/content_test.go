// What the folder holds is read or reported, and what is written is read again.

package content

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
)

// readFiles reads a content folder that is written down as a literal.
func readFiles(t *testing.T, files fstest.MapFS) *Content {
	t.Helper()
	var entries []Entry
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			entries = append(entries, Entry{Name: name, Type: d.Type()})
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return Read(files, "content", entries, nil)
}

// Nothing in the folder is passed over in silence: a file or folder that no part
// takes is named once, with the names that are taken.
func TestUnknownNames(t *testing.T) {
	file := &fstest.MapFile{Data: []byte("name: x\n")}
	c := readFiles(t, fstest.MapFS{"site.yml": file, "entity/a.md": file, "entity/b.md": file, "permalinks.yaml": file, "publishers/x.yaml": file, "publishers/y.yml": file, "sources": file})
	var got []string
	for _, m := range c.Messages {
		got = append(got, m.File+" "+m.Text)
		if want := m.File == "content/sources"; (m.Severity == diag.Error) != want || m.Hint == "" {
			t.Errorf("%+v", m)
		}
	}
	want := "content/entity this folder is ignored|content/site.yml this file is ignored|content/publishers/y.yml not a .yaml file, so it is not read|content/sources this is not a folder"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	if hint := c.Messages[0].Hint; !strings.Contains(hint, "site.yaml, entities.yaml, permalinks.yaml") || !strings.Contains(hint, "publishers, entities, sources, pages") {
		t.Error(hint)
	}
	if len(c.Publishers) != 1 {
		t.Errorf("%d publishers", len(c.Publishers))
	}
}

// What is there and cannot be read may restrict a source, and counts as if it did.
func TestUnreadableRestricts(t *testing.T) {
	bad := &fstest.MapFile{Data: []byte("tlp: [\n")}
	c := readFiles(t, fstest.MapFS{"sources/a.txt.yaml": bad, "sources/b.txt.yml": bad, "publishers/x.yaml": bad})
	for _, name := range []string{"a.txt", "b.txt"} {
		if a := c.Overrides[name]; a == nil || a.Handling.Unclear == "" {
			t.Errorf("%s: %+v", name, a)
		}
	}
	if len(c.Unclear) != 1 || c.Unclear[0] != "content/publishers/x.yaml" {
		t.Error(c.Unclear)
	}
}

// A question that a page keeps asks for something, or the page is not there.
func TestKeptQuestion(t *testing.T) {
	page := func(search string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("---\ntitle: Kept\nsearch: " + search + "\n---\n")}
	}
	c := readFiles(t, fstest.MapFS{"pages/a.md": page("ferry -pier"), "pages/b.md": page(`"?q=ferry&year=2024"`), "pages/c.md": page("the"), "pages/d.md": page(`"?colour=red"`)})
	var ids []string
	for _, p := range c.Pages {
		ids = append(ids, p.ID+" "+p.Search)
	}
	if got := strings.Join(ids, ", "); got != "a ferry -pier, b ?q=ferry&year=2024" {
		t.Error(got)
	}
}

// What is written is what is read.
func TestWrittenIsRead(t *testing.T) {
	dir := t.TempDir()
	d := &Desk{Dir: dir, Shown: "content", Sources: t.TempDir(), ShownSources: "seeds"}
	text := "a \"b\": # {[*&!- x"
	bring := func(source string, fields ...Field) error {
		files, err := d.Bring(source, []byte("x"), fields)
		if err == nil {
			err = d.Do(NewAct("added", files...))
		}
		return err
	}
	if err := bring("2026/a.txt", Field{Key: "title", Value: text}, Field{Key: "publisher", Value: ""}, Field{Key: "draft", Value: "true"}); err != nil {
		t.Fatal(err)
	}
	if err := bring("2026/b.txt", Field{Key: "retrieval.from", Value: "https://x.example/a"}, Field{Key: "retrieval.final", Value: ""}, Field{Key: "retrieval.etag", Value: text}, Field{Key: "draft", Value: "true"}); err != nil {
		t.Fatal(err)
	}
	judged := []archive.Judgement{{Kind: archive.Ignore, Name: text}, {Kind: archive.Merge, From: "a", Entity: "b"}, {Kind: archive.Rename, Entity: "c", Name: text}, {Kind: archive.NotSame, Name: text, Entity: "d"}}
	if _, err := d.Judge(judged...); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Accept(&archive.Entity{ID: "e", Name: text, Type: "work", WeakAliases: []string{"b"}}, "of\nall"); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Judge(archive.Judgement{Kind: archive.Ignore, Name: strings.Repeat("long ", 50)}); err == nil {
		t.Error("a judgement is written that is not read")
	}
	links := &archive.Permalinks{Briefings: []archive.Permalink{{ID: "a", Name: text, Source: text, Gone: "2026-05-01", Why: text}}, Entities: []archive.Permalink{{ID: "b", Name: text, To: "c", Withheld: true}}}
	if err := WritePermalinks(filepath.Join(dir, PermalinksName), links); err != nil {
		t.Fatal(err)
	}

	var entries []Entry
	for _, name := range []string{"entities.yaml", "entities/e.md", "permalinks.yaml", "sources/2026/a.txt.yaml", "sources/2026/b.txt.yaml"} {
		entries = append(entries, Entry{Name: name})
	}
	c := Read(os.DirFS(dir), "content", entries, nil)
	if len(c.Messages) > 0 {
		t.Fatal(c.Messages)
	}
	if a := c.Overrides["2026/a.txt"]; a == nil || a.Title != text || a.Has("publisher") || !a.Handling.Draft {
		t.Errorf("%+v", a)
	}
	if a := c.Overrides["2026/b.txt"]; a == nil || a.Retrieval.From != "https://x.example/a" || a.Retrieval.Entity != text || !a.Handling.Draft {
		t.Errorf("what was retrieved is written and read as %+v", a)
	}
	for i := range c.Judgements {
		c.Judgements[i].File, c.Judgements[i].Line = "", 0
	}
	if !slices.Equal(c.Judgements, judged) {
		t.Errorf("%+v", c.Judgements)
	}
	if len(c.Entities) != 1 || c.Entities[0].Name != text || c.Entities[0].Type != "work" || len(c.Entities[0].WeakAliases) != 1 {
		t.Errorf("%+v", c.Entities)
	}
	data, _ := os.ReadFile(filepath.Join(dir, PermalinksName))
	p, msgs := ReadPermalinks("permalinks.yaml", data)
	if p == nil || len(msgs) > 0 {
		t.Fatal(msgs)
	}
	p.Briefings[0].Line, p.Entities[0].Line = 0, 0
	if !slices.Equal(p.Briefings, links.Briefings) || !slices.Equal(p.Entities, links.Entities) {
		t.Errorf("%+v", p)
	}
}

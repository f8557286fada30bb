package engine_test

// What becomes of an address when titles, files and entities change or go.

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/testkit"
)

// rebuilt builds an archive and keeps its addresses, as the command does; a
// second build from these is the same.
func rebuilt(t *testing.T, root string) (*engine.Result, map[string]string) {
	t.Helper()
	g, files := site(t, kept(root))
	if g.Relinked() {
		if err := content.WritePermalinks(kept(root).Permalinks, g.Permalinks); err != nil {
			t.Fatal(err)
		}
	}
	again, same := site(t, kept(root))
	if again.Relinked() || len(same) != len(files) {
		t.Errorf("a build from the addresses it kept would keep others, or has %d files, not %d", len(same), len(files))
	}
	for name, data := range files {
		if same[name] != data {
			t.Errorf("%s differs once the addresses are kept", name)
		}
	}
	return g, files
}

func (e *editor) move(from, to string) { _ = os.Rename(e.at(from), e.at(to)) }

// holds fails when a file of a site lacks some words.
func holds(t *testing.T, files map[string]string, step, path string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(files[path], w) {
			t.Errorf("%s: %s lacks %q", step, path, w)
		}
	}
}

// What once had an address has it for good, or something stands there that says
// what became of it.
func TestPermalinksNeverDie(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	e := &editor{root: root}
	port := "briefings/port-closes-for-a-day.html"
	_, files := rebuilt(t, root)
	if !strings.Contains(files[port], "Port closes for a day") {
		t.Fatal("no page to begin with")
	}
	has := func(step, path string, words ...string) {
		t.Helper()
		holds(t, files, step, path, words...)
	}

	write(t, root, "content/sources/one.txt.yaml", "title: Harbour shut\n")
	_, files = rebuilt(t, root)
	has("another title", port, "Harbour shut", "/a/"+port)
	if files["briefings/harbour-shut.html"] != "" {
		t.Error("the page stands at two addresses")
	}

	e.remove("content/sources/one.txt.yaml")
	e.move("seeds/one.txt", "seeds/sub/renamed.txt")
	_, files = rebuilt(t, root)
	has("renamed", port, "renamed.txt")

	data, _ := os.ReadFile(e.at("seeds/sub/renamed.txt"))
	e.remove("seeds/sub/renamed.txt")
	write(t, root, "seeds/again.txt", string(data)+"\nAn afterthought, which is long enough to be a paragraph.\n")
	_, files = rebuilt(t, root)
	has("renamed and edited", port, "An afterthought")

	write(t, root, "seeds/zz.txt", string(data))
	_, files = rebuilt(t, root)
	has("a second of the same title", port, "An afterthought")

	e.remove("seeds/again.txt")
	g, files := rebuilt(t, root)
	has("withdrawn", port, `data-badge="retracted"`, "1 May 2026", "No reason is stated", "The Herald")
	has("withdrawn", "records/port-closes-for-a-day.html", "The raw text may not be shown")
	has("withdrawn", "feed.xml", "[withdrawn] Port closes for a day")
	has("withdrawn", "archive.json", `"id":"port-closes-for-a-day"`)
	if strings.Contains(files[port], "An afterthought") {
		t.Error("a tombstone shows the text")
	}
	if g.Archive.Counts.Briefings != 3 {
		t.Errorf("%d briefings are counted, with a tombstone among them", g.Archive.Counts.Briefings)
	}

	lines := e.at("content/permalinks.yaml")
	text, _ := os.ReadFile(lines)
	edited := strings.Replace(string(text), `gone: "2026-05-01"`, `gone: "2026-05-01", why: "its author asked for it"`, 1)
	_ = os.WriteFile(lines, []byte(edited), 0o644)
	_, files = rebuilt(t, root)
	has("with a reason", port, "its author asked for it")
	has("with a reason", "feed.json", "its author asked for it")

	_ = os.WriteFile(lines, []byte(strings.Replace(edited, `, why:`, `, to: "port-opens-again", why:`, 1)), 0o644)
	_, files = rebuilt(t, root)
	has("led elsewhere", port, `url=../briefings/port-opens-again.html`)
	_ = os.WriteFile(lines, []byte(strings.Replace(edited, `, why:`, `, to: "nowhere", why:`, 1)), 0o644)
	if g, _ = site(t, kept(root)); g.Messages.Count(diag.Error) != 1 || !strings.Contains(g.Messages[1].String(), "leads nowhere") {
		t.Errorf("an address that leads nowhere: %v", g.Messages)
	}
	_ = os.WriteFile(lines, []byte(edited), 0o644)
}

func TestPermalinksOfEntities(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	e := &editor{root: root}
	_, files := rebuilt(t, root)
	holds(t, files, "at first", "entities/ana.html", "Ana")
	e.move("content/entities/ana.md", "content/entities/ana-ruiz-of-havn.md")
	_, files = rebuilt(t, root)
	holds(t, files, "an entity's file renamed", "entities/ana.html", "url=../entities/ana-ruiz-of-havn.html")
	e.remove("content/entities/ana-ruiz-of-havn.md")
	e.remove("seeds/one.txt")
	_, files = rebuilt(t, root)
	holds(t, files, "named no more", "entities/ana-ruiz-of-havn.html", "No briefing in this archive mentions this name any more", "2026")
	write(t, root, "content/entities.yaml", "- merge: ana-ruiz-of-havn\n  into: port\n")
	_, files = rebuilt(t, root)
	holds(t, files, "merged", "entities/ana-ruiz-of-havn.html", "url=../entities/port.html")
}

func TestPermalinksFrozenAndBroken(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	in := kept(root)
	in.Frozen = true
	g, _ := site(t, in)
	if g.Relinked() || g.Messages.Count(diag.Error) != 2 {
		t.Errorf("frozen, without any address kept: %v", g.Messages)
	}
	rebuilt(t, root)
	if g, _ = site(t, in); g.Messages.Count(diag.Error) != 0 {
		t.Errorf("frozen, with all kept: %v", g.Messages)
	}
	write(t, root, "content/sources/one.txt.yaml", "title: Harbour shut\n")
	if g, _ = site(t, in); g.Messages.Count(diag.Error) != 0 {
		t.Errorf("another title needs no other address: %v", g.Messages)
	}
	e := &editor{root: root}
	e.move("seeds/two.md", "seeds/three.md")
	if g, _ = site(t, in); g.Messages.Count(diag.Error) != 1 {
		t.Errorf("a source has another name: %v", g.Messages)
	}
	e.move("seeds/three.md", "seeds/two.md")

	// without its sources an archive loses no address
	e.move("seeds", "away")
	if g, _ = site(t, kept(root)); g.Relinked() {
		t.Error("all addresses would be given up, because the folder of sources is missing")
	}
	e.move("away", "seeds")

	_ = os.Remove(in.Permalinks)
	if !testkit.Symlink(t, filepath.Join(root, "elsewhere"), in.Permalinks) {
		t.Skip("no symbolic links here")
	}
	stops(t, kept(root), 0, "a symbolic link is not followed")
}

package engine_test

// Files inside files, in two kinds made here: a ".box" is a text with files attached, a
// ".crate" only holds files. Each file in them begins with a line "=== NAME"; a line of
// it that begins so has a ">" before it.

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/extract"
	"dossier/cmd/dossier/internal/source"
)

func init() {
	members := func(data []byte) (list []extract.Member, msgs diag.List) {
		text := "\n" + string(data)
		if strings.Contains(text, "panic in the members") {
			panic("on purpose")
		}
		for _, s := range strings.Split(text, "\n=== ")[1:] {
			name, rest, _ := strings.Cut(s, "\n")
			m := extract.Member{Name: name, Data: []byte(strings.ReplaceAll("\n"+rest, "\n>", "\n")[1:])}
			if name == "" {
				m.Type = "text/plain"
			}
			list = append(list, m)
		}
		return list, nil
	}
	read := func(in source.Input) (*archive.Document, diag.List) {
		text, _, _ := strings.Cut("\n"+string(in.Data), "\n=== ")
		if strings.Contains(text, "unreadable") {
			var msgs diag.List
			msgs.Errorf(in.Shown, 0, "mend it", "it cannot be read")
			return nil, msgs
		}
		doc, msgs := source.Read(in.Name+".txt", in.Shown, []byte(strings.TrimPrefix(text, "\n")))
		if doc != nil {
			of := in.Document()
			doc.File, doc.SHA256, doc.Bytes = of.File, of.SHA256, of.Bytes
		}
		return doc, msgs
	}
	source.Readers = append(source.Readers,
		source.Reader{Name: "box", Extensions: []string{".box"}, MediaType: "test/box", Read: read, Members: members, As: archive.Attachment},
		source.Reader{Name: "crate", Extensions: []string{".crate"}, MediaType: "test/crate", Members: members, As: archive.MessageIn})
}

// inner is a text that is found by its words.
func inner(title, words string) string {
	return title + "\n\nThis is what stands in it, " + words + ", in a sentence that is long enough to be one.\n"
}

func TestFilesInFiles(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root,
		"seeds/2026/post.crate", "=== \n"+inner("Ferry is late", "a ferry")+"\n=== pier.txt\n"+inner("Pier is closed", "a pier")+"\n=== pier.txt\n"+inner("Pier is open", "another pier"),
		"seeds/letter.box", inner("Letter with files", "a letter")+"\n=== ../../etc/report.txt\n"+inner("Report on quays", "a report")+"\n=== plan.jpg\nno text\n=== more.crate\n>=== deep.txt\n"+inner("Deep water", "deep")+"\n",
		"content/sources/letter.box/report.txt.yaml", "published: 2024-02-03\n")
	g, files := site(t, kept(root))
	for _, m := range g.Messages {
		if m.Severity == diag.Error || strings.Contains(m.Text, "no source") {
			t.Error(m)
		}
	}
	for _, id := range []string{"ferry-is-late", "pier-is-closed", "pier-is-open", "letter-with-files", "report-on-quays", "deep-water"} {
		if files["briefings/"+id+".html"] == "" {
			t.Errorf("there is no %s", id)
		}
	}
	var mail, report struct {
		Published string
		Source    struct {
			Path   string
			Within struct{ As, Path, ID string }
			Holds  []struct {
				Name, Path, ID string
				Bytes          int
			}
		}
	}
	if err := json.Unmarshal([]byte(files["briefings/letter-with-files.json"]), &mail); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(files["briefings/report-on-quays.json"]), &report); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(mail.Source.Holds); len(mail.Source.Holds) != 3 || mail.Source.Holds[0].ID != "report-on-quays" || mail.Source.Holds[1].Name != "plan.jpg" || mail.Source.Holds[1].Path != "" {
		t.Errorf("the letter holds %v", got)
	}
	if s := report.Source; s.Path != "letter.box/report.txt" || s.Within.ID != "letter-with-files" || s.Within.As != "attachment" || report.Published != "2024-02-03" {
		t.Errorf("the report is %+v", report)
	}
	for path, want := range map[string]string{
		"briefings/report-on-quays.html":   `Attached to <a href="../briefings/letter-with-files.html">Letter with files</a>`,
		"records/report-on-quays.html":     `Attached to <a href="../briefings/letter-with-files.html">`,
		"briefings/letter-with-files.html": `<a href="../briefings/report-on-quays.html">Report on quays</a>`,
		"records/letter-with-files.html":   `<code>plan.jpg</code>`,
		"briefings/ferry-is-late.html":     `Message of <code>post.crate</code>`,
	} {
		if !strings.Contains(files[path], want) {
			t.Errorf("%s lacks %q", path, want)
		}
	}
	before := paths(g)
	if before["ferry-is-late"] == before["pier-is-open"] || !strings.HasPrefix(before["pier-is-closed"], "2026/post.crate/pier-") {
		t.Errorf("the messages are named %v", before)
	}
	// A file that grows keeps the names of what it held, and what is in it again is one.
	write(t, root, "seeds/2026/post.crate", "=== \n"+inner("First of all", "the first")+"\n=== \n"+inner("Ferry is late", "a ferry")+"\n=== \n"+inner("Ferry is late", "a ferry"))
	g, _ = site(t, kept(root))
	if after := paths(g); after["ferry-is-late"] != before["ferry-is-late"] || after["first-of-all"] == "" || len(after) != len(before)-1 {
		t.Errorf("the messages are named %v", after)
	}
}

func paths(g *engine.Result) map[string]string {
	out := map[string]string{}
	for _, b := range g.Archive.Briefings {
		out[b.ID] = b.Doc.File
	}
	return out
}

// What restricts a file restricts what is in it, whoever says so and however deep, and
// later, and where the file cannot be read.
func TestRestrictionsReachInside(t *testing.T) {
	word := func(n int) string { return fmt.Sprintf("plantedword%d", n) }
	held := inner("Quiet "+word(1), word(2)) + "\n=== " + word(3) + ".txt\n" + inner("Inside "+word(4), word(5)) +
		"\n=== more.crate\n>=== " + word(6) + ".txt\n" + inner("Deeper "+word(7), word(8))
	for name, c := range map[string][]string{
		"marked in its text":     {"seeds/mail.box", "TLP:RED\n\n" + held},
		"by its sidecar":         {"seeds/mail.box", held, "content/sources/mail.box.yaml", "tlp: AMBER\n"},
		"a draft":                {"seeds/mail.box", held, "content/sources/mail.box.yaml", "draft: true\n"},
		"under embargo":          {"seeds/mail.box", held, "content/sources/mail.box.yaml", "embargo_until: 2030-01-01\n"},
		"a sidecar that is none": {"seeds/mail.box", held, "content/sources/mail.box.yaml", "tlp: [\n"},
		"a looser sidecar":       {"seeds/mail.box", held, "content/sources/mail.box.yaml", "tlp: RED\n", "content/sources/mail.box/" + word(3) + ".txt.yaml", "tlp: CLEAR\n"},
		"one that only holds":    {"seeds/mail.crate", held, "content/sources/mail.crate.yaml", "tlp: RED\n"},
		"by its publisher":       {"seeds/mail.box", "---\npublisher: Closed House\n---\n\n" + held, "content/publishers/closed-house.yaml", "name: Closed House\ntlp: RED\n"},
		"unreadable":             {"seeds/mail.box", "unreadable\n" + held},
		"a defect":               {"seeds/mail.box", held, "content/sources/mail.box.yaml", "tlp: RED\n", "seeds/other.box", "panic in the members\n"},
	} {
		root := t.TempDir()
		write(t, root, small...)
		write(t, root, c...)
		look := func(when string) {
			t.Helper()
			g, files := site(t, kept(root))
			for path, data := range files {
				if strings.Contains(strings.ToLower(data), "plantedword") {
					t.Errorf("%s, %s: %s has a planted word", name, when, path)
				}
			}
			writeBack(t, g)
		}
		look("at first")
		if name == "unreadable" || name == "a defect" || name == "a sidecar that is none" {
			continue
		}
		from := filepath.Join(root, filepath.FromSlash(c[0]))
		to := filepath.Join(root, "seeds", "renamed"+filepath.Ext(c[0]))
		if err := os.Rename(from, to); err != nil {
			t.Fatal(err)
		}
		look("renamed")
		_ = os.RemoveAll(filepath.Join(root, "content", "sources"))
		if name != "by its publisher" && name != "marked in its text" {
			look("its sidecar lost")
		}
	}
}

// writeBack stores the addresses as the command does.
func writeBack(t *testing.T, g *engine.Result) {
	t.Helper()
	if g.Relinked() {
		if err := content.WritePermalinks(g.Inputs.Permalinks, g.Permalinks); err != nil {
			t.Fatal(err)
		}
	}
}

// A part of what a file holds is restricted: its text is, and its name is not told.
func TestRestrictedInside(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root, "seeds/mail.box", inner("Open letter", "a letter")+"\n=== plantedname.txt\n"+inner("Closed plantedtitle", "plantedtext")+"\n=== fine.txt\n"+inner("Fine paper", "fine")+"\n",
		"content/sources/mail.box/plantedname.txt.yaml", "tlp: RED\n")
	_, files := site(t, kept(root))
	for path, data := range files {
		if strings.Contains(strings.ToLower(data), "planted") {
			t.Errorf("%s has a planted word", path)
		}
	}
	if files["briefings/fine-paper.html"] == "" || !strings.Contains(files["briefings/open-letter.html"], "Fine paper") {
		t.Error("what is not restricted is missing")
	}
}

// What a sidecar of the file lifts is lifted in it.
func TestLiftedInside(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root, "seeds/mail.crate", "=== a.txt\n"+inner("First paper", "one")+"\n=== b.txt\n"+inner("Second paper", "two"), "content/sources/mail.crate.yaml", "tlp: RED\n")
	g, _ := site(t, kept(root))
	writeBack(t, g)
	if len(g.Permalinks.Withheld) != 3 {
		t.Errorf("remembered are %v", g.Permalinks.Withheld)
	}
	write(t, root, "content/sources/mail.crate.yaml", "tlp: CLEAR\n")
	g, files := site(t, kept(root))
	if files["briefings/first-paper.html"] == "" || files["briefings/second-paper.html"] == "" {
		t.Errorf("still withheld: %v", g.Messages)
	}
	writeBack(t, g)
	if len(g.Permalinks.Withheld) != 0 {
		t.Errorf("remembered are %v", g.Permalinks.Withheld)
	}
}

// An address inside a file that cannot be read just now is no address of something gone.
func TestUnreadHolderKeepsAddresses(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	good := "=== a.txt\n" + inner("First paper", "one")
	write(t, root, "seeds/mail.crate", good)
	g, _ := site(t, kept(root))
	writeBack(t, g)
	write(t, root, "seeds/mail.crate", "panic in the members")
	g, _ = site(t, kept(root))
	for _, l := range g.Permalinks.Briefings {
		if l.Gone != "" {
			t.Errorf("%s is gone", l.ID)
		}
	}
	write(t, root, "seeds/mail.crate", "nothing in it")
	g, _ = site(t, kept(root))
	gone := false
	for _, l := range g.Permalinks.Briefings {
		gone = gone || l.ID == "first-paper" && l.Gone != ""
	}
	if !gone {
		t.Error("what was taken out of a file is not gone")
	}
}

// holds makes an edit of a file that holds others, or of what is said of it.
func (e *editor) holds() string {
	name := e.one("mail.box", "post.crate", "sub/more.crate", "sub/more.box")
	part := func() string {
		return "=== " + e.one("", "a.txt", "b.md", "c.jpg", "in.crate", "in.box") + "\n" + e.one(e.text(), e.text()+"\n>=== d.txt\n"+e.text())
	}
	switch e.pick(6) {
	case 5:
		list := "@misc{a, title = {" + e.word() + " listed}, year = 2022, file = {" + e.one("one.txt", "sub/three.txt", "two.md", "mail.box") + "}}\n"
		e.put("seeds/my.bib", e.one("", list, list+list, list+"@misc{b, author = {Ruiz, Ana}, file = {one.txt}}\n"))
		return "list"
	case 0:
		e.put("content/sources/"+name+e.one("", "/a.txt", "/b.md")+".yaml", e.one("tlp: RED\n", "tlp: CLEAR\n", "publish: metadata\n", "title: "+e.word()+"\n", "draft: true\n", "embargo_until: 2026-05-02\n"))
		return "sidecar of " + name
	case 1:
		e.remove("content/sources/" + name + e.one("", "/a.txt", "/b.md") + ".yaml")
		return "no sidecar of " + name
	case 2:
		e.remove("seeds/" + name)
		return "remove " + name
	case 3:
		data, _ := os.ReadFile(e.at("seeds/" + name))
		e.put("seeds/"+name, string(data)+"\n"+part())
		return "grow " + name
	}
	text := e.one("", "TLP:RED\n\n", "unreadable\n") + e.one("", e.text()) + "\n" + part()
	if e.pick(2) == 0 {
		text += part()
	}
	e.put("seeds/"+name, e.one(text, text, "panic in the members"))
	return "write " + name
}

// A build that was cancelled leaves no half-read file behind.
func TestCancelledWhileReading(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root, "seeds/mail.crate", "=== a.txt\n"+inner("First paper", "one"))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := engine.Build(ctx, kept(root), nil, newMemory()); err == nil {
		t.Error("a build that was cancelled is done")
	}
}

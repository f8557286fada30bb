package engine_test

// The file of a source leaves the archive where that is stated, and only there; as a
// page it is shown nowhere.

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
)

// rawPage is a saved page with words that only its file has.
const rawPage = `<!doctype html><html><head><title>Cranes of Quill</title><meta name="generator" content="qwonly-meta"><script>alert("qwonly-script")</script></head>` +
	`<body><!-- qwonly-comment --><article><h1>Cranes of Quill</h1><p>The cranes of Quill are back at the quay, and the harbour master says that they stay until the autumn.</p>` +
	`<p>They were away for a year, as the fishermen of the town remember well, and nobody knew where.</p></article></body></html>`

// leaks lists the files of a site that hold what only the file of the source has.
func leaks(t *testing.T, files map[string]string) (names []string) {
	t.Helper()
	for name, data := range files {
		if strings.HasSuffix(name, ".zip") && strings.HasPrefix(name, "files/") {
			_, data = unzipped(t, data)
		}
		if strings.Contains(data, "qwonly-comment") || strings.Contains(data, "qwonly-script") || strings.HasPrefix(name, "files/") {
			names = append(names, name)
		}
	}
	return names
}

// unzipped returns the one file of a ZIP archive.
func unzipped(t *testing.T, data string) (name, text string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader([]byte(data)), int64(len(data)))
	if err != nil || len(z.File) != 1 {
		t.Fatalf("%v, %d files", err, len(z.File))
	}
	f, err := z.File[0].Open()
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return z.File[0].Name, string(all)
}

func TestOriginalIsOfferedWhereThatIsStated(t *testing.T) {
	root := t.TempDir()
	in := inputs(root)
	write(t, root, "content/site.yaml", "title: Cranes\n", "content/publishers/herald.yaml", "name: Quill Herald\nlicence: CC-BY-4.0\n",
		"seeds/cranes.html", rawPage, "seeds/note.txt", "The note\n\nThe harbour master of Quill wrote a note about the cranes, and signed it.\n")
	none := func(name string) {
		t.Helper()
		if _, files := site(t, in); len(leaks(t, files)) > 0 || strings.Contains(files["_headers"], "files/") || strings.Contains(files["records/cranes-of-quill.html"], "../files/") {
			t.Errorf("%s: the file stands in %q", name, leaks(t, files))
		}
	}
	none("nothing is said")
	for name, side := range map[string]string{
		"only published": "publish: full\n", "only rights": "rights: ours\n", "no text": "publish: metadata\nrights: ours\n", "an excerpt": "publish: excerpt\nrights: ours\n",
		"a mark": "publish: full\nrights: ours\ntlp: AMBER\n", "a draft": "publish: full\nrights: ours\ndraft: true\n", "retracted": "publish: full\nrights: ours\nretracted: {on: 2026-01-01, why: wrong}\n",
		"an embargo": "publish: full\nrights: ours\nembargo_until: 2999-01-01\n", "nonsense": "publish: full\nrights: ours\ntlp: MAUVE\n",
	} {
		write(t, root, "content/sources/cranes.html.yaml", side)
		none(name)
		in.Audience = archive.Audience{TLP: "RED", Drafts: true, Today: "2026-05-01"}
		none(name + ", for those who may see it")
		in.Audience = archive.Audience{}
	}

	write(t, root, "content/sources/cranes.html.yaml", "publish: full\nrights: ours <b>alone</b>\n", "content/sources/note.txt.yaml", "publish: full\npublisher: herald\n")
	_, files := site(t, in)
	name, text := unzipped(t, files["files/cranes-of-quill.zip"])
	if text != rawPage || name != "cranes-of-quill.html" {
		t.Errorf("the archive holds %q: %q", name, text)
	}
	if got := leaks(t, files); len(got) != 2 {
		t.Errorf("the files stand in %q", got)
	}
	note, err := os.ReadFile(filepath.Join(root, "seeds/note.txt"))
	if err != nil || files["files/the-note.txt"] != string(note) {
		t.Errorf("%v: %q", err, files["files/the-note.txt"])
	}
	record := files["records/cranes-of-quill.html"]
	if !strings.Contains(record, `<a href="../files/cranes-of-quill.zip" download>`) || !strings.Contains(record, "ours &lt;b&gt;alone&lt;/b&gt;") || !strings.Contains(files["records/the-note.html"], "CC-BY-4.0") {
		t.Errorf("the record does not lead to the file, and say by whose right:\n%s", record)
	}
	if !strings.Contains(files["_headers"], "/files/*\n  X-Robots-Tag: noindex\n") {
		t.Errorf("hosts are not told:\n%s", files["_headers"])
	}
}

// What is offered comes and goes with what is stated, in a watched site as in a clean one.
func TestOriginalFollowsWhatIsStated(t *testing.T) {
	root := t.TempDir()
	write(t, root, "content/site.yaml", "title: Cranes\n", "seeds/cranes.html", rawPage)
	side := "content/sources/cranes.html.yaml"
	follow(t, root,
		[]string{side, "publish: full\n"}, []string{side, "publish: full\nrights: ours\n"}, []string{side, "publish: full\nrights: theirs\n"},
		[]string{"seeds/cranes.html", strings.Replace(rawPage, "qwonly-comment", "qwonly-other", 1)}, []string{side, "publish: full\nrights: theirs\ntitle: Geese\n"},
		[]string{side, "publish: metadata\nrights: theirs\n"}, []string{side, "publish: full\nrights: theirs\ntlp: CLEAR\n"})
}

package engine_test

// What sources and curated files may try to show that is not so: controls that turn
// text round, addresses that are none of the web, passwords. They are planted in
// every field and looked for in every file of a site.

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/testkit"
)

// foreignArchive has value, as YAML writes it in double quotes, in every field that
// takes a text, and address in every field that takes an address.
func foreignArchive(t *testing.T, value, address string) string {
	t.Helper()
	root := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		file := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(strings.NewReplacer("VALUE", value, "ADDRESS", address).Replace(text)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	const fields = "title: \"AVALUE\"\ntitle_original: \"BVALUE\"\nabstract: \"CVALUE\"\npublisher: {name: \"DVALUE\", url: \"ADDRESS\", country: \"EVALUE\"}\nauthors: [{name: \"Ana FVALUE\", org: \"GVALUE\", bio: \"HVALUE\"}, \"Eva IVALUE\"]\n" +
		"published: 2026-01-13\nplace: \"JVALUE\"\nkind: news\nlanguage: en\nsource_url: \"ADDRESS\"\narchived_url: \"ADDRESS\"\nsource_reliability: B\nrated_by: \"KVALUE\"\nrated_on: 2025-01-01\nrating_note: \"LVALUE\"\n" +
		"descriptor: \"MVALUE\"\nrights: \"NVALUE\"\nlicence: \"OVALUE\"\ntranslation_of: \"ADDRESS\"\ndigest_of: [{title: \"PVALUE\", author: \"QVALUE\", publisher: \"RVALUE\", url: \"ADDRESS\"}, \"ADDRESS\"]\ncites: [\"ADDRESS\"]\n"
	write("seeds/a.md", "---\n"+fields+"---\nZyxquor Plenith met people on 4 March 2025. [link](ADDRESS) ![picture](ADDRESS) &#x202e;turned &#8294;round.[^1]\n\n[^1]: [note](ADDRESS)\n\n```go\nx\n```\n")
	write("seeds/b.txt", "A plain title\n\nBy Ana Ruiz\n\nZyxquor Plenith said so on 5 March 2025.\n")
	write("seeds/c.txt", "Another\n\nText of its own on Zyxquor Plenith.\n")
	write("content/sources/c.txt.yaml", fields)
	write("content/site.yaml", "title: \"SVALUE\"\ndescription: \"TVALUE\"\neditor: \"UVALUE\"\nfound_names: all\nbase_url: https://site.example/\n")
	write("content/publishers/p.yaml", "name: \"VVALUE\"\nurl: \"ADDRESS\"\ncountry: \"WVALUE\"\naliases: [\"XVALUE\"]\n")
	write("content/entities/zyxquor.md", "---\nname: Zyxquor Plenith\ntype: person\naliases: [\"YVALUE\"]\nweak_aliases: [\"ZVALUE\"]\nsame_as: [\"ADDRESS\"]\n---\nA note, [link](ADDRESS).\n")
	write("content/pages/own.md", "---\ntitle: \"AAVALUE\"\n---\n[link](ADDRESS) ![picture](ADDRESS)\n")
	return root
}

func TestNothingTurnsTextRound(t *testing.T) {
	root := foreignArchive(t, `\u202e\u2067\u2066\u202b`, "https://x.example/")
	for _, name := range []string{"seeds/b.txt", "seeds/c.txt"} { // in running text too
		file := filepath.Join(root, name)
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(strings.ReplaceAll(string(data), "e", "e\u202e\u2066")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Rename(filepath.Join(root, "seeds/b.txt"), filepath.Join(root, "seeds/b\u202ea\n.txt")); err != nil {
		t.Fatal(err)
	}
	_, files := rebuilt(t, root)
	if len(files) < 40 || !strings.Contains(files["briefings/index.html"], "A plain title") {
		t.Fatalf("%d files; the list of briefings: %.200s", len(files), files["briefings/index.html"])
	}
	for name, text := range withTexts(files) {
		if strings.HasSuffix(name, ".sqlite.gz") {
			continue // which no page is: names of files are as they are
		}
		text = testkit.Unpacked(t, name, text)
		if i := strings.IndexFunc(text, charset.Directs); i >= 0 {
			t.Errorf("%s holds %+q", name, text[max(0, i-60):i+3])
		}
	}
}

// Values from right to left are isolated and lose nothing.
func TestRightToLeftIsIsolated(t *testing.T) {
	_, files := rebuilt(t, foreignArchive(t, " وكالة می\u200cخواهم", "https://x.example/"))
	const name = "D وكالة می\u200cخواهم"
	if page := files["briefings/index.html"]; !strings.Contains(page, "<bdi>"+name+"</bdi></span> · <time") {
		t.Errorf("the slip does not isolate the publisher: %s", page)
	}
	for _, file := range []string{"feed.xml", "data/briefings.csv", "data/citations.bib", "archive.json"} {
		if !strings.Contains(testkit.Unpacked(t, file, files[file]), name) {
			t.Errorf("%s lacks the publisher", file)
		}
	}
}

func TestNoAddressOfAnotherKindLeavesTheArchive(t *testing.T) {
	for _, address := range []string{"javascript:qwlive", "jAvAsCrIpT:qwlive", `java\tscript:qwlive`, "data:text/html,qwlive", "vbscript:qwlive", "file:///qwlive", "//qwlive.example/", "https:qwlive", "ftp://qwlive.example/"} {
		result, files := rebuilt(t, foreignArchive(t, "", address))
		for name, text := range withTexts(files) {
			text = testkit.Unpacked(t, name, text)
			if strings.Contains(text, "ZgotmplZ") {
				t.Errorf("%s: %s holds ZgotmplZ", address, name)
			}
			if strings.HasPrefix(name, "records/") { // it shows the raw text, too
				text, _, _ = strings.Cut(text, "<h3>Messages</h3>") // they quote it
			}
			if i := strings.Index(strings.ToLower(text), "qwlive"); i >= 0 {
				t.Errorf("%s: %s holds %q", address, name, text[max(0, i-80):i+10])
			}
		}
		lines := map[string]bool{}
		for _, m := range result.Messages {
			if strings.Contains(m.Text, "invalid web address") && m.Line > 0 {
				lines[m.File] = true
			}
		}
		if len(lines) != 4 {
			t.Errorf("%s: messages name %v", address, lines)
		}
	}
}

func TestPasswordsInAddressesAreDropped(t *testing.T) {
	result, files := rebuilt(t, foreignArchive(t, "", "https://ana:qwsecret@x.example/"))
	for name, text := range withTexts(files) {
		if strings.HasPrefix(name, "records/") {
			text = text[:strings.Index(text, "class=\"raw\"")]
		}
		if i := strings.Index(text, "qwsecret"); i >= 0 {
			t.Errorf("%s holds %q", name, text[max(0, i-80):i+10])
		}
	}
	told := 0
	for _, m := range result.Messages {
		if strings.Contains(m.Text+m.Hint, "qwsecret") {
			t.Errorf("a message tells it: %s", m)
		}
		if strings.Contains(m.Text, "user and password") {
			told++
		}
	}
	if told < 10 || !strings.Contains(files["archive.json"], "x.example") {
		t.Errorf("%d messages; %s", told, files["archive.json"])
	}
}

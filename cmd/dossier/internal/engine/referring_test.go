package engine_test

// What one source says of another names only what is published: by an id, a path or an
// address of the site, in a sidecar or in a source itself, whatever keeps the other away.

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/testkit"
)

// refer is an archive in which two sources name the same third one in each field that
// may.
func refer(t *testing.T, root, restriction string) {
	t.Helper()
	said := "translation_of: %s\ncites: [%s, plantedfile.txt, seconddoc, \"https://site.example/a/briefings/plantedheadline.html\", \"https://elsewhere.example/2\"]\n" +
		"digest_of: [plantedheadline, plantedfile.txt, {title: The ferry, url: \"https://site.example/a/records/plantedheadline.html\"}, {title: Another text}]\nduplicates: [plantedfile.txt]\nnot_duplicates: [plantedfile.txt]\n"
	said = strings.ReplaceAll(said, "%s", "plantedheadline")
	write(t, root, "content/site.yaml", "title: Refer\nbase_url: https://site.example/a/\n",
		"seeds/first.txt", "The first of them\n\nOne ferry came and left again on 3 May 2021.\n",
		"content/sources/first.txt.yaml", strings.ReplaceAll(said, "duplicates: [plantedfile.txt]\nnot_", "not_"),
		"seeds/front.md", "---\ntitle: The front of it\npublish: full\nrights: The Gull\n"+strings.ReplaceAll(said, "not_duplicates: [plantedfile.txt]\n", "")+"---\n\nNobody saw the ferry.\n",
		"seeds/seconddoc.txt", "---\ntitle: Seconddoc\n---\nAnother ferry came on the next day, and it was late.\n",
		"seeds/plantedfile.txt", "---\ntitle: Plantedheadline\n"+restriction+"\n---\nAll was quiet at the quay that day, they wrote.\n")
}

func TestReferencesNameOnlyThePublished(t *testing.T) {
	for _, restriction := range []string{"tlp: AMBER", "draft: true", "embargo_until: 2999-01-01"} {
		root := t.TempDir()
		refer(t, root, restriction)
		in := kept(root)
		_, files := site(t, in)
		for name, data := range files {
			if text := name + testkit.Unpacked(t, name, data); strings.Contains(strings.ToLower(text), "planted") {
				at := strings.Index(strings.ToLower(text), "planted")
				t.Errorf("%s: %s names what is withheld: …%s…", restriction, name, text[max(0, at-80):min(len(text), at+80)])
			}
		}
		record := files["records/the-first-of-them.html"]
		for _, want := range []string{"seconddoc; https://elsewhere.example/2", "Another text"} {
			if !strings.Contains(record, want) {
				t.Errorf("%s: the record lacks %q:\n%s", restriction, want, record)
			}
		}
		if files["files/the-front-of-it.txt"] != "" {
			t.Errorf("%s: a file that names a withheld source is offered", restriction)
		}
	}
}

// What is published later is named from then on, what is withheld later is not, under a
// watch as in a clean build.
func TestReferencesFollowWhatIsPublished(t *testing.T) {
	root := t.TempDir()
	refer(t, root, "draft: true")
	in := inputs(root)
	in.Watching = true
	w := &watched{in: in, kept: newMemory()}
	for n, restriction := range []string{"draft: true", "kind: report", "tlp: RED", "kind: news"} {
		if n > 0 {
			write(t, root, "seeds/plantedfile.txt", "---\ntitle: Plantedheadline\n"+restriction+"\n---\nAll was quiet at the quay that day, they wrote.\n")
			w.in.Touched = []string{filepath.Join(root, "seeds", "plantedfile.txt")}
		}
		if err := w.build(context.Background(), w.kept); err != nil {
			t.Fatal(err)
		}
		if err := w.same(w.in); err != nil {
			t.Fatal(n, err)
		}
		json := w.kept.files["briefings/the-first-of-them.json"]
		if named := strings.Contains(json, `"translation_of":"plantedheadline"`); named != (n%2 == 1) {
			t.Errorf("step %d: the published source is named: %v\n%s", n, named, json)
		}
	}
}

package engine_test

// A library of references gives the files that it names their fields, between what they
// say themselves and their sidecars; it makes no briefing, and one that is restricted says
// nothing.

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestListedFields(t *testing.T) {
	root := t.TempDir()
	write(t, root, small...)
	write(t, root,
		"seeds/lib/files/1/quays.txt", "Quays of the north\n\nThe quays are long, and this is a sentence that is long enough to be one.\n",
		"seeds/lib/files/2/side.txt", "Tides of the north\n\nThe tides are high, and this is a sentence that is long enough to be one.\n",
		"content/sources/lib/files/2/side.txt.yaml", "title: Tides as the sidecar says\n",
		"seeds/lib/my.bib", "@article{quays, title = {The {Quays}}, author = {Ruiz, Ana}, journal = {The Herald}, date = {2024-03-05}, file = {x:files/1/quays.txt:text/plain}}\n@misc{side, title = {Tides as listed}, year = 2023, file = {files/2/side.txt}}\n@misc{none, title = {Somewhere else}, year = 2020}\n",
		"seeds/data.json", "{\"a\": 1}\n")
	g, files := site(t, kept(root))
	var b struct {
		Title, Published string
		Publisher        struct{ ID string }
		Authors          []struct{ Name, Family string }
		Basis            map[string]struct{ Basis, File, Evidence string }
	}
	if err := json.Unmarshal([]byte(files["briefings/the-quays.json"]), &b); err != nil {
		t.Fatal(err)
	}
	if b.Published != "2024-03-05" || b.Publisher.ID != "herald" || len(b.Authors) != 1 || b.Authors[0].Family != "Ruiz" || b.Basis["title"].Evidence != "my.bib, entry quays" || b.Basis["title"].File != "seeds/lib/my.bib" {
		t.Errorf("%+v", b)
	}
	if files["briefings/tides-as-the-sidecar-says.html"] == "" {
		t.Error("the sidecar is not above the list")
	}
	for path, data := range files {
		if strings.Contains(data, "Somewhere else") {
			t.Errorf("%s has an entry without a file", path)
		}
	}
	said := ""
	for _, m := range g.Messages {
		said += m.String() + "\n"
	}
	for _, want := range []string{"3 entries: 2 with a file in seeds, which takes its fields from it; 1 with none there", "seeds/data.json: warning: cannot read files of this kind; ignored"} {
		if !strings.Contains(said, want) {
			t.Errorf("nobody says %q:\n%s", want, said)
		}
	}
	write(t, root, "content/sources/lib/my.bib.yaml", "tlp: RED\n")
	_, files = site(t, kept(root))
	for path, data := range files {
		if strings.Contains(data, "The Quays") || strings.Contains(data, "my.bib") {
			t.Errorf("%s says what a restricted list says", path)
		}
	}
}

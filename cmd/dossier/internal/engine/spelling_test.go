package engine_test

// One archive, whose names a system stores in one form of Unicode or in the other.

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// Names with accents that are stored in two parts, as on a Mac, make the site that names
// in one part make: each page, list and feed, in the same order.
func TestSpellingOfNamesMakesNoOtherSite(t *testing.T) {
	files := []string{
		"content/site.yaml", "title: Small\nbase_url: https://small.example/a/\n",
		"content/sources/Zürich/fährte.md.yaml", "title: The ferry\npublisher: The Herald\n",
		"seeds/Zürich/fährte.md", "The ferry of Lower Torrin sailed again, and its captain waved to all who stood there.\n",
		"seeds/école.txt", "School opens\n\nBy Ana Example\n\n2 May 2025\n\nThe school of Lower Torrin opened on Monday, and the mayor of the town was there.\n",
		"seeds/fable.txt", "School closes\n\nBy Ana Example\n\n3 May 2025\n\nThe school of Lower Torrin closed on Tuesday, and nobody has said why that was so.\n",
		"static/Über uns.txt", "Who we are.\n",
	}
	var want map[string]string
	for _, form := range []norm.Form{norm.NFC, norm.NFD} {
		root := t.TempDir()
		for i := 0; i < len(files); i += 2 {
			write(t, root, form.String(files[i]), files[i+1])
		}
		in := inputs(root)
		in.Permalinks = filepath.Join(root, "content", "permalinks.yaml")
		_, got := site(t, in)
		if want == nil {
			want = got
			continue
		}
		for path, data := range got {
			if want[path] != data {
				t.Errorf("%s differs:\n%s", path, firstDifference(data, want[path]))
			}
		}
		if len(got) != len(want) {
			t.Errorf("%d files instead of %d", len(got), len(want))
		}
	}
}

// What an earlier version remembered under a name as it was stored stays withheld, and
// keeps its address.
func TestSpellingOfWhatIsRemembered(t *testing.T) {
	for _, restricted := range []bool{true, false} {
		root := t.TempDir()
		const name = "école.txt"
		write(t, root, "content/site.yaml", "title: Small\n", "seeds/other.txt", "The ferry of Lower Torrin sailed again, and its captain waved to all.\n",
			norm.NFD.String("seeds/"+name), "Qwplant opens\n\nThe school of Lower Torrin opened on Monday, and the mayor of the town was there.\n")
		sidecar := "content/sources/" + name + ".yaml"
		if restricted {
			write(t, root, sidecar, "tlp: RED\n")
		}
		in := inputs(root)
		in.Permalinks = filepath.Join(root, "content", "permalinks.yaml")
		g, want := site(t, in)
		writeBack(t, g)
		kept, err := os.ReadFile(in.Permalinks)
		if err != nil || !strings.Contains(string(kept), name) {
			t.Fatalf("%v: %s", err, kept)
		}
		write(t, root, "content/permalinks.yaml", strings.ReplaceAll(string(kept), name, norm.NFD.String(name)),
			norm.NFD.String("seeds/"+name), "Qwplant opens at last\n\nThe doors of a school stood open on Tuesday, which pleased its headmaster and also a baker.\n")
		if restricted { // lost
			if err := os.Remove(filepath.Join(root, filepath.FromSlash(sidecar))); err != nil {
				t.Fatal(err)
			}
		}
		_, got := site(t, in)
		if restricted {
			for path, data := range got {
				if strings.Contains(strings.ToLower(path+data), "qwplant") {
					t.Errorf("%s tells of what is withheld", path)
				}
			}
		} else if want["briefings/qwplant-opens.html"] == "" || got["briefings/qwplant-opens.html"] == "" {
			t.Error("its address is another one")
		}
	}
}

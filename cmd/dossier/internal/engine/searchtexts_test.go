package engine_test

// The texts of the search are compressed inside scripts: what looks for words in every
// file of a site has to look into these as a browser does.

import (
	"bytes"
	"compress/zlib"
	"encoding/json"
	"io"
	"maps"
	"regexp"
	"strings"
	"testing"
)

var textsFile = regexp.MustCompile(`^/?search/t[0-9]+\.js$`)

// searchTexts returns what is compressed in the files of the search, by file. Scripts are
// ours alone, so one that cannot be read is a fault of the program.
func searchTexts(files map[string]string) map[string]string {
	out := map[string]string{}
	for name, data := range files {
		if !textsFile.MatchString(name) {
			continue
		}
		var f struct{ Texts []byte } // from base64
		_, call, _ := strings.Cut(data, ",")
		text, err := []byte(nil), json.Unmarshal([]byte(strings.TrimSuffix(call, ");\n")), &f)
		if err == nil {
			var r io.Reader
			if r, err = zlib.NewReader(bytes.NewReader(f.Texts)); err == nil {
				text, err = io.ReadAll(r)
			}
		}
		if err != nil {
			panic(name + ": " + err.Error())
		}
		out[name+" (texts)"] = string(text)
	}
	return out
}

// withTexts adds to the files of a site what is compressed in those of the search.
func withTexts(files map[string]string) map[string]string {
	maps.Copy(files, searchTexts(files))
	return files
}

// The texts are those of the briefings, in their order, paragraph by paragraph; what a
// result shows beside the excerpt can be read without undoing anything.
func TestSearchTexts(t *testing.T) {
	root := t.TempDir()
	write(t, root, "seeds/a.md", "---\ntitle: A first report\npublished: 2025-03-05\n---\nThe port of “Quavost” was closed.\n\nIt opened `<again>`.\n",
		"seeds/b.md", "---\ntitle: A second report\npublished: 2025-03-04\n---\nNothing came of it.\n")
	_, files := site(t, kept(root))
	const want = `[["The port of “Quavost” was closed.","It opened \u003cagain>."],["Nothing came of it."]]`
	if got := searchTexts(files)["search/t0.js (texts)"]; got != want {
		t.Errorf("%s, not %s", got, want)
	}
	if f := files["search/t0.js"]; strings.Contains(f, "Quavost") || !strings.Contains(f, `"title":"A second report"`) || !strings.Contains(f, `["published","stated",`) {
		t.Errorf("the file shows the texts, or not what results show: %s", f)
	}
}

package testkit_test

// A word is found wherever it is packed.

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/testkit"
)

func TestUnpacked(t *testing.T) {
	const word = "qw plánt"
	var gz, zipped bytes.Buffer
	z := gzip.NewWriter(&gz)
	_, _ = z.Write([]byte(word))
	_ = z.Close()
	a := zip.NewWriter(&zipped)
	w, _ := a.Create("a.md")
	_, _ = w.Write([]byte(strings.Repeat(word, 9)))
	_ = a.Close()
	for name, data := range map[string]string{
		"a.txt": word, "a.csv.gz": gz.String(), "a.zip": zipped.String(), "a.html": `<a href="data:text/plain,qw%20pl%C3%A1nt">`, "b.html": `<a href="data:x/y;base64,cXcgcGzDoW50">`, "c.html": `<a href="data:x/y,qw&#37;20plánt">`,
	} {
		if strings.Contains(data, word) && name != "a.txt" {
			t.Errorf("%s: it is not packed", name)
		}
		if !strings.Contains(testkit.Unpacked(t, name, data), word) {
			t.Errorf("%s: it is not found", name)
		}
	}
}

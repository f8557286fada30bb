// Notes that a clipper of web pages made: whose they are, and what is no fact of the page.

package source

import (
	"strings"
	"testing"
)

func TestClippedNotes(t *testing.T) {
	const text = "\nThe dues of the quay fall by a tenth from May on, and nobody had asked for it before.\n"
	read := func(front string) (authors, published, retrieved, url, publisher string) {
		t.Helper()
		d, msgs := Read("x.md", "x.md", []byte("---\n"+front+"---\n"+text))
		if len(msgs) > 0 {
			t.Errorf("%q: %v", front, msgs)
		}
		var names []string
		for _, a := range d.Stated.Authors {
			names = append(names, a.Name)
		}
		return strings.Join(names, "; "), d.Stated.Published, d.Stated.Retrieved, d.Stated.SourceURL, d.Stated.Publisher.Name
	}
	a, p, r, u, _ := read("title: \"Dues fall\"\nsource: \"https://quay.example/dues\"\nauthor:\n  - \"[[Mina Osk]]\"\n  - \"[[people/Jon Wied|Jon Wied]]\"\n  - \"[[people/Ola Brem#Life]]\"\n  - Ann Other\npublished: 2026-02-03\ncreated: 2026-02-05T08:00\ndescription: \"Dues.\"\ntags:\n  - \"clippings\"\n")
	if a != "Mina Osk; Jon Wied; Ola Brem; Ann Other" || p != "2026-02-03" || r != "2026-02-05" || u != "https://quay.example/dues" {
		t.Error(a, p, r, u)
	}
	if _, p, r, _, _ := read("source: \"https://quay.example/dues\"\npublished:\ncreated: 2026-02-05\n"); p != "" || r != "2026-02-05" {
		t.Error(p, r)
	}
	if _, _, _, _, by := read("title: x\npublisher: \"[[Quay Courier]]\"\n"); by != "Quay Courier" {
		t.Error(by)
	}
	// Elsewhere it is the day of the text or of the note, and what is no link stays.
	for _, front := range []string{"title: x\ncreated: 2026-02-05\n", "source: \"https://quay.example/dues\"\ncreated: 2026-02-05\n", "published: 2026-02-03\ncreated: 2026-02-05\n"} {
		if _, _, r, _, _ := read(front); r != "" {
			t.Errorf("%q was retrieved on %s", front, r)
		}
	}
	if _, _, r, _, _ := read("source: \"https://quay.example/dues\"\npublished: 2026-02-03\ncreated: 2026-02-05\nretrieved: 2026-02-07\n"); r != "2026-02-07" {
		t.Error(r)
	}
	if a, _, _, _, _ := read("author: \"Mina [[Osk]]\"\n"); a != "Mina [[Osk]]" {
		t.Error(a)
	}
}

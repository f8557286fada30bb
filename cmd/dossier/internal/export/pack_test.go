package export

// What is compressed is the same in every place and whole, however many pieces it was
// written in.

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/view"
)

func TestCompressed(t *testing.T) {
	site := &archive.Site{Title: "S", BaseURL: "https://s.example/"}
	var list []*view.Briefing
	for i := range 400 {
		b := (&archive.Briefing{ID: fmt.Sprintf("b%d", i), Doc: archive.InMemory(&archive.Document{Leaves: []*body.Block{{N: 1, Text: strings.Repeat(fmt.Sprint(i, " words. "), 100)}}})}).Attribute(&archive.Attribution{Title: "Title"}).Find([]archive.Mention{{Linked: &archive.Linked{Entity: "e"}, N: 1, Start: 0, End: 1}}, nil)
		list = append(list, &view.Briefing{Briefing: b, Names: []view.NameCount{{Ref: view.Ref{ID: "e", Name: "E"}}}})
	}
	lines := &view.Lines{Site: site, Of: "briefings", Briefings: list}
	first, err := File([]byte("before"), lines)
	if err != nil || !bytes.HasPrefix(first, []byte("before\x1f\x8b\x08\x00\x00\x00\x00\x00")) {
		t.Fatalf("%v: the header is % x", err, first[:min(len(first), 16)])
	}
	if again, _ := File([]byte("before"), lines); !bytes.Equal(first, again) {
		t.Error("the same lines give other bytes")
	}
	z, err := gzip.NewReader(bytes.NewReader(first[len("before"):]))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(z)
	if err != nil || bytes.Count(plain, []byte("\n")) != len(list) || len(plain) < 4*most || !bytes.Contains(plain, []byte(`"id":"b399"`)) {
		t.Errorf("%d bytes, %d lines, %v", len(plain), bytes.Count(plain, []byte("\n")), err)
	}
	rows := &view.Table{Site: site, Of: "mentions", Briefings: list}
	packed, _ := File(nil, rows)
	z, _ = gzip.NewReader(bytes.NewReader(packed))
	plain, _ = io.ReadAll(z)
	if !strings.HasPrefix(string(plain), "entity,name,type,surface,rule,briefing,paragraph\ne,E,,0,,b0,1\n") {
		t.Errorf("a table is %.100s", plain)
	}
}

// The archive of texts has a file for each briefing, under a name that every system
// takes, and no time but the first that it can name.
func TestTexts(t *testing.T) {
	v := &view.Texts{Site: &archive.Site{Title: "S"}}
	for _, id := range []string{"a", "b-2"} {
		v.Briefings = append(v.Briefings, &view.Briefing{Briefing: (&archive.Briefing{ID: id, Doc: archive.InMemory(&archive.Document{})}).Attribute(&archive.Attribution{Title: "The title of " + id})})
	}
	same := func(b []byte) []byte { return bytes.ToUpper(b) }
	data, err := Texts(nil, v, same)
	if again, _ := Texts(nil, v, same); err != nil || !bytes.Equal(data, again) {
		t.Fatalf("the same texts give other bytes, %v", err)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil || len(z.File) != 7 {
		t.Fatal(err, z)
	}
	for i, f := range z.File[5:] {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if id := v.Briefings[i].Briefing.ID; err != nil || f.Name != "briefings/"+id+".md" || !f.Modified.Equal(firstDay) || !strings.Contains(string(text), "\n# THE TITLE OF "+strings.ToUpper(id)) {
			t.Errorf("%s of %v: %.60q, %v", f.Name, f.Modified, text, err)
		}
	}
}

package attribution

// No word of a restricted text passes into what may be shown of it: every field is
// set here, so that a new one is tested on the day it is added.

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
)

// everything returns an attribution in which every field is set, with the words
// that prove it.
func everything(basis archive.Basis) archive.Attribution {
	a := archive.Attribution{}
	fill(reflect.ValueOf(&a).Elem())
	a.Handling.Unclear = ""
	for _, name := range archive.FieldNames() {
		a.Set(name, archive.Provenance{Basis: basis, Evidence: "proof", Line: 1})
	}
	return a
}

func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0))
	}
}

// withheld are the layers of a source of which only the metadata may be shown.
func withheld(recovered, stated archive.Attribution) (*archive.Document, *archive.Attribution) {
	side := &archive.Attribution{}
	side.Handling.Publish = "metadata"
	side.Set("publish", archive.Provenance{Basis: archive.Stated})
	return &archive.Document{File: "x.txt", Recovered: recovered, Stated: stated}, side
}

// What was read in a text that is not published shows values that may be shown,
// and no words of the text.
func TestReadFieldsOfARestrictedSource(t *testing.T) {
	doc, side := withheld(everything(archive.Extracted), archive.Attribution{})
	a, shown := Assign(doc, Layers{Sidecar: side}, NewDirectory(nil, nil))
	for _, name := range archive.FieldNames() {
		if name == "publish" || name == "fidelity" { // said by the sidecar; not shown of any such source
			continue
		}
		if want := archive.FieldOf(name).Disclosure == archive.Shown; a.Has(name) != want {
			t.Errorf("%s is shown: %v", name, a.Has(name))
		}
		if a.From[name].Evidence != "" || shown.Recovered.From[name].Evidence != "" {
			t.Errorf("%s is shown with words of the text", name)
		}
	}
	if a.Abstract != "" || len(a.Authors) != 1 || a.Authors[0].Name != "x" || a.Authors[0].Bio != "" {
		t.Errorf("%q, %+v", a.Abstract, a.Authors)
	}
	// what somebody stated is theirs to show
	doc, side = withheld(archive.Attribution{}, everything(archive.Stated))
	if a, _ := Assign(doc, Layers{Sidecar: side}, NewDirectory(nil, nil)); a.Abstract != "x" || a.Authors[0].Bio != "x" {
		t.Errorf("%q, %+v", a.Abstract, a.Authors)
	}
}

// A field is withheld, from whatever layer, until its entry says otherwise.
func TestFieldsAreWithheldByDefault(t *testing.T) {
	for i := range archive.Fields {
		f := &archive.Fields[i]
		if f.At == nil || f.Restricts {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			was := f.Disclosure
			defer func() { f.Disclosure = was }()
			f.Disclosure = archive.Withheld
			defaults := everything(archive.Stated)
			dir := NewDirectory([]*archive.Publisher{{ID: "x", Name: "x", Defaults: &defaults}}, nil)
			doc, side := withheld(everything(archive.Extracted), everything(archive.Stated))
			side.Lay(&defaults)
			a, shown := Assign(doc, Layers{Sidecar: side}, dir)
			for layer, of := range map[string]*archive.Attribution{"what is shown": a, "what was read": &shown.Recovered, "what was stated": &shown.Stated} {
				if of.Has(f.Name) || !reflect.ValueOf(f.At(of)).Elem().IsZero() {
					t.Errorf("%s has it: %v", layer, f.At(of))
				}
			}
		})
	}
}

// An excerpt is the opening of a text: whole paragraphs as far as they fit, a long one cut
// at the end of a sentence or of a word, and nothing behind a heading or a table.
func TestExcerpt(t *testing.T) {
	para := func(text string) body.Block { return body.Block{Kind: body.Paragraph, Text: text} }
	heading := body.Block{Kind: body.Heading, Text: "Heading"}
	aside := body.Block{Kind: body.Paragraph, Zone: body.Byline, Text: "Aside."}
	words := strings.Repeat("word ", 200)
	sentences := strings.Repeat("A sentence of it. ", 50)
	for name, c := range map[string]struct {
		blocks []body.Block
		want   []string
	}{
		"short":         {[]body.Block{para("One."), para("Two.")}, []string{"One.", "Two."}},
		"not both":      {[]body.Block{para(strings.Repeat("x", 400)), para(strings.Repeat("y", 300)), para("z")}, []string{strings.Repeat("x", 400)}},
		"exactly":       {[]body.Block{para(strings.Repeat("x", 300)), para(strings.Repeat("y", 300)), para("z")}, []string{strings.Repeat("x", 300), strings.Repeat("y", 300)}},
		"heading":       {[]body.Block{heading, para("One."), heading, para("Two.")}, []string{"One."}},
		"elsewhere":     {[]body.Block{aside, para("One."), aside, para("Two.")}, []string{"One."}},
		"words":         {[]body.Block{para(words)}, []string{strings.TrimSpace(strings.Repeat("word ", 120)[:600]) + " […]"}},
		"sentences":     {[]body.Block{para(sentences), para("Two.")}, []string{strings.TrimSpace(strings.Repeat("A sentence of it. ", 33)) + " […]"}},
		"early stop":    {[]body.Block{para("No. " + words)}, []string{strings.TrimSpace(("No. " + words)[:598]) + " […]"}},
		"one word":      {[]body.Block{para(strings.Repeat("x", 700))}, []string{strings.Repeat("x", 600) + " […]"}},
		"cut in a rune": {[]body.Block{para("x" + strings.Repeat("é", 400))}, []string{"x" + strings.Repeat("é", 299) + " […]"}},
		"nothing":       {[]body.Block{heading}, nil},
	} {
		doc := &archive.Document{File: "a/port.txt", Body: c.blocks}
		doc.Recovered = layer(archive.Inferred, "The words of it", "", archive.Publisher{})
		doc.Stated.Handling.Publish = "excerpt"
		doc.Stated.Set("publish", archive.Provenance{Basis: archive.Stated, Line: 7})
		doc.Stated.Fidelity = []string{"full", "translated"}
		doc.Stated.Set("fidelity", archive.Provenance{Basis: archive.Stated})
		a, shown := Assign(doc, Layers{}, NewDirectory(nil, nil))
		var got []string
		for n, b := range shown.Leaves {
			if got = append(got, b.Text); b.N != n+1 {
				t.Errorf("%s: leaf %d has number %d", name, n+1, b.N)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
		if want := map[bool]string{true: "port", false: "The words of it"}[len(c.want) == 0]; a.Title != want {
			t.Errorf("%s: the title is %q", name, a.Title)
		}
		if !slices.Equal(a.Fidelity, []string{"excerpt", "translated"}) || a.From["fidelity"].Line != 7 {
			t.Errorf("%s: the fidelity is %q, %+v", name, a.Fidelity, a.From["fidelity"])
		}
	}
}

// Without a text nothing is said of how true it is, and no title is of its words.
func TestMetadataAlone(t *testing.T) {
	doc := &archive.Document{File: "a/port.txt", Body: []body.Block{{Kind: body.Paragraph, Text: "The words of it."}}}
	doc.Recovered = layer(archive.Inferred, "The words of it", "", archive.Publisher{})
	doc.Stated.Handling.Publish = "metadata"
	doc.Stated.Set("publish", archive.Provenance{Basis: archive.Stated})
	doc.Stated.Fidelity = []string{"full"}
	doc.Stated.Set("fidelity", archive.Provenance{Basis: archive.Stated})
	a, shown := Assign(doc, Layers{}, NewDirectory(nil, nil))
	if len(shown.Body)+len(shown.Leaves) > 0 || a.Fidelity != nil || a.Has("fidelity") || a.Title != "port" || a.From["title"].Basis != archive.Inferred || a.From["title"].Rule == "" {
		t.Errorf("%+v of %+v", a, shown)
	}
}

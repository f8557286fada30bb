package attribution

// No word of a restricted text passes into what may be shown of it: every field is
// set here, so that a new one is tested on the day it is added.

import (
	"reflect"
	"testing"

	"dossier/cmd/dossier/internal/archive"
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
	a, shown := Assign(doc, side, NewDirectory(nil, nil))
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
	if a, _ := Assign(doc, side, NewDirectory(nil, nil)); a.Abstract != "x" || a.Authors[0].Bio != "x" {
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
			a, shown := Assign(doc, side, dir)
			for layer, of := range map[string]*archive.Attribution{"what is shown": a, "what was read": &shown.Recovered, "what was stated": &shown.Stated} {
				if of.Has(f.Name) || !reflect.ValueOf(f.At(of)).Elem().IsZero() {
					t.Errorf("%s has it: %v", layer, f.At(of))
				}
			}
		})
	}
}

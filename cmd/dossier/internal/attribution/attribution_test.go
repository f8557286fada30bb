package attribution

// Which layer wins where several say something, and whose publisher a name is.

import (
	"slices"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func layer(basis archive.Basis, title, kind string, p archive.Publisher) archive.Attribution {
	a := archive.Attribution{Title: title, Kind: kind, Publisher: p}
	for f, v := range map[string]string{"title": title, "kind": kind, "publisher": p.Name} {
		if v != "" {
			a.Set(f, archive.Provenance{Basis: basis})
		}
	}
	return a
}

// Sidecar, front matter, text, publisher's file: in this order.
func TestPrecedence(t *testing.T) {
	defaults := layer(archive.Stated, "", "news", archive.Publisher{})
	defaults.Language = "es"
	defaults.Set("language", archive.Provenance{Basis: archive.Stated})
	dir := NewDirectory([]*archive.Publisher{{ID: "herald", Name: "The Example Herald", Domains: []string{"herald.example"}, Defaults: &defaults}}, nil)
	doc := &archive.Document{
		Recovered: layer(archive.Extracted, "From the text", "", archive.Publisher{Name: "www.herald.example"}),
		Stated:    layer(archive.Stated, "From the front", "", archive.Publisher{}),
	}
	a, _ := Assign(doc, Layers{}, dir)
	if a.Title != "From the front" || a.Kind != "news" || a.Language != "es" || a.Publisher.ID != "herald" || a.Publisher.Name != "The Example Herald" {
		t.Errorf("%+v", a)
	}
	if a.Basis("publisher") != archive.Extracted || a.Basis("published") != archive.Unknown {
		t.Errorf("publisher is %s, published %s", a.Basis("publisher"), a.Basis("published"))
	}
	side := layer(archive.Stated, "From the side", "brief", archive.Publisher{})
	if a, _ := Assign(doc, Layers{Sidecar: &side}, dir); a.Title != "From the side" || a.Kind != "brief" {
		t.Errorf("%+v", a)
	}
}

func TestDirectoryFoldsNames(t *testing.T) {
	dir := NewDirectory([]*archive.Publisher{{ID: "360geo", Name: "360 Geopolítica", URL: "https://www.geo.example/x", Aliases: []string{"GEO"}}}, nil)
	for _, name := range []string{"360 geopolitica", "www.geo.example", "geo.example", "GEO", "the 360 Geopolítica", "360geo"} {
		if dir.Find(name) == nil {
			t.Errorf("%q is not found", name)
		}
	}
	if dir.Find("Geo Times") != nil || dir.Find("") != nil {
		t.Error("found what nobody has")
	}
}

func TestUnknownPublisherKeepsItsName(t *testing.T) {
	doc := &archive.Document{Recovered: layer(archive.Extracted, "t", "", archive.Publisher{Name: "www.new.example"})}
	if a, _ := Assign(doc, Layers{}, NewDirectory(nil, nil)); a.Publisher.ID != "new-example" || a.Publisher.Name != "www.new.example" {
		t.Errorf("%+v", a.Publisher)
	}
}

// Publishers share a host, as a platform's users do: whose source it is cannot be told
// by that, so what restricts either restricts it.
func TestPublishersOnOneHost(t *testing.T) {
	restrict := archive.Attribution{Handling: archive.Handling{TLP: "RED"}}
	restrict.Set("tlp", archive.Provenance{Basis: archive.Stated})
	for _, red := range []int{0, 1, 2} {
		list := []*archive.Publisher{{ID: "a", Name: "Aye", URL: "https://platform.example/a"}, {ID: "b", Name: "Bee", URL: "https://www.platform.example/b"}, {ID: "c", Name: "See", URL: "https://platform.example"}}
		list[red].Defaults = &restrict
		dir := NewDirectory(list, nil)
		doc := &archive.Document{Stated: archive.Attribution{SourceURL: "https://platform.example/a/1"}}
		doc.Stated.Set("source_url", archive.Provenance{Basis: archive.Stated})
		if a, _ := Assign(doc, Layers{}, dir); a.Handling.TLP != "RED" {
			t.Errorf("of publisher %d: %q", red, a.Handling.TLP)
		}
		doc.Stated.Publisher = archive.Publisher{Name: "Bee"}
		doc.Stated.Set("publisher", archive.Provenance{Basis: archive.Stated})
		if a, _ := Assign(doc, Layers{}, dir); (a.Handling.TLP == "RED") != (red == 1) {
			t.Errorf("who is named, with the mark of %d: %q", red, a.Handling.TLP)
		}
	}
}

// At some addresses nothing stands but what a program translated.
func TestTranslatingAddress(t *testing.T) {
	for address, want := range map[string]bool{
		"https://www-courier-example.translate.goog/a?_x_tr_sl=es":                 true,
		"https://translate.google.com/translate?u=https://courier.example/a":       true,
		"https://translate.google.com/about/":                                      false,
		"https://courier.example/translate.goog/":                                  false,
		"https://courier.example/?from=https://www-courier-example.translate.goog": false,
	} {
		doc := &archive.Document{Stated: archive.Attribution{SourceURL: address}}
		doc.Stated.Set("source_url", archive.Provenance{Basis: archive.Stated, Line: 2})
		a, _ := Assign(doc, Layers{}, NewDirectory(nil, nil))
		if got := slices.Equal(a.Fidelity, []string{"machine-translation"}) && a.From["fidelity"].Basis == archive.Inferred; got != want {
			t.Errorf("%s: %q", address, a.Fidelity)
		}
		doc.Stated.Fidelity = []string{"full"}
		doc.Stated.Set("fidelity", archive.Provenance{Basis: archive.Stated})
		if a, _ := Assign(doc, Layers{}, NewDirectory(nil, nil)); !slices.Equal(a.Fidelity, []string{"full"}) {
			t.Errorf("%s: stated, and is %q", address, a.Fidelity)
		}
	}
}

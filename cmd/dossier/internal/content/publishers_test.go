// Two files that claim one publisher: neither may loosen what the other restricts.

package content

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestPublishersThatShareAName(t *testing.T) {
	for _, c := range []struct {
		a, b     string
		tlp      string
		publish  string
		unclear  bool
		messages int
	}{
		{"name: Acme", "name: Acme\ntlp: RED", "RED", "", false, 1},
		{"name: Acme\ntlp: AMBER", "name: ACME\ntlp: RED\npublish: excerpt", "RED", "excerpt", false, 1},
		{"name: Acme\npublish: metadata", "name: Other\naliases: [The Acmé]\npublish: excerpt", "", "metadata", false, 1},
		{"name: Acme\ndomains: [acme.example]", "name: Other\ndomains: [www.Acme.example]\ntlp: GREEN", "GREEN", "", false, 1},
		{"name: Acme", "name: Other\naliases: [a]\ntlp: RED", "RED", "", false, 1}, // the id of the first
		{"name: Acme", "name: Acme\ndefaults: {tlp: RED}", "", "", true, 3},
		{"name: Acme", "name: Other\ntlp: RED", "", "", false, 0},
	} {
		fsys := fstest.MapFS{"publishers/a.yaml": {Data: []byte(c.a)}, "publishers/b.yaml": {Data: []byte(c.b)}}
		got := Read(fsys, "content", []Entry{{Name: "publishers/a.yaml"}, {Name: "publishers/b.yaml"}}, nil)
		if len(got.Publishers) != 2 || len(got.Messages) != c.messages {
			t.Fatalf("%+v: %v", c, got.Messages)
		}
		for i, p := range got.Publishers {
			if c.messages == 0 && i == 1 {
				continue
			}
			if h := p.Defaults.Handling; h.TLP != c.tlp || h.Publish != c.publish || (h.Unclear != "") != c.unclear {
				t.Errorf("%+v: %s has %+v", c, p.ID, h)
			}
		}
		if c.messages == 1 && (!strings.Contains(got.Messages[0].Text, "content/publishers/a.yaml") || got.Messages[0].File != "content/publishers/b.yaml") {
			t.Errorf("%v", got.Messages[0])
		}
	}
	fsys := fstest.MapFS{"publishers/a.yaml": {Data: []byte("name: Acme")}, "publishers/x/a.yaml": {Data: []byte("name: Another\ntlp: RED")}}
	got := Read(fsys, "content", []Entry{{Name: "publishers/a.yaml"}, {Name: "publishers/x/a.yaml"}}, nil)
	if len(got.Publishers) != 1 || got.Publishers[0].Defaults.Handling.TLP != "RED" {
		t.Errorf("a file whose id is taken: %+v", got.Publishers[0])
	}
}

// A publisher's file, each of its fields, and what cannot stand in one.
func TestPublisherFile(t *testing.T) {
	fsys := fstest.MapFS{"publishers/acme.yaml": {Data: []byte("name: Acme\nurl: https://acme.example\ncountry: NO\ntype: government\naliases: [A]\ndomains: [WWW.Acme.example]\ntlp: GREEN\ntitle: x\nport: y\n")}, "publishers/none.yaml": {Data: []byte("url: https://none.example\n")}}
	got := Read(fsys, "content", []Entry{{Name: "publishers/acme.yaml"}, {Name: "publishers/none.yaml"}}, nil)
	if len(got.Publishers) != 1 || len(got.Unclear) != 1 {
		t.Fatalf("%+v", got)
	}
	p := got.Publishers[0]
	if p.ID != "acme" || p.Name != "Acme" || p.URL != "https://acme.example" || p.Country != "NO" || p.Type != "government" || p.Aliases[0] != "A" || p.Domains[0] != "acme.example" {
		t.Errorf("%+v", p)
	}
	if d := p.Defaults; d.Has("title") || !d.Has("tlp") || d.From["tlp"].File == "" {
		t.Errorf("%+v", d)
	}
	told := ""
	for _, m := range got.Messages {
		told += m.Text + "; "
	}
	for _, want := range []string{"title cannot be the same", "port", "has no name"} {
		if !strings.Contains(told, want) {
			t.Errorf("%q is not told: %s", want, told)
		}
	}
}

// Of two that share a name the first says no less than it did, is told once, and what
// restricts neither is nobody's.
func TestSharedPublishersKeepTheirFields(t *testing.T) {
	fsys := fstest.MapFS{"publishers/a.yaml": {Data: []byte("name: Acme\naliases: [Acme Ltd]\nlanguage: es\n")}, "publishers/b.yaml": {Data: []byte("name: Acme\naliases: [Acme Ltd]\ntlp: RED\nlanguage: fr\n")}}
	got := Read(fsys, "content", []Entry{{Name: "publishers/a.yaml"}, {Name: "publishers/b.yaml"}}, nil)
	if len(got.Messages) != 1 || len(got.Publishers) != 2 {
		t.Fatalf("%v", got.Messages)
	}
	for i, language := range []string{"es", "fr"} {
		if d := got.Publishers[i].Defaults; d.Language != language || d.Handling.TLP != "RED" {
			t.Errorf("%+v", d)
		}
	}
}

// A sidecar says where it stands, and what in it is no field; a file that is none is a
// stray, unless it may restrict a source.
func TestSidecarFiles(t *testing.T) {
	fsys := fstest.MapFS{"sources/a.txt.yaml": {Data: []byte("tlp: RED\nport: y\nlang: en\n")}, "sources/b.txt.json": {Data: []byte("{}")}, "sources/c.txt.YML": {Data: []byte("tlp: RED\n")}}
	got := Read(fsys, "content", []Entry{{Name: "sources/a.txt.yaml"}, {Name: "sources/b.txt.json"}, {Name: "sources/c.txt.YML"}}, nil)
	if a := got.Overrides["a.txt"]; a == nil || a.Handling.TLP != "RED" || a.From["tlp"].File == "" || a.Has("language") {
		t.Errorf("%+v", a)
	}
	if len(got.Strays) != 1 || got.Strays[0] != "sources/b.txt.json" || got.Overrides["c.txt"] == nil {
		t.Errorf("strays %q, %v", got.Strays, got.Overrides)
	}
	told := false
	for _, m := range got.Messages {
		told = told || strings.Contains(m.Text, "port")
	}
	if !told {
		t.Errorf("%v", got.Messages)
	}
}

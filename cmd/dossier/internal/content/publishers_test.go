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

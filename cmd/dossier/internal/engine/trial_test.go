package engine_test

// A source that is tried is read as the build reads it that finds it in the folder.

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/engine"
)

func TestTryReadsAsABuildDoes(t *testing.T) {
	root := t.TempDir()
	write := func(list ...string) {
		t.Helper()
		for i := 0; i < len(list); i += 2 {
			at := filepath.Join(root, filepath.FromSlash(list[i]))
			_ = os.MkdirAll(filepath.Dir(at), 0o755)
			if err := os.WriteFile(at, []byte(list[i+1]), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	write("content/site.yaml", "title: Quay\n", "content/publishers/courier.yaml", "name: Quay Courier\ndomains: [quay.example]\n",
		"seeds/old.txt", "An old quay\n\nThe old quay is kept by the Quay Council, which met on Monday and said so.\n")
	g, err := engine.Build(context.Background(), kept(root), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	dues := "Dues fall\nBy Mina Osk\n3 March 2026\n\nThe dues of the harbour fall by a tenth, Jon Wied of the Quay Council said on Monday.\n"
	offers := []engine.Offer{
		{Name: "box/dues.txt", Data: []byte(dues), Fields: []content.Field{{Key: "source_url", Value: "https://quay.example/dues"}, {Key: "published", Value: "2025"}}},
		{Name: "box/files/12/nets.txt", Data: []byte("Nets\n\nThe nets of the harbour are mended, and nobody had asked for it before.\n")},
		{Name: "box/library.json", Data: []byte(`[{"id":"nets","type":"article-newspaper","title":"Nets are mended","container-title":"Net News","file":"files/12/nets.txt"}]`)},
		{Name: "secret.txt", Data: []byte("TLP:RED\n\nThe plan of the second basin is known to nobody but those who drew it in the hall.\n")},
		{Name: "photo.png", Data: []byte("x")},
	}
	trials, err := g.Try(context.Background(), offers)
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range offers {
		write("seeds/"+o.Name, string(o.Data))
	}
	write("content/sources/box/dues.txt.yaml", "source_url: \"https://quay.example/dues\"\npublished: \"2025\"\n")
	now, err := engine.Build(context.Background(), kept(root), g.Memory(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for i, o := range offers[:4] {
		s, found := now.Source(o.Name)
		if !found || s.Withheld != trials[i].Withheld || (s.Briefing == nil) != (trials[i].Briefing == nil) {
			t.Errorf("%s: %+v, %+v", o.Name, s, trials[i].Source)
			continue
		}
		if s.Briefing != nil && !reflect.DeepEqual(s.Briefing.Attr(), trials[i].Briefing.Attr()) {
			t.Errorf("%s: %+v\ntried %+v", o.Name, s.Briefing.Attr(), trials[i].Briefing.Attr())
		}
	}
	if a := trials[0]; a.Briefing.Attr().Publisher.Name != "Quay Courier" || a.Plain.Published != "2026-03-03" || a.Briefing.Attr().Published != "2025" || a.Plain.Publisher.Name != "" {
		t.Errorf("%+v", a.Briefing.Attr())
	}
	if trials[1].Briefing.Attr().Title != "Nets are mended" || trials[3].Withheld == "" || len(trials[4].Messages) == 0 {
		t.Errorf("%+v", trials[1:])
	}
	known := map[string]bool{}
	for _, n := range trials[0].Names {
		known[n.Entity.Name] = n.Known
	}
	if is, found := known["Quay Council"]; !found || !is {
		t.Errorf("%v", known)
	}
	if is, found := known["Jon Wied"]; !found || is {
		t.Errorf("%v", known)
	}
	if plain, found := now.Unaided("box/dues.txt"); !found || plain.Published != "2026-03-03" {
		t.Errorf("%+v", plain)
	}
}

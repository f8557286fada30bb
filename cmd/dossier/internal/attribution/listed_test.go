package attribution

// A publisher that the list of outlets names is still found by what the text prints.

import (
	"testing"

	"dossier/cmd/dossier/internal/archive"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestCuratedPublisherOfAPrintedDomain(t *testing.T) {
	held := layer(archive.Stated, "", "", archive.Publisher{})
	held.Handling.Publish = "metadata"
	held.Set("publish", archive.Provenance{Basis: archive.Stated})
	dir := NewDirectory([]*archive.Publisher{{ID: "smp", Name: "Our Name of the Post", Domains: []string{"post.example"}, Defaults: &held}}, nil)
	read := layer(archive.Extracted, "A title", "", archive.Publisher{Name: "The Harbour Post", Domains: []string{"post.example", "www.post.example"}, Aliases: []string{"HP"}})
	a, _ := Assign(&archive.Document{File: "x.txt", Recovered: read}, Layers{}, dir)
	if a.Publisher.ID != "smp" || a.Handling.Publish != "metadata" {
		t.Errorf("publisher %q, publish %q", a.Publisher.ID, a.Handling.Publish)
	}
	a, _ = Assign(&archive.Document{File: "x.txt", Recovered: read}, Layers{}, NewDirectory(nil, nil))
	if a.Publisher.ID != "harbour-post" && a.Publisher.ID != "the-harbour-post" || a.Publisher.Aliases != nil || a.Publisher.Domains != nil {
		t.Errorf("%+v", a.Publisher)
	}
}

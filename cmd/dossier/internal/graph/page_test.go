package graph

// Which entities have a page of their own.

import (
	"testing"

	"dossier/cmd/dossier/internal/archive"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// A found name in two sources has a page from the confidence on that the site asks for; one
// that is kept always has; found_names: all gives each its page.
func TestHasPage(t *testing.T) {
	named := []archive.Occurrence{{Briefing: 0, Mentions: 1}, {Briefing: 1, Mentions: 1}}
	for _, c := range []struct {
		e    archive.Entity
		from uint8
		show string
		want bool
	}{
		{archive.Entity{Found: true, Confidence: 97}, 97, archive.FoundRepeated, true},
		{archive.Entity{Found: true, Confidence: 96}, 97, archive.FoundRepeated, false},
		{archive.Entity{Found: true, Confidence: 96}, 90, archive.FoundRepeated, true},
		{archive.Entity{Found: true, Confidence: 10}, 97, archive.FoundAll, true},
		{archive.Entity{}, 100, archive.FoundRepeated, true},
	} {
		j := &Joined{Archive: &archive.Archive{Site: &archive.Site{LinkFrom: c.from, FoundNames: c.show}, Entities: []*archive.Entity{&c.e}, Occurrences: [][]archive.Occurrence{named}}}
		if got := j.HasPage(0); got != c.want {
			t.Errorf("%+v from %d, %s: %v", c.e, c.from, c.show, got)
		}
	}
}

// Whatever stands in the file of permalinks, no id that is read can leave the site.

package content

import (
	"testing"

	"dossier/cmd/dossier/internal/archive"
)

// FuzzPermalinks: what can be read has ids that may be paths, each once.
func FuzzPermalinks(f *testing.F) {
	f.Add("briefings:\n  - {id: \"a\", source: \"a.txt\", title: \"A\"}\nentities:\n  - {id: \"b\", name: \"B\", gone: \"2026-05-01\", to: \"c\"}\n")
	f.Add("briefings: [{id: ../x}]")
	f.Add("entities: {id: a, withheld: true}")
	f.Fuzz(func(t *testing.T, s string) {
		p, msgs := ReadPermalinks("permalinks.yaml", []byte(s))
		if p == nil && len(msgs) == 0 {
			t.Error("refused without a word")
		}
		if p == nil {
			return
		}
		for _, list := range [][]archive.Permalink{p.Briefings, p.Entities} {
			seen := map[string]bool{}
			for _, l := range list {
				if !archive.ValidID(l.ID) || seen[l.ID] || l.To != "" && !archive.ValidID(l.To) {
					t.Errorf("%+v", l)
				}
				seen[l.ID] = true
			}
		}
	})
}

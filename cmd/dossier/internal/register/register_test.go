package register

// Where the source of an address is: what a line says, and what another branch says.

import (
	"testing"

	"dossier/cmd/dossier/internal/archive"
	_ "dossier/cmd/dossier/internal/testkit"
)

func TestPlace(t *testing.T) {
	r := &Register{Kept: &archive.Permalinks{
		Briefings: []archive.Permalink{{ID: "a", Source: "a.txt", SHA256: "1"}},
		Also:      []archive.Permalink{{ID: "a", Source: "b.txt", SHA256: "2"}},
	}}
	r.Index()
	here := func(names ...string) func(string) bool {
		return func(name string) bool {
			for _, n := range names {
				if n == name {
					return true
				}
			}
			return false
		}
	}
	l := r.ByID["a"]
	if r.Place(l, here("b.txt")) != "b.txt" || r.Place(l, here("a.txt", "b.txt")) != "a.txt" || r.Place(l, here()) != "" || r.Places(l, here("a.txt", "b.txt")) != 2 {
		t.Error("an address is in the wrong place")
	}
	if r.BySource["b.txt"][0] != l || r.ByHash["2"][0] != l {
		t.Error("what another branch says is not found")
	}
}

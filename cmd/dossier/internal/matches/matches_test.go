package matches

// Names that are to be offered as one, and names that never are.

import (
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit"
)

// entityOf makes an entity of "Name type", with the type left out where it is not known.
func entityOf(i int, s string) *archive.Entity {
	name, of, _ := strings.Cut(s, " : ")
	name, alias, _ := strings.Cut(name, " = ")
	e := &archive.Entity{ID: fmt.Sprint("e", i), Name: name, Type: archive.EntityType(of)}
	if alias != "" {
		e.Aliases = []string{alias}
	}
	return e
}

func offered(a, b string, more ...string) Why {
	list := []*archive.Entity{entityOf(0, a), entityOf(1, b)}
	for i, m := range more {
		list = append(list, entityOf(i+2, m))
	}
	x := New(list, func(int) int { return 1 })
	there := Why(0)
	for _, m := range x.Of("e0") {
		if m.ID == "e1" {
			there = m.Why
		}
	}
	for _, m := range x.Of("e1") {
		if m.ID == "e0" && m.Why == there {
			return there
		}
	}
	if there != 0 {
		return 99 // offered on one side alone
	}
	return 0
}

func TestOffered(t *testing.T) {
	for _, c := range []struct {
		a, b string
		why  Why
	}{
		{"Murilla", "Rosaria Murilla : person", Surname},
		{"Norvid", "Norvid-19 : event", Numbered},
		{"NORVID", "Norvid", Written},
		{"NORVID-19", "Norvid 19 : event", Written},
		{"TWC", "Tide Workers Council : organization", Letters},
		{"TWC : organization", "The Council = Tide Workers Council : organization", Letters},
		{"EDM : organization", "Ejército del Mar : organization", Letters},
		{"José Sample : person", "Jose Sample : person", Written},
		{"Al-Norda : organization", "Al Norda : organization", Written},
		{"The Harbour Front : organization", "Harbour Front : organization", Written},
		{"El Tren del Mar : organization", "Tren del Mar", Written},
		{"Ministry of Tides : organization", "Tides Ministry : organization", Ordered},
		{"Mohamed Keita : person", "Muhammad Keita : person", Sounded},
		{"Otto Zelnovsky : person", "Otto Selnowskyj : person", Sounded},
		{"Gaddurov : person", "Qadduroff : person", 0}, // v and ff are too far
		{"Gadhurov : person", "Qaddurov : person", Sounded},
		{"Otto Keita : person", "Otto Maria Keita : person", Middle},
		{"Otto Keita : person", "Otto Keita Sample : person", Middle},
		{"O. Keita : person", "Otto Keita : person", Middle},
		{"Otto M. Keita : person", "Otto Maria Keita : person", Middle},
		{"Norland Pact : policy", "Norland pact : event", Written},
	} {
		if got := offered(c.a, c.b); got != c.why {
			t.Errorf("%s and %s: %q, want %q", c.a, c.b, fmt.Sprint(got), c.why)
		}
	}
}

func TestNeverOffered(t *testing.T) {
	for _, c := range [][]string{
		{"Otto Keita : person", "Maria Keita : person"},
		{"Maria Sample : person", "Mario Sample : person"},
		{"Otto Keita : person", "Olga Keita : person"},
		{"Otto W. Keita : person", "Otto H. W. Keita : person"},
		{"Otto Keita : person", "Otto Keita Jr. : person"},
		{"Otto Keita Jr. : person", "Otto Keita Sr. : person"},
		{"Norland : place", "Norland : person"},
		{"Keita : place", "Otto Keita : person"},
		{"Otto : person", "Otto Keita : person"},
		{"Otto Keita : person", "Otto Keita Foundation : organization"},
		{"Granada (Norland) : place", "Granada (Sudland) : place"},
		{"Supreme Court (Norland) : organization", "Supreme Court : organization"},
		{"Pact 11 : policy", "Pact 13 : policy"},
		{"Norland Pact : policy", "Norland Pact 11 : policy", "Norland Pact 13 : policy"},
		{"TWC : organization", "Town Harbour Company : organization"},
		{"TW : organization", "Tide Workers : organization"},
		{"TW3 : work", "Tide Workers : organization"},
		{"TWC : place", "Tide Workers Council : organization"},
		{"Otto Davis : person", "Otto Davies : person"},
		{"North Harbour : place", "South Harbour : place"},
		{"Ministry of Health : organization", "Ministry of Wealth : organization"},
		{"O. Keita : person", "Otto Keita : person", "Olga Keita : person"},
		{"Sal Front : place", "El Sal Front : place"},
		{"Karin Sample : person", "Karen Samples : person"},
		{"", "Norland : place"},
	} {
		if got := offered(c[0], c[1], c[2:]...); got != 0 {
			t.Errorf("%s and %s are offered: %v", c[0], c[1], got)
		}
	}
}

// However many names share a word, each costs the same.
func TestMatchesGrowth(t *testing.T) {
	growth.Linear(t, 2000, func(n int) func() {
		list := make([]*archive.Entity, n)
		for i := range list {
			list[i] = entityOf(i, fmt.Sprintf("Otto %c%d Keita : person", 'A'+i%26, i))
		}
		return func() {
			x := New(list, func(int) int { return 1 })
			for _, e := range list {
				x.Of(e.ID)
			}
		}
	})
}

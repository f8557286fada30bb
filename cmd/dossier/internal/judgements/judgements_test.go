package judgements

// What is decided, looked up again; what that rules out; what differs between two versions.

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	_ "dossier/cmd/dossier/internal/testkit"
)

func TestHeldApart(t *testing.T) {
	long := &archive.Entity{ID: "rosa-keita", Name: "Rosa Keita"}
	short := &archive.Entity{ID: "keita", Name: "Keita", Aliases: []string{"KTA"}}
	twin := &archive.Entity{ID: "keita-2", Name: "KEITA"}
	for _, pair := range [][2]*archive.Entity{{long, short}, {short, long}, {short, twin}} {
		r := Hold(pair[0], pair[1])
		if r.Name == short.Name {
			t.Errorf("the shorter name is forbidden: %v", r)
		}
		s := New([]archive.Judgement{{Kind: archive.Ignore, Name: "x"}, r})
		for _, back := range [][2]*archive.Entity{pair, {pair[1], pair[0]}} {
			if got, found := s.HeldApart(back[0], back[1]); !found || got != r {
				t.Errorf("%s and %s: %v", back[0].ID, back[1].ID, got)
			}
		}
	}
	s := New([]archive.Judgement{Hold(long, short)})
	if _, found := s.HeldApart(short, twin); found {
		t.Error("others are held apart, too")
	}
	if s = New([]archive.Judgement{{Kind: archive.NotSame, Name: "KTA", Entity: "rosa-keita"}}); true {
		if _, found := s.HeldApart(long, short); !found {
			t.Error("an alias counts")
		}
	}
	s = New([]archive.Judgement{{Kind: archive.NotSame, Name: "Keita", Entity: "rosa-keita", In: "a.txt"}, {Kind: archive.Merge, From: "a", Entity: "b"}, {Kind: archive.Merge, From: "b", Entity: "c"}})
	if _, found := s.HeldApart(long, short); found {
		t.Error("what holds for one source holds for all")
	}
	if !s.Circle("c", "a") || !s.Circle("a", "c") || s.Circle("a", "d") {
		t.Error("a circle is not known")
	}
}

func TestDiffer(t *testing.T) {
	base := []archive.Judgement{{Kind: archive.Same, Name: "One", Entity: "a"}, {Kind: archive.Ignore, Name: "Two"}, {Kind: archive.Same, Name: "Six", Entity: "b", In: "x.txt"}}
	for want, more := range map[string][]archive.Judgement{
		"":         {{Kind: archive.Ignore, Name: "two"}, {Kind: archive.Same, Name: "ONE", Entity: "a"}},
		"one":      {{Kind: archive.Same, Name: "One", Entity: "b"}},
		"one ":     {{Kind: archive.NotSame, Name: "One", Entity: "a"}},
		"three":    {{Kind: archive.NotSame, Name: "Three", Entity: "a"}},
		"two":      {{Kind: archive.Same, Name: "Two", Entity: "c"}},
		"four":     {{Kind: archive.Ignore, Name: "Four", In: "y.txt"}},
		"one | a":  {{Kind: archive.Merge, From: "a", Entity: "z"}},
		"six | b":  {{Kind: archive.Merge, From: "b", Entity: "z"}},
		" | other": {{Kind: archive.Rename, Entity: "other", Name: "Five"}},
	} {
		a, b := New(base), New(slices.Concat(base, more))
		for _, pair := range [][2]*Set{{a, b}, {b, a}} {
			names, ids := Differ(pair[0], pair[1])
			got := strings.Join(slices.Sorted(maps.Keys(names)), " ")
			if len(ids) > 0 {
				got += " | " + strings.Join(slices.Sorted(maps.Keys(ids)), " ")
			}
			if strings.TrimSpace(got) != strings.TrimSpace(want) {
				t.Errorf("%v: %q, want %q", more, got, want)
			}
		}
	}
}

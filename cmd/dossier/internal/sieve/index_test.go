package sieve

// An index finds what the whole pattern finds, and nothing else.

import (
	"regexp"
	"strings"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestIndexIsThePattern(t *testing.T) {
	pattern := `sign (?:up|in)|s[íi]g(?:ue|a)|.{2,20} newsletter|été|(?:\S+ )*report|\p{Lu}\w+ wrote`
	wrap := func(s string) string { return `(?i)^(?:` + s + `)$` }
	x, whole := NewIndex(pattern, wrap), regexp.MustCompile(wrap(pattern))
	for _, s := range []string{"Sign up", "sign on", "Sígue", "siga", "The weekly newsletter", "newsletter", "Été", "A long report", "report", "Nora wrote", "nora wrote", "", "s", "é"} {
		if got, want := x.MatchLine(s), whole.MatchString(s); got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
		if x.MatchLine(s) != x.Match(s, strings.ToLower(s)) {
			t.Errorf("%q", s)
		}
	}
	if got := Alternatives(`a|b(c|d)|[|]|\|`); len(got) != 4 {
		t.Errorf("%q", got)
	}
}

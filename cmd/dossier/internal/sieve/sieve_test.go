package sieve

// A sieve lets through whatever its pattern matches.

import (
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestSieveLetsMatchesThrough(t *testing.T) {
	for _, c := range []struct{ pattern, line string }{
		{`by|written by`, "By Ana Ruiz"}, {`(?:written |told )?by`, "Told by Ana"}, {`we(?:['’]ve| have) seen`, "We’ve seen"},
		{`\d+ of \d+`, "12 of 13"}, {`(?:an? |\d+ )day`, "a day"}, {`[aeiou]x`, "Ix"}, {`x?y`, "y"}, {`[\p{L}]+zeit`, "Freizeit"},
		{`.*redaktion`, "Sportredaktion"}, {`à|où`, "À"}, {`(?:foto|foto de)\s*[:/]`, "Foto : x"}, {`a+b`, "aaab"}, {`é`, "(É"},
	} {
		s := New(`^[\[(]*%s`, c.pattern)
		if !s.re.MatchString(c.line) || !s.May(c.line) {
			t.Errorf("%q on %q: matches %v, let through %v", c.pattern, c.line, s.re.MatchString(c.line), s.May(c.line))
		}
	}
}

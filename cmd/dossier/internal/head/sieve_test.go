package head

// A sieve lets through whatever its pattern matches, and holds back most that it does
// not.

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
		s := sieved(`^[\[(]*%s`, c.pattern)
		if !s.re.MatchString(c.line) || !s.may(c.line) {
			t.Errorf("%q on %q: matches %v, let through %v", c.pattern, c.line, s.re.MatchString(c.line), s.may(c.line))
		}
	}
}

func TestSievesHoldBack(t *testing.T) {
	lines := []string{"Northern port to shut for a year", "Ferry strike ends after nine days", "Robledal cierra su puente", "Eels return to the upper river",
		"Der Hafen im Norden wird gesperrt", "Le port du nord restera fermé", "O governo fecha o porto", "Mill wheel turns again", "Union wins its case"}
	for name, s := range sieves() {
		n := 0
		for _, l := range lines {
			if s.may(l) {
				n++
			}
		}
		if n > len(lines)/3 {
			t.Errorf("%s holds back %d of %d lines", name, len(lines)-n, len(lines))
		}
	}
}

package prose

// Which descriptions a text gives of a name.

import (
	"slices"
	"strings"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestDescribed(t *testing.T) {
	for text, want := range map[string][]string{
		"Talks with the guerrilla group *Frente Azul* failed.":                    {"the guerrilla group"},
		"*Ana Ruiz*, the first woman to lead the port, resigned.":                 {"the first woman to lead the port"},
		"*Frente Azul* (FA), a small party of the coast, won.":                    {"a small party of the coast"},
		"*Puerto Viejo* is the largest harbour of the bay.":                       {"the largest harbour of the bay"},
		"They met President *Ana Ruiz* in May.":                                   {"President"},
		"La alcaldesa dijo que el partido *Frente Azul*, una fuerza menor, ganó.": {"el partido", "una fuerza menor"},
		"They said that *Ana Ruiz*, Tom and Eve left.":                            nil,
		"In the port of *Puerto Viejo* it rained.":                                nil,
		"The mayor told *Ana Ruiz* so.":                                           nil,
	} {
		start := strings.Index(text, "*")
		end := strings.LastIndex(text, "*") - 1
		if got := Described(strings.ReplaceAll(text, "*", ""), start, end); !slices.Equal(got, want) {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}

package prose

// Which descriptions a text gives of a person, and that it gives none in doubt.

import (
	"slices"
	"strings"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestDescribed(t *testing.T) {
	for text, want := range map[string][]string{
		"They met President *Ana Ruiz* in May.":                         {"President"},
		"They met Deputy Prime Minister *Ana Ruiz* in May.":             {"Deputy Prime Minister"},
		"*Ana Ruiz*, the minister of trade, resigned.":                  {"the minister of trade"},
		"*Ana Ruiz*, chairman of Example Bank, resigned.":               {"chairman of Example Bank"},
		"*Ana Ruiz*, ministra de Pesca, dimitió.":                       {"ministra de Pesca"},
		"Dimitió el ministro de Pesca, *Juan Ejemplo*, en mayo.":        {"el ministro de Pesca"},
		"*Jeanne Exemple*, la maire de Port-Neuf, est partie.":          {"la maire de Port-Neuf"},
		"*Joana Exemplo*, a ministra da Pesca, saiu.":                   {"a ministra da Pesca"},
		"*Hanna Beispiel*, die Präsidentin des Verbandes, ging.":        {"die Präsidentin des Verbandes"},
		"*Ana Ruiz*, the former mayor of Puerto Viejo.":                 {"the former mayor of Puerto Viejo"},
		"The bandits shot *Ana Ruiz* there.":                            nil,
		"The people say *Ana Ruiz* is a liar.":                          nil,
		"They said that *Ana Ruiz*, the mayor, Tom and Eve left.":       nil,
		"They said that Tom, *Ana Ruiz*, the mayor, left.":              nil,
		"Tom and *Ana Ruiz*, the mayor, left.":                          nil,
		"The son of *Ana Ruiz*, the mayor, left.":                       nil,
		"He said: “*Ana Ruiz*, the president of thieves, lies.”":        nil,
		"*Ana Ruiz*, the minister accused of theft, left.":              nil,
		"*Ana Ruiz*, the minister who left, said so.":                   nil,
		"*Ana Ruiz*, the minister of trade, industry and labour, left.": nil,
		"*Ana Ruiz*, a suspect in the case, left.":                      nil,
		"Yesterday President *Ana Ruiz* left.":                          nil,
		"*Puerto Viejo* is the largest harbour of the bay.":             nil,
		"The mayor told *Ana Ruiz* so.":                                 nil,
	} {
		start := strings.Index(text, "*")
		end := strings.LastIndex(text, "*") - 1
		if got := Described(strings.ReplaceAll(text, "*", ""), start, end); !slices.Equal(got, want) {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}

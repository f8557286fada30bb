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

		"*Ana Ruiz*, the chief executive of Example Bank, resigned.":        {"the chief executive of Example Bank"},
		"*Ana Ruiz*, senior analyst at Example Bank, resigned.":             {"senior analyst at Example Bank"},
		"*Ana Ruiz*, a spokeswoman for the harbour, said so.":               {"a spokeswoman for the harbour"},
		"*Ana Ruiz* (head of Example Bank) resigned.":                       {"head of Example Bank"},
		"*Ana Ruiz* (left) and Tom":                                         nil,
		"*Ana Ruiz* (who is head of Example Bank) resigned.":                nil,
		"Utopia’s finance minister, *Ana Ruiz*, resigned.":                  {"Utopia’s finance minister"},
		"West Utopia’s finance minister, *Ana Ruiz*, resigned.":             nil,
		"Minister of Trade, *Ana Ruiz*, would not say.":                     {"Minister of Trade"},
		"The shadow trade secretary, *Ana Ruiz*, said so.":                  {"The shadow trade secretary"},
		"After meeting the prime minister, *Ana Ruiz*, 40, left.":           nil,
		"In a letter to the minister, *Ana Ruiz*, who left, said so.":       nil,
		"Talks with French foreign minister *Ana Ruiz* ended.":              {"French foreign minister"},
		"It fell, said housing minister *Ana Ruiz*.":                        {"housing minister"},
		"It rose under former president *Ana Ruiz*.":                        {"former president"},
		"It rose, said Example Bank chief French economist *Ana Ruiz*.":     nil,
		"The rise that was planned for general *Ana Ruiz*.":                 nil,
		"She knew it the day president *Ana Ruiz* came.":                    nil,
		"What a President *Ana Ruiz* would do is not known.":                nil,
		"Habló el presidente colombiano *Juan Ejemplo* en mayo.":            {"el presidente colombiano"},
		"Han angrep Utopia, der president *Juan Ejemplo* bor.":              nil,
		"El jefe de la oficina, *Juan Ejemplo*, dimitió.":                   {"El jefe de la oficina"},
		"Hier soir, le président français *Jean Exemple* est parti.":        {"le président français"},
		"*Ana Ruiz*, not the minister, left.":                               nil,
		"*Ana Ruiz*, like the minister, left.":                              nil,
		"*Ana Ruiz*, the likely minister, left.":                            nil,
		"*Ana Ruiz*, the minister wrote, would leave.":                      nil,
		"*Ana Ruiz*, the wife of the mayor, left.":                          nil,
		"*Ana Ruiz*, the director at the time of writing of nothing, left.": nil,
	} {
		start := strings.Index(text, "*")
		end := strings.LastIndex(text, "*") - 1
		if got := Described(strings.ReplaceAll(text, "*", ""), start, end); !slices.Equal(got, want) {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}

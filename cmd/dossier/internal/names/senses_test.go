package names

// A Supreme Court and a Granada are those of the country that a text says, one entity each,
// and join no two texts where it says none.

import (
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/called"
)

func TestSenses(t *testing.T) {
	const fill = " They say so, and they went on with it."
	for _, c := range []struct {
		why, text, surface string
		want               string // the name of the entity, and "?" where it is nobody's but the text's
	}{
		{"of a country", "The Supreme Court of Colombia met. Then the Supreme Court left.", "Supreme Court", "Supreme Court (Colombia)"},
		{"a people's", "We saw the Colombian Supreme Court. Then the Supreme Court left, and the Supreme Court slept.", "Supreme Court", "Supreme Court (Colombia)"},
		{"a country's", "We saw Peru’s Congress. Then the Congress left.", "Congress", "Congress (Peru)"},
		{"behind it", "Vimos la Corte Suprema peruana. Luego la Corte Suprema votó.", "Corte Suprema", "Corte Suprema (Peru)"},
		{"two countries'", "We saw Peru’s Congress and Chile’s Congress. Then the Congress left.", "Congress left", "?"},
		{"somebody else's", "We saw Peru’s Congress and the Norlandic Congress. Then the Congress left.", "Congress left", "?"},
		{"a state's and no more", "We saw the Texas Supreme Court. Then the Supreme Court left.", "Supreme Court left", "?"},
		{"nobody's", "We met in the Supreme Court there. Then the Supreme Court left.", "Supreme Court", "?"},
		{"a country that is only named", "We spoke of Iraq and of Iraq again. Then the Supreme Court left, and the Supreme Court slept.", "Supreme Court", "?"},
		{"the country's", "We spoke of Iraq. Then the country’s Supreme Court left, and the Supreme Court slept.", "Supreme Court", "Supreme Court (Iraq)"},
		{"the country's, of two", "We spoke of Iraq and Chile. Then the country’s Supreme Court left, and the Supreme Court slept.", "Supreme Court", "?"},
		{"a country's place", "We stayed in Granada, Nicaragua. Then Granada slept.", "Granada", "Granada (Nicaragua)"},
		{"in brackets", "We stayed in San José (Costa Rica). Then San José slept.", "San José", "San José (Costa Rica)"},
		{"a people's city", "We saw the Nicaraguan city of Granada. Then Granada slept.", "Granada", "Granada (Nicaragua)"},
		{"a state's", "We stayed in Paris, Texas, with them. Then Paris slept.", "Paris", "Paris (Texas)"},
		{"the usual one", "We stayed in Paris, France, with them. Then Paris slept.", "Paris", "Paris"},
		{"the usual one in words", "We stayed in Paris in France. Then Paris slept.", "Paris", "Paris"},
		{"a region of a country", "We stayed in Georgia, USA, with them.", "Georgia", "Georgia (United States)"},
		{"a small town of a known name", "We stayed in Washington, Pennsylvania, with them. Then Washington slept.", "Washington", "Washington (Pennsylvania)"},
		{"a list", "They came from Granada, Nicaragua, Honduras and Chile. Then Granada slept.", "Granada", "Granada"},
		{"another sentence", "We stayed in London. Canada won.", "London", "London"},
		{"another clause", "We stayed there, and in London, Canada won.", "London", "London"},
		{"two of them", "We stayed in Granada, Nicaragua, and in Granada, Spain. Then Granada slept.", "Granada slept", "Granada"},
	} {
		s, text := survey(c.text + fill)
		names := map[string]string{}
		for _, e := range s.Entities() {
			names[e.ID] = e.Name
		}
		at := strings.LastIndex(c.text, c.surface)
		got, id := "", ""
		for _, m := range s.Scan("", text, nil) {
			if m.Start == at {
				got, id = names[m.Entity], m.Entity
			}
		}
		if c.want == "?" {
			if got == "" || strings.Contains(got, "(") || !strings.HasSuffix(id, called.Number(keyOfDocument(got, text.Doc.File))) {
				t.Errorf("%s: %s\n got %s (%s), want it to stay with its text", c.why, c.text, got, id)
			}
		} else if got != c.want {
			t.Errorf("%s: %s\n got %q (%s), want %q", c.why, c.text, got, id, c.want)
		}
	}
}

// keyOfDocument is the key of a body that stays with a document.
func keyOfDocument(name, file string) string {
	return strings.ToLower(name) + " (#" + called.Number(file) + ")"
}

// What each text calls it, one body of a country is one entity, and two are two.
func TestBodiesOfCountries(t *testing.T) {
	s, texts := surveyed(nil, nil,
		"The Supreme Court of Colombia met.\nThen the Supreme Court left.",
		"We saw Colombia’s Supreme Court.\nThen the Supreme Court left.",
		"We saw the Peruvian Supreme Court.\nThen the Supreme Court left.",
		"We saw the Supreme Court there.\nThen the Supreme Court left.",
		"We like the Supreme Court there.\nThen the Supreme Court left.")
	var ids []string
	for _, x := range texts {
		last := ""
		for _, m := range s.Scan("", x, nil) {
			last = m.Entity
		}
		ids = append(ids, last)
	}
	if ids[0] != ids[1] || slices.Contains(ids, "") {
		t.Errorf("Colombia's are two: %v", ids)
	}
	rest := slices.Clone(ids[1:])
	slices.Sort(rest)
	if len(slices.Compact(rest)) != 4 {
		t.Errorf("several are one: %v", ids)
	}
	for _, e := range s.Entities() {
		if e.ID == ids[0] && (!slices.Contains(append(e.Aliases, e.Name), "Supreme Court (Colombia)") || !slices.Contains(e.Aliases, "Supreme Court")) {
			t.Errorf("it is called %s, %v", e.Name, e.Aliases)
		}
	}
}

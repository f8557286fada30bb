package names

// A name goes by its spelling in small letters where it has one, a country by one name in
// whatever language a text is, and a given name alone is that of whom the text names in full.

import "testing"

func TestOneCountryInTwoLanguages(t *testing.T) {
	s, texts := surveyed(nil, nil,
		"El barco llegó a Noruega el lunes, y el ministro de Noruega lo vio en Suiza.",
		"The boat came to Norway on Monday. Norway had waited for it.",
		"The council of Granada met. Nobody came from Grenada.",
		"Mauricio paid, and Mauricio left; Mauricio Vale was his name.", "The fleet of Mauritius came to Mauritius.")
	for i, want := range []string{
		"Noruega=norway/alias Noruega=norway/alias Suiza=suiza/discovered",
		"Norway=norway/discovered Norway=norway/discovered",
		"Granada=granada/discovered Grenada=grenada/discovered",
		"Mauricio=mauricio/discovered Mauricio=mauricio/discovered Mauricio Vale=mauricio-vale/discovered",
	} {
		if got := said(s, texts[i]); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	}
}

func TestNamesInCapitals(t *testing.T) {
	s, texts := surveyed(nil, nil, "NORA PELL: Welcome. I am Nora Pell.\n\nOWEN MARSH: Thank you.\n\nNORA PELL: Owen, where is the lake?\n\nOWEN MARSH: It is dry. Owen Marsh says so.\n\nNORA PELL: Is it?")
	names := map[string]bool{}
	for _, e := range s.Entities() {
		names[e.Name] = true
	}
	if !names["Nora Pell"] || !names["Owen Marsh"] || len(names) != 2 {
		t.Errorf("%v; %s", names, said(s, texts[0]))
	}
}

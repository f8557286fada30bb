package called

// Which words are the cases of one name, and which is what it is called.

import (
	"testing"

	"dossier/cmd/dossier/internal/prose"
)

func TestCasesOfOneName(t *testing.T) {
	for _, c := range [][2]string{ // the first is rather what it is called
		{"Europäische Union", "Europäischen Union"},
		{"Statistisches Bundesamt", "Statistische Bundesamt"},
		{"Statistisches Bundesamt", "Statistischen Bundesamtes"},
		{"Deutscher Bundestag", "Deutschen Bundestags"},
		{"Internationales Olympisches Komitee", "Internationalen Olympischen Komitees"},
		{"Rote Kreuz", "Rotem Kreuz"},
	} {
		a, b := prose.Fold(c[0]), prose.Fold(c[1])
		if first, cases := Nominative(a, b); !first || !cases {
			t.Errorf("%s and %s: %v %v", c[0], c[1], first, cases)
		}
		if first, cases := Nominative(b, a); first || !cases {
			t.Errorf("%s and %s: %v %v", c[1], c[0], first, cases)
		}
	}
	for _, c := range [][2]string{
		{"Europäische Union", "Europäische Kommission"},
		{"Deutsche Bank", "Deutsche Bahn"},
		{"Deutsche Bank", "Bank"},
		{"Union", "Unionen"},
		{"Neue Union", "Alte Union"},
		{"Otto Quillar", "Otten Quillar"},
	} {
		if _, cases := Nominative(prose.Fold(c[0]), prose.Fold(c[1])); cases {
			t.Errorf("%s and %s are cases of one name", c[0], c[1])
		}
	}
}

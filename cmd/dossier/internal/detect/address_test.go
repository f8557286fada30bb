package detect

// What a form of address tells and what it does not; which words of a name are the family
// name; which letters are short for which names.

import (
	"testing"

	"dossier/cmd/dossier/internal/tally"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update

	"dossier/cmd/dossier/internal/initials"
)

func TestShortens(t *testing.T) {
	for _, c := range []struct {
		long, short string
		want        bool
	}{
		{"tide workers council", "twc", true},
		{"meadow bulk carriers", "meadow", true},
		{"economic board of western ports", "ebowp", true},
		{"office of harbours", "ofhar", true},
		{"united nations children s fund", "unicef", true},
		{"alliance of harbour states", "ahs", true},
		{"consejo de puertos", "cdp", true},
		{"national liberation league", "nll", true},
		{"harbour union", "hu", true},
		{"front for the sea", "ffts", true},
		{"united nations", "fao", false},
		{"climate change", "ipcc", false},
		{"red cross", "icrc", false},
		{"levant", "isil", false},
		{"joana sample", "psoe", false},
		{"army of the sea", "edm", false},
		{"harbour", "hbr", false},
		{"anna example", "anc", false},
		{"example", "us", false},
		{"united kingdom", "pp", false},
		{"", "abc", false},
	} {
		if got := initials.Shortens(c.long, c.short); got != c.want {
			t.Errorf("%q short for %q: %v", c.short, c.long, got)
		}
	}
}

func TestFirstSurname(t *testing.T) {
	for full, want := range map[string]string{
		"gustavo petro sample": "petro", "anna maria sample ruiz": "sample", "mateo barrera de la cueva": "barrera", "otto sample quiroga": "sample",
		"anna sample": "", "anna maria sample": "", "george w sample": "", "anna de la sample": "", "sample": "", "": "",
	} {
		if got := FirstSurname(full); got != want {
			t.Errorf("%q: %q, want %q", full, got, want)
		}
	}
	for full, want := range map[string]string{"walter f sample jr": "walter f sample", "otto sample iii": "otto sample", "otto sample": "otto sample", "jr": "jr"} {
		if got := Family(full); got != want {
			t.Errorf("%q: %q, want %q", full, got, want)
		}
	}
}

// line cuts a text as documents are cut.
func line(text string) *Line {
	s := NewSplitter()
	return &s.Lines([]Leaf{{text: text}})[0]
}

// at returns the part that a word is.
func (l *Line) at(word string) int {
	for i := range l.Parts {
		if l.Text[l.Parts[i].Start:l.Parts[i].End] == word {
			return i
		}
	}
	return -1
}

func TestAddress(t *testing.T) {
	for _, c := range []struct {
		text string
		want Address
	}{
		{"Then Mr Sample left.", Address{Man: true}},
		{"Then Mrs. Sample left.", Address{Woman: true}},
		{"His wife, Sample, left.", Address{Woman: true}},
		{"La señora Sample salió.", Address{Woman: true}},
		{"El Sr. Sample salió.", Address{Man: true}},
		{"Then Dr Sample left.", Address{Title: "dr"}},
		{"Then President Sample left.", Address{Title: "president"}},
		{"Then Mr President Sample left.", Address{Man: true, Title: "president"}},
		{"Sample left.", Address{}},
		{"Then Sample left.", Address{}},
		{"He left his wife. Sample stayed.", Address{}},
		{"It was theirs, Sample said.", Address{}},
	} {
		l := line(c.text)
		if got := l.Address(l.at("Sample")); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.text, got, c.want)
		}
	}
	if (Address{Man: true}).Excludes(Named("anna sample")) != true || (Address{Man: true}).Excludes(Named("otto sample")) || (Address{Woman: true}).Excludes(Named("zork sample")) || (Address{}).Excludes(Named("anna sample")) {
		t.Error("a form of address excludes those of the other sex and nobody else")
	}
}

func TestInPlace(t *testing.T) {
	for text, want := range map[string]bool{
		"In Houston, officials said so.": true, "She was born in Houston.": true, "Houston, Texas, is large.": true, "The road to Boston is closed.": true,
		"Houston said so.": false, "They met Houston there.": false, "It was Houston’s plan.": false, "Then Houston, who left, wept.": false,
	} {
		l := line(text)
		at := max(l.at("Houston"), l.at("Boston"))
		if got := l.InPlace(at, at+1); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestGivenPlaces(t *testing.T) {
	f := &Finder{Use: func(uint64) tally.Use { return 0 }}
	for text, want := range map[string]string{
		"They met Georgia Zork, 41, there.":               "person",
		"They met Chad Tullis, who left.":                 "person",
		"Then Houston Farr said so.":                      "person",
		"His sister Paris Farr lives there.":              "person",
		"They met Austin Zork at noon. He left.":          "person",
		"Un día Israel Zork dijo que no.":                 "person",
		"They met Georgia Valley, 41, there.":             "place",
		"They met Houston Zorks in the cup. It was late.": "organization",
		"They saw Paris Zork, and the Sydney line.":       "organization",
		"They saw the Phoenix Zork, 41 metres high.":      "organization",
		"They like Chelsea Council, who said so.":         "organization",
		"Then Vecinos de Bogotá salieron.":                "organization",
		"They say Rumbo del Perú is late.":                "organization",
	} {
		l := line(text)
		for _, r := range f.Read(l) {
			if r.To-r.From > 1 {
				if got := string(f.Cue(l.Text, l.Parts, r).Speaks()); got != want {
					t.Errorf("%s: %s, want %s", text, got, want)
				}
				break
			}
		}
	}
}

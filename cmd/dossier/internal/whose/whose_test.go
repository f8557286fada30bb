package whose

// Whose a body is and where a place lies, by the words around the name: what tells, and what
// only looks as if it did.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/atlas"
	"dossier/cmd/dossier/internal/growth"
	"dossier/cmd/dossier/internal/prose"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

type word struct {
	fold, gap string
	class     prose.Class
}

type words []word

func (w words) Len() int { return len(w) }

func (w words) Word(i int) (string, string, prose.Class) { return w[i].fold, w[i].gap, w[i].class }

func cut(text string) (out words) {
	end := 0
	for pos := 0; ; {
		t, _, ok := prose.Next(text, pos, nil)
		if !ok {
			return out
		}
		out = append(out, word{prose.Fold(text[t.Start:t.End]), text[end:t.Start], t.Class})
		pos, end = t.End, t.End
	}
}

type lines struct {
	of       []words
	dateline string
}

func (l lines) Len() int         { return len(l.of) }
func (l lines) Line(i int) Words { return l.of[i] }
func (l lines) Dateline() string { return l.dateline }

func TestSplit(t *testing.T) {
	for key, want := range map[string]string{
		"colombian supreme court": "supreme court CO", "supreme court of colombia": "supreme court CO", "us congress": "congress US", "u s congress": "congress US",
		"la corte suprema de colombia": "corte suprema CO", "supreme court of the united states": "supreme court US", "congreso del peru": "congreso PE", "south korean parliament": "parliament KR",
		"texas supreme court": "supreme court US-TX", "corte suprema colombiana": "corte suprema CO", "ministerio de salud de la argentina": "ministerio de salud AR", "scottish parliament": "parliament GB-SCT",
		"supreme court": "supreme court ", "supreme court of norland": "supreme court of norland ", "european parliament": "european parliament ", "georgia supreme court": "georgia supreme court ",
		"congress": "congress ", "colombia": "colombia ", "latin american parliament": "latin american parliament ", "": " ",
	} {
		body, area := Split(key)
		if got := body + " " + string(area); got != want {
			t.Errorf("%s: %s, want %s", key, got, want)
		}
	}
}

func TestOrgan(t *testing.T) {
	for key, want := range map[string]bool{
		"supreme court": true, "congress": true, "central bank": true, "ministerio de salud": true, "banco central": true, "camara de diputados": true, "parliament": true, "federal police": true,
		"bank": false, "labour party": false, "central committee": false, "football association": false, "universidad nacional": false, "": false,
	} {
		if Organ(key) != want {
			t.Errorf("%s: %v", key, !want)
		}
	}
}

// In each text the body is "Senate"; "!" is somebody of whom nothing is known.
func TestAround(t *testing.T) {
	for text, want := range map[string]string{
		"Peru’s Senate met": "PE", "Peru's Senate met": "PE", "the United States’ Senate met": "US", "the Peruvian Senate met": "PE", "el Senate peruano": "PE", "the Senate of Peru met": "PE",
		"the Senate in Peru met": "PE", "the Senate of the Netherlands met": "NL", "the country’s Senate met": "own", "el Senate del país votó": "own", "Norland’s Senate met": "!", "the Norlandic Senate met": "!",
		"the Latin Chilean Senate met": "!", "Georgia’s Senate met": "!", "the Senate met in Peru": "", "Peru said the Senate met": "", "They left Peru. Senate met": "", "in Peru, Senate met": "", "the Senate, Peruvian said": "", "the Senate of the day": "",
	} {
		w := cut(text)
		at := 0
		for w[at].fold != "senate" {
			at++
		}
		s := Around(w, at, at+1)
		got := string(s.Area)
		switch {
		case s.Own:
			got = "own"
		case s.Other:
			got = "!"
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// A text sent from a country that names no other speaks of its bodies.
func TestDatelines(t *testing.T) {
	for _, c := range []struct {
		dateline, text string
		want           atlas.Area
	}{
		{"BOGOTÁ, Jan 12", "the Senate met", "CO"},
		{"BOGOTÁ, Colombia", "the Senate met, Colombian papers say", "CO"},
		{"BOGOTÁ", "the Senate met on Peru", ""},
		{"LONDON", "the Senate of Norland and the Senate met", ""},
		{"GENEVA", "the Senate met. Syria and Syrian papers said so", ""},
		{"SAN JOSÉ", "the Senate met", ""}, // several places
		{"", "the Senate met in Peru", ""},
	} {
		w := cut(c.text)
		text := Text{Lines: lines{[]words{w}, c.dateline}}
		if got := text.Body(0, 1, 2, "senate"); got != c.want {
			t.Errorf("%s — %s: %q, want %q", c.dateline, c.text, got, c.want)
		}
	}
}

// Reading a text costs no more than its length, whatever it repeats.
func TestGrowth(t *testing.T) {
	for _, make := range map[string]func(n int) string{
		"countries": func(n int) string { return strings.Repeat("Peru, Granada, Nicaragua, ", n) },
		"bodies":    func(n int) string { return strings.Repeat("the Senate of Peru and Chile’s Senate ", n) },
		"places":    func(n int) string { return strings.Repeat("Granada, Nicaragua. ", n) },
	} {
		growth.Linear(t, 2000, func(n int) func() {
			l := lines{of: []words{cut(make(n))}}
			return func() {
				text := Text{Lines: l}
				for i := range l.of[0] {
					text.Place(0, i, i+1, "granada", "Granada")
					text.Body(0, i, i+1, "senate")
				}
			}
		})
	}
}

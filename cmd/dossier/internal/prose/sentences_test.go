package prose

// Where sentences end, and where a stop ends none.

import (
	"slices"
	"strings"
	"testing"
)

func TestSentences(t *testing.T) {
	for _, want := range [][]string{
		{"One here.", "Two there!", "Three?"},
		{"Gen. A. B. Diaz left on Jan. 3.", "He came back."},
		{"Sent to the U.S. Senate by Mr. Ray."},
		{"He lives in the U.S.", "The law is old."},
		{"“It is so.”", "She left (by car).", "Nobody saw it."},
		{"Costs rose 3.5 percent.", "2024 was worse."},
		{"El Sr. Gómez llegó.", "¿Cuándo?", "«Nunca», dijo."},
		{"El 12 ene. 2024 y el 3 abr. 2024 llovió.", "El 1.º de ago. 2024, no."},
		{"It was two years ago.", "In May it ended, as it may.", "5 were set.", "12 left."},
		{"Firmó el 12 ene. 2024 en Tunja.", "Volvió el 3 ago. 2024 y el 4 abr. 2025.", "Fue en dic. 2023."},
		{"That was two years ago.", "Nobody came.", "In May.", "2024 was worse."},
		{"Wait… and then it came…", "Then nothing."},
	} {
		text := strings.Join(want, " ")
		var got []string
		for _, s := range Sentences(text) {
			got = append(got, text[s.Start:s.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q\nis cut into %q", text, got)
		}
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("A. b. C. “D.” e")
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, p := range Sentences(s) {
			if p.Start < last || p.End <= p.Start || p.End > len(s) {
				t.Fatalf("%v after %d of %d", p, last, len(s))
			}
			last = p.End
		}
	})
}

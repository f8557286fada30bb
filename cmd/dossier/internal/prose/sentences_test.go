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

// Of a long paragraph the sentence around a place is the one that all of it is cut into, as far
// as it is looked for.
func TestSentenceWith(t *testing.T) {
	text := strings.Repeat("He saw Dr. Ruiz “leave”. ¿Él llegó? The 3rd of Aug. 2024 was dry… Nobody “saw” it! ", 200)
	all := Sentences(text)
	for _, s := range all {
		for _, at := range [][2]int{{s.Start, s.Start + 2}, {s.Start + 1, s.End - 1}, {s.End - 3, s.End}} {
			if got, ok := SentenceWith(text, at[0], at[1], 256); !ok || got != s {
				t.Fatalf("around %v is %v, %v; of the whole text %v", at, got, ok, s)
			}
		}
	}
	if got, ok := SentenceWith(text, all[0].Start, all[1].End, 256); ok {
		t.Errorf("two sentences are one: %v", got)
	}
	long := strings.Repeat("ä", 1000)
	if got, ok := SentenceWith(long, 1000, 1002, 255); !ok || got != (Span{744, 1258}) {
		t.Errorf("of a long sentence: %v, %v", got, ok)
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

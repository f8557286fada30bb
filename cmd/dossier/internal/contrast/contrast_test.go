package contrast

// A number or a day counts as missing elsewhere only if no way of writing it is there.

import (
	"slices"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestTellingFigures(t *testing.T) {
	for text, want := range map[string][]string{
		"1,450 boats at 12% and £7 of 2024, on page 9": {"1450", "12", "7"},
		"Route 66, F-16, G20, 3rd, 10:30, 4/5, 123km":  nil,
		"From 1990-1995 they sold 1.250.000 and 2.5 m": {"1250000", "2.5"},
		"912 Harbour Street and 1,200 Norlanders":      {"1200"},
		"":    nil,
		"١٢٣": nil,
	} {
		var got []string
		for _, f := range figures(text) {
			if counting(text, f) {
				got = append(got, value(text[f[0]:f[1]]))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if value("1,450") != value("1450") || value("1.450,5") == value("14505") || value("2.5") == value("25") {
		t.Error("a number is not the one it is written as")
	}
}

func TestDaysAlone(t *testing.T) {
	day := func(date, rule string) archive.Statement { return archive.Statement{N: 2, Date: date, Rule: rule} }
	x := &archive.Briefing{}
	x.Find(x.Mentions(), []archive.Statement{day("2024-03-02", ""), day("2024-04-05", ""), day("2024-05-06", ""), day("2024-06-07", archive.YearOfDocument), day("2024-07", "")})
	y := &archive.Briefing{}
	y.Find(y.Mentions(), []archive.Statement{day("2024-03-02", archive.YearOfDocument), day("2024-04", ""), day("2024", "")})
	if got := Days(x, y); len(got) != 1 || got[0].Date != "2024-05-06" {
		t.Errorf("alone: %+v, want the day that the other has neither itself nor in a month", got)
	}
}

package atlas

// Places are found by the ways in which texts spell them.

import (
	"math"
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestFind(t *testing.T) {
	for name, want := range map[string]Point{"Bogotá": {4.6, -74.1}, "colombia": {4, -73}, "United States": {40, -99}, "Russia": {62, 100}, "Fiji": {-18, 178}, "Lisbon": {38.7, -9.1}} {
		p, kind, ok := Find("Nowhere at All", name)
		if !ok || math.Abs(p.Lat-want.Lat) > 6 || math.Abs(p.Lon-want.Lon) > 15 {
			t.Errorf("%s lies at %v", name, p)
		}
		if country := name != "Bogotá" && name != "Lisbon"; country != (kind == Country) {
			t.Errorf("%s is a country: %v", name, kind)
		}
	}
	if _, _, ok := Find("Nowhere at All"); ok {
		t.Error("it found what is nowhere")
	}
	n := 0
	for range Towns() {
		n++
	}
	if n < 20_000 {
		t.Errorf("%d towns", n)
	}
}

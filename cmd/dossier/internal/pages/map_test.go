package pages

// The part of the Earth that a map shows holds all of its places.

import (
	"strconv"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
	"dossier/cmd/dossier/internal/view"
)

func TestFrameMapHoldsAll(t *testing.T) {
	for _, points := range [][][2]float64{{{61.73, 99.89}}, {{61.73, 99.89}, {-43.99, 170.51}}, {{71, 179}, {-54, -179}}, {{4.6, -74.1}, {61.73, 99.89}, {12.1, -86.3}}} {
		v := &view.Map{}
		for _, p := range points {
			v.Places = append(v.Places, view.MapPlace{Lat: strconv.FormatFloat(p[0], 'f', 2, 64), Lon: strconv.FormatFloat(p[1], 'f', 2, 64)})
		}
		frameMap(v)
		for _, p := range points {
			if x, y := p[1]-float64(v.West), float64(v.North)-p[0]; x < 0 || y < 0 || x > float64(v.Width) || y > float64(v.Height) {
				t.Errorf("%v lies off a sheet of %d by %d degrees from %d, %d", p, v.Width, v.Height, v.West, v.North)
			}
		}
	}
}

func TestWhereabouts(t *testing.T) {
	if _, ok := whereabouts(&archive.Entity{Name: "Granada", Type: "place"}); ok {
		t.Error("Granada was placed, and several places bear the name")
	}
	if m, ok := whereabouts(&archive.Entity{Name: "Granada (Nicaragua)", Aliases: []string{"Granada"}, Type: "place"}); !ok || m.Lat != "11.93" {
		t.Errorf("Granada in Nicaragua lies at %+v", m)
	}
	m, ok := whereabouts(&archive.Entity{Name: "Granada", Type: "place", Coordinates: "11.93 -85.96"})
	if !ok || m.Lat != "11.93" || m.Basis != archive.Stated {
		t.Errorf("the editor placed it; it lies at %+v", m)
	}
}

package view

// Years in their decades, with gaps and of few digits.

import (
	"testing"

	_ "dossier/cmd/dossier/internal/testkit"
)

func TestDecades(t *testing.T) {
	v := &Years{Years: []YearCount{{"1989", 1}, {"1990", 2}, {"1999", 3}, {"2020", 4}}}
	d := v.Decades()
	if len(d) != 3 || d[1].First != "1990" || d[1].Last() != "1999" || d[1].Count != 5 || len(d[1].Years) != 2 || d[2].First != "2020" {
		t.Errorf("the decades are %+v", d)
	}
}

package detect

// Genitives without an apostrophe: whose they are, and what only ends so.

import (
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestGenitivesWithoutApostrophe(t *testing.T) {
	germanNames(t, map[string]string{
		"Deutschlands Osten wächst, sagte Anna Ossel.":                             "[Deutschland place][Anna Ossel person]",
		"Im Norden Frankreichs größter Insel, sagte Anna Ossel.":                   "[Frankreich place][Anna Ossel person]",
		"Anna Quillar kam. Anna Quillars Partei schwieg.":                          "[Anna Quillar person][Anna Quillar person]",
		"Anna Quillar kam. Das war Anna Quillars Tag.":                             "[Anna Quillar person][Anna Quillar person]",
		"Das ist Ottos Haus, sagte Anna Ossel.":                                    "[Anna Ossel person]",
		"Sie leben im Norden Frankreichs.":                                         "[Frankreich place]",
		"Der Außenminister des Iraks, sagte Anna Ossel, schwieg.":                  "[Irak place][Anna Ossel person]",
		"Jan Peters Bruder kam. Peter schwieg.":                                    "[Jan Peters Bruder person]",
		"Dann kam Jan Peters nach Köln.":                                           "[Jan Peters person][Köln place]",
		"Miguel Torres Ruiz kam mit Anna Ossel.":                                   "[Miguel Torres Ruiz person][Anna Ossel person]",
		"Hans Klaus Thomas Quillar kam.":                                           "[Hans Klaus Thomas Quillar person]",
		"Sie trat in die Sozialdemokratische Partei Deutschlands ein.":             "[Sozialdemokratische Partei Deutschlands organization]",
		"Der Präsident Frankreichs schwieg in Köln.":                               "[Frankreich place][Köln place]",
		"Jens Quillar kam. Das Büro der Quillars liegt in Köln.":                   "[Jens Quillar person][Köln place]",
		"Das ist der Preis des Essens Monat für Monat, sagte Anna Ossel.":          "[Anna Ossel person]",
		"Die Wake News Radio AG tagte. News kamen aus New York, sagte Anna Ossel.": "[Wake News Radio AG organization][New York place][Anna Ossel person]",
	})
}

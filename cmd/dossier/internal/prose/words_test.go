package prose

// Folding and stems, which search and names share.

import "testing"

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Petro’s CORRUPCIÓN, 3.5 %":    "petro s corrupcion 3 5",
		"Łódź, Straße, Ærø, İzmir":     "lodz strasse aero izmir",
		"M-19 — «Niño» naïve e\u0301l": "m 19 nino naive el",
		"Αθήνα и Москва, 東京":           "αθηνα и москва 東京",
	} {
		if got := Fold(text); got != want {
			t.Errorf("%q folds to %q, not %q", text, got, want)
		}
	}
}

// Words of a row have one stem; the rows have different ones.
func TestStem(t *testing.T) {
	for lang, rows := range map[string][][]string{
		"en": {
			{"negotiate", "negotiation", "negotiations", "negotiating", "negotiated", "negotiator"},
			{"policy", "policies"}, {"police", "policed"}, {"country", "countries"}, {"government", "governments", "govern", "governing"},
			{"stop", "stopped", "stopping", "stops"}, {"make", "making"}, {"terrorist", "terrorism", "terrorists"},
			{"colombia", "colombian", "colombians"}, {"leader", "leaders"}, {"attack", "attacks", "attacked", "attacking"},
			{"crisis"}, {"gas"}, {"press", "pressed", "presses"}, {"election", "elections"}, {"bring"}, {"united"}, {"unity"},
		},
		"es": {
			{"negociar", "negociacion", "negociaciones", "negociando", "negociaron", "negociado"},
			{"presidente", "presidentes", "presidencia", "presidencial"}, {"nacion", "naciones"}, {"hombre", "hombres"},
			{"ataque", "ataques"}, {"guerra", "guerras"}, {"guerrilla", "guerrillas"}, {"ley"}, {"pais", "paises"}, {"politica", "politicas", "politico"},
		},
	} {
		owner := map[string]string{}
		for _, row := range rows {
			for _, w := range row {
				if got, want := Stem(w, lang), Stem(row[0], lang); got != want {
					t.Errorf("%s: %q gives %q, %q gives %q", lang, w, got, row[0], want)
				}
			}
			if len(row) > 0 {
				if other := owner[Stem(row[0], lang)]; other != "" {
					t.Errorf("%s: %q and %q share %q", lang, other, row[0], Stem(row[0], lang))
				}
				owner[Stem(row[0], lang)] = row[0]
			}
		}
	}
}

package detect

// What brackets behind a name say, and what they do not: one line of text each.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/growth"
	"dossier/cmd/dossier/internal/tally"
)

func TestBrackets(t *testing.T) {
	kinds := map[definitionKind]string{ShortFor: "short", AlsoIs: "also", ShortHere: "here"}
	for text, want := range map[string]string{
		// Letters that fit.
		"The Harbour Workers Union (HWU) met.":                              "short hwu = harbour workers union",
		"The Ministry of Trade and Industry (MTI) met.":                     "short mti = ministry of trade and industry",
		"The Union of Bakers and Millers (UBAM) met.":                       "short ubam = union of bakers and millers",
		"El Frente Cívico por la Paz (FCP) marchó.":                         "short fcp = frente civico por la paz",
		"La Mesa de Diálogo para el Agua (MDA) lo siguió.":                  "short mda = mesa de dialogo para el agua",
		"El Consejo Nacional de Investigaciones Técnicas (CONIT) calló.":    "short conit = consejo nacional de investigaciones tecnicas",
		"Las Obreras Comisiones (OO. CC.) pararon.":                         "",
		"The Rivers League (FLR, Fédération Laïque des Rivières) met.":      "short flr = rivers league | also federation laique des rivieres = rivers league",
		"The Free Army (Ejército Libre del Norte – ELN) fled.":              "also ejercito libre del norte = free army | short eln = free army",
		"The FCP (Frente Cívico por la Paz) marched.":                       "short fcp = frente civico por la paz",
		"The Harbour Union of Oakton (HU) met.":                             "short hu = harbour union of oakton",
		"The World Bakers Federation, or WBF, met.":                         "short wbf = world bakers federation",
		"It is of the Council on Water Change (CWC) now.":                   "short cwc = council on water change",
		"A report of the Intergovernmental Panel on Winter Change (IPWC).":  "short ipwc = intergovernmental panel on winter change",
		"Fighters of the Sunken State in Arden and the Level (SSAL) fled.":  "short ssal = sunken state in arden and the level",
		"The International Committee of the Red Cross (ICRC) came.":         "short icrc = international committee of the red cross",
		"The National Party for Oakton (NPO) and the River Party (RP) met.": "short npo = national party for oakton | short rp = river party",
		// Where somebody belongs, or what is no name of it.
		"Joana Barceló (PSOE) won.":                                  "",
		"The deputy Ana Ruiz (PP) and Tom Hale (ANC) agreed.":        "",
		"Anna Example (US) won the race, and Rosa Lind (GER) lost.":  "",
		"He came from Leeds (UK) and Lyon (FRA).":                    "",
		"Mr Hale (R-TX) spoke, and so did Senator Mary Pell (D-CA).": "",
		"Anna Example (AE) won.":                                     "",
		"The Harbour Board (US) met.":                                "",
		"The Harbour Board (NATO) met.":                              "",
		"Oakton Rovers (ENG) drew.":                                  "",
		"She is of Climate Change (IPCC) fame.":                      "",
		"The River Bank (2014) is a book.":                           "",
		// Other letters, in one text alone.
		"The National Defence Army (ELN) fled.": "here eln = national defence army",
	} {
		s := NewSplitter()
		f := &Finder{Use: func(uint64) tally.Use { return tally.UsedLarge }}
		var got []string
		for _, l := range s.Lines([]Leaf{{n: 1, text: text}}) {
			runs := f.Read(&l)
			for i, r := range runs {
				for _, d := range Definitions(&l, runs, i, f.Cue(l.Text, l.Parts, r)) {
					got = append(got, kinds[d.Kind]+" "+d.From+" = "+d.To)
				}
			}
		}
		s.Put()
		if g := strings.Join(got, " | "); g != want {
			t.Errorf("%s\n got %s\nwant %s", text, g, want)
		}
	}
}

// What a text may hold a thousand times costs a thousand times as much.
func TestSpansAreLinear(t *testing.T) {
	for _, hostile := range []string{
		"Panel on Winter Change (PAWC) ", "Aaaa aaaa a aaaa Aaaa a a aaa (AAAAAAAAAA) ", "Anna “Red ", "Ministry of Trade, Trade and ", "al-", "van der ", "Example of the ", "A & ", "Anna Example de la Unión ", "O’", "author of El Libro: ", "Ann, Inc. ",
	} {
		t.Run(hostile, func(t *testing.T) {
			growth.Linear(t, 4000, func(n int) func() {
				s := NewSplitter()
				f := &Finder{Use: func(uint64) tally.Use { return tally.UsedLarge }}
				lines := s.Lines([]Leaf{{n: 1, text: strings.Repeat(hostile, n)}})
				return func() { f.Read(&lines[0]) }
			})
		})
	}
}

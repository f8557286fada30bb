package detect

// What the lists say of names, and where each must not be believed.

import (
	"testing"

	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/tally"
)

// first returns the names of a text and what each is taken for, by the text alone.
func first(language, text string) (out string) {
	split := NewSplitter()
	defer split.Put()
	lines := split.Lines([]Leaf{{n: 1, text: text}})
	MarkKnown(lines, language)
	f := &Finder{Use: func(uint64) tally.Use { return 0 }}
	for i := range lines {
		l := &lines[i]
		for _, r := range append([]Run{}, f.Read(l)...) {
			if c := f.Cue(l.Text, l.Parts, r); c.Weight() >= 2 {
				out += "[" + Spelling(l.Text, l.Parts, r) + " " + string(c.Speaks()) + "]"
			} else {
				out += "[" + Spelling(l.Text, l.Parts, r) + "]"
			}
		}
	}
	return out
}

func TestListsSay(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		// Regions, exonyms, in five languages.
		{"en", "They moved to Castilla-La Mancha and then to Gujarat.", "[Castilla-La Mancha place][Gujarat place]"},
		{"es", "Viajó de Nueva Orleans a América del Norte y a Camerún.", "[Nueva Orleans place][América del Norte place][Camerún place]"},
		{"pt", "Ele morou em Nova Iorque e na Alemanha.", "[Nova Iorque place][Alemanha place]"},
		{"fr", "Elle vit en Allemagne depuis dix ans.", "[Allemagne place]"},
		{"de", "Er reiste nach Norwegen und sah die Häfen der Stadt.", "[Norwegen place]"},
		// A given name before what is built, and a town that begins with one.
		{"en", "On Monday they sang in the Anna Example Pavilion, and Anna Example heard them.", "[Anna Example Pavilion place][Anna Example person]"},
		// Given names of the long list.
		{"en", "On Monday Gulnara Sampleova met Thandiwe Exampleton.", "[Gulnara Sampleova person][Thandiwe Exampleton person]"},
		{"en", "On Monday Gulnara Street was closed.", "[Gulnara Street place]"},
		// A word for what somebody is, and for what something is.
		{"es", "Lo dijo el escritor Xulberto Muestra y la cantante Zorzal.", "[Xulberto Muestra person][Zorzal person]"},
		{"pt", "O deputado Xulberto Amostra votou.", "[Xulberto Amostra person]"},
		{"fr", "Le chanteur Zorval est mort.", "[Zorval person]"},
		{"en", "They live in the village of Quorndale near the river Ossel.", "[Quorndale place][Ossel place]"},
		{"es", "La ciudad de Zarbel y la empresa Zumbra firmaron.", "[Zarbel place][Zumbra organization]"},
		{"en", "The city of dreams and the party of Monday.", ""},
		// What somebody is minister of, and the article that begins a sentence.
		{"fr", "Le ministre de la Santé Otto Quillar est parti, la ministre des Armées Anna Ossel aussi.", "[Otto Quillar person][Anna Ossel person]"},
		{"es", "El ministro de Salud Otto Quillar llegó.", "[Otto Quillar person]"},
		{"pt", "O ministro da Saúde Otto Quillar chegou.", "[Otto Quillar person]"},
		{"fr", "L’Zorvex a publié son avis. Selon l’Zorvex, c’est bien. L’Humanité le dit.", "[Zorvex][Zorvex][L’Humanité organization]"},
		// Bodies whose name says nothing; their letters in small ones say something else.
		{"en", "It was said by Fianna Fáil and by Likud on Monday.", "[Fianna Fáil organization][Likud organization]"},
		{"pt", "Eu não vou.", ""},
		// What begins a sentence, and numbers of centuries.
		{"es", "Asimismo, en el siglo XVIII nadie lo vio.", ""},
		{"pt", "O Partido Verde da Amostra votou.", "[Partido Verde da Amostra organization]"},
		{"fr", "L’Assemblée nationale a voté.", "[Assemblée nationale organization]"},
	} {
		if got := first(c.language, c.text); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.language, c.text, got, c.want)
		}
	}
}

func TestGenericBody(t *testing.T) {
	for _, name := range []string{"supreme court", "national assembly", "congress", "ministry of defence", "ministry of foreign affairs", "policia nacional", "banco central", "ministerio de hacienda",
		"corte suprema de justicia", "senate", "parliament", "central bank", "assemblee nationale", "conseil constitutionnel", "ministerio da fazenda", "federal police", "high court"} {
		if !GenericBody(name) {
			t.Errorf("%s is one body", name)
		}
	}
	for _, name := range []string{"supreme court of norland", "bank of england", "european parliament", "security council", "red cross", "world bank", "harbour union", "norland national assembly", "universidad de antioquia", "quebec", "anna court", "national"} {
		if GenericBody(name) {
			t.Errorf("%s is of any country", name)
		}
	}
}

// germanNames looks for the names in texts of their own.
func germanNames(t *testing.T, names map[string]string) {
	t.Helper()
	namesIn(t, "de", names)
}

// namesIn compares the names of texts in a language.
func namesIn(t *testing.T, language string, names map[string]string) {
	t.Helper()
	for text, want := range names {
		if got := first(language, text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// In German, what somebody is may be tied to a party, a firm or a sport, and stands before the
// name without an article.
func TestCompoundsBeforeNames(t *testing.T) {
	germanNames(t, map[string]string{
		"Das sagte SPD-Schatzmeister Otto Quillar am Montag.":         "[Otto Quillar person]",
		"Das sagte SPD-Schatzmeisterin Anna-Maria Quillar am Montag.": "[Anna-Maria Quillar person]",
		"Es kam Zumbra-Gründer Thomas Quillar.":                       "[Thomas Quillar person]",
		"Es kam Ex-Zumbra-Chefin Martina Quillar-Ossel.":              "[Martina Quillar-Ossel person]",
		"Es kam Handball-Trainer Stefan van der Quill.":               "[Stefan van der Quill person]",
		"Nun spricht HNO-Ärztin Sabine Quillar.":                      "[Sabine Quillar person]",
		"Dort stand Rad-Star Jens Quillar im Regen.":                  "[Jens Quillar person]",
		"Es kam Oscar-Preisträgerin Julia Quillar.":                   "[Julia Quillar person]",
		"Das Robert-Quillar-Institut Berlin meldete es.":              "[Robert-Quillar-Institut Berlin organization]",
		"Die Anna-Quillar-Stiftung Sachsen tagte.":                    "[Anna-Quillar-Stiftung Sachsen organization]",
		"Die Leitung des Anna-Quillar-Instituts tagte.":               "[Anna-Quillar-Instituts organization]",
		"Dort lag der Karl-Zumbra-Akku.":                              "[Karl-Zumbra-Akku]",
		"Es brannte in der Otto-Quillar-Straße.":                      "[Otto-Quillar-Straße place]",
		"Dort stand Anna Quillar-Berg im Regen.":                      "[Anna Quillar-Berg person]",
		"Dort stand Hans-Otto Berg im Regen.":                         "[Hans-Otto Berg person]",
		"Dort stand Anna-Maria Otto-Quillar im Regen.":                "[Anna-Maria Otto-Quillar person]",
		"Er traf BKA-Chef Holger Quillar.":                            "[Holger Quillar person]",
		"Sie rief THW-Vizepräsidentin Ute Quillar.":                   "[Ute Quillar person]",
		"Das meint Jazz-Gitarrist Axel Quillar.":                      "[Axel Quillar person]",
		"Dort war Anna-Maria Quillar.":                                "[Anna-Maria Quillar person]",
		"Dort war Hans-Peter Otto Quillar.":                           "[Hans-Peter Otto Quillar person]",
		"Es war die Zumbra-Bauanstalt Otto Quillar GmbH.":             "[Zumbra-Bauanstalt Otto Quillar GmbH organization]",
		"Es war die Zumbra-Bauanstalt Otto Quillar & Co in Köln.":     "[Zumbra-Bauanstalt Otto Quillar & Co][Köln place]",
		"Sie wohnt in Nordrhein-Westfalen.":                           "[Nordrhein-Westfalen place]",
		"Die Friedrich-Ebert-Stiftung tagte.":                         "[Friedrich-Ebert-Stiftung organization]",
	})
}

// In German, "von" and "zu" are of a name behind a given name, a title or what a place is; behind
// any other word they say whose something is, from where somebody comes, or of what he speaks.
func TestOfWhomOrOfWhichHouse(t *testing.T) {
	germanNames(t, map[string]string{
		"Das sagte Otto von Quillar am Montag.":                          "[Otto von Quillar person]",
		"Das sagte Anna-Maria von der Quill am Montag.":                  "[Anna-Maria von der Quill person]",
		"Das sagte Ferdinand Graf von Quillar am Montag.":                "[Ferdinand Graf von Quillar person]",
		"Das sagte Karl-Theodor zu Quillar am Montag.":                   "[Karl-Theodor zu Quillar person]",
		"Sie fuhren in die Bucht von Manila.":                            "[Bucht von Manila place]",
		"Sie lehrt an der Universität von Köln.":                         "[Universität von Köln organization]",
		"Es gilt der Vertrag von Lissabon.":                              "[Vertrag von Lissabon policy]",
		"Das sagte Otto Quillar von der SPD.":                            "[Otto Quillar person][SPD organization]",
		"Das sagte Otto Quillar von der Universität Köln.":               "[Otto Quillar person][Universität Köln organization]",
		"Otto Quillar zu Gerüchten über die Wahl.":                       "[Otto Quillar person]",
		"Dann kam Otto Quillar zu Wort.":                                 "[Otto Quillar person]",
		"Das sagte der Konkurrent Google am Montag.":                     "[Google organization]",
		"Das Team Google gewann.":                                        "[Team Google organization]",
		"Es kam Henry Ford.":                                             "[Henry Ford person]",
		"Das steht auf der Website von Otto Quillar.":                    "[Otto Quillar person]",
		"Er schrieb der Regierungschefin von Italien.":                   "[Italien place]",
		"Sie liest die Memoiren von Anna Quillar.":                       "[Anna Quillar person]",
		"Das ist der Kern der Beziehungen zu den USA.":                   "[USA place]",
		"Die Grenze zu Frankreich ist offen.":                            "[Frankreich place]",
		"Der Antrag von SPD und CDU liegt vor.":                          "[SPD organization][CDU organization]",
		"Es kam der Geschäftsführer von Quillar GmbH.":                   "[Quillar GmbH organization]",
		"Die Fahrt von Berlin nach Köln dauert lange, sagte Anna Ossel.": "[Berlin place][Köln place][Anna Ossel person]",
	})
}

// What a country is called elsewhere is one with its English name, but for a country that
// shares that with another area; and it is so each time the lists are made.
func TestCountriesInOtherLanguages(t *testing.T) {
	for name, want := range map[string]string{"deutschland": "germany", "alemania": "germany", "georgien": "", "georgie": "", "geórgia": ""} {
		if got := MainName(prose.Fold(name)); got != want {
			t.Errorf("%s is called %q, not %q", name, got, want)
		}
	}
	for range 20 {
		again := map[string]string{}
		translated(again)
		for name, main := range again {
			if MainName(name) != main {
				t.Fatalf("%s was %q and now is %q", name, MainName(name), main)
			}
		}
	}
}

// In German, a noun before an article or "von" says of what it is and begins no name; one that
// names a kind stands right before the name.
func TestNounsBeforeNames(t *testing.T) {
	germanNames(t, map[string]string{
		"Seine Mutter sah Anna Ossel.":                          "[Anna Ossel person]",
		"Das ist ein Nebenfluss der Donau bei Köln.":            "[Donau place][Köln place]",
		"Er las den Bericht der FIFA vor.":                      "[FIFA organization]",
		"Die Werke von Anna Ossel sind da.":                     "[Anna Ossel person]",
		"Dann ging Anna Ossel zu den Zumbra Bucks.":             "[Anna Ossel person]",
		"Anna Ossel von Zumbra City traf.":                      "[Anna Ossel person]",
		"Otto von Zumbra traf.":                                 "[Otto von Zumbra person]",
		"Otto Gerhard von Zumbra traf.":                         "[Otto Gerhard von Zumbra person]",
		"Das sagte Karl-Theodor zu Zumbra am Montag.":           "[Karl-Theodor zu Zumbra person]",
		"Die Bank von Thailand tagte.":                          "[Bank von Thailand organization]",
		"Dann kam Friedrich der Große nach Köln.":               "[Friedrich der Große person][Köln place]",
		"Die Universität der Künste Köln tagte.":                "[Universität der Künste Köln organization]",
		"Der Fußballverein FC Zumbra Köln siegte.":              "[FC Zumbra Köln organization]",
		"Im Bundesstaat Utah regnete es.":                       "[Utah place]",
		"Die Hafenstadt Köln plante es.":                        "[Köln place]",
		"Der Verein Deutscher Ingenieure tagte.":                "[Verein Deutscher Ingenieure organization]",
		"Über die Lage der Häfen sprach die Mutter von Hannah.": "",
	})
}

// What clubs, firms and sites are called after a place or somebody: neither of them.
func TestCalledAfterPlacesAndPeople(t *testing.T) {
	namesIn(t, "en", map[string]string{
		"They lost to Zumbra F.C. in May.":                      "[Zumbra F.C organization]",
		"They lost to FC Zumbra in May.":                        "[FC Zumbra organization]",
		"The firm Zumbra S.p.A. said so.":                       "[Zumbra S.p.A organization]",
		"Games were played by the San Diego Zumbras.":           "[San Diego Zumbras organization]",
		"Everyone saw San Diego Bay.":                           "[San Diego Bay place]",
		"Mexico City was full.":                                 "[Mexico City place]",
		"They walked the John Example Trail, a long way.":       "[John Example Trail place]",
		"It lies in John Example Memorial Park by the shore.":   "[John Example Memorial Park place]",
		"Everyone met Anna Example of the Zumbra Giants there.": "[Anna Example person][Zumbra Giants organization]",
	})
}

// Sums and degrees name nothing.
func TestNoNames(t *testing.T) {
	namesIn(t, "en", map[string]string{
		"It cost CHF 1.44 million, said Anna Ossel.":     "[Anna Ossel person]",
		"They paid 300 SEK to Anna Ossel.":               "[Anna Ossel person]",
		"Everyone went to COP 26 with Anna Ossel.":       "[COP organization][Anna Ossel person]",
		"She has a Ph.D. from Norland, said Anna Ossel.": "[Norland place][Anna Ossel person]",
	})
}

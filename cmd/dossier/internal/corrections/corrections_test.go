package corrections

// What is a printed correction, and what only speaks of one, in five languages; the day,
// the text that it is about, and what reading costs.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// document is a text of paragraphs; one that begins with "# " is a heading, with "> " quoted.
func document(title, text string) *archive.Document {
	d := &archive.Document{}
	if title != "" {
		d.Recovered.Title = title
		d.Recovered.Set("title", archive.Provenance{Basis: archive.Extracted})
	}
	for i, p := range strings.Split(text, "\n") {
		b := body.Block{Kind: body.Paragraph, Text: p, First: i + 1, Last: i + 1}
		if h, ok := strings.CutPrefix(p, "# "); ok {
			b.Kind, b.Text = body.Heading, h
		}
		if q, ok := strings.CutPrefix(p, "> "); ok {
			b.Text = q
			b = body.Block{Kind: body.Quote, Kids: []body.Block{b}}
		}
		d.Body = append(d.Body, b)
	}
	return d
}

func read(d *archive.Document) diag.List {
	var msgs diag.List
	Read(d, "seeds/a.txt", &msgs)
	return msgs
}

// printed are paragraphs that are corrections, each with its kind, its day and the text
// that it is about.
var printed = [][4]string{
	{"Correction: An earlier version of this article misstated the year in which the quay was built.", "correction"},
	{"An earlier version of this story incorrectly said that the ferry had two boats. It has three.", "correction"},
	{"• This article was amended on 4 March 2025. The harbour board has seven members, not nine as an earlier version said.", "correction", "2025-03-04"},
	{"Correction (12 May 2025): This report gave the wrong name for the keeper of the lower gate.", "correction", "2025-05-12"},
	{"Correction, May 12, 2025: Because of an editing error, the story misidentified the mayor.", "correction", "2025-05-12"},
	{"Editor’s note: This story has been updated to correct the number of islanders who signed.", "correction"},
	{"Clarification: The article did not make clear that the bridge belongs to the guilds. The piece has been amended.", "clarification"},
	{"CORRECTIONS\nAn article on Monday about the herring count misspelled the name of the school’s head.", "correction"},
	{"This paper has been retracted. The counts in its second table were invented.", "retraction"},
	{"Correction: The article “Ferry to stop in winter”, published on Tuesday, misstated the price of a boat.", "correction", "", "Ferry to stop in winter"},
	{"This column was corrected on 7 June 2024 to reflect that Ada Quell left the board in spring.", "correction", "2024-06-07"},
	{"This page misspelled the name of the keeper.", "correction"},
	{"This article was amended on 9 May 2025 to remove a sentence on the keeper’s father.", "correction", "2025-05-09"},
	{"Correction: May 12, 2025\nAn earlier version of this article stated that the mail boat is new.", "correction", "2025-05-12"},
	{"[Correction: a previous version of this post described the barge as new.]", "correction"},

	{"Fe de erratas: en el artículo «El puerto cierra en invierno» se publicó por error que el muelle mide ocho metros.", "correction", "", "El puerto cierra en invierno"},
	{"Rectificación: una versión anterior de esta noticia decía que la alcaldesa había dimitido.", "correction"},
	{"Una versión anterior de este artículo atribuía la frase al capitán del barco correo.", "correction"},
	{"Este artículo ha sido corregido el 3 de mayo de 2024 para corregir el nombre de la escuela.", "correction", "2024-05-03"},
	{"Nota de la redacción: en una versión anterior de este texto se afirmaba que el faro era de piedra.", "correction"},
	{"Une version précédente de cet article indiquait que le bac avait deux bateaux.", "correction"},
	{"Rectificatif : contrairement à ce que nous avons écrit, le quai mesure neuf mètres.", "correction"},
	{"Cet article a été modifié le 5 juin 2024 pour corriger le nom du maire.", "correction", "2024-06-05"},
	{"In einer früheren Version dieses Artikels hieß es, die Fähre habe zwei Boote. Es sind drei.", "correction"},
	{"Korrektur: In diesem Bericht stand zunächst fälschlicherweise, der Hafen sei geschlossen.", "correction"},
	{"Anmerkung der Redaktion: In der ursprünglichen Fassung dieses Textes war der Name der Schule falsch geschrieben.", "correction"},
	{"Errata: a reportagem informou incorretamente que a balsa tem dois barcos.", "correction"},
	{"Uma versão anterior desta reportagem afirmava que o cais fora fechado em março.", "correction"},
	// Labels with a day, days alone, and earlier versions of what is not said.
	{"[Correction, 4 May: The mayor’s name is Ada Quell, not Ida, as an earlier version of this story had it.]", "correction"},
	{"Corrected on 4 May 2024: the ferry has two boats, not three.", "correction", "2024-05-04"},
	{"Corrected May 4, 2024, to fix the name of the quay.", "correction", "2024-05-04"},
	{"(An earlier version incorrectly said that the quay was closed.)", "correction"},
	{"Correction - 4 May: In an earlier version we said the keeper was 64. He is 46.", "correction"},
	{"Update, May 4: A previous version of this article misstated the fee.", "correction"},
	{"Clarification (May 4): The story has been amended, since an earlier version gave the wrong owner of the bridge.", "clarification"},
	{"Editor’s note: An earlier version gave the wrong name for the school.", "correction"},
	{"*An earlier version misspelled the name of the keeper.*", "correction"},
	{"CORRECTION, May 4, 2024: The original version of this story misstated the depth of the basin.", "correction", "2024-05-04"},
	{"[Corrección, 4 de mayo: una versión anterior de esta nota decía que el muelle era de piedra.]", "correction"},
	{"Corregido el 4 de mayo de 2024: el transbordador tiene dos barcos, no tres.", "correction", "2024-05-04"},
	{"(En una versión anterior se decía por error que el muelle estaba cerrado.)", "correction"},
	{"Nota de la redacción: en una versión anterior se afirmaba que la escuela tiene seis aulas.", "correction"},
	{"Aclaración: en una versión anterior se indicaba que el puente es del ayuntamiento.", "clarification"},
	{"_En la versión anterior se atribuyó erróneamente la frase al capitán._", "correction"},
	{"Rectificación (4 de mayo): este texto decía por error que la alcaldesa había dimitido.", "correction"},
	{"[Correção, 4 de maio: uma versão anterior desta reportagem dizia que o cais era de pedra.]", "correction"},
	{"Corrigido em 4 de maio de 2024: a balsa tem dois barcos, e não três.", "correction", "2024-05-04"},
	{"(Uma versão anterior informava incorretamente que o cais estava fechado.)", "correction"},
	{"Nota da redação: em uma versão anterior, afirmava-se que a escola tem seis salas.", "correction"},
	{"Errata (4 de maio): o texto informou por engano outro nome para o faroleiro.", "correction"},
	{"[Correction, le 4 mai : une version précédente de cet article indiquait que le quai était fermé.]", "correction"},
	{"Corrigé le 4 mai 2024 : le bac a deux bateaux, et non trois.", "correction", "2024-05-04"},
	{"(Une version précédente indiquait à tort que le quai était fermé.)", "correction"},
	{"Note de la rédaction : dans une version précédente, nous avions écrit que l’école a six salles.", "correction"},
	{"Rectificatif du 4 mai 2024 : nous avons écrit par erreur que le maire avait démissionné.", "correction", "2024-05-04"},
	{"[Korrektur, 4. Mai: In einer früheren Version dieses Artikels hieß es, der Kai sei geschlossen.]", "correction"},
	{"Korrigiert am 4. Mai 2024: Die Fähre hat zwei Boote, nicht drei.", "correction", "2024-05-04"},
	{"(In einer früheren Version hieß es fälschlicherweise, der Kai sei geschlossen.)", "correction"},
	{"Anmerkung der Redaktion: In einer früheren Fassung stand, die Schule habe sechs Räume.", "correction"},
	{"Korrektur vom 4. Mai 2024: In diesem Text stand zunächst ein falscher Name.", "correction", "2024-05-04"},
	{"Esta matéria foi corrigida em 9 de abril de 2024 para corrigir o nome da escola.", "correction", "2024-04-09"},
}

// talk is what speaks of corrections, or of something else that is called so.
var talk = []string{
	"The correctional facility on the far bank holds ninety men.",
	"Market correction: shares of the two boat builders fell by a tenth.",
	"Correction: prices that rose for a year fall by a tenth or more, say dealers.",
	"Correction is a word for a fall of prices.",
	"Corrections officers asked for a second boat, and said that the article of their contract on nights is wrong.",
	"The Herald printed a correction on Friday: an earlier version of its article had misstated the year.",
	"“An earlier version of this article misstated the year,” the Herald wrote on Friday.",
	"> Correction: An earlier version of this article misstated the year.",
	"An earlier version of this bill said that each boat needs two keepers.",
	"An earlier version of this article appeared in the Review of Quays.",
	"An earlier version of this report, leaked in March, reached the board before the vote.",
	"This article was amended by the act of 4 March 2025 on harbours.",
	"This article was amended on 4 March 2025 by the Law on Harbours.",
	"This article was updated on 4 March 2025 with the words of the mayor.",
	"The board corrected its earlier statement that the quay was closed.",
	"Clarification of the water takes nine days in the older basin.",
	"Errata are listed on the last page.",
	"The retraction of the landing gear took too long.",
	"Corrections\nNinety men live behind the wall, and eleven guards watch them by day.",
	"Este artículo fue modificado por el artículo 5 de la Ley 1448 de 2011.",
	"Este artículo fue modificado el 3 de mayo de 2011 por la Ley de Puertos.",
	"La corrección del mercado llegó tras un error de los bancos.",
	"Rectificación del río: las obras del nuevo cauce empiezan en mayo.",
	"Una versión anterior de este artículo apareció en la Revista de Muelles.",
	"El diario publicó una fe de erratas sobre el nombre de la escuela.",
	"Correction : les cours ont perdu un dixième en une semaine.",
	"La rectification du lit de la rivière commence en mai.",
	"Cet article a été modifié par la loi du 3 mai 2011.",
	"Korrektur an den Börsen: Die Kurse fielen um ein Zehntel.",
	"Die Berichtigung der Grundbücher dauert neun Jahre.",
	"Dieser Artikel wurde durch das Gesetz vom 3. Mai 2011 geändert.",
	"Correção: as ações caíram um décimo em uma semana.",
	"Este artigo foi alterado pela Lei de Portos em 2011.",

	"An earlier version of the bill wrongly gave the keeper a second boat.",
	"An earlier version incorrectly listed the keeper as paid, and the board threw it out before the vote of the guilds in spring.",
	"An earlier version said that each boat needs two keepers.",
	"Corrected on Monday, prices rose again.",
	"Corrected for the season, catches rose by a tenth.",
	"Corrected on 4 May 2024, the figures of the fishery school show fewer herring.",
	"Correction, 4 May: prices fall by a tenth in a day, say dealers.",
	"Update, May 4: The quay was opened again at noon.",
	"Note: an earlier version of the harbour plan had two basins.",
	"[May 4: The keeper said that prices need a correction.]",
	"Clarification, May 4: the keeper said that he had meant the upper gate.",
	"En una versión anterior del proyecto se decía por error que el muelle es de piedra.",
	"En una versión anterior, el proyecto daba dos barcos al farero.",
	"En una versión anterior se decía que cada barco necesita dos guardianes.",
	"Corregido el rumbo, el barco correo entró en el puerto el 4 de mayo de 2024.",
	"Corrección, 4 de mayo: los precios caen un décimo en un día.",
	"Em uma versão anterior do projeto, dizia-se por engano que o cais é de pedra.",
	"Uma versão anterior dava dois barcos ao faroleiro.",
	"Corrigido o rumo, o barco entrou no porto em 4 de maio de 2024.",
	"Une version précédente du projet indiquait à tort que le quai est en pierre.",
	"Une version précédente donnait deux bateaux au gardien.",
	"Corrigé des variations de saison, le prix du hareng monte depuis le 4 mai 2024.",
	"In einer früheren Version des Plans hieß es fälschlicherweise, der Kai sei aus Stein.",
	"In einer früheren Fassung hatte der Plan zwei Becken.",
	"Korrigiert um die Jahreszeit, stiegen die Fänge seit dem 4. Mai 2024.",
}

func TestWhatIsACorrection(t *testing.T) {
	for _, p := range printed {
		d := document("", "The harbour board met on Monday.\n"+p[0])
		read(d)
		list := d.Recovered.Corrections
		if len(list) != 1 {
			t.Errorf("%d corrections in %q", len(list), p[0])
			continue
		}
		c := list[0]
		if c.Kind != p[1] || c.Date != p[2] || c.Of != p[3] || c.Line != 2+strings.Count(p[0], "\n") || !strings.HasSuffix(p[0], c.Text) {
			t.Errorf("%q is read as %+v", p[0], c)
		}
		if day := d.Recovered.Updated; p[3] == "" && day != p[2] {
			t.Errorf("%q makes it updated %q", p[0], day)
		}
	}
	for _, p := range talk {
		d := document("", "The harbour board met on Monday.\n"+p)
		if read(d); len(d.Recovered.Corrections) > 0 || d.Recovered.Has("updated") {
			t.Errorf("%q is no correction: %+v", p, d.Recovered.Corrections)
		}
	}
}

// A text that is a correction of another names it in its title or in its words.
func TestCorrectionOfAnotherText(t *testing.T) {
	for _, c := range [][4]string{
		{"Correction: Ferry to stop in winter", "The story of 3 March misstated the price of a boat. It is 900 crowns.", "Ferry to stop in winter"},
		{"Fe de erratas", "En la nota “El puerto cierra en invierno” se publicó por error otra fecha.", "El puerto cierra en invierno"},
		{"Correction: the word of the week", "Traders use it for a fall of a tenth. It is heard each spring.", "", "none"},
		{"Ferry to stop in winter", "Correction: The article “Ferry to stop in winter” misstated the price.", ""},
	} {
		d := document(c[0], c[1])
		read(d)
		switch list := d.Recovered.Corrections; {
		case c[3] != "" && len(list) > 0, c[3] == "" && (len(list) != 1 || list[0].Of != c[2]):
			t.Errorf("%q, %q: %+v", c[0], c[1], list)
		}
	}
}

// What the head of a text says of its last change stays, and a day before its publication
// is none of a correction.
func TestDayOfTheLastCorrection(t *testing.T) {
	text := "This article was amended on 4 March 2025 to correct a name.\nThis article was amended on 9 March 2025 to correct a name."
	for _, c := range [][3]string{{"", "", "2025-03-09"}, {"2025-03-01", "", "2025-03-09"}, {"2025-04-01", "", ""}, {"", "2025-03-10", "2025-03-10"}} {
		d := document("", text)
		if d.Recovered.Published = c[0]; c[1] != "" {
			d.Recovered.Updated = c[1]
			d.Recovered.Set("updated", archive.Provenance{Basis: archive.Extracted})
		}
		if read(d); d.Recovered.Updated != c[2] || d.Recovered.Has("updated") != (c[2] != "") {
			t.Errorf("published %q, updated %q: %q", c[0], c[1], d.Recovered.Updated)
		}
	}
}

// That a text says it is retracted is told, and nothing is withheld by it.
func TestRetractionIsTold(t *testing.T) {
	d := document("", "The board met.\nThis article has been retracted. Its counts were invented.")
	msgs := read(d)
	if len(msgs) != 1 || msgs[0].Line != 2 || d.Recovered.Retracted() {
		t.Errorf("%v", msgs)
	}
}

func TestCost(t *testing.T) {
	for name, text := range map[string]string{
		"labels":         "Correction:\n",
		"one paragraph":  "Correction: this article was amended ",
		"open quotation": "Correction: the article “",
		"near misses":    "An earlier version of this article of which nobody has heard anything at all\n",
	} {
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, 500, func(n int) func() {
				d := document("", strings.Repeat(text, n))
				return func() { read(d) }
			})
		})
	}
}

package translations

// What is a translation, what is another report of the same event, and what two texts have
// in common; that what is hostile costs no more than its size.

import (
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/copies"
	"dossier/cmd/dossier/internal/growth"
	"dossier/cmd/dossier/internal/source"
)

const (
	quay   = "The storm\n\nThe harbour of Ostrel was closed on 14 March 2019, when 312 boats lay at the quays and a ferry of the Brantwick line had run onto the bar with 87 passengers. Captain Ilse Varn refused to leave the bridge, said Tobin Halv of the Ostrel pilots, and steered until the tug Morwenna came from Kessel Bay.\n\nThe damage is put at 4,150,000 crowns. Minister Greta Solm promised the council of Ostrel that 60 percent would be paid before June, and the Brantwick line announced that the ferry would go to the yard at Lindholm for 45 days."
	muelle = "La tormenta\n\nEl puerto de Ostrel fue cerrado el 14 de marzo de 2019, cuando 312 barcos estaban en los muelles y un transbordador de la línea Brantwick había encallado en la barra con 87 pasajeros. La capitana Ilse Varn se negó a dejar el puente, dijo Tobin Halv, de los prácticos de Ostrel, y gobernó hasta que llegó el remolcador Morwenna desde Kessel Bay.\n\nLos daños se estiman en 4.150.000 coronas. La ministra Greta Solm prometió al concejo de Ostrel que el 60 por ciento se pagaría antes de junio, y la línea Brantwick anunció que el transbordador iría al astillero de Lindholm durante 45 días."
	// of the same day, by somebody else
	otro = "El temporal\n\nCientos de vecinos de Ostrel pasaron la noche del 14 de marzo de 2019 en la escuela de San Wubert, donde la Cruz Verde repartió 900 mantas y 75 litros de sopa. La directora, Mara Dest, contó que nadie durmió y que los niños preguntaban por el transbordador de Brantwick, que se veía desde la ventana con las luces encendidas.\n\nEl obispo Oren Quill visitó la escuela a las 23 horas con 12 voluntarios de Norvik. La capitana Ilse Varn habló después con los pasajeros, y el diario Estrella del Norte publicó una lista de 34 casas sin techo en el barrio de Alto Farol."
)

func text(t *testing.T, name, language, text string) *copies.Text {
	t.Helper()
	doc, _ := source.Read(name, name, []byte(text+"\n"))
	return Text(name, language, archive.InMemory(doc), nil)
}

func TestWhatIsATranslation(t *testing.T) {
	turned := strings.Split(muelle, "\n\n")
	turned[1], turned[2] = turned[2], turned[1]
	for name, c := range map[string]struct {
		a, inA, b, inB string
		want           int
	}{
		"a translation":                   {quay, "en", muelle, "es", 1},
		"its paragraphs in another order": {quay, "en", strings.Join(turned, "\n\n"), "es", 1},
		"another report of the day":       {quay, "en", otro, "es", 0},
		"and of the translation":          {muelle, "es", otro, "fr", 0},
		"one language":                    {quay, "en", quay, "en-GB", 0},
		"a language that is not known":    {quay, "en", muelle, "", 0},
		"a short text":                    {quay[:300], "en", muelle[:300], "es", 0},
		"a part":                          {strings.Join(strings.Split(quay, "\n\n")[:2], "\n\n"), "en", muelle + "\n\n" + otro[13:], "es", 0},
	} {
		pairs := Among().Update(t.Context(), []*copies.Text{text(t, "a.txt", c.inA, c.a), text(t, "b.txt", c.inB, c.b)}).Pairs()
		if len(pairs) != c.want {
			t.Errorf("%s: %v", name, pairs)
		}
	}
}

func TestReasons(t *testing.T) {
	a, b := text(t, "a.txt", "en", quay), text(t, "b.txt", "es", muelle)
	c := Compare(a.Doc.Whole(), "en", b.Doc.Whole(), "es")
	if c.Numbers != 7 || c.OfNumbers != 7 || !c.InOrder || c.Names < c.OfNames-2 || c.OfNames < 12 {
		t.Errorf("%+v", *c)
	}
}

func TestNumbersAsEachLanguageWritesThem(t *testing.T) {
	for _, same := range [][]string{
		{"4,150,000", "4.150.000", "4 150 000", "4'150'000", "4150000"},
		{"12.5", "12,5"},
		{"15th", "15"},
	} {
		want := ""
		for i, s := range same {
			r := &reading{words: map[uint32]bool{}}
			r.read("of "+s+" men", 0)
			got := fmt.Sprint(r.anchors)
			if i == 0 {
				want = got
			}
			if got != want || len(r.anchors) != 1 {
				t.Errorf("%s is %s, and %s is %s", s, got, same[0], want)
			}
		}
	}
}

func TestAlign(t *testing.T) {
	more := strings.Replace(muelle, "\n\nLos daños", "\n\nNadie fue herido en la ciudad.\n\nLos daños", 1)
	a, b := text(t, "a.txt", "en", quay), text(t, "b.txt", "es", more)
	rows := Align(a.Doc.Whole(), "en", b.Doc.Whole(), "es")
	last := rows[len(rows)-1]
	if len(last.A) == 0 || !strings.HasPrefix(last.A[0], "The damage") || !strings.HasPrefix(last.B[len(last.B)-1], "Los daños") {
		t.Errorf("%q", rows)
	}
	var all []string
	for _, r := range rows {
		all = append(all, r.B...)
	}
	if want := strings.Split(more, "\n\n")[1:]; strings.Join(all, "\n\n") != strings.Join(want, "\n\n") {
		t.Errorf("a paragraph is lost, or is there twice: %q", all)
	}
}

// What is found is the same in whichever order texts come, and after edits.
func TestUpdateEqualsAnew(t *testing.T) {
	a, b, c := text(t, "a.txt", "en", quay), text(t, "b.txt", "es", muelle), text(t, "c.txt", "es", otro)
	x := Among().Update(t.Context(), []*copies.Text{a, c})
	x = x.Update(t.Context(), []*copies.Text{a, b, c})
	anew := Among().Update(t.Context(), []*copies.Text{c, b, a})
	if fmt.Sprint(x.Pairs()) != fmt.Sprint(anew.Pairs()) || len(x.Pairs()) != 1 {
		t.Errorf("%v, %v", x.Pairs(), anew.Pairs())
	}
	if x = x.Update(t.Context(), []*copies.Text{a, c}); len(x.Pairs()) != 0 {
		t.Errorf("a pair of a text that went: %v", x.Pairs())
	}
}

func TestHostileTextsAreLinear(t *testing.T) {
	growth.Linear(t, 2000, func(n int) func() {
		doc, _ := source.Read("a.txt", "a.txt", []byte("T\n\nx "+strings.Repeat("1,111.", n)+strings.Repeat("Ab\" ", n)))
		return func() { Compare(doc, "en", doc, "de") }
	})
}

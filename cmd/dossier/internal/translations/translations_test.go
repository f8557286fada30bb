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

func text(t *testing.T, name, language, text string) Texts {
	t.Helper()
	doc, _ := source.Read(name, name, []byte(text+"\n"))
	return Of(name, language, archive.InMemory(doc), [2]*copies.Sketch{})
}

func (t Texts) doc() *archive.Document { return t[BySound].compared.Doc.Whole() }

// found returns the translations among some texts.
func found(t *testing.T, texts ...Texts) []copies.Pair {
	return (*Index)(nil).Update(t.Context(), texts).Pairs()
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
		pairs := found(t, text(t, "a.txt", c.inA, c.a), text(t, "b.txt", c.inB, c.b))
		if len(pairs) != c.want {
			t.Errorf("%s: %v", name, pairs)
		}
	}
}

// The same report where other letters write its names as they sound.
var inOtherAlphabets = map[string]string{
	"ru": "Шторм\n\nГавань Острела была закрыта 14 марта 2019 года, когда у причалов стояли 312 лодок, а паром компании Брантвик с 87 пассажирами сел на мель. Капитан Ильзе Варн отказалась покинуть мостик, сказал Тобин Халв из лоцманской службы Острела, и правила, пока из Кессель-Бея не пришёл буксир Морвенна.\n\nУщерб оценивают в 4 150 000 крон. Министр Грета Сольм обещала совету Острела, что 60 процентов выплатят до июня, а компания Брантвик объявила, что паром на 45 дней уйдёт на верфь в Линдхольм. Никто из жителей города, как сообщили в порту, не пострадал.",
	"el": "Η καταιγίδα\n\nΤο λιμάνι του Όστρελ έκλεισε στις 14 Μαρτίου 2019, όταν 312 βάρκες ήταν στις προβλήτες και ένα φέρι της γραμμής Μπράντγουικ είχε προσαράξει στον κόλπο με 87 επιβάτες. Η κυβερνήτης Ίλσε Βαρν αρνήθηκε να αφήσει τη γέφυρα, είπε ο Τόμπιν Χαλβ των πλοηγών του Όστρελ, και κυβερνούσε ώσπου ήρθε το ρυμουλκό Μόργουεννα από το Κέσελ Μπέι.\n\nΗ ζημιά υπολογίζεται σε 4.150.000 κορώνες. Η υπουργός Γκρέτα Σολμ υποσχέθηκε στο συμβούλιο του Όστρελ ότι το 60 τοις εκατό θα πληρωθεί πριν από τον Ιούνιο, και η γραμμή Μπράντγουικ ανακοίνωσε ότι το φέρι θα πάει στο ναυπηγείο του Λίντχολμ για 45 ημέρες.",
	"ar": "العاصفة\n\nأغلق ميناء أوستريل في ١٤ مارس ٢٠١٩ عندما كان ٣١٢ قاربا عند الأرصفة وكانت عبارة شركة برانتويك قد جنحت وعلى متنها ٨٧ راكبا. ورفضت القبطان إلزه فارن مغادرة الجسر كما قال توبين هالف من مرشدي أوستريل وظلت تقود حتى وصلت القاطرة مورفينا من كيسل باي.\n\nوتقدر الأضرار بنحو ٤٬١٥٠٬٠٠٠ كرونة. ووعدت الوزيرة غريتا سولم مجلس أوستريل بأن يدفع ٦٠ في المئة قبل يونيو وأعلنت شركة برانتويك أن العبارة ستذهب إلى حوض ليندهولم مدة ٤٥ يوما. ولم يصب أحد من سكان المدينة بأذى كما قيل في الميناء.",
	"ja": "嵐\n\nオストレル港は２０１９年３月１４日に閉鎖された。岸壁には３１２隻の船が並び、ブラントウィック社のフェリーは乗客８７人を乗せたまま浅瀬に乗り上げていた。船長のイルゼ・ヴァルンは船橋を離れることを拒んだと、オストレルの水先案内人トビン・ハルヴは語り、ケッセル湾から曳船モルウェンナが来るまで舵を取り続けたという。\n\n被害額は4,150,000クローネと見積もられている。グレタ・ソルム大臣はオストレル市議会に対し、６月までに６０パーセントが支払われると約束し、ブラントウィック社はフェリーを４５日間リンドホルムの造船所に入れると発表した。",
}

func TestOtherAlphabets(t *testing.T) {
	for language, other := range inOtherAlphabets {
		same := found(t, text(t, "a.txt", "en", quay), text(t, "b.txt", language, other))
		of := found(t, text(t, "a.txt", "es", otro), text(t, "b.txt", language, other))
		if len(same) != 1 || len(of) != 0 {
			a, b := text(t, "a.txt", "en", quay), text(t, "b.txt", language, other)
			t.Errorf("%s: %v, and of another report %v: %+v", language, same, of, *Compare(a.doc(), "en", b.doc(), language))
		}
	}
}

func TestHeard(t *testing.T) {
	for _, names := range [][]string{
		{"Washington", "Вашингтон", "Βασινγκτον", "ワシントン"},
		{"Hillary", "Хиллари", "ヒラリー", "هيلاري"},
		{"Kavanaugh", "Кавано", "カヴァノー"},
		{"Merkel", "Меркель", "Μερκελ", "ميركل", "メルケル", "메르켈", "მერკელ"},
	} {
		want := map[uint32]bool{}
		latin([]byte(strings.ToLower(names[0]))).keys(func(key, short uint32) {
			want[key], want[short] = true, true
		})
		for _, other := range names[1:] {
			met := false
			pieces(other, func(s string, _ int, of script) bool {
				sound(s, of, func(h *heard) {
					h.keys(func(key, short uint32) { met = met || want[key] || short != 0 && want[short] })
				})
				return true
			})
			if !met {
				t.Errorf("%s is not heard in %s", names[0], other)
			}
		}
	}
}

// In an archive of one language nobody asks for a sketch.
func TestOneLanguageIsNotSketched(t *testing.T) {
	a, b := text(t, "a.txt", "en", quay), text(t, "b.txt", "en-GB", quay)
	found(t, a, b)
	if s := a.Sketches(); s[ByLetters] != nil || s[BySound] != nil {
		t.Error("a text is sketched that no other may be a translation of")
	}
	found(t, a, text(t, "c.txt", "es", muelle))
	if s := a.Sketches(); s[ByLetters] == nil || s[BySound] != nil {
		t.Error("two texts in Latin letters are compared by letters alone")
	}
}

func TestReasons(t *testing.T) {
	a, b := text(t, "a.txt", "en", quay), text(t, "b.txt", "es", muelle)
	c := Compare(a.doc(), "en", b.doc(), "es")
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
			r := &reading{words: map[uint32]int{}}
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
	rows := Align(a.doc(), "en", b.doc(), "es")
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
	x := (*Index)(nil).Update(t.Context(), []Texts{a, c})
	x = x.Update(t.Context(), []Texts{a, b, c})
	anew := (*Index)(nil).Update(t.Context(), []Texts{c, b, a})
	if fmt.Sprint(x.Pairs()) != fmt.Sprint(anew.Pairs()) || len(x.Pairs()) != 1 {
		t.Errorf("%v, %v", x.Pairs(), anew.Pairs())
	}
	if x = x.Update(t.Context(), []Texts{a, c}); len(x.Pairs()) != 0 {
		t.Errorf("a pair of a text that went: %v", x.Pairs())
	}
}

func TestHostileTextsAreLinear(t *testing.T) {
	growth.Linear(t, 2000, func(n int) func() {
		doc, _ := source.Read("a.txt", "a.txt", []byte("T\n\nx "+strings.Repeat("1,111.", n)+strings.Repeat("Ab\" ", n)))
		return func() { Compare(doc, "en", doc, "de") }
	})
	growth.Linear(t, 2000, func(n int) func() {
		doc, _ := source.Read("a.txt", "a.txt", []byte("T\n\nя "+strings.Repeat("بラ3ב", n)+strings.Repeat(" وبوبوبوب", n)))
		return func() { Compare(doc, "ar", doc, "ja") }
	})
}

// Forms that are filled in again and again are near to each other by the dozen: twice as
// many groups of them cost twice as much, and each text is read about once.
func TestFormsAreLinear(t *testing.T) {
	growth.Linear(t, 4, func(groups int) func() {
		var forms []Texts
		for g := range groups {
			for i := range 30 {
				fill := strings.NewReplacer("312", fmt.Sprint(300+i), "87", fmt.Sprint(100+i), "Ostrel", fmt.Sprintf("O%cter", 'a'+g), "Brantwick", fmt.Sprintf("B%cwick", 'a'+g),
					"4,150,000", fmt.Sprintf("%d,150,000", 10+g), "4.150.000", fmt.Sprintf("%d.150.000", 10+g), "Varn", fmt.Sprintf("V%crn", 'a'+g), "Halv", fmt.Sprintf("H%clv", 'a'+g), "Solm", fmt.Sprintf("S%clm", 'a'+g))
				forms = append(forms, text(t, fmt.Sprintf("%c%02d-en.txt", 'a'+g, i), "en", fill.Replace(quay)), text(t, fmt.Sprintf("%c%02d-es.txt", 'a'+g, i), "es", fill.Replace(muelle)))
			}
		}
		return func() {
			if pairs := found(t, forms...); len(pairs) < 30*groups {
				t.Errorf("%d groups: %d pairs", groups, len(pairs))
			}
		}
	})
}

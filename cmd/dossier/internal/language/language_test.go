package language

// Texts of a few sentences in each language, and texts that have none: short ones, and
// such as stand between two languages.

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/lang"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

var texts = map[string]string{
	"en": `The council of the town met in the old school, and nobody spoke against the plan that had been made for the bridge.
He said that the road would be closed for two weeks, because the water had come over the wall and into the mill.
It is the third time in as many years that the harbour has asked for money from the government, which did not answer.`,
	"es": `El concejo se reunió en la escuela vieja y nadie habló en contra del plan que se había hecho para el puente.
Dijo que la carretera estaría cerrada durante dos semanas, porque el agua pasó sobre el muro y entró en el molino.
Es la tercera vez en tres años que el puerto pide dinero al gobierno, que no ha dado ninguna respuesta hasta ahora.`,
	"fr": `Le conseil s’est réuni dans la vieille école et personne n’a parlé contre le plan qui avait été fait pour le pont.
Il a dit que la route serait fermée pendant deux semaines, parce que l’eau est passée sur le mur et dans le moulin.
C’est la troisième fois en trois ans que le port demande de l’argent au gouvernement, qui n’a pas répondu.`,
	"pt": `O conselho reuniu-se na escola velha e ninguém falou contra o plano que tinha sido feito para a ponte, que é uma das mais velhas da vila.
Disse que a estrada ficaria fechada por duas semanas, porque a água passou por cima do muro e entrou no moinho.
É a terceira vez em três anos que o porto pede dinheiro ao governo, que não deu até agora nenhuma resposta.`,
	"de": `Der Rat der Stadt traf sich in der alten Schule, und niemand sprach gegen den Plan, der für die Brücke gemacht wurde.
Er sagte, dass die Straße zwei Wochen lang gesperrt wird, weil das Wasser über die Mauer und in die Mühle kam.
Es ist das dritte Mal in drei Jahren, dass der Hafen um Geld bittet, und die Regierung hat nicht geantwortet.`,
	"it": `Il consiglio si è riunito nella vecchia scuola e nessuno ha parlato contro il piano che era stato fatto per il ponte.
Ha detto che la strada sarà chiusa per due settimane, perché l’acqua è passata sopra il muro ed è entrata nel mulino.
È la terza volta in tre anni che il porto chiede dei soldi al governo, che non ha dato ancora una risposta.`,
	"nl": `De raad van de stad kwam bijeen in de oude school, en niemand sprak tegen het plan dat voor de brug was gemaakt.
Hij zei dat de weg twee weken dicht zou zijn, omdat het water over de muur en in de molen was gekomen.
Het is de derde keer in drie jaar dat de haven om geld vraagt aan de regering, die niet heeft geantwoord.`,
	"ca": `El consell es va reunir a l’escola vella i ningú no va parlar contra el pla que s’havia fet amb els veïns per al pont.
Va dir que la carretera seria tancada durant dues setmanes, perquè l’aigua va passar per sobre del mur i dels horts.
És la tercera vegada en tres anys que el port demana diners al govern, que no ha donat cap resposta amb aquest plec.`,
	"gl": `O concello xuntouse na escola vella e ninguén falou contra o plan que se fixo para a ponte, que é unha das máis vellas da vila.
Dixo que a estrada quedará pechada dúas semanas, xa que a auga pasou por riba do muro cando entrou no muíño coa súa forza.
É a terceira vez en tres anos que o porto lle pide cartos ao goberno, que non deu ata agora unha resposta.`,
	"da": `Byrådet mødtes i den gamle skole, og ingen talte imod planen for broen, siger borgmesteren. Vejen bliver lukket i to uger, fordi vandet er kommet over muren og ind i møllen, og det er tredje gang på tre år.
Tirsdag i sidste uge blev havnen lukket efter en storm, og natten til lørdag skete det igen. Nu vil fiskerne have svar fra ministeren.`,
	"nb": `Kommunestyret møttes i den gamle skolen, og ingen snakket mot planen for broen, sier ordføreren. Veien blir stengt i to uker fordi vannet har kommet over muren og inn i møllen, og det er tredje gang på tre år.
Tirsdag i forrige uke ble havnen stengt etter en storm, og natt til lørdag skjedde det igjen. Nå vil fiskerne ha svar fra ministeren, men han sier ikke noe.`,
	"sv": `Kommunfullmäktige möttes i den gamla skolan och ingen talade mot planen för bron, säger ordföranden. Vägen blir stängd i två veckor eftersom vattnet har kommit över muren och in i kvarnen.`,
	"cs": `Rada se sešla ve staré škole a nikdo nemluvil proti plánu, který byl připraven pro most. Ministr uvedl, že silnice bude zavřena dva týdny, protože voda se dostala přes zeď a do mlýna.
Je to už potřetí během tří let, kdy přístav žádá vládu o peníze, ale ta podle starosty zatím nic nedala.`,
	"sk": `Rada sa stretla v starej škole a nikto nehovoril proti plánu, ktorý bol pripravený pre most. Minister uviedol, že cesta bude zatvorená dva týždne, pretože voda sa dostala cez múr a do mlyna.`,
	"hr": `Vijeće se sastalo u staroj školi i nitko nije govorio protiv plana koji je napravljen za most. Ministar je kazao da će cesta biti zatvorena tijekom dva tjedna, zbog vode koja je došla preko zida, te da vlada još nema novca.`,
	"sl": `Svet se je sestal v stari šoli in nihče ni govoril proti načrtu, ki je bil narejen za most. Minister je povedal, da bo cesta dva tedna zaprta, ker je voda prišla čez zid in v mlin.`,
	"eu": `Udala eskola zaharrean bildu zen eta inork ez zuen hitz egin zubirako egin den planaren aurka. Alkateak esan du errepidea bi astez itxita egongo dela, ura hormaren gainetik sartu baita, eta hau da azken hiru urteetan gertatu den hirugarren aldia.`,
	"id": `Dewan kota bertemu di sekolah lama dan tidak ada yang berbicara menentang rencana untuk jembatan itu. Menteri mengatakan jalan akan ditutup selama dua minggu karena air telah naik melewati tembok, dan pemerintah belum memberi jawaban kepada para nelayan.`,
	"tr": `Meclis eski okulda toplandı ve köprü için yapılan plana karşı kimse konuşmadı. Bakan, suyun duvarı aşması nedeniyle yolun iki hafta kapalı olacağını belirtti; bu, üç yıl içinde üçüncü kez oldu ve hükümet daha bir yanıt vermedi.`,
	"ro": `Consiliul s-a întrunit în școala veche și nimeni nu a vorbit împotriva planului care a fost făcut pentru pod.`,
	"pl": `Rada zebrała się w starej szkole i nikt nie mówił, że jest przeciw planowi, który był już dla mostu, ale nie za drogi.`,
	"ru": `Совет собрался в старой школе, и никто не был против плана, который был для моста, но это не всё, что он сказал.
Министр портов сообщил в понедельник, что дорога у гавани будет закрыта на две недели. Ранее об этом заявил глава города, который отметил, что рыбаки должны получить ответ правительства до зимы.`,
	"uk": `Рада зібралася в старій школі, і ніхто не був проти плану, який був для мосту, але це не все, що він сказав.
Міністр портів повідомив у понеділок, що дорога біля гавані буде закрита на два тижні. Раніше про це заявив голова міста, який зазначив, що рибалки мають отримати відповідь уряду до зими.`,
	"ja": `町の議会は古い学校で会議を開き、橋の計画に反対する人は一人もいなかった。道路は二週間閉鎖される。`,
	"zh": `镇议会在旧学校开会，没有人反对修桥的计划。道路将关闭两个星期，因为河水越过了围墙，流进了磨坊。`,
	"ko": `마을 의회는 오래된 학교에서 모였고 다리 계획에 반대하는 사람은 아무도 없었다. 길은 두 주 동안 닫힌다.`,
	"el": `Το συμβούλιο συνήλθε στο παλιό σχολείο και κανείς δεν μίλησε κατά του σχεδίου για τη γέφυρα.`,
}

// none are texts that have no language that can be relied on.
var none = []string{
	"The bridge is shut for the day.", "No", "", "El puente, cerrado por obras.", "Le pont est fermé.", "Die Brücke ist zu.",
	"12 34 56 78 90 12 34 56 78 90", "Oslo Lima Quito Kyiv Paris Bern Rome Riga Lomé Doha Cairo Malé Baku Sofia Dhaka Seoul",
	// Half in one, half in another.
	"The council of the town met in the old school and nobody spoke. El concejo se reunió en la escuela vieja y nadie habló en contra del plan.",
	// Of a language that nothing is known of.
	// Of three that differ in a word here and there.
	"Vlada je rekla da je sve to za nas i da će novi zakon biti na snazi od prvog dana u godini, ali nema više novca za njega.",
	"Ngaba bonke abantu bazalwa bekhululekile belingana ngesidima nangokweemfanelo benesipho sesazela nesizathu kwaye bamele ukwenzelana ngomoya wobuzalwana.",
}

func TestLanguages(t *testing.T) {
	right, unknown := map[string]int{}, map[string]int{}
	for want, list := range texts {
		for text := range strings.Lines(list) {
			switch got, why := Of(text); got {
			case want:
				right[want]++
				if why == "" {
					t.Errorf("%q is in %s for no reason", text, got)
				}
			case "":
				unknown[want]++
			default:
				t.Errorf("%q is in %q, want %q: %s", text, got, want, why)
			}
		}
		if right[want] == 0 || unknown[want] > 0 && lang.Reads(want) != nil {
			t.Errorf("%s: %d texts are told, %d are not", want, right[want], unknown[want])
		}
	}
	for _, text := range none {
		if got, why := Of(text); got != "" {
			t.Errorf("%q is in %q: %s", text, got, why)
		}
	}
	t.Log(fmt.Sprint("told: ", right, ", not told: ", unknown, ", wrong: none"))
}

func TestTitles(t *testing.T) {
	for title, want := range map[string]string{
		"La lucha de los pueblos por la tierra": "es", "Der Rat und die Brücke": "de", "Le pont et les gens du village": "fr",
		"A ponte não abre em março": "pt", "Bridge": "", "Panorama": "", "El pont és dels veïns amb barques": "ca",
	} {
		if got := OfTitle(title); got != want {
			t.Errorf("%q is in %q, want %q", title, got, want)
		}
	}
}

func FuzzLanguage(f *testing.F) {
	f.Add("The council of the town met in the old school, and nobody spoke.")
	f.Add("村の議会\x00ᄀ")
	f.Fuzz(func(t *testing.T, text string) {
		if tag, why := Of(text); (tag == "") != (why == "") {
			t.Fatalf("%q: %q, %q", text, tag, why)
		}
		OfTitle(text)
	})
}

// What a template states is believed unless the text is plainly in another language; of a
// language that is not known here, and of a text that says too little, it holds.
func TestContradicts(t *testing.T) {
	german := "Der Hafen war am Montag noch geschlossen, und die Leute, die dort arbeiten, wussten nicht, wann er wieder geöffnet wird und wer das bezahlen soll."
	english := "The harbour was still closed on Monday, and the people who work there did not know when it will be opened again or who is going to pay for it all."
	for _, c := range []struct {
		stated, text string
		want         bool
	}{
		{"en", german, true},
		{"en-US", german, true},
		{"de", german, false},
		{"de-AT", german, false},
		{"de", english, true},
		{"en", english, false},
		{"gsw", german, false},
		{"en", "Hafen am Montag noch geschlossen", false},
		{"en", strings.Repeat("KRAN 12 / LOT 7 / 3,5 t · ", 8), false},
	} {
		if got := Contradicts(c.stated, slices.Values([]string{c.text})); got != c.want {
			t.Errorf("%s, %q: %v", c.stated, c.text, got)
		}
	}
}

package furniture

// Furniture by itself and in boxes, and text that only looks like it. Each rule has
// lines that it must take and lines of a text that it must leave.

import (
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/growth"
	"dossier/cmd/dossier/internal/lang"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// cut makes paragraphs of lines: one a line, with a gap where a line is empty.
func cut(text string) (out []Para) {
	gap := true
	for l := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(l) == "" {
			gap = true
			continue
		}
		p := Para{Text: strings.TrimSpace(l), Gap: gap}
		for _, m := range []string{"- ", "• "} {
			if strings.HasPrefix(p.Text, m) {
				p.Marker = strings.TrimSpace(m)
			}
		}
		out = append(out, p)
		gap = false
	}
	return out
}

// shown marks each paragraph with what it is taken as, text with nothing.
func shown(paras []Para) string {
	reason := make([]string, len(paras))
	for _, b := range Find(paras) {
		for i := b.From; i < b.To; i++ {
			reason[i] = "[" + b.Reason + "] "
		}
	}
	var out strings.Builder
	for i, p := range paras {
		out.WriteString(reason[i] + p.Text + "\n")
	}
	return out.String()
}

// Two paragraphs of text for a frame, in each language that the tables are filled for.
var bodies = map[string][2]string{
	"en": {"The ferry crossed the sound for the last time on a grey morning, and hardly anybody stood on the pier. The captain had steered it for thirty years and would not speak of it.",
		"A tunnel will take its place before the winter. Those who live on the island have waited for it since their childhood, and some of them will miss the boat all the same."},
	"es": {"El transbordador cruzó el estrecho por última vez en una mañana gris, y casi nadie estaba en el muelle. El capitán lo había llevado treinta años y no quiso hablar de ello.",
		"Un túnel ocupará su lugar antes del invierno. Los que viven en la isla lo esperan desde la infancia, y algunos echarán de menos el barco de todos modos."},
	"fr": {"Le bac a traversé le détroit pour la dernière fois par un matin gris, et presque personne ne se tenait sur le quai. Le capitaine le menait depuis trente ans et ne voulait pas en parler.",
		"Un tunnel prendra sa place avant l'hiver. Les gens de l'île l'attendent depuis leur enfance, et certains regretteront quand même le bateau."},
	"pt": {"A balsa atravessou o estreito pela última vez numa manhã cinzenta, e quase ninguém estava no cais. O capitão a conduzia há trinta anos e não quis falar do assunto.",
		"Um túnel ocupará o seu lugar antes do inverno. Quem mora na ilha espera por ele desde a infância, e alguns vão sentir falta do barco assim mesmo."},
	"de": {"Die Fähre überquerte den Sund an einem grauen Morgen zum letzten Mal, und kaum jemand stand am Anleger. Der Kapitän hatte sie dreißig Jahre lang gesteuert und wollte nicht darüber reden.",
		"Ein Tunnel wird vor dem Winter an ihre Stelle treten. Wer auf der Insel wohnt, wartet seit der Kindheit darauf, und manchem wird das Schiff trotzdem fehlen."},
}

// inFrame puts lines above, between or below two paragraphs and returns how they are taken.
func inFrame(language, at, lines string) string {
	b := bodies[language]
	parts := map[string][]string{"above": {lines, b[0], b[1]}, "between": {b[0], lines, b[1]}, "below": {b[0], b[1], lines}}[at]
	got := shown(cut(strings.Join(parts, "\n\n")))
	for _, p := range b {
		got = strings.Replace(got, p+"\n", "", 1)
	}
	return strings.TrimSuffix(got, "\n")
}

// What is certain by itself is taken wherever it stands.
func TestCertainLines(t *testing.T) {
	for reason, lines := range map[string]string{
		"comment prompt":         "Leave a comment|12 comments|Comments are closed|Deja un comentario|Laisser un commentaire|Deixe um comentário|Kommentar schreiben|Be the first to comment",
		"sharing links":          "Share on Facebook|Tweet | Share | Email|Copy link|Compartir en WhatsApp|Partager sur Facebook|Compartilhar no WhatsApp|Teilen auf Facebook|Click to share on X (Opens in new window)",
		"advertisement":          "Advertisement|ADVERTISEMENT|[Advertisement]|Story continues below advertisement|Publicidad|Publicité|Publicidade|Anzeige|Weiterlesen nach der Anzeige|La noticia continúa después de la publicidad",
		"subscription prompt":    "Sign up for our weekly newsletter|Already a subscriber? Sign in|Already have an account? Log in|Follow us on Facebook|Suscríbete a nuestro boletín|Abonnez-vous à notre newsletter|Déjà abonné ? Se connecter|Assine nossa newsletter|Jetzt unseren Newsletter abonnieren|Article réservé aux abonnés|Conteúdo exclusivo para assinantes",
		"link to other articles": "Read more: The tunnel in figures|READ ALSO: A boat for sale|Related: Who dug the tunnel|Lea también: El túnel en cifras|Leia também: O túnel em números|À lire aussi : Le tunnel en chiffres|Lesen Sie auch: Der Tunnel in Zahlen|Lire aussi | Le tunnel en chiffres",
		"page number":            "Page 3 of 12|- 4 -|[5]|Página 7 de 9|Seite 2|3 / 12",
		"navigation":             "Skip to main content|Back to top|Home > News > Islands|Volver arriba|Retour en haut|Voltar ao topo|Nach oben|Enlarge this image",
		"cookie notice":          "This site uses cookies|We value your privacy|Accept all cookies|Valoramos tu privacidad|Nous respectons votre vie privée|Valorizamos a sua privacidade|Wir verwenden Cookies|By using this site, you agree to our use of cookies.",
		"reading time":           "5 min read|Reading time: 4 minutes|Tiempo de lectura: 3 minutos|Temps de lecture : 3 min|Tempo de leitura: 3 min|Lesezeit: 4 Minuten",
		"tags":                   "Tags: ferry, tunnel|#ferry #tunnel|Etiquetas: isla, túnel|Mots-clés : île, tunnel|Schlagwörter: Insel, Tunnel",
		"copyright line":         "© 2024 The Sound Gazette|Copyright 2024 Sound Press. All rights reserved.|(c) 2024 Sound Press|Todos los derechos reservados|Tous droits réservés|Todos os direitos reservados|Alle Rechte vorbehalten|Copyright 2024 Sound Press. All rights reserved. This text may not be printed again without leave.",
		"picture credit":         "Photo: Ada Lind|Photo credit: Sound Archive|Foto: Ada Lind / Sund|Crédit photo : Ada Lind|Bildquelle: Archiv|© Sound Press/Ada Lind|Image source, Sound Archive",
		"disclaimer of views":    "The views expressed in this article are the author's own.|This does not necessarily reflect the views of the paper.|Las opiniones expresadas son del autor.",
	} {
		for line := range strings.SplitSeq(lines, "|") {
			if strings.HasSuffix(line, " ") || strings.HasPrefix(line, " ") { // bars are part of some lines
				continue
			}
			if got := inFrame("en", "between", line); got != "["+reason+"] "+line {
				t.Errorf("%q is taken as %q, not as %s", line, got, reason)
			}
		}
	}
}

// Sentences that only begin or end like furniture are text, between paragraphs and below
// them: nothing of them is lost.
func TestSentencesAreText(t *testing.T) {
	for language, lines := range map[string]string{
		"en": `Share your bread with the stranger, the old law says.
Sign up for the navy, the posters used to say.
Follow us to the pier, the children sang, and everybody went.
Log in to nothing you do not trust, the teacher told them.
Related charges against the owner were dropped in 2019.
More from habit than from need, the islanders still meet at the pier.
Comments by the minister were not recorded.
Copyright law is older than the ferry, the judge noted.
(c) The owner was not asked.
The page www.ferry.example was closed on Monday and came back in the evening.
Subscribers to the old ferry line got their money back in March.
Cookies were baked on board every Sunday.
The newsletter of the parish was printed on board.
Advertisement of the sale was refused by three papers.
Home is where the ferry lands, people used to say there.
Most read the news on the boat, few of them on the pier.
Contact with the captain was lost at nine in the evening.
Tags on the luggage were found years later on the beach.
Skip to the end of the story and you find the sea.
Photo albums of the crew were sold at the market.
About the ferry much has been written, about its crew nothing.
Further information was not given to anybody on that day.
Ends of ropes lay about on the pier for weeks.
Read more slowly, she told the boy who held the letter.`,
		"es": `Comparte tu pan con el extranjero, dice la vieja ley.
Suscríbete a lo que quieras, dijo el capitán, pero paga.
Más leídas que las cartas eran las paredes del muelle.
Comentarios del ministro no quedaron registrados.
Contacto con el capitán no hubo desde las nueve de la noche.
Sobre el barco se ha escrito mucho, sobre su gente nada.
Lea despacio, le dijo ella al niño que tenía la carta.
Temas como el túnel nunca se trataron en el muelle.`,
		"fr": `Partagez votre pain avec l'étranger, dit la vieille loi.
Abonnez-vous à ce que vous voulez, a dit le capitaine.
Sur le même sujet, le ministre n'a rien voulu ajouter hier.
Commentaires et rires se mêlaient sur le quai ce soir-là.
À propos du bateau on a beaucoup écrit, de ses gens rien.
Contact avec le capitaine fut perdu à neuf heures du soir.
Les cookies du bord étaient vendus chaque dimanche.`,
		"pt": `Compartilhe o seu pão com o estrangeiro, diz a velha lei.
Assine o que quiser, disse o capitão, mas pague.
Comentários do ministro não foram gravados.
Sobre o barco escreveu-se muito, sobre a sua gente nada.
Contato com o capitão não houve desde as nove da noite.
Leia devagar, disse ela ao menino que tinha a carta.
Mais lidas do que as cartas eram as paredes do cais.`,
		"de": `Teilen Sie Ihr Brot mit dem Fremden, sagt das alte Gesetz.
Abonnieren kann man vieles, sagte der Kapitän, bezahlen muss man es.
Kommentare des Ministers wurden nicht aufgezeichnet.
Über das Schiff ist viel geschrieben worden, über seine Leute nichts.
Kontakt zum Kapitän gab es seit neun Uhr abends nicht mehr.
Anzeige erstattet hat am Ende niemand von ihnen.
Themen wie der Tunnel kamen am Anleger nie zur Sprache.`,
	} {
		for line := range strings.SplitSeq(lines, "\n") {
			for _, at := range []string{"between", "below"} {
				if got := inFrame(language, at, line); got != line {
					t.Errorf("%s the text, %q is taken: %q", at, line, got)
				}
			}
		}
	}
}

// Boxes have a beginning and an end: what belongs to them goes, what follows stays.
func TestBoxes(t *testing.T) {
	for name, c := range map[string]struct{ language, at, lines, want string }{
		"links with dates, below": {"en", "below", "More on this story\n\nThe boat that would not sink\n3 February\n\nWho dug the tunnel?\n1 January 2024\n\nRelated topics\n\nIslands\nTunnels",
			"[link to other articles] 9 lines"},
		"links between paragraphs, gapless":  {"en", "between", "Related stories\nThe boat that would not sink\nWho dug the tunnel?", "[link to other articles] 3 lines"},
		"a heading below a box stays":        {"en", "between", "Most read\n\nThe boat that would not sink\n\nWho dug it\n\nThe last pilot", "[link to other articles] Most read\n[link to other articles] The boat that would not sink\n[link to other articles] Who dug it\nThe last pilot"},
		"one word above text is its heading": {"en", "between", "Recommended", "Recommended"},
		"comments of readers": {"en", "below", "2 Comments\n\nOld Pete\nMarch 6, 2025 at 9:14 am\nI remember the boat, it took my father to the war and brought him back.\n\nReply\n\nMarta\nMarch 7, 2025 at 11:02 pm\nSo do I.",
			"[reader comments] 8 lines"},
		"comments that nothing introduces": {"en", "below", "Old Pete\n2 hours ago\nI remember it.\nReply\n\nMarta\n1 hour ago\nSo do I.\nReply", "[reader comments] 8 lines"},
		"comments in German":               {"de", "below", "Kommentare (1)\n\nOpa Franz\nvor 3 Stunden\nDas Schiff fuhr nie pünktlich, ich war dabei.\nAntworten", "[reader comments] 5 lines"},
		"comments in French":               {"fr", "below", "2 commentaires\n\nPierrot\nil y a 3 heures\nJe m'en souviens très bien, moi.\nRépondre", "[reader comments] 5 lines"},
		"comments in Portuguese":           {"pt", "below", "1 comentário\n\nZeca\nhá 3 horas\nEu me lembro muito bem do barco.\nResponder", "[reader comments] 5 lines"},
		"a section called comments":        {"en", "between", "Comments", "Comments"},
		"consent above the title": {"en", "above", "We value your privacy\n\nWe and our 12 partners keep data on your device, such as cookies.\nSome of it is needed for the pages to work at all.\n\nAccept all\nReject all\nManage settings\n\nThe last ferry",
			"[cookie notice] We value your privacy\n[cookie notice] We and our 12 partners keep data on your device, such as cookies.\n[cookie notice] Some of it is needed for the pages to work at all.\n[cookie notice] Accept all\n[cookie notice] Reject all\n[cookie notice] Manage settings\nThe last ferry"},
		"consent in French":         {"fr", "above", "Nous respectons votre vie privée\nAvec votre accord, nos 12 partenaires lisent des cookies.\nTout accepter\nTout refuser", "[cookie notice] 4 lines"},
		"a wall below the text":     {"en", "below", "This article is for subscribers only.\n\nTo continue reading, sign in or create a free account.\n\nAlready have an account? Log in", "[subscription prompt] 3 lines"},
		"a wall in Spanish":         {"es", "below", "Este artículo es solo para suscriptores.\n\nPara seguir leyendo, inicia sesión o crea una cuenta gratis.\n\n¿Ya tienes una cuenta? Inicia sesión", "[subscription prompt] 3 lines"},
		"a wall in Portuguese":      {"pt", "below", "Este conteúdo é exclusivo para assinantes.\n\nPara continuar lendo, faça login ou crie uma conta.", "[subscription prompt] 2 lines"},
		"a wall in German":          {"de", "below", "Dieser Artikel ist nur für Abonnenten.\n\nUm weiterzulesen, melden Sie sich mit Ihrem Konto an.", "[subscription prompt] 2 lines"},
		"a newsletter between":      {"en", "between", "Sign up to Island Letter\nOur free newsletter brings you every morning what the sea did\nEnter your email address\nSign up", "[subscription prompt] 4 lines"},
		"contents that come back":   {"en", "above", "Contents\nThe boat\nThe crew\n\nThe boat\n\nThe crew", "[table of contents] Contents\n[table of contents] The boat\n[table of contents] The crew\nThe boat\nThe crew"},
		"contents with dots":        {"en", "above", "Foreword ........ 3\nThe boat ........ 5", "[table of contents] 2 lines"},
		"a caption beside a credit": {"en", "between", "Photo: Ada Lind\nThe ferry leaves the pier for the last time.", "[picture credit] Photo: Ada Lind\n[picture caption] The ferry leaves the pier for the last time."},
		"a caption with a label":    {"en", "between", "Sound Archive\nImage source, Sound Archive\nImage caption,\nThe ferry in its first year", "[picture credit] Sound Archive\n[picture credit] Image source, Sound Archive\n[picture caption] Image caption,\n[picture caption] The ferry in its first year"},
		"what stands below an end mark": {"en", "below", "-ENDS-\n\nNotes to editors\n\n1. The ferry was built in 1961.\n\nAbout the Sound Line\nThe Sound Line was founded in 1920. It has two boats.\n\nContact\nPress office, Sound Line\nTel: 020 7000 0000\npress@sound.example",
			"[end mark] -ENDS-\n[notes to editors] Notes to editors\n[notes to editors] 1. The ferry was built in 1961.\n[boilerplate] About the Sound Line\n[boilerplate] The Sound Line was founded in 1920. It has two boats.\n[contact] Contact\n[contact] Press office, Sound Line\n[contact] Tel: 020 7000 0000\n[contact] press@sound.example"},
		"about, above the end mark, is text": {"en", "below", "About the Sound Line\nThe Sound Line was founded in 1920. It has two boats.\n\n# # #", "About the Sound Line\nThe Sound Line was founded in 1920. It has two boats.\n[end mark] # # #"},
		"one line of a contact does not take the text beside it": {"en", "below", "Tel: 020 7000 0000\nThe ferry will be shown in the harbour from May, and children may go on board for nothing on the first day.\nThe crew will be there, too.",
			"[contact] Tel: 020 7000 0000\nThe ferry will be shown in the harbour from May, and children may go on board for nothing on the first day.\nThe crew will be there, too."},
		"clauses":          {"en", "below", "(a) The ferry was late.\n\n(b) The pier was closed.\n\n(c) 2019 was not a leap year.\n\nThe claim fails.", "(a) The ferry was late.\n(b) The pier was closed.\n(c) 2019 was not a leap year.\nThe claim fails."},
		"breaks of a text": {"en", "between", "* * *", "* * *"},
	} {
		got := inFrame(c.language, c.at, c.lines)
		want := c.want
		if n := 0; true {
			if _, err := fmt.Sscanf(want[max(strings.LastIndex(want, "] ")+2, 0):], "%d lines", &n); err == nil && n > 0 && strings.HasSuffix(want, " lines") {
				reason := want[:strings.LastIndex(want, "] ")+2]
				var all []string
				for _, p := range cut(c.lines) {
					all = append(all, reason+p.Text)
				}
				want = strings.Join(all, "\n")
			}
		}
		if got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

// Heads and feet of pages stand in the middle of sentences; lines of a text that come back do
// not, and lines that are wrapped alike stay.
func TestHeads(t *testing.T) {
	page := "the boats of the sound were built by the same hands as those of the lake and so were the piers of all the other towns on the long shore, where\n\n%s\n\nboth towns, which the ice took in the winter of the same year. Nobody built them again for a long while, because there was no wood, and the towns had other cares. In the spring of the next year the boats lay on the beach, and children played in them, and nobody thought that they would ever sail. Then came the\n\n"
	heads := func(format string, n int) int {
		var text strings.Builder
		for i := range n {
			line := format
			if strings.Contains(format, "%d") {
				line = fmt.Sprintf(format, i+4)
			}
			text.WriteString(fmt.Sprintf(page, line))
		}
		return len(Heads(strings.Split(text.String(), "\n")))
	}
	for _, c := range []struct {
		line string
		want int
	}{{"Sound Line Annual Report", 4}, {"Annual report 2024 %d", 4}, {"%d  The Sound Line", 4}, {"Page %d of 9", 0}, {"Then the boats came back.", 0}} {
		if got := heads(c.line, 4); got != c.want {
			t.Errorf("%q: %d lines are heads, want %d", c.line, got, c.want)
		}
	}
	wrapped := strings.Repeat("The command succeeds if at least one boat is in the harbour and the\nlast one of them is not under sail, so that nobody has to wait for it\n", 6)
	if got := Heads(strings.Split(wrapped, "\n")); len(got) > 0 {
		t.Errorf("lines of a text that come back are heads: %v", got)
	}
}

// A reason that no rule has would be silently without effect.
func TestTablesSpeakOfRules(t *testing.T) {
	known := map[string]bool{}
	for _, r := range rules {
		known[r.reason] = true
	}
	boxes := map[string]bool{}
	for _, o := range openers {
		boxes[o.reason] = true
	}
	for _, l := range lang.All {
		for reason := range l.Furniture.Lines {
			if !known[reason] {
				t.Errorf("%s has lines for %q, which is no reason", l.Tag, reason)
			}
		}
		for reason := range l.Furniture.Boxes {
			if !boxes[reason] {
				t.Errorf("%s has a box for %q, which none is opened for", l.Tag, reason)
			}
		}
		for reason := range l.Furniture.Prompts {
			if !known[reason] {
				t.Errorf("%s has prompts for %q, which is no reason", l.Tag, reason)
			}
		}
	}
}

// Looking through a text grows no faster than the text.
func TestFindGrowsWithTheText(t *testing.T) {
	for name, line := range map[string]string{"prompts": "Sign up for our newsletter\n\n", "boxes": "Related stories\nThe boat\n2 May\n", "stamps": "Pete\n2 hours ago\nReply\n",
		"ends": "###\n\n", "contents": "Contents\nThe boat\nThe crew\n", "contacts": "Tel: 020 7000 0000\nPress office\n", "heads": "Annual report 12\n\nand so on it went with the boats\n", "same": "Contact\n"} {
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, 3000, func(n int) func() {
				text := strings.Repeat(line, n/len(strings.Split(line, "\n")))
				paras, lines := cut(text), strings.Split(text, "\n")
				return func() { Find(paras); Heads(lines) }
			})
		})
	}
}

// Credits of newsrooms and agencies stand below a text, in each language; what a report
// says of them is text.
func TestFootCredits(t *testing.T) {
	for language, lines := range map[string]string{
		"en": `With inputs from agencies
(With files from Sound Wire)
Additional reporting by Ada Lind in Oakton; Editing by Per Holm
Editing by Per Holm
Sound Press writers Ada Lind in Oakton and Per Holm in Sund contributed to this report.
Lind reported from Oakton. Per Holm in Sund contributed to this report.
The Sound Press contributed to this story.
With our correspondent in Oakton, Ada Lind`,
		"es": `Con información de Sund Prensa y EFE
Con reportes de agencias
Reporte de Ada Lind; Editado por Per Holm
Ada Lind contribuyó a este reporte desde Oakton.
Con nuestra corresponsal en Oakton, Ada Lind`,
		"fr": `(Avec AFP)
Avec Sund Presse et AFP
Édité par Per Holm
Avec notre correspondante à Oakton, Ada Lind
Reportage de Ada Lind ; édité par Per Holm`,
		"pt": `Com informações da Agência Sund
Com agências
Reportagem de Ada Lind; edição de Per Holm
Com a Lusa`,
		"de": `Mit Material von dpa
Mit Informationen von Sund Presse
mit dpa/afp
Aus dem Englischen von Ada Lind
Redaktion: Per Holm`,
	} {
		for line := range strings.SplitSeq(lines, "\n") {
			if got := inFrame(language, "below", line); got != "[wire credits] "+line {
				t.Errorf("%q is taken as %q", line, got)
			}
		}
	}
	for language, lines := range map[string]string{
		"en": `With files from the archive on her desk, she began to write the story of the boat.
The Lake Party contributed to this victory more than anybody else.
Editing by night was what she liked best about the paper.
Lind reported from nine wars and never wrote about herself.`,
		"es": `Con información de los vecinos, la policía encontró el barco aquella noche.
Con nuestra barca no se llega lejos, dijo el pescador.`,
		"fr": `Avec notre bateau on ne va pas loin, disait le pêcheur.
Avec Paris, rien n'a jamais été simple pour les gens de l'île.`,
		"pt": `Com informações dos vizinhos, a polícia encontrou o barco naquela noite.
Com a maré veio também o barco que todos esperavam.`,
		"de": `Mit Material von gestern baut man keine Brücke, sagte der Alte.
Mit dem Schiff kam auch die Post auf die Insel.`,
	} {
		for line := range strings.SplitSeq(lines, "\n") {
			if got := inFrame(language, "below", line); got != line {
				t.Errorf("%q is taken: %q", line, got)
			}
		}
	}
}

// What a thread, a mail to many and a telephone print around a text.
func TestCountersAndMailings(t *testing.T) {
	for reason, lines := range map[string]string{
		"sharing links":       "12 replies 48 reposts 210 likes|3 respuestas 5 me gusta|4 réponses 2 partages|9 curtidas 3 comentários|7 Antworten 2 Aufrufe",
		"contact":             "Ada Lind can be reached at ada@sound.example|Follow Ada Lind on X|Siga a Ada Lind en Twitter|Folgen Sie Ada Lind auf Mastodon: @lind",
		"subscription prompt": "You received this email because you signed up for it.|Has recibido este correo porque te suscribiste.|Vous recevez cette newsletter parce que vous êtes inscrit.|Você recebeu este boletim porque se inscreveu.|Sie erhalten diesen Newsletter, weil Sie ihn bestellt haben.",
		"mail signature":      "Sent from Outlook for Android|Enviado desde Outlook para iOS|This e-mail and its attachments are confidential and meant for the addressee.|Diese E-Mail ist vertraulich und nur für den Empfänger.",
		"wire marker":         "al/ph (dpa, afp)|JMR // HB|(EFE)",
	} {
		for line := range strings.SplitSeq(lines, "|") {
			if got := inFrame("en", "below", line); got != "["+reason+"] "+line {
				t.Errorf("%q is taken as %q", line, got)
			}
		}
	}
	if got := inFrame("en", "between", "You received this email, she read, because you are the last of us, and then the light went out on the boat."); strings.Contains(got, "[") {
		t.Errorf("text that quotes a mailing is taken: %q", got)
	}
}

// What an issuer says of itself stands beside a contact and takes up its name. Above a mark
// that ends the text, and where it speaks of something else, it is text.
func TestAboutTheIssuer(t *testing.T) {
	about := "About the Sound Line\nThe Sound Line has sailed since 1920 and has two boats and forty people on board."
	contact := "Press contact\nTel: +45 70 00 00 00\npress@sound.example"
	if got := inFrame("en", "below", contact+"\n\n"+about); !strings.Contains(got, "[boilerplate] The Sound Line has") {
		t.Errorf("left: %s", got)
	}
	for _, lines := range []string{about, "About the tunnel\nNobody knows who will pay for it, and the council has not been asked once.\n\n" + contact, about + "\n\n# # #\n\n" + contact} {
		if got := inFrame("en", "below", lines); strings.Contains(got, "[boilerplate]") {
			t.Errorf("taken: %s", got)
		}
	}
}

// A box of a newsletter is what stands between its heading and its button.
func TestNewsletterBox(t *testing.T) {
	box := "Newsletter\nChaque matin, l'essentiel de l'île en dix lignes\nS'inscrire"
	for _, at := range []string{"between", "below"} {
		if got := inFrame("fr", at, box); strings.Count(got, "[subscription prompt]") != 3 {
			t.Errorf("%s: %s", at, got)
		}
	}
	if got := inFrame("fr", "between", "Newsletter\nChaque matin, l'essentiel de l'île tenait en dix lignes sur la porte."); strings.Contains(got, "[") {
		t.Errorf("taken: %s", got)
	}
}

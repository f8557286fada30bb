package forms

// Texts of each kind, and their neighbours that are none of it: a report about a ruling, a
// story with quotations from a speech, a page with a box about a newsletter.

import (
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/growth"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

// text makes a Text of lines: the first is the title, "# " begins a heading, "- " a line that
// is left out, "@" says that it is signed.
func text(s string) *Text {
	t := &Text{Removed: map[string]bool{}}
	var paras []string
	for i, l := range strings.Split(s, "\n") {
		cut := false
		if l, cut = strings.CutPrefix(l, "- "); l == "@" {
			t.Signed = true
			continue
		}
		bare := strings.TrimPrefix(l, "# ")
		t.Lines = append(t.Lines, Line{bare, i + 1})
		switch {
		case i == 0:
			t.Title = l
		case !cut:
			t.Paras = append(t.Paras, Para{Text: bare, First: i + 1, Heading: bare != l})
			paras = append(paras, bare)
		}
	}
	t.Dialogue = Labels(paras)
	t.Turns = len(t.Dialogue.Labels)
	return t
}

var kinds = map[string][]string{
	"transcript": {
		"Remarks by the Governor at the Lake Fair\nThank you. Thank you all. It is good to be home.\nI grew up by this lake, and we swam in it every day.\nWe will clean it, and I will be here when we do.",
		"Opening of the school\nLadies and gentlemen, dear friends,\nI have waited for this day, and so have our children. My promise was kept. (Applause)\nWe built it together, and we will fill it together.\nThank you very much.",
		"Palabras del alcalde en la plaza\nMuy buenas tardes a todos y a todas.\nQueremos que nuestra plaza sea de todos, y yo les digo que lo será. (Aplausos)\nVamos a cumplir, porque nosotros somos de aquí.\nMuchas gracias.",
		"Discours de la maire de Kervan, le 4 mai 2020\nMesdames et Messieurs,\nJe suis heureuse d'être parmi vous, et nous avons beaucoup à faire.\nNous devons notre port à nos anciens, et je ne l'oublie pas.\nJe vous remercie.",
		"Discurso do ministro na feira\nSenhoras e senhores,\nEu venho com alegria, e nós temos muito trabalho. O nosso rio espera.\nQueremos que a nossa gente volte.\nMuito obrigado.",
		"Rede des Landrats zum Fest\nSehr geehrte Damen und Herren,\nich freue mich, und wir haben viel vor. Unser See ist sauber.\nWir danken allen, und ich sage das gern.\nIch danke Ihnen.",
		"Press conference of the harbor board\nMODERATOR: Good morning.\nCHAIR: We met last night.\nQUESTION: What did you decide?\nCHAIR: Nothing yet.\nQUESTION: When will you?\nCHAIR: Soon.",
	},
	"interview": {
		"“I like the lake”\nQUESTION: Where were you born?\nANSWER: On the boat.\nQUESTION: And then?\nANSWER: I stayed.",
		"Una vida en el agua\nPregunta. ¿Dónde nació?\nRespuesta. En la barca.\nP. ¿Y después?\nR. Me quedé.",
		"« J'aime le lac »\nOù êtes-vous née ?\nSur le bateau, un matin de mars.\nEt ensuite ?\nJe suis restée avec mon oncle.\nPourquoi le lac ?\nParce qu'il est là.",
		"Ein Leben auf dem See\nFrage: Wo sind Sie geboren?\nAntwort: Auf dem Boot.\nFrage: Und dann?\nAntwort: Ich blieb.",
		"Uma vida na água\nPergunta: Onde nasceu?\nResposta: No barco.\nPergunta: E depois?\nResposta: Fiquei.",
	},
	"legal": {
		"HIGH COURT OF EXLAND\nCivil Appeal No. 12 of 2019\nRope Ltd - Appellant\nThe Harbor Board - Respondent\nJUDGMENT\n1. This is an appeal against an order of the board.\n2. The board closed the pier.\n3. It had the power to do so.\n4. The appeal is dismissed.",
		"SENTENCIA 14 de 2020\nTribunal del Lago\n1. La demandante pidió el cierre.\n2. El juez lo negó.\nRESUELVE\nPrimero. CONFIRMAR la decisión.",
		"Cour d'appel de Kervan\nArrêt n° 12 du 3 mai 2019\nAttendu que la société a fermé le quai ;\nPAR CES MOTIFS\nRejette la demande.",
		"Landgericht Seestadt\nUrteil vom 3. Mai 2019\nTatbestand\nDie Klägerin verlangt den Kaufpreis.\nEntscheidungsgründe\nDie Klage ist begründet.",
		"TRIBUNAL DO LAGO\nProcesso n.º 12/19\nAcórdão\nAcordam os juízes:\nA ré fechou o cais.\nPelo exposto, julga-se improcedente a acção.",
	},
	"statement": {
		"Joint Communiqué of the Lake Ministers\nWe, the ministers, reaffirm our friendship.\nWe welcome the new ferry.\nWe agreed to meet again.",
		"Comunicado conjunto de los ministros\nLos ministros reafirman su amistad.\nSaludan el nuevo barco.",
		"Déclaration commune des maires du lac\nNous réaffirmons notre amitié.\nNous saluons le nouveau bateau.",
		"Gemeinsame Erklärung der Minister\nDie Minister bekräftigen ihre Freundschaft.\nSie begrüßen das neue Schiff.\nWir verurteilen den Anschlag.",
		"Declaração conjunta dos ministros\nOs ministros reafirmam a amizade.\nSaudamos o novo barco.",
	},
	"other": {
		"The Lake Letter\n- View this email in your browser\nIssue 14\nGood morning! Here is what we are reading.\nThe ferry is late.\n- You received this email because you signed up.",
		"Boletín del lago\nHola, en este boletín hablamos de barcos.\nEl barco llega tarde.\n- Has recibido este correo porque te suscribiste.",
		"Der Seebrief\nNewsletter, Ausgabe 14\nGuten Morgen! Schön, dass Sie da sind.\nDas Schiff kommt spät.\nBis nächste Woche!\n- Sie erhalten diese E-Mail, weil Sie sich angemeldet haben.",
	},
	"report": {
		"Report on the wells\n# 1. Introduction\nThe wells are old.\n# 2. Methodology\nWe counted them.\n# 3. Findings\nThere are nine.",
		"Informe sobre los pozos\n# Introducción\nSon viejos.\n# Resultados\nHay nueve.",
		"Die Brunnen am See\n# Einleitung\nSie sind alt.\n# Methodik\nWir zählten.\n# Ergebnisse\nEs sind neun.\n# Fazit\nGenug.",
	},
	"opinion": {
		"Leave the pier alone\n@\nI have lived here all my life, and I know my pier.\nI believe that we owe it to our children.\nWe must keep it, and in my view we can.",
		"Dejen el muelle en paz\n@\nYo nací aquí, y creo que nuestro muelle es nuestro.\nNosotros somos del puerto, y me parece que no nos oyen.\nDebemos cuidarlo.",
	},
	"": {
		"Court closes the pier\n@\nThe high court on Friday closed the pier.\n“It is so ordered,” the judge wrote. The appeal was dismissed in March.\nThe defendant may appeal.",
		"Governor thanks the town\n@\n“Ladies and gentlemen, I thank you,” the governor said. “We will be back, and I mean it. My word is my word.”\nThe crowd cheered. (Applause was heard at the pier.)",
		"Why do birds leave?\nNobody knows why the birds left the lake. Was it the cold?\nThe keeper says that they will return, as they did in 1998.\nIs he right? He has been before.\nThe lake was silent on Monday.",
		"The minister's speech angered the town\nThe minister spoke for an hour. He said that the pier was old.\nNobody clapped.",
		"Newsletter editor wins prize\nThe editor of a weekly about boats won a prize on Friday.\nShe thanked her readers.\n- Sign up for our newsletter",
		"A joint statement was expected\nThe ministers met on Friday. They agreed on nothing.\nA spokesman said that they would meet again.",
		"Annual report shows loss\nThe ferry company lost a million, its annual report says.\nIts head resigned.",
		"A. Smith and Q. Jones\nA. Smith was born in 1911. He owned a boat.\nQ. Jones sold it to him.\nA. Smith paid later.",
		"Notes\nNote: the ferry is late.\nPlace: the pier.\nTime: nine.",
		"I went to the lake\n@\nI took my boat and went to the lake. We rowed for an hour.\nMy sister was with me. We saw a heron.",
	},
}

func TestKinds(t *testing.T) {
	for want, texts := range kinds {
		for _, s := range texts {
			got, ok := Of(text(s))
			if got.Kind != want || ok != (want != "") || ok && got.Rule == "" {
				t.Errorf("kind %q, want %q (%+v):\n%s\n", got.Kind, want, got, s)
			}
		}
	}
}

func TestLabels(t *testing.T) {
	for s, want := range map[string]string{
		"INTERVIEWER: Where?":         "INTERVIEWER",
		"Moderator (off): Welcome.":   "Moderator (off)",
		"THE PRESIDENT: Thank you.":   "THE PRESIDENT",
		"UNIDENTIFIED SPEAKER: Yes.":  "UNIDENTIFIED SPEAKER",
		"Speaker 2: No.":              "Speaker 2",
		"PREGUNTA: ¿Dónde?":           "PREGUNTA",
		"LE MAIRE : Bonjour.":         "LE MAIRE",
		"Zusatzfrage: Wann?":          "Zusatzfrage",
		"Vors.: Danke.":               "Vors.",
		"O MINISTRO: Não.":            "O MINISTRO",
		"Pregunta. ¿Dónde?":           "Pregunta",
		"P. ¿Dónde?":                  "P",
		"NORA PELL: Here.":            "",
		"Nora Pell: Here.":            "",
		"The boat: a history":         "",
		"question: small letters":     "",
		"MODERATOR.Here":              "",
		"The president spoke: nobody": "",
		"Contact: the press office":   "",
		"Speaker":                     "",
		"10:30: the meeting begins":   "",
		"Moderator – und dann weiter": "",
	} {
		l, ok := Read(s)
		if got := s[:l.End]; got != want || ok != (want != "") {
			t.Errorf("%q: label %q, want %q", s, got, want)
		}
	}
	if d := Labels([]string{"MODERATOR: alone", "and text"}); len(d.Labels) != 0 {
		t.Error("one label alone makes no conversation")
	}
	if d := Labels([]string{"P. Pérez nació aquí.", "Compró un barco.", "P. Pérez volvió."}); len(d.Labels) != 0 {
		t.Error("initials are no labels")
	}
	talk := []string{"LQ: Who pays for the pier?", "Pell: The town does.", "LQ: And for the lake?", "Pell: Nobody. NATO: an alliance.", "LQ: Thank you."}
	if d := Labels(talk); len(d.Labels) != 3 || d.Labels[0].End != 2 || d.Labels[4].End != 2 {
		t.Errorf("letters that ask: %v", d.Labels)
	}
	if d := Labels([]string{"NATO: an alliance of the north.", "It met in May.", "WHO: a body for health.", "It met in June.", "NATO: again."}); len(d.Labels) != 0 {
		t.Errorf("a glossary has no speakers: %v", d.Labels)
	}
}

func TestFormsGrowWithTheText(t *testing.T) {
	for name, line := range map[string]string{"turns": "QUESTION: Where (Applause) is it?", "numbers": "1. It is ordered that we welcome", "quotes": "“I believe “we must “", "brackets": "((((((((a (b (c [d "} {
		t.Run(name, func(t *testing.T) {
			growth.Linear(t, 2000, func(n int) func() {
				x := text(strings.Repeat(line+"\n", n))
				return func() { Of(x); Labels([]string{line, line}) }
			})
		})
	}
}

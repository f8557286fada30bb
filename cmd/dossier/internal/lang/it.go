package lang

// Italian, as far as it is read: a clipping may quote it, date itself in it or be
// translated from it.

var italian = Language{
	Tag: "it", Name: "Italian",
	Only: "texts in Italian are told from others; what their heads and sentences say is not read yet",
	Detect: Detect{
		Common:    "il lo la i gli le di del della dei delle che e in un una per con non è si al alla da nel sono più ha come anche ma o su degli dello nella nelle nei negli dal dalla dai sul sulla alle ai agli questo questa questi suo sua suoi sue loro ogni essere stato stata hanno tra fra se ad ed ci chi cui quando dove tutti tutto dopo contro uno era erano ne può dell nell all aveva avevano sarà sarebbe fu disse né nessuno nessuna stesso altro altra altri qui prima ora volta giorno anni tutta tutte bene così",
		Languages: map[string]string{"italiano": "it"},
	},
	Dates: Dates{
		DayFirst: true,
		Months: [12]Words{"gennaio gen", "febbraio", "marzo", "aprile", "maggio mag", "giugno giu", "luglio lug", "agosto",
			"settembre set", "ottobre ott", "novembre", "dicembre"},
		Of: "di",
	},
	// Levels are those of Italy's law on secrets of State (124/2007) and what offices
	// print.
	Marks: Marks{
		Levels: "riservat*|riservatissim*|segret*|segretissim*|confidenzial*|uso interno|uso ufficiale|uso esclusivo|uso d'ufficio|diffusione limitata|diffusione vietata|diffusione riservata|divulgazione vietata|vietata la|" +
			"non divulgare|non diffondere|non pubblicare|non distribuire|non divulgabile|non citare|non condividere|non riprodurre|non destinato alla|documento interno|bozza|vietata|solo per",
		Around:  "pagina|pagine|lavoro|progetto|provvisorio|strettamente|altamente|molto|di|del|della|dello|delle|il|la|lo|i|le|per|ad|a|e|o|con|senza|documento|informazione|informazioni|materiale|nota|rapporto|versione|copia|ufficiale|interno|interna|esclusivo|esclusivamente|solo|uso|diffusione|divulgazione|pubblicazione|distribuzione|riproduzione|autorizzazione|preventiva|stato|d'ufficio|destinatario",
		Open:    "riproduzione riservata|riproduzione vietata|diritti riservati|non riservato|non classificato|non segreto|declassificato|di pubblico dominio|diffusione pubblica",
		Labels:  "classifica classificazione livello diffusione riservatezza stato accesso",
		Colours: "rosso rossa ambra verde bianco chiaro giallo arancione viola blu nero",
		Alone:   "interno interna",
		Press:   "tutti media stampa per il giorno",
		Papers:  "documento rapporto comunicato informazione informazioni nota materiale testo discorso studio contenuto",
		Embargo: `(?:sotto|con) embargo|embargat[oaie]|embargo(?: stampa)?`,
		Hold:    `(?:da )?non (?:pubblicare|diffondere|divulgare|utilizzare|pubblicabile|divulgabile|diffondibile)(?: ne \w+)*|(?:divieto|vietata) (?:di |la )(?:pubblicazione|diffusione|divulgazione)|(?:pubblicazione|diffusione|divulgazione) vietata|(?:e )?vietato (?:pubblicare|diffondere|divulgare)|divieto di (?:pubblicare|diffondere|divulgare)`,
		Until:   `fino a(?:l|lle|i)?|sino a(?:l|lle)?|prima d(?:el|elle|i)|a partire dal?`,
		Never:   "nessuno no",
	},
	Keys: Keys{
		Restrict: "bozza riservat* segret* confidenzial* privato nascosto embargat*",
		Beside:   "è fino al data di del livello",
		Show:     "pubblicato pubblicare pubblico diffondere visibile",
		See:      "visibilità",
		Not:      "non",
		State:    "stato accesso",
		Yes:      "sì vero",
		No:       "no falso mai",
		Open:     "pubblico aperto tutti pubblicato",
		Private:  "privato privata",
		Closed:   "bozza|privato|privata|nascosto|interno|riservato|riservata|sotto embargo|non pubblicato",
	},
	Furniture: Furniture{
		MailFrom: "da|mittente", MailSent: "inviato|data", MailTo: "a|per|cc", MailSubject: "oggetto", ReplyMarks: "rif", ForwardMarks: "i", NoSubject: "nessun oggetto|(nessun oggetto)",
		Forwarded: `(?:inizio )?messaggio inoltrato`, Original: `messaggio originale`, Wrote: `il (?:giorno )?.{4,90}? ha scritto`, MailRoles: "stampa redazione ufficiostampa notizie",
	},
	Names: Names{Particles: "di da"},
}

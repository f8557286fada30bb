package lang

// German, as far as it is read: a clipping may quote it, date itself in it or be
// translated from it.

var german = Language{
	Tag: "de", Name: "German",
	None: map[string]string{
		"Dates.DayTo": "a day stands before its month",
	},

	Detect: Detect{
		Common:    "der die das und in den von zu mit ist im für auf des dem nicht ein eine sich auch als an es werden wird sind hat dass bei nach wie aus",
		Title:     "der die das und ist ein eine mit auf für im",
		Languages: map[string]string{"deutsch": "de"},
	},
	Dates: Dates{
		Months: [12]Words{"januar jänner jan", "februar feber feb", "märz mär", "april apr", "mai", "juni jun", "juli jul", "august aug",
			"september sept sep", "oktober okt", "november nov", "dezember dez"},
		CapitalMonths: true,
		CapitalNouns:  true,
		DayFirst:      true,
		Weekdays:      [7]Words{"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag"},
		Ordinals:      ".",
		Seasons:       "frühling frühjahr sommer herbst winter",

		Of:      "des",
		Article: "der die das dem den",
		From:    "von vom seit",
		To:      "bis zum zu",
		Between: "zwischen",
		And:     "und",
		Or:      "oder",

		BeforeYear:  "seit ab anfang mitte ende jahr jahre jahres jahren frühjahr frühling sommer herbst winter zwischen vor nach bis von in um",
		BareYear:    "in im mit von vor nach für auf an am bei zum zur durch gegen über unter ohne um und oder als wie der die das den dem des ein eine einen einem einer sein seine ihr ihre nicht noch nur auch erstmals wieder zu aus",
		Determiners: "der die das den dem des sein seine ihr ihre",
		DecadeEnd:   "er",
		Plural:      "en er",
		Singular:    "war ist wird wurde kam begann endete brachte hatte",
		Counted: `menschen personen soldaten männer frauen kinder meter metern kilometer kilometern meilen dollar euro tonnen prozent millionen
			tausend hektar barrel stimmen familien mitglieder mitgliedern kämpfer opfer fälle fällen tote toten häuser häusern seiten grad stunden
			tage tagen wochen monate monaten mal punkte punkten stellen plätze plätzen zimmer exemplare haushalte haushalten befragte befragten
			dörfer dörfern schulen firmen unternehmen zivilisten flüchtlinge flüchtlingen migranten studenten studierende schüler schülern lehrer
			arbeiter arbeitern beschäftigte beschäftigten mitarbeiter mitarbeitern patienten einwohner einwohnern bewohner bewohnern gemeinden
			fahrzeuge fahrzeugen autos lastwagen gebäude gebäuden wohnungen einheiten aktien wörter wörtern häftlinge gefangene polizisten
			dosen tests liter litern gramm kilo kg km m cm mm mw gb mb usd eur franken kronen passagiere besucher besuchern demonstranten
			geiseln bäume bäumen tiere tieren`,
		CountBefore: "insgesamt mehr weniger rund etwa gut knapp",
		CountJoin:   "als von",
		Change:      "stieg stiegen sank sanken fiel fielen wuchs wuchsen kletterte gestiegen gesunken gewachsen",
		Moved:       "verschoben verlegt vertagt verschob verlegte",
		Numbered: "nr nummer nummern seite seiten zimmer raum version abschnitt artikel gesetz verordnung richtlinie beschluss resolution fall " +
			"akte blatt zeile flug strecke kanal modell absatz paragraf urteil auflage band bd aktenzeichen az",
		Period: "saison spielzeit geschäftsjahr schuljahr haushaltsjahr wirtschaftsjahr wintersemester zeitraum krise haushalt doppelhaushalt " +
			"legislaturperiode winter jahre jahren kampagne dürre",

		Nth:     [4]Words{"erste ersten erstes", "zweite zweiten zweites", "dritte dritten drittes", "vierte vierten viertes letzten"},
		Quarter: "quartal quartals vierteljahr",
		Half:    "halbjahr halbjahres hälfte",
		Letters: "q",
		Fiscal:  "geschäftsjahr geschäftsjahres haushaltsjahr",

		Calendars: "hidschra islamischen islamische persischen iranischen buddhistischen jüdischen hebräischen äthiopischen koptischen nepalesischen",
		Eras:      "vchr|vorchristus|vuz|ah",

		On:     "am",
		Toward: "für bis vor zum",
		Past: "war waren wurde wurden hatte hatten hat haben kam kamen ging gingen traf trafen fand fanden gab gaben begann begannen starb starben " +
			"sagte sagten ließ schrieb sprach nahm brach zog",
		PastEnd: "te ten",
		Future: "wird werden soll sollen nächste nächsten kommende kommenden geplant geplante geplanten vorgesehen bevorstehende bevorstehenden " +
			"frist angesetzt verschoben will wollen",
		Will:    "wird werden",
		OnDay:   "am",
		LastDay: "vergangenen letzten",
		NextDay: "kommenden nächsten",
		NoDay:   "jeden folgenden darauffolgenden jenem",
		Relative: []Relative{
			{Phrase: "gestern", Days: -1},
			{Phrase: "vergangenen monat", Months: -1},
			{Phrase: "letzten monat", Months: -1},
			{Phrase: "nächsten monat", Months: 1},
			{Phrase: "kommenden monat", Months: 1},
			{Phrase: "vergangenen jahr", Years: -1},
			{Phrase: "letzten jahr", Years: -1},
			{Phrase: "nächsten jahr", Years: 1},
			{Phrase: "kommenden jahr", Years: 1},
		},

		ClockBefore: `um`,
		ClockAfter:  `uhr`,
	},
	// Levels are those of Germany's Verschlusssachenanweisung and of Austria's and
	// Switzerland's rules, and what offices print.
	Marks: Marks{
		Levels: "vertraulich*|geheim|streng geheim|geheimhaltung*|verschlusssache|vs|nfd|dienstgebrauch|für den dienstgebrauch|eingeschränkt|internen gebrauch|interner gebrauch|interne verwendung|internen verwendung|nicht zur|nicht öffentlich*|nicht zitieren|nicht kopieren|nicht teilen|nur intern|rein intern|" +
			"nicht für|nicht weitergeben|nicht veröffentlichen|nicht verbreiten|nicht verteilen|keine weitergabe|keine veröffentlichung|dienstgeheimnis|amtsgeheimnis|amtlich geheimgehalten|entwurf|verschluss",
		Around:  "seite|seiten|arbeitsfassung|vorläufig|streng|strikt|nur|für|fur|den|die|das|der|zum|zur|zu|und|oder|bitte|im|in|von|an|interner|dokument|unterlage|information|dienstlichen|internen|interne|gebrauch|verwendung|veröffentlichung|verbreitung|weitergabe|verteilung|dritte|personenkreis|öffentlichkeit|bestimmt|amtlich|persönlich|fassung|kopie|öffentliche|dienstgebrauch",
		Open:    "nicht vertraulich|nicht geheim|offen|öffentlich|zur veröffentlichung|zur sofortigen veröffentlichung|zur veröffentlichung frei|frei zur veröffentlichung",
		Labels:  "einstufung klassifizierung klassifikation geheimhaltungsgrad vertraulichkeit status verteiler schutzstufe zugriff",
		Colours: "rot gelb orange grün weiss weiß klar bernstein blau schwarz lila",
		Alone:   "intern",
		Press:   "alle medien presse für am dem den",
		Papers:  "dokument* bericht* meldung pressemitteilung* mitteilung text* rede studie information* material",
		Embargo: `(?:mit |unter |achtung[,:!]? )?sperrfrist(?:ende)?|gesperrt|(?:unter )?embargo`,
		Hold:    `(?:bitte )?(?:nicht|keine) (?:zur |vor\w* )?(?:veroffentlich|verbreit|verwend|send|freigeb)\w*|(?:veroffentlichung|verwendung|verbreitung|sendung|frei|freigegeben)(?: erst| nicht| fur)?|nicht`,
		Until:   `bis|vor|ab|erst ab|nicht vor`,
		Never:   "keine kein aufgehoben",
	},
	Keys: Keys{
		Restrict: "entwurf vertraulich* geheim* intern privat versteckt sperrfrist* gesperrt unveröffentlicht einstufung",
		Beside:   "ist bis zum datum am stufe",
		Show:     "veröffentlicht veröffentlichen öffentlich sichtbar",
		See:      "sichtbarkeit",
		Not:      "nicht",
		State:    "status zustand zugriff",
		Yes:      "ja wahr",
		No:       "nein falsch nie",
		Open:     "öffentlich offen alle veröffentlicht",
		Private:  "privat unveröffentlicht",
		Closed:   "entwurf|privat|intern|versteckt|vertraulich|gesperrt|unveröffentlicht|nicht öffentlich",
	},
	Names:  Names{Particles: "von der den zu", Small: "am für und"},
	Bodies: Bodies{Outlets: `zeitung|spiegel`},
}

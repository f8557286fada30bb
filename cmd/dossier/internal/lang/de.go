package lang

// German, of Germany first: most of it holds for Austria and Switzerland as well.

var german = Language{
	Tag: "de", Name: "German",
	Corrections: germanCorrections,
	Translated:  germanTranslated,
	Credits:     germanCredits,
	Forms:       germanForms,
	Cues:        germanCues,
	Whose:       germanWhose,
	Things:      germanThings,
	None: map[string]string{
		"Names.OfThe":         "every noun has a capital, and what is before it in a name",
		"Names.Of":            "every noun has a capital, and what is before it in a name",
		"Names.NoVerb":        "every noun has a capital, and what is before it in a name",
		"Names.AdjectiveEnds": "every noun has a capital, and what is before it in a name",
		"Names.NoAdjective":   "every noun has a capital, and what is before it in a name",
		"Names.VerbEnds":      "every noun has a capital, and what is before it in a name",
		"Dates.DayOf":         "a day stands before its month with nothing between",
		"Dates.MonthOf":       "a day stands before its month without the word",
		"Names.Letters":       "a letter with a full stop is an initial",
		"Persons.Surnames":    "a name of two words needs none to be told by",
		"Persons.SurnameEnds": "many surnames are given names as well",
		"Persons.Generations": "father and son are told apart by words before the name",
		"Persons.Elders":      "nothing behind a surname is a part of it",
		"Persons.Patronymics": "names from Arabic are printed with the words of English",
		"Dates.YearPrefix":    "Anfang 2018: BeforeYear has the words",
		"Dates.Decade":        "a decade is told by the end of its number",
		"Dates.Decades":       "a decade is told by the end of its number",
		"Dates.Possessive":    "what has a year is joined to it by a word",
		"Dates.NotDay":        "a body named for a day has the day at its end",
		"Dates.PastWith":      "hat and wurde say so alone",
		"Dates.WithEnd":       "hat and wurde say so alone",
		"Dates.ToCome":        "what is to come has a verb of its own",
		"Marks.Capital":       "a word of a mark that is common alone has a level beside it",
		"Marks.Dated":         "an embargo has its word",
		"Head.Slug":           "the marks of English agencies stand above German texts as well",
		"Prose.Everyday":      "a month is no everyday word",
		"Prose.LooseEnd":      "participles end like other words",
		"Prose.Units":         "lengths are printed with the metric signs",
		"Keys.Gate":           "keys that open on a day are written in English",
		"Keys.After":          "keys that open on a day are written in English",
		"Names.OfficeMore":    "what belongs to an office is joined to it: Vizepräsident",
		"Names.JoinNames":     "two surnames have a hyphen",
		"Dates.DayTo":         "a day stands before its month",
	},

	Detect: Detect{
		Common:       "der die das und in den von zu mit ist im für auf des dem nicht ein eine sich auch als an es werden wird sind hat dass bei nach wie aus einen einem einer eines er sie wir ich war um oder aber noch nur über zum zur vor so durch am haben man wurde wurden können kann mehr bis wenn unter sein seine ihre ihr diese dieser dieses keine jeder alle gegen hatte ihn ihm ihnen ihren ihrem seinen seiner dort hier dann doch jetzt zwei jahr jahre hatten wäre würde alles etwas ohne zwischen während nichts",
		Title:        "der die das und ist ein eine mit auf für im",
		TitleLetters: `ß`,
		Languages:    map[string]string{"deutsch": "de", "englisch": "en", "spanisch": "es", "französisch": "fr", "portugiesisch": "pt", "italienisch": "it"},
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
			{Phrase: "vergangenen jahres", Years: -1},
			{Phrase: "letzten jahres", Years: -1},
			{Phrase: "vorigen jahres", Years: -1},
			{Phrase: "nächsten jahres", Years: 1},
			{Phrase: "kommenden jahres", Years: 1},
			{Phrase: "kommenden jahr", Years: 1},
		},

		ThisYear:    "dieses jahres|diesen jahres|des laufenden jahres",
		ThatYear:    "jenes jahres|desselben jahres|des gleichen jahres|des selben jahres|dieses selben jahres",
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

	Names: Names{
		Particles:  "von der den zu",
		BeforeNoun: "der die das dem den des am im zum zur vom beim ins ans aufs diese dieser dieses diesem diesen",
		BeforeAny: `ein eine einen einem einer eines kein keine keinen keinem keiner jede jeder jedes jedem jeden mein meine meinen meinem meiner
			dein deine deinen deinem deiner sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere unseren unserem unserer
			viel viele vielen einige einigen mehrere mehreren alle allen`,
		KindEnds:   "stadt städte gemeinde metropole bundesstaat bundesstaats verein vereins klub klubs fußballclub mannschaft ligist ligisten konkurrent konkurrenten rivale rivalen konzern konzerns hersteller herstellers unternehmen unternehmens anbieter label labels magazin magazins zeitung nachrichtenagentur insel band",
		CaseEnds:   "es|er e|en em",
		Genitive:   "s",
		Small:      "am für und",
		Honorifics: "hr fr dr prof ing mag",
		Courtesies: germanCourtesies,
		Titles: germanCourtesies + ` präsident präsidentin bundespräsident ministerpräsident ministerpräsidentin kanzlerin bundeskanzler bundeskanzlerin ministerin
			bundesminister bundesministerin außenminister außenministerin innenminister innenministerin bürgermeister bürgermeisterin
			oberbürgermeister oberbürgermeisterin botschafter botschafterin doktor professorin senatorin staatssekretär landrat landrätin`,
		Men:          "herr könig prinz graf freiherr fürst herzog baron ehemann vater bruder sohn onkel",
		Women:        "frau königin prinzessin gräfin freifrau fürstin herzogin baronin ehefrau witwe mutter schwester tochter tante",
		Pronouns:     "er",
		PostNominals: "phd",
		NameEnds:     "gmbh ag",
		Posts:        "präsident präsidentin bundespräsident ministerpräsident ministerpräsidentin minister ministerin außenminister außenministerin innenminister innenministerin finanzminister finanzministerin kanzler kanzlerin bundeskanzler bundeskanzlerin senator senatorin botschafter botschafterin sprecher sprecherin direktor direktorin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin generalsekretär generalsekretärin abgeordnete abgeordneter general admiral richter richterin bischof erzbischof professor professorin vorsitzende vorsitzender chef chefin ökonom ökonomin pressesprecher pressesprecherin geschäftsführer geschäftsführerin staatssekretär staatssekretärin landrat landrätin vorstandschef vorstandschefin parteichef parteichefin chefredakteur chefredakteurin regierungssprecher trainer trainerin",
		Held:         "bei beim im in für",
		Offices:      "präsident präsidentin minister ministerin senator senatorin sekretär botschafter botschafterin bürgermeister bürgermeisterin",
		Says:         "sagte erklärte betonte kritisierte forderte warnte kündigte meinte",

		BylineFront: `text|reportage|interview|analyse|ein bericht|ein kommentar|ein gastbeitrag`,
		Byline:      `von|(?:geschrieben|verfasst|eingestellt) von|text von|autor(?:in|en)?|ein (?:bericht|kommentar|gastbeitrag) von|interview(?:t)? von`,
		With:        "mit",
		In:          "in aus",
		NoPerson:    `(?:unsere |die )?redaktion|(?:den )?agenturen|agenturmaterial`,
		AndAgencies: `(?:und|mit)\s+agenturen`,
		Role: `professor(?:in)?|forscher(?:in)?|analyst(?:in)?|journalist(?:in)?|kolumnist(?:in)?|autor(?:in)?|direktor(?:in)?|schriftsteller(?:in)?|` +
			`anwalt|anwältin|historiker(?:in)?|ökonom(?:in)?|expert(?:e|in)|berater(?:in)?|redakteur(?:in)?|korrespondent(?:in)?`,
		RoleBehind:  `korrespondent(?:in)?(?: .*)?|und agenturen|mit agenturen|redakteur(?:in)?`,
		NoteVerbs:   `ist|war|hat|arbeitet|schreibt|leitet|lehrt`,
		IsVerbs:     `ist|war|lehrt|leitet`,
		NoteStarts:  `Er|Sie|Ihr|Sein`,
		AuthorNote:  `(?:über|zu) (?:den autor|die autorin|die autoren)|zur person`,
		AuthorWords: "autor",
	},

	Bodies: Bodies{
		HeadsEnd: true,
		Organizations: `bundesministerium landesministerium bundestag bundesrat bundesgericht bundesgerichtshof bundesverfassungsgericht bundesamt landesamt
			bundeswehr staatsanwaltschaft universität gewerkschaft stiftung verein verband kreistag landtag nationalrat sparkasse aktiengesellschaft
			hochschule ministerium innenministerium außenministerium finanzministerium verteidigungsministerium gesundheitsministerium landgericht
			amtsgericht oberlandesgericht verwaltungsgericht verfassungsgericht gerichtshof gericht polizei bundespolizei landespolizei
			landeskriminalamt bundeskriminalamt verfassungsschutz bundesverband bundesbank zentralbank bank bundesagentur bundesanstalt
			bundesregierung landesregierung bundesversammlung ausschuss kommission rat parlament senat partei union bündnis bund bewegung front
			allianz gesellschaft vereinigung gemeinschaft kirche bistum erzbistum schule gymnasium akademie institut museum theater oper bibliothek
			klinikum krankenhaus zentrum club zeitung magazin rundfunk sender fernsehen verlag fonds orchester philharmoniker brigade bataillon
			regiment division armee marine luftwaffe garde botschaft konsulat behörde dienst werke werk konzern gruppe holding genossenschaft kammer
			handwerkskammer handelskammer börse orden liga fraktion stadtrat gemeinderat bürgerschaft abgeordnetenhaus kantonsrat ständerat
			volkspartei sportverein turnverein`,
		Places: `fluss insel halbinsel bucht meerenge flughafen gebirge landkreis bundesland bezirk straße platz stadt see fluß berg berge tal wald park
			schloss burg dom turm bahnhof hauptbahnhof brücke hafen küste ozean meer wüste provinz ufer chaussee kreis gemeinde dorf ortsteil stadtteil königreich
			kaiserreich fürstentum herzogtum grafschaft erzherzogtum emirat kanton halbinseln inseln allee weg gasse stadion autobahn haus palast`,
		Policies: `gesetz grundgesetz vertrag abkommen verordnung übereinkommen gesetzbuch richtlinie reform programm verfassung charta erklärung
			resolution strategie protokoll konvention`,
		Events: `krieg weltkrieg schlacht gipfel konferenz meisterschaft weltmeisterschaft bundestagswahl landtagswahl volksabstimmung spiele turnier
			festival pokal messe preis massaker streik anschlag krise epidemie pandemie erdbeben putsch kongress revolution aufstand
			europameisterschaft wahl wahlen volksabstimmungen friede frieden`,
		Leading: `universität bundesministerium bundesamt stiftung hochschule verband ministerium institut kommission rat partei bund bewegung
			gesellschaft vereinigung schule akademie museum theater bank schloss burg dom see berg insel halbinsel bucht meerenge straße republik königreich kaiserreich fürstentum
			herzogtum provinz vertrag schlacht krieg konferenz gesetz gewerkschaft verein`,
		Outlets: `konsulat|generalkonsulat|delegation|zeitung|spiegel|ministerium|bundesministerium|botschaft|bundesregierung|verband|stiftung|institut|universität|tageblatt|rundschau|` +
			`anzeiger|nachrichten|kurier|agentur|presse|rundfunk|hochschule`,
	},

	Head: Head{
		Labels: map[string]string{
			"entscheidungsdatum": "published", "urteilsdatum": "published", "beschlussdatum": "published", "datum der entscheidung": "published", "datum des urteils": "published", "datum des beschlusses": "published", "verkündet am": "published",
			"titel": "title", "betreff": "title", "originaltitel": "title_original", "originalartikel": "title_original", "übersetzung von": "title_original",
			"datum": "published", "veröffentlicht": "published", "veröffentlicht am": "published", "erschienen am": "published", "erschienen": "published",
			"aktualisiert": "updated", "aktualisiert am": "updated", "zuletzt aktualisiert": "updated", "stand": "updated", "abgerufen am": "retrieved",
			"abgerufen": "retrieved",
			"autorin":   "authors", "autoren": "authors", "geschrieben von": "authors",
			"von":    "from",
			"quelle": "publisher", "herausgeber": "publisher", "verlag": "publisher", "herausgegeben von": "publisher",
			"adresse": "source_url", "sprache": "language", "originalsprache": "original_language", "ort": "place",
			"übersetzt von": "translator", "übersetzung": "translator", "art": "kind", "lizenz": "licence", "rechte": "rights", "an": "ignore",
			"rubrik": "ignore", "ressort": "ignore",
		},
		DateLabels:   "datum|stand|veröffentlicht|veröffentlicht am",
		FootLabels:   "quelle|datum|übersetzt von|originalartikel",
		DateFront:    `(?:veröffentlicht|erschienen|aktualisiert|geändert|abgerufen|datum|stand|ausgegeben)(?: am| vom)?|am|vom|den`,
		DateFrontEnd: `am|vom`,
		Updated:      "aktualis stand änder",
		Retrieved:    "abgeruf",
		Kinds: map[string]string{
			"meinung": "opinion", "kommentar": "opinion", "gastbeitrag": "opinion", "leitartikel": "opinion", "kolumne": "opinion",
			"nachrichten": "news", "eilmeldung": "news", "pressemitteilung": "press-release", "presseerklärung": "press-release",
			"erklärung": "statement", "gespräch": "interview", "protokoll": "transcript", "rede": "transcript", "bericht": "report",
			"arbeitspapier": "report", "kurzbericht": "brief", "faktencheck": "fact-check",
		},
		TitleKinds:   "meinung|kommentar|gastbeitrag|gespräch|erklärung",
		TitleKindFor: "mit von zu",
		Series:       "bericht|arbeitspapier|kurzbericht",
		SeriesNumber: `nr`,
		Sections:     "pressemitteilungen|pressebereich|aktuelles|meldungen|newsticker|welt|politik|wirtschaft|ausland|inland|gesellschaft|sicherheit|kultur|exklusiv|panorama",
		Parts: "zusammenfassung|einleitung|einführung|hintergrund|überblick|inhalt|inhaltsverzeichnis|schluss|fazit|empfehlungen|methodik|" +
			"anmerkungen|quellen|literatur|vorwort|anhang|zeittafel|ergebnisse",
		Numbered:    "abbildung|abb|tabelle|tab|grafik|karte|anhang|anlage|kapitel|abschnitt|teil|formular|blatt",
		TableSource: "quelle|quellen",
		Adopted:     `(?:resolution [\w/().-]+(?: [\w().-]+){0,2}|entschließung [\w/().-]+|(?:angenommen|verabschiedet) (?:von|durch)) (?:der |des |dem )(\p{Lu}[\p{L}’' -]{3,60}?)(?: auf (?:ihrer|seiner) [\w.]+ (?:sitzung|tagung))? (?:vom|am)`,
		NoteParts:   "anmerkungen|quellen|literatur|fußnoten",
		BriefParts:  "zusammenfassung",
		Questions:   "F A",
		Issue:       `nr|ausgabe|jahrgang|band`,
		Address:     `quelle|abrufbar unter`,
		Release:     `zur sofortigen veröffentlichung|frei zur veröffentlichung`,
	},

	Prose: Prose{
		Abbreviations: "bzw evtl ggf inkl vgl z.b d.h u.a nr str hrsg bd",
		MayEnd:        "usw etc n.chr v.chr",
		Starters: `Der Das Ein Eine Er Sie Es Wir Ich Im Auf Mit Nach Bei Für Aus Seit Wenn Als Aber Und Oder Doch Dieser Diese Dieses Damit Dabei Dort
			Hier Auch Nicht Nur Zudem Dennoch Denn Dazu Danach Bereits Allerdings Außerdem Während`,
		Indefinite: "ein eine einen einem einer",
		Copula:     "ist sind",
		Loose:      "der des dem im am in von für mit zu zum zur auf an und oder dass welche welcher als ist sind wurde sagte gegen über unter nicht kein keine nie dessen deren wenn wo wer mutmaßliche mutmaßlicher künftige künftiger mögliche möglicher",
		When:       "zeit zeitraum tag tage tagen woche wochen monat monate jahr jahre jahren nacht morgen abend selben anderen",
		Stop: "der das dem des und oder ein eine einen einem einer eines im am zu zum zur von vom auf aus bei nach fur uber unter ist sind wird werden " +
			"wurde wurden nicht auch sich es er sie wir ich ihr sein seine ihre ihren dass wie als aber doch noch nur schon sehr kann hatte haben",
		Stems: "ern>3 em>3 en>3 er>3 es>3 e>3 s>4|" +
			"ungs>3 ung>3 lichkeit>3 igkeit>3 keit>4 heit>4 lich>3 isch>3 ig>3 schaft>4 los>4 bar>4 er>4 est>3 st>4 end>4 t>4|" +
			"en>3 e>3",
	},
	Foot:      germanFoot,
	Furniture: germanFurniture,

	Persons: Persons{
		Male: `hans peter wolfgang klaus werner heinz jürgen michael thomas andreas stefan christian matthias markus martin frank bernd uwe dieter günter
			günther gerhard helmut manfred horst karl walter rolf ralf jörg jens torsten thorsten olaf friedrich franz josef otto heinrich johann
			johannes georg paul lukas felix jonas leon maximilian tobias sebastian florian daniel alexander philipp dirk sven kai holger volker
			ulrich rainer joachim christoph robert jan`,
		Female: `ursula renate monika helga karin brigitte ingrid sabine petra andrea susanne claudia birgit gabriele angelika christine katharina anna
			maria elisabeth erika eva julia sandra nicole stefanie anja katrin kathrin silke heike martina barbara christa gisela inge jutta
			annalena angela lena laura lea hannah sophie marie johanna franziska nadine melanie daniela simone tanja ulrike ute bärbel nancy saskia
			svenja ricarda`,
		Honours: "freiherr graf",
	},
	Speech: Speech{
		Verbs: `sagte sagt erklärte erklärt betonte betont fügte ergänzte ergänzt warnte warnt meinte meint behauptete behauptet berichtete berichtet
			schrieb schreibt fragte fragt antwortete antwortet entgegnete entgegnet erwiderte erwidert forderte fordert kritisierte kritisiert
			räumte unterstrich unterstreicht versicherte versichert kündigte teilte äußerte äußert bekräftigte bekräftigt beklagte beklagt
			lobte lobt bestätigte bestätigt bemerkte bemerkt stellte urteilte urteilt mahnte mahnt rief ruft twitterte postete gestand
			erinnerte erinnert verkündete verkündet resümierte zitierte gesagt`,
		Saying:     "sagend",
		Told:       "fragte fragt erinnerte erinnert warnte warnt",
		Helpers:    "hat haben hatten hatte auch später dann gestern heute selbst jedoch aber noch am sich dazu damit zudem außerdem weiter montag dienstag mittwoch donnerstag freitag samstag sonntag",
		He:         "er",
		She:        "sie",
		Nobody:     "ich wir ihr man es wer",
		According:  "so|laut|nach angaben von|nach den worten von",
		AfterName:  "zufolge",
		Replies:    "antwort reaktion",
		That:       "dass",
		Of:         "von vom des der",
		At:         "in im an bei beim mit nach zu zum zur aus für gegen über unter vor durch ohne um seit während wegen gegenüber auf",
		Breaks:     "dass welcher welche welches während als wenn wo weil aber und oder ob obwohl denn sondern da",
		Articles:   "der die das den dem ein eine einer eines sein seine ihr ihre dieser diese dieses",
		Leaders:    "präsident|präsidentin|staatschef|staatschefin|ministerpräsident|ministerpräsidentin|kanzler|kanzlerin|bundeskanzler|bundeskanzlerin|regierungschef|regierungschefin|premierminister|premierministerin",
		Adverbs:    "weise",
		Belongings: "regierung regime kampagne kabinett team familie anwalt sprecher sprecherin",
		Is:         "ist war sind waren wird wurde worden",
		Definite:   "der die das",
		As:         "wie",
	},
}

const germanCourtesies = "herr herrn frau dr prof"

package lang

// German, as far as it is read: a clipping may quote it, date itself in it or be
// translated from it.

var german = Language{
	Tag: "de", Name: "German",
	Only: "texts in German are told from others; what their heads and sentences say is not read yet",
	Detect: Detect{
		Common:    "der die das und in den von zu mit ist im für auf des dem nicht ein eine sich auch als an es werden wird sind hat dass bei nach wie aus",
		Title:     "der die das und ist ein eine mit auf für im",
		Languages: map[string]string{"deutsch": "de"},
	},
	Dates: Dates{
		Months: [12]Words{"januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober okt", "november",
			"dezember dez"},
		CapitalMonths: true,
		Weekdays:      [7]Words{"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag"},
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
		Helpers:    "hat hatte auch später dann gestern heute selbst jedoch aber noch am sich dazu damit zudem außerdem weiter montag dienstag mittwoch donnerstag freitag samstag sonntag",
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

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
	Foot:      germanFoot,
	Furniture: germanFurniture,
	Names:     Names{Particles: "von der den zu", Small: "am für und"},
	Bodies:    Bodies{Outlets: `zeitung|spiegel`},
}

package lang

// German: the words of credit lines, and of lines that are never a title.

var germanCredits = Credits{
	By:          `(?:(?:ein(?:e)? (?:bericht|analyse|kommentar|reportage|gastbeitrag|beitrag|interview|essay|kolumne)|bericht|analyse|kommentar|reportage|gastbeitrag|beitrag|interview|essay|kolumne|text|geschrieben|verfasst|aufgezeichnet|protokolliert|erstellt) )?von|autor(?:en|in|innen)?|verfasser(?:in)?|text|interview geführt von|das gespräch führten?|eine kolumne von|interview`,
	Others:      `(?:fotos?|fotografien?|bild(?:er)?|bearbeitet|bearbeitung|redaktion|übersetzt|übersetzung|illustration(?:en)?|illustriert|video|videos|grafik(?:en)?|produktion|lektorat|mitarbeit|kamera|schnitt)(?: (?:von|durch|aus dem .* von)\b|\s*:)`,
	Newsroom:    `(?:unsere )?redaktion(?: .*)?|agenturen|nachrichtenagenturen|unser(?:e|em|en)? (?:korrespondent(?:en|in)?|redaktion)|newsdesk|team|pressestelle|pressestab|admin|mitarbeiter|korrespondenten`,
	Designation: `(?:\p{L}+[- ])?(?:korrespondent(?:in)?|reporter(?:in)?|redakteur(?:in)?|journalist(?:in)?|autor(?:in)?|kolumnist(?:in)?|chefredakteur(?:in)?|redaktionsleiter(?:in)?|analyst(?:in)?|gastautor(?:in)?|professor(?:in)?)(?: .*)?|(?:in|aus) [\p{Lu}].*|\p{L}*korrespondent(?:in)?|\p{L}*redakteur(?:in)?`,
	Offices:     `(?:\S+ ){0,6}(?:\p{L}*minister(?:in)?|\p{L}*präsident(?:in)?|\p{L}*kanzler(?:in)?|staatssekretär(?:in)?|botschafter(?:in)?|\p{L}*sprecher(?:in)?|bürgermeister(?:in)?|direktor(?:in)?|generalsekretär(?:in)?|abgeordneter?|general|admiral|richter(?:in)?|staatsanwalt|staatsanwältin|beauftragter?)\b.*`,
	Degrees:     "dr prof phd msc",
	Suffixes:    "jr jun sen",
	For:         "für",
	Media:       `zeitung|nachrichten|anzeiger|tageblatt|kurier|rundfunk|fernsehen|magazin|presse|blatt|bote|rundschau|post|spiegel|stern|welt|morgenpost|abendblatt|allgemeine|agentur|radio|tagblatt|\p{L}+zeitung|\p{L}+anzeiger|\p{L}+blatt|\p{L}+rundschau`,
	Published:   `(?:(?:zuerst|erstmals|artikel) )?(?:veröffentlicht|erschienen|publiziert|datum|stand|erstellt|gepostet|online seit|vom|gesendet|veröffentlichung)(?: (?:am|um|vom))*|am|vom|den`,
	Updated:     `(?:(?:zuletzt|letzte) )?(?:aktualisiert|aktualisierung|geändert|änderung|bearbeitet|update|überarbeitet)(?: (?:am|um|vom))*`,
	First:       `(?:(?:dieser|dieses|diese) (?:artikel|text|beitrag|bericht|kommentar|interview|analyse|reportage) )?(?:von (?P<by>.{2,60}?) )?(?:ist |wurde |erschien )?(?:zuerst|zunächst|erstmals|ursprünglich)(?: (?:am .{5,20}|auf|in|bei|im|von|durch) (?P<at>.{2,80}?))?(?: (?:erschienen|veröffentlicht|publiziert))?`,
	Note:        `anm(?:erkung|\.)? ?(?:d(?:er|\.)? ?(?:red(?:aktion|\.)?|autor(?:en|in|s)?|übers(?:etzerin|etzers|\.)?|hrsg\.))?|hinweis (?:der redaktion|der autor\p{L}*)|korrektur|transparenzhinweis|hinweis`,
	Prompt: `(?:akzeptieren|ablehnen|zustimmen|einstellungen|verwalten|speichern|anpassen)(?: (?:und|alle|alles|schließen|weiter|cookies|verwalten|anpassen))*|alle (?:akzeptieren|ablehnen|cookies .*)|(?:wir schätzen|wir respektieren|ihre|deine) .*privatsphäre.*|(?:cookie|datenschutz|privatsphäre)[- ]?(?:einstellungen|hinweis|hinweise|richtlinie|erklärung)?|` +
		`(?:anmelden|einloggen|login|registrieren|jetzt (?:anmelden|registrieren|abonnieren|testen|lesen))(?: .{1,40})?|(?:abonnieren|abo|abonnement|newsletter)(?: .{1,40})?|(?:sie sind )?(?:bereits|schon) (?:abonnent|registriert|kunde).*|(?:suche|suchen|menü|schließen|öffnen|startseite|zurück|weiter|teilen|drucken|anhören|mehr|herunterladen|zum|anzeigen|ausblenden|laden|vorlesen)(?: (?:inhalt|artikel|menü|hauptinhalt|navigation|alle|video|kommentare|lesen|anzeigen|springen|\p{L}+).{0,30})?|folgen sie uns.*|kontakt|impressum|über uns|live|meistgelesen`,
	PromptText:  "cookies|ihre privatsphäre|personenbezogene daten|unsere partner|ihre einwilligung|ihrem gerät|werbeblocker|kostenloses konto",
	Status:      `(?:im )?wortlaut|volltext|zur (?:sofortigen )?(?:veröffentlichung|freigabe)|(?:original|sprache|verteiler|fassung|version)\s*: .{1,60}|(?:nur |exklusiv )für (?:abonnenten|mitglieder|leser)|(?:artikel|inhalt) (?:nur )?für abonnenten|abonnenten|plus|premium|exklusiv|frei (?:zugänglich|lesbar)|kostenlos|es gilt das gesprochene wort.*|(?:nichtamtliche|inoffizielle|amtliche|automatische|freie) übersetzung(?: .{1,40})?|(?:vorläufige|endgültige|korrigierte|unkorrigierte) (?:fassung|version)|eilmeldung|liveticker|anzeige|sperrfrist.*`,
	Banner:      `(?:die )?offizielle (?:web-?site|webseite|internetseite|seite) .*|(?:eine )?offizielle (?:website|seite) .*|bundesrepublik deutschland|republik österreich|schweizerische eidgenossenschaft|willkommen (?:bei|auf|in) .*|vereinte nationen`,
	Picture:     `(?:foto|bild|video|grafik|illustration|bildunterschrift|galerie|logo|bildergalerie|symbolbild|symbolfoto|archivbild|archivfoto)(?: (?:nicht verfügbar|fehlt|\d+))?|kein bild(?: .*)?|\[?(?:bild|foto)[^\]]{0,60}\]`,
	Caption:     `(?:foto|bild|bildquelle|bildunterschrift|quelle|symbolbild|archivbild|archivfoto)\s*(?:[:/©]|von )`,
	Ago:         `vor (?:einer|einem|\d+) (?:sekunde|minute|min|stunde|tag|woche|monat|jahr)(?:en|n|e)?|heute|gestern|\d+ min(?:uten)?\.? lesezeit|lesezeit\s?:? (?:ca\. )?\d+ min.*`,
	Clock:       `uhr\b|(?:h)\b|ortszeit`,
	NoPlace:     "fußball sport kultur meinung nachrichten wirtschaft politik welt international national gesellschaft technik wissenschaft gesundheit reise justiz panorama video audio galerie fotos ausgabe nummer band version stand zusammenfassung bericht erklärung rede mitteilung pressemitteilung aktualisiert datum seite exklusiv analyse kolumne reportage artikel kommentar frühling sommer herbst winter foto bild quelle redaktion archiv agentur ausland inland feuilleton veröffentlicht quartal woche uhr",
	Rooms:       "saal halle raum theater stadion hotel flughafen",
	At:          `um|gegen`,
	FirstNeeds:  "zuerst|zunächst|erstmals|ursprünglich",
	And:         "und",
	Courts:      "gericht gerichtshof landgericht oberlandesgericht verwaltungsgericht bundesgerichtshof bundesverfassungsgericht amtsgericht",
	NewsroomEnd: "redaktion agenturen pressestelle",
	OnDay:       `am|vom|im`,
	Versus:      "gegen ./.",
	Between:     "für und der die das des dem den im am zu zur zum in von bei",
	Issued:      `(?:die|diese|der|dieser) (?:mitteilung|pressemitteilung|erklärung|bericht|text) (?:wurde )?(?:am .{5,20} )?(?:von|vom|durch)`,
}

package lang

// What pages in German print around and below a text.

var germanFoot = Foot{
	EndMarks:        `ende|ende der (?:mitteilung|meldung|pressemitteilung)`,
	Contacts:        `(?:presse|medien)?kontakt\b|ansprechpartner(?:in)?\b|(?:presse|medien)stelle|rückfragen|(?:für )?weitere informationen|pressesprecher(?:in)?\b`,
	Telephone:       `tel(?:\.|efon)?`,
	TelephoneLabels: `mobil|telefax|e-?mail`,
	Rights:          `alle rechte vorbehalten`,
}

var germanFurniture = Furniture{
	Lines: map[string]Pattern{
		"comment prompt":         `kommentieren|mitdiskutieren|(?:weitere |mehr |\d+ )?antworten anzeigen|mehr anzeigen|diesen thread anzeigen|(?:post|tweet) übersetzen|antwort an @.{2,40}|(?:(?:einen )?kommentar (?:schreiben|hinterlassen|verfassen|abgeben)|schreiben sie einen kommentar)|(?:\d+ )?kommentare?(?: \(?\d+\)?)?|(?:alle )?kommentare (?:anzeigen|lesen|öffnen)|keine kommentare|diskutieren sie mit|jetzt mitdiskutieren|die kommentarfunktion ist geschlossen`,
		"sharing links":          `(?:diesen |diese )?(?:artikel|beitrag|seite) teilen|den link kopieren|(?:[\d.,]+ ?[km]? (?:antwort(?:en)?|reposts?|retweets?|gefällt mir(?:-angaben)?|kommentare?|mal geteilt|aufrufe|likes?|zitate)[\s·,|]*)+|zur merkliste hinzufügen|x\.com|teilen|drucken|per e-?mail(?: versenden| teilen)?|merken|link kopieren|link kopiert|artikel (?:teilen|drucken|merken|verschenken|vorlesen|anhören)|auf die merkliste|speichern`,
		"advertisement":          `anzeigen?|werbung|gesponsert|weiterlesen nach der (?:anzeige|werbung)|(?:der )?artikel wird (?:nach|unter) (?:der|dieser) (?:anzeige|werbung) fortgesetzt|lesen sie nach der anzeige weiter`,
		"subscription prompt":    `(?:jetzt )?abonnieren(?: sie)?|jetzt (?:anmelden|registrieren|testen)|(?:jetzt )?(?:unseren|den|zum|für unseren|für den) (?:\S+ ){0,2}newsletter (?:abonnieren|bestellen|anmelden)|abonnieren sie (?:unseren|den) (?:\S+ ){0,2}newsletter(?: .{0,40})?|anmelden|registrieren|einloggen|folgen sie uns(?: auf [\w ,&/]{1,60})?|(?:bereits|schon) (?:abonnentin?|abonnent|registriert|kunde|ein konto)\??(?: (?:anmelden|einloggen|hier anmelden))?|sie (?:haben|sind) (?:bereits|schon) .{2,30}\?(?: (?:anmelden|einloggen))?|konto (?:erstellen|anlegen)|laden sie (?:unsere|die) app .{0,30}|(?:nur )?für abonnenten|exklusiv für abonnenten|(?:newsletter )?abbestellen|sie erhalten diese (?:e-?mail|nachricht)\b.{0,140}|jetzt spenden|unterstützen sie .{2,30}journalismus.{0,20}`,
		"link to other articles": `.{0,60}(?:ist )?(?:nicht|keine) (?:für die inhalte externer (?:seiten|websites) verantwortlich|verantwortung für die inhalte externer (?:seiten|websites))\.?|(?:den )?(?:ganzen|vollständigen) artikel lesen`,
		"page number":            `seite|s\.`,
		"navigation":             `(?:bild|foto) \d+ von \d+|nach oben|zum seitenanfang|startseite|menü|suche|suchen|(?:zum|direkt zum) (?:haupt)?inhalt(?: springen)?|(?:voriger|vorheriger|nächster) (?:artikel|beitrag)|zurück|startseite(?: [>›»/|] [^>›»/|]{1,60})+|lädt\.*|im browser (?:ansehen|öffnen)`,
		"cookie notice":          `(?:diese|unsere) (?:web)?(?:site|seite) (?:verwendet|nutzt|benutzt) cookies(?: .{0,200})?|wir (?:verwenden|nutzen|setzen|benutzen) cookies(?: .{0,200})?|(?:alle )?cookies (?:akzeptieren|ablehnen)|(?:wir respektieren |wir schätzen )?ihre privatsphäre(?: ist uns wichtig)?|datenschutz(?:erklärung|einstellungen|hinweise?)|cookie-?(?:einstellungen|richtlinie|hinweis)`,
		"reading time":           `(?:artikel|beitrag|text) (?:an)?hören.{0,30}|(?:lesezeit|lesedauer):? (?:ca\. )?\d+ ?min.{0,12}|\d+ min(?:uten)?\.?(?: lesezeit)?|artikel anhören.{0,30}`,
		"tags":                   `tags?|schlagw(?:ort|orte|örter)|themen?|stichw(?:ort|orte|örter)|kategorien?|mehr zum thema`,
		"disclaimer of views":    `(?:die )?(?:hier )?(?:geäußerten|vertretenen|in diesem) .{0,40}(?:meinungen|ansichten).*|.* (?:spiegelt|spiegeln|geben|gibt|entspricht|entsprechen) nicht (?:unbedingt|notwendigerweise|zwingend) .*`,
		"wire credits":           `mit (?:unserem|unserer|unseren) (?:korrespondent(?:en|in)?|reporter(?:in|n)?)\b.{2,80}|mit (?:material|informationen|agenturmaterial|agenturen)(?: (?:von|der|des) (?:NAMES|(?:dpa|afp|epd|kna|sid|apa|reuters)(?:(?:,| und|/) ?(?:dpa|afp|epd|kna|sid|apa|reuters|NAMES))*|(?:nachrichten)?agenturen))?[.)\]]*|mit (?:dpa|afp|reuters|epd|kna|sid|apa)(?:(?:,| und|/) ?(?:dpa|afp|reuters|epd|kna|sid|apa|ap))*[.)\]]*|(?:bericht|text|redaktion|redigiert|mitarbeit|übersetzung|bearbeitet|bearbeitung|schlussredaktion)(?: von|:) ?NAMES(?: ?[;,].{2,80})?[.)\]]*|aus dem (?:englischen|französischen|spanischen|russischen|portugiesischen) (?:übersetzt )?von NAMES[.)\]]*|dieser (?:text|artikel|beitrag) wurde (?:von|mit|aus) .{2,140}(?:übersetzt|erstellt|geschrieben|verfasst|generiert|produziert)\.?|(?:bericht|berichte|mitarbeit|geschrieben|redigiert|übersetzt)(?: von)?\b.*(?:;|\bredigiert\b|\)).*`,
		"wire marker":            `eilmeldung|eil|mehr in kürze|weitere informationen folgen|(?:diese meldung|der artikel) wird (?:laufend )?aktualisiert`,
		"picture credit":         `(?:foto|bild|grafik|symbolbild|fotos|bilder)(?: von)?|bildnachweis|bildquelle|bildrechte|fotograf(?:in)?`,
		"contact":                `(?:folgen sie|kontaktieren sie|schreiben sie|sie erreichen|so erreichen sie) (?:NAMES|dem autor|der autorin|den autor|die autorin)(?: und NAMES)? (?:auf|bei|unter|per|über|an) .{3,100}|NAMES (?:ist|sind) (?:unter|per) .{3,80} (?:erreichbar|zu erreichen)\.?|haben sie (?:einen hinweis|hinweise|eine geschichte).{0,160}`,
	},
	Boxes: map[string]Pattern{
		"link to other articles": `(?:lesen sie|lies|sehen sie) (?:auch|mehr|dazu|hierzu|weiter)(?: .{0,30})?|mehr (?:zum thema|dazu|zu diesem thema|aus .{2,30}|artikel|nachrichten|von .{2,30})|zum thema|(?:verwandte|ähnliche|weitere|passende|aktuelle) (?:artikel|themen|beiträge|meldungen|nachrichten|inhalte|links|videos)|(?:die )?(?:meistgelesen(?:e|en)?|meistgeklickt|beliebteste[n]?|neueste[n]?|meistkommentiert)(?: artikel| nachrichten| beiträge)?|das könnte sie (?:auch )?interessieren|auch interessant|empfohlen(?: für sie)?|empfehlungen(?: der redaktion)?|top-?themen|themen|schlagzeilen|nicht verpassen|weiterlesen|aus dem archiv|siehe auch`,
		"reader comments":        `(?:\d+ )?kommentare?(?: \(?\d+\)?)?|leserkommentare|kommentar (?:schreiben|verfassen|hinterlassen)|(?:\d+|ein|eine|zwei|drei) (?:antworten?|gedanken|kommentare)(?: (?:zu|auf|über) .{1,140})?|diskussion`,
		"subscription prompt":    `(?:(?:jetzt )?(?:unseren |den )?(?:\S+[- ])?newsletter(?: abonnieren| bestellen)?)|.{0,30}newsletter|(?:jetzt )?abonnieren|bleiben sie (?:informiert|auf dem laufenden)|folgen sie uns|nichts mehr verpassen`,
		"cookie notice":          `(?:wir respektieren |wir schätzen )?ihre privatsphäre(?: ist uns wichtig)?|cookies|(?:cookie|datenschutz|privatsphäre)-?(?:einstellungen|hinweis)|einwilligung(?: verwalten)?|bevor sie fortfahren|wir brauchen ihre (?:einwilligung|zustimmung)|(?:datenschutz|cookies?) .{2,40}`,
		"notes to editors":       `(?:hinweise?|anmerkung(?:en)?) (?:für|an) (?:die )?(?:redaktion(?:en)?|redakteure|journalisten|presse|medien)|anmerkung der redaktion|hintergrundinformation(?:en)?|zum hintergrund`,
		"boilerplate":            `über .{2,80}|zukunftsgerichtete aussagen|impressum|haftungsausschluss`,
		"contact":                `(?:presse|medien)?kontakte?|ansprechpartner(?:in)?(?: für (?:die )?(?:presse|medien))?|(?:presse|medien)stelle|(?:für )?(?:rückfragen|weitere informationen)|rückfragen(?: bitte)? an|pressesprecher(?:in)?`,
	},
	Prompts: map[string]Prompt{
		"subscription prompt": {"newsletter|postfach|mail|abonn|abo|anmeld|konto|abmeld|datenschutz|agb|app|journalismus|registrier|folgen|einlogg",
			`abonnieren|melden|registrieren|erhalten|genießen|erstellen|loggen|laden|folgen|unterstützen|werden sie|wählen|geben sie|klicken|lesen sie (?:alle|weiter|unbegrenzt|jetzt|den|diesen)|um (?:weiterzulesen|weiter|diesen|den|alle)\b|sie (?:können|haben|sind|möchten|wollen|erhalten|lesen)|ihre (?:e-?mail|anmeldung|daten)|ihr (?:konto|abo|abonnement|postfach)|mit (?:dem|der|ihrer|ihrem|einem)|dieser (?:artikel|beitrag|text|inhalt)|diese (?:e-?mail|nachricht|seite)|bereits|schon|noch (?:kein|nicht)|wenn sie|unser|jetzt|danke|ich (?:stimme|bin|möchte|habe)|mehr lesen|nichts verpassen`,
			`(?:unser(?:e[nmrs]?)?|d(?:en|er|em|ie)|dies(?:en|er)) (?:\S+ ){0,2}newsletter|ihr(?:em?|en)? (?:postfach|e-?mail\S*|abo|abonnement|konto)|abmelden|abbestellen|datenschutz(?:erklärung|bestimmungen)|(?:agb|nutzungsbedingungen)|(?:ein|ihr|kostenloses) konto|(?:für|unsere) abonnenten|abonnement|abo\b|anmelden|einloggen|unsere[nrm]? (?:app|kanal|journalismus)|unabhängigen journalismus|registrieren|folgen sie uns auf`},
		"cookie notice":  {"cookie|einwillig|privatsphäre|datenschutz|partner|gerät|personenbezogen|tracking", `wir\b|diese (?:web)?(?:site|seite)|unsere? |mit (?:klick|ihrer|der|dem)|durch (?:klicken|die|das)|sie können|ihre (?:privatsphäre|einwilligung|zustimmung|daten)|um (?:ihnen|unsere|die|mehr)|wenn sie|indem sie`, `cookies?\b|ihre[rnm]? (?:einwilligung|zustimmung|privatsphäre|gerät|daten)|unsere[nr]? (?:\d[\d.]* )?partnern?|datenschutzerklärung|personenbezogenen? daten|ähnliche technologien`},
		"comment prompt": {"komment|moder|netiquette|pflichtfelder", `sie müssen|bitte|melden|ihre (?:e-?mail|adresse)|ihr kommentar|um (?:zu|einen|mitzu)|kommentare|pflichtfelder|wir behalten|name`, `(?:ihr|ein|einen|zum) kommentar|kommentieren|mitdiskutieren|veröffentlicht|netiquette|pflichtfelder|moderation`},
	},
	Sure:     `(?:unser\w*|den|der|im|zum) (?:\S+ ){0,2}newsletter\b|ihr postfach|datenschutzerklärung|(?:jetzt|hier|kostenlos) (?:abonnieren|anmelden)|\bios (?:und|oder) android|ein abo\b`,
	Contents: "inhalt|inhaltsverzeichnis|in diesem artikel",
	Leads:    `(?:nur |exklusiv )?für abonnenten|(?:lesen sie|lies|sehen sie|hören sie) (?:auch|mehr|dazu|hierzu|weiter)|mehr (?:zum thema|dazu)|siehe auch|auch interessant|voriger (?:artikel|beitrag)|vorheriger (?:artikel|beitrag)|nächster (?:artikel|beitrag)`,
	Buttons:  `(?:alle(?:s)? )?akzeptieren|(?:alle(?:s)? )?ablehnen|zustimmen|ich stimme zu|absenden|senden|abonnieren|weiter|schließen|einstellungen(?: verwalten)?|mehr (?:optionen|erfahren|informationen)|datenschutz(?:erklärung)?|agb|nutzungsbedingungen|impressum|kontakt|über uns|(?:ihre )?e-?mail(?:-adresse)?\*?|(?:ihr )?(?:vor|nach)?name\*?|(?:alle|mehr) (?:anzeigen|ansehen|laden|lesen)|weiterlesen|zurück|teilen|merken|antworten|gefällt mir|melden|menü|suche|startseite|werbung|hilfe|anmelden|registrieren|einloggen|nur notwendige|notwendige cookies|unsere partner|anhören|feedback|folgen|artikel zum hören.{0,20}|\d+`,
	Replies:  "antworten|gefällt mir|melden|teilen|empfehlen|kommentar melden",
	Thoughts: `\d[\d.]* (?:kommentare?|antworten)|kommentare? \(?\d+\)?|kommentare?: \d+`,
	Ago:      `vor (?:\d+|einem|einer|zwei|drei) (?:sekunden?|minuten?|min|stunden?|std|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)|gerade eben`,
	Credits:  `bild(?:nachweis|quelle|rechte)|(?:foto|bild|grafik|symbolbild)(?: von)?`,
	Captions: `bildunterschrift|bildbeschreibung`,
	Chat: `(?:bild|video|audio|sticker|gif|dokument|datei|foto) (?:weggelassen|ausgelassen)|<medien (?:ausgeschlossen|weggelassen)>|(?:diese nachricht wurde gelöscht|du hast diese nachricht gelöscht)|nachrichten und anrufe sind ende-zu-ende-verschlüsselt\b.*|` +
		`.{1,60} hat (?:die|das|den|der|dich|diese|.{1,40}) (?:.{0,40} )?(?:erstellt|geändert|verlassen|hinzugefügt|entfernt)\.?`,
	Wrote:      `am .{4,90}? (?:schrieb|hat) .{2,90}?(?: geschrieben)?`,
	Forwarded:  `(?:anfang der )?weitergeleitete(?:n)? nachricht|ursprüngliche nachricht`,
	MailFields: "von|gesendet|datum|an|betreff|cc",
	Signature:  `diese (?:e-?mail|nachricht)\b.{0,80}(?:vertraulich|bestimmt).{0,500}|(?:von meinem .{2,40}|von (?:outlook|yahoo|gmail|proton|mail)\b.{0,30}) gesendet|gesendet (?:mit|von) (?:meinem .{2,40}|(?:outlook|yahoo|gmail|proton|der).{0,40})|outlook für .{2,20} (?:beziehen|herunterladen)`,
	Reported:   "sagte sagt erklärte betonte fügte warnte antwortete schrieb fragte berichtete kündigte meinte erzählte",
	ShareOn:    `auf (?:facebook|twitter|x|whatsapp|linkedin|telegram) \(öffnet .{4,40}\)|auf|per|über|via|mit|bei|auf (?:facebook|twitter|x|whatsapp|linkedin|telegram)`,
	Comments:   "kommentare|diskussion",
}

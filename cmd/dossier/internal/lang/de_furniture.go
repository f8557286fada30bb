package lang

// What pages in German print around and below a text.

var germanFoot = Foot{
	EndMarks:        `ende(?: der mitteilung)?`,
	Contacts:        `(?:presse)?kontakt|pressestelle|rückfragen|(?:für )?weitere informationen`,
	Telephone:       `tel(?:\.|efon)?`,
	TelephoneLabels: `mobil|telefax`,
	Rights:          `alle rechte vorbehalten`,
}

var germanFurniture = Furniture{
	Lines: map[string]Lines{
		"comment prompt":         {"komment", `(?:kommentar (?:schreiben|hinterlassen)|schreiben sie einen kommentar)|(?:\d+ )?kommentare?(?: \(?\d+\)?)?`},
		"sharing links":          {"teilen|druck|merken", `teilen|drucken|merken`},
		"advertisement":          {"anzeige|werbung|gesponsert", `anzeigen?|werbung|gesponsert`},
		"subscription prompt":    {"abonn|anmeld|registrier|folgen", `jetzt abonnieren|abonnieren|anmelden|registrieren|folgen sie uns`},
		"link to other articles": {"lesen|thema|meistgelesen", `lesen sie auch|lesen sie mehr|mehr zum thema|meistgelesen|auch interessant`},
		"page number":            {"", `seite|s\.`},
		"navigation":             {"menü|nach oben|start|such", `nach oben|startseite|menü|suche`},
		"cookie notice":          {"cookie", `(?:diese|unsere) (?:web)?seite (?:verwendet|nutzt) cookies.*`},
		"reading time":           {"lesezeit|anhören", `lesezeit:? .{0,30}|artikel anhören`},
		"tags":                   {"", `schlagw(?:ort|orte|örter)|themen|stichw(?:ort|orte|örter)`},
		"disclaimer of views":    {"meinung|spiegel", `(?:die )?hier geäußerten meinungen.*|.* spiegelt nicht (?:unbedingt|notwendigerweise) .*`},
		"picture credit":         {"foto|bild", `foto|bild|bildnachweis`},
	},
	ShareOn:  `auf|per|via`,
	Long:     "einung|ookie|bonn|nmeld",
	Comments: "kommentare",
}

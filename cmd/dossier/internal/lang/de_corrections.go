package lang

// German: the words of printed corrections.

const germanTexts = `(?:artikels?|textes|text|beitrags?|beitrages|berichts?|berichtes|meldung|interviews?|reportage|kommentars?|kolumne|überschrift|grafik|tabelle|kritik|geschichte)`

var germanCorrections = Corrections{
	Needs:     "korr|bericht|richtigst|klarst|version|fassung|geändert|anmerkung|redaktion|errat|zurückgezogen|hinweis|transparenz|ursprünglich",
	Leads:     `(?:anmerkung|hinweis)(?: der redaktion)?|anm\. ?d\. ?(?:r\.?|red\.?)|redaktioneller hinweis|transparenzhinweis|update|aktualisierung`,
	Correct:   `korrekturen|korrektur(?:hinweis)?|berichtigung(?:en)?|richtigstellung(?:en)?|errat(?:um|a)|korrigiert`,
	Clarify:   `klarstellung(?:en)?`,
	Retract:   `widerruf|rücknahme der veröffentlichung`,
	Signs:     `(?:diese[rsmn]?|de[rsmn]|unsere[rsmn]?|ein(?:em|er|es)?|im|am|früheren|ersten|vorherigen) (?:\p{L}+ ){0,3}?(?:` + germanTexts + `|version|fassung|ausgabe)(?:\P{L}).{0,240}?(?:fälschlich\p{L}*|irrtümlich\p{L}*|falsch\p{L}*|fehlerhaft\p{L}*|inkorrekt\p{L}*|versehentlich|ein(?:en)? fehler|nicht korrekt|(?:wurde|haben wir|wir haben) (?:\p{L}+ ){0,4}?(?:korrigiert|berichtigt|geändert)|unzutreffend\p{L}*)|(?:richtig|korrekt) (?:muss|müsste) es (?:heißen|lauten)|muss es (?:richtig )?(?:heißen|lauten)|wir (?:haben|hatten) (?:fälschlicherweise|irrtümlich|versehentlich)`,
	Version:   `in (?:einer|der) (?:früheren|ersten|vorherigen|ursprünglichen|älteren|vorigen) (?:\p{L}+ )?(?:version|fassung) (?:dieses|dieser|des|der|unseres) ` + germanTexts + `|in diesem ` + germanTexts + ` (?:hieß|stand|wurde|war)|(?:dieser|dieses) ` + germanTexts + ` (?:enthielt|nannte) (?:ursprünglich|zunächst|in einer früheren)`,
	Appeared:  `(?:ist )?(?:erschien|erschienen|wurde (?:zuerst |erstmals )?(?:veröffentlicht|vorgetragen))`,
	Wrong:     `(?:hieß|stand|war|wurden?|hatten? (?:wir|es)|haben wir|schrieben wir|fehlte|fälschlich\p{L}*|irrtümlich\p{L}*|falsch\p{L}*|nannten|enthielt)`,
	Earlier:   `in einer (?:früheren|ersten|vorherigen|ursprünglichen|vorigen) (?:version|fassung)`,
	Mistaken:  `fälschlich\p{L}*|irrtümlich\p{L}*|versehentlich|falsch\p{L}*`,
	Done:      `korrigiert`,
	Changed:   `(?:dieser|diese|dieses) ` + germanTexts + ` (?:wurde|ist) (?:nachträglich |inzwischen |nach der veröffentlichung )?(?:korrigiert|berichtigt|richtiggestellt|geändert|überarbeitet|aktualisiert)(?: worden)?`,
	Corrected: `(?:dieser|diese|dieses) ` + germanTexts + ` (?:wurde|ist) (?:nachträglich |inzwischen |nach der veröffentlichung )?(?:korrigiert|berichtigt|richtiggestellt)`,
	Amended:   `(?:dieser|diese|dieses) ` + germanTexts + ` (?:wurde|ist) (?:nachträglich |nach der veröffentlichung )(?:geändert|bearbeitet)`,
	OnDay:     `am|vom`,
	Purpose:   `(?:weil|da) (?:in|er|sie|es) |um (?:einen|den|die) fehler`,
	Agent:     `durch (?:das|die|den|ein|eine) (?:\p{L}+ )?(?:\p{L}*gesetz|verordnung|\p{L}*beschluss|richtlinie|urteil|gericht|parlament|bundestag)`,
	Retracted: `(?:dieser|diese) (?:artikel|beitrag|text|studie) (?:wurde|ist) (?:inzwischen |nachträglich )?zurückgezogen(?: worden)?`,
	Texts:     germanTexts,
}

package lang

// German: the words by which a text says that a program translated it. Its verb may stand at
// the end of the sentence, behind whoever translated.

const germanSelf = `(?:dieser|diese|dieses|der vorliegende|die vorliegende) (?:artikel|text|seite|beitrag|bericht|meldung|interview|fassung|version|dokument|mitteilung|kolumne|brief|rede)`

var germanTranslated = Translated{
	Needs:   "übersetz",
	Text:    germanSelf + ` (?:wurde|ist|wird)`,
	From:    `(?:aus dem|ins|in das|vom) \p{L}+(?: (?:ins|in das) \p{L}+)?`,
	By:      `(?:von|mit|durch|per|mittels|mithilfe|mit ?hilfe)(?: (?:der|des|von|eines|einer|einem))?`,
	Program: `(?:der |des |die |das |einer |eines |einem |ein )?(?:(?-i:KI)(?:-(?:übersetzung|tool|programm|software))?|künstlicher? intelligenz|maschinen?|computers?|(?:übersetzungs|online-?übersetzungs)(?:programms?|software|diensts?|dienstes|tools?|maschine)|sprachmodells?|maschineller? übersetzung|automatischer? übersetzung)`,
	Freely:  `automatisch|maschinell|automatisiert`,
	Ends:    `übersetzt`,
	Itself:  `diese übersetzung (?:wurde|ist) (?:automatisch|maschinell|(?:von|mit|durch|per|mithilfe)(?: (?:der|des|von|eines|einer))? (?:PROGRAM)) (?:erstellt|erzeugt|generiert|angefertigt|entstanden)|(?:dies|das|dieser text|dieser artikel|es handelt sich um|bei diesem (?:text|artikel) handelt es sich um) ?(?:ist|) ?eine (?:maschinelle|automatische|(?-i:KI)-)(?:generierte | )?übersetzung`,
	Credit:  `(?:(?:artikel|text|beitrag) )?(?:aus dem \p{L}+ )?(?:ins \p{L}+ )?übersetzt|übersetzung|übersetzer(?:in)?|aus dem \p{L}+(?:ischen|deutschen)`,
	Label:   `(?:maschinelle|automatische) übersetzung|(?:maschinell|automatisch) übersetzt|(?-i:KI)-übersetzung`,
	More:    `und|aus|ins?|für|am|ohne|aber|dann|übersetzt|erstellt|erzeugt|generiert|angefertigt|kostenlose version`,
}

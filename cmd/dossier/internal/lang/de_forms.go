package lang

// German: the words by which the form of a text is told.

var germanForms = Forms{
	Asks:    "frage|zusatzfrage|nachfrage|zuruf|fragen|interviewer|interviewerin|journalist|journalistin|reporter|reporterin|redaktion|presse",
	Answers: "antwort|befragter|befragte",
	Roles: "moderator|moderatorin|moderation|der moderator|die moderatorin|sprecher|sprecherin|erzähler|erzählerin|stimme|stimme aus dem off|off|männliche stimme|weibliche stimme|mann|frau|zuhörer|zuhörerin|publikum|teilnehmer|teilnehmerin|unbekannt|" +
		"dolmetscher|dolmetscherin|übersetzer|übersetzerin|der präsident|die präsidentin|präsident|präsidentin|vorsitzender|vorsitzende|der vorsitzende|die vorsitzende|vors.|bundeskanzler|bundeskanzlerin|der minister|die ministerin|minister|ministerin|bundesminister|bundesministerin|bürgermeister|bürgermeisterin|zeuge|zeugin|richter|richterin|staatsanwalt|staatsanwältin|verteidiger|anrufer|anruferin|alle|pressesprecher|pressesprecherin|staatssekretär|staatssekretärin|generalsekretär",
	Speech:    `(?:wortlaut der |text der |eröffnungs|begrüßungs|fest|grundsatz|neujahrs|antritts|abschieds)?(?:rede|ansprache|grußwort|laudatio|festrede|vortrag|eröffnungsrede|neujahrsansprache|statement|impulsvortrag)(?: .{0,60}?)? (?:von|des|der|zum|zur|anlässlich|bei|beim|vor|am|auf|im)\b`,
	Salutes:   `(?:guten (?:morgen|tag|abend),? |herzlich willkommen,? |vielen dank,? |hallo,? )*(?:(?:meine )?(?:sehr )?(?:geehrte[rn]?|verehrte[rn]?) (?:damen|herr|frau|präsident|abgeordnete|kolleg|gäste|mitglied|anwesende|festgäste|exzellen|bundes|minister)|meine (?:sehr (?:geehrten|verehrten) )?damen und herren|liebe (?:kolleg|freund|mitbürger|gäste|bürger|landsleute|genoss|festgemeinde|schüler|absolvent|anwesende)|exzellenz(?:en)?|herr präsident|frau präsidentin|hohes haus|verehrte (?:anwesende|festgäste))|guten (?:morgen|tag|abend)(?: zusammen|[,.!] (?:meine|liebe|sehr))`,
	Reactions: "beifall|applaus|heiterkeit|lachen|heiterkeit und beifall|lebhafter beifall|anhaltender beifall|zuruf|zurufe|gelächter",
	Closes:    `(?:ich |wir )?danke(?:n)? (?:ihnen|euch|für|allen)\b.{0,80}|(?:herzlichen|vielen|besten|schönen) dank\b.{0,60}|.{3,100}ich danke (?:ihnen|euch|für)\b.{0,60}|es lebe\b|glück ?auf|gott segne`,
	Mine:      "ich wir mein meine meinen meiner unser unsere unseren unserer mich uns mir",
	Sessions:  "pressekonferenz|regierungspressekonferenz|pressebriefing|anhörung|debatte|podiumsdiskussion|bundespressekonferenz|plenarsitzung",
	Ruling:    `(?:urteil|beschluss|beschluß|endurteil|teilurteil|versäumnisurteil|verfügung|entscheidung)(?: (?:vom|des|der|nr|in)\b.{0,80})?|(?:[ivx]{1,4}|\d{1,3}) [a-z]{1,5} \d{1,5}/\d{2}.{0,20}|(?:az|aktenzeichen|geschäftsnummer|gz)\.?\s?:.{3,60}|im namen des volkes`,
	Parties:   "klägerin kläger beklagte beklagten beklagter antragsteller antragstellerin antragsgegner antragsgegnerin beschwerdeführer beschwerdeführerin revisionsklägerin berufungskläger angeklagte angeklagter",
	Orders:    `im namen des volkes|tatbestand:?$|entscheidungsgründe:?$|(?:aus den )?gründen?:?$|tenor:?$|leits(?:atz|ätze):?$|für recht erkannt|(?:die|auf die) (?:revision|berufung|beschwerde|klage|verfassungsbeschwerde) .{2,120}(?:zurückgewiesen|abgewiesen|verworfen|aufgehoben|keinen erfolg|begründet|unbegründet|stattgegeben)|die kosten (?:des|der) .{3,60}(?:trägt|tragen|werden)|von rechts wegen|rechtsmittelbelehrung`,

	Communique: `(?:gemeinsame|gemeinsames|abschluss|abschließende|schluss) ?-?(?:erklärung|kommuniqué|communiqué|pressemitteilung)(?:\PL|$)|(?:abschluss|schluss)(?:erklärung|kommuniqué)(?:\PL|$)|kommuniqué(?:\PL|$)|erklärung der\b`,
	Declares:   `(?:(?:wir|die) .{0,100}?)?,? ?(?:bekräftigen|begrüßen|bekunden|verurteilen|unterstreichen|fordern|rufen|betonen|erklären|vereinbaren|vereinbarten|würdigen|nehmen zur kenntnis|verpflichten|unterstützen|erkennen|bedauern|danken|kamen überein|kommen überein|bringen ihre)\b`,

	MailNeeds: "mail|newsletter|browser|abmeld|abbestell|nachricht|brief|rückblick|überblick|bericht|ausgabe",
	Mailing:   `(?:diese|dieser) (?:e-?mail|newsletter|nachricht) (?:wurde|ging|geht) an|sie (?:erhalten|bekommen|haben) (?:diese|diesen) (?:e-?mail|newsletter|nachricht|mail)|(?:im|in ihrem) browser (?:ansehen|öffnen|anzeigen|lesen)|(?:vom )?newsletter (?:abmelden|abbestellen)|(?:hier |jederzeit )?(?:abmelden|abbestellen)\.?$|(?:diese[nr]?|den) (?:newsletter|e-?mail) (?:weiterleiten|weiterempfehlen)|wenn sie (?:diese|den|diesen|keine) (?:e-?mail|newsletter|weiteren|mails?).{0,60}(?:nicht mehr|erhalten|bekommen)`,
	Letter:    `in (?:dieser|der heutigen) ausgabe|(?:die themen|das wichtigste|lesetipps|unsere themen) (?:dieser|der|diese) woche|bis (?:zum nächsten|nächste|zur nächsten|bald|nächsten)|(?:viel (?:spaß|freude)|gute lektüre|schönes wochenende)|liebe (?:leser|abonnent)|danke fürs lesen|was wir (?:gerade )?lesen|(?:guten morgen|hallo)[,!.] (?:hier|das|willkommen|heute|schön)|das war['’]?s für`,
	Issue:     `.{0,60}newsletter\b.{0,60}|(?:wochen|tages|monats|morgen)(?:brief|rückblick|überblick|bericht|briefing)\b.{0,60}|.{0,30}\bausgabe (?:nr\.? ?)?\d{1,4}\b.{0,40}`,
	Believes:  `(?:^|\PL)(?:meiner (?:meinung|ansicht) nach|meines erachtens|ich (?:glaube|meine|denke|fürchte|bezweifle|bin überzeugt|halte)|aus meiner sicht)(?:$|\PL)|(?:^|\PL)(?:wir (?:müssen|sollten|dürfen|brauchen|können nicht)|es ist (?:höchste )?zeit)(?:$|\PL)|(?:^|\PL)lassen sie uns\b`,
	Report:    `(?:[\p{L}]+)?bericht\b.*|(?:studie|gutachten|weißbuch|grünbuch|arbeitspapier)(?: (?:zu|zur|zum|über|nr)\b.*)?`,
	Chapters:  "zusammenfassung|kurzfassung|einleitung|einführung|hintergrund|methodik|methode|ergebnisse|zentrale ergebnisse|diskussion|analyse|fazit|schluss|schlussfolgerungen|empfehlungen|schlussfolgerungen und empfehlungen|literatur|literaturverzeichnis|quellen|anhang|anlagen|danksagung|abkürzungen|abkürzungsverzeichnis|vorwort|inhalt|inhaltsverzeichnis|ausblick",
}

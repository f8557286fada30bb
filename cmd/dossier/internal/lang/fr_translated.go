package lang

// French: the words by which a text says that a program translated it.

var frenchTranslated = Translated{
	Needs:   "tradui|traduc",
	Text:    `(?:cet|cette|ce|le présent|la présente) (?:article|texte|page|billet|rapport|reportage|document|contenu|entretien|interview|version|transcription|communiqué|chronique|lettre|discours)(?: en \p{L}+)? (?:a été|est|fut) (?:écrite? en \p{L}+ et )?traduite?|cette traduction (?:a été|est) (?:faite|réalisée|générée|produite|effectuée|fournie)`,
	From:    `(?:de l['’]|du |en |vers l['’]|vers le )\p{L}+(?: (?:en|vers l['’]|vers le) ?\p{L}+)?`,
	By:      `(?:par|avec|via|à l['’]aide (?:de|d['’])|au moyen (?:de|d['’])|en utilisant|grâce à|à l['’]aide du)`,
	Program: `(?:l['’]|la |le |les |une? |des )?(?:(?-i:IA)|intelligence artificielle|machine|ordinateur|(?:traducteur|programme|service|système|outils?|logiciel)(?: de traduction)? (?:automatiques?|en ligne)|(?:logiciel|programme|outils?) de traduction(?: automatique)?|modèles? de langage|traduction automatique)`,
	Freely:  `automatiquement|de (?:façon|manière) automatique`,
	Itself:  `(?:ceci|ce qui suit|il s['’]agit|ce texte|cet article) ?(?:est|d['’]|) ?une traduction (?:automatique|par (?:la )?machine)|(?:cet|cette|ce) (?:article|texte|page|contenu|version|document) (?:a été|est) (?:automatiquement traduite?|une traduction automatique)|cette traduction est automatique`,
	Credit:  `(?:(?:article|texte|page|contenu) )?traduite?s?|traduction|traduct(?:eur|rice)`,
	Label:   `traduction automatique|traduite? automatiquement`,
	More:    `et|en|vers|pour|sans|mais|puis|version gratuite`,
}

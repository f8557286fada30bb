package lang

// French, as far as it is read: a clipping may quote it, date itself in it or be
// translated from it.

var french = Language{
	Tag: "fr", Name: "French",
	None: map[string]string{
		"Dates.DayTo": "a day stands before its month",
	},

	Detect: Detect{
		Common:    "le la les de des et en un une du que qui dans pour est au par sur pas plus avec ce cette il elle ont sont aux se son ses mais ou",
		Title:     "le les des du et est une dans pour avec sur aux",
		Languages: map[string]string{"français": "fr"},
	},
	Dates: Dates{
		Months: [12]Words{"janvier janv", "février fevrier févr fev", "mars", "avril avr", "mai", "juin", "juillet juil", "août aout",
			"septembre sept", "octobre oct", "novembre nov", "décembre decembre déc"},
		DayFirst: true,
		Weekdays: [7]Words{"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"},
		Seasons:  "printemps été automne hiver",
		Ordinals: "er e ème",

		Of:      "de du d",
		Article: "le la les l",
		From:    "du de depuis",
		To:      "au à jusqu",
		Between: "entre",
		And:     "et",
		Or:      "ou",

		BeforeYear:  "en depuis dès vers avant après pendant durant courant année années entre de début fin mi an",
		Determiners: "le la les l ce cette son sa ses leur",
		YearPrefix:  "mi",
		Plural:      "s x",
		Singular:    "a est fut sera marque restera avait était",
		Decade:      "décennie",
		Decades:     "années",
		Counted: `personnes soldats hommes femmes enfants mètres kilomètres milles dollars euros tonnes millions milliers hectares barils voix
			familles membres combattants victimes cas morts décès logements pages degrés heures jours semaines mois fois ménages sondés villages
			écoles entreprises civils réfugiés migrants étudiants élèves enseignants travailleurs employés salariés patients habitants riverains
			communes véhicules voitures camions maisons bâtiments unités actions mots détenus prisonniers agents policiers doses tests litres
			grammes kilos kg km m cm mm mw go mo usd eur francs passagers visiteurs spectateurs manifestants otages arbres têtes postes places
			exemplaires`,
		CountBefore: "total plus moins près",
		CountJoin:   "de pour par",
		Change:      "passé passée passés passées passe passent augmenté baissé monté chuté grimpé reculé",
		Moved:       "reporté reportée reportés reportées déplacé déplacée décalé décalée repoussé repoussée",
		Numbered: "no nos n n° numéro numéros nº page pages p pp chambre salle version section article articles loi décret arrêté ordonnance directive " +
			"règlement résolution dossier folio ligne vol route canal modèle lot paragraphe arrêt édition tome volume",
		Period: "saison saisons exercice fiscal scolaire universitaire année années campagne budget période biennium crise plan législature sécheresse " +
			"hiver",

		Nth:     [4]Words{"premier première 1er", "deuxième second seconde 2e", "troisième 3e", "quatrième dernier 4e"},
		Quarter: "trimestre",
		Half:    "semestre moitié",
		Letters: "t q",
		Fiscal:  "fiscal exercice",

		Calendars: "hégire islamique musulman musulmane persan iranien solaire lunaire bouddhiste hébraïque juif éthiopien copte népalais républicain",
		Eras:      "avjc|avantjc|avantjésuschrist|aec|ah",

		On:       "le",
		Toward:   "pour avant jusqu ici",
		Past:     "était étaient avait avaient fut furent eut eurent fallait",
		PastWith: "a ont",
		WithEnd:  "é ée és ées i is ie u ue us ert it int",
		Future:   "prochain prochaine prochains prochaines prévu prévue prévus prévues doit doivent devrait devraient échéance reporté reportée",
		ToCome:   "era eront ira iront dra dront",
		Will:     "va vont",
		OnDay:    "ce",
		LastDay:  "dernier",
		NextDay:  "prochain",
		NoDay:    "le les chaque tous suivant précédent un",
		Relative: []Relative{
			{Phrase: "hier", Days: -1},
			{Phrase: "mois dernier", Months: -1, After: "le du"},
			{Phrase: "mois prochain", Months: 1, After: "le du"},
			{Phrase: "année dernière", Years: -1},
			{Phrase: "année prochaine", Years: 1},
			{Phrase: "an dernier", Years: -1},
			{Phrase: "an prochain", Years: 1},
		},

		ClockBefore: `à`,
		ClockAfter:  `h`,
	},
	// Levels are those of France's instruction IGI 1300 and of the European Union,
	// and what offices print.
	Marks: Marks{
		Levels: "confidentiel*|confidentielle*|usage restreint|secret|très secret|secret défense|diffusion restreinte|diffusion limitée|diffusion interne|restreint|restreinte|usage interne|à usage interne|à usage officiel|usage officiel|usage exclusif|ne pas|" +
			"non destiné à|non publiable|document interne|document de travail interne|spécial france|limite|projet confidentiel|non public*|non publique|classifié|classifiée|brouillon|réservé|réservée|strictement réservé|strictement réservée|à ne pas",
		Around: "page|pages|travail|projet|provisoire|membres|participants|strictement|hautement|très|à|au|aux|de|du|des|la|le|les|l|d|en|et|ou|pour|par|sans|document|information|informations|note|rapport|version|copie|interne|officiel|officielle|exclusif|" +
			"exclusivement|uniquement|seulement|usage|diffusion|distribution|publication|reproduction|circulation|diffuser|publier|distribuer|circuler|divulguer|reproduire|citer|transmettre|partager|destinataire|destinataires|autorisation|préalable|france|administration|défense|industrie|ue",
		Open:    "non classifié|non classifiée|non confidentiel*|déclassifié|déclassifiée|diffusion publique|pour diffusion publique|non protégé|diffusion illimitée",
		Labels:  "classification niveau marquage diffusion confidentialité statut accès",
		Colours: "rouge ambre orange vert verte blanc blanche clair jaune bleu noir violet",
		Alone:   "interne",
		Press:   "tous médias presse pour le",
		Papers:  "document* information* communiqué* rapport* texte* discours étude article contenu* dossier*",
		Embargo: `(?:strictement )?sous (?:strict )?embargo(?: presse)?|embargo(?: presse| absolu| strict)?|(?:strictement )?embargue`,
		Hold:    `(?:(?:a|prier? de|priere de|merci de|veuillez|vous etes pries? de) )?ne pas (?:publier|diffuser|divulguer|distribuer|communiquer|utiliser)(?: (?:ni|ou|et) \w+)*|non (?:publiable|diffusable|destinee? a la (?:publication|diffusion))|(?:publication|diffusion) interdite|interdit (?:de|a la) (?:publication|diffusion)|interdiction de (?:publier|diffuser)`,
		Until:   `jusqu'?(?: ?(?:au|a|en))?|avant|a compter du|a partir du`,
		Never:   "aucun aucune non levé",
	},
	Keys: Keys{
		Restrict: "brouillon confidentiel* secret restreint* privé privée caché cachée interne embargo*",
		Beside:   "est jusqu au date de niveau",
		Show:     "publié publiée public publique publier publiable diffuser diffusé visible",
		See:      "visibilité",
		State:    "statut état accès diffusion",
		Yes:      "oui vrai",
		Not:      "ne pas non",
		No:       "non faux jamais",
		Open:     "public publique ouvert tous publié",
		Private:  "privé privée",
		Closed:   "brouillon|privé|privée|caché|interne|restreint|restreinte|sous embargo|non publié|en relecture",
	},
	Names:  Names{Particles: "du le", Small: "du des sur pour et en"},
	Bodies: Bodies{Outlets: `le monde`},
}

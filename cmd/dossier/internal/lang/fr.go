package lang

// French, as far as it is read: a clipping may quote it, date itself in it or be
// translated from it.

var french = Language{
	Tag: "fr", Name: "French",
	Only: "texts in French are told from others; what their heads and sentences say is not read yet",
	Detect: Detect{
		Common:    "le la les de des et en un une du que qui dans pour est au par sur pas plus avec ce cette il elle ont sont aux se son ses mais ou",
		Title:     "le les des du et est une dans pour avec sur aux",
		Languages: map[string]string{"français": "fr"},
	},
	Dates: Dates{
		Months: [12]Words{"janvier janv", "février fevrier févr fev", "mars", "avril avr", "mai", "juin", "juillet juil", "août aout",
			"septembre", "octobre", "novembre", "décembre decembre"},
		Weekdays: [7]Words{"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"},
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
	Foot:      frenchFoot,
	Furniture: frenchFurniture,
	Names:     Names{Particles: "du le", Small: "du des sur pour et en"},
	Bodies:    Bodies{Outlets: `le monde`},
}

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
	Names:  Names{Particles: "du le", Small: "du des sur pour et en"},
	Bodies: Bodies{Outlets: `le monde`},
	Persons: Persons{
		Male: `jean pierre michel andré philippe rené louis alain jacques bernard marcel daniel roger robert paul claude christian henri georges nicolas
			françois patrick gérard christophe joseph julien maurice laurent frédéric éric david stéphane pascal sébastien alexandre thierry olivier
			antoine emmanuel guillaume benoît bruno charles vincent thomas maxime mathieu hugo arnaud gabriel lucas denis didier dominique étienne
			fabien franck gilles guy hervé jérôme luc marc mathias quentin raphaël rémi simon sylvain xavier yves`,
		Female: `marie jeanne françoise monique catherine nathalie isabelle jacqueline anne sylvie martine madeleine nicole suzanne hélène christine
			marguerite denise louise valérie sophie céline claire brigitte sandrine véronique élise camille julie laura emma charlotte chloé léa
			manon mathilde alice aurélie caroline delphine élisabeth émilie florence geneviève juliette laure lucie marine pauline virginie ségolène
			simone yvette dominique fatou aminata`,
		Honours: "maître sœur frère",
	},
	Speech: Speech{
		Verbs: `dit déclaré déclare déclara affirmé affirme affirma ajouté ajoute ajouta expliqué explique expliqua précisé précise précisa indiqué
			indique indiqua souligné souligne souligna rappelé rappelle rappela estimé estime estima assuré assure assura annoncé annonce annonça
			répondu répond répondit demandé demande demanda lancé lance lança écrit écrivait écrivit confié confie confia reconnu reconnaît
			reconnait admis admet averti avertit prévenu prévient martelé martèle insisté insiste insista conclu conclut regretté regrette
			regretta dénoncé dénonce dénonça témoigné témoigne raconté raconte raconta commenté commente commenta noté note nota observé observe
			observa poursuivi poursuit poursuivait renchéri renchérit soutenu soutient plaidé plaide tweeté tweete twitté publié promis promet
			réagi réagit détaillé détaille résumé résume ironisé ironise tranché tranche nuancé nuance salué salue critiqué critique conseillé conseille juge jugé
			jugea s'exclame s'exclama exclamé exclamée s'interroge interrogé interrogée interroge réclamé réclame exigé exige proposé propose argumenté argumente
			relevé relève évoqué évoque déploré déplore déplora`,
		Saying: "disant déclarant affirmant ajoutant expliquant précisant indiquant soulignant rappelant estimant assurant annonçant répondant demandant écrivant insistant concluant regrettant dénonçant notant",
		Told:   "prévenu prévient averti avertit informé",
		Helpers: `a avait ont aussi ensuite puis encore également enfin alors hier aujourd'hui lui-même elle-même lundi mardi mercredi jeudi vendredi samedi
			dimanche se s'est est lui leur nous y`,
		He:         "il",
		She:        "elle",
		Nobody:     "je j' nous vous ils elles on tu qui",
		According:  "selon|d'après|d’après|pour reprendre les mots de|de l'avis de|de l’avis de",
		Replies:    "réponse réplique",
		That:       "que qu'",
		Of:         "de du des d'",
		At:         "à au aux en dans avec pour par sans sur entre vers depuis contre chez sous après avant pendant lors devant auprès",
		Breaks:     "que qui dont où quand lorsque tandis mais et ou parce si comme alors car puisque",
		Articles:   "l' le la les un une des son sa ses leur leurs ce cette ces",
		Leaders:    "président|présidente|chef de l'état|cheffe de l'état|chef de l’état|cheffe de l’état|premier ministre|première ministre|dirigeant|dirigeante|chancelier|chancelière",
		Adverbs:    "ment",
		Belongings: "administration régime campagne cabinet équipe famille",
		Is:         "est était fut sont étaient été",
		Definite:   "l' le la les",
		As:         "comme",
	},
}

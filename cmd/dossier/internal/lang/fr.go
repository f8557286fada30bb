package lang

// French, of France first: most of it holds for Belgium, Switzerland, Canada and Africa
// as well.

var french = Language{
	Tag: "fr", Name: "French",
	Corrections: frenchCorrections,
	Translated:  frenchTranslated,
	Credits:     frenchCredits,
	Forms:       frenchForms,
	Cues:        frenchCues,
	Whose:       frenchWhose,
	Things:      frenchThings,
	None: map[string]string{
		"Names.KindEnds":      "nouns have small letters",
		"Names.BeforeNoun":    "nouns have small letters",
		"Names.CaseEnds":      "nothing in a name is declined",
		"Names.Genitive":      "a word before the name says so",
		"Names.BeforeAny":     "nouns have small letters",
		"Translated.Ends":     "the verb stands before whoever translated",
		"Persons.Surnames":    "a name of two words needs none to be told by",
		"Persons.SurnameEnds": "many surnames are given names as well",
		"Persons.Elders":      "nothing behind a surname is a part of it",
		"Persons.Patronymics": "names from Arabic are printed with the words of English",
		"Persons.Generations": "father and son are told apart by words before the name",
		"Speech.AfterName":    "what says whose words they are stands before the name",
		"Dates.DecadeEnd":     "a decade is announced by a word before it",
		"Dates.Possessive":    "what has a year is joined to it by a word",
		"Dates.NotDay":        "a body named for a day has the day at its end",
		"Dates.BareYear":      "a year has a word before it",
		"Marks.Capital":       "a word of a mark that is common alone has a level beside it",
		"Dates.PastEnd":       "participles end like nouns: a verb before them says so",
		"Head.Slug":           "the marks of English agencies stand above French texts as well",
		"Prose.Everyday":      "a month is no everyday word but sept, which is read as the month",
		"Prose.LooseEnd":      "participles end like nouns",
		"Prose.Units":         "lengths are printed with the metric signs",
		"Keys.Gate":           "keys that open on a day are written in English",
		"Keys.After":          "keys that open on a day are written in English",
		"Marks.Dated":         "an embargo has its word",
		"Names.OfficeMore":    "what belongs to an office is joined to it: vice-président",
		"Names.JoinNames":     "two surnames have a hyphen",
		"Dates.DayTo":         "a day stands before its month",
	},

	Detect: Detect{
		Common:       "le la les de des et en un une du que qui dans pour est au par sur pas plus avec ce cette il elle ont sont aux se son ses mais ou ne nous vous leur leurs été être comme tout tous ces d l qu n s c a y lui fait deux où même sans après entre si peut aussi sous depuis avait était ils elles je on très bien dont donc contre selon étaient avaient sera serait fut dit ni aucun aucune autre autres ici avant maintenant ans fois jour toute toutes cet chaque quand alors encore",
		Title:        "le les des du et est une dans pour avec sur aux",
		TitleLetters: `œ`,
		Languages:    map[string]string{"français": "fr", "anglais": "en", "espagnol": "es", "portugais": "pt", "allemand": "de", "italien": "it"},
	},
	Dates: Dates{
		Months: [12]Words{"janvier janv", "février fevrier févr fev", "mars", "avril avr", "mai", "juin", "juillet juil", "août aout",
			"septembre sept", "octobre oct", "novembre nov", "décembre decembre déc"},
		DayFirst: true,
		Weekdays: [7]Words{"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"},
		Seasons:  "printemps été automne hiver",
		Ordinals: "er e ème",

		DayOf:   "jour jours",
		MonthOf: "mois",
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

		ThisYear:    "de cette année|cette année|de l’année en cours",
		ThatYear:    "de cette année là|de cette même année|de la même année|de ladite année",
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
		Open:    "reproduction réservée|reproduction interdite|droits réservés|non classifié|non classifiée|non confidentiel*|déclassifié|déclassifiée|diffusion publique|pour diffusion publique|non protégé|diffusion illimitée",
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

	Names: Names{
		Particles:     "du le",
		AdjectiveEnds: "al ale aux ales el elle els elles ique iques aire aires ien ienne iens iennes éen éenne éens éennes ais aise aises ain aine ains aines ois oise oises if ive ifs ives iste istes ote otes able ables ible ibles",
		NoAdjective: `côté cours sein fait coup reste début fin milieu siècle matin soir jour jours an ans année années temps capable capables possible possibles
			signale signalent étale étalent égale égalent avale avalent dévale régale cale mal appelle appellent rappelle rappellent renouvelle renouvellent interpelle interpellent révèle excelle épelle
			elle elles quel quelle quels quelles tel telle tels telles lequel laquelle lesquels lesquelles auquel duquel celle celles nouvelle nouvelles indique indiquent explique expliquent critique
			critiquent applique appliquent implique impliquent communique communiquent revendique revendiquent fabrique fabriquent réplique répliquent pratique pratiquent abdique complique compliquent
			unique uniques tienne vienne maintienne obtienne devienne bien rien lien combien soutien entretien ancien ancienne anciens anciennes jamais mais désormais frais apaise apaisent biaise certain
			certaine certains certaines prochain prochaine prochains prochaines soudain soudaine demain lendemain main maintenant semaine semaines dizaine dizaines douzaine quinzaine vingtaine trentaine
			cinquantaine centaine centaines entraîne ramène fois mois trois parfois autrefois toutefois insiste insistent résiste résistent assiste assistent existe existent persiste persistent consiste
			consistent désiste liste listes piste faire refaire satisfaire plaire taire extraire éclaire éclairent déclare contraire maire secrétaire nécessaire nécessaires arrive arrivent prive privent
			active activent cultive motive motivent dérive ravive suive vive avive principal principale principaux principales actuel actuelle actuels actuelles éventuel éventuelle éventuels éventuelles
			habituel habituelle officiel officielle officiels officielles final finale initial initiale total totale originel originelle dernier dernière derniers dernières premier première deuxième
			second seconde troisième lui eux moi toi vote votent note notent pilote pilotent flotte ôte est`,
		OfThe:    "de la|de l|du|des",
		Of:       "de d",
		VerbEnds: "er ir oir dre ttre vre aire uire crire dire lire clure",
		NoVerb: `hiver fer mer enfer avenir plaisir loisir souvenir danger métier courrier papier quartier chantier dossier foyer cancer banquier soir espoir pouvoir devoir histoire
			mémoire territoire victoire affaire concertation cuir désir tir saphir courtier chevalier officier cavalier cidre cadre ordre œuvre livre cuivre fièvre manœuvre`,
		Small:      "du des sur pour et en",
		Honorifics: "mme mlle mm me mgr dr pr",
		Courtesies: frenchCourtesies,
		Letters:    "m",
		Titles: frenchCourtesies + ` président présidente premier-ministre ministre sénateur sénatrice député députée gouverneur maire amiral ambassadeur ambassadrice
			chancelier chancelière roi reine maître docteur professeur général colonel capitaine commissaire`,
		Men:          "monsieur m roi prince mari époux père frère fils oncle",
		Women:        "madame mme mademoiselle mlle reine princesse femme épouse veuve mère sœur fille tante",
		Pronouns:     "il elle",
		PostNominals: "phd",
		NameEnds:     "cie",
		Posts:        "président présidente ministre secrétaire sénateur sénatrice député députée gouverneur gouverneure maire ambassadeur ambassadrice porte-parole directeur directrice procureur procureure juge chancelier chancelière général amiral colonel commandant évêque archevêque cardinal professeur professeure chef cheffe économiste fondateur fondatrice patron patronne dirigeant dirigeante avocat avocate",
		Held:         "à au aux chez pour",
		Offices: `président présidente ministre sénateur sénatrice député députée secrétaire ambassadeur ambassadrice gouverneur maire procureur
			procureure`,
		Says: "déclare affirme explique ajoute estime souligne précise rappelle dénonce raconte",

		BylineFront: `texte|reportage|entretien|analyse|propos recueillis|enquête`,
		Byline:      `par|écrit par|texte de|auteurs?|autrice|auteure|rédaction de|reportage de|propos recueillis par`,
		With:        "avec",
		In:          "à en",
		NoPerson:    `(?:la |notre )?rédaction|(?:les )?agences`,
		AndAgencies: `(?:et|avec)\s+(?:les\s+)?agences`,
		Role: `professeure?|chercheu(?:r|se)|analyste|journaliste|chroniqueu(?:r|se)|auteure?|autrice|directeur|directrice|écrivaine?|avocate?|` +
			`historienne?|économiste|experte?|consultante?|sociologue|politologue|ambassadeur|ambassadrice`,
		RoleBehind:  `envoyée? spéciale?|correspondante?(?: .*)?|et agences|avec agences`,
		NoteVerbs:   `est|fut|a|travaille|écrit|dirige|enseigne`,
		IsVerbs:     `est|fut|a été|enseigne|dirige`,
		NoteStarts:  `Il|Elle|Son|Sa`,
		AuthorNote:  `(?:à propos de|sur) l['’]aut(?:eure?|rice)|à propos des auteurs`,
		AuthorWords: "aut",
	},

	Bodies: Bodies{
		Organizations: `parti ministère conseil comité université banque armée mouvement parlement sénat assemblée agence fédération ligue institut entreprise
			compagnie groupe bureau fondation société église gouvernement mairie préfecture syndicat confédération tribunal chambre cour association
			organisation commission union front alliance coalition police gendarmerie garde force forces marine compagnies école lycée collège
			faculté académie musée théâtre bibliothèque hôpital clinique centre club journal revue radio télévision chaîne éditions fonds orchestre
			brigade bataillon régiment division milice armées présidence ambassade consulat parquet magistrature autorité mission service services
			laboratoire diocèse archidiocèse ordre banques bourse caisse coopérative consortium corporation guilde secrétariat office observatoire
			rassemblement réseau cabinet congrès collectif confédérations comités studio studios groupement mutuelle`,
		Places: `république palais quartier ville rivière fleuve île îles département lac baie vallée côte péninsule mer océan aéroport détroit désert
			parc mont port commune région avenue boulevard pont gare cathédrale basilique monastère abbaye château forteresse monts cordillère
			volcan étang barrage cap archipel forêt bassin plateau canyon canton arrondissement district province village bourg colonie royaume
			empire principauté duché comté émirat sultanat réserve plage ruisseau cascade glacier stade golfe massif faubourg cimetière état
			territoire`,
		Policies: `loi traité accord protocole convention politique programme constitution règlement décret pacte statut code projet réforme charte
			déclaration résolution directive stratégie amendement plan doctrine`,
		Events: `guerre bataille révolution sommet conférence coupe championnat élection élections référendum jeux tournoi festival coupes championnats
			olympiade olympiades foire gala prix massacre grève attentat attentats crise épidémie pandémie séisme ouragan tempête siège génocide
			holocauste rallye mondial putsch`,
		Leading: `ministère université banque conseil comité institut parti mouvement assemblée tribunal chambre lac mont golfe baie île palais place
			traité guerre bataille sommet coupe révolution loi accord cour association organisation commission union front alliance coalition police
			gendarmerie garde force forces marine société compagnie école lycée collège faculté académie musée théâtre bibliothèque hôpital clinique
			centre club journal revue radio télévision chaîne éditions fonds orchestre brigade bataillon régiment division milice armée présidence
			ambassade consulat parquet autorité mission service laboratoire diocèse archidiocèse ordre bourse caisse coopérative consortium
			corporation secrétariat office observatoire rassemblement réseau ligue congrès collectif parlement sénat agence fédération groupe bureau
			fondation église gouvernement mairie préfecture syndicat confédération république ville rivière fleuve îles département vallée côte
			péninsule mer océan aéroport détroit désert parc port région avenue boulevard pont gare cathédrale basilique monastère abbaye château
			forteresse monts volcan étang barrage cap archipel forêt bassin plateau canton district province royaume empire principauté duché comté
			émirat réserve plage glacier stade règlement décret pacte statut code projet réforme charte déclaration résolution directive stratégie
			amendement plan protocole convention politique programme constitution jeux tournoi festival championnat prix massacre crise siège
			conférence élection saint sainte`,
		Outlets: `délégation|consulat|le monde|ministère|présidence|ambassade|gouvernement|commission|conseil|association|fédération|journal|quotidien|hebdomadaire|` +
			`revue|agence|nouvelles|presse|gazette|courrier|dépêche|fondation|institut|université|libération|figaro`,
	},

	Head: Head{
		Labels: map[string]string{
			"date de la décision": "published", "date de décision": "published", "date de l'arrêt": "published", "date du jugement": "published", "date de prononcé": "published", "date du prononcé": "published",
			"titre": "title", "objet": "title", "titre original": "title_original", "article original": "title_original", "traduction de": "title_original",
			"publié le": "published", "publié": "published", "date de publication": "published", "paru le": "published",
			"mis à jour": "updated", "mis à jour le": "updated", "dernière mise à jour": "updated", "mise à jour": "updated", "consulté le": "retrieved",
			"auteur": "authors", "auteure": "authors", "autrice": "authors", "auteurs": "authors", "par": "authors", "écrit par": "authors",
			"éditeur": "publisher", "publié par": "publisher", "média": "publisher",
			"lien": "source_url", "langue": "language", "langue originale": "original_language", "lieu": "place",
			"traduit par": "translator", "traduction": "translator", "licence": "licence", "droits": "rights", "à": "ignore", "rubrique": "ignore",
		},
		DateLabels:   "publié|publié le|paru le",
		FootLabels:   "auteur|traduit par|publié le|article original",
		DateFront:    `(?:publié|paru|posté|mis en ligne|mise? à jour|modifié|actualisé|consulté|date|émis)(?: le)?|le|du`,
		DateFrontEnd: `le`,
		Updated:      "jour modif actualis",
		Retrieved:    "consult",
		Kinds: map[string]string{
			"tribune": "opinion", "chronique": "opinion", "éditorial": "opinion", "point de vue": "opinion", "analyse": "analysis",
			"actualités": "news", "actualité": "news", "communiqué de presse": "press-release", "communiqué": "statement", "déclaration": "statement",
			"entretien": "interview", "transcription": "transcript", "rapport": "report", "document de travail": "report",
			"note d’information": "brief", "note d'information": "brief", "vérification": "fact-check", "discours": "transcript",
		},
		TitleKinds:   "tribune|analyse|entretien|communiqué",
		TitleKindFor: "de du avec",
		Series:       "rapport|document de travail",
		SeriesNumber: `nº|n°|numéro`,
		Sections:     "salle de presse|espace presse|communiqués|communiqués de presse|monde|politique|économie|international|national|société|sécurité|sport|sports|exclusif",
		Parts: "résumé|introduction|contexte|conclusion|conclusions|recommandations|méthodologie|notes|références|chronologie|points clés|" +
			"sommaire|préface|sources",
		Numbered:    "figure|fig|tableau|graphique|encadré|carte|annexe|chapitre|section|partie|formulaire",
		TableSource: "source|sources",
		Adopted:     `(?:résolution [\w/().-]+(?: [\w().-]+){0,2} d[eu]|adoptée? par) (?:le |la |l['’])?(\p{Lu}[\p{L}’' -]{3,60}?)(?: dans sa résolution [\w/().-]+(?: [\w().-]+){0,2}| à sa [\w]+ (?:séance|session)[\p{L} ]{0,12})?,? (?:du|le)`,
		NoteParts:   "notes|références|notes de bas de page|sources",
		BriefParts:  "points clés",
		Questions:   "Q R",
		Issue:       `numéro|année|n°`,
		Address:     `source|lien`,
		Release:     `pour (?:publication|diffusion) immédiate`,
	},

	Prose: Prose{
		Abbreviations: "mme mlle av bd éd vol cf chap coll env",
		MayEnd:        "etc s.a j.-c",
		Starters: `Un Une Il Elle Ils Elles Nous Vous Ce Cet Cette Ces Dans Sur Pour Avec Sans Mais Et Ou Si Quand Lorsque Depuis Après Avant Selon
			Ses Leur Leurs Cependant Toutefois Ainsi Aussi Enfin Puis Alors Comme Pourtant Même Aucun Plusieurs Certains Voici`,
		Indefinite: "un une des",
		Copula:     "est était sont étaient",
		Loose:      "de du des en par pour avec sans sur entre que et ou à au aux comme selon est était dit contre depuis ne pas ni jamais qui dont quand où si possible futur future présumé présumée",
		When:       "période jour jours semaine mois année années moment nuit matin soir même autre",
		Stop: "le la les un une des et ou du de au aux en dans par pour avec sans sur entre que qui dont ou se sa ses leur leurs ce cet cette ces " +
			"il elle ils elles nous vous je est etait sont etaient ete etre avoir ont avait ne pas mais si comme aussi tres",
		Stems: "eaux>eau2 aux>al2 s>3|" +
			"issement>3 issant>3 ement>3 ment>4 ation>3 ition>3 ution>ut3 sion>s3 ateur>3 atrice>3 teur>4 trice>4 euse>3 eux>3 ite>4 iste>4 isme>4 " +
			"able>4 ible>4 ique>4 if>4 ive>4 ance>4 ence>4 ant>4 ent>4 ien>4 ienne>4|" +
			"erent>3 aient>3 ait>3 era>3 ees>3 ee>3 er>3 ir>3 e>3 i>3|" +
			"e>3 i>3",
	},
	Foot:      frenchFoot,
	Furniture: frenchFurniture,

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

const frenchCourtesies = "mgr mm mme mmes mlle monsieur madame messieurs mesdames"

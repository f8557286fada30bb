package lang

// French: the words of credit lines, and of lines that are never a title.

var frenchCredits = Credits{
	By:          `(?:(?:écrit|rédigé|publié|posté|réalisé|recueilli|propos recueillis|(?:entretien|interview|reportage|enquête)s? (?:réalisée?s?|menée?s?|conduite?s?)|texte|textes|reportage|récit|entretien|enquête|analyse|chronique|tribune|un (?:reportage|récit|article)|une (?:enquête|analyse)) )?par|(?:texte|reportage|récit|entretien|enquête|analyse)(?: et photos)? (?:de|d['’])|auteure?s?|auteur\(s\)|autrice|textes?|(?:chronique|tribune|billet|éditorial|article) de`,
	Others:      `(?:photos?|photographies?|édité|édition|traduit|traduction|illustrations?|illustré|vidéos?|mise en ligne|mis en ligne|infographies?|graphiques?|images?|montage|relecture|avec)(?: (?:par|de|d['’])\b|\s*:)|traduit (?:de|du) .*`,
	Newsroom:    `(?:la )?rédaction(?: .*)?|avec agences?|agences?|notre (?:rédaction|correspondant(?:e)?)|service (?:politique|monde|international|étranger|société|économie|presse|de presse)|équipe (?:éditoriale|de rédaction)|admin|bureau de presse|direction de la communication|rédaction web`,
	Designation: `(?:(?:notre|grand|correspondante?|envoyée? spéciale?|journaliste|reporter|rédact(?:eur|rice)(?: en chef)?|chroniqueu(?:r|se)|éditorialiste|chef(?:fe)? (?:du service|de service)|collaborat(?:eur|rice)|chercheu(?:r|se)|professeure?|analyste))(?: .*)?|à [\p{Lu}].*|avec (?:afp|agences?|reuters)`,
	Offices:     `(?:\S+ ){0,6}(?:ministre|présidente?|secrétaire(?: générale?| d['’]état)?|ambassad(?:eur|rice)|porte-parole|maire|gouverneure?|direct(?:eur|rice)(?: générale?)?|sénat(?:eur|rice)|représentante?|rapporteure?|commissaire|général|amiral|juge|procureure?|déléguée?)\b.*`,
	Degrees:     "dr phd",
	Suffixes:    "jr fils",
	For:         "pour de",
	Media:       `journal|quotidien|hebdomadaire|revue|magazine|presse|agence|radio|télévision|tv|nouvelles|gazette|courrier|dépêche|actualités|infos?|matin|soir|bulletin|le (?:monde|figaro|point|soir|temps|devoir|parisien)|la (?:croix|presse|libre|tribune)|ouest-france`,
	Published:   `(?:(?:première|article|date) )?(?:publiée?|paru|parue|posté|mise? en ligne|diffusée?|date de publication|date|publication|créée?|émise?)(?: (?:le|à|en|du))*|le|du|fait à .{2,30}`,
	Updated:     `(?:dernière )?(?:mise? à jour|modifiée?|modification|actualisée?|actualisation|maj|m\.à\.j\.|révisée?)(?: (?:le|à|du))*`,
	First:       `(?:(?:cet|ce|cette) (?:article|texte|reportage|tribune|analyse|entretien|enquête|billet) (?:de (?P<by>.{2,60}?) )?)?(?:a |est )?(?:été )?(?:initialement|d['’]abord|à l['’]origine|pour la première fois)? ?(?:publiée?|paru|parue|diffusée?)(?: (?:initialement|d['’]abord|à l['’]origine|pour la première fois|originellement))(?: (?:par|dans|sur|le|en) (?P<at>.{2,80}?))?|(?:initialement|originellement) (?:publiée?|paru|parue) (?:par|dans|sur) (?P<at>.{2,80}?)`,
	Note:        `notes? (?:de la|du|des|de l['’]) ?(?:rédaction|traduct(?:eur|rice)s?|édit(?:eur|rice)s?|auteure?s?)|n\. ?(?:de la ?r|d\. ?l\. ?r|d\. ?t|du ?t)\.?|ndlr|ndt|erratum|précision|correction|avertissement`,
	Prompt: `(?:accepter|refuser|autoriser|paramétrer|gérer|personnaliser|enregistrer|continuer)(?: (?:et|tout|tous|toutes|les|mes|sans|cookies|fermer|continuer|accepter|choix|préférences|paramètres))*|(?:nous respectons|nous accordons|le respect de) .*(?:vie privée).*|votre vie privée.*|(?:politique|gestion|paramètres|utilisation) (?:de|des) (?:cookies|confidentialité)|cookies|` +
		`(?:se connecter|connexion|connectez-vous|identifiez-vous|s['’]identifier)(?: .{1,40})?|(?:s['’]abonner|abonnez-vous|abonnement|je m['’]abonne|s['’]inscrire|inscrivez-vous)(?: .{1,40})?|déjà (?:abonnée?|inscrite?).*|(?:rechercher|recherche|menu|fermer|ouvrir|accueil|retour|suivant|précédent|partager|imprimer|écouter|voir plus|lire plus|lire la suite|télécharger|aller|afficher|masquer|chargement)(?: (?:le|la|au|à|contenu|principal|tout|plus|article|page|menu|en|vidéo|commentaires|l['’]article).{0,40})?|suivez-nous.*|contactez-nous|qui sommes-nous|newsletters?|en direct|les plus lus`,
	PromptText:  "cookies|vie privée|données personnelles|nos partenaires|votre consentement|votre appareil|bloqueur de publicité|compte gratuit",
	Status:      `texte (?:intégral|complet)|pour (?:diffusion|publication) (?:immédiate|générale)|(?:original|langue|distribution|version)\s*: .{1,60}|(?:article |contenu )?(?:réservée?|exclusif)(?: (?:aux|à nos))? (?:abonnés|membres|lecteurs)|(?:article|contenu) (?:payant|abonné|sponsorisé|libre|gratuit)|abonnés|exclusif|premium|accès libre|traduction (?:non officielle|officielle|libre|de courtoisie|automatique)(?: .{1,40})?|seul le prononcé fait foi.*|version (?:préliminaire|finale|provisoire|définitive|non éditée|corrigée)|document non officiel|en direct|urgent|avis aux médias|(?:invitation|note) (?:à la|aux) (?:presse|médias|rédactions)`,
	Banner:      `(?:le )?(?:site|portail|page) (?:web |internet )?officiel(?:le)? (?:de|du|des) .*|un site (?:web )?officiel .*|république (?:française|de [\p{L} ]+|du [\p{L} ]+|démocratique .*)|gouvernement (?:du|de la|de|français)(?: [\p{L} ]+)?|liberté,? égalité,? fraternité|bienvenue (?:sur|à) .*|nations unies`,
	Picture:     `(?:photo|image|vidéo|graphique|illustration|légende|galerie|logo)(?: (?:non disponible|indisponible|introuvable|manquante|d['’]illustration|d['’]archives|principale|\d+))?|pas d['’]image|\[?(?:image|photo)[^\]]{0,60}\]`,
	Caption:     `(?:photo|image|crédits?(?: photos?)?|légende|photo d['’]archives|illustration)\s*(?:[:/©]|de |par )`,
	Ago:         `il y a (?:une?|\d+) (?:seconde|minute|min|heure|jour|semaine|mois|an)s?|aujourd['’]hui|hier|\d+ min(?:utes?)?\.? de lecture|(?:temps de )?lecture\s?:? \d+ min.*`,
	Clock:       `(?:heures?|h)\b|heure (?:locale|de paris|gmt)`,
	NoPlace:     "football sport sports culture opinion éditorial actualité actualités économie politique monde international internationale société technologie sciences santé voyages justice faits vidéo audio galerie photos édition numéro volume version état résumé rapport déclaration discours communiqué publié mis mise jour page exclusif analyse entretien tribune chronique reportage article printemps été automne hiver photo image source rédaction archives agence trimestre semaine afrique amériques",
	Rooms:       "salle salon auditorium théâtre stade hôtel aéroport",
	At:          `à|vers`,
	FirstNeeds:  "initialement|originellement|d'abord|d’abord|origine|première fois",
	And:         "et",
	Courts:      "cour tribunal",
	NewsroomEnd: "rédaction agences",
	OnDay:       `le|en|du`,
	Versus:      "contre c",
	Between:     "de du des la le les l d et en pour au aux à sur",
	Issued:      `(?:le|la|ce|cette) (?:communiqué|déclaration|texte|note|rapport)(?: de presse)? (?:a été |est )?(?:publiée?|diffusée?|émise?) par`,
}

package lang

// What pages in French print around and below a text.

var frenchFoot = Foot{
	EndMarks:        `fin|fin du communiqué`,
	Contacts:        `contacts?(?: presse| médias?| pour la presse)?\b|(?:service|relations|bureau) (?:de )?presse|pour (?:plus d['’]informations?|en savoir plus|tout renseignement)|renseignements`,
	Telephone:       `tél(?:\.|éphone)?`,
	TelephoneLabels: `portable|courriel|fax`,
	Rights:          `tous droits réservés`,
}

var frenchFurniture = Furniture{
	Lines: map[string]Pattern{
		"comment prompt":         `commenter|réagir|(?:voir|lire) (?:les |tous les )?(?:\d+ )?commentaires|(?:afficher|voir) (?:plus de |les |\d+ )?réponses|afficher (?:plus|cette discussion)|traduire le (?:post|tweet)|en réponse à @.{2,40}|(?:laisser|laissez|écrire|ajouter|poster|voir|lire) (?:un|votre|les|tous les) (?:commentaires?|réponse)|(?:\d+ )?commentaires?(?: \(?\d+\)?)?|aucun commentaire|réagir|réagissez|les commentaires sont fermés|\d+ réactions?`,
		"sharing links":          `partage[rz]? (?:cet article|cette page|ce contenu|l['’]article)|copier le lien|lien copié|offrir (?:cet |l['’])article|(?:[\d.,]+ ?[km]? (?:réponses?|republications?|reposts?|retweets?|j['’]aime|commentaires?|partages?|vues|citations)[\s·,|]*)+|partager|partagez|imprimer|envoyer(?: par (?:e-?mail|mail|courriel))?|copier le lien|lien copié|enregistrer|sauvegarder|offrir(?: l['’]article| cet article)?|ajouter à vos sélections|réutiliser ce contenu|partager (?:l['’]article|cet article)`,
		"advertisement":          `publicité|annonces?|contenu sponsorisé|sponsorisé|contenu partenaire|la suite (?:de l['’]article )?après (?:la|cette) publicité|lire la suite(?: ci-dessous)?|(?:l['’]article|la lecture) (?:continue|se poursuit) (?:après|sous) la publicité`,
		"subscription prompt":    `abonnez-vous(?: (?:maintenant|ici|gratuitement))?|s['’]abonner|je m['’]abonne|(?:abonnez-vous|inscrivez-vous) (?:à|aux) (?:notre|nos|la|l['’]) ?(?:\S+ ){0,3}(?:newsletters?|lettres? d['’]information|infolettre|chaîne)(?: .{0,40})?|inscrivez-vous(?: gratuitement)?|se connecter|connectez-vous|connexion|suivez-nous(?: sur [\w ,&/]{1,60})?|déjà abonnée? ?\?(?: (?:se connecter|connectez-vous))?|vous avez déjà un compte ?\?(?: (?:se connecter|connectez-vous))?|créer un compte|téléchargez (?:notre|l['’]) ?(?:appli|application)|(?:article )?réservé aux abonnés|(?:se )?désinscrire|se désabonner|vous recevez (?:ce|cette) (?:courriel|e-?mail|message|newsletter|lettre)\b.{0,140}|soutenez (?:notre|le|un) journalisme.{0,40}`,
		"link to other articles": `.{0,60}n['’]est pas responsable du contenu des? sites externes\.?|lire (?:l['’]article|la suite|l['’]intégralité)(?: complet)?`,
		"page number":            `page|p\.`,
		"navigation":             `(?:image|photo) \d+ (?:sur|de) \d+|retour (?:en haut|à l['’]accueil|haut de page)|haut de page|accueil|menu|rechercher|recherche|(?:aller|passer) au contenu(?: principal)?|(?:article )?(?:précédent|suivant)|accueil(?: [>›»/|] [^>›»/|]{1,60})+|chargement\.*|voir (?:ce (?:mail|message) )?dans (?:le|votre) navigateur`,
		"cookie notice":          `(?:ce|notre) site utilise des cookies(?: .{0,200})?|nous utilisons des cookies(?: .{0,200})?|(?:accepter|refuser)(?: tous)?(?: les)? cookies|(?:nous respectons|nous valorisons) votre vie privée|votre vie privée(?: nous importe| est importante)?|politique (?:de confidentialité|relative aux cookies|des? cookies)|gérer (?:les|mes) cookies|paramétrer les cookies|continuer sans accepter`,
		"reading time":           `(?:temps de )?lecture ?:? ?\d+ ?min.{0,12}|\d+ min(?:utes)?(?: de lecture)?|écouter (?:l['’]|cet )article.{0,30}`,
		"tags":                   `tags?|étiquettes?|thèmes?|mots[- ]clés|catégories?|classé dans|sur le même sujet`,
		"disclaimer of views":    `(?:les )?(?:opinions|vues|points de vue) (?:exprimé|contenu)e?s .*|.* ne reflète(?:nt)? pas nécessairement .*|.* n['’]engage(?:nt)? que .{2,60}`,
		"wire credits":           `avec (?:notre|nos) (?:correspondante?s?|envoyée?s? spéciale?s?|envoyés spéciaux)\b.{2,80}|avec (?:(?:l['’])?(?:agences?|nos agences|les agences)(?: .{0,30})?|(?:NAMES(?:,| et) )?(?-i:[A-Z]{2,6}|Reuters|Bloomberg|Belga|Keystone-ATS)(?:(?:,| et|/| &) ?NAMES)*)[.)\]]*|(?:reportage|récit|rédaction|texte|enquête|édité|édition|traduit|traduction|rédigé)(?: (?:de|par)|\s?:) ?NAMES(?: ?[;,].{2,80})?[.)\]]*|propos recueillis par NAMES[.)\]]*|(?:cet article|cette dépêche|ce texte) a été (?:produit|rédigé|traduit|écrit|généré)e? (?:par|avec) .{2,140}|NAMES (?:a|ont) contribué à (?:ce reportage|cet article|cette dépêche)\.?|(?:reportage|rédigé|édité|version française|traduit)(?: de| par)?\b.*(?:;|\bédité\b|\)).*`,
		"wire marker":            `urgent|alerte|plus d['’]informations à suivre|à suivre`,
		"picture credit":         `(?:crédits? )?(?:photo|image|photographie|illustration|photos)(?: de| par| d['’]illustration)?|crédits?|© photo`,
		"contact":                `(?:suivez|retrouvez|contactez|écrivez à|pour (?:contacter|joindre)) (?:NAMES|l['’]auteure?|la journaliste|le journaliste)(?: et NAMES)?(?: sur| à| par|\s?:).{3,100}|(?:vous avez|avez-vous) (?:une information|une histoire|un témoignage).{0,160}`,
	},
	Boxes: map[string]Pattern{
		"link to other articles": `(?:à lire|lire|voir) (?:aussi|également|encore)|à lire(?: également)?|(?:articles?|contenus?|sujets?|liens?|actualités?|vidéos) (?:liés?|liées?|connexes?|associés?|similaires?|recommandés?)|sur le même (?:sujet|thème)|les plus (?:lus|vus|populaires|partagés|commentés)|(?:le|la) plus lue?|vous aimerez (?:aussi|peut-être)|(?:cela|ça|ceci) (?:pourrait|peut) (?:aussi )?vous intéresser|à ne pas manquer|dans la même (?:rubrique|catégorie)|(?:nos )?dernières (?:nouvelles|actualités|infos)|derniers articles|plus (?:d['’]articles|d['’]actualités|d['’]infos)(?: (?:de|sur) .{2,40})?|recommandé(?: pour vous)?|notre sélection|pour aller plus loin|tendances|thèmes(?: associés)?|lire la suite|à la une`,
		"reader comments":        `(?:\d+ )?commentaires?(?: \(?\d+\)?)?|(?:vos|les) (?:commentaires|réactions)|(?:laisser|laissez) un commentaire|(?:\d+ )réactions?|(?:\d+|une|deux|trois) (?:réponses?|réflexions?)(?: (?:à|sur) .{1,140})?`,
		"subscription prompt":    `(?:abonnez-vous|inscrivez-vous)(?: (?:à|aux) .{0,60}(?:newsletters?|infolettre|lettre d['’]information))?|.{0,30}\b(?:newsletter|infolettre)|restez informée?s?|suivez-nous|recevez .{2,50} (?:dans votre boîte|par (?:mail|courriel|e-mail)).{0,20}|ne manquez rien`,
		"cookie notice":          `(?:nous respectons|le respect de) votre vie privée(?: .{0,40})?|votre vie privée(?: nous importe| est importante)?|cookies|gestion (?:des cookies|du consentement)|(?:paramètres|politique) (?:de|des|relative aux) (?:cookies|confidentialité)|avant de continuer|consentement`,
		"notes to editors":       `notes? (?:aux|à l['’]attention des?|pour les) (?:rédactions?|rédacteurs|éditeurs|journalistes|médias)|note (?:à|de) la rédaction`,
		"boilerplate":            `à propos (?:de|du|des|d['’]) ?.{2,80}|qui sommes-nous|mentions légales|déclarations prospectives`,
		"contact":                `contacts?(?: (?:presse|médias?|pour la presse))?|(?:service|relations|bureau) (?:de )?presse|(?:pour )?plus d['’]informations?|pour en savoir plus|renseignements`,
	},
	Prompts: map[string]Prompt{
		"subscription prompt": {"newsletter|lettre|courriel|mail|abonn|connect|compte|désinscri|confidentialité|conditions|appli|journalisme|inscri|suivez|boîte",
			`abonnez|inscrivez|recevez|profitez|créez|connectez|téléchargez|suivez|soutenez|devenez|choisissez|saisissez|entrez|cliquez|accédez|pour (?:continuer|lire|poursuivre|vous|recevoir|accéder)\b|vous (?:pouvez|avez|êtes|souhaitez|voulez)|votre (?:adresse|e-?mail|courriel|abonnement|compte)|en (?:vous|cliquant|soumettant|continuant)|(?:cet article|ce contenu|cette page|ce message) (?:est|vous)|déjà|si vous|nos? |notre|merci de|ne manquez|j['’]accepte|la suite|il vous reste`,
			`(?:notre|nos|la|cette|une) (?:\S+ ){0,2}(?:newsletters?|infolettre|lettres? d['’]information)|votre (?:boîte|adresse|courriel|e-?mail|abonnement|compte)|désinscri|désabonn|politique de confidentialité|conditions (?:générales|d['’]utilisation)|un compte|(?:aux|nos) abonnés|abonnement|connectez-vous|se connecter|notre (?:appli|application|chaîne|journalisme)|journalisme indépendant|suivez-nous sur`},
		"cookie notice":  {"cookie|consent|vie privée|confidentialité|partenaires|appareil|personnelles|traceurs", `nous\b|ce site|notre site|nos partenaires|en (?:cliquant|continuant|poursuivant|naviguant|acceptant)|vous pouvez|votre (?:consentement|vie privée)|pour (?:améliorer|fournir|en savoir|modifier)|avec votre (?:accord|consentement)|si vous`, `cookies?\b|votre (?:consentement|vie privée|appareil|terminal|choix)|(?:nos|\d+) (?:\d[\d ]* )?partenaires|politique de confidentialité|données (?:personnelles|à caractère)|technologies similaires|traceurs`},
		"comment prompt": {"comment|modér|charte|champs", `vous devez|connectez|votre (?:adresse|commentaire|e-?mail)|pour (?:commenter|laisser|réagir)|les commentaires|les champs|nous nous|nom`, `(?:un|votre|vos) commentaires?|commenter\b|sera pas publiée|charte|champs obligatoires|modér`},
	},
	Sure:     `(?:notre|nos|la|nos) (?:\S+ ){0,2}(?:newsletters?|infolettre|lettres? d['’]information)\b|votre boîte (?:mail|aux lettres|de réception)|politique de confidentialité|abonnez-vous (?:gratuitement|ici|maintenant)|\bios (?:et|ou) android`,
	Contents: "sommaire|table des matières|dans cet article|contenu",
	Leads:    `réservé aux abonnés|pour les abonnés|article abonné|(?:à )?(?:lire|voir|écouter)(?: (?:aussi|également|encore))|lisez aussi|sur le même sujet|article (?:précédent|suivant)|précédent|suivant|pour aller plus loin`,
	GoesOn:   `(?:cet|l['’]|ce) ?(?:article|contenu|texte) est (?:exclusivement |uniquement )?(?:réservé|accessible)(?: .{0,20})?(?:abonné|membre)|(?:il vous reste|vous n['’]avez lu que) .{1,40}(?:à (?:lire|découvrir)|de cet article)|la suite (?:de cet article )?est (?:réservée|accessible)|(?:pour|afin de) (?:lire|poursuivre|découvrir|continuer)(?: .{0,20})?(?:la (?:suite|lecture)|cet article|votre lecture|l['’]intégralité)|(?:abonnez|inscrivez|connectez)-vous pour (?:lire|poursuivre|continuer|accéder|lire la suite)|(?:article |contenu )?(?:réservé|exclusif) (?:aux|pour) (?:nos )?abonnés|lire (?:la suite|l['’]article complet) (?:avec|en vous)|déjà abonnée?\?`,
	NotFound: `(?:erreur )?40[34]\b|.{0,30}page (?:introuvable|non trouvée|inexistante)|.{0,30}(?:page|article)\b.{0,20}n['’]existe (?:pas|plus)|accès refusé`,
	Buttons:  `(?:tout )?accepter|(?:tout )?refuser|accepter tout|refuser tout|j['’]accepte|envoyer|s['’]abonner|s['’]inscrire|continuer|fermer|paramétrer|personnaliser|gérer (?:mes choix|les options|les préférences)|plus d['’]options|en savoir plus|(?:politique de )?confidentialité|conditions (?:générales|d['’]utilisation)|mentions légales|contact|contactez-nous|qui sommes-nous ?\??|(?:votre )?(?:adresse )?(?:e-?mail|courriel)\*?|(?:votre )?(?:pré)?nom\*?|voir (?:tout|plus|tous les articles)|charger plus|lire la suite|suivant|précédent|partager|enregistrer|répondre|j['’]aime|signaler|menu|rechercher|accueil|publicité|aide|se connecter|nos partenaires|contribuer|écouter|suivre|\d+`,
	Replies:  "répondre|j'aime|j’aime|signaler|partager|recommander|signaler un abus",
	Thoughts: `\d[\d  .]* (?:commentaires?|réactions?|réponses?)|commentaires? \(?\d+\)?|commentaires? : \d+`,
	Ago:      `il y a (?:\d+|une?|deux|trois) (?:secondes?|minutes?|min|heures?|h|jours?|j|semaines?|mois|ans?)|à l['’]instant`,
	Credits:  `crédits? ?(?:photos?|images?)?|(?:photo|image|photographie|illustration)(?: de| par)?|source de l['’]image`,
	Captions: `légende(?: (?:de l['’]image|de la photo))?`,
	Chat: `(?:image|vidéo|audio|sticker|gif|document|photo|fichier) (?:absente?|omise?)|<médias? omis>|(?:ce message a été supprimé|vous avez supprimé ce message)|les messages et les appels sont chiffrés\b.*|` +
		`.{1,60} a (?:créé|modifié|changé|quitté|rejoint|ajouté|supprimé) (?:le|la|l['’]|ce|cette|du|de|un|une)\b.{0,80}|.{1,40} (?:est partie?|a quitté|a rejoint)`,
	Wrote:      `le .{4,90}?,? .{2,90} a écrit`,
	Forwarded:  `(?:début du )?message (?:transféré|réexpédié)|message (?:d['’]origine|original)`,
	MailFields: "de|envoyé|envoyé le|date|à|objet|cc",
	Signature:  `(?:ce|les informations contenues dans ce) (?:message|courriel|mail|e-?mail)\b.{0,80}(?:confidentiel|destiné|réservé).{0,500}|envoyé (?:de|depuis|à partir de) (?:mon .{2,40}|(?:outlook|yahoo|gmail|proton|courrier)\b.{0,30})|télécharger outlook pour .{2,20}`,
	Reported:   "dit déclaré affirmé ajouté expliqué répondu demandé écrit écrivait disait indiqué assuré averti annoncé rappelé",
	ShareOn:    `sur (?:facebook|twitter|x|whatsapp|linkedin|telegram) \((?:s['’]ouvre|nouvelle|ouvre).{2,40}\)|sur|par|via|avec|cet article|sur (?:facebook|twitter|x|whatsapp|linkedin|telegram)`,
	Comments:   "commentaires|réactions",
}

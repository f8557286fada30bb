package lang

// What pages in French print around and below a text.

var frenchFoot = Foot{
	EndMarks:        `fin(?: du communiqué)?`,
	Contacts:        `contacts?(?: presse)?|service de presse|pour (?:plus d['’]informations|en savoir plus)`,
	Telephone:       `tél(?:\.|éphone)?`,
	TelephoneLabels: `portable|télécopie`,
	Rights:          `tous droits réservés`,
}

var frenchFurniture = Furniture{
	Lines: map[string]Lines{
		"comment prompt":         {"comment|réag", `(?:laissez|laisser|écrire|ajouter|publier) un commentaire|(?:\d+ )?commentaires?(?: \(?\d+\)?)?|réagir`},
		"sharing links":          {"partag|imprimer|envoyer", `partager|partage|imprimer|envoyer`},
		"advertisement":          {"publicité|sponsorisé|annonce", `publicité|annonce|contenu sponsorisé`},
		"subscription prompt":    {"abonn|inscri|connect|suivez", `abonnez-vous|s['’]abonner|inscrivez-vous|se connecter|suivez-nous|déjà abonné.*`},
		"link to other articles": {"lire|aussi|plus lus", `lire aussi|à lire aussi|lire la suite|sur le même sujet|articles? liés?|les plus lus`},
		"page number":            {"", `page|p\.`},
		"navigation":             {"menu|haut|accueil|recherche", `retour en haut|accueil|menu|recherche`},
		"cookie notice":          {"cookie", `(?:ce|notre) site utilise des cookies.*|nous utilisons des cookies.*`},
		"reading time":           {"lecture|écouter", `(?:temps de )?lecture:? .{0,30}|écouter l['’]article`},
		"tags":                   {"", `mots-clés|étiquettes|thèmes|catégories?`},
		"disclaimer of views":    {"opini|refl", `(?:les )?opinions exprimées.*|.* ne reflètent? pas nécessairement .*`},
		"picture credit":         {"photo|image|crédit", `photo|image|crédits?(?: photo)?`},
	},
	ShareOn:  `sur|par|cet article`,
	Long:     "pini|eflè|ommuniqu|ookie|bonn",
	Comments: "commentaires",
}

package lang

// French: the words by which the form of a text is told.

var frenchForms = Forms{
	Asks:    "q|question|questions|journaliste|le journaliste|la journaliste|intervieweur|intervieweuse|relance|presse",
	Answers: "r|réponse|interviewé|interviewée",
	Roles: "modérateur|modératrice|le modérateur|la modératrice|animateur|animatrice|présentateur|présentatrice|narrateur|voix off|voix|voix masculine|voix féminine|homme|femme|intervenant|intervenante|un intervenant|une intervenante|intervenant non identifié|public|un participant|une participante|participant|" +
		"interprète|traducteur|traductrice|le président|la présidente|m. le président|mme la présidente|président|présidente|le maire|la maire|le ministre|la ministre|le premier ministre|la première ministre|le rapporteur|le secrétaire général|la secrétaire générale|porte-parole|le porte-parole|la porte-parole|le témoin|le juge|le procureur|la défense|auditeur|auditrice|tous",
	Speech:    `(?:texte (?:intégral )?(?:du|de l['’])\s?)?(?:discours|allocution|intervention|déclaration|propos|message|adresse|vœux)(?: .{2,60}?)? (?:de|du|d['’]|prononcée?s?|par|à|devant|lors)\b|(?:discours|allocution) d['’]`,
	Salutes:   `(?:bonjour,? |bonsoir,? |merci,? )*(?:mesdames(?:,| et)? (?:et )?messieurs|mesdames et messieurs|(?:monsieur|madame|messieurs|mesdames) (?:le|la|les) (?:président|ministre|premier|secrétaire|maire|préfet|ambassadeur|gouverneur|directeur|députe|sénateur|recteur|rapporteur|vice)|excellences?|(?:mes )?chers? (?:collègues|amis|compatriotes|concitoyens|camarades)|chères? (?:et chers )?(?:amies|collègues|concitoyennes)|mes chers|françaises,? français|majestés?)|(?:bonjour|bonsoir) à (?:tous|toutes)`,
	Reactions: "applaudissements|rires|rires et applaudissements|vifs applaudissements|sourires|exclamations|huées|applaudissements nourris",
	Closes:    `(?:je vous |nous vous )?(?:en )?remercie\b.{0,80}|merci\b.{0,60}[.!]|vive\b.{1,60}|je vous remercie`,
	Mine:      "je nous mon ma mes notre nos moi me j'ai j’ai sommes avons suis voulons",
	Sessions:  "conférence de presse|point de presse|audition|débat|table ronde|séance publique|briefing",
	Ruling:    `(?:arrêt|jugement|ordonnance|décision|avis)(?: (?:n[°ºo.]+ ?\S.{0,60}|du \d.{0,60}|de la cour.{0,40}|rendue?.{0,60}))?|(?:pourvoi|requête|affaire|dossier|rg|rôle|répertoire)(?: général)?s? ?(?:n[°ºo.]+s? ?\S.{0,60}|:.{0,60})|audience publique du .{4,40}|au nom du peuple français`,
	Parties:   "demandeur demanderesse demandeurs défendeur défenderesse défendeurs appelant appelante intimé intimée requérant requérante requérants intimés",
	Orders:    `par ces motifs|attendu(?:,? (?:que|selon)|,)|mais attendu|considérant (?:ce qui suit|que)|(?:rejette|casse et annule|condamne|déboute|confirme|infirme|déclare (?:la requête|recevable|irrecevable)|dit que|dit n['’]y|annule|renvoie)\b|(?:la cour|le tribunal|le conseil d['’]état|par ces motifs),? (?:décide|rejette|dit|casse|ordonne)|ainsi (?:fait et )?(?:jugé|prononcé|décidé)|article (?:1er|premier|\d+)\s?:? (?:la requête|la décision|il est|l['’])|sur le (?:premier |second |troisième )?moyen|vu (?:les articles|l['’]article|la requête|le code)`,

	Communique: `communiqué (?:conjoint|final|commun|ministériel|de la (?:réunion|conférence)|des)\b|déclaration (?:conjointe|commune|finale|des|ministérielle)\b`,
	Declares:   `(?:(?:nous|les) .{0,100}?)?,? ?(?:réaffirm(?:ons|ent)|réitèr(?:ons|ent)|réitérons|salu(?:ons|ent)|exhort(?:ons|ent)|appel(?:ons|lent)|exprim(?:ons|ent)|condamn(?:ons|ent)|soulign(?:ons|ent)|conviennent|convenons|rappel(?:ons|lent)|reconnaiss(?:ons|ent)|pren(?:ons|nent) note|se félicitent|nous félicitons|s['’]engagent|nous engageons|déclar(?:ons|ent)|demand(?:ons|ent)|déplor(?:ons|ent)|invit(?:ons|ent)|soutiennent|soutenons|encourageons|encouragent)\b`,

	MailNeeds: "mail|courriel|newsletter|infolettre|navigateur|désab|désins|préférences|recev|lettre|message|transf",
	Mailing:   `(?:cet|ce|cette) (?:e-?mail|courriel|message|newsletter|lettre) (?:a été|vous a été|vous est) (?:envoyé|adressé)|vous (?:recevez|avez reçu) (?:cet|ce|cette) (?:e-?mail|courriel|message|mail|lettre|newsletter|infolettre)|(?:voir|afficher|lire|consulter) (?:ce(?:t)? (?:e-?mail|courriel|message|mail) |cette (?:newsletter|lettre) )?(?:dans|sur) (?:votre|un|le) navigateur|(?:se |vous )désabonner (?:de|ici|en)|(?:me |se )désinscrire|transf[ée]re[zr] (?:cet|ce|cette)|mettre à jour vos préférences|pour ne plus recevoir`,
	Letter:    `(?:dans|au sommaire de) (?:ce numéro|cette (?:lettre|édition|newsletter|infolettre))|(?:cette|de la) semaine[,:] (?:dans|on|nous|au)|à (?:la semaine|vendredi|lundi|mardi|mercredi|jeudi|samedi|dimanche|bientôt|très vite)|bonne (?:lecture|semaine)|ce que (?:nous|j['’]) ?(?:avons lu|ai lu|lisons)|chers? (?:lecteurs|abonnés|lectrices)|chères? (?:lectrices|abonnées)|merci de (?:nous lire|votre (?:lecture|fidélité))|voici (?:l['’]essentiel|les nouvelles|ce qu)`,
	Issue:     `.{0,60}\b(?:newsletter|infolettre|lettre d['’]information|lettre hebdomadaire)\b.{0,60}`,
	Believes:  `(?:^|\PL)(?:à mon (?:avis|sens)|selon moi|je (?:crois|pense|crains|doute|suis convaincue?|ne crois pas|ne pense pas)|il me semble)\b|(?:^|\PL)(?:nous devons|il faut|nous ne pouvons|il nous faut|il est temps) (?:pas |donc |aussi |de |d['’])?[a-zéèêçàâîôû]+(?:er|ir|re|oir)\b|(?:^|\PL)il est temps (?:de|d['’]|que)`,
	Report:    `rapport\b.*|(?:étude|évaluation|livre blanc|document de travail|bilan annuel)(?: (?:sur|de|du|d['’]|n°)\b.*)?`,
	Chapters:  "résumé|résumé exécutif|synthèse|introduction|contexte|méthodologie|méthode|constats|principaux constats|résultats|discussion|analyse|conclusion|conclusions|recommandations|conclusions et recommandations|références|bibliographie|annexe|annexes|remerciements|sigles|abréviations|avant-propos|préface|table des matières|sommaire|limites",
}

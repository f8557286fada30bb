package lang

// French: the words by which names are told. People of a place are written with a
// capital, its adjectives without.

var frenchCues = Cues{
	Demonyms: `français française françaises allemand allemande allemands allemandes américain américaine américains américaines anglais anglaise anglaises britannique britanniques espagnol espagnole espagnols
		italien italienne italiens portugais portugaise belge belges suisses néerlandais néerlandaise hollandais autrichien autrichienne autrichiens suédois norvégien norvégiens danois finlandais irlandais
		écossais gallois polonais polonaise tchèque tchèques hongrois roumain roumains bulgare bulgares grec grecque grecs turc turque turcs serbe serbes croate croates bosniaque russe russes soviétique
		soviétiques ukrainien ukrainienne ukrainiens chinois chinoise japonais japonaise coréen coréenne coréens vietnamien vietnamiens indien indienne indiens pakistanais afghane afghans iranien iranienne
		iraniens irakien irakiens syrien syrienne syriens libanais libanaise israélien israélienne israéliens palestinien palestinienne palestiniens saoudien saoudiens égyptien égyptienne égyptiens libyen
		libyens tunisien tunisienne tunisiens algérien algérienne algériens marocain marocaine marocains malien malienne maliens sénégalais ivoirien ivoirienne ivoiriens camerounais congolais congolaise
		rwandais burkinabè nigérien nigériens nigérian tchadien tchadiens africain africaine africains européen européenne européens asiatique asiatiques arabe arabes kurde kurdes juif juive juifs musulman
		musulmane musulmans chrétien chrétienne chrétiens catholique catholiques protestant protestants québécois québécoise canadien canadienne canadiens mexicain mexicains brésilien brésilienne brésiliens
		argentin argentins colombien colombiens vénézuélien vénézuéliens cubain cubaine cubains haïtien haïtienne haïtiens parisien parisienne parisiens breton bretonne bretons romain romaine romains gaulois
		francs germains alsacien occidentaux`,
	Roles: `écrivain écrivaine romancier romancière poète dramaturge journaliste reporter chroniqueur chroniqueuse éditeur éditrice correspondant correspondante photographe artiste peintre sculpteur architecte
		directeur directrice réalisateur réalisatrice cinéaste scénariste producteur productrice compositeur compositrice musicien musicienne chanteur chanteuse guitariste batteur bassiste pianiste rappeur
		acteur actrice comédien comédienne humoriste présentateur présentatrice animateur animatrice entraîneur sélectionneur capitaine attaquant milieu défenseur gardien joueur joueuse footballeur cycliste
		coureur pilote nageur boxeur historien historienne philosophe économiste scientifique physicien physicienne chimiste biologiste mathématicien mathématicienne ingénieur inventeur explorateur astronaute
		chercheur chercheuse professeur professeure enseignant universitaire analyste conseiller conseillère consultant expert experte avocat avocate procureur procureure juge magistrat magistrate inspecteur
		commissaire policier soldat lieutenant sergent commandant colonel amiral militant militante activiste terroriste dirigeant dirigeante leader chef cheffe député députée sénateur sénatrice parlementaire
		élu élue représentant représentante porte-parole candidat candidate diplomate chancelier chancelière ambassadeur ambassadrice banquier homme-d-affaires patron patronne fondateur fondatrice cofondateur
		médecin docteur psychologue psychiatre sociologue politologue anthropologue théologien prêtre abbé évêque archevêque cardinal moine religieuse père mère fils fille frère sœur soeur époux épouse mari
		femme veuve oncle tante neveu nièce cousin cousine ami amie compagnon compagne collègue président présidente ex-président vice-président ministre secrétaire gouverneur maire préfet préfète
		premier-ministre général roi reine prince princesse duc duchesse comte comtesse empereur impératrice pape dictateur suspect accusé accusée victime monsieur madame dit`,
	Adjectives: `administratif administrative pénal pénale commercial commerciale communal communale cantonal cantonale territorial territoriale académique universitaire syndical syndicale patronal patronale sanitaire scolaire budgétaire fiscal fiscale électorale parlementaire présidentiel présidentielle gouvernemental gouvernementale ministériel ministérielle interministériel interministérielle préfectoral préfectorale correctionnel correctionnelle criminel criminelle disciplinaire consultatif consultative permanent permanente technique scientifique médical médicale financier financière monétaire bancaire agricole industriel industrielle culturel culturelle sportif sportive intercommunal intercommunale provincial provinciale
		national nationale nationaux fédéral fédérale international internationale central centrale général générale généraux populaire supérieur supérieure suprême démocratique républicain républicaine
		socialiste libéral libérale conservateur conservatrice radical radicale révolutionnaire ouvrier ouvrière uni unie unis unies royal royale premier première deuxième second seconde troisième quatrième
		dernier dernière public publique civil civile militaire judiciaire exécutif exécutive législatif législative électoral constitutionnel constitutionnelle social sociale économique étrangères étranger
		intérieur défense finances justice santé éducation travail commerce transports culture agriculture environnement mondial mondiale régional régionale municipal municipale départemental départementale
		local métropolitaine meilleur meilleure jeune an année années jour mois semaine chapitre section article figure tableau volume partie saison épisode album chanson siècle ère développement`,
	Directions: `nord sud est ouest oriental orientale occidental occidentale septentrional septentrionale méridional méridionale central centrale austral australe équatorial équatoriale subsaharienne nouveau nouvelle nouveaux nouvelles grand grande grands grandes haut haute hauts hautes bas basse basses`,
	Openers: `le la les l un une des du de au aux ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos il elle ils elles on nous vous je tu qui que quoi dont où quand comme pourquoi combien
		si mais ou et donc or ni car en dans sur sous avec sans pour par contre vers chez entre depuis pendant durant avant après dès jusque selon malgré sauf outre parmi lors lorsque puisque afin ainsi alors
		aussi encore enfin ensuite puis déjà toujours jamais souvent parfois aujourd hier demain maintenant désormais actuellement cependant toutefois néanmoins pourtant certes peut presque très trop plus
		moins bien tout toute tous toutes chaque plusieurs quelques certains certaines aucun aucune autre autres même deux trois quatre cinq six sept huit neuf dix d c est sont était fut a y à grâce face suite
		quant celui celle ceux celles cela ceci ça`,
	Locatives:  `en à`,
	Portfolios: `assises instance défense armées finances affaires étrangères intérieur justice santé éducation travail commerce industrie énergie agriculture environnement transports économie culture sécurité logement tourisme sports république comptes appel cassation`,
}

package lang

// German: the words by which names are told. Every noun has a capital, so that these
// count for more than elsewhere.

var germanCues = Cues{
	Demonyms: `deutsche deutscher deutschen deutsches österreicher österreicherin österreichische österreichischen schweizer schweizerin franzose franzosen französin französische französischen engländer brite briten
		britin britische britischen amerikaner amerikanerin amerikanische amerikanischen us-amerikaner italiener italienerin italienische italienischen spanier spanierin spanische spanischen portugiese
		portugiesen niederländer belgier däne dänen schwede norweger finne finnen tscheche tschechen ungar rumäne rumänen bulgare bulgaren grieche griechen türke türken serbe serben kroate kroaten bosnier
		russe russen russin russische russischen ukrainer ukrainerin ukrainische sowjetische sowjetischen chinese chinesen chinesin chinesische japaner japanerin japanische koreaner inder afghane afghanen
		iraner iraker syrer libanese israeli israelis palästinenser ägypter libyer tunesier algerier marokkaner afrikaner afrikanische europäer europäische europäischen europäisches asiate asiaten araber kurde
		kurden jude juden jüdische muslim muslime moslem moslems christ christen katholik katholiken protestanten islamische kanadier mexikaner brasilianer argentinier kolumbianer venezolaner kubaner berliner
		münchner kölner sachse schwabe preußische bayerische bayerischen römer römische römischen germanen`,
	Roles: `schriftsteller schriftstellerin autor autorin dichter dichterin dramatiker journalist journalistin reporter kolumnist korrespondent fotograf fotografin künstler künstlerin maler malerin bildhauer
		architekt architektin direktor direktorin regisseur regisseurin drehbuchautor produzent produzentin komponist komponistin musiker musikerin sänger sängerin gitarrist schlagzeuger bassist pianist rapper
		schauspieler schauspielerin komiker moderator moderatorin trainer trainerin kapitän stürmer mittelfeldspieler verteidiger torwart torhüter spieler spielerin fußballspieler fußballer radrennfahrer
		rennfahrer boxer historiker historikerin philosoph philosophin ökonom wissenschaftler wissenschaftlerin physiker physikerin chemiker biologe biologin mathematiker ingenieur erfinder entdecker forscher
		forscherin professor professorin lehrer lehrerin analyst berater experte expertin anwalt anwältin rechtsanwalt staatsanwalt richter richterin kommissar polizist soldat leutnant hauptmann major oberst
		kommandant admiral aktivist aktivistin terrorist politiker politikerin abgeordneter abgeordnete senator senatorin sprecher sprecherin kandidat kandidatin diplomat kanzler kanzlerin botschafter
		unternehmer unternehmerin gründer arzt ärztin psychologe soziologe politologe theologe pfarrer priester bischof erzbischof kardinal mönch abt vater mutter sohn tochter bruder schwester ehemann ehefrau
		witwe onkel tante neffe nichte vetter cousin freund freundin präsident präsidentin vizepräsident minister ministerin sekretär gouverneur bürgermeister oberbürgermeister ministerpräsident bundeskanzler
		bundespräsident außenminister innenminister finanzminister verteidigungsminister chef chefin vorsitzender vorsitzende general könig königin prinz prinzessin herzog herzogin graf gräfin fürst kaiser
		kaiserin papst diktator herr frau
		stadtrat stadträtin gemeinderat gemeinderätin kreisrat kreisrätin landrat landrätin`,
	Adjectives: `national nationale nationalen nationaler bundes internationale internationalen internationaler zentral zentrale allgemeine allgemeinen allgemeiner oberste obersten oberster demokratische demokratischen
		sozialistische sozialdemokratische christliche christlich christlich-demokratische freie freien vereinigte vereinigten neue neuen neues neuer erste ersten erster zweite zweiten zweiter dritte dritten
		letzte letzten öffentliche soziale sozialen königliche königlichen kaiserliche heilige heiligen junge jahr jahre jahren tag tage monat woche kapitel abschnitt artikel abbildung tabelle band seite teil
		gruppe staffel folge album lied jahrhundert`,
	Directions: `nord süd ost west norden süden osten westen neu groß alt ober unter nieder nördliche südliche östliche westliche`,
	Openers: `der die das den dem des ein eine einer einem einen eines er sie es wir ihr ich du man sein seine seinen seiner seinem ihre ihren ihrer ihrem unser unsere dieser diese dieses diesem diesen jener jene
		jenes welcher welche welches wer was wo wann wie warum wenn als ob dass weil da obwohl während nachdem bevor seit bis aber und oder doch denn sondern auch noch schon nur sehr mehr weniger viel viele
		einige mehrere alle alles jeder jede jedes kein keine beide zwei drei vier fünf sechs sieben acht neun zehn in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter um für durch gegen
		ohne zwischen neben hinter trotz wegen laut gemäß nicht so dann danach dabei dort hier heute gestern morgen jetzt bereits später früher zunächst schließlich außerdem jedoch allerdings dennoch damit
		dazu dafür darauf daher deshalb zudem sowie ebenso ist sind war waren wird wurde wurden hat hatte haben kann ab nun`,
	Locatives:  `in nach aus`,
	Portfolios: `verteidigung finanzen auswärtiges inneren justiz gesundheit bildung arbeit handel industrie energie landwirtschaft umwelt verkehr wirtschaft kultur sicherheit`,
}

package detect

// The words and names that recognition knows: those that a language knows for
// other readers too are in lang, those that only names need are here. What a
// list says of its words is above it, what follows from it in the rules.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lexicon"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/wordsets"
)

// organizationHeads are words that an organisation's name is built around.
var organizationHeads = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Bodies.Organizations }))

// placeHeads are words that a place's name is built around.
var placeHeads = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Bodies.Places }))

// enders are the heads of languages that put them behind: Harbour Street, Hafenstraße.
var enders = lexicon.New(strings.Join(lang.Read.Words(func(l *lang.Language) lang.Words {
	if l.Bodies.HeadsEnd {
		return l.Bodies.Organizations + " " + l.Bodies.Places
	}
	return ""
}), " "))

// policyHeads, eventHeads and workHeads do the same for the other types.
var (
	policyHeads = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Bodies.Policies }))
	eventHeads  = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Bodies.Events }))
	// starters are heads that come before what they name: Bank of England,
	// Lake Garda, Treaty of Rome.
	starters = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Bodies.Leading }))
)

// Titles come before a person's name and outside of it.
var Titles = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Names.Titles }))

// courtesies are forms of address, which are never a part of a name: Mr, Frau.
var courtesies = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Names.Courtesies }))

// Given are common given names.
var Given = lexicon.New(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward
	ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron
	jose henry adam douglas nathan peter zachary kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce
	albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny mary patricia jennifer linda elizabeth barbara susan jessica sarah karen
	lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela
	emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan
	andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella
	theresa diana natalie brittany charlotte marie kayla alexis lori tony mike bill bob tom jim dave steve chris dan ben sam matt nick alex rob ed ted ken ron tim greg jeff fred max leo ian neil
	luke simon martin hugh hillary barack bernie joe kamala mitt newt rudy vladimir dmitry sergei sergey mikhail boris ivan nikolai yuri igor oleg viktor andrei alexei anatoly leonid josef karl heinz
	hans klaus wolfgang jürgen fritz otto franz friedrich heinrich johann helmut gerhard angela ursula annalena olaf emmanuel françois jacques pierre michel henri marcel rené andré alain philippe nicolas
	marine ségolène giuseppe giovanni mario luigi antonio francesco carlo silvio romano matteo giorgio paolo enrico massimo pedro pablo josé luis carlos jorge miguel fernando francisco manuel rafael
	alberto ricardo eduardo sergio raúl hugo gustavo álvaro iván andrés diego alejandro javier óscar hernán rodrigo simón nicolás camilo ernesto julio césar víctor enrique felipe mariano
	claudia cristina dilma michelle evo lula inácio fidel delcy maduro vicente benito porfirio salvador augusto rigoberta violeta ingrid piedad marta gloria beatriz lucía isabel sofía camila
	kofi ban nelson thabo jacob desmond robert julius kwame patrice idi muammar hosni anwar gamal abdel mohamed mohammed muhammad ahmed ali hassan hussein omar ibrahim abdullah khalid saddam bashar
	mahmoud yasser ehud ariel benjamin golda shimon yitzhak moshe david naftali yair tzipi recep tayyip mustafa kemal imran benazir nawaz indira rajiv sonia rahul narendra jawaharlal mahatma mohandas
	xi deng mao hu wen li zhou chiang kim park moon lee shinzo junichiro yoshihide fumio naoto yukio taro aung suu ho vo corazon ferdinand rodrigo gloria joko megawati suharto mahathir anwar julia kevin malcolm
	gough bob winston clement harold edward margaret tony gordon theresa boris rishi keir nigel ed jeremy tim vince nicola alex rhodri gerry`)

// Places are countries, capitals, large cities and first-level regions that
// texts speak of often. Names of people that are also places are omitted.
var Places = lexicon.New(`afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia
	bosnia-and-herzegovina botswana brazil brunei bulgaria burkina-faso burundi cambodia cameroon canada cape-verde chad chile china colombia comoros congo costa-rica croatia cuba cyprus czechia
	czech-republic czechoslovakia denmark djibouti dominica dominican-republic ecuador egypt el-salvador england equatorial-guinea eritrea estonia eswatini ethiopia fiji finland france gabon gambia
	georgia germany ghana greece greenland grenada guatemala guinea guinea-bissau guyana haiti honduras hong-kong hungary iceland india indonesia iran iraq ireland israel italy ivory-coast jamaica
	japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macau madagascar malawi malaysia maldives mali malta
	mauritania mauritius mexico micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands new-zealand nicaragua niger nigeria north-korea
	north-macedonia northern-ireland norway oman pakistan palau palestine panama papua-new-guinea paraguay peru philippines poland portugal puerto-rico qatar romania russia rwanda samoa
	san-marino saudi-arabia scotland senegal serbia seychelles sierra-leone singapore slovakia slovenia somalia south-africa south-korea south-sudan soviet-union spain sri-lanka sudan suriname sweden
	switzerland syria taiwan tajikistan tanzania thailand tibet togo tonga trinidad-and-tobago tunisia turkey turkmenistan tuvalu uganda ukraine united-arab-emirates united-kingdom united-states
	united-states-of-america uruguay uzbekistan vanuatu vatican-city venezuela vietnam wales yemen yugoslavia zambia zimbabwe us usa uk uae ussr u-s u-k america britain great-britain holland
	europe asia africa north-america south-america latin-america central-america oceania antarctica middle-east caribbean balkans scandinavia siberia crimea gaza west-bank kashmir punjab catalonia
	kurdistan chechnya darfur transylvania bavaria saxony prussia silesia galicia sicily sardinia corsica normandy brittany flanders wallonia tuscany lombardy andalusia donbas sahel maghreb
	alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
	mississippi missouri montana nebraska nevada new-hampshire new-jersey new-mexico new-york north-carolina north-dakota ohio oklahoma oregon pennsylvania rhode-island south-carolina south-dakota
	tennessee texas utah vermont west-virginia wisconsin wyoming ontario quebec québec manitoba saskatchewan alberta british-columbia nova-scotia new-brunswick newfoundland yukon
	new-south-wales queensland tasmania south-australia western-australia
	new-york-city washington-d-c washington-dc los-angeles chicago houston philadelphia phoenix san-antonio san-diego dallas san-jose san-francisco seattle denver boston detroit miami atlanta
	las-vegas baltimore milwaukee minneapolis cleveland new-orleans pittsburgh cincinnati st-louis kansas-city salt-lake-city memphis nashville hollywood brooklyn manhattan queens bronx harlem
	toronto montreal vancouver ottawa calgary edmonton winnipeg halifax london manchester birmingham liverpool leeds glasgow edinburgh cardiff belfast dublin bristol sheffield newcastle oxford cambridge
	paris marseille lyon strasbourg brussels antwerp amsterdam rotterdam the-hague berlin munich hamburg frankfurt cologne bonn dresden leipzig nuremberg vienna salzburg zurich geneva bern basel
	rome milan naples turin venice florence bologna genoa palermo madrid barcelona seville valencia bilbao lisbon porto athens thessaloniki istanbul ankara izmir nicosia sofia bucharest budapest
	belgrade zagreb sarajevo ljubljana skopje tirana pristina podgorica prague bratislava warsaw kraków krakow gdańsk gdansk vilnius riga tallinn helsinki stockholm gothenburg oslo bergen copenhagen reykjavik
	moscow saint-petersburg st-petersburg leningrad stalingrad vladivostok kazan kiev kyiv kharkiv odessa lviv mariupol minsk chisinau tbilisi yerevan baku astana almaty tashkent bishkek dushanbe ashgabat
	kabul kandahar islamabad karachi lahore peshawar delhi new-delhi mumbai bombay kolkata calcutta chennai madras bangalore hyderabad dhaka kathmandu colombo beijing shanghai guangzhou shenzhen wuhan
	chongqing nanjing tianjin xinjiang sichuan guangdong taipei tokyo osaka kyoto hiroshima nagasaki yokohama seoul busan pyongyang bangkok hanoi saigon ho-chi-minh-city phnom-penh vientiane
	kuala-lumpur jakarta bali manila rangoon yangon sydney melbourne brisbane perth adelaide canberra hobart darwin auckland wellington christchurch
	cairo alexandria tripoli benghazi tunis algiers rabat casablanca khartoum addis-ababa nairobi mogadishu kampala kigali dar-es-salaam lagos abuja accra dakar bamako niamey ouagadougou kinshasa luanda
	harare lusaka pretoria johannesburg cape-town durban soweto jerusalem tel-aviv haifa ramallah hebron nazareth beirut damascus aleppo homs amman baghdad basra mosul fallujah tehran isfahan riyadh jeddah
	mecca medina doha dubai abu-dhabi kuwait-city manama muscat sanaa aden
	mexico-city guadalajara monterrey tijuana acapulco havana kingston port-au-prince santo-domingo san-juan guatemala-city tegucigalpa managua panama-city bogotá bogota medellín medellin cali barranquilla
	cartagena cúcuta cucuta arauca catatumbo cauca nariño antioquia chocó putumayo caquetá guaviare caracas maracaibo valencia zulia táchira apure quito guayaquil lima cusco la-paz sucre santiago
	valparaíso buenos-aires córdoba rosario montevideo asunción brasília brasilia rio-de-janeiro são-paulo sao-paulo salvador recife manaus
	la-habana habana nueva-delhi cisjordania franja-de-gaza medio-oriente oriente-medio oriente-próximo centroamérica sudamérica suramérica norteamérica turquía egipto marruecos argelia siria líbano
	irak irán arabia-saudita arabia-saudí japón corea-del-norte corea-del-sur filipinas tailandia suecia noruega dinamarca finlandia polonia hungría rumanía rumania grecia suiza bélgica países-bajos
	holanda irlanda escocia inglaterra gales canadá trinidad-y-tobago república-checa croacia bielorrusia nueva-zelanda sudáfrica etiopía kenia túnez libia camboya ciudad-de-méxico sao-paulo tokio
	berlín parís roma viena varsovia praga atenas el-cairo jerusalén damasco bagdad teherán kabul ginebra bruselas lisboa
	estados-unidos reino-unido españa francia alemania italia rusia ucrania brasil méxico perú panamá haití república-dominicana américa-latina europa áfrica nueva-york londres moscú pekín bruselas
	atlantic pacific mediterranean baltic arctic atlantic-ocean pacific-ocean indian-ocean red-sea black-sea persian-gulf suez danube rhine nile amazon thames seine volga euphrates tigris mekong
	nueva-inglaterra nueva-orleans nouvelle-orléans nova-orleans nueva-jersey nueva-delhi nueva-york nueva-zelanda nueva-escocia nueva-caledonia nova-iorque nova-york nova-déli nova-zelândia nova-inglaterra nouvelle-angleterre nouvelle-écosse
	carolina-del-norte carolina-del-sur dakota-del-norte dakota-del-sur virginia-occidental virgínia-ocidental caroline-du-nord caroline-du-sud virginie-occidentale carolina-do-norte carolina-do-sul dacota-do-norte
	baja-california alta-california california-del-sur países-vascos país-vasco pays-basque país-basco baskenland comunidad-valenciana islas-canarias islas-baleares islas-malvinas islas-galápagos galápagos canarias malvinas azores açores
	américa-del-norte américa-del-sur américa-central américa-do-norte américa-do-sul amérique-du-nord amérique-du-sud amérique-centrale amérique-latine nordamerika südamerika mittelamerika lateinamerika américa-latina latinoamérica iberoamérica
	hispanoamérica mesoamérica eurasia eurásia eurasie eurasien australasia australasie polinesia melanesia micronesia polynesia polynésie indochina indochine escandinavia escandinávia scandinavie skandinavien balcanes balcãs balkan
	cáucaso caucase kaukasus magreb magrebe oriente-médio oriente-próximo oriente-medio proche-orient moyen-orient extrême-orient naher-osten nahost próximo-oriente lejano-oriente extremo-oriente far-east near-east
	antillas antilhas antilles antillen caribe caraïbes karibik patagonia patagônia amazonia amazônia amazonía amazonas amazonie orinoco orinoquía magdalena-medio pacífico-colombiano urabá darién bajo-cauca eje-cafetero catatumbo
	danubio danúbio danube donau rhin rhein tíber támesis tâmisa tamise themse nilo guadalquivir ebro tajo tejo duero douro loira loire ródano rhône rhone garona garonne moselle mosel elbe oder weser neckar
	volga wolga dniéper dnieper dniester éufrates eufrates euphrate ganges ganjes gange brahmaputra yangtsé yangtze yangtsé-kiang misisipi mississipi misuri río-bravo rio-grande paraná
	andes alpes alpen pirineos pirineus pyrénées pyrenäen apeninos apenninen cárpatos carpates karpaten urales urais oural ural himalaya himalaias cáucaso atlas-mountains sierra-nevada sierra-madre sierra-maestra montañas-rocosas rocky-mountains
	appalachians apalaches kilimanjaro everest vesubio vesuvius etna aconcagua chimborazo cotopaxi popocatépetl mont-blanc selva-negra schwarzwald harz eifel hunsrück
	mediterráneo mediterrâneo méditerranée mittelmeer atlántico atlântico atlantique atlantik adriático adriatique adria báltico baltique ostsee nordsee mar-del-norte mar-negro mar-rojo mar-muerto mar-caspio caspio mar-egeo egeo
	mar-caribe mar-mediterráneo mar-báltico mar-do-norte mar-negro mar-vermelho mar-morto mer-noire mer-rouge mer-du-nord mer-baltique schwarzes-meer rotes-meer canal-de-la-mancha la-manche english-channel bósforo bosporus bosphorus
	dardanelos dardanelles golfo-pérsico golfo-de-méxico gulf-of-mexico golfe-persique persischer-golf mar-de-china-meridional south-china-sea estrecho-de-gibraltar canal-de-suez canal-de-panamá canal-do-panamá canal-du-midi
	sumatra java borneo célebes sulawesi mindanao luzon luzón honshu hokkaido kyushu shikoku sajalín sakhalin tasmania nueva-guinea new-guinea papúa papua madagascar zanzíbar zanzibar ceilán ceylon formosa hispaniola
	sicilia sicile sizilien cerdeña sardaigne sardinien córcega korsika creta crète kreta rodas rhodes mallorca majorca menorca minorca ibiza tenerife lanzarote fuerteventura madeira
	castilla castela castille kastilien castilla-y-león castilla-la-mancha aragón aragon aragonien cataluña catalunya catalunha catalogne katalonien galicia galiza andalucía andaluzia andalousie andalusien extremadura asturias cantabria navarra
	la-rioja euskadi murcia la-mancha bretaña bretagne normandía normandie normandia borgoña bourgogne burgundy alsacia alsace elsass lorraine provenza provence gascuña gascogne aquitania aquitaine
	champaña picardie picardía flandes flandre flandern valonia wallonie wallonien renania rheinland baviera bavière bayern sajonia saxe sachsen turingia thuringe thüringen prusia prusse preußen westfalia westfalen
	silesia silésie schlesien bohemia bohême böhmen moravia moravie mähren galitzia transilvania transylvanie siebenbürgen valaquia walachia wallachia dalmacia dalmatia dalmatie istria istrie toscana toscane toskana lombardía
	lombardie lombardei piamonte piémont piemont piedmont véneto vénétie venetien liguria ligurie calabria calabre apulia pouilles umbría ombrie umbrien latium campania campanie abruzos tirol tyrol carintia kärnten estiria steiermark
	anatolia anatolie anatolien asia-menor asia-minor mesopotamia mésopotamie mesopotamien babilonia babylon babylone persia persien cartago carthage karthago fenicia phoenicia judea judée galilea galilee galilée samaria cisjordania
	cisjordanie westjordanland transjordania franja-de-gaza faixa-de-gaza bande-de-gaza gazastreifen altos-del-golán golan-heights golán sinaí sinai kurdistán curdistão cachemira caxemira cachemire kaschmir punyab bengala bengale bengalen
	manchuria mandchourie mandschurei siberia sibéria sibérie sibirien crimea crimée krim chechenia tchétchénie tschetschenien daguestán dagestan osetia ossetia abjasia abkhazia transnistria nagorno-karabaj nagorno-karabakh
	checoslovaquia tchécoslovaquie tschechoslowakei checoslováquia yugoslavia yougoslavie jugoslawien iugoslávia eua alemania-oriental alemania-occidental east-germany west-germany allemagne-de-l-est ostdeutschland westdeutschland
	américa-hispana nueva-españa nueva-granada gran-colombia virreinato-del-perú rodesia rhodesia zaire zaïre birmania birmanie birma burma siam ceilão holanda hollande holland gran-bretaña grã-bretanha grande-bretagne grossbritannien
	großbritannien república-democrática-del-congo república-democrática-do-congo república-centroafricana surinam zimbabue camerún cabo-verde comoras curazao emiratos-árabes-unidos corea-del-norte corea-del-sur
	estambul bengasi odesa königsberg estrasburgo estrasbourg straßburg basilea bâle basilea lovaina louvain bruges amberes anvers antuérpia colônia maguncia mayence tréveris trèves
	ratisbona ratisbonne augsburgo augsbourg núremberg nuremberga hamburgo hambourg fráncfort francfort stuttgart dresde leipzig lípsia múnich munique düsseldorf hannover gotinga burdeos bordeaux bordéus marsella marselha
	 perpiñán aviñón turín turim milán milão nápoles génova gênes florencia florença venecia veneza bolonia bolonha padua mantua ferrara ravena siracusa tarento corunha la-coruña a-coruña coruña saragoça zaragoza
	salamanca valladolid sevilha cracovia cracóvia cracovie krakau gdansk danzig breslavia wrocław breslau leópolis lemberg estocolmo copenhague copenhaga gotemburgo oporto bucarest belgrado liubliana zagreb sarajevo salónica
	tesalónica esmirna ankara alepo alejandría alexandrie alexandrien jartum trípoli argel túnez tánger tanger ceuta melilla fez marrakech marraquech dakar abiyán ciudad-del-cabo cidade-do-cabo le-cap kapstadt johannesburgo adís-abeba
	saarland burgenland tessin wallis aargau thurgau waadt vatikan
	bombay calcuta benarés nueva-delhi daca rangún saigón ciudad-ho-chi-minh yakarta nankín shanghái taipéi seúl pionyang osaka kioto hiroshima filadelfia philadelphie boston chicago nueva-orleans
	luisiana louisiane pensilvania pennsylvanie misisipi nuevo-méxico nouveau-mexique novo-méxico columbia-británica colúmbia-britânica colombie-britannique terranova
	fort-de-france cayo-hueso key-west long-island staten-island silicon-valley hollywood beverly-hills west-midlands east-midlands home-counties north-sea irish-sea lake-district
	alps himalayas andes pyrenees caucasus carpathians sahara kremlin pentagon-city pearl-harbor guantánamo guantanamo waterloo auschwitz chernobyl fukushima hiroshima`)

// bodies are organisations whose name alone says nothing of what they are.
var bodies = lexicon.New(`nato un eu european-union united-nations imf wto who unesco unicef opec osce asean mercosur cia fbi nsa kgb mi5 mi6 bbc cnn nbc cbs abc reuters afp ap
	al-qaeda al-qaida hamas hezbollah taliban isis isil fatah farc eln eta ira plo kremlin pentagon white-house interpol europol red-cross amnesty-international greenpeace world-bank
	microsoft google apple facebook twitter amazon ibm intel sony toyota honda ford boeing airbus siemens samsung nokia exxon chevron bp shell gazprom
	parliament congress senate state-department supreme-court democrats republicans`)

// acronyms are those of the known names that are words as well, unless they are
// written in capitals: WHO, EU.
var acronyms = lexicon.New(`un eu who ap bp eta ira abc us uk uae usa ussr imf wto nsa isis cia fbi kgb opec plo ue onu oms eua rfa rda`)

// noBody are acronyms and the like that name no organisation, nor anything else.
var noBody = lexicon.New(`cd cds dvd dvds tv tvs pc pcs ceo ceos cfo coo cto mp mps mep meps mla mpp phd ba ma mba bsc msc md dj djs mc ko kos ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii am pm gmt utc est pst cet ad bc bce ce
	usd eur gdp gnp vat hiv aids dna rna atm gps isbn html url faq vip ngo ngos pr hr id ok uv fm hd lp ep lps eps rb mvp xxx nba-draft ps sr jr ph`)

// demonyms are words for people and things of a place: never a name by
// themselves, and never part of one but in the middle.
var demonyms = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Cues.Demonyms }))

// NoName are words that are written with a capital and name nobody.
var NoName = lexicon.New(`i mr mrs ms dr sr sra the a an this that these those he she it they we you his her its their our your
		in on at by to of for from with without as and or but if when while where what who how why not no yes there here
		el la los las un una en de del al por para con sin y o pero si cuando no
		president minister senator general governor secretary presidente ministro ministra ` + calendar)

// openers are words that begin sentences with a capital that is not theirs.
var openers = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Cues.Openers }))

var abbreviations = lexicon.New(`mr mrs ms dr prof gen col capt maj lt sgt sen rep gov st jr sr rev hon no vs inc ltd corp co u.s ` + strings.Join(lang.Read.MonthStops(), " "))

// Particles are the small words that a surname begins with, and connectors
// these and "of": they hold two capitalised words together.
var (
	Particles  = lexicon.New(strings.Join(lang.Particles(), " "))
	connectors = Particles | lexicon.New(`of`)
)

// ties come between what something is and whose it is.
var ties = lexicon.New(`of the de del la el los las for`)

// articles are no word that ties two names.
var articles = lexicon.New(strings.Join(lang.Read.Words(func(l *lang.Language) lang.Words { return l.Dates.Article }), " "))

// beforeNoun are words before a noun, in a language that writes every noun with a capital,
// beforeAny those before one of several.
var (
	beforeNoun = wordsets.Few(prose.Fold(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Names.BeforeNoun })))
	beforeAny  = wordsets.Few(prose.Fold(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Names.BeforeAny })))
)

// nobiliary are the particles, but for articles, of languages that write every noun with a capital.
var nobiliary = lang.Read.Set(func(l *lang.Language) lang.Words {
	if !l.Dates.CapitalNouns {
		return ""
	}
	articles := strings.Fields(string(l.Dates.Article))
	return lang.Words(strings.Join(slices.DeleteFunc(strings.Fields(string(l.Names.Particles)), func(w string) bool { return slices.Contains(articles, w) }), " "))
})

// workWords are what a title that is set off is the title of.
var workWords = lexicon.New(`book books novel film movie documentary memoir memoirs album song play poem essay autobiography biography series libro libros novela película documental disco canción`)

// splinters are words behind a name that make another body of it.
var splinters = lexicon.New(`dissidents dissident disidentes`)

// gang are heads in the singular that make a body of a place.
var gang = lexicon.New(`cartel gang clan`)

// gangs are heads in the plural that the names before them share.
var gangs = lexicon.New(`cartels gangs clans militias cárteles`)

// ballots are what people vote in, and ballotKinds the words between a name and
// these: the 2001 Utopian general election is one event, and no country.
var (
	ballots     = lexicon.New(`election elections by-election referendum referendums runoff primaries caucuses`)
	ballotKinds = lexicon.New(`general federal presidential parliamentary legislative local municipal regional provincial state gubernatorial mayoral snap by leadership constitutional independence status party senate midterm assembly`)
)

var (
	directions = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Cues.Directions }))
	adjectives = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Cues.Adjectives }))
	// roles are what people are, directly before their name.
	roles = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Cues.Roles }))
	// sides are adjectives that are also what a party is called for short.
	sides = lexicon.New(`labour labor liberal conservative liberals conservatives democrats republicans greens`)
	forms = lexicon.New(`prime vice former acting deputy chief foreign finance interior defence defense attorney crown grand first lieutenant executive managing general chancellor member`)
)

// Kin are forms of address and words for relatives.
var Kin = men | women

var (
	men   = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Names.Men }))
	women = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Names.Women }))
)

// counted are what is counted and measured: tons, pounds.
var counted = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Dates.Counted }))

// illnesses are acronyms of no body.
var illnesses = lexicon.New("covid sars mers")

// portfolios are what ministries and the like are for.
var portfolios = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Cues.Portfolios }))

// degrees are titles that nobody who has one is called Mr or Mrs beside.
var degrees = lexicon.New(`dr prof professor doctor doctora`)

// knights are titles that stand before a given name.
var knights = wordsets.Few(`sir dame don doña dona`)

// generations are what a son is told from his father by, behind the name.
var generations = lexicon.New(`jr sr ii iii iv`)

// shared are bodies of many countries together, of which there is one.
var shared = lexicon.New(`security-council general-assembly consejo-de-seguridad asamblea-general international-criminal-court international-court-of-justice world-bank red-cross`)

// offices are words for what somebody is, which come between the name of a
// place or a body and that of a person; around them is what they are called by.
var (
	offices = lexicon.New(`president minister secretary ambassador senator governor mayor chancellor premier congressman congresswoman spokesman spokeswoman spokesperson ceo cfo coo cto officer
		director chairman chairwoman chairperson representative sen gov rep analyst envoy commissioner presidente ministro ministra secretario secretaria embajador embajadora gobernador senador director`)
	// ministers are named with what they are ministers of.
	ministers = lexicon.New(`minister secretary ministro ministra secretario secretaria viceministro viceministra`)
	// postnominals are letters behind a party or a name.
	postnominals = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Names.PostNominals }))
	members      = lexicon.New(`member members leader speaker candidate deputy head act acts`)
	officeFront  = lexicon.New(`prime vice former acting deputy chief foreign finance interior defence defense attorney first executive managing press health trade energy justice economy culture senior special home`)
	officeBack   = lexicon.New(`general state defence defense foreign affairs finance interior health justice trade energy education economy culture`)
)

// policyAfters are words behind the name of a policy.
var policyAfters = lexicon.New(`policy plan strategy programme program initiative law act doctrine agenda reform pact`)

// compoundHeads make a longer name of a single word before them, whoever knows
// the longer one: Lincoln University is not Lincoln.
var compoundHeads = lexicon.New(`university institute college foundation street avenue tower post times journal herald prize center centre airport bridge school hospital protocol treaty accord accords convention declaration consensus square stadium club`)

// everydaySurnames are surnames that are also everyday words; at the beginning
// of a sentence, or as a month, their capital says nothing.
var everydaySurnames = lexicon.New(`march may april june august january price prices banks bank field fields young old king
		baker cook butler carpenter fisher hunter mason miller porter potter smith taylor turner walker weaver brown black white
		green gray grey blue rose west east north south hill hills wood woods forest brook brooks lake rivers rice bush bell
		ball best bird bishop bond book bright carter case chance church cross day dean duke early fast ford fox freeman frost
		gates gold good grant hand hall hart head holiday hope house hood judge justice key knight lane law light little long
		love low major marsh means miles mills moon moore noble page paine parish park parks peace pope power powers read reed
		rich ring sharp short silver stone street strong summer summers swift true underwood wall ward waters webb wells wise
		winter winters wolf worth paz cruz flores reyes rey leal bueno blanco rojo verde moreno delgado franco guerra iglesias
		campos rosa santos luna sol vega ríos prado castillo torres montes mayo abril junio julio agosto`)

// months are the names of months that occur where a surname may.
// kindEnds are ends of nouns that stand before a name of the kind.
var kindEnds = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Names.KindEnds })

var months = lexicon.New(`january february march april may june july august september october november december mayo abril marzo junio julio agosto`)

// PersonVerbs are what people do in reports: a name before one is a person.
var PersonVerbs = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Names.Says }))

// placePrepositions come before where something is, and monthOpeners before
// when.
var (
	placePrepositions = lexicon.New(`in to from at near via en a desde hacia`)
	monthOpeners      = lexicon.New(`in since until by of last next this before after from late early mid during through the every each`)
)

// Grammar are words that join what stands around them: no word for a thing follows its name
// behind one.
var Grammar = connectors | PersonVerbs | placePrepositions

// placeFronts come before the name of a place and are a part of it.
var placeFronts = lexicon.New(`san santa fort isle st saint`)

// belongings are words for what is somebody's or a country's and has no name of
// its own: the Example Administration is Example.
var belongings = lexicon.New(`administration government regime presidency campaign cabinet era team family years gobierno presidencia campaña régimen`)

// givenPlaces are given names that are also places, or have become it: alone they say
// nothing.
var givenPlaces = lexicon.New(`adelaide africa alexandria america asia aspen austin brooklyn camden carlisle carolina catalina charlotte chad chelsea cheyenne china clare
	dakota dallas delhi denver devon diego elba eugene florence francia geneva georgia holland houston india indiana ireland israel jackson jordan kent kenya kerry kingston
	kyle lancaster lincoln lima london lourdes madison memphis milan montana odessa orlando paris persia petra phoenix preston regina roma salem santiago savannah
	scotland shannon sharon sierra sofia sydney tennessee trent trenton troy tyrone valencia verona victoria vienna virginia washington zaire`)

// Lists are the lists that the model is told of.
var Lists = []struct {
	Name string
	Set  Set
}{
	{"given", Given}, {"forename", forenames}, {"role", roles}, {"place", Places}, {"town", towns}, {"body", bodies}, {"common", common}, {"organization", organizationHeads}, {"placeHead", placeHeads},
	{"policy", policyHeads}, {"event", eventHeads}, {"demonym", demonyms}, {"everyday", everydaySurnames}, {"direction", directions}, {"adjective", adjectives},
	{"title", Titles}, {"office", offices}, {"noBody", noBody}, {"noName", NoName}, {"month", months}, {"placePreposition", placePrepositions}, {"says", PersonVerbs},
	{"work", workWords}, {"ordinary", Particles},
}

// calendar are the months and weekdays, without their short forms, which are
// other words as well: "mar", "sat". What is another word without its accents is
// left out: março is not Marco.
var calendar = func() string {
	var words []string
	for _, l := range lang.Read {
		for _, names := range slices.Concat(l.Dates.Months[:], l.Dates.Weekdays[:]) {
			if name := names.List()[0]; l.Tag == "es" || prose.Fold(name) == name {
				words = append(words, name)
			}
		}
	}
	return strings.Join(words, " ")
}()

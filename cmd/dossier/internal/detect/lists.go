package detect

// The words and names that recognition knows: those that a language knows for
// other readers too are in lang, those that only names need are here. What a
// list says of its words is above it, what follows from it in the rules.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/lang"
)

// of returns the words of a table of the languages whose texts are read in full.
func of(table func(*lang.Language) lang.Words) string {
	return strings.Join(lang.Read.Words(table), " ")
}

// organizationHeads are words that an organisation's name is built around.
var organizationHeads = set(of(func(l *lang.Language) lang.Words { return l.Bodies.Organizations }))

// placeHeads are words that a place's name is built around.
var placeHeads = set(of(func(l *lang.Language) lang.Words { return l.Bodies.Places }))

// policyHeads, eventHeads and workHeads do the same for the other types.
var (
	policyHeads = set(of(func(l *lang.Language) lang.Words { return l.Bodies.Policies }))
	eventHeads  = set(of(func(l *lang.Language) lang.Words { return l.Bodies.Events }))
	// starters are heads that come before what they name: Bank of England,
	// Lake Garda, Treaty of Rome.
	starters = set(of(func(l *lang.Language) lang.Words { return l.Bodies.Leading }))
)

// Titles come before a person's name and outside of it.
var Titles = set(of(func(l *lang.Language) lang.Words { return l.Names.Titles }))

// Given are common given names.
var Given = set(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward
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
var Places = set(`afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia
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
	alps himalayas andes pyrenees caucasus carpathians sahara kremlin pentagon-city pearl-harbor guantánamo guantanamo waterloo auschwitz chernobyl fukushima hiroshima`)

// bodies are organisations whose name alone says nothing of what they are.
var bodies = set(`nato un eu european-union united-nations imf wto who unesco unicef opec osce asean mercosur cia fbi nsa kgb mi5 mi6 bbc cnn nbc cbs abc reuters afp ap
	al-qaeda al-qaida hamas hezbollah taliban isis isil fatah farc eln eta ira plo kremlin pentagon white-house interpol europol red-cross amnesty-international greenpeace world-bank
	microsoft google apple facebook twitter amazon ibm intel sony toyota honda ford boeing airbus siemens samsung nokia exxon chevron bp shell gazprom
	parliament congress senate state-department supreme-court democrats republicans`)

// noBody are acronyms and the like that name no organisation, nor anything else.
var noBody = set(`cd cds dvd dvds tv tvs pc pcs ceo ceos cfo coo cto mp mps mep meps mla mpp phd ba ma mba bsc msc md dj djs mc ko kos ii iii iv vi vii viii ix xi xii am pm gmt utc est pst cet ad bc bce ce
	usd eur gdp gnp vat hiv aids dna rna atm gps isbn html url faq vip ngo ngos pr hr id ok uv fm hd lp ep lps eps rb mvp xxx nba-draft ps sr jr ph`)

// demonyms are words for people and things of a place: never a name by
// themselves, and never part of one but in the middle.
var demonyms = set(`american british french german italian spanish portuguese dutch belgian swiss austrian swedish norwegian danish finnish icelandic irish scottish welsh english polish czech slovak hungarian
	romanian bulgarian greek turkish serbian croatian bosnian slovenian albanian macedonian montenegrin russian soviet ukrainian belarusian georgian armenian azerbaijani kazakh uzbek lithuanian latvian estonian
	chinese japanese korean vietnamese thai cambodian indonesian malaysian filipino philippine indian pakistani bangladeshi nepalese tibetan afghan iranian persian iraqi syrian lebanese israeli palestinian jordanian saudi
	yemeni kuwaiti qatari emirati egyptian libyan tunisian algerian moroccan sudanese ethiopian eritrean somali kenyan ugandan tanzanian rwandan congolese nigerian nigerien siamese burmese ghanaian senegalese ivorian liberian malian
	angolan zambian zimbabwean african european asian canadian mexican cuban haitian jamaican dominican guatemalan honduran salvadoran nicaraguan panamanian colombian venezuelan ecuadorian peruvian bolivian chilean
	argentine argentinian paraguayan uruguayan brazilian australian latin arab arabic kurdish jewish islamic muslim muslims christian christians catholic protestant orthodox buddhist hindu sunni shia shiite americans britons germans
	russians chinese israelis palestinians arabs kurds jews hispanic latino latinos romans roman greeks turks serbs croats bosniaks albanians tamil sikh sikhs anglican lutheran methodist baptist marxist communist
	colombiano colombiana venezolano venezolana estadounidense estadounidenses colombianos venezolanos mexicano mexicana español española`)

// NoName are words that are written with a capital and name nobody.
var NoName = set(`i mr mrs ms dr sr sra the a an this that these those he she it they we you his her its their our your
		in on at by to of for from with without as and or but if when while where what who how why not no yes there here
		el la los las un una en de del al por para con sin y o pero si cuando no
		president minister senator general governor secretary presidente ministro ministra ` + calendar())

// calendar returns the months and weekdays, without their short forms, which are
// other words as well: "mar", "sat".
func calendar() string {
	var words []string
	for _, l := range lang.Read {
		for _, names := range slices.Concat(l.Dates.Months[:], l.Dates.Weekdays[:]) {
			words = append(words, names.List()[0])
		}
	}
	return strings.Join(words, " ")
}

// openers are words that begin sentences with a capital that is not theirs.
var openers = set(`although though however moreover despite since because whereas after before during under among between against according meanwhile instead indeed thus therefore
		finally such some many most both each every all any several other another one two three four five also even only just still yet then now once until unless
		through over about across within including like unlike given following regarding besides beyond nevertheless nonetheless today yesterday tomorrow recently later
		earlier so either neither nor never perhaps nearly almost more less few much more than into onto upon toward towards amid via per
		aunque mientras según tras desde hasta durante además también entre sobre este esta estos estas ese esa su sus lo se le les más muy ya ni que quien donde como porque`)

var abbreviations = set(`mr mrs ms dr prof gen col capt maj lt sgt sen rep gov st jr sr rev hon no vs inc ltd corp co u.s ` + strings.Join(lang.Read.MonthStops(), " "))

// Particles are the small words that a surname begins with, and connectors
// these and "of": they hold two capitalised words together.
var (
	Particles  = set(strings.Join(lang.Particles(), " "))
	connectors = Particles | set(`of`)
)

// ties come between what something is and whose it is.
var ties = set(`of the de del la el los las for`)

// workWords are what a title that is set off is the title of.
var workWords = set(`book books novel film movie documentary memoir memoirs album song play poem essay autobiography biography series libro libros novela película documental disco canción`)

// splinters are words behind a name that make another body of it.
var splinters = set(`dissidents dissident disidentes`)

// gang are heads in the singular that make a body of a place.
var gang = set(`cartel gang clan`)

// gangs are heads in the plural that the names before them share.
var gangs = set(`cartels gangs clans militias cárteles`)

// ballots are what people vote in, and ballotKinds the words between a name and
// these: the 2001 Utopian general election is one event, and no country.
var (
	ballots     = set(`election elections by-election referendum referendums runoff primaries caucuses`)
	ballotKinds = set(`general federal presidential parliamentary legislative local municipal regional provincial state gubernatorial mayoral snap by leadership constitutional independence status party senate midterm assembly`)
)

var (
	directions = set(`north south east west northern southern eastern western northeast northwest southeast southwest central upper lower new old great`)
	adjectives = set(`democratic republican conservative liberal labour labor socialist communist nationalist progressive independent federal national international royal general prime vice
		former acting chief foreign finance interior defence defense young senior junior member members people peoples leader development peace freedom human rights social political
		best top first second third last time part group chapter section article figure table volume issue page year day week month season episode album song`)
	// sides are adjectives that are also what a party is called for short.
	sides = set(`labour labor liberal conservative liberals conservatives democrats republicans greens`)
	forms = set(`prime vice former acting deputy chief foreign finance interior defence defense attorney crown grand first lieutenant executive managing general chancellor member`)
)

// offices are words for what somebody is, which come between the name of a
// place or a body and that of a person; around them is what they are called by.
var (
	offices = set(`president minister secretary ambassador senator governor mayor chancellor premier congressman congresswoman spokesman spokeswoman spokesperson ceo cfo coo cto officer
		director chairman chairwoman chairperson representative sen gov rep analyst envoy commissioner presidente ministro ministra secretario secretaria embajador embajadora gobernador senador director`)
	// ministers are named with what they are ministers of.
	ministers = set(`minister secretary ministro ministra secretario secretaria viceministro viceministra`)
	// postnominals are letters behind a party or a name.
	postnominals = set(of(func(l *lang.Language) lang.Words { return l.Names.PostNominals }))
	members      = set(`member members leader speaker candidate deputy head act acts`)
	officeFront  = set(`prime vice former acting deputy chief foreign finance interior defence defense attorney first executive managing press health trade energy justice economy culture senior special home`)
	officeBack   = set(`general state defence defense foreign affairs finance interior health justice trade energy education economy culture`)
)

// policyAfters are words behind the name of a policy.
var policyAfters = set(`policy plan strategy programme program initiative law act doctrine agenda reform pact`)

// compoundHeads make a longer name of a single word before them, whoever knows
// the longer one: Lincoln University is not Lincoln.
var compoundHeads = set(`university institute college foundation street avenue tower post times journal herald prize center centre airport bridge school hospital protocol treaty accord accords convention declaration consensus square stadium club`)

// everydaySurnames are surnames that are also everyday words; at the beginning
// of a sentence, or as a month, their capital says nothing.
var everydaySurnames = set(`march may april june august january price prices banks bank field fields young old king
		baker cook butler carpenter fisher hunter mason miller porter potter smith taylor turner walker weaver brown black white
		green gray grey blue rose west east north south hill hills wood woods forest brook brooks lake rivers rice bush bell
		ball best bird bishop bond book bright carter case chance church cross day dean duke early fast ford fox freeman frost
		gates gold good grant hand hall hart head holiday hope house hood judge justice key knight lane law light little long
		love low major marsh means miles mills moon moore noble page paine parish park parks peace pope power powers read reed
		rich ring sharp short silver stone street strong summer summers swift true underwood wall ward waters webb wells wise
		winter winters wolf worth paz cruz flores reyes rey leal bueno blanco rojo verde moreno delgado franco guerra iglesias
		campos rosa santos luna sol vega ríos prado castillo torres montes mayo abril junio julio agosto`)

// months are the names of months that occur where a surname may.
var months = set(`january february march april may june july august september october november december mayo abril marzo junio julio agosto`)

// personVerbs are what people do in reports: a name before one is a person.
var personVerbs = set(of(func(l *lang.Language) lang.Words { return l.Names.Says }))

// placePrepositions come before where something is, and monthOpeners before
// when.
var (
	placePrepositions = set(`in to from at near via en a desde hacia`)
	monthOpeners      = set(`in since until by of last next this before after from late early mid during through the every each`)
)

// placeFronts come before the name of a place and are a part of it, and
// placeOpeners before one and are not.
var (
	placeFronts  = set(`san santa fort isle st saint`)
	placeOpeners = set(`in near en from at to`)
)

// belongings are words for what is somebody's or a country's and has no name of
// its own: the Example Administration is Example.
var belongings = set(`administration government regime presidency campaign cabinet era team family years gobierno presidencia campaña régimen`)

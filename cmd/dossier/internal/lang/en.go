package lang

// English, as texts of any country write it.

var english = Language{
	Tag: "en", Name: "English",
	Corrections: englishCorrections,
	Translated:  englishTranslated,
	Credits:     englishCredits,
	Forms:       englishForms,
	Cues:        englishCues,
	Whose:       englishWhose,
	Things:      englishThings,
	None: map[string]string{
		"Names.OfThe":         "every word of a name has a capital",
		"Names.Of":            "every word of a name has a capital",
		"Names.KindEnds":      "nouns have small letters",
		"Names.NoVerb":        "every word of a name has a capital",
		"Names.AdjectiveEnds": "every word of a name has a capital",
		"Names.NoAdjective":   "every word of a name has a capital",
		"Names.VerbEnds":      "every word of a name has a capital",
		"Names.BeforeNoun":    "nouns have small letters",
		"Names.CaseEnds":      "nothing in a name is declined",
		"Names.Genitive":      "an apostrophe is before it",
		"Names.BeforeAny":     "nouns have small letters",
		"Translated.Ends":     "the verb stands before whoever translated",
		"Dates.MonthOf":       "a day stands before its month without the word",
		"Credits.DayAt":       "a comma stands between a place and its day",
		"Dates.Decade":        "a decade is written with an s behind its first year",
		"Dates.Decades":       "a decade is written with an s behind its first year",
		"Dates.BareYear":      "a year has a word before it",
		"Dates.PastWith":      "the past has one verb",
		"Dates.WithEnd":       "the past has one verb",
		"Dates.ToCome":        "what is to come has a verb of its own",
		"Dates.LastDay":       "last Tuesday is of this week or of the one before",
		"Dates.NextDay":       "next Tuesday is of this week or of the next",
		"Names.Letters":       "a letter with a full stop is an initial",
		"Names.JoinNames":     "two surnames stand side by side or with a hyphen",
		"Detect.TitleLetters": "it has no letter of its own",
		"Speech.AfterName":    "what says whose words they are stands before the name",
		"Persons.Surnames":    "a name of two words needs none to be told by, and a middle name may be anything",
		"Persons.SurnameEnds": "many surnames are given names as well",
		"Persons.Elders":      "Jr. is written behind the name and sorted apart from it",
	},

	Detect: Detect{
		Common: "the of and to in is that for it was on with as be by this are from at not have has which its had were or an but they their will been he she his her who would there we you all more than when about into out what some other could may these no one can after also how over such only new said two first most any our then them him just now here before again each much very well under between while through against being same i me my am your us year years three did do does if like because",
		Title:  "the of and to in for is with on from by",
		Languages: map[string]string{
			"english": "en", "spanish": "es", "french": "fr", "portuguese": "pt", "german": "de", "italian": "it",
			"arabic": "ar", "russian": "ru", "chinese": "zh", "ukrainian": "uk", "dutch": "nl", "turkish": "tr", "persian": "fa",
			"hebrew": "he", "polish": "pl", "swedish": "sv", "norwegian": "no", "danish": "da", "finnish": "fi", "estonian": "et",
			"japanese": "ja", "korean": "ko",
		},
	},

	Dates: Dates{
		Months: [12]Words{"january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
			"september sept sep", "october oct", "november nov", "december dec"},
		CapitalMonths: true,
		Weekdays:      [7]Words{"monday mon", "tuesday tue", "wednesday wed", "thursday thu", "friday fri", "saturday sat", "sunday sun"},
		Seasons:       "spring summer autumn winter fall",
		Ordinals:      "st nd rd th",

		DayOf:   "day",
		Of:      "of",
		Article: "the",
		From:    "from",
		To:      "to until through",
		DayTo:   "to through",
		Between: "between",
		And:     "and",
		Or:      "or",

		BeforeYear:  "in by since until till before after from to during through throughout of around circa about early late mid between than year years ending",
		Determiners: "the a an this that its his her their our",
		YearPrefix:  "mid early late",
		DecadeEnd:   "s",
		Possessive:  "s",
		Plural:      "s",
		Singular:    "was is saw will began brought marked became had has ended proved could may might would remains remained",
		Counted: `people persons troops soldiers men women children km kilometers kilometres meters metres miles feet dollars euros pesos pounds tons
			tonnes percent million billion thousand hectares acres barrels votes families members fighters guerrillas victims cases deaths
			homes pages mw kw mb gb degrees hours days weeks months times points jobs seats rooms copies households respondents villages
			schools companies firms civilians refugees migrants students pupils teachers workers employees patients residents inhabitants
			towns municipalities sites vehicles cars trucks lorries buses houses buildings units entries pieces shares words inmates prisoners
			detainees officers police tents doses tests calories litres liters gallons grams kilograms kilos kg m cm mm ft usd eur gbp rupees
			yen yuan francs crowns passengers visitors spectators delegates demonstrators protesters others hostages trees animals cattle sheep
			sq square cubic gmt utc cet cest hrs`,
		CountBefore: "number total more most less some up",
		CountJoin:   "of than about to",
		Change:      "rose rises fell falls grew grows increased increases decreased climbed dropped jumped declined rise fall drop increase decline range ranged ranging",
		Moved:       "postponed moved delayed shifted rescheduled deferred changed switched",
		Numbered: "no nos number numbers nr page pages pp p room rooms version versions section article articles bill act law decree order " +
			"directive regulation resolution case file folio line lines verse verses flight route bus channel model isbn issn lot paragraph " +
			"paragraphs clause docket serial edition vol volume postcode zip",
		Period: "season seasons fiscal fy academic school financial year years term campaign budget period biennium crisis recession tour winter plan " +
			"session edition drought war",
		NotDay: "movement attacks street avenue road square brigade battalion",

		Nth:     [4]Words{"first 1st", "second 2nd", "third 3rd", "fourth 4th last"},
		Quarter: "quarter",
		Half:    "half",
		Letters: "q",
		Fiscal:  "fiscal fy financial",

		Calendars: "hijra hijri hijrah hegira hejira islamic persian iranian jalali solar lunar shamsi buddhist hebrew jewish ethiopian ethiopic coptic nepali bikram sambat saka juche",
		Eras:      "ah|be|bs|sh|ap|ec|ce|bc|bce|am|h",

		On:     "on",
		Toward: "for until till by before ahead",
		Past: "was were did been met went came took gave held began became fell rose left led won lost made sent shot broke brought built " +
			"bought caught chose drew flew found fought got grew kept knew laid lay ran sat saw sold spent spoke stood struck " +
			"swore threw told wore wrote stole hid beat fled drove paid heard woke bore sank",
		PastEnd: "ed",
		Future: "will shall would upcoming scheduled plan plans planned planning due expected next going deadline expires tomorrow forthcoming " +
			"tentatively intends intend hopes hope aims aim must should could may might be postponed proposed",
		Will:  "will shall",
		OnDay: "on",
		NoDay: "next last every each following previous all most",
		Relative: []Relative{
			{Phrase: "yesterday", Days: -1},
			{Phrase: "last month", Months: -1, NotAfter: "the this", NotBefore: "of"},
			{Phrase: "next month", Months: 1, NotAfter: "the this", NotBefore: "of"},
			{Phrase: "last year", Years: -1, NotAfter: "the this", NotBefore: "of"},
			{Phrase: "next year", Years: 1, NotAfter: "the this", NotBefore: "of"},
		},

		ThisYear:    "this year|of this year|this same year",
		ThatYear:    "that year|of that year|that same year|of that same year|of the same year|the same year",
		ClockBefore: `at`,
		ClockAfter:  `a\.?\s?m\.?|p\.?\s?m\.?`,
	},

	Names: Names{
		// Names from Arabic are printed with al, el, bin and ibn.
		Particles:  "al el bin ibn",
		Small:      "of the and for in on to upon &",
		Honorifics: "mr mrs ms dr prof gen col lt sgt capt cmdr adm maj sen rep gov pres rev hon",
		Courtesies: englishCourtesies + " messrs", // who may be a firm
		Titles: englishCourtesies + ` miss sir lord lady professor president vice-president minister secretary senator sen rep representative
			governor gov mayor judge justice general gen colonel col captain capt major maj lieutenant lt sergeant sgt admiral commander chief
			chairman chairwoman chair director chancellor premier ambassador king queen prince princess emperor empress pope cardinal bishop
			archbishop father sister brother rev reverend rabbi imam sheikh ayatollah duke earl count baron dame deputy congressman
			congresswoman councillor spokesman spokeswoman spokesperson actor actress singer author writer poet journalist coach striker
			pm aunt uncle honourable comptroller pc wpc pcso insp supt cpl pte brig guitarist drummer bassist producer composer pianist`,
		Men:          "mr sir lord king prince emperor duke husband father brother son uncle grandfather nephew chairman congressman spokesman actor",
		Women:        "mrs ms miss lady queen princess empress dame duchess baroness wife widow mother sister daughter aunt grandmother niece chairwoman congresswoman spokeswoman actress",
		Pronouns:     "he she",
		PostNominals: "mp mps mep meps mla mpp msp td phd ceo cfo",
		NameEnds:     "inc corp ltd co jr sr st",
		Posts:        "president vice-president chairman chairwoman chairperson minister secretary senator governor mayor ambassador envoy spokesman spokeswoman spokesperson leader director head commissioner judge justice prosecutor chancellor premier general admiral colonel commander representative congressman congresswoman lawmaker bishop archbishop cardinal professor chief coach economist analyst founder co-founder editor executive chair co-chair co-chairman vice-chairman deputy manager captain officer strategist adviser advisor speaker dean rector coordinator correspondent lawyer attorney researcher scientist historian director-general undersecretary councillor superintendent sheriff",
		Offices:      "president senator minister secretary ambassador general governor mayor judge prosecutor representative",
		Held:         "at for in on with",
		OfficeMore:   "former vice",
		Says: `said says told tells asked added argued wrote met left warned denied accused called agreed insisted noted replied promised
			announced claimed questioned disagreed declined joined travelled traveled inherited endorsed backed led resigned spoke testified
			acknowledged defended refused was is has had will would himself herself`,

		BylineFront: `written|text|story|report|analysis|opinion|words|reporting|interview|interviewed|an? [\p{L} ]{3,20}`,
		Byline:      `by|authors?|author\(s\)`,
		With:        "with",
		In:          "in",
		NoPerson: `(?:our|the) (?:own )?(?:(?:foreign|political|sports|special|legal|business|science|crime) )?(?:staff|correspondents?|reporters?|editors?)|(?:our |the )?(?:staff|newsroom|agencies|editors?|editorial (?:board|team|staff)|correspondents?|web ?desk|news ?desk|` +
			`staff (?:writers?|reporters?)|(?:a |an )?(?:guest|contributor|special correspondent)|anonymous|.{2,40}\b(?:team|staff|desk|newsroom|editors|agencies))`,
		AndAgencies: `and\s+agencies`,
		Role: `fellow|professor|researcher|analyst|journalist|columnist|editor|author|director|writer|lecturer|correspondent|reporter|economist|` +
			`lawyer|historian|former|ambassador|scholar|scientist|consultant|adviser|advisor|expert|student|founder|president|member|teaches|` +
			`novelist|officer|specialist`,
		RoleBehind: `correspondent|editor|reporter|writer|staff|bureau|columnist|analyst|fellow|professor|director|institute|university|agency|news|` +
			`chief|desk|journalist|in [\p{Lu}].*|and agencies`,
		NoteVerbs:   `is|was|are|has|have|serves?|served|works?|worked|writes|teaches|holds|covers|reports`,
		IsVerbs:     `is|was|are|has been|serves as|teaches|covers|writes`,
		NoteStarts:  `He|She|They|His|Her|Their|Follow|Twitter`,
		AuthorNote:  `about the (?:authors?|writers?|contributors?)|(?:the )?author(?:'s|s)? (?:bio(?:graphy)?|note|profile)|author bio|contributors?`,
		AuthorWords: "author writer contributor",
	},

	Bodies: Bodies{
		HeadsEnd: true,
		Organizations: `party ministry council committee union university bank army front movement court parliament senate congress assembly
			agency association federation league institute institution company corporation corp inc ltd llc plc gmbh group club records airlines
			airways commission department office organization organisation foundation society church school college cabinet government police
			force forces navy alliance coalition democrats socialists liberals conservatives republicans communists nationalists workers brigade
			brigades battalion regiment cartel network team press times post news journal guardian herald tribune gazette observer chronicle
			magazine radio television broadcasting authority board bureau service services secretariat tribunal house guard corps division squad
			militia academy hospital museum library orchestra band quartet theatre theater studio studios pictures entertainment games software
			systems motors industries holdings partners trust fund centre center laboratory laboratories guild syndicate confederation
			directorate inspectorate registry treasury exchange fc afc quintet sextet ensemble choir`,
		Places: `city river mountain mountains mount island islands county province state street road avenue boulevard highway lake bay valley coast peninsula sea
			ocean square airport district region gulf strait straits desert park hill hills port cape forest bridge castle palace village town
			lane crescent terrace farm cottages mews township borough parish canal creek falls springs beach trail wilderness reef glacier volcano canyon gorge reservoir harbour harbor lagoon atoll plateau basin delta archipelago highlands lowlands territory territories
			kingdom republic empire emirates oblast prefecture canton department-of`,
		Policies: `act law treaty agreement accord accords protocol convention amendment bill policy plan programme program initiative doctrine
			pact constitution charter resolution regulation directive framework declaration consensus reform strategy`,
		Events: `war wars battle revolution summit conference games cup championship championships olympics festival crisis massacre election
			elections referendum uprising coup riots protests earthquake hurricane flood floods siege treaty-of campaign tournament season prix
			open awards award ceremony genocide holocaust`,
		Leading: `bank ministry department university house court council institute church army republic kingdom lake mount port cape gulf strait
			bay sea river isle fort saint st battle treaty war siege movement party union league federation association society office board
			college city state province county duchy principality island front confederation fc`,
		Outlets: `delegation|consulate|times|post|journal|news|herald|tribune|daily|gazette|review|courier|observer|guardian|telegraph|chronicle|magazine|weekly|monitor|` +
			`mail|press|wire|agency|broadcasting|radio|television|tv|institute|foundation|council|centre|center|university|bulletin|dispatch|` +
			`standard|globe|echo|mirror|argus|independent|inquirer|examiner|sentinel|reporter|ledger|register|advocate|notes|report|quarterly|` +
			`network|think ?tank|ministry|office|commission|committee|department|embassy|association|federation|secretariat|authority|company|` +
			`corporation|group|blog|substack`,
	},

	Head: Head{
		Labels: map[string]string{
			"date of judgment": "published", "date of judgement": "published", "judgment date": "published", "judgement date": "published", "decision date": "published", "date of decision": "published", "delivered on": "published",
			"title": "title", "headline": "title", "subject": "title", "re": "title",
			"original article": "title_original", "original title": "title_original", "originally published as": "title_original",
			"translation of": "title_original", "original": "title_original",
			"date": "published", "published": "published", "publication date": "published", "published on": "published", "posted": "published",
			"issued": "published", "dated": "published", "sent": "published", "release date": "published", "date published": "published",
			"date of publication": "published", "released": "published",
			"updated": "updated", "last updated": "updated",
			"retrieved": "retrieved", "accessed": "retrieved",
			"author": "authors", "authors": "authors", "author(s)": "authors", "by": "authors", "written by": "authors", "byline": "authors",
			"reporter": "authors", "prepared by": "authors",
			"from":   "from",
			"source": "publisher", "publisher": "publisher", "outlet": "publisher", "publication": "publisher", "newspaper": "publisher",
			"published by": "publisher", "issued by": "publisher", "agency": "publisher", "organization": "publisher",
			"organisation": "publisher", "institution": "publisher", "editor": "publisher",
			"url": "source_url", "link": "source_url", "web": "source_url", "source url": "source_url", "website": "source_url",
			"language": "language", "original language": "original_language",
			"place": "place", "location": "place", "dateline": "place",
			"translated by": "translator", "translation": "translator", "translator": "translator",
			"type": "kind", "kind": "kind", "abstract": "abstract",
			"licence": "licence", "license": "licence", "rights": "rights",
			"category": "ignore", "section": "ignore", "to": "ignore", "cc": "ignore", "bcc": "ignore", "tags": "ignore", "keywords": "ignore",
			"topic": "ignore", "topics": "ignore", "reference": "ignore", "ref": "ignore", "no": "ignore", "version": "ignore",
			"word count": "ignore", "words": "ignore", "reply-to": "ignore", "message-id": "ignore", "status": "ignore", "id": "ignore",
			"classification": "ignore", "distribution": "ignore", "doc": "ignore", "section/page": "ignore", "page": "ignore",
			"edition": "ignore", "copyright": "ignore", "length": "ignore", "body": "ignore", "text": "ignore", "summary": "ignore",
		},
		DateLabels: "date|published|updated|posted",
		FootLabels: "source|publisher|published|date|url|link|author|translated by|original article|retrieved|accessed|language",
		DateFront: `(?:first )?published|posted|published on|date|dated|on|issued|release date|broadcast|aired|recorded|last updated|updated|` +
			`last modified|modified|retrieved|accessed`,
		DateFrontEnd: `on|at|online`,
		Updated:      "updat modif",
		Retrieved:    "retriev access",
		Kinds: map[string]string{
			"opinion": "opinion", "op-ed": "opinion", "oped": "opinion", "editorial": "opinion", "comment": "opinion", "commentary": "opinion",
			"column": "opinion", "viewpoint": "opinion", "perspective": "opinion", "guest essay": "opinion", "letter": "opinion", "letters": "opinion",
			"analysis": "analysis", "news analysis": "analysis", "explainer": "analysis", "in depth": "analysis", "backgrounder": "analysis", "insight": "analysis",
			"news": "news", "breaking news": "news", "breaking": "news", "wire": "news",
			"press release": "press-release", "news release": "press-release", "media release": "press-release",
			"statement": "statement", "press statement": "statement", "joint statement": "statement", "media statement": "statement",
			"interview": "interview", "q&a": "interview", "transcript": "transcript", "rush transcript": "transcript",
			"report": "report", "special report": "report", "research report": "report", "working paper": "report", "country report": "report",
			"discussion paper": "report", "research paper": "report", "occasional paper": "report",
			"briefing": "brief", "brief": "brief", "policy brief": "brief", "briefing note": "brief", "situation report": "brief",
			"sitrep": "brief", "issue brief": "brief", "briefing paper": "brief", "daily brief": "brief",
			"fact check": "fact-check", "fact-check": "fact-check", "factcheck": "fact-check",
			"legal notice": "legal", "judgment": "legal", "resolution": "legal",
		},
		TitleKinds:   "fact-check|fact check|opinion|analysis|interview|transcript|press release|statement|joint statement|explainer|editorial",
		TitleKindFor: "by of on with from",
		Series: "policy brief|issue brief|briefing paper|briefing note|briefing|working paper|discussion paper|research paper|occasional paper|" +
			"special report|country report|situation report|report",
		SeriesNumber: `series|no|nr|number`,
		Sections: "press room|media room|media centre|media center|news center|news centre|press releases|news releases|media releases|government|statements|world|politics|business|economy|international|national|americas|europe|asia|africa|middle east|latin america|security|defence|" +
			"defense|technology|science|environment|culture|exclusive|feature|features|blog|latest",
		Parts: "executive summary|summary|introduction|background|overview|abstract|contents|key findings|key points|key takeaways|highlights|" +
			"conclusion|conclusions|recommendations|methodology|notes|references|footnotes|endnotes|sources|context|timeline|chronology|" +
			"what we know|at a glance|foreword|preface|scope|findings|discussion|annex|appendix",
		Numbered:    "figure|fig|table|chart|exhibit|box|map|appendix|annex|chapter|section|part|schedule|form|notice|publication",
		TableSource: "source|sources",
		Adopted:     `(?:(?:(?:general assembly|security council|council) )?resolution [\w/().-]+(?: [\w().-]+){0,2} of|adopted by) (?:the )?(\p{Lu}[\p{L}’' -]{3,60}?)(?: (?:in|by) (?:its )?resolution [\w/().-]+(?: [\w().-]+){0,2}| at its [\w-]+ (?:plenary )?(?:meeting|session))?,? (?:of|on)`,
		NoteParts:   "notes|references|footnotes|endnotes|sources|citations|bibliography|works cited",
		BriefParts:  "executive summary|key findings|key takeaways",
		Questions:   "Q A",
		Issue:       `vol(?:ume)?|no|nr|issue`,
		Address:     `source|link|url|from|available at|read (?:it )?at`,
		Slug:        `\b(?:priority \d|\d(?:st|nd|rd|th) (?:lead|ld|writethru)|eds?:|slug:|bc-|writethru|ed:)`,
		Release:     `for immediate release|embargoed (?:until|for)\b.*|not for (?:immediate )?release until\b.*`,
	},

	Foot: Foot{
		EndMarks: `ends?|end of (?:release|statement)`,
		Contacts: `(?:media|press|for (?:more|further) (?:information|details)|for (?:media|press)|news(?:room| ?desk)?)\b.{0,60}` +
			`(?:contacts?|enquir|inquir|information|office|:)|contacts?\b|further information|press office|editorial contact`,
		Telephone:       `tel(?:\.|ephone)?`,
		TelephoneLabels: `phone|mobile|fax`,
		Rights:          `all rights reserved|reserved all rights`,
	},

	Furniture: englishFurniture,

	// Levels are those of TLP's neighbours: the United Kingdom's Government Security
	// Classifications, the United States' Executive Order 13526 and CUI Registry
	// with the marks it replaced, NATO's and the European Union's security rules
	// (Council Decision 2013/488/EU), Australia's PSPF, and what offices print.
	Marks: Marks{
		Levels: "confidential*|strictly private|sensitive security|commercially sensitive|market sensitive|in strict confidence|restricted circulation|internal circulation|nato unclassified|participants only|secret|top secret|topsecret|restricted|classified|sensitive|official use|fouo|cui|controlled unclassified|sbu|sensitive but unclassified|attorney client|noforn|orcon|limdis|exdis|nodis|" +
			"les|eyes only|need to know basis|use only|internal use|internal only|internal document|internal distribution|in confidence|close hold|privileged|proprietary|protected|" +
			"off the record|not for|no distribution|no dissemination|no release|do not|limited distribution|limited circulation|restricted distribution|draft|unpublished|" +
			"not public|non public|nonpublic|background only|members only|chatham house rule|chatham house rules|strap|cosmic|propin|relido|rel to",
		Around: "please|cabinet|market|strict|need to know|preliminary|background|copyright|policy|work in progress|participants|strictly|highly|very|most|extremely|company|business|commercial|commercially|trade|legally|private|personal|and|or|the|for|of|to|in|by|with|any|all|this|is|it|information|document|documents|" +
			"material|materials|content|report|paper|copy|version|working|memorandum|internal|external|official|limited|law|enforcement|distribution|redistribution|circulation|publication|" +
			"release|dissemination|disclosure|citation|quotation|attribution|broadcast|reproduction|sharing|forwarding|public|general|use|only|distribute|redistribute|circulate|publish|" +
			"disseminate|disclose|share|cite|quote|forward|reproduce|print|post|further|onward|without|permission|authorization|authorisation|prior|consent|outside|your|our|eyes|organization|organisation|" +
			"recipient|recipients|addressee|addressees|staff|members|unclassified|attorney|client|work|product|discussion|comment|comments|review|purposes|page|pages|held|meeting|under|legal|" +
			"nato|eu|ue|un|uk|us|usa|aus|can|gbr|nzl|fvey|five|s|c|u|r|ts|si|tk|nf|g|hcs|sci|data|formerly|atomal|sp|a|b",
		Open: "unclassified|unclas|declassified|not classified|not confidential*|not secret|not restricted|not sensitive|non confidential*|non classified|for public release|for public distribution|public release|" +
			"for immediate release|approved for public release|cleared for public release|distribution unlimited|publicly available",
		Labels:  "classif* mark* handling sensitiv* distribut* dissemin* confidential* restrict* security protocol level caveat* tlp status circulation access",
		Colours: "red amber green clear white purple orange yellow blue black grey gray pink brown gold silver violet",
		Alone:   "internal",
		Capital: "controlled protect",
		Press:   "all media press news outlets broadcasters for on",
		Papers:  "document* report* release* information material* text* paper* statement* content* copy advisory bulletin briefing study article speech remarks",
		Dated:   `for (?:release|publication|broadcast)(?: (?:on|at|after|from))?|for use (?:on|after|from)`,
		Embargo: `(?:(?:strict|strictly|under|media|press|news|full|absolute|total|still)\s+)*(?:embargoed|under(?: \w+)? embargo)(?:\s+(?:to|copy|draft|material|document|report|text|version|press release|news release|release|for (?:release|publication|broadcast|use)))*|` +
			`hold (?:for release )?until|hold for (?:release|publication)|(?:(?:strict|media|press|news|full|absolute)\s+)*embargo(?:\s+(?:date|time|notice|lifts?|ends?|expires?))?`,
		Hold: `(?:strictly )?not (?:for|to be) (?:\w+ ){0,3}?(?:publi|releas|broadcast|us(?:e|ed)\b|distribut|circulat|dissemin|quot|transmi|print|report|copied|reproduc|shar|disclos)\w*|` +
			`(?:please )?do not (?:publish|release|broadcast|print|use|distribute|circulate|quote|report|post|share)|no (?:publication|release|broadcast|use)\b|` +
			`(?:this|these|all|the contents? of this)(?: [\w-]+){0,5} (?:is|are|remains?) (?:strictly )?(?:embargoed|under (?:\w+ )?embargo|not for (?:publication|release|broadcast|use))|` +
			`(?:(?:this|these|the)(?: [\w-]+){0,2}? (?:document|report|release|text|material|information|paper|statement|article|speech)s?(?: [\w-]+){0,3}? )?(?:may|must|should|can|is|are)(?: not|not) (?:to )?be (?:publi|releas|broadcast|used|distribut|circulat|dissemin|quot|report|shar|disclos)\w*|` +
			`(?:nothing|no part|none)(?: [\w-]+){0,5}? (?:may|must|should|can|is to) be (?:publi|releas|broadcast|used|distribut|circulat|dissemin|quot|report|shar|disclos)\w*`,
		Until: `until|till|til|before|prior to|ahead of|in advance of|earlier than`,
		Never: "none no not lifted n/a na nil over expired ended",
	},
	Keys: Keys{
		Restrict: "tlp traffic classif* confidential* secret secrecy restrict* sensitiv* embargo* draft drafts withh* unpublish* unlisted private hidden hide internal retract* withdraw* expir* publishdate marking markings handling dissemin* unreleased unapproved noforn caveat caveats wip password protected locked",
		Beside:   "is are until till to from by on at date day time end ends start starts level label mark status state mode only for of use this the doc document page post article source item text value flag light protocol lift lifts lifted type as and or no class marking markings data info information handling security note notes hugo jekyll hexo eleventy gatsby quarto ghost obsidian dendron logseq notion wp wordpress dg build",
		Show:     "publish published public publicly publishable released visible listed searchable indexed approved cleared live show shown online enabled final finalised finalized render rendered list",
		Gate:     "publish publishing release show display visible available hold live unhide go",
		After:    "until till after from before start starts on at",
		See:      "visibility privacy clearance viewable readable viewers readers",
		Not:      "not no dont never non",
		State:    "status state stage workflow access audience availability publication permission permissions sharing share circulation distribution published visibility post content",
		Yes:      "true yes y on 1",
		No:       "false no n off 0 never",
		Open:     "public open everyone everybody all world anyone general full clear unclassified unrestricted free published final approved cleared complete done released unlimited default normal",
		Private:  "private unlisted unpublished embargoed nopublish",
		Closed:   "draft*|private*|hidden|unlisted|unpublished|internal|embargo*|withheld|withdrawn|retracted|pending|review|in review|under review|not public|not published|not for publication|members|members only|not approved|not cleared|not final|staff|staff only|team|team only|subscribers|subscribers only|restricted|limited|closed|locked|password|protected|nobody|owner|owner only|me|wip|work in progress|todo|to do|unfinished|unreleased|unapproved|scheduled|future|on hold|hold",
	},

	Prose: Prose{
		Abbreviations: "st mt ft vs no nos art vol ed eds pp cf ca al approx e.g i.e",
		MayEnd:        "inc corp ltd co etc jr u.s u.k u.n e.u d.c a.m p.m ll.m ph.d",
		Starters: `The A An This That These Those It He She They We You I In On At By For From With As But And Or So If When While Since Until
			After Before Although However Meanwhile There Here His Her Its Their Our My What Who Why How No Not Both Each Some Many Most Once
			During Despite According`,
		Everyday:   "ago may set out",
		Indefinite: "a an",
		Copula:     "is was are were",
		Loose: `of in on at by for from with to and or that which who as is was are were be said says told between against under over than into
			about after before during called not no never nor then next likely possible potential future like unlike whose where when whom if
			one two three any some every each another our my your his her their its`,
		LooseEnd: "ed ing",
		When: `period day days week weeks month months year years time moment morning evening night meantime past future end start beginning case
			other same first last next`,
		Units: "ft mi in yd mile miles",
		Stop: "the a an and or of to in on at by for from with as is are was were be been being has have had do does did it its this that " +
			"these those he she they we you i his her their our my your him them us me not no but if so than then there here who whom " +
			"which what when where why how all any both each few more most other some such only own same too very can will would should " +
			"could may might must shall into over under about after before between during through again once up down out off s t",
		Stems: "sses>ss0 ies>y2 xes>x2 ches>ch2 shes>sh2 us>us1 is>is1 ss>ss1 s>2|" +
			"eed>ee3 ied>y2 ying>y2 ing>3 ed>3|" +
			"ically>4 ation>4 ition>it3 ction>ct2 ption>pt2 ution>ut2 sion>s3 ator>4 atic>4 ate>4 at>5 ness>3 ment>4 fulness>3 ful>3 " +
			"less>3 ously>4 ous>4 ively>4 ive>4 ally>3 ly>3 al>4 ism>4 ist>4 ization>3 isation>3 ize>4 ise>4 iz>4 ity>4 ance>4 ence>4 " +
			"ancy>4 ency>4 able>4 ible>4 er>4 or>4 ship>4 an>5 ian>i4|" +
			"e>3 a>3 y>i2",
	},

	Persons: Persons{
		Male: `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew
			joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
			brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry aaron henry adam douglas nathan peter zachary kyle
			walter ethan jeremy harold keith christian roger noah gerald carl terry sean arthur lawrence jesse bryan joe billy bruce albert willie
			alan wayne roy ralph randy eugene vincent russell bobby philip johnny tony mike bill bob tom jim dave steve chris dan ben sam matt nick
			alex rob ted ron tim greg jeff fred max leo ian neil luke simon martin hugh owen graham stuart colin derek nigel trevor barry clive
			mohammed muhammad mohamed ahmed ali hassan hussein omar ibrahim abdullah khalid khaled mahmoud yusuf mustafa ivan vladimir sergei dmitry
			oliver liam connor toby rajiv sanjay amit vikram arun`,
		Female: `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna
			michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma
			nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia
			victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara frances
			kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie
			brittany charlotte marie kayla lori jane kate lucy eleanor claire alison fiona gillian heidi nora sylvia ellen sally eve fatima aisha
			leila mariam zainab priya anjali sunita jill joanna chloe amelia sophie`,
		Generations: "jr sr ii iii iv",
		Patronymics: "bin ibn binti bint",
		Honours:     "sir dame lord lady father sister brother",
	},
	Speech: Speech{
		Verbs: `said says say told tells added adds asked asks argued argues noted notes replied replies insisted insists explained explains stated
			states declared declares announced announces claimed claims warned warns wrote writes tweeted tweets posted posts recalled recalls
			concluded concludes continued continues stressed stresses emphasized emphasizes emphasised emphasises affirmed affirms asserted
			asserts remarked remarks recounted recounts observed observes admitted admits acknowledged acknowledges conceded concedes complained
			complains joked jokes quipped quips lamented laments suggested suggests urged urges vowed vows promised promises pledged pledges
			predicted predicts proclaimed proclaims repeated repeats reiterated reiterates responded responds retorted retorts maintained
			maintains testified testifies shouted shouts cried cries whispered whispers demanded demands mused muses boasted boasts commented
			comments confirmed confirms denied denies proposed proposes clarified clarifies mentioned mentions indicated indicates revealed
			reveals highlighted highlights underlined underlines underscored underscores answered answers exclaimed exclaims objected objects
			countered counters protested protests roared roars snapped snaps yelled yells muttered mutters wondered wonders cautioned cautions contended contends alleged alleges assured assures recommended recommends advised advises shrugged reported reports sighed sighs read reads`,
		Saying: `saying adding asking arguing noting replying insisting explaining stating declaring announcing claiming warning writing tweeting
			posting recalling concluding continuing stressing emphasizing emphasising affirming asserting remarking observing admitting
			acknowledging conceding complaining joking lamenting suggesting urging vowing promising predicting proclaiming repeating reiterating
			responding mentioning indicating shouting demanding commenting confirming denying proposing clarifying telling`,
		Told: "told tells asked asks urged urges warned warns reminded reminds promised promises",
		Helpers: `has had have also later then once recently again still even himself herself just simply now immediately meanwhile did would will was is
			today yesterday monday tuesday wednesday thursday friday saturday sunday`,
		He:        "he",
		She:       "she",
		Nobody:    "i we you they it who one",
		According: "according to|in the words of|as told by",
		Replies:   "response reply answer verdict retort",
		That:      "that",
		Of:        "of",
		At: `to for with from by on in at about against after before during over under between into through without until since behind near like than
			despite amid among toward towards via upon outside inside`,
		Breaks:   "that who which whom whose while when where because but and or if as although though whether so what how why since unless nor",
		Articles: "the a an his her their its our my this that these those",
		Leaders:  "president|leader|head of state|prime minister|premier|chancellor|head of government",
		Adverbs:  "ly",
		Belongings: `administration regime presidency campaign cabinet era team family years lawyer lawyers aide aides spokesman spokeswoman spokesperson
			supporters supporter allies ally critics adviser advisers advisor advisors loyalist loyalists voters backers rally estate`,
		Is:       "is was are were be been being",
		Definite: "the",
		As:       "as",
	},
}

const englishCourtesies = "mr mrs ms dr prof cllr cllrs revd hhj"

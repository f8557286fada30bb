package lang

// English: the words by which names are told.

var englishCues = Cues{
	Demonyms: `american british french german italian spanish portuguese dutch belgian swiss austrian swedish norwegian danish finnish icelandic irish scottish welsh english polish czech slovak hungarian romanian
		bulgarian greek turkish serbian croatian bosnian slovenian albanian macedonian montenegrin russian soviet ukrainian belarusian georgian armenian azerbaijani kazakh uzbek lithuanian latvian estonian
		chinese japanese korean vietnamese thai cambodian indonesian malaysian filipino philippine indian pakistani bangladeshi nepalese tibetan afghan iranian persian iraqi syrian lebanese israeli palestinian
		jordanian saudi yemeni kuwaiti qatari emirati egyptian libyan tunisian algerian moroccan sudanese ethiopian eritrean somali kenyan ugandan tanzanian rwandan congolese nigerian nigerien siamese burmese
		ghanaian senegalese ivorian liberian malian angolan zambian zimbabwean african european asian canadian mexican cuban haitian jamaican dominican guatemalan honduran salvadoran nicaraguan panamanian
		colombian venezuelan ecuadorian peruvian bolivian chilean argentine argentinian paraguayan uruguayan brazilian australian latin arab arabic kurdish jewish islamic muslim muslims christian christians
		catholic protestant orthodox buddhist hindu sunni shia shiite americans britons germans russians israelis palestinians arabs kurds jews hispanic latino latinos romans roman greeks turks serbs croats
		bosniaks albanians tamil sikh sikhs anglican lutheran methodist baptist marxist communist mongolian sri-lankan singaporean taiwanese bhutanese maldivian turkmen kyrgyz tajik moldovan maltese cypriot
		luxembourgish catalan basque flemish walloon bavarian chechen tatar uighur uyghur pashtun balochi bengali punjabi gujarati namibian botswanan mozambican malawian burundian cameroonian gabonese beninese
		togolese burkinabe chadian gambian guinean mauritanian mauritian madagascan malagasy djiboutian bahraini omani guyanese surinamese belizean trinidadian barbadian bahamian puerto-rican costa-rican
		fijian samoan tongan papuan anglo-saxon ottoman scandinavian slavic baltic balkan berber tuareg hausa yoruba igbo zulu hutu tutsi spaniards frenchman frenchmen englishman englishmen irishman irishmen
		scots poles danes swedes finns dutchman ukrainians iranians iraqis syrians afghans egyptians mexicans cubans brazilians canadians australians indians pakistanis houthi houthis maoist maoists zionist
		islamist islamists mormon mormons evangelical jesuit quaker`,
	Roles: `actor actress singer songwriter rapper author writer novelist poet playwright journalist reporter columnist editor correspondent photographer artist painter sculptor architect director filmmaker
		screenwriter producer composer conductor guitarist drummer bassist pianist singer-songwriter comedian model presenter broadcaster host coach manager captain striker midfielder defender goalkeeper
		forward winger quarterback pitcher player footballer cricketer golfer cyclist swimmer sprinter boxer wrestler driver skipper bowler batsman trainer jockey historian philosopher economist scientist
		physicist chemist biologist mathematician engineer inventor explorer astronaut researcher professor lecturer teacher scholar analyst strategist adviser advisor consultant expert lawyer attorney
		prosecutor solicitor barrister detective inspector officer policeman constable soldier pilot activist campaigner dissident rebel guerrilla militant terrorist warlord politician lawmaker legislator
		congressman congresswoman spokesman spokeswoman spokesperson candidate nominee councillor lobbyist diplomat envoy banker businessman businesswoman entrepreneur billionaire tycoon investor founder
		co-founder financier farmer nurse surgeon psychologist psychiatrist sociologist critic theologian priest preacher missionary monk nun widow wife husband son daughter brother sister father mother uncle
		aunt nephew niece cousin grandfather grandmother partner colleague friend boyfriend girlfriend ex-wife ex-husband gunman suspect defendant murderer killer chief-executive vice-president ex-president`,
	Adjectives: `democratic republican conservative liberal labour labor socialist communist nationalist progressive independent federal national international royal general prime vice former acting chief foreign
		finance interior defence defense young senior junior member members people peoples leader development peace freedom human rights social political best top first second third last time part group
		chapter section article figure table volume issue page year day week month season episode album song`,
	Directions: `north south east west northern southern eastern western northeast northwest southeast southwest central upper lower new old great`,
	Openers: `although though however moreover despite since because whereas after before during under among between against according meanwhile instead indeed thus therefore finally such some many most both each
		every all any several other another one two three four five also even only just still yet then now once until unless through over about across within including like unlike given following regarding
		besides beyond nevertheless nonetheless today yesterday tomorrow recently later earlier so either neither nor never perhaps nearly almost more less few much than into onto upon toward towards amid via
		per`,
	Locatives:  `in near from at to`,
	Portfolios: `affairs defence defense finance foreign home interior justice health education labour labor trade commerce industry energy agriculture environment transport transportation economy economic culture security treasury planning housing tourism sport sports welfare communications information mines fisheries immigration revenue customs prosecutor elections electoral criminal appeal appeals constitutional supreme high central public civil military lower upper presidential legislative municipal council state`,
}

package lang

// Whose something is: the words for what belongs to a country, and for what each country
// has one of. A country is its code of ISO 3166 in small letters; of words that two countries share none is
// here, nor of those that are another word as well.

// Whose are those words of a language.
type Whose struct {
	Peoples Words // "colombian:co": as a dictionary has them, a hyphen where two words are
	Endings Words // what a dictionary leaves out, "o:os": the ending there, and another one
	Organs  Words // what a state has one of: the word that such a name has and no other body
	Country Words // the word for a country that stands for the one a text is about
	Of      Words // between what belongs to a country and the country
	In      Words // between a place and where it lies
}

var englishWhose = Whose{
	Peoples: `afghan:af albanian:al algerian:dz angolan:ao argentine:ar argentinian:ar armenian:am australian:au austrian:at azerbaijani:az bahamian:bs bahraini:bh bangladeshi:bd barbadian:bb
		belarusian:by belarussian:by belgian:be belizean:bz beninese:bj bhutanese:bt bolivian:bo bosnian:ba botswanan:bw brazilian:br british:gb bulgarian:bg burkinabe:bf burmese:mm burundian:bi
		cambodian:kh cameroonian:cm canadian:ca chadian:td chilean:cl chinese:cn colombian:co costa-rican:cr croatian:hr cuban:cu cypriot:cy czech:cz danish:dk djiboutian:dj dutch:nl
		ecuadorian:ec ecuadorean:ec egyptian:eg emirati:ae english:gb-eng eritrean:er estonian:ee ethiopian:et fijian:fj filipino:ph philippine:ph finnish:fi french:fr gabonese:ga gambian:gm german:de
		ghanaian:gh greek:gr guatemalan:gt guyanese:gy haitian:ht honduran:hn hungarian:hu icelandic:is indian:in indonesian:id iranian:ir iraqi:iq irish:ie israeli:il italian:it ivorian:ci
		jamaican:jm japanese:jp jordanian:jo kazakh:kz kenyan:ke kuwaiti:kw kyrgyz:kg latvian:lv lebanese:lb liberian:lr libyan:ly lithuanian:lt luxembourgish:lu malagasy:mg malawian:mw
		malaysian:my maldivian:mv malian:ml maltese:mt mauritanian:mr mauritian:mu mexican:mx moldovan:md mongolian:mn montenegrin:me moroccan:ma mozambican:mz namibian:na nepalese:np nepali:np
		new-zealand:nz nicaraguan:ni nigerian:ng nigerien:ne north-korean:kp norwegian:no omani:om pakistani:pk palestinian:ps panamanian:pa paraguayan:py peruvian:pe polish:pl portuguese:pt
		qatari:qa romanian:ro russian:ru rwandan:rw salvadoran:sv salvadorean:sv saudi:sa scottish:gb-sct senegalese:sn serbian:rs singaporean:sg slovak:sk slovenian:si somali:so
		south-african:za south-korean:kr south-sudanese:ss spanish:es sri-lankan:lk sudanese:sd surinamese:sr swedish:se swiss:ch syrian:sy taiwanese:tw tajik:tj tanzanian:tz thai:th togolese:tg
		trinidadian:tt tunisian:tn turkish:tr turkmen:tm ugandan:ug ukrainian:ua uruguayan:uy uzbek:uz venezuelan:ve vietnamese:vn welsh:gb-wls yemeni:ye zambian:zm zimbabwean:zw`,
	Endings: `:s`,
	Organs: `congress parliament senate assembly supreme constitutional ministry cabinet army navy police treasury central-bank reserve-bank electoral high-court court-of-appeal federal-court chamber-of-deputies house-of-representatives attorney-general
		prosecutor government military coastguard coast-guard air-force armed-forces defence-department justice-department`,
	Country: `country nation`,
	Of:      `of`,
	In:      `in`,
}

var spanishWhose = Whose{
	Peoples: `afgano:af albanés:al argelino:dz angoleño:ao argentino:ar armenio:am australiano:au austriaco:at azerbaiyano:az bahameño:bs bangladesí:bd bielorruso:by belga:be beliceño:bz boliviano:bo
		bosnio:ba brasileño:br británico:gb búlgaro:bg birmano:mm camboyano:kh camerunés:cm canadiense:ca chadiano:td chileno:cl chino:cn colombiano:co costarricense:cr croata:hr cubano:cu chipriota:cy
		checo:cz danés:dk ecuatoriano:ec egipcio:eg emiratí:ae eritreo:er estonio:ee etíope:et filipino:ph finlandés:fi francés:fr gabonés:ga alemán:de ghanés:gh griego:gr guatemalteco:gt
		haitiano:ht hondureño:hn húngaro:hu islandés:is indio:in indonesio:id iraní:ir iraquí:iq irlandés:ie israelí:il italiano:it jamaicano:jm japonés:jp jordano:jo kazajo:kz keniano:ke
		kuwaití:kw letón:lv libanés:lb liberiano:lr libio:ly lituano:lt malasio:my maliense:ml maltés:mt mauritano:mr mexicano:mx moldavo:md mongol:mn marroquí:ma mozambiqueño:mz namibio:na
		nepalí:np neozelandés:nz nicaragüense:ni nigeriano:ng norcoreano:kp noruego:no omaní:om paquistaní:pk palestino:ps panameño:pa paraguayo:py peruano:pe polaco:pl portugués:pt
		catarí:qa rumano:ro ruso:ru ruandés:rw salvadoreño:sv saudí:sa escocés:gb-sct senegalés:sn serbio:rs singapurense:sg eslovaco:sk esloveno:si somalí:so sudafricano:za surcoreano:kr
		español:es sudanés:sd sueco:se suizo:ch sirio:sy taiwanés:tw tanzano:tz tailandés:th tunecino:tn turco:tr ugandés:ug ucraniano:ua estadounidense:us uruguayo:uy venezolano:ve
		vietnamita:vn yemení:ye zambiano:zm zimbabuense:zw`,
	Endings: `o:a o:os o:as és:esa és:eses és:esas án:ana án:anes án:anas ón:ona ón:ones ol:ola ol:oles ol:olas :s í:íes`,
	Organs: `congreso parlamento senado asamblea suprema supremo constitucional ministerio gabinete ejército armada policía hacienda banco-central electoral cámara-de-diputados cámara-de-representantes
		fiscalía-general fiscalía procuraduría contraloría defensoría gobierno fuerzas-armadas fuerza-aérea`,
	Country: `país nación`,
	Of:      `de del`,
	In:      `en`,
}

var portugueseWhose = Whose{
	Peoples: `argentino:ar boliviano:bo brasileiro:br britânico:gb chileno:cl chinês:cn colombiano:co cubano:cu equatoriano:ec espanhol:es francês:fr alemão:de italiano:it japonês:jp mexicano:mx
		moçambicano:mz angolano:ao paraguaio:py peruano:pe português:pt russo:ru uruguaio:uy venezuelano:ve ucraniano:ua israelense:il iraniano:ir turco:tr`,
	Endings: `o:a o:os o:as ês:esa ês:eses ês:esas ol:ola ol:óis ão:ã ão:ães :s`,
	Organs: `congresso parlamento senado assembleia supremo superior ministério gabinete exército marinha polícia fazenda banco-central eleitoral câmara-dos-deputados procuradoria governo
		forças-armadas força-aérea`,
	Country: `país nação`,
	Of:      `de do da dos das`,
	In:      `em no na`,
}

var frenchWhose = Whose{
	Peoples: `allemand:de algérien:dz américain:us anglais:gb-eng belge:be béninois:bj britannique:gb burkinabè:bf camerounais:cm canadien:ca chinois:cn égyptien:eg espagnol:es français:fr gabonais:ga
		grec:gr haïtien:ht iranien:ir irakien:iq israélien:il italien:it ivoirien:ci japonais:jp libanais:lb malien:ml marocain:ma mauritanien:mr mexicain:mx nigérien:ne nigérian:ng polonais:pl
		portugais:pt russe:ru rwandais:rw sénégalais:sn suédois:se suisse:ch syrien:sy tchadien:td togolais:tg tunisien:tn turc:tr ukrainien:ua vénézuélien:ve`,
	Endings: `:e :s :es en:enne en:ennes c:que`,
	Organs: `congrès parlement sénat assemblée suprême constitutionnel constitutionnelle ministère armée marine police trésor banque-centrale électorale gouvernement gendarmerie
		chambre-des-députés cour-des-comptes forces-armées`,
	Country: `pays nation`,
	Of:      `de du des d`,
	In:      `en au aux`,
}

var germanWhose = Whose{
	Peoples: `amerikanisch:us belgisch:be britisch:gb bulgarisch:bg chinesisch:cn dänisch:dk deutsch:de englisch:gb-eng finnisch:fi französisch:fr griechisch:gr indisch:in irakisch:iq iranisch:ir irisch:ie
		israelisch:il italienisch:it japanisch:jp kanadisch:ca kroatisch:hr mexikanisch:mx niederländisch:nl norwegisch:no österreichisch:at polnisch:pl portugiesisch:pt rumänisch:ro russisch:ru
		schwedisch:se schweizerisch:ch serbisch:rs slowakisch:sk spanisch:es syrisch:sy tschechisch:cz türkisch:tr ukrainisch:ua ungarisch:hu`,
	Endings: `:e :en :er :es :em`,
	Organs: `kongress parlament bundestag bundesrat nationalrat senat nationalversammlung verfassungsgericht bundesgericht oberstes ministerium finanzministerium außenministerium
		innenministerium verteidigungsministerium justizministerium armee marine polizei zentralbank regierung`,
	Country: `landes land`,
	Of:      `der des von`,
	In:      `in`,
}

package lang

// Languages that are told from others, and of which no more is known: some stand near
// one whose texts are read, and would be taken for it, the others are those of many
// papers.

var (
	catalan = told(Language{
		Tag: "ca", Name: "Catalan",
		Detect: Detect{
			Common:       "el la els les de del dels i que en un una per amb no es se als al seu seva seus seves més però va són ha han aquest aquesta aquests aquestes entre quan molt sense sobre també fins on qui des tot tots tota totes ens ja o perquè ser està havia estat és ho hi l d s n té només altres així segons contra durant cap cada dret pels pel ni fou doncs ara dos anys estava van vaig dir fer mateix altre altra aquí abans vegada dia bé aquell mentre",
			Title:        "els dels amb és una perquè com als pel",
			TitleLetters: `·l|ny\b`,
			Languages:    map[string]string{"català": "ca"},
		},
		Dates: Dates{DayFirst: true},
	})
	galician = told(Language{
		Tag: "gl", Name: "Galician",
		Detect: Detect{
			Common:    "o a os as de do da dos das que e en un unha no na por con para non se máis ao á foi son ou como pero seu súa polo pola entre nos nas aos ás seus súas polos polas el ela eles isto esta este está ser ten tamén xa cando moi sen sobre ata despois hai nun nunha só todos toda foron era pode lle onde quen aínda segundo dous contra desde porque é pobo cada calquera ó sexa me tiña tiñan será sería estaba estaban fixo dixo nin ningunha mesmo outro outra outros outras aquí antes agora ano anos vez día todas ben maior esa ese aquel coa co dúas xente",
			Title:     "unha non dos das xa coa máis pola polo",
			Languages: map[string]string{"galego": "gl"},
		},
		Dates: Dates{DayFirst: true},
	})
	occitan = told(Language{
		Tag: "oc", Name: "Occitan",
		Detect: Detect{
			Common:    "lo la los las de del dels e que en un una per amb non se al als son sa sos sas mai mas es an aquel aquela aquesta aqueste entre quand sens sus tanben fins ont qui dempuèi tot tota totes tots òm o a l d s dins coma ni cada dreit drech deu dèu pòt persona aver èsser sia totas cap segon contra lor pel pels li i",
			Languages: map[string]string{"occitan": "oc"},
		},
		Dates: Dates{DayFirst: true},
	})
	asturian = told(Language{
		Tag: "ast", Name: "Asturian",
		Detect: Detect{
			Common:    "el la los les de del y que en un una por pa con nun se so al ye como más pero foi son ha tien esti esta ente cuando mui ensin sobre tamién hasta au quien dende tou tolos toles toos toes nel na nos nes yá o porque ser ta había sío yera namás otros asina según escontra durante cada persona drechu derechu que'l col cola pola polos poles d'un a lo lu",
			Languages: map[string]string{"asturianu": "ast"},
		},
		Dates: Dates{DayFirst: true},
	})
	romanian = told(Language{
		Tag: "ro", Name: "Romanian",
		Detect: Detect{
			Common:    "de și în a la cu pe că nu o un din este care pentru mai sau se al ale ei lui fi orice are dreptul să sunt ca prin fost au sa dar după între cele cea cel lor această acest acestea fără toate până când unei unui printr poate numai asupra asemenea i s l am ar dintre către",
			Languages: map[string]string{"română": "ro"},
		},
		Dates: Dates{DayFirst: true},
	})
	danish = told(Language{
		Tag: "da", Name: "Danish",
		Detect: Detect{
			Common:    "og i at det er en til på som for med den af de der ikke et har han var om men hun fra ved sig kan skal eller hans blev også efter under være vil have over når alle hvis mod deres enhver ret uden denne dette disse hver må nu op ud så bliver havde været noget ingen anden",
			Languages: map[string]string{"dansk": "da"},
		},
	})
	swedish = told(Language{
		Tag: "sv", Name: "Swedish",
		Detect: Detect{
			Common:    "och i att det är en till på som för med den av de inte ett har han var om men hon från vid sig kan ska eller hans blev också efter under vara vill ha över när alla mot deras envar rätt utan denna detta dessa varje må nu upp ut så blir hade varit något ingen annan skall genom inom samt",
			Languages: map[string]string{"svenska": "sv"},
		},
	})
	norwegian = told(Language{
		Tag: "nb", Name: "Norwegian",
		Detect: Detect{
			Common:    "og i at det er en til på som for med den av de ikke et har han var om men hun fra ved seg kan skal eller hans ble også etter under være vil ha over når alle mot deres enhver rett uten denne dette disse hver må nå opp ut så blir hadde vært noe ingen annen gjennom blant hvert",
			Languages: map[string]string{"norsk": "nb"},
		},
	})
	afrikaans = told(Language{
		Tag: "af", Name: "Afrikaans",
		Detect: Detect{
			Common:    "die van en in is dat op te vir met sy nie aan om ook as by deur maar na word wat uit nog oor het hy ons hulle hierdie dit tot geen was kan kon sal of teen onder tussen al meer baie so elke elkeen alle reg sonder hul n wees hê haar moet indien daar",
			Languages: map[string]string{"afrikaans": "af"},
		},
	})
	luxembourgish = told(Language{
		Tag: "lb", Name: "Luxembourgish",
		Detect: Detect{
			Common:    "de d an a vun den dat ass op net mat fir ze och en eng sech am als bei duerch mä no ginn gëtt hunn huet hien si mir dës dëser keng kee war waren kann kënnen oder géint ënner tëscht all méi jidderee jiddereen recht ouni seng säi wéi wat wou aus engem engen zu vum um ëmmer nëmmen",
			Languages: map[string]string{"lëtzebuergesch": "lb"},
		},
	})
	polish = told(Language{
		Tag: "pl", Name: "Polish",
		Detect: Detect{Common: "i w na z do się nie że to jest o jak po co za od a dla przez przy są być był była było które który która ich jego jej oraz ale czy ze lub może ma tym tego każdy człowiek prawo także już tylko jako przed nad pod bez"},
	})
	czech = told(Language{
		Tag: "cs", Name: "Czech",
		Detect: Detect{Common: "a v na se že je to s z do o k i za pro by jak po který která které jeho jsou být byl byla bylo nebo ale má od při ve svých každý právo také již podle aby co před bez mezi jejich není tak této tohoto"},
	})
	slovak = told(Language{
		Tag: "sk", Name: "Slovak",
		Detect: Detect{Common: "a v na sa že je to s z do o k i za pre by ako po ktorý ktorá ktoré jeho sú byť bol bola bolo alebo ale má od pri vo svojich každý právo tiež už podľa aby čo pred bez medzi ich nie tak tejto tohto"},
	})
	hungarian = told(Language{
		Tag: "hu", Name: "Hungarian",
		Detect: Detect{Common: "a az és hogy nem is egy ez meg van volt de csak már mint el azt vagy ki mi ha még minden joga kell lehet szerint majd után között való sem aki amely ezt arra által valamint illetve"},
	})
	finnish = told(Language{
		Tag: "fi", Name: "Finnish",
		Detect: Detect{Common: "ja on ei se että oli hän olla joka myös kun mutta niin kuin ovat tai hänen jos vain tämä sekä ole jokaisella oikeus kaikki mukaan sen jotka vuoden mitä ilman ennen jälkeen kanssa hänellä siitä"},
	})
	turkish = told(Language{
		Tag: "tr", Name: "Turkish",
		Detect: Detect{Common: "ve bir bu da de için ile çok olarak daha gibi olan var ne kadar sonra en her ancak o ya ki mi değil veya hakkı herkes olduğu tarafından göre şahsın kendi bütün hiçbir ise bunu oldu diye"},
	})
	vietnamese = told(Language{
		Tag: "vi", Name: "Vietnamese",
		Detect: Detect{Common: "và của là có trong được cho không với các một những này khi người đã cũng từ đến về quyền hay như để vào ra bị đó tại theo mọi đều phải do trên"},
	})
	russian = told(Language{
		Tag: "ru", Name: "Russian",
		Detect: Detect{Common: "и в не на что с по как это он из его к но а у за от так о все был она для мы бы было они или ее при их до же если только уже чтобы когда каждый право человек имеет быть также может без который"},
	})
	ukrainian = told(Language{
		Tag: "uk", Name: "Ukrainian",
		Detect: Detect{Common: "і в не на що з та до за як це у від про його але для а й по він також має вона було бути або якщо вже щоб коли кожна людина право їх при після які який між без є"},
	})
	belarusian = told(Language{
		Tag: "be", Name: "Belarusian",
		Detect: Detect{Common: "і ў не на што з да за як гэта у ад пра яго але для а па ён таксама мае яна было быць або калі ўжо каб кожны чалавек права іх пры пасля якія які паміж без"},
	})
	bulgarian = told(Language{
		Tag: "bg", Name: "Bulgarian",
		Detect: Detect{Common: "и в на не да се за от с по е са като това той ще му при но или до има който която които си бе само още всеки човек право след както без този тази"},
	})
	macedonian = told(Language{
		Tag: "mk", Name: "Macedonian",
		Detect: Detect{Common: "и во на не да се за од со е како тоа ќе или до има кој која кои само уште секој право по без ова овој"},
	})
	serbian = told(Language{
		Tag: "sr", Name: "Serbian",
		Detect: Detect{Common: "и у је на се да су за од с а о који која које не као што или би по из није бити само али свако право има све до како према без своје међу"},
	})
	arabic = told(Language{
		Tag: "ar", Name: "Arabic",
		Detect: Detect{Common: "في من على أن إلى التي الذي هذا هذه ما لا عن مع كل كان أو قد لم ولا بين بعد ذلك حق شخص له إن هو وهو هي كما لكل غير عند"},
	})
	persian = told(Language{
		Tag: "fa", Name: "Persian",
		Detect: Detect{Common: "و در به از که این را با است برای آن یک تا هر بر حق کس دارد شود نیز ها های می خود یا باید بود شده اما کرد دیگر"},
	})
	urdu = told(Language{
		Tag: "ur", Name: "Urdu",
		Detect: Detect{Common: "اور کے کا کی میں سے کو ہے کہ پر نے یہ اس ہیں ایک حق شخص ہر بھی جو تو ہو یا کسی کر نہیں لئے گا"},
	})
	hindi = told(Language{
		Tag: "hi", Name: "Hindi",
		Detect: Detect{Common: "के की का में है और को से ने पर यह कि एक हर ही भी इस जो या नहीं लिए तो था हैं अधिकार व्यक्ति किसी करने"},
	})
)

// told says of a language that it is only told from others.
func told(l Language) Language {
	l.Only = "texts in " + l.Name + " are told from others; what they say is not read"
	return l
}

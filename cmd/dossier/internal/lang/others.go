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
			Common:    "de și în a la cu pe că nu o un din este care pentru mai sau se al ale ei lui fi orice are dreptul să sunt ca prin fost au sa dar după între cele cea cel lor această acest acestea fără toate până când unei unui printr poate numai asupra asemenea i s l am ar dintre către anul ani fiind doar însă dacă unde cum foarte mult multe suntem era erau avea avem aveau său săi sale noi voi ele acestui acestei același despre decât nici iar ori deci chiar încă deja potrivit declarat va vor putea guvernul guvernului ministrul ministrului președintele președintelui premierul româniei românia luni marți miercuri joi vineri nou nouă primul prima doi trei spus afirmat precizat transmis privind",
			Languages: map[string]string{"română": "ro"},
		},
		Dates: Dates{DayFirst: true},
	})
	danish = told(Language{
		Tag: "da", Name: "Danish",
		Detect: Detect{
			Common:    "og i at det er en til på som for med den af de der ikke et har han var om men hun fra ved sig kan skal eller hans blev også efter under være vil have over når alle hvis mod deres enhver ret uden denne dette disse hver må nu op ud så bliver havde været noget ingen anden fordi mange andre siger sagde mere meget flere kun to tre år mellem bare selv hvor hvad hvordan hvilket derfor siden helt kom kommer får fik gør gik da jeg dig os vi vores sin sit sine ind ned hen få nogle intet samt ifølge herunder lige allerede mens indtil regeringen statsminister mandag tirsdag onsdag torsdag fredag lørdag søndag sidste næste uge dag dage måned nye ny nyt del stå står andet blandt størst største syv fire fem procent kroner danmark aftale oplyser skyldes håber",
			Languages: map[string]string{"dansk": "da"},
		},
	})
	swedish = told(Language{
		Tag: "sv", Name: "Swedish",
		Detect: Detect{
			Common:    "och i att det är en till på som för med den av de inte ett har han var om men hon från vid sig kan ska eller hans blev också efter under vara vill ha över när alla mot deras envar rätt utan denna detta dessa varje må nu upp ut så blir hade varit något ingen annan skall genom inom samt eftersom många andra säger sade mer mycket fler bara två tre år mellan själv vad hur därför sedan helt kom kommer får fick gör gick då jag dig oss vi vår sin sitt sina in ner några enligt bland redan medan fram varandra både skulle kunde måste ville bli blivit finns regeringen statsminister måndag tisdag onsdag torsdag fredag lördag söndag sista nästa vecka dag dagar månad nya ny nytt del står gång annat största sju fyra fem procent kronor sverige kommun avtal uppger",
			Languages: map[string]string{"svenska": "sv"},
		},
	})
	norwegian = told(Language{
		Tag: "nb", Name: "Norwegian",
		Detect: Detect{
			Common:    "og i at det er en til på som for med den av de ikke et har han var om men hun fra ved seg kan skal eller hans ble også etter under være vil ha over når alle mot deres enhver rett uten denne dette disse hver må nå opp ut så blir hadde vært noe ingen annen gjennom blant hvert fordi mange andre sier sa mer mye flere bare to tre år mellom selv hvor hva hvordan hvilket derfor siden helt kom kommer får fikk gjør gikk da jeg deg oss vi vår sin sitt sine inn ned noen samt ifølge allerede mens fram frem hverandre like både skulle kunne måtte ville bli blitt regjeringen statsminister mandag tirsdag onsdag torsdag fredag lørdag søndag siste neste uke dag dager måned nye ny nytt del står annet største sju fire fem prosent kroner norge avtale opplyser skyldes håper",
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
		Detect: Detect{Common: "i w na z do się nie że to jest o jak po co za od a dla przez przy są być był była było które który która ich jego jej oraz ale czy ze lub może ma tym tego każdy człowiek prawo także już tylko jako przed nad pod bez został została zostało zostały będzie będą można jeszcze bardzo kiedy gdy gdzie kto roku lat lata między więc jednak aż żeby aby ten ta te tych temu tej tę im jemu nas nam sobie swoje swój swoją swoich powiedział ponieważ dlatego nawet teraz wszystkie wszystkich podczas według niż rząd rządu ministra prezydent polski polska kraju były podał poniedziałek wtorek środę czwartek piątek nowy nowe nowych pierwszy drugi kolejny cały innych"},
	})
	czech = told(Language{
		Tag: "cs", Name: "Czech",
		Detect: Detect{Common: "a v na se že je to s z do o k i za pro by jak po který která které jeho jsou být byl byla bylo nebo ale má od při ve svých každý právo také již podle aby co před bez mezi jejich není tak této tohoto však jen když kdy kde kdo jako další rok roku let letech dnes bude budou jsem jsme jste ten ta ty tu těch tím tom tedy kvůli proti více ani už ještě její jich nichž kterou kterých kterým něco všechny všech sebe svého svou své řekl uvedl může mohou musí měl měla pak proto pouze zatím než během kolem vláda vlády ministr ministra prezident premiér české česko země tomu tomuto byly uvedla pondělí úterý středu čtvrtek pátek nový nové nových první druhý dalších celý"},
	})
	slovak = told(Language{
		Tag: "sk", Name: "Slovak",
		Detect: Detect{Common: "a v na sa že je to s z do o k i za pre by ako po ktorý ktorá ktoré jeho sú byť bol bola bolo alebo ale má od pri vo svojich každý právo tiež už podľa aby čo pred bez medzi ich nie tak tejto tohto však len keď kedy kde kto ďalší rok roku rokov rokoch dnes bude budú som sme ste ten tá tých tým tom teda kvôli proti viac ani ešte jej ktorú ktorých ktorým niečo všetky všetkých seba svojho svoju svoje povedal uviedol môže môžu musí mal mala potom preto iba zatiaľ než počas okolo vláda vlády ministerstva ministerstvo ministra prezident premiér slovenska slovensko krajiny krajina tomu boli uviedla pondelok utorok stredu štvrtok piatok nový nové nových prvý druhý ďalších celý iných zo európskej rozhodnutie"},
	})
	hungarian = told(Language{
		Tag: "hu", Name: "Hungarian",
		Detect: Detect{Common: "a az és hogy nem is egy ez meg van volt de csak már mint el azt vagy ki mi ha még minden joga kell lehet szerint majd után között való sem aki amely ezt arra által valamint illetve lesz lett volna voltak vannak nincs pedig hanem azonban hogyan ahol akkor amikor itt ott így úgy nagyon több első két három év évben alatt miatt mellett ellen előtt felé szerinte mondta közben maga saját ennek annak ezek azok őket neki ezzel azzal kormány miniszter miniszterelnök elnök magyar magyarország hétfőn kedden szerdán csütörtökön pénteken új második harmadik közölte elmondta többek számára"},
	})
	finnish = told(Language{
		Tag: "fi", Name: "Finnish",
		Detect: Detect{Common: "ja on ei se että oli hän olla joka myös kun mutta niin kuin ovat tai hänen jos vain tämä sekä ole jokaisella oikeus kaikki mukaan sen jotka vuoden mitä ilman ennen jälkeen kanssa hänellä siitä olivat olisi olleet ollut eivät eikä ne he hänet häntä me te minä sinä tämän tässä tätä tuo nämä nuo niiden sitten koska kuinka missä milloin jo vielä noin yli alle aikana vuonna vuotta kuitenkin muun muassa jonka joita joissa jolla tulee tuli voi voivat pitää täytyy sanoi hallitus hallituksen ministeri pääministeri presidentti suomen suomi suomessa maanantaina tiistaina keskiviikkona torstaina perjantaina uusi uuden ensimmäinen toinen kolme kaksi sanoo kertoo"},
	})
	turkish = told(Language{
		Tag: "tr", Name: "Turkish",
		Detect: Detect{Common: "ve bir bu da de için ile çok olarak daha gibi olan var ne kadar sonra en her ancak o ya ki mi değil veya hakkı herkes olduğu tarafından göre şahsın kendi bütün hiçbir ise bunu oldu diye ama fakat çünkü eğer hem şey bazı tüm böyle şöyle nasıl neden zaman yıl yılında gün olması olacak olduğunu etti eden edildi edilen yapılan yaptığı söyledi dedi karşı üzerine içinde arasında önce şimdi artık yine ben sen biz siz onlar onun bunun şu öyle cumhurbaşkanı bakanı başkanı bakanlığı türkiye hükümet hükümeti devam ediyor tam bugün yarın dün iki üç dört sadece ayrıca olacağını belirtti ifade yeni büyük bin milyon yüzde ülke ülkede tarafı halen biri birinci"},
	})
	vietnamese = told(Language{
		Tag: "vi", Name: "Vietnamese",
		Detect: Detect{Common: "và của là có trong được cho không với các một những này khi người đã cũng từ đến về quyền hay như để vào ra bị đó tại theo mọi đều phải do trên ông bà anh chị họ tôi nhưng nếu vì nên thì mà rất nhiều hơn nhất năm ngày tháng việc sự đang sẽ vẫn còn chỉ cả qua lại sau trước đây nào gì ai mình cùng giữa bằng bộ chính phủ tổ chức nước hội họp việt nam trưởng kết quả chủ tịch thủ tướng giao ngoại quốc hai mới ba lần hiện cao lớn tế kinh công thông báo biết trực tiếp"},
	})
	russian = told(Language{
		Tag: "ru", Name: "Russian",
		Detect: Detect{Common: "и в не на что с по как это он из его к но а у за от так о все был она для мы бы было они или ее при их до же если только уже чтобы когда каждый право человек имеет быть также может без который которая которого которой которые которых после во ему ей ни есть под более будет будут года году лет тоже где этого этом эти этой том тем того кто нет даже очень между через свою своей своих свои сказал время об этот эта перед можно нужно сейчас теперь тогда чем либо хотя ещё потому сам себя нас вас них нам президент президента министр министра премьер правительство правительства россии глава главы заявил сообщил отметил рассказал ранее словам должны должен больше меньше области страны страна стран стали стал стало стала ходе части часть новых новые около почти однако из-за среди всего всех всем всеми таким такое такие такой каждого другие других"},
	})
	ukrainian = told(Language{
		Tag: "uk", Name: "Ukrainian",
		Detect: Detect{Common: "і в не на що з та до за як це у від про його але для а й по він також має вона було бути або якщо вже щоб коли кожна людина право їх при після які який між без є яка яке якого якої яких якій ми вони ні під більше може буде будуть року році років тоді де цього цьому ці цієї той тим того хто немає навіть дуже через свою своєї своїх свої час об цей ця перед можна треба зараз тепер ніж хоча ще тому сам себе нас вас них нам щодо серед лише проте сказав президент президента міністр міністра уряд уряду україни україна голова голови заявив повідомив зазначив розповів раніше словами повинні повинен більшe менше аби області країни країна країн стали став стало стала ході частина нових нові близько майже однак всього всіх всім такий такі така інші інших сказала повідомила задля зокрема присутності передає"},
	})
	belarusian = told(Language{
		Tag: "be", Name: "Belarusian",
		Detect: Detect{Common: "і ў не на што з да за як гэта у ад пра яго але для а па ён таксама мае яна было быць або калі ўжо каб кожны чалавек права іх пры пасля якія які паміж без якая якое якога якіх яны ёсць пад больш можа будзе будуць года годзе гадоў дзе гэтага гэтым гэтыя гэтай той тым таго хто няма нават вельмі праз сваю сваёй сваіх час гэты яшчэ таму сябе нас вас нам толькі бо каля"},
	})
	bulgarian = told(Language{
		Tag: "bg", Name: "Bulgarian",
		Detect: Detect{Common: "и в на не да се за от с по е са като това той ще му при но или до има който която които си бе само още всеки човек право след както без този тази което ѝ ги ни аз вие те тези тях бъде бъдат беше бяха имат имаше може могат трябва през между под над вече много повече кога къде какво как защото когато година години време своя своите свое според каза така там тук него нея нас правителство правителството министър президент министърът българия страната страни заяви съобщи понеделник вторник сряда четвъртък петък нови нов нова първи втори други всички"},
	})
	macedonian = told(Language{
		Tag: "mk", Name: "Macedonian",
		Detect: Detect{Common: "и во на не да се за од со е како тоа ќе или до има кој која кои само уште секој право по без ова овој беше беа биде било била чии кога каде што оваа овие тој таа тие него нив нас вас им му веќе поради меѓу потоа пред под над години година денес рече вели може треба нема дека според исто сите"},
	})
	serbian = told(Language{
		Tag: "sr", Name: "Serbian",
		Detect: Detect{Common: "и у је на се да су за од с а о који која које не као што или би по из није бити само али свако право има све до како према без своје међу ће била било биле били којег којој којих кад када где ко шта овај ова ово ови тај та то те њега њих нас вас им му још већ због после пре под над године година дана рекао каже може могу треба нема"},
	})
	croatian = told(Language{
		Tag: "hr", Name: "Croatian",
		Detect: Detect{Common: "i u je na se da su za od s a o koji koja koje nije kao što ili bi po iz biti bio bila bilo ali samo već nakon prije tijekom također tko gdje kada kako te će sve svi ima nema može mogu treba prema između bez zbog još više godine godina dana rekao kazala ovaj ova ovo taj ta to njegov njezin njih nas vas im mu europski europske vijeća vlade uvjet tisuća tjedan sustav unatoč vlada vladi ministar ministra predsjednik predsjednika premijer hrvatske hrvatska hrvatskoj izjavio kazao istaknuo rekla dao svoj svoje neki neka jedan dva tri novi nove nova svojim našim svoju odnosno kojim kojima kojem kojoj kojih ćemo smo ste sam trebaju koju ovim ove ovoj vezanih proteklih nekoliko isto način ono toga tome potpore sutra tjedna zakon poslova vanjskih financija izjavu uz kad ako"},
	})
	bosnian = told(Language{
		Tag: "bs", Name: "Bosnian",
		Detect: Detect{Common: "i u je na se da su za od s sa a o koji koja koje nije kao što šta ili bi po iz biti bio bila bilo ali samo već nakon prije tokom također ko gdje kada kako te će sve svi ima nema može mogu treba prema između bez zbog još više godine godina dana rekao kazala ovaj ova ovo taj ta to njegov njen njih nas vas im mu evropski evropske vijeća vlade hiljada sedmica uprkos vlada vladi ministar ministra predsjednik predsjednika premijer bosne hercegovine izjavio kazao istakao rekla dao svoj svoje neki neka jedan dva tri novi nove nova svojim našim svoju odnosno kojim kojima kojem kojoj kojih ćemo smo ste sam trebaju koju ovim ove ovoj vezanih proteklih nekoliko isto način ono toga tome sutra sedmice zakon poslova vanjskih finansija izjavu uz kad ako"},
	})
	serbianLatin = told(Language{
		Tag: "sr-Latn", Name: "Serbian",
		Detect: Detect{Common: "i u je na se da su za od s sa a o koji koja koje nije kao što šta ili bi po iz biti bio bila bilo ali samo već nakon posle pre tokom takođe ko gde kada kako te će sve svi ima nema može mogu treba prema između bez zbog još više godine godina dana rekao kazala ovaj ova ovo taj ta to njegov njen njih nas vas im mu evropski evropske veća vlade hiljada nedelja uprkos uslov vreme vlada vladi ministar ministra predsednik predsednika premijer srbije srbija srbiji izjavio kazao istakao rekla dao svoj svoje neki neka jedan dva tri novi nove nova svojim našim svoju odnosno kojim kojima kojem kojoj kojih ćemo smo ste sam trebaju koju ovim ove ovoj vezanih proteklih nekoliko isto način ono toga tome sutra nedelje zakon poslova spoljnih finansija izjavu uz kad ako"},
	})
	slovenian = told(Language{
		Tag: "sl", Name: "Slovenian",
		Detect: Detect{Common: "in v je na se da so za od s z o ki ni kot kar ali bi po iz biti bil bila bilo vendar samo že pred med tudi kdo kje ko kako ter bo bodo vse vsi ima nima lahko treba brez zaradi še več let leta dni dejal ta to ti te njegov njen njih nas vas jim mu svoje svoj tega temu tem pri pa če kjer katere kateri tako vlada vlade ministra predsednik predsednica slovenije slovenija slovenski povedal povedala sporočil ponedeljek torek sredo četrtek petek novi nova nove prvi drugi vseh tri dva svoja naj torej saj zato bili sicer ob del"},
	})
	basque = told(Language{
		Tag: "eu", Name: "Basque",
		Detect: Detect{Common: "eta da ez du dira bat ere izan zuen dute den baina hau horrek beste egin zen baino gero egun ditu behar arte dela duen bere hori oso guztiak dituzte gabe zuten ziren dago daude bezala edo baita izango dio diote egiten urte urtean orain hala bi hiru horiek haien gure eskubide guztien artean ondoren aurrera bidez buruz arabera gobernuak jaurlaritzak lehendakariak lehendakaria sailburuak sailburua esan azaldu adierazi euskal herriko euskadiko nafarroako donostiako bilboko astelehenean asteartean asteazkenean ostegunean ostiralean atzo gaur bihar berri berria berriak lehen azken hainbat milioi euro ditzake daiteke dezake zer zein non nola noiz ni zu gu haiek"},
	})
	indonesian = told(Language{
		Tag: "id", Name: "Indonesian",
		Detect: Detect{Common: "dan yang di dari untuk dengan pada ini itu adalah dalam tidak akan oleh sebagai juga ke karena telah lebih atau bisa mereka saat tersebut antara sudah harus kepada para dapat hingga masih menjadi kata hari tahun bahwa ia dia kami kita serta setiap orang hak ada seperti namun lalu belum agar secara setelah sebelum sejak bagi satu dua tiga banyak sangat hanya kalau ketika presiden menteri pemerintah mengatakan indonesia negara wakil ketua jakarta menyampaikan disampaikan meminta menurut tentang melalui selama demi jika maupun baik hal nanti sedang tetap bagaimana apa siapa kerja masyarakat senin selasa rabu kamis jumat sabtu minggu atas bulan ingin sampai jangan kebijakan membuat saling boleh sehingga beliau negeri turut perkara daripada semasa ialah berkata perlu supaya"},
	})
	malay = told(Language{
		Tag: "ms", Name: "Malay",
		Detect: Detect{Common: "dan yang di dari untuk dengan pada ini itu adalah dalam tidak akan oleh sebagai juga ke kerana telah lebih atau boleh mereka semasa tersebut antara sudah perlu kepada para dapat sehingga masih menjadi hari tahun bahawa beliau kami kita serta setiap orang hak ada seperti namun manakala belum supaya secara selepas sebelum sejak bagi satu dua tiga banyak sangat hanya ialah daripada turut berkata presiden menteri kerajaan malaysia negara timbalan pengerusi menyampaikan meminta menurut tentang melalui selama demi jika mahupun baik perkara nanti sedang tetap bagaimana apa siapa kerja masyarakat isnin selasa rabu khamis jumaat sabtu ahad atas bulan ingin agar sampai jangan dasar membuat saling selain bersama mengadakan datuk"},
	})
	estonian = told(Language{
		Tag: "et", Name: "Estonian",
		Detect: Detect{Common: "ja on ei et see oli kui ka ta oma mis aga või seda kes selle ning ma me nad siis nii veel kõik olla peab saab võib sest pärast enne juba ainult aasta aastal aastat inimese igaühel õigus tema nende mida kus kuidas välja üle vastu kohta poolt koos ilma"},
	})
	latvian = told(Language{
		Tag: "lv", Name: "Latvian",
		Detect: Detect{Common: "un ir ka no uz ar par tas kas lai bija arī pēc bet kā vai nav tā viņš viņa to es mēs jau vēl tikai gada gadā pie līdz var būs būt savu kuru kuri kurš katram tiesības visi nekā starp bez pirms ļoti gan tomēr kad kur"},
	})
	lithuanian = told(Language{
		Tag: "lt", Name: "Lithuanian",
		Detect: Detect{Common: "ir yra kad iš su į tai buvo bet kaip ar už jis jo ji jų nuo po per prie tik dar jau apie kuris kuri kurie turi gali būti metų metais kiekvienas teisę visi taip pat savo dėl tarp be prieš labai nėra kai kur"},
	})
	tagalog = told(Language{
		Tag: "tl", Name: "Tagalog",
		Detect: Detect{Common: "ang ng sa na at mga ay hindi ito para kung si ni may niya siya sila nila kami ako ko mo ka pa rin lang din kanyang kanilang isang bawat tao karapatan dahil nang kay wala naman mula pero kapag upang noong ngayon"},
	})
	swahili = told(Language{
		Tag: "sw", Name: "Swahili",
		Detect: Detect{Common: "na ya wa kwa ni za katika la kuwa cha hii ambao kila mtu haki hiyo pia watu hayo baada kama huo lakini au yake wake wao hata sasa huku hakuna kutoka ili kati zaidi yao sana bila alisema amesema mwaka siku"},
	})
	albanian = told(Language{
		Tag: "sq", Name: "Albanian",
		Detect: Detect{Common: "dhe në e të i me për që nga një është se nuk ka si do ishte por janë ky kjo u më tij saj tyre kanë vetëm çdo drejtë njeri gjithë edhe pas para kur ku deri ndaj mund duhet tha vit viti shumë"},
	})
	arabic = told(Language{
		Tag: "ar", Name: "Arabic",
		Detect: Detect{Common: "في من على أن إلى التي الذي هذا هذه ما لا عن مع كل كان أو قد لم ولا بين بعد ذلك حق شخص له إن هو وهو هي كما لكل غير عند أنه أنها كانت وقد لكن إذا حتى عندما خلال بعض جميع منذ أي نحو ضد حول حيث وفي ومن وعلى قال وقال عام يوم هناك الآن فقط أيضا الذين اللذين تلك هؤلاء سوف ليس ليست"},
	})
	persian = told(Language{
		Tag: "fa", Name: "Persian",
		Detect: Detect{Common: "و در به از که این را با است برای آن یک تا هر بر حق کس دارد شود نیز ها های می خود یا باید بود شده اما کرد دیگر شد بودند کردند کرده می\u200cشود می\u200cکند هم نه چه چون پس بعد قبل بین روز سال گفت وی او آنها ما شما دارند داشت داشته اینکه همه باشد باشند برخی درباره"},
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

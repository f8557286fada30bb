package detect

// The words inside names: articles and particles with a capital, whose people's a
// body is, what has numbers, what stands behind a firm or a man. They are few,
// and asked for only where a name may go on.

import (
	"strings"
	"sync"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/language"
	"dossier/cmd/dossier/internal/outlets"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/wordsets"
)

var (
	// arabicArticles are tied to a name by a hyphen: al-Shabaab, ash-Sharq.
	arabicArticles = wordsets.Few(`al el as ash ar an ad adh at ath az ul ur`)
	// fronts are the articles and particles that a name may begin with: La Prensa,
	// De Marchi. With a capital they are words of English nowhere.
	fronts = wordsets.Few(`al el la los las le les lo de del della delle dello di da du des van von vom vander zu zum zur ter ten den`)
	// owners are people in the plural whose something is: the People's Party, the
	// Workers' Union, King's College.
	owners = wordsets.Few(`people peoples children women men workers farmers teachers nurses lawyers doctors physicians students veterans journalists
		writers authors artists actors musicians miners fishermen peasants employers employees prisoners pensioners travellers mothers fathers parents
		girls boys ladies gentlemen king kings queen queens prince princes princess bishop bishops lord lords players officers citizens consumers
		sailors seamen soldiers patients publishers settlers friends shareholders merchants traders builders engineers scientists drivers dockers
		weavers growers planters tenants voters taxpayers ratepayers residents immigrants migrants refugees scholars mayors governors
		presidents judges editors reporters smiths masons carpenters bakers brewers foresters shepherds`)
	// firmEnds stand behind the name of a firm, and personEnds behind that of a man,
	// also behind a comma.
	firmEnds   = wordsets.Few(`inc llc llp ltd plc corp corporation limited incorporated gmbh`)
	personEnds = wordsets.Few(`jr sr`)
	// currencies are their codes (ISO 4217), those of metals and funds left out.
	currencies = wordsets.Few(`aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob bov brl bsd btn bwp byn bzd cad cdf che chf chw clf clp cny cop
		cou crc cuc cup cve czk djf dkk dop dzd egp ern etb eur fjd fkp gbp gel ghs gip gmd gnf gtq gyd hkd hnl hrk htg huf idr ils inr iqd irr isk
		jmd jod jpy kes kgs khr kmf kpw krw kwd kyd kzt lak lbp lkr lrd lsl lyd mad mdl mga mkd mmk mnt mop mru mur mvr mwk mxn mxv myr mzn nad ngn
		nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sdg sek sgd shp sle sos srd ssp stn svc syp szl thb tjs tmt
		tnd top try ttd twd tzs uah ugx usd uyi uyu uzs ved ves vnd vuv wst xaf xcd xof xpf yer zar zmw zwl`)
	// townEnds are behind a town's name that of its club.
	townEnds = wordsets.Few(`city town`)
	// legalEnds do the same for firms of other countries, in capitals or with full stops.
	legalEnds = wordsets.Few(`sa sl sas srl sarl ag kg kgaa nv bv spa sad ltda`)
	// numbered is what a number belongs to: Channel 4, Boeing 737.
	numbered = wordsets.Few(`channel canal radio antena formula studio route highway ruta boeing airbus apollo tupolev antonov ilyushin tv`)
	// aims come between what a body is and what it is for or against.
	aims = wordsets.Few(`por para contra sobre pro`)
	// joints are the small words between the hyphens of a name: Port-au-Prince.
	joints       = wordsets.Few(`a al an am au aux bei by d da de del der des di do du e el en et im in l la las le les los of on os sobre sous sur the ul und upon y`)
	bareArticles = wordsets.Few(`el la los las`)
	// patronyms stand before the father's name, or begin one.
	patronyms = wordsets.Few(`bin ibn ben bint binti abu abd ould wuld`)
	// epithets stand behind the name of a king and "el".
	epithets = wordsets.Few(`viejo joven grande santo rojo sabio magno bueno bravo catolico hermoso cruel casto calvo breve temerario hechizado prudente
		navegante magnanimo ceremonioso batallador conquistador justo gordo`)
	// units stand behind a number, and what is written so is no name: 30GB.
	units = wordsets.Few(`g gb mb kb tb d gs k m x mm cm km kg hz mhz ghz kw mw gw v w a b am pm p s th st nd rd`)
	// pairs are letters around "&" that name nobody.
	pairs = wordsets.Few(`rb rd dd qa bb ma rr`)
	// subjectHeads are heads behind which subjects stand, and few others.
	subjectHeads = wordsets.Few(`faculty chamber facultad camara committee`)
	// foreRanks are a part of the rank behind them: Det Ch Insp.
	foreRanks = wordsets.Few(`det ch act staff lance flight wing squadron flt sqn temp`)
	// sources come before a name that begins with a number.
	sources = wordsets.Few(`to by with from a con por segun`)
	// buildings end a name before which a given name is another's.
	buildings = wordsets.Few(`prison jail penitentiary courthouse airport station stadium pavilion amphitheatre amphitheater arena`)
	// foreignSmalls hold names of other languages together in a text of this one.
	foreignSmalls = wordsets.Few(`en y e und et por para con sobre sur dans im pour avec aux ni och og wal`)
	// authors is what somebody is of a book.
	authors = wordsets.Few(`author autor autora coauthor co-author writer`)
	// byTheName stand behind a name and "the".
	byTheName = wordsets.Few(`great younger elder red bald good bold wise terrible conqueror confessor fair pious brave magnificent`)
	// iVerbs stand behind the pronoun, and behind no king.
	iVerbs = wordsets.Few(`am have do did would will can could think know love want like went saw ve m ll d don didn`)
	// partisans are of a party, before their names.
	partisans = wordsets.Few(`democrat republican tory socialist communist liberal conservative unionist nationalist`)
	// auxiliaries begin questions.
	auxiliaries = wordsets.Few(`was is are were did does has had can could should would must didn isn wasn`)
	// nobles are titles that are given names as well.
	nobles = wordsets.Few(`duke prince king earl count baron`)
	// helpers are verbs of the past, and those that stand before one.
	helpers = wordsets.Few(prose.Fold(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Dates.PastWith + " " + l.Dates.Past })))
	// lettersBehind are degrees and honours, behind a person's name and outside of it.
	lettersBehind = wordsets.Few(`md phd mba obe mbe cbe kbe dbe qc kc dds jd llb llm msc esq frs dphil dsc mfa rn cpa`)
	// contractions are what an apostrophe leaves of a verb or a not.
	contractions = wordsets.Few(`s t d m re ll ve em n til tis twas all cause round bout`)
)

// surnamesFirst are family names, folded, that are written before the given name
// somewhere.
var surnamesFirst = func() map[string]bool {
	m := map[string]bool{}
	for _, c := range lang.Customs {
		for _, w := range c.Surnames.List() {
			m[prose.Fold(w)] = true
		}
	}
	return m
}()

// smallWords are those by which the language of a line is told.
var smallWords = language.NewSmallWords(prose.Fold)

// letterTitles are titles of one letter, and locatives what stands before where something is
// and before little else, each behind the tag of its language.
var (
	letterTitles = lang.Read.Tagged(prose.Fold, func(l *lang.Language) lang.Words { return l.Names.Letters })
	locatives    = lang.Read.Tagged(prose.Fold, func(l *lang.Language) lang.Words { return l.Cues.Locatives })
)

// days are the months and days of the week, with their short forms.
var days = func() map[string]bool {
	m := map[string]bool{}
	for w := range lang.All.Months() {
		m[w] = true
	}
	for _, w := range lang.All.Weekdays() {
		m[w] = true
	}
	return m
}()

// seats are what a king's or a bishop's is: King's College.
var seats = wordsets.Few(`college school university hospital park cross cathedral church counsel bench inn head lynn cup award awards prize speech`)

// papers are the outlets of one word, folded.
var papers = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, o := range outlets.List() {
		if !strings.ContainsAny(o.Name, " -") {
			m[prose.Fold(o.Name)] = true
		}
	}
	return m
})

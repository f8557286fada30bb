package detect

// Lists of names that everybody knows, which of them are one, and the lists that are too long
// for the program's text: data, in a file of its own as it is long.

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"dossier/cmd/dossier/internal/lexicon"
)

//go:generate sh words.sh
//go:generate sh lists.sh

var (
	//go:embed words.txt.gz
	wordsFile []byte
	//go:embed names.txt.gz
	namesFile []byte
	// bodiesFile holds parties, companies, armed groups and other bodies whose names say
	// little of what they are, a country a line: ISO 3166, "|", names.
	//go:embed bodies.txt
	bodiesFile string
)

var (
	// towns are places of 15,000 inhabitants or more and regions, but for those whose
	// names are given names: a list that knows so many has other words among them.
	towns = lexicon.New("")
	// forenames are given names of many languages, common and rare. Many are surnames,
	// places or words as well, so one alone says little.
	forenames = lexicon.New("")
	// common are words of English and Spanish that a sentence may begin with,
	// and that refer to nobody by that.
	common = lexicon.New("")
)

var _ = lexicon.Fill(lexicon.Long{
	Words: wordsFile, Names: namesFile, Bodies: bodiesFile,
	Common: common, Forenames: forenames, Towns: towns, BodyNames: bodies, Acronyms: acronyms, Places: Places, Demonyms: demonyms,
	Given: Given, NoBody: Places | Given | NoName | organizationHeads | placeHeads | adjectives,
})

// oneAs says, of well-known names, which is short for or a translation of
// which: folded name → folded name. Of countries, what the atlas calls them in other
// languages is beside the list.
var oneAs = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(oneAsList) {
		main, others, ok := strings.Cut(line, " = ")
		if !ok {
			continue
		}
		for o := range strings.SplitSeq(others, ", ") {
			m[strings.TrimSpace(o)] = strings.TrimSpace(main)
		}
	}
	translated(m)
	return m
})

// variants lists, for a name, the names that are known to be one with it.
var variants = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for o, main := range oneAs() {
		m[main] = append(m[main], o)
	}
	for _, list := range m {
		slices.Sort(list)
	}
	return m
})

// oneAsList says, of well-known names, which others are short for them or translate them.
const oneAsList = `
		united states = us, usa, u s, u s a, united states of america, america, estados unidos, eeuu, ee uu, estados unidos de america
		united kingdom = uk, u k, great britain, britain, reino unido, gran bretana
		united arab emirates = uae, emiratos arabes unidos
		soviet union = ussr, u s s r, urss, union sovietica
		european union = eu, e u, ue, union europea
		united nations = un, u n, onu, naciones unidas, united nations organization
		nato = north atlantic treaty organization, north atlantic treaty organisation, otan, north atlantic alliance
		imf = international monetary fund, fmi, fondo monetario internacional
		wto = world trade organization, world trade organisation, omc, organizacion mundial del comercio
		who = world health organization, world health organisation, oms, organizacion mundial de la salud
		oas = organization of american states, oea, organizacion de los estados americanos
		icc = international criminal court, cpi, corte penal internacional
		world bank = banco mundial
		white house = casa blanca
		dea = drug enforcement administration
		cia = central intelligence agency
		fbi = federal bureau of investigation
		opec = organization of the petroleum exporting countries, opep
		unhcr = acnur
		spain = espana
		france = francia
		germany = alemania
		italy = italia
		russia = rusia, russian federation
		ukraine = ucrania
		brazil = brasil
		haiti = republica de haiti
		dominican republic = republica dominicana
		latin america = latinoamerica, america latina
		europe = europa
		new york = nueva york
		london = londres
		moscow = moscu
		beijing = pekin
		brussels = bruselas
		the hague = la haya
		geneva = ginebra`

var (
	// alsoPeople are what countries are called in some language and people as well: all of
	// these that are neither towns nor in the short list of given names.
	alsoPeople = lexicon.New(`mauricio maurice maurici dominique georgie malte salvador franca grenade`)

	// mensNames and womensNames are given names that one sex has nearly alone, where
	// English and Spanish are written: to tell a couple or siblings apart.
	mensNames = lexicon.New(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven
		paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen
		larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron henry adam douglas
		nathan peter zachary walter ethan harold keith roger noah gerald carl lawrence bruce albert alan philip bill bob tom jim dave
		steve ben joe tony mike boris ivan vladimir sergei dmitry mikhail nikolai yuri igor oleg viktor hans klaus wolfgang fritz otto franz
		friedrich heinrich johann helmut olaf francois jacques pierre michel henri jose juan luis carlos jorge miguel fernando francisco
		manuel rafael alberto ricardo eduardo sergio raul hugo gustavo alvaro diego alejandro javier oscar rodrigo ernesto julio cesar
		victor enrique felipe pedro pablo antonio giuseppe giovanni luigi francesco marco mohamed mohammed muhammad ahmed ali hassan
		hussein omar ibrahim abdullah khalid mustafa barack nelson`)
	womensNames = lexicon.New(`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra emily donna
		michelle carol amanda dorothy melissa deborah stephanie rebecca laura cynthia kathleen amy angela shirley anna brenda pamela emma
		nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia
		victoria lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara frances kathryn
		janice jean abigail alice julia judy sophia denise marilyn danielle isabella theresa diana natalie charlotte marie hillary cherie
		ursula annalena segolene claudia cristina dilma beatriz lucia isabel sofia camila marta ana carmen pilar mercedes elena irina
		natalia olga svetlana tatiana naina raisa yulia fatima aisha leila indira benazir sonia eva clara ines carolina veronica paula
		melania laura kate jane lucy jill sally`)
)

// Package lang holds what a program has to know of a language to read a text in
// it: one file a language, and in each nothing but data, so that a new language
// is a new file and its line in All.
//
// A word stands in the table that says what it does ("until": joins the ends of
// a range), never in the code that reads it. Readers ask all languages at once,
// for a clipping may mix them: a Spanish byline above an English translation.
package lang

import (
	"regexp"
	"slices"
	"sort"
	"strings"
)

// Words are words separated by spaces, in lower case where a table does not say
// otherwise.
type Words string

// Phrases are phrases separated by bars, in lower case.
type Phrases string

// Pattern holds alternatives of a regular expression, without the group around
// them; readers match whatever the case.
type Pattern string

// A Language is what is known of one.
type Language struct {
	Tag  string // of BCP 47: "es"
	Name string // in English, as messages print it
	// Only says why a language has no more than some tables: its texts are told
	// from others, its dates and names are read, and no more. "" where its texts
	// are read in full; then each table has words or its reason in None.
	Only string
	None map[string]string // a table that has no words in this language → why

	Detect      Detect
	Dates       Dates
	Names       Names
	Bodies      Bodies
	Head        Head
	Foot        Foot
	Furniture   Furniture
	Prose       Prose
	Marks       Marks
	Keys        Keys
	Persons     Persons
	Speech      Speech
	Credits     Credits
	Corrections Corrections
	Translated  Translated
	Forms       Forms
	Cues        Cues
	Whose       Whose
	Things      Things
}

// Detect tells a language from others.
type Detect struct {
	Common       Words             // the most frequent words; a word may belong to several languages
	Title        Words             // words that hardly another language has, for titles too short for more
	TitleLetters Pattern           // letters and endings that do the same
	Languages    map[string]string // names of languages in this one → tag of BCP 47
}

// Dates are the words that dates are written with.
type Dates struct {
	Months        [12]Words // each: its name, then its short and other forms
	CapitalMonths bool      // a month begins with a capital
	CapitalNouns  bool      // so does every noun
	DayFirst      bool      // 03/04/2025 is of April wherever the language is written
	Weekdays      [7]Words  // from Monday; each: its name, then its short forms
	Seasons       Words     // spring, summer, autumn, winter, then other names
	Ordinals      Words     // behind the number of a day: 3rd

	Of      Words // between day, month and year
	DayOf   Words // behind the number of a day, as courts write: the 3rd day of May
	MonthOf Words // behind that, before the month: a los 3 días del mes de mayo
	Article Words // definite articles, which may stand before a date
	From    Words // before the first of two dates
	To      Words // between two dates
	DayTo   Words // between two days behind their month: January 3 to 5
	Between Words // before two dates that a word of And joins
	And     Words
	Or      Words

	BeforeYear  Words // after these four digits are a year
	BareYear    Words // before these they are, where a year needs no word before it
	Determiners Words // these make "the 2026 election" a year
	YearPrefix  Words // before a hyphen and a year: mid-2018
	Decade      Words // a word that makes ten years of a year: la década de 1990
	Decades     Words // one that does so without another between: los años 90
	DecadeEnd   Words // what stands at the end of a year for the same: the 1990s
	Possessive  Words // behind an apostrophe: Petro’s 2022 campaign
	Plural      Words // endings of nouns in the plural: 2024 votes
	Singular    Words // verbs behind a year that begins a sentence: 2024 was
	Counted     Words // what is counted: a number before it is no year
	CountBefore Words // with one of CountJoin they make a number of what follows: a total of 2000
	CountJoin   Words
	Change      Words // verbs before two numbers that are none of years: rose from 1850 to 1900
	Moved       Words // before them two dates are none of a stretch: postponed from 3 May to 5 June
	Numbered    Words // what has numbers: page 1990, room 2012, law no. 2003-45
	Period      Words // beside 2010-12 they make years of it, not a month: the 2010-12 season
	NotDay      Words // a name ends with these, not a date: the January 25 Movement

	Nth     [4]Words // first to fourth
	Quarter Words    // of a year
	Half    Words
	Letters Words // before the number of a quarter: Q3
	Fiscal  Words // beside these a quarter may be of any months

	Calendars Words   // of years that are none of this calendar: Hijri
	Eras      Phrases // short for them and for years before the year 1, without stops: ah, bce

	On       Words // before a day on which something happened
	Toward   Words // before a day up to which, or for which
	Past     Words // verbs of what has happened
	PastEnd  Words // endings of such verbs
	PastWith Words // verbs that say so with another one behind them: a voté
	WithEnd  Words // endings of those
	Future   Words // words of what is to come
	Will     Words // those of them that make it certain
	ToCome   Words // endings of verbs that say so
	OnDay    Words // before a weekday that is counted from the day of the text; "" where none is needed
	LastDay  Words // beside it: the one before that day
	NextDay  Words // the one behind it
	NoDay    Words // beside it: another one, or each
	Relative []Relative
	ThisYear Phrases // behind a day: of the year in which the text was written
	ThatYear Phrases // of the year that it spoke of last

	ClockBefore Pattern // before a time of day
	ClockAfter  Pattern // behind one
}

// DateSigns stand behind the number of a year, a month and a day where a language
// writes dates so.
var DateSigns = [][3]string{{"年", "月", "日"}, {"년", "월", "일"}}

// OtherMonths are months of other calendars, in the spellings of all languages: a
// year beside one is none of ours.
const OtherMonths Words = "muharram safar jumada rajab shaban shaʿban ramadan ramadán ramadão ramadã shawwal " +
	"farvardin ordibehesht khordad mordad shahrivar aban azar bahman esfand " +
	"nisan iyar sivan tammuz tishrei tishri cheshvan heshvan marcheshvan kislev tevet shevat adar elul " +
	"meskerem tikimt hidar tahsas yekatit megabit miazia ginbot sene hamle nehase pagume " +
	"baisakh jestha asar shrawan bhadra ashwin kartik mangsir poush magh falgun chaitra " +
	"vendémiaire brumaire frimaire nivôse pluviôse ventôse germinal floréal prairial messidor thermidor fructidor"

// A Relative is a date counted from the day on which a text was written.
type Relative struct {
	Phrase    string // one to three words
	Years     int    // what is added to that day, to no more precision than the unit
	Months    int
	Days      int
	After     Words // one of these stands before it; none: anything may
	NotAfter  Words // none of these does
	NotBefore Words // and none of these behind it
}

// Names are the words in and around names of people.
type Names struct {
	Particles     Words   // of surnames, as texts in this language print them
	JoinNames     Words   // between two surnames of one person: Ortega y Gasset
	BeforeNoun    Words   // where every noun has a capital: what stands before one, and hardly before a name of a person or town
	BeforeAny     Words   // and what stands before no name, since there are several of what is named
	KindEnds      Words   // where every noun has a capital: ends of nouns for what something is, right before its name and no part of it
	CaseEnds      Phrases // endings of what is declined before a noun in a name, groups of them: in front those of what it is rather called
	Genitive      Words   // endings of a name in the genitive without an apostrophe
	AdjectiveEnds Words   // where a name is written small behind its first word: what adjectives in names of bodies end in
	NoAdjective   Words   // words that end so and are none there: verbs, nouns, adjectives that no name has
	VerbEnds      Words   // what verbs end in behind a word that also says whose something is
	NoVerb        Words   // nouns that end so
	OfThe         Phrases // before what a body is of, written small, with an article
	Of            Words   // and without one
	Small         Words   // other words that keep their small letter in names and titles
	Honorifics    Words   // short titles before a name, written with a full stop
	Titles        Words   // titles and offices before a name and outside of it
	Courtesies    Words   // what stands before anybody’s name and is never a part of one
	Letters       Words   // those of one letter and a full stop, which initials are elsewhere: M. Dupont
	PostNominals  Words   // letters behind a name: degrees, seats
	NameEnds      Words   // short words whose full stop ends a name, not a sentence
	Men           Words   // forms of address and words for relatives that a man's name stands behind
	Women         Words   // those of a woman
	Pronouns      Words   // of one person, as a sentence begins with that goes on about him
	Offices       Words   // words for what somebody is, which stand before the name
	Held          Words   // stand between an office and the body where it is held: at, for
	OfficeMore    Words   // words before an office that belong to it
	Posts         Words   // words for an office or a role in a body, around which a phrase beside a name is built
	Says          Words   // verbs that people do in reports: a name before one is a person

	BylineFront Pattern // what may stand before the word of a byline: Interview by
	Byline      Pattern // the word of a byline
	With        Words   // joins a second author to the first
	In          Words   // between an author and a place
	NoPerson    Pattern // bylines that name nobody: our staff
	AndAgencies Pattern // behind such a byline, or behind an agency
	Role        Pattern // what an author is, in a note below the text
	RoleBehind  Pattern // what stands behind a name in a byline and is no name
	NoteVerbs   Pattern // verbs behind the name that begins a note on an author
	IsVerbs     Pattern // those of them that say what somebody is
	NoteStarts  Pattern // how further sentences of the note begin
	AuthorNote  Pattern // the label of the note
	AuthorWords Words   // one is in each such label
}

// Bodies are the words that names of bodies, places, events and laws are built
// around.
type Bodies struct {
	Organizations Words
	Places        Words
	Policies      Words
	Events        Words
	Leading       Words   // of all these, the ones before what they name: Bank of England
	HeadsEnd      bool    // the others stand behind it: Harbour Street
	Outlets       Pattern // words of names of publishers, and publishers without one
}

// Head is what stands above a text, and with a label anywhere else.
type Head struct {
	Labels       map[string]string // "published on" → the field whose value follows
	DateLabels   Phrases           // labels of a date that need no colon
	FootLabels   Phrases           // labels that are read below the text as well
	DateFront    Pattern           // words before a date that say what it is of
	DateFrontEnd Pattern           // what may stand between them and the date
	Updated      Words             // parts of words that make it the date of an update
	Retrieved    Words             // or of a visit
	Kinds        map[string]string // labels of a kind of text → the kind
	TitleKinds   Phrases           // labels that may begin a title: Interview with
	TitleKindFor Words             // words that follow them
	Series       Phrases           // of these, a number follows: Policy Brief No. 14
	SeriesNumber Pattern           // words for a number
	Sections     Phrases           // of newspapers: labels that say nothing of the kind of text
	Parts        Phrases           // headings that name a part of a text, never its title
	Numbered     Phrases           // parts and papers that a number follows: Table 4, Form 8
	TableSource  Phrases           // labels, below a table, of where it was taken from
	Adopted      Pattern           // how a line begins that says which body adopted a text, the body as its group, up to the day
	NoteParts    Phrases           // those of them that head the footnotes
	BriefParts   Phrases           // those of them that make a text a brief
	Questions    Words             // letters that mark question and answer, in capitals
	Issue        Pattern           // words before the number of an issue or volume
	Address      Pattern           // words before a web address
	Slug         Pattern           // marks of a line that a news agency puts on top
	Release      Pattern           // the line that heads a release to the press
}

// Foot is what stands below a text.
type Foot struct {
	EndMarks        Pattern // words that end it on a line of their own
	Contacts        Pattern // how the address of a press office begins
	Telephone       Pattern // words before a number
	TelephoneLabels Pattern // those that have a colon
	Rights          Pattern // that all rights are reserved
}

// Prose are the words that sentences and what is said in them are told by.
type Prose struct {
	Abbreviations Words // their full stop ends no sentence; short forms of Honorifics, months and weekdays go without saying
	MayEnd        Words // theirs may: the next word decides
	Starters      Words // capitalised words that most often begin a sentence
	Everyday      Words // everyday words that are short forms of months somewhere: ago, may
	Indefinite    Words // articles
	Copula        Words // is, was, are, were
	Loose         Words // join more than they describe
	LooseEnd      Words // endings of words that do
	When          Words // end phrases that say when, not who
	Units         Words // of length, before a raised 2 or 3
	Stop          Words // without accents: too common to be searched for
	Stems         string
}

// A List is some languages, in an order that never changes.
type List []*Language

// All are the languages that something is known of. A language that is asked
// first wins where two are equally likely.
var All = List{&english, &spanish, &french, &portuguese, &german, &italian, &dutch,
	&catalan, &galician, &occitan, &asturian, &romanian, &danish, &swedish, &norwegian, &afrikaans, &luxembourgish,
	&polish, &czech, &slovak, &hungarian, &finnish, &turkish, &vietnamese,
	&russian, &ukrainian, &belarusian, &bulgarian, &macedonian, &serbian, &croatian, &bosnian, &serbianLatin, &slovenian, &basque,
	&indonesian, &malay, &estonian, &latvian, &lithuanian, &tagalog, &swahili, &albanian, &arabic, &persian, &urdu, &hindi}

// Read are those whose texts are read in full.
var Read = func() (out List) {
	for _, l := range All {
		if l.Only == "" {
			out = append(out, l)
		}
	}
	return out
}()

// Reads returns the language of a tag when its texts are read in full, or nil.
func Reads(tag string) *Language {
	base, _, _ := strings.Cut(tag, "-")
	for _, l := range Read {
		if l.Tag == base {
			return l
		}
	}
	return nil
}

// List returns the words of a table.
func (w Words) List() []string { return strings.Fields(string(w)) }

// List returns the phrases of a table.
func (p Phrases) List() []string {
	if p == "" {
		return nil
	}
	return strings.Split(string(p), "|")
}

// A table holds words or phrases.
type table interface{ List() []string }

// Set returns the words of a table in these languages.
func (l List) Set(of ...func(*Language) Words) map[string]bool {
	m := map[string]bool{}
	for _, w := range l.Words(of...) {
		m[w] = true
	}
	return m
}

// Words lists the words of some tables in these languages, each once.
func (l List) Words(of ...func(*Language) Words) []string {
	return list(l, of)
}

// Phrases lists the phrases of a table in these languages, each once.
func (l List) Phrases(of func(*Language) Phrases) []string {
	return list(l, []func(*Language) Phrases{of})
}

// PhraseSet returns them as a set.
func (l List) PhraseSet(of func(*Language) Phrases) map[string]bool {
	m := map[string]bool{}
	for _, p := range l.Phrases(of) {
		m[p] = true
	}
	return m
}

func list[T table](languages List, of []func(*Language) T) (out []string) {
	seen := map[string]bool{}
	for _, f := range of {
		for _, l := range languages {
			for _, w := range f(l).List() {
				if !seen[w] {
					seen[w] = true
					out = append(out, w)
				}
			}
		}
	}
	return out
}

// Map returns what a table says in these languages; of two that say otherwise
// of one word the first wins.
func (l List) Map(of func(*Language) map[string]string) map[string]string {
	m := map[string]string{}
	for _, x := range l {
		for k, v := range of(x) {
			if _, twice := m[k]; !twice {
				m[k] = v
			}
		}
	}
	return m
}

// Pattern joins the alternatives of a table in these languages.
func (l List) Pattern(of func(*Language) Pattern) string {
	var out []string
	for _, x := range l {
		if p := of(x); p != "" {
			out = append(out, string(p))
		}
	}
	return strings.Join(out, "|")
}

// Names is the Pattern of a table of names.
func (l List) Names(of func(*Names) Pattern) string {
	return l.Pattern(func(x *Language) Pattern { return of(&x.Names) })
}

// Head is the Pattern of a table of lines above texts.
func (l List) Head(of func(*Head) Pattern) string {
	return l.Pattern(func(x *Language) Pattern { return of(&x.Head) })
}

// Foot is the Pattern of a table of lines below texts.
func (l List) Foot(of func(*Foot) Pattern) string {
	return l.Pattern(func(x *Language) Pattern { return of(&x.Foot) })
}

// Any makes alternatives of a regular expression of words or phrases, the
// longest first, so that "published on" is not read as "published".
func Any(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = regexp.QuoteMeta(w)
	}
	sort.SliceStable(out, func(i, j int) bool {
		return len(out[i]) > len(out[j]) || len(out[i]) == len(out[j]) && out[i] < out[j]
	})
	return strings.Join(out, "|")
}

// Months maps the names of months and their other forms in these languages to
// their numbers. Of two languages that use one form for two months the first
// wins.
func (l List) Months() map[string]int {
	m := map[string]int{}
	for _, x := range l {
		for i, names := range x.Dates.Months {
			for _, n := range names.List() {
				if m[n] == 0 {
					m[n] = i + 1
				}
			}
		}
	}
	return m
}

// ShortMonths lists the forms of months other than their names.
func (l List) ShortMonths() (out []string) {
	for _, x := range l {
		for _, names := range x.Dates.Months {
			if list := names.List(); len(list) > 1 {
				out = append(out, list[1:]...)
			}
		}
	}
	return out
}

// MonthStops lists those of them whose full stop ends no sentence: not those that are
// everyday words somewhere.
func (l List) MonthStops() []string {
	everyday := l.Set(func(x *Language) Words { return x.Prose.Everyday })
	return slices.DeleteFunc(l.ShortMonths(), func(w string) bool { return everyday[w] })
}

// Weekdays lists the days of the week and their short forms.
func (l List) Weekdays() (out []string) {
	for _, x := range l {
		for _, names := range x.Dates.Weekdays {
			out = append(out, names.List()...)
		}
	}
	return out
}

// Particles lists the particles of surnames in all languages: a surname keeps
// its own whatever the text is written in.
func Particles() []string { return All.Words(func(l *Language) Words { return l.Names.Particles }) }

// StopWords returns the stop words, a line for each language.
func StopWords() string {
	var b strings.Builder
	for _, l := range Read {
		b.WriteString(string(l.Prose.Stop) + "\n")
	}
	return b.String()
}

// Stems returns the tables of suffixes, a line for each language behind its tag:
// steps between bars, in each step rules such as "ies>y2": the ending, what
// stands in its place, and how many letters must be left before it.
func Stems() string {
	var b strings.Builder
	for _, l := range Read {
		b.WriteString(l.Tag + " " + l.Prose.Stems + "\n")
	}
	return b.String()
}

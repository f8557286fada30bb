package chronology

// The words of dates. Those beside a month or between two dates are put together
// from all languages whose texts are read: a sentence may quote another language,
// and few of them mean something else there. Those that make a year of four digits,
// or tell what was from what will be, are everyday words, and are asked in the
// language of the text.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/lang"
)

// A wordSet holds words in lower case.
type wordSet map[string]bool

var (
	months       = lang.Read.Months()
	capitals     = monthSet(lang.Read, true) // months that begin with a capital
	small        = smallMonths(lang.Read)    // months of languages that write them small
	otherMonths  = setOf(lang.OtherMonths)
	everyday     = wordSet(lang.Read.Set(func(l *lang.Language) lang.Words { return l.Prose.Everyday }))
	shortMonths  = monthSet(lang.Read, false) // forms that may end in a full stop
	pointMonths  = pointed()                  // months of languages that write 3. Mai: 2 where another writes them so too
	seasons      = of(func(d *lang.Dates) lang.Words { return d.Seasons })
	ordinals     = of(func(d *lang.Dates) lang.Words { return d.Ordinals })
	ofWords      = of(func(d *lang.Dates) lang.Words { return d.Of })
	dayOf        = of(func(d *lang.Dates) lang.Words { return d.DayOf })
	monthOf      = of(func(d *lang.Dates) lang.Words { return d.MonthOf })
	articles     = of(func(d *lang.Dates) lang.Words { return d.Article })
	fromWords    = of(func(d *lang.Dates) lang.Words { return d.From })
	toWords      = of(func(d *lang.Dates) lang.Words { return d.To })
	dayTo        = of(func(d *lang.Dates) lang.Words { return d.DayTo })
	betweenWords = of(func(d *lang.Dates) lang.Words { return d.Between })
	andWords     = of(func(d *lang.Dates) lang.Words { return d.And })
	orWords      = of(func(d *lang.Dates) lang.Words { return d.Or })
	beforeYear   = of(func(d *lang.Dates) lang.Words { return d.BeforeYear })
	yearPrefixes = of(func(d *lang.Dates) lang.Words { return d.YearPrefix })
	decades      = of(func(d *lang.Dates) lang.Words { return d.Decade })
	decadeYears  = of(func(d *lang.Dates) lang.Words { return d.Decades })
	decadeEnds   = of(func(d *lang.Dates) lang.Words { return d.DecadeEnd })
	possessives  = of(func(d *lang.Dates) lang.Words { return d.Possessive })
	counted      = of(func(d *lang.Dates) lang.Words { return d.Counted })
	countBefore  = of(func(d *lang.Dates) lang.Words { return d.CountBefore })
	countJoins   = of(func(d *lang.Dates) lang.Words { return d.CountJoin })
	changes      = of(func(d *lang.Dates) lang.Words { return d.Change })
	moved        = of(func(d *lang.Dates) lang.Words { return d.Moved })
	numbered     = of(func(d *lang.Dates) lang.Words { return d.Numbered })
	periods      = of(func(d *lang.Dates) lang.Words { return d.Period })
	notDays      = of(func(d *lang.Dates) lang.Words { return d.NotDay })
	quarters     = of(func(d *lang.Dates) lang.Words { return d.Quarter })
	halves       = of(func(d *lang.Dates) lang.Words { return d.Half })
	fiscal       = of(func(d *lang.Dates) lang.Words { return d.Fiscal })
	calendars    = of(func(d *lang.Dates) lang.Words { return d.Calendars })
	eras         = wordSet(lang.Read.PhraseSet(func(l *lang.Language) lang.Phrases { return l.Dates.Eras }))
	nth          = ordinalWords()
	phrases      = relatives() // by their first word
	starts       = opening()
)

// A tongue is what is asked in the language of a text, or in all where it is not
// known.
type tongue struct {
	known        bool
	tag          string
	thisYear     [][]string
	thatYear     [][]string
	dayFirst     bool   // 03/04/2025 is of April
	name         string // of the language
	capitalNouns bool
	weekdays     map[string]int // from 1, Monday

	months       wordSet // that it writes small
	points       bool    // behind the number of a day
	letters      wordSet
	bare         wordSet
	determiners  wordSet
	singular     wordSet
	plurals      []string
	on, toward   wordSet
	past, future wordSet
	will         wordSet
	inWords      wordSet
	pastWith     wordSet
	pastEnds     []string
	withEnds     []string
	toCome       []string
	says         wordSet
	onDay        wordSet
	lastDay      wordSet
	nextDay      wordSet
	noDay        wordSet
}

var (
	anyTongue = func() *tongue {
		t := newTongue(lang.Read)
		t.months = nil // a month of one is a word of another
		t.pastEnds, t.withEnds, t.toCome = nil, nil, nil
		return t
	}()
	tongues = func() map[string]*tongue {
		m := map[string]*tongue{}
		for _, l := range lang.All {
			if l.Only == "" {
				m[l.Tag] = newTongue(lang.List{l})
				m[l.Tag].known, m[l.Tag].tag = true, l.Tag
			} else {
				t := *anyTongue
				m[l.Tag] = &t
			}
			m[l.Tag].dayFirst, m[l.Tag].name = l.Dates.DayFirst, l.Name
		}
		return m
	}()
)

// speaks returns the tongue of a tag.
func speaks(tag string) *tongue {
	base, _, _ := strings.Cut(tag, "-")
	if t := tongues[base]; t != nil {
		return t
	}
	return anyTongue
}

func newTongue(list lang.List) *tongue {
	set := func(table func(*lang.Dates) lang.Words) wordSet {
		return wordSet(list.Set(func(l *lang.Language) lang.Words { return table(&l.Dates) }))
	}
	words := func(table func(*lang.Dates) lang.Words) []string {
		return list.Words(func(l *lang.Language) lang.Words { return table(&l.Dates) })
	}
	t := &tongue{
		months:       smallMonths(list),
		letters:      set(func(d *lang.Dates) lang.Words { return d.Letters }),
		capitalNouns: len(list) == 1 && list[0].Dates.CapitalNouns,
		bare:         set(func(d *lang.Dates) lang.Words { return d.BareYear }),
		determiners:  set(func(d *lang.Dates) lang.Words { return d.Determiners }),
		singular:     set(func(d *lang.Dates) lang.Words { return d.Singular }),
		plurals:      words(func(d *lang.Dates) lang.Words { return d.Plural }),
		on:           set(func(d *lang.Dates) lang.Words { return d.On }),
		will:         set(func(d *lang.Dates) lang.Words { return d.Will }),
		inWords:      wordSet(list.Set(func(l *lang.Language) lang.Words { return l.Names.In })),
		toward:       set(func(d *lang.Dates) lang.Words { return d.Toward }),
		past:         set(func(d *lang.Dates) lang.Words { return d.Past }),
		pastWith:     set(func(d *lang.Dates) lang.Words { return d.PastWith }),
		future:       set(func(d *lang.Dates) lang.Words { return d.Future }),
		pastEnds:     words(func(d *lang.Dates) lang.Words { return d.PastEnd }),
		withEnds:     words(func(d *lang.Dates) lang.Words { return d.WithEnd }),
		toCome:       words(func(d *lang.Dates) lang.Words { return d.ToCome }),
		onDay:        set(func(d *lang.Dates) lang.Words { return d.OnDay }),
		lastDay:      set(func(d *lang.Dates) lang.Words { return d.LastDay }),
		nextDay:      set(func(d *lang.Dates) lang.Words { return d.NextDay }),
		noDay:        set(func(d *lang.Dates) lang.Words { return d.NoDay }),
		says:         wordSet(list.Set(func(l *lang.Language) lang.Words { return l.Names.Says })),
		weekdays:     map[string]int{},
	}
	for _, l := range list {
		t.thisYear = append(t.thisYear, phraseWords(l.Dates.ThisYear)...)
		t.thatYear = append(t.thatYear, phraseWords(l.Dates.ThatYear)...)
		t.points = len(list) == 1 && hasPoint(l)
		for i, names := range l.Dates.Weekdays {
			t.weekdays[names.List()[0]] = i + 1
		}
	}
	return t
}

func phraseWords(phrases lang.Phrases) (out [][]string) {
	for _, p := range phrases.List() {
		out = append(out, strings.FieldsFunc(p, func(r rune) bool { return r == ' ' || r == '’' }))
	}
	return out
}

// hasPoint reports whether a full stop stands behind the number of a day.
func hasPoint(l *lang.Language) bool { return slices.Contains(l.Dates.Ordinals.List(), ".") }

func pointed() map[string]int {
	m := map[string]int{}
	for _, with := range []bool{true, false} {
		for _, l := range lang.Read {
			for _, names := range l.Dates.Months {
				for _, n := range names.List() {
					switch {
					case with && hasPoint(l):
						m[n] = 1
					case !with && !hasPoint(l) && l.Dates.CapitalMonths && m[n] == 1:
						m[n] = 2
					}
				}
			}
		}
	}
	return m
}

func setOf(w lang.Words) wordSet {
	m := wordSet{}
	for _, x := range w.List() {
		m[x] = true
	}
	return m
}

func of(table func(*lang.Dates) lang.Words) wordSet {
	return wordSet(lang.Read.Set(func(l *lang.Language) lang.Words { return table(&l.Dates) }))
}

func ordinalWords() map[string]int {
	m := map[string]int{}
	for _, l := range lang.Read {
		for i, words := range l.Dates.Nth {
			for _, w := range words.List() {
				m[w] = i + 1
			}
		}
	}
	return m
}

// What a word says of the text it is in: a date may begin with it, and it is one that
// has no digit. Without such a word, or a digit, a text is not looked through.
const (
	begins  = 1
	without = 2
)

func opening() map[string]byte {
	m := map[string]byte{}
	for w := range months {
		m[w] = begins
	}
	for w := range nth {
		m[w] = begins
	}
	for w := range phrases {
		m[w] = begins | without
	}
	for w := range anyTongue.weekdays {
		w, _, _ = strings.Cut(w, "-")
		m[w] = begins | without
	}
	return m
}

func smallMonths(list lang.List) wordSet {
	out := wordSet{}
	for _, l := range list {
		for _, names := range l.Dates.Months {
			for _, n := range names.List() {
				if !l.Dates.CapitalMonths {
					out[n] = true
				}
			}
		}
	}
	return out
}

// monthSet returns the forms of months that are written with a capital in one
// of the languages that have them, or else those that are short.
func monthSet(list lang.List, capital bool) wordSet {
	out := wordSet{}
	for _, l := range list {
		everyday := l.Prose.Everyday.List() // "in May." ends a sentence
		for _, names := range l.Dates.Months {
			for i, n := range names.List() {
				if capital && l.Dates.CapitalMonths || !capital && i > 0 && len(n) <= 6 && !slices.Contains(everyday, n) {
					out[n] = true
				}
			}
		}
	}
	return out
}

// A relative is a date counted from the day of the document.
type relative struct {
	lang.Relative
	words                      []string
	tag                        string // of its language
	shared                     bool   // its one word is frequent in another language
	after, notAfter, notBefore wordSet
}

func relatives() map[string][]relative {
	out := map[string][]relative{}
	for _, l := range lang.Read {
		for _, r := range l.Dates.Relative {
			words := strings.Fields(r.Phrase)
			shared := false
			for _, other := range lang.All {
				shared = shared || len(words) == 1 && other != l && slices.Contains(other.Detect.Common.List(), words[0])
			}
			out[words[0]] = append(out[words[0]], relative{r, words, l.Tag, shared, setOf(r.After), setOf(r.NotAfter), setOf(r.NotBefore)})
		}
	}
	return out
}

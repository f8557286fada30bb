package chronology

// The words of dates, put together from all languages whose texts are read: a
// sentence may quote another language, and few of these words mean something
// else there. Those that do are kept apart by where they stand.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/lang"
)

// A wordSet holds words in lower case.
type wordSet map[string]bool

var (
	months       = lang.Read.Months()
	capitals     = monthSet(true) // months that begin with a capital
	small        = smallMonths()  // months of languages that write them small
	everyday     = wordSet(lang.Read.Set(func(l *lang.Language) lang.Words { return l.Prose.Everyday }))
	shortMonths  = monthSet(false) // forms that may end in a full stop
	seasons      = of(func(d *lang.Dates) lang.Words { return d.Seasons })
	ordinals     = of(func(d *lang.Dates) lang.Words { return d.Ordinals })
	ofWords      = of(func(d *lang.Dates) lang.Words { return d.Of })
	articles     = of(func(d *lang.Dates) lang.Words { return d.Article })
	fromWords    = of(func(d *lang.Dates) lang.Words { return d.From })
	toWords      = of(func(d *lang.Dates) lang.Words { return d.To })
	dayTo        = of(func(d *lang.Dates) lang.Words { return d.DayTo })
	betweenWords = of(func(d *lang.Dates) lang.Words { return d.Between })
	andWords     = of(func(d *lang.Dates) lang.Words { return d.And })
	orWords      = of(func(d *lang.Dates) lang.Words { return d.Or })
	beforeYear   = of(func(d *lang.Dates) lang.Words { return d.BeforeYear })
	determiners  = of(func(d *lang.Dates) lang.Words { return d.Determiners })
	yearPrefixes = of(func(d *lang.Dates) lang.Words { return d.YearPrefix })
	decades      = of(func(d *lang.Dates) lang.Words { return d.Decade })
	decadeEnds   = of(func(d *lang.Dates) lang.Words { return d.DecadeEnd })
	possessives  = of(func(d *lang.Dates) lang.Words { return d.Possessive })
	plurals      = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Dates.Plural })
	singular     = of(func(d *lang.Dates) lang.Words { return d.Singular })
	counted      = of(func(d *lang.Dates) lang.Words { return d.Counted })
	countBefore  = of(func(d *lang.Dates) lang.Words { return d.CountBefore })
	countJoins   = of(func(d *lang.Dates) lang.Words { return d.CountJoin })
	notDays      = of(func(d *lang.Dates) lang.Words { return d.NotDay })
	future       = of(func(d *lang.Dates) lang.Words { return d.Future })
	phrases      = relatives() // by their first word
)

func of(table func(*lang.Dates) lang.Words) wordSet {
	return wordSet(lang.Read.Set(func(l *lang.Language) lang.Words { return table(&l.Dates) }))
}

func smallMonths() wordSet {
	out := wordSet{}
	for _, l := range lang.Read {
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
func monthSet(capital bool) wordSet {
	out := wordSet{}
	for _, l := range lang.Read {
		everyday := l.Prose.Everyday.List() // "in May." ends a sentence
		for _, names := range l.Dates.Months {
			for _, n := range names.List() {
				if capital && l.Dates.CapitalMonths || !capital && len(n) <= 4 && !slices.Contains(everyday, n) {
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
	after, notAfter, notBefore wordSet
}

func relatives() map[string][]relative {
	set := func(w lang.Words) wordSet {
		m := wordSet{}
		for _, x := range w.List() {
			m[x] = true
		}
		return m
	}
	out := map[string][]relative{}
	for _, l := range lang.Read {
		for _, r := range l.Dates.Relative {
			words := strings.Fields(r.Phrase)
			out[words[0]] = append(out[words[0]], relative{r, words, set(r.After), set(r.NotAfter), set(r.NotBefore)})
		}
	}
	return out
}

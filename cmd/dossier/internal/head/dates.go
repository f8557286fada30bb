package head

// Dates in a head: the forms in which they are printed, what says what each is of,
// and the times of day around them. A line may have several.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/days"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
)

// Found is a date as it is written in a line.
type Found = meta.FoundDate

var (
	weekdays = lazyregexp.New(`(?i)(?:^|[\s,(|\[])(?:` + lang.Any(lang.All.Weekdays()) + `)\b\.?,?`)
	dateYear = lazyregexp.New(`^\(?((?:19|20)\d{2})\)?$`)

	updatedLead   = lead(func(l *lang.Language) lang.Pattern { return l.Credits.Updated })
	publishedLead = lead(func(l *lang.Language) lang.Pattern { return l.Credits.Published })
	updatedWords  = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Head.Updated })
	visitedWords  = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Head.Retrieved })
	dateFront     = lazyregexp.New(`(?i)(?:^|\s)(?:` + lang.Read.Head(func(h *lang.Head) lang.Pattern { return h.DateFront }) + `)(?:\s+(?:` + lang.Read.Head(func(h *lang.Head) lang.Pattern { return h.DateFrontEnd }) + `))?\s*:?\s*$`)

	zone = `\(?(?:(?-i:[A-Z]{1,3}T)|gmt|utc|[ecmp][sd]?t|brt|art|cot|sast|msk|z)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?\)?|\(?[+-]\d{2}:?\d{2}\)?`
	// clock is a time of day, with the words around it.
	clock = lazyregexp.New(`(?i)(?:^|[\s,(|–-])(?:(?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Dates.ClockBefore }) + `|` + ofCredits(func(c *lang.Credits) lang.Pattern { return c.At }) + `|t)\s+)?` +
		`(?:\d{1,2}[:.h]\d{2}(?::\d{2}|min)?(?:\s*(?:[ap]\.?\s?m\b\.?|(?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Dates.ClockAfter }) + `|` + ofCredits(func(c *lang.Credits) lang.Pattern { return c.Clock }) + `)(?:\b\.?|$)))?` +
		`|\d{1,2}\s*(?:[ap]\.?\s?m\b\.?|` + ofCredits(func(c *lang.Credits) lang.Pattern { return c.Clock }) + `))` +
		`(?:\s*,?\s*(?:` + zone + `))?(?:\s*(?:` + ofCredits(func(c *lang.Credits) lang.Pattern { return c.Clock }) + `))?`)
	clockWords = lazyregexp.New(`(?i)^(?:(?:` + zone + `)|(?:` + ofCredits(func(c *lang.Credits) lang.Pattern { return c.Clock }) + `)|[ap]\.?m\.?|at|\s|[.,;()/|–-])*$`)
	handZone   = lazyregexp.New(`^\s*(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)`)
)

func lead(of func(*lang.Language) lang.Pattern) *lazyregexp.Regexp {
	return lazyregexp.New(`(?i)(?:^|[\s(,;])(?:` + lang.All.Pattern(of) + `)\s*:?\s*$`)
}

// findDate returns the first full date in a short text, in the order of days and months that
// the language of the text has.
func (f *Facts) findDate(s string) (Found, bool) { return days.Find(s, f.Language) }

// stamp is one date of a line, and the field that it is of.
type stamp struct {
	field string
	date  Found
	told  bool // a word says what it is of
}

// withoutWeekday drops the days of the week from s, but for a place that has one in its
// name: Santo Domingo.
func withoutWeekday(s string) string {
	if isKnownPlace(strings.Trim(s, edges+".")) {
		return s
	}
	return weekdays.ReplaceAllString(s, " ")
}

// leftover is what stands beside a date, and how it is bound to it.
type leftover struct {
	text string
	binding
}

// binding is what joins words to the date behind them.
type binding int

const (
	apart binding = iota // a comma, a bar
	loose                // a space or a small word: "Lisbonne le 3 mars", "Adopted on 3 May 2024"
	after                // they stand behind it: "3 May 2024 – Minutes"
	word                 // a word: "Ana Ruiz on 3 May 2024"
	whose                // the date is the thing's own: "Session of 3 May 2024", "Ruling: 3 May 2024"
)

// bind tells how the words before a date are bound to it.
func bind(before string) binding {
	before = strings.TrimRight(weekdays.ReplaceAllString(" "+before, " "), " ")
	ends := func() (r rune, last string) {
		r, _ = utf8.DecodeLastRuneInString(before)
		return r, strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])
	}
	r, last := ends()
	switch small := articles[last] || atWords[last]; {
	case r == ':' || ofWords[last]:
		return whose
	case unicode.IsLetter(r) && !small:
		return word
	case small: // "Lisbonne, le 3 mars"
		before = strings.TrimRight(before[:len(before)-len(last)], " ")
		r, _ = ends()
	}
	if unicode.IsLetter(r) {
		return loose
	}
	return apart
}

var atWords = set(creditWords(func(c *lang.Credits) lang.Words { return c.DayAt }))

var ofWords = set(lang.All.Words(func(l *lang.Language) lang.Words { return l.Speech.Of }))

const edges = " ,|–—-·•([:;/"

// stamps reads the dates of a line, and returns what else stands there.
func (f *Facts) stamps(s string) (list []stamp, left []leftover) {
	rest := s
	for len(list) < 4 {
		d, ok := f.findDate(rest)
		if !ok {
			break
		}
		before, after := rest[:d.Start], rest[d.End:]
		st := stamp{field: "published", date: d}
		before = strings.TrimRight(clock.ReplaceAllString(withoutWeekday(before), " "), edges)
		bound := bind(rest[:d.Start])
		before, st.field, st.told = f.field(before)
		if before = strings.Trim(before, edges+")]."); before != "" {
			left = append(left, leftover{before, bound})
		}
		list = append(list, st)
		if m := handZone.FindString(after); m != "" {
			after = after[len(m):]
		}
		rest = after
	}
	if len(list) == 0 {
		return nil, []leftover{{text: s}}
	}
	rest = clock.ReplaceAllString(" "+weekdays.ReplaceAllString(rest, " "), " ")
	if rest = strings.Trim(rest, edges+")]."); rest != "" && !clockWords.MatchString(rest) {
		left = append(left, leftover{rest, after})
	}
	return list, left
}

// field cuts the words that say what a date is of from the end of s.
func (f *Facts) field(s string) (before, field string, told bool) {
	field = "published"
	for range 2 { // "Last updated: on"
		at := updatedLead.FindStringIndex(s)
		if at != nil {
			return s[:at[0]], "updated", true
		}
		if at = dateFront.FindStringIndex(s); at != nil {
			low := strings.ToLower(s[at[0]:])
			switch {
			case prose.ContainsAny(low, updatedWords):
				return s[:at[0]], "updated", true
			case prose.ContainsAny(low, visitedWords):
				return s[:at[0]], "retrieved", true
			}
			s, told = s[:at[0]], true
			continue
		}
		if at = publishedLead.FindStringIndex(s); at == nil {
			break
		}
		s, told = s[:at[0]], true
	}
	return s, field, told
}

// sameDay keeps of several stamps those that agree: a date printed twice is one, two
// that nothing tells apart are none.
func agree(list []stamp) []stamp {
	var out []stamp
	at := map[string]int{}
	for _, s := range list {
		i, seen := at[s.field]
		if !seen {
			at[s.field] = len(out)
			out = append(out, s)
			continue
		}
		was := &out[i]
		switch {
		case was.date.Value == s.date.Value || was.told && !s.told:
		case s.told && !was.told, was.date.Problem != "" && s.date.Problem == "", strings.HasPrefix(s.date.Value, was.date.Value):
			*was = s
		case strings.HasPrefix(was.date.Value, s.date.Value):
		default:
			return nil
		}
	}
	return out
}

// surer makes way for a date that a word says is the text's: the day above a title may
// be that of the visit.
func (f *Facts) surer() {
	if f.dayAbove && f.Known.Has("published") {
		delete(f.Known.From, "published")
		f.Known.Published = ""
	}
	f.dayAbove = false
}

// record takes down the dates of a line.
func (f *Facts) record(list []stamp, line int, evidence, rule string) {
	for _, s := range list {
		f.Dated(s.field, s.date, line, evidence, rule)
	}
}

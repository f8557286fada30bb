package meta

// Embargoes as press offices print them. A line counts when it begins with words that
// hold a text back; text that speaks of an embargo on oil does not.

import (
	"strings"
	"time"
	"unicode"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/prose"
)

// An Embargo is what a line says of when a text may be shown.
type Embargo struct {
	Until      string // the first day on which it may be; "" when that cannot be read
	Month, Day int    // of a day without a year; More was said than the day
	More       bool
	Words      string
	Alone      bool // the line says nothing else
	Next       bool // so does the next one
	Sure       bool // it says so in so many words: “embargoed until”
	Press      bool // it heads a release to the press
}

func init() { // “embargo presse” is one noun, whichever language has the shorter one
	embargoed.Longest()
}

func embargoPattern(of func(*lang.Language) lang.Pattern) string { return lang.All.Pattern(of) }

// The phrases of embargoes, in small letters.
var (
	phrasesEmbargo = embargoPattern(func(l *lang.Language) lang.Pattern { return l.Marks.Embargo })
	phrasesHold    = embargoPattern(func(l *lang.Language) lang.Pattern { return l.Marks.Hold })
	phrasesDated   = embargoPattern(func(l *lang.Language) lang.Pattern { return l.Marks.Dated })
	phrasesUntil   = embargoPattern(func(l *lang.Language) lang.Pattern { return l.Marks.Until })
)

var (
	embargoed    = seek(phrasesEmbargo, `^(`+phrasesEmbargo+`)(?:$|[^\pL\pN])`)
	embargoHold  = seek(phrasesHold, `^(`+phrasesHold+`)(?:$|[^\pL\pN])`)
	embargoDated = seek(phrasesDated, `^(`+phrasesDated+`)(?:$|[^\pL\pN])`)
	embargoIn    = seek(phrasesEmbargo, `(?:^|[^\pL\pN])((?:`+phrasesEmbargo+`)\s*(?::|(?:`+phrasesUntil+`)(?:$|[^\pL\pN])).*)`)
	papers       = folded(func(l *lang.Language) lang.Words { return l.Marks.Papers })
	embargoTill  = seek(phrasesUntil, `(?:^|[^\pL\pN])(?:`+phrasesUntil+`)(?:$|[^\pL\pN])`)
	endTill      = seek(phrasesUntil, `(?:^|[^\pL\pN])(?:`+phrasesUntil+`)[^\pL\pN]*$`)
	dashed       = lazyregexp.New(`\s-+\s`) // a dateline goes on in the text
	atTill       = seek(phrasesUntil, `^[^\pL\pN]*(?:`+phrasesUntil+`)(?:$|[^\pL\pN])`)
	hourHead     = lazyregexp.New(`^\pL{1,4} (?:\pL{1,4} )?\d{1,2}(?:[:.h]\d{2})?\s*\pL{0,4}$`) // alle 18 del
	clockWord    = lazyregexp.New(`(?i)^(?:` + lang.All.Pattern(func(l *lang.Language) lang.Pattern { return l.Dates.ClockBefore }) + `)\b`)
	never        = folded(func(l *lang.Language) lang.Words { return l.Marks.Never })
)

// ReadEmbargo reads a line that holds a text back. next is the next line with text, where
// the day may stand, and below says that no blank line is between; opens says that no text goes on in this line from the one before.
func ReadEmbargo(line, next string, below, opens bool) (e Embargo, ok bool) {
	line = bare(line)
	cut := strings.TrimLeftFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	cut = strings.TrimSpace(cut)
	s := strings.ToLower(prose.Skeleton(cut))
	caps := !hasLower(cut)
	if !opens && !caps {
		return e, false
	}
	noun := begins(embargoed, s) && embargoed.MatchString(s)
	if !noun && opens && len(s) < 240 && holds(embargoIn, s) {
		if m := embargoIn.FindStringSubmatchIndex(s); m != nil && !strings.HasPrefix(s[m[2]:], "embargo ") && (caps || speaksOfItself(s[:m[2]]) || strings.HasSuffix(strings.TrimSpace(s[:m[2]]), ".") || strings.Contains(s[m[2]:min(len(s), m[2]+20)], ":")) {
			inner, found := readEmbargo(s[m[2]:], next, below, caps, line)
			inner.Alone, inner.Words = false, prose.Clip(cut, 200)
			return inner, found
		}
	}
	return readEmbargo(s, next, below, caps, line)
}

// speaksOfItself reports whether a text names itself or a paper: “this report is”.
func speaksOfItself(s string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToUpper(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if is(w, papers) {
			return true
		}
	}
	return false
}

// readEmbargo reads a line, folded and in small letters, that begins with the words
// of an embargo. line is as it was written.
func readEmbargo(s, next string, below, caps bool, line string) (e Embargo, ok bool) {
	noun, rest := behindWords(embargoed, s)
	hold := false
	if !noun {
		if hold, rest = behindWords(embargoHold, s); !hold {
			return readDated(s)
		}
	}
	e.Words = prose.Clip(s, 200)
	body := strings.TrimSpace(strings.TrimLeftFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
	sign := strings.TrimSpace(rest)
	labelled := sign != "" && strings.ContainsAny(sign[:1], ":=-(;/|")
	hold = hold || labelled && embargoHold.in(body)
	till := embargoTill.find(rest)
	atOnce := atTill.in(rest)
	participle := !strings.HasPrefix(s, "embargo ") && !strings.HasPrefix(s, "embargo:") && s != "embargo"
	e.Sure = atOnce && (participle || caps) || hold && till != nil
	e.Press = true
	value, start, end, fine := LastDate(rest)
	dated := end > 0
	e.Sure = e.Sure || participle && dated && wordsIn(rest[:start]) == 0
	switch {
	case !noun && (till == nil || till[0] > 90):
		return e, false // do not publish: a mark, no embargo
	case body == "":
		if !caps && !decorated(line) && !participle {
			return e, false
		}
	case !hold && is(strings.ToUpper(firstWord(body)), never) && !dated:
		return e, false
	case !labelled && till == nil && !dated && headline(body, participle):
		return e, false
	case !caps && !noun && dated && !strings.Contains(s[:len(s)-len(rest)], " ") && wordsIn(rest[end:]) > 3: // a sentence: not before May did they
		return e, false
	case !caps && !hold && !prosePasses(body, rest, start, end, dated, atOnce, labelled, participle):
		return e, false
	}
	if goesOn := body == "" || endTill.in(rest); !dated && len(next) < 100 { // the day stands below
		plain := strings.ToLower(prose.Skeleton(bare(next)))
		v, from, to, good := LastDate(plain)
		if to > 0 && (till != nil || wordsIn(plain[to:]) < 3) && !dashed.MatchString(plain) && (below || goesOn && (labelled || till != nil || moreThanDay(plain, from, to))) && leadsToDay(plain[:from]) {
			e.More = moreThanDay(rest, 0, 0) // a time above the day
			rest, value, start, end, fine, dated = plain, v, from, to, good, true
			e.Next = wordsIn(plain[to:]) < 3
		}
	}
	e.Alone = len(s) < 160
	e.More = e.More || moreThanDay(rest, start, end) || !e.Next && timeBelow(next)
	switch {
	case !dated:
	case value == "":
		if m, d, _, _, _ := FindDay(rest[start:end]); !yearOnly.MatchString(rest) {
			e.Month, e.Day = m, d
		}
	case fine:
		e.Until = EndOf(value, e.More)
		if !timeBelow(next) {
			e.Until = besideTime(rest[:start]+" "+rest[end:], value, e.Until)
		}
	}
	return e, true
}

// behindWords reports whether a line begins with words, and what is behind them.
func behindWords(words *sought, s string) (found bool, rest string) {
	if !begins(words, s) {
		return false, ""
	}
	at := words.FindStringSubmatchIndex(s)
	if at == nil {
		return false, ""
	}
	return true, s[at[3]:]
}

// readDated reads a line that is an embargo only if a day stands in it.
func readDated(s string) (e Embargo, ok bool) {
	if _, rest := behindWords(embargoDated, s); len(s) < 120 {
		if value, from, to, _ := LastDate(rest); value != "" && wordsIn(rest[:from]) < 6 {
			return Embargo{Until: EndOf(value, moreThanDay(rest, from, to)), Words: prose.Clip(s, 200), Alone: true}, true
		}
	}
	return e, false
}

// headline reports whether words in capitals behind an embargo without a day are what a
// headline says of one: EMBARGO ON FISH, EMBARGOED GOODS SEIZED AT THE PORT.
func headline(body string, participle bool) bool {
	if speaksOfItself(body) {
		return false
	}
	if startsPlain(strings.ToUpper(body)) {
		return !participle
	}
	return wordsIn(body) >= 3
}

// besideTime returns until when a text is held, if beside the day a time of universal
// time is printed and nothing else; other if not.
func besideTime(around, day, other string) string {
	at := zoned.FindStringSubmatchIndex(around)
	if at == nil || moreThanDay(around[:at[0]]+" "+around[at[1]:], 0, 0) {
		return other
	}
	group := func(i int) string { return around[max(at[i], 0):max(at[i+1], 0)] }
	return untilZoned(day, group(2), group(4), group(6), other)
}

// timeBelow reports whether a line is a time and nothing else.
func timeBelow(s string) bool {
	s = bare(s)
	return strings.ContainsAny(s, "0123456789") && timeTail.MatchString(s)
}

// leadsToDay reports whether what stands before the day on the line below an embargo
// belongs to it: a time or a day of the week, no place of a dateline.
func leadsToDay(s string) bool {
	s = strings.TrimSpace(weekday.ReplaceAllString(s, ""))
	return s == "" || s[0] <= '9' || clockWord.MatchString(s)
}

// prosePasses reports whether a line in small letters is an embargo all the same: a
// headline goes on where an embargo ends.
func prosePasses(body, rest string, start, end int, dated, atOnce, labelled, participle bool) bool {
	if !dated {
		if participle && atOnce {
			return true
		}
		return (atOnce || labelled) && wordsIn(body) <= 4 && (atOnce || len(strings.Fields(body)) <= 3)
	}
	if !atOnce && !participle {
		before := strings.TrimSpace(weekday.ReplaceAllString(rest[:start], ""))
		if labelled && wordsIn(before) > 6 || !labelled && before != "" && (before[0] > '9' && !hourHead.MatchString(before) || wordsIn(before) > 2) {
			return false
		}
	}
	tail := strings.TrimLeft(rest[end:], " ")
	if tail == "" || participle {
		return true
	}
	c := rune(tail[0])
	return !unicode.IsLetter(c) || clockWord.MatchString(tail) || wordsIn(tail) <= 1 && end-start > 4 // a year ends no embargo in a headline
}

// moreThanDay reports whether a line says more of the end of an embargo than a day: a
// time, or that the day belongs to it.
func moreThanDay(rest string, start, end int) bool {
	around := weekday.ReplaceAllString(rest[:start]+" "+rest[end:], " ")
	if holds(embargoTill, around) {
		around = embargoTill.ReplaceAllString(around, " ")
	}
	for w := range strings.FieldsFuncSeq(around, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if !is(strings.ToUpper(w), besideDay) {
			return true
		}
	}
	return false
}

// besideDay are the words that may stand beside a day and say nothing more of it: to
// whom or for what a text is held among them.
var besideDay = folded(func(l *lang.Language) lang.Words { return l.Dates.Of }, func(l *lang.Language) lang.Words { return l.Dates.Article }, func(l *lang.Language) lang.Words { return l.Prose.Indefinite },
	func(l *lang.Language) lang.Words { return l.Marks.Press }, func(l *lang.Language) lang.Words { return l.Marks.Papers })

func decorated(line string) bool {
	t := strings.TrimSpace(strings.TrimLeft(line, "# "))
	return t != trimmed(t)
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return trimmed(w)
}

func wordsIn(s string) (n int) {
	for _, w := range strings.Fields(s) {
		if len(w) > 2 && strings.IndexFunc(w, unicode.IsLetter) >= 0 {
			n++
		}
	}
	return n
}

// InYearOf returns the day on which an embargo without a year ends, for a text of a
// known date: the first such day from then on, within two months.
func (e Embargo) InYearOf(published string) string {
	day, err := time.Parse(time.DateOnly, published)
	if err != nil {
		return ""
	}
	for _, year := range []int{day.Year(), day.Year() + 1} {
		end := time.Date(year, time.Month(e.Month), e.Day, 0, 0, 0, 0, time.UTC)
		if !end.Before(day) && end.Before(day.AddDate(0, 2, 0)) {
			return EndOf(end.Format(time.DateOnly), e.More)
		}
	}
	return ""
}

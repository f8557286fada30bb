package chronology

// Days without a year, and dates counted from the day of the document, get what
// they lack only where no other reading is as likely: a wrong year is worse than
// a date that is left out.

import (
	"fmt"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/prose"
)

// How many days before a document, or behind it, a day without a year may lie: more
// where the sentence says that it was, or will be; less where it says nothing; little
// where the text has spoken of another year.
const (
	withinYear   = 365 // with its weekday
	withinPast   = 300
	withinFuture = 240
	withinLast   = 150 // in the year before: who writes of one further off names its year
	withinPlain  = 120
	withinOther  = 45
	withinStory  = 21 // behind a day of another year in the same sentence
)

// complete gives dates their years: from a date of the same sentence, else from the
// date of the document, where that leaves no choice.
func (s *scanner) complete(text string, sentences []prose.Span) {
	k, earlier := 0, 0 // of the sentences before
	same := -1         // the last date of this sentence that has a year
	quotes := quotes{text: text}
	for i := range s.found {
		f := &s.found[i]
		for k < len(sentences)-1 && sentences[k].End <= f.start {
			k++
			if same >= 0 {
				earlier = s.found[same].year
			}
			same = -1
		}
		switch {
		case f.year > 0:
			same = i
		case f.month > 0:
			s.yearOf(i, same, earlier, sentences[k].End)
			if f.date != "" {
				f.year = edtf.Plain(f.date[:len("2006-01-02")]).Year
				same = i
			}
		case f.decade > 0:
			s.century(f, max(earlier, s.told))
		case f.relative != nil && !quotes.open(f.start):
			f.date = s.measured(f.relative)
			if f.ofMonth > 0 && f.date != "" {
				f.date = fmt.Sprintf("%s-%02d", f.date, f.ofMonth)
			}
			f.rule = archive.CountedFrom + ", " + edtf.Words(s.published)
		case f.weekday > 0 && !quotes.open(f.start):
			s.onWeekday(i, earlier)
		}
	}
	for i := range s.found { // what the next paragraphs are told after
		if f := &s.found[i]; f.year > 0 && f.rule == "" && len(f.either[0]) == 0 {
			s.told, s.toldDay = f.year, len(f.date) > len("2006")
		}
	}
}

// yearOf gives found[i], a day without a year, its year. same is the date before it in
// its sentence, or -1; earlier the year that a sentence before it in its paragraph has.
func (s *scanner) yearOf(i, same, earlier, end int) {
	f := &s.found[i]
	if f.relative != nil {
		if at := edtf.Plain(s.published).Year; at > 0 {
			s.fill(f, at+f.relative.Years, archive.CountedFrom+", "+edtf.Words(s.published))
		}
		return
	}
	if f.thatYear {
		y := max(earlier, 0)
		if same >= 0 {
			y = s.found[same].year
		} else if y == 0 {
			y = s.told
		}
		if y > 0 {
			s.fill(f, y, archive.YearNamedBefore)
		}
		return
	}
	if n := i + 1; n < len(s.found) && s.found[n].year > 0 && len(s.found[n].date) == len("2006-01-02") && s.listed(f.next, s.found[n].first) {
		s.fill(f, s.found[n].year, archive.YearInSentence)
		return
	}
	if s.heading > 0 {
		if f.weekday == 0 || s.falls(s.heading, f) {
			s.fill(f, s.heading, archive.YearInHeading)
		}
		return
	}
	y, days := s.nearest(f)
	if same >= 0 {
		d := &s.found[same]
		if d.year == y || s.follows(d, f) {
			s.fill(f, d.year, archive.YearInSentence)
		}
		return
	}
	other := earlier
	if other == 0 && s.told != y {
		other = s.told
	}
	certain := f.weekday > 0 && y > 0
	if n := i + 1; s.ofDay(f) && !certain && (days > withinOther || n < len(s.found) && s.found[n].start < end && s.found[n].year > 0 && s.found[n].year != y) {
		return // the revolution of 25 January may be one of long ago
	}
	switch {
	case y == 0:
		return
	case certain && other > 0 && other != y && s.falls(other, f):
		return // that weekday in both
	case certain, other == 0 || other == y:
	case earlier > 0, days < 0, days > withinOther, s.toldDay && days > withinOther/2:
		return
	}
	s.fill(f, y, archive.YearOfDocument+", "+edtf.Words(s.published))
}

// ofDay reports whether something is called by a day: the 3 May summit, la cumbre del 3
// de mayo.
func (s *scanner) ofDay(f *dated) bool {
	k := f.first - 1
	return f.lastDay == 0 && !s.in(k, s.tongue.on) && (s.in(k, articles) || s.in(k, ofWords))
}

// listed reports whether nothing but words that join days stand between two tokens.
func (s *scanner) listed(from, to int) bool {
	if from >= to {
		return false
	}
	for k := from; k < to; k++ {
		if t := s.tok(k); t.kind != ',' && !(t.kind == 'w' && (s.in(k, andWords) || s.in(k, orWords) || s.in(k, articles) || s.in(k, s.tongue.on))) {
			return false
		}
	}
	return true
}

// follows reports whether a day without a year goes on from a date of its sentence: a
// day soon behind another, or one beside the year itself.
func (s *scanner) follows(d, f *dated) bool {
	if len(d.date) == len("2006") { // in 2016, on 2 October
		return s.listed(d.next, f.first) && s.in(d.first-1, s.tongue.inWords)
	}
	from, to, _ := strings.Cut(d.date, "/")
	at, err := time.Parse(time.DateOnly, max(from, to))
	if to != "" {
		at, err = time.Parse(time.DateOnly, to)
	}
	if err != nil || !edtf.ValidDay(d.year, f.month, f.day) {
		return false
	}
	off := days(time.Date(d.year, time.Month(f.month), f.day, 0, 0, 0, 0, time.UTC), at)
	return off >= 0 && off <= withinStory
}

func days(a, b time.Time) int { return int(a.Sub(b).Hours() / 24) }

func (s *scanner) fill(f *dated, year int, rule string) {
	d := s.days(year, f.month, f.day, 0)
	switch {
	case f.lastMonth > 0:
		to := year
		if f.lastMonth < f.month {
			to++
		}
		if d.date != "" && edtf.ValidDay(to, f.lastMonth, f.lastDay) {
			d = interval(d.date, ymd(to, f.lastMonth, f.lastDay), year)
		} else {
			d.date = ""
		}
	case f.lastDay > 0:
		d = s.days(year, f.month, f.day, f.lastDay)
	}
	f.date, f.rule = d.date, rule
}

// falls reports whether a day of a year is the weekday that stands beside it.
func (s *scanner) falls(year int, f *dated) bool {
	return edtf.ValidDay(year, f.month, f.day) && weekday(time.Date(year, time.Month(f.month), f.day, 0, 0, 0, 0, time.UTC)) == f.weekday
}

// weekday counts from Monday, 1.
func weekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// nearest returns the year in which such a day is near the document's, and how many
// days before it; 0 when that is not certain. A weekday that stands beside it says
// which; else the last such day was, unless the sentence speaks of what is to come.
func (s *scanner) nearest(f *dated) (year, before int) {
	at, err := time.Parse(time.DateOnly, s.published)
	if err != nil {
		return 0, 0
	}
	sense := s.sense(f)
	for _, y := range []int{at.Year() - 1, at.Year(), at.Year() + 1} {
		if !edtf.ValidDay(y, f.month, f.day) {
			continue
		}
		off := days(at, time.Date(y, time.Month(f.month), f.day, 0, 0, 0, 0, time.UTC))
		if f.weekday > 0 {
			if s.falls(y, f) && off <= withinYear && off >= -withinYear {
				return y, off
			}
			continue
		}
		switch {
		case sense == comes && off <= 0 && off >= -withinFuture,
			sense == was && off >= 0 && off <= withinPast && (y == at.Year() || off <= withinLast),
			sense == plain && off >= 0 && off <= withinPlain,
			sense == both && off >= 0 && off <= withinOther:
			return y, off
		}
	}
	return 0, 0
}

// century gives a decade of two digits its century: the last one before the document's
// date, unless that has just begun or the text speaks of another century.
func (s *scanner) century(f *dated, told int) {
	at := edtf.Plain(s.published).Year
	if at == 0 {
		return
	}
	from := at/100*100 + f.decade
	if from > at {
		from -= 100
	}
	if age := at - from; age < 12 || age > 80 || told > 0 && told/100 != from/100 && told < at-30 {
		return
	}
	f.date = fmt.Sprintf("%04d/%04d", from, from+9)
	f.rule = archive.CenturyBefore + ", " + edtf.Words(s.published)
}

// measured resolves a relative date, to no more than the document's date bears:
// a document of a month knows no yesterday.
func (s *scanner) measured(r *relative) string {
	layout := time.DateOnly
	switch {
	case r.Years != 0:
		layout = "2006"
	case r.Months != 0:
		layout = "2006-01"
	}
	if n := len(s.published); n < len(layout) || n > len(time.DateOnly) {
		return ""
	}
	at, err := time.Parse(time.DateOnly, s.published+"0000-01-01"[len(s.published):])
	if err != nil {
		return ""
	}
	if r.Days == 0 { // the 31st of a month that has 30 days would be of the next
		at = at.AddDate(0, 0, 1-at.Day())
	}
	return at.AddDate(r.Years, r.Months, r.Days).Format(layout)
}

// quotes follows the quotation marks of a text from one place to the next.
type quotes struct {
	text         string
	read         int  // up to where
	begun, ended int  // behind the last mark of each kind
	straight     int  // how many that may be either
	low          bool // what began stands low, and ends with a mark that begins others
}

// open reports whether a place, behind all that were asked for, stands inside
// quotation marks: then the day it is counted from is the speaker's.
func (q *quotes) open(at int) bool {
	for i, r := range q.text[q.read:at] {
		switch end := q.read + i + 1; {
		case r == '„':
			q.begun, q.low = end, true
		case r == '“' && q.low, r == '”', r == '»':
			q.ended, q.low = end, false
		case r == '“', r == '«':
			q.begun = end
		case r == '"':
			q.straight++
		}
	}
	q.read = at
	return q.begun > q.ended || q.straight%2 == 1
}

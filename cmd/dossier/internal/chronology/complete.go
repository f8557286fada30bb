package chronology

// Days without a year, and dates counted from the day of the document, get what
// they lack only where no other reading is as likely: a wrong year is worse than
// a date that is left out.

import (
	"strings"
	"time"

	"dossier/cmd/dossier/internal/edtf"
	"dossier/cmd/dossier/internal/prose"
)

// within is how many days before or after a document a day without a year may
// lie: further off, another year is as likely.
const within = 300

// complete gives dates their years: from an earlier date of the same sentence,
// else from the date of the document, where that leaves no choice.
func (s *scanner) complete(text string, sentences []prose.Span) {
	k, year, earlier := 0, 0, 0 // of this sentence; of the sentences before
	looked, coming := -1, false // the sentence that was looked through last, and whether it looks ahead
	quotes := quotes{text: text}
	for i := range s.found {
		f := &s.found[i]
		for k < len(sentences)-1 && sentences[k].End <= f.start {
			k++
			if year > 0 {
				earlier = year
			}
			year = 0
		}
		switch {
		case f.year > 0:
			year = f.year
		case f.month > 0 && year > 0:
			s.fill(f, year, "the year is in the same sentence")
		case f.month > 0:
			if looked != k {
				looked, coming = k, ahead(text[sentences[k].Start:sentences[k].End])
			}
			y := s.nearest(f.month, f.day, coming)
			if y > 0 && (earlier == 0 || earlier == y) {
				s.fill(f, y, "the year is that of the document’s date, "+edtf.Words(s.published))
			}
		case f.relative != nil && !quotes.open(f.start):
			f.date = s.measured(f.relative)
			f.rule = "counted from the document’s date, " + edtf.Words(s.published)
		}
	}
}

func (s *scanner) fill(f *dated, year int, rule string) {
	d := s.days(year, f.month, f.day, f.lastDay)
	f.date, f.rule = d.date, rule
}

// ahead reports whether a sentence speaks of what is to come.
func ahead(sentence string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(sentence), func(r rune) bool { return strings.ContainsRune(" ,.;:()“”\"'’«»", r) }) {
		if future[w] {
			return true
		}
	}
	return false
}

// nearest returns the year of the last such day up to the document's, or of the
// next when the sentence looks ahead; 0 when that is not certain.
func (s *scanner) nearest(month, day int, ahead bool) int {
	at, err := time.Parse(time.DateOnly, s.published)
	if err != nil {
		return 0
	}
	for _, y := range []int{at.Year() - 1, at.Year(), at.Year() + 1} {
		if !edtf.ValidDay(y, month, day) {
			continue
		}
		off := int(time.Date(y, time.Month(month), day, 0, 0, 0, 0, time.UTC).Sub(at).Hours() / 24)
		if !ahead && off <= 0 && off >= -within || ahead && off >= 0 && off <= within {
			return y
		}
	}
	return 0
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
	read         int // up to where
	begun, ended int // behind the last mark of each kind
	straight     int // how many that may be either
}

// open reports whether a place, behind all that were asked for, stands inside
// quotation marks: then the day it is counted from is the speaker's.
func (q *quotes) open(at int) bool {
	for i, r := range q.text[q.read:at] {
		switch r {
		case '“', '«':
			q.begun = q.read + i + 1
		case '”', '»':
			q.ended = q.read + i + 1
		case '"':
			q.straight++
		}
	}
	q.read = at
	return q.begun > q.ended || q.straight%2 == 1
}

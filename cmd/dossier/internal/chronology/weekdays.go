package chronology

// Weekdays: beside a day they tell its year, and alone they are the last one before
// the document's date, or the next, where the sentence says which.

import (
	"time"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/edtf"
)

// weekdayAt returns the weekday that token i begins, from Monday, 1; or 0.
func (s *scanner) weekdayAt(i int) int {
	t := s.tok(i)
	if t.kind != 'w' || t.lower == "" {
		return 0
	}
	if d := s.tongue.weekdays[t.lower]; d > 0 {
		return d
	}
	if mark, end := s.tok(i+1), s.tok(i+2); mark.kind == '-' && !mark.space && !end.space && end.kind == 'w' {
		return s.tongue.weekdays[t.lower+"-"+end.lower]
	}
	return 0
}

// weekdayEnd returns the token behind a weekday.
func (s *scanner) weekdayEnd(i int) int {
	if s.tongue.weekdays[s.tok(i).lower] > 0 {
		return i + 1
	}
	return i + 3
}

// besideWeekday returns the weekday that stands before a day: Tuesday, March 3.
func (s *scanner) besideWeekday(first int) int {
	k := first - 1
	if s.in(k, articles) || s.in(k, s.tongue.on) {
		k--
	}
	if s.tok(k).kind == ',' {
		k--
	}
	if d := s.weekdayAt(k); d > 0 {
		return d
	}
	return s.weekdayAt(k - 2)
}

// weekdayAlone reads "on Tuesday", "el martes pasado", "am kommenden Dienstag".
func (s *scanner) weekdayAlone(i int) (d dated, next int) {
	day := s.weekdayAt(i)
	if day == 0 || !s.tongue.known {
		return d, i
	}
	next = s.weekdayEnd(i)
	before, after := i-1, next
	switch {
	case s.in(before, s.tongue.lastDay):
		d.gone = true
		before--
	case s.in(before, s.tongue.nextDay):
		d.toCome = true
		before--
	case s.in(after, s.tongue.lastDay):
		d.gone = true
		after++
	case s.in(after, s.tongue.nextDay):
		d.toCome = true
		after++
	}
	if !s.in(before, s.tongue.onDay) || s.in(before, s.tongue.noDay) || s.in(after, s.tongue.noDay) {
		return dated{}, i
	}
	if n := s.tok(after); n.kind == '-' && !n.space || s.in(after, andWords) || s.in(after, orWords) || s.in(after, toWords) || s.in(after, ofWords) ||
		n.kind == 'w' && capital(s.text, n) || s.monthNear(after) {
		return dated{}, i
	}
	if n := s.tok(after + 1); s.tok(after).kind == '(' && n.kind == '0' {
		if s.tok(after+2).kind != ')' || n.n < 1 || n.n > 31 {
			return dated{}, i
		}
		d.number = n.n
	}
	d.weekday = day
	return d, after
}

// monthNear reports whether a day or a month follows a weekday: Tuesday, March 3.
func (s *scanner) monthNear(i int) bool {
	for s.tok(i).kind == ',' || s.in(i, articles) {
		i++
	}
	return s.tok(i).kind == '0' || s.tok(i).kind == 'w' && months[s.tok(i).lower] > 0
}

// onWeekday gives a weekday its day: the last one up to the document's date, or the
// next one, where the sentence says whether it was. Where the text was at another day
// just before, the weekday may be counted from there.
func (s *scanner) onWeekday(i, earlier int) {
	f := &s.found[i]
	at, err := time.Parse(time.DateOnly, s.published)
	if err != nil || earlier > 0 && earlier != at.Year() {
		return
	}
	if i > 0 && s.found[i-1].weekday == 0 {
		return
	}
	sense := s.verbBeside(f)
	back := (weekday(at) - f.weekday + 7) % 7
	var day time.Time
	switch {
	case f.gone:
		if back == 0 {
			back = 7
		}
		day = at.AddDate(0, 0, -back)
	case back != 0 && (f.toCome || sense == comes):
		day = at.AddDate(0, 0, 7-back)
	case !f.toCome && sense == was:
		day = at.AddDate(0, 0, -back)
	default:
		return
	}
	if f.number > 0 && f.number != day.Day() {
		return
	}
	f.date, f.rule = day.Format(time.DateOnly), archive.CountedFrom+", "+edtf.Words(s.published)
}

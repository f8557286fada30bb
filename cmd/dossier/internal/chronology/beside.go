package chronology

// What stands beside a date: the words that make a stretch of two, and those that say
// of which year a day is.

import (
	"strings"

	"dossier/cmd/dossier/internal/edtf"
)

// spans makes an interval of the last date and this one where the words join
// them: "between October 2023 and January 2025", "30 April to 2 May 2021".
func (s *scanner) spans(i int, d dated) bool {
	if len(s.found) == 0 || d.date == "" && d.month == 0 {
		return false
	}
	last := &s.found[len(s.found)-1]
	k := i - 1 // the word that joins them
	for k > last.next && (s.in(k, articles) || s.dayName(k) || s.in(k-1, toWords) && s.in(k, toWords)) {
		k--
	}
	if k != last.next && !(k == last.next+1 && s.tok(last.next).kind == ',') {
		return false
	}
	from := last.first - 1
	for from >= 0 && (s.in(from, articles) || s.dayName(from)) {
		from--
	}
	days := last.day > 0 || len(last.date) == len("2006-01-02")
	joined := s.in(k, andWords) && s.between(last.first) || s.in(k, toWords) && s.in(from, fromWords) && !s.moved(from) ||
		days && last.year == 0 && s.tok(k).kind == '-'
	if !joined || last.lastDay > 0 || d.lastDay > 0 || last.weekday > 0 && last.day == 0 && last.date == "" {
		return false
	}
	switch {
	case last.date == "" && last.month > 0 && len(d.date) == len("2006-01-02"): // its year is that of the end
		y := d.year
		if ymd(y, last.month, last.day) >= d.date {
			y--
		}
		if !edtf.ValidDay(y, last.month, last.day) {
			return false
		}
		last.date, last.year, last.month, last.day = ymd(y, last.month, last.day), d.year, 0, 0
	case last.date == "" && last.month > 0 && d.date == "" && last.month != d.month:
		last.lastMonth, last.lastDay, last.end, last.next = d.month, d.day, d.end, d.next
		return true
	}
	if last.date == "" || d.date == "" || strings.Contains(last.date+d.date, "/") || last.date >= d.date {
		return false
	}
	last.date, last.end, last.next = last.date+"/"+d.date, d.end, d.next
	return true
}

// dayName reports whether token i is a weekday beside a day, or the comma behind it.
func (s *scanner) dayName(i int) bool {
	if s.tok(i).kind == ',' {
		i--
	}
	return s.weekdayAt(i) > 0 || s.weekdayAt(i-1) > 0 && s.tok(i).kind == '-' || s.weekdayAt(i-2) > 0 && s.tok(i-1).kind == '-'
}

// moved reports whether the word that two dates follow says that something was put
// off from one to the other.
func (s *scanner) moved(from int) bool {
	for k := from - 1; k >= max(0, from-3); k-- {
		if s.in(k, moved) {
			return true
		}
	}
	return false
}

// yearBeside reads what says of a day without a year which one is meant, counted from
// the day of the document: 23 December last year, am 6. Mai dieses Jahres.
func (s *scanner) yearBeside(d *dated) {
	k := d.next
	if s.tok(k).kind == ',' {
		k++
	}
	if at := s.phrase(k, s.tongue.thatYear); at > k {
		d.thatYear, d.next = true, at
	} else if at := s.phrase(k, s.tongue.thisYear); at > k {
		d.relative, d.next = &relative{}, at
	}
	for at := k; d.relative == nil && !d.thatYear && at <= k+3; at++ {
		if r, next := s.relative(at); next > at && r.relative.Years != 0 {
			d.relative, d.next = r.relative, next
		} else if t := s.tok(at); t.kind != '\'' && !s.in(at, ofWords) && !s.in(at, articles) && !s.in(at, s.tongue.inWords) {
			break
		}
	}
	d.end = s.tok(d.next - 1).end
}

// phrase returns the token behind one of some phrases at token k, or k.
func (s *scanner) phrase(k int, phrases [][]string) int {
	for _, words := range phrases {
		n, at := 0, k
		for n < len(words) && (s.tok(at).lower == words[n] || s.tok(at).kind == '\'' || s.tok(at).kind == '-') {
			if s.tok(at).kind == 'w' {
				n++
			}
			at++
		}
		if n == len(words) {
			return at
		}
	}
	return k
}

// between reports whether a word before token i, and before articles and a word for
// days, says that two dates are a stretch: entre os dias 20 e 22 de junho.
func (s *scanner) between(i int) bool {
	k := i - 1
	for s.in(k, articles) || s.in(k, counted) && s.tok(k).space && s.tok(k).kind == 'w' || s.tok(k).kind == 'w' && s.tongue.weekdays[s.tok(k).lower] > 0 {
		k--
	}
	return s.in(k, betweenWords)
}

// relative reads what is counted from the day of the document.
func (s *scanner) relative(i int) (dated, int) {
	list := phrases[s.tok(i).lower]
	for k := range list {
		r, n := &list[k], 1
		for n < len(r.words) && s.tok(i+n).kind == 'w' && s.tok(i+n).lower == r.words[n] {
			n++
		}
		if s.tongue.known && s.tongue.tag != r.tag || !s.tongue.known && r.shared {
			continue
		}
		if n == len(r.words) && (len(r.after) == 0 || s.in(i-1, r.after)) && !s.in(i-1, r.notAfter) && !s.in(i+n, r.notBefore) {
			d := dated{relative: r}
			if r.Years != 0 { // in June last year
				k := i - 1
				for s.in(k, ofWords) || s.in(k, articles) || s.in(k, s.tongue.inWords) {
					k--
				}
				if m, end := s.month(k); m > 0 && end > k && s.tok(k-1).kind != '0' {
					d.ofMonth, d.first, d.next = m, k, i+n
					d.start, d.end = s.tok(k).start, s.tok(i+n-1).end
				}
			}
			return d, i + n
		}
	}
	return dated{}, i
}

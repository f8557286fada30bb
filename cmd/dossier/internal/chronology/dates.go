package chronology

// Dates that name a day or a month, and how two of them make a range.

import (
	"fmt"

	"dossier/cmd/dossier/internal/edtf"
)

// dated is a date as the words give it; a date without a year waits for one.
type dated struct {
	start, end  int
	first, next int // its tokens
	date        string
	year        int // explicit; 0 when the words hold none
	month, day  int // of a day without a year
	lastMonth   int // of a range of days, where it is another
	lastDay     int
	either      [2]string // of digits in one of two orders: the day before the month, and behind it
	decade      int       // of two digits: the ’90s
	weekday     int       // that stands beside it or, with no day, is all there is
	toCome      bool      // that weekday is behind the day of the document, by a word beside it
	gone        bool      // or before it
	number      int       // of the day of that weekday
	relative    *relative
	thatYear    bool // it is of the year that was named before
	ofMonth     int  // of the year that is counted so
	rule        string
}

// at reads the date that begins at token i; next is i when there is none.
func (s *scanner) at(i int) (d dated, next int) {
	t := s.tok(i)
	if t.kind == 'w' {
		if t.lower == "" {
			return d, i
		}
		if d, next = s.monthFirst(i); next > i {
			return d, next
		}
		if d, next = s.firstOf(i); next > i {
			return d, next
		}
		if d, next = s.part(i); next > i {
			return d, next
		}
		if d, next = s.weekdayAlone(i); next > i {
			return d, next
		}
		return s.relative(i)
	}
	if t.kind != '0' {
		return d, i
	}
	if d, next = s.signed(i); next > i {
		return d, next
	}
	if d, next = s.numeric(i); next > i || t.n < 0 {
		return d, max(next, i)
	}
	if d, next = s.part(i); next > i {
		return d, next
	}
	if d, next = s.dayFirst(i); next > i {
		return d, next
	}
	return s.yearAlone(i)
}

// month reads a month and its full stop. In lower case it is not a form that a
// language writes with a capital, nor one that is an everyday word somewhere: "two
// years ago. 2019 was quiet". With one it is none that the text's own language does
// not have.
func (s *scanner) month(i int) (m, next int) {
	m, next = s.anyMonth(i)
	if m == 0 {
		return 0, i
	}
	t := s.tok(i)
	if s.text[t.start] == t.lower[0] {
		if (capitals[t.lower] || everyday[t.lower]) && !s.tongue.months[t.lower] {
			return 0, i
		}
	} else if s.tongue.known && !capitals[t.lower] && !s.tongue.months[t.lower] && s.tok(i-1).kind != '0' && !s.in(i-1, ofWords) {
		return 0, i
	}
	return m, next
}

// monthOfDay reads a month behind a day, where a form of a language that writes
// months small will do if a year follows, or a full stop and it is no word: "2 feb.
// 2018", "3 ago. 2023", but not "3 set points".
func (s *scanner) monthOfDay(i int) (m, next int) {
	if m, next = s.month(i); m > 0 {
		return m, next
	}
	m, next = s.anyMonth(i)
	word := s.tok(i).lower
	if y, _ := s.yearAfter(next); m > 0 && small[word] && (y > 0 || next > i+1 && !everyday[word]) {
		return m, next
	}
	return 0, i
}

func (s *scanner) anyMonth(i int) (m, next int) {
	t := s.tok(i)
	if t.kind != 'w' || months[t.lower] == 0 {
		return 0, i
	}
	if dot := s.tok(i + 1); dot.kind == '.' && !dot.space && shortMonths[t.lower] {
		return months[t.lower], i + 2
	}
	return months[t.lower], i + 1
}

// year reads four digits that may be a year beside a month.
func (s *scanner) year(i int) int {
	t := s.tok(i)
	if t.kind == '0' && t.end-t.start == 4 && t.n >= 1000 && t.n < 2200 && s.whole(i) && !t.follows(counted, s.tok(i+1)) && !s.otherYear(i) {
		return t.n
	}
	return 0
}

// day reads a day of the month: 3, 3rd, 1.º.
func (s *scanner) day(i int) (d, next int) {
	t := s.tok(i)
	if t.kind != '0' || t.n < 1 || t.n > 31 || t.end-t.start > 2 {
		return 0, i
	}
	next = i + 1
	if o := s.tok(next); !o.space && s.in(next, ordinals) {
		next++
	} else if o.kind == '.' && !o.space && !s.tok(next+1).space && s.in(next+1, ordinals) {
		next += 2
	}
	if o := s.tok(next); o.kind == 'w' && !o.space || o.kind == '%' || o.kind == ':' {
		return 0, i
	}
	return t.n, next
}

// monthFirst reads "January 3, 2026", "January 3–5", "January 2026", "enero de
// 2026", "January to March 2026".
func (s *scanner) monthFirst(i int) (dated, int) {
	m, at := s.month(i)
	if m == 0 {
		return dated{}, i
	}
	if s.in(at, articles) { // May the 3rd
		if day, next := s.day(at + 1); day > 0 && next > at+2 {
			at++
		}
	}
	if day, next := s.day(at); day > 0 && s.year(at) == 0 {
		return s.monthDays(i, m, day, at, next)
	}
	k := at
	if s.in(k, ofWords) || s.tok(k).kind == ',' {
		k++
	}
	if y := s.year(k); y > 0 {
		from := fmt.Sprintf("%04d-%02d", y, m)
		if to, end := s.monthTo(k + 1); end > k+1 { // March 2025 to January 2026
			return interval(from, to, y), end
		}
		return dated{date: from, year: y}, k + 1
	}
	// January to March 2025, entre enero y marzo de 2025, January and March 2025
	if list := s.in(at, andWords) && !s.in(i-1, betweenWords); s.tok(at).kind == '-' || s.tok(at).kind == '/' || s.in(at, toWords) || s.in(at, andWords) {
		if m2, k := s.month(at + 1); m2 > 0 && m2 != m {
			if s.in(k, ofWords) {
				k++
			}
			switch y := s.year(k); {
			case y == 0 || s.in(k-1, ofWords) && m2 < m:
			case list && m2 > m:
				return dated{date: fmt.Sprintf("%04d-%02d", y, m), year: y}, at
			case m2 > m:
				return interval(fmt.Sprintf("%04d-%02d", y, m), fmt.Sprintf("%04d-%02d", y, m2), y), k + 1
			case !list: // November to March 2025
				return interval(fmt.Sprintf("%04d-%02d", y-1, m), fmt.Sprintf("%04d-%02d", y, m2), y), k + 1
			}
		}
	}
	return dated{}, i
}

// monthDays reads what follows a month and a day: another day, a year.
func (s *scanner) monthDays(i, m, day, at, next int) (dated, int) {
	last := 0
	between := s.in(i-1, betweenWords)
	switch to := s.tok(next); {
	case to.kind == '-' || s.in(next, dayTo) || between && s.in(next, andWords):
		if d2, k := s.day(next + 1); d2 > day && !(s.tok(k).kind == 'w' && months[s.tok(k).lower] > 0) && s.year(next+1) == 0 {
			last, next = d2, k
		}
	case s.in(next, orWords): // nobody knows which
		if d2, k := s.day(next + 1); d2 > 0 && s.year(next+1) == 0 {
			_, k = s.yearAfter(k)
			return dated{}, k
		}
	case s.in(next, andWords) || to.kind == ',':
		if d, k, ok := s.moreDays(m, day, i, next); ok {
			return d, k
		}
	}
	if y, k := s.yearAfter(next); y > 0 {
		return s.days(y, m, day, last), k
	}
	if k := s.strangeYear(next); k > next {
		return dated{}, k
	}
	if s.named(next) {
		return dated{}, next
	}
	return dated{month: m, day: day, lastDay: last}, next
}

// maxDays is how many days of one month a list may have.
const maxDays = 8

// moreDays reads "January 3 and 5, 2026" and "January 3, 5 and 7, 2026" from the mark
// behind the first day. All but the last are put among the dates that are found.
func (s *scanner) moreDays(m, day, first, next int) (dated, int, bool) {
	days, at, joined := []int{day}, []int{first, next}, false
	for !joined && len(days) < maxDays && (s.tok(next).kind == ',' || s.in(next, andWords)) {
		k := next + 1
		if s.tok(next).kind == ',' && s.in(k, andWords) {
			k++
		}
		d, n := s.day(k)
		if d <= days[len(days)-1] || !s.whole(k) {
			break
		}
		if t := s.tok(n); t.kind == 'w' && (months[t.lower] > 0 || s.in(n, ofWords) && months[s.tok(n+1).lower] > 0 || plural(t.lower, s.tongue) || counted[t.lower]) {
			break
		}
		joined = s.in(k-1, andWords)
		days, next = append(days, d), n
		at = append(at, k, n)
	}
	if !joined {
		return dated{}, 0, false
	}
	year, end := s.yearAfter(next)
	if year == 0 {
		end = next
	}
	return s.list(m, year, days, at, end), end, true
}

// list puts all days of one month but the last among the dates that are found, and
// returns that. at are the tokens at which each begins and ends.
func (s *scanner) list(m, year int, days, at []int, end int) (d dated) {
	for k, day := range days {
		d = dated{month: m, day: day}
		if year > 0 {
			d = s.days(year, m, day, 0)
		}
		d.first, d.next = at[2*k], at[2*k+1]
		if k == len(days)-1 {
			d.next = end
		}
		d.start, d.end = s.tok(d.first).start, s.tok(d.next-1).end
		if k < len(days)-1 {
			s.found = append(s.found, d)
		}
	}
	return d
}

// monthTo reads the end of a range of months.
func (s *scanner) monthTo(i int) (string, int) {
	if s.tok(i).kind != '-' && !s.in(i, toWords) {
		return "", i
	}
	m, k := s.month(i + 1)
	if m == 0 {
		return "", i
	}
	if s.in(k, ofWords) {
		k++
	}
	if y := s.year(k); y > 0 {
		return fmt.Sprintf("%04d-%02d", y, m), k + 1
	}
	return "", i
}

// yearAfter reads ", 2026" or "de 2026" behind a day.
func (s *scanner) yearAfter(i int) (y, next int) {
	if s.tok(i).kind == ',' || s.in(i, ofWords) {
		i++
	}
	if y = s.year(i); y > 0 {
		return y, i + 1
	}
	return 0, i
}

// strangeYear returns the token behind a year that is none of ours, or whose century
// is left out: 13 April 2567 BE, 3 May ’24. Such a day gets no year from elsewhere.
func (s *scanner) strangeYear(i int) int {
	k := i
	if s.tok(k).kind == ',' || s.in(k, ofWords) {
		k++
	}
	apostrophe := s.tok(k).kind == '\''
	if apostrophe {
		k++
	}
	t := s.tok(k)
	if t.kind != '0' || t.n < 0 || t.end-t.start != 4 && !(t.end-t.start == 2 && (apostrophe || k == i)) {
		return i
	}
	return k + 1
}

// firstOf reads "primero de mayo de 2020", where a word is the first day.
func (s *scanner) firstOf(i int) (dated, int) {
	if nth[s.tok(i).lower] != 1 {
		return dated{}, i
	}
	k := i + 1
	if s.in(k, ofWords) {
		k++
	}
	m, n := s.month(k)
	if m == 0 {
		return dated{}, i
	}
	if y, n := s.yearAfter(n); y > 0 {
		return s.days(y, m, 1, 0), n
	}
	return dated{}, i
}

// dayFirst reads "3 January 2026", "3–5 January", "3 de enero de 2026", "del 3 al
// 5 de enero de 2026", "3 and 28 May", "am 3. Mai".
func (s *scanner) dayFirst(i int) (dated, int) {
	if !s.whole(i) && !s.in(i+1, ordinals) || s.glued(i) {
		return dated{}, i
	}
	day, k := s.day(i)
	if day == 0 {
		return dated{}, i
	}
	dot := s.pointed(&k)
	days, at := []int{day}, []int{i, k}
	last, listed, open := 0, false, false
	between := s.between(i)
	for len(days) < maxDays && last == 0 && !listed {
		to := s.tok(k).kind == '-' || s.tok(k).kind == '/' && !s.tok(k).space || s.in(k, toWords)
		and := s.in(k, andWords) || s.in(k, orWords)
		if !to && !and && s.tok(k).kind != ',' {
			break
		}
		n := k + 1
		for s.in(n, articles) || to && (s.in(n, toWords) || s.weekdayAt(n) > 0) || s.tok(k).kind == ',' && (s.in(n, andWords) || s.in(n, orWords)) {
			and = and || s.in(n, andWords) || s.in(n, orWords)
			n++
		}
		d2, m := s.day(n)
		if d2 == 0 || to && d2 == day {
			break
		}
		dot2 := s.pointed(&m)
		if to || and && between && len(days) == 1 {
			last = d2
		} else {
			days, at = append(days, d2), append(at, n, m)
			listed, open = and, s.in(k, orWords) || s.in(k+1, orWords)
		}
		k, dot = m, dot || dot2
	}
	if len(days) > 1 && !listed {
		return dated{}, i
	}
	found := len(s.found)
	d, next := s.ofMonth(i, days, at, last, k, dot)
	if open && next > i { // on 3 or 4 May: nobody knows which
		s.found, d = s.found[:found], dated{}
	}
	return d, next
}

// ofMonth reads the month and the year behind days.
func (s *scanner) ofMonth(i int, days, at []int, last, k int, dot bool) (dated, int) {
	day := days[len(days)-1]
	k = s.dayOfMonth(i, k)
	joined := s.in(k, ofWords)
	if joined {
		k++
	}
	m, n := s.monthOfDay(k)
	if m == 0 {
		return dated{}, i
	}
	name := s.tok(k)
	y, end := s.yearAfter(n)
	if y == 0 && s.bracketed(i) {
		y, end = s.yearInWords(n)
	}
	if dot && !s.ordered(name.lower, y > 0) {
		return dated{}, i
	}
	if joined && !capitals[name.lower] && capital(s.text, name) && y == 0 && !s.in(n, ofWords) {
		return dated{}, i // the 23 de Enero is a quarter
	}
	if y == 0 {
		if end = s.strangeYear(n); end > n {
			return dated{}, end
		}
		end = n
	}
	if last > 0 && last < day || len(days) > 1 && days[0] >= days[1] { // 30–2 May is of two months
		return dated{}, end
	}
	if len(days) > 1 {
		return s.list(m, y, days, at, end), end
	}
	if y > 0 {
		return s.days(y, m, day, last), end
	}
	if s.named(end) {
		return dated{}, end
	}
	return dated{month: m, day: day, lastDay: last}, end
}

// named reports whether what follows a day makes a name of it: the January 25 Movement,
// the April 6 Youth Movement, 12 May Street.
func (s *scanner) named(next int) bool {
	n := s.tok(next)
	return s.in(next, notDays) || n.kind == 'w' && n.space && capital(s.text, n) && !s.ends(next-1) && months[n.lower] == 0 && s.in(next+1, notDays)
}

// pointed steps over the full stop of an ordinal number, "3. Mai", "3. und 28. Mai".
func (s *scanner) pointed(k *int) bool {
	dot, next := s.tok(*k), s.tok(*k+1)
	if dot.kind != '.' || dot.space || next.kind == '?' || next.kind == '0' {
		return false
	}
	*k++
	return true
}

// ordered reports whether a number and a full stop may be a day before a month: where
// another language writes the month so too, only if a year follows or the text is in
// one that writes days so.
func (s *scanner) ordered(month string, year bool) bool {
	return pointMonths[month] > 0 && (year || pointMonths[month] == 1 || s.tongue.points)
}

func ymd(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02d", y, m, d) }

func (s *scanner) days(y, m, day, last int) dated {
	if !edtf.ValidDay(y, m, day) || last > 0 && !edtf.ValidDay(y, m, last) {
		return dated{year: y}
	}
	if last > 0 {
		return interval(ymd(y, m, day), ymd(y, m, last), y)
	}
	return dated{date: ymd(y, m, day), year: y}
}

func interval(from, to string, year int) dated {
	if to <= from {
		return dated{year: year}
	}
	return dated{date: from + "/" + to, year: year}
}

package edtf

// Dates in EDTF level 1: what is one, and how they sort. A date keeps the precision
// of its source, because a month that became a day would be a lie.

import (
	"strconv"
	"strings"
	"time"
)

// ValidDate reports whether s is a date or interval of EDTF level 1 (Library
// of Congress, 2019), as far as archives need it: years 0000 to 9999, months,
// seasons 21 to 24, days that exist, qualifiers ~ ? %, open and unknown ends.
func Valid(s string) bool {
	if from, to, ok := strings.Cut(s, "/"); ok {
		open := func(s string) bool { return s == "" || s == ".." }
		return (open(from) || validPoint(from)) && (open(to) || validPoint(to)) && !(open(from) && open(to))
	}
	return validPoint(s)
}

// cut cuts one date into its parts: a year, a month or season, a day, with an optional
// qualifier; unspecified digits only at the end of the year. Every page asks for each of
// its dates, so no pattern is matched.
func cut(s string) (year, month, day, qualifier string, ok bool) {
	if n := len(s) - 1; n > 0 && strings.IndexByte("~?%", s[n]) >= 0 {
		s, qualifier = s[:n], s[n:]
	}
	if len(s) != len("2006") && len(s) != len("2006-01") && len(s) != len("2006-01-02") {
		return
	}
	year = s[:4]
	if len(s) > 4 {
		month = s[5:7]
	}
	if len(s) > 7 {
		day = s[8:]
	}
	known := strings.TrimRight(year, "X")
	dashed := (month == "" || s[4] == '-') && (day == "" || s[7] == '-')
	return year, month, day, qualifier, dashed && len(known) >= 2 && number(known) && part(month) && part(day)
}

func validPoint(s string) bool {
	year, month, day, _, ok := cut(s)
	if !ok {
		return false
	}
	if month == "" || month == "XX" {
		return day == "" || day == "XX"
	}
	m, _ := strconv.Atoi(month)
	if day == "" {
		return m >= 1 && m <= 12 || m >= 21 && m <= 24
	}
	if day == "XX" {
		return m >= 1 && m <= 12
	}
	y, err := strconv.Atoi(year)
	d, _ := strconv.Atoi(day)
	return err == nil && ValidDay(y, m, d)
}

// part reports whether s is the number of a month or a day, or leaves it open.
func part(s string) bool { return s == "XX" || number(s) }

func number(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// ValidDay reports whether a calendar day exists.
func ValidDay(year, month, day int) bool {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return year > 0 && t.Year() == year && int(t.Month()) == month && t.Day() == day
}

// DateKey returns a string that sorts dates; "" for none. An interval sorts by
// its end, or its start when it is open.
func Key(s string) string {
	if from, to, ok := strings.Cut(s, "/"); ok {
		s = to
		if to == "" || to == ".." {
			s = from
		}
	}
	return strings.Trim(s, "~?%.")
}

// Moment returns the first moment of a date, as feeds write it, or "" where no day
// can be told.
func Moment(date string) string {
	k := Key(date)
	switch len(k) {
	case 4:
		k += "-01-01"
	case 7:
		if k[5:] > "12" {
			k = k[:4] + "-01"
		}
		k += "-01"
	}
	if _, ok := Day(k); !ok {
		return ""
	}
	return k + "T00:00:00Z"
}

// Day returns the date in the form 2006-01-02 when it is a plain day.
func Day(s string) (string, bool) {
	if len(s) == 10 && validPoint(s) && !strings.Contains(s, "X") {
		return s, true
	}
	return "", false
}

// Date is a calendar date as far as it is known: a year, with a month, with a
// day. The zero Date is none.
type Date struct{ Year, Month, Day int }

// PlainDate returns a date of EDTF that is a day, a month or a year without
// doubt; any other is none.
func Plain(s string) (d Date) {
	if strings.Trim(s, "0123456789-") != "" || !Valid(s) {
		return Date{}
	}
	for i, p := range strings.SplitN(s, "-", 3) {
		n, err := strconv.Atoi(p)
		if err != nil {
			return Date{}
		}
		switch i {
		case 0:
			d.Year = n
		case 1:
			if n > 12 {
				return Date{Year: d.Year}
			}
			d.Month = n
		case 2:
			d.Day = n
		}
	}
	return d
}

// Parts returns what is known of a date with a separator between: 2026/01/13.
func (d Date) Parts(sep string) string {
	if d.Year == 0 {
		return ""
	}
	s := digits(d.Year, 4)
	if d.Month > 0 {
		s += sep + digits(d.Month, 2)
	}
	if d.Day > 0 {
		s += sep + digits(d.Day, 2)
	}
	return s
}

func digits(n, width int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(0, width-len(s))) + s
}

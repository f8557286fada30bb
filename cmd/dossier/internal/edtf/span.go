package edtf

// The days that a date may mean: who asks for those between two days wants only dates
// that are between them whatever day was meant.

import (
	"strings"
	"time"
)

// Span returns the first and the last day that a date may mean; ok is false for none.
// An open end has no bound. A season may be any part of its year, as it is another one
// on the other half of the earth.
func Span(s string) (first, last time.Time, ok bool) {
	if s == "" || !Valid(s) {
		return first, last, false
	}
	from, to, interval := strings.Cut(s, "/")
	if !interval {
		to = from
	}
	first, last = time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)
	if from != "" && from != ".." {
		first, _ = span(from)
	}
	if to != "" && to != ".." {
		_, last = span(to)
	}
	return first, last, true
}

// span returns the days of one valid date.
func span(s string) (first, last time.Time) {
	year, month, day, _, _ := cut(s)
	at := func(x string) int { return digitsOf(strings.ReplaceAll(year, "X", x)) }
	switch m := digitsOf(month); {
	case month == "" || month == "XX" || m > 12:
		return time.Date(at("0"), 1, 1, 0, 0, 0, 0, time.UTC), time.Date(at("9"), 12, 31, 0, 0, 0, 0, time.UTC)
	case day == "" || day == "XX":
		return time.Date(at("0"), time.Month(m), 1, 0, 0, 0, 0, time.UTC), time.Date(at("9"), time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC)
	default:
		d := digitsOf(day)
		return time.Date(at("0"), time.Month(m), d, 0, 0, 0, 0, time.UTC), time.Date(at("9"), time.Month(m), d, 0, 0, 0, 0, time.UTC)
	}
}

// digitsOf returns a number of digits, 0 for anything else.
func digitsOf(s string) (n int) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0
		}
		n = 10*n + int(s[i]-'0')
	}
	return n
}

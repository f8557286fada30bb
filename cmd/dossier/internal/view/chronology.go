package view

// The Views of the chronology: its pages, what they list, and what a reader may filter
// that by.

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
)

// YearCount is a year and how many dated statements begin in it.
type YearCount struct {
	Year  string
	Count int
}

// Path returns the year's page in the site.
func (y YearCount) Path() string { return "chronology/" + y.Year + ".html" }

// Years leads to the years of the chronology.
type Years struct {
	Frame
	Years []YearCount
}

// Decade is ten years of the chronology.
type Decade struct {
	First string // year, "1990"
	Count int
	Years []YearCount
}

// Decades groups the years, which are in order.
func (v *Years) Decades() (out []Decade) {
	for _, y := range v.Years {
		first := y.Year[:len(y.Year)-1] + "0"
		if n := len(out); n == 0 || out[n-1].First != first {
			out = append(out, Decade{First: first})
		}
		d := &out[len(out)-1]
		d.Count += y.Count
		d.Years = append(d.Years, y)
	}
	return out
}

// Last returns the last year of a decade.
func (d Decade) Last() string { return d.First[:len(d.First)-1] + "9" }

// Chronology is a page of dated statements in order of time: of one year, of one
// publisher, or of those that name one entity.
type Chronology struct {
	Frame
	Pager
	Year          string
	Before, After string // years
	Entity        *Ref
	Publisher     *archive.Publisher
	Periods       []Period // its months, when it is a year; else its years
	Total         int
	Days          []DatedGroup
}

// Period is a month, or a year, of a chronology.
type Period struct {
	Key   string // "2026-01" or "2026"
	Count int    // statements that begin in it
	At    string // where it begins, "" where no day does
}

// Rows is where the script of a chronology finds what it filters: a file beside its
// first page.
func (v *Chronology) Rows() string { return strings.TrimSuffix(v.Base, ".html") }

// Rows is where it finds that of all years.
func (v *Years) Rows() string { return strings.TrimSuffix(v.Path, ".html") }

// Total returns how many dated statements there are.
func (v *Years) Total() (n int) {
	for _, y := range v.Years {
		n += y.Count
	}
	return n
}

// DatedRows is the file of what the statements of a chronology are filtered by, a row for
// each in the order in which its pages show them.
type DatedRows struct {
	Name              string
	Names, Publishers []Label
	Periods           []string
	Pages             [][]DatedRow
}

// Label is an id and what it is called.
type Label struct{ ID, Name string }

// DatedRow is one statement by the numbers of what it has in such a file: how exact its
// date is among Precisions, who published it or a copy that says the same, whom it names.
type DatedRow struct {
	Precision, Period int
	Publishers, Names []int
}

// Precisions are what archive.Precision tells apart.
var Precisions = []string{"day", "month", "year", "interval"}

// DatedGroup is a date and what sources say of it.
type DatedGroup struct {
	Date     string
	Accounts []Account
}

// Account is one statement, or those of several sources on one day that name
// somebody in common.
type Account struct {
	Names []Ref
	Rows  []StatementRow
	// Of several sources: how many voices they are.
	Voices Voices
}

// StatementRow is a dated sentence as pages show it: its words before, in and
// after the date, and the briefing it stands in.
type StatementRow struct {
	Card
	N                  int
	Date, Rule         string
	Left, Words, Right string
	Repeated           int    // copies of the text that say the same, word for word
	Copies             string // the page of the text; "" where none does
}

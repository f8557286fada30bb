// Package chronology finds the sentences of a text that carry a date.
//
// A date is as exact as its words: "March 2025" is a month and stays one. What
// the words leave open is completed only where the date of the document makes
// it certain, and the rule that did so is kept. Numbers that only look like
// years, and days whose year nobody can tell, give nothing.
package chronology

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/prose"
)

// Read returns the dated sentences of a text's body in reading order. published
// is the date of the document, in EDTF, or "", language the tag of its language, or
// "". Headings, datelines, notes on authors, footnotes and code hold no statements.
func Read(doc *archive.Document, published, language string) (out []archive.Statement) {
	s := scanners.Get().(*scanner)
	defer s.put()
	s.published, s.tongue = published, speaks(language)
	var either []ordered
	for _, leaf := range doc.Leaves {
		if leaf.Kind == body.Heading {
			s.under(leaf.Text)
			continue
		}
		if leaf.Zone != body.Body || leaf.Kind != body.Paragraph && leaf.Kind != body.Cell {
			continue
		}
		s.read(leaf.Text)
		if len(s.found) == 0 {
			continue
		}
		skip := 0 // a dateline at the head of a paragraph is no part of its first sentence
		for _, sp := range leaf.Spans {
			if sp.Kind == body.Place {
				skip = sp.End + len(leaf.Text[sp.End:]) - len(strings.TrimLeft(leaf.Text[sp.End:], " —–-:."))
			}
		}
		sentences := prose.Sentences(leaf.Text)
		s.complete(leaf.Text, sentences)
		k, context := 0, 0 // a sentence, and how much of it stands around its dates
		for i, f := range s.found {
			for k < len(sentences)-1 && sentences[k].End <= f.start {
				k, context = k+1, 0
			}
			if context == 0 {
				context = s.context(i, sentences[k].End)
			}
			if f.date == "" && f.either[0] == "" || f.start < skip {
				continue
			}
			if f.either[0] != "" {
				either = append(either, ordered{len(out), f.either})
			}
			last := k // a sentence that seems to end inside a date goes on to that date's end
			for last < len(sentences)-1 && sentences[last].End < f.end {
				last++
			}
			start, end := around(leaf.Text, max(sentences[k].Start, skip), sentences[last].End, f, context)
			out = append(out, archive.Statement{N: leaf.N, Start: start, End: end, From: f.start, To: f.end, Date: f.date, Rule: f.rule})
		}
	}
	return s.inOrder(out, either)
}

// ordered are the two days that digits may mean, and the statement that waits for one.
type ordered struct {
	n    int
	days [2]string
}

// inOrder gives 03/04/2025 the order that all other such dates of the text have, else
// that of the text's language; where neither tells, it is no statement.
func (s *scanner) inOrder(out []archive.Statement, either []ordered) []archive.Statement {
	if len(either) == 0 {
		return out
	}
	which, rule := -1, archive.OrderOfOthers
	switch {
	case s.dayFirstSeen && s.monthFirstSeen:
	case s.dayFirstSeen:
		which = 0
	case s.monthFirstSeen:
		which = 1
	case s.tongue.dayFirst:
		which, rule = 0, archive.OrderOfLanguages+", as texts in "+s.tongue.name+" have it"
	}
	for _, o := range either {
		if which >= 0 {
			out[o.n].Date, out[o.n].Rule = o.days[which], rule
		}
	}
	return slices.DeleteFunc(out, func(s archive.Statement) bool { return s.Date == "" })
}

// under notes the year that a heading is for what stands below it: all of it, or all
// but a month.
func (s *scanner) under(heading string) {
	s.heading = 0
	s.read(heading)
	for i := range s.found {
		if f := &s.found[i]; f.year > 0 {
			s.told, s.toldDay = f.year, true
		}
	}
	if len(s.tokens) == 1 && s.tokens[0].kind == '0' && s.tokens[0].end-s.tokens[0].start == 4 && s.tokens[0].n >= 1700 && s.tokens[0].n < 2200 {
		s.heading, s.told, s.toldDay = s.tokens[0].n, s.tokens[0].n, true
	}
}

// maxContext is how many bytes of a sentence stand on either side of its date, and
// minContext how many at least. A sentence is repeated with each of its dates, so that
// those of many share what stays: altogether sharedContext, and the least for each.
const (
	maxContext    = 2000
	minContext    = 120
	sharedContext = 8000
)

// context returns how much stands on either side of the dates of a sentence, of which
// found[i] is the first and which goes on to end.
func (s *scanner) context(i, end int) int {
	dates := 0
	for ; i < len(s.found) && s.found[i].start < end; i++ {
		dates++
	}
	return min(maxContext, max(minContext, sharedContext/max(dates, 1)))
}

// around narrows an endless sentence to the words around a date.
func around(text string, start, end int, f dated, context int) (int, int) {
	if f.start-start > context {
		start = f.start - context
		start += max(0, strings.IndexByte(text[start:f.start], ' ')) + 1
		for start < f.start && !utf8.RuneStart(text[start]) {
			start++
		}
	}
	if end-f.end > context {
		end = f.end + context
		end = f.end + max(0, strings.LastIndexByte(text[f.end:end], ' '))
	}
	return start, end
}

package detect

// What is written with capitals and names nothing: a currency, a date, a code of the
// post, a degree, units, and words in capitals for a speaker or a heading.

import (
	"slices"
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/tally"
)

// withoutJunk drops the runs that name nothing.
func (s *Finder) withoutJunk(l *Line, runs []Run) []Run {
	return slices.DeleteFunc(runs, func(r Run) bool {
		return r.as == "" && r.Head == "" && s.junk(l.Text, l.Parts, r)
	})
}

// junk reports whether a run names nothing.
func (s *Finder) junk(text string, parts []Part, r Run) bool {
	words, last := parts[r.From:r.To], &parts[r.To-1]
	switch {
	case strings.HasPrefix(text[last.End:], "$"): // US$
		return true
	case last.Class == prose.Capitals && len(words) == 1 && s.Plain(last) && last.End-last.Start >= longWord && !last.In(bodies|Places) && s.Use(last.Hash)&tally.UsedShort == 0:
		return true // MODERATOR, WINNERS
	case s.loudWords(words), alone(parts, r):
		return true
	case len(words) == 2 && demonyms.Holds(words[0].Fold+" "+strings.TrimSuffix(last.Fold, "s")): // Sri Lankans
		return true
	case len(words) == 2 && last.Gap == "." && lettersBehind[words[0].Fold+last.Fold]: // a Ph.D.
		return true
	case last.In(illnesses) && len(words) == 1, amount(parts, r), s.day(text, parts, r), postcode(text, parts, r):
		return true
	}
	letters, units := 0, 0
	for i := range words {
		if words[i].Class == prose.Single {
			letters++
		}
		if words[i].In(counted) {
			units++
		}
	}
	return units == len(words) || letters == 2 && len(words) == 2 && words[1].Gap == "." && !known(Key(parts, r)) && SetsOf(parts, r)&Places == 0 && MainName(Key(parts, r)) == "" // M.S
}

// amount reports whether a word is the code of a currency (ISO 4217) beside a sum: CHF 1.44, 300 SEK;
// but no COP 26.
func amount(parts []Part, r Run) bool {
	if r.To-r.From != 1 || parts[r.From].Class != prose.Capitals || !currencies[parts[r.From].Fold] {
		return false
	}
	if r.From > 0 && parts[r.From].Gap == " " && parts[r.From-1].Class == prose.Digits {
		return true
	}
	if r.To == len(parts) || parts[r.To].Gap != " " || parts[r.To].Class != prose.Digits {
		return false
	}
	n := &parts[r.To]
	return n.End-n.Start > 2 || r.To+1 < len(parts) && parts[r.To+1].Class == prose.Digits && (parts[r.To+1].Gap == "." || parts[r.To+1].Gap == ",")
}

// loudWords reports whether several words in capitals are all everyday ones: END SUMMARY.
func (s *Finder) loudWords(words []Part) bool {
	for i := range words {
		p := &words[i]
		if p.Class != prose.Capitals || !p.In(common|NoName|connectors|openers) || p.In(bodies|Places|organizationHeads|placeHeads|policyHeads|eventHeads|demonyms) {
			return false
		}
	}
	return len(words) > 1
}

// alone reports whether a word in capitals that no list knows is all that a line has: a
// heading, as of what minutes call any other business.
func alone(parts []Part, r Run) bool {
	p := &parts[r.From]
	if r.To-r.From != 1 || p.Class != prose.Capitals || p.In(bodies|Places|towns) {
		return false
	}
	for i := range parts {
		if i != r.From && parts[i].Class != prose.Digits && parts[i].Class != prose.Single {
			return false
		}
	}
	return len(parts) <= 3
}

// longWord is of how many letters a word in capitals is more likely a word than an
// acronym.
const longWord = 5

// day reports whether a run is a month or a day of the week beside a number: Jan. 12.
func (s *Finder) day(text string, parts []Part, r Run) bool {
	for i := r.From; i < r.To; i++ {
		if !days[strings.ToLower(text[parts[i].Start:parts[i].End])] {
			return false
		}
	}
	number := func(i int) bool {
		return i >= 0 && i < len(parts) && parts[i].Class == prose.Digits && parts[i].End-parts[i].Start <= 4
	}
	return number(r.To) && strings.Trim(parts[r.To].Gap, " .,") == "" || number(r.From-1) && parts[r.From].Gap == " "
}

// postcode reports whether a run is a code of the post, or the code of a state before
// one: SW1A 2AA, K1A 0B1, NT 0800.
func postcode(text string, parts []Part, r Run) bool {
	first, n := &parts[r.From], r.To-r.From
	if n == 1 && r.To < len(parts) && parts[r.To].Gap == " " && first.Class == prose.Capitals && first.End-first.Start <= 3 && !first.In(Places|bodies) {
		code := text[parts[r.To].Start:parts[r.To].End]
		year := len(code) == 4 && (code[0] == '1' || code[0] == '2')
		return (len(code) == 4 || len(code) == 5) && strings.Trim(code, "0123456789") == "" && !year
	}
	whole := text[first.Start:parts[r.To-1].End]
	if len(whole) < 6 || len(whole) > 8 {
		return false
	}
	shape := strings.Map(func(c rune) rune {
		switch {
		case c >= '0' && c <= '9':
			return '9'
		case unicode.IsUpper(c):
			return 'A'
		}
		return c
	}, whole)
	switch shape {
	case "A9 9AA", "A99 9AA", "A9A 9AA", "AA9 9AA", "AA99 9AA", "AA9A 9AA", "A9A 9A9":
		return true
	}
	return false
}

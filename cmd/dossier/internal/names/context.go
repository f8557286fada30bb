package names

// What stands around a word and says that it is no name there, or not the one
// that it looks like.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/prose"
)

// partOfLonger reports whether a single word goes on as a longer name.
func (l *line) partOfLonger(to int) bool {
	return to < len(l.parts) && l.parts[to].gap == " " && l.parts[to].Class != prose.Lower && l.parts[to].in(compoundHeads)
}

// placeBefore reports whether a preposition of place stands before a part.
func (l *line) placeBefore(from int) bool {
	return from > 0 && l.parts[from].gap == " " && l.parts[from-1].in(placePrepositions)
}

// glued reports whether a hyphen ties a word to another capitalised one: the
// Peña of "García-Peña" is no surname by itself.
func (l *line) glued(at int) bool {
	upper := func(p *part) bool {
		r, _ := utf8.DecodeRuneInString(l.text[p.Start:])
		return unicode.IsUpper(r)
	}
	if at+1 < len(l.parts) && l.parts[at+1].gap == "-" && upper(&l.parts[at+1]) {
		return true
	}
	first := at
	for first > 0 && l.parts[first].gap == "-" {
		first--
	}
	return first < at && upper(&l.parts[first])
}

// everyday reports whether a lone surname is more likely the everyday word.
func (l *line) everyday(at int) bool {
	p := &l.parts[at]
	if !p.in(everydaySurnames) {
		return false
	}
	after := l.text[p.End:]
	if strings.HasPrefix(after, "’s ") || strings.HasPrefix(after, "'s ") {
		return false
	}
	month := p.in(months)
	before := strings.TrimRight(l.text[:p.Start], " \"“«'‘(")
	if last, _ := utf8.DecodeLastRuneInString(before); before == "" || strings.ContainsRune(".!?:;•–—", last) {
		return month || !saysNext(l.parts, at+1)
	}
	return month && l.isMonth(at)
}

// isMonth reports whether a word that is a month and a surname stands for the
// month inside a sentence: "in May", "May 2024", "May and April".
func (l *line) isMonth(at int) bool {
	var before, after part
	if at > 0 {
		before = l.parts[at-1]
	}
	if at+1 < len(l.parts) {
		after = l.parts[at+1]
	}
	switch {
	case after.Class == prose.Digits && strings.Trim(after.gap, " ,") == "", before.in(monthOpeners) && strings.HasSuffix(l.parts[at].gap, " "):
		return true
	case saysNext(l.parts, at+1):
		return false
	case before.Class == prose.Digits && at > 0:
		return true
	case after.gap == ", " && after.in(months):
		return true
	case after.gap == " " && after.fold == "and" && at+2 < len(l.parts) && l.parts[at+2].in(months):
		return true
	}
	return before.fold == "and" && at > 1 && l.parts[at-2].in(months)
}

// saysNext reports whether what people do follows before a part, or another
// name that "and" joins.
func saysNext(parts []part, at int) bool {
	if at >= len(parts) || parts[at].gap != " " {
		return false
	}
	if parts[at].in(personVerbs) {
		return true
	}
	return parts[at].fold == "and" && at+1 < len(parts) && parts[at+1].gap == " " && parts[at+1].Class != prose.Lower && parts[at+1].Class != prose.Digits
}

// particles returns the part where a name of one word begins with the small
// words of a surname before it.
func (l *line) particles(r run) int {
	from := r.from
	for r.to-r.from == 1 && from > 0 && l.parts[from].gap == " " && l.parts[from-1].Class == prose.Lower && l.parts[from-1].in(particles) {
		from--
	}
	return from
}

// opens reports whether a word may have its capital from the beginning of a
// sentence: "Sanctioning Example".
func (s *finder) opens(p *part) bool {
	return p.first && s.use(p.hash)&usedLarge == 0 && !p.in(places|bodies|given|organizationHeads|placeHeads|policyHeads|eventHeads)
}

// reread reports whether a line has other names than by a first reading, because
// of how its document uses a word: one that is short for a name, one that ends a
// person's name and begins a sentence, two names that a hyphen joins.
func (s *finder) reread(l *line) bool {
	for i := range l.parts {
		p := &l.parts[i]
		if p.Class != prose.Capital {
			continue
		}
		used := s.use(p.hash)
		if used&usedShort != 0 || p.gap == "-" && used&usedAlone != 0 || used&usedPerson != 0 && (p.first || p.gap == "-" || p.in(common)) {
			return true
		}
	}
	return false
}

// noName says why the words of a run are no name by themselves, or "".
func (l *line) noName(r run) string {
	first := &l.parts[r.from]
	switch {
	case r.to-r.from > 1:
	case first.in(demonyms):
		return "it is a word for the people or the things of a place, and no name by itself"
	case first.in(titles | offices):
		return "a title or an office is no name"
	case generic(first) || first.in(noName|noBody):
		return "the word names nobody by itself"
	}
	return ""
}

// insideLonger reports whether a run stands beside other words with a capital.
func (l *line) insideLonger(r run) bool {
	before := r.from > 0 && l.parts[r.from].gap == " " && l.parts[r.from-1].Class != prose.Lower && !l.parts[r.from-1].in(titles)
	return before || r.to < len(l.parts) && l.parts[r.to].gap == " " && l.parts[r.to].Class != prose.Lower
}

// target is what the source links the words between two parts to.
func (l *line) target(from, to int) string {
	for _, w := range l.spans {
		if w.Target != "" && w.Start <= l.parts[from].Start && l.parts[to-1].End <= w.End {
			return w.Target
		}
	}
	return ""
}

// leads reports whether a word may stand before a name and be no part of it: the
// first of a sentence, a title, an office.
func (s *finder) leads(p *part) bool {
	return s.opens(p) || p.in(titles|offices|forms|noBody)
}

// plain reports whether a word is an everyday one, or is written small somewhere.
func (s *finder) plain(p *part) bool {
	return p.in(common) || s.use(p.hash)&usedSmall != 0
}

// belonging reports whether a word says that something is somebody's, and makes
// no longer name with his: the Example Administration.
func (p *part) belonging() bool { return p.in(belongings) }

// acronymAt reports whether the words between two parts are written as a name's
// short form is, and are no title or small word: MR, IT.
func (l *line) acronymAt(from, to int) bool {
	return !l.parts[from].in(noName|titles) && acronym(l.text[l.parts[from].Start:l.parts[to-1].End])
}

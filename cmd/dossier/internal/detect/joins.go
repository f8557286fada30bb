package detect

// Where a name goes on: what may stand between two of its words, and which small
// words hold it together.

import (
	"strings"

	"dossier/cmd/dossier/internal/prose"
)

// begins reports whether a name may begin at a part: with a capital, with a small
// article that a hyphen ties to one, with a number that belongs to it.
func (s *Finder) begins(text string, parts []Part, i int) bool {
	p := &parts[i]
	switch {
	case p.Class == prose.Lower:
		return tiedArticle(parts, i)
	case p.Class == prose.Digits && numberFirst(text, parts, i):
		return true
	}
	return capitalised(text, p)
}

// tiedArticle reports whether a part is an article of Arabic names, with the rest
// of one behind a hyphen: al-Bahri.
func tiedArticle(parts []Part, i int) bool {
	return i+1 < len(parts) && prose.Hyphen(parts[i+1].Gap) && capital(&parts[i+1]) && arabicArticles[parts[i].Fold] && !prose.Hyphen(parts[i].Gap)
}

// numberFirst reports whether a number begins a name: told 360 Example. What is
// counted is in the plural, or has a noun behind it.
func numberFirst(text string, parts []Part, i int) bool {
	p := &parts[i]
	if n := p.End - p.Start; n < 2 || n > 3 || i+1 == len(parts) || strings.Trim(text[p.Start:p.End], "0123456789") != "" || strings.HasSuffix(p.Gap, ".") {
		return false
	}
	q := &parts[i+1]
	if q.Gap != " " || q.Class != prose.Capital || plural(q) || q.In(Places|bodies|demonyms|NoName|Titles|Given|organizationHeads|eventHeads|towns) || days[q.Fold] {
		return false
	}
	if i > 0 && (parts[i-1].Class != prose.Lower || p.Gap != " " || !sources[parts[i-1].Fold] && !parts[i-1].In(PersonVerbs)) {
		return false
	}
	if i+2 == len(parts) || parts[i+2].Gap != " " {
		return i > 0 || i+2 == len(parts)
	}
	after := &parts[i+2]
	return after.Class == prose.Lower && after.In(PersonVerbs|NoName|openers)
}

// goesOn returns how many parts from one on go on with the name that begins
// before it: none where it ends.
func (s *Finder) goesOn(text string, parts []Part, from, at int) int {
	p, before := &parts[at], &parts[at-1]
	gap := p.Gap
	switch {
	case gap == " ":
	case prose.Apostrophe(gap):
		return s.apostrophised(parts, from, at)
	case prose.Hyphen(gap):
		return hyphened(text, parts, from, at)
	case gap == "&", gap == " & ":
		return one(capitalised(text, p))
	case gap == "." && p.Fold == "ª" && before.Fold == "m" && at+1 < len(parts) && parts[at+1].Gap == " " && capital(&parts[at+1]):
		return 2 // M.ª Ana Example, as María is written for short
	case gap == "." && p.Class == prose.Lower && p.End-p.Start == 1 && before.Class == prose.Single && at+1 < len(parts) && parts[at+1].Gap == "." && parts[at+1].Class == prose.Single:
		return 2 // Example S.p.A.
	case gap == ".":
		return one(capitalised(text, p) || s.bridge(parts, from, at) > 0)
	case gap == ". ":
		switch {
		case firmEnds[before.Fold] || personEnds[before.Fold]:
			return one(firmEnds[p.Fold] && p.Class != prose.Lower)
		case before.Class != prose.Single && !before.In(abbreviations) || p.First, p.Class == prose.Capital && p.In(NoName) && !fronts[p.Fold] && !p.In(offices):
			return 0
		}
	case gap == ", ":
		if p.Class != prose.Lower && (firmEnds[p.Fold] || personEnds[p.Fold]) {
			return 1
		}
		return s.subjects(parts, from, at)
	case gap == ": ":
		return one(capital(p) && at-from > 1 && s.authored(parts, from))
	case gap == "' " || gap == "’ ": // Workers' Party
		return one(capital(p) && plural(before) && (owners[before.Fold] || p.In(organizationHeads) && before.Class == prose.Capital && SetsOf(parts, Run{From: from, To: at})&(Places|bodies) == 0 && !before.In(Places|bodies|demonyms|sides|Given)))
	default:
		return s.nickname(parts, from, at)
	}
	switch {
	case capitalised(text, p):
		return 1
	case p.Class == prose.Lower && firmEnds[p.Fold] && gap == " ":
		return one(capital(before) && p.End-p.Start < 5)
	case p.Class == prose.Digits:
		return one(gap == " " && numberBehind(text, before, p))
	case tiedArticle(parts, at):
		return 2
	}
	return s.bridge(parts, from, at)
}

// acts reports whether the verb of a sentence is at a part. A French noun without an article
// before it, at the beginning of one, is a name: Eaux de Lorraine a annoncé.
func acts(parts []Part, at int) bool {
	return at < len(parts) && parts[at].Gap == " " && helpers[parts[at].Fold] && parts[at].Class == prose.Lower
}

// ownHead reports whether a part begins the name of another body: the Institute of.
func ownHead(parts []Part, i int) bool {
	return parts[i].In(starters) && i+1 < len(parts) && parts[i+1].Gap == " " && parts[i+1].Of()
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// apostrophised returns how many parts behind an apostrophe go on with a name:
// O’Example, Hawai’i; the People’s Party, but no possessive.
func (s *Finder) apostrophised(parts []Part, from, at int) int {
	p, before := &parts[at], &parts[at-1]
	switch {
	case capital(p):
		return one(p.Class != prose.Single || p.Fold != "s")
	case p.Class == prose.Digits || before.Class == prose.Lower && before.Gap == " ":
		return 0
	case p.Fold == "s":
		if at+1 == len(parts) || parts[at+1].Gap != " " || !capital(&parts[at+1]) {
			return 0
		}
		saint := at-from > 1 && parts[at-2].In(placeFronts) && (parts[at-1].Gap == ". " || parts[at-1].Gap == " ")
		return one(owners[before.Fold] && !before.In(Titles|offices) || kept(before) && seats[parts[at+1].Fold] || saint && parts[at+1].In(compoundHeads|organizationHeads|placeHeads))
	}
	return one(before.Class == prose.Capital && !contractions[p.Fold] && !before.In(NoName|openers|common))
}

// kept reports whether a word is a title that is a body's too: King's College.
func kept(p *Part) bool { return owners[p.Fold] && p.In(Titles) }

// hyphened returns how many parts behind a hyphen go on with a name: García-Peña,
// M-19, Port-au-Prince, Seo-yun.
func hyphened(text string, parts []Part, from, at int) int {
	p := &parts[at]
	switch {
	case capitalised(text, p) || p.Class == prose.Digits:
		return 1
	case p.Class != prose.Lower:
		return 0
	}
	small := at
	for small < len(parts) && small < at+3 && prose.Hyphen(parts[small].Gap) && joints[parts[small].Fold] {
		small++
	}
	if small > at && small < len(parts) && prose.Hyphen(parts[small].Gap) && capital(&parts[small]) {
		return small - at + 1
	}
	// A given name of two syllables, beside a family name.
	if n := p.End - p.Start; n < 2 || n > 6 || parts[at-1].End-parts[at-1].Start > 6 || parts[at-1].Class != prose.Capital {
		return 0
	}
	before := at-2 >= from && parts[at-1].Gap == " " && surnamesFirst[parts[at-2].Fold]
	behind := at+1 < len(parts) && parts[at+1].Gap == " " && capital(&parts[at+1]) && surnamesFirst[parts[at+1].Fold]
	return one(before || behind)
}

// numberBehind reports whether a number belongs to the word before it: Channel 4,
// Boeing 737, Example 04.
func numberBehind(text string, before, p *Part) bool {
	switch n := p.End - p.Start; {
	case n > 3 || before.Class == prose.Lower:
		return false
	case numbered[before.Fold]:
		return true
	default:
		return n == 2 && text[p.Start] == '0' && !days[before.Fold]
	}
}

// nickname returns how many parts from one on are a name between quotation marks
// and the rest of the name behind it: Anna “Red” Example.
func (s *Finder) nickname(parts []Part, from, at int) int {
	var closes []string
	switch parts[at].Gap {
	case ` "`:
		closes = []string{`" `}
	case ` “`:
		closes = []string{`” `}
	case ` '`:
		closes = []string{`' `}
	case ` ‘`:
		closes = []string{`’ `}
	case ` «`:
		closes = []string{`» `}
	case " (“":
		closes = []string{`”) `}
	case ` ("`:
		closes = []string{`") `}
	default:
		return 0
	}
	if at-from > 2 || parts[at].Class != prose.Capital || parts[at-1].Class != prose.Capital || !person(parts, from, at) {
		return 0
	}
	for k := at + 1; k < len(parts) && k <= at+3; k++ {
		p := &parts[k]
		if p.Gap == closes[0] {
			return (k - at + 1) * one(p.Class == prose.Capital && !p.In(NoName|Places|bodies|organizationHeads))
		}
		if p.Gap != " " && !prose.Hyphen(p.Gap) && !prose.Apostrophe(p.Gap) || !capital(p) && !p.In(connectors) {
			return 0
		}
	}
	return 0
}

// person reports whether some words may be the first ones of a person's name.
func person(parts []Part, from, to int) bool {
	for i := from; i < to; i++ {
		if !capital(&parts[i]) || parts[i].In(Places|bodies|organizationHeads|placeHeads|policyHeads|eventHeads|demonyms|NoName) {
			return false
		}
	}
	return true
}

// bridge returns how many small words from one part on hold a name together.
func (s *Finder) bridge(parts []Part, from, at int) int {
	next := func(k int) *Part {
		if at+k < len(parts) && parts[at+k].Gap == " " {
			return &parts[at+k]
		}
		return nil
	}
	p, q := &parts[at], next(1)
	if at+1 < len(parts) && parts[at+1].Gap != " " {
		return tied(parts, at)
	}
	if q == nil {
		return 0
	}
	upper := func(p *Part) bool { return p != nil && capital(p) }
	headed := holdsOneOf(parts[from:at], organizationHeads|policyHeads|eventHeads|placeHeads)
	switch {
	case p.Fold == "for" && parts[at-1].In(bodies) && (at-1 == from || !plural(&parts[at-1])):
		return 0
	case (p.Fold == "of" || p.Fold == "de") && q.Class == prose.Digits && q.End-q.Start == 4 && parts[at-1].In(policyHeads):
		return 2 // the Harbour Act of 1911
	case arabicArticles[p.Fold] && p.In(Particles) && s.foreign(parts): // al is "to the"
		return one(p.Fold == "el" && upper(q) && epithets[q.Fold])
	case p.In(connectors) && upper(q):
		return 1
	case p.Fold == "de" && q.Fold == "l" && at+2 < len(parts) && prose.Apostrophe(parts[at+2].Gap) && capital(&parts[at+2]) && (headed || parts[at+2].In(directions)) && s.french(parts):
		return 3 // Afrique de l’Est
	case (p.Fold == "of" || p.Fold == "for" || p.Fold == "de") && q.Class == prose.Lower && (q.Fold == "the" || q.Fold == "la" || q.Fold == "los" || q.Fold == "las") && upper(next(2)):
		if p.Fold == "for" && (!headed || ownHead(parts, at+2)) {
			return 0
		}
		return 2
	case (p.Fold == "against" || p.Fold == "on") && !(upper(q) && (q.In(common|demonyms|organizationHeads|policyHeads|placeHeads) || q.Class == prose.Capital && parts[at-1].In(organizationHeads) && !q.In(Places|towns|Given))):
		return 0
	case (p.Fold == "for" || p.Fold == "on" || p.Fold == "against") && upper(q) && !ownHead(parts, at+1) && (headed || p.Fold == "for" && owners[parts[at-1].Fold] && !parts[at-1].First):
		return 1
	case aims[p.Fold]:
		return aim(parts, from, at)
	case p.Fold == "the" && upper(q) && byTheName[q.Fold] && parts[at-1].Class == prose.Capital:
		return 1 // Anna the Younger
	case p.And() && upper(q):
		return s.and(parts, from, at, headed)
	}
	if p.Fold == "des" && upper(q) && s.french(parts) && (!parts[from].First || acts(parts, at+2)) {
		return 1 // le Courrier des Example
	}
	if n := particles(parts, at); n > 0 {
		if n > 1 && at-from > 1 && parts[at+n].In(organizationHeads) {
			return 0 // Otto von der Example von der Hochschule
		}
		return n
	}
	return one(foreignSmalls[p.Fold] && p.Class == prose.Lower && upper(q) && !q.In(demonyms) && !s.foreign(parts))
}

// authored reports whether what begins at a part is what somebody is said to be the
// author of: then a colon goes on with its title.
func (s *Finder) authored(parts []Part, from int) bool {
	for i := from; i > 1 && from-i < 40; i-- {
		if parts[i].Fold == "of" || parts[i].Fold == "de" {
			if authors[parts[i-1].Fold] && parts[i].Gap == " " {
				return true
			}
		}
		if parts[i].First && i < from && !strings.Contains(parts[i].Gap, ":") {
			return false
		}
	}
	return false
}

// particles returns how many small words of a surname stand from one part on,
// before its capital: van der, de la.
func particles(parts []Part, at int) int {
	k := at
	for k < len(parts) && k < at+3 && parts[k].Gap == " " && parts[k].Class == prose.Lower && (parts[k].In(Particles) || patronyms[parts[k].Fold]) && !tiedArticle(parts, k) {
		k++
	}
	if k > at && k < len(parts) && parts[k].Gap == " " && tiedArticle(parts, k) {
		return k - at + 2
	}
	if k > at && k < len(parts) && (parts[k].Gap == " " || parts[k].Gap == " '" || parts[k].Gap == " ’") && capital(&parts[k]) {
		return k - at
	}
	return 0
}

// tied returns how many parts from a small word on are tied to a capital without
// a space: d'Ivoire, van 't Hoff, bin Abd al-.
func tied(parts []Part, at int) int {
	p, q := &parts[at], &parts[at+1]
	switch {
	case p.Gap == " " && prose.Apostrophe(q.Gap) && capital(q) && p.End-p.Start <= 4:
		return 2
	case p.In(Particles) && (q.Gap == " ’" || q.Gap == " '") && q.Fold == "t" && q.Class == prose.Lower && at+2 < len(parts) && parts[at+2].Gap == " " && capital(&parts[at+2]):
		return 3
	}
	return 0
}

// aim returns how many parts from "por", "para", "contra" on say what a body is for:
// Frente Cívico por la Paz.
func aim(parts []Part, from, at int) int {
	k := at + 1
	if k < len(parts) && parts[k].Gap == " " && parts[k].Class == prose.Lower && bareArticles[parts[k].Fold] {
		k++
	}
	if k >= len(parts) || parts[k].Gap != " " || !capital(&parts[k]) || parts[k].In(Places|bodies|Titles|offices) || k == at+1 && parts[k].In(towns|Given) {
		return 0
	}
	if k == at+1 && !parts[k].In(common) && !plural(&parts[k]) {
		return 0
	}
	if !parts[from].In(organizationHeads|policyHeads|eventHeads) && (!holdsOneOf(parts[from:at], connectors) || parts[from].In(Given)) {
		return 0
	}
	return k - at
}

// and returns whether "and" goes on with a name: the Ministry of Trade and Industry,
// the Food and Drug Administration.
func (s *Finder) and(parts []Part, from, at int, headed bool) int {
	q, before := &parts[at+1], &parts[at-1]
	if s.pair(parts, from, at) {
		return 1
	}
	if n := s.subjects(parts, from, at); n > 0 {
		return n
	}
	if of := parts[max(at-2, from)].Fold; headed && at-from > 2 && (of == "of" || of == "for" || of == "de" || of == "del" || of == "para") {
		sisters := plural(before) && plural(q) && before.In(sides|organizationHeads) && q.In(sides|organizationHeads)
		if (!q.In(Places|bodies|Given|Titles|offices) || sisters) && !before.In(Places) {
			return 1
		}
	}
	end := at + 1
	for end < len(parts) && (end == at+1 || parts[end].Gap == " ") && capital(&parts[end]) {
		end++
	}
	if before.Class == prose.Capitals || before.In(demonyms) || q.In(Given) || plain(before) != plain(q) {
		return 0
	}
	return one(end-at > 2 && parts[end-1].In(organizationHeads) && at-from <= 2 && !before.In(Places) && !before.In(organizationHeads) && !parts[from].In(Given))
}

// plain reports whether a word is an everyday one or that of a party.
func plain(p *Part) bool { return p.In(common|adjectives|sides) || partisans[p.Fold] }

// pair reports whether the words around "and" are the name of one place: Bosnia
// and Herzegovina.
func (s *Finder) pair(parts []Part, from, at int) bool {
	for i := at - 1; i > from; i-- {
		if parts[i].Class == prose.Lower {
			from = i + 1
			break
		}
	}
	if parts[at-1].Fold == "england" && parts[at+1].Fold == "wales" {
		return true
	}
	for to := at + 2; to <= len(parts) && to < at+5; to++ {
		if SetsOf(parts, Run{From: from, To: to})&Places != 0 {
			return true
		}
	}
	return false
}

// subjects returns how many parts from a comma or an "and" on go on with what a
// body is for: Department for Business, Energy and Industrial Strategy. They are
// words of the language, no names.
func (s *Finder) subjects(parts []Part, from, at int) int {
	of := at - 1
	for of > from && capital(&parts[of]) && parts[of].Gap == " " {
		of--
	}
	if of <= from || parts[of].Class != prose.Lower || !parts[of].In(ties) && !aims[parts[of].Fold] && parts[of].Fold != "on" || !holdsOneOf(parts[from:of], organizationHeads|policyHeads) && !subjectHeads[parts[of-1].Fold] || !s.subject(parts, at-1) {
		return 0
	}
	for k, n := at, 0; k < len(parts) && n < 6; n++ {
		and := parts[k].And() && (parts[k].Gap == " " || parts[k].Gap == ", ")
		begin := k
		if and {
			begin++
		} else if parts[k].Gap != ", " {
			return 0
		}
		end := begin
		for end < len(parts) && (end == begin && !and || parts[end].Gap == " ") && capital(&parts[end]) && end < begin+5 {
			end++
		}
		if end == begin || !s.subject(parts, begin) || holdsOneOf(parts[begin:end], Titles|offices) {
			return 0
		}
		if parts[end-1].In(organizationHeads) && parts[begin].In(starters) || parts[begin].In(starters) && end < len(parts) && parts[end].Of() {
			return 0
		}
		if and {
			return begin - at + 1
		}
		k = end
	}
	return 0
}

// subject reports whether a word with a capital is an everyday one.
func (s *Finder) subject(parts []Part, i int) bool {
	p := &parts[i]
	if p.Class != prose.Capital || p.In(Places|bodies|Given|towns|demonyms) && !p.In(common) {
		return false
	}
	return p.In(common) || s.foreign(parts)
}

package detect

// A stretch of capitalised words is seldom just a name: a sentence's first word,
// a title, an office, two names side by side are cut from it here.

import (
	"dossier/cmd/dossier/internal/prose"
)

// cut takes from a run what is no part of the name, and appends the names that
// are left: none, one, or two that are side by side.
func (s *Finder) cut(out []Run, parts []Part, r Run) []Run {
	for r.From < r.To && s.outside(parts, r) {
		r.From++
	}
	for r.From < r.To && !ends(parts, r) {
		r.To--
	}
	if r.To == r.From || headline(parts, r) || r.To-r.From == 1 && s.ordinary(parts, r.From) {
		return out
	}
	if end, begin, ok := s.seam(parts, r); ok {
		return s.cut(s.cut(out, parts, Run{From: r.From, To: end}), parts, Run{From: begin, To: r.To})
	}
	return append(out, r)
}

// ends reports whether the last word of a run may end a name.
func ends(parts []Part, r Run) bool {
	p, n := &parts[r.To-1], r.To-r.From
	var before *Part
	if n > 1 {
		before = &parts[r.To-2]
	}
	switch {
	case p.Class == prose.Lower:
		return false
	case n > 1 && (p.Fold == "administration" || p.Fold == "government") && setsOf(parts, Run{From: r.From, To: r.To - 1})&Places != 0: // the US Administration is the country's
		return false
	case p.Class == prose.Digits && n > 2 && before.Class == prose.Lower: // the Harbour Act of 1911
		return true
	case p.Class == prose.Single && n > 1 && before.Class != prose.Lower: // Stevenson I
		return true
	case p.Class == prose.Capitals:
		return n == 1 || !p.In(postnominals)
	case n == 2 && p.Class == prose.Capital && p.In(months) && before.In(Given): // Anna May
		return r.To == len(parts) || parts[r.To].Class != prose.Digits
	}
	return !p.In(NoName)
}

// ordinary reports whether a single word with a capital is no name.
func (s *Finder) ordinary(parts []Part, at int) bool {
	p, used := &parts[at], s.Use(parts[at].Hash)
	var next *Part
	if at+1 < len(parts) && parts[at+1].Gap == " " {
		next = &parts[at+1]
	}
	known := p.In(Places|bodies) && !p.smallAcronym()
	switch {
	case p.In(demonyms | Titles | noBody), p.Class == prose.Single, p.End-p.Start < 2:
		return true
	case p.Class == prose.Capitals: // SELECT SUM FROM
		return p.In(common) && !p.In(bodies) && (at > 0 && parts[at-1].Class == prose.Capitals || at+1 < len(parts) && parts[at+1].Class == prose.Capitals)
	case generic(p) && !known && !p.In(sides) && used&UsedPerson == 0: // but Castillo, once there is a Pedro Castillo
		return true
	case p.Class == prose.Capital && p.In(common) && !known && !p.In(sides|Given) && used&(UsedPerson|UsedShort) == 0: // Autumn
		return true
	case p.In(sides) && next != nil && next.Class == prose.Lower && !next.In(personVerbs) && !next.In(connectors) && next.Fold != "and": // a Liberal idea
		return true
	case p.First && !known && !(p.In(towns) && !p.In(common) && used&UsedSmall == 0) && used&(UsedLarge|UsedPerson) == 0: // it begins a sentence
		return true
	case next != nil && next.Class == prose.Digits && next.End-next.Start < 3 && !known: // Estlink 2, Article 5
		return true
	}
	return portfolio(parts, at) && !known && !p.In(towns) && used&UsedPerson == 0
}

// portfolio reports whether a word is what somebody is minister of: "la ministra
// de Transporte".
func portfolio(parts []Part, at int) bool {
	return at > 1 && parts[at].Class == prose.Capital && parts[at].Gap == " " && parts[at-1].In(connectors) && parts[at-2].In(ministers)
}

// seam finds where a run is two names side by side: where the first ends, and
// where the second begins.
func (s *Finder) seam(parts []Part, r Run) (end, begin int, ok bool) {
	for k := r.From + 1; k < r.To; k++ {
		p := &parts[k]
		var next *Part
		if k+1 < r.To {
			next = &parts[k+1]
		}
		switch {
		case p.Gap == "-" && r.To-r.From == 2 && s.isAlone(&parts[r.From]) && s.isAlone(p): // Maduro-Petro
			return k, k, true
		case p.In(Titles) && next != nil && next.In(Given): // Secretary of State Marco Rubio
			return k, k + 1, true
		case office(parts, r, k):
			end, begin = aroundOffice(parts, r, k)
			return end, begin, true
		case next != nil && p.In(Given) && full(parts, r, k): // Harbour Party Anna Example
			return k, k, true
		case next != nil && p.Fold == "of" && member(parts, r, k): // Anna Example of the Harbour Union
			return k, k + 1, true
		case p.Fold == "the" && parts[k-1].Fold == "of" && k-r.From > 2 && r.To-k > 1 && !parts[r.From].In(starters) && known(Key(parts, Run{From: k + 1, To: r.To})):
			return k - 1, k + 1, true // Appellate Body of the World Trade Organization
		}
	}
	return 0, 0, false
}

// full reports whether what comes before the k-th word, a given name, is a name
// by itself: it ends with a head, or is a known place of several words.
func full(parts []Part, r Run, k int) bool {
	if k-r.From < 2 || parts[k].Gap != " " || parts[k+1].Class == prose.Lower {
		return false
	}
	before := &parts[k-1]
	return before.Class != prose.Lower && before.In(organizationHeads) || before.In(Places) && parts[k-2].Class == prose.Lower || setsOf(parts, Run{From: r.From, To: k})&Places != 0
}

// member reports whether two words before "of" are a person, and what stands
// behind it a body.
func member(parts []Part, r Run, k int) bool {
	if k-r.From != 2 || parts[k-1].In(organizationHeads|placeHeads|policyHeads|eventHeads) {
		return false
	}
	return parts[r.From].In(Given) || parts[r.To-1].In(organizationHeads) && parts[k+1].Fold == "the" && !parts[k-1].In(common)
}

// headline reports whether so many words with a capital are side by side that
// they are rather a headline's.
func headline(parts []Part, r Run) bool {
	n := 0
	for i := r.From; i < r.To; i++ {
		if parts[i].Class == prose.Lower || parts[i].In(organizationHeads) {
			return false
		}
		n++
	}
	return n > 6
}

// known reports whether a folded name is that of a well-known body.
func known(key string) bool { return bodies.Holds(key) || bodies.Holds(oneAs[key]) }

// office reports whether the k-th word is an office that somebody holds for what
// comes before it: "UN Secretary-General", "Example Holdings Chairman".
func office(parts []Part, r Run, k int) bool {
	p := &parts[k]
	if !p.In(offices) {
		return false
	}
	if k+1 < r.To && parts[k+1].Gap == "-" { // Secretary-General, but no Secretary-Something
		return parts[k+1].Fold == "general" || p.Class != prose.Lower && parts[k-1].Class != prose.Lower && parts[k+1].In(Given)
	}
	return p.Class != prose.Lower && parts[k-1].Class != prose.Lower
}

// aroundOffice returns where what comes before an office ends, and where what
// follows it begins: "UN Secretary-General Anna Example".
func aroundOffice(parts []Part, r Run, k int) (end, begin int) {
	end, begin = k, k+1
	for end > r.From && parts[end-1].In(officeFront) {
		end--
	}
	for begin < r.To && (parts[begin].Class == prose.Lower || parts[begin].In(officeBack)) {
		begin++
	}
	return end, begin
}

// isAlone reports whether a word is a name by itself somewhere.
func (s *Finder) isAlone(p *Part) bool {
	return p.In(Places) || s.Use(p.Hash)&(UsedAlone|UsedPerson) != 0
}

// outside reports whether the first word of a run is there for another
// reason than to be part of the name.
func (s *Finder) outside(parts []Part, r Run) bool {
	p := &parts[r.From]
	more := r.To-r.From > 1
	switch {
	case p.Class == prose.Lower:
		return true
	case more && p.In(NoName) && p.Class == prose.Capital && setsOf(parts, Run{From: r.From, To: r.From + 2})&(Places|towns) != 0: // El Salvador
		return false
	case p.First && more && parts[r.From+1].Class == prose.Lower && p.In(common) && !p.In(organizationHeads|policyHeads|eventHeads|placeHeads|starters) && s.Use(p.Hash)&UsedLarge == 0:
		return true // Critics of the Harbour Act
	case p.First && more && p.Class == prose.Single && p.In(openers) && parts[r.From+1].In(organizationHeads|placeHeads|policyHeads|eventHeads|demonyms|Places|towns|bodies|Given|forenames):
		return true // O Partido, L’Assemblée
	case p.First && more && s.Opens(p) && !p.In(starters|towns|forenames) && parts[r.From+1].Class == prose.Lower && setsOf(parts, r)&(Places|towns) == 0 && setsOf(parts, Run{From: r.From + 2, To: r.To})&(Places|towns) != 0:
		return true // Viajó de Lima
	case p.First && s.opening(p):
		return p.In(NoName) || p.In(openers) || !more || !(parts[r.To-1].In(organizationHeads) || r.To-r.From > 2 && parts[r.To-1].In(policyHeads))
	case p.Fold == "a" && r.To-r.From > 2 && !parts[r.From+1].In(demonyms): // A Beautiful Lie
		return false
	case p.In(NoName) && p.Class != prose.Capitals, p.In(demonyms) && r.To-r.From == 2 && parts[r.From+1].Class == prose.Capitals:
		return true
	case p.In(Titles) && more && parts[r.From+1].Class != prose.Lower:
		return true
	case more && parts[r.From+1].Class == prose.Lower && (parts[r.From+1].Fold == "of" || parts[r.From+1].Fold == "for") && p.In(offices|members):
		return true // Member of Parliament
	}
	return p.In(forms) && more && parts[r.From+1].In(Titles)
}

// opening reports whether a word at the beginning of a sentence is there for
// the sentence and not for a name.
func (s *Finder) opening(p *Part) bool {
	if p.In(Places|bodies|Given) && !p.smallAcronym() || p.Class == prose.Capitals || p.Class == prose.Single {
		return false
	}
	used := s.Use(p.Hash)
	return p.In(NoName) || p.In(openers) || used&MostSmall != 0 || used&UsedLarge == 0 && p.In(common)
}

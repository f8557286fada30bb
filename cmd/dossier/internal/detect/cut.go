package detect

// A stretch of capitalised words is seldom just a name: a sentence's first word,
// a title, an office, two names side by side are cut from it here.

import (
	"strings"

	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/tally"
)

// cut takes from a run what is no part of the name, and appends the names that
// are left: none, one, or two that are side by side.
func (s *Finder) cut(out []Run, parts []Part, r Run) []Run {
	for r.From < r.To && s.outside(parts, r) && !secretary(parts, r) {
		r.From++
	}
	if r.From < r.To && secretary(parts, r) {
		_, r.From = aroundOffice(parts, r, r.From)
	}
	for r.From < r.To && !ends(parts, r) {
		r.To--
	}
	if r.To-r.From == 2 && parts[r.From].In(directions) && parts[r.To-1].In(demonyms) {
		return out // South Koreans
	}
	if r.To == r.From || headline(parts, r) || r.To-r.From == 1 && s.ordinary(parts, r.From) {
		return out
	}
	if k := holder(parts, r); k > 0 {
		out = s.cut(out, parts, Run{From: r.From, To: k})
		return s.cut(out, parts, Run{From: k, To: r.To, holder: true})
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
	case p.Class == prose.Lower: // Seo-yun, Hawai’i, Example plc
		return n > 1 && (firmEnds[p.Fold] || prose.Hyphen(p.Gap) || prose.Apostrophe(p.Gap)) && p.Fold != "s"
	case n > 1 && (p.Fold == "administration" || p.Fold == "government") && SetsOf(parts, Run{From: r.From, To: r.To - 1})&Places != 0: // the US Administration is the country's
		return false
	case p.Class == prose.Digits && n > 2 && before.Class == prose.Lower: // the Harbour Act of 1911
		return true
	case p.Class == prose.Single && p.Gap == "." && n > 2: // Example S.p.A.
		return true
	case p.Class == prose.Single && n == 2 && before.Class == prose.Single && p.Gap == "&": // R&B
		return !pairs[before.Fold+p.Fold]
	case p.Class == prose.Single && n > 1 && before.Class != prose.Lower: // Stevenson I, but no Oakton I saw
		return p.Fold != "i" || r.To == len(parts) || !iVerbs[parts[r.To].Fold]
	case n > 1 && personEnds[p.Fold], ofOffice(parts, r): // Kendall Jr
		return true
	case n > 1 && p.In(courtesies): // Secretaria Dña.
		return false
	case p.Class == prose.Capitals:
		return n == 1 || !p.In(postnominals) && !lettersBehind[p.Fold]
	case n == 2 && p.Class == prose.Capital && p.In(months) && before.In(Given): // Anna May
		return r.To == len(parts) || parts[r.To].Class != prose.Digits
	case n > 1 && lettersBehind[p.Fold] && p.Fold == "phd":
		return false
	}
	return !p.In(NoName)
}

// ofOffice reports whether a run is what belongs to an office: the Office of the Prime
// Minister.
func ofOffice(parts []Part, r Run) bool {
	last := &parts[r.To-1]
	if r.To-r.From < 3 || !last.In(offices) || last.Class != prose.Capital || !parts[r.From].In(organizationHeads) {
		return false
	}
	for i := r.To - 2; i > r.From; i-- {
		if p := &parts[i]; p.Class == prose.Lower {
			return p.Of()
		} else if !p.In(officeFront) {
			return false
		}
	}
	return false
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
	case foreRanks[p.Fold] && at+1 < len(parts) && parts[at+1].Gap == " " && parts[at+1].In(Titles): // Det Insp
		return true
	case p.In(demonyms | Titles | courtesies | noBody), p.Class == prose.Single, p.End-p.Start < 2:
		return true
	case s.foreign(parts) && (roles.Holds(strings.TrimSuffix(p.Fold, "es")) || roles.Holds(strings.TrimSuffix(p.Fold, "s"))) && !p.In(roles): // los Sres. Concejales
		return true
	case p.Class == prose.Capital && s.addressed(parts, at) && !p.In(offices|members):
		return false
	case p.First && p.Class == prose.Capital && p.In(Places) && !p.In(bodies) && used&tally.MostSmall != 0: // Oder kommt sie?
		return true
	case p.Class == prose.Capitals: // SELECT SUM FROM
		return p.In(common) && !p.In(bodies) && (at > 0 && parts[at-1].Class == prose.Capitals || at+1 < len(parts) && parts[at+1].Class == prose.Capitals)
	case generic(p) && !known && !p.In(sides) && used&tally.UsedPerson == 0: // but Castillo, once there is a Pedro Castillo
		return true
	case p.Class == prose.Capital && p.In(common) && !known && !p.In(sides|Given) && used&(tally.UsedPerson|tally.UsedShort) == 0: // Autumn
		return true
	case p.In(sides) && next != nil && next.Class == prose.Lower && !next.In(PersonVerbs) && !next.In(connectors) && next.Fold != "and": // a Liberal idea
		return true
	case p.First && !known && !(p.In(towns) && !p.In(common) && used&tally.UsedSmall == 0) && used&(tally.UsedLarge|tally.UsedPerson) == 0: // it begins a sentence
		return true
	case next != nil && next.Class == prose.Digits && next.End-next.Start < 3 && !known: // Estlink 2, Article 5
		return true
	}
	return portfolio(parts, at) && !known && !p.In(towns) && used&tally.UsedPerson == 0
}

// addressed reports whether somebody's form of address stands before a word: Mrs Cook.
func (s *Finder) addressed(parts []Part, at int) bool {
	return at > 0 && (parts[at-1].In(courtesies) && parts[at-1].Class != prose.Lower && (parts[at].Gap == " " || parts[at].Gap == ". ") || s.letterTitle(parts, at-1))
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
		case p.Gap == "-" && r.To-r.From == 2 && !arabicArticles[parts[r.From].Fold] && s.isAlone(&parts[r.From]) && s.isAlone(p): // Maduro-Petro
			return k, k, true
		case next != nil && p.Class == prose.Capitals && p.In(postnominals|noBody) && next.Gap == " " && next.In(Given) && parts[k-1].Class != prose.Single: // Harbour Party MP Anna Example
			return k, k + 1, true
		case next != nil && (p.In(courtesies) && p.Class != prose.Lower || s.letterTitle(parts, k)) && capital(next): // District Councillor Mrs P Example
			for end = k; end > r.From && parts[end-1].In(Titles); end-- {
			}
			return end, k + 1, true
		case (p.In(Titles) || p.In(members) && p.Class == prose.Capital) && next != nil && next.In(Given): // Secretary of State Marco Rubio
			return k, k + 1, true
		case office(parts, r, k) && !(k == r.To-1 && ofOffice(parts, r)):
			end, begin = aroundOffice(parts, r, k)
			return end, begin, true
		case p.In(Given) && full(parts, r, k): // Harbour Party Anna Example
			return k, k, true
		case next != nil && k > r.From+1 && (p.Fold == "de" || p.Fold == "del") && belongs(parts, r, k):
			begin = k + 1
			for parts[begin].Class == prose.Lower {
				begin++
			}
			return k, begin, true // Ana Example del Partido Popular
		case next != nil && k == r.From+1 && parts[r.From].In(Places) && !parts[r.From].In(Given) && p.In(Given) && !p.In(Places) && next.Class == prose.Capital && next.Gap == " " && !next.In(organizationHeads|placeHeads|policyHeads|eventHeads|ballots):
			return k, k, true // Illinois Anna Example
		case next != nil && k+2 < r.To && (p.Fold == "von" && (next.In(Given) || next.In(forenames) && !next.In(towns|Places|common)) && parts[k+2].Gap == " " && capital(&parts[k+2]) || (p.Fold == "der" || p.Fold == "des") && next.In(organizationHeads)) && !holdsOneOf(parts[r.From:k], Given|Titles|organizationHeads|placeHeads|policyHeads|eventHeads) && (!parts[r.From].In(forenames) || r.From > 0 && parts[r.From-1].In(articles)):
			return r.From, k + 1, true // der Film von Anna Example
		case k+2 < r.To && k-r.From > 1 && p.Fold == "von" && next.Class == prose.Lower && parts[r.From].In(Given) && !parts[k-1].In(Given) && capital(&parts[k-1]):
			return k, k + 2, true // Anna Example von der ETH Zürich, but no Anna Maria von der Heide
		case next != nil && p.Fold == "of" && (member(parts, r, k) || ledBy(parts, r, k)): // Anna Example of the Harbour Union
			return k, k + 1, true
		case p.Fold == "the" && parts[k-1].Fold == "of" && k-r.From > 2 && r.To-k > 1 && !parts[r.From].In(starters) && known(Key(parts, Run{From: k + 1, To: r.To})):
			return k - 1, k + 1, true // Appellate Body of the World Trade Organization
		}
	}
	return 0, 0, false
}

// holder returns where the name of whoever holds an office begins, in a run that begins with
// what the office is of: the mayor of Oakton Anna Example; 0 for no such run.
func holder(parts []Part, r Run) (at int) {
	of := r.From - 1
	for of > 0 && parts[of].Class == prose.Lower && parts[of].In(articles) {
		of--
	}
	if of < 1 || parts[of].Class != prose.Lower || !parts[of].In(connectors|ties) && parts[of].Fold != "to" {
		return 0
	}
	seats := Titles | offices | roles | members
	if !parts[of-1].In(seats) && (of < 2 || !prose.Hyphen(parts[of-1].Gap) || SetsOf(parts, Run{From: of - 2, To: of})&seats == 0) { // porta-voz
		return 0
	}
	for k := r.From + 1; k < r.To-1; k++ {
		if p := &parts[k-1]; likeHolder(parts, Run{From: k, To: r.To}) && !parts[r.To-1].In(common) && (SetsOf(parts, Run{From: r.From, To: k})&(Places|towns|bodies) != 0 || k-r.From > 1 && capital(p) && p.In(organizationHeads)) {
			at = k
		}
	}
	person := at == 0 && parts[r.From].In(Given|forenames) // the sister of Anna Maria Example
	for k := max(at, r.From+1); k < r.To-1 && !person; k++ {
		if parts[k].In(Given|forenames) && likeHolder(parts, Run{From: k, To: r.To}) {
			return k
		}
	}
	return at
}

// likeHolder reports whether words may be somebody's given name and surname.
func likeHolder(parts []Part, r Run) bool {
	for i := r.From; i < r.To; i++ {
		if p := &parts[i]; !capital(p) && !p.In(Particles) && !prose.Hyphen(p.Gap) || p.Gap != " " && p.Gap != ". " && !prose.Hyphen(p.Gap) && !prose.Apostrophe(p.Gap) {
			return false
		}
	}
	return r.To-r.From < 6 && capital(&parts[r.From]) && !firmEnds[parts[r.To-1].Fold] && !parts[r.From].In(demonyms) && !parts[r.To-1].In(organizationHeads|placeHeads|policyHeads|eventHeads|offices|demonyms)
}

// full reports whether what comes before the k-th word, a given name, is a name
// by itself: it ends with a head, is a known place of several words, or says which
// of its kind it is.
func full(parts []Part, r Run, k int) bool {
	if k-r.From < 2 || parts[k].Gap != " " || k+1 < r.To && parts[k+1].Class == prose.Lower {
		return false
	}
	before, last := &parts[k-1], k+1 == r.To
	headed := before.Class != prose.Lower && (before.In(organizationHeads) || buildings[before.Fold])
	if last {
		return headed && !parts[k].In(Places|towns|common)
	}
	of := parts[k-2].Class == prose.Lower && parts[k-2].Of() && capital(before) && !before.In(Given|placeFronts|common) && parts[r.From].In(organizationHeads) && !parts[k+1].In(organizationHeads|placeHeads)
	return headed || of || before.In(Places) && parts[k-2].Class == prose.Lower || SetsOf(parts, Run{From: r.From, To: k})&Places != 0
}

// member reports whether what stands before "of" is a person, and what stands
// behind it a body.
func member(parts []Part, r Run, k int) bool {
	if holdsOneOf(parts[r.From:k], organizationHeads|placeHeads|policyHeads|eventHeads) {
		return false
	}
	words, person := 0, false // what ties the words of a person's name, and of hardly another
	for i := r.From; i < k; i++ {
		p := &parts[i]
		first := i == r.From
		switch {
		case p.Class == prose.Lower:
			person = person || prose.Hyphen(p.Gap) || p.In(Particles) || !first && i+1 < k && prose.Apostrophe(parts[i+1].Gap)
		case first || p.Gap == " " || strings.HasSuffix(p.Gap, " ") && p.Gap != ". " || prose.Apostrophe(p.Gap) && parts[i-1].Class == prose.Lower:
			words++
			person = person || !first && p.Gap != " "
		}
	}
	switch {
	case words == 1:
		return arabicArticles[parts[r.From].Fold] && k-r.From > 1
	case words == 2 && person:
		return true
	case k-r.From < 2 || k-r.From > 3 || words != k-r.From:
		return false
	case parts[k+1].Fold == "the" && k+2 < r.To && !parts[k-1].In(common) && !parts[r.From].In(common|demonyms|Places):
		if parts[k+2].Class == prose.Capitals || SetsOf(parts, Run{From: k + 2, To: r.To})&bodies != 0 {
			return true
		}
		fallthrough
	default:
		if k-r.From == 3 && !parts[r.From].In(Given) {
			return false
		}
	}
	first := &parts[r.From]
	titled := r.From > 0 && parts[r.From-1].In(Titles) && words == 2 // Judge Robin Example
	if titled && parts[r.From-1].In(courtesies) {
		return true // Mrs Robin Example of the Harbour Circle
	}
	if (titled || first.In(forenames) && !first.In(common|demonyms|Places|towns)) && parts[k+1].Fold == "the" && (ownHead(parts, k+2) || titled && holdsOneOf(parts[k+2:r.To], organizationHeads)) {
		return true // Owen Example of the University of Samples
	}
	return first.In(Given) || first.In(forenames) && k-r.From == 2 && !first.In(common|demonyms|Places|towns) || parts[r.To-1].In(organizationHeads) && parts[k+1].Fold == "the" && !parts[k-1].In(common)
}

// ledBy reports whether what stands before "of" is a body by itself, and behind it the full
// name of somebody: the Harbour Workers Movement of Anna Example.
func ledBy(parts []Part, r Run, k int) bool {
	p := &parts[k+1]
	return k-r.From > 1 && r.To-k == 3 && parts[k-1].In(organizationHeads) && p.In(Given|forenames) && !p.In(Places|towns|common) && parts[r.To-1].Gap == " " && !generic(&parts[r.To-1])
}

// belongs reports whether "de la" stands between a person, or a firm by its last
// word, and a body to which it belongs.
func belongs(parts []Part, r Run, k int) bool {
	b := k + 1
	if parts[k].Fold == "de" && (b >= r.To || !bareArticles[parts[b].Fold]) {
		return false
	}
	for b < r.To && parts[b].Class == prose.Lower {
		b++
	}
	if b >= r.To || k-r.From > 4 {
		return false
	}
	behind := parts[b].Class == prose.Capitals || parts[b].In(organizationHeads) || parts[r.To-1].In(organizationHeads) || SetsOf(parts, Run{From: b, To: r.To})&bodies != 0
	for i := r.From; i < k; i++ {
		if !capital(&parts[i]) {
			return false
		}
	}
	if holdsOneOf(parts[r.From:k], organizationHeads|placeHeads|policyHeads|eventHeads) {
		return behind && k-r.From > 2 && parts[k-1].In(organizationHeads) && !parts[k-2].In(common|demonyms)
	}
	return behind && (parts[r.From].In(Given) || parts[b].Class == prose.Capitals)
}

// headline reports whether so many words with a capital are side by side that
// they are rather a headline's.
func headline(parts []Part, r Run) bool {
	n := 0
	for i := r.From; i < r.To; i++ {
		if parts[i].Class == prose.Lower || parts[i].In(organizationHeads) {
			return false
		}
		if parts[i].Class != prose.Single {
			n++
		}
	}
	return n > 6
}

// known reports whether a folded name is that of a well-known body.
func known(key string) bool { return bodies.Holds(key) || bodies.Holds(oneAs()[key]) }

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
	return p.In(Places) || s.Use(p.Hash)&(tally.UsedAlone|tally.UsedPerson) != 0
}

// outside reports whether the first word of a run is there for another
// reason than to be part of the name.
func (s *Finder) outside(parts []Part, r Run) bool {
	p := &parts[r.From]
	more := r.To-r.From > 1
	switch {
	case p.Class == prose.Lower:
		return !more || !tiedArticle(parts, r.From)
	case more && wordPerson(parts, r): // Grant Young
		return false
	case more && s.letterTitle(parts, r.From):
		return true
	case more && stageName(parts, r):
		return false
	case more && prose.Hyphen(parts[r.From+1].Gap) && arabicArticles[p.Fold], initialed(parts, r) && (!p.First || enrolled(parts, r)): // Al-Bahri, A. Vale
		return false
	case p.First && more && p.Class == prose.Single && p.In(openers) && (parts[r.From+1].In(organizationHeads|placeHeads|policyHeads|eventHeads|demonyms|Places|towns|bodies|Given|forenames) || p.In(articles) && prose.Apostrophe(parts[r.From+1].Gap) && s.french(parts) && SetsOf(parts, r)&bodies == 0):
		return true // O Partido, L’Assemblée, L’Exemple but L’Humanité
	case more && (prose.Apostrophe(parts[r.From+1].Gap) && capital(&parts[r.From+1]) || parts[r.From+1].Gap == " & " || numbered[p.Fold] && parts[r.From+1].Class == prose.Digits):
		return false // O’Dowd, Marks & Rowe, Radio 5
	case more && fronts[p.Fold] && p.Class == prose.Capital && parts[r.From+1].Class != prose.Digits && !(p.First && s.foreign(parts)): // La Prensa
		return false
	case p.Class == prose.Digits && !more:
		return units[strings.TrimLeft(p.Fold, "0123456789")]
	case more && p.In(NoName) && p.Class == prose.Capital && !(p.First && s.foreign(parts)) && SetsOf(parts, Run{From: r.From, To: r.From + 2})&towns != 0, more && p.In(NoName) && p.Class == prose.Capital && SetsOf(parts, Run{From: r.From, To: r.From + 2})&Places != 0: // El Salvador
		return false
	case p.First && more && parts[r.From+1].Class == prose.Lower && p.In(common) && !p.In(organizationHeads|policyHeads|eventHeads|placeHeads|starters) && s.Use(p.Hash)&tally.UsedLarge == 0:
		return true // Critics of the Harbour Act
	case p.First && more && parts[r.From+1].Class == prose.Lower && acts(parts, r.To) && s.french(parts) && s.Opens(p):
		return false // Électricité des Alpes a confirmé
	case p.First && more && s.Opens(p) && !p.In(starters|towns|forenames) && parts[r.From+1].Class == prose.Lower && SetsOf(parts, r)&(Places|towns) == 0 && (SetsOf(parts, Run{From: r.From + 2, To: r.To})&(Places|towns) != 0 || r.To-r.From > 3 && parts[r.From+2].In(Given) && parts[r.From+1].In(Particles)):
		return true // Viajó de Lima, Palabras de Ana Example
	case p.First && s.opening(p):
		return p.In(NoName) || p.In(openers) || !more || !(parts[r.To-1].In(organizationHeads) || r.To-r.From > 2 && parts[r.To-1].In(policyHeads))
	case p.Fold == "a" && r.To-r.From > 2 && parts[r.To-1].Class != prose.Digits && (!p.First || parts[r.From+1].In(common)) && !parts[r.From+1].In(demonyms|organizationHeads|adjectives) && !parts[r.To-1].In(organizationHeads|policyHeads|eventHeads): // A Beautiful Lie
		return false
	case more && p.Class == prose.Capitals && p.In(postnominals|noBody) && parts[r.From+1].Gap == " " && parts[r.From+1].In(Given), more && p.Class == prose.Capital && auxiliaries[p.Fold] && parts[r.From+1].Gap == " " && capital(&parts[r.From+1]):
		return true // MP Anna Example; Was Anna Example there?
	case r.To-r.From > 3 && partisans[p.Fold] && partisans[parts[r.From+1].Fold] && parts[r.From+2].In(Given) && !parts[r.To-1].In(organizationHeads):
		return true // Liberal Democrat Anna Example
	case r.To-r.From > 2 && (p.In(demonyms) || partisans[p.Fold]) && !p.In(Given) && parts[r.From+1].In(Given) && !parts[r.From+1].In(demonyms|common) && parts[r.From+1].Gap == " " && !parts[r.To-1].In(organizationHeads):
		return true // Democrat Anna Example
	case more && p.In(offices) && p.Class != prose.Lower && parts[r.From+1].Gap == " " && parts[r.From+1].In(Given): // CEO Anna Example
		return true
	case r.To-r.From > 2 && p.Class == prose.Capital && p.In(portfolios) && parts[r.From+1].Gap == " " && parts[r.From+1].In(Given|forenames) && officeBefore(parts, r.From):
		return true // ministre de la Santé Anna Example
	case p.In(NoName) && p.Class != prose.Capitals, p.In(demonyms) && r.To-r.From == 2 && parts[r.From+1].Class == prose.Capitals:
		return true
	case more && p.Class != prose.Lower && foreRanks[p.Fold] && (parts[r.From+1].In(Titles) || foreRanks[parts[r.From+1].Fold]):
		return true
	case p.In(Titles|courtesies) && more && parts[r.From+1].Class != prose.Lower, p.In(roles) && !p.In(Given|forenames) && r.To-r.From > 2 && parts[r.From+1].Gap == " " && parts[r.From+1].In(Given): // Teacher Anna Example
		return true
	case more && parts[r.From+1].Class == prose.Lower && (parts[r.From+1].Fold == "of" || parts[r.From+1].Fold == "for") && p.In(offices|members):
		return true // Member of Parliament
	case more && parts[r.From+1].Class == prose.Lower && p.In(Titles|roles) && !p.In(organizationHeads|Given) && (parts[r.From+1].In(Particles) || parts[r.From+1].Fold == "des") && r.To-r.From > 2 && SetsOf(parts, Run{From: r.From + 2, To: r.To})&(Places|towns) != 0:
		return true // Préfet du Gard
	}
	return p.In(forms|members) && more && parts[r.From+1].In(Titles|roles) && capital(&parts[r.From+1])
}

// officeBefore reports whether a word says what somebody has an office of: "la ministre de la"
// before it.
func officeBefore(parts []Part, at int) bool {
	i := at - 1
	for i > 0 && at-i < 3 && parts[i].Class == prose.Lower && parts[i].End-parts[i].Start < 4 { // de la, des, of
		i--
	}
	return i >= 0 && i < at-1 && parts[i].In(Titles|offices|ministers) && parts[i+1].Gap == " "
}

// stageName reports whether a title and a word that is no given name may be the name that
// somebody goes by: Duke Example. Where he has the title, its name is right as well.
func stageName(parts []Part, r Run) bool {
	p, q := &parts[r.From], &parts[r.From+1]
	return r.To-r.From == 2 && nobles[p.Fold] && p.Class == prose.Capital && q.Class == prose.Capital && q.Gap == " " && !q.In(Given|forenames|Places|towns|common|Titles|offices|organizationHeads|placeHeads)
}

// opening reports whether a word at the beginning of a sentence is there for
// the sentence and not for a name.
func (s *Finder) opening(p *Part) bool {
	if p.In(Places|bodies|Given) && !p.smallAcronym() && !(p.In(openers) && !p.In(bodies|Given)) || p.Class == prose.Capitals || p.Class == prose.Single {
		return false
	}
	used := s.Use(p.Hash)
	return p.In(NoName) || p.In(openers) || used&tally.MostSmall != 0 || used&tally.UsedLarge == 0 && p.In(common)
}

// secretary reports whether a run begins with an office of state and goes on with
// who holds it.
func secretary(parts []Part, r Run) bool {
	if !parts[r.From].In(offices) || r.To-r.From < 3 {
		return false
	}
	end, begin := aroundOffice(parts, r, r.From)
	return end == r.From && begin > r.From+1 && begin < r.To && parts[begin-1].In(officeBack) && capital(&parts[begin]) && !parts[begin].In(organizationHeads|Places|bodies)
}

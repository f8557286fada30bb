package detect

// Why a name is taken for a person, a place or something else: one cue at each place;
// the archive adds them up, and pages print them.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cue"
	"dossier/cmd/dossier/internal/initials"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/tally"
)

// Cue says what a name is: by lists that know it and the words it is made of, or
// else by what surrounds it.
func (s *Finder) Cue(text string, parts []Part, r Run) cue.Cue {
	whole := SetsOf(parts, r)
	if c := s.made(parts, r, whole); c != cue.None {
		return c
	}
	return s.placed(text, parts, r, whole)
}

// made says what a name is by what it is made of.
func (s *Finder) made(parts []Part, r Run, whole Set) cue.Cue {
	first, last, n := &parts[r.From], &parts[r.To-1], r.To-r.From
	switch {
	case r.work:
		return cue.WorkTitle
	case r.dateline:
		return cue.DatelinePlace
	case r.Head != "":
		return cue.SharedHead
	case n > 1 && firmEnds[last.Fold], legalForm(parts, r):
		return cue.FirmLast
	case last.In(ballots) && last.Class == prose.Lower:
		return cue.BallotCue
	case n == 1 && first.smallAcronym():
		return cue.None
	case whole&(Places|bodies) == Places:
		return cue.KnownPlace
	case whole&(Places|bodies) == bodies:
		return cue.KnownBody
	case n == 1:
		return cue.None
	case last.Class == prose.Single && stoppedHead(parts, r):
		return cue.BodyLast
	case initialed(parts, r) && enrolled(parts, r):
		return cue.InRoll
	case n == 2 && initialed(parts, r):
		return cue.None
	}
	if c := tiedHead(parts, r); c != cue.None {
		return c
	}
	if last.Class == prose.Lower && first.In(adjectives|directions) { // Seconde Guerre mondiale
		first = &parts[r.From+1]
	}
	of, body := joinedByOf(parts, r), holdsOneOf(parts[r.From:r.To], organizationHeads)
	if first.In(starters) && !prose.Hyphen(parts[r.From+1].Gap) && (of || !first.In(Given)) {
		if c := leads(first); c != cue.None && !(c == cue.PlaceFirst && first.In(placeFronts) && BehindPlace(Key(parts, r))) {
			return c
		}
	}
	clear := clearHeads[last.Fold] && last.Class == prose.Capital && !last.In(Given|forenames) && (n == 2 || SetsOf(parts, Run{From: r.To - 2, To: r.To})&(Places|towns) == 0)
	tied := compound(parts, r)
	switch given := first.In(Given) && !clear && !tied; {
	case n == 2 && stageName(parts, r):
		return cue.TitleBefore
	case n == 2 && wordPerson(parts, r):
		return cue.GivenListed
	case n == 2 && !clear && eitherWay(first, last):
		return cue.None
	case of && body:
		return cue.BodyWithin
	case last.In(eventHeads) && !given:
		return cue.EventLast
	case last.In(policyHeads) && !given:
		return cue.PolicyLast
	case last.In(organizationHeads) && last.In(enders) && !given:
		return cue.BodyLast
	case last.In(placeHeads) && last.In(enders) && !given && !(townEnds[last.Fold] && SetsOf(parts, Run{From: r.From, To: r.To - 1})&(Places|towns) != 0): // Oakton City is a club
		return cue.PlaceLast
	case first.In(directions) && last.In(Places), first.In(Places) && last.In(directions) && (n > 2 || last.Class == prose.Lower):
		return cue.PlaceSide
	case given && n > 2 && last.In(organizationHeads) && last.In(enders) && last.Class == prose.Capital && !last.In(everydaySurnames): // Anna Example Foundation
		return cue.BodyLast
	case given && n > 2 && (buildings[last.Fold] || n > 3 && sites[last.Fold] && parts[r.To-2].In(common)): // Anna Example Pavilion, Memorial Park
		return cue.PlaceLast
	case given && n == 2 && first.In(organizationHeads|adjectives) && last.In(Places) && !last.In(Given): // Marine Scotland
		return cue.None
	case given && n < 6 && !(whole&towns != 0 && last.In(placeHeads|common)): // but for Virginia Beach
		return cue.GivenFirst
	case n < 5 && whole&towns == 0 && !tied && !BehindPlace(Key(parts, r)) && listedPerson(parts[r.From:r.To]):
		return cue.GivenListed
	case r.holder:
		return cue.TitleBefore
	}
	return cue.None
}

// leads says what a name is that begins with a word which leads such names: Bank of England.
func leads(first *Part) cue.Cue {
	switch {
	case first.In(eventHeads):
		return cue.EventFirst
	case first.In(policyHeads):
		return cue.PolicyFirst
	case first.In(organizationHeads):
		return cue.BodyFirst
	case first.In(placeHeads | placeFronts):
		return cue.PlaceFirst
	}
	return cue.None
}

// joinedByOf reports whether one word of a run is another's: Chamber of Example.
func joinedByOf(parts []Part, r Run) bool {
	for i := r.From + 1; i < r.To-1; i++ {
		if p := &parts[i]; p.Class == prose.Lower && (p.Fold == "of" || p.Fold == "de" || p.Fold == "for" || p.Fold == "del") {
			return true
		}
	}
	return false
}

// compound reports whether a run begins with three words or more that hyphens tie, and not all
// of them are given names: Li-Ion-Akku.
func compound(parts []Part, r Run) bool {
	n, all := 1, true
	for i := r.From + 1; i < r.To && prose.Hyphen(parts[i].Gap); i++ {
		n, all = n+1, all && parts[i].In(Given|forenames)
	}
	return n > 2 && !all
}

// tiedHead says what a name is that begins with words which hyphens tie to what it is, as those
// of German do that are called after somebody: Otto-Example-Straße, Anna-Example-Institut Bonn.
func tiedHead(parts []Part, r Run) cue.Cue {
	i := r.From
	for i+1 < r.To && prose.Hyphen(parts[i+1].Gap) && capital(&parts[i+1]) {
		i++
	}
	p, end := &parts[i], i+2
	for end < r.To && prose.Hyphen(parts[end].Gap) { // Anna-Example-Institut Baden-Württemberg
		end++
	}
	switch {
	case end < r.To || i-r.From < 2 || p.Class != prose.Capital || p.In(Given|forenames):
	case p.In(organizationHeads), organizationHeads.Holds(strings.TrimSuffix(p.Fold, "s")): // des Instituts
		return cue.BodyLast
	case i+1 < r.To:
	case p.In(eventHeads):
		return cue.EventLast
	case p.In(placeHeads) || buildings[p.Fold]:
		return cue.PlaceLast
	}
	return cue.None
}

// listedPerson reports whether some words are written like a person's name and begin
// with a given name of the long list. Of a name that is a place or an everyday word
// as well, the second word has to be a given name too: Paris Match, Florence Mary Hill.
func listedPerson(words []Part) bool {
	first, last := &words[0], &words[len(words)-1]
	if !first.In(forenames) || first.Class != prose.Capital || last.In(policyHeads|eventHeads|compoundHeads|common|Places|adjectives|demonyms) || last.In(organizationHeads|placeHeads) && (len(words) > 2 || last.In(enders)) {
		return false
	}
	for i := range words {
		if p := &words[i]; p.Class != prose.Capital && p.Class != prose.Single && !p.In(Particles) && !(i > 0 && surnameInCapitals(p)) {
			return false
		}
	}
	return !first.In(Places|towns|common) || words[1].In(Given|forenames) && !words[1].In(common|Places)
}

// legalForm reports whether the legal form of a firm of other countries than those of English
// ends a name, or stands behind its comma: Example S.A., Example AG, Example, S.L.
func legalForm(parts []Part, r Run) bool {
	end := r.To
	if end+1 < len(parts) && parts[end].Gap == ", " && parts[end].Class == prose.Single && parts[end+1].Gap == "." {
		end += 2
	}
	from, form := stopped(parts, r.From, end)
	return from > r.From && legalEnds[form] && parts[from].Class != prose.Capital && parts[from].Class != prose.Lower && !parts[from-1].In(Places)
}

// stoppedHead reports whether a name ends with a word for a body by its letters: Example F.C.
func stoppedHead(parts []Part, r Run) bool {
	at, form := stopped(parts, r.From, r.To)
	return at > r.From && at < r.To-1 && organizationHeads.Holds(form)
}

// stopped returns where the letters with full stops begin that words end with, and these
// together: S.A., F.C.; of others the last word.
func stopped(parts []Part, from, to int) (at int, form string) {
	at = to - 1
	form = parts[at].Fold
	for at > from && parts[at].Gap == "." && parts[at].End-parts[at].Start == 1 && parts[at-1].End-parts[at-1].Start == 1 {
		at--
		form = parts[at].Fold + form
	}
	return at, form
}

// surnameInCapitals reports whether a word may be a family name, as rolls have it, and is no
// acronym that lists know.
func surnameInCapitals(p *Part) bool {
	return p.Class == prose.Capitals && p.End-p.Start > longestHonorific-1 && !p.In(bodies|acronyms|noBody|Places)
}

// placed says what a name is by what surrounds it, and by how it is written.
func (s *Finder) placed(text string, parts []Part, r Run, whole Set) cue.Cue {
	first, last, n := &parts[r.From], &parts[r.To-1], r.To-r.From
	before, after := &Part{}, &Part{}
	if r.From > 0 {
		before = &parts[r.From-1]
	}
	if r.To < len(parts) {
		after = &parts[r.To]
	}
	word := ""
	if first.Gap == " " {
		word = before.Fold
	}
	behind := text[last.End:]
	switch {
	case n == 1 && whole&towns != 0 && r.From > 1 && parts[r.From-2].Of() && strings.HasPrefix(behind, ", ") && after.In(Places):
		return cue.PlaceAfter // an address: Minister of Justice, then the town and its country
	case before.In(Titles) && (first.Gap == " " || first.Gap == ". " && (before.Class != prose.Lower || before.In(abbreviations))), r.From > 0 && s.letterTitle(parts, r.From-1):
		return cue.TitleBefore
	case n > 1 && n < 4 && first.In(givenPlaces) && likePerson(parts, r):
		return cue.PlaceGiven
	case first.Gap == " " && before.Class == prose.Lower && before.In(roles) && !last.In(organizationHeads):
		return cue.RoleBefore
	case (last.Class == prose.Capitals || last.Class == prose.Digits) && n == 1:
		return cue.InCapitals
	case n > 1 && n < 5 && after.Class == prose.Lower && len(after.Gap) < 8 && strings.HasSuffix(after.Gap, " ") && !strings.ContainsAny(after.Gap, ",.;:(") && after.In(policyAfters):
		return cue.PolicyAfter
	case n == 1 && (s.Use(first.Hash)&tally.UsedPerson != 0 || first.In(Given)):
		return cue.PersonsEnd
	case defines(behind, Key(parts, r)):
		return cue.DefinedAcronym
	case called(parts, r, placeHeads, true):
		return cue.PlaceWord
	case called(parts, r, organizationHeads, false):
		return cue.BodyWord
	case whole&towns != 0 && word != "" && s.locative(parts, r.From-1):
		return cue.TownThere
	case whole&towns != 0 && (n > 1 || s.Use(first.Hash)&tally.UsedSmall == 0):
		return cue.KnownCity
	case n < 3 && strings.HasPrefix(behind, ", ") && after.In(Places):
		return cue.PlaceAfter
	case n > 1 && last.In(directions):
		return cue.SideLast
	case n > 1 && word == "the":
		return cue.TheBefore
	case n > 1 && holdsOneOf(parts[r.From:r.To], demonyms|Places|adjectives|organizationHeads):
		return cue.BodyLike
	case saysNext(parts, r.To):
		return cue.SaysAfter
	case n == 1 && word != "" && s.locative(parts, r.From-1):
		return cue.Preposition
	case n == 1 && first.In(Given|forenames) && first.Class == prose.Capital && !first.In(Places|towns|common):
		return cue.GivenAlone
	case n == 1 && word == "the":
		return cue.TheAlone
	}
	return shape(parts[r.From:r.To])
}

// called reports whether a small word before a run says what it names: the town
// Example, la ciudad de Example. of says that a small word may join the two.
func called(parts []Part, r Run, heads Set, of bool) bool {
	at := r.From - 1
	if at < 0 || parts[r.From].Gap != " " {
		return false
	}
	if of && at > 0 && parts[at].Gap == " " && parts[at].Class == prose.Lower && parts[at].In(ties|connectors) && !parts[at].In(articles) {
		at--
	}
	return parts[at].Class == prose.Lower && parts[at].In(heads)
}

// holdsOneOf reports whether some words hold one of a set.
func holdsOneOf(words []Part, set Set) bool {
	for i := range words {
		if words[i].In(set) {
			return true
		}
	}
	return false
}

// shape says what a name is by how its words are written, for want of more.
func shape(words []Part) cue.Cue {
	if tiedAsPersons(words) {
		return cue.PersonShape
	}
	if n := len(words); compound(words, Run{To: n}) {
		return cue.BodyShape
	} else if n > 3 {
		return cue.LastShape
	} else if n > 2 && words[n-2].In(connectors) && words[n-1].In(Places|towns) {
		return cue.BodyShape // something of a place
	}
	for i := range words {
		if p := &words[i]; i > 0 && strings.Contains(p.Gap, "&") || p.Class != prose.Capital && p.Class != prose.Single && !p.In(connectors) {
			return cue.BodyShape
		}
	}
	if len(words) == 1 {
		return cue.LoneShape
	}
	return cue.PersonShape
}

// initialed reports whether a run is a word behind initials: A. Vale, D. H. Bridge.
func initialed(parts []Part, r Run) bool {
	last := r.To - 1
	for i := r.From; i < last; i++ {
		if parts[i].Class != prose.Single || parts[i+1].Gap != ". " && parts[i+1].Gap != "." {
			return false
		}
	}
	return last > r.From && parts[last].Class == prose.Capital
}

// enrolled reports whether a name behind initials stands beside another one: such are lists
// of those present, of authors, of a team.
func enrolled(parts []Part, r Run) bool {
	if r.To+1 < len(parts) && parts[r.To].Gap == ", " && parts[r.To].Class == prose.Single && parts[r.To+1].Gap == ". " {
		return true
	}
	return r.From > 1 && parts[r.From].Gap == ", " && parts[r.From-1].Class == prose.Capital && parts[r.From-1].Gap == ". " && parts[r.From-2].Class == prose.Single
}

// tiedAsPersons reports whether words are tied as those of a person's name are, and of
// hardly another: van der, al-, O’Example; a letter with a full stop.
func tiedAsPersons(words []Part) bool {
	if len(words) < 2 || len(words) > 8 {
		return false
	}
	tied := false
	for i := range words {
		p := &words[i]
		switch {
		case p.Class == prose.Lower:
			if !p.In(Particles) && !patronyms[p.Fold] && !arabicArticles[p.Fold] || p.Fold == "de" && len(words) > 3 {
				return false
			}
			tied = tied || p.Fold != "de" && p.Fold != "del" && p.Fold != "la" && p.Fold != "los" && p.Fold != "las"
		case i > 0 && (prose.Apostrophe(p.Gap) && words[i-1].Class == prose.Single || p.Gap == ". " || personEnds[p.Fold]):
			tied = true
		case p.Class != prose.Capital && p.Class != prose.Single || p.Gap == " & " && i > 0 || p.In(organizationHeads|placeHeads|policyHeads|eventHeads) || firmEnds[p.Fold]:
			return false
		}
	}
	return tied && capital(&words[0]) && !arabicArticles[words[0].Fold]
}

// defines reports whether an acronym in brackets follows a name, with letters that
// fit it: what follows a man is where he belongs.
func defines(after, key string) bool {
	inner, ok := initials.InBrackets(after)
	if !ok {
		return false
	}
	all := initials.Pieces(inner)
	return slices.ContainsFunc(all, func(short string) bool {
		return initials.Acronym(short) && slices.ContainsFunc(append(all, key), func(long string) bool {
			long = prose.Fold(long)
			return strings.Contains(long, " ") && initials.Of(long, prose.Fold(short))
		})
	})
}

// CueOf returns a cue that settles what somebody who keeps a name says it is.
func CueOf(t archive.EntityType) cue.Cue {
	switch t {
	case "person":
		return cue.GivenFirst
	case "place":
		return cue.KnownPlace
	}
	return cue.KnownBody
}

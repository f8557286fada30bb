package names

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/prose"
)

// A cue is a reason to take a name for something: how it is made, or what
// stands around it.
type cue uint8

const (
	noCue cue = iota
	knownPlace
	knownBody
	ballotCue
	eventFirst
	policyFirst
	bodyFirst
	placeFirst
	bodyWithin
	eventLast
	policyLast
	bodyLast
	placeLast
	placeSide
	givenFirst
	titleBefore
	inCapitals
	personsEnd
	definedAcronym
	knownCity
	placeAfter
	saysAfter
	sideLast
	theBefore
	bodyLike
	preposition
	theAlone
	bodyShape
	personShape
	loneShape
	lastShape
	sharedHead
	policyAfter
	workTitle
	cueKinds
)

// cues says what a cue speaks for, how much it weighs and how a page names it;
// 5 settles it where it stands.
var cues = [cueKinds]struct {
	speaks archive.EntityType
	weight int32
	why    string
}{
	knownPlace:     {"place", 5, "the gazetteer lists a place of this name"},
	knownBody:      {"organization", 5, "it is a well-known name of an organisation"},
	ballotCue:      {"event", 5, "it is worded as the name of an election"},
	eventFirst:     {"event", 4, "it begins with a word for an event"},
	policyFirst:    {"policy", 4, "it begins with a word for a law, plan or treaty"},
	bodyFirst:      {"organization", 5, "it begins with a word for an organisation"},
	placeFirst:     {"place", 4, "it begins with a word for a place"},
	bodyWithin:     {"organization", 5, "it holds a word for an organisation"},
	eventLast:      {"event", 4, "it ends with a word for an event"},
	policyLast:     {"policy", 4, "it ends with a word for a law, plan or treaty"},
	bodyLast:       {"organization", 5, "it ends with a word for an organisation"},
	placeLast:      {"place", 5, "it ends with a word for a place"},
	placeSide:      {"place", 5, "it is a part of a known place"},
	givenFirst:     {"person", 5, "it begins with a given name"},
	titleBefore:    {"person", 4, "a title or an office stands before it"},
	inCapitals:     {"organization", 3, "it is written like an acronym"},
	personsEnd:     {"person", 3, "it is also the end of a person’s full name"},
	definedAcronym: {"organization", 4, "an acronym in brackets stands behind it"},
	knownCity:      {"place", 3, "the gazetteer lists a town of this name"},
	placeAfter:     {"place", 3, "the name of a known place stands behind it"},
	saysAfter:      {"person", 2, "a verb of saying stands behind it"},
	sideLast:       {"place", 3, "it ends with a point of the compass"},
	theBefore:      {"organization", 3, "an article stands before it"},
	bodyLike:       {"organization", 3, "it holds a word that organisations are named with"},
	preposition:    {"place", 2, "a preposition of place stands before it"},
	theAlone:       {"organization", 2, "an article stands before it"},
	bodyShape:      {"organization", 1, "it is not written like a person’s name"},
	personShape:    {"person", 2, "it is written like a person’s name"},
	loneShape:      {"organization", 1, "it is a single word with a capital"},
	lastShape:      {"organization", 1, "it is a long name"},
	workTitle:      {"work", 5, "it is set off as a title, and a word such as book stands before it"},
	policyAfter:    {"policy", 5, "a word such as policy, plan or law stands behind it"},
	sharedHead:     {"organization", 5, "a word for organisations, said once for several, belongs to it"},
}

// strong is the weight from which on a cue is a reason by itself.
const strong = 4

// speaks returns what a cue speaks for.
func (c cue) speaks() archive.EntityType { return cues[c].speaks }

// weight returns how much a cue weighs, from 0 to settled.
func (c cue) weight() int32 { return cues[c].weight }

// why returns how a page names a cue.
func (c cue) why() string { return cues[c].why }

// A cue of weight evident says more of a name than how it is written; one of
// weight settled leaves no doubt.
const (
	evident = 3
	settled = 5
)

// cue says what a name is, by itself and by what stands around it.
func (s *finder) cue(text string, parts []part, r run) cue {
	first, last := &parts[r.from], &parts[r.to-1]
	if r.work {
		return workTitle
	}
	if r.head != "" {
		return sharedHead
	}
	whole := key(parts, r)
	n := r.to - r.from
	switch {
	case last.in(ballots) && last.Class == prose.Lower:
		return ballotCue
	case places.holds(whole):
		return knownPlace
	case bodies.holds(whole):
		return knownBody
	}
	if n > 1 {
		of := false
		for _, p := range parts[r.from+1 : r.to-1] {
			of = of || p.Class == prose.Lower && (p.fold == "of" || p.fold == "de" || p.fold == "for" || p.fold == "del")
		}
		if first.in(starters) && (of || !first.in(given)) {
			switch {
			case first.in(eventHeads):
				return eventFirst
			case first.in(policyHeads):
				return policyFirst
			case first.in(organizationHeads):
				return bodyFirst
			case first.in(placeHeads) || first.fold == "san" || first.fold == "santa" || first.fold == "fort" || first.fold == "isle" || first.fold == "st" || first.fold == "saint":
				return placeFirst
			}
		}
		if of {
			for _, p := range parts[r.from:r.to] {
				if p.in(organizationHeads) {
					return bodyWithin
				}
			}
		}
		switch {
		case last.in(eventHeads) && !first.in(given):
			return eventLast
		case last.in(policyHeads) && !first.in(given):
			return policyLast
		case last.in(organizationHeads) && !first.in(given):
			return bodyLast
		case last.in(placeHeads) && !first.in(given):
			return placeLast
		case first.in(directions) && last.in(places):
			return placeSide
		}
	}
	if first.in(given) && n > 1 && n < 6 {
		return givenFirst
	}
	if r.from > 0 && parts[r.from-1].in(titles) && first.gap == " " || r.from > 0 && first.gap == ". " && parts[r.from-1].in(titles) {
		return titleBefore
	}
	if (last.Class == prose.Capitals || last.Class == prose.Digits) && n == 1 {
		return inCapitals
	}
	after := text[last.End:]
	if r.to < len(parts) && n > 1 && n < 5 && parts[r.to].Class == prose.Lower && parts[r.to].in(policyAfters) && len(parts[r.to].gap) < 8 && strings.HasSuffix(parts[r.to].gap, " ") && !strings.ContainsAny(parts[r.to].gap, ",.;:(") {
		return policyAfter
	}
	before := ""
	if r.from > 0 && first.gap == " " {
		before = parts[r.from-1].fold
	}
	if n == 1 && (s.use(first.hash)&usedPerson != 0 || first.in(given)) {
		return personsEnd
	}
	if defines(after) {
		return definedAcronym
	}
	if towns.holds(whole) && (n > 1 || s.use(first.hash)&usedSmall == 0) {
		return knownCity
	}
	if r.to < len(parts) && strings.HasPrefix(after, ", ") && parts[r.to].in(places) && n < 3 {
		return placeAfter
	}
	if n > 1 && last.in(directions) {
		return sideLast
	}
	if before == "the" && n > 1 {
		return theBefore
	}
	if n > 1 {
		for i := r.from; i < r.to; i++ {
			if parts[i].in(demonyms | places | adjectives | organizationHeads) {
				return bodyLike
			}
		}
	}
	if saysNext(parts, r.to) {
		return saysAfter
	}
	if n == 1 && (before == "in" || before == "near" || before == "en" || before == "from" || before == "at" || before == "to") {
		return preposition
	}
	if n == 1 && before == "the" {
		return theAlone
	}
	if n < 4 {
		for _, p := range parts[r.from:r.to] {
			if p.Class != prose.Capital && p.Class != prose.Single && !p.in(connectors) {
				return bodyShape
			}
		}
		if n == 1 {
			return loneShape
		}
		return personShape
	}
	return lastShape
}

// defines reports whether an acronym in brackets follows.
func defines(after string) bool {
	rest, ok := strings.CutPrefix(after, " (")
	if !ok {
		return false
	}
	a, _, ok := strings.Cut(rest, ")")
	return ok && acronym(a)
}

// cueOf returns a cue that settles what somebody who keeps a name says it is.
func cueOf(t archive.EntityType) cue {
	switch t {
	case "person":
		return givenFirst
	case "place":
		return knownPlace
	}
	return knownBody
}

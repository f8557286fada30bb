package detect

// The cues: what each speaks for, how much it weighs, the clause that a page prints, and how
// far it can be trusted.

import "dossier/cmd/dossier/internal/archive"

const (
	NoCue Cue = iota
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
	givenListed
	givenAlone
	roleBefore
	placeWord
	bodyWord
	InCapitals
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
	datelinePlace
	placeGiven
	TitledLater
	inRoll
	firmLast
	amongPlaces
	townThere
	CueKinds
)

// cues says what a cue speaks for, how much it weighs and how a page names it;
// 5 settles it where it is.
var cues = [CueKinds]struct {
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
	titleBefore:    {"person", 4, "a title or an office comes before it"},
	givenListed:    {"person", 4, "it begins with a given name"},
	givenAlone:     {"person", 2, "it is a given name"},
	roleBefore:     {"person", 4, "a word for what somebody is comes before it"},
	placeWord:      {"place", 3, "a word for a place comes before it"},
	bodyWord:       {"organization", 3, "a word for an organisation comes before it"},
	InCapitals:     {"organization", 3, "it is written like an acronym"},
	personsEnd:     {"person", 3, "it is also the end of a person’s full name"},
	definedAcronym: {"organization", 4, "an acronym in brackets follows it"},
	knownCity:      {"place", 3, "the gazetteer lists a town of this name"},
	placeAfter:     {"place", 3, "the name of a known place follows it"},
	saysAfter:      {"person", 2, "a verb of saying follows it"},
	sideLast:       {"place", 3, "it ends with a point of the compass"},
	theBefore:      {"organization", 3, "an article comes before it"},
	bodyLike:       {"organization", 3, "it holds a word that organisations are named with"},
	preposition:    {"place", 2, "a preposition of place comes before it"},
	theAlone:       {"organization", 2, "an article comes before it"},
	bodyShape:      {"organization", 1, "it is not written like a person’s name"},
	personShape:    {"person", 2, "it is written like a person’s name"},
	loneShape:      {"organization", 1, "it is a single word with a capital"},
	lastShape:      {"organization", 1, "it is a long name"},
	workTitle:      {"work", 5, "it is set off as a title, and a word such as book comes before it"},
	datelinePlace:  {"place", 5, "the text was sent from there"},
	placeGiven:     {"person", 4, "its first word is also a given name, and what stands around it speaks of a person"},
	TitledLater:    {"person", 4, "a title comes before its last word elsewhere in the text"},
	inRoll:         {"person", 4, "it stands in a list of people"},
	amongPlaces:    {"place", 3, "it stands in a list of places"},
	townThere:      {"place", 3, "the gazetteer lists a town of this name, and a preposition of place comes before it"},
	firmLast:       {"organization", 5, "it ends with the legal form of a firm"},
	policyAfter:    {"policy", 5, "a word such as policy, plan or law follows it"},
	sharedHead:     {"organization", 5, "a word for organisations, said once for several, belongs to it"},
}

// A standing is how often names in marked texts were what a cue says.
type standing uint8

const (
	guess standing = iota // less than two times in three: how such names are written, or where they stand
	hint                  // three times in four or so
	proof                 // nine times in ten and more
)

// standings are those of cues that are more than a guess.
var standings = [CueKinds]standing{
	knownPlace: proof, knownBody: proof, placeSide: proof, sharedHead: proof, datelinePlace: proof, givenFirst: proof, givenListed: proof, titleBefore: proof, TitledLater: proof, workTitle: proof, inRoll: proof, firmLast: proof,
	ballotCue: proof, eventFirst: proof, eventLast: proof, policyFirst: proof,
	bodyFirst: hint, bodyWithin: hint, bodyLast: hint, placeFirst: hint, placeLast: hint, personsEnd: hint, roleBefore: hint, placeWord: hint, placeGiven: hint, amongPlaces: hint, townThere: hint, policyLast: hint, policyAfter: hint,
}

package cue

// The cues: what each speaks for, how much it weighs, the clause that a page prints, and how
// far it can be trusted.

import "dossier/cmd/dossier/internal/archive"

const (
	None Cue = iota
	KnownPlace
	KnownBody
	BallotCue
	EventFirst
	PolicyFirst
	BodyFirst
	PlaceFirst
	BodyWithin
	EventLast
	PolicyLast
	BodyLast
	PlaceLast
	PlaceSide
	GivenFirst
	TitleBefore
	GivenListed
	GivenAlone
	RoleBefore
	PlaceWord
	BodyWord
	InCapitals
	PersonsEnd
	DefinedAcronym
	KnownCity
	PlaceAfter
	SaysAfter
	SideLast
	TheBefore
	BodyLike
	Preposition
	TheAlone
	BodyShape
	PersonShape
	LoneShape
	LastShape
	SharedHead
	PolicyAfter
	WorkTitle
	DatelinePlace
	PlaceGiven
	TitledLater
	InRoll
	FirmLast
	AmongPlaces
	TownThere
	Kinds
)

// cues says what a cue speaks for, how much it weighs and how a page names it;
// 5 settles it where it is.
var cues = [Kinds]struct {
	speaks archive.EntityType
	weight int32
	why    string
}{
	KnownPlace:     {"place", 5, "the gazetteer lists a place of this name"},
	KnownBody:      {"organization", 5, "it is a well-known name of an organisation"},
	BallotCue:      {"event", 5, "it is worded as the name of an election"},
	EventFirst:     {"event", 4, "it begins with a word for an event"},
	PolicyFirst:    {"policy", 4, "it begins with a word for a law, plan or treaty"},
	BodyFirst:      {"organization", 5, "it begins with a word for an organisation"},
	PlaceFirst:     {"place", 4, "it begins with a word for a place"},
	BodyWithin:     {"organization", 5, "it holds a word for an organisation"},
	EventLast:      {"event", 4, "it ends with a word for an event"},
	PolicyLast:     {"policy", 4, "it ends with a word for a law, plan or treaty"},
	BodyLast:       {"organization", 5, "it ends with a word for an organisation"},
	PlaceLast:      {"place", 5, "it ends with a word for a place"},
	PlaceSide:      {"place", 5, "it is a part of a known place"},
	GivenFirst:     {"person", 5, "it begins with a given name"},
	TitleBefore:    {"person", 4, "a title or an office comes before it"},
	GivenListed:    {"person", 4, "it begins with a given name"},
	GivenAlone:     {"person", 2, "it is a given name"},
	RoleBefore:     {"person", 4, "a word for what somebody is comes before it"},
	PlaceWord:      {"place", 3, "a word for a place comes before it"},
	BodyWord:       {"organization", 3, "a word for an organisation comes before it"},
	InCapitals:     {"organization", 3, "it is written like an acronym"},
	PersonsEnd:     {"person", 3, "it is also the end of a person’s full name"},
	DefinedAcronym: {"organization", 4, "an acronym in brackets follows it"},
	KnownCity:      {"place", 3, "the gazetteer lists a town of this name"},
	PlaceAfter:     {"place", 3, "the name of a known place follows it"},
	SaysAfter:      {"person", 2, "a verb of saying follows it"},
	SideLast:       {"place", 3, "it ends with a point of the compass"},
	TheBefore:      {"organization", 3, "an article comes before it"},
	BodyLike:       {"organization", 3, "it holds a word that organisations are named with"},
	Preposition:    {"place", 2, "a preposition of place comes before it"},
	TheAlone:       {"organization", 2, "an article comes before it"},
	BodyShape:      {"organization", 1, "it is not written like a person’s name"},
	PersonShape:    {"person", 2, "it is written like a person’s name"},
	LoneShape:      {"organization", 1, "it is a single word with a capital"},
	LastShape:      {"organization", 1, "it is a long name"},
	WorkTitle:      {"work", 5, "it is set off as a title, and a word such as book comes before it"},
	DatelinePlace:  {"place", 5, "the text was sent from there"},
	PlaceGiven:     {"person", 4, "its first word is also a given name, and what stands around it speaks of a person"},
	TitledLater:    {"person", 4, "a title comes before its last word elsewhere in the text"},
	InRoll:         {"person", 4, "it stands in a list of people"},
	AmongPlaces:    {"place", 3, "it stands in a list of places"},
	TownThere:      {"place", 3, "the gazetteer lists a town of this name, and a preposition of place comes before it"},
	FirmLast:       {"organization", 5, "it ends with the legal form of a firm"},
	PolicyAfter:    {"policy", 5, "a word such as policy, plan or law follows it"},
	SharedHead:     {"organization", 5, "a word for organisations, said once for several, belongs to it"},
}

// A standing is how often names in marked texts were what a cue says.
type standing uint8

const (
	guess standing = iota // less than two times in three: how such names are written, or where they stand
	hint                  // three times in four or so
	proof                 // nine times in ten and more
)

// standings are those of cues that are more than a guess.
var standings = [Kinds]standing{
	KnownPlace: proof, KnownBody: proof, PlaceSide: proof, SharedHead: proof, DatelinePlace: proof, GivenFirst: proof, GivenListed: proof, TitleBefore: proof, TitledLater: proof, WorkTitle: proof, InRoll: proof, FirmLast: proof,
	BallotCue: proof, EventFirst: proof, EventLast: proof, PolicyFirst: proof,
	BodyFirst: hint, BodyWithin: hint, BodyLast: hint, PlaceFirst: hint, PlaceLast: hint, PersonsEnd: hint, RoleBefore: hint, PlaceWord: hint, PlaceGiven: hint, AmongPlaces: hint, TownThere: hint, PolicyLast: hint, PolicyAfter: hint,
}

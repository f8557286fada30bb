package names

// How sure the model of kinds must be before a type is printed.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/kinds"
)

// bars are how sure the model must be, in thousandths: of a type that nothing else says of
// a name of one document; of one of several, which is seen in more lights; and of another
// kind, so that what is hinted at is not believed. What is written like an acronym is most
// often a body. They are set by names of news texts that were judged by hand, so that a wrong type is rarer than an open one.
var bars = map[archive.EntityType]struct{ once, often, denied int32 }{
	"person": {550, 500, 650}, "organization": {550, 450, 650}, "place": {650, 550, 650},
	"policy": {unsaid, unsaid, 700}, "event": {unsaid, unsaid, 800}, "work": {unsaid, unsaid, 800},
}

// alone is how much surer it must be of a person of one word, who looks like a firm.
const alone = 250

// unsaid: the model does not tell these apart.
const unsaid = 1001

// kindsOf are the kinds that the model tells types by.
var kindsOf = map[archive.EntityType]kinds.Kind{"person": kinds.Person, "organization": kinds.Organization, "place": kinds.Place, "policy": kinds.Other, "event": kinds.Other, "work": kinds.Other}

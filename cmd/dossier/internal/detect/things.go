package detect

// Names of ships, pipelines and currencies: written like names, and nobody's.

import (
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/prose"
)

var (
	ships  = wordMap(of(func(l *lang.Language) lang.Words { return l.Things.Ships }))
	things = wordMap(of(func(l *lang.Language) lang.Words { return l.Things.Lines }))
	money  = wordMap(of(func(l *lang.Language) lang.Words { return l.Things.Money }))
)

// Given reports whether a cue is a given name and no more: ships have them, too.
func (c Cue) Given() bool {
	return c == givenFirst || c == givenListed || c == givenAlone || c == personsEnd
}

// thingWithin is how many words may stand between the name of a thing and the word for it:
// the Example 2 gas pipeline.
const thingWithin = 2

// Thing reports whether the words beside a name say that it is a thing: the tanker Example,
// the Example pipeline. What lists know, or a word for what it is names, is somebody who
// has a ship or a pipeline. sure says that the word for a ship stands right before it.
func (l *Line) Thing(r Run, c Cue) (thing, sure bool) {
	parts := l.Parts
	if r.From > 0 && parts[r.From].Gap == " " && parts[r.From-1].Class == prose.Lower && ships[parts[r.From-1].Fold] {
		thing = c.Weight() < Strong || c.Given()
		return thing, thing
	}
	if c.Weight() >= Evident && c != InCapitals && c != theBefore {
		return false, false
	}
	for i := r.To; i < min(len(parts), r.To+thingWithin+1); i++ {
		p := &parts[i]
		switch {
		case p.Gap != " " || p.Class != prose.Lower && p.Class != prose.Digits:
			return false, false
		case i == r.To && c == InCapitals:
			return money[p.Fold], false
		case things[p.Fold], i == r.To && ships[p.Fold]:
			return true, false
		case p.In(connectors | personVerbs | placePrepositions):
			return false, false
		}
	}
	return false, false
}

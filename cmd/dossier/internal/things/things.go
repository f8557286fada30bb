// Package things tells names of ships, pipelines and currencies, which are written like
// names and nobody's, and names of places that a firm, a team or somebody has.
package things

import (
	"strings"

	"dossier/cmd/dossier/internal/cue"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/wordsets"
)

// What says of a name that a thing bears it, or that a place is none.
var (
	ships   = few(func(l *lang.Language) lang.Words { return l.Things.Ships })
	things  = few(func(l *lang.Language) lang.Words { return l.Things.Lines })
	money   = few(func(l *lang.Language) lang.Words { return l.Things.Money })
	owned   = few(func(l *lang.Language) lang.Words { return l.Things.Owned })
	ownedOf = few(func(l *lang.Language) lang.Words { return l.Things.Owners })
	its     = few(func(l *lang.Language) lang.Words { return l.Things.Its })
	players = few(func(l *lang.Language) lang.Words { return l.Things.Players })
	beats   = few(func(l *lang.Language) lang.Words { return l.Things.Beats })
)

func few(of func(*lang.Language) lang.Words) map[string]bool {
	return wordsets.Few(strings.Join(lang.Read.Words(of), " "))
}

// NoPlace reports whether what stands beside the name of a place is said of a firm, a team or
// somebody who has it: shares of Example, Example said its profits, the Example captain,
// his daughter Example.
func NoPlace(l *detect.Line, r detect.Run) bool {
	parts := l.Parts
	if r.From > 1 && parts[r.From].Gap == " " && parts[r.From-1].Of() && ownedOf[parts[r.From-2].Fold] {
		return true
	}
	if r.To-r.From == 1 && kin(parts, r.From) {
		return true
	}
	at := r.To
	if at == len(parts) {
		return false
	}
	p := &parts[at]
	switch {
	case prose.Apostrophe(p.Gap) && p.Fold == "s":
		return at+1 < len(parts) && parts[at+1].Gap == " " && owned[parts[at+1].Fold]
	case p.Gap != " " || p.Class != prose.Lower:
		return false
	case beats[p.Fold], players[p.Fold], owned[p.Fold]:
		return true
	}
	return p.In(detect.PersonVerbs) && at+2 < len(parts) && its[parts[at+1].Fold] && owned[parts[at+2].Fold]
}

// family is how many words a list of relatives may be of.
const family = 24

// kin reports whether a word is said to be a relative: his daughter Florence, her sons,
// Austin and Troy; Sydney, his brother.
func kin(parts []detect.Part, at int) bool {
	relative := func(i int) bool {
		p := &parts[i]
		return p.Class == prose.Lower && detect.Kin.Holds(strings.TrimSuffix(p.Fold, "s"))
	}
	if at+2 < len(parts) && parts[at+1].Gap == ", " && parts[at+1].Class == prose.Lower && parts[at+2].Gap == " " && relative(at+2) {
		return true
	}
	for end := max(0, at-family); at > end && (parts[at].Gap == ", " || parts[at].Gap == " "); {
		before := &parts[at-1]
		switch {
		case before.Class == prose.Lower && relative(at-1):
			return true
		case before.And() && at > 1 && parts[at].Gap == " " && parts[at-2].Class == prose.Capital:
			at--
		case before.Class != prose.Capital || parts[at].Gap == " " && !parts[at].And():
			return false
		}
		at--
	}
	return false
}

// Firm reports whether a run is a name and what firms end theirs with, and returns the key
// of the name: Example Ltd.
func Firm(l *detect.Line, r detect.Run) (name string, ok bool) {
	if r.To-r.From < 2 || !l.Parts[r.To-1].EndsFirm() {
		return "", false
	}
	r.To--
	return detect.Key(l.Parts, r), true
}

// thingWithin is how many words may stand between the name of a thing and the word for it:
// the Example 2 gas pipeline.
const thingWithin = 2

// Is reports whether the words beside a name say that it is a thing: the tanker Example,
// the Example pipeline. What lists know, or a word for what it is names, is somebody who
// has a ship or a pipeline. sure says that the word for a ship stands right before it.
func Is(l *detect.Line, r detect.Run, c cue.Cue) (thing, sure bool) {
	parts := l.Parts
	if r.From > 0 && parts[r.From].Gap == " " && parts[r.From-1].Class == prose.Lower && ships[parts[r.From-1].Fold] {
		thing = c.Weight() < cue.Strong || c.Given()
		return thing, thing
	}
	if c.Weight() >= cue.Evident && !c.Vague() {
		return false, false
	}
	for i := r.To; i < min(len(parts), r.To+thingWithin+1); i++ {
		p := &parts[i]
		switch {
		case p.Gap != " " || p.Class != prose.Lower && p.Class != prose.Digits:
			return false, false
		case i == r.To && c == cue.InCapitals:
			return money[p.Fold], false
		case things[p.Fold], i == r.To && ships[p.Fold]:
			return true, false
		case p.In(detect.Grammar):
			return false, false
		}
	}
	return false, false
}

package names

// What is printed of a name's type: what lists, titles and words for what it is prove,
// or what they hint at and the model of kinds does not deny, or else what the model is
// sure of. What only looks like a person or a body has no type.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/kinds"
)

// bars are how sure the model must be, in thousandths: of a type that nothing else says,
// and of one that is hinted at. Of names of marked texts that it had not learned from, four
// in five of those just above were what it said; names for places are mistaken sooner.
var bars = map[archive.EntityType]struct{ alone, hinted int32 }{"person": {600, 300}, "organization": {500, 300}, "place": {600, 500}}

// kindsOf are the kinds that the model tells types by.
var kindsOf = map[archive.EntityType]kinds.Kind{"person": kinds.Person, "organization": kinds.Organization, "place": kinds.Place, "policy": kinds.Other, "event": kinds.Other, "work": kinds.Other}

// typed returns the type of what was found under a name and its other forms, "" where it
// is not known. aliases are the name and those forms that are names of their own.
func (s *Survey) typed(n *name, aliases []*name) archive.EntityType {
	all := aliases
	for k := range s.follow[n.key] {
		if f := s.names[k]; f != nil && f.times > 0 && f.rule != archive.ByAlias && !s.rules.ignore[k] && !s.curated.claims(k) {
			all = append(all[:len(all):len(all)], f)
		}
	}
	if t := leading(all, detect.Cue.Proves); t != "" {
		return t
	}
	var votes kinds.Votes
	told := int32(0)
	for _, f := range all {
		votes.Add(&f.votes, 1)
		told += f.told
	}
	p := votes.Shares(told)
	if t := leading(all, detect.Cue.Hints); t != "" && (told == 0 || p[kindsOf[t]] >= bars[t].hinted) {
		return t
	}
	for _, t := range archive.EntityTypes {
		if k := kindsOf[t]; k < kinds.Other && p[k] >= bars[t].alone {
			return t
		}
	}
	return ""
}

// leading returns the type that most of some cues speak for, if these outweigh all
// others.
func leading(names []*name, some func(detect.Cue) bool) (best archive.EntityType) {
	votes := map[archive.EntityType]int32{}
	all, most := int32(0), int32(0)
	for _, n := range names {
		for c, times := range n.cues {
			c := detect.Cue(c)
			weight := times * c.Weight()
			all += weight
			if some(c) {
				votes[c.Speaks()] += weight
			}
		}
	}
	for _, t := range archive.EntityTypes {
		if votes[t] > most {
			best, most = t, votes[t]
		}
	}
	if 2*most < all {
		return ""
	}
	return best
}

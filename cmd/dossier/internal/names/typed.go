package names

// What is printed of a name's type: what lists, titles and words for what it is prove,
// or what they hint at and the model of kinds does not deny, or else what the model is
// sure of. What only looks like a person or a body has no type.

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cue"
	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/kinds"
)

// typed returns the type of what was found under a name and its other forms, "" where it
// is not known. aliases are the name and those forms that are names of their own.
func (s *Survey) typed(n *name, aliases []*name) archive.EntityType {
	all := aliases
	for k := range s.follow[n.key] {
		if f := s.names[k]; f != nil && f.times > 0 && f.rule != archive.ByAlias && !s.rules.Ignored(k) && !s.curated.claims(k) {
			all = append(all[:len(all):len(all)], f)
		}
	}
	if t := leading(all, cue.Cue.Proves); t != "" {
		return t
	}
	var votes kinds.Votes
	told, docs := int32(0), int32(0)
	for _, f := range all {
		docs = max(docs, f.docs)
		votes.Add(&f.votes, 1)
		told += f.told
	}
	p := votes.Shares(told)
	several := detect.Several(n.key)
	if t := leading(all, cue.Cue.Hints); t != "" && !several && (told == 0 || kinds.Most(p, kindsOf[t]) < bars[t].denied || t == "organization" && detect.SureBody(n.key)) {
		return t
	}
	behind := detect.BehindPlace(n.key)
	for _, t := range archive.EntityTypes {
		bar := bars[t].once
		if docs > 1 || t == "organization" && n.cues[cue.InCapitals] > 0 {
			bar = bars[t].often
		}
		if t == "person" && !strings.Contains(n.key, " ") {
			bar += alone
		}
		if behind && (t == "place" || t == "person") {
			continue
		}
		if p[kindsOf[t]] >= bar && !several && !(t == "person" && strings.Contains(n.key, " of ")) {
			return t
		}
	}
	return ""
}

// leading returns the type that most of some cues speak for, if these outweigh all that
// speak for another.
func leading(names []*name, some func(cue.Cue) bool) (best archive.EntityType) {
	votes, all := map[archive.EntityType]int32{}, map[archive.EntityType]int32{}
	most, sum := int32(0), int32(0)
	for _, n := range names {
		for c, times := range n.cues {
			c := cue.Cue(c)
			weight := times * c.Weight()
			all[c.Speaks()] += weight
			sum += weight
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
	if most < sum-all[best] {
		return ""
	}
	return best
}

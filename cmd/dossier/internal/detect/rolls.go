package detect

// Lists of names: those present, who wrote or signed, which towns were hit. What stands in
// one is of a kind with the others, whether or not a list of this program knows it.

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cue"
	"dossier/cmd/dossier/internal/initials"
	"dossier/cmd/dossier/internal/prose"
)

// fewest is how many names make a list, and fewestKnown how many of them have to be known
// for what they are.
const (
	fewest      = 3
	fewestKnown = 2
)

// Cues says what the names of a line are taken for, those of which that is not known yet by
// Cue; and those of which nothing but their looks is known by what the others of their list
// are, where these are of one kind.
func (s *Finder) Cues(l *Line, runs []Run, cues []cue.Cue) {
	for i, r := range runs {
		if cues[i] == cue.None {
			cues[i] = s.Cue(l.Text, l.Parts, r)
		}
	}
	for from, to := 0, 0; from < len(runs); from = to {
		for to = from + 1; to < len(runs) && l.together(&runs[to-1], &runs[to]); to++ {
		}
		if to-from < fewest {
			continue
		}
		kind, single := l.kindOf(runs[from:to], cues[from:to])
		for i := from; i < to && kind != ""; i++ {
			switch weak := !cues[i].Proves() && !cues[i].Hints(); {
			case weak && kind == "person" && l.mayBePerson(&runs[i], single):
				cues[i] = cue.InRoll
			case weak && kind == "place" && l.mayBePlace(&runs[i]):
				cues[i] = cue.AmongPlaces
			}
		}
	}
}

// kindOf returns what the known names of a list are for, "" where they are too few or not
// all of one kind, and whether those are of one word.
func (l *Line) kindOf(runs []Run, cues []cue.Cue) (kind archive.EntityType, single bool) {
	known, words := 0, 0
	for i, c := range cues {
		said := c.Speaks()
		switch {
		case c == cue.KnownCity:
		case !c.Proves() && !c.Hints():
			continue
		}
		if kind != "" && said != kind {
			return "", false
		}
		kind = said
		if c.Proves() || c == cue.KnownCity {
			known++
			words += runs[i].To - runs[i].From
		}
	}
	if known < fewestKnown || 2*known < len(runs) {
		return "", false
	}
	return kind, words == known
}

// together reports whether two names stand side by side in a list: a comma or "and" is
// between them, and no word but a title; what is in brackets is said of the first.
func (l *Line) together(a, b *Run) bool {
	between, begin := l.Text[l.Parts[a.To-1].End:l.Parts[b.From].Start], a.To
	if inner, ok := initials.InBrackets(between); ok {
		between = between[len(" ()")+len(inner):]
		for l.Parts[begin].Start < l.Parts[b.From].Start-len(between) {
			begin++
		}
	}
	joined := strings.HasPrefix(between, ",") || strings.HasPrefix(between, ";")
	for i := begin; i < b.From; i++ {
		switch p := &l.Parts[i]; {
		case p.And() || p.Fold == "et" || p.Fold == "und":
			joined = true
		case !p.In(Titles | courtesies):
			return false
		}
	}
	return joined && !strings.ContainsAny(between, ":–—\n\"“”«»()")
}

// mayBePerson reports whether a run is written as names of people are; of one word, where
// others of its list are.
func (l *Line) mayBePerson(r *Run, single bool) bool {
	words := l.Parts[r.From:r.To]
	if len(words) == 1 && !single || len(words) > 4 || r.as != "" || r.Head != "" {
		return false
	}
	for i := range words {
		p := &words[i]
		if p.Class == prose.Lower && !p.In(Particles) || p.Class == prose.Digits || p.In(organizationHeads|placeHeads|policyHeads|eventHeads|bodies|demonyms) {
			return false
		}
	}
	return words[0].Class == prose.Capital
}

// mayBePlace reports whether a run is written as names of places are.
func (l *Line) mayBePlace(r *Run) bool {
	words := l.Parts[r.From:r.To]
	for i := range words {
		p := &words[i]
		if p.Class != prose.Capital && !p.In(connectors) || p.In(organizationHeads|policyHeads|eventHeads|bodies|demonyms) {
			return false
		}
	}
	return len(words) < 4 && r.as == "" && r.Head == ""
}

// roll reports whether most words with a capital of a line are names of people, with or
// without the surname in capitals: Present: Anna EXAMPLE, Otto SAMPLE.
func roll(parts []Part) bool {
	people, of, large := 0, 0, 0
	for i := 0; i < len(parts); i++ {
		p := &parts[i]
		if !capital(p) {
			continue
		}
		large++
		begins := i == 0 || p.Gap != " " || parts[i-1].Class == prose.Lower || parts[i-1].In(Titles)
		if !begins || p.Class != prose.Capital || !p.In(Given|forenames) || i+1 == len(parts) || parts[i+1].Gap != " " || !capital(&parts[i+1]) {
			continue
		}
		people, of = people+1, of+1
		for i+1 < len(parts) && (parts[i+1].Gap == " " || prose.Hyphen(parts[i+1].Gap)) && (capital(&parts[i+1]) || parts[i+1].In(Particles)) {
			i++
			large, of = large+1, of+1
		}
	}
	return people >= fewestKnown && 4*of >= 3*large
}

package detect

// The context that shows that a word is not a name there, or not the one that it
// looks like.

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/initials"
	"dossier/cmd/dossier/internal/language"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/tally"
)

// PartOfLonger reports whether a single word goes on as a longer name.
func (l *Line) PartOfLonger(to int) bool {
	return to < len(l.Parts) && l.Parts[to].Gap == " " && l.Parts[to].Class != prose.Lower && l.Parts[to].In(compoundHeads)
}

// PlaceBefore reports whether a preposition of place comes before a part.
func (l *Line) PlaceBefore(from int) bool {
	return from > 0 && l.Parts[from].Gap == " " && l.Parts[from-1].In(placePrepositions)
}

// Glued reports whether a hyphen ties a word to another capitalised one: the
// Peña of "García-Peña" is no surname by itself.
func (l *Line) Glued(at int) bool {
	upper := func(p *Part) bool {
		r, _ := utf8.DecodeRuneInString(l.Text[p.Start:])
		return unicode.IsUpper(r)
	}
	if at+1 < len(l.Parts) && l.Parts[at+1].Gap == "-" && upper(&l.Parts[at+1]) {
		return true
	}
	first := at
	for first > 0 && l.Parts[first].Gap == "-" {
		first--
	}
	return first < at && upper(&l.Parts[first])
}

// AsNoun reports whether a run is a word that the archive uses as a noun, and no known name by
// itself: the end, when a source speaks of Michael Ende; a picture, though a paper is called Bild.
func (s *Finder) AsNoun(l *Line, r Run) bool {
	p := &l.Parts[r.From]
	if !l.nouns || r.To-r.From != 1 || p.Class != prose.Capital {
		return false
	}
	used := s.Use(p.Hash)
	return used&tally.UsedNoun != 0 && !p.In(Places|bodies) || used&tally.UsedAny != 0 && papers()[p.Fold]
}

// NounAt reports whether a word stands as nouns do and names do not, in a language that writes
// both with a capital: am Ende, ein Haus, 14 Uhr; and whether any of several is meant.
func (l *Line) NounAt(at int) (noun, any bool) {
	if !l.nouns || at == 0 || l.Parts[at].Class != prose.Capital || l.Parts[at].Gap != " " {
		return false, false
	}
	before := &l.Parts[at-1]
	if before.Class == prose.Digits { // but 26721 Emden, Schalke 04 Gelsenkirchen
		return before.Gap == " " && !l.Parts[at].In(Places|towns), false
	}
	small := before.Class == prose.Lower || before.First
	any = small && beforeAny[before.Fold]
	return any || small && beforeNoun[before.Fold], any
}

// Everyday reports whether a lone surname is more likely the everyday word.
func (l *Line) Everyday(at int) bool {
	p := &l.Parts[at]
	if !p.In(everydaySurnames) {
		return false
	}
	after := l.Text[p.End:]
	if strings.HasPrefix(after, "’s ") || strings.HasPrefix(after, "'s ") {
		return false
	}
	month := p.In(months)
	before := strings.TrimRight(l.Text[:p.Start], " \"“«'‘(")
	if last, _ := utf8.DecodeLastRuneInString(before); before == "" || strings.ContainsRune(".!?:;•–—", last) {
		return month || !saysNext(l.Parts, at+1)
	}
	return month && l.isMonth(at)
}

// isMonth reports whether a word that is a month and a surname stands for the
// month inside a sentence: "in May", "May 2024", "May and April".
func (l *Line) isMonth(at int) bool {
	var before, after Part
	if at > 0 {
		before = l.Parts[at-1]
	}
	if at+1 < len(l.Parts) {
		after = l.Parts[at+1]
	}
	switch {
	case after.Class == prose.Digits && strings.Trim(after.Gap, " ,") == "", before.In(monthOpeners) && strings.HasSuffix(l.Parts[at].Gap, " "):
		return true
	case saysNext(l.Parts, at+1):
		return false
	case before.Class == prose.Digits && at > 0:
		return true
	case after.Gap == ", " && after.In(months):
		return true
	case after.Gap == " " && after.Fold == "and" && at+2 < len(l.Parts) && l.Parts[at+2].In(months):
		return true
	}
	return before.Fold == "and" && at > 1 && l.Parts[at-2].In(months)
}

// saysNext reports whether what people do follows before a part, or another
// name that "and" joins.
func saysNext(parts []Part, at int) bool {
	if at >= len(parts) || parts[at].Gap != " " {
		return false
	}
	if parts[at].In(PersonVerbs) {
		return true
	}
	return parts[at].Fold == "and" && at+1 < len(parts) && parts[at+1].Gap == " " && parts[at+1].Class != prose.Lower && parts[at+1].Class != prose.Digits
}

// Particles returns the part where a name of one word begins with the small
// words of a surname before it.
func (l *Line) Particles(r Run) int {
	from := r.From
	for r.To-r.From == 1 && from > 0 && l.Parts[from].Gap == " " && l.Parts[from-1].Class == prose.Lower && l.Parts[from-1].In(Particles) {
		from--
	}
	return from
}

// Bared reports whether one folded name is another without the article before it.
func Bared(name, bare string) bool {
	article, rest, ok := strings.Cut(name, " ")
	return ok && rest == bare && bareArticles[article]
}

// Bare returns the key of a name of several words without the article that it begins
// with: El Tren Example is Tren Example elsewhere. It is "" for any other name.
func (l *Line) Bare(r Run) string {
	if r.To-r.From < 3 || r.as != "" || !bareArticles[l.Parts[r.From].Fold] {
		return ""
	}
	r.From++
	return Key(l.Parts, r)
}

// Opens reports whether a word may have its capital from the beginning of a
// sentence: "Sanctioning Example".
func (s *Finder) Opens(p *Part) bool {
	return p.First && s.Use(p.Hash)&tally.UsedLarge == 0 && !p.In(Places|bodies|Given|organizationHeads|placeHeads|policyHeads|eventHeads)
}

// Reread reports whether a line has other names than by a first reading, because
// of how its document uses a word: one that is short for a name, one that ends a
// person's name and begins a sentence, two names that a hyphen joins.
func (s *Finder) Reread(l *Line) bool {
	for i := range l.Parts {
		p := &l.Parts[i]
		if p.Class != prose.Capital {
			continue
		}
		used := s.Use(p.Hash)
		if used&tally.UsedShort != 0 || p.Gap == "-" && used&tally.UsedAlone != 0 || used&tally.UsedPerson != 0 && (p.First || p.Gap == "-" || p.In(common)) {
			return true
		}
	}
	return false
}

// NoName says why the words of a run are no name by themselves, or "".
func (l *Line) NoName(r Run) string {
	first := &l.Parts[r.From]
	switch {
	case r.To-r.From > 1:
	case first.In(demonyms):
		return "it is a word for people or things of a place, not a name by itself"
	case first.In(Titles | offices):
		return "a title or an office is not a name"
	case generic(first) || first.In(NoName|noBody):
		return "the word names nothing by itself"
	}
	return ""
}

// InsideLonger reports whether a run is beside other words with a capital.
func (l *Line) InsideLonger(r Run) bool {
	before := r.From > 0 && l.Parts[r.From].Gap == " " && l.Parts[r.From-1].Class != prose.Lower && !l.Parts[r.From-1].In(Titles)
	return before || r.To < len(l.Parts) && l.Parts[r.To].Gap == " " && l.Parts[r.To].Class != prose.Lower
}

// Leads reports whether a word may come before a name and be no part of it: a
// title, an office.
func (p *Part) Leads() bool {
	return p.In(Titles | offices | forms | noBody)
}

// Plain reports whether a word is an everyday one, or is written small somewhere.
func (s *Finder) Plain(p *Part) bool {
	return p.In(common) || s.Use(p.Hash)&tally.UsedSmall != 0
}

// EndsFirm reports whether a word ends the name of a firm: Example Ltd.
func (p *Part) EndsFirm() bool { return firmEnds[p.Fold] }

// Belonging reports whether a word says that something is somebody's, and makes
// no longer name with his: the Example Administration.
func (p *Part) Belonging() bool { return p.In(belongings) }

// And reports whether a word joins two names.
func (p *Part) And() bool { return p.Fold == "and" || p.Fold == "y" || p.Fold == "e" }

// Of reports whether a word ties what comes before it to the name behind it:
// Chamber of Example, Cámara de Example, Chamber of the Example.
func (p *Part) Of() bool { return p.In(ties) }

// AcronymAt reports whether the words between two parts are written as a name's
// short form is, and are no title or small word: MR, IT.
func (l *Line) AcronymAt(from, to int) bool {
	return !l.Parts[from].In(NoName|Titles) && initials.Acronym(l.Text[l.Parts[from].Start:l.Parts[to-1].End])
}

// smallAcronym reports whether a word would be a known name in capitals, and is not
// written so: who, Eu.
func (p *Part) smallAcronym() bool { return p.In(acronyms) && p.Class != prose.Capitals }

// foreign reports whether the text that is read has more small words of other
// languages than of English: "El" is an article there, and begins a name here.
func (s *Finder) foreign(parts []Part) bool {
	if s.tongue == "" {
		s.tongue = s.spoken(parts)
	}
	return s.tongue != "en"
}

// spoken returns the tag of the language of a line, as language.Small tells it.
func (s *Finder) spoken(parts []Part) string {
	small := language.Small{Words: smallWords}
	for i := range parts {
		if p := &parts[i]; p.Class == prose.Lower && len(p.Fold) < 6 {
			small.Add(p.Fold)
		}
	}
	return small.Tag(s.written)
}

// letterTitle reports whether a part ends a title of one letter, which is no initial:
// M. Example, D.ª Ana Example.
func (s *Finder) letterTitle(parts []Part, i int) bool {
	letter := i
	switch {
	case i+1 == len(parts):
		return false
	case parts[i].Fold == "ª" && i > 0 && parts[i].Gap == "." && parts[i+1].Gap == " ":
		letter--
	case parts[i+1].Gap != ". " || parts[i+1].Class == prose.Single:
		return false
	}
	return parts[letter].Class == prose.Single && s.foreign(parts) && letterTitles[s.tongue+" "+parts[letter].Fold]
}

// locative reports whether a part is a preposition of place in the language that is read.
func (s *Finder) locative(parts []Part, i int) bool {
	s.foreign(parts) // tells it
	return parts[i].Class == prose.Lower && locatives[s.tongue+" "+parts[i].Fold]
}

// french reports whether the text that is read has the small words of French.
func (s *Finder) french(parts []Part) bool { return s.foreign(parts) && s.tongue == "fr" }

// capital reports whether a word may be one of a name: not small, no number.
func capital(p *Part) bool { return p.Class != prose.Lower && p.Class != prose.Digits }

// plural reports whether a word may be one, in English.
func plural(p *Part) bool { return strings.HasSuffix(p.Fold, "s") }

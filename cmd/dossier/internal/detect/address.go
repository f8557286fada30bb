package detect

// Two people of one family name are told apart by how a text addresses them: a form of
// address, an office or a word for a relative before the name, and the given name. What
// these say is read here; whom it leaves is decided above.

import (
	"strings"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lexicon"
	"dossier/cmd/dossier/internal/prose"
)

// Address is what stands before a name and says who is meant.
type Address struct {
	Man, Woman bool
	Knight     bool   // Sir, Dame, Don: a given name follows
	Title      string // an office or a degree, folded: "president", "dr"
}

// Address returns what stands right before a part, where a name begins: "Mr", "President",
// "his wife,".
func (l *Line) Address(from int) (a Address) {
	for range 2 { // Mr President
		if from == 0 {
			return a
		}
		before := &l.Parts[from-1]
		switch gap := l.Parts[from].Gap; {
		case gap == " ", gap == ". " && before.End-before.Start <= longestHonorific && (before.Class != prose.Lower || before.In(abbreviations)), gap == ", " && before.Class == prose.Lower:
		default:
			return a
		}
		man, woman := before.In(men), before.In(women)
		title := before.In(Titles|offices) && !man && !woman
		if !man && !woman && !title {
			return a
		}
		a.Man, a.Woman = a.Man || man, a.Woman || woman
		a.Knight = a.Knight || knights[before.Fold]
		if title && a.Title == "" {
			a.Title = before.Fold
		}
		from--
	}
	return a
}

// longestHonorific is of how many bytes a form of address is that a full stop follows.
const longestHonorific = 4

// Named returns what the first word of a person's folded name says of who it is.
func Named(key string) Address {
	first, _, _ := strings.Cut(key, " ")
	sets := lexicon.Of(prose.Hash(first))
	return Address{Man: sets&mensNames != 0, Woman: sets&womensNames != 0}
}

// Excludes reports whether who is addressed so cannot be somebody of whom the rest
// is known.
func (a Address) Excludes(b Address) bool {
	return a.Man && b.Woman && !b.Man || a.Woman && b.Man && !b.Woman
}

// Degree reports whether a degree stands before the name.
func (a Address) Degree() bool { return a.Title != "" && degrees.Holds(a.Title) }

// InPlace reports whether a word that is also the name of a town stands where a place
// does: "in Houston", "Houston, Texas".
func (l *Line) InPlace(from, to int) bool {
	p := &l.Parts[from]
	if to-from != 1 || !p.In(Places|towns) {
		return false
	}
	return p.Gap == " " && from > 0 && l.Parts[from-1].In(placePrepositions) ||
		to < len(l.Parts) && l.Parts[to].Gap == ", " && l.Parts[to].In(Places)
}

// Family returns a person's folded name without what follows the family name: Jr, III.
func Family(key string) string {
	if i := strings.LastIndexByte(key, ' '); i > 0 && generations.Holds(key[i+1:]) {
		return key[:i]
	}
	return key
}

// FirstSurname returns, of a folded name of three words or more, the first of two family
// names, by which people of Spanish names are called: the Velandia of "Iván Velandia Ruiz".
// It is "" where the words before the last are given names, initials or particles.
func FirstSurname(key string) string {
	words := strings.Fields(key)
	for i := 1; i < len(words)-1; i++ {
		w := words[i]
		switch sets := lexicon.Of(prose.Hash(w)); {
		case sets&(Given|forenames) != 0 && i+2 < len(words):
			continue // a second given name
		case len(w) < 3 || sets&(Given|connectors|generations) != 0:
			return ""
		}
		return w
	}
	return ""
}

// FamilyNames returns the words of a person's name by which he may be called, by their
// hashes: the last that is not Jr, and the first of two family names.
func FamilyNames(parts []Part, r Run) []uint64 {
	if r.To-r.From == 2 { // nearly all
		return []uint64{parts[r.To-1].Hash}
	}
	full := Family(Key(parts, r))
	out := []uint64{prose.Hash(full[strings.LastIndexByte(full, ' ')+1:])}
	if w := FirstSurname(full); w != "" {
		out = append(out, prose.Hash(w))
	}
	return out
}

var pronouns = lexicon.New(lang.Read.Joined(func(l *lang.Language) lang.Words { return l.Names.Pronouns }))

// howFar is how many words behind a name the next sentence is looked for.
const howFar = 40

// likePerson reports whether what stands around a name is said of a person: a word for a
// relative before it, a verb of people, an age or "who" behind it, a next sentence that
// goes on about him.
func likePerson(parts []Part, r Run) bool {
	last := &parts[r.To-1]
	if r.From > 0 && parts[r.From-1].In(ties) && parts[r.From].Gap == " " || last.Class != prose.Capital || last.In(organizationHeads|placeHeads|policyHeads|eventHeads|directions|demonyms|Places|compoundHeads) {
		return false
	}
	if r.From > 0 && parts[r.From-1].In(men|women) && (parts[r.From].Gap == " " || parts[r.From].Gap == ", ") || saysNext(parts, r.To) && parts[r.To].In(PersonVerbs) {
		return true
	}
	if r.To < len(parts) && parts[r.To].Gap == ", " {
		after := &parts[r.To]
		if after.Class == prose.Digits && after.End-after.Start == 2 && (r.To+1 == len(parts) || !strings.HasPrefix(parts[r.To+1].Gap, " ")) || after.Fold == "who" {
			return true
		}
	}
	for i := r.To; i < min(len(parts), r.To+howFar); i++ {
		if parts[i].First {
			return parts[i].In(pronouns)
		}
	}
	return false
}

// Ambiguous reports whether a family name is also a given name, an everyday word or a
// town: whom it stands for is said by its own text or by nothing.
func Ambiguous(key string) bool { return (Given | common | towns | Places).Holds(key) }

// GivenAlone reports whether a single word is a given name and no place or body: it stands
// for somebody in its own text only.
func GivenAlone(key string) bool {
	sets := lexicon.Of(prose.Hash(key))
	return sets&Given != 0 && sets&(Places|towns|bodies) == 0
}

// Forename reports whether a word is a given name of any list: somebody whom a text names in
// full may be called by it alone. One that is also an everyday word or a place is not.
func Forename(key string) bool {
	sets := lexicon.Of(prose.Hash(key))
	return sets&Given != 0 || sets&forenames != 0 && sets&(common|Places|towns|bodies) == 0
}

// InGivenList reports whether a word is in any list of given names, whatever else it is.
func InGivenList(key string) bool { return (Given | forenames).Holds(key) || wordGivens[key] }

// Several reports whether the words of a name, folded, speak of more than one thing: a
// title or an office stands inside, as in "Example MP Ana Ruiz". What the whole is for, its
// looks cannot tell.
func Several(key string) bool {
	first := true
	for w := range strings.SplitSeq(key, " ") {
		if !first && (Titles | offices).Holds(w) {
			return true
		}
		first = false
	}
	return false
}

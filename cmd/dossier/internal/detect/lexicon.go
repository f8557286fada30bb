package detect

// Lists of words are one table, so that a token is looked up once for all of
// them.

import (
	"strings"
	"sync"

	"dossier/cmd/dossier/internal/atlas"
	"dossier/cmd/dossier/internal/outlets"
	"dossier/cmd/dossier/internal/prose"
	"dossier/cmd/dossier/internal/wordsets"
)

// A Set is a list of words and names that says one thing of them. A word
// may be in several; one look tells in which.
type Set uint64

// written are the sets of this program as they are written down.
var written []string

// set makes a set of words, written one after the other; a name of several
// words has hyphens between them.
func set(words string) Set {
	if len(written) == 64 {
		panic("detect: more than 64 sets of words")
	}
	written = append(written, words)
	return 1 << (len(written) - 1)
}

// lexicon says in which sets a folded word or name is, by its hash. It is made when it is
// first asked for.
var lexicon = sync.OnceValue(makeLexicon)

func makeLexicon() wordsets.Table[Set] {
	all := make(map[uint64]Set, 120_000)
	for i, words := range written {
		for w := range strings.FieldsSeq(words) {
			f := prose.Fold(w)
			all[prose.Hash(f)] |= 1 << i
			if more := prose.Hash(f + "s"); demonyms == 1<<i && all[more]&Places == 0 {
				all[more] |= demonyms // and in the plural
			}
		}
	}
	var buf [64]byte
	add := func(name string, is, unless Set) {
		t, word, _ := prose.Next(name, 0, buf[:0])
		h := prose.Hash(word)
		if t.End < len(name) {
			h = prose.Hash(prose.Fold(name))
		}
		if all[h]&unless == 0 {
			all[h] |= is
		}
	}
	begins := func(name string) Set { // what the first word of a name is
		_, word, _ := prose.Next(name, 0, buf[:0])
		return all[prose.Hash(word)]
	}
	everyday := map[string]bool{}
	for word := range wordsets.Lines(wordsFile) {
		everyday[prose.Fold(word)] = true
	}
	body := func(name string) {
		folded := prose.Fold(name)
		if everyday[folded] || all[prose.Hash(folded)]&(Places|Given|NoName|organizationHeads|placeHeads|adjectives) != 0 {
			return // Semana, Time
		}
		is := bodies
		if strings.ToUpper(name) == name {
			is |= acronyms
		}
		all[prose.Hash(folded)] |= is
	}
	for name := range atlas.Towns() {
		add(name, towns, Given)
	}
	for name := range wordsets.Section(namesFile, "given") {
		add(name, forenames, 0)
	}
	for name := range wordsets.Section(namesFile, "places") {
		add(name, Places, Given)
	}
	for name := range wordsets.Section(namesFile, "cities") {
		add(name, towns, Given)
	}
	for name := range wordsets.Section(namesFile, "regions") {
		switch whole := strings.ContainsAny(name, " -"); {
		case whole && begins(name)&(Given|forenames) == 0:
			add(name, Places, 0)
		default:
			add(name, towns, Given)
		}
	}
	for line := range strings.Lines(bodiesFile) {
		_, names, _ := strings.Cut(strings.TrimSpace(line), "|")
		for name := range strings.SplitSeq(names, ";") {
			body(name)
		}
	}
	for _, o := range outlets.List() {
		for _, name := range append([]string{o.Name}, o.Others...) {
			if strings.Contains(name, " ") || o.Name == name {
				body(name)
			}
		}
	}
	for word := range wordsets.Lines(wordsFile) {
		add(word, common, Given|Places|bodies)
	}
	return wordsets.New(all)
}

// Holds reports whether a folded word or name is in a set.
func (s Set) Holds(key string) bool { return lexicon().Of(prose.Hash(key))&s != 0 }

// Everyday reports whether a name or an alias is a word that texts are full of:
// it cannot stand for anybody by itself.
func Everyday(name string) bool {
	var buf [64]byte
	t, word, ok := prose.Next(name, 0, buf[:0])
	if !ok || strings.TrimSpace(name) != name[t.Start:t.End] {
		return false
	}
	sets := lexicon().Of(prose.Hash(word))
	return t.Class != prose.Capitals && sets&NoName != 0 || t.Class == prose.Lower && sets&(common|openers) != 0
}

// CommonWord reports whether a folded word is an everyday one.
func CommonWord(word string) bool { return common.Holds(word) }

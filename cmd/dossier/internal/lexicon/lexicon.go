// Package lexicon keeps lists of words and names as one table, so that a word is looked up once
// for all of them.
package lexicon

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

// New makes a set of words, written one after the other; a name of several
// words has hyphens between them.
func New(words string) Set {
	if len(written) == 64 {
		panic("lexicon: more than 64 sets of words")
	}
	written = append(written, words)
	return 1 << (len(written) - 1)
}

// Long are the lists that are too long to be written down, the sets that they fill, and those
// by which they are sifted.
type Long struct {
	Words, Names []byte // compressed: everyday words, a line each; names, in sections
	Bodies       string // of each country, a line: ISO 3166, "|", names

	Common, Forenames, Towns, BodyNames, Acronyms Set // which they fill
	Places, Demonyms                              Set // to which they add
	Given, NoBody                                 Set // which no town, and which no body, may be in
}

var long Long

// Fill says which the long lists are, before anything is asked. It returns true, so that a
// package may say it where it lists them.
func Fill(l Long) bool {
	long = l
	return true
}

// table is made when it is first asked for.
var table = sync.OnceValue(build)

// Of returns the sets in which a folded word or name is, by its hash.
func Of(hash uint64) Set { return table().Of(hash) }

// Size returns how many words and names there are.
func Size() (n int) {
	for _, w := range table() {
		n += int(min(w.Sets, 1)) //nolint:gosec // 0 or 1
	}
	return n
}

func build() wordsets.Table[Set] {
	l := &long
	all := make(map[uint64]Set, 120_000)
	for i, words := range written {
		for w := range strings.FieldsSeq(words) {
			f := prose.Fold(w)
			all[prose.Hash(f)] |= 1 << i
			if more := prose.Hash(f + "s"); l.Demonyms == 1<<i && all[more]&l.Places == 0 {
				all[more] |= l.Demonyms // and in the plural
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
	for word := range wordsets.Lines(l.Words) {
		everyday[prose.Fold(word)] = true
	}
	body := func(name string) {
		folded := prose.Fold(name)
		if everyday[folded] || all[prose.Hash(folded)]&l.NoBody != 0 {
			return // Semana, Time
		}
		is := l.BodyNames
		if strings.ToUpper(name) == name {
			is |= l.Acronyms
		}
		all[prose.Hash(folded)] |= is
	}
	for name := range atlas.Towns() {
		add(name, l.Towns, l.Given)
	}
	for name := range wordsets.Section(l.Names, "given") {
		add(name, l.Forenames, 0)
	}
	for name := range wordsets.Section(l.Names, "places") {
		add(name, l.Places, l.Given)
	}
	for name := range wordsets.Section(l.Names, "cities") {
		add(name, l.Towns, l.Given)
	}
	for name := range wordsets.Section(l.Names, "regions") {
		switch whole := strings.ContainsAny(name, " -"); {
		case whole && begins(name)&(l.Given|l.Forenames) == 0:
			add(name, l.Places, 0)
		default:
			add(name, l.Towns, l.Given)
		}
	}
	for line := range strings.Lines(l.Bodies) {
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
	for word := range wordsets.Lines(l.Words) {
		add(word, l.Common, l.Given|l.Places|l.BodyNames)
	}
	return wordsets.New(all)
}

// Holds reports whether a folded word or name is in a set.
func (s Set) Holds(key string) bool { return table().Of(prose.Hash(key))&s != 0 }

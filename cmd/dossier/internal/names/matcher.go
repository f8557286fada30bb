// Package names finds the names in a document and says whom each refers to.
//
// A Survey is what a whole archive says of its names; a Matcher is one trie over
// the names that are kept. Scan lists, side by side, the places of a document
// where a kept name may occur and those that are written like a name,
// and one resolver decides: the longest name wins, whoever knows it, then one
// that is kept, then one that is found. Where the text does not settle who is
// meant, it abstains: a link is a claim.
package names

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/called"
	"dossier/cmd/dossier/internal/prose"
)

// strength says how sure a form of a name is.
type strength uint8

const (
	sure    strength = iota // name or alias
	weak                    // weak alias: needs support in the document
	surname                 // last part of a person's name: needs the full name
)

// form is one way an entity is written.
type form struct {
	entity   int
	strength strength
	rule     archive.Rule
	text     string
	classes  []prose.Class
	gaps     []string // between the tokens of the name itself
	dot      bool     // ends with a full stop that belongs to it: "U.S."
}

// Matcher finds the names of a set of entities. It is built once and then only
// read, so scans run side by side.
type Matcher struct {
	entities []*archive.Entity
	words    map[uint64]int32 // prose.Hash of a folded word → its number
	edges    map[uint64]int32 // node<<32 | number of a word → node
	forms    [][]*form        // by node
	vetoes   map[int][]string // by entity: folded phrases of `not:`
	byName   map[string]int   // folded name or alias → entity, for [[wiki links]]
	byID     map[string]int
	lowers   bool // some name begins in lower case
}

// NewMatcher compiles the names of entities.
func NewMatcher(entities []*archive.Entity) *Matcher {
	m := &Matcher{
		entities: entities, words: map[uint64]int32{}, edges: map[uint64]int32{}, forms: make([][]*form, 1),
		vetoes: map[int][]string{}, byName: map[string]int{}, byID: make(map[string]int, len(entities)),
	}
	for i, e := range entities {
		m.byID[e.ID] = i
		m.add(i, e.Name, sure, archive.ByName)
		for _, a := range e.Aliases {
			m.add(i, a, sure, archive.ByAlias)
		}
		for _, a := range e.WeakAliases {
			m.add(i, a, weak, archive.ByWeakAlias)
		}
		if e.Type == "person" {
			for _, s := range called.Surnames(e.Name) {
				m.add(i, s, surname, archive.BySurname)
			}
		}
		for _, n := range e.Not {
			m.vetoes[i] = append(m.vetoes[i], padded(n))
		}
		for _, s := range append([]string{e.Name}, e.Aliases...) {
			if k := prose.Fold(s); k != "" {
				if _, ok := m.byName[k]; !ok {
					m.byName[k] = i
				}
			}
		}
	}
	return m
}

// add enters one form. A form that only repeats a surer one of the same entity
// is omitted.
func (m *Matcher) add(entity int, text string, s strength, rule archive.Rule) {
	if s == sure && Everyday(text) {
		s = weak // it says nothing by itself
	}
	f := &form{entity: entity, strength: s, rule: rule, text: text, dot: strings.HasSuffix(text, ".")}
	var buf [64]byte
	node := int32(0)
	last := 0
	for pos := 0; ; {
		t, word, ok := prose.Next(text, pos, buf[:0])
		if !ok {
			break
		}
		hash := prose.Hash(word)
		id, ok := m.words[hash]
		if !ok {
			id = int32(len(m.words))
			m.words[hash] = id
		}
		if len(f.classes) > 0 {
			f.gaps = append(f.gaps, text[last:t.Start])
		}
		f.classes = append(f.classes, t.Class)
		key := uint64(node)<<32 | uint64(id)
		to, ok := m.edges[key]
		if !ok {
			to = int32(len(m.forms))
			m.edges[key] = to
			m.forms = append(m.forms, nil)
		}
		node, pos, last = to, t.End, t.End
	}
	if node == 0 {
		return
	}
	m.lowers = m.lowers || f.classes[0] == prose.Lower
	for _, other := range m.forms[node] {
		if other.entity == entity && other.strength <= s && slices.Equal(other.classes, f.classes) {
			return
		}
	}
	m.forms[node] = append(m.forms[node], f)
}

// step follows the trie by one word, given by its hash.
func (m *Matcher) step(node int32, word uint64) (int32, bool) {
	id, ok := m.words[word]
	if !ok {
		return 0, false
	}
	to, ok := m.edges[uint64(node)<<32|uint64(id)]
	return to, ok
}

// at returns the forms of a folded name.
func (m *Matcher) at(key string) []*form {
	node, ok := int32(0), true
	for w := range strings.FieldsSeq(key) {
		if node, ok = m.step(node, prose.Hash(w)); !ok {
			return nil
		}
	}
	if node == 0 {
		return nil
	}
	return m.forms[node]
}

// claims reports whether a folded name is a form of an entity, however weak.
func (m *Matcher) claims(key string) bool { return len(m.at(key)) > 0 }

// certain reports whether a folded name is a sure form of an entity.
func (m *Matcher) certain(key string) bool {
	return slices.ContainsFunc(m.at(key), func(f *form) bool { return f.strength == sure })
}

// onlySurname reports whether a folded name is nothing but the surname of one
// entity.
func (m *Matcher) onlySurname(key, id string) bool {
	for _, f := range m.at(key) {
		if f.strength != surname || m.entities[f.entity].ID != id {
			return false
		}
	}
	return true
}

// sure returns the id of the one entity that has a folded name as a sure form.
func (m *Matcher) sure(key string) (id string, ok bool) {
	for _, f := range m.at(key) {
		if f.strength != sure {
			continue
		}
		if e := m.entities[f.entity].ID; !ok || e == id {
			id, ok = e, true
		} else {
			return "", false
		}
	}
	return id, ok
}

// has reports whether an entity of this id is kept.
func (m *Matcher) has(id string) bool {
	_, ok := m.byID[id]
	return ok
}

// fits reports whether a token of a text may stand for one of a name: "US" is
// not "us", "May" is not "may", but a heading in capitals still names people.
func fits(want, have prose.Class) bool {
	switch want {
	case prose.Capital:
		return have == prose.Capital || have == prose.Capitals
	case prose.Capitals:
		return have == prose.Capitals
	case prose.Single:
		return have == prose.Single || have == prose.Capitals
	}
	return true
}

// near reports whether two tokens of a name may stand this far apart. own is
// what comes between them in the name itself.
func near(gap, own string) bool {
	switch gap {
	case " ", "-", ".", ". ", "’", "'", "’ ", "\n", "‑":
		return true
	}
	return gap == own
}

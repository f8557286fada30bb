// Package names recognises curated entities in a document and joins all
// documents into an archive.
//
// A Matcher is one trie over the words of all names, aliases and surnames.
// Scan finds the longest name at each place, decides between entities that
// share a name, and keeps for each link the rule that made it. Where the text
// does not settle who is meant, it abstains: a link is a claim.
package names

import (
	"strings"

	"dossier/cmd/dossier/internal/archive"
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
	classes  []class
	gaps     []string // between the tokens of the name itself
	dot      bool     // ends with a full stop that belongs to it: "U.S."
}

// Matcher finds the names of a set of entities. It is built once and then only
// read, so scans run side by side.
type Matcher struct {
	entities []*archive.Entity
	words    map[string]int32
	edges    map[uint64]int32 // node<<32 | word → node
	forms    [][]*form        // by node
	vetoes   map[int][]string // by entity: folded phrases of `not:`
	byName   map[string]int   // folded name or alias → entity, for [[wiki links]]
	byID     map[string]int
	lowers   bool // some name begins in lower case
}

// NewMatcher compiles the names of entities.
func NewMatcher(entities []*archive.Entity) *Matcher {
	m := &Matcher{
		entities: entities, words: map[string]int32{}, edges: map[uint64]int32{}, forms: make([][]*form, 1),
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
			for _, s := range surnames(e.Name) {
				m.add(i, s, surname, archive.BySurname)
			}
		}
		for _, n := range e.Not {
			m.vetoes[i] = append(m.vetoes[i], foldAll(n))
		}
		for _, s := range append([]string{e.Name}, e.Aliases...) {
			if k := foldAll(s); k != "" {
				if _, ok := m.byName[k]; !ok {
					m.byName[k] = i
				}
			}
		}
	}
	return m
}

// add enters one form. A form that only repeats a surer one of the same entity
// is left out.
func (m *Matcher) add(entity int, text string, s strength, rule archive.Rule) {
	if s == sure && Everyday(text) {
		s = weak // it says nothing by itself
	}
	f := &form{entity: entity, strength: s, rule: rule, text: text, dot: strings.HasSuffix(text, ".")}
	var buf [64]byte
	node := int32(0)
	last := 0
	for pos := 0; ; {
		t, fold, ok := next(text, pos, buf[:0])
		if !ok {
			break
		}
		id, ok := m.words[string(fold)]
		if !ok {
			id = int32(len(m.words))
			m.words[string(fold)] = id
		}
		if len(f.classes) > 0 {
			f.gaps = append(f.gaps, text[last:t.start])
		}
		f.classes = append(f.classes, t.class)
		key := uint64(node)<<32 | uint64(id)
		to, ok := m.edges[key]
		if !ok {
			to = int32(len(m.forms))
			m.edges[key] = to
			m.forms = append(m.forms, nil)
		}
		node, pos, last = to, t.end, t.end
	}
	if node == 0 {
		return
	}
	m.lowers = m.lowers || f.classes[0] == lower
	for _, other := range m.forms[node] {
		if other.entity == entity && other.strength <= s && same(other.classes, f.classes) {
			return
		}
	}
	m.forms[node] = append(m.forms[node], f)
}

func same(a, b []class) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// step follows the trie by one word.
func (m *Matcher) step(node int32, fold []byte) (int32, bool) {
	id, ok := m.words[string(fold)]
	if !ok {
		return 0, false
	}
	to, ok := m.edges[uint64(node)<<32|uint64(id)]
	return to, ok
}

// Everyday reports whether a name or an alias is a word that texts are full of:
// it cannot stand for anybody by itself.
func Everyday(name string) bool {
	var buf [64]byte
	t, fold, ok := next(name, 0, buf[:0])
	if !ok || strings.TrimSpace(name) != name[t.start:t.end] {
		return false
	}
	sets := lexicon()[hash64(fold)]
	return t.class != capitals && sets&noName != 0 || t.class == lower && sets&(common|openers) != 0
}

// at returns the forms of a folded name.
func (m *Matcher) at(key string) []*form {
	node, ok := int32(0), true
	for w := range strings.FieldsSeq(key) {
		if node, ok = m.step(node, []byte(w)); !ok {
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

// nobility are the small words that a surname begins with.
var nobility = map[string]bool{"de": true, "del": true, "van": true, "von": true, "der": true, "den": true, "da": true, "dos": true, "di": true, "du": true, "la": true, "al": true, "bin": true, "ibn": true, "ter": true}

// surnames returns the last part of a person's name: its last word, and that
// word with the particles before it.
func surnames(name string) (out []string) {
	words := strings.Fields(name)
	at := len(words) - 1
	if at < 1 || strings.HasSuffix(words[at], ".") {
		return nil
	}
	out = append(out, words[at])
	for at > 1 && nobility[strings.ToLower(words[at-1])] {
		at--
	}
	if at < len(words)-1 {
		out = append(out, strings.Join(words[at:], " "))
	}
	return out
}

// foldAll returns the folded words of a text with a space on either side.
func foldAll(s string) string {
	var b strings.Builder
	var buf [64]byte
	for pos := 0; ; {
		t, fold, ok := next(s, pos, buf[:0])
		if !ok {
			break
		}
		b.WriteByte(' ')
		b.Write(fold)
		pos = t.end
	}
	if b.Len() == 0 {
		return ""
	}
	return b.String() + " "
}

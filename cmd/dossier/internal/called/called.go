// Package called says what an entity is called: its forms, folded, their cases, and the id
// that a name has of which nothing is kept. Recognition, the pages of shared names, the
// commands and the desk ask it, so that all agree.
package called

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/prose"
)

// Forms returns what an entity is called, folded, each form once, in order.
func Forms(e *archive.Entity) []string {
	out := make([]string, 0, 2+len(e.Aliases)+len(e.WeakAliases))
	for _, s := range spellings(e) {
		out = append(out, prose.Fold(s))
	}
	slices.Sort(out)
	out = slices.Compact(out)
	if len(out) > 0 && out[0] == "" {
		out = out[1:]
	}
	return out
}

// Spelling returns how an entity spells one of its forms, or "".
func Spelling(e *archive.Entity, form string) string {
	for _, s := range spellings(e) {
		if prose.Fold(s) == form {
			return s
		}
	}
	return ""
}

// spellings lists the names of an entity and, of a person, the surnames.
func spellings(e *archive.Entity) []string {
	out := slices.Concat([]string{e.Name}, e.Aliases, e.WeakAliases)
	if e.Type == "person" {
		out = append(out, Surnames(e.Name)...)
	}
	return out
}

// By reports whether an entity is called by a name, however it is spelt.
func By(e *archive.Entity, name string) bool {
	return slices.Contains(Forms(e), prose.Fold(name))
}

// particles are the small words that a surname begins with.
var particles = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(strings.Join(lang.Particles(), " ")) {
		m[w] = true
	}
	return m
}()

// Surnames returns the last part of a person's name: its last word, and that
// word with the particles before it.
func Surnames(name string) (out []string) {
	words := strings.Fields(name)
	at := len(words) - 1
	if at < 1 || strings.HasSuffix(words[at], ".") {
		return nil
	}
	out = append(out, words[at])
	for at > 1 && particles[strings.ToLower(words[at-1])] {
		at--
	}
	if at < len(words)-1 {
		out = append(out, strings.Join(words[at:], " "))
	}
	return out
}

// Slug is the id of what is found under a folded name. Names whose letters an
// id cannot hold get a number made from them.
func Slug(key string) string {
	if name := Plain(key); name != key { // with its area, but not with its document
		if !strings.Contains(key, "(#") {
			name = key
		}
		return archive.ID(name) + "-" + Number(key)
	}
	id := archive.ID(key)
	if id == strings.ReplaceAll(key, " ", "-") && archive.ValidID(id) {
		return id
	}
	return strings.TrimPrefix(id+"-"+Number(key), "-")
}

// Key returns the folded name that an entity of this id was found under.
func Key(id string) string { return strings.ReplaceAll(id, "-", " ") }

// Plain returns a key without the area, or the document, that it has in brackets.
func Plain(key string) string {
	if strings.HasSuffix(key, ")") {
		key, _, _ = strings.Cut(key, " (")
	}
	return key
}

// Number makes eight letters and digits from a folded name, which tell its id
// from another's.
func Number(key string) string {
	const digits = "0123456789abcdef"
	h := prose.Hash(key)
	out := make([]byte, 8)
	for i := range out {
		out[i] = digits[h>>(4*i)&15]
	}
	return string(out)
}

// Shouted reports whether a name of several words has no small letter.
func Shouted(name string) bool { return strings.Contains(name, " ") && strings.ToUpper(name) == name }

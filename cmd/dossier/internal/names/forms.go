package names

// What an entity may be called is asked by recognition, by the pages of shared
// names and by commands: it is answered here, so that all agree.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/detect"
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
		out = append(out, surnames(e.Name)...)
	}
	return out
}

// Called reports whether an entity is called by a name, however it is spelt.
func Called(e *archive.Entity, name string) bool {
	return slices.Contains(Forms(e), prose.Fold(name))
}

// surnames returns the last part of a person's name: its last word, and that
// word with the particles before it.
func surnames(name string) (out []string) {
	words := strings.Fields(name)
	at := len(words) - 1
	if at < 1 || strings.HasSuffix(words[at], ".") {
		return nil
	}
	out = append(out, words[at])
	for at > 1 && detect.Particles.Holds(strings.ToLower(words[at-1])) {
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
	if name := plain(key); name != key { // with its area, but not with its document
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

// padded returns the folded words of a text with a space on either side, so that
// whole words can be looked for in it.
func padded(text string) string {
	if f := prose.Fold(text); f != "" {
		return " " + f + " "
	}
	return ""
}

func firstWord(key string) string {
	first, _, _ := strings.Cut(key, " ")
	return first
}

func lastWord(key string) string { return key[strings.LastIndexByte(key, ' ')+1:] }

// Everyday reports whether a name or an alias is a word that texts are full of:
// it cannot stand for anybody by itself.
func Everyday(name string) bool { return detect.Everyday(name) }

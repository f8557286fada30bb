package link

// What an entity is called: the forms by which it is looked up, compared and
// found to share a name with others.

import (
	"slices"

	"dossier/cmd/dossier/internal/archive"
)

// Forms returns what an entity is called, folded, each form once, in order.
func Forms(e *archive.Entity) []string {
	written := spellings(e)
	out := make([]string, 0, len(written))
	for _, s := range written {
		out = append(out, fold(s))
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
		if fold(s) == form {
			return s
		}
	}
	return ""
}

// Called reports whether an entity is called by a name, however it is spelt.
func Called(e *archive.Entity, name string) bool { return slices.Contains(Forms(e), fold(name)) }

// spellings lists the names of an entity and, of a person, the surnames.
func spellings(e *archive.Entity) []string {
	out := slices.Concat([]string{e.Name}, e.Aliases, e.WeakAliases)
	if e.Type == "person" {
		out = append(out, surnames(e.Name)...)
	}
	return out
}

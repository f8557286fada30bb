// The fields that say who may see a source. They stand apart because they fail
// closed: what cannot be understood restricts.

package meta

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/prose"
)

// restrictions completes what was read of who may see a source. It fails closed:
// a field that is there and cannot be understood, even one without a value, or a
// key that looks like one of these, withholds the source until it is fixed.
func (m *Mapping) restrictions(a *archive.Attribution) {
	for _, field := range handlingFields {
		if m.has(field) && !a.Has(field) {
			a.Handling.Unclear = field + " cannot be understood"
			if m.Get(field) == nil {
				m.msgs.Errorf(m.file, m.keyLine(field), "write a value or remove the line", "%s without a value", field)
			}
		}
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(m.Node.Content); i += 2 {
		key := m.Node.Content[i].Value
		if slices.Contains(handlingFields, key) {
			if seen[key] {
				a.Handling.Unclear = key + " is there twice"
			}
			seen[key] = true
		} else if HandlingWord(key) != "" {
			a.Handling.Unclear = "the key " + prose.Clip(charset.Printable(key), 40) + " may restrict it"
		}
	}
}

// handlingFields are the keys that say who may see a source.
var handlingFields = func() (names []string) {
	for i := range archive.Fields {
		if f := &archive.Fields[i]; f.Restricts {
			names = append(names, f.Name)
		}
	}
	return names
}()

// restricting are words that keys of other programs, or mistyped ones, have
// where ours say who may see a source, and what is meant.
var restricting = map[string]string{
	"classification": "tlp", "marking": "tlp", "confidential": "tlp", "confidentiality": "tlp", "restricted": "tlp", "restriction": "tlp", "trafficlightprotocol": "tlp", "handling": "tlp", "sensitivity": "tlp",
	"embargo": "embargo_until", "embargoed": "embargo_until", "publishdate": "embargo_until", "withheld": "draft", "private": "draft", "unlisted": "draft", "hidden": "draft", "unpublished": "draft",
	"retraction": "retracted", "withdrawn": "retracted", "expirydate": "retracted",
}

// HandlingWord returns the field that an unknown key seems to mean, or "".
func HandlingWord(key string) string {
	plain := strings.ToLower(strings.NewReplacer("-", "", "_", "", " ", "").Replace(key))
	for _, f := range handlingFields {
		if key == f {
			return ""
		}
		bare := strings.ReplaceAll(f, "_", "")
		if plain == bare || len(bare) > 4 && plain != "published" && plain != "publisher" && distance(plain, bare) <= 1 {
			return f
		}
	}
	return restricting[plain]
}

// has reports whether a mapping has a key, with a value or without.
func (m *Mapping) has(key string) bool { return m.keyLine(key) > 0 }

// keyLine returns the line of a key; 0 when there is none.
func (m *Mapping) keyLine(key string) int {
	for i := 0; i+1 < len(m.Node.Content); i += 2 {
		if m.Node.Content[i].Value == key {
			return m.Line(m.Node.Content[i])
		}
	}
	return 0
}

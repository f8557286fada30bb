package source

import (
	"regexp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
)

// restrictions completes what was read of who may see a source. It fails closed:
// a field that is there and cannot be understood, even one without a value, or a
// key that looks like one of these, withholds the source until it is fixed.
func (m *mapping) restrictions(a *archive.Attribution) {
	for _, field := range handlingFields {
		if m.has(field) && !a.Has(field) {
			a.Handling.Unclear = field + " cannot be understood"
			if m.get(field) == nil {
				m.msgs.Errorf(m.file, m.keyLine(field), "write a value or remove the line", "%s without a value", field)
			}
		}
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(m.node.Content); i += 2 {
		key := m.node.Content[i].Value
		if slices.Contains(handlingFields, key) {
			if seen[key] {
				a.Handling.Unclear = key + " is there twice"
			}
			seen[key] = true
		} else if handlingWord(key) != "" {
			a.Handling.Unclear = "the key " + clip(printable(key), 40) + " may restrict it"
		}
	}
}

// tlpLine is a line that marks a document, as TLP 2.0 asks for at its head and
// foot: the mark and nothing else.
var tlpLine = regexp.MustCompile(`(?i)^[\pP\pS\s]*TLP\s*:\s*(RED|AMBER\+STRICT|AMBER|GREEN|CLEAR|WHITE)[\pP\pS\s]*$`)

// marking finds the mark that a text carries itself; of several the most
// restricted.
func (r *reading) marking() {
	a := &r.doc.Recovered
	for i, l := range r.lines[r.begin:] {
		if len(l) > 80 || len(l) < 7 || !strings.Contains(strings.ToUpper(l), "TLP") {
			continue
		}
		m := tlpLine.FindStringSubmatch(l)
		if m == nil {
			continue
		}
		word := strings.ToUpper(m[1])
		if word == "WHITE" {
			word = "CLEAR"
		}
		if !a.Has("tlp") || slices.Index(archive.TLPs, word) > slices.Index(archive.TLPs, a.Handling.TLP) {
			a.Handling.TLP = word
			a.Set("tlp", archive.Provenance{Basis: archive.Extracted, Line: r.begin + i + 1, Evidence: clip(strings.TrimSpace(l), 200)})
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

// handlingWord returns the field that an unknown key seems to mean, or "".
func handlingWord(key string) string {
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
func (m *mapping) has(key string) bool { return m.keyLine(key) > 0 }

// keyLine returns the line of a key; 0 when there is none.
func (m *mapping) keyLine(key string) int {
	for i := 0; i+1 < len(m.node.Content); i += 2 {
		if m.node.Content[i].Value == key {
			return m.line(m.node.Content[i])
		}
	}
	return 0
}

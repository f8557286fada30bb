// The fields that say who may see a source. They stand apart because they fail
// closed: what cannot be understood restricts.

package meta

import (
	"slices"
	"strings"
	"time"

	"go.yaml.in/yaml/v4"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/prose"
)

// handling reads who may see a source and how much of it. It fails closed: a
// field that is there and cannot be understood, even one without a value, or a
// key that looks like one of these, withholds the source until it is mended.
func (m *Mapping) handling(a *archive.Attribution, set func(string, *Node)) {
	unclear := func(field string) {
		if m.has(field) && !a.Has(field) {
			a.Handling.Unclear = field + " cannot be understood"
			if m.Get(field) == nil {
				m.msgs.Errorf(m.file, m.keyLine(field), "write a value or remove the line", "%s without a value", field)
			}
		}
	}
	if s, n, ok := m.Text("tlp"); ok {
		s = strings.TrimPrefix(strings.ToUpper(s), "TLP:")
		if m.Among("tlp", s, n, archive.TLPs) {
			if s == "WHITE" {
				s = "CLEAR"
			}
			a.Handling.TLP = s
			set("tlp", n)
		}
	}
	unclear("tlp")
	if s, n, ok := m.Word("publish", archive.Publishes); ok {
		a.Handling.Publish = s
		set("publish", n)
	}
	unclear("publish")
	if s, n, ok := m.Text("embargo_until"); ok {
		s, _, _ = strings.Cut(s, "T") // a time stamp: its day
		if _, err := time.Parse(time.DateOnly, s); err == nil {
			a.Handling.Embargo = s
			set("embargo_until", n)
		} else {
			m.Fail(n, "write the day from which it may be shown: 2026-05-01", "embargo_until is no day: %q", s)
		}
	}
	unclear("embargo_until")
	if v, n, ok := m.Boolean("draft"); ok {
		a.Handling.Draft = v
		set("draft", n)
	}
	unclear("draft")
	if n := m.Get("retracted"); n != nil {
		if n.Kind == yaml.MappingNode {
			s := m.Sub(n)
			a.Handling.Retracted, _, _ = s.Text("why")
			if on, at, ok := s.Text("on"); ok {
				if archive.ValidDate(on) {
					a.Handling.RetractOn = on
				} else {
					s.Fail(at, "write a date that exists: 2026-01-13", "retracted on is no date: %q", on)
				}
			}
			s.Strict("retracted")
			set("retracted", n)
		} else {
			m.Fail(n, "write on: (a date) and why: below it", "retracted is %s", Shape(n))
		}
	}
	unclear("retracted")
	seen := map[string]bool{}
	for i := 0; i+1 < len(m.Node.Content); i += 2 {
		key := m.Node.Content[i].Value
		if slices.Contains(handlingFields, key) {
			if seen[key] {
				a.Handling.Unclear = key + " stands there twice"
			}
			seen[key] = true
		} else if HandlingWord(key) != "" {
			a.Handling.Unclear = "the key " + prose.Clip(charset.Printable(key), 40) + " may restrict it"
		}
	}
}

// handlingFields are the keys that say who may see a source.
var handlingFields = []string{"tlp", "publish", "embargo_until", "draft", "retracted"}

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

// The TLP mark printed in a text, as the standard asks of authors: it restricts the
// source even if no metadata does.

package source

import (
	"regexp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/prose"
)

// tlpLine is a line that holds the mark and nothing else, as TLP 2.0 asks for in
// headers and footers.
var tlpLine = regexp.MustCompile(`(?i)^[\pP\pS\s]*TLP\s*:\s*(RED|AMBER\+STRICT|AMBER|GREEN|CLEAR|WHITE)[\pP\pS\s]*$`)

// marking finds the mark in a text; of several, the most restrictive.
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
			a.Set("tlp", archive.Provenance{Basis: archive.Extracted, Line: r.begin + i + 1, Evidence: prose.Clip(strings.TrimSpace(l), 200)})
		}
	}
}

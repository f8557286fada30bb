// The TLP mark that a text carries itself, as the standard asks authors to print
// it: it restricts a source of which nobody else has said anything.

package source

import (
	"regexp"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/prose"
)

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
			a.Set("tlp", archive.Provenance{Basis: archive.Extracted, Line: r.begin + i + 1, Evidence: prose.Clip(strings.TrimSpace(l), 200)})
		}
	}
}

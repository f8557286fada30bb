package render

// What only the preview shows: the fields of a source as it was read.

import (
	"strconv"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/view"
)

// recovered lists the fields of a source as rows of a table: what was
// recovered, on which basis, from which line and words; then what is not known.
func recovered(s view.SourceState) []byte {
	var dst []byte
	a := s.Briefing.Attr
	for _, f := range a.Known() {
		if f.Internal { // others may look on
			continue
		}
		p := a.From[f.Name]
		dst = fieldRow(dst, f, p.Basis, f.Text(a))
		if p.Line > 0 {
			dst = strconv.AppendInt(dst, int64(p.Line), 10)
		}
		dst = add(dst, "</td><td>")
		if p.File != "" {
			dst = add(foreign(add(dst, "<code>"), p.File), "</code> ")
		}
		dst = esc(dst, p.Rule)
		if p.Rule != "" && p.Evidence != "" {
			dst = add(dst, ": ")
		}
		dst = add(esc(dst, p.Evidence), "</td></tr>\n")
	}
	for _, f := range s.Unknown {
		dst = add(fieldRow(dst, f, archive.Unknown, t("not known")), "</td><td></td></tr>\n")
	}
	return dst
}

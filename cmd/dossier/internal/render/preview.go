package render

import (
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
)

// recovered lists the fields of a source as rows of a table: what was
// recovered, on which basis, from which line and words.
func recovered(b *archive.Briefing) []byte {
	var dst []byte
	row := func(field string, p archive.Provenance, words string) {
		dst = add(dst, "<tr><th scope=row>", strings.ReplaceAll(field, "_", " "), "</th><td>")
		dst = open(dst, "span", field, p.Basis)
		dst = add(esc(add(dst, ">"), words), "</span></td><td>", string(p.Basis), "</td><td>")
		if p.Line > 0 {
			dst = strconv.AppendInt(dst, int64(p.Line), 10)
		}
		dst = add(dst, "</td><td>")
		if p.File != "" {
			dst = add(esc(add(dst, "<code>"), p.File), "</code> ")
		}
		dst = esc(dst, p.Rule)
		if p.Rule != "" && p.Evidence != "" {
			dst = add(dst, ": ")
		}
		dst = add(esc(dst, p.Evidence), "</td></tr>\n")
	}
	for _, f := range b.Attr.Known() {
		row(f, b.Attr.From[f], fieldWords(b.Attr, f))
	}
	for _, f := range []string{"title", "publisher", "authors", "published", "language", "kind", "fidelity"} {
		if !b.Attr.Has(f) {
			row(f, archive.Provenance{Basis: archive.Unknown}, "not known")
		}
	}
	return dst
}

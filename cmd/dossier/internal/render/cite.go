package render

// The citation of a briefing as files that the page itself carries: three small files
// beside each page were more files than pages, and a data: address is saved without
// JavaScript and from a disk. Base64, because these formats are full of spaces, braces
// and line breaks, each of which an address writes with three characters.

import (
	"encoding/base64"

	"dossier/cmd/dossier/internal/view"
)

// citeFiles are the links by which a citation is saved.
func citeFiles(dst []byte, v *view.Briefing) []byte {
	for i, f := range []struct{ ext, kind, label, text string }{{"bib", "application/x-bibtex", "BibTeX", v.BibTeX}, {"ris", "application/x-research-info-systems", "RIS", v.RIS}} {
		if i > 0 {
			dst = append(dst, " · "...)
		}
		dst = add(dst, `<a download="`)
		dst = add(esc(dst, v.Briefing.Key()), ".", f.ext, `" href="data:`, f.kind, ";base64,")
		dst = add(base64.StdEncoding.AppendEncode(dst, []byte(f.text)), `">`, f.label, "</a>")
	}
	return dst
}

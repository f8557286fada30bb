package render

// The citation of a briefing as files: beside the page, or in a large archive, where
// they would be more than the pages, carried by the page itself, as a data: address is
// saved without JavaScript and from a disk. Base64, because these formats are full of spaces, braces
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
		dst = add(esc(dst, v.Briefing.ID), ".", f.ext, `" href="`)
		if f.text == "" {
			dst = add(esc(dst, v.Briefing.ID), ".", f.ext)
		} else {
			dst = base64.StdEncoding.AppendEncode(add(dst, "data:", f.kind, ";base64,"), []byte(f.text))
		}
		dst = add(dst, `">`, f.label, "</a>")
	}
	return dst
}

package render

// The citation of a briefing as files that the page itself carries: three small files
// beside each page were more files than pages, and a data: address is saved without
// JavaScript and from a disk.

import "dossier/cmd/dossier/internal/view"

// citeFiles are the links by which a citation is saved.
func citeFiles(dst []byte, v *view.Briefing) []byte {
	for i, f := range []struct{ ext, kind, label, text string }{{"bib", "application/x-bibtex", "BibTeX", v.BibTeX}, {"ris", "application/x-research-info-systems", "RIS", v.RIS}} {
		if i > 0 {
			dst = append(dst, " · "...)
		}
		dst = add(dst, `<a download="`)
		dst = add(esc(dst, v.Briefing.ID), ".", f.ext, `" href="data:`, f.kind, ",")
		dst = add(dataText(dst, f.text), `">`, f.label, "</a>")
	}
	return dst
}

// dataText escapes a text for a data: address in an attribute: whatever is no plain
// character of an address (https://url.spec.whatwg.org/#url-code-points), what would
// end the address or the attribute, and what programs take for the end of a line. It
// needs no escapes of HTML then.
func dataText(dst []byte, s string) []byte {
	const hex = "0123456789ABCDEF"
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9':
			dst = append(dst, c)
		case c == '!' || c == '$' || c >= '(' && c <= '/' || c == ':' || c == ';' || c == '=' || c == '?' || c == '@' || c == '_' || c == '~':
			dst = append(dst, c)
		default:
			dst = append(dst, '%', hex[c>>4], hex[c&15])
		}
	}
	return dst
}

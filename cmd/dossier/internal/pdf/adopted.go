package pdf

// Papers of assemblies and councils: the line of the head that says which body adopted a
// text, and on which day, is both who issued it and when.

import (
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/lazyregexp"
	"dossier/cmd/dossier/internal/meta"
	"dossier/cmd/dossier/internal/prose"
)

const adoptedRule = "the line that says who adopted the text, and when"

var adoptions = func() (out []*lazyregexp.Regexp) {
	for _, l := range lang.All {
		if l.Head.Adopted != "" {
			out = append(out, lazyregexp.New(`(?i)^[(\[]?(?:`+string(l.Head.Adopted)+`)\s+(\d.*?)[)\].]*$`))
		}
	}
	return out
}()

// adopted reads such a line among the first of the page, whole.
func (d *document) adopted(first []int, a *archive.Attribution) {
	for n, i := range first {
		p := &d.pieces[i]
		if n > 8 {
			return
		}
		if len(p.text) > 200 || !strings.ContainsAny(p.text, "0123456789") {
			continue
		}
		for _, re := range adoptions {
			m := re.FindStringSubmatch(p.text)
			if m == nil {
				continue
			}
			body, day := m[1], m[2]
			found, ok := meta.FindDate(day)
			if !ok || found.Problem != "" || found.Start > 0 || found.End < len(day) || !unicode.IsUpper(firstRune(body)) {
				continue
			}
			said := archive.Provenance{Basis: archive.Extracted, Line: i + 1, Evidence: prose.Clip(p.text, 200), Rule: adoptedRule}
			if !a.Has("published") {
				a.Published = found.Value
				a.Set("published", said)
			}
			a.Publisher = archive.Publisher{Name: strings.TrimSpace(body)}
			a.Set("publisher", said)
			return
		}
	}
}

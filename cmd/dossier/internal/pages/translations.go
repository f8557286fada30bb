package pages

// The page of two briefings that are translations of each other, by paragraph.

import (
	"strings"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

func planTranslations(p *planner) {
	for a, b := range p.Translations {
		p.chunk(a+" "+b, 0, translated)
	}
}

func translated(f *files, c Chunk) {
	a, b, _ := strings.Cut(c.ID, " ")
	at := view.TranslationPath(a, b)
	f.page(at, func(r *facts.Reader) (any, error) {
		v := r.BothLanguages(a, b)
		v.Frame = frame(r, at, "briefings", i18n.T("In two languages"), "“"+v.A.Attr.Title+"”, “"+v.B.Attr.Title+"”")
		return v, nil
	})
}

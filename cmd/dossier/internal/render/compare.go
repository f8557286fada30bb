package render

// What one of two briefings has alone, for the page that has them side by side.

import (
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

// alone lists the days, the numbers and the speakers that one of two briefings has alone;
// each leads to where it stands.
func alone(dst []byte, up, id string, a view.Alone) []byte {
	row := func(n int) { dst = add(toPassage(add(dst, `<li><a href="`), up, id, n), `">`) }
	if len(a.Days) > 0 {
		dst = add(dst, "<h3>", t("Days"), `</h3><ul class="alone">`)
		for _, d := range a.Days {
			row(d.N)
			dst = add(esc(dst, i18n.TDate(d.Date)), "</a>\n")
		}
		dst = add(dst, "</ul>\n")
	}
	if len(a.Quoted) > 0 {
		dst = add(dst, "<h3>", t("Quoted"), `</h3><ul class="alone">`)
		for _, q := range a.Quoted {
			row(q.N)
			dst = add(foreign(dst, q.Name), "</a>\n")
		}
		dst = add(dst, "</ul>\n")
	}
	if len(a.Figures) > 0 {
		dst = add(dst, "<h3>", t("Numbers"), `</h3><ul class="alone">`)
		for i := range a.Figures {
			row(a.Figures[i].N)
			dst = add(passage(dst, &a.Figures[i]), "</a>\n")
		}
		dst = add(dst, "</ul>\n")
	}
	return dst
}

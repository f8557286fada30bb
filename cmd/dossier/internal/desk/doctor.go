package desk

// What to do next, on one page.

import (
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/review"
	"dossier/cmd/dossier/internal/view"
)

func (d *Desk) doctor(g *engine.Result, own view.Own) ([]byte, error) {
	own.Title = "What to do next"
	v := &view.Doctor{Own: own}
	for _, a := range review.Doctor(g) {
		if n := len(v.Groups); n == 0 || v.Groups[n-1].Name != a.Group {
			v.Groups = append(v.Groups, view.AdviceGroup{Name: a.Group})
		}
		row := view.AdviceRow{Says: a.Says, Count: a.Count, Page: a.Page, Command: a.Command}
		for _, e := range a.Examples {
			at := review.PageOf(e)
			if a.Group == review.GroupNames {
				at = ""
			}
			row.Examples = append(row.Examples, view.AdviceExample{Name: e, Page: at})
		}
		last := &v.Groups[len(v.Groups)-1]
		last.Rows = append(last.Rows, row)
	}
	return g.Render("doctor", v)
}

package desk

// What was done, and undoing it.

import (
	"slices"

	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/view"
)

// mostActs is how many acts the log shows.
const mostActs = 300

func (d *Desk) log(g *engine.Result, own view.Own) ([]byte, error) {
	own.Title = "What was done"
	v := &view.Log{Own: own}
	acts := d.Content.Acts()
	for _, a := range slices.Backward(acts[max(0, len(acts)-mostActs):]) {
		r := view.LogRow{ID: a.ID, When: a.When.Local().Format("2006-01-02 15:04"), Says: a.Says, Undone: a.Undone(acts), Back: a.Undoes != ""}
		r.Files = d.Content.Called(&a)
		v.Acts = append(v.Acts, r)
	}
	return g.Render("log", v)
}

// Package review answers what a maintainer asks of an archive that was built: how
// each source was read, which names it holds and why they are linked, what an edit
// changes, which file a page is made from. None of it is part of the site.
package review

import (
	"path"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/view"
)

// Templates are those of the preview's own pages, which no build writes.
var Templates = []string{"preview", "names"}

// How much a page of the preview shows.
const (
	sourcesPerPage   = 50
	mostMessages     = 100
	candidatesPerRow = 16
)

// Preview makes a page of the preview, which no build writes: how each source
// was read. up leads from where the page stands to the root of the site. show
// picks the sources: "messages", those something is to be said of, "unknown",
// those of which a field is not known, anything else all. page counts from 1. To
// others than the maintainer nothing is told of what is withheld, nor any message, which
// may quote it.
func Preview(g *engine.Result, up, show string, page int, others bool) ([]byte, error) {
	v := &view.Preview{
		Frame:  view.Frame{Site: g.Archive.Site, Up: up, Title: "Preview", Section: "preview"},
		Counts: g.Archive.Counts, Errors: g.Messages.Count(diag.Error), Warnings: g.Messages.Count(diag.Warning), Notes: g.Messages.Count(diag.Note),
	}
	if show == "messages" || show == "unknown" {
		v.Show = show
	}
	of := map[string]diag.List{} // by the file they name
	for _, m := range g.Messages {
		of[m.File] = append(of[m.File], m)
	}
	var list []view.SourceState
	for m := range g.Sources() {
		s := view.SourceState{
			File: m.Shown, Sidecar: path.Join(g.Inputs.ShownContent, "sources", m.Name+".yaml"), Stands: m.Corrected,
			Briefing: m.Briefing, Withheld: m.Withheld, Holds: m.Only, Messages: of[m.Shown],
		}
		delete(of, m.Shown)
		if others && m.Withheld != "" {
			continue
		}
		if others {
			s.Messages = nil
		}
		if m.Briefing != nil {
			s.Unknown = m.Briefing.Attr.NotKnown()
		}
		if v.Show == "messages" && len(s.Messages) == 0 || v.Show == "unknown" && len(s.Unknown) == 0 {
			continue
		}
		list = append(list, s)
	}
	for _, m := range g.Messages {
		if others {
			break
		}
		if _, left := of[m.File]; !left {
			continue
		}
		if len(v.Messages) < mostMessages {
			v.Messages = append(v.Messages, m)
		} else {
			v.More++
		}
	}
	v.Total, v.Last = len(list), pagesFor(len(list), sourcesPerPage)
	v.Page = min(max(page, 1), v.Last)
	v.Sources = list[(v.Page-1)*sourcesPerPage : min(v.Page*sourcesPerPage, len(list))]
	for i := range v.Sources {
		v.Sources[i].Names = foundIn(g, v.Sources[i].Briefing)
	}
	return g.Render("preview", v)
}

// foundIn lists the names in a briefing that were found and are not kept, the most
// frequent first.
func foundIn(g *engine.Result, b *archive.Briefing) (out []view.Candidate) {
	if b == nil {
		return nil
	}
	at, ok := g.Archive.Briefing(b.ID)
	if !ok || g.Archive.Briefings[at] != b { // withheld
		return nil
	}
	for _, c := range g.Archive.Named[at] {
		if e := g.Archive.Entities[c.Entity]; e.Found && len(out) < candidatesPerRow {
			out = append(out, view.Candidate{Name: e.Name, Type: e.Type, Count: c.Mentions})
		}
	}
	return out
}

func pagesFor(n, each int) int { return max(1, (n+each-1)/each) }

package pages

// The record of a briefing: its raw text beside what was read in it.

import (
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

func planRecords(p *planner) {
	for id := range p.Briefings() {
		p.chunk(id, 0, record)
	}
}

func record(f *files, c Chunk) {
	at := "records/" + c.ID + ".html"
	f.page(at, func(r *facts.Reader) (any, error) {
		i := r.Briefing(c.ID)
		b := r.Whole(i)
		return &view.Record{Frame: frame(r, at, "briefings", i18n.T("Record of “%s”", b.Attr.Heading()), ""), Briefing: b, Names: r.Names(i)}, nil
	})
}

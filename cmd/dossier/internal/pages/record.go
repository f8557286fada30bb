package pages

// The record of a briefing: its raw text beside what was read in it.

import (
	"dossier/cmd/dossier/internal/archive"
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
	f.page("records/"+c.ID+".html", func(r *facts.Reader) (any, error) {
		i := r.Briefing(c.ID)
		return recordOf(r, r.Whole(i), r.Names(i)), nil
	})
}

func recordOf(r *facts.Reader, b *archive.Briefing, names []view.NameCount) *view.Record {
	return &view.Record{Frame: frame(r, b.Record(), "briefings", i18n.T("Record of “%s”", b.Attr().Heading()), ""), Briefing: b, Names: names}
}

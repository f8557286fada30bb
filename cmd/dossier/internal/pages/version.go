package pages

// An earlier version of a text: its page, the same as JSON, and its record. It stands in no
// list, feed or index.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/export"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/view"
)

func planVersions(p *planner) {
	for id := range p.Versions {
		p.chunk(id, 0, version)
	}
}

// earlier returns a version by its id, with the briefing that shows the latest, and the
// version before it, or nil.
func earlier(r *facts.Reader, id string) (b, latest, before *archive.Briefing) {
	latest, at, _ := r.Version(id)
	if at+1 < len(latest.Versions) {
		before = latest.Versions[at+1]
	}
	return latest.Versions[at], latest, before
}

func version(f *files, c Chunk) {
	shown := func(r *facts.Reader) (v *view.Briefing, latest, before *archive.Briefing) {
		b, latest, before := earlier(r, c.ID)
		return &view.Briefing{Frame: frame(r, b.Path(), "briefings", b.Attr().Heading(), b.Opening), Briefing: b, Names: r.VersionNames(b)}, latest, before
	}
	f.page("briefings/"+c.ID+".html", func(r *facts.Reader) (any, error) {
		v, latest, before := shown(r)
		v.Versions = view.VersionsOf(latest, v.Briefing)
		if before != nil {
			v.Revision = facts.Revision(v.Briefing, before)
		}
		cited := view.CitationOf(v.Briefing, v.Site)
		v.BibTeX, v.RIS = export.BibTeX(&cited), export.RIS(&cited)
		return v, nil
	})
	f.file("briefings/"+c.ID+".json", func(r *facts.Reader) (any, error) {
		v, _, _ := shown(r)
		return v, nil
	})
}

func planVersionRecords(p *planner) {
	for id := range p.Versions {
		p.chunk(id, 0, func(f *files, _ Chunk) {
			f.page("records/"+id+".html", func(r *facts.Reader) (any, error) {
				b, _, _ := earlier(r, id)
				return recordOf(r, b, r.VersionNames(b)), nil
			})
		})
	}
}

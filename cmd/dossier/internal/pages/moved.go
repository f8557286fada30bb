package pages

// The redirects of former addresses: of an entity that became another, of a briefing
// that a maintainer redirects, or whose text has another since it was saved again.

import (
	"strings"

	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

func planMovedEntities(p *planner) {
	for from, to := range p.Became() {
		p.chunk(from+" "+to, 0, movedEntity)
	}
}

func movedEntity(f *files, c Chunk) {
	from, to, _ := strings.Cut(c.ID, " ")
	at := view.EntityPath(from)
	f.page(at, func(r *facts.Reader) (any, error) {
		ref := view.Ref{ID: to, Name: "All names", Passage: "entities/index.html"} // nothing names it any more
		if e, ok := r.FindEntity(to); ok {
			ref = r.Ref(e)
		}
		return &view.Moved{Frame: frame(r, at, "entities", ref.Name, ""), To: ref}, nil
	})
}

func planMovedBriefings(p *planner) {
	for from, to := range p.Redirects() {
		p.chunk(from+" "+to, 0, movedBriefing)
	}
}

func movedBriefing(f *files, c Chunk) {
	from, to, _ := strings.Cut(c.ID, " ")
	for _, folder := range []string{"briefings/", "records/"} {
		at := folder + from + ".html"
		f.page(at, func(r *facts.Reader) (any, error) {
			ref := view.Ref{ID: to, Name: i18n.T("Briefings"), Passage: "briefings/index.html"}
			if latest, at, earlier := r.Version(to); earlier {
				ref = view.Ref{ID: to, Name: latest.Versions[at].Attr().Title, Passage: folder + to + ".html"}
			} else if b, ok := r.Find(to); ok {
				ref = view.Ref{ID: to, Name: r.Card(b).Attr.Title, Passage: folder + to + ".html"}
			}
			return &view.Moved{Frame: frame(r, at, "briefings", ref.Name, ""), To: ref}, nil
		})
	}
}

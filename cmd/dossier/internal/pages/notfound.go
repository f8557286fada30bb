package pages

// The page that a host shows for an address that does not exist. It is served at
// any depth, so its links begin at the root of the host.

import (
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/i18n"
	"dossier/cmd/dossier/internal/view"
)

func planNotFound(p *planner) { p.chunk("", 0, notFound) }

func notFound(f *files, _ Chunk) {
	const at = "404.html"
	f.page(at, func(r *facts.Reader) (any, error) {
		frame := frame(r, at, "", i18n.T("Page not found"), "")
		frame.Up = r.Site().Root()
		return &view.NotFound{Frame: frame}, nil
	})
}

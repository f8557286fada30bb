package build

import (
	"path"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
)

// Curated returns what is kept by hand, as the files say it, and how strictly the
// archive is checked.
func (g *Generation) Curated() ([]*archive.Publisher, []*archive.Entity, content.Checks) {
	return g.content.Publishers, g.content.Entities, g.content.Checks
}

// Place returns the file that a part of a page is made from, as messages name it,
// and the line; id is that of an element of the page. It returns "" for a page
// that is made of many.
func (g *Generation) Place(page, id string) (file string, line int) {
	folder, name, _ := strings.Cut(page, "/")
	name = strings.TrimSuffix(name, ".html")
	switch folder {
	case "briefings", "records":
		at, ok := g.snapshot.briefing[name]
		if !ok {
			return "", 0
		}
		b := g.Archive.Briefings[at]
		n, err := strconv.Atoi(strings.TrimLeft(id, "pL"))
		switch {
		case err != nil:
		case id[0] == 'L':
			line = n
		case id[0] == 'p' && n >= 1 && n <= len(b.Doc.Leaves):
			line = b.Doc.Leaves[n-1].First
		}
		return path.Join(g.inputs.ShownSources, b.Doc.File), line
	case "pages":
		for _, p := range g.Archive.Pages {
			if p.ID == name {
				return p.File, 0
			}
		}
	case "entities":
		for _, e := range g.content.Entities {
			if e.ID == name {
				return e.File, 0
			}
		}
	}
	return "", 0
}

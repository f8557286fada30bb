package build

import (
	"path"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
)

// Curated returns what is kept by hand, as the files say it, and how strictly the
// archive is checked.
func (g *Generation) Curated() ([]*archive.Publisher, []*archive.Entity, archive.Checks) {
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

// Standing is the path of the site on its host, with a slash at both ends.
func (g *Generation) Standing() string {
	_, rest, ok := strings.Cut(g.snapshot.Site.BaseURL, "://")
	if !ok {
		return "/"
	}
	return rest[strings.IndexByte(rest, '/'):]
}

// KnownField is what is known of one field of a source, in words.
type KnownField struct {
	Field string `json:"field"`
	Words string `json:"value"`
	Basis string `json:"basis"`
}

// Known lists what is known of a source that was read, by its path below the
// sources, and what is not.
func (g *Generation) Known(name string) (out []KnownField) {
	for _, m := range g.sources {
		if m.name != name || m.briefing == nil {
			continue
		}
		a := m.briefing.Attr
		var authors []string
		for _, p := range a.Authors {
			authors = append(authors, p.Name)
		}
		for _, f := range []struct{ field, words string }{{"title", a.Title}, {"publisher", a.Publisher.Name}, {"authors", strings.Join(authors, "; ")}, {"published", a.Published}, {"kind", a.Kind}, {"language", a.Language}} {
			k := KnownField{f.field, f.words, string(a.Basis(f.field))}
			if !a.Has(f.field) {
				k.Words = "not known"
			}
			out = append(out, k)
		}
	}
	return out
}

package review

// Which page a file of the archive makes, which file a page is made from, and what
// is known of a source.

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/engine"
)

// Place returns the file that a part of a page is made from, as messages name it,
// and the line; id is that of an element of the page. It returns "" for a page
// that is made of many.
func Place(g *engine.Result, page, id string) (file string, line int) {
	folder, name, _ := strings.Cut(page, "/")
	name = strings.TrimSuffix(name, ".html")
	switch folder {
	case "briefings", "records":
		at, ok := g.Archive.Briefing(name)
		if !ok {
			return "", 0
		}
		b := g.Archive.Briefings[at]
		n, err := strconv.Atoi(strings.TrimLeft(id, "pL"))
		switch {
		case err != nil:
		case id[0] == 'L':
			line = n
		case id[0] == 'p' && n >= 1 && n <= len(b.Doc.Whole().Leaves):
			line = b.Doc.Whole().Leaves[n-1].First
		}
		return path.Join(g.Inputs.ShownSources, b.Doc.File), line
	case "pages":
		for _, p := range g.Archive.Pages {
			if p.ID == name {
				return p.File, 0
			}
		}
	case "entities":
		_, entities, _ := g.Curated()
		for _, e := range entities {
			if e.ID == name {
				return e.File, 0
			}
		}
	}
	return "", 0
}

// Styles lists the stylesheets of the site.
func Styles(g *engine.Result) (names []string) {
	for name := range g.Paths() {
		if strings.HasSuffix(name, ".css") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// Moved lists the briefings that have another id than in an older build:
// the old id, and the source it is made from.
func Moved(g, old *engine.Result) map[string]string {
	out := map[string]string{}
	for was := range old.Sources() {
		if is, ok := g.Source(was.Name); ok && was.Briefing != nil && is.Briefing != nil && was.Briefing.ID != is.Briefing.ID {
			out[was.Briefing.ID] = was.Name
		}
	}
	return out
}

// ID returns the id of the briefing that a source makes, or "".
func ID(g *engine.Result, source string) string {
	s, found := g.Source(source)
	if !found || s.Briefing == nil || s.Withheld != "" {
		return ""
	}
	return s.Briefing.ID
}

// Address returns the page that a source, an entity or a page of the
// maintainer's makes, by the path of its file as messages name it, or "".
func Address(g *engine.Result, shown string) string {
	if name, ok := strings.CutPrefix(shown, g.Inputs.ShownSources+"/"); ok {
		if id := ID(g, name); id != "" {
			return "briefings/" + id + ".html"
		}
		return ""
	}
	name, ok := strings.CutPrefix(shown, g.Inputs.ShownContent+"/")
	if !ok {
		return ""
	}
	if source, ok := strings.CutPrefix(name, "sources/"); ok {
		return Address(g, path.Join(g.Inputs.ShownSources, strings.TrimSuffix(source, ".yaml")))
	}
	folder, _, _ := strings.Cut(name, "/")
	if at := folder + "/" + strings.TrimSuffix(path.Base(name), path.Ext(name)) + ".html"; g.Has(at) {
		return at
	}
	return ""
}

// KnownField is what is known of one field of a source, in words.
type KnownField struct {
	Field string `json:"field"`
	Words string `json:"value"`
	Basis string `json:"basis"`
}

// Known lists what is known of a source that was read, by its path below the
// sources, and what is not.
func Known(g *engine.Result, name string) (out []KnownField) {
	s, _ := g.Source(name)
	if s.Briefing == nil {
		return nil
	}
	a := s.Briefing.Attr()
	for i := range archive.Fields {
		if f := &archive.Fields[i]; f.Expected {
			k := KnownField{f.Name, f.Text(a), string(a.Basis(f.Name))}
			if !a.Has(f.Name) {
				k.Words = "not known"
			}
			out = append(out, k)
		}
	}
	return out
}

// Inner is a file inside a source, and the title of the briefing that it is, if it is one.
type Inner struct {
	File  string `json:"file"`
	Title string `json:"title"`
}

// Inside lists the files in that of a source which were read, however deep.
func Inside(g *engine.Result, name string) (out []Inner) {
	for s := range g.Sources() {
		if !strings.HasPrefix(s.Name, name+"/") {
			continue
		}
		in := Inner{File: s.Shown}
		if s.Briefing != nil {
			in.Title = s.Briefing.Attr().Title
		}
		out = append(out, in)
	}
	return out
}

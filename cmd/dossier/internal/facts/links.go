package facts

// What the links of the maintainer's own pages lead to: source:FILE, entity:ID,
// publisher:ID, page:ID, or a path of the site.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/diag"
)

// Resolve finds what the links of the maintainer's pages lead to, and reports
// dead ones. It completes a snapshot, once it is planned which files the site has;
// samePaths says that they are those it had with old.
func (s *Snapshot) Resolve(old *Snapshot, samePaths bool, has func(path string) bool) diag.List {
	c := &s.graph.Changes
	if old != nil && samePaths && s.graph.Site == old.graph.Site && !c.Order && !c.Names && !c.Groups && len(c.Occurrences) == 0 && slices.Equal(s.graph.Pages, old.graph.Pages) && slices.Equal(s.curated, old.curated) {
		s.links, s.deadLinks = old.links, old.deadLinks
		return s.deadLinks
	}
	s.links = map[string]map[string]string{}
	for _, page := range s.graph.Pages {
		s.resolvePage(page, has)
	}
	return s.deadLinks
}

func (s *Snapshot) resolvePage(page *archive.Page, has func(path string) bool) {
	up := strings.Repeat("../", strings.Count(page.Path(), "/"))
	links := map[string]string{}
	body.Walk(page.Body, func(b *body.Block) bool {
		for _, span := range b.Spans {
			if span.Kind != body.Link && span.Kind != body.Image || links[span.Target] != "" {
				continue
			}
			if _, outside := body.Outside(span.Target); outside {
				continue
			}
			if to, ok := s.resolve(span.Target, has); ok {
				links[span.Target] = up + to
			} else if !s.unnamed(span.Target) {
				s.deadLinks.Warnf(page.File, b.First, "link to source:FILE, entity:ID, publisher:ID, page:ID or to a path of the site", "a link that leads nowhere: %q", span.Target)
			}
		}
		return true
	})
	s.links[page.ID] = links
}

// unnamed reports whether a link leads to an entity that is kept but that no
// briefing names yet: it has no page yet, which is not an error.
func (s *Snapshot) unnamed(target string) bool {
	id, ok := strings.CutPrefix(target, "entity:")
	return ok && slices.ContainsFunc(s.curated, func(e *archive.Entity) bool { return e.ID == id })
}

func (s *Snapshot) resolve(target string, has func(path string) bool) (string, bool) {
	scheme, id, _ := strings.Cut(target, ":")
	id, fragment, hasFragment := strings.Cut(id, "#")
	if hasFragment {
		fragment = "#" + fragment
	}
	switch scheme {
	case "source":
		for _, b := range s.graph.Briefings {
			if b.Doc.File == id || strings.HasSuffix(b.Doc.File, "/"+id) || b.ID == id {
				return b.Path() + fragment, true
			}
		}
	case "entity":
		if e, ok := s.graph.Number(id); ok {
			return s.graph.Ref(e).Path(), true
		}
	case "publisher":
		if _, ok := s.group[Publishers+"/"+id]; ok {
			return "publishers/" + id + ".html", true
		}
	case "page":
		for _, p := range s.graph.Pages {
			if p.ID == id {
				return p.Path(), true
			}
		}
	}
	if to, _, _ := strings.Cut(target, "#"); has(to) {
		return target, true
	}
	return "", false
}

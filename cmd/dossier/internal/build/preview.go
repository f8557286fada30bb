package build

import (
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
)

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
// others than the maintainer nothing is told of what is withheld but its file.
func (g *Generation) Preview(up, show string, page int, others bool) ([]byte, error) {
	v := &archive.PreviewView{
		Frame:  archive.Frame{Site: g.snapshot.Site, Up: up, Title: "Preview", Section: "preview"},
		Counts: g.Archive.Counts, Errors: g.Messages.Count(diag.Error), Warnings: g.Messages.Count(diag.Warning), Notes: g.Messages.Count(diag.Note),
	}
	if show == "messages" || show == "unknown" {
		v.Show = show
	}
	of := map[string]diag.List{} // by the file they name
	for _, m := range g.Messages {
		of[m.File] = append(of[m.File], m)
	}
	var list []archive.SourceState
	for _, m := range g.sources {
		s := archive.SourceState{
			File: m.shown, Sidecar: path.Join(g.inputs.ShownContent, "sources", m.name+".yaml"), Stands: m.override != nil,
			Briefing: m.briefing, Withheld: m.withheld, Messages: of[m.shown],
		}
		delete(of, m.shown)
		if others && m.withheld != "" {
			s.Briefing, s.Messages, s.Withheld = nil, nil, "it is shown on the maintainer’s own machine only"
		}
		if m.briefing != nil {
			s.Unknown = m.briefing.Attr.NotKnown()
		}
		if v.Show == "messages" && len(s.Messages) == 0 || v.Show == "unknown" && len(s.Unknown) == 0 {
			continue
		}
		list = append(list, s)
	}
	for _, m := range g.Messages {
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
		v.Sources[i].Names = g.foundIn(v.Sources[i].Briefing)
	}
	data, err := g.templates.Page(nil, v)
	if err != nil {
		return nil, g.inputs.failure("", err)
	}
	return data, nil
}

// foundIn lists the names in a briefing that nobody keeps, the most frequent
// first.
func (g *Generation) foundIn(b *archive.Briefing) (out []archive.Candidate) {
	if b == nil {
		return nil
	}
	for _, c := range g.snapshot.namedBy(b) {
		if e := g.Archive.Entities[c.Entity]; e.Found && len(out) < candidatesPerRow {
			out = append(out, archive.Candidate{Name: e.Name, Type: e.Type, Count: c.Mentions})
		}
	}
	return out
}

// Styles lists the stylesheets of the site.
func (g *Generation) Styles() (names []string) {
	for name := range g.Paths() {
		if strings.HasSuffix(name, ".css") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// Moved lists the briefings that have another id than in an older generation:
// the old id, and the source it is made from.
func (g *Generation) Moved(old *Generation) map[string]string {
	out := map[string]string{}
	k := 0
	for _, m := range g.sources {
		for k < len(old.sources) && old.sources[k].name < m.name {
			k++
		}
		if k == len(old.sources) {
			break
		}
		if o := old.sources[k]; o != m && o.name == m.name && o.briefing != nil && m.briefing != nil && o.briefing.ID != m.briefing.ID {
			out[o.briefing.ID] = m.name
		}
	}
	return out
}

// ID returns the id of the briefing that a source makes, or "".
func (g *Generation) ID(source string) string {
	i, found := slices.BinarySearchFunc(g.sources, source, func(m *memo, name string) int { return strings.Compare(m.name, name) })
	if !found || g.sources[i].briefing == nil || g.sources[i].withheld != "" {
		return ""
	}
	return g.sources[i].briefing.ID
}

// Address returns the page that a source, an entity or a page of the
// maintainer's makes, by the path of its file as messages name it, or "".
func (g *Generation) Address(shown string) string {
	if name, ok := strings.CutPrefix(shown, g.inputs.ShownSources+"/"); ok {
		if id := g.ID(name); id != "" {
			return "briefings/" + id + ".html"
		}
		return ""
	}
	name, ok := strings.CutPrefix(shown, g.inputs.ShownContent+"/")
	if !ok {
		return ""
	}
	if source, ok := strings.CutPrefix(name, "sources/"); ok {
		return g.Address(path.Join(g.inputs.ShownSources, strings.TrimSuffix(source, ".yaml")))
	}
	folder, _, _ := strings.Cut(name, "/")
	if at := folder + "/" + strings.TrimSuffix(path.Base(name), path.Ext(name)) + ".html"; g.Has(at) {
		return at
	}
	return ""
}

// Kept reports whether the folders of the archive are there.
func (g *Generation) Kept() (sources, content bool) { return g.seedsThere, g.contentThere }

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
		for i := range archive.Fields {
			if f := &archive.Fields[i]; f.Expected {
				k := KnownField{f.Name, f.Text(a), string(a.Basis(f.Name))}
				if !a.Has(f.Name) {
					k.Words = "not known"
				}
				out = append(out, k)
			}
		}
	}
	return out
}

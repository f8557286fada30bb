package engine

// What a maintainer should know of the files of sources: what they are newer than, whether
// they are what was retrieved, and which of them the site gives away.

import (
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
)

// offered says of which sources the file itself is in the site, with more in it than pages
// show. Of plain text, the record shows all there is.
func (g *run) offered(briefings []*archive.Briefing) {
	for _, b := range briefings {
		if g.content.site.Offers(b) && path.Ext(b.Original()) != ".txt" {
			g.Messages.Notef(path.Join(g.in.ShownSources, b.Doc.File), 0, "to offer no file, leave out publish: full", "the file itself is offered for download, with all that is in it: metadata, comments, tracked changes, scripts")
		}
	}
}

// earlier reports sources that are newer than one that is not there, and those that are
// not what was retrieved any more.
func (g *run) earlier() {
	for _, m := range g.sources {
		if m.briefing == nil {
			continue
		}
		if got := m.briefing.Attr().Retrieval.SHA256; got != "" && got != m.doc.SHA256 {
			g.Messages.Warnf(m.shown, 0, "restore it, or take sha256 out of retrieval in its sidecar and say there how it was changed", "its bytes are not those that were retrieved")
		}
		if m.briefing.Attr().RevisionOf == "" {
			continue
		}
		name := m.briefing.Attr().RevisionOf
		_, found := slices.BinarySearchFunc(g.sources, name, func(m *memo, name string) int { return strings.Compare(m.name, name) })
		if !found || name == m.name {
			g.Messages.Warnf(m.shown, 0, "write its path below "+g.in.ShownSources+" as revision_of, or leave it out", "it is newer than %q, and there is no such other source", name)
		}
	}
}

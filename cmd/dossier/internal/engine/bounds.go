package engine

// What the archive leaves out of a source that is beyond bounds, in words: nothing
// may be missing from a page without a message that says so.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
)

// beyond says what is left out of a source, once for each kind.
func (m *memo) beyond() (msgs diag.List) {
	if m.briefing == nil || m.withheld != "" {
		return nil
	}
	x := m.excess
	if x.MentionsKept < x.Mentions {
		msgs.Warnf(m.shown, 0, "split the source: what is repeated of one grows with its size", "%d mentions of names: the first %d are linked", x.Mentions, x.MentionsKept)
	}
	if x.NamesKept < x.Names {
		msgs.Warnf(m.shown, 0, "split the source: what is repeated of one grows with its size", "%d names are mentioned more than once: of those behind the first %d, one mention is linked", x.Names, x.NamesKept)
	}
	if x.DatedKept < x.Dated {
		msgs.Warnf(m.shown, 0, "split the source, or its longest sentences: each is repeated with each of its dates and names", "%d dates in its sentences: the first %d are in the chronology", x.Dated, x.DatedKept)
	}
	if a := m.briefing.Attr; len(a.Authors) > archive.PagedAuthors {
		msgs.Warnf(m.shown, a.From["authors"].Line, "put those first who should have one, or name the organisation", "%d authors: the first %d have a page that lists it", len(a.Authors), archive.PagedAuthors)
	}
	if a := m.briefing.Attr; len(a.Title) > archive.BriefText {
		msgs.Warnf(m.shown, a.From["title"].Line, "give it a shorter title with title: in content/sources/"+m.name+".yaml", "a title of %d bytes: other pages show the first %d", len(a.Title), archive.BriefText)
	}
	return msgs
}

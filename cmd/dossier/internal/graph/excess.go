package graph

// What the archive leaves out of a source that is beyond bounds, in words: nothing
// may be missing from a page without a message that says so.

import (
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
)

// Say says what is left out of a source, once for each kind; shown is its file.
func (x *Excess) Say(b *archive.Briefing, shown string) (msgs diag.List) {
	if x.MentionsKept < x.Mentions {
		msgs.Warnf(shown, 0, "split the source: what is repeated of one grows with its size", "%d mentions of names: the first %d are linked", x.Mentions, x.MentionsKept)
	}
	if x.NamesKept < x.Names {
		msgs.Warnf(shown, 0, "split the source: what is repeated of one grows with its size", "%d names are mentioned more than once: of those behind the first %d, one mention is linked", x.Names, x.NamesKept)
	}
	if x.DatedKept < x.Dated {
		msgs.Warnf(shown, 0, "split the source, or its longest sentences: each is repeated with each of its dates and names", "%d dates in its sentences: the first %d are in the chronology", x.Dated, x.DatedKept)
	}
	if a := b.Attr(); len(a.Authors) > archive.PagedAuthors {
		msgs.Warnf(shown, a.From["authors"].Line, "put those first who should have one, or name the organisation", "%d authors: the first %d have a page that lists it", len(a.Authors), archive.PagedAuthors)
	}
	if a := b.Attr(); len(a.Title) > archive.BriefText {
		msgs.Warnf(shown, a.From["title"].Line, "give it a shorter title with title: in content/sources/"+b.Doc.File+".yaml", "a title of %d bytes: other pages show the first %d", len(a.Title), archive.BriefText)
	}
	return msgs
}

package facts

// Copies of one text that were kept at different times. The newer says which source it
// is newer than; both pages lead to each other, as long as both may be shown. The name of
// the other source itself is shown nowhere: it may be withheld.

import (
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/copies"
	"dossier/cmd/dossier/internal/view"
)

// copied is another copy of the text of a briefing.
type copied struct {
	briefing  string
	retrieved string
	later     bool
}

// kept finds those of all briefings, by id: the copies next to each, no chain of them.
func kept(briefings []*archive.Briefing) map[string][]copied {
	var newer []*archive.Briefing
	for _, b := range briefings {
		if b.Attr.RevisionOf != "" && b.Attr.RevisionOf != b.Doc.File {
			newer = append(newer, b)
		}
	}
	if len(newer) == 0 {
		return nil
	}
	byFile := make(map[string]*archive.Briefing, len(briefings))
	for _, b := range briefings {
		if !b.Attr.Handling.Withdrawn {
			byFile[b.Doc.File] = b
		}
	}
	out := map[string][]copied{}
	for _, b := range newer {
		if was := byFile[b.Attr.RevisionOf]; was != nil && byFile[b.Doc.File] == b {
			out[b.ID] = append(out[b.ID], copied{was.ID, was.Attr.Retrieved, false})
			out[was.ID] = append(out[was.ID], copied{b.ID, b.Attr.Retrieved, true})
		}
	}
	return out
}

// Revisions returns the other copies of the text of a briefing.
func (r *Reader) Revisions(id string) (out []view.Revision) {
	r.note(revisionsFact, id)
	for _, c := range r.of.copies[id] {
		if b, ok := r.of.graph.Briefing(c.briefing); ok {
			rev := view.Revision{Card: r.Card(b), Retrieved: c.retrieved, Later: c.later}
			if own, ok := r.of.graph.Briefing(id); ok && !c.later {
				r.changes(&rev, r.of.graph.Briefings[own], r.of.graph.Briefings[b])
			}
			out = append(out, rev)
		}
	}
	return out
}

// changes compares a copy with an earlier one, where all of both is shown. A program that
// saved less of a page, or more of what stands around its text, must not look like an edit:
// that one was made without a note is said only where both are known to be whole.
func (r *Reader) changes(rev *view.Revision, now, was *archive.Briefing) {
	r.note(textFact, now.ID)
	r.note(textFact, was.ID)
	whole, shown := true, true
	for _, b := range []*archive.Briefing{now, was} {
		a := b.Attr
		shown = shown && !a.Retracted() && (a.Handling.Publish == "" || a.Handling.Publish == "full")
		whole = whole && slices.Equal(a.Fidelity, []string{"full"})
	}
	if !shown {
		return
	}
	d := differences(copies.Compare(now.Doc.Whole(), was.Doc.Whole()))
	rev.Changes = &d
	printed := slices.ContainsFunc(now.Attr.Corrections, func(c archive.Correction) bool { return c.Of == "" })
	rev.Unnoted = whole && !printed && len(d.Changed)+len(d.Added)+len(d.Missing) > 0
}

package facts

// Copies of one text that were kept at different times. The newer says which source it
// is newer than; both pages lead to each other, as long as both may be shown. The name of
// the other source itself is shown nowhere: it may be withheld.

import (
	"dossier/cmd/dossier/internal/archive"
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
			out = append(out, view.Revision{Card: r.Card(b), Retrieved: c.retrieved, Later: c.later})
		}
	}
	return out
}

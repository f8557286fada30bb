package facts

// The versions of texts that were saved again. An earlier one stands in no list and counts
// nowhere: its page reads it through the briefing that shows the latest.

import (
	"cmp"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/copies"
	"dossier/cmd/dossier/internal/view"
)

// version is an earlier version of a text: the briefing that shows the latest, and which of
// its versions it is.
type version struct {
	of *archive.Briefing
	at int
}

// versionsOf lists them by their ids.
func versionsOf(briefings []*archive.Briefing) map[string][]version {
	out := map[string][]version{}
	for _, b := range briefings {
		for at, v := range b.Versions {
			out[v.ID] = []version{{b, at}}
		}
	}
	return out
}

// revised lists the briefings that were saved again and say when their text was changed,
// the latest first.
func revised(briefings []*archive.Briefing) (out []int) {
	for i, b := range briefings {
		if len(b.Versions) > 0 && b.Attr().Updated != "" {
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int {
		return -cmp.Compare(briefings[a].Attr().Updated, briefings[b].Attr().Updated)
	})
	return out
}

// revisionChanges finds the versions that are not as they were, with the others of their
// text; and whether feeds have others to tell of.
func (s *Snapshot) revisionChanges(old *Snapshot, f *Changes) {
	changed(f, revisionsFact, s.versions, old.versions)
	if !slices.EqualFunc(s.revised, old.revised, func(a, b int) bool {
		x, y := s.graph.Briefings[a], old.graph.Briefings[b]
		return x.ID == y.ID && x.Attr().Updated == y.Attr().Updated
	}) {
		f.add(revisionsFact, "")
	}
}

// Version returns the briefing that shows the latest version of a text, and which of its
// earlier ones has an id.
func (r *Reader) Version(id string) (of *archive.Briefing, at int, there bool) {
	r.note(revisionsFact, id)
	if list := r.of.versions[id]; list != nil {
		return list[0].of, list[0].at, true
	}
	return nil, 0, false
}

// Revised returns the briefings that were saved again, the last that were changed first.
func (r *Reader) Revised() []int {
	r.note(revisionsFact, "")
	return r.of.revised
}

// VersionNames returns the entities that a version of a text names, with the number of their
// mentions in it, most first: those of which the archive knows. One without a page leads to
// its first place here.
func (r *Reader) VersionNames(b *archive.Briefing) (out []view.NameCount) {
	count, first := map[string]int{}, map[string]int{}
	for _, m := range b.Mentions() {
		if count[m.Entity] == 0 {
			first[m.Entity] = m.N
		}
		count[m.Entity]++
	}
	at := make(map[string]int, len(count))
	for id, n := range count {
		if e, there := r.FindEntity(id); there {
			ref := r.Ref(e)
			if ref.Passage != "" {
				ref.Passage = view.PassagePath(b.ID, first[id])
			}
			at[id] = e
			out = append(out, view.NameCount{Ref: ref, Count: n})
		}
	}
	slices.SortFunc(out, func(a, b view.NameCount) int {
		return cmp.Or(-cmp.Compare(a.Count, b.Count), cmp.Compare(at[a.ID], at[b.ID]))
	})
	return out
}

// Revision compares a version of a text with the one before it, where all of both is shown.
// A program that saved less of a page, or more of what stands around its text, must not look
// like an edit: that one was made without a note is said only where both are known to be
// whole.
func Revision(now, was *archive.Briefing) *view.Revision {
	rev := &view.Revision{Now: now.Version(), Was: was.Version()}
	whole, shown := true, true
	for _, b := range []*archive.Briefing{now, was} {
		a := b.Attr()
		shown = shown && !a.Retracted() && (a.Handling.Publish == "" || a.Handling.Publish == "full")
		whole = whole && slices.Equal(a.Fidelity, []string{"full"})
	}
	if !shown {
		return rev
	}
	d := differences(copies.Compare(now.Doc.Whole(), was.Doc.Whole()))
	rev.Changes = &d
	printed := slices.ContainsFunc(now.Attr().Corrections, func(c archive.Correction) bool { return c.Of == "" })
	rev.Unnoted = whole && !printed && len(d.Changed)+len(d.Added)+len(d.Missing) > 0
	return rev
}

// Versions yields the ids of all earlier versions of texts.
func (o Outline) Versions(yield func(id string) bool) {
	for _, b := range o.of.graph.Briefings {
		for _, v := range b.Versions {
			if !yield(v.ID) {
				return
			}
		}
	}
}

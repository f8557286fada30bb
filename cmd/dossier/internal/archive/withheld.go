package archive

// What is remembered of sources that may not be shown, so that a file that is
// renamed, copied or loses its sidecar is not published by that.

import "slices"

// Held is what is remembered of one source that may not be shown, or whose text
// may not. It tells neither title nor words: they are kept as hashes.
type Held struct {
	Source string // the path it was withheld under
	SHA256 string // of its bytes, as they were last seen
	Words  string // by what its words are known again; "" where they are public elsewhere
	By     Stater
	// For whom it was withheld. None of these: for everybody, whatever is asked for.
	TLP     string
	Draft   bool
	Until   string // under embargo
	Publish string // only its text was: how much of it was shown
}

// Stater is what said that a source may not be shown.
type Stater string

// The staters, from the nearest to the source to the farthest.
const (
	BySidecar   Stater = "sidecar"
	BySource    Stater = "source"
	ByPublisher Stater = "publisher"
)

// Staters lists them.
var Staters = []string{string(BySidecar), string(BySource), string(ByPublisher)}

// Restricted reports whether the public may not see a source, or not all of it.
func (a *Attribution) Restricted(today string) bool {
	return a.Withheld(Audience{Today: today}) != "" || a.partly() != ""
}

// partly returns how much of a source is shown, "" for all of it.
func (a *Attribution) partly() string {
	switch {
	case a.Retracted():
		return "metadata"
	case a.Handling.Publish == "full":
		return ""
	}
	return a.Handling.Publish
}

// Closed returns what to remember of the restrictions of a source.
func (a *Attribution) Closed(by Stater) Held {
	w := Held{By: by}
	h := a.Handling
	if h.Unclear != "" {
		return w
	}
	w.Draft, w.Until, w.Publish = h.Draft, h.Embargo, a.partly()
	switch {
	case rank(h.TLP) == 0:
	case slices.Contains(TLPs, h.TLP):
		w.TLP = h.TLP
	default:
		return Held{By: by}
	}
	return w
}

// Over reports whether the public may see the source by now: the restriction was no
// more than an embargo, and that has passed.
func (w *Held) Over(today string) bool { return w.From(Audience{Today: today}) == "" }

// From says why a source that is known again is withheld from an audience; "" when
// that may see it.
func (w *Held) From(to Audience) string {
	if w.Publish != "" || w.TLP == "" && !w.Draft && w.Until == "" {
		return "withheld before"
	}
	return (&Attribution{Handling: Handling{TLP: w.TLP, Draft: w.Draft, Embargo: w.Until}}).Withheld(to)
}

// LiftedBy reports whether a layer says in writing that the source may be shown:
// that everybody may see it, or the contrary of all that restricted it.
func (w *Held) LiftedBy(a *Attribution) bool {
	h := a.Handling
	switch {
	case h.Unclear != "":
		return false
	case a.Has("tlp") && rank(h.TLP) == 0:
		return true
	case w.TLP != "", w.Draft && (h.Draft || !a.Has("draft")), w.Until != "" && !a.Has("embargo_until"), w.Publish != "" && h.Publish != "full":
		return false
	}
	return w.Draft || w.Until != "" || w.Publish != ""
}

// Stating returns all that is said of the briefing, which is more than is shown.
func (b *Briefing) Stating() *Attribution {
	if b.Said != nil {
		return b.Said
	}
	return b.Attr()
}

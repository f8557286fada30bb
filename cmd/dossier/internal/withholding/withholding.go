// Package withholding decides which sources are withheld by something else than what is
// said of them now. What was withheld stays so until somebody lifts it in writing: a file
// that is renamed, copied or edited, or that lost its sidecar, is known again by its path,
// its bytes or its words. What is remembered is read from the file of permalinks; what is
// to be is given.
package withholding

import (
	"context"
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/beside"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/likeness"
	"dossier/cmd/dossier/internal/listing"
	"dossier/cmd/dossier/internal/register"
)

// HoldsOthers is why a file without text of its own is in no list.
const HoldsOthers = "it only holds others"

// Source is what is known of one, by itself.
type Source struct {
	Name, Shown string
	Within      string                 // the source whose file it is in; ""
	Only        bool                   // it only holds others
	Failed      bool                   // the program failed on it
	Doc         *archive.Filed         // nil when it cannot be read
	Briefing    *archive.Briefing      // nil when it cannot be read
	Override    *archive.Attribution   // its sidecar
	Over        []*archive.Attribution // with it, the sidecars of the files that it is in, the nearest first
	Own         string                 // why it is withheld, by what is said of it, or ""
	Restricted  bool                   // the public may not see it, or not all of it
	Closed      *archive.Held          // what to remember of that, or nil
	Like        []int                  // which remembered words its text is like, by their place
}

// Archive is what a decision is made by.
type Archive struct {
	Sources                    []*Source // in the order of their names
	Sidecars                   *beside.Sidecars
	Register                   *register.Register
	Seeds, Curated             listing.Listing
	Strays                     []string // files of the curated folder that look like sidecars
	ShownSources, ShownContent string
	Audience                   archive.Audience
	Frozen                     bool
	There                      func(source string) bool // where it was, or in a file that could not be read just now
	// Also withholds more, by what is decided so far; it changes why. What it returns says
	// of a source whether that goes with another, whatever else withholds it.
	Also func(why []string, news *diag.List) func(source int) bool
}

// Decision is what becomes of the sources.
type Decision struct {
	Why        []string        // by source: why it is withheld, "" when it is not
	Fresh      map[string]bool // sources that were not restricted before
	Remembered []archive.Held  // what is to be, from this build on
	News       diag.List
}

// holding is a decision on its way.
type holding struct {
	*Archive
	Decision
	live   []archive.Held // what is remembered
	lifted []bool         // by place in live: somebody lifted it
	public []bool         // by place in live: its words are shown elsewhere, so they are no secret
	used   []bool         // by place in live: a source that restricts nothing of itself is known by it
	bySHA  map[string][]int
	byPath map[string][]int   // of those that hold a path, whatever stands there
	closed map[string]*Source // by its bytes: the first source that may not be shown
	freed  []bool             // by source: what held it was lifted
	own    []int              // by source that is restricted: its place in live, or -1
	likes  map[int]diag.List  // by source: that it has the words of another, which withhold it
}

// Live lists what is remembered, and holds on this day.
func Live(r *register.Register, today string) []archive.Held {
	if r.Kept == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(r.Kept.Withheld), func(w archive.Held) bool { return w.Over(today) })
}

// Decide says of each source whether it is withheld. The error is that of an ended context.
func Decide(ctx context.Context, a *Archive) (*Decision, error) {
	h := hold(a)
	h.lift()
	h.reasons()
	h.orphans(h.Why)
	h.shut(h.Why)
	h.inside(h.Why)
	with := func(int) bool { return false }
	if a.Also != nil {
		with = a.Also(h.Why, &h.News)
		h.inside(h.Why) // of what is withheld now
	}
	for i := range h.Sources {
		if !with(i) { // a version has the words of the others
			h.News = append(h.News, h.likes[i]...)
		}
	}
	for i, m := range h.Sources {
		if m.Only && m.Briefing != nil && h.Why[i] == "" {
			h.Why[i] = HoldsOthers
		}
		if m.Closed != nil && h.own[i] < 0 {
			h.Fresh[m.Name] = true
		}
	}
	if h.Register.Kept == nil {
		return &h.Decision, nil
	}
	return &h.Decision, h.remember(ctx)
}

// hold looks up what a decision asks.
func hold(a *Archive) *holding {
	n := len(a.Sources)
	h := &holding{Archive: a, live: Live(a.Register, a.Audience.Today), bySHA: map[string][]int{}, byPath: map[string][]int{}, closed: map[string]*Source{}, freed: make([]bool, n), own: make([]int, n), likes: map[int]diag.List{}}
	h.Decision = Decision{Why: make([]string, n), Fresh: map[string]bool{}}
	h.lifted, h.public, h.used = make([]bool, len(h.live)), make([]bool, len(h.live)), make([]bool, len(h.live))
	for i, w := range h.live {
		h.bySHA[w.SHA256] = append(h.bySHA[w.SHA256], i)
		if w.By != archive.BySource {
			h.byPath[w.Source] = append(h.byPath[w.Source], i)
		}
	}
	for _, m := range a.Sources {
		if m.Closed != nil && h.closed[m.Doc.SHA256] == nil {
			h.closed[m.Doc.SHA256] = m
		}
	}
	return h
}

// placeOf finds a source by its name.
func (a *Archive) placeOf(name string) int {
	i, _ := slices.BinarySearchFunc(a.Sources, name, func(m *Source, name string) int { return strings.Compare(m.Name, name) })
	return i
}

// Closing returns what to remember of a source that the public may not see, or of
// which it may not see the text; nil for one that it may, and for one that is
// withheld only as long as a publisher's file is broken. heldBy says what restricts the
// file that it is in, if anything does.
func Closing(filed *archive.Filed, a, override *archive.Attribution, heldBy archive.Stater, today string) *archive.Held {
	if !a.Restricted(today) {
		return nil
	}
	by, doc := archive.ByPublisher, filed.Whole()
	switch {
	case override != nil && override.Restricted(today):
		by = archive.BySidecar
	case doc.Stated.Restricted(today) || doc.Recovered.Restricted(today):
		by = archive.BySource
	case a.Handling.Unclear != "":
		return nil
	case heldBy != "":
		by = heldBy
	}
	w := a.Closed(by)
	w.Source, w.SHA256 = filed.File, filed.SHA256
	return &w
}

// lifts reports whether somebody lifted in writing what holds a source. Taking the
// words out of the very file that said them is writing, too; losing a sidecar is not.
func lifts(m *Source, w *archive.Held) bool {
	edited := w.By == archive.BySource && m.Doc.SHA256 != w.SHA256
	switch {
	case w.Source == m.Name && (edited || w.By == archive.BySidecar && len(m.Over) > 0),
		slices.ContainsFunc(m.Over, w.LiftedBy), edited && w.LiftedBy(&m.Doc.Whole().Stated), w.By == archive.ByPublisher && w.LiftedBy(m.Briefing.Attr()):
		return true
	}
	return false
}

// known lists what a source is known by: its bytes, its path, its words.
func (h *holding) known(m *Source, byWords bool) []int {
	out := slices.Clone(h.bySHA[m.Doc.SHA256])
	for _, i := range h.byPath[m.Name] {
		if !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	if byWords {
		for _, i := range m.Like {
			if !slices.Contains(out, i) {
				out = append(out, i)
			}
		}
	}
	return out
}

// byText reports whether a source is known by more than its path.
func (h *holding) byText(m *Source, i int) bool {
	return h.live[i].SHA256 == m.Doc.SHA256 || slices.Contains(m.Like, i)
}

// lift finds what was lifted, and what is said now of sources that are still
// restricted.
func (h *holding) lift() {
	for k, m := range h.Sources {
		h.own[k] = -1
		if !m.Restricted {
			continue
		}
		for _, i := range h.known(m, true) {
			w := &h.live[i]
			if w.Source != m.Name || !h.byText(m, i) {
				continue
			}
			if m.Closed != nil && (lifts(m, w) || m.Closed.By == w.By) {
				now := *m.Closed
				now.SHA256, now.Words = w.SHA256, w.Words
				*w = now
			}
			h.own[k] = i
			break
		}
	}
	for k, m := range h.Sources {
		if m.Briefing == nil || m.Restricted {
			continue
		}
		for _, i := range h.known(m, true) {
			h.used[i] = true
			if w := &h.live[i]; lifts(m, w) {
				h.freed[k] = true
				h.lifted[i] = h.lifted[i] || h.byText(m, i) && (w.Source == m.Name || !h.There(w.Source))
			}
		}
	}
	for k, m := range h.Sources { // only now is it known what was lifted
		if m.Briefing == nil || m.Restricted || !h.settled(k) || h.holder(k, false) != nil {
			continue
		}
		for _, i := range m.Like {
			h.public[i] = true
		}
	}
}

// settled reports whether a source may be like one that is withheld: it was published
// as it is, or somebody lifted what held it.
func (h *holding) settled(k int) bool {
	m := h.Sources[k]
	if m.Only { // it has no address: those of what is in it speak for it
		for i := k + 1; i < len(h.Sources) && h.Sources[i].Name <= m.Name+"0"; i++ { // behind / in ASCII
			if h.Sources[i].Within == m.Name && h.settled(i) {
				return true
			}
		}
	}
	return h.freed[k] || slices.ContainsFunc(h.Register.BySource(m.Name), func(l *archive.Permalink) bool {
		return l.Source == m.Name && !l.Withheld && l.Gone == "" && l.To == "" && l.SHA256 == m.Doc.SHA256
	})
}

// holder returns what withholds a source that restricts nothing of itself, or nil.
func (h *holding) holder(k int, byWords bool) *archive.Held {
	m := h.Sources[k]
	var other *archive.Held // says the same of the same bytes in this build
	if s := h.closed[m.Doc.SHA256]; s != nil && s.Name != m.Name && !lifts(m, s.Closed) {
		other = s.Closed
	}
	for _, i := range h.known(m, byWords) {
		w := &h.live[i]
		switch same := w.SHA256 == m.Doc.SHA256; {
		case !same && other != nil:
			return other
		case h.lifted[i] || lifts(m, w) || !same && w.Source != m.Name && h.public[i]:
		default:
			return w
		}
	}
	return other
}

// reasons says of each source why it is withheld, "" when it is not.
func (h *holding) reasons() {
	to := h.Audience
	for k, m := range h.Sources {
		h.Why[k] = m.Own
		if m.Own != "" || m.Briefing == nil {
			continue
		}
		var w *archive.Held
		if !m.Restricted {
			w = h.holder(k, !h.settled(k))
		} else if i := h.own[k]; i >= 0 && len(m.Over) == 0 && h.live[i].By == archive.BySidecar {
			w = &h.live[i] // the sidecar that said more is gone
		}
		if w == nil {
			continue
		}
		if h.Why[k] = w.From(to); h.Why[k] == "" {
			continue
		}
		if m.Within != "" && h.Why[h.placeOf(m.Within)] != "" {
			continue // it goes with the file that it is in
		}
		hint := "if everybody may see it, write tlp: CLEAR into " + path.Join(h.ShownContent, "sources", m.Name+".yaml") + "; else say there what restricts it"
		if w.Source == m.Name {
			h.News.Errorf(m.Shown, 0, hint, "withheld: its %s restricted it (%s), and nobody lifted that in writing", w.By, h.Why[k])
		} else {
			var news diag.List
			news.Errorf(m.Shown, 0, hint, "withheld: it has the words of %s, which was restricted (%s), and nobody lifted that in writing", w.Source, h.Why[k])
			h.likes[k] = news
		}
	}
}

// inside withholds what is in a file that is withheld.
func (h *holding) inside(why []string) {
	for i, m := range h.Sources {
		if m.Within == "" || m.Briefing == nil || why[i] != "" {
			continue
		}
		c := h.placeOf(m.Within)
		if why[i] = why[c]; why[i] == "" && h.Sources[c].Failed {
			why[i] = "the file that it is in cannot be read"
		}
	}
}

// remember lists what is to be remembered from now on. A text that somebody may see
// elsewhere is remembered by its bytes alone.
func (h *holding) remember(ctx context.Context) error {
	var fresh []archive.Held
	var texts []*archive.Document
	gone := slices.Clone(h.lifted)
	for k, m := range h.Sources {
		if m.Closed == nil || h.own[k] >= 0 {
			continue
		}
		for i, w := range h.live { // of which a later state takes the place
			if w.Source == m.Name && (w.Words == "" || h.public[i] || likeness.Brief(w.Words)) && !h.used[i] {
				gone[i] = true
			}
		}
		fresh, texts = append(fresh, *m.Closed), append(texts, m.Doc.Whole())
	}
	for i, w := range h.live {
		if h.public[i] {
			w.Words = ""
		}
		if !gone[i] {
			h.Remembered = append(h.Remembered, w)
		}
	}
	if len(fresh) == 0 || h.Frozen || h.Audience.Marking() != "" {
		return nil // nobody will write it
	}
	words := make([]string, len(fresh))
	for i, doc := range texts {
		words[i] = likeness.Sample(doc)
	}
	s := likeness.New(words)
	shown := make([][]int, len(h.Sources))
	err := cores.Each(ctx, len(h.Sources), func(k int) {
		if m := h.Sources[k]; m.Briefing != nil && !m.Restricted && h.Why[k] == "" {
			shown[k] = s.In(m.Doc.Whole())
		}
	})
	for _, list := range shown {
		for _, i := range list {
			words[i] = ""
		}
	}
	for i := range fresh {
		fresh[i].Words = words[i]
	}
	h.Remembered = append(h.Remembered, fresh...)
	return err
}

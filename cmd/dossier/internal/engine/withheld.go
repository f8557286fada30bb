package engine

// What was withheld stays withheld until somebody lifts it in writing: a file that is
// renamed, copied or edited, or that lost its sidecar, is known again by its path, its
// bytes or its words. A build reads what is remembered from the file of permalinks, and
// gives what is to be.

import (
	"context"
	"path"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/likeness"
)

// holding decides which sources are withheld by something else than what is said of
// them now.
type holding struct {
	*run
	live   []archive.Held // what is remembered
	lifted []bool         // by place in live: somebody lifted it
	public []bool         // by place in live: its words are shown elsewhere, so they are no secret
	used   []bool         // by place in live: a source that restricts nothing of itself is known by it
	bySHA  map[string][]int
	byPath map[string][]int // of those that hold a path, whatever stands there
	closed map[string]*memo // by its bytes: the first source that may not be shown
	freed  []bool           // by source: what held it was lifted
	own    []int            // by source that is restricted: its place in live, or -1
	news   diag.List
}

// hold withholds what must stay so. It follows attribute, because it asks what is
// said of each source now, and precedes everything that looks at one.
func (g *run) hold(ctx context.Context) error {
	h := &holding{run: g, bySHA: map[string][]int{}, byPath: map[string][]int{}, closed: map[string]*memo{}, freed: make([]bool, len(g.sources)), own: make([]int, len(g.sources))}
	if k := g.register.Kept; k != nil {
		h.live = slices.DeleteFunc(slices.Clone(k.Withheld), func(w archive.Held) bool { return w.Over(g.in.Audience.Today) })
	}
	h.lifted, h.public, h.used = make([]bool, len(h.live)), make([]bool, len(h.live)), make([]bool, len(h.live))
	words := make([]string, len(h.live))
	for i, w := range h.live {
		h.bySHA[w.SHA256] = append(h.bySHA[w.SHA256], i)
		if w.By != archive.BySource {
			h.byPath[w.Source] = append(h.byPath[w.Source], i)
		}
		words[i] = w.Words
	}
	for _, m := range g.sources {
		if m.closed != nil && h.closed[m.doc.SHA256] == nil {
			h.closed[m.doc.SHA256] = m
		}
	}
	if g.samples = g.last.samples; g.samples == nil || !slices.Equal(g.samples.Words, words) {
		g.samples = likeness.New(words)
	}
	if err := g.each(ctx, func(m *memo) *memo { return m.compared(g.samples) }); err != nil {
		return err
	}
	h.lift()
	why := h.reasons()
	h.orphans(why)
	h.shut(why)
	h.inside(why)
	g.saved(why, &h.news)
	h.inside(why) // of what is withheld now
	for i, m := range g.sources {
		if m.item.Only && m.briefing != nil && why[i] == "" {
			why[i] = holdsOthers
		}
		if superseded := g.texts.Superseded(i); m.withheld != why[i] || m.superseded != superseded {
			n := *m
			n.withheld, n.superseded, n.scanned = why[i], superseded, n.scanned && m.superseded == superseded
			g.sources[i] = &n
		}
	}
	g.fresh = map[string]bool{}
	for i, m := range g.sources {
		if m.closed != nil && h.own[i] < 0 {
			g.fresh[m.name] = true
		}
	}
	g.Messages = append(g.Messages, h.news...)
	g.remembered = nil
	if g.register.Kept != nil {
		return h.remember(ctx)
	}
	return nil
}

// compared returns the memo that knows which samples its text is like.
func (m *memo) compared(s *likeness.Samples) *memo {
	if m.briefing == nil || m.samples == s {
		return m
	}
	n := *m
	n.samples, n.like = s, s.In(m.doc)
	return &n
}

// closing returns what to remember of a source that the public may not see, or of
// which it may not see the text; nil for one that it may, and for one that is
// withheld only as long as a publisher's file is broken.
func (m *memo) closing(a *archive.Attribution, today string) *archive.Held {
	if !a.Restricted(today) {
		return nil
	}
	by := archive.ByPublisher
	switch {
	case m.override != nil && m.override.Restricted(today):
		by = archive.BySidecar
	case m.doc.Stated.Restricted(today) || m.doc.Recovered.Restricted(today):
		by = archive.BySource
	case a.Handling.Unclear != "":
		return nil
	case m.heldBy != "":
		by = m.heldBy
	}
	w := a.Closed(by)
	w.Source, w.SHA256 = m.name, m.doc.SHA256
	return &w
}

// lifts reports whether somebody lifted in writing what holds a source. Taking the
// words out of the very file that said them is writing, too; losing a sidecar is not.
func lifts(m *memo, w *archive.Held) bool {
	edited := w.By == archive.BySource && m.doc.SHA256 != w.SHA256
	switch {
	case w.Source == m.name && (edited || w.By == archive.BySidecar && len(m.over) > 0),
		slices.ContainsFunc(m.over, w.LiftedBy), edited && w.LiftedBy(&m.doc.Stated), w.By == archive.ByPublisher && w.LiftedBy(m.briefing.Attr):
		return true
	}
	return false
}

// known lists what a source is known by: its bytes, its path, its words.
func (h *holding) known(m *memo, byWords bool) []int {
	out := slices.Clone(h.bySHA[m.doc.SHA256])
	for _, i := range h.byPath[m.name] {
		if !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	if byWords && m.samples == h.samples {
		for _, i := range m.like {
			if !slices.Contains(out, i) {
				out = append(out, i)
			}
		}
	}
	return out
}

// byText reports whether a source is known by more than its path.
func (h *holding) byText(m *memo, i int) bool {
	return h.live[i].SHA256 == m.doc.SHA256 || m.samples == h.samples && slices.Contains(m.like, i)
}

// lift finds what was lifted, and what is said now of sources that are still
// restricted.
func (h *holding) lift() {
	for k, m := range h.sources {
		h.own[k] = -1
		if !m.restricted {
			continue
		}
		for _, i := range h.known(m, true) {
			w := &h.live[i]
			if w.Source != m.name || !h.byText(m, i) {
				continue
			}
			if m.closed != nil && (lifts(m, w) || m.closed.By == w.By) {
				now := *m.closed
				now.SHA256, now.Words = w.SHA256, w.Words
				*w = now
			}
			h.own[k] = i
			break
		}
	}
	for k, m := range h.sources {
		if m.briefing == nil || m.restricted {
			continue
		}
		for _, i := range h.known(m, true) {
			h.used[i] = true
			if w := &h.live[i]; lifts(m, w) {
				h.freed[k] = true
				h.lifted[i] = h.lifted[i] || h.byText(m, i) && (w.Source == m.name || !h.there(w.Source))
			}
		}
	}
	for k, m := range h.sources { // only now is it known what was lifted
		if m.briefing == nil || m.restricted || !h.settled(k) || h.holder(k, false) != nil {
			continue
		}
		for _, i := range m.like {
			h.public[i] = h.public[i] || m.samples == h.samples
		}
	}
}

// settled reports whether a source may be like one that is withheld: it was published
// as it is, or somebody lifted what held it.
func (h *holding) settled(k int) bool {
	m := h.sources[k]
	if m.item.Only { // it has no address: those of what is in it speak for it
		for i := k + 1; i < len(h.sources) && h.sources[i].name <= m.name+"0"; i++ { // behind / in ASCII
			if h.sources[i].item.Within == m.name && h.settled(i) {
				return true
			}
		}
	}
	return h.freed[k] || slices.ContainsFunc(h.register.BySource(m.name), func(l *archive.Permalink) bool {
		return l.Source == m.name && !l.Withheld && l.Gone == "" && l.To == "" && l.SHA256 == m.doc.SHA256
	})
}

// holder returns what withholds a source that restricts nothing of itself, or nil.
func (h *holding) holder(k int, byWords bool) *archive.Held {
	m := h.sources[k]
	var other *archive.Held // says the same of the same bytes in this build
	if s := h.closed[m.doc.SHA256]; s != nil && s.name != m.name && !lifts(m, s.closed) {
		other = s.closed
	}
	for _, i := range h.known(m, byWords) {
		w := &h.live[i]
		switch same := w.SHA256 == m.doc.SHA256; {
		case !same && other != nil:
			return other
		case h.lifted[i] || lifts(m, w) || !same && w.Source != m.name && h.public[i]:
		default:
			return w
		}
	}
	return other
}

// reasons says of each source why it is withheld, "" when it is not.
func (h *holding) reasons() []string {
	to := h.in.Audience
	why := make([]string, len(h.sources))
	for k, m := range h.sources {
		why[k] = m.own
		if m.own != "" || m.briefing == nil {
			continue
		}
		var w *archive.Held
		if !m.restricted {
			w = h.holder(k, !h.settled(k))
		} else if i := h.own[k]; i >= 0 && len(m.over) == 0 && h.live[i].By == archive.BySidecar {
			w = &h.live[i] // the sidecar that said more is gone
		}
		if w == nil {
			continue
		}
		if why[k] = w.From(to); why[k] == "" {
			continue
		}
		if c, _ := placeOf(h.sources, m.item.Within); m.item.Within != "" && why[c] != "" {
			continue // it goes with the file that it is in
		}
		hint := "if everybody may see it, write tlp: CLEAR into " + path.Join(h.in.ShownContent, "sources", m.name+".yaml") + "; else say there what restricts it"
		if w.Source == m.name {
			h.news.Errorf(m.shown, 0, hint, "withheld: its %s restricted it (%s), and nobody lifted that in writing", w.By, why[k])
		} else {
			h.news.Errorf(m.shown, 0, hint, "withheld: it has the words of %s, which was restricted (%s), and nobody lifted that in writing", w.Source, why[k])
		}
	}
	return why
}

// remember lists what is to be remembered from now on. A text that somebody may see
// elsewhere is remembered by its bytes alone.
func (h *holding) remember(ctx context.Context) error {
	var fresh []archive.Held
	var texts []*archive.Document
	gone := slices.Clone(h.lifted)
	for k, m := range h.sources {
		if m.closed == nil || h.own[k] >= 0 {
			continue
		}
		for i, w := range h.live { // of which a later state takes the place
			if w.Source == m.name && (w.Words == "" || h.public[i] || likeness.Brief(w.Words)) && !h.used[i] {
				gone[i] = true
			}
		}
		fresh, texts = append(fresh, *m.closed), append(texts, m.doc)
	}
	for i, w := range h.live {
		if h.public[i] {
			w.Words = ""
		}
		if !gone[i] {
			h.remembered = append(h.remembered, w)
		}
	}
	if len(fresh) == 0 || h.in.Frozen || h.in.Audience.Marking() != "" {
		return nil // nobody will write it
	}
	words := make([]string, len(fresh))
	for i, doc := range texts {
		words[i] = likeness.Sample(doc)
	}
	s := likeness.New(words)
	shown := make([][]int, len(h.sources))
	err := cores.Each(ctx, len(h.sources), func(k int) {
		if m := h.sources[k]; m.briefing != nil && !m.restricted && m.withheld == "" {
			shown[k] = s.In(m.doc)
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
	h.remembered = append(h.remembered, fresh...)
	return err
}

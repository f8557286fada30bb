package engine

// Which sources are withheld, as package withholding decides: what it asks of each, and
// what is done by its answer.

import (
	"context"
	"slices"

	"dossier/cmd/dossier/internal/likeness"
	"dossier/cmd/dossier/internal/withholding"
)

// hold withholds what must stay so. It follows attribute, because it asks what is
// said of each source now, and precedes everything that looks at one.
func (g *run) hold(ctx context.Context) error {
	live := withholding.Live(g.register, g.in.Audience.Today)
	words := make([]string, len(live))
	for i, w := range live {
		words[i] = w.Words
	}
	if g.samples = g.last.samples; g.samples == nil || !slices.Equal(g.samples.Words, words) {
		g.samples = likeness.New(words)
	}
	if err := g.each(ctx, func(m *memo) *memo { return m.compared(g.samples) }); err != nil {
		return err
	}
	d, err := withholding.Decide(ctx, &withholding.Archive{
		Sources: g.asked(), Sidecars: g.sidecars, Register: g.register, Seeds: g.seeds, Curated: g.curated, Strays: g.content.Strays,
		ShownSources: g.in.ShownSources, ShownContent: g.in.ShownContent, Audience: g.in.Audience, Frozen: g.in.Frozen, There: g.there, Also: g.saved,
	})
	if err != nil {
		return err
	}
	for i, m := range g.sources {
		if superseded := g.texts.Superseded(i); m.withheld != d.Why[i] || m.superseded != superseded {
			n := *m
			n.withheld, n.superseded, n.scanned = d.Why[i], superseded, n.scanned && m.superseded == superseded
			g.sources[i] = &n
		}
	}
	g.fresh, g.remembered = d.Fresh, d.Remembered
	g.Messages = append(g.Messages, d.News...)
	return nil
}

// asked lists what is known of each source, by itself.
func (g *run) asked() []*withholding.Source {
	out := make([]*withholding.Source, len(g.sources))
	for i, m := range g.sources {
		s := &withholding.Source{
			Name: m.name, Shown: m.shown, Within: m.item.Within, Only: m.item.Only, Failed: len(m.failed) > 0, Doc: m.doc, Briefing: m.briefing,
			Override: m.override, Over: m.over, Own: m.own, Restricted: m.restricted, Closed: m.closed,
		}
		if m.samples == g.samples {
			s.Like = m.like
		}
		out[i] = s
	}
	return out
}

// compared returns the memo that knows which samples its text is like.
func (m *memo) compared(s *likeness.Samples) *memo {
	if m.briefing == nil || m.samples == s {
		return m
	}
	n := *m
	n.samples, n.like = s, nil
	if len(s.Words) > 0 {
		n.like = s.In(m.doc.Whole())
	}
	return &n
}

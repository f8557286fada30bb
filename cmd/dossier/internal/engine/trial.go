package engine

// How a source would be read if it lay in the folder: by the steps of a build, on the
// archive of the last one, of which nothing changes. What is known of names is that text's
// alone, because what all texts say of them is learnt by the build that follows.

import (
	"cmp"
	"context"
	"maps"
	"path"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/attribution"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/intake"
	"dossier/cmd/dossier/internal/names"
	"dossier/cmd/dossier/internal/source"
)

// Offer is a file that is in no folder yet.
type Offer struct {
	Name   string // that it would have below the folder of sources
	Data   []byte
	Fields []content.Field // of the sidecar that it would have
}

// Trial is how one is read.
type Trial struct {
	Source
	Plain    *archive.Attribution // what is known of it without a sidecar of its own; nil of what cannot be read
	Inside   []Source             // the files in it
	Messages diag.List
	Names    []Seen // the names in it, the most frequent first
}

// Seen is a name in a text that was tried.
type Seen struct {
	Entity   *archive.Entity
	Mentions int
	Known    bool // the archive has it
}

// Try reads what may be added to the archive, all of it as if it were there: what one
// file says of another counts.
func (r *Result) Try(ctx context.Context, offers []Offer) ([]Trial, error) {
	in := r.Inputs
	in.Frozen, in.Touched, in.Progress = true, nil, nil // nothing is to be remembered
	m := r.memory
	g := begin(in, &Memory{audience: m.audience, content: m.content, samples: m.samples, survey: names.NewSurvey()})
	g.in.Audience = m.audience
	g.seeds, g.curated, g.seedsThere, g.seedsWhole, g.contentThere = m.seeds, m.curated, m.seedsThere, m.seedsWhole, m.contentThere
	g.register = m.register
	g.content = m.content.beside(offers)
	reading := &intake.Reading{Read: in.reader, Addresses: m.content.site.Addresses}
	items := make([][]*intake.Item, len(offers))
	err := cores.Each(ctx, len(offers), func(i int) {
		if o := &offers[i]; source.ReaderOf(o.Name) != nil {
			items[i] = reading.Given(ctx, o.Name, path.Join(in.ShownSources, o.Name), o.Data)
		}
	})
	if err != nil {
		return nil, err
	}
	fresh := map[string]bool{}
	all := slices.Concat(items...)
	for _, it := range all {
		fresh[it.Name] = true
	}
	for _, s := range m.sources {
		if !fresh[s.name] {
			all = append(all, s.item)
		}
	}
	g.sources = memosOf(all, m.sources)
	if err := g.attribute(ctx); err != nil {
		return nil, err
	}
	if err := g.hold(ctx); err != nil {
		return nil, err
	}
	out := make([]Trial, len(offers))
	err = cores.Each(ctx, len(offers), func(i int) { out[i] = g.trial(offers[i].Name, m) })
	return out, err
}

// Unaided is what is known of a source without its own sidecar.
func (r *Result) Unaided(name string) (a *archive.Attribution, found bool) {
	m := memoIn(r.memory.sources, name)
	if m == nil || m.briefing == nil {
		return nil, false
	}
	a, _ = m.unaided(r.memory.content)
	return a, true
}

func (m *memo) unaided(c *contentMemo) (*archive.Attribution, *archive.Document) {
	return attribution.Assign(m.doc.Whole(), attribution.Layers{Listed: m.listed, Holder: m.inherits}, c.directory)
}

// beside is the content with the sidecars that would come with offers.
func (c *contentMemo) beside(offers []Offer) *contentMemo {
	n, own := *c, *c.Content
	own.Overrides = maps.Clone(own.Overrides)
	if own.Overrides == nil {
		own.Overrides = map[string]*archive.Attribution{}
	}
	for _, o := range offers {
		if a := content.StatedBy(path.Join("content", "sources", o.Name+".yaml"), o.Fields); a != nil {
			own.Overrides[o.Name] = a
		}
	}
	n.Content = &own
	return &n
}

// trial is how one source was read. known is the archive.
func (g *run) trial(name string, known *Memory) (t Trial) {
	m := memoIn(g.sources, name)
	if m == nil {
		t.Source = Source{Name: name, Shown: path.Join(g.in.ShownSources, name)}
		t.Messages.Errorf(t.Shown, 0, source.OtherHint, "cannot read files of this kind")
		return t
	}
	t.Source = m.source()
	at, _ := placeOf(g.sources, name+"/")
	for _, in := range g.sources[at:] {
		if !strings.HasPrefix(in.name, name+"/") {
			break
		}
		t.Inside = append(t.Inside, in.source())
	}
	t.Messages = slices.Concat(m.messages, m.failed)
	for _, said := range g.Messages {
		if said.File == m.shown {
			t.Messages = append(t.Messages, said)
		}
	}
	if t.Briefing == nil {
		return t
	}
	if m.withheld == m.own && m.withheld != "" {
		unreadMarks(m, &t.Messages)
	}
	t.Plain, _ = m.unaided(g.content)
	if err := guarded(func() { t.Names = g.seen(m, known) }); err != nil {
		t.Messages.Errorf(m.shown, 0, diag.PanicHint, "the names in it cannot be found: %s", err)
	}
	return t
}

// seen lists the names in a source, as that text alone has them.
func (g *run) seen(m *memo, known *Memory) (out []Seen) {
	text := names.Text{Doc: m.doc, Language: m.briefing.Attr().Language}
	survey := names.NewSurvey()
	survey.Update([]names.Text{text}, g.content.matcher, g.content.rules)
	of := map[string]*archive.Entity{}
	for _, e := range slices.Concat(survey.Entities(), g.content.kept) {
		of[e.ID] = e
	}
	times := map[string]int{}
	for _, mention := range survey.Scan(title(m.briefing), text, nil) {
		if times[mention.Entity]++; times[mention.Entity] > 1 || of[mention.Entity] == nil {
			continue
		}
		e := of[mention.Entity]
		s := Seen{Entity: e, Known: !e.Found}
		if known.joined != nil && e.Found {
			_, s.Known = known.joined.Number(e.ID)
		}
		out = append(out, s)
	}
	for i := range out {
		out[i].Mentions = times[out[i].Entity.ID]
	}
	slices.SortStableFunc(out, func(a, b Seen) int { return -cmp.Compare(a.Mentions, b.Mentions) })
	return out
}

package engine

// What an act on the content folder would change of the links, before it is done: the
// sources that it may touch are scanned as the next build would scan them.

import (
	"context"
	"errors"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/graph"
	"dossier/cmd/dossier/internal/judgements"
	"dossier/cmd/dossier/internal/names"
	"dossier/cmd/dossier/internal/tally"
)

// A Supposition is an archive as an act on names would leave it.
type Supposition struct {
	Changed  []Rescanned
	Entities map[string]*archive.Entity // by id; with those that nothing names
	Messages []string                   // why some of what the act writes would not be read
}

// Rescanned is a source with the mentions that it has and would have.
type Rescanned struct {
	Briefing      *archive.Briefing
	Before, After []archive.Mention
}

// ErrMoved is returned where the archive was built again meanwhile.
var ErrMoved = errors.New("the archive is being built again; try once more")

// Suppose says what changes of the content folder would change of who is named where.
// What they change of the sources' own fields is not looked at.
func (r *Result) Suppose(ctx context.Context, files []content.Change) (*Supposition, error) {
	m := r.memory
	then := m.content.Content.Suppose(files)
	rules := judgements.New(then.Judgements)
	kept := rules.Keep(then.Entities)
	matcher := names.NewMatcher(kept)
	out := &Supposition{Entities: map[string]*archive.Entity{}}
	had := map[string]bool{}
	for _, w := range m.content.Messages {
		had[w.Text] = true
	}
	for _, w := range then.Messages {
		if !had[w.Text] {
			out.Messages = append(out.Messages, w.Text)
		}
	}
	var err error
	differ := matcher.Differ(m.content.matcher)
	current := m.survey.Suppose(m.round, matcher, rules, func(s *names.Survey) {
		for _, list := range [2][]*archive.Entity{s.Entities(), kept} {
			for _, e := range list {
				out.Entities[e.ID] = e
			}
		}
		err = out.scan(ctx, m.sources, s, differ)
	})
	if !current {
		err = ErrMoved
	}
	return out, err
}

// scan scans the sources that may be touched.
func (x *Supposition) scan(ctx context.Context, sources []*memo, s *names.Survey, differ []tally.Words) error {
	moved := s.Moved()
	after := make([]*archive.Briefing, len(sources))
	err := cores.Each(ctx, (len(sources)+63)/64, func(k int) {
		for i := 64 * k; i < min(64*k+64, len(sources)); i++ {
			m := sources[i]
			if !m.counts() || !m.mayDiffer(differ, moved) {
				continue
			}
			b := *m.briefing
			if guarded(func() {
				b.Find(s.Scan(title(&b), names.Text{Doc: b.Doc, Language: b.Attr().Language}, nil), m.dated.Get())
				graph.Bound(&b)
			}) == nil {
				after[i] = &b
			}
		}
	})
	for i, b := range after {
		if b != nil {
			x.Changed = append(x.Changed, Rescanned{sources[i].briefing, sources[i].briefing.Mentions(), b.Mentions()})
		}
	}
	return err
}

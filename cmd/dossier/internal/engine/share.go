package engine

// A build that processes share. Each reads some of the sources, one learns what all of
// them say of names, each looks for names in its own, and each makes some of the files
// from all. What one hands to the next are the sources as they are stored; between the
// steps stands nothing that a build by one process has not, and no step is done in
// another way.

import (
	"context"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cache"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/names"
)

// nobody is for whom sources were attributed of which it is to be found anew who may see
// them.
var nobody = archive.Audience{TLP: "another"}

// ReadShare reads a share of the sources, and says of each where it is from as far as that
// share tells it.
func ReadShare(ctx context.Context, in Inputs, share cores.Share) ([]byte, error) {
	g := begin(in, nil)
	g.share = share
	if err := g.take(ctx); err != nil {
		return nil, err
	}
	if err := g.attribute(ctx); err != nil {
		return nil, err
	}
	return parcel(g.sources, cores.Share{}), nil
}

// Learned is what all sources say.
type Learned struct {
	Names  *names.State // nil where the program fails on one of them
	Shares [][]byte     // that are others than they were read, since other shares tell more of them; nil of most
}

// Learn learns from all shares what they say of names.
func Learn(ctx context.Context, in Inputs, shares [][]byte) (*Learned, error) {
	last, err := Handed(ctx, shares, nil)
	if err != nil {
		return nil, err
	}
	g := begin(in, last)
	if err := g.take(ctx); err != nil {
		return nil, err
	}
	if err := g.weigh(ctx); err != nil {
		return nil, err
	}
	g.learn()
	n := len(shares)
	changed := make([]bool, n)
	for _, m := range g.sources {
		if was := memoIn(last.sources, m.name); was == nil || was.doc != m.doc || was.briefing != m.briefing {
			changed[cores.PartOf(topOf(g.sources, m), n)] = true
		}
	}
	out := &Learned{g.survey.State(), make([][]byte, n)}
	for i := range out.Shares {
		if changed[i] {
			out.Shares[i] = parcel(g.sources, cores.Share{I: i + 1, N: n})
		}
	}
	return out, nil
}

// ScanShare finds the names in a share of the sources, by what was learned.
func ScanShare(ctx context.Context, in Inputs, share []byte, learned *names.State) ([]byte, error) {
	last, err := Handed(ctx, [][]byte{share}, nil)
	if err != nil || learned == nil {
		return share, err
	}
	g := begin(in, nil)
	g.sources, g.content = last.sources, g.readContent(nil)
	g.survey = names.Recall(learned, nil, g.content.matcher, g.content.rules)
	err = g.each(ctx, func(m *memo) *memo {
		if m.briefing == nil {
			return m
		}
		return m.scan(g.survey, false, nil)
	})
	return parcel(g.sources, cores.Share{}), err
}

// Handed returns what a build needs not do that takes up what others did.
func Handed(ctx context.Context, shares [][]byte, learned *names.State) (*Memory, error) {
	lists := make([][]*memo, len(shares))
	broken := make([]error, len(shares))
	err := cores.Each(ctx, len(shares), func(i int) {
		var list []storedSource
		broken[i] = cache.Decode(shares[i], &list)
		for k := range list {
			lists[i] = append(lists[i], list[k].recalled())
		}
	})
	m := &Memory{sources: slices.Concat(lists...), handed: true, learned: learned, audience: nobody}
	slices.SortFunc(m.sources, func(a, b *memo) int { return strings.Compare(a.name, b.name) })
	for _, e := range broken {
		if e != nil {
			err = e
		}
	}
	return m, err
}

// parcel encodes those sources of a share that are whole. A file that cannot be read, or
// in which something cannot, is left to whoever comes next.
func parcel(sources []*memo, share cores.Share) []byte {
	left := map[string]bool{}
	for _, m := range sources {
		if m.doc == nil || m.item.Failed != nil {
			left[topOf(sources, m)] = true
		}
	}
	out := []storedSource{}
	for _, m := range sources {
		if top := topOf(sources, m); !left[top] && share.Has(top) {
			out = append(out, m.stored())
		}
	}
	return cache.Encode(nil, &out)
}

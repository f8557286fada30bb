package engine

// A build that processes share. Each reads some of the sources, one learns what all of
// them say of names and which belong together, each looks for names in its own, and each
// makes some of the files from all. What one hands to the next are the sources as they are
// stored and, beside these, their texts, of which one is read when somebody asks for it.
// Between the steps stands nothing that a build by one process has not, and no step is
// done in another way.

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/alike"
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cache"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/names"
	"dossier/cmd/dossier/internal/references"
	"dossier/cmd/dossier/internal/search"
	"dossier/cmd/dossier/internal/shelf"
)

// nobody is for whom sources were attributed of which it is still to be found who may see them.
var nobody = archive.Audience{TLP: "another"}

// Part is a share of the sources as one process hands it to others.
type Part struct {
	Sources *io.SectionReader
	Texts   io.ReaderAt
}

// passed is one source of a Part.
type passed struct {
	Label archive.Label
	Text  elsewhere
	Is    storedSource
}

// elsewhere is where the text of a source lies that another process read, and what was
// found in it then.
type elsewhere struct {
	At    int64
	Bytes int
	Alone bool // nothing but its own file says something of the source
	Links []references.Link
}

// Handed is what a build need not do that takes up what others did.
type Handed struct {
	Parts []Part
	Names *names.State // what was learned of names; nil where that is still to be done,
	Found *Found       // and which sources belong together
	Words []search.Part
}

// Found is which sources belong together, and what is to be said of that.
type Found struct {
	Of       string // which sources these are
	Joined   alike.Joined
	Messages diag.List
}

// Writing writes the texts of a share, and returns what writes its sources, whose file begins
// with the hash of the texts. What takes long was done before; nothing is whole in memory.
type Writing func(texts io.Writer) (sources Stream, err error)

// Stream writes something.
type Stream func(to io.Writer) error

// ReadShare reads a share of the sources, and says of each where it is from as far as that
// share tells it.
func ReadShare(ctx context.Context, in Inputs, share cores.Share) (Writing, error) {
	g := begin(in, nil)
	g.share = share
	if err := g.take(ctx); err != nil {
		return nil, err
	}
	if err := g.attribute(ctx); err != nil {
		return nil, err
	}
	return func(texts io.Writer) (Stream, error) { return parcel(g.sources, cores.Share{}, texts, in.Shelf) }, nil
}

// Learned is what all sources say.
type Learned struct {
	Names *names.State // nil where the program fails on one of them
	Order Order
	Found *Found
}

// Order is the sources of the archive in its order, and how their words are shared among
// the files of the search.
type Order struct {
	Names []string
	Shape search.Shape
}

func orderOf(briefings []*archive.Briefing) (o Order) {
	slices.SortFunc(briefings, archive.ByDate)
	bytes := 0
	for _, b := range briefings {
		o.Names = append(o.Names, b.Doc.File)
		bytes += b.Doc.Length
	}
	o.Shape = search.ShapeOf(len(briefings), bytes)
	return o
}

// Learn learns from all shares. Of those that are others than they were read, since other
// shares tell more of them, changed takes what is to be handed on in their place.
func Learn(ctx context.Context, in Inputs, parts []Part, changed func(i int, write Writing) error) (*Learned, error) {
	last, err := (&Handed{Parts: parts}).Memory(ctx, in)
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
	n := len(parts)
	other := make([]bool, n)
	for _, m := range g.sources {
		if m.elsewhere == nil || m.as != m.briefing {
			other[cores.PartOf(topOf(g.sources, m), n)] = true
		}
	}
	for i := range parts {
		if !other[i] {
			continue
		}
		err := changed(i, func(texts io.Writer) (Stream, error) {
			return parcel(g.sources, cores.Share{I: i + 1, N: n}, texts, in.Shelf)
		})
		if err != nil {
			return nil, err
		}
	}
	out := &Learned{Names: g.survey.State()}
	if out.Names != nil {
		out.Order = orderOf(g.admit())
		g.survey, g.last = nil, &Memory{handed: last.handed} // what all say of names is in out
		out.Found = g.find(ctx)
	}
	return out, ctx.Err()
}

// ScanShare finds the names in a share of the sources, by what was learned; words writes
// the words of those that are shown.
func ScanShare(ctx context.Context, in Inputs, share Part, learned *Learned) (sources, words Stream, err error) {
	var numbers []int
	var shown []*archive.Briefing
	words = func(to io.Writer) error { return search.WritePart(to, learned.Order.Shape, numbers, shown) }
	if learned.Names == nil {
		return func(to io.Writer) error {
			_, err := io.Copy(to, io.NewSectionReader(share.Sources, 0, share.Sources.Size()))
			return err
		}, words, nil
	}
	last, err := (&Handed{Parts: []Part{share}}).Memory(ctx, in)
	if err != nil {
		return nil, nil, err
	}
	g := begin(in, nil)
	g.sources, g.content = last.sources, g.readContent(nil)
	g.survey = names.Recall(learned.Names, nil, g.content.matcher, g.content.rules)
	if err := g.each(ctx, func(m *memo) *memo {
		if m.briefing == nil {
			return m
		}
		return m.scan(g.survey, false, nil)
	}); err != nil {
		return nil, nil, err
	}
	for i, name := range learned.Order.Names {
		if m := memoIn(g.sources, name); m != nil && m.briefing != nil {
			numbers, shown = append(numbers, i), append(shown, m.briefing)
		}
	}
	sources, err = parcel(g.sources, cores.Share{}, nil, nil)
	return sources, words, err
}

// Memory returns what a build takes up.
func (h *Handed) Memory(ctx context.Context, in Inputs) (*Memory, error) {
	parts := make([][]*memo, len(h.Parts))
	broken := make([]error, len(h.Parts))
	err := cores.Each(ctx, len(h.Parts), func(i int) { parts[i], broken[i] = h.Parts[i].memos(in.Shelf) })
	if err := errors.Join(broken...); err != nil {
		return nil, err
	}
	m := &Memory{handed: h, audience: nobody, sources: slices.Concat(parts...)}
	slices.SortFunc(m.sources, func(a, b *memo) int { return strings.Compare(a.name, b.name) })
	return m, err
}

// memos returns the sources of a part. What they are read from does not stay in memory.
func (p Part) memos(aside *shelf.Shelf) (out []*memo, err error) {
	for source, err := range cache.List[passed](p.Sources) {
		if err != nil {
			return nil, err
		}
		out = append(out, source.memo(p.Texts, aside))
	}
	return out, nil
}

// memo returns the source, with copies of what stays in memory of it.
func (p *passed) memo(texts io.ReaderAt, aside *shelf.Shelf) *memo {
	is, label := p.Is, shelf.Apart(&p.Label)
	for _, s := range []*string{&is.ID, &is.Opening, &is.Shown, &is.Given, &is.Script, &is.Plain} {
		*s = strings.Clone(*s)
	}
	is.Messages = *shelf.Apart(&is.Messages)
	m := is.recalled(aside.Lying(*label, texts, p.Text.At, p.Text.Bytes), aside)
	m.sketches, m.links = shelf.Lay(aside, is.Sketches), shelf.Lay(aside, p.Text.Links)
	m.elsewhere, m.as = &elsewhere{p.Text.At, p.Text.Bytes, p.Text.Alone, nil}, m.briefing
	return m
}

// unload lets go of what was joined, of all sources that others handed over: the files are
// made from the archive alone, and a share of them takes long enough.
func (g *run) unload() {
	if m := *g.Memory; g.last.handed != nil {
		*g.Memory = Memory{number: m.number, register: m.register, seedsWhole: m.seedsWhole, survey: names.NewSurvey(), joined: m.joined, snapshot: m.snapshot, templates: m.templates}
		*g = run{Result: g.Result, Memory: g.Memory, in: g.in, last: &Memory{}}
		debug.FreeOSMemory()
	}
}

// parcel writes the texts of those sources of a share that are whole, and returns what writes
// these; without a writer the texts lie where they lay. A file that cannot be read, or in which
// something cannot, is left to whoever comes next.
func parcel(sources []*memo, share cores.Share, texts io.Writer, aside *shelf.Shelf) (Stream, error) {
	left := map[string]bool{}
	for _, m := range sources {
		if m.doc == nil || m.item.Failed != nil {
			left[topOf(sources, m)] = true
		}
	}
	whole := make([]*memo, 0, len(sources))
	for _, m := range sources {
		if top := topOf(sources, m); !left[top] && share.Has(top) {
			whole = append(whole, m)
		}
	}
	lie := make([]elsewhere, len(whole))
	links := make([]shelf.Aside[[]references.Link], len(whole))
	at := int64(0)
	for i, m := range whole {
		if texts == nil {
			lie[i], links[i] = *m.elsewhere, m.links
			continue
		}
		doc := m.doc.Whole()
		data := shelf.Bytes(doc)
		if _, err := texts.Write(data); err != nil {
			return nil, err
		}
		lie[i], links[i] = elsewhere{at, len(data), m.layers.none(), nil}, shelf.Lay(aside, references.Links(doc))
		at += int64(len(data))
	}
	return func(to io.Writer) error {
		var room []byte
		for i, m := range whole {
			p := passed{Label: m.doc.Label, Text: lie[i], Is: m.stored()}
			if p.Text.Links = links[i].Get(); texts == nil {
				p.Is.Sketches = alike.Sketches{} // it was compared
			}
			room = cache.AppendTo(room[:0], &p)
			if _, err := to.Write(room); err != nil {
				return err
			}
		}
		return nil
	}, nil
}

// asPassed reports whether all that is said of a source was known to the process that read
// it.
func (m *memo) asPassed(l *layers) bool {
	return m.elsewhere != nil && m.elsewhere.Alone && m.briefing != nil && l.none()
}

// compares says which sources are compared with each other, and as what others may name
// all.
func (g *run) compares() string {
	h := sha256.New()
	for i, m := range g.sources {
		fmt.Fprintf(h, "%q %q %v %v\n", m.name, g.admission.ids[i], m.counts(), m.withheld == "")
	}
	return string(h.Sum(nil))
}

// links returns the addresses that a text leads to.
func (g *run) links(d *archive.Filed) []references.Link {
	if m := memoIn(g.sources, d.File); m != nil && m.doc == d && m.elsewhere != nil {
		return m.links.Get()
	}
	return references.Links(d.Whole())
}

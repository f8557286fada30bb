package engine

// A Memory that outlives the process. Stored are what was read of each source, what
// was learned of names, and from which facts each file was made. To recall it is to go the
// way of the last build once more, from what was read then, and make no file; the
// next build follows it as one of a watch does. So there is no second way to find what
// an edit changes.
//
// It holds for the same curated files, templates, assets and settings: whoever stores
// it tells these by a key, since with others any file may be another.

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/alike"
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cache"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/graph"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/intake"
	"dossier/cmd/dossier/internal/listing"
	"dossier/cmd/dossier/internal/names"
	"dossier/cmd/dossier/internal/pages"
	"dossier/cmd/dossier/internal/render"
	"dossier/cmd/dossier/internal/shelf"
	"dossier/cmd/dossier/internal/tally"
)

// bundle is the sources of one file, and its name.
type bundle struct {
	name  string
	memos []*memo
}

// index is what is stored beside the sources.
type index struct {
	Key     string
	Shown   string // how messages name the folders
	Seeds   []seed
	Bundles []string // names of files
	Runs    []string // of files, too: of the index of the search
	Names   names.State
	Files   []string // of files, too: of what is known of those of the site
}

// seed is something in the folder of sources.
type seed struct {
	Name string
	Mode fs.FileMode
}

// wholeSource is one source of a bundle.
type wholeSource struct {
	Doc archive.Document // without its list of leaves
	Is  storedSource
}

// storedSource is what is stored of one source beside its text: what takes long to find
// again.
type storedSource struct {
	Shown    string
	Given    string // with it, by the file that holds it
	Script   string // the hash of its transcription
	Depth    int    // how many files it is in
	Only     bool   // it only holds others
	Messages diag.List
	Plain    string
	Known    bool // what follows is: the briefing that it is

	ID       string
	Attr     archive.Attribution
	Digest   archive.Digest
	Slip     archive.Digest
	Opening  string
	Dated    []archive.Statement
	Sketches alike.Sketches
	Scanned  bool // what follows is known, too
	Mentions []archive.Mention
	Bounded  bool // fewer than all of the dated sentences are kept,
	Kept     []archive.Statement
	Words    tally.Words
	Excess   graph.Excess
}

// Store is where a Memory is stored, file by file.
type Store interface {
	Get(name string) []byte
	Put(name string, data []byte) error
	Keep(prefix string, names []string) // and removes all others that begin so
}

// Store stores what the next process may reuse of a build that is Sound.
// name is that of the archive, and key tells everything but the sources from which the
// site was made.
func (r *Result) Store(to Store, name, key string) error {
	m := r.memory
	state := m.survey.State()
	if state == nil || !r.Sound() {
		return errors.ErrUnsupported
	}
	x := &index{Key: key, Shown: r.Inputs.shown(), Names: *state, Seeds: make([]seed, len(m.seeds))}
	for i, e := range m.seeds {
		x.Seeds[i] = seed{e.Name, e.Mode}
	}
	now := m.bundled(cores.Parts(len(m.sources), len(m.stored)))
	failed := make([]error, len(now))
	_ = cores.Each(context.Background(), len(now), func(i int) {
		b := &now[i]
		if len(m.stored) == len(now) && slices.Equal(m.stored[i].memos, b.memos) {
			b.name = m.stored[i].name
			return
		}
		list := make([]wholeSource, len(b.memos))
		for k, s := range b.memos {
			list[k] = wholeSource{*s.doc.Whole(), s.stored()}
			list[k].Doc.Leaves = nil
		}
		data := cache.Encode(nil, &list)
		sum := sha256.Sum256(data)
		b.name = name + "-" + hex.EncodeToString(sum[:16])
		failed[i] = to.Put(b.name, data)
	})
	if err := errors.Join(failed...); err != nil {
		return err
	}
	for i := range now {
		x.Bundles = append(x.Bundles, now[i].name)
	}
	if err := m.storeRuns(to, name); err != nil {
		return err
	}
	x.Runs = m.runs
	var err error
	if x.Files, err = m.storeOutputs(to, name); err != nil {
		return err
	}
	if err := to.Put(name, cache.Encode(nil, x)); err != nil {
		return err
	}
	to.Keep(name+"-", slices.Concat(x.Bundles, m.runs, x.Files))
	m.stored = now
	return nil
}

// storeRuns stores what the next index of the search is made from, as far as it is not
// stored yet. Where this build made none, that stays.
func (m *Memory) storeRuns(to Store, name string) error {
	runs := pages.Kept(m.snapshot).Runs()
	if runs == nil {
		return nil
	}
	names := make([]string, 0, len(runs))
	for key, data := range runs {
		file := runName(name, key)
		if !slices.Contains(m.runs, file) {
			if err := to.Put(file, data()); err != nil {
				return err
			}
		}
		names = append(names, file)
	}
	slices.Sort(names)
	m.runs = names
	return nil
}

func runName(name, key string) string { return name + "-words-" + key }

func (in *Inputs) shown() string { return in.ShownSources + "\n" + in.ShownContent }

// bundled sorts the sources into so many bundles.
func (m *Memory) bundled(n int) []bundle {
	all := make([]bundle, n)
	for _, s := range m.sources {
		b := &all[cores.PartOf(s.name, len(all))]
		b.memos = append(b.memos, s)
	}
	return all
}

func (m *memo) stored() storedSource {
	s := storedSource{Shown: m.shown, Given: m.item.Given, Script: m.item.Transcript, Depth: m.item.Depth, Only: m.item.Only, Messages: m.messages, Plain: m.plain}
	b := m.briefing
	if s.Known = b != nil && b.Doc == m.doc; !s.Known {
		return s
	}
	s.ID, s.Attr, s.Digest, s.Slip, s.Opening, s.Dated, s.Sketches = b.ID, *b.Stating(), b.Digest, b.Slip, b.Opening, m.dated.Get(), m.sketches.Get()
	if m.sketches.Nothing() {
		s.Sketches = m.texts.Sketches()
	}
	if s.Scanned = m.scanned; s.Scanned {
		found := b.Findings()
		s.Mentions, s.Words, s.Excess = found.Mentions, m.words.Get(), m.excess
		if s.Bounded = len(found.Dated) != len(s.Dated); s.Bounded {
			s.Kept = found.Dated
		}
	}
	return s
}

// recalled returns the memo that a source was stored from, but for what is made of it
// faster than it is read.
func (s *storedSource) recalled(doc *archive.Filed, aside *shelf.Shelf) *memo {
	m := memoOf(&intake.Item{Name: doc.File, Shown: s.Shown, Within: doc.Within.File, Doc: doc, SHA256: doc.SHA256, Given: s.Given, Transcript: s.Script, Depth: s.Depth, Only: s.Only, Messages: s.Messages})
	m.plain = s.Plain
	if !s.Known {
		return m
	}
	m.dated, m.excess, m.scanned = shelf.Lay(aside, s.Dated), s.Excess, s.Scanned
	if s.Words != nil {
		m.words = shelf.Lay(nil, s.Words)
	}
	dated := s.Dated
	if s.Bounded {
		dated = s.Kept
	}
	m.briefing = &archive.Briefing{ID: s.ID, Doc: doc, Digest: s.Digest, Slip: s.Slip, Opening: s.Opening, Shortened: s.Attr.Shortened()}
	m.briefing.Attribute(&s.Attr).Find(s.Mentions, dated)
	aside.Briefing(m.briefing)
	return m
}

// Recall returns the Memory that was stored under a name; nil where there is none or it is
// broken. Where it was stored under none of these keys, it holds what was read of each source
// and no more, and whole is false. holds says whether the sink holds a file as it was.
func Recall(ctx context.Context, in Inputs, from Store, name string, keys []string, holds func(path, sha256 string, size int64) bool) (memory *Memory, whole bool) {
	var x index
	if data := from.Get(name); data == nil || cache.Decode(data, &x) != nil || x.Shown != in.shown() || len(x.Bundles) == 0 {
		return nil, false
	}
	looked := make(chan struct{})
	if whole = slices.Contains(keys, x.Key); whole {
		go func() {
			defer close(looked)
			holds("", "", 0) // to be asked of any file, it looks at all
		}()
		defer func() { <-looked }()
	}
	lists := make([][]wholeSource, len(x.Bundles))
	broken := make([]bool, len(lists))
	_ = cores.Each(ctx, len(lists), func(i int) {
		data := from.Get(x.Bundles[i])
		broken[i] = data == nil || cache.Decode(data, &lists[i]) != nil
	})
	if slices.Contains(broken, true) || ctx.Err() != nil {
		return nil, false
	}
	g := begin(in, nil)
	g.in.Touched, g.in.Standing, g.in.Progress, g.in.Watching = nil, nil, nil, true
	for i := range lists {
		for k := range lists[i] {
			s := &lists[i][k]
			s.Doc.Enlist()
			m := s.Is.recalled(archive.InMemory(&s.Doc), nil)
			if m.briefing != nil {
				m.compare(nil, s.Is.Sketches)
			}
			g.sources = append(g.sources, m)
		}
	}
	slices.SortFunc(g.sources, func(a, b *memo) int { return strings.Compare(a.name, b.name) })
	if !whole {
		for _, m := range g.sources {
			m.scanned, m.words = false, shelf.Aside[tally.Words]{}
		}
		g.Memory.audience = nobody
		return g.Memory, false
	}
	for _, s := range x.Seeds {
		g.seeds = append(g.seeds, listing.Entry{Name: s.Name, Mode: s.Mode})
	}
	g.recalled = &x.Names
	var failed error
	if err := guarded(func() { failed = g.replay(ctx) }); err != nil || failed != nil {
		return nil, false
	}
	g.survey.Settle()
	<-looked
	g.recallOutputs(from, x.Files, holds)
	g.runs = x.Runs
	pages.Kept(g.snapshot).Recall = func(key string) []byte { return from.Get(runName(name, key)) }
	g.stored = g.bundled(len(x.Bundles))
	for i := range g.stored {
		g.stored[i].name = x.Bundles[i]
	}
	return g.Memory, true
}

// asStored returns the memo of a source whose attribution was stored under the content
// of now.
func (m *memo) asStored(from layers, to archive.Audience) *memo {
	n := *m
	n.layers = from
	n.allow(m.briefing.Attr(), to)
	return &n
}

// replay goes the way of a build up to its plan.
func (g *run) replay(ctx context.Context) (err error) {
	if g.templates, err = render.New(g.in.Templates, slices.Concat(pages.Templates(), g.in.MoreTemplates), nil); err != nil {
		return err
	}
	g.seedsThere, g.seedsWhole = true, true
	if folder, err := input.Open(g.in.Sources); err != nil {
		return err
	} else if err := folder.Close(); err != nil {
		return err
	}
	g.content = g.readContent(nil)
	if err := g.understand(ctx); err != nil {
		return err
	}
	return g.lay()
}

// perPart is of how many files a part is.
const perPart = 4096

// storedOutput is what is known of one file of the site.
type storedOutput struct {
	Path, SHA256          string
	Size                  int64
	Fingerprint, Template string
	Facts                 []facts.Fact
}

// storeOutputs stores them, and returns the names of the parts.
func (m *Memory) storeOutputs(to Store, name string) (parts []string, err error) {
	list := make([]storedOutput, 0, min(perPart, len(m.outputs)))
	for i, o := range m.outputs {
		if s := &o.stamp; s.known {
			list = append(list, storedOutput{o.Path, string(s.sha256[:]), s.size, string(s.fingerprint[:]), string(s.template[:]), o.facts.Get()})
		}
		if len(list) < perPart && i < len(m.outputs)-1 {
			continue
		}
		data := cache.Encode(nil, &list)
		sum := sha256.Sum256(data)
		part := name + "-files-" + hex.EncodeToString(sum[:16])
		if err := to.Put(part, data); err != nil {
			return nil, err
		}
		parts, list = append(parts, part), list[:0]
	}
	return parts, nil
}

// recallOutputs takes up what was stored of those files that hold what they held. Of what is
// not there any more nothing is known.
func (m *Memory) recallOutputs(from Store, parts []string, holds func(path, sha256 string, size int64) bool) {
	for _, part := range parts {
		var list []storedOutput
		if data := from.Get(part); data == nil || cache.Decode(data, &list) != nil {
			continue
		}
		for i := range list {
			s := &list[i]
			if o := m.byPath[s.Path]; o != nil && len(s.SHA256) == sha256.Size && len(s.Fingerprint) == len(archive.Digest{}) && len(s.Template) == len(archive.Digest{}) && holds(s.Path, s.SHA256, s.Size) {
				o.facts = shelf.Lay(nil, s.Facts)
				o.stamp = stamp{sha256: [sha256.Size]byte([]byte(s.SHA256)), size: s.Size, known: true, fingerprint: archive.Digest([]byte(s.Fingerprint)), template: archive.Digest([]byte(s.Template))}
			}
		}
	}
}

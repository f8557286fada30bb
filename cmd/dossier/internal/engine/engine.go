// Package engine makes a site of an archive's folders, and knows what an edit
// invalidates.
//
// There is one way through, for a clean build and for a watched one:
//
//	every source ─ read, attribute, scan ─ remembered by its bytes
//	all of them  ─ graph.Join → graph.Joined, on the last one
//	its outline  ─ pages.Plan → outputs, each a path and a function that makes its View
//	its facts    ─ none that an output depends on changed → kept
//	its View     ─ fingerprint unchanged → kept; else render → write if different
//
// A template sees only its View, so the fingerprint of a View, with that of the
// template and with the program, is the whole truth about a file; and a View
// sees the archive only through a facts.Reader, which notes what it is asked for. A
// clean build is handed no Memory; a watch hands on that of the last build.
package engine

import (
	"context"
	"crypto/sha256"
	"io"
	"io/fs"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"dossier/cmd/dossier/internal/alike"
	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/beside"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/facts"
	"dossier/cmd/dossier/internal/graph"
	"dossier/cmd/dossier/internal/likeness"
	"dossier/cmd/dossier/internal/listing"
	"dossier/cmd/dossier/internal/names"
	"dossier/cmd/dossier/internal/pages"
	"dossier/cmd/dossier/internal/references"
	"dossier/cmd/dossier/internal/register"
	"dossier/cmd/dossier/internal/render"
	"dossier/cmd/dossier/internal/shelf"
	"dossier/cmd/dossier/internal/source"
	"dossier/cmd/dossier/internal/untold"
	"dossier/cmd/dossier/internal/versions"
)

// Inputs says what a build is made from. Folders are paths of the operating
// system; the Shown names are in messages, as the maintainer would type them.
type Inputs struct {
	Sources, ShownSources string
	Content, ShownContent string
	Templates             fs.FS // the archive's own over the embedded ones
	ShownTemplates        string
	MoreTemplates         []string // of pages that no build writes, beside those of pages.Templates
	Static                fs.FS
	BaseURL               string // overrides site.yaml; with a trailing slash
	Audience              archive.Audience
	// Permalinks is the file in which addresses are kept; "" keeps none. A build
	// only reads it: Result.Permalinks is what to write. Frozen makes an error of an
	// address that would have to be.
	Permalinks, ShownPermalinks string
	Frozen                      bool
	// Standing are the paths of the site that this one takes the place of. An address
	// in it that would be lost stops the build.
	Standing  []string
	Generator string // the program's name and version
	// reader reads one source; nil means Input.Read.
	reader func(source.Input) (*archive.Document, diag.List)
	// Shelf is where texts lie while nobody needs them; nil keeps them in memory. It outlives
	// the Result. No build of this process follows one that has it.
	Shelf    *shelf.Shelf
	Share    cores.Share // of the files of the site: others are made by other processes
	Watching bool        // remember what each file was made from, for the next build
	// Touched names what was touched since the last build, files or folders;
	// nil means that anything may have been. Only a watch knows better.
	Touched []string
	// Known, when set, returns the hash of a source that need not be read to know it, in
	// hexadecimal; "" of others.
	Known func(name string) string
	// Progress, when set, is called from one goroutine at a time with the
	// number of files done and planned.
	Progress func(done, planned int)
}

// Result is what a build made: the archive, what is to be said of it, and the site.
// It does not change.
type Result struct {
	Inputs   Inputs
	Archive  *graph.Joined
	Messages diag.List
	Stats    Stats
	// Permalinks are the addresses as they are now; nil when none are kept.
	Permalinks *archive.Permalinks

	memory *Memory
}

// Memory is what a build may reuse of the last one. It passes on to the next build
// and is opaque to everybody else.
type Memory struct {
	number                   int
	doubtful                 bool // a later build failed: what was touched since is unknown
	audience                 archive.Audience
	seedsThere, contentThere bool
	seedsWhole               bool // every folder could be listed: a missing source is gone
	seeds                    listing.Listing
	curated                  listing.Listing
	sources                  []*memo
	register                 *register.Register
	samples                  *likeness.Samples // of what is remembered as withheld
	remembered               []archive.Held    // is to be, from this build on
	fresh                    map[string]bool   // sources that were not restricted before
	texts                    *versions.Texts   // that were saved again
	admission                *admission
	content                  *contentMemo
	survey                   *names.Survey
	round                    int               // of the survey
	shorn                    []*archive.Entity // kept, without names that may not be told
	names                    *untold.Names[*memo]
	sidecars                 *beside.Sidecars
	alike                    *alike.Index
	ties                     facts.Ties
	joined                   *graph.Joined
	snapshot                 *facts.Snapshot
	templates                *render.Renderer
	outputs                  []*output
	byPath                   map[string]*output
	others                   map[string]bool // paths of files that other processes make, until all is planned
	chunks                   map[pages.Chunk][]*output
	clashes                  diag.List // files of static/ that are not in the plan
	broken                   []string  // paths of files that could not be made, in order
	stored                   []bundle  // as the last build found them
	runs                     []string  // names of files that hold what the index of the search is made from
	handed                   *Handed   // by other processes: the sources are those of this build, as they read them
}

// Memory returns what the next build may reuse; nil of no Result.
func (r *Result) Memory() *Memory {
	if r == nil {
		return nil
	}
	return r.memory
}

// Stats says what a build did.
type Stats struct {
	Read      int // sources read, not taken from memory
	Scanned   int // sources in which names were looked for
	Looked    int // files whose View was made
	Rendered  int // files rendered
	Written   int // files that changed
	Pages     int // pages that changed, came or went
	Unchanged int
	Removed   int
	Elapsed   time.Duration
}

// Sink takes the files of a site, from several goroutines at once.
type Sink interface {
	// Begin is called once, before the first Write, with every path that may
	// be written.
	Begin(paths []string) error
	// Write stores a file and reports whether it differed from what was there.
	Write(path string, data []byte) (changed bool, err error)
	// Pass stores a file that is too large to be held, by reading it to its end, and
	// says what it held.
	Pass(path string, from io.ReadSeeker) (sha256 [sha256.Size]byte, size int64, changed bool, err error)
}

// run is one build on its way: the last one's memory, and what it makes.
type run struct {
	*Result
	*Memory
	in   Inputs
	last *Memory

	listed   map[string]*archive.Attribution // by source: what lists say of it
	guarded  map[string]bool                 // bytes and paths of what is restricted, or was
	known    *references.Known               // once it is asked for
	recalled *names.State                    // what the names were when they were stored
	share    cores.Share                     // of the sources
}

func begin(in Inputs, last *Memory) *run {
	if last == nil {
		last = &Memory{}
	}
	m := &Memory{number: last.number + 1, audience: in.Audience, stored: last.stored, runs: last.runs}
	g := &run{Result: &Result{Inputs: in, memory: m}, Memory: m, in: in, last: last}
	if last.handed != nil {
		g.recalled = last.handed.Names
	}
	return g
}

// Build makes a site and hands each file to sink. A nil sink wants none: files
// are then made by Result.File when they are asked for. last may be nil; builds
// that follow each other have the same kind of sink. The error is for what stops a
// whole build: a broken template, a sink that fails, a cancelled context; last is
// then still good for the next build. What is wrong with a source is in
// Messages.
func Build(ctx context.Context, in Inputs, last *Memory, sink Sink) (*Result, error) {
	start := time.Now()
	g := begin(in, last)
	if err := g.build(ctx, sink); err != nil {
		g.last.doubtful = true
		g.last.number = g.number
		return nil, err
	}
	g.Stats.Elapsed = time.Since(start)
	return g.Result, nil
}

// Read reads an archive and makes no site: what is asked of its names needs
// none.
func Read(ctx context.Context, in Inputs) (*Result, error) {
	g := begin(in, nil)
	if err := g.read(ctx); err != nil {
		return nil, err
	}
	g.Messages.Sort()
	return g.Result, nil
}

func (g *run) build(ctx context.Context, sink Sink) (err error) {
	if g.templates, err = render.New(g.in.Templates, slices.Concat(pages.Templates(), g.in.MoreTemplates), g.last.templates); err != nil {
		return failed("", g.in.ShownTemplates, err)
	}
	if err := g.read(ctx); err != nil {
		return err
	}
	if err := g.unkept(); err != nil {
		return err
	}
	if err := g.lay(); err != nil {
		return err
	}
	list := g.stale(sink)
	if err := g.make(ctx, list, sink); err != nil {
		return err
	}
	if sink == nil {
		if err := g.try(list); err != nil {
			return err
		}
	}
	for _, o := range list {
		o.stale = false
	}
	g.survey.Settle()
	g.Stats.Unchanged = g.Count() - g.Stats.Written
	if !g.sameFiles(g.last) {
		for _, o := range g.last.outputs {
			if o.Template != "" && g.byPath[o.Path] == nil {
				g.Stats.Pages++
			}
		}
	}
	return nil
}

// lay lays what was joined before the pages, and plans them.
func (g *run) lay() error {
	static, msgs := pages.ListAssets(g.in.Static)
	g.Messages = append(append(g.Messages, msgs...), g.content.unnamed...)
	g.snapshot = facts.Take(g.joined, g.content.kept, g.settle(), facts.Assets{Files: g.in.Static, Source: listing.Again{Dir: g.in.Sources, Shown: g.in.ShownSources, Most: source.MaxBytes}.File, State: static, Named: g.content.assets}, g.ties, g.links, g.last.snapshot, g.in.Shelf != nil)
	index := pages.Kept(g.snapshot)
	index.Aside = g.in.Shelf.Bytes
	if h := g.last.handed; h != nil {
		index.Parts = h.Words
	}
	g.unload()
	g.plan(static)
	if err := g.lost(); err != nil {
		return err
	}
	g.Messages = append(g.Messages, g.snapshot.Resolve(g.last.snapshot, g.sameFiles(g.last), g.Has)...)
	g.others = nil
	g.Messages.Sort()
	return nil
}

// stale lists the outputs whose Views must be made, and marks them: should this
// build fail, the next one makes them.
func (g *run) stale(sink Sink) (list []*output) {
	changed := g.snapshot.ChangedSince(g.last.snapshot)
	other := map[string]bool{} // templates
	if g.last.templates != nil {
		for _, name := range pages.Templates() {
			other[name] = g.templates.Digest(name) != g.last.templates.Digest(name)
		}
	}
	for _, o := range g.outputs {
		o.stale = o.stale || !g.in.Watching || !o.stamp.known && (o.Template != "" || sink != nil) || other[o.Template] || changed.Any(o.facts.Get())
		if o.stale {
			list = append(list, o)
		}
	}
	return list
}

// make makes outputs concurrently. One whose making panics is an error among the
// messages and no file of the site: the last good one might still show what the
// archive must no longer show, and a clean build has none. Its content is unknown, so
// the next build makes it again.
func (g *run) make(ctx context.Context, list []*output, sink Sink) error {
	list = spread(list)
	if sink != nil {
		paths := make([]string, len(list))
		for i, o := range list {
			paths[i] = o.Path
		}
		if err := sink.Begin(paths); err != nil {
			return err
		}
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var mu sync.Mutex
	done := 0
	var rendered, written, changedPages atomic.Int64
	_ = cores.Each(ctx, len(list), func(i int) {
		o := list[i]
		was := o.stamp
		fresh, changed, err := o.make(ctx, g, sink)
		if why := failed(o.Path, g.in.ShownTemplates, err); diag.IsPanic(err) {
			o.stamp = stamp{}
			if o.Template != "" && was.known {
				changedPages.Add(1)
			}
			mu.Lock()
			g.broken = append(g.broken, o.Path)
			g.Messages = append(g.Messages, why.(*diag.Failure).Message)
			mu.Unlock()
		} else if err != nil {
			cancel(why)
			return
		}
		if fresh {
			rendered.Add(1)
		}
		if changed {
			written.Add(1)
			if o.Template != "" {
				changedPages.Add(1)
			}
		}
		if g.in.Progress != nil && (i%64 == 0 || i == len(list)-1) {
			mu.Lock()
			done = max(done, i+1)
			g.in.Progress(done, len(list))
			mu.Unlock()
		}
	})
	if err := context.Cause(ctx); err != nil {
		return err
	}
	slices.Sort(g.broken)
	g.Messages.Sort()
	s := &g.Stats
	s.Looked, s.Rendered, s.Written, s.Pages = len(list), int(rendered.Load()), int(written.Load()), int(changedPages.Load())
	return nil
}

// try makes one page with each template that is new, so that one that fails is
// found before anybody asks for a page.
func (g *run) try(list []*output) error {
	tried := map[archive.Digest]bool{}
	if g.last.templates != nil {
		for _, name := range pages.Templates() {
			tried[g.last.templates.Digest(name)] = true
		}
	}
	for _, o := range list {
		if o.Template != "" && !tried[o.stamp.template] {
			_, err := g.File(o.Path)
			if diag.IsPanic(err) {
				continue // this page's: it says nothing of the template
			}
			if err != nil {
				return err
			}
			tried[o.stamp.template] = true
		}
	}
	return nil
}

// Package build makes a site of an archive's folders: read, join, plan, render,
// write.
//
// There is one way through, for a clean build and for a watched one:
//
//	every source ─ read, attribute, scan ─ remembered by its bytes
//	all of them  ─ link.Join → archive.Archive, on the last one
//	the archive  ─ plan → outputs, each a path and a function that makes its View
//	its facts    ─ none that an output was made from changed → kept
//	its View     ─ fingerprint unchanged → kept; else render → write if different
//
// A template sees only its View, so the fingerprint of a View, with that of the
// template and with the program, is the whole truth about a file; and a View
// sees the archive only through a reader, which notes what it is asked for. A
// clean build passes no previous Generation; the watch passes the last.
package build

import (
	"context"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/link"
	"dossier/cmd/dossier/internal/render"
)

// Inputs says what a build is made from. Folders are paths of the operating
// system; the Shown names stand in messages, as the maintainer would type them.
type Inputs struct {
	Sources, ShownSources string
	Content, ShownContent string
	Templates             fs.FS // the archive's own over the embedded ones
	ShownTemplates        string
	Static                fs.FS
	BaseURL               string // overrides site.yaml; with a trailing slash
	Audience              archive.Audience
	// Permalinks is the file in which addresses are kept; "" keeps none. A build
	// only reads it: Generation.Permalinks is what to write. Frozen makes an error
	// of an address that would have to be.
	Permalinks, ShownPermalinks string
	Frozen                      bool
	Generator                   string // the program's name and version
	// reader reads one source; nil means source.Read.
	reader   func(name, shown string, data []byte) (*archive.Document, diag.List)
	Watching bool // remember what each file was made from, for the next generation
	// Touched names what was touched since the last build, files or folders;
	// nil means that anything may have been. Only a watch knows better.
	Touched []string
	// Progress, when set, is called from one goroutine at a time with the
	// number of files done and planned.
	Progress func(done, planned int)
}

// Generation is the result of one build, and what the next one may reuse. What
// it shows of the archive does not change any more; what it remembers for the
// next build passes on to that.
type Generation struct {
	Archive  *archive.Archive
	Messages diag.List
	Stats    Stats
	// Permalinks are the addresses as they are now; nil when none are kept.
	Permalinks *archive.Permalinks

	inputs                   Inputs
	seedsThere, contentThere bool
	seedsWhole               bool // every source could be looked for: what is not there is gone
	number                   int
	doubtful                 bool // a later build failed: nothing that was touched is known
	seeds                    listing
	curated                  listing
	sources                  []*memo
	register                 *register
	admission                *admission
	content                  *contentMemo
	survey                   *link.Survey
	joined                   *link.Joined
	snapshot                 *snapshot
	templates                *render.Renderer
	outputs                  []*output
	byPath                   map[string]*output
	chunks                   map[chunk][]*output
	broken                   []string // paths of files that could not be made, in order
}

// Stamp identifies the bytes of an output, and the View and the template they
// were made from.
type Stamp struct {
	SHA256      [32]byte
	Size        int64
	known       bool
	fingerprint archive.Digest
	template    archive.Digest
}

// Stats says what a build did.
type Stats struct {
	Read      int // sources read, not taken from memory
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
}

// Build makes a site and hands each file to sink. A nil sink wants none: files
// are then made by Generation.File when they are asked for. previous may be
// nil; builds that follow each other have the same kind of sink. The error is
// for what stops a whole build: a broken template, a sink that fails, a
// cancelled context; previous is then still good for the next build. What is
// wrong with a source stands in Messages.
func Build(ctx context.Context, in Inputs, previous *Generation, sink Sink) (*Generation, error) {
	start := time.Now()
	if previous == nil {
		previous = &Generation{}
	}
	g := &Generation{inputs: in, number: previous.number + 1}
	if err := g.build(ctx, in, previous, sink); err != nil {
		previous.doubtful = true
		previous.number = g.number
		return nil, err
	}
	g.Stats.Elapsed = time.Since(start)
	return g, nil
}

// Read reads an archive and makes no site: what is asked of its names needs
// none.
func Read(ctx context.Context, in Inputs) (*Generation, error) {
	g := &Generation{inputs: in, number: 1}
	if err := g.read(ctx, in, &Generation{}); err != nil {
		return nil, err
	}
	g.Messages.Sort()
	return g, nil
}

func (g *Generation) build(ctx context.Context, in Inputs, previous *Generation, sink Sink) (err error) {
	if g.templates, err = render.New(in.Templates, previous.templates); err != nil {
		return in.failure("", err)
	}
	if err := g.read(ctx, in, previous); err != nil {
		return err
	}
	g.snapshot = snapshotOf(g.joined, previous.snapshot, g.content.kept)
	g.snapshot.files, g.snapshot.hashed, g.snapshot.led = in.Static, g.content.hashed, g.admission.moved
	g.settle(in)
	plan(g, in, previous)
	g.Messages.Sort()
	changed := g.snapshot.changes(previous.snapshot)
	if previous.templates != nil {
		for _, name := range render.Templates {
			if g.templates.Digest(name) != previous.templates.Digest(name) {
				changed.add(templateFact, name)
			}
		}
	}
	var list []*output
	for _, o := range g.outputs {
		o.stale = o.stale || !in.Watching || !o.stamp.known && (o.page || sink != nil) || changed.any(o.facts)
		if o.stale {
			list = append(list, o)
		}
	}
	if err := g.run(ctx, in, list, sink); err != nil {
		return err
	}
	if sink == nil {
		if err := g.try(list, previous); err != nil {
			return err
		}
	}
	for _, o := range list {
		o.stale = false
	}
	g.survey.Settle()
	g.Stats.Unchanged = g.Files() - g.Stats.Written
	if !g.SameFiles(previous) {
		for _, o := range previous.outputs {
			if o.page && g.byPath[o.path] == nil {
				g.Stats.Pages++
			}
		}
	}
	return nil
}

// SameFiles reports whether the site has the files of another generation, by
// their paths.
func (g *Generation) SameFiles(o *Generation) bool {
	return slices.Equal(g.broken, o.broken) && len(g.outputs) == len(o.outputs) && (len(g.outputs) == 0 || &g.outputs[0] == &o.outputs[0])
}

// run makes outputs side by side. One whose making panics is an error among the
// messages and no file of the site: the last good one would go on telling what the
// archive may not tell any more, and a clean build has none. Nobody knows what it
// would be, so the next build makes it again.
func (g *Generation) run(ctx context.Context, in Inputs, list []*output, sink Sink) error {
	if sink != nil {
		paths := make([]string, len(list))
		for i, o := range list {
			paths[i] = o.path
		}
		if err := sink.Begin(paths); err != nil {
			return err
		}
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var mu sync.Mutex
	done := 0
	var rendered, written, pages atomic.Int64
	_ = parallel(ctx, len(list), func(i int) {
		o := list[i]
		was := o.stamp
		fresh, changed, err := o.make(g, in, sink)
		if failed := in.failure(o.path, err); isPanic(err) {
			o.stamp = Stamp{}
			if o.page && was.known {
				pages.Add(1)
			}
			mu.Lock()
			g.broken = append(g.broken, o.path)
			g.Messages = append(g.Messages, failed.(*Failure).Message)
			mu.Unlock()
		} else if err != nil {
			cancel(failed)
			return
		}
		if fresh {
			rendered.Add(1)
		}
		if changed {
			written.Add(1)
			if o.page {
				pages.Add(1)
			}
		}
		if in.Progress != nil && (i%64 == 0 || i == len(list)-1) {
			mu.Lock()
			done = max(done, i+1)
			in.Progress(done, len(list))
			mu.Unlock()
		}
	})
	if err := context.Cause(ctx); err != nil {
		return err
	}
	slices.Sort(g.broken)
	g.Messages.Sort()
	g.Stats.Looked, g.Stats.Rendered, g.Stats.Written, g.Stats.Pages = len(list), int(rendered.Load()), int(written.Load()), int(pages.Load())
	return nil
}

// try makes one page with each template that is new, so that one that fails is
// found although nobody asked for a page yet.
func (g *Generation) try(list []*output, previous *Generation) error {
	tried := map[archive.Digest]bool{}
	if previous.templates != nil {
		for _, name := range render.Templates {
			tried[previous.templates.Digest(name)] = true
		}
	}
	for _, o := range list {
		if o.page && !tried[o.stamp.template] {
			_, err := g.File(o.path)
			if isPanic(err) {
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

// Files returns how many files the site has.
func (g *Generation) Files() int { return len(g.outputs) - len(g.broken) }

// Paths yields the path of every file of the site.
func (g *Generation) Paths() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, o := range g.outputs {
			if g.Has(o.path) && !yield(o.path) {
				return
			}
		}
	}
}

// Has reports whether the site has a file of this path.
func (g *Generation) Has(path string) bool {
	_, broken := slices.BinarySearch(g.broken, path)
	return !broken && g.byPath[path] != nil
}

// File makes one file of the site, the same bytes as a sink is given. The error
// is fs.ErrNotExist when no file has this path, a *Failure when a template
// fails or the program does.
func (g *Generation) File(path string) ([]byte, error) {
	o := g.byPath[path]
	if o == nil {
		return nil, fs.ErrNotExist
	}
	data, err := o.data(g)
	return data, g.inputs.failure(path, err)
}

func workers() int { return max(runtime.GOMAXPROCS(0), 1) }

// parallel calls f for 0 to n-1 on all cores.
func parallel(ctx context.Context, n int, f func(i int)) error {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(workers(), n) {
		wg.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				f(i)
			}
		})
	}
	wg.Wait()
	return ctx.Err()
}

// Overlay returns a file system in which the files of a folder stand over
// those of base. A missing folder leaves base as it is. Go files are left out:
// the program's own folders embed themselves by one.
func Overlay(dir string, base fs.FS) fs.FS { return overlay{os.DirFS(dir), base} }

type overlay struct{ top, base fs.FS }

func (o overlay) Open(name string) (fs.File, error) {
	if filepath.Ext(name) != ".go" {
		if f, err := o.top.Open(name); err == nil {
			return f, nil
		}
	}
	return o.base.Open(name)
}

// ReadDir lists the files of both, each once, in order.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	seen := map[string]bool{}
	var out []fs.DirEntry
	var failed error
	n := 0
	for _, f := range []fs.FS{o.top, o.base} {
		list, err := fs.ReadDir(f, name)
		if err != nil {
			failed = err
			n++
			continue
		}
		for _, e := range list {
			if !seen[e.Name()] && filepath.Ext(e.Name()) != ".go" {
				seen[e.Name()] = true
				out = append(out, e)
			}
		}
	}
	if n == 2 {
		return nil, failed
	}
	slices.SortFunc(out, func(a, b fs.DirEntry) int {
		if a.Name() < b.Name() {
			return -1
		}
		return 1
	})
	return out, nil
}

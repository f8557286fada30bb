// Package build makes a site of an archive's folders: read, join, plan, render,
// write.
//
// There is one way through, for a clean build and for a watched one:
//
//	every source ─ read, attribute, scan ─ memoised by its bytes
//	all of them  ─ link.Join → archive.Archive
//	the archive  ─ plan → outputs, each a path and a function that makes its View
//	each View    ─ fingerprint; unchanged → kept; else render → write if different
//
// A template sees only its View, so the fingerprint of a View (with the
// templates and the program, which a Builder fixes) is the whole truth about a
// file. A clean build passes no previous Generation; the watch passes the last.
package build

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/render"
)

// Inputs says what a build is made from. Folders are paths of the operating
// system; the Shown names stand in messages, as the maintainer would type them.
type Inputs struct {
	Sources, ShownSources string
	Content, ShownContent string
	Templates             fs.FS // the archive's own over the embedded ones
	Static                fs.FS
	BaseURL               string // overrides site.yaml; with a trailing slash
	Generator             string // the program's name and version
	Watching              bool   // keep fingerprints for the next generation
	// Progress, when set, is called from one goroutine at a time with the
	// number of files done and planned.
	Progress func(done, planned int)
}

// Generation is the result of one build, and what the next one may reuse.
type Generation struct {
	Archive  *archive.Archive
	Messages diag.List
	Outputs  map[string]Stamp // by path in the site
	Stats    Stats

	sources map[string]*memo
	content *contentMemo
}

// Stamp identifies the bytes of an output, and the View they were made from.
type Stamp struct {
	SHA256      [32]byte
	Size        int64
	fingerprint archive.Digest
}

// Stats says what a build did.
type Stats struct {
	Read      int // sources read, not taken from memory
	Rendered  int // files rendered
	Written   int
	Unchanged int
	Removed   int
	Elapsed   time.Duration
}

// Sink takes the files of a site, from several goroutines at once.
type Sink interface {
	// Begin is called once, before the first Write, with every path planned.
	Begin(paths []string) error
	// Write stores a file and reports whether it differed from what was there.
	Write(path string, data []byte) (changed bool, err error)
}

// Build makes a site and hands each file to sink. previous may be nil. The
// error is for what stops a whole build: a broken template, a sink that fails,
// a cancelled context. What is wrong with a source stands in Messages.
func Build(ctx context.Context, in Inputs, previous *Generation, sink Sink) (*Generation, error) {
	start := time.Now()
	if previous == nil {
		previous = &Generation{}
	}
	g := &Generation{Outputs: map[string]Stamp{}, sources: map[string]*memo{}}
	templates, err := render.New(in.Templates)
	if err != nil {
		return nil, templateError(err)
	}
	if err := g.read(ctx, in, previous); err != nil {
		return nil, err
	}
	outputs := plan(g.Archive, g.content.content.Entities, in, &g.Messages)
	paths := make([]string, len(outputs))
	for i := range outputs {
		paths[i] = outputs[i].path
	}
	if err := sink.Begin(paths); err != nil {
		return nil, err
	}
	if err := g.run(ctx, in, outputs, templates, previous, sink); err != nil {
		return nil, err
	}
	g.Messages.Sort()
	g.Stats.Elapsed = time.Since(start)
	return g, nil
}

// run renders and writes every output that is not known to be unchanged.
func (g *Generation) run(ctx context.Context, in Inputs, outputs []output, templates *render.Renderer, previous *Generation, sink Sink) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var (
		mu       sync.Mutex
		next     atomic.Int64
		wg       sync.WaitGroup
		done     int
		stamps   = make([]Stamp, len(outputs))
		progress = in.Progress
	)
	var rendered, written, unchanged atomic.Int64
	for range workers() {
		wg.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(outputs) {
					return
				}
				o := &outputs[i]
				stamp, fresh, changed, err := o.make(in, templates, previous, sink)
				if err != nil {
					cancel(fmt.Errorf("%s: %w", o.path, err))
					return
				}
				stamps[i] = stamp
				if fresh {
					rendered.Add(1)
				}
				if changed {
					written.Add(1)
				} else {
					unchanged.Add(1)
				}
				if progress != nil && (i%64 == 0 || i == len(outputs)-1) {
					mu.Lock()
					done = max(done, i+1)
					progress(done, len(outputs))
					mu.Unlock()
				}
			}
		})
	}
	wg.Wait()
	if err := context.Cause(ctx); err != nil {
		return err
	}
	for i, o := range outputs {
		g.Outputs[o.path] = stamps[i]
	}
	g.Stats.Rendered, g.Stats.Written, g.Stats.Unchanged = int(rendered.Load()), int(written.Load()), int(unchanged.Load())
	return nil
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
func Overlay(dir string, base fs.FS) fs.FS {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return base
	}
	return overlay{os.DirFS(dir), base}
}

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

package main

// The loop that "serve" and "build --watch" share: build, wait for a change, build
// again, and print one line for each build.

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/sitefs"
	"dossier/cmd/dossier/internal/watch"
)

// verifyAfter is how long after the last change all files are compared once more:
// this catches events that the system dropped, and by then modification times are
// old enough to be trusted.
const verifyAfter = 2500 * time.Millisecond

// lookEvery is how often a watch looks whether the site that it keeps is still there: two
// calls of the system.
const lookEvery = 2 * time.Second

// rebuild is the outcome of one build.
type rebuild struct {
	paths []string // what changed; nil: all files were compared
	last  *engine.Result
	now   *engine.Result // nil when err is set
	err   error
}

// watching builds, and rebuilds whenever one of the archive's folders changes.
type watching struct {
	*archiveFlags
	e    *env
	in   engine.Inputs
	poll bool

	changed func()        // optional: called at the first sign of a change
	begin   func() func() // optional: called when a build begins; it returns what to call at its end
	build   func(ctx context.Context, in engine.Inputs, last *engine.Result) (*engine.Result, error)
	told    func(rebuild)        // called with each outcome worth reporting
	lost    func() bool          // optional: whether what was built is no longer there
	idle    func(*engine.Result) // optional: called once after the first build, when its result is shown
}

// run builds until the context ends.
func (w *watching) run() {
	w.in.Watching = true
	folders := []string{w.in.Sources, w.in.Content, filepath.Join(w.Root, "templates"), filepath.Join(w.Root, "static")}
	static := folders[3]
	ignore := func(folder, base string) bool {
		if folder == static {
			return sitefs.Unpublished(base) != ""
		}
		return sitefs.Temporary(base)
	}
	watcher := watch.New(folders, watch.Options{Ignore: ignore, Poll: w.poll, Changed: w.changed, Polling: func(why string) {
		w.say(w.e, "checking for changes four times a second: "+why)
	}})
	defer watcher.Close()
	var last *engine.Result
	before := "" // the last failure
	once := func(paths []string, always bool) {
		if w.lost != nil && w.lost() { // then all of it is built again
			paths, last = nil, nil
		}
		if w.begin != nil {
			defer w.begin()()
		}
		in := w.in
		in.Touched = paths
		if last != nil {
			in.Progress = nil
		}
		g, err := w.build(w.e.ctx, in, last)
		switch {
		case w.e.ctx.Err() != nil:
		case err != nil:
			if always || err.Error() != before {
				w.told(rebuild{paths: paths, last: last, err: err})
			}
			before = err.Error()
		default:
			if always || before != "" || last == nil || g.Stats.Written > 0 || g.Stats.Pages > 0 || !slices.Equal(g.Messages, last.Messages) {
				w.told(rebuild{paths: paths, last: last, now: g})
			}
			last, before = g, ""
		}
	}
	once(nil, true)
	if w.idle != nil && last != nil {
		w.idle(last)
	}
	verify := time.NewTimer(verifyAfter)
	defer verify.Stop()
	var look <-chan time.Time // whether the site is still there
	if w.lost != nil {
		ticker := time.NewTicker(lookEvery)
		defer ticker.Stop()
		look = ticker.C
	}
	for {
		select {
		case <-w.e.ctx.Done():
			return
		case event, ok := <-watcher.Events():
			if !ok {
				return
			}
			slices.Sort(event.Paths)
			own := len(event.Paths) == 1 && filepath.Base(event.Paths[0]) == filepath.Base(w.in.Permalinks) // written by the last build
			once(event.Paths, !own)
			verify.Reset(verifyAfter)
		case <-verify.C:
			once(nil, false)
		case <-look:
			if w.lost() {
				once(nil, false)
			}
		}
	}
}

// watch keeps the site on disk up to date. Where somebody removes it or puts something
// else in its place, it is written again.
func (c *buildCommand) watch(e *env, in engine.Inputs, folder *sitefs.Folder) error {
	defer func() {
		if folder != nil {
			_ = folder.Close()
		}
	}()
	w := &watching{archiveFlags: &c.archiveFlags, e: e, in: in, poll: c.Poll}
	w.lost = func() bool { return folder == nil || folder.Lost() }
	w.build = func(ctx context.Context, in engine.Inputs, last *engine.Result) (g *engine.Result, err error) {
		if w.lost() {
			if folder, err = c.reopen(in, folder); err != nil {
				return nil, err
			}
		}
		g, err = c.build(ctx, in, last.Memory(), last, folder)
		if in.Progress != nil {
			in.Progress(-1, 0)
		}
		return g, err
	}
	first := true
	w.told = func(r rebuild) {
		if first && r.err == nil {
			c.report(e, r.now.Messages)
			c.summary(e, builtOf(r.now), c.out())
			c.say(e, "watching for changes; press Ctrl-C to stop")
			first = false
			return
		}
		c.told(e, r, "")
	}
	w.run()
	return nil
}

// reopen opens the folder of the site once more. An archive that is itself away, on a
// disk that was unplugged perhaps, is waited for.
func (c *buildCommand) reopen(in engine.Inputs, folder *sitefs.Folder) (*sitefs.Folder, error) {
	if folder != nil {
		_ = folder.Close()
	}
	if _, err := os.Stat(in.Sources); err != nil {
		return nil, diag.Hintf("restore it, or stop the watch", "the site is gone, and so is %s", in.ShownSources)
	}
	return c.open(in)
}

// say prints a line for people.
func (f *placeFlags) say(e *env, line string) {
	if !f.JSON && !f.Quiet {
		diag.Printf(e.stdout, "%s\n", line)
	}
}

// told prints one line for a rebuild: what changed, how long it took, which page to
// look at; and below it the messages that are new. at is the address of that page,
// or "".
func (f *archiveFlags) told(e *env, r rebuild, at string) {
	what := touched(r.paths)
	if r.err != nil {
		var failure *diag.Failure
		if errors.As(r.err, &failure) {
			f.report(e, diag.List{failure.Message})
			return
		}
		f.report(e, diag.List{diag.Of(r.err)})
		return
	}
	s, msgs := r.now.Stats, r.now.Messages
	errs, warnings := msgs.Count(diag.Error), msgs.Count(diag.Warning)
	if f.JSON {
		f.report(e, fresh(r))
		_ = diag.JSON(e.stdout).Encode(map[string]any{
			"type": "rebuild", "touched": r.paths, "pages": s.Pages, "files": s.Written, "removed": s.Removed, "errors": errs, "warnings": warnings, "seconds": s.Elapsed.Seconds(),
		})
		return
	}
	if !f.Quiet {
		line := fmt.Sprintf("%s: %s, %s", what, diag.Counted(s.Pages, "page"), short(s.Elapsed))
		for _, c := range []struct {
			n    int
			word string
		}{{errs, "error"}, {warnings, "warning"}} {
			if c.n > 0 {
				line += "; " + diag.Counted(c.n, c.word)
			}
		}
		if at != "" {
			line += "  " + at
		}
		diag.Printf(e.stdout, "%s\n", line)
	}
	f.report(e, fresh(r))
}

// fresh lists the messages that are new since the last build.
func fresh(r rebuild) (out diag.List) {
	had := map[diag.Message]bool{}
	if r.last != nil {
		for _, m := range r.last.Messages {
			had[m] = true
		}
	}
	for _, m := range r.now.Messages {
		if !had[m] {
			out = append(out, m)
		}
	}
	return out
}

// touched names the changed files.
func touched(paths []string) string {
	switch len(paths) {
	case 0:
		return "all files compared"
	case 1:
		return filepath.ToSlash(paths[0])
	case 2, 3:
		var names []string
		for _, p := range paths {
			names = append(names, filepath.ToSlash(p))
		}
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", filepath.ToSlash(paths[0]), len(paths)-1)
}

// short writes a duration for people: 11 ms, 1.4 s.
func short(d time.Duration) string {
	if d < time.Second {
		return fmt.Sprintf("%d ms", max(1, d.Milliseconds()))
	}
	return fmt.Sprintf("%.1f s", d.Seconds())
}

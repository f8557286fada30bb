// Package watch reports which files changed in some folders, debounced: editors and
// checkouts make bursts of events, and one build should follow, not fifty.
//
// An event is only a hint where to look. While the receiver is busy, later changes
// are collected into one next event, so that no queue grows. Where the system
// reports nothing, on network shares or when its limit of watches is reached, the
// folders are polled instead.
package watch

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Event says that something changed. Paths are the files and folders that changed,
// each beginning with the watched folder; nil means that anything may have changed.
type Event struct{ Paths []string }

// Options say how to watch. The zero value is good.
type Options struct {
	Ignore  func(folder, base string) bool // names of files and folders to ignore, below one of the watched folders
	Poll    bool                           // poll instead of relying on the system
	Changed func()                         // called at the first sign of a change; an Event always follows
	Polling func(why string)               // called when polling begins
}

// How bursts are debounced. A burst of few files ends after a short silence; one of
// many is a copy or a checkout, which pauses for longer.
const (
	quiet       = 20 * time.Millisecond
	quietBulk   = 250 * time.Millisecond
	longest     = 500 * time.Millisecond
	longestBulk = 10 * time.Second
	bulk        = 32 // paths
	emptyFor    = 2 * time.Second
	mostPaths   = 4096
	pollEvery   = 250 * time.Millisecond
)

// Watcher watches folders until it is closed.
type Watcher struct {
	folders []string
	o       Options
	events  chan Event
	done    chan struct{}
	wg      sync.WaitGroup

	notify  *fsnotify.Watcher // nil when polling
	add     func(dir string) error
	watched map[string]bool // folders that the system watches for us
}

// New begins to watch folders, with all folders in them. A folder that does not
// exist yet, or that is removed and created again, is watched once it exists.
// Symbolic links are not followed.
func New(folders []string, o Options) *Watcher {
	w, why := prepare(folders, o)
	w.start(why)
	return w
}

// prepare makes a Watcher that does not run yet, and returns why it must poll.
func prepare(folders []string, o Options) (*Watcher, string) {
	w := &Watcher{o: o, events: make(chan Event), done: make(chan struct{}), watched: map[string]bool{}}
	for _, f := range folders {
		w.folders = append(w.folders, filepath.Clean(f))
	}
	if o.Ignore == nil {
		w.o.Ignore = func(string, string) bool { return false }
	}
	why := ""
	if o.Poll {
		why = "--poll was given"
	}
	for _, f := range w.folders {
		if name := remote(f); name != "" && why == "" {
			why = fmt.Sprintf("%s is on a file system (%s) that does not report changes", f, name)
		}
	}
	if why == "" {
		if n, err := fsnotify.NewWatcher(); err == nil {
			w.notify, w.add = n, n.Add
		} else {
			why = because(err)
		}
	}
	return w, why
}

func (w *Watcher) start(why string) {
	if why == "" {
		if err := w.addAll(); err != nil {
			why = w.stopNotify(err)
		}
	}
	var first map[string]stamp
	if w.notify == nil {
		first = w.snapshot()
	}
	w.wg.Go(func() { w.run(why, first) })
}

// Events returns the channel of events, which Close closes.
func (w *Watcher) Events() <-chan Event { return w.events }

// Close ends the watch.
func (w *Watcher) Close() {
	close(w.done)
	w.wg.Wait()
	if w.notify != nil {
		_ = w.notify.Close()
	}
}

func (w *Watcher) stopNotify(err error) string {
	_ = w.notify.Close()
	w.notify, w.watched = nil, map[string]bool{}
	return because(err)
}

// because says why the system does not watch. Linux reports its own limits as a full
// disk and as too many files.
func because(err error) string {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return "the system watches no more folders for this user (fs.inotify.max_user_watches)"
	case errors.Is(err, syscall.EMFILE):
		return "the system has no more watchers for this user (fs.inotify.max_user_instances)"
	}
	return err.Error()
}

// addAll asks the system to watch the folders and their parents, so that a folder
// created later is noticed.
func (w *Watcher) addAll() error {
	for _, f := range w.folders {
		above := filepath.Dir(f)
		for {
			if info, err := os.Stat(above); err == nil && info.IsDir() {
				if err := w.addOne(above); err != nil {
					return err
				}
				break
			}
			if above == filepath.Dir(above) {
				break
			}
			above = filepath.Dir(above)
		}
		if err := w.addTree(f, f); err != nil {
			return err
		}
	}
	return nil
}

// addTree asks the system to watch a folder of a watched one, and those in it. The folder comes first,
// then its contents, so that nothing created in between is missed.
func (w *Watcher) addTree(folder, dir string) error {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return nil
	}
	if err := w.addOne(dir); err != nil {
		return err
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil // it was removed or is unreadable: the build reports that
	}
	for _, e := range entries {
		if e.IsDir() && !w.o.Ignore(folder, e.Name()) {
			if err := w.addTree(folder, filepath.Join(dir, e.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *Watcher) addOne(dir string) error {
	if w.watched[dir] {
		return nil
	}
	err := w.add(dir)
	switch {
	case err == nil:
		w.watched[dir] = true
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrPermission):
		return nil
	}
	return err
}

// forget drops the watches at and below a path that was removed or renamed: the
// system would go on reporting it by its old name.
func (w *Watcher) forget(place string) {
	for dir := range w.watched {
		if dir == place || strings.HasPrefix(dir, place+string(filepath.Separator)) {
			_ = w.notify.Remove(dir)
			delete(w.watched, dir)
		}
	}
}

// ours returns the watched folder that a path belongs to, or "", and whether it is
// one, or above one.
func (w *Watcher) ours(path string) (folder string, root bool) {
	for _, f := range w.folders {
		if path == f || strings.HasPrefix(f, path+string(filepath.Separator)) {
			return f, true
		}
		rest, ok := strings.CutPrefix(path, f+string(filepath.Separator))
		if !ok {
			continue
		}
		for part := range strings.SplitSeq(rest, string(filepath.Separator)) {
			if w.o.Ignore(f, part) {
				return "", false
			}
		}
		return f, false
	}
	return "", false
}

// batch collects the changes since the last event.
type batch struct {
	paths       map[string]bool
	all         bool
	first, last time.Time
}

func (b *batch) empty() bool { return b.first.IsZero() }

func (b *batch) add(path string) {
	if b.all = b.all || path == "" || len(b.paths) >= mostPaths; b.all {
		b.paths = nil
	} else {
		if b.paths == nil {
			b.paths = map[string]bool{}
		}
		b.paths[path] = true
	}
	b.last = time.Now()
	if b.first.IsZero() {
		b.first = b.last
	}
}

// due returns how long to wait until the burst is over; 0 means that it is.
func (b *batch) due(now time.Time) time.Duration {
	silence, most := quiet, longest
	if b.all || len(b.paths) > bulk {
		silence, most = quietBulk, longestBulk
	}
	if left := min(silence-now.Sub(b.last), most-now.Sub(b.first)); left > 0 {
		return left
	}
	// An empty file is about to be written: some editors and shells truncate first
	// and write then.
	if len(b.paths) <= bulk && now.Sub(b.first) < emptyFor {
		for path := range b.paths {
			if info, err := os.Lstat(path); err == nil && info.Mode().IsRegular() && info.Size() == 0 {
				return quiet
			}
		}
	}
	return 0
}

func (b *batch) event() Event {
	if b.all {
		return Event{}
	}
	paths := make([]string, 0, len(b.paths))
	for p := range b.paths {
		paths = append(paths, p)
	}
	return Event{paths}
}

// run collects changes and sends events.
func (w *Watcher) run(why string, first map[string]stamp) {
	defer close(w.events)
	var b batch
	touch := func(path string) {
		if b.empty() && w.o.Changed != nil {
			w.o.Changed()
		}
		b.add(path)
	}
	polled := make(chan string)
	poll := func(why string, from map[string]stamp) {
		if w.o.Polling != nil {
			w.o.Polling(why)
		}
		w.wg.Go(func() { w.poll(from, polled) })
	}
	if w.notify == nil {
		poll(why, first)
	}
	timer := time.NewTimer(time.Hour)
	defer timer.Stop()
	var out chan Event // w.events once the burst is over
	for {
		var notices chan fsnotify.Event
		var errs chan error
		if w.notify != nil {
			notices, errs = w.notify.Events, w.notify.Errors
		}
		var next Event
		if out != nil {
			next = b.event()
		}
		select {
		case <-w.done:
			return
		case notice := <-notices:
			notice.Name = filepath.Clean(notice.Name)
			if !w.see(notice, touch) {
				continue
			}
			if notice.Has(fsnotify.Create) {
				if err := w.created(notice.Name); err != nil {
					poll(w.stopNotify(err), w.snapshot())
					touch("")
				}
			}
		case <-errs: // notices were lost, perhaps of new folders
			touch("")
			for dir := range w.watched {
				w.forget(dir)
			}
			if err := w.addAll(); err != nil {
				poll(w.stopNotify(err), w.snapshot())
			}
		case path := <-polled:
			touch(path)
		case <-timer.C:
		case out <- next:
			b = batch{}
		}
		out = nil
		if b.empty() {
			continue
		}
		if wait := b.due(time.Now()); wait > 0 {
			timer.Reset(wait)
		} else {
			out = w.events
		}
	}
}

// see handles a notice of the system. It reports whether the notice counts: a change
// of permissions or times alone does not, nor do the temporary files of editors.
func (w *Watcher) see(notice fsnotify.Event, touch func(string)) bool {
	folder, root := w.ours(notice.Name)
	if folder == "" || notice.Op == fsnotify.Chmod {
		return false
	}
	if notice.Has(fsnotify.Remove) || notice.Has(fsnotify.Rename) {
		w.forget(notice.Name)
	}
	if root {
		touch("")
	} else {
		touch(notice.Name)
	}
	return true
}

// created watches a new path, if it is a folder.
func (w *Watcher) created(path string) error {
	folder, root := w.ours(path)
	if root {
		return w.addAll()
	}
	if info, err := os.Lstat(path); err == nil && info.IsDir() {
		return w.addTree(folder, path)
	}
	return nil
}

// stamp is what polling compares of a file.
type stamp struct {
	mode  fs.FileMode
	size  int64
	mtime time.Time
}

// poll compares the folders at intervals. The interval grows with the time a
// comparison takes, so that polling never uses more than a tenth of a processor.
// When many files differ, a copy is probably under way: they are reported once it
// has ended.
func (w *Watcher) poll(last map[string]stamp, touched chan<- string) {
	pause := pollEvery
	before := last
	var since time.Time
	for {
		select {
		case <-w.done:
			return
		case <-time.After(pause):
		}
		start := time.Now()
		now := w.snapshot()
		pause = max(pollEvery, 10*time.Since(start))
		paths := difference(last, now)
		if len(paths) == 0 {
			since = time.Time{}
			continue
		}
		if since.IsZero() {
			since, before = start, last
		}
		if len(paths) > bulk && start.Sub(since) < longestBulk && len(difference(before, now)) > 0 {
			before = now
			continue
		}
		for _, path := range paths {
			select {
			case <-w.done:
				return
			case touched <- path:
			}
		}
		last, since = now, time.Time{}
	}
}

// difference lists the paths that differ between two snapshots.
func difference(a, b map[string]stamp) (paths []string) {
	for path, p := range b {
		if o, ok := a[path]; !ok || o.mode != p.mode || o.size != p.size || !o.mtime.Equal(p.mtime) {
			paths = append(paths, path)
		}
	}
	for path := range a {
		if _, ok := b[path]; !ok {
			paths = append(paths, path)
		}
	}
	return paths
}

// snapshot lists the folders with all their contents.
func (w *Watcher) snapshot() map[string]stamp {
	all := map[string]stamp{}
	var list func(folder, dir string)
	list = func(folder, dir string) {
		entries, err := os.ReadDir(dir)
		if err != nil {
			return
		}
		for _, e := range entries {
			if w.o.Ignore(folder, e.Name()) {
				continue
			}
			path := filepath.Join(dir, e.Name())
			if e.IsDir() { // its time changes with its contents, which are listed too
				all[path] = stamp{mode: fs.ModeDir}
				list(folder, path)
			} else if info, err := e.Info(); err == nil {
				all[path] = stamp{info.Mode().Type(), info.Size(), info.ModTime()}
			}
		}
	}
	for _, f := range w.folders {
		if info, err := os.Stat(f); err == nil && info.IsDir() {
			all[f] = stamp{mode: fs.ModeDir}
			list(f, f)
		}
	}
	return all
}

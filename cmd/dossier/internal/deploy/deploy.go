// Package deploy publishes a built site: to a folder, an object store, or a branch of
// a git repository. An upload can be interrupted at any point, so it keeps a journal
// at the target and the next deploy completes what was begun.
//
// Beside the site the target holds its manifest and the journal. The manifest lists
// what was uploaded; comparing it with that of the new site gives what to upload and
// what to delete, without listing the target, and files of others stay. The journal
// is written before anything changes and lists the files that are about to change; if
// it is still open, the next deploy compares these files instead of trusting the
// manifest.
//
// The order is: journal, what pages need, pages, deletions, manifest, journal.
package deploy

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"sync"
	"time"
)

// journalName is the journal's path at the target.
const journalName = ".dossier-deploy.json" // sitefs.Reserved keeps it free

// Target is where a site is published. Its methods are called from several
// goroutines. An error worth a retry is a *Transient.
type Target interface {
	// Get returns a file; the error is fs.ErrNotExist when there is none.
	Get(ctx context.Context, path string) ([]byte, error)
	// List returns the MD5 of every file, in hexadecimal, or "" if the host does not
	// report one.
	List(ctx context.Context) (map[string]string, error)
	Put(ctx context.Context, o *Object) error
	// Delete removes a file; one that is not there is no error.
	Delete(ctx context.Context, path string) error
	// Compressed reports whether the host can serve the precompressed copies beside
	// a file.
	Compressed() bool
}

// Transient is an error that a retry may resolve: a busy server, a lost connection.
type Transient struct{ Err error }

func (t *Transient) Error() string { return t.Err.Error() }

// Unwrap returns the cause.
func (t *Transient) Unwrap() error { return t.Err }

// Options say how a site is deployed.
type Options struct {
	DryRun    bool // only report what would be done
	Gzip      bool // store text files compressed
	Overwrite bool // replace files that no deploy put there
	Prune     bool // delete every file that is not of the site, whoever put it there
	Verify    bool // compare every file instead of trusting the target's manifest
	Workers   int  // parallel uploads; 0: 16
	Wait      time.Duration
	Step      Step                   // of a deploy that several processes share
	Share     func(path string) bool // of the files, in a step that each does
	// Progress, when set, is called from one goroutine at a time.
	Progress func(done, planned int)
}

// Report says what a deploy did, or would do.
type Report struct {
	Uploaded  []string
	Deleted   []string
	Unchanged int
	Bytes     int64 // uploaded
	Resumed   bool  // an earlier deploy was interrupted
	// Left are files at the target of which no manifest says whose they are, and which
	// stay: they are looked for when there is no manifest.
	Left  []string
	Notes []string // what else the person should know
}

func (r *Report) notef(format string, args ...any) {
	r.Notes = append(r.Notes, fmt.Sprintf(format, args...))
}

// ErrTaken means that the target has files, at paths of the site, that no deploy put
// there.
var ErrTaken = errors.New("the target has files at paths of this site that no deploy put there")

// ErrLost means that sites were deployed to the target, but which of its files are
// theirs is not known any more.
var ErrLost = errors.New("the target has lost its manifest, or has another than the last deploy wrote; these files are not of this site, and would stay public if an earlier one had them")

// journal says whether the last deploy was completed, and what it was changing.
type journal struct {
	Schema string            `json:"schema"`
	Done   bool              `json:"done"`
	First  bool              `json:"first,omitempty"` // until it is done: no deploy was there before
	Gzip   bool              `json:"gzip"`
	Lists  string            `json:"manifest,omitempty"` // when it is done: SHA-256 of the manifest that it wrote
	Files  map[string]string `json:"files"`              // until it is done: path → SHA-256 to upload, "" to delete
}

const journalSchema = "dossier/deploy/1"

// deployment is one deploy.
type deployment struct {
	tree    *Tree
	target  Target
	options Options
	files   map[string]File   // of the site, without copies that the target cannot serve
	there   map[string]string // what the target should have: path → SHA-256
	suspect map[string]bool   // paths whose content must be compared
	strange []string          // to be deleted without being in a manifest
	listed  map[string]string // what the target holds: path → MD5; nil: not asked yet
	before  *journal
	first   bool // no deploy was there before
	planned int  // uploads and deletions

	mu     sync.Mutex // guards report while files are on their way
	report Report
}

// Deploy publishes a site to a target. If it fails, some files may already be
// replaced; the next deploy completes the work.
func Deploy(ctx context.Context, tree *Tree, target Target, o Options) (*Report, error) {
	if o.Workers == 0 {
		o.Workers = 16
	}
	if o.Wait == 0 {
		o.Wait = 500 * time.Millisecond
	}
	d := &deployment{tree: tree, target: target, options: o, files: map[string]File{}, there: map[string]string{}, suspect: map[string]bool{}}
	all := byPath(tree.Files)
	for _, f := range tree.Files {
		if target.Compressed() || !copies(f, all) {
			d.files[f.Path] = f
		}
	}
	if o.Step == Needs || o.Step == Pages {
		return d.share(ctx)
	}
	if err := d.look(ctx); err != nil {
		return nil, err
	}
	upload, remove, err := d.plan(ctx)
	if err != nil {
		return nil, err
	}
	d.report.Unchanged = len(d.files) - len(upload)
	if o.DryRun {
		for _, f := range upload {
			d.report.Uploaded = append(d.report.Uploaded, f.Path)
			d.report.Bytes += f.Size
		}
		d.report.Deleted = remove
		return &d.report, nil
	}
	if len(upload) == 0 && len(remove) == 0 && d.before.Done && d.there[manifestName] == "same" {
		return &d.report, nil
	}
	return &d.report, d.carryOut(ctx, upload, remove)
}

// plan returns what to upload, pages last, and what to delete.
func (d *deployment) plan(ctx context.Context) (upload []File, remove []string, err error) {
	if d.options.Verify {
		for path := range d.files {
			d.suspect[path] = true
		}
	}
	doubt := slices.ContainsFunc(d.tree.Files, func(f File) bool { return d.suspect[f.Path] })
	var held map[string]string
	if doubt {
		if held, err = d.list(ctx); err != nil {
			return nil, nil, err
		}
	}
	for _, f := range d.tree.Files {
		if _, wanted := d.files[f.Path]; !wanted {
			continue
		}
		same := d.there[f.Path] == f.SHA256 && (d.before.Gzip == d.options.Gzip || !compressible(f))
		if d.suspect[f.Path] {
			o, err := d.tree.object(f, d.options.Gzip)
			if err != nil {
				return nil, nil, err
			}
			same = held[f.Path] != "" && held[f.Path] == o.md5()
		}
		if !same {
			upload = append(upload, f)
		}
	}
	for path := range d.there {
		if _, ours := d.files[path]; !ours && !bookkeeping(path) {
			remove = append(remove, path)
		}
	}
	remove = append(remove, d.strange...)
	for path := range d.before.Files {
		_, ours := d.files[path]
		if _, known := d.there[path]; !ours && !known {
			remove = append(remove, path)
		}
	}
	slices.Sort(remove)
	slices.SortStableFunc(upload, func(a, b File) int {
		switch {
		case page(a) == page(b):
			return strings.Compare(a.Path, b.Path)
		case page(b):
			return -1
		}
		return 1
	})
	return upload, remove, nil
}

// carryOut executes a plan.
func (d *deployment) carryOut(ctx context.Context, upload []File, remove []string) error {
	j := journal{Schema: journalSchema, First: d.first, Gzip: d.options.Gzip, Files: map[string]string{}}
	for path, sum := range d.before.Files {
		j.Files[path] = sum
	}
	for _, f := range upload {
		j.Files[f.Path] = f.SHA256
	}
	for _, path := range remove {
		j.Files[path] = ""
	}
	if err := d.put(ctx, j.object()); err != nil {
		return err
	}
	first := slices.IndexFunc(upload, page)
	if first < 0 {
		first = len(upload)
	}
	d.planned = len(upload) + len(remove)
	before, after := inTheWay(remove, upload)
	for _, step := range []func() error{
		func() error { return d.clear(ctx, before) },
		func() error { return d.begun(len(upload)) },
		func() error { return d.send(ctx, upload[:first]) },
		func() error { return d.send(ctx, upload[first:]) },
		func() error { return d.clear(ctx, after) },
	} {
		if err := step(); errors.Is(err, errBegun) {
			return nil
		} else if err != nil {
			return fmt.Errorf("%d of %d files uploaded: %w", len(d.report.Uploaded), len(upload), err)
		}
	}
	slices.Sort(d.report.Uploaded)
	slices.Sort(d.report.Deleted)
	manifest := &Object{Path: manifestName, Data: d.tree.manifest, MediaType: "application/json", CacheControl: cacheControl(manifestName)}
	if err := d.put(ctx, manifest); err != nil {
		return err
	}
	d.report.Bytes += int64(len(manifest.Data))
	return d.put(ctx, journal{Schema: journalSchema, Done: true, Gzip: d.options.Gzip, Lists: digest(manifest.Data)}.object())
}

// send uploads files, some at once.
func (d *deployment) send(ctx context.Context, files []File) error {
	return d.each(ctx, len(files), func(ctx context.Context, i int) error {
		o, err := d.tree.object(files[i], d.options.Gzip)
		if err == nil {
			err = d.put(ctx, o)
		}
		if err != nil {
			return err
		}
		d.done(func() {
			d.report.Uploaded = append(d.report.Uploaded, o.Path)
			d.report.Bytes += int64(len(o.Data))
		})
		return nil
	})
}

// clear deletes files, some at once.
func (d *deployment) clear(ctx context.Context, paths []string) error {
	return d.each(ctx, len(paths), func(ctx context.Context, i int) error {
		if err := d.retry(ctx, func() error { return d.target.Delete(ctx, paths[i]) }); err != nil {
			return fmt.Errorf("deleting %s: %w", paths[i], err)
		}
		d.done(func() { d.report.Deleted = append(d.report.Deleted, paths[i]) })
		return nil
	})
}

// done notes that one more file is as it should be.
func (d *deployment) done(note func()) {
	d.mu.Lock()
	defer d.mu.Unlock()
	note()
	if d.options.Progress != nil {
		d.options.Progress(len(d.report.Uploaded)+len(d.report.Deleted), d.planned)
	}
}

// inTheWay parts what is to be deleted: a file where a folder will be, or below
// where a file will be, must go first; all else when no page needs it any more.
func inTheWay(remove []string, upload []File) (before, after []string) {
	files, folders := map[string]bool{}, map[string]bool{}
	for _, f := range upload {
		files[f.Path] = true
		for dir := path.Dir(f.Path); dir != "."; dir = path.Dir(dir) {
			folders[dir] = true
		}
	}
	for _, name := range remove {
		blocks := folders[name]
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			blocks = blocks || files[dir]
		}
		if blocks {
			before = append(before, name)
		} else {
			after = append(after, name)
		}
	}
	return before, after
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func (j journal) object() *Object {
	data, _ := json.Marshal(j) // strings and booleans never fail
	return &Object{Path: journalName, Data: append(data, '\n'), MediaType: "application/json", CacheControl: "no-store"}
}

// each calls f for 0 to n-1, some in parallel, until one fails.
func (d *deployment) each(ctx context.Context, n int, f func(ctx context.Context, i int) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	next := make(chan int)
	var wg sync.WaitGroup
	for range min(d.options.Workers, n) {
		wg.Go(func() {
			for i := range next {
				if err := f(ctx, i); err != nil {
					cancel(err)
				}
			}
		})
	}
feed:
	for i := range n {
		select {
		case next <- i:
		case <-ctx.Done():
			break feed
		}
	}
	close(next)
	wg.Wait()
	return context.Cause(ctx)
}

// tries is how often a request is attempted.
const tries = 5

// retry repeats a request after transient errors, with exponential backoff.
func (d *deployment) retry(ctx context.Context, f func() error) error {
	wait := d.options.Wait
	for n := 1; ; n++ {
		err := f()
		var transient *Transient
		switch {
		case err == nil:
			return nil
		case ctx.Err() != nil:
			return context.Cause(ctx)
		case !errors.As(err, &transient):
			return err
		case n == tries:
			return fmt.Errorf("%w (after %d tries)", err, tries)
		}
		select {
		case <-time.After(wait + rand.N(wait)):
		case <-ctx.Done():
			return context.Cause(ctx)
		}
		wait *= 2
	}
}

func (d *deployment) get(ctx context.Context, path string) (data []byte, err error) {
	err = d.retry(ctx, func() (e error) { data, e = d.target.Get(ctx, path); return e })
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		err = fmt.Errorf("reading %s: %w", path, err)
	}
	return data, err
}

func (d *deployment) list(ctx context.Context) (held map[string]string, err error) {
	if d.listed != nil {
		return d.listed, nil
	}
	err = d.retry(ctx, func() (e error) { held, e = d.target.List(ctx); return e })
	if err != nil {
		err = fmt.Errorf("listing the target: %w", err)
	}
	d.listed = held
	return held, err
}

func (d *deployment) put(ctx context.Context, o *Object) error {
	if err := d.retry(ctx, func() error { return d.target.Put(ctx, o) }); err != nil {
		return fmt.Errorf("uploading %s: %w", o.Path, err)
	}
	return nil
}

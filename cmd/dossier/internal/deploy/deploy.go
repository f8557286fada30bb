// Package deploy brings a built site to a host: to a folder, to an object store,
// or to a branch of a git repository.
//
// A host holds, beside the site, the site's manifest and a journal. The manifest
// says what was put there; comparing it with that of the new site says what to
// upload and what to delete, without a look at the rest, and what others put
// there stays. The journal is written before anything changes and lists what is
// about to; when it was not closed, the next deploy does not believe the manifest
// of these files but compares them, and so finishes what was begun.
//
// The order is: journal, what pages need, pages, deletions, manifest, journal.
package deploy

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"time"
)

// journalName is where a host keeps what is being done to the site.
const journalName = ".dossier-deploy.json"

// Target is where sites are put. Its methods are called from several goroutines.
// An error that is worth another try is a *Passing.
type Target interface {
	// Get returns a file; the error is fs.ErrNotExist when there is none.
	Get(ctx context.Context, path string) ([]byte, error)
	// List returns the MD5 of every file, in hexadecimal, "" where the host does
	// not tell.
	List(ctx context.Context) (map[string]string, error)
	Put(ctx context.Context, o *Object) error
	// Delete removes a file; one that is not there is no error.
	Delete(ctx context.Context, path string) error
	// Compressed reports whether copies that stand beside a file are of use: the
	// host hands them out.
	Compressed() bool
}

// Passing is an error that may pass by itself: a server that is busy, a
// connection that was cut.
type Passing struct{ Err error }

func (p *Passing) Error() string { return p.Err.Error() }

// Unwrap returns what went wrong.
func (p *Passing) Unwrap() error { return p.Err }

// Options say how a site is deployed.
type Options struct {
	DryRun    bool // say what would be done
	Gzip      bool // store texts compressed, as every browser takes them
	Overwrite bool // take the place of files that no deploy of ours put there
	Verify    bool // do not believe the host's manifest; compare what it holds
	Workers   int  // uploads side by side; 0: 16
	Wait      time.Duration
	// Progress, when set, is called from one goroutine at a time.
	Progress func(done, planned int)
}

// Report says what a deploy did, or would do.
type Report struct {
	Uploaded  []string
	Deleted   []string
	Unchanged int
	Bytes     int64 // uploaded
	Resumed   bool  // an earlier deploy had not come to its end
}

// ErrTaken means that the host holds files under names of the site that no deploy
// of ours put there.
var ErrTaken = errors.New("the target holds files of others under names of this site")

// journal is the state of a host.
type journal struct {
	Schema string            `json:"schema"`
	Done   bool              `json:"done"`
	Gzip   bool              `json:"gzip"`
	Files  map[string]string `json:"files"` // while it is not done: path → SHA-256 it is about to have, "" to be deleted
}

const journalSchema = "dossier/deploy/1"

// deployment is one deploy.
type deployment struct {
	tree    *Tree
	target  Target
	options Options
	files   map[string]File   // of the site, that the target wants
	there   map[string]string // what is believed to be there: path → SHA-256
	doubted map[string]bool   // what may be something else
	before  *journal
	report  Report
}

// Deploy makes a target hold a site. When it fails, what the target showed before
// is there, or as far as files were replaced; the next deploy finishes the work.
func Deploy(ctx context.Context, tree *Tree, target Target, o Options) (*Report, error) {
	if o.Workers == 0 {
		o.Workers = 16
	}
	if o.Wait == 0 {
		o.Wait = 500 * time.Millisecond
	}
	d := &deployment{tree: tree, target: target, options: o, files: map[string]File{}, there: map[string]string{}, doubted: map[string]bool{}}
	all := make(map[string]File, len(tree.Files))
	for _, f := range tree.Files {
		all[f.Path] = f
	}
	for _, f := range tree.Files {
		if target.Compressed() || !copies(f, all) {
			d.files[f.Path] = f
		}
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

// look finds what the target holds.
func (d *deployment) look(ctx context.Context) error {
	d.before = &journal{Done: true, Gzip: d.options.Gzip}
	data, err := d.get(ctx, journalName)
	fresh := errors.Is(err, fs.ErrNotExist)
	if err != nil && !fresh {
		return err
	}
	if err == nil {
		j := &journal{}
		if json.Unmarshal(data, j) != nil || j.Schema != journalSchema {
			j = &journal{} // unreadable: nothing is believed
		}
		d.before = j
		d.report.Resumed = !j.Done
	}
	data, err = d.get(ctx, manifestName)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return err
	default:
		fresh = false
		m, err := readManifest(data)
		if err != nil && !d.options.Overwrite && d.before.Done {
			return fmt.Errorf("%w: %w", ErrTaken, err)
		}
		if err == nil {
			for _, f := range m.Files {
				d.there[f.Path] = f.SHA256
			}
			if string(data) == string(d.tree.manifest) {
				d.there[manifestName] = "same"
			}
		}
	}
	for path := range d.before.Files {
		d.doubted[path] = true
	}
	if d.before.Schema == "" && !d.before.Done { // the journal cannot be read
		for path := range d.there {
			d.doubted[path] = true
		}
		for path := range d.files {
			d.doubted[path] = true
		}
	}
	if fresh && !d.options.Overwrite {
		return d.refuseTaken(ctx)
	}
	return nil
}

// refuseTaken looks, before the first deploy, whether names of the site are taken.
func (d *deployment) refuseTaken(ctx context.Context) error {
	held, err := d.list(ctx)
	if err != nil {
		return err
	}
	var taken []string
	for path := range held {
		if _, ours := d.files[path]; ours || path == manifestName {
			taken = append(taken, path)
		}
	}
	if len(taken) > 0 {
		slices.Sort(taken)
		return fmt.Errorf("%w: %s", ErrTaken, strings.Join(taken[:min(len(taken), 5)], ", "))
	}
	return nil
}

// plan says what to upload, what pages need first, and what to delete.
func (d *deployment) plan(ctx context.Context) (upload []File, remove []string, err error) {
	if d.options.Verify {
		for path := range d.files {
			d.doubted[path] = true
		}
	}
	doubt := slices.ContainsFunc(d.tree.Files, func(f File) bool { return d.doubted[f.Path] })
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
		if d.doubted[f.Path] {
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
		if _, ours := d.files[path]; !ours && path != manifestName {
			remove = append(remove, path)
		}
	}
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

// carryOut does what was planned.
func (d *deployment) carryOut(ctx context.Context, upload []File, remove []string) error {
	j := journal{Schema: journalSchema, Gzip: d.options.Gzip, Files: map[string]string{}}
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
	done := 0
	var mu sync.Mutex
	step := func() {
		mu.Lock()
		defer mu.Unlock()
		if done++; d.options.Progress != nil {
			d.options.Progress(done, len(upload)+len(remove))
		}
	}
	for _, part := range [][]File{upload[:first], upload[first:]} {
		err := d.each(ctx, len(part), func(ctx context.Context, i int) error {
			o, err := d.tree.object(part[i], d.options.Gzip)
			if err != nil {
				return err
			}
			if err := d.put(ctx, o); err != nil {
				return err
			}
			mu.Lock()
			d.report.Uploaded = append(d.report.Uploaded, o.Path)
			d.report.Bytes += int64(len(o.Data))
			mu.Unlock()
			step()
			return nil
		})
		if err != nil {
			return fmt.Errorf("%d of %d files are uploaded: %w", len(d.report.Uploaded), len(upload), err)
		}
	}
	err := d.each(ctx, len(remove), func(ctx context.Context, i int) error {
		if err := d.retry(ctx, func() error { return d.target.Delete(ctx, remove[i]) }); err != nil {
			return fmt.Errorf("deleting %s: %w", remove[i], err)
		}
		mu.Lock()
		d.report.Deleted = append(d.report.Deleted, remove[i])
		mu.Unlock()
		step()
		return nil
	})
	if err != nil {
		return err
	}
	slices.Sort(d.report.Uploaded)
	slices.Sort(d.report.Deleted)
	manifest := &Object{Path: manifestName, Data: d.tree.manifest, MediaType: "application/json", CacheControl: cacheControl(manifestName)}
	if err := d.put(ctx, manifest); err != nil {
		return err
	}
	d.report.Bytes += int64(len(manifest.Data))
	return d.put(ctx, journal{Schema: journalSchema, Done: true, Gzip: d.options.Gzip}.object())
}

func (j journal) object() *Object {
	data, _ := json.Marshal(j) // strings and truths always can be
	return &Object{Path: journalName, Data: append(data, '\n'), MediaType: "application/json", CacheControl: "no-store"}
}

// each calls f for 0 to n-1, some side by side, until one fails.
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

// tries is how often a request is made before a deploy gives up.
const tries = 5

// retry repeats what may pass by itself, after a pause that doubles each time.
func (d *deployment) retry(ctx context.Context, f func() error) error {
	wait := d.options.Wait
	for n := 1; ; n++ {
		err := f()
		var passing *Passing
		switch {
		case err == nil:
			return nil
		case ctx.Err() != nil:
			return context.Cause(ctx)
		case !errors.As(err, &passing):
			return err
		case n == tries:
			return fmt.Errorf("%w (tried %d times)", err, tries)
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
	err = d.retry(ctx, func() (e error) { held, e = d.target.List(ctx); return e })
	if err != nil {
		err = fmt.Errorf("listing the target: %w", err)
	}
	return held, err
}

func (d *deployment) put(ctx context.Context, o *Object) error {
	if err := d.retry(ctx, func() error { return d.target.Put(ctx, o) }); err != nil {
		return fmt.Errorf("uploading %s: %w", o.Path, err)
	}
	return nil
}

// Package shards builds one site by several processes that share a folder and nothing
// else: on one machine or on many, at once or one after the other. The steps are those of
// a build by one process, with files between them:
//
//	read i/n   a share of the sources ─ read, attributed
//	sum        all of them ─ what they say of names, which belong together
//	scan i/n   a share of the sources ─ the names in it
//	pages i/n  all of them ─ a share of the files of the site
//	join       the files ─ the site
//
// Each file is named by what it was made from and is put there whole, so that a process
// that is killed leaves nothing that counts, and one that runs twice or late writes what
// is there. What was made from another archive, or by another program, is not found.
package shards

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cache"
	"dossier/cmd/dossier/internal/content"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/shelf"
	"dossier/cmd/dossier/internal/sitefs"
	"dossier/cmd/dossier/internal/warm"
)

// Phases are the steps before the last, in their order.
var Phases = []string{"read", "sum", "scan", "pages"}

// Most is into how many shares a build may be cut.
const Most = 1000

// Parse reads a share as it is written: 3/8.
func Parse(s string) (cores.Share, error) {
	a, b, _ := strings.Cut(s, "/")
	i, bad := strconv.Atoi(a)
	n, worse := strconv.Atoi(b)
	if bad != nil || worse != nil || i < 1 || n < i || n > Most {
		return cores.Share{}, fmt.Errorf("not a share: %q", s)
	}
	return cores.Share{I: i, N: n}, nil
}

// Work is the folder that the processes of one build share.
type Work struct {
	dir     string
	folder  *cache.Folder
	key     string     // of the archive and of all that a site depends on but the bytes of its sources
	sources cache.Tree // as they lie in their folder
}

// Open returns the work that lies in a folder for an archive. Its sources are known by
// their names and sizes: to read the bytes of all in each step would be to read them
// again; the last step does. flags tell what else is to be the same in each step.
func Open(dir, root string, in engine.Inputs, flags string) (*Work, error) {
	now := warm.Open(dir, root, in)
	if now == nil {
		return nil, diag.Hintf("check that all of the archive may be read", "%s: the archive cannot be looked at", root)
	}
	// the last step of a build writes the file of addresses, and what is done stays done
	now.Inputs[1] = slices.DeleteFunc(now.Inputs[1], func(s cache.State) bool { return s.Name == content.PermalinksName })
	h := sha256.New()
	fmt.Fprintf(h, "%q %q\n", now.Key(now.Inputs, ""), flags)
	for i := range now.Inputs[0] {
		if s := &now.Inputs[0][i]; !s.Mode.IsDir() {
			fmt.Fprintf(h, "%q %v %d\n", s.Name, s.Mode.Type(), s.Size)
		}
	}
	return &Work{dir, now.Cache, short(h.Sum(nil)), now.Inputs[0]}, nil
}

func short(sum []byte) string { return hex.EncodeToString(sum[:10]) }

func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// Share does a step of a share of the work.
func (w *Work) Share(ctx context.Context, phase string, in engine.Inputs, s cores.Share, compress bool) error {
	in.Shelf = w.shelf()
	defer func() { _ = in.Shelf.Close() }()
	if phase != "read" {
		w.sources = nil // they are many
	}
	switch phase {
	case "read":
		held, err := w.held(in, s)
		if err != nil {
			return err
		}
		write, err := engine.ReadShare(ctx, in, s)
		if err == nil {
			err = w.put(w.heldName(s), []byte(held))
		}
		if err != nil {
			return err
		}
		return w.store(w.read(s), write)
	case "scan":
		return w.scan(ctx, in, s)
	case "pages":
		return w.pages(ctx, in, s, compress)
	}
	return fmt.Errorf("%q is no step of a share", phase)
}

// shelf is a smaller one than a build has that is alone: several steps run side by side.
func (w *Work) shelf() *shelf.Shelf { return shelf.New(shelf.Most/2, w.folder.Scratch) }

func (w *Work) read(s cores.Share) string { return "read-" + w.key + "-" + part(s) }

func (w *Work) heldName(s cores.Share) string { return w.read(s) + ".held" }

// held is the hash of the bytes of a share of the sources, before they are read. The last
// step looks again: a file may change and keep its size, and what it says by then may
// restrict it.
func (w *Work) held(in engine.Inputs, s cores.Share) (string, error) {
	all := sha256.New()
	for i := range w.sources {
		e := &w.sources[i]
		if !e.Mode.IsRegular() || !s.Has(e.Name) {
			continue
		}
		f, err := os.Open(filepath.Join(in.Sources, filepath.FromSlash(e.Name)))
		if err != nil {
			return "", diag.In(e.Name, err)
		}
		h := sha256.New()
		_, err = io.Copy(h, f)
		if err = errors.Join(err, f.Close()); err != nil {
			return "", diag.In(e.Name, err)
		}
		fmt.Fprintf(all, "%q %x\n", e.Name, h.Sum(nil))
	}
	return short(all.Sum(nil)), nil
}

func part(s cores.Share) string { return fmt.Sprintf("%dof%d", s.I, s.N) }

func shown(s cores.Share) string { return fmt.Sprintf("%d/%d", s.I, s.N) }

// put stores what the next step needs: without it that cannot begin.
func (w *Work) put(name string, data []byte) error {
	return w.unwritable(w.folder.Put(name, data))
}

func (w *Work) unwritable(err error) error {
	if err == nil {
		return nil
	}
	return diag.Hintf("check that the disk is not full, and that the folder is yours and nobody else may write to it", "%s: %w", w.dir, err)
}

// sum is from what was learned, and of what.
type sum struct {
	N       int
	From    []string // hashes of what was read, by share
	Changed []bool   // by share: other shares tell more of it
	Day     string   // of the build: one that lasts over midnight is of one day
	Links   string   // the hash of the file of addresses
}

// id names what follows from it.
func (x *sum) id(key string) string {
	h := sha256.Sum256(fmt.Appendf(nil, "%s %d %q %q %q", key, x.N, x.From, x.Day, x.Links))
	return short(h[:])
}

func (x *sum) shares(yield func(cores.Share) bool) {
	for i := 1; i <= x.N && yield(cores.Share{I: i, N: x.N}); i++ {
	}
}

// Sum learns from all shares what they say of names. n is how many there are; where it is
// 0, the folder tells.
func (w *Work) Sum(ctx context.Context, in engine.Inputs, n int) error {
	var err error
	if n == 0 {
		if n, err = w.count(); err != nil {
			return err
		}
	}
	x := &sum{N: n, Day: in.Audience.Today}
	if x.Links, err = links(in); err != nil {
		return err
	}
	all := &parts{folder: w.folder}
	defer all.close()
	var missing []string
	for s := range x.shares {
		if !all.take(w.read(s), w.read(s)) {
			missing = append(missing, shown(s))
		}
	}
	if missing != nil {
		return w.lacks("read", missing)
	}
	x.From, x.Changed = all.hashes, make([]bool, n)
	id := x.id(w.key)
	in.Shelf = w.shelf()
	defer func() { _ = in.Shelf.Close() }()
	learned, err := engine.Learn(ctx, in, all.list, func(i int, write engine.Writing) error {
		x.Changed[i] = true
		return w.store(told(id, cores.Share{I: i + 1, N: n}), write)
	})
	if err == nil {
		err = w.put(named(id), cache.Encode(nil, &learned.Names))
	}
	if err == nil {
		err = w.put(ordered(id), cache.Encode(nil, &learned.Order))
	}
	if err == nil {
		err = w.put(found(id), cache.Encode(nil, &learned.Found))
	}
	if err == nil {
		err = w.put(w.summed(), cache.Encode(nil, x))
	}
	if err != nil {
		return err
	}
	// What earlier sources said is of no use, and may by now be withheld.
	sums, reads, scans, pages := []string{w.summed(), named(id), ordered(id), found(id)}, []string{}, []string{}, []string{}
	for s := range x.shares {
		reads, scans, pages = append(reads, w.read(s), textsOf(w.read(s)), w.heldName(s)), append(scans, scanned(id, s), wordsOf(scanned(id, s))), append(pages, made(id, s))
		if x.Changed[s.I-1] {
			sums = append(sums, told(id, s), textsOf(told(id, s)))
		}
	}
	w.folder.Keep("sum-", sums)
	w.folder.Keep("read-", reads)
	w.folder.Keep("scan-", scans)
	w.folder.Keep("pages-", pages)
	return nil
}

func (w *Work) summed() string { return "sum-" + w.key }

func named(id string) string { return "sum-" + id + "-names" }

func ordered(id string) string { return "sum-" + id + "-order" }

func found(id string) string { return "sum-" + id + "-found" }

func told(id string, s cores.Share) string { return "sum-" + id + "-" + part(s) }

func scanned(id string, s cores.Share) string { return "scan-" + id + "-" + part(s) }

func made(id string, s cores.Share) string { return "pages-" + id + "-" + part(s) }

// count tells by what lies in the folder into how many shares the sources were cut.
func (w *Work) count() (n int, err error) {
	entries, err := os.ReadDir(w.dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return 0, err
	}
	for _, e := range entries {
		_, of, ours := strings.Cut(strings.TrimPrefix(e.Name(), "read-"+w.key+"-"), "of")
		now, _ := strconv.Atoi(of)
		switch {
		case !ours || !strings.HasPrefix(e.Name(), "read-"+w.key+"-") || now < 1 || now > Most:
		case n != 0 && n != now:
			return 0, diag.Hintf(fmt.Sprintf("say which of them counts: --shard %d or --shard %d", n, now), "%s holds the sources cut into %d shards and into %d", w.dir, n, now)
		default:
			n = now
		}
	}
	if n == 0 {
		return 0, w.lacks("read", []string{"every shard"})
	}
	return n, nil
}

// lacks is the error for what other steps have yet to do.
func (w *Work) lacks(phase string, which []string) error {
	which = slices.Compact(which)
	few := which[:min(len(which), 8)]
	more := ""
	if len(which) > len(few) {
		more = fmt.Sprintf(" and %d more", len(which)-len(few))
	}
	return diag.Hintf(fmt.Sprintf("run --phase %s for it, with the same flags, program and sources; what was done with others does not count", phase),
		"%s: the step %q is not done, or not for this archive as it is now: %s%s", w.dir, phase, strings.Join(few, ", "), more)
}

// links is the hash of the file of addresses as it is.
func links(in engine.Inputs) (string, error) {
	if in.Permalinks == "" {
		return "", nil
	}
	data, err := os.ReadFile(in.Permalinks)
	if errors.Is(err, fs.ErrNotExist) {
		return "none", nil
	}
	return hashOf(data), err
}

// learned returns what was learned.
func (w *Work) learned() (*sum, error) {
	var x sum
	return &x, w.get(w.summed(), &x)
}

// share returns what was learned, if the work is cut as a share has it.
func (w *Work) share(s cores.Share) (*sum, error) {
	x, err := w.learned()
	if err == nil && x.N != s.N {
		err = diag.Hintf(fmt.Sprintf("pass --shard %d/%d, or begin again with --phase read", min(s.I, x.N), x.N), "%s: the sources were cut into %d shards, not into %d", w.dir, x.N, s.N)
	}
	return x, err
}

// from is what a share was read as by whoever knows all others.
func (w *Work) from(x *sum, s cores.Share) string {
	if x.Changed[s.I-1] {
		return told(x.id(w.key), s)
	}
	return w.read(s)
}

// scan finds the names in a share of the sources.
func (w *Work) scan(ctx context.Context, in engine.Inputs, s cores.Share) error {
	x, err := w.share(s)
	if err != nil {
		return err
	}
	name := scanned(x.id(w.key), s)
	if w.has(name) && w.has(wordsOf(name)) {
		return nil // they would be the same
	}
	own := &parts{folder: w.folder}
	defer own.close()
	if !own.take(w.from(x, s), w.from(x, s)) || !x.Changed[s.I-1] && own.hashes[0] != x.From[s.I-1] {
		return diag.Hintf("run --phase sum again", "%s: the share %s was read again since the sum was made, and other sources were found", w.dir, shown(s))
	}
	var learned engine.Learned
	if err := errors.Join(w.get(named(x.id(w.key)), &learned.Names), w.get(ordered(x.id(w.key)), &learned.Order)); err != nil {
		return err
	}
	in.Audience.Today = x.Day
	sources, words, err := engine.ScanShare(ctx, in, own.list[0], &learned)
	if err == nil {
		err = w.putFrom(wordsOf(name), words)
	}
	if err != nil {
		return err
	}
	return w.unwritable(w.folder.PutFrom(name, naming(own.texts[0].SHA256[:], sources))) // the texts are the same
}

// get reads what the sum has of something.
func (w *Work) get(name string, v any) error {
	if data := w.folder.Get(name); data == nil || cache.Decode(data, v) != nil {
		return w.lacks("sum", []string{"all shards"})
	}
	return nil
}

// page is what a process says of the files that it made.
type page struct {
	Manifest   string // the hash of their manifest
	Compress   bool   // with compressed copies
	Messages   diag.List
	Counts     archive.Counts
	Relinked   bool
	Permalinks *archive.Permalinks
}

// site is the folder of the files that a share made.
func (w *Work) site(s cores.Share) string { return filepath.Join(w.dir, "site-"+part(s)) }

// pages makes a share of the files of the site.
func (w *Work) pages(ctx context.Context, in engine.Inputs, s cores.Share, compress bool) error {
	x, err := w.share(s)
	if err != nil {
		return err
	}
	name := made(x.id(w.key), s)
	if p := w.page(name); p != nil && p.Compress == compress && p.Manifest == w.manifest(s) {
		return nil // it would be the same
	}
	if now, err := links(in); err != nil || now != x.Links {
		return diag.Hintf("run --phase sum again, and what follows it", "%s was changed since the sum was made", in.ShownPermalinks)
	}
	all := &parts{folder: w.folder}
	defer all.close()
	var missing []string
	for o := range x.shares {
		if !all.take(scanned(x.id(w.key), o), w.from(x, o)) {
			missing = append(missing, shown(o))
		}
	}
	if missing != nil {
		return w.lacks("scan", missing)
	}
	handed := engine.Handed{Parts: all.list}
	for _, words := range all.words {
		handed.Words = append(handed.Words, words)
	}
	if err := errors.Join(w.get(named(x.id(w.key)), &handed.Names), w.get(found(x.id(w.key)), &handed.Found)); err != nil {
		return err
	}
	memory, err := handed.Memory(ctx, in)
	if err != nil {
		return err
	}
	folder, err := sitefs.Open(w.site(s), sitefs.Options{Compress: compress})
	if err != nil {
		return diag.Hintf("wait until the other process that makes this share has ended; of two, one is enough", "%s: %w", w.site(s), err)
	}
	defer folder.Close()
	in.Audience.Today, in.Share, in.Standing = x.Day, s, nil
	g, err := engine.Build(ctx, in, memory, folder)
	if err != nil {
		return err
	}
	if _, err := folder.Commit(g.Files(), in.Generator, in.Audience.Marking()); err != nil {
		return diag.Hintf("check that the disk is not full and the folder is writable", "%w", err)
	}
	p := &page{w.manifest(s), compress, g.Messages, g.Archive.Counts, g.Relinked(), nil}
	if s.I == 1 { // all have the same
		p.Permalinks = g.Permalinks
	}
	return w.put(name, cache.Encode(nil, p))
}

func (w *Work) page(name string) *page {
	var p page
	if data := w.folder.Get(name); data == nil || cache.Decode(data, &p) != nil {
		return nil
	}
	return &p
}

// manifest is the hash of the manifest of a share as it lies there, or "".
func (w *Work) manifest(s cores.Share) string {
	data, err := os.ReadFile(filepath.Join(w.site(s), sitefs.ManifestName))
	if err != nil {
		return ""
	}
	return hashOf(data)
}

package shards

// The last step: what the shares made becomes one site, if it is all there and of one
// archive. Whoever joins makes no page.

import (
	"context"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/engine"
	"dossier/cmd/dossier/internal/register"
	"dossier/cmd/dossier/internal/sitefs"
)

// Joined is what a build by one process would have said of the site.
type Joined struct {
	Messages   diag.List
	Counts     archive.Counts
	Files      []sitefs.File
	Written    int  // of them differed from what was there
	Relinked   bool // the file of addresses is to be written
	Permalinks *archive.Permalinks
}

// Join hands the files of all shares to the folder of the site.
func (w *Work) Join(ctx context.Context, in engine.Inputs, out *sitefs.Folder) (*Joined, error) {
	x, err := w.learned()
	if err != nil {
		return nil, err
	}
	var missing []string
	var pages []*page
	var shares []cores.Share // by file
	j := &Joined{}
	for s := range x.shares {
		p := w.page(made(x.id(w.key), s))
		if p == nil || p.Manifest != w.manifest(s) || len(pages) > 0 && p.Compress != pages[0].Compress {
			missing = append(missing, shown(s))
			continue
		}
		m, err := sitefs.ReadManifest(w.site(s))
		if err != nil {
			return nil, diag.In(filepath.Join(w.site(s), sitefs.ManifestName), err)
		}
		pages, j.Files = append(pages, p), append(j.Files, m.Files...)
		for range m.Files {
			shares = append(shares, s)
		}
	}
	if missing != nil {
		return nil, w.lacks("pages", missing)
	}
	if err := w.unchanged(in, x); err != nil {
		return nil, err
	}
	first := pages[0]
	j.Counts, j.Relinked, j.Permalinks = first.Counts, first.Relinked, first.Permalinks
	j.Messages = together(pages)
	if m := lost(in, j); m != nil {
		return nil, &diag.Failure{Message: *m}
	}
	paths := make([]string, len(j.Files))
	for i := range j.Files {
		paths[i] = j.Files[i].Path
	}
	if err := out.Begin(paths); err != nil {
		return nil, err
	}
	var written atomic.Int64
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	_ = cores.Each(ctx, len(j.Files), func(i int) {
		changed, err := w.hand(&j.Files[i], shares[i], out)
		if errors.Is(err, errDamaged) {
			w.folder.Drop(made(x.id(w.key), shares[i])) // so that it is made again
			err = w.lacks("pages", []string{shown(shares[i])})
		}
		if err != nil {
			stop(err)
		}
		if changed {
			written.Add(1)
		}
	})
	j.Written = int(written.Load())
	return j, context.Cause(ctx)
}

// unchanged is an error where a source is not what it was when its share was read.
func (w *Work) unchanged(in engine.Inputs, x *sum) error {
	var other []string
	for s := range x.shares {
		held, err := w.held(in, s)
		if err != nil {
			return err
		}
		if string(w.folder.Get(w.heldName(s))) != held {
			other = append(other, shown(s))
		}
	}
	if other != nil {
		return w.lacks("read", other)
	}
	return nil
}

// errDamaged is what is wrong with a file that is not what its share made.
var errDamaged = errors.New("a file is not what it was")

// mostHeld is how large a file is that is held while it is handed over: one that is passed
// piece by piece is written beside its place first, which for the many small ones takes as
// long as to write them.
const mostHeld = 1 << 20

// hand hands one file to the folder of the site.
func (w *Work) hand(f *sitefs.File, s cores.Share, out *sitefs.Folder) (changed bool, err error) {
	name := filepath.Join(w.site(s), filepath.FromSlash(f.Path))
	if f.Size <= mostHeld {
		data, err := os.ReadFile(name)
		if err != nil || hashOf(data) != f.SHA256 {
			return false, errDamaged
		}
		return out.Write(f.Path, data)
	}
	from, err := os.Open(name)
	if err != nil {
		return false, errDamaged
	}
	defer from.Close()
	sum, _, changed, err := out.Pass(f.Path, from)
	if err == nil && hex.EncodeToString(sum[:]) != f.SHA256 {
		err = errDamaged
	}
	return changed, err
}

// lost returns why the site must not take the place of the one that stands.
func lost(in engine.Inputs, j *Joined) *diag.Message {
	if j.Permalinks == nil || len(in.Standing) == 0 {
		return nil
	}
	has := make(map[string]bool, len(j.Files))
	for i := range j.Files {
		has[j.Files[i].Path] = true
	}
	return register.Read(in.Permalinks, in.ShownPermalinks, nil).Lost(in.ShownPermalinks, j.Permalinks, in.Standing, func(path string) bool { return has[path] })
}

// together is what all have to say, and what only one has: of a file that it could not make.
func together(pages []*page) (all diag.List) {
	all = slices.Clone(pages[0].Messages)
	said := map[diag.Message]int{}
	for _, m := range all {
		said[m]++
	}
	for _, p := range pages[1:] {
		here := map[diag.Message]int{}
		for _, m := range p.Messages {
			if here[m]++; here[m] > said[m] {
				said[m] = here[m]
				all = append(all, m)
			}
		}
	}
	all.Sort()
	return all
}

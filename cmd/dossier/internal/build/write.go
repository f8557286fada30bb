package build

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/gofrs/flock"

	"dossier/cmd/dossier/internal/export"
)

func sum(b []byte) [32]byte { return sha256.Sum256(b) }

// pendingName lists what a build is about to write into a site that stands, until
// it is done, so that the next one knows what a killed one left behind.
const pendingName = ".dossier-pending"

// ErrBusy means that another build is writing the same folder.
var ErrBusy = errors.New("another build is writing this folder")

// ErrForeign means that a folder holds files that no build of ours wrote.
var ErrForeign = errors.New("the folder is not empty and Dossier did not make it")

// Folder is a site on disk. The files that differ from what stands there are
// written into a folder beside it; when all are there, the others are linked to
// them, and the two folders change places at once. So a build that is killed
// leaves the old site or the new one. A watch does so once and then replaces file
// by file, as does every build where the folders cannot change places: where the
// site's own is a mount, or the one above it may not be written.
type Folder struct {
	path     string // where the site stands
	dir      string // where files are written: path, or a new folder beside it
	stands   bool   // something stands at path
	inPlace  bool   // files are replaced one by one
	watching bool   // the next build will be in place
	compress bool
	lock     *flock.Flock
	ours     map[string]bool // files of the last build, by path in the site
	dirs     sync.Map        // folders known to exist
	fresh    sync.Map        // paths written into dir
	copies   sync.Map        // compressed copies: path → manifestFile
}

// FolderOptions say how a site is written.
type FolderOptions struct {
	Watching bool // many builds will follow
	Compress bool // beside texts, copies compressed by gzip and brotli
}

// OpenFolder locks a folder for one build. It refuses a folder that is not
// empty and that no build of ours made.
func OpenFolder(path string, o FolderOptions) (*Folder, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	f := &Folder{path: path, dir: path, ours: map[string]bool{}, watching: o.Watching, compress: o.Compress}
	if f.lock, err = Lock(path); err != nil {
		return nil, err
	}
	if err := f.inspect(); err != nil {
		_ = f.lock.Unlock()
		return nil, err
	}
	return f, nil
}

// Lock takes the lock of an output folder, which keeps builds off it; Unlock gives
// it free. It stands outside of the folder and is known by the folder's path; the
// system drops it when the process ends. The error is ErrBusy while a build has it.
func Lock(path string) (*flock.Flock, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	dir = filepath.Join(dir, "dossier")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		dir = os.TempDir()
	}
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	id := hash([]byte(path))
	l := flock.New(filepath.Join(dir, hexadecimal(id[:8])+".lock"))
	ok, err := l.TryLock()
	if err != nil {
		return nil, fmt.Errorf("locking %s: %w", path, err)
	}
	if !ok {
		return nil, ErrBusy
	}
	return l, nil
}

// inspect looks at what stands in the folder and decides how to write.
func (f *Folder) inspect() error {
	if err := restore(f.path); err != nil {
		return err
	}
	f.sweep()
	info, err := os.Lstat(f.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return f.stage()
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%s is a file: %w", f.path, ErrForeign)
	}
	f.stands = true
	entries, err := os.ReadDir(f.path)
	if err != nil {
		return err
	}
	if len(entries) > 0 {
		if err := f.read(); err != nil {
			return err
		}
	}
	if f.stage() != nil {
		f.inPlace = true
	}
	return nil
}

// read finds which files of the folder are ours.
func (f *Folder) read() error {
	m, err := readManifest(f.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return ErrForeign
	}
	for i := range m.Files {
		f.ours[m.Files[i].Path] = true
	}
	pending, perr := os.ReadFile(filepath.Join(f.path, pendingName))
	if err != nil && perr != nil {
		return ErrForeign
	}
	for name := range bytes.Lines(pending) {
		f.ours[strings.TrimSuffix(string(name), "\n")] = true
	}
	return nil
}

// stage makes the folder beside the site's place that becomes the site.
func (f *Folder) stage() error {
	parent := filepath.Dir(f.path)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return err
	}
	dir, err := os.MkdirTemp(parent, "."+filepath.Base(f.path)+".dossier-")
	if err != nil {
		return err
	}
	mode := fs.FileMode(0o755) // a site is for everybody to read
	if info, err := os.Stat(f.path); err == nil {
		mode = info.Mode().Perm()
	}
	if err := os.Chmod(dir, mode); err != nil {
		return err
	}
	f.dir = dir
	return nil
}

// sweep removes the folders that killed builds left beside the site.
func (f *Folder) sweep() {
	old, _ := filepath.Glob(filepath.Join(filepath.Dir(f.path), "."+filepath.Base(f.path)+".dossier-*"))
	for _, dir := range old {
		_ = os.RemoveAll(dir)
	}
}

// Begin notes what is going to be written, before anything is.
func (f *Folder) Begin(paths []string) error {
	if f.dir == f.path && !f.inPlace { // after a Commit
		f.inPlace = f.stage() != nil
	}
	if !f.inPlace || len(paths) == 0 {
		return nil
	}
	for _, p := range paths { // if this build fails, the next one removes what is not wanted
		f.ours[p] = true
	}
	return os.WriteFile(filepath.Join(f.path, pendingName), []byte(strings.Join(paths, "\n")+"\n"), 0o644)
}

// Write implements Sink.
func (f *Folder) Write(path string, data []byte) (bool, error) {
	f.copies.Delete(path + ".br")
	f.copies.Delete(path + ".gz")
	if f.compress && worthCompressing(path, data) {
		for _, c := range []struct {
			ext  string
			make func([]byte) []byte
		}{{".br", export.Brotli}, {".gz", export.Gzip}} {
			small := c.make(data)
			hash := sum(small)
			f.copies.Store(path+c.ext, manifestFile{path + c.ext, hexadecimal(hash[:]), int64(len(small)), mediaType(path + c.ext)})
			if _, err := f.write(path+c.ext, small); err != nil {
				return false, err
			}
		}
	}
	return f.write(path, data)
}

func (f *Folder) write(path string, data []byte) (bool, error) {
	if !filepath.IsLocal(filepath.FromSlash(path)) {
		return false, fmt.Errorf("%q would lead out of the site", path)
	}
	if f.stands && same(filepath.Join(f.path, filepath.FromSlash(path)), data) {
		return false, nil
	}
	name := filepath.Join(f.dir, filepath.FromSlash(path))
	if err := f.mkdir(filepath.Dir(name)); err != nil {
		return false, err
	}
	if f.inPlace {
		return true, replace(name, data)
	}
	f.fresh.Store(path, true)
	return true, create(name, data)
}

// same reports whether a file holds these bytes already.
func same(name string, data []byte) bool {
	info, err := os.Lstat(name)
	if err != nil || info.Size() != int64(len(data)) || !info.Mode().IsRegular() {
		return false
	}
	have, err := os.ReadFile(name)
	return err == nil && bytes.Equal(have, data)
}

func (f *Folder) mkdir(dir string) error {
	if _, ok := f.dirs.Load(dir); ok {
		return nil
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	f.dirs.Store(dir, true)
	return nil
}

// replace writes a file beside its place and moves it there, so that nobody
// ever reads half of it.
func replace(name string, data []byte) error {
	t, err := os.CreateTemp(filepath.Dir(name), ".dossier-*")
	if err != nil {
		return err
	}
	_, err = t.Write(data)
	if e := t.Chmod(0o644); err == nil {
		err = e
	}
	if e := t.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(t.Name(), name)
	}
	if err != nil {
		_ = os.Remove(t.Name())
	}
	return err
}

// Commit makes what was written the site: with a manifest, and without what no
// page plans any more. It returns how many files were removed.
func (f *Folder) Commit(g *Generation, generator string) (removed int, err error) {
	list := f.files(g)
	data := manifest{Schema: manifestSchema, Generator: generator, Marking: g.inputs.Audience.Marking(), Files: list}.encode()
	wanted := make(map[string]bool, len(list)+1)
	for i := range list {
		wanted[list[i].Path] = true
	}
	var gone []string
	for _, path := range slices.Sorted(maps.Keys(f.ours)) {
		if !wanted[path] && path != "" && path != manifestName && filepath.IsLocal(filepath.FromSlash(path)) {
			gone = append(gone, path)
		}
	}
	if f.inPlace {
		removed, err = f.finish(gone, data)
	} else {
		removed, err = f.swap(list, gone, data)
	}
	if err != nil {
		return removed, err
	}
	f.ours, f.stands, f.inPlace, f.dir = wanted, true, f.watching, f.path
	f.fresh.Clear()
	f.dirs.Clear()
	return removed, nil
}

// Unchanged ends a build that wrote nothing that was not there.
func (f *Folder) Unchanged() error {
	if !f.inPlace {
		return nil
	}
	if err := os.Remove(filepath.Join(f.path, pendingName)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// files lists the files of a generation, in the order of their paths.
func (f *Folder) files(g *Generation) []manifestFile {
	list := make([]manifestFile, 0, len(g.outputs))
	for _, o := range g.outputs {
		if !g.Has(o.path) {
			continue
		}
		list = append(list, manifestFile{o.path, hex.EncodeToString(o.stamp.SHA256[:]), o.stamp.Size, mediaType(o.path)})
		for _, ext := range []string{".br", ".gz"} {
			if c, ok := f.copies.Load(o.path + ext); ok && g.byPath[o.path+ext] == nil {
				list = append(list, c.(manifestFile))
			}
		}
	}
	slices.SortFunc(list, func(a, b manifestFile) int { return strings.Compare(a.Path, b.Path) })
	return list
}

// finish ends a build in place.
func (f *Folder) finish(gone []string, manifest []byte) (removed int, err error) {
	for _, path := range gone {
		name := filepath.Join(f.path, filepath.FromSlash(path))
		if err := os.Remove(name); err == nil {
			removed++
			f.prune(filepath.Dir(name))
		}
	}
	f.sweepTemporary()
	if _, err := f.write(manifestName, manifest); err != nil {
		return removed, err
	}
	if err := os.Remove(filepath.Join(f.path, pendingName)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return removed, err
	}
	return removed, nil
}

// swap puts the new folder in the site's place.
func (f *Folder) swap(list []manifestFile, gone []string, manifest []byte) (removed int, err error) {
	changed := len(gone) > 0
	f.fresh.Range(func(any, any) bool { changed = true; return false })
	if f.stands && !changed && same(filepath.Join(f.path, manifestName), manifest) && f.tidy() {
		return 0, os.RemoveAll(f.dir)
	}
	if f.stands {
		if err := f.linkUnchanged(list); err != nil {
			return 0, err
		}
		for _, path := range gone {
			if _, err := os.Lstat(filepath.Join(f.path, filepath.FromSlash(path))); err == nil {
				removed++
			}
		}
		if err := f.carry(list); err != nil {
			return 0, err
		}
	}
	if err := create(filepath.Join(f.dir, manifestName), manifest); err != nil {
		return 0, err
	}
	if !f.stands {
		if err := os.Rename(f.dir, f.path); err != nil {
			return 0, fmt.Errorf("putting the site in its place: %w", err)
		}
		return 0, nil
	}
	if err := exchange(f.dir, f.path); err != nil { // a mount, most likely: file by file then
		return removed, f.pour(gone, manifest)
	}
	_ = os.RemoveAll(f.dir) // what stood there
	return removed, nil
}

// tidy reports whether no killed build left anything among the files.
func (f *Folder) tidy() bool {
	_, err := os.Lstat(filepath.Join(f.path, pendingName))
	return errors.Is(err, fs.ErrNotExist)
}

// linkUnchanged gives the files that did not change to the new folder.
func (f *Folder) linkUnchanged(list []manifestFile) error {
	var mu sync.Mutex
	var failed error
	_ = parallel(context.Background(), len(list), func(i int) {
		if _, ok := f.fresh.Load(list[i].Path); ok {
			return
		}
		at := filepath.FromSlash(list[i].Path)
		to := filepath.Join(f.dir, at)
		err := f.mkdir(filepath.Dir(to))
		if err == nil {
			err = linkOrCopy(filepath.Join(f.path, at), to)
		}
		if err != nil {
			mu.Lock()
			failed = err
			mu.Unlock()
		}
	})
	return failed
}

// carry gives what others put into the site to the new folder.
func (f *Folder) carry(list []manifestFile) error {
	mine := make(map[string]bool, len(list))
	for i := range list {
		mine[list[i].Path] = true
	}
	return filepath.WalkDir(f.path, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(f.path, name)
		if err != nil || rel == "." {
			return err
		}
		to, path := filepath.Join(f.dir, rel), filepath.ToSlash(rel)
		switch {
		case mine[path], f.ours[path], path == manifestName, path == pendingName, strings.HasPrefix(d.Name(), ".dossier-"):
			return nil
		case d.IsDir():
			if entries, err := os.ReadDir(name); err == nil && len(entries) == 0 {
				return os.MkdirAll(to, 0o755)
			}
			return nil
		}
		if err := f.mkdir(filepath.Dir(to)); err != nil {
			return err
		}
		if d.Type()&fs.ModeSymlink != 0 {
			target, err := os.Readlink(name)
			if err == nil {
				err = os.Symlink(target, to)
			}
			return err
		}
		if !d.Type().IsRegular() {
			return nil
		}
		return linkOrCopy(name, to)
	})
}

func linkOrCopy(from, to string) error {
	if os.Link(from, to) == nil {
		return nil
	}
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return create(to, data)
}

// pour puts the new files into the site one by one.
func (f *Folder) pour(gone []string, manifest []byte) error {
	var paths []string
	f.fresh.Range(func(path, _ any) bool { paths = append(paths, path.(string)); return true })
	slices.Sort(paths)
	from := f.dir
	f.dir, f.inPlace = f.path, true
	f.dirs.Clear()
	if err := f.Begin(append(paths, manifestName)); err != nil {
		return err
	}
	for _, path := range paths {
		data, err := os.ReadFile(filepath.Join(from, filepath.FromSlash(path)))
		if err == nil {
			_, err = f.write(path, data)
		}
		if err != nil {
			return err
		}
	}
	_, err := f.finish(gone, manifest)
	_ = os.RemoveAll(from)
	return err
}

// sweepTemporary removes the half-written files of a build that was killed.
func (f *Folder) sweepTemporary() {
	dirs := map[string]bool{".": true}
	for path := range f.ours {
		dirs[filepath.Dir(filepath.FromSlash(path))] = true
	}
	for dir := range dirs {
		old, _ := filepath.Glob(filepath.Join(f.path, dir, ".dossier-*"))
		for _, name := range old {
			if filepath.Base(name) != pendingName {
				_ = os.Remove(name)
			}
		}
	}
}

// prune removes folders that a removal left empty, up to the site's own.
func (f *Folder) prune(dir string) {
	for dir != f.path && strings.HasPrefix(dir, f.path) {
		if os.Remove(dir) != nil {
			return
		}
		dir = filepath.Dir(dir)
	}
}

// Close gives the folder free, and throws away what was written and did not become
// the site.
func (f *Folder) Close() error {
	if f.dir != f.path {
		_ = os.RemoveAll(f.dir)
	}
	return f.lock.Unlock()
}

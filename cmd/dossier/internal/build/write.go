package build

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
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
)

func sum(b []byte) [32]byte { return sha256.Sum256(b) }

// manifestName is the file that says which files of a folder are ours.
const manifestName = "manifest.json"

// pendingName lists what a build is about to write, until it is done, so that
// the next one knows what a killed one left behind.
const pendingName = ".dossier-pending"

// manifest is the list of a site's files.
type manifest struct {
	Schema    string         `json:"schema"`
	Generator string         `json:"generator"`
	Files     []manifestFile `json:"files"`
}

type manifestFile struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
	Size   int64  `json:"size"`
}

const manifestSchema = "dossier/manifest/1"

// ErrBusy means that another build is writing the same folder.
var ErrBusy = errors.New("another build is writing this folder")

// ErrForeign means that a folder holds files that no build of ours wrote.
var ErrForeign = errors.New("the folder is not empty and Dossier did not make it")

// Folder is a site on disk. A new site is written beside its place and moved
// there whole; an existing one is changed file by file, each replaced by
// rename, only where bytes differ.
type Folder struct {
	path  string // where the site stands
	dir   string // where files are written: path, or a new folder beside it
	fresh bool
	lock  *flock.Flock
	ours  map[string]bool // files of the last build, by path in the site
	dirs  sync.Map        // folders known to exist
}

// OpenFolder locks a folder for one build. It refuses a folder that is not
// empty and that no build of ours made.
func OpenFolder(path string) (*Folder, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	f := &Folder{path: path, dir: path, ours: map[string]bool{}}
	if f.lock, err = lock(path); err != nil {
		return nil, err
	}
	if err := f.inspect(); err != nil {
		_ = f.lock.Unlock()
		return nil, err
	}
	return f, nil
}

// lock takes the lock of an output folder. It stands outside of the folder and
// is known by the folder's path; the system drops it when the process ends.
func lock(path string) (*flock.Flock, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	dir = filepath.Join(dir, "dossier")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		dir = os.TempDir()
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
	f.sweep()
	info, err := os.Lstat(f.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return f.stage()
	case err != nil:
		return err
	case info.Mode()&fs.ModeSymlink != 0:
		if info, err = os.Stat(f.path); err != nil {
			return err
		}
	}
	if !info.IsDir() {
		return fmt.Errorf("%s is a file: %w", f.path, ErrForeign)
	}
	entries, err := os.ReadDir(f.path)
	if err != nil {
		return err
	}
	if len(entries) == 0 {
		return nil // written in place: the folder may be a mount
	}
	data, err := os.ReadFile(filepath.Join(f.path, manifestName))
	if err == nil {
		var m manifest
		if json.Unmarshal(data, &m) != nil || m.Schema != manifestSchema {
			return ErrForeign
		}
		for _, file := range m.Files {
			f.ours[file.Path] = true
		}
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
	if err := os.Chmod(dir, 0o755); err != nil { //nolint:gosec // a site is for everybody to read
		return err
	}
	f.dir, f.fresh = dir, true
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
	for _, p := range paths { // if this build fails, the next one removes what is not wanted
		f.ours[p] = true
	}
	if f.fresh || len(paths) == 0 {
		return nil
	}
	return os.WriteFile(filepath.Join(f.path, pendingName), []byte(strings.Join(paths, "\n")+"\n"), 0o644)
}

// Write implements Sink.
func (f *Folder) Write(path string, data []byte) (bool, error) {
	name := filepath.Join(f.dir, filepath.FromSlash(path))
	if err := f.mkdir(filepath.Dir(name)); err != nil {
		return false, err
	}
	if f.fresh {
		return true, create(name, data)
	}
	if f.same(name, data) {
		return false, nil
	}
	return true, replace(name, data)
}

// same reports whether a file holds these bytes already.
func (f *Folder) same(name string, data []byte) bool {
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

// Commit removes what no page plans any more, writes the manifest and puts a
// new site in its place. It returns how many files were removed.
func (f *Folder) Commit(g *Generation, generator string) (removed int, err error) {
	m := manifest{Schema: manifestSchema, Generator: generator, Files: make([]manifestFile, 0, len(g.outputs))}
	for _, o := range g.outputs {
		m.Files = append(m.Files, manifestFile{o.path, hex.EncodeToString(o.stamp.SHA256[:]), o.stamp.Size})
	}
	slices.SortFunc(m.Files, func(a, b manifestFile) int { return strings.Compare(a.Path, b.Path) })
	data, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return 0, err
	}
	for _, path := range slices.Sorted(maps.Keys(f.ours)) {
		if g.Has(path) || !filepath.IsLocal(filepath.FromSlash(path)) || path == "" {
			continue
		}
		name := filepath.Join(f.dir, filepath.FromSlash(path))
		if err := os.Remove(name); err == nil {
			removed++
			f.prune(filepath.Dir(name))
		}
	}
	f.sweepTemporary()
	if _, err := f.Write(manifestName, append(data, '\n')); err != nil {
		return removed, err
	}
	if f.fresh {
		if err := os.Rename(f.dir, f.path); err != nil {
			return removed, fmt.Errorf("putting the site in its place: %w", err)
		}
		f.dir, f.fresh = f.path, false
		f.dirs.Clear()
	} else if err := os.Remove(filepath.Join(f.path, pendingName)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return removed, err
	}
	f.ours = map[string]bool{}
	for path := range g.Paths() {
		f.ours[path] = true
	}
	return removed, nil
}

// sweepTemporary removes the half-written files of a build that was killed.
func (f *Folder) sweepTemporary() {
	if f.fresh {
		return
	}
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

// Close gives the folder free, and throws away a new site that was not put in
// its place.
func (f *Folder) Close() error {
	if f.fresh {
		_ = os.RemoveAll(f.dir)
	}
	return f.lock.Unlock()
}

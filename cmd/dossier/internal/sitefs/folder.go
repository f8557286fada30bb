// Package sitefs is the folder that a site is written to: its lock, its manifest,
// and how a new site takes the place of the old one. It knows files by path and
// bytes and nothing of what they say, so that a deploy reads the same manifest.
package sitefs

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/gofrs/flock"
)

// PendingName is the file that lists what a build is about to write into a site that
// stands, until it is done, so that the next one knows what a killed one left behind.
const PendingName = ".dossier-pending"

// ErrForeign means that a folder holds files that no build of ours wrote.
var ErrForeign = errors.New("the folder is not empty and Dossier did not make it")

// Folder is a site on disk. The files that differ from what is there are
// written into a folder beside it; when all are there, the others are linked to
// them, and the two folders change places at once. So a build that is killed
// leaves the old site or the new one. A watch does so once and then replaces file
// by file, as does every build where the folders cannot change places: where the
// site's own is a mount, or the one above it may not be written.
type Folder struct {
	path     string // of the site
	dir      string // where files are written: path, or a new folder beside it
	exists   bool   // something is at path
	inPlace  bool   // files are replaced one by one
	watching bool   // the next build will be in place
	compress bool
	lock     *flock.Flock
	ours     map[string]bool // files of the last build, by path in the site
	public   []string        // the files of the site that stood there, if it was for everybody
	dirs     sync.Map        // folders known to exist
	fresh    sync.Map        // paths written into dir
	copies   sync.Map        // compressed copies: path → File
}

// Options say how a site is written.
type Options struct {
	Watching bool // many builds will follow
	Compress bool // beside texts, copies compressed by gzip and brotli
}

// Open locks a folder for one build. It refuses a folder that is not
// empty and that no build of ours made.
func Open(path string, o Options) (*Folder, error) {
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

// Public returns the paths of the site that stood in the folder when it was opened;
// none where that site was not for everybody.
func (f *Folder) Public() []string { return f.public }

// inspect looks at what is in the folder and decides how to write.
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
	f.exists = true
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
	m, err := ReadManifest(f.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return ErrForeign
	}
	for i := range m.Files {
		f.ours[m.Files[i].Path] = true
		if m.Marking == "" {
			f.public = append(f.public, m.Files[i].Path)
		}
	}
	pending, perr := os.ReadFile(filepath.Join(f.path, PendingName))
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
	return os.WriteFile(filepath.Join(f.path, PendingName), []byte(strings.Join(paths, "\n")+"\n"), 0o644)
}

// Write stores a file of the site, and reports whether it differs from what
// is there. It may be called from several goroutines at once.
func (f *Folder) Write(path string, data []byte) (bool, error) {
	f.copies.Delete(path + ".br")
	f.copies.Delete(path + ".gz")
	if f.compress && WorthCompressing(mediaType(path), int64(len(data))) {
		for _, c := range []struct {
			ext  string
			make func([]byte) []byte
		}{{".br", brotliCopy}, {".gz", gzipCopy}} {
			small := c.make(data)
			hash := sha256.Sum256(small)
			f.copies.Store(path+c.ext, File{path + c.ext, hex.EncodeToString(hash[:]), int64(len(small)), mediaType(path + c.ext)})
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
	if f.exists && same(filepath.Join(f.path, filepath.FromSlash(path)), data) {
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

// Close gives the folder free, and throws away what was written and did not become
// the site.
func (f *Folder) Close() error {
	if f.dir != f.path {
		_ = os.RemoveAll(f.dir)
	}
	return f.lock.Unlock()
}

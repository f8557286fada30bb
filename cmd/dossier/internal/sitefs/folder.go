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
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

// PendingName is the file that lists what a build is about to write into a site that
// stands, until it is done, so that the next one knows what a killed one left behind.
const PendingName = ".dossier-pending"

// ErrForeign means that a folder holds files that no build of ours wrote.
var ErrForeign = errors.New("the folder is not empty and Dossier did not make it")

// ErrGone means that the folder is no longer the one that was opened.
var ErrGone = errors.New("the folder was removed or replaced while its site was being built")

// Folder is a site on disk. The files that differ from what is there are
// written into a folder beside it; when all are there, the others are linked to
// them, and the two folders change places at once. So a build that is killed
// leaves the old site or the new one. A watch does so once and then replaces file
// by file, as does every build where the folders cannot change places: where the
// site's own is a mount, or the one above it may not be written. So does one that changes
// few files of a large site, once all of them are written.
type Folder struct {
	given    string // the path that was asked for, which may lead over links
	path     string // of the site
	dir      string // where files are written: path, or a new folder beside it
	beside   string // what holds that folder, or ""
	exists   bool   // something is at path
	inPlace  bool   // files are replaced one by one
	killed   bool   // the last build that wrote in place was
	watching bool   // the next build will be in place
	compress bool
	large    int // from how many files on few that changed are moved one by one
	lock     *Held
	next     *Held           // of the new folder
	ours     map[string]File // files of the last build, by path in the site
	marking  string          // of the site that stood there, if it was not for everybody
	dirty    atomic.Bool     // something was written since the last Commit
	dirs     sync.Map        // folders known to exist
	fresh    sync.Map        // paths written into dir
	copies   sync.Map        // compressed copies: path → File
	moved    map[string]bool // paths that the last Commit moved into their places,
	movedAt  time.Time       // not before this
	linked   bool            // files were linked, which changes what a system says of them
	wrote    atomic.Bool     // files were replaced one by one
	last     fs.FileInfo     // of the manifest that was written
	kept     []string
}

// Options say how a site is written.
type Options struct {
	Watching bool // many builds will follow
	Compress bool // beside texts, copies compressed by gzip and brotli
}

// Open locks a folder for one build. It refuses a folder that is not
// empty and that no build of ours made.
func Open(path string, o Options) (*Folder, error) {
	given, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	if path, err = place(given); err != nil {
		return nil, err
	}
	f := &Folder{given: given, path: path, dir: path, ours: map[string]File{}, watching: o.Watching, compress: o.Compress, large: largeSite}
	if f.lock, err = Lock(path); err != nil {
		return nil, err
	}
	if err := f.inspect(); err != nil {
		_ = f.Close()
		return nil, err
	}
	return f, nil
}

// Public returns the paths of the site that stood in the folder when it was opened;
// none where that site was not for everybody.
func (f *Folder) Public() (paths []string) {
	for path, file := range f.ours {
		if f.marking == "" && file.SHA256 != "" {
			paths = append(paths, path)
		}
	}
	return paths
}

// Standing lists the files that stand in the folder and are ours, in the order of their
// paths, and says where; none where a build did not end.
func (f *Folder) Standing() (dir string, files []File) {
	if !f.exists || !f.tidy() {
		return f.path, nil
	}
	for _, path := range slices.Sorted(maps.Keys(f.ours)) {
		files = append(files, f.ours[path])
	}
	return f.path, files
}

// Dirty reports whether something was written since the last Commit, by this build or by
// one that failed.
func (f *Folder) Dirty() bool { return f.dirty.Load() }

// inspect looks at what is in the folder and decides how to write.
func (f *Folder) inspect() error {
	if err := f.sweep(); err != nil {
		return err
	}
	entries, err := os.ReadDir(f.path)
	if err != nil {
		return err
	}
	f.exists = len(entries) > 0 || !f.lock.made
	f.killed = !f.tidy()
	if len(entries) > 0 {
		if f.ours, f.marking, err = listed(f.path); err != nil {
			return err
		}
	}
	return f.begin()
}

// begin makes a folder beside the site, where that can be done.
func (f *Folder) begin() error {
	err := f.stage()
	f.inPlace = errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS) || errors.Is(err, syscall.ENAMETOOLONG)
	if f.inPlace {
		return nil
	}
	return err
}

// Sure reports whether the file system keeps other builds off the folder.
func (f *Folder) Sure() bool { return f.lock.Sure() }

// Lost reports whether what the last Commit wrote is no longer there: the folder was
// removed or replaced, or its manifest was.
func (f *Folder) Lost() bool {
	if now, err := place(f.given); err != nil || now != f.path {
		return true
	}
	if f.last == nil {
		return !f.lock.Holds(f.path)
	}
	now, err := os.Lstat(filepath.Join(f.path, ManifestName))
	return err != nil || !f.lock.Holds(f.path) || !os.SameFile(f.last, now) || now.Size() != f.last.Size() || !now.ModTime().Equal(f.last.ModTime())
}

// Kept lists the files that came from static/, are no longer part of the site, and
// stay because somebody else changed them since.
func (f *Folder) Kept() []string { return f.kept }

// Begin notes what is going to be written, before anything is. Where something of
// somebody else's is in the way, nothing is.
func (f *Folder) Begin(paths []string) error {
	if f.dir == f.path && !f.inPlace { // after a Commit
		if err := f.begin(); err != nil {
			return err
		}
	}
	if err := f.inTheWay(paths); err != nil {
		return err
	}
	if !f.inPlace || len(paths) == 0 {
		return nil
	}
	if !f.lock.Holds(f.path) {
		return ErrGone
	}
	for _, p := range paths { // if this build fails, the next one removes what is not wanted
		if _, ok := f.ours[p]; !ok {
			f.ours[p] = File{Path: p}
		}
	}
	return replace(filepath.Join(f.path, PendingName), []byte(strings.Join(paths, "\n")+"\n"))
}

// Taken is the error for a file of the site whose place is taken by something that
// no build of ours put there.
type Taken struct{ Path, By string }

func (t *Taken) Error() string {
	if t.By != t.Path {
		return fmt.Sprintf("%s cannot be written: %s was put there by something else", t.Path, t.By)
	}
	return fmt.Sprintf("%s was put there by something else, and is a file of the site now", t.Path)
}

// inTheWay looks for things of others in the places of these files and of the
// folders that they are in.
func (f *Folder) inTheWay(paths []string) error {
	if !f.exists {
		return nil
	}
	there := map[string]bool{".": true} // folders, and whether they are
	var folder func(dir string) (bool, *Taken)
	folder = func(dir string) (bool, *Taken) {
		if is, known := there[dir]; known {
			return is, nil
		}
		is, taken := folder(path.Dir(dir))
		if is && taken == nil {
			info, err := os.Lstat(filepath.Join(f.path, filepath.FromSlash(dir)))
			if is = err == nil && info.IsDir(); err == nil && !is && f.ours[dir].Path == "" {
				taken = &Taken{By: dir}
			}
		}
		there[dir] = is
		return is, taken
	}
	for _, p := range paths {
		is, taken := folder(path.Dir(p))
		if taken != nil {
			taken.Path = p
			return taken
		}
		names := []string{p}
		if f.compress && WorthCompressing(mediaType(p), leastCompressed) {
			names = append(names, p+".br", p+".gz")
		}
		for _, name := range names {
			if f.ours[name].Path != "" || !is || name == ManifestName {
				continue
			}
			if _, err := os.Lstat(filepath.Join(f.path, filepath.FromSlash(name))); err == nil {
				return &Taken{name, name}
			}
		}
	}
	return nil
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
			f.copies.Store(path+c.ext, File{Path: path + c.ext, SHA256: hex.EncodeToString(hash[:]), Size: int64(len(small))})
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
	f.dirty.Store(true)
	name := filepath.Join(f.dir, filepath.FromSlash(path))
	if err := f.mkdir(filepath.Dir(filepath.FromSlash(path))); err != nil {
		return false, err
	}
	if f.inPlace {
		f.wrote.Store(f.wrote.Load() || path != ManifestName)
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

// mkdir makes a folder of the site, with the rights of the one that it takes the
// place of.
func (f *Folder) mkdir(rel string) error {
	if rel == "." {
		return nil
	}
	if _, ok := f.dirs.Load(rel); ok {
		return nil
	}
	if err := f.mkdir(filepath.Dir(rel)); err != nil {
		return err
	}
	name := filepath.Join(f.dir, rel)
	err := os.Mkdir(name, 0o755)
	switch {
	case err == nil && !f.inPlace && f.exists:
		if old := filepath.Join(f.path, rel); isFolder(old) {
			err = alike(old, name)
		}
	case errors.Is(err, fs.ErrExist) && isFolder(name):
		err = nil
	case errors.Is(err, fs.ErrExist) && f.ours[filepath.ToSlash(rel)].Path != "": // a file of ours was here
		if err = os.Remove(name); err == nil {
			err = os.Mkdir(name, 0o755)
		}
	}
	if err == nil {
		f.dirs.Store(rel, true)
	}
	return err
}

// temporary is how the names of files begin that are being written.
const temporary = ".dossier-"

// replace writes a file beside its place and moves it there, so that nobody
// ever reads half of it.
func replace(name string, data []byte) error {
	return anew(name, func(t *os.File) error {
		_, err := t.Write(data)
		return err
	})
}

// anew has a file written beside its place and moves it there.
func anew(name string, write func(t *os.File) error) error {
	t, err := os.CreateTemp(filepath.Dir(name), temporary)
	if err != nil {
		return err
	}
	err = write(t)
	if e := t.Chmod(0o644); err == nil {
		err = e
	}
	if e := t.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = Rename(t.Name(), name)
	}
	if err != nil {
		_ = os.Remove(t.Name())
	}
	return err
}

// Close gives the folder free, and throws away what was written and did not become
// the site. A build that was stopped before it replaced a file leaves nothing to finish.
func (f *Folder) Close() error {
	f.drop()
	if !f.killed && !f.Dirty() && f.lock.Holds(f.path) {
		_ = f.Unchanged() // else the next build does it
	}
	if f.lock.made && f.lock.Holds(f.path) {
		_ = os.Remove(f.path) // nothing was put into it
	}
	return f.lock.Unlock()
}

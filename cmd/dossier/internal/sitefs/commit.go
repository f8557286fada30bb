package sitefs

// How what was written becomes the site: two folders are exchanged, so that no
// reader sees half of a new site; where they cannot be, file by file.

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
)

// Commit makes what was written the site: with a manifest of its files, and
// without those of ours that are not among them any more. The media type of a
// file is filled in. It returns how many files were removed.
func (f *Folder) Commit(files iter.Seq[File], generator, marking string) (removed int, err error) {
	list := f.manifest(files)
	data := Manifest{Schema: manifestSchema, Generator: generator, Marking: marking, Files: list}.encode()
	wanted := make(map[string]File, len(list))
	for i := range list {
		wanted[list[i].Path] = list[i]
	}
	f.kept = nil
	var gone []string
	for _, path := range slices.Sorted(maps.Keys(f.ours)) {
		if _, ok := wanted[path]; ok {
			continue
		}
		if f.theirsNow(f.ours[path]) {
			f.kept = append(f.kept, path)
			delete(f.ours, path)
			continue
		}
		gone = append(gone, path)
	}
	if !f.lock.Holds(f.path) {
		return 0, ErrGone
	}
	if f.inPlace {
		removed, err = f.finish(gone, data)
	} else {
		removed, err = f.swap(wanted, gone, data)
	}
	if err != nil {
		return removed, err
	}
	f.drop()
	f.ours, f.exists, f.inPlace, f.lock.made = wanted, true, f.watching, false
	f.dirty.Store(false)
	f.moved = map[string]bool{}
	f.fresh.Range(func(path, _ any) bool { f.moved[path.(string)] = true; return true })
	f.fresh.Clear()
	f.dirs.Clear()
	f.last, err = os.Lstat(filepath.Join(f.path, ManifestName))
	return removed, err
}

// Moved returns when the last Commit moved a file into its place, which nobody else wrote
// to before; where it did not, the other time.
func (f *Folder) Moved(path string, other time.Time) time.Time {
	if f.moved[path] {
		return f.movedAt
	}
	return other
}

// Alone reports whether the last Commit left a file as it was, in its place and with its
// times.
func (f *Folder) Alone(path string) bool { return !f.linked && !f.wrote.Load() && !f.moved[path] }

// theirsNow reports whether a file that came from static/ is no longer what was
// written: somebody put another in its place. Of other files nobody may keep a copy in the
// site, because their source may since have been withheld.
func (f *Folder) theirsNow(was File) bool {
	if !was.Static {
		return false
	}
	name := filepath.Join(f.path, filepath.FromSlash(was.Path))
	info, err := os.Lstat(name)
	if err != nil {
		return false
	}
	if !info.Mode().IsRegular() || info.Size() != was.Size {
		return true
	}
	r, err := os.Open(name)
	if err != nil {
		return true
	}
	defer r.Close()
	hash := sha256.New()
	_, err = io.Copy(hash, r)
	return err != nil || hex.EncodeToString(hash.Sum(nil)) != was.SHA256
}

// Unchanged ends a build that wrote nothing that was not there.
func (f *Folder) Unchanged() error {
	if !f.inPlace {
		return nil
	}
	if err := os.Remove(filepath.Join(f.path, PendingName)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// manifest lists the files of a site and their compressed copies, in the order of
// their paths.
func (f *Folder) manifest(files iter.Seq[File]) []File {
	list := slices.Collect(files)
	ours := make(map[string]bool, len(list))
	for i := range list {
		ours[list[i].Path] = true
	}
	f.copies.Range(func(path, copy any) bool {
		name := path.(string)
		if of := strings.TrimSuffix(strings.TrimSuffix(name, ".br"), ".gz"); ours[of] && !ours[name] {
			list = append(list, copy.(File))
		}
		return true
	})
	slices.SortFunc(list, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return list
}

// finish ends a build in place.
func (f *Folder) finish(gone []string, manifest []byte) (removed int, err error) {
	for _, path := range gone {
		is, err := f.remove(path)
		if err != nil { // what it says may be withheld since: it stays ours, and the next build removes it
			return removed, err
		}
		if is {
			removed++
		}
	}
	f.sweepTemporary()
	if _, err := f.write(ManifestName, manifest); err != nil {
		return removed, err
	}
	if err := os.Remove(filepath.Join(f.path, PendingName)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return removed, err
	}
	f.killed = false
	return removed, nil
}

// remove removes a file of ours from the site, and the folders that it leaves empty.
// It follows no link that took the place of a folder.
func (f *Folder) remove(path string) (removed bool, err error) {
	dir := filepath.Join(f.path, filepath.FromSlash(path))
	for above := filepath.Dir(dir); above != f.path; above = filepath.Dir(above) {
		if !isFolder(above) {
			return false, nil
		}
	}
	if isFolder(dir) {
		return false, nil
	}
	if err := unlink(dir); err != nil {
		return false, unless(fs.ErrNotExist, err)
	}
	for dir = filepath.Dir(dir); dir != f.path && os.Remove(dir) == nil; dir = filepath.Dir(dir) {
	}
	return true, nil
}

// swap puts the new folder in the site's place.
func (f *Folder) swap(wanted map[string]File, gone []string, manifest []byte) (removed int, err error) {
	changed := len(gone) > 0
	f.fresh.Range(func(any, any) bool { changed = true; return false })
	if f.exists && !changed && same(filepath.Join(f.path, ManifestName), manifest) && f.tidy() {
		return 0, nil
	}
	f.movedAt = time.Now()
	if f.few(len(wanted), len(gone)) {
		return f.pour(gone, manifest)
	}
	f.linked = true
	var theirs []string
	if f.exists {
		if err := f.linkUnchanged(slices.Sorted(maps.Keys(wanted))); err != nil {
			return 0, err
		}
		for _, path := range gone {
			if _, err := os.Lstat(filepath.Join(f.path, filepath.FromSlash(path))); err == nil {
				removed++
			}
		}
		if theirs, err = f.theirs(wanted); err != nil {
			return 0, err
		}
	}
	if err := create(filepath.Join(f.dir, ManifestName), manifest); err != nil {
		return 0, err
	}
	back, err := f.bring(theirs)
	if err == nil {
		err = exchange(f.dir, f.path)
	}
	if err != nil { // a mount, most likely: file by file then
		if err := back(); err != nil {
			return 0, err
		}
		return f.pour(gone, manifest)
	}
	if f.next != nil {
		f.lock, f.next = f.next, f.lock
	}
	return removed, f.rescue(f.dir, f.ours)
}

// tidy reports whether no killed build left anything among the files.
func (f *Folder) tidy() bool {
	_, err := os.Lstat(filepath.Join(f.path, PendingName))
	return errors.Is(err, fs.ErrNotExist)
}

// linkUnchanged gives the files that did not change to the new folder.
func (f *Folder) linkUnchanged(paths []string) error {
	cores := max(runtime.GOMAXPROCS(0), 1)
	failed := make([]error, cores)
	var wg sync.WaitGroup
	for core := range cores {
		wg.Go(func() {
			for i := core; i < len(paths) && failed[core] == nil; i += cores {
				failed[core] = f.linkFile(paths[i])
			}
		})
	}
	wg.Wait()
	return errors.Join(failed...)
}

func (f *Folder) linkFile(path string) error {
	if _, ok := f.fresh.Load(path); ok {
		return nil
	}
	at := filepath.FromSlash(path)
	to := filepath.Join(f.dir, at)
	if err := f.mkdir(filepath.Dir(at)); err != nil {
		return err
	}
	return linkOrCopy(filepath.Join(f.path, at), to)
}

// theirs lists what others put into the site: files, and folders that hold nothing
// of ours, as a whole.
func (f *Folder) theirs(wanted map[string]File) (list []string, err error) {
	shared, was := foldersOf(wanted), foldersOf(f.ours)
	err = filepath.WalkDir(f.path, func(name string, d fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(f.path, name)
		path := filepath.ToSlash(rel)
		_, ours := f.ours[path]
		_, here := wanted[path]
		switch {
		case err != nil:
			return err
		case rel == ".", d.IsDir() && (shared[path] || was[path]):
			return nil
		case d.IsDir() && here, !d.IsDir() && !ours && (here || shared[path]):
			return &Taken{path, path}
		case ours && !d.IsDir(), path == ManifestName, path == PendingName, isTemporary(d):
			return nil
		}
		list = append(list, path)
		if d.IsDir() {
			return fs.SkipDir
		}
		return nil
	})
	return list, err
}

// bring gives what others put into the site to the new folder. A file gets a second
// name, so that it is there at any moment; what can have only one is moved. back
// undoes that.
func (f *Folder) bring(theirs []string) (back func() error, err error) {
	var moved []string
	back = func() error {
		for _, at := range moved {
			if err := os.Rename(filepath.Join(f.dir, at), filepath.Join(f.path, at)); err != nil {
				return err
			}
		}
		return nil
	}
	for _, path := range theirs {
		at := filepath.FromSlash(path)
		from, to := filepath.Join(f.path, at), filepath.Join(f.dir, at)
		info, err := os.Lstat(from)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil {
			err = f.mkdir(filepath.Dir(at))
		}
		if err != nil {
			return back, err
		}
		if info.Mode()&(fs.ModeDir|fs.ModeSymlink) == 0 && os.Link(from, to) == nil { // some systems would link what a link leads to
			continue
		}
		if err := os.Rename(from, to); err != nil {
			return back, err
		}
		moved = append(moved, at)
	}
	return back, nil
}

// isTemporary reports whether a file is one that a build had not finished.
func isTemporary(d fs.DirEntry) bool {
	rest, ok := strings.CutPrefix(d.Name(), temporary)
	return ok && d.Type().IsRegular() && suffix.MatchString(rest)
}

// linkOrCopy gives a file a second name, or makes a second one.
func linkOrCopy(from, to string) error {
	if os.Link(from, to) == nil {
		return nil
	}
	r, err := os.Open(from)
	if err != nil {
		return err
	}
	defer r.Close()
	w, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, r)
	return errors.Join(err, w.Close())
}

// Of a large site, few changed files are moved into their places one by one, within some
// milliseconds: to link all others and remove the old folder takes longer than an edit.
const (
	largeSite = 2000
	mostMoved = 500
	movedPart = 50 // at most this part of the site
)

// few reports whether so little changed.
func (f *Folder) few(files, gone int) bool {
	if !f.exists || files < f.large {
		return false
	}
	fits := f.tidy()
	f.fresh.Range(func(any, any) bool {
		gone++
		fits = fits && gone <= min(mostMoved, files/movedPart)
		return fits
	})
	return fits
}

// pour puts the new files into the site one by one: what is new first, so that nothing
// leads to a file that is not there yet, and what goes last.
func (f *Folder) pour(gone []string, manifest []byte) (removed int, err error) {
	var paths, changed []string
	f.fresh.Range(func(path, _ any) bool {
		if name := path.(string); f.ours[name].Path == "" {
			paths = append(paths, name)
		} else {
			changed = append(changed, name)
		}
		return true
	})
	slices.Sort(paths)
	slices.Sort(changed)
	paths = append(paths, changed...)
	from := f.dir
	f.dir, f.inPlace = f.path, true
	f.dirs.Clear()
	if err := f.Begin(append(slices.Clone(paths), ManifestName)); err != nil {
		return 0, err
	}
	for _, path := range paths {
		at := filepath.FromSlash(path)
		if err := f.mkdir(filepath.Dir(at)); err != nil {
			return 0, err
		}
		if Rename(filepath.Join(from, at), filepath.Join(f.path, at)) == nil {
			continue
		}
		if err := f.move(filepath.Join(from, at), path); err != nil { // another disk
			return 0, err
		}
	}
	return f.finish(gone, manifest)
}

// sweepTemporary removes the half-written files of a build that was killed.
func (f *Folder) sweepTemporary() {
	dirs := map[string]bool{}
	if f.killed {
		dirs = foldersOf(f.ours)
	}
	dirs["."] = true // the list of what is pending is written here
	for dir := range dirs {
		name := filepath.Join(f.path, filepath.FromSlash(dir))
		if !isFolder(name) {
			continue
		}
		entries, _ := os.ReadDir(name)
		for _, e := range entries {
			if isTemporary(e) {
				_ = os.Remove(filepath.Join(name, e.Name()))
			}
		}
	}
}

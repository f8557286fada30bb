package sitefs

// How what was written becomes the site: two folders are exchanged, so that no
// reader sees half of a new site; where they cannot be, file by file.

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// Commit makes what was written the site: with a manifest of its files, and
// without those of ours that are not among them any more. The media type of a
// file is filled in. It returns how many files were removed.
func (f *Folder) Commit(files iter.Seq[File], generator, marking string) (removed int, err error) {
	list := f.manifest(files)
	data := Manifest{Schema: manifestSchema, Generator: generator, Marking: marking, Files: list}.encode()
	wanted := make(map[string]bool, len(list)+1)
	for i := range list {
		wanted[list[i].Path] = true
	}
	var gone []string
	for _, path := range slices.Sorted(maps.Keys(f.ours)) {
		if !wanted[path] && path != "" && path != ManifestName && filepath.IsLocal(filepath.FromSlash(path)) {
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
	f.ours, f.exists, f.inPlace, f.dir = wanted, true, f.watching, f.path
	f.fresh.Clear()
	f.dirs.Clear()
	return removed, nil
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
		list[i].MediaType = mediaType(list[i].Path)
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
		name := filepath.Join(f.path, filepath.FromSlash(path))
		if err := os.Remove(name); err == nil {
			removed++
			f.prune(filepath.Dir(name))
		}
	}
	f.sweepTemporary()
	if _, err := f.write(ManifestName, manifest); err != nil {
		return removed, err
	}
	if err := os.Remove(filepath.Join(f.path, PendingName)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return removed, err
	}
	return removed, nil
}

// swap puts the new folder in the site's place.
func (f *Folder) swap(list []File, gone []string, manifest []byte) (removed int, err error) {
	changed := len(gone) > 0
	f.fresh.Range(func(any, any) bool { changed = true; return false })
	if f.exists && !changed && same(filepath.Join(f.path, ManifestName), manifest) && f.tidy() {
		return 0, os.RemoveAll(f.dir)
	}
	if f.exists {
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
	if err := create(filepath.Join(f.dir, ManifestName), manifest); err != nil {
		return 0, err
	}
	if !f.exists {
		if err := os.Rename(f.dir, f.path); err != nil {
			return 0, fmt.Errorf("putting the site in its place: %w", err)
		}
		return 0, nil
	}
	if err := exchange(f.dir, f.path); err != nil { // a mount, most likely: file by file then
		return removed, f.pour(gone, manifest)
	}
	_ = os.RemoveAll(f.dir) // the old site
	return removed, nil
}

// tidy reports whether no killed build left anything among the files.
func (f *Folder) tidy() bool {
	_, err := os.Lstat(filepath.Join(f.path, PendingName))
	return errors.Is(err, fs.ErrNotExist)
}

// linkUnchanged gives the files that did not change to the new folder.
func (f *Folder) linkUnchanged(list []File) error {
	cores := max(runtime.GOMAXPROCS(0), 1)
	failed := make([]error, cores)
	var wg sync.WaitGroup
	for core := range cores {
		wg.Go(func() {
			for i := core; i < len(list) && failed[core] == nil; i += cores {
				failed[core] = f.linkFile(list[i].Path)
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
	if err := f.mkdir(filepath.Dir(to)); err != nil {
		return err
	}
	return linkOrCopy(filepath.Join(f.path, at), to)
}

// carry gives what others put into the site to the new folder.
func (f *Folder) carry(list []File) error {
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
		case mine[path], f.ours[path], path == ManifestName, path == PendingName, strings.HasPrefix(d.Name(), ".dossier-"):
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
	if err := f.Begin(append(paths, ManifestName)); err != nil {
		return err
	}
	for _, path := range paths {
		if err := f.move(filepath.Join(from, filepath.FromSlash(path)), path); err != nil {
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
			if filepath.Base(name) != PendingName {
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

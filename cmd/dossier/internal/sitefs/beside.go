package sitefs

// The folder beside a site in which the next one is written. It holds a file that
// says whose it is, because a name alone does not: a folder of somebody else's may
// have any.

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// What is in such a folder: the mark, the site that is being written, which the
// exchange turns into the old one, and, where it is exchanged in steps, the old one
// for a moment.
const (
	markName = "dossier"
	mark     = "A build writes the next site of the folder beside here. What is left when none runs, the next one removes.\n"
	newName  = "new"
	oldName  = "old"
)

// besideName is the pattern of names of the folders beside a site.
func besideName(site string) string { return "." + filepath.Base(site) + ".dossier-" }

// stage makes the folder beside the site's place that becomes the site.
func (f *Folder) stage() error {
	beside, err := os.MkdirTemp(filepath.Dir(f.path), besideName(f.path)+"*") // the name may hold a star itself
	if err != nil {
		return err
	}
	dir := filepath.Join(beside, newName)
	err = create(filepath.Join(beside, markName), []byte(mark))
	if err == nil {
		err = os.Mkdir(dir, 0o755)
	}
	if err == nil {
		err = alike(f.path, dir)
	}
	if err == nil && f.lock.file == "" && f.lock.Sure() { // so that it is ours once it is the site
		f.next, err = lockFolder(dir)
	}
	if err != nil {
		_ = os.RemoveAll(beside)
		return err
	}
	f.dir, f.beside = dir, beside
	return nil
}

// drop throws away what was written beside the site, but for what is not ours.
func (f *Folder) drop() {
	_ = f.next.Unlock()
	if f.beside != "" {
		dir := filepath.Join(f.beside, newName)
		if !isFolder(dir) || f.rescue(dir, nil) == nil && os.RemoveAll(dir) == nil {
			_ = os.RemoveAll(f.beside)
		}
	}
	f.next, f.beside, f.dir = nil, "", f.path
}

// suffix is what os.MkdirTemp adds to a name.
var suffix = regexp.MustCompile(`^[0-9]+$`)

// sweep removes the folders that killed builds left beside the site. What they hold
// of others goes back into the site.
func (f *Folder) sweep() error {
	above := filepath.Dir(f.path)
	entries, err := os.ReadDir(above)
	if err != nil {
		return nil // a folder that may not be listed may not be written either
	}
	for _, e := range entries {
		rest, ok := strings.CutPrefix(e.Name(), besideName(f.path))
		if !ok || !e.IsDir() || !suffix.MatchString(rest) {
			continue
		}
		beside := filepath.Join(above, e.Name())
		have, err := readPlain(filepath.Join(beside, markName))
		if err == nil && string(have) != mark && strings.HasPrefix(mark, string(have)) && alone(beside) { // killed while it was marked
			_ = os.Remove(filepath.Join(beside, markName))
		}
		if err != nil || string(have) != mark {
			_ = os.Remove(beside) // removes no folder that holds anything
			continue
		}
		if err := f.clear(beside); err != nil {
			return err
		}
	}
	return nil
}

// alone reports whether a folder holds one thing only.
func alone(dir string) bool {
	entries, err := os.ReadDir(dir)
	return err == nil && len(entries) == 1
}

// clear removes one such folder, unless a build is writing there.
func (f *Folder) clear(beside string) error {
	for _, name := range []string{oldName, newName} {
		dir := filepath.Join(beside, name)
		info, err := os.Lstat(dir)
		if err != nil || !info.IsDir() {
			continue
		}
		h, err := lockFolder(dir)
		if err != nil { // a build is writing there
			return nil
		}
		if name == oldName && f.lock.made { // killed between two steps of an exchange: it is the site
			_ = h.Unlock()
			if err := f.restore(dir); err != nil {
				return err
			}
			continue
		}
		err = f.rescue(dir, nil)
		_ = h.Unlock()
		if err != nil {
			return err
		}
		if os.RemoveAll(dir) != nil { // some of it is another user's
			return nil
		}
	}
	_ = os.RemoveAll(beside)
	return nil
}

// restore puts the old site back where no other took its place.
func (f *Folder) restore(dir string) error {
	if err := os.Remove(f.path); err != nil {
		return err
	}
	if err := os.Rename(dir, f.path); err != nil {
		return err
	}
	_ = f.lock.Unlock()
	var err error
	f.lock, err = lockFolder(f.path)
	return err
}

// rescue removes a former site, or one that never became it, but for what others put
// there: that goes into the site. A site that is whole has a manifest; in one
// that has none, everything is ours or a second name of a file in the site. ours may
// be nil; then the manifest says what is ours.
func (f *Folder) rescue(from string, ours map[string]File) error {
	if ours == nil {
		var err error
		if ours, _, err = listed(from); err != nil || len(ours) == 0 {
			return unless(fs.ErrPermission, os.RemoveAll(from))
		}
	}
	var folders, left []string
	shared := foldersOf(ours)
	err := filepath.WalkDir(from, func(name string, d fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(from, name)
		path := filepath.ToSlash(rel)
		to := filepath.Join(f.path, rel)
		_, mine := ours[path]
		switch {
		case err != nil:
			return unless(fs.ErrPermission, err)
		case rel == ".", d.IsDir() && shared[path], d.IsDir() && isFolder(to):
			folders = append(folders, name)
			return nil
		case mine && !d.IsDir(), path == ManifestName, path == PendingName, isTemporary(d):
			return unless(fs.ErrPermission, os.Remove(name)) // another user's build wrote it
		case !giveBack(name, to):
			left = append(left, name)
		}
		if d.IsDir() {
			return fs.SkipDir
		}
		return nil
	})
	if err != nil {
		return err
	}
	if len(left) > 0 {
		return fmt.Errorf("%s is not Dossier's and cannot be put back into the site: %w", left[0], ErrForeign)
	}
	for _, dir := range slices.Backward(folders) {
		_ = os.Remove(dir)
	}
	return nil
}

func unless(but, err error) error {
	if errors.Is(err, but) {
		return nil
	}
	return err
}

// giveBack moves what is not ours to its place in the site, and reports whether it
// is there.
func giveBack(name, to string) bool {
	have, err := os.Lstat(to)
	if errors.Is(err, fs.ErrNotExist) {
		return os.MkdirAll(filepath.Dir(to), 0o755) == nil && os.Rename(name, to) == nil
	}
	if err != nil {
		return false
	}
	info, err := os.Lstat(name)
	if err != nil || !os.SameFile(info, have) {
		return false
	}
	return os.Remove(name) == nil
}

// listed returns the files that a folder's manifest lists, and those that a build in
// place was about to write, and whom the site was for.
func listed(dir string) (ours map[string]File, marking string, err error) {
	m, err := ReadManifest(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, "", ErrForeign
	}
	pending, failed := readPlain(filepath.Join(dir, PendingName))
	if err != nil && failed != nil {
		return nil, "", ErrForeign
	}
	ours = make(map[string]File, len(m.Files))
	for name := range bytes.Lines(pending) {
		path := strings.TrimSuffix(string(name), "\n")
		ours[path] = File{Path: path}
	}
	for i := range m.Files {
		ours[m.Files[i].Path] = m.Files[i]
	}
	for path := range ours {
		if path == "" || path == ManifestName || !filepath.IsLocal(filepath.FromSlash(path)) {
			delete(ours, path)
		}
	}
	return ours, m.Marking, nil
}

// foldersOf lists the folders that files are in.
func foldersOf(files map[string]File) map[string]bool {
	all := map[string]bool{}
	for path := range files {
		for {
			i := strings.LastIndexByte(path, '/')
			if i < 0 || all[path[:i]] {
				break
			}
			path = path[:i]
			all[path] = true
		}
	}
	return all
}

// isFolder reports whether a folder is at this place, and no link to one.
func isFolder(name string) bool {
	info, err := os.Lstat(name)
	return err == nil && info.IsDir()
}

// readPlain reads a file, and neither follows a link nor waits for a pipe.
func readPlain(name string) ([]byte, error) {
	info, err := os.Lstat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, ErrForeign
	}
	return os.ReadFile(name)
}

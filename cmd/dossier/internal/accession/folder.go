package accession

// Folders that are brought in: which of their files may be sources, and why the others are
// none; and folders that are watched, whose new files come in once they are whole.

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"time"

	"dossier/cmd/dossier/internal/diag"
	"dossier/cmd/dossier/internal/input"
	"dossier/cmd/dossier/internal/source"
)

// mostEntries bounds how many files and folders are looked at in one that is brought in.
const mostEntries = 200_000

// File is one in a folder that may be a source.
type File struct {
	Path string // on the disk
	Name string // below the folder
	Size int64
}

// Skip is one that is none.
type Skip struct{ Name, Why string }

// Walk lists what of a folder may come in, in the order of names. Links are not followed.
func Walk(dir string) (files []File, skips []Skip, err error) {
	folder, err := input.Open(dir + string(filepath.Separator)) // which may be a link: somebody named it
	if err != nil {
		return nil, nil, err
	}
	defer folder.Close()
	type entry struct {
		name string
		info fs.FileInfo
	}
	var list []entry
	seen := map[string]bool{}
	entries := 0
	err = fs.WalkDir(folder, ".", func(name string, e fs.DirEntry, err error) error {
		if entries++; entries > mostEntries {
			return diag.Hintf("add its folders one by one", "%s holds more than %d files and folders", dir, mostEntries)
		}
		switch {
		case err != nil && name == ".":
			return err
		case err != nil:
			skips = append(skips, Skip{name, "cannot be looked at"})
			return nil
		case name == ".":
			return nil
		case e.IsDir():
			if Skipped(name+"/x.txt", func(string) bool { return false }) != "" {
				skips = append(skips, Skip{name + "/", "a hidden or unfinished file"})
				return fs.SkipDir
			}
			return nil
		}
		info, err := e.Info()
		switch {
		case err != nil:
			skips = append(skips, Skip{name, "cannot be looked at"})
		case info.Mode()&fs.ModeSymlink != 0:
			skips = append(skips, Skip{name, "a link, which is not followed"})
		case !info.Mode().IsRegular():
			skips = append(skips, Skip{name, "no plain file"})
		default:
			seen[name] = true
			list = append(list, entry{name, info})
		}
		return nil
	})
	for _, e := range list {
		why := Skipped(e.name, func(name string) bool { return seen[name] })
		switch {
		case why != "":
		case e.info.Size() == 0:
			why = "empty"
		case e.info.Size() > source.ReaderOf(e.name).Most():
			why = "too large"
		}
		if why != "" {
			skips = append(skips, Skip{e.name, why})
			continue
		}
		files = append(files, File{filepath.Join(dir, filepath.FromSlash(e.name)), e.name, e.info.Size()})
	}
	return files, skips, err
}

// Reasons counts skips by their reason, in the order of reasons.
func Reasons(skips []Skip) (why []string, of map[string][]string) {
	of = map[string][]string{}
	for _, s := range skips {
		of[s.Why] = append(of[s.Why], s.Name)
	}
	return slices.Sorted(maps.Keys(of)), of
}

// Watch tells of each file that comes into folders and may be a source, once it is whole:
// when its size and its time stayed the same from one look to the next, and no browser
// keeps a part of it beside it. It ends with the context. ready is called once what is
// there already is known, which is not told. A file that changes after it was told is told
// once more, as again.
func Watch(ctx context.Context, dirs []string, every time.Duration, ready func(), take func(dir string, f File, again bool)) error {
	type stamp struct {
		size int64
		time time.Time
	}
	look := func(dir string) (map[string]stamp, map[string]File, error) {
		files, skips, err := Walk(dir)
		parts := map[string]bool{}
		for _, s := range skips {
			parts[s.Name] = true
		}
		stamps, of := map[string]stamp{}, map[string]File{}
		for _, f := range files {
			if parts[f.Name+".part"] || parts[f.Name+".crdownload"] || parts[f.Name+".partial"] {
				continue
			}
			if info, err := os.Lstat(f.Path); err == nil {
				stamps[f.Name], of[f.Name] = stamp{info.Size(), info.ModTime()}, f
			}
		}
		return stamps, of, err
	}
	known := make([]map[string]stamp, len(dirs)) // told, or there before
	told := map[string]bool{}
	last := make([]map[string]stamp, len(dirs))
	for i, dir := range dirs {
		var err error
		if known[i], _, err = look(dir); err != nil {
			return err
		}
	}
	ready()
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
		for i, dir := range dirs {
			now, of, err := look(dir)
			if err != nil && !errors.Is(err, fs.ErrNotExist) { // a disk that was taken out is waited for
				return err
			}
			for _, name := range slices.Sorted(maps.Keys(now)) {
				s, f := now[name], of[name]
				was, had := known[i][name]
				if was == s || last[i][name] != s || had && !told[f.Path] {
					continue // an edit of what was there before is nothing that came
				}
				known[i][name], told[f.Path] = s, true
				take(dir, f, had)
			}
			last[i] = now
		}
	}
}

// Below is the path of a file of a folder among the sources: that folder's own name is the
// first part, unless another is asked for.
func Below(dir, as, name string) string {
	if as == "" {
		as = "."
		if whole, err := filepath.Abs(dir); err == nil {
			as = filepath.Base(whole)
		}
	}
	return Safe(path.Join(filepath.ToSlash(as), name))
}

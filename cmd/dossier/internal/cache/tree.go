package cache

// Whether files are what they were, without reading those that a system vouches for.

import (
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"dossier/cmd/dossier/internal/cores"
	"dossier/cmd/dossier/internal/input"
)

// doubt is how long before a look a file must have been left alone to be known by its
// times: a second change at once may leave them as they are.
const doubt = 2 * time.Second

// State is one thing in a folder as it was looked at.
type State struct {
	Name     string // slash-separated, below its folder
	Mode     fs.FileMode
	Size     int64
	Modified int64 // nanoseconds
	Changed  int64 // of its inode, where the system says so; nobody can set it
	Inode    uint64
	Sure     bool   // it was left alone long enough before the look
	SHA256   string // its bytes; "" when they were not read
}

func stateOf(name string, info fs.FileInfo, at time.Time) State {
	s := State{Name: name, Mode: info.Mode(), Size: info.Size(), Modified: info.ModTime().UnixNano()}
	s.Changed, s.Inode = inode(info)
	s.Sure = s.Modified < at.Add(-doubt).UnixNano()
	if info.IsDir() { // it is known by what is in it
		s.Size, s.Modified, s.Changed, s.Inode, s.Sure = 0, 0, 0, 0, true
	}
	return s
}

// untouched reports whether a system vouches that a file is what it was.
func (s *State) untouched(now *State) bool {
	return s.Sure && s.Name == now.Name && s.Mode == now.Mode && s.Size == now.Size && s.Modified == now.Modified && s.Changed == now.Changed && s.Inode == now.Inode
}

// Tree is what stands in a folder, in the order of names.
type Tree []State

// Look looks at all that stands in a folder, but for what skip names. An absent folder is
// another thing than an empty one. What cannot be looked at is an error.
func Look(dir string, skip func(base string) bool) (Tree, error) {
	at := time.Now()
	folder, err := input.Open(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return Tree{}, nil
	}
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	var t Tree
	err = fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name != "." && skip(d.Name()) {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		info, err := d.Info()
		if err == nil {
			t = append(t, stateOf(name, info, at))
		}
		return err
	})
	slices.SortFunc(t, func(a, b State) int { return strings.Compare(a.Name, b.Name) })
	return t, err
}

// Sum reads those of its files that are not too large, or of these only the ones that
// times say nothing of.
func (t Tree) Sum(dir string, doubtful bool) error {
	return t.read(dir, func(s *State) bool { return s.Size <= input.Most && (!doubtful || !s.Sure) })
}

// read reads some of its files.
func (t Tree) read(dir string, which func(s *State) bool) error {
	folder, err := input.Open(dir)
	if err != nil {
		if len(t) == 0 {
			return nil
		}
		return err
	}
	defer folder.Close()
	failed := make([]error, len(t))
	_ = cores.Each(context.Background(), len(t), func(i int) {
		if s := &t[i]; s.Mode.IsRegular() && s.SHA256 == "" && which(s) {
			s.SHA256, failed[i] = sumOf(folder, s)
		}
	})
	return errors.Join(failed...)
}

// sumOf returns the hash of a file that is as it was looked at.
func sumOf(folder *input.Folder, s *State) (string, error) {
	f, err := folder.Open(s.Name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, f); err != nil {
		return "", err
	}
	info, err := f.Stat()
	if err != nil {
		return "", err
	}
	if now := stateOf(s.Name, info, time.Time{}); now.Size != s.Size || now.Modified != s.Modified || now.Inode != s.Inode {
		return "", fs.ErrInvalid
	}
	return string(hash.Sum(nil)), nil
}

// Is reports whether a folder holds now what it held: by times where these are to be
// trusted, else by bytes. What it reads for that is noted in now.
func (t Tree) Is(now Tree, dir string) bool {
	if len(t) != len(now) {
		return false
	}
	for i := range t { // before anything is read
		if !t[i].may(&now[i]) {
			return false
		}
	}
	return !slices.Contains(t.Kept(now, dir), false)
}

// may reports whether a thing can be what it was, by what is known without reading.
func (s *State) may(now *State) bool {
	return s.untouched(now) || s.Name == now.Name && s.Mode.Type() == now.Mode.Type() && s.Size == now.Size && (s.SHA256 != "" || !now.Mode.IsRegular())
}

// Kept says of each thing whether it is what it was. Both trees have the same names.
func (t Tree) Kept(now Tree, dir string) []bool {
	same := make([]bool, len(t))
	var read Tree
	var at []int
	for i := range now {
		switch was, is := &t[i], &now[i]; {
		case was.untouched(is):
			is.SHA256, same[i] = was.SHA256, true
		case was.may(is):
			read, at = append(read, *is), append(at, i)
		}
	}
	if len(read) == 0 || read.read(dir, func(*State) bool { return true }) != nil {
		return same
	}
	for k, i := range at {
		now[i].SHA256 = read[k].SHA256
		same[i] = now[i].SHA256 == t[i].SHA256
	}
	return same
}

// Vouch notes what is in those things that a system says are what they were.
func (t Tree) Vouch(was Tree) {
	k := 0
	for i := range t {
		for k < len(was) && was[k].Name < t[i].Name {
			k++
		}
		if k < len(was) && t[i].SHA256 == "" && was[k].untouched(&t[i]) {
			t[i].SHA256 = was[k].SHA256
		}
	}
}

// Known is a file whose bytes are known, and since when: the times of one that changed
// later say nothing.
type Known struct {
	Name, SHA256 string
	Size         int64
	Since        time.Time
}

// Files looks at files below a folder whose bytes are known. Where one is not plain, or
// has another size, the second result is false.
func Files(dir string, known []Known) (Tree, bool) {
	t := make(Tree, len(known))
	var wrong atomic.Bool
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, false
	}
	defer root.Close()
	batches := inFolders(known)
	_ = cores.Each(context.Background(), len(batches), func(i int) {
		in, err := root.OpenRoot(path.Dir(known[batches[i][0]].Name)) // once, and not for each of its files
		if err != nil {
			wrong.Store(true)
			return
		}
		defer in.Close()
		for _, k := range batches[i] {
			f := &known[k]
			info, err := in.Lstat(path.Base(f.Name))
			if err != nil || !info.Mode().IsRegular() || info.Size() != f.Size {
				wrong.Store(true)
				continue
			}
			t[k] = stateOf(f.Name, info, f.Since)
			t[k].SHA256 = f.SHA256
		}
	})
	return t, !wrong.Load()
}

// Again looks at files of a tree again, whose bytes are known since a moment.
func (t Tree) Again(dir string, since time.Time) (Tree, bool) {
	known := make([]Known, len(t))
	for i := range t {
		known[i] = Known{Name: t[i].Name, Size: t[i].Size, Since: since}
	}
	return Files(dir, known)
}

// inFolders sorts files by the folders that they are in, some hundreds at a time.
func inFolders(known []Known) (batches [][]int) {
	const most = 500
	at := map[string]int{}
	for i := range known {
		dir := path.Dir(known[i].Name)
		k, open := at[dir]
		if !open || len(batches[k]) == most {
			k = len(batches)
			batches, at[dir] = append(batches, nil), k
		}
		batches[k] = append(batches[k], i)
	}
	return batches
}

package deploy

// A folder as a target: it may hold anything, links included. Every path is resolved
// within it by os.Root, and none through a link, whose folder is somebody else's.

import (
	"context"
	"crypto/md5" //nolint:gosec // the hash that object stores report
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"sync"
)

// Folder is a folder that a web server serves. Nothing outside it is touched, even
// if it contains symbolic links.
type Folder struct {
	root  *os.Root
	begun sync.Once
}

// NewFolder opens a folder, creating it if needed.
func NewFolder(dir string) (*Folder, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Folder{root: root}, nil
}

// unfinished is where files are written before they are renamed into place.
const unfinished = ".dossier-tmp"

// Close releases the folder.
func (f *Folder) Close() error {
	_ = f.root.Remove(unfinished) // empty unless another deploy is running
	return f.root.Close()
}

// Compressed implements Target.
func (f *Folder) Compressed() bool { return true }

// through fails if a folder on the way to a path is a link or no folder.
func (f *Folder) through(name string) error {
	for i := range len(name) {
		if name[i] != '/' {
			continue
		}
		info, err := f.root.Lstat(name[:i])
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case !info.IsDir():
			return fmt.Errorf("%s is a link or a file at the target, where the site has a folder; nothing is written or deleted behind it: move it away", name[:i])
		}
	}
	return nil
}

// Get implements Target. What is no plain file is not read: a pipe would never end.
func (f *Folder) Get(_ context.Context, name string) ([]byte, error) {
	if err := f.through(name); err != nil {
		return nil, err
	}
	info, err := f.root.Lstat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("it is no plain file; move it away")
	}
	return f.root.ReadFile(name)
}

// List implements Target.
func (f *Folder) List(ctx context.Context) (map[string]string, error) {
	out := map[string]string{}
	err := fs.WalkDir(f.root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || ctx.Err() != nil {
			return errors.Join(err, ctx.Err())
		}
		out[name] = ""
		if d.Type().IsRegular() {
			file, err := f.root.Open(name)
			if err != nil {
				return err
			}
			defer file.Close()
			sum := md5.New() //nolint:gosec // no secret depends on it
			if _, err := io.Copy(sum, file); err != nil {
				return err
			}
			out[name] = hex.EncodeToString(sum.Sum(nil))
		}
		return nil
	})
	return out, err
}

// Put implements Target. The old file is replaced atomically.
func (f *Folder) Put(_ context.Context, o *Object) error {
	f.begun.Do(func() { _ = f.root.RemoveAll(unfinished) }) // left by a deploy that was killed
	if err := f.through(o.Path); err != nil {
		return err
	}
	for _, dir := range []string{path.Dir(o.Path), unfinished} {
		if err := f.root.MkdirAll(dir, 0o755); err != nil {
			return err
		}
	}
	beside := path.Join(unfinished, rand.Text())
	err := f.root.WriteFile(beside, o.Data, 0o644)
	if err == nil {
		err = f.root.Rename(beside, o.Path)
	}
	if err != nil {
		_ = f.root.Remove(beside)
	}
	return err
}

// Delete implements Target. It also removes folders that become empty.
func (f *Folder) Delete(_ context.Context, name string) error {
	if err := f.through(name); err != nil {
		return err
	}
	if info, err := f.root.Lstat(name); err == nil && info.IsDir() {
		return errors.New("a folder stands there now; move it away")
	}
	if err := f.root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for dir := path.Dir(name); dir != "." && !strings.HasPrefix(dir, "/"); dir = path.Dir(dir) {
		if f.root.Remove(dir) != nil {
			break
		}
	}
	return nil
}

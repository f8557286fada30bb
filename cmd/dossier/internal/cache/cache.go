// Package cache keeps, beside an archive, what the next build may reuse of the last. All
// of it may be removed at any time: it saves time and is never needed.
//
// Each file is written whole and moved into its place, and says which program wrote
// it. One that is cut, broken or of another program is as none. It holds what the
// sources hold, also what is withheld, so only its owner may read it.
package cache

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"dossier/cmd/dossier/internal/sitefs"
)

// Name is what the folder is called where nobody says otherwise. It is hidden, so it is
// no input, and it is no file of a site.
const Name = ".cache/dossier"

// begins is how each file begins, and with the version of what is in it.
const begins = "dossier cache 1\n"

// Folder is such a folder. It need not be there; a nil one holds nothing.
type Folder struct {
	dir     string
	program [sha256.Size]byte
}

// Open returns a folder for this very program; nil where that cannot be told from
// another.
func Open(dir string) *Folder {
	p, err := program()
	if err != nil {
		return nil
	}
	return &Folder{dir, p}
}

// program is the hash of the file that is running: a version says too little of a build
// from source.
var program = sync.OnceValues(func() (sum [sha256.Size]byte, err error) {
	name, err := os.Executable()
	if err != nil {
		return sum, err
	}
	f, err := os.Open(name)
	if err != nil {
		return sum, err
	}
	defer f.Close()
	hash := sha256.New()
	if _, err = io.Copy(hash, f); err != nil {
		return sum, err
	}
	return [sha256.Size]byte(hash.Sum(nil)), nil
})

// Machine returns a folder for what holds nothing of any archive and is the same for all:
// machine code, which is run as it lies there. It is below this user's own folder for
// caches, never in an archive: those come from others. "" where there is none.
func Machine(name string) string {
	base, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	f := &Folder{dir: filepath.Join(base, "dossier", name)}
	if f.make() != nil {
		return ""
	}
	return f.dir
}

// at is where a plain file of this name lies that nobody else may have put there, or "".
func (f *Folder) at(name string) string {
	if f == nil || !f.ours() {
		return ""
	}
	at := filepath.Join(f.dir, name)
	if info, err := os.Lstat(at); err != nil || !info.Mode().IsRegular() {
		return ""
	}
	return at
}

// Get returns what was put under a name, or nil.
func (f *Folder) Get(name string) []byte {
	at := f.at(name)
	if at == "" {
		return nil
	}
	data, err := os.ReadFile(at)
	if err != nil {
		return nil
	}
	head := f.head()
	rest, ok := bytes.CutPrefix(data, head)
	if !ok || len(rest) < sha256.Size {
		return nil
	}
	if sum := sha256.Sum256(rest[sha256.Size:]); !bytes.Equal(sum[:], rest[:sha256.Size]) {
		return nil
	}
	return rest[sha256.Size:]
}

// Stored is what was put under a name, to be read here and there.
type Stored struct {
	*io.SectionReader
	SHA256 [sha256.Size]byte
	io.Closer
}

// Open returns what was put under a name, or nil. All of it was looked at once: it is what
// was put.
func (f *Folder) Open(name string) *Stored {
	at := f.at(name)
	if at == "" {
		return nil
	}
	file, err := os.Open(at)
	if err != nil {
		return nil
	}
	head, sum := f.head(), sha256.New()
	begins := make([]byte, len(head)+sha256.Size)
	n := int64(0)
	if _, err = io.ReadFull(file, begins); err == nil {
		n, err = io.Copy(sum, file)
	}
	s := &Stored{io.NewSectionReader(file, int64(len(begins)), n), [sha256.Size]byte(sum.Sum(nil)), file}
	if err != nil || !bytes.Equal(begins, append(head, s.SHA256[:]...)) {
		_ = file.Close()
		return nil
	}
	return s
}

func (f *Folder) head() []byte { return append([]byte(begins), f.program[:]...) }

// ours reports whether the folder is one that only its owner may write to, and no link
// to another.
func (f *Folder) ours() bool {
	info, err := os.Lstat(f.dir)
	return err == nil && info.IsDir() && private(info)
}

// temporary is how the names of files begin that are being written.
const temporary = ".new-"

// Put stores something under a name. Who cannot write there loses nothing but time, so the
// error is for tests.
func (f *Folder) Put(name string, data []byte) error {
	return f.PutFrom(name, func(to io.Writer) error {
		_, err := to.Write(data)
		return err
	})
}

// PutFrom stores what a function writes, which need not fit into memory.
func (f *Folder) PutFrom(name string, write func(to io.Writer) error) error {
	if f == nil {
		return nil
	}
	if err := f.make(); err != nil {
		return err
	}
	t, err := os.CreateTemp(f.dir, temporary) // with rights for its owner alone
	if err != nil {
		return err
	}
	head, sum := f.head(), sha256.New()
	if _, err = t.Write(append(head, make([]byte, sha256.Size)...)); err == nil {
		err = write(io.MultiWriter(t, sum))
	}
	if err == nil { // once it is known
		_, err = t.WriteAt(sum.Sum(nil), int64(len(head)))
	}
	if e := t.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = sitefs.Rename(t.Name(), filepath.Join(f.dir, name)) // another process may be reading
	}
	if err != nil {
		_ = os.Remove(t.Name())
	}
	return err
}

// Scratch returns an empty file for what this process puts aside. Nobody else finds it, and
// it is gone when the process is; without a folder it is where the system has such files.
func (f *Folder) Scratch() (*os.File, error) {
	dir := ""
	if f != nil {
		if err := f.make(); err != nil {
			return nil, err
		}
		dir = f.dir
	}
	t, err := os.CreateTemp(dir, temporary)
	if err == nil {
		_ = os.Remove(t.Name()) // where a file that is open stays, the next build removes it
	}
	return t, err
}

// Drop forgets what was put under a name.
func (f *Folder) Drop(name string) {
	if f != nil && f.ours() {
		_ = os.Remove(filepath.Join(f.dir, name))
	}
}

// Keep forgets what was put under names that begin with a prefix, but for some.
func (f *Folder) Keep(prefix string, names []string) {
	if f == nil || !f.ours() {
		return
	}
	entries, err := os.ReadDir(f.dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), prefix) && !slices.Contains(names, e.Name()) {
			_ = os.Remove(filepath.Join(f.dir, e.Name()))
		}
	}
}

// ignore keeps the folder out of a git repository, whatever that ignores itself.
const ignore = "# What dossier remembers between builds. It may be removed.\n*\n"

// make makes the folder, and removes what killed builds left half written.
func (f *Folder) make() error {
	if err := os.MkdirAll(filepath.Dir(f.dir), 0o755); err != nil {
		return err
	}
	err := os.Mkdir(f.dir, 0o700)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	if !f.ours() {
		return fs.ErrPermission
	}
	if err := os.Chmod(f.dir, 0o700); err != nil { // it was restored by somebody who took no care
		return err
	}
	name := filepath.Join(f.dir, ".gitignore")
	if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
		if err := os.WriteFile(name, []byte(ignore), 0o600); err != nil {
			return err
		}
	}
	entries, err := os.ReadDir(f.dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if info, err := e.Info(); err == nil && strings.HasPrefix(e.Name(), temporary) && time.Since(info.ModTime()) > time.Hour {
			_ = os.Remove(filepath.Join(f.dir, e.Name()))
		}
	}
	return nil
}

// Package input opens the files of an archive. All that is read of its folders comes
// through here, because what lies there may have been put there by somebody else: a
// named pipe would make a build wait for ever, a device never ends, a symbolic link
// leads out of the archive, and a large file fills the memory. So a file is plain or it
// is refused, it lies below its folder, and what is read whole has a limit.
//
// Symbolic links are not followed, wherever they lead. Only a folder that the maintainer
// names by a flag may itself be one.
package input

import (
	"cmp"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"dossier/cmd/dossier/internal/diag"
)

// Most is how large a file that is read whole may be, in bytes.
const Most = 16 << 20

// ErrLarge is what is wrong with a file that has more bytes than its reader takes.
var ErrLarge = errors.New("the file is too large")

// Folder is a folder that is read. It is a file system of plain files and folders.
type Folder struct {
	root   *os.Root
	stored sync.Map // names that are stored in another form than they are told in, by path (spelling.go)
}

// Open opens a folder. A symbolic link is refused, except where the name ends with a
// slash: then the system follows it.
func Open(dir string) (*Folder, error) {
	info, err := os.Lstat(dir)
	if err != nil {
		return nil, err
	}
	if err := refuse(dir, info.Mode(), fs.ModeDir); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	if now, err := root.Stat("."); err != nil || !os.SameFile(info, now) {
		_ = root.Close()
		return nil, changed(dir)
	}
	return &Folder{root: root}, nil
}

// Fit says why something that stands where a folder is read is none, or is a symbolic
// link to one. A missing folder is fit.
func Fit(dir string) error {
	info, err := os.Lstat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		err = refuse(dir, info.Mode(), fs.ModeDir)
	}
	return err
}

// Close releases the folder. The files that were opened in it stay open.
func (f *Folder) Close() error { return f.root.Close() }

// ReadDir lists a folder in the order of names.
func (f *Folder) ReadDir(name string) ([]fs.DirEntry, error) {
	info, err := f.Stat(name)
	if err == nil {
		err = refuse(name, info.Mode(), fs.ModeDir)
	}
	if err != nil {
		return nil, err
	}
	d, err := f.root.Open(f.storedAs(name))
	if err != nil {
		return nil, err
	}
	defer d.Close()
	list, err := d.ReadDir(-1)
	f.spell(name, list)
	slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return list, err
}

// Open opens a plain file.
func (f *Folder) Open(name string) (fs.File, error) {
	file, err := f.open(name)
	if err != nil {
		return nil, err
	}
	return file, nil
}

// open opens a plain file. It may be exchanged for something else at any moment, so it
// is opened without waiting for anybody, and looked at again once it is open. Who saves a
// file by putting a new one in its place is waited for.
func (f *Folder) open(name string) (*os.File, error) {
	for range tries {
		info, err := f.Stat(name)
		if err == nil {
			err = Refused(name, info.Mode())
		}
		if err != nil {
			return nil, err
		}
		file, err := f.root.OpenFile(f.storedAs(name), os.O_RDONLY|withoutWaiting, 0)
		if err != nil {
			return nil, err
		}
		if now, err := file.Stat(); err == nil && os.SameFile(info, now) {
			return file, nil
		}
		_ = file.Close()
	}
	return nil, changed(name)
}

// tries is how often a file is looked at that changes meanwhile.
const tries = 10

// Stat describes what has a name, be it a link. What is above it are folders, not links
// to such.
func (f *Folder) Stat(name string) (fs.FileInfo, error) {
	name = f.storedAs(name)
	for i := range name {
		if name[i] == '/' {
			info, err := f.root.Lstat(name[:i])
			if err == nil && info.Mode()&fs.ModeSymlink != 0 {
				err = refuse(name[:i], info.Mode(), fs.ModeDir)
			}
			if err != nil {
				return nil, err
			}
		}
	}
	return f.root.Lstat(name)
}

// Create writes a new file, and the folders above it: never over another, never through
// a link, and whole or not at all. It calls first, if there is one, when the bytes are
// on the disk and the file has not got its name yet.
func (f *Folder) Create(name string, data []byte, first func() error) error {
	return f.write(name, data, first, false)
}

// Replace writes a file in the place of the one of that name, in the same way.
func (f *Folder) Replace(name string, data []byte) error { return f.write(name, data, nil, true) }

func (f *Folder) write(name string, data []byte, first func() error, over bool) error {
	name = f.storedAs(name)
	for i := range name {
		if name[i] == '/' {
			if err := f.root.Mkdir(name[:i], 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
				return err
			}
			info, err := f.Stat(name[:i])
			if err == nil {
				err = refuse(name[:i], info.Mode(), fs.ModeDir)
			}
			if err != nil {
				return err
			}
		}
	}
	whole := path.Join(path.Dir(name), ".dossier-"+rand.Text()+".tmp") // hidden, so that nobody reads it
	file, err := f.root.OpenFile(whole, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	defer func() { _ = f.root.Remove(whole) }()
	if _, err = file.Write(data); err == nil {
		err = file.Sync()
	}
	if e := file.Close(); err == nil {
		err = e
	}
	if err == nil && first != nil {
		err = first()
	}
	if err != nil {
		return err
	}
	if over {
		return f.root.Rename(whole, name)
	}
	if err = f.root.Link(whole, name); err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := f.root.Lstat(name); !errors.Is(err, fs.ErrNotExist) { // a file system without links
		return cmp.Or(err, fs.ErrExist)
	}
	return f.root.Rename(whole, name)
}

// ReadFile reads a plain file of at most Most bytes.
func (f *Folder) ReadFile(name string) ([]byte, error) { return f.Read(name, Most) }

// Read reads a plain file of at most so many bytes.
func (f *Folder) Read(name string, most int64) ([]byte, error) {
	file, err := f.open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return whole(file, name, most)
}

// ReadIn reads a plain file of the folder that its name leads to.
func ReadIn(name string, most int64) ([]byte, error) {
	dir, base := filepath.Split(name) // the folder was looked at as such
	if dir == "" {
		dir = "."
	}
	f, err := Open(dir)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.Read(base, most)
}

// ReadGiven reads a file that the maintainer named, who may mean what a link leads to.
func ReadGiven(name string, most int64) ([]byte, error) {
	info, err := os.Stat(name)
	if err == nil {
		err = Refused(name, info.Mode())
	}
	if err != nil {
		return nil, err
	}
	file, err := os.OpenFile(name, os.O_RDONLY|withoutWaiting, 0)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	if info, err = file.Stat(); err == nil {
		err = Refused(name, info.Mode())
	}
	if err != nil {
		return nil, err
	}
	return whole(file, name, most)
}

// whole reads a file, which must be as long as it says and stay as it is: half of a
// source might lack the line that restricts it.
func whole(file *os.File, name string, most int64) ([]byte, error) {
	for range tries {
		before, err := file.Stat()
		if err != nil {
			return nil, err
		}
		if size := before.Size(); size > most {
			return nil, wrong(name, "make it smaller, or keep it elsewhere", tooLarge{size, most})
		}
		data := make([]byte, before.Size()+1) // at the one more it must end
		n, err := io.ReadFull(io.NewSectionReader(file, 0, int64(len(data))), data)
		if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
			return nil, err
		}
		after, err := file.Stat()
		if err != nil {
			return nil, err
		}
		if int64(n) == before.Size() && Same(before, after) {
			return data[:n:n], nil
		}
	}
	return nil, changed(name)
}

// Same reports whether a file, described twice, was not written in between.
func Same(a, b fs.FileInfo) bool {
	return a.Size() == b.Size() && a.ModTime().Equal(b.ModTime())
}

// tooLarge is ErrLarge with the numbers.
type tooLarge struct{ size, most int64 }

func (t tooLarge) Error() string        { return fmt.Sprintf("%d bytes; the limit is %d", t.size, t.most) }
func (t tooLarge) Is(target error) bool { return target == ErrLarge }

// Refused says why something in a folder is not read: it is no plain file.
func Refused(name string, mode fs.FileMode) error { return refuse(name, mode, 0) }

// kinds are what may lie in a folder, in words.
var kinds = []struct {
	mode fs.FileMode
	text string
	hint string
}{
	{fs.ModeSymlink, "a symbolic link is not followed", "copy what it leads to here: a link may lead out of the archive"},
	{fs.ModeDir, "this is a folder, not a file", "rename it, or put the file in its place"},
	{fs.ModeNamedPipe, "this is a named pipe, not a file", "keep plain files here"},
	{fs.ModeSocket, "this is a socket, not a file", "keep plain files here"},
	{fs.ModeDevice, "this is a device, not a file", "keep plain files here"},
	{fs.ModeType, "this is not a plain file", "keep plain files here"},
}

// refuse says why something is not what it should be: a plain file, or a folder.
func refuse(name string, mode, want fs.FileMode) error {
	if mode&fs.ModeType == want {
		return nil
	}
	if want == fs.ModeDir && mode&fs.ModeSymlink == 0 {
		return wrong(name, "remove it, or put the folder in its place", errors.New("this is not a folder"))
	}
	for _, k := range kinds {
		if mode&k.mode != 0 {
			return wrong(name, k.hint, errors.New(k.text))
		}
	}
	return nil
}

func changed(name string) error {
	return wrong(name, "try again when nothing writes it any more", errors.New("it changed while it was read"))
}

func wrong(name, hint string, err error) error {
	return &diag.Hinted{Err: &fs.PathError{Op: "open", Path: name, Err: err}, Hint: hint}
}

// Why says what is wrong with something that cannot be read, and what to do.
func Why(err error) (text, hint string) {
	m := diag.Of(err)
	var pe *fs.PathError
	if errors.As(err, &pe) {
		m.Text = pe.Err.Error()
	}
	if m.Hint == "" {
		m.Hint = "check that it may be read"
	}
	return m.Text, m.Hint
}

package sitefs

// Files that are too large to be held in memory go into the site piece by piece.

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
)

// piece is how much of a large file is held, in bytes.
const piece = 1 << 20

// pieces are what large files are read into.
var pieces = sync.Pool{New: func() any { return new([piece]byte) }}

// nothing is a piece of a hole.
var nothing [piece]byte

// Pass stores a file as Write does, without holding it. It has no compressed copies:
// what is so large is a film or a table that the server had better not hand out whole.
func (f *Folder) Pass(path string, from io.ReadSeeker) (sum [sha256.Size]byte, size int64, changed bool, err error) {
	f.copies.Delete(path + ".br")
	f.copies.Delete(path + ".gz")
	return f.pass(path, from)
}

func (f *Folder) pass(path string, from io.ReadSeeker) (sum [sha256.Size]byte, size int64, changed bool, err error) {
	at := filepath.FromSlash(path)
	if !filepath.IsLocal(at) {
		return sum, 0, false, fmt.Errorf("%q would lead out of the site", path)
	}
	if f.exists {
		sum, size, same, err := compare(filepath.Join(f.path, at), from)
		if same || err != nil {
			return sum, size, false, err
		}
	}
	if _, err := from.Seek(0, io.SeekStart); err != nil {
		return sum, 0, false, err
	}
	f.dirty.Store(true)
	name := filepath.Join(f.dir, at)
	if err := f.mkdir(filepath.Dir(at)); err != nil {
		return sum, 0, false, err
	}
	sum, size, err = deposit(name, from)
	if f.inPlace {
		f.wrote.Store(true)
	} else if err == nil {
		f.fresh.Store(path, true)
	}
	return sum, size, err == nil, err
}

// move puts a file that was written elsewhere into the site.
func (f *Folder) move(from, path string) error {
	file, err := os.Open(from)
	if err != nil {
		return err
	}
	defer file.Close()
	_, _, _, err = f.pass(path, file)
	return err
}

// compare reads a file and reports whether another one holds the same bytes already.
func compare(name string, from io.ReadSeeker) (sum [sha256.Size]byte, size int64, same bool, err error) {
	length, err := from.Seek(0, io.SeekEnd)
	if err != nil {
		return sum, 0, false, err
	}
	info, err := os.Lstat(name)
	if err != nil || info.Size() != length || !info.Mode().IsRegular() {
		return sum, 0, false, nil
	}
	have, err := os.Open(name)
	if err != nil {
		return sum, 0, false, nil
	}
	defer have.Close()
	if _, err := from.Seek(0, io.SeekStart); err != nil {
		return sum, 0, false, err
	}
	other := pieces.Get().(*[piece]byte)
	defer pieces.Put(other)
	same = true
	sum, size, err = read(from, func(data []byte) error {
		if _, err := io.ReadFull(have, other[:len(data)]); err != nil || !bytes.Equal(data, other[:len(data)]) {
			same = false
			return io.EOF
		}
		return nil
	})
	return sum, size, same && err == nil, err
}

// deposit writes a large file beside its place and moves it there. What is all zeros
// stays a hole, as the file may have been made of them.
func deposit(name string, from io.Reader) (sum [sha256.Size]byte, size int64, err error) {
	err = anew(name, func(t *os.File) error {
		var err error
		sum, size, err = read(from, func(data []byte) error {
			if bytes.Equal(data, nothing[:len(data)]) {
				_, err := t.Seek(int64(len(data)), io.SeekCurrent)
				return err
			}
			_, err := t.Write(data)
			return err
		})
		if err == nil {
			err = t.Truncate(size)
		}
		return err
	})
	return sum, size, err
}

// read reads a file piece by piece and sums it up. It ends early, and without an
// error, where take returns io.EOF.
func read(from io.Reader, take func(data []byte) error) (sum [sha256.Size]byte, size int64, err error) {
	hash := sha256.New()
	buf := pieces.Get().(*[piece]byte)
	defer pieces.Put(buf)
	for {
		n, err := io.ReadFull(from, buf[:])
		if n > 0 {
			_, _ = hash.Write(buf[:n]) // a hash takes everything
			size += int64(n)
			if e := take(buf[:n]); e == io.EOF {
				return sum, size, nil
			} else if e != nil {
				return sum, size, e
			}
		}
		switch err {
		case nil:
		case io.EOF, io.ErrUnexpectedEOF:
			hash.Sum(sum[:0])
			return sum, size, nil
		default:
			return sum, size, err
		}
	}
}

package facts

// The files of static/ as Views see them, and whether one changed, without reading it.

import (
	"io/fs"
	"time"

	"dossier/cmd/dossier/internal/input"
)

// FileState says whether a file changed without reading it.
type FileState struct {
	size  int64
	mtime time.Time
	sure  bool // the time is old enough to be trusted
}

// StateOf returns the state of a file. A time of the last two seconds is not
// trusted: a second change may leave it as it is.
func StateOf(info fs.FileInfo) FileState {
	return FileState{info.Size(), info.ModTime(), time.Since(info.ModTime()) > 2*time.Second}
}

// Same reports whether a file is known to be what it was.
func (s FileState) Same(o FileState) bool {
	return s.sure && o.sure && s.size == o.size && s.mtime.Equal(o.mtime)
}

// Size is the size of the file, in bytes.
func (s FileState) Size() int64 { return s.size }

// Large reports whether a file is too large to be held in memory.
func (s FileState) Large() bool { return s.size > input.Most }

// Unsure returns the state of a file that somebody touched, whatever its time says.
func (s FileState) Unsure() FileState { s.sure = false; return s }

// Assets are the files that go into a site as they are: those of static/, the program's
// and the archive's own, and those of sources.
type Assets struct {
	Files fs.FS
	State map[string]FileState
	// Source reads the file of a source again, by its name and its SHA-256.
	Source func(name, sha256 string) ([]byte, error)
	Named  map[string]*NamedAsset // those whose names carry a hash, by the names they have in Files
}

// NamedAsset is an asset as it is written, under a path that carries a hash.
type NamedAsset struct {
	From FileState
	Path string
	Data []byte
}

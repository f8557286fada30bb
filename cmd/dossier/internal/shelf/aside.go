package shelf

// Beside the documents, a build gathers what it needs no more and the next one will: by what
// texts are compared, which words they hold, what each file was made from. It waits in the
// same file.

import (
	"fmt"
	"io"

	"dossier/cmd/dossier/internal/cache"
)

// Aside is a value that nobody needs for a while, in memory or in the file of a Shelf. The
// zero Aside is the zero value.
type Aside[T any] struct {
	here *T
	on   *Shelf // where it is not here
	at   int64
	size int32
}

// Lay lays a value aside: in memory where there is no shelf, or no room on it.
func Lay[T any](s *Shelf, v T) Aside[T] {
	data := []byte(nil)
	if s != nil {
		data = cache.Encode(nil, &v)
	}
	at, ok := s.put(data)
	if !ok {
		return Aside[T]{here: &v}
	}
	return Aside[T]{on: s, at: at, size: int32(len(data))} //nolint:gosec // put takes no more
}

// Nothing reports whether nothing was laid aside.
func (a *Aside[T]) Nothing() bool { return a.here == nil && a.on == nil }

// Get returns the value.
func (a *Aside[T]) Get() (v T) {
	switch {
	case a.here != nil:
		return *a.here
	case a.on == nil:
		return v
	}
	if err := cache.Decode(read(a.on.file, a.at, int(a.size)), &v); err != nil {
		panic(unreadable(err))
	}
	return v
}

// Bytes lays bytes aside, and returns how to read some of them.
func (s *Shelf) Bytes(data []byte) func(from, to int) []byte {
	at, ok := s.put(data)
	if !ok {
		return func(from, to int) []byte { return data[from:to] }
	}
	return func(from, to int) []byte { return read(s.file, at+int64(from), to-from) }
}

func read(in io.ReaderAt, at int64, size int) []byte {
	data := make([]byte, size)
	if _, err := in.ReadAt(data, at); err != nil {
		panic(unreadable(err))
	}
	return data
}

// unreadable is why a build ends: there is nothing to go on with.
func unreadable(err error) error {
	return fmt.Errorf("what was put aside cannot be read again: %w", err)
}

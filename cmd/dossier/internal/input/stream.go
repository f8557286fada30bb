package input

// A large file is read piece by piece.

import (
	"context"
	"errors"
	"io"
	"io/fs"
)

// Reader reads a large file, from its beginning as often as wanted. It ends with an
// error where the context does, and where the file is written meanwhile.
type Reader struct {
	Err error // why it could not be read

	ctx   context.Context
	name  string
	file  fs.File
	from  io.ReaderAt
	begun fs.FileInfo
	at    int64 // where it reads next
	data  int64 // before that is a hole,
	ends  int64 // and before that is data
}

// Stream returns a Reader of an open file.
func Stream(ctx context.Context, name string, file fs.File) (*Reader, error) {
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	from, ok := file.(io.ReaderAt)
	if !ok {
		return nil, errors.ErrUnsupported
	}
	return &Reader{ctx: ctx, name: name, file: file, from: from, begun: info}, nil
}

// Read implements io.Reader.
func (r *Reader) Read(p []byte) (n int, err error) {
	if n, err = r.read(p); err != nil && err != io.EOF {
		r.Err = err
	}
	return n, err
}

func (r *Reader) read(p []byte) (n int, err error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	left := r.begun.Size() - r.at
	if left <= 0 {
		now, err := r.file.Stat()
		switch {
		case err != nil:
			return 0, err
		case !Same(r.begun, now):
			return 0, changed(r.name)
		}
		return 0, io.EOF
	}
	if r.at >= r.ends {
		r.data, r.ends = stretch(r.file, r.at, r.begun.Size())
	}
	if r.at < r.data { // a file of nothing costs no reading
		p = p[:min(int64(len(p)), r.data-r.at)]
		clear(p)
		r.at += int64(len(p))
		return len(p), nil
	}
	n, err = r.from.ReadAt(p[:min(int64(len(p)), left)], r.at)
	r.at += int64(n)
	switch {
	case n > 0:
		return n, nil
	case errors.Is(err, io.EOF): // it was cut
		return 0, changed(r.name)
	}
	return 0, err
}

// Seek implements io.Seeker.
func (r *Reader) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += r.at
	case io.SeekEnd:
		offset += r.begun.Size()
	}
	if offset < 0 {
		return 0, fs.ErrInvalid
	}
	r.at, r.data, r.ends = offset, 0, 0
	return offset, nil
}

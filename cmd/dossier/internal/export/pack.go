package export

// What is downloaded as a whole and is long is compressed, because its texts shrink to
// a sixth and no page reads it. It is written in pieces into the compressor: a file of
// hundreds of megabytes never stands whole in memory.

import (
	"bytes"
	"io"
	"sync"

	"github.com/klauspost/compress/gzip"
)

// level is how hard files are compressed: 5 makes them a tenth smaller in half as much
// time again for the database and in twice of it for JSON lines, 1 up to a tenth larger
// in four fifths. The library takes half of the time of Go's own for the same size.
const level = 2

var compressors = sync.Pool{New: func() any {
	z, _ := gzip.NewWriterLevel(nil, level) // the level exists
	return z
}}

// Gzip writes a file, compressed, behind dst. It is the same in every place: no name
// and no time are in it.
func Gzip(dst []byte, write func(w io.Writer) error) ([]byte, error) {
	out := bytes.NewBuffer(dst)
	z := compressors.Get().(*gzip.Writer)
	defer compressors.Put(z)
	z.Reset(out)
	if err := write(z); err != nil {
		return nil, err
	}
	err := z.Close()
	return out.Bytes(), err
}

// asIs writes a file as it is behind dst.
func asIs(dst []byte, write func(p *pieces)) ([]byte, error) {
	out := bytes.NewBuffer(dst)
	err := inPieces(out, write)
	return out.Bytes(), err
}

// most is how much is written at once, in bytes.
const most = 64 << 10

// pieces is a file while it is written; dst is what was not handed on yet.
type pieces struct {
	dst []byte
	w   io.Writer
	err error
}

// inPieces hands on what is written.
func inPieces(w io.Writer, write func(p *pieces)) error {
	p := &pieces{w: w, dst: make([]byte, 0, most+most/4)}
	write(p)
	p.flush()
	return p.err
}

// pass hands on what is there, if that is much.
func (p *pieces) pass() {
	if len(p.dst) >= most {
		p.flush()
	}
}

func (p *pieces) flush() {
	if p.err != nil {
		return
	}
	_, p.err = p.w.Write(p.dst)
	p.dst = p.dst[:0]
}

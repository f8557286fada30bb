package export

// Copies of files as servers hand them out, compressed once instead of at each
// request.

import (
	"bytes"
	"compress/gzip"

	"github.com/andybalholm/brotli"
)

// brotliLevel is what a build can afford for each file: 1.3 ms for a page.
const brotliLevel = 5

// Brotli compresses a file as hosts hand it out (RFC 7932).
func Brotli(data []byte) []byte {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotliLevel)
	_, _ = w.Write(data) // a buffer takes everything
	_ = w.Close()
	return b.Bytes()
}

// Gzip compresses a file as hosts hand it out (RFC 1952), without a name or a time.
func Gzip(data []byte) []byte {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	_, _ = w.Write(data)
	_ = w.Close()
	return b.Bytes()
}

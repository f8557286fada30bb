package sitefs

// Copies of files as servers hand them out, compressed once instead of at each
// request.

import (
	"bytes"
	"compress/gzip"

	"github.com/andybalholm/brotli"
)

// brotliLevel is what a build can afford for each file: 1.3 ms for a page.
const brotliLevel = 5

// brotliCopy compresses a file as hosts hand it out (RFC 7932).
func brotliCopy(data []byte) []byte {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotliLevel)
	_, _ = w.Write(data) // a buffer takes everything
	_ = w.Close()
	return b.Bytes()
}

// gzipCopy compresses a file as hosts hand it out (RFC 1952), without a name or a time.
func gzipCopy(data []byte) []byte {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	_, _ = w.Write(data)
	_ = w.Close()
	return b.Bytes()
}

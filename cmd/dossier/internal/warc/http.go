// A response of a server as an archive holds it: its head, and a body that may be cut
// into chunks and compressed.

package warc

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"io"
	"net/http/httputil"
	"strings"

	"github.com/andybalholm/brotli"
)

// response returns what a server sent, and its type as stated; ok is false where that is
// no page, and it is counted.
func (c *crawl) response(data []byte) (kind string, body []byte, ok bool) {
	r := bufio.NewReaderSize(bytes.NewReader(data), 64<<10)
	status, err := line(r)
	if err != nil || !strings.HasPrefix(status, "HTTP/") {
		c.skipped["no answers of a web server"]++
		return "", nil, false
	}
	_, code, _ := strings.Cut(status, " ")
	code, _, _ = strings.Cut(strings.TrimSpace(code), " ")
	if code != "200" && code != "203" {
		c.skipped["redirects and errors"]++
		return "", nil, false
	}
	head, err := header(r)
	if err != nil {
		c.skipped["no answers of a web server"]++
		return "", nil, false
	}
	if body, err = io.ReadAll(r); err != nil {
		return "", nil, false
	}
	if strings.Contains(strings.ToLower(head.Get("Transfer-Encoding")), "chunked") { // some programs leave the word and join the chunks
		if whole, err := io.ReadAll(httputil.NewChunkedReader(bytes.NewReader(body))); err == nil {
			body = whole
		}
	}
	for _, coding := range strings.Split(strings.ToLower(head.Get("Content-Encoding")), ",") {
		switch coding = strings.TrimSpace(coding); coding {
		case "", "identity":
		case "gzip", "x-gzip", "deflate", "br":
			if body, ok = unpacked(coding, body); !ok {
				c.skipped["larger than 16 MiB when they are unpacked"]++
				return "", nil, false
			}
		default:
			c.skipped["compressed as "+printable(coding)+", which is not read"]++
			return "", nil, false
		}
	}
	return head.Get("Content-Type"), body, true
}

// unpacked undoes a compression, as far as it goes. A body that is not compressed,
// whatever its head says, is returned as it is. ok is false for one that is too large.
func unpacked(coding string, body []byte) (out []byte, ok bool) {
	var r io.Reader
	var err error
	switch coding {
	case "br":
		r = brotli.NewReader(bytes.NewReader(body))
	case "deflate":
		if r, err = zlib.NewReader(bytes.NewReader(body)); err != nil {
			r, err = flate.NewReader(bytes.NewReader(body)), nil
		}
	default:
		r, err = gzip.NewReader(bytes.NewReader(body))
	}
	if err != nil {
		return body, true
	}
	out, err = io.ReadAll(io.LimitReader(r, mostPage+1))
	switch {
	case len(out) > mostPage:
		return nil, false
	case err != nil && len(out) == 0:
		return body, true
	}
	return out, true
}

// printable keeps of a word what a message may show.
func printable(s string) string {
	s = strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '-' {
			return r
		}
		return -1
	}, s)
	return s[:min(len(s), 20)]
}

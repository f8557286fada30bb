package fetch

// What a server encodes to send it, as it was before. Each step is read as it comes, so
// that a few bytes that claim to be many cost no more than what is asked of them.

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"io"
	"strings"

	"github.com/andybalholm/brotli"

	"dossier/cmd/dossier/internal/diag"
)

// mostEncodings is how often a body may be encoded.
const mostEncodings = 3

// decoded undoes the encodings that a header lists.
func decoded(from io.Reader, headers []string) (io.Reader, error) {
	var steps []string
	for _, name := range strings.Split(strings.ToLower(strings.Join(headers, ",")), ",") {
		if name = strings.TrimSpace(name); name != "" && name != "identity" {
			steps = append(steps, name)
		}
	}
	if len(steps) > mostEncodings {
		return nil, diag.Hintf(browserHint, "it is encoded %d times", len(steps))
	}
	for i := len(steps) - 1; i >= 0; i-- { // the last was applied last
		var err error
		switch steps[i] {
		case "gzip", "x-gzip":
			from, err = gzip.NewReader(from)
		case "deflate":
			from, err = deflated(from)
		case "br":
			from = brotli.NewReader(from)
		default:
			return nil, diag.Hintf(browserHint, "it is encoded in a way that was not asked for: %q", clip(steps[i]))
		}
		if err != nil {
			return nil, diag.Hintf("try again; if it happens again, save the page in a browser and add the file", "it is not encoded as the server says: %s", steps[i])
		}
	}
	return from, nil
}

// deflated reads what is called deflate: by the standard with a head, by many servers
// without.
func deflated(from io.Reader) (io.Reader, error) {
	b := bufio.NewReader(from)
	if head, err := b.Peek(2); err == nil && head[0]&0x0F == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
		return zlib.NewReader(b)
	}
	return flate.NewReader(b), nil
}

package webpage

// From the bytes of a saved page to its HTML as text. What a page says of its encoding
// is believed only when the bytes fit: many pages were converted when they were saved
// and still name the encoding that they came in.

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"dossier/cmd/dossier/internal/charset"
)

var declared = regexp.MustCompile(`(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})|<\?xml[^>]{0,100}encoding=["']([A-Za-z0-9_.:-]{2,40})`)

// decode turns bytes into text; stated is what stands outside of the page, as in the
// head of a web archive, or "".
func decode(data []byte, stated string) (text, encoding string, problem *charset.Problem) {
	if utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 {
		return charset.Lines(strings.TrimPrefix(string(data), "\uFEFF")), "utf-8", nil
	}
	names := []string{stated}
	if m := declared.FindSubmatch(data[:min(len(data), 4096)]); m != nil {
		names = append(names, string(m[1])+string(m[2]))
	}
	return charset.DecodeAs(data, names...)
}

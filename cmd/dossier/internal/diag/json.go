package diag

// JSON for programs that may be shown on a terminal or in a log all the same: what such
// a place obeys stands in it by its number, which programs read as the character.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"dossier/cmd/dossier/internal/charset"
)

// JSON returns what writes values as JSON, one per line. HTML is not escaped: the output
// is for programs.
func JSON(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(numbered{w})
	enc.SetEscapeHTML(false)
	return enc
}

// numbered is a writer of JSON. encoding/json writes controls below a blank by their
// numbers; here are those above, and the characters that turn text round. They stand
// only in strings.
type numbered struct{ to io.Writer }

func (n numbered) Write(p []byte) (int, error) {
	obeyed := func(r rune) bool { return 0x7F <= r && r < 0xA0 || charset.Directs(r) }
	out := p
	if bytes.IndexFunc(p, obeyed) >= 0 {
		var b bytes.Buffer
		for _, r := range string(p) {
			if obeyed(r) {
				fmt.Fprintf(&b, `\u%04x`, r)
			} else {
				b.WriteRune(r)
			}
		}
		out = b.Bytes()
	}
	if _, err := n.to.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}

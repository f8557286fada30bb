package meta

// Texts that are written as YAML and read again, byte for byte: what a command or a
// build cannot read of its own would be lost.

import (
	"encoding/base64"
	"fmt"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"dossier/cmd/dossier/internal/charset"
	"dossier/cmd/dossier/internal/prose"
)

// Exact returns the value of a key byte for byte: what was written with Quoted or, where
// it is no text, as binary.
func (m *Mapping) Exact(key string) string {
	n := m.Get(key)
	switch {
	case n == nil:
		return ""
	case n.Kind != yaml.ScalarNode:
		m.Fail(n, "write "+key+": some text", "%s is %s, not text", key, Shape(n))
		return ""
	}
	return m.held(n)
}

// held is what a scalar holds.
func (m *Mapping) held(n *Node) string {
	if n.Tag != "!!binary" {
		return n.Value
	}
	data, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(n.Value), ""))
	if err != nil {
		m.Fail(n, "write it as text", "invalid base64: %q", prose.Clip(charset.Printable(n.Value), 60))
	}
	return string(data)
}

// Quoted writes a text as a YAML string on one line, whatever it contains. Bytes that
// are not UTF-8 become binary, which Exact reads.
func Quoted(s string) string {
	if !utf8.ValidString(s) {
		return `!!binary "` + base64.StdEncoding.EncodeToString([]byte(s)) + `"`
	}
	var b strings.Builder
	b.Grow(len(s) + 2)
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ', 0x7F <= r && r < 0xA0, r == 0x2028, r == 0x2029, r == 0xFEFF, r&0xFFFE == 0xFFFE && r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r) // no reader of YAML takes these, or as the end of a line
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

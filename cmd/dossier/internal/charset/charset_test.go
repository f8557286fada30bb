// What counts as text, and in which encoding: a wrong guess must never be silent.

package charset

import (
	"strings"
	"testing"
	"unicode/utf8"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestDecode(t *testing.T) {
	for _, c := range []struct {
		name, data, text, encoding string
		line                       int // of the problem; 0: none
		refused                    bool
	}{
		{"plain", "a\r\nb\rc\n", "a\nb\nc\n", "utf-8", 0, false},
		{"a mark", "\xEF\xBB\xBFaño", "año", "utf-8", 0, false},
		{"separators", "a\fb\u2028c\u2029d", "a\nb\nc\nd", "utf-8", 0, false},
		{"separators of old programs", "a\vb\u0085c\x1cd\x1de\x1ef", "a\nb\nc\nd\ne\nf", "utf-8", 0, false},
		{"control characters", "a\x07\x7f\u0086\uffffb\tc", "a\uFFFD\uFFFD\uFFFD\uFFFDb\tc", "utf-8", 0, false},
		{"utf-16le", "\xFF\xFEa\x00\n\x00", "a\n", "utf-16le", 0, false},
		{"utf-16be", "\xFE\xFF\x00a\x00\n", "a\n", "utf-16be", 0, false},
		{"utf-16 with a NUL", "\xFF\xFEa\x00\x00\x00", "", "", 1, true},
		{"a NUL", "a\nb\x00", "", "", 2, true},
		{"bytes of anything", "x\n" + strings.Repeat("\x01\xff\x02\x93", 100), "", "", 2, true},
		{"latin", "uno\ncaf\xe9 con leche, ma\xf1ana y pasado, \xe1rbol y coraz\xf3n de se\xf1or\n", "uno\ncafé con leche, mañana y pasado, árbol y corazón de señor\n", "iso-8859-1", 2, false},
	} {
		text, encoding, p := Decode([]byte(c.data))
		line := 0
		if p != nil {
			line = p.Line
			if p.Text == "" || p.Hint == "" {
				t.Errorf("%s: %+v", c.name, p)
			}
		}
		if text != c.text || encoding != c.encoding || line != c.line || p != nil && p.Refused != c.refused {
			t.Errorf("%s: %q, %q, %+v", c.name, text, encoding, p)
		}
	}
}

// What is said of an encoding is believed only when the bytes fit.
func TestDecodeAs(t *testing.T) {
	for _, c := range []struct{ data, name, text, encoding string }{
		{"caf\xe9", "iso-8859-1", "café", "windows-1252"},
		{"caf\xe9", "iso_8859-1", "café", "windows-1252"},
		{"café", "iso-8859-1", "café", "utf-8"}, // converted since
		{"\xef\xbb\xbfcafé", "", "café", "utf-8"},
		{strings.Repeat("café ", 30) + "\xc3", "utf-8", strings.Repeat("café ", 30) + "\uFFFD", "utf-8"}, // cut
		{"\x1b$B?e\x1b(B", "iso-2022-jp", "水", "iso-2022-jp"},
		{"\xff\xfea\x00", "utf-8", "a", "utf-16le"},
		{"plain", "no such name", "plain", "utf-8"},
	} {
		if text, encoding, _ := DecodeAs([]byte(c.data), c.name); text != c.text || encoding != c.encoding {
			t.Errorf("%q as %q: %q in %s", c.data, c.name, text, encoding)
		}
	}
}

// FuzzDecode: what is not refused is text that a page may hold.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{"a\r\n", "\xFF\xFEa\x00", "\xFE\xFF\xd8\x00", "\xEF\xBB\xBF", "caf\xe9 con leche", "\x00", "\x81\x8d\x8f"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, encoding, p := Decode(data)
		if p != nil && p.Refused {
			if text != "" || p.Line < 1 {
				t.Errorf("%q %+v", text, p)
			}
			return
		}
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\x00\r\f\u2028\u2029") || text != Printable(text) || encoding == "" {
			t.Errorf("%q in %q", text, encoding)
		}
	})
}

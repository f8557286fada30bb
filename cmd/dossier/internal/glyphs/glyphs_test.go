package glyphs

// Bytes of code pages and of fonts of pictures, and what is shown for them.

import (
	"testing"

	_ "dossier/cmd/dossier/internal/testkit"
)

func TestGlyphs(t *testing.T) {
	for want, got := range map[string]string{
		"é": Decode(1252, []byte{0xE9}), "й": Decode(1251, []byte{0xE9}), "テ": Decode(932, []byte{0x83, 0x65}), "ы": Decode(866, []byte{0xEB}), "Ú": Decode(850, []byte{0xE9}), "ê": Decode(99999, []byte{0xEA}),
		"✓": Symbol("Wingdings", "F0FC"), "•": Symbol("Wingdings 2", "F0FC"), "α": Symbol("Symbol", "61"), "A": Symbol("Arial", "F041"), "Ж": Symbol("Arial", "0416"), "": Symbol("Arial", "no number"),
		"≥ b": ShownIn("Symbol", "\uf0b3")[:3] + ShownIn("Arial", " b"), "plain": ShownIn("Arial", "plain"),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

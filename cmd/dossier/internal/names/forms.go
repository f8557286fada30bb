package names

// What rules ask of names as text.

import (
	"strings"

	"dossier/cmd/dossier/internal/detect"
	"dossier/cmd/dossier/internal/prose"
)

// padded returns the folded words of a text with a space on either side, so that
// whole words can be looked for in it.
func padded(text string) string {
	if f := prose.Fold(text); f != "" {
		return " " + f + " "
	}
	return ""
}

func firstWord(key string) string {
	first, _, _ := strings.Cut(key, " ")
	return first
}

func lastWord(key string) string { return key[strings.LastIndexByte(key, ' ')+1:] }

// Everyday reports whether a name or an alias is a word that texts are full of:
// it cannot stand for anybody by itself.
func Everyday(name string) bool { return detect.Everyday(name) }

package tally

// Which of some names a text has.

import (
	"strings"

	"dossier/cmd/dossier/internal/prose"
)

// NamesIn returns which names stand in a text; first has them, folded, by their first word.
func NamesIn(text string, first map[string][]string) (out []string) {
	text = prose.Fold(text)
	for rest := text; rest != ""; {
		word, more, _ := strings.Cut(rest, " ")
		for _, name := range first[word] {
			if after, ok := strings.CutPrefix(rest, name); ok && (after == "" || after[0] == ' ') {
				out = append(out, name)
			}
		}
		rest = more
	}
	return out
}

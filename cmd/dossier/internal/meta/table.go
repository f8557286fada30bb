package meta

// Words that lines, keys and values are compared with, by the hundred and line by line:
// a look into a table must not cost a walk through it.

import (
	"strings"

	"dossier/cmd/dossier/internal/lang"
	"dossier/cmd/dossier/internal/prose"
)

// A table holds words and phrases as a Skeleton has them. One that ends in * stands for
// all that begin so.
type table struct {
	whole   map[string]bool
	stems   map[byte][]string // by their first byte
	longest int               // of the whole ones
}

// tableOf makes a table of words.
func tableOf(words []string) *table {
	t := &table{whole: make(map[string]bool, len(words)), stems: map[byte][]string{}}
	for _, w := range words {
		w = prose.Skeleton(w)
		if stem, ok := strings.CutSuffix(w, "*"); ok {
			t.stems[stem[0]] = append(t.stems[stem[0]], stem)
		} else {
			t.whole[w], t.longest = true, max(t.longest, len(w))
		}
	}
	return t
}

// folded makes a table of the words of some tables of all languages.
func folded(of ...func(*lang.Language) lang.Words) *table { return tableOf(lang.All.Words(of...)) }

// is reports whether a word is one of a table, or begins like a stem in it.
func is[T string | []byte](word T, t *table) bool {
	if len(word) == 0 {
		return false
	}
	for _, stem := range t.stems[word[0]] {
		if len(word) >= len(stem) && string(word[:len(stem)]) == stem {
			return true
		}
	}
	return len(word) <= t.longest && t.whole[string(word)]
}

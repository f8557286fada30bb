package sieve

// A pattern that is no more than a list of words is asked faster as a table.

import (
	"strings"
	"unicode"
)

// Words is a table of words, and of endings of words that are put together.
type Words struct {
	words map[string]bool
	ends  []string
}

// WordsIn reads the words of patterns: "times|post|\\p{L}+zeitung". What is more than a
// word is left out: the list of outlets has such names.
func WordsIn(patterns ...string) *Words {
	l := &Words{words: map[string]bool{}}
	for _, p := range patterns {
		for alternative := range strings.SplitSeq(p, "|") {
			end, compound := strings.CutPrefix(alternative, `\p{L}+`)
			switch plain := strings.IndexFunc(end, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) < 0; {
			case end == "" || !plain:
			case compound:
				l.ends = append(l.ends, end)
			default:
				l.words[end] = true
			}
		}
	}
	return l
}

// Has reports whether a word is in the table, or ends as one of it does.
func (l *Words) Has(w string) bool {
	if l.words[w] {
		return true
	}
	for _, e := range l.ends {
		if len(w) > len(e) && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

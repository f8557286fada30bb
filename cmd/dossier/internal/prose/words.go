package prose

// What search does to a word: stems and stop words, from the tables of the languages. The
// client of the search reads the same tables.

import (
	"strings"

	"dossier/cmd/dossier/internal/lang"
)

// Stems is the table of suffixes that Stem takes off, as the search's client
// reads it too.
var Stems = lang.Stems()

// StopWords stand in so many texts that the search leaves them out.
var StopWords = lang.StopWords()

type rule struct {
	suffix, put string
	least       int
}

var stems = func() map[string][][]rule {
	m := map[string][][]rule{}
	for line := range strings.Lines(Stems) {
		lang, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		for step := range strings.SplitSeq(rest, "|") {
			var rules []rule
			for r := range strings.FieldsSeq(step) {
				suffix, put, _ := strings.Cut(r[:len(r)-1], ">")
				rules = append(rules, rule{suffix, put, int(r[len(r)-1] - '0')})
			}
			m[lang] = append(m[lang], rules)
		}
	}
	return m
}()

var stopWords = set(strings.Fields(StopWords))

func set(list []string) map[string]bool {
	m := map[string]bool{}
	for _, w := range list {
		m[w] = true
	}
	return m
}

// Stop reports whether a folded word is too common to look for.
func Stop[T string | []byte](word T) bool { return stopWords[string(word)] }

// Stem takes a folded word back to what its forms share, by the rules of a
// language that has a table in lang; of any other the word stays as it is. In each step the
// longest ending that leaves enough of the word, a vowel among it, goes; then
// doubled consonants at the end become one.
func Stem(word, lang string) string {
	steps, ok := stems[lang]
	if !ok || len(word) < 4 || strings.IndexFunc(word, func(r rune) bool { return r < 'a' || r > 'z' }) >= 0 {
		return word
	}
	for _, step := range steps {
		var best *rule
		for i := range step {
			r := &step[i]
			if (best == nil || len(r.suffix) > len(best.suffix)) && strings.HasSuffix(word, r.suffix) &&
				len(word)-len(r.suffix) >= r.least && strings.ContainsAny(word[:len(word)-len(r.suffix)], "aeiouy") {
				best = r
			}
		}
		if best != nil {
			word = word[:len(word)-len(best.suffix)] + best.put
		}
		if n := len(word); n > 3 && word[n-1] == word[n-2] && !strings.ContainsRune("aeiou", rune(word[n-1])) {
			word = word[:n-1]
		}
	}
	return word
}

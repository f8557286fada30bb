package called

// One name in its cases. German declines what stands before a noun in a name, too: the
// Europäische Union is in der Europäischen Union, the Statistische Bundesamt is what a list
// calls Statistisches Bundesamt.

import (
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/lang"
)

// endings are those of such words, in all languages that decline them: in front those of the
// forms by which a name is rather called by itself.
var endings = func() (out []ending) {
	for _, l := range lang.Read {
		groups := l.Names.CaseEnds.List()
		for i, g := range groups {
			for _, end := range strings.Fields(g) {
				out = append(out, ending{end, len(groups) - i})
			}
		}
	}
	return out
}()

type ending struct {
	end  string
	rank int // the higher, the rather; above 0
}

// genitives are the endings of the last word.
var genitives = lang.Read.Words(func(l *lang.Language) lang.Words { return l.Names.Genitive })

// Of how many bytes a word is without its ending, and one in the genitive with it.
const (
	leastStem     = 3
	leastGenitive = 6
)

// declined parts a folded name into what all of its cases have in common, and which case this
// may be, 0 for none: the first words without their ending, the last without that of a genitive.
func declined(key string) (same string, rank int) {
	words := strings.Fields(key)
	if len(words) < 2 {
		return "", 0
	}
	i := slices.IndexFunc(endings, func(e ending) bool {
		return strings.HasSuffix(words[0], e.end) && len(words[0])-len(e.end) >= leastStem
	})
	if i < 0 {
		return "", 0
	}
	last := len(words) - 1
	for k, w := range words[:last] {
		stem, ok := strings.CutSuffix(w, endings[i].end)
		if !ok || len(stem) < leastStem {
			break
		}
		words[k] = stem
	}
	if len(words[last]) >= leastGenitive {
		for _, g := range genitives {
			words[last] = strings.TrimSuffix(words[last], g)
		}
		words[last] = strings.TrimSuffix(words[last], "e") // Bundesamt, Bundesamtes
	}
	return strings.Join(words, " "), endings[i].rank
}

// Cases returns a key that all cases of a folded name have in common and no name is; "" for
// one that is not declined.
func Cases(key string) string {
	same, rank := declined(key)
	if rank == 0 {
		return ""
	}
	return "~" + same
}

// Nominative reports of two cases of one name whether the first is rather what it is called,
// and whether they are that at all.
func Nominative(a, b string) (first, cases bool) {
	x, of := declined(a)
	y, than := declined(b)
	return of > than, of > 0 && x == y && of != than
}

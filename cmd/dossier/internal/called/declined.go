package called

// One name in its cases. German declines what stands before a noun in a name, too: the
// Europäische Union is in der Europäischen Union, the Statistische Bundesamt is what a list
// calls Statistisches Bundesamt.

import "strings"

// endings are those of such words, the longest first, and how likely a form with one is what a
// name is called by itself: es has no other use, er and e have, en and em are of other cases.
var endings = []struct {
	end  string
	rank int
}{{"es", 3}, {"er", 2}, {"en", 1}, {"em", 1}, {"e", 2}}

// leastStem is of how many bytes a word is without its ending, and of how many one in the
// genitive.
const (
	leastStem     = 3
	leastGenitive = 6
)

// declined parts a folded name into what all of its cases have in common, and which case this
// may be, 0 for none: the first words without their ending, the last without that of a genitive.
func declined(key string) (same string, rank int) {
	words := strings.Fields(key)
	end := ""
	for i, w := range words[:max(0, len(words)-1)] {
		if i == 0 {
			for _, e := range endings {
				if strings.HasSuffix(w, e.end) {
					end, rank = e.end, e.rank
					break
				}
			}
		}
		stem, ok := strings.CutSuffix(w, end)
		if !ok || end == "" || len(stem) < leastStem {
			if i == 0 {
				return "", 0
			}
			break
		}
		words[i] = stem
	}
	if rank == 0 {
		return "", 0
	}
	if last := &words[len(words)-1]; len(*last) >= leastGenitive {
		*last = strings.TrimSuffix(strings.TrimSuffix(*last, "s"), "e")
	}
	return strings.Join(words, " "), rank
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

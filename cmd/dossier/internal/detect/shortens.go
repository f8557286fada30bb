package detect

// Whether a short form is made from a long one, looser than by its first letters alone:
// on this depends whether a definition holds beyond the text that gives it.

import "strings"

// Shortens reports whether a folded short form can be made from a long one: it is one of
// its words, or its letters are in the long one in their order and begin it.
func Shortens(long, short string) bool {
	if strings.Contains(" "+long+" ", " "+short+" ") || Initials(long, short) {
		return true
	}
	letters := strings.ReplaceAll(short, " ", "")
	if len(letters) < 3 || !strings.HasPrefix(long, letters[:1]) || !strings.Contains(long, " ") {
		return false
	}
	// most[j]: of the first j letters, how many can be the first of a word; -1 if none fit.
	var most [longestShort + 1]int
	if len(letters) > longestShort {
		return false
	}
	for j := range most {
		most[j] = -1
	}
	for i := range len(long) {
		for j := len(letters) - 1; j >= 0; j-- {
			if long[i] != letters[j] || most[j] < 0 && (i > 0 || j > 0) {
				continue
			}
			n := max(most[j], 0)
			if i == 0 || long[i-1] == ' ' {
				n++
			}
			most[j+1] = max(most[j+1], n)
		}
	}
	return most[len(letters)]*2+1 >= len(letters)
}

// longestShort is of how many letters a short form is compared.
const longestShort = 16

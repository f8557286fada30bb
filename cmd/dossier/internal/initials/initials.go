// Package initials says whether letters are short for a name.
//
// A definition in brackets ties two names in the whole archive, so that its letters must
// fit: of IPCC and “Climate Change” only a longer name can be meant.
package initials

import (
	"strings"
	"unicode"

	"dossier/cmd/dossier/internal/lang"
)

// Letters returns the first letters of the words of a folded name, small words
// counted and not.
func Letters(long string) (all, main string) {
	var a, m []byte
	for w := range strings.FieldsSeq(long) {
		a = append(a, w[0])
		if !ties[w] {
			m = append(m, w[0])
		}
	}
	return string(a), string(m)
}

// Of reports whether the letters of an acronym are the first ones of the
// words of a name, in their order. Small words are counted or not; of others
// there may be more than one letter: CoFECE.
func Of(long, acronym string) bool { return Fit(strings.Fields(long), acronym) }

// Fit is Of for a name that is cut into words.
func Fit(words []string, acronym string) bool {
	letters := strings.ReplaceAll(acronym, " ", "")
	letters = strings.TrimRight(letters, "0123456789")
	if len(letters) < 2 || len(letters) > Most || len(words) > 2*Most {
		return false
	}
	if first(words, letters) {
		return true
	}
	var half []byte // EE UU, CC OO
	for i := 0; i+1 < len(letters) && letters[i] == letters[i+1]; i += 2 {
		half = append(half, letters[i])
	}
	return len(half) > 1 && 2*len(half) == len(letters) && first(words, string(half))
}

// Most is of how many letters an acronym is at most.
const Most = 10

// first reports whether letters are the first ones of some words, of two at
// least. It goes through the words once, and keeps how many letters may be read by
// then, and by none, one or more words.
func first(words []string, letters string) bool {
	var read [3][Most + 1]bool
	read[0][0] = true
	n := len(letters)
	for _, w := range words {
		var next [3][Most + 1]bool
		small := Small(w)
		if small && read[2][n] {
			return true // the Union of Example may leave out what is behind "of"
		}
		most := 4
		if small || n < 3 {
			most = 1
		}
		for used := range read {
			for at, is := range read[used][:n] {
				if !is {
					continue
				}
				next[used][at] = next[used][at] || small
				for k := 1; k <= most && k <= len(w) && at+k <= n && w[k-1] == letters[at+k-1]; k++ {
					next[min(used+1, 2)][at+k] = true
				}
			}
		}
		read = next
	}
	return read[2][n]
}

// Small reports whether a folded word may be left out of an acronym.
func Small(w string) bool { return small[w] }

// ties hold the words of a name together, and small are these and others that an
// acronym may leave out.
var (
	ties  = words(strings.Join(lang.Particles(), " ") + ` of and the for para`)
	small = words(strings.Join(lang.Particles(), " ") + ` of the de del la el los las for por para contra sobre pro
		a al an am au aux bei by d da der des di do du e en et im in l le les on os sous sur ul und upon y and to with`)
)

func words(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// Acronym reports whether s is two to ten characters, most of them capitals.
func Acronym(s string) bool {
	n, large := 0, 0
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '&' && r != '-' && r != '.' {
			return false
		}
		n++
		if unicode.IsUpper(r) {
			large++
		}
	}
	return n >= 2 && n <= 10 && large*2 > n
}

// Bracketed reports whether what stands in brackets is short for the words before them, and
// so names nobody else: "Data Processing Agreement (DPA)". Words with a comma or a digit
// are a place and a day: "ALLENTOWN, Pa. (AP)".
func Bracketed(before, inside string) bool {
	before = strings.Trim(before, " .:–—-")
	return before != "" && !strings.ContainsAny(before, ",0123456789") && Acronym(inside) && Of(strings.ToLower(before), strings.ToLower(inside))
}

// Shortens reports whether a folded short form can be made from a long one: it is one of
// its words, or its letters are in the long one in their order and begin it.
func Shortens(long, short string) bool {
	if strings.Contains(" "+long+" ", " "+short+" ") || Of(long, short) {
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

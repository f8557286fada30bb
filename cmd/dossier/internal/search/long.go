package search

// Long lists. A word that a third of a million briefings hold has a list of half a megabyte,
// and who asks for it wants to see the best of them first: so these alone are with the word,
// by what it weighs there, and the others in a file for itself. Of the others the list does
// not say what the word weighs in each, which would be two thirds of it: little, and in all
// of them the same. An archive of fewer than twice as many
// briefings has no such file.

import (
	"math"
	"strings"

	"dossier/cmd/dossier/internal/view"
)

// longList is how many briefings of a list are with its word.
const longList = 1 << 13

// PerRest is how many files of postings have one file of what is left of their long lists;
// the client knows it too.
const PerRest = 16

// Rests is how many files hold what is left of long lists.
func (s Shape) Rests() int {
	if s.Long == 0 {
		return 0
	}
	return (s.Postings + PerRest - 1) / PerRest
}

// Rest returns one file's words with what is left of their lists.
func (x *Index) Rest(n int) (out []view.SearchWord) {
	for file := n * PerRest; file < min((n+1)*PerRest, x.Shape.Postings); file++ {
		for _, w := range words(x.runs, file, true) {
			if data := x.shorten(&w); w.Cut {
				out = append(out, view.SearchWord{Word: w.Word, Data: data})
			}
		}
	}
	return out
}

// shorten leaves of a long list its beginning, and returns the rest. Nobody looks for
// the briefings that name somebody by what a name weighs, so all of those are the rest.
func (x *Index) shorten(w *view.SearchWord) (rest []byte) {
	switch {
	case x.Long == 0 || w.Briefings <= x.Long:
		return nil
	case w.Word[0] == '=':
		rest, w.Data = w.Data, []byte{}
	default:
		w.Data, rest, w.Rest = divide(w.Data, x.Long)
	}
	w.Cut = true
	return rest
}

// divide parts a list in the briefings in which the word weighs most, the first of the
// archive where it weighs the same, and the others: which these are, and what it weighs
// in all of them, which is less than in any of the first.
func divide(data []byte, most int) (first, others []byte, weight int) {
	var have [16]int // of the list, by weight
	eachPosting(data, true, func(_, w int) { have[w]++ })
	least, room := len(have), most
	for least > 0 && room >= have[least-1] {
		least--
		room -= have[least]
	}
	// All that weigh least or more are among the first, and as many as there is room
	// for of those that weigh one less.
	lastFirst, lastOther, sum, n := -1, -1, 0, 0
	eachPosting(data, true, func(i, w int) {
		if w >= least || w == least-1 && room > 0 {
			if w < least {
				room--
			}
			first = posting(first, i-lastFirst-1, w)
			lastFirst = i
			return
		}
		others = number(others, i-lastOther-1)
		lastOther = i
		sum, n = sum+w, n+1
	})
	mean := int(math.Round(float64(sum) / float64(max(n, 1))))
	return first, others, max(0, min(mean, least-2))
}

// eachPosting calls f for each briefing of a list, with what the word weighs there where
// the list says so.
func eachPosting(data []byte, weighs bool, f func(i, weight int)) {
	last := -1
	for i := 0; i < len(data); {
		n, weight, follows := 0, none, true
		if weighs {
			d := strings.IndexByte(digits, data[i])
			i++
			n, weight = d>>4, d&15
			follows = n == 3
		}
		for shift := 0; follows; shift += 5 {
			d := strings.IndexByte(digits, data[i])
			i++
			n += d & 31 << shift
			follows = d >= 32
		}
		last += n + 1
		f(last, weight)
	}
}

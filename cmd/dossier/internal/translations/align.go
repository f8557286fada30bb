package translations

// Which paragraphs of two texts belong side by side: those that share names and numbers
// and are of like length, in the order of both texts.

import (
	"math"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/exact"
)

// Row is paragraphs of two texts that say the same; of one of them there may be none.
type Row struct{ A, B []string }

const (
	mostCells = 1 << 18 // paragraphs of one text times those of the other
	joining   = 0.6     // what it costs to take two paragraphs for one
	leaving   = 0.4     // and to leave one alone
)

// step is how many paragraphs of each text make a row.
var steps = [...][2]int{{1, 1}, {1, 0}, {0, 1}, {2, 1}, {1, 2}}

// Align returns two documents side by side; nothing where they have too many paragraphs.
func Align(a *archive.Document, inA string, b *archive.Document, inB string) (out []Row) {
	by := wayOf(a, b)
	x, y := read(a, inA, by, true), read(b, inB, by, true)
	n, m := len(x.paragraphs), len(y.paragraphs)
	if n*m > mostCells {
		return nil
	}
	keysA, keysB := x.keys(), y.keys()
	best := make([]float64, (n+1)*(m+1))
	from := make([]uint8, len(best))
	for i := 0; i <= n; i++ {
		for j := 0; j <= m; j++ {
			at := i*(m+1) + j
			if at == 0 {
				continue
			}
			best[at] = math.Inf(-1)
			for k, s := range steps {
				if i < s[0] || j < s[1] {
					continue
				}
				gain := best[(i-s[0])*(m+1)+j-s[1]] - leaving
				if s[0] > 0 && s[1] > 0 {
					gain += leaving - float64(joining*float64(s[0]+s[1]-2)) + alike(x.paragraphs[i-s[0]:i], y.paragraphs[j-s[1]:j], keysA[i-s[0]:i], keysB[j-s[1]:j])
				}
				if gain > best[at] {
					best[at], from[at] = gain, uint8(k)
				}
			}
		}
	}
	for i, j := n, m; i > 0 || j > 0; {
		s := steps[from[i*(m+1)+j]]
		r := Row{}
		for _, p := range x.paragraphs[i-s[0] : i] {
			r.A = append(r.A, p.text)
		}
		for _, p := range y.paragraphs[j-s[1] : j] {
			r.B = append(r.B, p.text)
		}
		out = append(out, r)
		i, j = i-s[0], j-s[1]
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// keys returns the different anchors of each paragraph.
func (r *reading) keys() []map[uint32]bool {
	out := make([]map[uint32]bool, len(r.paragraphs))
	for _, x := range r.anchors {
		if int(x.paragraph) == len(out) {
			break // in the one at which reading stopped
		}
		if out[x.paragraph] == nil {
			out[x.paragraph] = map[uint32]bool{}
		}
		out[x.paragraph][x.key] = true
	}
	return out
}

// alike says how well paragraphs fit others: by shared anchors and by length.
func alike(a, b []paragraph, keysA, keysB []map[uint32]bool) (gain float64) {
	for _, k := range keysA {
		for i, o := range keysB {
			few, many := k, o
			if len(many) < len(few) { // a paragraph may have all that is read of a text
				few, many = many, few
			}
			for key := range few {
				if many[key] && (i == 0 || !keysB[0][key]) { // once of those that follow each other
					gain++
				}
			}
		}
	}
	la, lb := 1, 1
	for _, p := range a {
		la += int(p.letters)
	}
	for _, p := range b {
		lb += int(p.letters)
	}
	return gain + 1 - min(2, math.Abs(exact.Log(la)-exact.Log(lb)))
}

package copies

// Whether two texts are one. Runs of words that both have are followed from the first
// word to the last, so that paragraphs in another order are found as well, and what stands
// between these runs says whether they are copies or two texts of one form.

import "strings"

// Pair says that two texts are copies.
type Pair struct {
	A, B string // names; A before B
	// What they share begins where A begins, or is most of it: B is a copy of A and not
	// only of a text inside of A. The same of B.
	OfA, OfB bool

	Score float64 // by another rule: how much speaks for it; from 0 on it is beyond doubt
}

const (
	// A copy has most of the words of the shorter text that nobody is quoted with; or many,
	// in one piece, which begins where one of the texts begins. Two reports of one desk
	// share as many, here and there or in what they tell again at their end.
	mostWords = 0.75
	manyWords = 0.33
	onePiece  = 0.85 // of the words from the first to the last that are shared
	// Of the longer one it has as much, or begins where that begins, or has its title:
	// else it is a text inside another, such as one report in a digest.
	muchOfLonger = 0.3
	mostOfIt     = 0.6
	nearTop      = 4 // in the first part of so many, behind an intro
	leastWords   = 20
	wordGap      = 2  // of so many words between two runs are others, and these are one
	shortGap     = 12 // words between two runs, in which others stand in the other text
	places       = 4  // of a run in one text are looked at, the first
)

// run is a run of words that two texts share.
type run struct{ a, b, n int }

// quoted reports whether somebody is quoted with the first of a run in one of two texts.
func (r run) quoted(a, b []word) bool { return a[r.a].quoted || b[r.b].quoted }

// shared returns the runs of words of a that b has, in the order of a. Of several places
// in b the one counts that goes on where the last run ended, else the next behind it.
func shared(a, b []word) (out []run) {
	if len(a) < runLength || len(b) < runLength {
		return nil
	}
	at := make(map[uint64][places]int32, len(b)) // 1 + where a run of words stands in b
	for j := 0; j+runLength <= len(b); j++ {
		h := hashAt(b, j)
		p := at[h]
		for k := range p {
			if p[k] == 0 {
				p[k] = int32(j + 1)
				at[h] = p
				break
			}
		}
	}
	next := 0 // behind the last run in b
	for i := 0; i+runLength <= len(a); {
		j := nearest(at[hashAt(a, i)], next)
		if j < 0 || !sameWords(a[i:i+runLength], b[j:j+runLength]) {
			i++
			continue
		}
		n := runLength
		for i+n < len(a) && j+n < len(b) && a[i+n].hash == b[j+n].hash {
			n++
		}
		out = append(out, run{i, j, n})
		i, next = i+n, j+n
	}
	return out
}

func hashAt(w []word, i int) (h uint64) {
	for _, x := range w[i : i+runLength] {
		h = mix(h, uint64(x.hash))
	}
	return h
}

// nearest returns the first place at or behind next, else the first of all; -1 of none.
func nearest(p [places]int32, next int) int {
	for _, x := range p {
		if x > 0 && int(x)-1 >= next {
			return int(x) - 1
		}
	}
	return int(p[0]) - 1
}

func sameWords(a, b []word) bool {
	for i := range a {
		if a[i].hash != b[i].hash {
			return false
		}
	}
	return true
}

// compared is what two texts have in common.
type compared struct {
	own, longer          int  // words of the shorter, of the longer, that nobody is quoted with
	shared               int  // of these, in runs that both have
	starts, begins       int  // where the first of these stands in the shorter, in the longer,
	stops, ends          int  // and the last
	atop, under          bool // that is near the top of the shorter, of the longer
	all                  int  // shared words, quoted ones too
	figures, otherFigure int  // that both have, and that differ in the same place
	names, otherName     int
}

// compare compares a text with a longer one.
func compare(a, b []word) (c compared) {
	runs := shared(a, b)
	for _, w := range a {
		if !w.quoted {
			c.own++
		}
	}
	for _, w := range b {
		if !w.quoted {
			c.longer++
		}
	}
	c.starts, c.begins = len(a), len(b)
	for k, r := range runs {
		c.all += r.n
		for i := range r.n {
			x, y := &a[r.a+i], &b[r.b+i]
			switch {
			case !x.quoted && !y.quoted:
				c.shared++
				c.starts, c.begins = min(c.starts, r.a+i), min(c.begins, r.b+i)
				c.stops, c.ends = max(c.stops, r.a+i), max(c.ends, r.b+i)
			case !x.quoted:
				c.own-- // the longer one quotes the shorter
			case !y.quoted:
				c.longer--
			}
			if x.figure {
				c.figures++
			}
			if x.name {
				c.names++
			}
		}
		if k > 0 {
			c.between(a, b, runs[k-1], r)
		}
	}
	c.atop, c.under = c.starts <= len(a)/nearTop, c.begins <= len(b)/nearTop
	return c
}

// between compares what stands in two texts between two runs. Where the runs do not
// follow each other in the second, as in a series whose sentences come again in another
// order, it is what follows the first of them there.
func (c *compared) between(a, b []word, r, next run) {
	i, j := r.a+r.n, r.b+r.n
	if next.a-i > shortGap {
		return
	}
	x, y := a[i:next.a], b[j:min(j+next.a-i, len(b))]
	if j <= next.b && next.b-j <= shortGap {
		y = b[j:next.b]
		if max(len(x), len(y)) <= wordGap && !next.quoted(a, b) {
			c.shared += len(x)
			c.all += len(x)
		}
	}
	c.otherFigure += min(others(x, y, figure), others(y, x, figure))
	c.otherName += min(others(x, y, name), others(y, x, name))
}

func figure(w *word) bool { return w.figure }
func name(w *word) bool   { return w.name }

// others counts the words of a kind in a that b has not.
func others(a, b []word, is func(*word) bool) (n int) {
	for i := range a {
		if !is(&a[i]) {
			continue
		}
		there := false
		for j := range b {
			there = there || b[j].hash == a[i].hash
		}
		if !there {
			n++
		}
	}
	return n
}

// form reports whether two texts are of one form that is filled in anew: their figures,
// or their names, differ in places where all words around them are the same.
func (c *compared) form() bool {
	return c.otherFigure >= 2 && 5*c.otherFigure > c.figures || c.otherName >= 3 && 8*c.otherName > c.names
}

// copies reports whether the texts are copies.
func (c *compared) copies(titled bool) bool {
	span := max(c.stops-c.starts, c.ends-c.begins) + 1
	piece := float64(c.all) >= onePiece*float64(span) && (c.atop || c.under)
	most := float64(c.shared) >= mostWords*float64(c.own) || piece && float64(c.shared) >= manyWords*float64(c.own)
	much := float64(c.shared) >= muchOfLonger*float64(c.longer) || c.under || titled
	return c.shared >= leastWords && most && much && !c.form()
}

// whole reports of the shorter and of the longer text whether the other is a copy of it
// and not only of a text inside of it.
func (c *compared) whole(titled bool) (shorter, longer bool) {
	return titled || c.atop || float64(c.shared) >= mostOfIt*float64(c.own),
		titled || c.under || float64(c.shared) >= mostOfIt*float64(c.longer)
}

// alike reports whether two titles are the same.
func alike(a, b string) bool {
	return strings.Contains(a, " ") && strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b))
}

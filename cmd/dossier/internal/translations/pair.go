package translations

// Whether two texts in two languages are one, and the reason in figures. A translation has
// the names and the numbers of the whole of its original; another report of the same event
// has those of the event, and others.

import (
	"slices"

	"dossier/cmd/dossier/internal/archive"
)

// Common is what two texts have in common.
type Common struct {
	Names, OfNames     int  // of the text that has fewer: those that are written alike in the other
	Numbers, OfNumbers int  // that both have, of all that either has
	InOrder            bool // the numbers come in the same order
	letters            [2]int
	share              float64 // of the names of both
	names              float64 // that each has, in the middle
}

const (
	leastShare   = 0.65 // of names and numbers, a number counting twice
	leastAnchors = 6    // that both must have
	longest      = 1.5  // one text may be so many times as long as the other
)

// Compare says what two documents have in common, each in its language.
func Compare(a *archive.Document, inA string, b *archive.Document, inB string) *Common {
	return compare(read(a, inA, true), read(b, inB, true))
}

func compare(a, b *reading) *Common {
	c := &Common{letters: [2]int{a.letters, b.letters}}
	sides := 0.0
	for _, s := range [2][2]*reading{{a, b}, {b, a}} {
		if s[0].nouns && !s[1].nouns {
			continue // which of its words are names cannot be told
		}
		all, alike := s[0].names(s[1])
		if sides++; sides == 1 || all < c.OfNames {
			c.Names, c.OfNames = alike, all
		}
		c.names += float64(all)
		c.share += float64(alike)
	}
	c.names, c.share = c.names/sides, c.share/sides
	one, other := a.figures(), b.figures()
	var order []int
	for key, at := range one {
		if to, ok := other[key]; ok {
			c.Numbers++
			order = append(order, at<<32|to)
		} else {
			c.OfNumbers++
		}
	}
	c.OfNumbers += len(other)
	slices.Sort(order)
	c.InOrder = slices.IsSortedFunc(order, func(x, y int) int { return x&0xffffffff - y&0xffffffff })
	return c
}

// names counts the names of a text, and those of them that another text has.
func (r *reading) names(o *reading) (all, alike int) {
	seen := map[uint32]bool{}
	for _, x := range r.anchors {
		if x.kind == name && !seen[x.key] {
			seen[x.key] = true
			all++
			if o.words[x.key] {
				alike++
			}
		}
	}
	return all, alike
}

// figures returns the numbers of a text, with the place of the first of each.
func (r *reading) figures() map[uint32]int {
	out := map[uint32]int{}
	for i, x := range r.anchors {
		if _, ok := out[x.key]; x.kind == figure && !ok {
			out[x.key] = i
		}
	}
	return out
}

// score is how much of the names and the numbers of both texts is common to them.
func (c *Common) score() float64 {
	short, long := float64(min(c.letters[0], c.letters[1])), float64(max(c.letters[0], c.letters[1]))
	both := c.share + 2*float64(c.Numbers)
	if short < fewest || long > longest*short || both < leastAnchors {
		return 0
	}
	return both / (c.names + float64(c.OfNumbers+c.Numbers) + 1)
}

// is reports whether the texts are translations of each other.
func (c *Common) is() bool { return c.score() >= leastShare }

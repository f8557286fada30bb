package translations

// Whether two texts in two languages are one, and the reason in figures. A translation has
// the names and the numbers of the whole of its original, and as often; another report of the
// same event has those of the event, and others, and is about somebody else.

import (
	"slices"

	"dossier/cmd/dossier/internal/archive"
)

// Common is what two texts have in common.
type Common struct {
	Names, OfNames     int  // of the text that has fewer: those that are written alike in the other
	Numbers, OfNumbers int  // that both have, of all that either has
	InOrder            bool // the numbers come in the same order
	by                 Way
	letters            [2]int
	share              float64 // of the names of both, those that are named as often
	names              float64 // that each has, in the middle
}

const (
	leastAnchors = 6   // that both must have
	longest      = 1.5 // one text may be so many times as long as the other
)

// Compare says what two documents have in common, each in its language.
func Compare(a *archive.Document, inA string, b *archive.Document, inB string) *Common {
	by := wayOf(a, b)
	return compare(read(a, inA, by, true), read(b, inB, by, true), by)
}

func compare(a, b *reading, by Way) *Common {
	c := &Common{by: by, letters: [2]int{a.letters, b.letters}}
	sides := 0.0
	for _, s := range [2][2]*reading{{a, b}, {b, a}} {
		if s[0].nouns && !s[1].nouns {
			continue // which of its words are names cannot be told
		}
		all, alike, asOften := s[0].names(s[1])
		if sides++; sides == 1 || all < c.OfNames {
			c.Names, c.OfNames = alike, all
		}
		c.names += float64(all)
		c.share += asOften
	}
	if sides > 0 {
		c.names, c.share = c.names/sides, c.share/sides
	}
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

// names counts the names of a text, and those of them that another text has; of these,
// asOften counts one that is named half as often there as a half.
func (r *reading) names(o *reading) (all, alike int, asOften float64) {
	seen := map[uint32]bool{}
	for _, x := range r.anchors {
		if x.kind != name || seen[x.key] {
			continue
		}
		seen[x.key] = true
		all++
		if here, there := r.times(x), o.times(x); there > 0 {
			alike++
			asOften += float64(min(here, there)) / float64(max(here, there))
		}
	}
	return all, alike, asOften
}

// times is how often a text has a name, declined or not.
func (r *reading) times(x anchor) int {
	n := r.words[x.key]
	switch {
	case r.by == ByLetters:
	case x.short == 0:
		n += r.words[x.key|1]
	default:
		n += r.words[x.short]
	}
	return n
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

// leastShares are of names and numbers, a number counting twice; sureShares are those from
// which on two texts are one beyond doubt.
var (
	leastShares = [...]float64{ByLetters: 0.55, BySound: 0.62}
	sureShares  = [...]float64{ByLetters: 0.75, BySound: 0.84}
)

// is reports whether the texts are translations of each other.
func (c *Common) is() bool { return c.score() >= leastShares[c.by] }

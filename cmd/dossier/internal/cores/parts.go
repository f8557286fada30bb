package cores

// What is kept of many things lies in some parts, of which an edit makes those anew whose
// things it changed: so no part grows with the whole, and few things move.

// There are leastParts, and twice as many while each has more than fullPart.
const (
	leastParts = 64
	fullPart   = 512
)

// Parts says into how many parts so many things are put, where they were in so many before:
// where one more moves all of them, one less does not move them back.
func Parts(things, was int) int {
	if was >= leastParts && things <= fullPart*was && things >= fullPart*was/8 {
		return was
	}
	n := leastParts
	for things > fullPart*n {
		n *= 2
	}
	return n
}

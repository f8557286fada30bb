package graph

// What the archive repeats of one source is bounded: a sentence of a thousand names
// and dates would stand on a thousand pages for each of its dates. The bounds are
// counted from the source alone and in its order, so that no other source, no edit
// and no machine moves them, and they are far above what people write.

import "dossier/cmd/dossier/internal/archive"

// A source of n bytes may have so many of each, and one more for so many of its bytes.
const (
	mentionsOfAny, bytesForMention = 2000, 16
	// Names that occur more than once in it: each may have pages for that alone.
	namesOfAny, bytesForName = 100, 250
	// What its dated sentences may take up in other files.
	repeatedOfAny, repeatedForByte = 1 << 20, 48
)

// A dated sentence stands in so many files beside the chronologies of its names, and
// in each of them with so much around it.
const (
	filesOfDated = 5
	bytesAround  = 400
)

// Excess is what a source has beyond its bounds: how many there are and how many are
// kept of each. Nothing is beyond them where both are the same.
type Excess struct {
	Mentions, MentionsKept int
	Names, NamesKept       int // that occur more than once
	Dated, DatedKept       int
}

// Bound cuts the mentions and the dated sentences of a briefing down to what the
// archive repeats of one source. Those that come first in it stay; of a name that is
// one too many its first mention.
func Bound(b *archive.Briefing) (x Excess) {
	size := b.Doc.Length
	mentions, dated := b.Mentions(), b.Dated()
	x.Mentions, x.Dated = len(mentions), len(dated)
	mentions = mentions[:min(len(mentions), mentionsOfAny+size/bytesForMention)]
	x.MentionsKept = len(mentions)
	mentions, x.Names, x.NamesKept = fewerNames(mentions, namesOfAny+size/bytesForName)
	room := repeatedOfAny + repeatedForByte*size
	for i := range dated {
		s := &dated[i]
		if room -= (filesOfDated + len(namedIn(mentions, s))) * (bytesAround + s.End - s.Start); room < 0 {
			dated = dated[:i:i]
			break
		}
	}
	x.DatedKept = len(dated)
	b.Find(mentions, dated)
	return x
}

// fewerNames keeps one mention of each name that is mentioned again behind the first
// most that are. It returns too how many names are, and how many of them stay so.
func fewerNames(mentions []archive.Mention, most int) (kept []archive.Mention, again, stay int) {
	count := make(map[string]int, min(len(mentions), 256))
	for i := range mentions {
		if n := count[mentions[i].Entity]; n < 2 {
			if n == 1 {
				again++
			}
			count[mentions[i].Entity] = n + 1
		}
	}
	if again <= most {
		return mentions, again, again
	}
	const one, several, noMore = 1, 2, 3
	left := most
	for i := range mentions {
		switch id := mentions[i].Entity; count[id] {
		case noMore:
			continue
		case several:
			if count[id] = one; left == 0 {
				count[id] = noMore
			}
			left = max(0, left-1)
		}
		kept = append(kept, mentions[i])
	}
	return kept, again, most
}

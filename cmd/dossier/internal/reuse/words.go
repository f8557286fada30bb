package reuse

// A text as it is compared: the words of its paragraphs as they are folded everywhere, so
// that capitals, accents and quotation marks make no difference; and its fingerprints.

import (
	"math/bits"
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/prose"
)

const (
	leastWords    = 30                       // of a passage
	leastDistinct = leastWords / 2           // different ones among them: what repeats itself says little
	shingle       = 16                       // words of a fingerprint: of fewer, too many are everybody's
	window        = leastWords - shingle + 1 // of so many runs of words one is a fingerprint
)

// word is a word of a text, and where it stands.
type word struct {
	hash       uint32
	n          int32 // its leaf
	start, end int32
	size       uint8 // in parts of a word, see whole
	filled     bool  // a figure, or written like a name
}

// whole is the size of a word. A figure has none: what two tables have in common is no
// passage. A character of a script that may have no spaces has half of it.
const whole = 2

// each yields the words of a document: those of its paragraphs, since headings, notes and
// datelines are what those who take over a text change, and tables are no running text.
func each(doc *archive.Document, yield func(w word)) {
	body.Walk(doc.Body, func(b *body.Block) bool {
		if b.Kind == body.Paragraph && b.Zone == body.Body {
			words(b, yield)
		}
		return true
	})
}

func words(b *body.Block, yield func(w word)) {
	var buf [96]byte
	for pos := 0; ; {
		t, folded, plain, ok := prose.Cut(b.Text, pos, buf[:0])
		if !ok {
			return
		}
		pos = t.End
		w := word{n: int32(b.N), start: int32(t.Start), end: int32(t.End), size: whole, filled: t.Class != prose.Lower}
		if t.Class == prose.Digits {
			w.size = 0
		}
		switch {
		case !plain && len(folded) == 0:
			continue
		case plain:
			w.hash = short(prose.Hash(b.Text[t.Start:t.End]))
		case folded[0] >= 0xE0: // a script that may have no spaces
			w.size = whole / 2
			for i, r := range b.Text[t.Start:t.End] {
				w.start = int32(t.Start + i)
				w.end = w.start + int32(len(string(r)))
				w.hash = uint32(r)
				yield(w)
			}
			continue
		default:
			w.hash = short(prose.Hash(folded))
		}
		yield(w)
	}
}

func short(h uint64) uint32 { return uint32(h>>32 ^ h) }

// wordsOf returns the words of a document, in room as far as that is large enough.
func wordsOf(doc *archive.Document, room []word) []word {
	room = room[:0]
	each(doc, func(w word) { room = append(room, w) })
	return room
}

// A fingerprint is one of the runs of words of a text, hashed. It has as many bits as an
// index of any size keeps of it, so that the size makes no difference to what is found.
type fingerprint uint64

const bitsOf = 34

// winnow yields the fingerprints of a text with the places of their first words: the least
// of each window of runs, by their hashes. So of two texts that share a window, which is
// thirty words, both have its least.
func winnow(words []word, yield func(f fingerprint, at int)) {
	const base = 0x9E3779B97F4A7C15
	power := uint64(1) // of the word that leaves a run
	for range shingle {
		power *= base
	}
	type run struct {
		hash uint64
		at   int
	}
	var room [2 * window]run
	least := room[:0] // those that may still be the least of a window, from least to last
	rolling, said := uint64(0), -1
	for i := range words {
		rolling = rolling*base + uint64(words[i].hash) + 1
		at := i - shingle + 1
		if at < 0 {
			continue
		}
		if at > 0 {
			rolling -= power * (uint64(words[at-1].hash) + 1)
		}
		h := mix(rolling)
		for len(least) > 0 && least[len(least)-1].hash >= h {
			least = least[:len(least)-1]
		}
		if len(least) == cap(least) {
			least = append(room[:0], least...)
		}
		least = append(least, run{h, at})
		if least[0].at <= at-window {
			least = least[1:]
		}
		if at >= window-1 && least[0].at != said {
			said = least[0].at
			yield(fingerprint(mix(least[0].hash)>>(64-bitsOf)), said)
		}
	}
}

// beside is how many words of a passage stand at most on one side of a fingerprint in it.
const beside = leastWords - shingle

// A mark is a fingerprint with a bit of each of the words on either side of it: below the
// fingerprint those before it, the nearest in the lowest bit, and below them those behind it. Two
// texts that share a passage have two marks whose bits go on alike for as many words.
type mark uint64

func (m mark) of() fingerprint { return fingerprint(m >> (2 * beside)) }

// marks returns those of words, in order.
func marks(words []word) (out []mark) {
	bit := func(at int) mark {
		if at < 0 || at >= len(words) {
			return 0
		}
		return mark(words[at].hash * 0x9E3779B1 >> 31)
	}
	winnow(words, func(f fingerprint, at int) {
		m := mark(f)
		for i := beside; i > 0; i-- {
			m = m<<1 | bit(at-i)
		}
		for i := beside; i > 0; i-- {
			m = m<<1 | bit(at+shingle+i-1)
		}
		out = append(out, m)
	})
	slices.Sort(out)
	return out
}

// distinct returns the fingerprints of marks, each once, in order.
func distinct(list []mark) []fingerprint {
	out := make([]fingerprint, len(list))
	for i, m := range list {
		out[i] = m.of()
	}
	return slices.Compact(out)
}

// manyMarks is how often a text has a fingerprint that is not looked at one by one.
const manyMarks = 8

// mayShare reports whether two texts with these marks may have a passage in common. Where it
// says no they have none, and most that have but a fingerprint in common are told so.
func mayShare(a, b []mark) bool {
	for len(a) > 0 && len(b) > 0 {
		f := a[0].of()
		if g := b[0].of(); f != g {
			if f < g {
				a = a[1:]
			} else {
				b = b[1:]
			}
			continue
		}
		n, m := same(a), same(b)
		if n > manyMarks || m > manyMarks {
			return true
		}
		for _, x := range a[:n] {
			for _, y := range b[:m] {
				differ := uint32(x ^ y)
				behind, before := min(bits.TrailingZeros32(differ), beside), min(bits.TrailingZeros32(differ>>beside), beside)
				if behind+before >= beside {
					return true
				}
			}
		}
		a, b = a[n:], b[m:]
	}
	return false
}

// same returns how many marks are of the first one's fingerprint.
func same(list []mark) (n int) {
	for n < len(list) && list[n].of() == list[0].of() {
		n++
	}
	return n
}

// fingerprints returns those of words, each once, in order.
func fingerprints(words []word) (out []fingerprint) {
	winnow(words, func(f fingerprint, _ int) { out = append(out, f) })
	slices.Sort(out)
	return slices.Compact(out)
}

func mix(h uint64) uint64 {
	h ^= h >> 31
	h *= 0xBF58476D1CE4E5B9
	h ^= h >> 29
	h *= 0x94D049BB133111EB
	return h ^ h>>32
}

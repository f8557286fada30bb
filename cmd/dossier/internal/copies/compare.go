package copies

// What a copy changed, sentence by sentence: what a reader can check, and the reason why
// two texts are said to be one.

import (
	"slices"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/body"
	"dossier/cmd/dossier/internal/prose"
)

// Diff is how one text differs from another.
type Diff struct {
	Same, Of  int         // sentences of it, and those that the other has word for word
	Other     int         // sentences of the other
	Changed   [][2]string // of the other, and as they are in it
	Added     []string    // that the other has not
	Missing   []string    // that it has not
	Reordered bool        // those that both have are in another order
}

// sentence is one of a text.
type sentence struct {
	text  string
	words []word
	hash  uint64
	to    int // the place of the same one in the other text, or -1
}

// Compare says how a text differs from another.
func Compare(doc, other *archive.Document) Diff {
	a, b := sentencesOf(doc), sentencesOf(other)
	places := make(map[uint64][]int, len(b))
	for j := range b {
		places[b[j].hash] = append(places[b[j].hash], j)
	}
	d := Diff{Of: len(a), Other: len(b)}
	last := -1
	for i := range a {
		list := places[a[i].hash]
		if len(list) == 0 {
			continue
		}
		j := list[0]
		places[a[i].hash] = list[1:]
		a[i].to, b[j].to = j, i
		d.Same++
		d.Reordered = d.Reordered || j < last
		last = max(last, j)
	}
	reworded(a, b)
	for i := range a {
		switch s := &a[i]; {
		case s.to < 0:
			d.Added = append(d.Added, s.text)
		case b[s.to].hash != s.hash:
			d.Changed = append(d.Changed, [2]string{b[s.to].text, s.text})
		}
	}
	for j := range b {
		if b[j].to < 0 {
			d.Missing = append(d.Missing, b[j].text)
		}
	}
	return d
}

// sentencesOf cuts the text of a document.
func sentencesOf(doc *archive.Document) (out []sentence) {
	paragraphs(doc.Body, false, func(b *body.Block, _ bool) {
		for _, at := range prose.Sentences(b.Text) {
			s := sentence{text: b.Text[at.Start:at.End], to: -1}
			words(s.text, false, func(w word, _ bool) {
				s.words = append(s.words, w)
				s.hash = mix(s.hash, uint64(w.hash))
			})
			if len(s.words) > 0 {
				out = append(out, s)
			}
		}
	})
	return out
}

const (
	gram      = 2 // words in a row, by which a sentence is known in other words
	gramMost  = 8 // sentences that have one; of more, the first
	knownHalf = 2 // of so many of its words' pairs one must be there
)

// reworded joins sentences of which the other text has most of the words in a row.
func reworded(a, b []sentence) {
	at := map[uint64][]int{}
	for j := range b {
		if b[j].to >= 0 {
			continue
		}
		for _, h := range b[j].grams() {
			if list := at[h]; len(list) < gramMost {
				at[h] = append(list, j)
			}
		}
	}
	for i := range a {
		if a[i].to >= 0 {
			continue
		}
		hits, best := map[int]int{}, -1
		own := a[i].grams()
		for _, h := range own {
			for _, j := range at[h] {
				hits[j]++
			}
		}
		for j, n := range hits {
			most := knownHalf*n >= min(len(own), len(b[j].words)-gram+1)
			if most && b[j].to < 0 && (best < 0 || n > hits[best] || n == hits[best] && j < best) {
				best = j
			}
		}
		if best >= 0 {
			a[i].to, b[best].to = best, i
		}
	}
}

// grams returns the hashes of the words in a row of a sentence, each once.
func (s *sentence) grams() (out []uint64) {
	for i := 0; i+gram <= len(s.words); i++ {
		out = append(out, mix(uint64(s.words[i].hash), uint64(s.words[i+1].hash)))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

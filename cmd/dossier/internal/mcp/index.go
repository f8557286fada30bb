package mcp

// Finding paragraphs by words, over the texts of the site.

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"dossier/cmd/dossier/internal/prose"
)

// index holds each paragraph of the site, and where each word is.
type index struct {
	slips []Slip
	names []map[string]bool // ids of the names in each briefing
	paras []para
	words map[string][]int32 // places in paras, in order
}

// para is a paragraph; n 0 is the title.
type para struct {
	briefing int32
	n        int32
	text     string
}

// index reads all texts of the site.
func (h *holdings) index() (*index, error) {
	x := &index{words: map[string][]int32{}}
	for i := range h.archive.Briefings {
		b, err := h.briefing(h.archive.Briefings[i].ID)
		if err != nil {
			return nil, err
		}
		of := map[string]bool{}
		for _, m := range b.Mentions {
			of[m.Entity] = true
		}
		x.slips, x.names = append(x.slips, h.slip(b)), append(x.names, of)
		x.add(para{int32(i), 0, b.Title})
		for _, p := range b.Paragraphs {
			x.add(para{int32(i), int32(p.N), p.Text})
		}
	}
	return x, nil
}

func (x *index) add(p para) {
	at := int32(len(x.paras))
	x.paras = append(x.paras, p)
	prose.Words(p.text, func(w []byte, _, _ int) {
		if list := x.words[string(w)]; len(list) == 0 || list[len(list)-1] != at {
			x.words[string(w)] = append(list, at)
		}
	})
}

// query is what is asked for: words that a briefing must hold, words and phrases that one
// of its paragraphs must hold together, and words that it must not hold.
type query struct {
	words, without []string
	phrases        []string // folded
}

// parse reads a query as people write it: words, "phrases", and -words that must not be there.
func parse(s string) (q query) {
	for i, part := range strings.Split(s, `"`) {
		if i%2 == 1 {
			if p := prose.Fold(part); p != "" {
				q.phrases = append(q.phrases, p)
				q.words = append(q.words, strings.Fields(p)...)
			}
			continue
		}
		for word := range strings.FieldsSeq(part) {
			bare, not := strings.CutPrefix(word, "-")
			if folded := strings.Fields(prose.Fold(bare)); not {
				q.without = append(q.without, folded...)
			} else {
				q.words = append(q.words, folded...)
			}
		}
	}
	return q
}

// hit is a briefing that answers, and the paragraph of it that does so best.
type hit struct {
	briefing int32
	para     int
	score    float64
}

// find returns the briefings that hold all words of a query and pass keep, the best first.
func (x *index) find(q query, keep func(briefing int) bool) (out []hit) {
	weight := map[int32]float64{} // by paragraph
	holds := map[int32]int{}      // by briefing: how many words of the query it holds
	without := map[int32]bool{}   // by briefing
	words := slices.Compact(slices.Sorted(slices.Values(q.words)))
	for _, w := range words {
		list := x.words[w]
		rare := math.Log(1 + float64(len(x.paras))/float64(len(list)+1))
		last := int32(-1)
		for _, at := range list {
			if p := &x.paras[at]; p.n == 0 {
				weight[at] += 3 * rare
			} else {
				weight[at] += rare
			}
			if b := x.paras[at].briefing; b != last {
				holds[b]++
				last = b
			}
		}
	}
	for _, w := range q.without {
		for _, at := range x.words[w] {
			without[x.paras[at].briefing] = true
		}
	}
	best := map[int32]hit{}
	phrased := map[int32]int{}
	for at := range x.paras {
		p := &x.paras[at]
		if without[p.briefing] || holds[p.briefing] < len(words) || len(words) > 0 && weight[int32(at)] == 0 {
			continue
		}
		score := weight[int32(at)]
		if len(q.phrases) > 0 {
			folded := " " + prose.Fold(p.text) + " "
			for i, phrase := range q.phrases {
				if strings.Contains(folded, " "+phrase+" ") {
					phrased[p.briefing] |= 1 << min(i, 30)
					score += 100
				}
			}
		}
		if h, ok := best[p.briefing]; !ok || score > h.score {
			best[p.briefing] = hit{p.briefing, at, score}
		}
	}
	all := 1<<min(len(q.phrases), 31) - 1
	for b, h := range best {
		if phrased[b]&all == all && keep(int(b)) {
			out = append(out, h)
		}
	}
	slices.SortFunc(out, func(a, b hit) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.briefing, b.briefing))
	})
	return out
}

package mcp

// Finding paragraphs by words, over the texts of the site.

import (
	"cmp"
	"slices"

	"dossier/cmd/dossier/internal/exact"
	"dossier/cmd/dossier/internal/terms"
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
	terms.Each(p.text, false, func(t *terms.Term) {
		if !t.IsTerm() {
			return
		}
		if list := x.words[string(t.Word)]; len(list) == 0 || list[len(list)-1] != at {
			x.words[string(t.Word)] = append(list, at)
		}
	})
}

// hit is a briefing that answers, and the paragraph of it that does so best.
type hit struct {
	briefing int32
	para     int
	score    float64
}

// holders returns the paragraphs that hold a word or a phrase of a question, in order. It
// is read as the search page of the site reads it, but a word is not stemmed.
func (x *index) holders(p *terms.Part) (list []int32) {
	for i, g := range p.Groups {
		var of []int32
		for k, w := range g.Words {
			if of = shared(of, x.words[w], k == 0); len(of) == 0 {
				break
			}
		}
		if g.Joined != "" {
			of = append(slices.Clone(of), x.words[g.Joined]...)
			slices.Sort(of)
			of = slices.Compact(of)
		}
		list = shared(list, of, i == 0)
	}
	if p.Check() {
		list = slices.DeleteFunc(slices.Clone(list), func(at int32) bool { return !terms.TextOf(x.paras[at].text).Says(p.Pieces) })
	}
	return list
}

// shared returns what is in both lists, which are in order; all of the second where it is
// the first one.
func shared(a, b []int32, first bool) (out []int32) {
	if first {
		return b
	}
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			out = append(out, a[0])
			a, b = a[1:], b[1:]
		}
	}
	return out
}

// find returns the briefings that hold all that is asked for, each somewhere, and nothing
// of what must not be there, and that pass keep; the best first.
func (x *index) find(q terms.Question, keep func(briefing int) bool) (out []hit) {
	without := map[int32]bool{}
	for i := range q.Not {
		for _, at := range x.holders(&q.Not[i]) {
			without[x.paras[at].briefing] = true
		}
	}
	weight := map[int32]float64{} // by paragraph
	holds := map[int32]int{}      // by briefing: how many parts of the question it holds
	for i := range q.Parts {
		list := x.holders(&q.Parts[i])
		rare := exact.Log(len(x.paras)+len(list)+1) - exact.Log(len(list)+1)
		last := int32(-1)
		for _, at := range list {
			p := &x.paras[at]
			if weight[at] += rare; p.n == 0 {
				weight[at] += 2 * rare
			}
			if p.briefing != last {
				holds[p.briefing]++
				last = p.briefing
			}
		}
	}
	best := map[int32]hit{}
	for at := range x.paras {
		p := &x.paras[at]
		if without[p.briefing] || holds[p.briefing] < len(q.Parts) {
			continue
		}
		score := weight[int32(at)]
		if h, ok := best[p.briefing]; !ok || score > h.score {
			best[p.briefing] = hit{p.briefing, at, score}
		}
	}
	for b, h := range best {
		if keep(int(b)) {
			out = append(out, h)
		}
	}
	slices.SortFunc(out, func(a, b hit) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.briefing, b.briefing))
	})
	return out
}

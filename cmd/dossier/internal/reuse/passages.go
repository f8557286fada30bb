package reuse

// From what a text shares with each other to its passages: each place once, with all that
// have it, and without what is a notice.

import (
	"cmp"
	"slices"
)

const (
	mostTexts = 20 // that have a passage; what stands in more is a notice
	mostOwn   = 5  // of one publisher alone: what it prints in more is its own notice
)

// run is what a text shares with another: from a word on, so many, and in which leaf each
// stands there.
type run struct {
	other  *unit
	at, n  int
	leaves []leafFrom
}

// leafFrom says that the words from one on stand in a leaf.
type leafFrom struct{ word, n int }

// runOf returns the run that begins at a word of a text; words are those of the other.
func runOf(other *unit, at int, words []word) run {
	r := run{other: other, at: at, n: len(words)}
	for i := range words {
		if i == 0 || words[i].n != words[i-1].n {
			r.leaves = append(r.leaves, leafFrom{at + i, int(words[i].n)})
		}
	}
	return r
}

// leaf returns the leaf of the other in which a word stands.
func (r *run) leaf(word int) (n int) {
	for _, l := range r.leaves {
		if l.word > word {
			break
		}
		n = l.n
	}
	return n
}

// widest returns the runs with one other text that lie in no other of them.
func widest(runs []run) (out []run) {
	slices.SortStableFunc(runs, func(a, b run) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(b.n, a.n)) })
	end := 0
	for _, r := range runs {
		if r.at+r.n > end {
			out, end = append(out, r), r.at+r.n
		}
	}
	return out
}

// stretch is a part of a run.
type stretch struct {
	*run
	from, to int
}

// passages makes those of a text of its runs, which it sorts.
func passages(u *unit, runs []run) (out []Passage) {
	slices.SortStableFunc(runs, func(a, b run) int {
		return cmp.Or(cmp.Compare(a.at, b.at), byName(a.other, b.other), cmp.Compare(a.n, b.n))
	})
	words := wordsOf(u.Doc.Whole(), nil)
	parts := unnoticed(u, runs)
	parts = slices.DeleteFunc(parts, func(s stretch) bool { return !telling(words[s.from:s.to]) })
	slices.SortStableFunc(parts, func(a, b stretch) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to), byName(a.other, b.other))
	})
	for len(parts) > 0 {
		n, end := 1, parts[0].to
		for n < len(parts) && parts[n].from < end {
			end = max(end, parts[n].to)
			n++
		}
		first, last := &words[parts[0].from], &words[end-1]
		out = append(out, Passage{
			From: Place{int(first.n), int(first.start)}, To: Place{int(last.n), int(last.end)},
			Words: sizeOf(words[parts[0].from:end]), In: others(words, parts[:n])})
		parts = parts[n:]
	}
	return out
}

// unnoticed returns the parts of runs that are no notice: between two places where a run
// begins or ends, the same texts have the words.
func unnoticed(u *unit, runs []run) (out []stretch) {
	var edges []int
	for i := range runs {
		edges = append(edges, runs[i].at, runs[i].at+runs[i].n)
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	open := map[*run]int{} // where what is kept of it begins
	var active []*run
	next := 0
	for _, at := range edges {
		ended := active
		active = nil
		for _, r := range ended {
			if r.at+r.n > at {
				active = append(active, r)
			} else if from, ok := open[r]; ok {
				out = append(out, stretch{r, from, at})
			}
		}
		for ; next < len(runs) && runs[next].at == at; next++ {
			active = append(active, &runs[next])
		}
		silent := notice(u, active)
		for _, r := range active {
			from, ok := open[r]
			switch {
			case silent && ok:
				out = append(out, stretch{r, from, at})
				delete(open, r)
			case !silent && !ok:
				open[r] = at
			}
		}
	}
	return out
}

// notice reports whether what a text and others have is printed everywhere: by very many,
// or again and again by one publisher.
func notice(u *unit, active []*run) bool {
	if len(active) < mostOwn {
		return false
	}
	texts, publisher := map[string]bool{u.One: true}, true
	for _, r := range active {
		texts[r.other.One] = true
		publisher = publisher && u.Publisher != "" && r.other.Publisher == u.Publisher
	}
	return len(texts) > mostTexts || publisher && len(texts) > mostOwn
}

// others returns the texts that have a passage, each once: of several forms of one text, and
// of several places in it, that with most of it.
func others(words []word, parts []stretch) (out []Other) {
	best := map[string]Other{}
	for _, s := range parts {
		o := Other{s.other.Name, s.leaf(s.from), sizeOf(words[s.from:s.to])}
		if was, ok := best[s.other.One]; !ok || o.Words > was.Words || o.Words == was.Words && o.Name < was.Name {
			best[s.other.One] = o
		}
	}
	for _, o := range best {
		out = append(out, o)
	}
	slices.SortFunc(out, func(a, b Other) int { return cmp.Compare(a.Name, b.Name) })
	return out
}

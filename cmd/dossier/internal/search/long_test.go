package search

// What is left of a long list, and that both parts are the list.

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"dossier/cmd/dossier/internal/archive"
)

func TestDivide(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for _, weights := range []int{1, 2, 5, 16} {
		var data []byte
		of, last := map[int]int{}, -1
		for i := range 3000 {
			if rng.IntN(3) == 0 {
				of[i] = rng.IntN(weights)
				data = posting(data, i-last-1, of[i])
				last = i
			}
		}
		first, others, rest := divide(data, 100)
		least, n, seen := 15, 0, map[int]bool{}
		eachPosting(first, true, func(i, w int) {
			if w != of[i] {
				t.Fatalf("%d weighs %d, not %d", i, w, of[i])
			}
			least, n, seen[i] = min(least, w), n+1, true
		})
		if n != 100 || rest >= least && least > 0 {
			t.Errorf("of %d weights: %d are first, the others weigh %d, the least of the first %d", weights, n, rest, least)
		}
		before := slices.Max(slices.Collect(func(yield func(int) bool) { // the last of the first that weigh least
			for i := range seen {
				if of[i] == least && !yield(i) {
					return
				}
			}
		}))
		eachPosting(others, false, func(i, _ int) {
			if w, ok := of[i]; !ok || seen[i] || w > least || w == least && i < before {
				t.Fatalf("%d is among the others", i)
			}
			seen[i] = true
		})
		if len(seen) != len(of) {
			t.Errorf("%d of %d are left", len(seen), len(of))
		}
	}
}

func TestLongLists(t *testing.T) {
	var list []*archive.Briefing
	for i := range 300 {
		b := briefing(fmt.Sprint(i), fmt.Sprintf("Report %d", i), "The pier was closed.")
		b.Find([]archive.Mention{{Linked: &archive.Linked{Entity: "ana"}, N: 1}}, b.Dated())
		list = append(list, b)
	}
	shape := Shape{Postings: 40, Lexicon: 2, Names: 2, PerText: 1, Long: 50}
	x := Of(list, shape, nil)
	cut := map[string]int{}
	for i := range shape.Rests() {
		for _, w := range x.Rest(i) {
			eachPosting(w.Data, false, func(int, int) { cut[w.Word]++ })
			if at := int(Hash(w.Word) % uint32(shape.Postings)); at/PerRest != i {
				t.Errorf("%q is in %d, not in %d", w.Word, i, at/PerRest)
			}
		}
	}
	for word, want := range map[string]int{"pier": 250, "report": 250, "=name:ana": 300} {
		if cut[word] != want {
			t.Errorf("%d of %q are left, not %d", cut[word], word, want)
		}
	}
	if s := ShapeOf(2*longList, 1<<20); s.Rests() != 0 {
		t.Errorf("an archive of %d has files of long lists: %v", 2*longList, s)
	}
	if s := ShapeOf(1_000_000, 6_600_000_000); s.Rests() < 1000 || s.Rests()*PerRest < s.Postings {
		t.Errorf("a million: %v", s)
	}
}

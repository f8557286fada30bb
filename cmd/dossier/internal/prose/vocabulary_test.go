package prose

// A word keeps its number while the vocabulary grows, and no two words share one.

import (
	"strconv"
	"testing"
)

func TestVocabulary(t *testing.T) {
	var v Vocabulary
	const n = 5000
	for round := range 2 {
		for i := range n {
			if got, fresh := v.Number([]byte(strconv.Itoa(i))); got != i || fresh != (round == 0) {
				t.Fatalf("%d has the number %d, new: %v", i, got, fresh)
			}
		}
	}
	if got, fresh := v.Number(nil); got != n || !fresh || v.Len() != n+1 { // no word at all is one too
		t.Errorf("%d, %v of %d", got, fresh, v.Len())
	}
	before := ""
	for i, at := range v.Sorted() {
		if word := string(v.Word(at)); i > 0 && word <= before {
			t.Fatalf("%q comes behind %q", word, before)
		} else {
			before = word
		}
	}
}

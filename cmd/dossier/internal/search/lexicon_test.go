package search

// Each word is looked for first or is one of the others, and those are rarer.

import (
	"fmt"
	"strings"
	"testing"

	"dossier/cmd/dossier/internal/archive"
)

func TestWordsThatBeginAlike(t *testing.T) {
	var list []*archive.Briefing
	for i := range 60 { // the earlier of its words are in more
		var text []string
		for k := range min(i+1, 50) {
			text = append(text, fmt.Sprintf("tar%c%ck", 'a'+k/10, 'a'+k%10))
		}
		list = append(list, briefing(fmt.Sprint(i), "Of gear", strings.Join(text, " ")))
	}
	whole := Of(list, Shape{Postings: 8, Lexicon: 3}, nil)
	x := Of(list, Shape{Postings: 8, Lexicon: 3, PerHead: 12}, nil)
	first, others := map[string]int{}, map[string]int{}
	least, most := len(list), 0
	for i := range 3 {
		for _, w := range x.Lexicon(i) {
			first[w.Word] = w.Briefings
			if strings.HasPrefix(w.Word, "tar") {
				least = min(least, w.Briefings)
			}
		}
		for _, w := range x.Others(i) {
			others[w.Word] = w.Briefings
			most = max(most, w.Briefings)
			if at := int(Hash(beginning(w.Word, 4)) % 3); at != i {
				t.Errorf("%q is in %d, not in %d", w.Word, i, at)
			}
		}
	}
	if len(others) != 38 || most > least || first["gear"] != 60 {
		t.Errorf("%d words are others, in up to %d briefings, the first in %d or more: %v", len(others), most, least, first)
	}
	for i := range 3 {
		if len(whole.Others(i)) > 0 {
			t.Error("words of a small archive are in two files")
		}
		for _, w := range whole.Lexicon(i) {
			if first[w.Word]+others[w.Word] != w.Briefings {
				t.Errorf("%q is in %d and %d briefings, not in %d", w.Word, first[w.Word], others[w.Word], w.Briefings)
			}
		}
	}
}

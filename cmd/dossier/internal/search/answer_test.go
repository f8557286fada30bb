package search

// Questions that are kept: what the index answers, and what an address may ask.

import (
	"slices"
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/terms"
)

func TestAnswer(t *testing.T) {
	list := []*archive.Briefing{
		briefing("a", "The north pier", "An anti-virus firm moved to the pier of the north."),
		briefing("b", "A ferry", "Antivirus, and 1,500 ferries at northern piers."),
		briefing("c", "Nothing", "No anti virus there, nor 1500 boats. The negotiations failed."),
		briefing("d", "桥", "他们在旧学校开会。"),
	}
	list[1].Attr().Published, list[2].Attr().Published = "2025", ""
	list[2].Find([]archive.Mention{{Linked: &archive.Linked{Entity: "ana"}, N: 1}}, list[2].Dated())
	x := Of(list, Shape{Postings: 4, Lexicon: 1, Names: 1, PerText: 1}, nil)
	for question, want := range map[string][]int{
		"anti-virus": {0, 1, 2}, "anti virus": {0, 1, 2}, "antivirus": {0, 1}, "1500": {1, 2}, "negotiate": {2}, "pier -ferry": {0}, "学校": {3}, "学会": nil,
		`"pier of the north"`: {0}, `"north pier of"`: nil, "misspelt": nil, "?year=2025": {1}, "?q=virus&name=ana": {2}, "?from=2026": {0, 3}, "?to=2025-12-31": {1}, "?to=2025-06": nil,
		"?dated=unknown&q=boats": {2}, "-virus": {1, 3},
	} {
		asked, err := terms.Read(question)
		if err != nil {
			t.Fatal(err)
		}
		if got := x.Answer(&asked); !slices.Equal(got, want) {
			t.Errorf("%s is answered by %v, not %v", question, got, want)
		}
		again, err := terms.Read("https://archive.example/search.html" + asked.Query())
		if err != nil || !slices.Equal(x.Answer(&again), want) {
			t.Errorf("%s is not what its address asks: %s", question, asked.Query())
		}
	}
	for _, wrong := range []string{"", "the of", "?", "?q=the", "?colour=red&q=pier", "?from=soon", "?q=%zz"} {
		if _, err := terms.Read(wrong); err == nil {
			t.Errorf("%q is read", wrong)
		}
	}
}

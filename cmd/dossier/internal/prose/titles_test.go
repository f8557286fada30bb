package prose

// What tells a line again that a page prints twice, and a sentence from what stands around it.

import (
	"slices"
	"testing"
)

func TestRetold(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Ferry: council lauds crews and warns of winter storms", "Council lauds ferry crews and warns of storms in winter", true},
		{"Where the ferry money went, in four charts", "Four charts show where all the ferry money went", true},
		{"Council lauds ferry crews", "Council lauds ferry crews", false},
		{"Storm shuts northern port", "Minister tells parliament of work in spring", false},
		{"Council raises the fares of ferries", "The fares of ferries rise by a tenth from May, and islanders say that nobody asked them", false},
	} {
		if got := Retold(c.a, c.b); got != c.want {
			t.Errorf("%q, %q: %v", c.a, c.b, got)
		}
	}
}

func TestSentence(t *testing.T) {
	for s, want := range map[string]bool{
		"The council shut the harbour on Monday.":       true,
		"“We will not move,” she said of the old pier.": true,
		"议会星期一关闭了北方的港口，部长说工程将在春天开始。":                    true,
		"View author archive":                      false,
		"Boats in the harbour, seen from the hill": false,
		"Read more.":                               false,
	} {
		if got := Sentence(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

func TestTakenUp(t *testing.T) {
	words := NewTextWords(slices.Values([]string{"The council closed the harbour on Monday,", "and ferries waited."}))
	if got, of := words.TakenUp("Ferry waits as council closes harbours"); got != 3 || of != 5 {
		t.Errorf("%d of %d", got, of)
	}
}

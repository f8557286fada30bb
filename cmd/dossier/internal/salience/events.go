package salience

// Which sentences report the same event: they speak of the same day and of the same
// people, bodies or places, in like words. Those that only share a day and a name do not.

import "dossier/cmd/dossier/internal/prose"

// alike is which share of their words two sentences have in common that say the same;
// same, with as many names, two that report one event.
const (
	alike    = 50 // of a hundred
	same     = 30
	fewWords = 4 // a sentence of fewer says too little to be compared
)

// A Report is a sentence about a day: whom it names, and its words beside the date.
type Report struct {
	Names []string // ids
	words map[string]bool
}

// ReportOf reads the words of a sentence.
func ReportOf(names []string, text string) Report { return Report{names, wordsOf(text)} }

// Same returns the names that two reports of one day share if they report one event: two
// names or more and a few like words, or one and many.
func (r Report) Same(o Report) (shared []string) {
	for _, id := range r.Names {
		for _, other := range o.Names {
			if id == other {
				shared = append(shared, id)
			}
		}
	}
	if len(shared) == 0 || len(r.words) < fewWords || len(o.words) < fewWords {
		return nil
	}
	if common := share(r.words, o.words); common >= alike || len(shared) > 1 && common >= same {
		return shared
	}
	return nil
}

// wordsOf returns the words of a sentence that say something, folded and without their
// endings.
func wordsOf(text string) map[string]bool {
	out := map[string]bool{}
	prose.Words(text, func(word []byte, _, _ int) {
		if !prose.Stop(word) && len(word) > 1 {
			out[prose.Stem(string(word), "en")] = true
		}
	})
	return out
}

// share returns how many of a hundred of the words of the shorter the longer has.
func share(a, b map[string]bool) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 0 {
		return 0
	}
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return 100 * n / len(a)
}

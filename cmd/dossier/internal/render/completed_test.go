package render

// Each rule that completes a date has words of its own on a page.

import (
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/view"
)

func TestWhatCompletedADateIsSaid(t *testing.T) {
	w := speaking(t, "es")
	seen := map[string]string{}
	for _, rule := range []string{archive.YearInSentence, archive.YearInHeading, archive.YearNamedBefore, archive.YearOfDocument + ", 3 May 2024",
		archive.CenturyBefore + ", 3 May 2024", archive.CountedFrom + ", 3 May 2024", archive.OrderOfOthers, archive.OrderOfLanguages + ", as texts in Spanish have it"} {
		said := w.completed(&view.StatementRow{Rule: rule})
		if said == "" || seen[said] != "" {
			t.Errorf("%q and %q are both said as %q", rule, seen[said], said)
		}
		seen[said] = rule
	}
}

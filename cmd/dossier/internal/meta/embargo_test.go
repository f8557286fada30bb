// What testdata cannot say of an embargo: the year of a day without one, and which of
// several days counts.

package meta

import (
	"testing"

	_ "dossier/cmd/dossier/internal/testkit"
)

// A day without a year is the first from the day of the text on, if it is soon.
func TestInYearOf(t *testing.T) {
	fifth := Embargo{Month: 5, Day: 5}
	for published, want := range map[string]string{
		"2026-05-02": "2026-05-05", "2026-05-05": "2026-05-05", "2026-05-06": "", "2026-03-06": "2026-05-05", "2026-03-05": "", "2026-04": "", "": "",
	} {
		if got := fifth.InYearOf(published); got != want {
			t.Errorf("of %q: %q, want %q", published, got, want)
		}
	}
	for published, want := range map[string]string{"2025-12-30": "2026-01-03", "2026-01-01": "2026-01-03", "2025-12-01": "2026-01-03"} {
		if got := (Embargo{Month: 1, Day: 2, More: true}).InYearOf(published); got != want {
			t.Errorf("a time on 2 January of %q: %q, want %q", published, got, want)
		}
	}
}

// Of several days the last counts, wherever it stands.
func TestLastDate(t *testing.T) {
	for _, line := range []string{"2 may 2025, then 5 may 2026", "5 may 2026, not 2 may 2025", "may 2025 or 5 may 2026"} {
		if got, _, _, ok := LastDate(line); got != "2026-05-05" || !ok {
			t.Errorf("%q: %q, %v", line, got, ok)
		}
	}
	if _, _, _, ok := LastDate("5 may 2026 or 31 june 2026"); ok {
		t.Error("of two days one is none")
	}
}

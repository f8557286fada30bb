// What one line says of an embargo beside its day: what is taken out of the text, and
// what the text is.

package meta

import (
	"strings"
	"testing"
)

func TestReadEmbargo(t *testing.T) {
	for line, want := range map[string]Embargo{
		"EMBARGOED UNTIL 5 MAY 2026":                {Until: "2026-05-05", Alone: true, Sure: true, Press: true},
		"FOR RELEASE: 5 MAY 2026":                   {Until: "2026-05-05", Alone: true},
		"EMBARGOED UNTIL 5 MAY":                     {Month: 5, Day: 5, Alone: true, Sure: true, Press: true},
		"EMBARGO: 6 pm on 5 May 2026":               {Until: "2026-05-06", More: true, Alone: true, Press: true},
		"EMBARGOED UNTIL FURTHER NOTICE":            {More: true, Alone: true, Sure: true, Press: true},
		"This report is embargoed until 5 May 2026": {Until: "2026-05-05", Sure: true, Press: true},
	} {
		for _, blanks := range []string{"", strings.Repeat(" ", 250)} {
			got, ok := ReadEmbargo(line+blanks, "", false, true)
			if got.Words = ""; !ok || got != want {
				t.Errorf("%q with %d blanks: %v, %+v", line, len(blanks), ok, got)
			}
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
}

package edtf

// Which dates are dates, in what order, and how they are printed.

import (
	"testing"

	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestDates(t *testing.T) {
	for s, want := range map[string]string{
		"2026-01-13": "13 January 2026", "2025-11": "November 2025", "2025": "2025", "2025~": "about 2025", "2025?": "2025 (uncertain)",
		"2025-22": "summer 2025", "../2026": "until 2026", "2024/..": "since 2024", "2018/2022": "2018 to 2022", "198X": "1980s", "19XX": "1900s",
		"2026-02-30": "", "2025-13": "", "2025-1-3": "", "yesterday": "", "": "", "../..": "", "/": "", "0000-00-00": "", "2025-02-29": "",
	} {
		if ok := Valid(s); ok != (want != "") {
			t.Errorf("ValidDate(%q) = %v", s, ok)
		}
		if want != "" && Words(s) != want {
			t.Errorf("Words(%q) = %q, want %q", s, Words(s), want)
		}
	}
}

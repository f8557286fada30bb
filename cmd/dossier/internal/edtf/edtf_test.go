package edtf

// Which dates are dates, in what order, and how they are printed.

import (
	"regexp"
	"slices"
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

// TestDatesAreThoseOfThePattern holds the shape of a date to a pattern that can be read
// at a glance.
func TestDatesAreThoseOfThePattern(t *testing.T) {
	shape := regexp.MustCompile(`^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%])?$`)
	years := []string{"", "2", "2024", "202X", "20XX", "2XXX", "XXXX", "20X4", "2O24", "20245", "0000", "-024"}
	parts := []string{"", "-", "-1", "-01", "-12", "-13", "-24", "-25", "-XX", "-X1", "-1X", "-029", "01", "/01", "-29", "-31", "-00"}
	for _, year := range years {
		for _, month := range parts {
			for _, day := range parts {
				for _, sign := range []string{"", "~", "?", "%", "~~", "X", "\n"} {
					s := year + month + day + sign
					var parts []string
					if year, month, day, qualifier, ok := cut(s); ok {
						parts = []string{s, year, month, day, qualifier}
					}
					if want := shape.FindStringSubmatch(s); !slices.Equal(parts, want) {
						t.Errorf("%q is cut into %q, want %q", s, parts, want)
					}
				}
			}
		}
	}
}

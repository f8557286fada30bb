package edtf

// The days of a date: never fewer than it may mean.

import "testing"

func TestSpan(t *testing.T) {
	for date, want := range map[string]string{
		"2024-03-05": "2024-03-05 2024-03-05", "2024-02": "2024-02-01 2024-02-29", "2023~": "2023-01-01 2023-12-31", "202X": "2020-01-01 2029-12-31",
		"2024-XX": "2024-01-01 2024-12-31", "2024-02-XX": "2024-02-01 2024-02-29", "2024-21": "2024-01-01 2024-12-31",
		"2023-11/2024-02-03": "2023-11-01 2024-02-03", "2024-05/..": "2024-05-01 9999-12-31", "/2024": "0000-01-01 2024-12-31", "": "", "soon": "", "2024-13": "",
	} {
		got := ""
		if first, last, ok := Span(date); ok {
			got = first.Format("2006-01-02") + " " + last.Format("2006-01-02")
		}
		if got != want {
			t.Errorf("%s is %q, not %q", date, got, want)
		}
	}
}

package chronology

// Dates that are counted from the document's own date.

import "testing"

// What is counted from the date of a document is no more precise than that.
func TestMeasuredFromTheDateOfTheDocument(t *testing.T) {
	for _, c := range []struct{ published, phrase, want string }{
		{"2024-03-31", "last month", "2024-02"}, {"2024-01-31", "next month", "2024-02"}, {"2024-03-01", "yesterday", "2024-02-29"},
		{"2024-01", "last month", "2023-12"}, {"2024-01", "yesterday", ""}, {"2024", "last year", "2023"}, {"2024", "last month", ""},
		{"2024-02-29", "next year", "2025"}, {"2024~", "last year", ""}, {"2024-21", "last year", ""}, {"2024-01-01/2024-02-01", "yesterday", ""}, {"", "last year", ""},
	} {
		s := scanner{published: c.published, tongue: anyTongue}
		s.read(c.phrase)
		if len(s.found) != 1 || s.found[0].relative == nil {
			t.Fatalf("%q is not read", c.phrase)
		}
		if got := s.measured(s.found[0].relative); got != c.want {
			t.Errorf("%s in a text of %s: %q, not %q", c.phrase, c.published, got, c.want)
		}
	}
}

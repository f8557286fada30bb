package days_test

// The forms of a day, and numbers that only a language tells apart.

import (
	"testing"

	"dossier/cmd/dossier/internal/days"
	_ "dossier/cmd/dossier/internal/testkit" // takes -update
)

func TestFind(t *testing.T) {
	for _, c := range []struct{ line, language, want string }{
		{"Oakton, 3 May 2024", "en", "2024-05-03"},
		{"03.05.2024, 16:57", "de", "2024-05-03"},
		{"24/05/2024", "en", "2024-05-24"},
		{"03/05/2024", "es", "2024-05-03"},
		{"03/05/2024", "en", ""}, // May or March
		{"Publicado el 03/05/2024", "en", "2024-05-03"},
		{"24/05/24", "fr", "2024-05-24"},
		{"03-May-24", "en", "2024-05-03"},
		{"2024-05-03T10:00:00Z", "", "2024-05-03"},
		{"2024年5月3日", "zh", "2024-05-03"},
		{"31.02.2024", "de", ""},
		{"no day at all", "en", ""},
	} {
		got, _ := days.Find(c.line, func() string { return c.language })
		if got.Value != c.want {
			t.Errorf("%q in %q: %q, want %q", c.line, c.language, got.Value, c.want)
		}
	}
}

package pages

// What two texts are called where they stand side by side.

import (
	"testing"

	"dossier/cmd/dossier/internal/archive"
	"dossier/cmd/dossier/internal/i18n"
	_ "dossier/cmd/dossier/internal/testkit"
)

// Two texts of one title are told apart by the first thing in which they are known to
// differ.
func TestApart(t *testing.T) {
	of := func(title, publisher, published string) *archive.Attribution {
		a := &archive.Attribution{Title: title, Published: published}
		a.Publisher.Name = publisher
		return a
	}
	for _, c := range []struct {
		a, b *archive.Attribution
		x, y string
	}{
		{of("Gale", "The Quay", ""), of("Squall", "The Mole", ""), "Gale", "Squall"},
		{of("Gale", "The Quay", ""), of("GALE", "The Mole", ""), "Gale (The Quay)", "GALE (The Mole)"},
		{of("Gale", "The Quay", "2021"), of("Gale", "", "2021-05-04"), "Gale (" + i18n.TDate("2021") + ")", "Gale (" + i18n.TDate("2021-05-04") + ")"},
		{of("Gale", "The Quay", "2021"), of("Gale", "The Quay", "2021"), "Gale (" + i18n.T("the first") + ")", "Gale (" + i18n.T("the second") + ")"},
		{of("Gale", "", ""), of("Gale", "The Quay", ""), "Gale (" + i18n.T("the first") + ")", "Gale (" + i18n.T("the second") + ")"},
	} {
		if x, y := apart(c.a, c.b); x != c.x || y != c.y {
			t.Errorf("%q and %q, want %q and %q", x, y, c.x, c.y)
		}
	}
}
